//! Trainings: whom they reached, one of them in full, and the sheet that people sign.

mod rows;

use std::collections::BTreeSet;

use chrono::NaiveDate;
use domain::{
    Register,
    indicator::{
        counts,
        participation::measure,
        programme::{Learnt, Reach, Scope, attended, by_project, by_topic, by_training, learnt, reach},
    },
    programme::{ClassSession, Training},
    value::{
        PartialDate, Ratio, Tally,
        id::{ClassSessionId, PersonId, ProjectId, TrainingId},
    },
};

use self::rows::Reached;
use self::rows::{ProjectRow, ReachColumns, SessionRow, SignRow, TopicRow, TraineeRow, TrainingRow};
pub use self::rows::{SignSheetAnswer, TrainingAnswer, TrainingsAnswer};
use super::figure;
use crate::{
    answer::{self, Coded, Day, Flag, HiddenCode, Measured, RecordId, Row, Signature, TallyColumns},
    chart::{self, Bar, Frame},
    document::{Block, Document, Fact, Section, Signatory},
    layout::Layout,
    parts::Parts,
    provenance::Provenance,
    records::{
        Records,
        programme::{length, topic},
    },
    table::Table,
    text::capital,
    words::{Arg, Words},
};

/// What people call a column of tables about programmes.
fn heading(id: &str, words: &Words) -> String {
    match id {
        "share_of_women" => words.heading("col-share"),
        "bar" => words.heading("col-bar"),
        id => {
            let own = format!("col-programme-{id}");
            words.heading(&if words.has(&own) { own } else { format!("col-{id}") })
        }
    }
}

/// A section that is one table under its heading.
pub(super) fn section<R: Row>(id: &str, heading: &str, rows: &[R], words: &Words) -> Section {
    Section::new(id, words.say(&format!("section-{heading}")))
        .table(Table::of(rows, |id| self::heading(id, words)))
}

/// A figure under its name, where there is one.
pub(super) fn fact(id: &str, value: String, words: &Words) -> Option<Fact> {
    (!value.is_empty()).then(|| figure::fact(&format!("fact-programme-{id}"), value, words))
}

/// Hours with one decimal from exact minutes.
pub(super) fn hours(minutes: u64, words: &Words) -> String {
    let hours = Ratio::new(minutes, 60).map_or_else(String::new, |ratio| ratio.decimal(1));
    let hours = hours.strip_suffix(".0").unwrap_or(&hours);
    words.say_with("programme-hours", &[("hours", Arg::from(&words.decimal(hours)))])
}

/// `3 de 4 (75.0 %)`, or nothing where there is no whole.
fn of_all(part: u64, whole: u64, words: &Words) -> String {
    let Some(ratio) = Ratio::new(part, whole) else { return String::new() };
    let percent = words.percent(&ratio.percent(1));
    let args = [("part", Arg::Number(part)), ("whole", Arg::Number(whole)), ("percent", Arg::from(&percent))];
    words.say_with("programme-of-percent", &args)
}

/// Whom the trainings of a scope reached: altogether, by topic, by training and by project.
pub fn trainings(register: &Register, scope: &Scope<'_>, provenance: &Provenance, words: &Words) -> Document {
    let records = Records::new(register, words);
    let all = reach(register, scope);
    let topics = by_topic(register, scope);
    let mut document = Document {
        title: words.say("trainings-title"),
        subtitle: subtitle(&records, scope),
        provenance: provenance.clone(),
        notes: notes(&all, words),
        ..Document::default()
    }
    .headed_by(reach_facts(register, scope, &all, &records));
    let named: Vec<(String, Reach)> =
        topics.iter().map(|(about, reach)| (capital(&topic(words, about)), reach.clone())).collect();
    let chart = (!named.is_empty()).then(|| bars(&named, &all, words));
    let answer = TrainingsAnswer {
        topics: topics
            .iter()
            .zip(&named)
            .map(|((about, _), (name, reach))| TopicRow {
                id: HiddenCode::of(about.code()),
                topic: name.clone().into(),
                reach: ReachColumns::of(reach, words),
            })
            .collect(),
        trainings: by_training(register, scope)
            .into_iter()
            .map(|(training, reach)| TrainingRow {
                id: RecordId::of(&training),
                training: title(register, training),
                reach: ReachColumns::of(&reach, words),
            })
            .collect(),
        projects: by_project(register, scope)
            .into_iter()
            .map(|(project, reach)| ProjectRow {
                id: RecordId::of(&project),
                project: project_name(register, project),
                reach: ReachColumns::of(&reach, words),
            })
            .collect(),
    };
    let sections = [
        reach_section("topics", &answer.topics, words).chart(chart),
        reach_section("trainings", &answer.trainings, words),
        reach_section("projects", &answer.projects, words),
    ];
    document.sections.extend(sections.into_iter().filter(Section::has_rows));
    document.data = answer::data(&answer);
    document
}

