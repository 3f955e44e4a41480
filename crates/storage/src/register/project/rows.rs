//! The rows of each record, and those of all records or of the touched ones.

use domain::Register;
use domain::committee::{Mandate, Organ, Seat, Term};
use domain::cooperative::{Affiliation, Cooperative, Unit};
use domain::member::{Assignment, Membership, Party};
use domain::person::{Person, Relation};
use domain::value::id::{OrganId, PersonId};
use domain::value::place::{Subdivision, Ubigeo};
use domain::value::text::{self, Text};
use domain::value::{Gender, Name, PartialDate, Period};

use super::table::{
    AFFILIATION, ASSIGNMENT, COOPERATIVE, COOPERATIVE_NAME, EVENT_SUBJECT, KINSHIP, MANDATE, MEMBERSHIP,
    ORGAN, PERSON, SEAT, SEAT_PLACES, SUSPENSION, TABLES, TERM, UNIT, state_tables,
};
use super::{Records, day, days, end, gender, sort_key};
use crate::book::rows::Rows;
use crate::table::SqlValue;

/// Every row that follows from a register, each table in the order of its key.
pub(crate) fn all(register: &Register) -> Rows<'_> {
    let mut rows = Rows::of(state_tables(), false);
    for found in register.persons().iter() {
        person(&mut rows, found);
    }
    for found in register.persons().kinships() {
        kinship(&mut rows, found);
    }
    for found in register.cooperatives().iter() {
        cooperative(&mut rows, found);
    }
    for found in register.cooperatives().affiliations() {
        affiliation(&mut rows, found);
    }
    for found in register.cooperatives().units() {
        unit(&mut rows, found);
    }
    for found in register.members().iter() {
        membership(&mut rows, register, found);
    }
    for found in register.members().assignments() {
        assignment(&mut rows, register, found);
    }
    for found in register.committees().organs() {
        organ(&mut rows, found);
        seats(&mut rows, register, found.id);
    }
    for found in register.committees().terms() {
        term(&mut rows, found);
    }
    for found in register.committees().mandates() {
        mandate(&mut rows, register, found);
    }
    rows.sort();
    rows
}

/// The rows of the touched records, and what is to be taken away before they are put.
pub(crate) fn of<'a>(register: &'a Register, records: &Records) -> Rows<'a> {
    let mut rows = Rows::of(&TABLES, records.fresh);
    rows.reserve(&PERSON, records.persons.len());
    rows.reserve(&MEMBERSHIP, records.memberships.len());
    rows.reserve(&EVENT_SUBJECT, records.index.len());
    of_people(&mut rows, register, records);
    of_organisations(&mut rows, register, records);
    of_members(&mut rows, register, records);
    of_organs(&mut rows, register, records);
    for row in records.index.rows() {
        rows.put(&EVENT_SUBJECT, row);
    }
    rows
}

fn of_people<'a>(rows: &mut Rows<'a>, register: &'a Register, records: &Records) {
    for id in &records.persons {
        if let Some(found) = register.persons().get(*id) {
            person(rows, found);
        }
    }
    for id in &records.kin {
        rows.clear(&KINSHIP, "person", id.uuid());
        rows.clear(&KINSHIP, "relative", id.uuid());
    }
    if !records.kin.is_empty() {
        let concerns = |id: &PersonId| records.kin.contains(id);
        for found in register.persons().kinships().filter(|(who, _, whom)| concerns(who) || concerns(whom)) {
            kinship(rows, found);
        }
    }
}

fn of_organisations<'a>(rows: &mut Rows<'a>, register: &'a Register, records: &Records) {
    let cooperatives = register.cooperatives();
    for id in &records.cooperatives {
        rows.clear(&COOPERATIVE_NAME, "cooperative", id.uuid());
        if let Some(found) = cooperatives.get(*id) {
            cooperative(rows, found);
        }
    }
    for id in &records.affiliations {
        match cooperatives.affiliation(*id) {
            Some(found) => affiliation(rows, found),
            None => rows.clear(&AFFILIATION, "affiliation", id.uuid()),
        }
    }
    for id in &records.units {
        match cooperatives.unit(*id) {
            Some(found) => unit(rows, found),
            None => rows.clear(&UNIT, "unit", id.uuid()),
        }
    }
}

