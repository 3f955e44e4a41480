//! The records themselves: what a list shows of each thing.

use chrono::{DateTime, Utc};
use domain::committee::{self, BasisKind, EndReason, Origin, Post, Rank};
use domain::cooperative;
use domain::indicator::Counts;
use domain::member::{ExitReason, Party, Status, WorkArea};
use domain::value::id::{
    AffiliationId, AssignmentId, BatchId, CooperativeId, MandateId, MembershipId, OrganId, PersonId, SeatId,
    TermId, UnitId,
};
use domain::value::{Digest, Gender, PartialDate, Scheme};

use crate::BatchKind;

/// A spell of membership, or a request for one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Member {
    /// Its identifier.
    pub membership: MembershipId,
    /// Who belongs.
    pub party: Party,
    /// The name as people say it; `None` once erased.
    pub name: Option<String>,
    /// The name as lists order it.
    pub sorted_name: Option<String>,
    /// As she declared it.
    pub gender: Option<Gender>,
    /// Her first official document, or the organisation's RUC.
    pub document: Option<String>,
    /// What kind of document that is; `None` for an organisation.
    pub document_scheme: Option<Scheme>,
    /// When she was born.
    pub birth: Option<PartialDate>,
    /// The number in the book of members.
    pub number: Option<String>,
    /// To which organisation.
    pub cooperative: CooperativeId,
    /// What that is called on the day, for short where there is an acronym.
    pub cooperative_name: String,
    /// How it stands on the day.
    pub status: Status,
    /// When it was asked for.
    pub applied: Option<PartialDate>,
    /// When the request was declined or withdrawn.
    pub declined: Option<PartialDate>,
    /// The first day of membership.
    pub admitted: Option<PartialDate>,
    /// The first day on which she no longer belonged.
    pub left: Option<PartialDate>,
    /// Why.
    pub exit_reason: Option<ExitReason>,
}

/// A person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    /// Her identifier.
    pub person: PersonId,
    /// The name as people say it; `None` once erased.
    pub name: Option<String>,
    /// The name as lists order it.
    pub sorted_name: Option<String>,
    /// As she declared it.
    pub gender: Option<Gender>,
    /// When she was born.
    pub birth: Option<PartialDate>,
    /// Her first official document.
    pub document: Option<String>,
    /// What kind of document that is.
    pub document_scheme: Option<Scheme>,
    /// Whether her data were erased.
    pub erased: bool,
}

/// An organisation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cooperative {
    /// Its identifier.
    pub cooperative: CooperativeId,
    /// What kind of legal person.
    pub kind: cooperative::Kind,
    /// Its legal name on the day.
    pub name: String,
    /// What it is called for short on the day.
    pub acronym: Option<String>,
    /// Its tax number.
    pub ruc: Option<String>,
    /// Its entry in the registry of legal persons.
    pub registry_entry: Option<String>,
    /// The key that another system gave to it.
    pub external_key: Option<String>,
    /// What it works in.
    pub sector: Option<String>,
    /// Where it has its domicile, as people call it.
    pub place: Option<String>,
    /// The subdivision of the country, by ISO 3166-2.
    pub subdivision: Option<String>,
    /// The code of the place.
    pub ubigeo: Option<String>,
    /// Who issued that code.
    pub ubigeo_issuer: Option<String>,
    /// When it was founded.
    pub founded: Option<PartialDate>,
    /// When it was dissolved.
    pub dissolved: Option<PartialDate>,
    /// How many spells of membership, of people and organisations, go on in it on the day.
    pub members: u64,
}

/// A spell of belonging to a central or federation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Affiliation {
    /// Its identifier.
    pub affiliation: AffiliationId,
    /// Who belongs.
    pub cooperative: CooperativeId,
    /// What it is called.
    pub cooperative_name: String,
    /// To whom.
    pub central: CooperativeId,
    /// What that is called.
    pub central_name: String,
    /// Since when.
    pub from: PartialDate,
    /// Until when, that day excluded.
    pub until: Option<PartialDate>,
}

/// A mining unit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unit {
    /// Its identifier.
    pub unit: UnitId,
    /// Who works it.
    pub cooperative: CooperativeId,
    /// What that is called.
    pub cooperative_name: String,
    /// What the unit is called.
    pub name: String,
    /// Its concession code.
    pub code: Option<String>,
    /// Since when.
    pub from: PartialDate,
    /// Until when, that day excluded.
    pub until: Option<PartialDate>,
}

