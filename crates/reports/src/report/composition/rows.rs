//! What is answered about an organ.

use schemars::JsonSchema;
use serde::Serialize;

use crate::answer::{Coded, Computed, Day, Fields, Holder, Percentage, RecordId, Row, Worded};

/// The composition of an organ on a day.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct CompositionAnswer {
    /// Each seat with its holder, and one row for each vacant place; empty where the organ does not exist on the day.
    pub holders: Vec<HolderRow>,
    /// The mandates in force whose end is known.
    pub expiries: Vec<ExpiryRow>,
    /// Every mandate there ever was or is to be.
    pub mandates: Vec<MandateRow>,
}

/// A place of an organ.
#[derive(Clone, Debug, Default, Serialize, JsonSchema)]
pub struct HolderRow {
    /// Which seat.
    #[schemars(extend("x-record" = "seat"))]
    pub seat: RecordId,
    /// The post.
    pub post: Coded,
    /// Who holds it, or the code `vacant`.
    pub name: Holder,
    /// Since when; nothing where the place is vacant.
    pub since: Option<Day>,
    /// Until when, that day excluded.
    pub until: Option<Day>,
    /// On whose behalf.
    pub represents: Option<Worded>,
    /// How she came by it.
    pub origin: Option<Coded>,
}

impl Row for HolderRow {
    fn fields(&self) -> Fields<'_> {
        vec![
            ("seat", &self.seat),
            ("post", &self.post),
            ("name", &self.name),
            ("since", &self.since),
            ("until", &self.until),
            ("represents", &self.represents),
            ("origin", &self.origin),
        ]
    }
}

/// A mandate.
#[derive(Clone, Debug, Default, Serialize, JsonSchema)]
pub struct MandateRow {
    /// Which one.
    #[schemars(extend("x-record" = "mandate"))]
    pub mandate: RecordId,
    /// The post.
    pub post: Coded,
    /// Who holds it.
    pub name: Worded,
    /// Since when.
    pub since: Day,
    /// Until when, that day excluded.
    pub until: Option<Day>,
    /// On whose behalf.
    pub represents: Option<Worded>,
    /// How she came by it.
    pub origin: Option<Coded>,
    /// Whether it is in force, over or to come on the day.
    pub status: Coded,
}

impl Row for MandateRow {
    fn fields(&self) -> Fields<'_> {
        vec![
            ("mandate", &self.mandate),
            ("post", &self.post),
            ("name", &self.name),
            ("since", &self.since),
            ("until", &self.until),
            ("represents", &self.represents),
            ("origin", &self.origin),
            ("status", &self.status),
        ]
    }
}

/// What the end of a mandate does to the balance of its organ.
#[derive(Clone, Debug, Default, Serialize, JsonSchema)]
pub struct ExpiryRow {
    /// The first day on which it is over.
    pub on: Day,
    /// Who holds it.
    pub name: Worded,
    /// The post.
    pub post: Coded,
    /// Her gender.
    pub gender: Coded,
    /// Women in the organ then.
    pub women_after: Option<u64>,
    /// Men in the organ then.
    pub men_after: Option<u64>,
    /// Women of women and men then.
    pub share_of_women_after: Option<Computed<Percentage>>,
}

impl Row for ExpiryRow {
    fn fields(&self) -> Fields<'_> {
        vec![
            ("on", &self.on),
            ("name", &self.name),
            ("post", &self.post),
            ("gender", &self.gender),
            ("women_after", &self.women_after),
            ("men_after", &self.men_after),
            ("share_of_women_after", &self.share_of_women_after),
        ]
    }
}
