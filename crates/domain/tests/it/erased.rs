//! What is left where names were erased: nothing is called by such a name, so that records are not taken for one another, and
//! nobody is refused a new one.

use domain::compliance::ledger;
use domain::equality::Value as Statement;
use domain::find::{self, NotFound};
use domain::indicator::counts;
use domain::programme::{Command as Programme, GroupDetails};
use domain::testing::equality::{observe, statement};
use domain::testing::programme::group_details;
use domain::testing::story::Story;
use domain::testing::value::{date, day, erased, label, named, remark};
use domain::testing::{ask, pool};
use domain::value::erasable::ERASED;
use domain::value::{Name, Salt};
use domain::{Command, Event, committee, member, person};
use serde_json::{Value, json};

/// The event with every text in it erased.
pub(crate) fn without_texts(event: &Event) -> Event {
    let mut body = serde_json::to_value(event).unwrap();
    erase(&mut body);
    serde_json::from_value(body).unwrap()
}

fn erase(value: &mut Value) {
    match value {
        Value::Array(all) => all.iter_mut().for_each(erase),
        Value::Object(all) => match all.get("text").and_then(Value::as_str) {
            Some(text) => *value = json!(erased::<200>(text)),
            None => all.values_mut().for_each(erase),
        },
        Value::String(_) | Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

/// What happened, as it is read after every text was erased.
fn forgotten(commands: impl IntoIterator<Item = Command>) -> Story {
    let story = Story::new().given(commands);
    Story::new().evolved(story.events().iter().map(without_texts).collect::<Vec<_>>())
}

fn form(number: u32, name: Name) -> Command {
    let details = GroupDetails { legal_person: None, name, ..group_details() };
    Programme::FormGroup { group: pool::group(number), details, from: date("2018") }.into()
}

fn keyed(number: u32, name: &str) -> Command {
    let Command::Cooperative(domain::cooperative::Command::Enrol(domain::cooperative::act::Enrol {
        mut details,
        cooperative,
        kind,
        ..
    })) = ask::enrol(number)
    else {
        unreachable!("it enrols")
    };
    details.external_key = Some(label(name));
    let (name, acronym, another) = (label(&format!("Cooperativa {number}")), None, false);
    domain::cooperative::act::Enrol { cooperative, kind, name, acronym, details, another }.into()
}

/// Protects whoever gives a name to something: a name, a label or a key that was erased is not taken, not even for somebody who
/// types what stands for it.
#[test]
fn what_was_erased_takes_no_name() {
    let board = ask::establish(1, 1, "2010", [ask::places(1, Some(3))]);
    let story = forgotten([
        keyed(1, "key/1"),
        keyed(2, "key/2"),
        board,
        ask::term(1, 1, "2010–2012", "2010", Some("2012")),
        ask::term(2, 1, "2012–2014", "2012", Some("2014")),
        form(1, label("Qori")),
        form(2, label("Chaska")),
    ]);
    let story = story.given([
        ask::term(3, 1, ERASED, "2014", Some("2016")),
        ask::term(4, 1, ERASED, "2016", None),
        form(3, label(ERASED)),
        form(4, label("Qori")),
        keyed(3, ERASED),
        keyed(4, ERASED),
        keyed(5, "key/1"),
    ]);
    assert_eq!(story.register().programmes().groups().count(), 4);
}

/// Protects counts: areas of work whose own words were erased are one area, as in the rows of a store, and nobody who works in two
/// of them is counted twice.
#[test]
fn areas_that_were_erased_are_counted_as_one() {
    let story = Story::new().given([
        ask::record(1),
        ask::record(2),
        ask::enrol(1),
        ask::work(1, 1, 1, "lavandería", "2017"),
        ask::work(2, 1, 1, "brigada", "2017"),
        ask::work(3, 2, 1, "huerto", "2017"),
        ask::work(4, 2, 1, "kitchen", "2017"),
    ]);
    let events: Vec<_> = story.events().iter().map(without_texts).collect();
    let story = Story::new().evolved(events);
    let counts = counts(story.register(), None, day("2020-01-01"));
    let work: Vec<_> = counts.work.iter().map(|one| (one.area.code(), one.tally.total())).collect();
    assert_eq!(work, [(ERASED, 2), ("kitchen", 1)]);
}

/// Protects whoever looks for something by a name: nothing answers to what stands for an erased one.
#[test]
fn what_was_erased_is_found_by_no_name() {
    let board = ask::establish(1, 1, "2010", [ask::places(1, Some(3))]);
    let term = ask::term(1, 1, "2010–2012", "2010", Some("2012"));
    let unit = ask::open_unit(1, 1, "2011");
    let story = forgotten([keyed(1, "key/1"), board, term, form(1, label("Qori")), unit]);
    let (register, on) = (story.register(), day("2020-01-01"));
    assert_eq!(find::term(register, pool::organ(1), ERASED), Err(NotFound::Nothing));
    assert_eq!(find::organ(register, None, ERASED, on), Err(NotFound::Nothing));
    assert_eq!(find::unit(register, ERASED), Err(NotFound::Nothing));
    assert_eq!(find::programme::group(register, None, ERASED, on), Err(NotFound::Nothing));
    assert_eq!(register.cooperatives().by_external_key(ERASED), None);
}

/// Protects the premium's accounts: what was spent on a line whose purpose was erased stays spent on the decision, and is told
/// of no line, neither of its own nor of another that was erased.
#[test]
fn what_was_erased_is_no_line_of_a_decision() {
    let line = |purpose: &str, amount: &str| domain::certification::Line {
        amount: domain::testing::value::read(amount),
        purpose: label(purpose),
    };
    let story = forgotten([
        ask::enrol(1),
        ask::establish(1, 1, "2010", [ask::places(1, Some(3))]),
        ask::certification::decide_premium(
            1,
            1,
            1,
            None,
            [line("botiquín", "90 USD"), line("aula", "900 USD")],
        ),
        ask::certification::spend_on(2, Some(1), "aula"),
    ]);
    let (state, on) = (story.register().certifications(), day("2020-01-01"));
    let ledger = ledger(state, pool::cooperative(1), on);
    let decision = &ledger.purses[0].decisions[0];
    assert_eq!((decision.whole.decided, decision.whole.spent), (99_000, 10_000));
    let lines: Vec<_> = decision.lines.iter().map(|(_, budget)| (budget.decided, budget.spent)).collect();
    assert_eq!(lines, [(9_000, 0), (90_000, 0)]);
}

/// Protects statements from being told side by side because nobody knows any more what they are about.
#[test]
fn statements_whose_subject_was_erased_are_about_nothing_else() {
    let said = |subject: &str| statement(subject, Statement::Count(58), "2021", "INEI");
    let story = forgotten([ask::enrol(1), observe(1, said("miembros")), observe(2, said("socias"))]);
    assert_eq!(story.register().equality().side_by_side().len(), 2);
    let said: Vec<_> = story.register().equality().observations().collect();
    assert!(!said[0].is_about_what(said[1]));
}

/// Protects whoever says what happened in plain words: a reason may name whom it is about, because it goes with her; that of an
/// erasure stays, and may not.
#[test]
fn reasons_may_name_whom_they_are_about() {
    let reason = || remark("lo pidió Rosa Apellido1");
    let story = Story::new().given([
        ask::record(1),
        ask::enrol(1),
        ask::admit(1, 1, 1, "2016"),
        ask::establish(1, 1, "2010", [ask::places(1, Some(3))]),
        ask::seat(1, 1, 1, "2017", Some("2019")),
        ask::work(1, 1, 1, "kitchen", "2017"),
        form(1, label("Qori")),
    ]);
    let (mandate, membership, assignment) = (pool::mandate(1), pool::membership(1), pool::assignment(1));
    let story = story.given([
        committee::act::AnnulMandate { mandate, reason: reason() }.into(),
        member::act::AnnulWork { assignment, reason: reason() }.into(),
        ask::correct_objective(1, committee::Kind::BoardOfDirectors, Some("Que Rosa Apellido1 presida")),
        Programme::AnnulGroup { group: pool::group(1), reason: reason() }.into(),
        member::act::Annul { membership, reason: reason() }.into(),
        person::Command::Correct(person::act::Correct {
            person: pool::person(1),
            profile: named("Rosaura", "Apellido1"),
            salt: Salt([7; 16]),
            reason: Some(reason()),
        })
        .into(),
    ]);
    let erase = person::Command::Erase(person::act::Erase {
        person: pool::person(1),
        reason: reason(),
        texts: Vec::new(),
    });
    let refused = person::Rejection::ReasonNamesPerson { person: pool::person(1) };
    assert_eq!(story.when(erase).decided().clone().err(), Some(refused.into()));
}
