//! What can be chosen in a field: the codes of a fixed set in words, and the records of a kind by their names.

use domain::value::id::Id;
use operations::record::{RecordKind, person_name};
use operations::{Moment, Outcome};
use reports::records::Records;
use reports::table::{Cell, Column, Kind, Table};
use serde_json::{Map, Value};
use uuid::Uuid;

use crate::endpoint;

use super::answer::answer;
use super::label::capital;
use super::links::kind_of;
use super::view::View;

/// A value that can be chosen, with its words.
pub(super) type Choice = (String, String);

/// The codes of a fixed set with their words.
pub(super) fn codes(view: &View, schema: &Value) -> Vec<Choice> {
    let words = view.words();
    let family = family(schema);
    let said = |code: &str| match (code, family) {
        ("true", "") => words.say("web-yes"),
        ("false", "") => words.say("web-no"),
        ("all", _) if !words.has(&format!("{family}-all")) => words.say("web-choice-all"),
        (code, "") => words.term_named("web-code", code),
        _ => words.term_named(family, code),
    };
    let mut choices: Vec<Choice> =
        texts(schema, "enum").map(|code| (code.to_owned(), capital(&said(code)))).collect();
    if !choices.is_empty() && schema.get("x-clearable").is_some() {
        choices.push(("none".to_owned(), words.say("web-choice-clear")));
    }
    choices
}

/// The words that are known for a field that takes others, too.
pub(super) fn known_words(view: &View, schema: &Value) -> Vec<String> {
    let family = family(schema);
    texts(schema, "x-known").map(|code| view.words().term_named(family, code)).collect()
}

fn family(schema: &Value) -> &str {
    schema.get("x-family").and_then(Value::as_str).unwrap_or_default()
}

fn texts<'s>(schema: &'s Value, list: &str) -> impl Iterator<Item = &'s str> {
    schema.get(list).and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str)
}

/// The records that a field may name; nothing where it may be a person, who is searched for.
pub(super) fn records(view: &View, moment: &Moment<'_>, schema: &Value) -> Outcome<Option<Vec<Choice>>> {
    let kinds: Vec<&str> = match schema.get("x-record") {
        Some(Value::String(one)) => vec![one],
        Some(Value::Array(several)) => several.iter().filter_map(Value::as_str).collect(),
        _ => Vec::new(),
    };
    if kinds.contains(&"person") {
        return Ok(None);
    }
    let mut listed = Vec::new();
    for kind in kinds {
        listed.extend(match kind {
            "mandate" => mandates(view, moment)?,
            "requirement" => requirements(view, moment)?,
            kind => all(view, moment, kind)?,
        });
    }
    Ok(Some(listed))
}

/// The mandates that are held on the day: those of the organ that the address names, or of every organ.
fn mandates(view: &View, moment: &Moment<'_>) -> Outcome<Vec<Choice>> {
    let register = moment.register()?;
    let records = Records::new(register, view.words());
    let organ = view.asked.pairs.iter().find(|(name, _)| name == "organ").map(|(_, organ)| organ);
    let of_organ = |id: String| organ.is_none_or(|organ| *organ == id || organ.parse::<Uuid>().is_err());
    let held = register.committees().mandates().filter(|one| one.counted.contains(moment.on()));
    let held = held.filter(|one| of_organ(one.organ.to_string()));
    Ok(held.map(|one| (one.id.to_string(), records.mandate(one.id))).collect())
}

/// The requirements of the certification that the address names, or of every scheme in which somebody is or wants to be
/// certified.
fn requirements(view: &View, moment: &Moment<'_>) -> Outcome<Vec<Choice>> {
    let state = moment.register()?.certifications();
    let mut named = view.asked.pairs.iter().filter(|(name, _)| name == "certification");
    let named = named.next().and_then(|(_, id)| id.parse::<Uuid>().ok());
    let is_meant = |id: &Uuid| named.is_none_or(|named| named == *id);
    let is_used = |id| state.certifications().any(|one| one.scheme == id && is_meant(one.id.uuid()));
    let schemes = state.schemes().filter(|(id, _)| is_used(*id));
    let asked = schemes.flat_map(|(_, scheme)| scheme.requirements.iter().filter(|one| one.assessable));
    Ok(asked.map(|one| (one.code.to_string(), format!("{} · {}", one.code, one.title))).collect())
}

/// The records of a kind, as the operation that lists them names them.
fn all(view: &View, moment: &Moment<'_>, kind: &str) -> Outcome<Vec<Choice>> {
    let noun = if kind == "organ" { "committee" } else { kind };
    let Some(endpoint) = endpoint::find(&format!("{noun}.list"), false) else { return Ok(Vec::new()) };
    let document = answer(view, moment, endpoint, Map::new())?;
    let id = format!("{kind}_id");
    let listed = document.tables().next().map(|(_, table)| named(table, &id, view));
    Ok(listed.unwrap_or_default())
}

/// How many things are told of a record where those are enough to tell it from others.
const TOLD: usize = 2;

/// The rows of a list by their identifiers, each with the first things that tell it from the others.
fn named(table: &Table, id: &str, view: &View) -> Vec<Choice> {
    let rows: Vec<(String, Vec<String>)> =
        table.lines().filter_map(|line| texts_of(&line.collect::<Vec<_>>(), id, view)).collect();
    let words = |(_, texts): &(String, Vec<String>), most: usize| {
        texts.iter().take(most).map(String::as_str).collect::<Vec<_>>().join(" · ")
    };
    let choice = |row: &(String, Vec<String>)| {
        let is_told =
            |most: &usize| rows.iter().filter(|one| words(one, *most) == words(row, *most)).count() == 1;
        let most = (TOLD..row.1.len()).find(is_told).unwrap_or(row.1.len());
        (row.0.clone(), words(row, most))
    };
    rows.iter().map(choice).collect()
}

/// The identifier of a row, and the texts in it that are not the same.
fn texts_of(line: &[(&Column, &Cell)], id: &str, view: &View) -> Option<(String, Vec<String>)> {
    let at = |wanted: &str| line.iter().find(|(column, _)| column.id == wanted).map(|(_, cell)| *cell);
    let id = match at("id").or_else(|| at(id))? {
        Cell::Text(id) => id.clone(),
        _ => return None,
    };
    let shown = line.iter().filter(|(column, _)| column.kind == Kind::Text);
    let mut texts: Vec<String> = Vec::new();
    for text in shown.map(|(_, cell)| cell.shown(view.words())) {
        if !text.is_empty() && text != id && !texts.contains(&text) {
            texts.push(text);
        }
    }
    Some((id, texts))
}

/// The person or holder that a text names by an identifier, with her name.
pub(super) fn known(view: &View, moment: &Moment<'_>, value: &str) -> Outcome<Option<Choice>> {
    let Ok(id) = value.parse::<Uuid>() else { return Ok(None) };
    let register = moment.register()?;
    let person = match kind_of(register, id) {
        Some(RecordKind::Person) => Some(Id::new(id)),
        _ => register.committees().mandate(Id::new(id)).map(|held| held.person),
    };
    Ok(person.map(|person| (value.to_owned(), person_name(register, view.words(), person))))
}
