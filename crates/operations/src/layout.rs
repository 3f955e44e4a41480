//! In which layout a page is wanted: read from what was asked, and refused where the answer cannot be had so.
//!
//! Both front ends ask here; neither lays out anything.

use reports::document::Document;
use reports::layout::Layout;

use crate::problem::{Kind, Outcome, Problem};

/// What the option of the command line and the parameter of an address are called.
pub const FIELD: &str = "layout";

/// What the option and the parameter do; the names of the layouts are those of [`Layout::ALL`].
pub const ABOUT: &str = "How a page is laid out: report (for a screen), paper (A4, to sign and file) or poster (A3, for the wall)";

/// The layout that was asked for.
///
/// # Errors
///
/// `choice_unknown` where there is none of that name.
pub fn read(asked: Option<&str>) -> Outcome<Option<Layout>> {
    let unknown = |name: &str| {
        let known = Layout::ALL.map(Layout::code).join(", ");
        Problem::wrong("choice_unknown", FIELD, name).with("known", known)
    };
    asked.map(|name| Layout::of_code(name).ok_or_else(|| unknown(name))).transpose()
}

/// That a layout was asked for what is no page.
pub fn without_page(layout: Layout, format: &str) -> Problem {
    Problem::wrong("layout_without_page", FIELD, layout.code()).with("format", format)
}

/// Refuses a layout in which an answer cannot be had.
///
/// # Errors
///
/// `layout_unfit`.
pub fn check(document: &Document, layout: Option<Layout>) -> Outcome {
    match layout.filter(|layout| !document.fits(*layout)) {
        Some(layout) => Err(Problem::new(Kind::Usage, "layout_unfit").at(FIELD).valued(layout.code())),
        None => Ok(()),
    }
}
