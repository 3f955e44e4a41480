//! Laws over every answer: it is as its schema says, its tables have the same fields as its data, and programs get the same in
//! every language.

use std::collections::BTreeSet;

use ayni_operations::layout::check;
use ayni_operations::{Effect, Filled, Moment, Operation, operations};
use domain::authority::Question;
use jsonschema::Validator;
use reports::document::{Block, Document, Format};
use reports::layout::Layout;
use reports::table::Kind;
use reports::words::{Lang, Words};
use serde_json::{Value, json};

use crate::book::{Book, demonstration, owner, when};
use ayni_operations::testing::filled;

/// Every question, with the schema of its answer.
pub(crate) fn questions() -> impl Iterator<Item = (&'static Operation, Value)> {
    operations().filter_map(|operation| match operation.effect {
        Effect::Query { answer, .. } | Effect::Release { answer, .. } => {
            Some((operation, answer().to_value()))
        }
        Effect::Mutation { .. } | Effect::Export { .. } | Effect::Maintenance { .. } => None,
    })
}

/// Every operation of which programs get data, with its schema: every question, and upkeep.
pub(crate) fn answers() -> impl Iterator<Item = (&'static Operation, Value)> {
    let upkeep = operations().filter_map(|operation| match operation.effect {
        Effect::Maintenance { answer, .. } => Some((operation, answer().to_value())),
        Effect::Query { .. } | Effect::Release { .. } | Effect::Mutation { .. } | Effect::Export { .. } => {
            None
        }
    });
    questions().chain(upkeep)
}

fn answered(operation: &Operation, book: &Book, words: &Words) -> Document {
    let Filled::Query(query) = operation.sent(Value::Object(filled(operation, None))).unwrap() else {
        panic!("{}", operation.name)
    };
    query.answer(&Moment::new(&book.store, when(), owner()).unwrap(), words).unwrap()
}

fn data(document: &Document, words: &Words) -> Value {
    serde_json::from_str::<Value>(&document.render(Format::Json, words)).unwrap()["data"].clone()
}

/// What of an answer is not as its schema says.
pub(crate) fn faults(validator: &Validator, answer: &Value) -> Vec<String> {
    validator.iter_errors(answer).map(|fault| fault.to_string()).collect()
}

/// Protects programs: an answer is as its schema says, in every language, and the demonstration has something to answer.
#[test]
fn an_answer_is_as_its_schema_says() {
    let book = demonstration();
    for (operation, schema) in questions() {
        let validator = jsonschema::validator_for(&schema).unwrap();
        for lang in Lang::ALL {
            let words = Words::new(lang);
            let data = data(&answered(operation, &book, &words), &words);
            assert_eq!(faults(&validator, &data), Vec::<String>::new(), "{}", operation.name);
            let is_filled = |value: &Value| *value != json!([]) && !value.is_null();
            assert!(
                data.as_object().is_some_and(|data| data.values().any(is_filled)),
                "{}: nothing is answered",
                operation.name
            );
        }
    }
}

/// Protects programs and links: a section has one table at the most, by its own id, and a chart stands with the figures that
/// it draws, for whoever cannot see it.
#[test]
fn tables_are_told_apart_and_charts_have_their_figures() {
    let (book, words) = (demonstration(), Words::new(Lang::En));
    for (operation, _) in questions() {
        let document = answered(operation, &book, &words);
        let mut seen = BTreeSet::new();
        for section in &document.sections {
            let tables = section.blocks.iter().filter(|block| block.as_table().is_some()).count();
            assert!(tables <= 1, "{}: {} has {tables} tables", operation.name, section.id);
            let named = tables == 0 || (!section.id.is_empty() && seen.insert(&section.id));
            assert!(named, "{}: a table of no name, or of that of another: {}", operation.name, section.id);
            let draws = section.blocks.iter().any(|block| matches!(block, Block::Chart(_)));
            let figures =
                section.blocks.iter().any(|block| matches!(block, Block::Table(_) | Block::KeyFigures(_)));
            assert!(!draws || figures, "{}: a chart of {} alone", operation.name, section.id);
        }
    }
}

/// Protects the wall: only what is made of figures can be a poster, and its poster shows no table.
#[test]
fn posters_are_of_figures() {
    let (book, words) = (demonstration(), Words::new(Lang::Es));
    let mut posters = Vec::new();
    for (operation, _) in questions() {
        let document = answered(operation, &book, &words);
        let (Effect::Query { kind, .. } | Effect::Release { kind, .. }) = operation.effect else { continue };
        let is_poster = document.fits(Layout::Poster);
        assert!(!is_poster || kind == Question::Figures, "{} is made of {kind:?}", operation.name);
        assert_eq!(check(&document, Some(Layout::Poster)).is_ok(), is_poster);
        assert!(check(&document, Some(Layout::Paper)).is_ok());
        if is_poster {
            let page = document.render(Format::Html(Some(Layout::Poster)), &words);
            assert!(!page.contains("<table") && page.contains("size: A3"), "{}", operation.name);
            posters.push(operation.name);
        }
    }
    for poster in ["overview", "report.equality", "report.participation", "report.sheet"] {
        assert!(posters.contains(&poster), "{posters:?}");
    }
}

