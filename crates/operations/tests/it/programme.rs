//! Lists of people that are handed in, and rules between the fields of trainings and projects.

use ayni_operations::{Filled, Kind, Problem, find};
use domain::Command;
use domain::programme::Command as Programme;
use domain::value::id::PersonId;
use reports::words::{Lang, Words};
use serde_json::{Value, json};

use crate::book::{Book, demonstration, propose, proposed, resolver, when};

fn enrolled(book: &Book, fields: Value) -> Result<Vec<PersonId>, Problem> {
    match propose(book, when(), "training.enrol", fields)?.pop() {
        Some(Command::Programme(Programme::RecordEnrolment { people, .. })) => Ok(people),
        other => panic!("{other:?}"),
    }
}

/// Protects lists of names from other programs: a byte order mark, blank lines and spaces are nobody, and whoever is typed stands
/// before those of the file.
#[test]
fn people_are_typed_or_stand_in_a_file() {
    let book = demonstration();
    let person = |name| resolver(&book.register).person("people", name).unwrap();
    // A byte order mark, then 99000021, an empty line, and 99000022 between spaces.
    let file = json!({ "name": "lista.txt", "content": "77u/OTkwMDAwMjENCg0KICA5OTAwMDAyMiAgDQo=" });
    let fields = json!({ "training": "Derechos", "people": ["99000020"], "people_file": file });
    assert_eq!(enrolled(&book, fields).unwrap(), ["99000020", "99000021", "99000022"].map(person));
}

/// What is said of a change before it is done, in a language.
fn said(book: &Book, name: &str, fields: Value, lang: Lang) -> Vec<String> {
    let Filled::Mutation(mutation) = find(name).unwrap().sent(fields).unwrap() else { panic!("{name}") };
    proposed(book, when(), &*mutation).unwrap().introduction(&Words::new(lang))
}

/// Protects lists that are written down anew: whoever stood on the former one and not on the new one is named, as is what is
/// lost of the count of those without a name; where a list only grows, nothing is said.
#[test]
fn whoever_falls_off_a_list_is_named() {
    let book = demonstration();
    let programmes = book.register.programmes();
    let training =
        programmes.trainings().find(|one| one.details.title.to_string().starts_with("Prev")).unwrap();
    let first = programmes.class_sessions_of(training.id).next().unwrap();
    let came = first.attendance.as_ref().unwrap();
    let [stays, gone @ ..] = came.people.as_slice() else { panic!("nobody came") };
    assert!(!gone.is_empty() && came.unnamed.women == 4);
    let attend = |more: Value| {
        let mut fields = json!({
            "training": training.id, "session": first.id, "people": [stays], "women": 4,
        });
        fields.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        fields
    };
    let [only] = &said(&book, "training.attend", attend(json!({})), Lang::En)[..] else {
        panic!("one notice")
    };
    assert!(
        only.starts_with(&format!("{} people who stood on the list are no longer", gone.len())),
        "{only}"
    );
    let name = book.register.persons().get(gone[0]).unwrap().profile.as_ref().unwrap().spoken_name();
    assert!(only.contains(&name) && only.contains("--add"), "{only}");
    let fewer = said(&book, "training.attend", attend(json!({ "add": true, "women": 1 })), Lang::Es);
    assert_eq!(fewer.len(), 1);
    assert!(fewer[0].starts_with("De 4 que vinieron sin dar su nombre quedan 1"), "{fewer:?}");
    assert_eq!(said(&book, "training.attend", attend(json!({ "add": true })), Lang::En), [""; 0]);
}

