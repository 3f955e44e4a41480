//! What of a catalogue was left out or cut, like things together, each with every place where it stands.

use std::collections::BTreeMap;

use exchange::catalogue::Fault;
use reports::document::Section;
use reports::table::{Cell, Column, Table};
use reports::words::{Arg, Words};
use schemars::JsonSchema;
use serde::Serialize;

use super::catalogue;
use super::places::grouped;

/// A value that cannot be used as it is written, as data.
#[derive(Debug, Serialize, JsonSchema)]
pub(super) struct FaultReport {
    /// The code of what is wrong.
    code: &'static str,
    /// What else belongs to it.
    details: BTreeMap<&'static str, String>,
    /// The identifier of the node.
    id: Option<String>,
    /// Where it stands.
    path: Option<String>,
    /// What became of it.
    remedy: &'static str,
}

/// The section that lists them; none where nothing was left out.
pub(super) fn section(words: &Words, faults: &[Fault]) -> Option<Section> {
    if faults.is_empty() {
        return None;
    }
    let lines = faults.iter().map(|fault| {
        let said = (fault.remedy.code(), said(words, fault));
        (said, fault.error.pointer().unwrap_or_default(), 1)
    });
    let rows = grouped(lines).into_iter().map(|group| {
        let (remedy, said) = group.said;
        vec![
            Cell::text(group.place),
            Cell::count(group.count),
            Cell::code(remedy, words.say(&format!("catalogue-remedy-{}", remedy.replace('_', "-")))),
            Cell::text(said),
        ]
    });
    let columns = vec![
        Column::text("path", words.heading("col-path")),
        Column::integer("count", words.heading("col-count")),
        Column::text("remedy", words.heading("catalogue-remedy")),
        Column::text("note", words.heading("col-note")),
    ];
    let table = Table { rows: rows.collect(), columns, ..Table::default() };
    let heading = words.heading("catalogue-faults");
    Some(Section::new("catalogue-faults", heading).table(table))
}

/// The same for a program, one by one.
pub(super) fn report(faults: &[Fault]) -> Vec<FaultReport> {
    let fault = |fault: &Fault| {
        let mut details: BTreeMap<&'static str, String> = fault.error.fields().into_iter().collect();
        let (path, id) = (details.remove("pointer"), details.remove("id"));
        FaultReport { code: fault.error.code(), details, id, path, remedy: fault.remedy.code() }
    };
    faults.iter().map(fault).collect()
}

/// What is wrong, without the place.
fn said(words: &Words, fault: &Fault) -> String {
    let mut fields = fault.error.fields();
    for (_, value) in &mut fields {
        let id = catalogue::said(value);
        if words.has(&id) {
            *value = words.say(&id);
        }
    }
    let args: Vec<(&str, Arg<'_>)> = fields.iter().map(|(name, value)| (*name, Arg::from(value))).collect();
    words.say_with(&format!("fault-{}", fault.error.code().replace('_', "-")), &args)
}
