//! Catalogues of requirements, whoever wrote them: OSCAL, CISO Assistant and UNTP files, and those that are shipped.
//!
//! One entry finds out what a file is and gives schemes, mappings, and a report of what was counted and what was not
//! kept. It must not adopt anything: what a scheme means for a register is the domain's affair.

mod entry;
mod error;
mod fault;
mod report;
mod shipped;
mod text;
mod tree;

use serde_json::Value;

use crate::json;
use crate::{ciso_assistant, oscal, untp};

pub(crate) use entry::Entry;
pub use error::CatalogueError;
pub use fault::{FAULTS_MAX, Fault, Remedy};
pub use report::{Counts, Fitted, Format, Mapping, Options, Reading, Unkept};
pub use shipped::{SHIPPED, Shipped, shipped};
pub(crate) use text::{fitting, fitting_if, plain, scheme_code, shortened, title_of, unfit};
pub use tree::DEPTH_MAX;
pub(crate) use tree::{Found, ordered, preorder};

/// The largest accepted file, 64 MiB.
pub const SIZE_MAX_BYTES: usize = 64 * 1024 * 1024;

/// The most requirements that a scheme may have.
pub const REQUIREMENTS_MAX: usize = 100_000;

/// What the first bytes of files that people confuse with catalogues look like.
const NOT_TEXT: [(&[u8], &str); 5] = [
    (b"\x89PNG", "PNG"),
    (b"\xFF\xD8\xFF", "JPEG"),
    (b"%PDF", "PDF"),
    (b"PK\x03\x04", "ZIP (XLSX, ODS, DOCX)"),
    (b"\x1F\x8B", "gzip"),
];

/// Reads a file with a catalogue of requirements or a mapping: OSCAL in JSON, CISO Assistant in YAML, UNTP in JSON-LD.
pub fn read(bytes: &[u8], options: &Options) -> Result<Reading, CatalogueError> {
    let document = document(bytes)?;
    let Value::Object(top) = &document else {
        return Err(CatalogueError::UnknownFormat { found: entry::type_of(&document).to_owned() });
    };
    let entry = Entry::root(top);
    if top.contains_key("catalog") {
        return oscal::catalog(&entry, options);
    }
    if top.contains_key("objects") {
        return ciso_assistant::library(&entry, options);
    }
    if top.contains_key("conformityCriterion") || top.contains_key("scheme") {
        return untp::vocabulary(&entry, options);
    }
    let known = oscal::MODELS.iter().find(|model| top.contains_key(**model));
    Err(match known {
        Some(model) => CatalogueError::OtherModel { model: (*model).to_owned() },
        None => CatalogueError::UnknownFormat { found: entry::keys(top) },
    })
}

/// The bytes as one document, JSON or YAML.
pub(crate) fn document(bytes: &[u8]) -> Result<Value, CatalogueError> {
    if let Some((_, kind)) = NOT_TEXT.iter().find(|(mark, _)| bytes.starts_with(mark)) {
        return Err(CatalogueError::NotText { kind });
    }
    let text = json::text(bytes, SIZE_MAX_BYTES)?;
    if text.trim_start().starts_with(['{', '[']) {
        Ok(json::value(bytes, SIZE_MAX_BYTES)?)
    } else {
        ciso_assistant::yaml(text)
    }
}
