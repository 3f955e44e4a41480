//! Ways from the rows of tables to the records in them, and to what can be recorded of them.

use domain::value::id::Id;
use domain::{Register, value::id::PersonId};
use operations::record::RecordKind;
use operations::{Moment, Outcome};
use reports::document::Document;
use reports::records::Records;
use reports::table::{Cell, Column, Kind, Link, Table};
use uuid::Uuid;

use super::may;
use super::record::path_of;
use super::view::View;

/// The columns in which what a key column names is called by its name; `name` and the first column come after them.
const NAMED: &[(&str, &[&str])] = &[
    ("person_id", &["name", "person", "holder", "member"]),
    ("id", &["title", "name", "organ", "group", "training", "project", "code"]),
    ("record", &["about", "what"]),
    ("mandate", &["name"]),
    ("seat", &["name"]),
];

/// Leads from each row to the records that its key columns name.
pub(super) fn link(view: &View, moment: &Moment<'_>, document: &mut Document) -> Outcome {
    let register = moment.register()?;
    for (id, table) in document.tables_mut() {
        for key in 0..table.columns.len() {
            link_column(view, register, moment, table, key);
        }
        if !view.is_past() {
            act_column(view, register, moment, id, table);
        }
    }
    Ok(())
}

fn link_column(view: &View, register: &Register, moment: &Moment<'_>, table: &mut Table, key: usize) {
    let Some(shown) = shown(&table.columns, key) else { return };
    if let Some(column) = table.columns.get_mut(key) {
        // Whoever is led to a record need not read its identifier.
        column.kind = Kind::Key;
    }
    for row in &mut table.rows {
        let Some(id) = row.get(key).and_then(uuid) else { continue };
        let Some(cell) = row.get_mut(shown) else { continue };
        let text = cell.shown(view.words());
        let Some(path) = target(view, register, moment, id, &text) else { continue };
        if !text.is_empty() && !matches!(cell, Cell::Links(_)) {
            *cell = Cell::Links(vec![Link { text, href: Some(view.link(&path)) }]);
        }
    }
}

/// In which column what a key names is called by its name.
fn shown(columns: &[Column], key: usize) -> Option<usize> {
    let column = columns.get(key)?;
    let id = column.id.as_str();
    if column.kind != Kind::Key && id != "id" && !id.ends_with("_id") {
        return None;
    }
    let at = |wanted: &str| {
        columns.iter().position(|one| one.id == wanted && one.id != id && one.kind != Kind::Key)
    };
    let stem = id.strip_suffix("_id").unwrap_or(id);
    let named = NAMED.iter().find(|(known, _)| *known == id).map_or(&[][..], |(_, named)| named);
    let known = at(stem).or_else(|| named.iter().find_map(|one| at(one)));
    let first = || columns.iter().position(|one| one.kind == Kind::Text && one.id != id);
    known.or_else(|| if id == "id" { first() } else { None })
}

fn uuid(cell: &Cell) -> Option<Uuid> {
    match cell {
        Cell::Text(text) | Cell::Code { code: text, .. } => text.parse().ok(),
        _ => None,
    }
}

/// The page of the record that an identifier names, or of whom it speaks; of those who share a seat, the one of that name.
fn target(view: &View, register: &Register, moment: &Moment<'_>, id: Uuid, name: &str) -> Option<String> {
    let person = |person: PersonId| path_of(RecordKind::Person, &person.to_string());
    if id == *view.asked.register.id.uuid() {
        // What is due at the register itself is a review of the roles there.
        return Some("/roles".to_owned());
    }
    if let Some(kind) = kind_of(register, id) {
        return path_of(kind, &id.to_string());
    }
    let organs = register.committees();
    if let Some(mandate) = organs.mandate(Id::new(id)) {
        return person(mandate.person);
    }
    if organs.seat(Id::new(id)).is_some() {
        let records = Records::new(register, view.words());
        let mut held = organs.mandates_on(Id::new(id)).filter(|one| one.counted.contains(moment.on()));
        return held.find(|one| records.person(one.person) == name).and_then(|one| person(one.person));
    }
    let (_, part) = register.programmes().participation(Id::new(id))?;
    person(part.person)
}