fn project_name(register: &Register, project: ProjectId) -> String {
    let found = register.programmes().project(project);
    found.map_or_else(String::new, |found| found.details.name.to_string())
}

fn title(register: &Register, training: TrainingId) -> String {
    let found = register.programmes().training(training);
    found.map_or_else(String::new, |found| found.details.title.to_string())
}

fn subtitle(records: &Records<'_>, scope: &Scope<'_>) -> String {
    let words = records.words;
    let whose = match scope.cooperative {
        Some(cooperative) => {
            words.say_with("participation-scope", &[("name", Arg::from(&records.cooperative(cooperative)))])
        }
        None => words.say("participation-scope-all"),
    };
    let Some(from) = scope.from else { return whose };
    let (from, to) = (words.date(&from.to_string()), words.date(&scope.to.to_string()));
    let period = words.say_with("trainings-period", &[("from", Arg::from(&from)), ("to", Arg::from(&to))]);
    format!("{whose} · {period}")
}

fn reach_facts(register: &Register, scope: &Scope<'_>, all: &Reach, records: &Records<'_>) -> Vec<Fact> {
    let words = records.words;
    let money = |sums: &[domain::value::Money]| {
        sums.iter().map(|sum| records.money(sum)).collect::<Vec<_>>().join("; ")
    };
    let women_members = counts(register, scope.cooperative, scope.to).members.women;
    let (women, men) = (hours(all.minutes.women, words), hours(all.minutes.men, words));
    let both = [("women", Arg::from(&women)), ("men", Arg::from(&men))];
    let people = format!("{} ({})", words.integer_of(all.people.total()), records.tally_or_none(&all.people));
    let facts = [
        fact("people", people, words),
        // Beside the people, so that no layout that shows only the first figures leaves them out.
        fact(
            "unnamed",
            if all.unnamed.total() == 0 { String::new() } else { records.tally(&all.unnamed) },
            words,
        ),
        fact("members", records.tally_or_none(&all.members), words),
        fact("women_reached", of_all(all.members.women, women_members, words), words),
        fact("hours", words.say_with("programme-hours-both", &both), words),
        fact("completion", of_all(all.enrolled_completed.total(), all.enrolled.total(), words), words),
        fact("trainings", words.integer_of(all.trainings), words),
        fact("sessions", words.integer_of(all.sessions), words),
        fact("cost", money(&all.cost), words),
        fact("fund", money(&all.education_fund), words),
    ];
    facts.into_iter().flatten().collect()
}

fn notes(all: &Reach, words: &Words) -> Vec<String> {
    let mut notes =
        figure::notes(&["note-trained-once", "note-trained-members", "note-trained-hours"], words);
    if 0 < all.unnamed.total() {
        notes.push(words.say("note-trained-unnamed"));
    }
    if 0 < all.sessions_without_list {
        notes
            .push(words.say_with("note-trained-lists", &[("count", Arg::Number(all.sessions_without_list))]));
    }
    notes
}

/// A table of reaches. A gender that nobody has is left to programs, so that the table fits the paper.
fn reach_section<R: Reached>(id: &str, rows: &[R], words: &Words) -> Section {
    let mut section = section(id, &format!("trainings-{id}"), rows, words);
    let nobody = |part: fn(&TallyColumns) -> u64| rows.iter().all(|row| part(&row.reach().people) == 0);
    let parts: [(&str, bool); 2] =
        [("other", nobody(|people| people.other)), ("unknown", nobody(|people| people.unknown))];
    for (column, _) in parts.into_iter().filter(|(_, nobody)| *nobody) {
        section = section.with_table(|table| table.hiding(column));
    }
    section
}

