//! What is answered about many registers.

use domain::indicator::roll_up::Began;
use schemars::JsonSchema;
use serde::Serialize;

use crate::{
    answer::{
        Coded, Computed, Day, Fields, Flag, Guarded, HiddenCode, Percentage, RecordId, Row, TallyColumns,
        Worded,
    },
    words::Words,
};

/// Figures across registers.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct RollUpAnswer {
    /// The members of each group, and of all.
    pub groups: Vec<GroupRow>,
    /// The registers and organisations of each group, and of all.
    pub organisations: Vec<OrganisationsRow>,
    /// The registers that had a gender equality committee by the day.
    pub began: Vec<BeganRow>,
    /// The sources that could not be read.
    pub unread: Vec<UnreadRow>,
}

/// The members of a group.
#[derive(Clone, Debug, Default, Serialize, JsonSchema)]
pub struct GroupRow {
    /// The code of the group.
    pub group: HiddenCode,
    /// What it is called.
    pub name: Worded,
    /// The members.
    pub members: Guarded<u64>,
    /// The members by gender.
    #[serde(flatten)]
    pub people: TallyColumns<Guarded<u64>>,
    /// Women of women and men.
    pub share_of_women: Guarded<Computed<Percentage>>,
}

impl Row for GroupRow {
    fn fields(&self) -> Fields<'_> {
        let mut fields: Fields<'_> =
            vec![("group", &self.group), ("name", &self.name), ("members", &self.members)];
        fields.extend(self.people.fields());
        let more: Fields<'_> = vec![("share_of_women", &self.share_of_women)];
        fields.extend(more);
        fields
    }
}

/// The registers and organisations of a group.
#[derive(Clone, Debug, Default, Serialize, JsonSchema)]
pub struct OrganisationsRow {
    /// The code of the group.
    pub group: HiddenCode,
    /// What it is called.
    pub name: Worded,
    /// Registers.
    pub registers: u64,
    /// Cooperatives.
    pub cooperatives: u64,
    /// Centrals.
    pub centrals: u64,
    /// Organisations of any kind.
    pub organisations: u64,
    /// Organisations with a gender equality committee.
    pub with_committee: u64,
    /// Organisations with a committee, of all.
    pub share_with_committee: Option<Percentage>,
}

impl Row for OrganisationsRow {
    fn fields(&self) -> Fields<'_> {
        vec![
            ("group", &self.group),
            ("name", &self.name),
            ("registers", &self.registers),
            ("cooperatives", &self.cooperatives),
            ("centrals", &self.centrals),
            ("organisations", &self.organisations),
            ("with_committee", &self.with_committee),
            ("share_with_committee", &self.share_with_committee),
        ]
    }
}

/// A register with a gender equality committee.
#[derive(Clone, Debug, Default, Serialize, JsonSchema)]
pub struct BeganRow {
    /// Which register.
    pub register: RecordId,
    /// What it is called.
    pub name: String,
    /// The organisation that had the first committee in it.
    pub organisation: String,
    /// Since when.
    pub since: Day,
    /// Which place it has in the order of days: `3`, or `2-4`.
    pub place: Coded,
    /// Whether the committee exists on the day.
    pub goes_on: Flag,
}

impl Row for BeganRow {
    fn fields(&self) -> Fields<'_> {
        vec![
            ("register", &self.register),
            ("name", &self.name),
            ("organisation", &self.organisation),
            ("since", &self.since),
            ("place", &self.place),
            ("goes_on", &self.goes_on),
        ]
    }
}

/// A source that could not be read.
#[derive(Clone, Debug, Default, Serialize, JsonSchema)]
pub struct UnreadRow {
    /// Its path, or its address without the password.
    pub source: String,
    /// What went wrong.
    pub why: Coded,
}

impl Row for UnreadRow {
    fn fields(&self) -> Fields<'_> {
        vec![("source", &self.source), ("why", &self.why)]
    }
}

impl BeganRow {
    pub(super) fn of(one: &Began, words: &Words) -> Self {
        let (from, to) = one.place;
        let place = if from == to {
            Coded::new(from.to_string(), words.integer_of(from))
        } else {
            Coded::new(format!("{from}-{to}"), format!("{from}–{to}"))
        };
        Self {
            register: RecordId::of(&one.register),
            name: one.name.clone(),
            organisation: one.organisation.clone(),
            since: Day::of(&one.since),
            place,
            goes_on: Flag::new(one.goes_on, words),
        }
    }
}
