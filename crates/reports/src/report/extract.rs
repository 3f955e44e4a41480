//! One person's extract: all that the register holds of her, for herself. Of an erased person, the facts without a name.

mod concern;

use chrono::NaiveDate;
use domain::{
    Register,
    indicator::programme::{came, learnt},
    member::{ExitReason, Party},
    person::{Person, Profile},
    value::{
        Gender, PartialDate, Period,
        id::{PersonId, TrainingId},
    },
};

use super::{
    composition::standing,
    figure,
    history::{self, HistoryEntry},
};
use crate::{
    document::{Document, Section},
    page::Stamp,
    records::{
        Records,
        programme::{length, topic},
    },
    table::{Cell, Column, Table},
    words::{Family, Words},
};

/// The extract of a person on a day, with what of the history is hers; `None` where there is no such person. Of a record
/// that was merged into another, the other's.
pub fn extract(
    register: &Register,
    person: PersonId,
    on: NaiveDate,
    entries: &[HistoryEntry<'_>],
    stamp: &Stamp,
    words: &Words,
) -> Option<Document> {
    let found = register.persons().get(register.persons().survivor(person))?;
    let records = Records::new(register, words).remembering(entries.iter().map(|entry| entry.event));
    let hers = concern::of(&records, found.id, entries);
    let sections = [
        data(&records, found),
        documents(&records, found),
        memberships(&records, found.id, on),
        suspensions(&records, found.id),
        work(&records, found.id),
        mandates(&records, found.id, on),
        trainings(&records, found.id, on),
        groups(&records, found.id),
        kinship(&records, found.id),
        section("history", history::table(&records, &hers), words),
    ];
    let mut notes = figure::notes(&["note-extract", "page-half_open", "note-partial"], words);
    if found.erased {
        notes.insert(0, words.say("note-erased"));
    }
    Some(Document {
        title: words.say("extract-title"),
        subtitle: records.person(found.id),
        stamp: stamp.clone(),
        sections: sections.into_iter().filter(has_rows).collect(),
        notes,
        ..Document::default()
    })
}

fn has_rows(section: &Section) -> bool {
    section.table.as_ref().is_some_and(|table| !table.rows.is_empty())
}

fn section(id: &str, table: Table, words: &Words) -> Section {
    Section {
        id: id.to_owned(),
        heading: words.say(&format!("section-extract-{id}")),
        table: Some(table),
        ..Section::default()
    }
}

/// Columns of text under `col-` messages.
fn columns(ids: &[&str], words: &Words) -> Vec<Column> {
    let column = |id: &&str| match *id {
        "since" | "until" | "admitted" | "applied" | "left" => {
            Column::date(*id, words.say(&format!("col-{id}")))
        }
        id => Column::text(id, words.say(&format!("col-{id}"))),
    };
    ids.iter().map(column).collect()
}

fn date(date: Option<PartialDate>) -> Cell {
    date.map_or(Cell::Empty, |date| Cell::date(&date))
}

fn period(period: &Period) -> [Cell; 2] {
    [date(Some(period.from)), date(period.until)]
}

fn data(records: &Records<'_>, person: &Person) -> Section {
    let words = records.words;
    let profile = person.profile.clone().unwrap_or_default();
    let Profile { birth, death, email, family_name, given_names, known_as, phone, documents: _ } = profile;
    let said = |date: Option<PartialDate>| date.map(|date| records.date(&date));
    let fields = [
        ("family_name", family_name.map(|it| it.to_string())),
        ("given_names", given_names.map(|it| it.to_string())),
        ("known_as", known_as.map(|it| it.to_string())),
        ("gender", Some(words.gender(person.gender))),
        ("birth", said(birth)),
        ("death", said(death)),
        ("email", email.map(|it| it.to_string())),
        ("phone", phone.map(|it| it.to_string())),
    ];
    let rows = fields.into_iter().filter_map(|(name, value)| {
        Some(vec![Cell::text(name), Cell::Text(words.say(&format!("field-{name}"))), Cell::Text(value?)])
    });
    let mut columns = vec![Column::key("id")];
    columns.extend(self::columns(&["field", "value"], words));
    section("data", Table { columns, rows: rows.collect(), ..Table::default() }, words)
}

fn documents(records: &Records<'_>, person: &Person) -> Section {
    let words = records.words;
    let documents = person.profile.iter().flat_map(|profile| &profile.documents);
    let rows = documents.map(|document| {
        let scheme = document.scheme().code();
        vec![Cell::code(scheme, words.term(Family::Scheme, scheme)), Cell::text(document.to_string())]
    });
    let table =
        Table { columns: columns(&["scheme", "document"], words), rows: rows.collect(), ..Table::default() };
    section("documents", table, words)
}

fn memberships(records: &Records<'_>, person: PersonId, on: NaiveDate) -> Section {
    let words = records.words;
    let gender = records.gender(person).map(Gender::code);
    let mut spells: Vec<_> = records.register.members().of(Party::Person(person)).collect();
    spells.sort_by_key(|spell| (spell.admitted.or(spell.applied).map(|date| date.first()), spell.id));
    let rows = spells.into_iter().map(|spell| {
        let status = spell.status(on).code();
        let exit = spell.left.map(|(_, reason)| reason.map(ExitReason::code));
        vec![
            Cell::text(records.cooperative(spell.cooperative)),
            spell.number.as_ref().map_or(Cell::Empty, |number| Cell::text(number.as_str())),
            date(spell.applied),
            date(spell.admitted),
            date(spell.left.map(|(on, _)| on).or(spell.declined)),
            Cell::code(status, words.term_for(Family::Status, status, gender)),
            match exit {
                Some(Some(exit)) => Cell::code(exit, words.term(Family::Exit, exit)),
                Some(None) => Cell::NotStated,
                None => Cell::Empty,
            },
        ]
    });
    let ids = ["cooperative", "number", "applied", "admitted", "left", "status", "reason"];
    section(
        "memberships",
        Table { columns: columns(&ids, words), rows: rows.collect(), ..Table::default() },
        words,
    )
}

fn suspensions(records: &Records<'_>, person: PersonId) -> Section {
    let words = records.words;
    let spells = records.register.members().of(Party::Person(person));
    let rows = spells.flat_map(|spell| {
        spell.suspensions.iter().map(|suspension| {
            let mut row = vec![Cell::text(records.cooperative(spell.cooperative))];
            row.extend(period(suspension));
            row
        })
    });
    let ids = ["cooperative", "since", "until"];
    section(
        "suspensions",
        Table { columns: columns(&ids, words), rows: rows.collect(), ..Table::default() },
        words,
    )
}

fn work(records: &Records<'_>, person: PersonId) -> Section {
    let words = records.words;
    let mut assignments: Vec<_> = records.register.members().work_of(person).collect();
    assignments.sort_by_key(|assignment| (assignment.period.from.first(), assignment.id));
    let rows = assignments.into_iter().map(|assignment| {
        let mut row = vec![
            Cell::code(assignment.area.code(), words.area(&assignment.area)),
            Cell::text(records.cooperative(assignment.cooperative)),
        ];
        row.extend(period(&assignment.period));
        row
    });
    let ids = ["area", "cooperative", "since", "until"];
    section("work", Table { columns: columns(&ids, words), rows: rows.collect(), ..Table::default() }, words)
}

fn mandates(records: &Records<'_>, person: PersonId, on: NaiveDate) -> Section {
    let words = records.words;
    let mut held: Vec<_> = records.register.committees().mandates_of(person).collect();
    held.sort_by_key(|mandate| (mandate.period.from.first(), mandate.id));
    let rows = held.into_iter().map(|mandate| {
        let seat = records.register.committees().seat(mandate.seat);
        let code = seat.map_or_else(String::new, |seat| seat.post.code().to_owned());
        let mut row = vec![
            Cell::code(code, records.post(mandate.seat, records.gender(person))),
            Cell::text(records.organ(mandate.organ)),
        ];
        row.extend(period(&mandate.period));
        row.push(mandate.represents.map_or(Cell::Empty, |it| Cell::text(records.cooperative(it))));
        row.push(standing(records, mandate, on));
        row
    });
    let ids = ["post", "organ", "since", "until", "represents", "status"];
    section(
        "mandates",
        Table { columns: columns(&ids, words), rows: rows.collect(), ..Table::default() },
        words,
    )
}

/// What she learnt or came to, for how long, and until when it is good; what she taught is in the history.
fn trainings(records: &Records<'_>, person: PersonId, on: NaiveDate) -> Section {
    let (words, programmes) = (records.words, records.register.programmes());
    let learnt = learnt(records.register, person);
    let hers = programmes.trainings().filter(|training| {
        training.enrolled.contains(&person)
            || training.completed.contains_key(&person)
            || programmes.attendees(training.id).contains(&person)
    });
    let first = |training: TrainingId| programmes.class_sessions_of(training).next().map(|it| it.details.on);
    let mut hers: Vec<_> = hers.collect();
    hers.sort_by_key(|training| (first(training.id), training.id));
    let rows = hers.into_iter().map(|training| {
        let (times, minutes) = came(records.register, training.id, person, on);
        let learnt = learnt.iter().find(|one| one.training == training.id).copied();
        vec![
            Cell::text(training.id.to_string()),
            Cell::text(training.details.title.as_str()),
            Cell::code(training.details.topic.code(), topic(words, &training.details.topic)),
            Cell::count(times),
            Cell::code(minutes.to_string(), length(words, minutes)),
            date(learnt.map(|one| one.completed)),
            super::training::good_until(learnt),
        ]
    });
    let ids = ["id", "training", "topic", "came", "minutes", "completed", "good_until"];
    super::training::section("trainings", "extract-trainings", &ids, rows.collect(), words)
}

fn groups(records: &Records<'_>, person: PersonId) -> Section {
    let words = records.words;
    let mut spells: Vec<_> = records.register.programmes().participations_of(person).collect();
    spells.sort_by_key(|(id, _, spell)| (spell.period.from, *id));
    let rows = spells.into_iter().map(|(id, group, spell)| {
        let mut row = vec![
            Cell::text(id.to_string()),
            Cell::Text(records.group_name(group)),
            Cell::code(spell.role.code(), records.group_role(spell.role, person)),
        ];
        row.extend(period(&spell.period));
        row
    });
    let ids = ["id", "group", "role", "since", "until"];
    super::training::section("groups", "extract-groups", &ids, rows.collect(), words)
}

/// Facts of family life are sensitive, and the section says so.
fn kinship(records: &Records<'_>, person: PersonId) -> Section {
    let words = records.words;
    let hers =
        records.register.persons().kinships().filter(|(who, _, whom)| *who == person || *whom == person);
    let rows = hers.map(|(who, relation, whom)| {
        let gender = records.gender(who).map(Gender::code);
        vec![
            Cell::text(records.person(who)),
            Cell::code(relation.code(), words.term_for(Family::Kinship, relation.code(), gender)),
            Cell::text(records.person(whom)),
        ]
    });
    let ids = ["name", "relation", "relative"];
    let table = Table { columns: columns(&ids, words), rows: rows.collect(), ..Table::default() };
    Section { paragraphs: vec![words.say("note-sensitive")], ..section("kinship", table, words) }
}