fn of_members<'a>(rows: &mut Rows<'a>, register: &'a Register, records: &Records) {
    let members = register.members();
    for id in &records.memberships {
        if !records.fresh {
            rows.clear(&SUSPENSION, "membership", id.uuid());
        }
        match members.get(*id) {
            Some(found) => membership(rows, register, found),
            None => rows.clear(&MEMBERSHIP, "membership", id.uuid()),
        }
    }
    for id in &records.assignments {
        match members.assignment(*id) {
            Some(found) => assignment(rows, register, found),
            None => rows.clear(&ASSIGNMENT, "assignment", id.uuid()),
        }
    }
}

fn of_organs<'a>(rows: &mut Rows<'a>, register: &'a Register, records: &Records) {
    let committees = register.committees();
    for id in &records.organs {
        for table in [&SEAT, &SEAT_PLACES, &TERM] {
            rows.clear(table, "organ", id.uuid());
        }
        match committees.organ(*id) {
            Some(found) => organ(rows, found),
            None => rows.clear(&ORGAN, "organ", id.uuid()),
        }
        seats(rows, register, *id);
    }
    if !records.organs.is_empty() {
        for found in committees.terms().filter(|term| records.organs.contains(&term.organ)) {
            term(rows, found);
        }
    }
    for id in &records.mandates {
        match committees.mandate(*id) {
            Some(found) => mandate(rows, register, found),
            None => rows.clear(&MANDATE, "mandate", id.uuid()),
        }
    }
}

fn gender_of(register: &Register, person: PersonId) -> Option<Gender> {
    register.persons().get(person).and_then(|found| found.gender)
}

/// First day, day after the last, and both dates as they are known.
fn period(period: &Period) -> [SqlValue<'static>; 4] {
    let (from, until) = days(period);
    [
        SqlValue::Int(from),
        SqlValue::Int(until),
        SqlValue::printed(Some(period.from)),
        SqlValue::printed(period.until),
    ]
}

/// First day and day after the last that are counted, and both dates as they are known.
fn counted_period(counted: &Period, stated: &Period) -> [SqlValue<'static>; 4] {
    let ([from, until, ..], [.., stated_from, stated_until]) = (period(counted), period(stated));
    [from, until, stated_from, stated_until]
}

fn date(date: Option<PartialDate>) -> SqlValue<'static> {
    SqlValue::printed(date)
}

/// Whoever has no name any more stands after all names.
const NAMELESS: [u8; 1] = [0xFF];

fn person<'a>(rows: &mut Rows<'a>, found: &'a Person) {
    let state = match found {
        Person { annulled: true, .. } => "annulled",
        Person { merged_into: Some(_), .. } => "merged",
        Person { erased: true, .. } => "erased",
        Person { .. } => "open",
    };
    let profile = found.profile.as_ref();
    let sorted = profile.map(domain::person::Profile::sorted_name);
    let document = profile.and_then(|profile| profile.official_document());
    let row = vec![
        SqlValue::id(found.id.uuid()),
        SqlValue::Int(gender(found.gender)),
        SqlValue::Int(i64::from(found.profile_number)),
        SqlValue::text(state),
        found.merged_into.as_ref().map_or(SqlValue::Null, |survivor| SqlValue::id(survivor.uuid())),
        SqlValue::owned(profile.map(domain::person::Profile::spoken_name)),
        SqlValue::owned(sorted.clone()),
        sorted.map_or(SqlValue::bytes(&NAMELESS), |sorted| SqlValue::Key(sorted.into(), sort_key)),
        // Every word stands after a space, so that the beginning of a word can be looked for.
        SqlValue::owned(profile.map(|profile| format!(" {}", profile.search_text()))),
        date(profile.and_then(|profile| profile.birth)),
        SqlValue::maybe(document.map(|document| document.scheme().code())),
        SqlValue::printed(document),
    ];
    rows.put(&PERSON, row);
}