/// All trainings and each topic, one bar under the other.
fn bars(each: &[(String, Reach)], all: &Reach, words: &Words) -> maud::Markup {
    let bar = |label: String, tally: &Tally| Bar {
        label,
        parts: figure::parts(tally, 0),
        figure: figure::shown(&figure::percent(&measure(*tally).share), words),
    };
    let mut bars = vec![bar(words.say("trainings-all"), &all.people)];
    bars.extend(each.iter().map(|(name, reach)| bar(name.clone(), &reach.people)));
    drawn("trainings-bars", &bars, words)
}

/// Bars in their frame, said in words for those who hear the page.
pub(super) fn drawn(id: &str, bars: &[Bar], words: &Words) -> maud::Markup {
    let said = |bar: &Bar| format!("{}: {} ({})", bar.label, Parts::said(&bar.parts, words), bar.figure);
    let frame = Frame {
        id: "bars".to_owned(),
        title: words.say(id),
        description: bars.iter().map(said).collect::<Vec<_>>().join("; "),
    };
    chart::bars(&frame, bars, words)
}

/// Everybody who is named in a training as a trainee, by name; who was erased comes last.
fn trainees(
    records: &Records<'_>,
    training: &Training,
    people: impl IntoIterator<Item = PersonId>,
    key: &dyn Fn(&str) -> Vec<u8>,
) -> Vec<PersonId> {
    let mut all: BTreeSet<PersonId> = people.into_iter().collect();
    all.extend(&training.enrolled);
    let mut all: Vec<PersonId> = all.into_iter().collect();
    all.sort_by_cached_key(|person| {
        (!records.has_name(*person), key(&records.person_sorted(*person)), *person)
    });
    all
}

/// One training as known on a day; `None` where there is none. `key` makes the sort key of a name.
pub fn training(
    register: &Register,
    training: TrainingId,
    on: NaiveDate,
    key: &dyn Fn(&str) -> Vec<u8>,
    provenance: &Provenance,
    words: &Words,
) -> Option<Document> {
    let records = Records::new(register, words);
    let found = register.programmes().training(training)?;
    let scope = Scope { training: Some(training), to: on, ..Scope::default() };
    let all = reach(register, &scope);
    let mut facts = training_facts(&records, found);
    facts.extend(reach_facts(register, &scope, &all, &records).into_iter().filter(|fact| {
        // Of one training these two say nothing: it is one, and its topic is not everybody's.
        let said = ["fact-programme-trainings", "fact-programme-women_reached"].map(|id| words.say(id));
        !said.contains(&fact.label)
    }));
    let answer =
        TrainingAnswer { sessions: sessions(&records, found, on), people: people(&records, found, on, key) };
    let sections = [
        section("sessions", "training-sessions", &answer.sessions, words),
        section("people", "training-people", &answer.people, words),
    ];
    Some(
        Document {
            title: words.say("training-title"),
            subtitle: found.details.title.to_string(),
            provenance: provenance.clone(),
            sections: sections.into_iter().filter(Section::has_rows).collect(),
            notes: notes(&all, words),
            data: answer::data(&answer),
            ..Document::default()
        }
        .headed_by(facts),
    )
}

fn training_facts(records: &Records<'_>, training: &Training) -> Vec<Fact> {
    let (words, details) = (records.words, &training.details);
    let months = details
        .valid_months
        .map(|months| words.say_with("programme-months", &[("count", Arg::Number(u64::from(months)))]));
    let project = details.project.map(|project| records.project(project));
    let facts = [
        fact("topic", capital(&topic(words, &details.topic)), words),
        fact("facilitators", records.facilitators(&details.facilitators), words),
        fact("project", project.unwrap_or_default(), words),
        fact("valid", months.unwrap_or_default(), words),
    ];
    facts.into_iter().flatten().collect()
}

fn sessions(records: &Records<'_>, training: &Training, on: NaiveDate) -> Vec<SessionRow> {
    let words = records.words;
    let held = records.register.programmes().class_sessions_of(training.id);
    let row = |session: &ClassSession| {
        let list = session.attendance.as_ref();
        let tally: Option<Tally> =
            list.map(|list| list.people.iter().map(|person| records.gender(*person)).collect());
        let minutes = u64::from(session.details.minutes);
        SessionRow {
            id: RecordId::of(&session.id),
            on: session.details.on.into(),
            length_minutes: Measured::new(minutes, length(words, minutes)),
            place: session.details.place.as_ref().map(ToString::to_string),
            women: tally.as_ref().map(|tally| tally.women),
            men: tally.as_ref().map(|tally| tally.men),
            other: tally.as_ref().map(|tally| tally.other),
            unknown: tally.as_ref().map(|tally| tally.unknown),
            unnamed: list.map(|list| list.unnamed.total()),
        }
    };
    held.filter(|session| session.details.on.first() <= on).map(row).collect()
}

