//! What is answered about a person.

use schemars::JsonSchema;
use serde::Serialize;

use crate::{
    answer::{Coded, Datum, Day, Fields, Measured, RecordId, Row, Worded},
    report::history::{FieldRow, HistoryRow},
    table::{Cell, Kind},
};

/// All that the register holds of a person.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct ExtractAnswer {
    /// What is known of her.
    pub data: Vec<FieldRow>,
    /// Her documents.
    pub documents: Vec<DocumentRow>,
    /// Her memberships.
    pub memberships: Vec<SpellRow>,
    /// When her membership was suspended.
    pub suspensions: Vec<SuspensionRow>,
    /// Where she works and worked.
    pub work: Vec<WorkRow>,
    /// The offices that she holds and held.
    pub mandates: Vec<OfficeRow>,
    /// The trainings that she came to.
    pub trainings: Vec<LearntRow>,
    /// The productive groups that she is and was in.
    pub groups: Vec<GroupSpellRow>,
    /// Her relatives.
    pub kinship: Vec<KinshipRow>,
    /// What of the log is hers.
    pub history: Vec<HistoryRow>,
}

/// A document of a person.
#[derive(Clone, Debug, Default, Serialize, JsonSchema)]
pub struct DocumentRow {
    /// What kind of document it is.
    pub scheme: Coded,
    /// Its number.
    pub document: String,
}

impl Row for DocumentRow {
    fn fields(&self) -> Fields<'_> {
        vec![("scheme", &self.scheme), ("document", &self.document)]
    }
}

/// A membership of a person.
#[derive(Clone, Debug, Default, Serialize, JsonSchema)]
pub struct SpellRow {
    /// The organisation.
    pub cooperative: Worded,
    /// The number in its book of members.
    pub number: Option<String>,
    /// When she applied.
    pub applied: Option<Day>,
    /// Since when she belongs to it.
    pub admitted: Option<Day>,
    /// When she left, or was declined.
    pub left: Option<Day>,
    /// How it stands on the day.
    pub status: Coded,
    /// Why she left; nothing where nobody said so.
    pub reason: Option<Stated>,
}

impl Row for SpellRow {
    fn fields(&self) -> Fields<'_> {
        vec![
            ("cooperative", &self.cooperative),
            ("number", &self.number),
            ("applied", &self.applied),
            ("admitted", &self.admitted),
            ("left", &self.left),
            ("status", &self.status),
            ("reason", &self.reason),
        ]
    }
}

/// A code that somebody had to state.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(untagged)]
#[schemars(inline)]
pub enum Stated {
    /// It was.
    Code(Coded),
    /// It was not.
    NotStated(()),
}

impl Default for Stated {
    fn default() -> Self {
        Self::NotStated(())
    }
}

impl Datum for Stated {
    fn kind(&self) -> Kind {
        Kind::Text
    }

    fn cell(&self) -> Cell {
        match self {
            Self::Code(code) => code.cell(),
            Self::NotStated(()) => Cell::NotStated,
        }
    }
}

/// A suspension of a membership.
#[derive(Clone, Debug, Default, Serialize, JsonSchema)]
pub struct SuspensionRow {
    /// The organisation.
    pub cooperative: Worded,
    /// Since when.
    pub since: Day,
    /// Until when, that day excluded.
    pub until: Option<Day>,
}

impl Row for SuspensionRow {
    fn fields(&self) -> Fields<'_> {
        vec![("cooperative", &self.cooperative), ("since", &self.since), ("until", &self.until)]
    }
}

/// An assignment to work.
#[derive(Clone, Debug, Default, Serialize, JsonSchema)]
pub struct WorkRow {
    /// The area.
    pub area: Coded,
    /// The organisation.
    pub cooperative: Worded,
    /// Since when.
    pub since: Day,
    /// Until when, that day excluded.
    pub until: Option<Day>,
}

impl Row for WorkRow {
    fn fields(&self) -> Fields<'_> {
        vec![
            ("area", &self.area),
            ("cooperative", &self.cooperative),
            ("since", &self.since),
            ("until", &self.until),
        ]
    }
}

/// A mandate of a person.
#[derive(Clone, Debug, Default, Serialize, JsonSchema)]
pub struct OfficeRow {
    /// The post.
    pub post: Coded,
    /// The organ.
    pub organ: Worded,
    /// Since when.
    pub since: Day,
    /// Until when, that day excluded.
    pub until: Option<Day>,
    /// On whose behalf.
    pub represents: Option<Worded>,
    /// Whether it is in force, over or to come on the day.
    pub status: Coded,
}

impl Row for OfficeRow {
    fn fields(&self) -> Fields<'_> {
        vec![
            ("post", &self.post),
            ("organ", &self.organ),
            ("since", &self.since),
            ("until", &self.until),
            ("represents", &self.represents),
            ("status", &self.status),
        ]
    }
}

/// A training that a person came to.
#[derive(Clone, Debug, Default, Serialize, JsonSchema)]
pub struct LearntRow {
    /// Which training.
    #[schemars(extend("x-record" = "training"))]
    pub id: RecordId,
    /// Its title.
    pub training: String,
    /// What it is about.
    pub topic: Coded,
    /// To how many sessions she came.
    pub came: u64,
    /// For how many minutes she was present.
    pub minutes: Measured,
    /// When she completed it.
    pub completed: Option<Day>,
    /// The last day on which what she learnt is good, where it runs out.
    pub good_until: Option<Day>,
}

impl Row for LearntRow {
    fn fields(&self) -> Fields<'_> {
        vec![
            ("id", &self.id),
            ("training", &self.training),
            ("topic", &self.topic),
            ("came", &self.came),
            ("minutes", &self.minutes),
            ("completed", &self.completed),
            ("good_until", &self.good_until),
        ]
    }
}

/// A spell in a productive group.
#[derive(Clone, Debug, Default, Serialize, JsonSchema)]
pub struct GroupSpellRow {
    /// Which participation.
    #[schemars(extend("x-record" = "participation"))]
    pub id: RecordId,
    /// The group.
    pub group: Worded,
    /// What she does in it.
    pub role: Coded,
    /// Since when.
    pub since: Day,
    /// Until when, that day excluded.
    pub until: Option<Day>,
}

impl Row for GroupSpellRow {
    fn fields(&self) -> Fields<'_> {
        vec![
            ("id", &self.id),
            ("group", &self.group),
            ("role", &self.role),
            ("since", &self.since),
            ("until", &self.until),
        ]
    }
}

/// Two people who are related.
#[derive(Clone, Debug, Default, Serialize, JsonSchema)]
pub struct KinshipRow {
    /// One of them.
    pub name: Worded,
    /// What she is to the other.
    pub relation: Coded,
    /// The other.
    pub relative: Worded,
}

impl Row for KinshipRow {
    fn fields(&self) -> Fields<'_> {
        vec![("name", &self.name), ("relation", &self.relation), ("relative", &self.relative)]
    }
}
