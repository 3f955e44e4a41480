//! What code must not do although it compiles: the domain's stricter rules, the one reader of the clock, answers without a
//! type, and shortcuts that clippy cannot forbid here. It must not look into comments and literals.

use super::Fault;
use super::rust::{self, Named, Token};
use super::tree::Tree;

const NUMBERS: [&str; 14] =
    ["u8", "u16", "u32", "u64", "u128", "usize", "i8", "i16", "i32", "i64", "i128", "isize", "f32", "f64"];

/// The only file that may read the system's clock.
const CLOCK: &str = "crates/storage/src/clock.rs";

pub(super) fn check(tree: &Tree) -> Vec<Fault> {
    let mut faults = Vec::new();
    for (path, text) in tree.files("", ".rs") {
        let code = rust::code_only(text);
        let tokens = rust::tokens(&code);
        let mut say = |line, what: String| faults.push(Fault::new(path, line, what));
        shortcuts(&tokens, &mut say);
        let in_domain =
            path.starts_with("crates/domain/src/") && !path.starts_with("crates/domain/src/testing");
        if in_domain {
            casts_floats_and_output(&tokens, &mut say);
        }
        if path.starts_with("crates/reports/src/") {
            answers_without_a_type(&tokens, &mut say);
        }
        for named in rust::named(&tokens) {
            if in_domain && let Some(why) = impure(&named) {
                say(named.line, format!("`{}` in the domain: {why}", named.words.join("::")));
            }
            let product = path.starts_with("crates/") && path.contains("/src/");
            if product && path != CLOCK && reads_clock(&named) {
                say(
                    named.line,
                    format!(
                        "`{}`: only {CLOCK} reads the clock; take the time as an argument",
                        named.words.join("::")
                    ),
                );
            }
        }
    }
    faults
}