/// An organ.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Organ {
    /// Its identifier.
    pub organ: OrganId,
    /// Whose organ it is.
    pub cooperative: CooperativeId,
    /// What that is called.
    pub cooperative_name: String,
    /// What kind of organ.
    pub kind: committee::Kind,
    /// What it is called, where the kind does not say it.
    pub name: Option<String>,
    /// What it rests on.
    pub basis: BasisKind,
    /// Where that is written.
    pub reference: Option<String>,
    /// The key that another system gave to it.
    pub external_key: Option<String>,
    /// Since when.
    pub from: PartialDate,
    /// Until when, that day excluded.
    pub until: Option<PartialDate>,
}

/// A kind of seat on a day, with whoever holds it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Seat {
    /// Its identifier.
    pub seat: SeatId,
    /// Whose seat.
    pub organ: OrganId,
    /// The office.
    pub post: Post,
    /// Full or alternate.
    pub rank: Rank,
    /// Whether only a member can hold it.
    pub requires_membership: bool,
    /// How many places there are on the day; `None` where the number is not fixed.
    pub places: Option<u32>,
    /// Who holds them.
    pub holders: Vec<Mandate>,
}

/// One person on one seat for a period.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mandate {
    /// Its identifier.
    pub mandate: MandateId,
    /// In which organ.
    pub organ: OrganId,
    /// What kind of organ that is.
    pub organ_kind: committee::Kind,
    /// What that is called, where the kind does not say it.
    pub organ_name: Option<String>,
    /// On which seat.
    pub seat: SeatId,
    /// The office.
    pub post: Post,
    /// Full or alternate.
    pub rank: Rank,
    /// Who holds it.
    pub person: PersonId,
    /// Her name as people say it; `None` once erased.
    pub name: Option<String>,
    /// Her name as lists order it.
    pub sorted_name: Option<String>,
    /// As she declared it.
    pub gender: Option<Gender>,
    /// On behalf of which organisation.
    pub represents: Option<CooperativeId>,
    /// What that is called.
    pub represents_name: Option<String>,
    /// How she came by it.
    pub origin: Option<Origin>,
    /// In which term.
    pub term: Option<TermId>,
    /// What people call that.
    pub term_label: Option<String>,
    /// Her first day.
    pub from: PartialDate,
    /// The end, that day excluded; it may lie ahead.
    pub until: Option<PartialDate>,
    /// Why it ended, once somebody said so.
    pub ended: Option<EndReason>,
}

/// A person's work in an area for a period.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Assignment {
    /// Its identifier.
    pub assignment: AssignmentId,
    /// Who works.
    pub person: PersonId,
    /// Her name as people say it; `None` once erased.
    pub name: Option<String>,
    /// Her name as lists order it.
    pub sorted_name: Option<String>,
    /// As she declared it.
    pub gender: Option<Gender>,
    /// For whom.
    pub cooperative: CooperativeId,
    /// What that is called.
    pub cooperative_name: String,
    /// Where.
    pub area: WorkArea,
    /// Since when.
    pub from: PartialDate,
    /// Until when, that day excluded.
    pub until: Option<PartialDate>,
}

/// Many commands recorded together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Batch {
    /// Its identifier.
    pub batch: BatchId,
    /// What it is.
    pub kind: BatchKind,
    /// What people recognise it by.
    pub label: Option<String>,
    /// The digest of the file.
    pub digest: Option<Digest>,
    /// When it was recorded.
    pub at: DateTime<Utc>,
    /// Who recorded it.
    pub by: String,
    /// Its first event.
    pub first_version: u64,
    /// Its last event.
    pub last_version: u64,
    /// How many commands were in it.
    pub commands: u64,
    /// The batch that took it back.
    pub undone_by: Option<BatchId>,
}

/// What a register holds, at a glance.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Overview {
    /// The version of the last event.
    pub version: u64,
    /// When the register was made.
    pub created_at: DateTime<Utc>,
    /// When the last event was recorded.
    pub last_recorded: Option<DateTime<Utc>>,
    /// How many people: neither merged, annulled nor erased.
    pub persons: u64,
    /// How many organisations, dissolved ones left out.
    pub cooperatives: u64,
    /// How many spells of membership there ever were.
    pub memberships: u64,
    /// How many organs exist on the day.
    pub organs: u64,
    /// Women and men in membership, organs and work on the day.
    pub counts: Counts,
    /// Mandates of the day that end within ninety days, the next one first.
    pub ending: Vec<Mandate>,
}