fn kinship(rows: &mut Rows<'_>, (person, relation, relative): (PersonId, Relation, PersonId)) {
    rows.put(
        &KINSHIP,
        vec![SqlValue::id(person.uuid()), SqlValue::text(relation.code()), SqlValue::id(relative.uuid())],
    );
}

fn cooperative<'a>(rows: &mut Rows<'a>, found: &'a Cooperative) {
    let details = &found.details;
    let place = &details.place;
    let id = SqlValue::id(found.id.uuid());
    let row = vec![
        id.clone(),
        SqlValue::text(found.kind.code()),
        SqlValue::maybe(details.ruc.as_ref().map(domain::value::Ruc::as_str)),
        SqlValue::maybe(details.registry_entry.as_ref().map(Text::as_str)),
        SqlValue::maybe(details.external_key.as_ref().map(Name::as_str)),
        SqlValue::maybe(details.sector.as_ref().map(Name::as_str)),
        SqlValue::maybe(place.name.as_ref().map(Name::as_str)),
        SqlValue::maybe(place.subdivision.as_ref().map(Subdivision::as_str)),
        SqlValue::maybe(place.ubigeo.as_ref().map(Ubigeo::code)),
        SqlValue::maybe(place.ubigeo.as_ref().map(|ubigeo| ubigeo.issuer().into())),
        date(details.founded),
        SqlValue::Int(end(found.dissolved)),
        date(found.dissolved),
        SqlValue::Int(i64::from(found.annulled)),
    ];
    rows.put(&COOPERATIVE, row);
    for (position, named) in (0_i64..).zip(&found.names) {
        let name = named.name.as_str();
        let acronym = named.acronym.as_ref().map(Text::as_str);
        let search = format!(" {} {}", text::fold(name), text::fold(acronym.unwrap_or_default()));
        let row = vec![
            id.clone(),
            SqlValue::Int(position),
            SqlValue::Int(named.from.map_or(0, |from| day(from.first()))),
            date(named.from),
            SqlValue::text(name),
            SqlValue::maybe(acronym),
            SqlValue::Key(name.into(), sort_key),
            SqlValue::owned(Some(search.trim_end().to_owned())),
        ];
        rows.put(&COOPERATIVE_NAME, row);
    }
}

fn affiliation<'a>(rows: &mut Rows<'a>, found: &'a Affiliation) {
    let ids = [found.id.uuid(), found.cooperative.uuid(), found.central.uuid()];
    rows.put(&AFFILIATION, ids.map(SqlValue::id).into_iter().chain(period(&found.period)).collect());
}

fn unit<'a>(rows: &mut Rows<'a>, found: &'a Unit) {
    let code = found.code.as_ref().map(Text::as_str);
    let mut row = vec![
        SqlValue::id(found.id.uuid()),
        SqlValue::id(found.cooperative.uuid()),
        SqlValue::text(found.name.as_str()),
        SqlValue::maybe(code),
    ];
    row.extend(period(&found.period));
    rows.put(&UNIT, row);
}

fn membership<'a>(rows: &mut Rows<'a>, register: &'a Register, found: &'a Membership) {
    let (person, organisation, gender_of) = match &found.party {
        Party::Person(person) => (SqlValue::id(person.uuid()), SqlValue::Null, gender_of(register, *person)),
        Party::Cooperative(organisation) => (SqlValue::Null, SqlValue::id(organisation.uuid()), None),
    };
    let mut row = vec![
        SqlValue::id(found.id.uuid()),
        person,
        organisation,
        SqlValue::id(found.cooperative.uuid()),
        SqlValue::Int(gender(gender_of)),
        SqlValue::maybe(found.number.as_ref().map(Text::as_str)),
        date(found.applied),
        SqlValue::Int(end(found.declined)),
        date(found.declined),
    ];
    match (found.period(), found.counted) {
        (Some(stated), Some(counted)) => row.extend(counted_period(&counted, &stated)),
        (Some(_) | None, _) => row.extend([const { SqlValue::Null }; 4]),
    }
    row.push(SqlValue::maybe(
        found.left.and_then(|(_, reason)| reason).map(domain::member::ExitReason::code),
    ));
    rows.put(&MEMBERSHIP, row);
    for (position, suspension) in (0_i64..).zip(&found.suspensions) {
        let mut row = vec![SqlValue::id(found.id.uuid()), SqlValue::Int(position)];
        row.extend(period(suspension));
        rows.put(&SUSPENSION, row);
    }
}

