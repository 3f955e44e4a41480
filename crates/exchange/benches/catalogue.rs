//! What reading a catalogue costs beside parsing its JSON alone. The line is a ratio of medians, measured side by side in
//! one run.
#![expect(
    clippy::print_stdout,
    clippy::print_stderr,
    clippy::unwrap_used,
    reason = "a benchmark prints, and stops when it fails"
)]

use std::hint::black_box;
use std::time::{Duration, Instant};

use ayni_exchange::catalogue::{Options, read};
use serde_json::{Value, json};

const RUNS: u32 = 11;
const CONTROLS: u32 = 1_000;

fn main() {
    let words: Vec<String> = std::env::args().skip(1).filter(|word| !word.starts_with("--")).collect();
    let name = "catalogue: read 1,000 controls ÷ parse their JSON";
    if words.iter().all(|word| name.contains(word.as_str())) {
        println!("{name}: {:.2}", catalogue());
    }
}

/// The ratio of the medians of both, taken in turns.
fn catalogue() -> f64 {
    let text = document().to_string();
    let options = Options::default();
    assert_eq!(read(text.as_bytes(), &options).unwrap().schemes[0].requirements.len(), 1_020);
    let (mut ours, mut raw) = (Vec::new(), Vec::new());
    for _ in 0..RUNS {
        ours.push(timed(|| read(text.as_bytes(), &options).unwrap()));
        raw.push(timed(|| serde_json::from_str::<Value>(&text).unwrap()));
    }
    let median = |times: &mut Vec<Duration>| {
        times.sort_unstable();
        times[times.len() / 2]
    };
    let (ours, raw) = (median(&mut ours), median(&mut raw));
    eprintln!("  ours {ours:?}, raw {raw:?}, {} bytes", text.len());
    ours.as_secs_f64() / raw.as_secs_f64()
}

/// How long something takes with what it leaves behind taken away again: reading frees the parsed document on its way, so
/// the plain parser has to free its own, too.
fn timed<T>(work: impl Fn() -> T) -> Duration {
    let begun = Instant::now();
    drop(black_box(work()));
    begun.elapsed()
}

/// A catalogue as publishers write them: twenty groups, statements with items and blanks, guidance, labels, links.
fn document() -> Value {
    let group = |number: u32| {
        let controls: Vec<Value> = (0..CONTROLS / 20).map(|own| control(number, own)).collect();
        json!({ "id": format!("g{number}"), "class": "family", "title": format!("Grupo {number}"), "controls": controls })
    };
    let groups: Vec<Value> = (0..20).map(group).collect();
    let owner = "5b3f8c9c-24a9-4d53-9a34-d0c6d3ad1b1b";
    let metadata = json!({
        "title": "Mil requisitos", "last-modified": "2021-11-30T00:00:00Z", "version": "1", "oscal-version": "1.2.1",
        "parties": [{ "uuid": owner, "type": "organization", "name": "Alguien" }],
    });
    json!({ "catalog": { "uuid": owner, "metadata": metadata, "groups": groups } })
}

fn control(group: u32, number: u32) -> Value {
    let id = format!("g{group}-{number}");
    let item = |letter: &str| {
        json!({
            "id": format!("{id}_smt.{letter}"), "name": "item", "props": [{ "name": "label", "value": format!("{letter}.") }],
            "prose": format!("Se revisa cada {{{{ insert: param, {id}_p }}}} y se deja constancia en el libro de actas."),
        })
    };
    json!({
        "id": id, "class": "requisito", "title": format!("Requisito {number} del grupo {group}"),
        "params": [{ "id": format!("{id}_p"), "label": "plazo que la organización fija" }],
        "props": [{ "name": "label", "value": id.to_uppercase() }, { "name": "sort-id", "value": id }],
        "links": [{ "href": "#a", "rel": "reference" }, { "href": "#b", "rel": "related" }],
        "parts": [
            { "id": format!("{id}_smt"), "name": "statement", "prose": "La organización:", "parts": [item("a"), item("b"), item("c")] },
            { "id": format!("{id}_gdn"), "name": "guidance", "prose": "Quien preside vela por que el acuerdo se cumpla y se comunique. ".repeat(6) },
        ],
    })
}