/// Protects whoever reads a table and its data side by side: both have the same fields.
#[test]
fn a_table_has_the_fields_of_its_data() {
    let (book, words) = (demonstration(), Words::new(Lang::En));
    for (operation, _) in questions() {
        let document = answered(operation, &book, &words);
        let data = data(&document, &words);
        for section in &document.sections {
            let rows = data[&section.id].as_array().map(Vec::as_slice).unwrap_or_default();
            let (Some(table), Some(row)) = (section.of_table(), rows.first().and_then(Value::as_object))
            else {
                continue;
            };
            let columns = table.columns.iter();
            let columns = columns.filter(|column| !matches!(column.kind, Kind::Bar | Kind::Signature));
            let columns: BTreeSet<&str> = columns.map(|column| column.id.as_str()).collect();
            // The history has the changed fields beside its columns, which people read in the sentence.
            let named: BTreeSet<&str> =
                row.keys().map(String::as_str).filter(|name| *name != "fields").collect();
            if data.get("dates").is_none() {
                assert_eq!(columns, named, "{} {}", operation.name, section.id);
            }
        }
    }
}

/// Columns of tables that have words and are no fields of the answer: programs get identifiers and codes in their place.
const WORDED_COLUMNS: [&str; 2] = ["organ", "group"];

/// Protects programs: JSON and CSV are the same in every language but for texts that the schema says are in the reader's.
#[test]
fn machine_formats_are_the_same_in_every_language() {
    let book = demonstration();
    let mut differ = Vec::new();
    for (operation, schema) in questions() {
        let mut worded = BTreeSet::from(WORDED_COLUMNS.map(str::to_owned));
        names_of_words(&schema, &mut worded);
        let told = Lang::ALL.map(|lang| {
            let words = Words::new(lang);
            let document = answered(operation, &book, &words);
            let mut data = data(&document, &words);
            take_words_away(&mut data, &schema, &schema);
            (data, without_columns(&document.render(Format::Csv, &words), &worded))
        });
        for [(one, one_csv), (other, other_csv)] in told.array_windows() {
            differences(operation.name, "", one, other, &mut differ);
            for (one, other) in one_csv.iter().zip(other_csv).filter(|(one, other)| one != other) {
                differ.push(format!("{} csv: {one:?} {other:?}", operation.name));
            }
        }
    }
    assert!(differ.is_empty(), "{}", differ.join("\n"));
}

fn is_worded(schema: &Value) -> bool {
    schema["x-words"] == json!(true) || alternatives(schema).any(is_worded)
}

fn alternatives(schema: &Value) -> impl Iterator<Item = &Value> {
    ["anyOf", "oneOf"].into_iter().flat_map(|word| schema[word].as_array().into_iter().flatten())
}

/// The names of fields that hold words.
fn names_of_words(schema: &Value, names: &mut BTreeSet<String>) {
    match schema {
        Value::Object(object) => {
            for (name, property) in object.get("properties").and_then(Value::as_object).into_iter().flatten()
            {
                if is_worded(property) {
                    names.insert(name.clone());
                }
            }
            for inner in object.values() {
                names_of_words(inner, names);
            }
        }
        Value::Array(all) => {
            for inner in all {
                names_of_words(inner, names);
            }
        }
        _ => {}
    }
}

/// Puts nothing in the place of each text that the schema says is in the reader's language.
fn take_words_away(data: &mut Value, schema: &Value, root: &Value) {
    if let Some(name) = schema["$ref"].as_str().and_then(|path| path.strip_prefix("#/$defs/")) {
        return take_words_away(data, &root["$defs"][name], root);
    }
    if data.is_string() && is_worded(schema) {
        *data = Value::Null;
        return;
    }
    for alternative in alternatives(schema) {
        take_words_away(data, alternative, root);
    }
    match data {
        Value::Object(fields) => {
            for (name, value) in fields {
                let property = schema["properties"].get(name).unwrap_or(&schema["additionalProperties"]);
                take_words_away(value, property, root);
            }
        }
        Value::Array(values) => {
            for value in values {
                take_words_away(value, &schema["items"], root);
            }
        }
        _ => {}
    }
}

/// The records of each table of a CSV, without some columns.
fn without_columns(csv: &str, names: &BTreeSet<String>) -> Vec<Vec<String>> {
    let mut records = Vec::new();
    for block in csv.split("\r\n\r\n") {
        let mut reader = csv::ReaderBuilder::new().flexible(true).from_reader(block.as_bytes());
        let header = reader.headers().unwrap().clone();
        let kept = |record: &csv::StringRecord| {
            let fields = header.iter().zip(record).filter(|(name, _)| !names.contains(*name));
            fields.map(|(_, value)| value.to_owned()).collect::<Vec<_>>()
        };
        records.push(kept(&header));
        records.extend(reader.records().map(|record| kept(&record.unwrap())));
    }
    records
}

fn differences(of: &str, place: &str, one: &Value, other: &Value, found: &mut Vec<String>) {
    match (one, other) {
        (Value::Object(fields), Value::Object(others)) if fields.keys().eq(others.keys()) => {
            for (name, value) in fields {
                differences(of, &format!("{place}.{name}"), value, &others[name], found);
            }
        }
        (Value::Array(values), Value::Array(others)) if values.len() == others.len() => {
            for (value, other) in values.iter().zip(others) {
                differences(of, &format!("{place}[]"), value, other, found);
            }
        }
        _ if one == other => {}
        _ => found.push(format!("{of}{place}: {one} {other}")),
    }
}
