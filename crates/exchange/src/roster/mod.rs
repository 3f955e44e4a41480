//! Rosters and the register: what a table of members, people, mandates or organisations would change, row by row, and the
//! members and mandates as tables again.
//!
//! [`plan`] judges every row against the register as the rows before it would leave it, and gives the commands that bring
//! the register in line. It must not execute anything, must not mint identifiers or salts itself, and must not speak:
//! every note is a code with fields. People are matched by a document, a key of the table's source, a number in the book
//! of the cooperative, or name and birth date together, and never by name alone. A row that says of somebody known what can
//! be true only of another, or that may speak of somebody known, waits for a decision. What was corrected since the list
//! said something else stays. The order of rows does not matter.

mod export;
mod identify;
mod keys;
mod layout;
mod line;
mod mandates;
mod member;
mod names;
mod note;
mod order;
mod organisation;
mod people;
mod person;
mod plan;
mod read;
mod refused;
mod scratch;
mod spell;
mod table;
mod words;

pub use crate::mint::Mint;
pub use export::{ERASED, Export, code_headings, export, people, renamed_areas};
pub use mandates::{Export as MandatesExport, export as export_mandates};
pub use note::{Note, Severity};
pub use plan::{Column, Judged, Plan, Totals, Verdict};
pub use refused::understood;
pub use table::{all_ranges, ranges};
pub(crate) use words::same_area;

use std::collections::BTreeMap;

use chrono::NaiveDate;
use domain::value::PartialDate;
use domain::value::id::{CooperativeId, PersonId};
use domain::{Context, Register};

use crate::sheet::Sheet;
use crate::sheet::cell::{DateHabit, DateOrder, GenderLetters};
use crate::sheet::mapping::{self, Field, Mapping, TableKind};

/// What the rows of a table are about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Mode {
    /// Members of a cooperative: people, and organisations by name or RUC, with their spells of membership.
    Members,
    /// People, whatever they belong to.
    People,
    /// Organs with their seats, and who holds them.
    Mandates,
    /// Organisations, as an official register lists them.
    Cooperatives,
}

impl Mode {
    /// Every mode there is.
    pub const ALL: [Self; 4] = [Self::Members, Self::People, Self::Mandates, Self::Cooperatives];

    /// The stable code.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Members => "members",
            Self::People => "people",
            Self::Mandates => "mandates",
            Self::Cooperatives => "cooperatives",
        }
    }

    /// What its columns are.
    pub const fn kind(self) -> &'static TableKind {
        match self {
            Self::Members => &mapping::MEMBERS,
            Self::People => &mapping::PEOPLE,
            Self::Mandates => &mapping::MANDATES,
            Self::Cooperatives => &mapping::COOPERATIVES,
        }
    }

    /// The mode of that code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|mode| mode.code() == code)
    }
}

/// What whoever imports decided about a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Decision {
    /// The row speaks of this person; what contradicts her record is not taken over.
    TreatAs(PersonId),
    /// The row speaks of this person, and corrects her record.
    CorrectAs(PersonId),
    /// The row speaks of the person whom its document, key or name leads to; what contradicts her record is not taken over.
    Same,
    /// The row speaks of the person whom its document, key or name leads to, and corrects her record.
    Correct,
    /// The row speaks of somebody whom the register does not know, whoever has the same name; documents of others are left
    /// out.
    New,
    /// The row is left out.
    Skip,
}

impl Decision {
    const fn resolution(self) -> Resolution {
        match self {
            Self::TreatAs(_) | Self::Same => Resolution::Keep,
            Self::CorrectAs(_) | Self::Correct => Resolution::Correct,
            Self::New | Self::Skip => Resolution::Ask,
        }
    }
}

/// What becomes of values that contradict the record of the person whom a row speaks of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Resolution {
    /// The row waits.
    Ask,
    /// The record stays as it is.
    Keep,
    /// The row corrects it.
    Correct,
}

/// What may be told instead of guessed.
#[derive(Debug, Clone)]
pub struct Options {
    /// What the rows are about; guessed from the columns where it is not told.
    pub mode: Option<Mode>,
    /// Whose roster it is, where no cell says it; the only organisation of the register where it is not told.
    pub cooperative: Option<CooperativeId>,
    /// Today: the day on which a membership is in force or suspended.
    pub on: NaiveDate,
    /// When members were admitted of whom no cell says it.
    pub default_admitted: Option<PartialDate>,
    /// Decisions by the line of their row.
    pub decisions: BTreeMap<u64, Decision>,
    /// What the letters of genders meant in the last table of this make; it counts where this one does not tell, and where
    /// this one tells otherwise, it is asked.
    pub gender: Option<GenderLetters>,
    /// What they mean, where that is told; it goes before everything else.
    pub letters: Option<GenderLetters>,
    /// Which number of a date is the day, where that is told.
    pub date_order: Option<DateOrder>,
    /// How the dates of the last table of this make were written; it counts where this one does not tell.
    pub habits: BTreeMap<Field, DateHabit>,
    /// The system that gave the keys of the table; the cooperative where it is not told.
    pub source: Option<String>,
    /// What the register said before, so that corrections are told from what a list said.
    pub history: Option<crate::history::History>,
}

impl Options {
    /// Nothing is told but the day.
    pub const fn new(on: NaiveDate) -> Self {
        Self {
            mode: None,
            cooperative: None,
            on,
            default_admitted: None,
            decisions: BTreeMap::new(),
            gender: None,
            letters: None,
            date_order: None,
            habits: BTreeMap::new(),
            source: None,
            history: None,
        }
    }
}

/// What the columns make of the table: organisations where nothing names a person, members where there is a number or a
/// day of admission, people otherwise.
pub fn mode(mapping: &Mapping) -> Mode {
    let person = [Field::FamilyName, Field::GivenNames, Field::FullName, Field::Dni, Field::BirthDate];
    if person.into_iter().any(|field| mapping.has(field)) {
        let member = mapping.has(Field::Admitted) || mapping.has(Field::RegisterNumber);
        if member { Mode::Members } else { Mode::People }
    } else if mapping.has(Field::LegalName) {
        Mode::Cooperatives
    } else {
        Mode::People
    }
}

/// Judges every row of a table against a register, and plans what would change.
///
/// The commands of the rows, in their order, can be executed one after the other on the register; a row with an error
/// contributes none. Planning the same table again after that gives no commands.
pub fn plan(
    sheet: &Sheet,
    mapping: &Mapping,
    register: &Register,
    options: &Options,
    context: &Context,
    mint: &mut Mint<'_>,
) -> Plan {
    let guessed = mode(mapping);
    let dated = guessed == Mode::People && options.default_admitted.is_some();
    let mode = options.mode.unwrap_or(if dated { Mode::Members } else { guessed });
    let table = table::Table::new(sheet, mapping, mode, options);
    let mut plan = match mode {
        Mode::Members | Mode::People | Mode::Mandates => {
            people::plan(&table, register, options, context, mint)
        }
        Mode::Cooperatives => organisation::plan(&table, register, options, context, mint),
    };
    // Whoever has a roster means members; that nobody becomes one is the first thing to say.
    if options.mode.is_none()
        && mode == Mode::People
        && plan.rows.iter().any(|row| row.verdict != Verdict::Aside)
    {
        plan.notes.insert(0, Note::new(Severity::Warning, "nobody_member", Vec::new()));
    }
    plan
}
