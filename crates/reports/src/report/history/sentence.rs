//! A fact as one sentence, and as its fields.

use crate::{
    fields::NamedFields,
    records::{Records, statute::rule_of_field},
    words::{Arg, Words},
};
use domain::{
    About, Event, Subject, committee,
    member::{self, Party},
    person,
    value::{
        Gender,
        id::{PersonId, SeatId},
    },
};

/// Places of sentences that may have nothing to say; a sentence asks for them as `none`.
const OPTIONAL: [&str; 19] = [
    "acronym",
    "code",
    "deadline",
    "decision",
    "external_key",
    "gender_declared",
    "group",
    "left",
    "lost",
    "name",
    "number",
    "objective",
    "origin",
    "outcome",
    "reason",
    "represents",
    "supersedes",
    "term",
    "until",
];

/// What happened, in a sentence.
pub(super) fn sentence(records: &Records<'_>, event: &Event) -> String {
    let mut places = all_fields(records, event);
    let gender = enrich(records, event, &mut places);
    if !typed(event) {
        when(records.words, &body(event), &mut places);
    }
    for name in OPTIONAL {
        if !places.iter().any(|(known, _)| known == name) {
            places.push((name.to_owned(), "none".to_owned()));
        }
    }
    places.push(("gender".to_owned(), gender.map_or("unknown", Gender::code).to_owned()));
    let args: Vec<(&str, Arg<'_>)> = places.iter().map(|(name, said)| (name.as_str(), said.into())).collect();
    records.words.say_with(&message(event), &args)
}

/// The id of the message of a fact.
pub(super) fn message(event: &Event) -> String {
    let kind = event.kind();
    format!("event-{}-{}", kind.area, kind.name.replace('_', "-"))
}

/// Whether the fields of a fact are read by their types, because their names alone do not say what they hold.
const fn typed(event: &Event) -> bool {
    match event {
        Event::Certification(_) | Event::Programme(_) | Event::Equality(_) | Event::Statute(_) => true,
        Event::Person(_) | Event::Cooperative(_) | Event::Member(_) | Event::Committee(_) => false,
    }
}

/// Every field of a fact in words.
pub(super) fn all_fields(records: &Records<'_>, event: &Event) -> Vec<(String, String)> {
    match event {
        Event::Certification(event) => records.certification_fields(event),
        Event::Programme(event) => records.programme_fields(event),
        Event::Equality(event) => records.equality_fields(event),
        Event::Statute(event) => records.statute_fields(event),
        Event::Person(_) | Event::Cooperative(_) | Event::Member(_) | Event::Committee(_) => {
            records.fields(&body(event))
        }
    }
}

/// The fields of a fact as the log has them.
pub(super) fn body(event: &Event) -> NamedFields {
    // The area and the kind of the event stand around its fields.
    NamedFields::of_serialised(event).within().within()
}

/// Why it was recorded, where somebody said so. Reasons that are codes stand in the sentence.
pub(super) fn reason(records: &Records<'_>, event: &Event) -> Option<String> {
    let said_already = matches!(
        event,
        Event::Member(member::Event::Left(_)) | Event::Committee(committee::Event::MandateEnded(_))
    );
    if said_already {
        return None;
    }
    let named = |(name, said): (String, String)| (name == "reason").then_some(said);
    all_fields(records, event).into_iter().find_map(named)
}

/// Every field of a fact under its own words.
pub(super) fn fields(records: &Records<'_>, event: &Event) -> Vec<(String, String, String)> {
    let named =
        |(name, said): (String, String)| (name.clone(), label(records.words, event.kind().area, &name), said);
    all_fields(records, event).into_iter().map(named).collect()
}

/// What a field is called: in its area where it has a name of its own there, or as everywhere. Each rule of a statute is a field.
pub(super) fn label(words: &Words, area: &str, name: &str) -> String {
    if let Some(rule) = rule_of_field(words, name).filter(|_| area == "statute") {
        return rule;
    }
    let own = format!("field-{area}-{name}");
    if words.has(&own) { words.say(&own) } else { words.say(&format!("field-{name}")) }
}

/// The day or the period of a fact as a phrase: `el 30 de noviembre de 2021`, `desde 2016 hasta 2018`.
fn when(words: &Words, body: &NamedFields, places: &mut Vec<(String, String)>) {
    let text = |name: &str| body.text(name);
    if let Some(on) = text("on") {
        places.push(("day".to_owned(), words.on_date(on)));
    }
    if let Some(from) = text("from") {
        places.push(("period".to_owned(), words.period(from, text("until"))));
    }
    if let (Some(on), None) = (text("on"), text("from")) {
        places.push(("period".to_owned(), words.period(on, text("until"))));
    }
    if let Some(admitted) = text("admitted") {
        places.push(("day".to_owned(), words.on_date(admitted)));
    }
}

/// Adds what a sentence needs beyond the fields of the fact, and says whose gender shapes it.
fn enrich(records: &Records<'_>, event: &Event, places: &mut Vec<(String, String)>) -> Option<Gender> {
    match event {
        Event::Person(event) => of_person(records, event, places),
        Event::Cooperative(_) | Event::Member(_) | Event::Committee(_) => of_record(records, event, places),
        Event::Certification(event) => {
            places.extend(records.certification_phrases(event));
            None
        }
        Event::Equality(event) => {
            let phrases = records.equality_phrases(event);
            // A sentence asks for what may be missing as `none`.
            places.retain(|(known, _)| phrases.iter().all(|(name, _)| name != known));
            places.extend(phrases);
            None
        }
        Event::Statute(event) => {
            let phrases = records.statute_phrases(event);
            places.retain(|(known, _)| phrases.iter().all(|(name, _)| name != known));
            places.extend(phrases);
            None
        }
        Event::Programme(event) => {
            let (phrases, gender) = records.programme_phrases(event);
            places.retain(|(known, _)| phrases.iter().all(|(name, _)| name != known));
            places.extend(phrases);
            gender
        }
    }
}

fn of_person(
    records: &Records<'_>,
    event: &person::Event,
    places: &mut Vec<(String, String)>,
) -> Option<Gender> {
    match event {
        person::Event::KinshipStated(person::act::KinshipStated { person, relation, .. })
        | person::Event::KinshipWithdrawn(person::act::KinshipWithdrawn { person, relation, .. }) => {
            let gender = records.gender(*person);
            let family = crate::words::Family::Kinship;
            put(
                places,
                "relation",
                records.words.term_for(family, relation.code(), gender.map(Gender::code)),
            );
            gender
        }
        person::Event::GenderDeclared(person::act::GenderDeclared { gender, .. }) => {
            let said = gender.map_or_else(|| "none".to_owned(), |gender| records.words.gender(Some(gender)));
            put(places, "gender_declared", said);
            *gender
        }
        person::Event::Recorded(_)
        | person::Event::Corrected(_)
        | person::Event::DocumentAdded(_)
        | person::Event::DocumentCorrected(_)
        | person::Event::Merged(_)
        | person::Event::Erased(_)
        | person::Event::Annulled(_) => None,
    }
}

/// Whose the record is that the fact changes: its own fields say it where the record begins.
fn of_record(records: &Records<'_>, event: &Event, places: &mut Vec<(String, String)>) -> Option<Gender> {
    let about = event.about();
    let whose = |party: Party| party.person().and_then(|person| records.gender(person));
    let found = match about.changed.first()? {
        Subject::Membership(membership) => {
            let found = records.belonging(*membership);
            let (party, cooperative) = found.as_ref().map_or_else(
                || (membership.to_string(), String::new()),
                |(party, cooperative, _)| (records.party(*party), records.cooperative(*cooperative)),
            );
            put_if_absent(places, "party", party);
            put_if_absent(places, "cooperative", cooperative);
            found.and_then(|(party, ..)| whose(party))
        }
        Subject::Assignment(assignment) => {
            put(places, "assignment", records.assignment(*assignment));
            records.working(*assignment).and_then(|(person, ..)| records.gender(person))
        }
        Subject::Mandate(mandate) => {
            let begun = || Some((named_person(&about)?, named_seat(&about)?));
            let Some((person, seat)) = begun().or_else(|| records.holder(*mandate)) else {
                put(places, "person", mandate.to_string());
                put(places, "post", records.words.say("record-unknown"));
                return None;
            };
            let gender = records.gender(person);
            put(places, "person", records.person(person));
            put(places, "post", records.office(seat, gender));
            return gender;
        }
        Subject::Organ(organ) => {
            put(places, "organ", records.organ(*organ));
            return None;
        }
        Subject::Affiliation(affiliation) => {
            put(places, "affiliation", records.affiliation(*affiliation));
            return None;
        }
        Subject::Action(_)
        | Subject::Activity(_)
        | Subject::Audit(_)
        | Subject::BudgetLine(_)
        | Subject::Certification(_)
        | Subject::ClassSession(_)
        | Subject::Cooperative(_)
        | Subject::Evidence(_)
        | Subject::ExpectedResult(_)
        | Subject::Finding(_)
        | Subject::Group(_)
        | Subject::Indicator(_)
        | Subject::Measure(_)
        | Subject::Observation(_)
        | Subject::Participation(_)
        | Subject::Partnership(_)
        | Subject::Person(_)
        | Subject::Plan(_)
        | Subject::Policy(_)
        | Subject::Premium(_)
        | Subject::Project(_)
        | Subject::Release(_)
        | Subject::Scheme(_)
        | Subject::Seat(_)
        | Subject::Statute(_)
        | Subject::Step(_)
        | Subject::Target(_)
        | Subject::Term(_)
        | Subject::Training(_)
        | Subject::Unit(_) => return None,
    };
    named_person(&about).map_or(found, |person| records.gender(person))
}

/// Whom a fact names that begins a record, or gives it to another person.
fn named_person(about: &About<'_>) -> Option<PersonId> {
    let person = |subject: &Subject| if let Subject::Person(id) = subject { Some(*id) } else { None };
    about.named.iter().find_map(person)
}

/// On which seat a mandate begins.
fn named_seat(about: &About<'_>) -> Option<SeatId> {
    let seat = |subject: &Subject| if let Subject::Seat(id) = subject { Some(*id) } else { None };
    about.named.iter().find_map(seat)
}

/// Puts a place that the fields of the fact do not have.
fn put_if_absent(places: &mut Vec<(String, String)>, name: &str, said: String) {
    if !places.iter().any(|(known, _)| known == name) {
        places.push((name.to_owned(), said));
    }
}

/// Puts a place, in the stead of a former one.
fn put(places: &mut Vec<(String, String)>, name: &str, said: String) {
    places.retain(|(known, _)| known != name);
    places.push((name.to_owned(), said));
}
