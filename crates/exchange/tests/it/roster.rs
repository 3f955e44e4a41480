//! Tests of the import and export of rosters: every judgement, every code, both ways, and tables of other people.

#![cfg(test)]
#![expect(clippy::needless_raw_string_hashes, reason = "expected texts are written back with them")]

mod corrections;
mod decisions;
mod judging;
mod limits;
mod mandates;
mod organisations;
mod properties;
mod real_data;
mod round_trip;
mod spells;
mod understanding;

use std::fmt::Write;

use ayni_exchange::roster::{self, Mint, Note, Options, Plan};
use ayni_exchange::sheet::mapping::guess;
use ayni_exchange::sheet::{ReadOptions, Sheet, read};
use domain::Register;
use domain::authority::Role;
use domain::testing::{Story, ask, context, value};
use domain::value::Salt;
use expect_test::Expect;
use uuid::Uuid;

/// The day on which all of this happens.
const TODAY: &str = "2021-11-30";

/// Nothing is told but the day.
fn options() -> Options {
    Options::new(value::day(TODAY))
}

/// A register with one cooperative and nobody.
fn one_cooperative() -> Story {
    Story::new().given([ask::enrol(1)])
}

/// A table from text, its format guessed.
fn table(text: &str) -> Sheet {
    read(text.as_bytes(), &ReadOptions::default()).unwrap()
}

/// Plans with identifiers that follow one another, from a number on.
fn plan_from(first: u128, sheet: &Sheet, register: &Register, options: &Options) -> Plan {
    let (mut next, mut salts) = (first << 32, 0_u8);
    let mut id = || {
        next += 1;
        Uuid::from_u128(0x0199_0000_0000_7000_8000_0000_0000_0000 | next)
    };
    let mut salt = || {
        salts = salts.wrapping_add(1);
        Salt([salts; 16])
    };
    let mut mint = Mint { id: &mut id, salt: &mut salt };
    let mapping = guess(&sheet.header);
    roster::plan(sheet, &mapping, register, options, &context(Role::Secretary), &mut mint)
}

/// Plans a table on a register.
fn plan(sheet: &Sheet, register: &Register, options: &Options) -> Plan {
    plan_from(1, sheet, register, options)
}

/// The register after the plan: everything that a plan asks for is accepted.
fn execute(story: &Story, plan: &Plan) -> Story {
    story.clone().given(plan.commands().cloned())
}

/// A note in one line.
fn note(note: &Note) -> String {
    let mut text = format!("{} {}", note.severity.code(), note.code);
    if let Some(column) = note.column {
        write!(text, " @{column} {:?}={:?}", note.heading, note.value).unwrap();
    }
    for (name, detail) in &note.details {
        write!(text, " {name}={detail:?}").unwrap();
    }
    text
}

/// A plan in lines: what is said of the table, then its rows, each with its notes.
fn show(plan: &Plan) -> String {
    let mut text = format!("{}\n", plan.mode.code());
    for about in &plan.notes {
        writeln!(text, "  {}", note(about)).unwrap();
    }
    for row in &plan.rows {
        let kinds: Vec<String> = row.commands.iter().map(|command| command.kind().to_string()).collect();
        writeln!(text, "{}: {} [{}]", row.line, row.verdict.code(), kinds.join(" ")).unwrap();
        for about in &row.notes {
            writeln!(text, "  {}", note(about)).unwrap();
        }
    }
    text
}

/// Plans a table on a register, compares what is said, executes it, and sees that the same table then changes nothing.
fn check_on(story: &Story, text: &str, options: &Options, expect: &Expect) -> Story {
    let sheet = table(text);
    let planned = plan(&sheet, story.register(), options);
    expect.assert_eq(&show(&planned));
    let after = execute(story, &planned);
    let again = plan_from(2, &sheet, after.register(), options);
    let moved: Vec<u64> =
        again.rows.iter().filter(|row| !row.commands.is_empty()).map(|row| row.line).collect();
    assert!(moved.is_empty(), "a second time changes lines {moved:?}:\n{}", show(&again));
    after
}

/// The same on a register with one cooperative.
fn check(text: &str, expect: &Expect) -> Story {
    check_on(&one_cooperative(), text, &options(), expect)
}