fn assignment<'a>(rows: &mut Rows<'a>, register: &'a Register, found: &'a Assignment) {
    let mut row = vec![
        SqlValue::id(found.id.uuid()),
        SqlValue::id(found.person.uuid()),
        SqlValue::Int(gender(gender_of(register, found.person))),
        SqlValue::id(found.cooperative.uuid()),
        SqlValue::text(found.area.code()),
    ];
    row.extend(period(&found.period));
    rows.put(&ASSIGNMENT, row);
}

fn organ<'a>(rows: &mut Rows<'a>, found: &'a Organ) {
    let mut row = vec![
        SqlValue::id(found.id.uuid()),
        SqlValue::id(found.cooperative.uuid()),
        SqlValue::text(found.kind.code()),
        SqlValue::maybe(found.name.as_ref().map(Name::as_str)),
        SqlValue::text(found.basis.kind.code()),
        SqlValue::maybe(found.basis.reference.as_ref().map(Name::as_str)),
        SqlValue::maybe(found.external_key.as_ref().map(Name::as_str)),
    ];
    row.extend(period(&found.period));
    rows.put(&ORGAN, row);
}

fn seats<'a>(rows: &mut Rows<'a>, register: &'a Register, organ: OrganId) {
    for (position, found) in (0_i64..).zip(register.committees().seats_of(organ)) {
        let ids = [SqlValue::id(found.organ.uuid()), SqlValue::id(found.id.uuid())];
        let mut row = ids.to_vec();
        row.push(SqlValue::Int(position));
        row.extend(post(found));
        row.push(SqlValue::Int(i64::from(found.requires_membership)));
        rows.put(&SEAT, row);
        for (position, (from, places)) in (0_i64..).zip(&found.places) {
            let mut row = ids.to_vec();
            row.extend([
                SqlValue::Int(position),
                SqlValue::Int(day(from.first())),
                date(Some(*from)),
                places.map_or(SqlValue::Null, |places| SqlValue::Int(i64::from(places))),
            ]);
            rows.put(&SEAT_PLACES, row);
        }
    }
}

/// The office, whether it is named in the cooperative's own words, and its rank.
fn post(seat: &Seat) -> [SqlValue<'_>; 3] {
    let own = matches!(seat.post, domain::committee::Post::Other(_));
    [SqlValue::text(seat.post.code()), SqlValue::Int(i64::from(own)), SqlValue::text(seat.rank.code())]
}

fn term<'a>(rows: &mut Rows<'a>, found: &'a Term) {
    let mut row = vec![
        SqlValue::id(found.organ.uuid()),
        SqlValue::id(found.id.uuid()),
        SqlValue::text(found.label.as_str()),
        SqlValue::maybe(found.external_key.as_ref().map(Name::as_str)),
    ];
    row.extend(period(&found.period));
    rows.put(&TERM, row);
}

fn mandate<'a>(rows: &mut Rows<'a>, register: &'a Register, found: &'a Mandate) {
    let Some(seat) = register.committees().seat(found.seat) else { return };
    let mut row = vec![
        SqlValue::id(found.id.uuid()),
        SqlValue::id(found.organ.uuid()),
        SqlValue::id(found.seat.uuid()),
    ];
    row.extend(post(seat));
    row.extend([
        SqlValue::id(found.person.uuid()),
        SqlValue::Int(gender(gender_of(register, found.person))),
        found.represents.as_ref().map_or(SqlValue::Null, |one| SqlValue::id(one.uuid())),
        SqlValue::maybe(found.origin.map(domain::committee::Origin::code)),
        found.term.as_ref().map_or(SqlValue::Null, |term| SqlValue::id(term.uuid())),
        SqlValue::maybe(found.end_reason.map(domain::committee::EndReason::code)),
    ]);
    row.extend(counted_period(&found.counted, &found.period));
    rows.put(&MANDATE, row);
}