/// What a record is.
pub(super) fn kind_of(register: &Register, id: Uuid) -> Option<RecordKind> {
    let (organs, schemes) = (register.committees(), register.certifications());
    let (programmes, equality) = (register.programmes(), register.equality());
    let found = [
        (RecordKind::Person, register.persons().get(Id::new(id)).is_some()),
        (RecordKind::Cooperative, register.cooperatives().get(Id::new(id)).is_some()),
        (RecordKind::Organ, organs.organ(Id::new(id)).is_some()),
        (RecordKind::Certification, schemes.certification(Id::new(id)).is_some()),
        (RecordKind::Scheme, schemes.scheme(Id::new(id)).is_some()),
        (RecordKind::Audit, schemes.audit(Id::new(id)).is_some()),
        (RecordKind::Evidence, schemes.evidence(Id::new(id)).is_some()),
        (RecordKind::Training, programmes.training(Id::new(id)).is_some()),
        (RecordKind::Group, programmes.group(Id::new(id)).is_some()),
        (RecordKind::Project, programmes.project(Id::new(id)).is_some()),
        (RecordKind::Policy, equality.policy(Id::new(id)).is_some()),
        (RecordKind::Plan, equality.plan(Id::new(id)).is_some()),
        (RecordKind::Indicator, equality.known_indicator(Id::new(id)).is_ok()),
    ];
    found.into_iter().find(|(_, is)| *is).map(|(kind, _)| kind)
}

/// What can be recorded of each row of a section: which key column says of what, and as which field it is filled in.
struct RowActs {
    section: &'static str,
    key: &'static str,
    /// The column in which something stands once there is nothing more to record.
    over: Option<&'static str>,
    acts: &'static [(&'static str, &'static str)],
}

const ROW_ACTS: &[RowActs] = &[
    RowActs {
        section: "mandates",
        key: "mandate",
        over: None,
        acts: &[("committee.end", "holder"), ("committee.replace", "holder")],
    },
    RowActs { section: "actions", key: "id", over: Some("closed"), acts: &[("action.close", "action")] },
    RowActs {
        section: "requirements",
        key: "requirement",
        over: None,
        acts: &[("certification.answer", "requirement"), ("evidence.link", "requirement")],
    },
];

/// Adds a column that leads to what can be recorded of each row.
fn act_column(view: &View, register: &Register, moment: &Moment<'_>, section: &str, table: &mut Table) {
    let Some(found) = ROW_ACTS.iter().find(|one| one.section == section) else { return };
    if !found.acts.iter().any(|(operation, _)| may::change(view, operation)) {
        return;
    }
    let at = |wanted: &str| table.columns.iter().position(|one| one.id == wanted);
    let (Some(key), over) = (at(found.key), found.over.and_then(at)) else { return };
    for row in &mut table.rows {
        let value = row.get(key).map(value).filter(|value| !value.is_empty());
        let is_over = over.and_then(|over| row.get(over)).is_some_and(|cell| *cell != Cell::Empty);
        let links = value.filter(|value| !is_over && is_open(register, moment, value)).map(|value| {
            let link = |(operation, field): &(&str, &str)| Link {
                text: view.words().say(&format!("web-act-{}", operation.replace('.', "-"))),
                href: Some(view.form(operation, &own(view, field, &value))),
            };
            found
                .acts
                .iter()
                .filter(|(operation, _)| may::change(view, operation))
                .map(link)
                .collect::<Vec<_>>()
        });
        row.resize(table.columns.len(), Cell::Empty);
        row.push(links.map_or(Cell::Empty, Cell::Links));
    }
    table.columns.push(Column::text("acts", view.words().say("web-col-acts")));
}

/// What a form of a row is filled in with: the record of the row, and the certification of the page.
fn own<'a>(view: &'a View, field: &'a str, value: &'a str) -> Vec<(&'a str, &'a str)> {
    let certification = view.path.split_once("/certifications/").map(|(_, id)| ("certification", id));
    let certification = certification.filter(|_| field == "requirement");
    [(field, value)].into_iter().chain(certification).collect()
}

/// Whether there is still something to record of a row: a mandate that is over needs nothing more.
fn is_open(register: &Register, moment: &Moment<'_>, value: &str) -> bool {
    let id = value.parse::<Uuid>().ok();
    let mandate = id.and_then(|id| register.committees().mandate(Id::new(id)));
    let lasts =
        |mandate: &domain::committee::Mandate| mandate.period.end_day().is_none_or(|end| moment.on() < end);
    mandate.is_none_or(|mandate| !mandate.ended && lasts(mandate))
}

fn value(cell: &Cell) -> String {
    match cell {
        Cell::Text(text) | Cell::Code { code: text, .. } => text.clone(),
        Cell::Links(links) => links.first().map(|link| link.text.clone()).unwrap_or_default(),
        _ => String::new(),
    }
}
