//! Tests of catalogues: what is shipped, real catalogues of others, both ways, and files that nobody should hand in.

#![cfg(test)]

mod audits;
mod bad;
mod ciso_assistant;
mod profiles;
mod properties;
mod real;
mod schemas;
mod shipped;
mod untp;

use std::io::Read as _;
use std::path::Path;

use ayni_exchange::catalogue::{CatalogueError, Options, Reading, Remedy, read};
use domain::certification::scheme::{Requirement, Scheme};
use domain::testing::value;
use domain::value::{Label, ShortText};
use serde_json::{Value, json};

/// The day on which everything is written.
const TODAY: &str = "2021-11-30";

/// Options as a user gives them for a file that says too little of itself.
fn options(name: &str) -> Options {
    Options {
        name: name.to_owned(),
        code: Some(ShortText::new("some-1").expect("a code")),
        owner: Some(Label::new("Somebody").expect("a label")),
        ..Options::default()
    }
}

/// Reads a document that must be readable.
fn reading(document: &Value) -> Reading {
    read(document.to_string().as_bytes(), &options("some.json")).unwrap_or_else(|error| panic!("{error}"))
}

/// Reads a document that must not be.
fn refusal(document: &Value) -> CatalogueError {
    refused(document.to_string().as_bytes())
}

/// Reads bytes that must not be readable; the error says something.
fn refused(bytes: &[u8]) -> CatalogueError {
    let error = read(bytes, &options("some.json")).expect_err("a refusal");
    assert!(!error.to_string().is_empty());
    assert!(error.code().starts_with("catalogue_"), "{}", error.code());
    error
}

/// An OSCAL catalog with these fields beside its metadata.
fn catalog(fields: &Value) -> Value {
    let mut catalog = json!({
        "uuid": "5b3f8c9c-24a9-4d53-9a34-d0c6d3ad1b1b",
        "metadata": { "title": "Some", "last-modified": "2021-11-30T00:00:00Z", "version": "1", "oscal-version": "1.1.2" },
    });
    let map = catalog.as_object_mut().expect("an object");
    map.extend(fields.as_object().expect("an object").clone());
    json!({ "catalog": catalog })
}

/// What of a reading was left out or cut: where, what is wrong, and what became of it.
fn faults(reading: &Reading) -> Vec<(String, &'static str, Remedy)> {
    let faults = reading.unkept.faults.iter();
    faults
        .map(|fault| {
            let pointer = fault.error.pointer().unwrap_or_default().to_owned();
            (pointer, fault.error.code(), fault.remedy)
        })
        .collect()
}

/// The only scheme of a reading.
fn only(reading: &Reading) -> &Scheme {
    let [scheme] = reading.schemes.as_slice() else { panic!("one scheme, not {}", reading.schemes.len()) };
    scheme
}

/// A requirement that must be there.
fn requirement<'s>(scheme: &'s Scheme, code: &str) -> &'s Requirement {
    let found = scheme.requirements.iter().find(|one| one.code.as_str() == code);
    found.unwrap_or_else(|| panic!("{code}"))
}

/// The bytes of a file, unpacked where it is packed.
fn bytes(path: &Path) -> Vec<u8> {
    let bytes = std::fs::read(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    if path.extension().is_none_or(|ending| ending != "gz") {
        return bytes;
    }
    let mut unpacked = Vec::new();
    flate2::read::GzDecoder::new(bytes.as_slice()).read_to_end(&mut unpacked).expect("a gzip file");
    unpacked
}

/// The day on which everything is written.
fn today() -> chrono::NaiveDate {
    value::day(TODAY)
}