/// Attributes and macros that hide something instead of settling it.
fn shortcuts(tokens: &[Token<'_>], say: &mut impl FnMut(usize, String)) {
    for (at, token) in tokens.iter().enumerate() {
        let next = |ahead: usize| tokens.get(at + ahead).map_or("", |token| token.text);
        let inside = if next(1) == "!" { 3 } else { 2 };
        match (token.text, next(inside - 1), next(inside)) {
            ("#", "[", "allow") => say(
                token.line,
                "`allow` stays when its reason is gone; write #[expect(…, reason = \"…\")]".to_owned(),
            ),
            ("#", "[", "ignore") => {
                say(token.line, "an ignored test protects nothing; mend it or delete it".to_owned());
            }
            ("todo" | "unimplemented" | "dbg", ..) if next(1) == "!" => {
                say(token.line, format!("`{}!` must not be kept; finish it or take it out", token.text));
            }
            _ => {}
        }
    }
}

fn casts_floats_and_output(tokens: &[Token<'_>], say: &mut impl FnMut(usize, String)) {
    for (at, token) in tokens.iter().enumerate() {
        let next = tokens.get(at + 1).map_or("", |token| token.text);
        match token.text {
            "as" if NUMBERS.contains(&next) => {
                say(
                    token.line,
                    format!("`as {next}` in the domain may lose digits silently; use From or TryFrom"),
                );
            }
            "println" | "print" | "eprintln" | "eprint" if next == "!" => {
                say(
                    token.line,
                    format!(
                        "`{}!` in the domain: it speaks in events, rejections and findings only",
                        token.text
                    ),
                );
            }
            number if number.starts_with(|c: char| c.is_ascii_digit()) && number.contains('.') => {
                say(
                    token.line,
                    format!("`{number}` in the domain: arithmetic is exact; use a ratio or minor units"),
                );
            }
            _ => {}
        }
    }
}

/// An answer that is put together by hand has no schema, and is one thing in its JSON and another in its table.
fn answers_without_a_type(tokens: &[Token<'_>], say: &mut impl FnMut(usize, String)) {
    for (at, token) in tokens.iter().enumerate() {
        if token.text == "json" && tokens.get(at + 1).is_some_and(|next| next.text == "!") {
            say(token.line, "`json!` in reports: an answer is a struct that derives its schema".to_owned());
        }
    }
}

/// Why the domain may not name this, if it may not.
fn impure(named: &Named) -> Option<&'static str> {
    let has = |word: &str| named.words.iter().any(|known| known == word);
    if has("f32") || has("f64") {
        return Some("arithmetic is exact; use a ratio or minor units");
    }
    if has("HashMap") || has("HashSet") {
        return Some("its order differs from run to run; use a BTreeMap or BTreeSet");
    }
    if reads_clock(named) {
        return Some("it reads no clock; take the time from Context");
    }
    if pair(named, |first, second| {
        first == "Uuid" && (second.starts_with("new") || second.starts_with("now"))
    }) {
        return Some("it mints no ids; they travel in commands");
    }
    let outside = ["env", "fs", "io", "net", "process", "thread"];
    if pair(named, |first, second| first == "std" && outside.contains(&second)) {
        return Some("it touches nothing outside; let the shell do it and pass the result in");
    }
    None
}

fn reads_clock(named: &Named) -> bool {
    pair(named, |first, second| {
        second == "now" && matches!(first, "Utc" | "Local" | "SystemTime" | "Instant")
    }) || named.words.last().is_some_and(|last| last == "SystemTime")
}

/// Whether two neighbouring words of the path are like this.
fn pair(named: &Named, like: impl Fn(&str, &str) -> bool) -> bool {
    named.words.windows(2).any(|two| matches!(two, [first, second] if like(first, second)))
}

#[cfg(test)]
mod tests {
    use super::super::printed;

    /// The lines of the faults that `text` has as a file of the domain.
    fn lines(text: &str) -> Vec<usize> {
        let found = printed(super::check, &[("crates/domain/src/value/x.rs", text)]);
        found.iter().map(|fault| fault.split(':').nth(1).unwrap().parse().unwrap()).collect()
    }

    /// Protects exactness and determinism of the domain: each of these is a fault.
    #[test]
    fn the_domain_computes_exactly_and_alone() {
        for text in [
            "fn f(x: u64) -> u8 { x as u8 }",
            "type X = f64;",
            "const X: u8 = 1.5;",
            "use std::collections::{BTreeMap, HashMap};",
            "use std::collections::HashSet;",
            "fn f() { chrono::Utc::now(); }",
            "use std::time::SystemTime;",
            "fn f() { Uuid::new_v4(); }",
            "fn f() { uuid::Uuid::now_v7(); }",
            "use std::{fmt, fs};",
            "fn f() { std::net::lookup() }",
            "fn f() { std::thread::spawn(g) }",
            "fn f() { println!() }",
        ] {
            assert!(lines(text).contains(&1), "{text}");
        }
    }

    /// Protects against false alarms.
    #[test]
    fn ordinary_code_is_free() {
        let text = "//! Not f64, not HashMap.\nuse std::fmt as text;\nfn f(x: &'static str) -> (u8, u8) { let y = (x.len(), 0..5); y.0.1 }\n";
        assert_eq!(lines(text), [0; 0]);
        assert_eq!(printed(super::check, &[("crates/domain/src/testing/mod.rs", "type X = f64;")]), [""; 0]);
        assert_eq!(
            printed(super::check, &[("crates/storage/src/clock.rs", "fn f() { Utc::now() }")]),
            [""; 0]
        );
    }

    /// Protects the one reader of the clock.
    #[test]
    fn the_clock_is_read_in_one_place() {
        let found = printed(super::check, &[("crates/cli/src/main.rs", "fn f() { chrono::Utc::now(); }")]);
        assert_eq!(
            found,
            [
                "crates/cli/src/main.rs:1: `chrono::Utc::now`: only crates/storage/src/clock.rs reads the clock; take the time as an argument"
            ]
        );
    }

    /// Protects the schemas of answers: none is put together by hand; a schema may be.
    #[test]
    fn reports_put_no_answer_together_by_hand() {
        let of = |path: &str, text: &str| printed(super::check, &[(path, text)]);
        let report = "crates/reports/src/report/group.rs";
        assert_eq!(
            of(report, "fn f() -> Value {\n    serde_json::json!({ \"women\": 1 })\n}"),
            [
                "crates/reports/src/report/group.rs:2: `json!` in reports: an answer is a struct that derives its schema"
            ]
        );
        assert_eq!(of(report, "// json!({})\nfn f() -> Schema { json_schema!({}) }\nfn json() {}"), [""; 0]);
        assert_eq!(of("crates/cli/src/main.rs", "fn f() { json!({}) }"), [""; 0]);
    }

    /// Protects against what hides a fault instead of settling it, in every crate.
    #[test]
    fn shortcuts_are_faults_everywhere() {
        for text in
            ["#[allow(dead_code)]", "#![allow(x)]", "#[ignore]", "#[ignore = \"slow\"]", "todo!()", "dbg!(1)"]
        {
            assert_eq!(printed(super::check, &[("tests/it/main.rs", text)]).len(), 1, "{text}");
        }
        assert_eq!(
            printed(super::check, &[("tests/it/main.rs", "// todo!()\n#[expect(x, reason = \"y\")]")]),
            [""; 0]
        );
    }
}
