//! A productive group on a day: who is in it, who leads, and how each is tied to the cooperative.

use chrono::NaiveDate;
use domain::{
    Register,
    indicator::{
        participation::measure,
        programme::{GroupCount, composition},
    },
    programme::{Group, GroupRole},
    value::{Gender, PartialDate, id::GroupId},
};

use super::{
    figure,
    training::{drawn, fact, has_rows, section},
};
use crate::{
    chart::Bar,
    document::{Document, Fact, Section},
    page::Stamp,
    records::Records,
    table::Cell,
    text::capital,
    words::{Family, Words},
};

/// A group on a day; `None` where there is no such group. `key` makes the sort key of a name.
pub fn group(
    register: &Register,
    group: GroupId,
    on: NaiveDate,
    key: &dyn Fn(&str) -> Vec<u8>,
    stamp: &Stamp,
    words: &Words,
) -> Option<Document> {
    let records = Records::new(register, words);
    let found = register.programmes().group(group)?;
    let count = composition(register, group, on)?;
    let sections = [ties(&records, &count), people(&records, &count, key), former(&records, found, &count)];
    let mut notes = figure::notes(&["note-group-ties", "page-half_open"], words);
    if !count.exists {
        notes.insert(0, words.say("group-ended"));
    }
    Some(Document {
        title: words.say("group-title"),
        subtitle: found.details.name.to_string(),
        stamp: stamp.clone(),
        facts: facts(&records, found, &count),
        sections: sections.into_iter().filter(has_rows).collect(),
        notes,
        ..Document::default()
    })
}

fn facts(records: &Records<'_>, group: &Group, count: &GroupCount) -> Vec<Fact> {
    let (words, details) = (records.words, &group.details);
    let products: Vec<String> = details.products.iter().map(ToString::to_string).collect();
    let leader = count.people.iter().find(|one| one.role == GroupRole::Leader);
    let facts = [
        fact("days", records.period(&group.period), words),
        fact("leader", leader.map(|one| records.person(one.person)).unwrap_or_default(), words),
        fact(
            "legal_person",
            details.legal_person.map(|one| records.cooperative(one)).unwrap_or_default(),
            words,
        ),
        fact("products", products.join("; "), words),
    ];
    facts.into_iter().flatten().chain(figure::totals(&count.tally, 0, words)).collect()
}

fn ties(records: &Records<'_>, count: &GroupCount) -> Section {
    let words = records.words;
    let name = |tie: &domain::programme::Tie| capital(&words.term(Family::Tie, tie.code()));
    let rows = count.ties.iter().map(|(tie, tally)| {
        let mut row = vec![Cell::code(tie.code(), name(tie))];
        row.extend(figure::tally_cells(tally));
        row
    });
    let bars: Vec<Bar> = count
        .ties
        .iter()
        .map(|(tie, tally)| Bar {
            label: name(tie),
            parts: figure::parts(tally, 0),
            figure: figure::shown(&figure::percent(&measure(*tally).share), words),
        })
        .collect();
    let chart = (!bars.is_empty()).then(|| drawn("group-bars", &bars, words));
    let ids = ["tie", "women", "men", "other", "unknown"];
    Section { chart, ..section("ties", "group-ties", &ids, rows.collect(), words) }
}

fn people(records: &Records<'_>, count: &GroupCount, key: &dyn Fn(&str) -> Vec<u8>) -> Section {
    let words = records.words;
    let mut people: Vec<_> = count.people.iter().collect();
    people.sort_by_cached_key(|one| {
        (one.role, !records.has_name(one.person), key(&records.person_sorted(one.person)), one.participation)
    });
    let rows = people.into_iter().map(|one| {
        let gender = records.gender(one.person);
        let code = gender.map(Gender::code);
        vec![
            Cell::text(one.participation.to_string()),
            Cell::text(records.person_sorted(one.person)),
            Cell::code(code.unwrap_or("unknown"), words.gender(gender)),
            Cell::code(one.role.code(), records.group_role(one.role, one.person)),
            Cell::code(one.tie.code(), words.term_for(Family::Tie, one.tie.code(), code)),
            Cell::date(&one.period.from),
            until(one.period.until),
        ]
    });
    let ids = ["id", "name", "gender", "role", "tie", "since", "until"];
    section("people", "group-people", &ids, rows.collect(), words)
}

fn until(until: Option<PartialDate>) -> Cell {
    until.map_or(Cell::Empty, |until| Cell::date(&until))
}

/// Spells that do not go on on the day.
fn former(records: &Records<'_>, group: &Group, count: &GroupCount) -> Section {
    let words = records.words;
    let spells = records.register.programmes().participations_in(group.id);
    let rows = spells.filter(|(_, spell)| !spell.period.contains(count.on)).map(|(id, spell)| {
        vec![
            Cell::text(id.to_string()),
            Cell::text(records.person_sorted(spell.person)),
            Cell::code(spell.role.code(), records.group_role(spell.role, spell.person)),
            Cell::date(&spell.period.from),
            until(spell.period.until),
        ]
    });
    let ids = ["id", "name", "role", "since", "until"];
    section("former", "group-former", &ids, rows.collect(), words)
}