/// Protects whoever hands a file in: what is wrong in it is told of it, and a file without content is no empty list.
#[test]
fn what_is_wrong_in_a_file_is_told_of_the_file() {
    let book = demonstration();
    // "Nadie".
    let unknown = json!({ "name": "lista.txt", "content": "TmFkaWU=" });
    let problem = enrolled(&book, json!({ "training": "Derechos", "people_file": unknown })).unwrap_err();
    assert_eq!((&*problem.code, problem.field.as_deref()), ("nothing_found", Some("people_file")));
    let unread = json!({ "training": "Derechos", "people_file": { "name": "lista.txt" } });
    let problem = enrolled(&book, unread).unwrap_err();
    assert_eq!((&*problem.code, problem.field.as_deref()), ("field_type", Some("people_file")));
    let typed = find("training.enrol").unwrap();
    let matches = typed.command().get_matches_from(["enrol", "Derechos", "--people-file", "lista.txt"]);
    let Ok(Filled::Mutation(typed)) = typed.typed(&matches) else { panic!("not typed") };
    let problem = proposed(&book, when(), &*typed).unwrap_err();
    assert_eq!((problem.kind, problem.field.as_deref()), (Kind::Input, Some("people_file")));
}

/// Protects programs: what the command line refuses between fields is refused when it is sent, too.
#[test]
fn an_end_needs_a_beginning() {
    let book = demonstration();
    let budget = json!({ "project": "Charpitas", "title": "Taller", "amount": "10 PEN", "until": "2022" });
    let problem = propose(&book, when(), "project.budget", budget).unwrap_err();
    assert_eq!((&*problem.code, problem.field.as_deref()), ("date_needed", Some("from")));
}

/// Protects corrections of a training: what is left out stays, `none` takes back, and a flag can be taken back, too.
#[test]
fn a_correction_of_a_training_keeps_what_it_does_not_name() {
    let book = demonstration();
    let fields = json!({ "training": "Derechos", "project": null, "education_fund": "false" });
    let sent = propose(&book, when(), "training.correct", fields).unwrap().pop();
    let Some(Command::Programme(Programme::CorrectTraining { training, details, .. })) = sent else {
        panic!("{sent:?}")
    };
    let known = &book.register.programmes().training(training).unwrap().details;
    assert!(known.project.is_some() && known.education_fund);
    let expected =
        domain::programme::TrainingDetails { project: None, education_fund: false, ..known.clone() };
    assert_eq!(details, expected);
}

/// Protects whoever writes a day as people do: what is found by a day is found by it in every way of writing.
#[test]
fn what_is_named_by_a_day_is_found_however_it_is_written() {
    use domain::committee::Kind::BoardOfDirectors;
    use domain::rule::{Demand, RuleId};
    use domain::testing::statute::{adopt_statute, line, statute, text_of};
    use domain::testing::{Story, ask, value};
    let seats = line(RuleId::Seats, &[BoardOfDirectors], Demand::Exactly(7), "art. 41");
    let details = domain::statute::StatuteDetails {
        source: value::label("Estatuto social"),
        ..text_of(1, "2020-07-01", vec![seats])
    };
    let story = Story::new().given([ask::enrol(1), adopt_statute(1, details)]);
    let found = |text: &str| resolver(story.register()).statute("statute", text).ok();
    for text in ["2020-07-01", "01/07/2020", "1 de julio de 2020", "2020-7", "07/2020", "2020", "Estatuto"] {
        assert_eq!(found(text), Some(statute(1)), "{text}");
    }
    assert_eq!(found("02/07/2020"), None);
    let book = demonstration();
    let resolver = resolver(&book.register);
    let audits = book.register.certifications().audits();
    let held = audits.filter_map(|audit| Some((audit.id, audit.held.as_ref()?.from.to_string())));
    let (audit, held) = held.last().unwrap();
    let mut parts: Vec<&str> = held.split('-').collect();
    parts.reverse();
    let anywhere = ayni_operations::resolve::OfCertification::default();
    assert_eq!(resolver.audit("audit", &parts.join("/"), &anywhere).unwrap(), audit);
    assert_eq!(resolver.audit("audit", &held, &anywhere).unwrap(), audit);
}