fn people(
    records: &Records<'_>,
    training: &Training,
    on: NaiveDate,
    key: &dyn Fn(&str) -> Vec<u8>,
) -> Vec<TraineeRow> {
    let (words, register) = (records.words, records.register);
    let everybody = trainees(records, training, register.programmes().attendees(training.id), key);
    let row = |person: PersonId| {
        let (times, minutes) = attended(register, training.id, person, on);
        let learnt = learnt(register, person).into_iter().find(|one| one.training == training.id);
        TraineeRow {
            id: RecordId::of(&person),
            name: records.person_sorted(person).into(),
            gender: Coded::gender(records.gender(person), words),
            enrolled: Flag::new(training.enrolled.contains(&person), words),
            came: times,
            minutes: Measured::new(minutes, length(words, minutes)),
            completed: learnt.map(|one| one.completed.into()),
            good_until: good_until(learnt),
        }
    };
    everybody.into_iter().map(row).collect()
}

/// The last day on which what was learnt is good, where it runs out.
pub(super) fn good_until(learnt: Option<Learnt>) -> Option<Day> {
    let ends = learnt.and_then(|one| one.ends).and_then(|ends| ends.pred_opt());
    ends.map(|last| PartialDate::day(last).into())
}

/// The sheet that people sign at a session: everybody who is enrolled or came before, in the order of their names, and
/// `free` lines for others. `None` where there is no such training.
pub fn sign_sheet(
    register: &Register,
    (training, session): (TrainingId, Option<ClassSessionId>),
    free: u32,
    key: &dyn Fn(&str) -> Vec<u8>,
    provenance: &Provenance,
    words: &Words,
) -> Option<Document> {
    let records = Records::new(register, words);
    let found = register.programmes().training(training)?;
    let mut everybody = trainees(&records, found, register.programmes().attendees(training), key);
    // Whose data were erased cannot be called to sign.
    everybody.retain(|person| records.has_name(*person));
    let line = |number: usize, name: String, document: String| SignRow {
        number: u64::try_from(number).unwrap_or(u64::MAX),
        name,
        document: document.into(),
        signature: Signature,
    };
    let named = everybody.iter().enumerate().map(|(at, person)| {
        let profile = register.persons().get(*person).and_then(|found| found.profile.as_ref());
        let document = profile.and_then(|profile| profile.official_document());
        let document = document.map(|document| records.document(document)).unwrap_or_default();
        line(at.saturating_add(1), records.person_sorted(*person), document)
    });
    let mut rows: Vec<SignRow> = named.collect();
    let first = rows.len().saturating_add(1);
    rows.extend(
        (0..free)
            .filter_map(|more| usize::try_from(more).ok())
            .map(|more| line(first.saturating_add(more), String::new(), String::new())),
    );
    let answer = SignSheetAnswer { signatures: rows };
    let mut facts = training_facts(&records, found);
    let held = session.and_then(|id| register.programmes().class_session(id)).map(|(_, session)| {
        let length = length(words, u64::from(session.details.minutes));
        let date = words.date(&session.details.on.to_string());
        let place = session.details.place.as_ref().map(|place| format!(", {place}")).unwrap_or_default();
        format!("{date}, {length}{place}")
    });
    facts.extend(fact("session", held.unwrap_or_else(|| words.say("sign-sheet-blank")), words));
    let facilitator = Signatory { role: words.say("sign-facilitator"), name: None };
    let unlisted = (0 < free).then(|| words.say("sign-sheet-unlisted"));
    let sheet = section("signatures", "sign-sheet", &answer.signatures, words).lead(unlisted);
    Some(
        Document {
            title: words.say("sign-sheet-title"),
            subtitle: found.details.title.to_string(),
            provenance: provenance.clone(),
            sections: vec![sheet, Section::default().and([Block::Signatures(vec![facilitator])])],
            layout: Layout::Paper,
            notes: figure::notes(&["note-sign-sheet"], words),
            data: answer::data(&answer),
            ..Document::default()
        }
        .headed_by(facts),
    )
}
