//! The roster: who belongs on a day, with number, document, admission, standing and office (DOMAIN 3.5).
//!
//! The order of names is the caller's: collation is not known here.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use domain::{
    Register,
    member::{Membership, Party, Status},
    value::{
        Gender, Tally,
        id::{CooperativeId, PersonId},
        text::fold,
    },
};

use schemars::JsonSchema;
use serde::Serialize;

use super::figure;
use crate::{
    answer::{self, Coded, Day, Fields, RecordId, Row, Signature, Worded},
    document::{Document, Section},
    provenance::Provenance,
    records::Records,
    table::Table,
    words::{Family, Words},
};

/// Whom a roster lists.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RosterFilter {
    /// Only the members of this organisation; `None` for those of all.
    pub cooperative: Option<CooperativeId>,
    /// Only who stands so on the day; empty for all who are members, suspended ones included.
    pub status: Vec<Status>,
    /// Only people of this gender, `Some(None)` those who did not tell theirs.
    pub gender: Option<Option<Gender>>,
}

/// A sort key for who has no better one: the name without accents and case.
pub fn folded(name: &str) -> Vec<u8> {
    fold(name).into_bytes()
}

/// The roster on a day; `key` makes the sort key of a name as lists have it, such as `Coaquira, Nancy`.
pub fn roster(
    register: &Register,
    filter: &RosterFilter,
    on: NaiveDate,
    key: &dyn Fn(&str) -> Vec<u8>,
    provenance: &Provenance,
    words: &Words,
) -> Document {
    let records = Records::new(register, words);
    let listed = listed(&records, filter, on, key);
    let with_cooperative = filter.cooperative.is_none();
    let row = |membership: &&Membership| row(&records, membership, on, with_cooperative);
    let answer = RosterAnswer { members: listed.iter().map(row).collect() };
    let mut table = Table::of(&answer.members, |id| words.say(&format!("col-{id}")));
    if !with_cooperative {
        table = table.lacking("cooperative");
    }
    let people: BTreeSet<PersonId> = listed.iter().filter_map(|it| it.party.person()).collect();
    let tally: Tally = people.iter().map(|person| records.gender(*person)).collect();
    let legal = listed.iter().filter(|it| it.party.person().is_none()).count();
    Document {
        title: words.say("roster-title"),
        // It is the cooperative's own book, whoever keeps the register.
        provenance: Provenance {
            register: filter.cooperative.map_or_else(
                || provenance.register.clone(),
                |cooperative| full_name(register, cooperative, on),
            ),
            ..provenance.clone()
        },
        sections: vec![Section::new("members", "").table(table)],
        data: answer::data(&answer),
        notes: figure::notes(&["note-roster", "note-entitled", "page-half_open"], words),
        ..Document::default()
    }
    .headed_by(figure::totals(&tally, u64::try_from(legal).unwrap_or(u64::MAX), words))
}

fn full_name(register: &Register, cooperative: CooperativeId, on: NaiveDate) -> String {
    let found = register.cooperatives().get(cooperative).and_then(|found| found.named(on));
    found.map_or_else(|| cooperative.to_string(), |named| named.name.to_string())
}

/// The memberships to list, by organisation and then by number in its book; who has none comes after, by name, and who was
/// erased last.
fn listed<'a>(
    records: &Records<'a>,
    filter: &RosterFilter,
    on: NaiveDate,
    key: &dyn Fn(&str) -> Vec<u8>,
) -> Vec<&'a Membership> {
    let stands_so = |status: Status| match filter.status.as_slice() {
        [] => status.is_member(),
        wanted => wanted.contains(&status),
    };
    let has_gender = |party: Party| match filter.gender {
        None => true,
        Some(gender) => party.person().is_some_and(|person| records.gender(person) == gender),
    };
    let wanted = records.register.members().iter().filter(|membership| {
        filter.cooperative.is_none_or(|cooperative| membership.cooperative == cooperative)
            && stands_so(membership.status(on))
            && has_gender(membership.party)
    });
    let mut listed: Vec<&Membership> = wanted.collect();
    listed.sort_by_cached_key(|membership| {
        let name = records.party_sorted(membership.party);
        let nameless = membership.party.person().is_some_and(|person| !records.has_name(person));
        let number = membership.number.as_ref().map(|number| in_order(number.as_str()));
        let cooperative = key(&records.cooperative(membership.cooperative));
        (cooperative, number.is_none(), number, nameless, key(&name), membership.id)
    });
    listed
}

