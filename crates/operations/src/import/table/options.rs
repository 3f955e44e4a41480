//! Fields of a table that have a form of their own, and what the rows that are given back are called.

use exchange::roster::{Decision, Mode};
use exchange::sheet::cell::{DateOrder, GenderLetters};
use exchange::sheet::mapping::Field;
use exchange::sheet::{Format, Sheet};
use schemars::{Schema, json_schema};

use crate::input::{Described, Readable};
use crate::problem::{Detail, Kind, Outcome, Problem};
use crate::resolve::{Keyword, is_keyword, without_prefix};
use crate::{Resolver, Upload};

/// What whoever imports decided about a row: `12=new`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RowDecision {
    /// What a person sees beside the row.
    pub(super) line: u64,
    /// What was decided.
    pub(super) decision: Decision,
}

impl Described for RowDecision {
    fn schema() -> Schema {
        json_schema!({ "type": "string", "format": "row-decision", "examples": ["12=new", "12=skip", "12=45678912"] })
    }
}

impl Readable for RowDecision {
    fn read(field: &'static str, text: &str, resolver: &Resolver<'_>) -> Outcome<Self> {
        let parts = text.split_once('=').and_then(|(line, what)| Some((line.parse().ok()?, what)));
        let Some((line, what)) = parts else { return Err(Problem::wrong("decision_wrong", field, text)) };
        let said = |keyword| is_keyword(keyword, what);
        let decision = if said(Keyword::New) {
            Decision::New
        } else if said(Keyword::Skip) {
            Decision::Skip
        } else if said(Keyword::Same) {
            Decision::Same
        } else if said(Keyword::Correct) {
            Decision::Correct
        } else if let Some(person) = without_prefix(Keyword::Correct, what) {
            Decision::CorrectAs(resolver.person(field, person)?)
        } else {
            Decision::TreatAs(resolver.person(field, what)?)
        };
        Ok(Self { line, decision })
    }
}

impl Described for GenderLetters {
    fn schema() -> Schema {
        json_schema!({ "type": "string", "format": "gender-letters", "examples": ["M=woman,H=man", "1=man,2=woman"] })
    }
}

impl Readable for GenderLetters {
    fn read(field: &'static str, text: &str, _: &Resolver<'_>) -> Outcome<Self> {
        Self::parse(text).ok_or_else(|| Problem::wrong("gender_letters_wrong", field, text))
    }
}

impl Described for DateOrder {
    fn schema() -> Schema {
        json_schema!({ "type": "string", "enum": ["dmy", "mdy"] })
    }
}

impl Readable for DateOrder {
    fn read(field: &'static str, text: &str, _: &Resolver<'_>) -> Outcome<Self> {
        Self::from_code(text).ok_or_else(|| Problem::wrong("date_order_wrong", field, text))
    }
}

impl Described for Mode {
    fn schema() -> Schema {
        json_schema!({ "type": "string", "enum": Self::ALL.map(Self::code) })
    }
}

impl Readable for Mode {
    fn read(field: &'static str, text: &str, _: &Resolver<'_>) -> Outcome<Self> {
        Self::from_code(text).ok_or_else(|| Problem::wrong("mode_unknown", field, text))
    }
}

/// Every field that a column may mean: its code, with its name beside it.
pub(super) fn all_fields() -> Detail {
    let named = |field: Field| {
        let code = field.code();
        Detail::Named(code, format!("field-{}", code.replace('_', "-")).into())
    };
    Detail::List(Field::ALL.iter().copied().map(named).collect())
}

/// The format of the rows that are given back: that of their name, or that of the table, where it can be written.
///
/// # Errors
///
/// `output_ending` where the name ends like a file of another format.
pub(super) fn rejected_format(name: Option<&str>, sheet: &Sheet) -> Outcome<Format> {
    let own = match sheet.format {
        Format::Csv | Format::Json => Format::Csv,
        Format::Xlsx | Format::Ods => Format::Xlsx,
    };
    let Some(name) = name else { return Ok(own) };
    let ending = std::path::Path::new(name).extension().map(|ending| ending.to_string_lossy().to_lowercase());
    match ending.as_deref() {
        None | Some("") => Ok(own),
        Some("csv") => Ok(Format::Csv),
        Some("xlsx") => Ok(Format::Xlsx),
        Some(ending) => Err(Problem::new(Kind::Usage, "output_ending")
            .at("rejected")
            .with("path", name)
            .with("ending", ending)
            .with("known", ".csv, .xlsx")),
    }
}

/// What the file of refused rows is called where nobody names it: after the table.
pub(super) fn usual_name(file: &Upload, format: Format) -> String {
    let stem = file.stem();
    let stem = if stem == "-" || stem.is_empty() { "import" } else { stem };
    format!("{stem}.rejected.{}", format.code())
}