/// A number of a book so that 9 comes before 10, and 12-A after 12.
fn in_order(number: &str) -> Vec<(usize, String)> {
    let mut pieces: Vec<(bool, String)> = Vec::new();
    for c in number.chars() {
        match pieces.last_mut() {
            Some((digits, piece)) if *digits == c.is_ascii_digit() => piece.push(c),
            _ => pieces.push((c.is_ascii_digit(), c.to_string())),
        }
    }
    let weighed = |(digits, piece): (bool, String)| {
        let piece = if digits { piece.trim_start_matches('0').to_owned() } else { fold(&piece) };
        // Of two runs of digits without zeros in front, the longer one is the larger number.
        (if digits { piece.len() } else { usize::MAX }, piece)
    };
    pieces.into_iter().map(weighed).collect()
}

/// Who belongs on a day.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct RosterAnswer {
    /// The members, by organisation and number.
    pub members: Vec<RosterRow>,
}

/// A member.
#[derive(Clone, Debug, Default, Serialize, JsonSchema)]
pub struct RosterRow {
    /// The membership.
    #[schemars(extend("x-record" = "membership"))]
    pub membership: RecordId,
    /// The number in the book of members.
    pub number: Option<String>,
    /// The name as lists have it: `Coaquira, Nancy`.
    pub name: Worded,
    /// The official document of a person, the RUC of an organisation.
    pub document: Option<Worded>,
    /// The gender of a person, or `legal_person`.
    pub gender: Coded,
    /// The organisation; left out where the roster is of one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cooperative: Option<Worded>,
    /// Since when.
    pub admitted: Option<Day>,
    /// How the membership stands on the day.
    pub status: Coded,
    /// The offices that are held on the day.
    pub office: Option<Worded>,
    #[serde(skip)]
    signature: Signature,
}

impl Row for RosterRow {
    fn fields(&self) -> Fields<'_> {
        vec![
            ("membership", &self.membership),
            ("number", &self.number),
            ("name", &self.name),
            ("document", &self.document),
            ("gender", &self.gender),
            ("cooperative", &self.cooperative),
            ("admitted", &self.admitted),
            ("status", &self.status),
            ("office", &self.office),
            ("signature", &self.signature),
        ]
    }
}

fn row(records: &Records<'_>, membership: &Membership, on: NaiveDate, with_cooperative: bool) -> RosterRow {
    let words = records.words;
    let person = membership.party.person();
    let gender = person.and_then(|person| records.gender(person));
    let status = membership.status(on);
    let offices = person.map(|person| offices(records, person, on)).unwrap_or_default();
    RosterRow {
        membership: RecordId::of(&membership.id),
        number: membership.number.as_ref().map(ToString::to_string),
        name: records.party_sorted(membership.party).into(),
        document: document(records, membership.party).map(Worded),
        gender: match person {
            None => Coded::new("legal_person", words.say("legal_person")),
            Some(_) => Coded::gender(gender, words),
        },
        cooperative: with_cooperative.then(|| records.cooperative(membership.cooperative).into()),
        admitted: membership.admitted.map(Day::from),
        status: Coded::new(
            status.code(),
            words.term_for(Family::Status, status.code(), gender.map(Gender::code)),
        ),
        office: (!offices.is_empty()).then(|| offices.join("; ").into()),
        signature: Signature,
    }
}

/// A person's official document, an organisation's RUC.
fn document(records: &Records<'_>, party: Party) -> Option<String> {
    match party {
        Party::Person(person) => {
            let profile = records.register.persons().get(person).and_then(|found| found.profile.as_ref());
            profile.and_then(|profile| profile.official_document()).map(|document| records.document(document))
        }
        Party::Cooperative(cooperative) => {
            let found = records.register.cooperatives().get(cooperative);
            found.and_then(|found| found.details.ruc.as_ref()).map(|ruc| format!("RUC {ruc}"))
        }
    }
}

/// The offices that a person holds on a day.
fn offices(records: &Records<'_>, person: PersonId, on: NaiveDate) -> Vec<String> {
    let held =
        records.register.committees().mandates_of(person).filter(|mandate| mandate.counted.contains(on));
    held.map(|mandate| {
        let post = records.post(mandate.seat, records.gender(person));
        format!("{post}, {}", records.organ(mandate.organ))
    })
    .collect()
}
