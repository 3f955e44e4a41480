//! Law is data: in the domain no number stands in code that law or statutes could set. It must not know any law.

use super::Fault;
use super::rust;
use super::tree::Tree;

const DOMAIN: &str = "crates/domain/src/";

/// Code that no law reaches: the shapes of values, and what tests are made of.
const OUTSIDE: [&str; 2] = ["crates/domain/src/testing/", "crates/domain/src/value/"];

/// The numbers that are no law's, by file, each with what it is. One that stands in its file no more is a fault, too, so that none
/// stands in for another later.
const NO_LAW: [(&str, &[&str], &str); 32] = [
    ("area.rs", &["8"], "how many areas there are"),
    ("calendar.rs", &["100"], "all of a measure, in percent"),
    ("certification/decide/scheme.rs", &["100"], "certain, in percent"),
    ("certification/scheme.rs", &["200"], "the letters of a code"),
    ("committee/mod.rs", &["7"], "how many posts have a code"),
    ("compliance/action.rs", &["4"], "how many states a finding has"),
    ("compliance/check/holder.rs", &["2"], "generations"),
    ("compliance/finding/certificate.rs", &["90"], "how early a reminder comes, which this program chose"),
    ("compliance/finding/data/organisation.rs", &["2"], "twins are two"),
    ("compliance/finding_code.rs", &["3"], "how many weights there are"),
    ("equality/decide/plan.rs", &["100"], "all of a measure, in percent"),
    ("equality/decide/rule.rs", &["50"], "half, in percent: each cannot have more than half"),
    ("equality/indicator.rs", &["10", "100"], "decimals, and a whole in percent"),
    ("equality/state.rs", &["100"], "all of a measure, in percent"),
    (
        "indicator/disclosure/policy.rs",
        &["10", "5"],
        "the thresholds of disclosure, which this program chose",
    ),
    ("indicator/disclosure/table.rs", &["60"], "the letters of a name in the ledger"),
    ("indicator/flow.rs", &["2"], "the mean of two days, and two sides"),
    ("indicator/governance.rs", &["2"], "how many figures there are"),
    ("indicator/outcome.rs", &["29", "30", "50"], "the ages of the bands"),
    (
        "indicator/participation.rs",
        &["100", "3", "30", "40", "50"],
        "the shares that people compare with, in percent",
    ),
    (
        "indicator/projection.rs",
        &["100", "12", "2", "31"],
        "percent, the last day of a year, and how far is looked ahead",
    ),
    ("indicator/roll_up.rs", &["2"], "the digits of a department"),
    ("indicator/rule.rs", &["100"], "percent"),
    ("indicator/set.rs", &["2"], "how many figures there are"),
    ("indicator/tables.rs", &["4"], "how many sides a tally has"),
    ("invariant/equality.rs", &["100"], "all of a measure, in percent"),
    ("member/decide.rs", &["4", "8"], "the digits of the shortest documents"),
    ("member/mod.rs", &["11"], "how many areas of work have a code"),
    ("person/likeness.rs", &["11", "2", "3"], "particles and letters of names"),
    ("person/mod.rs", &["3", "6", "9"], "letters and digits that tell somebody"),
    ("programme/project.rs", &["2", "3", "4"], "the codes of a list of IATI"),
    ("programme/training.rs", &["11"], "how many topics have a code"),
];

pub(super) fn check(tree: &Tree) -> Vec<Fault> {
    let mut faults = Vec::new();
    for (path, text) in tree.files(DOMAIN, ".rs") {
        if !OUTSIDE.iter().any(|place| path.starts_with(place)) {
            numbers(path, text, &mut faults);
        }
    }
    faults
}

/// The numbers of a file that are named nowhere, and the names of numbers that it has no more.
fn numbers(path: &str, text: &str, faults: &mut Vec<Fault>) {
    let product = text.split("#[cfg(test)]\nmod tests").next().unwrap_or_default();
    let code = rust::code_only(product);
    let named = NO_LAW.iter().find(|(file, ..)| path.strip_prefix(DOMAIN) == Some(*file));
    let mut left: Vec<&str> = named.map_or(&[][..], |(_, numbers, _)| *numbers).to_vec();
    for token in rust::tokens(&code) {
        let digits = token.text.chars().take_while(|c| c.is_ascii_digit() || *c == '_');
        let digits: String = digits.filter(char::is_ascii_digit).collect();
        if !token.text.starts_with(|c: char| c.is_ascii_digit()) || digits == "0" || digits == "1" {
            continue;
        }
        left.retain(|number| *number != digits);
        if !named.is_some_and(|(_, numbers, _)| numbers.contains(&digits.as_str())) {
            let what = format!(
                "`{}`: a number that a law or statute sets stands in crates/domain/src/rule/peru.json or in a statute; any other is named in xtask/src/tidy/law.rs with what it is",
                token.text
            );
            faults.push(Fault::new(path, token.line, what));
        }
    }
    for number in left {
        let what = format!("`{number}` stands here no more; take it out of xtask/src/tidy/law.rs");
        faults.push(Fault::new(path, 1, what));
    }
}

#[cfg(test)]
mod tests {
    use super::super::printed;

    /// The lines of the faults of a text in a file of the domain.
    fn lines(path: &str, text: &str) -> Vec<usize> {
        let found = printed(super::check, &[(path, text)]);
        found.iter().map(|fault| fault.split(':').nth(1).unwrap().parse().unwrap()).collect()
    }

    /// Protects the law in its file: a number of it in code is a fault, wherever it stands.
    #[test]
    fn a_number_of_law_in_code_is_a_fault() {
        let path = "crates/domain/src/compliance/check/election.rs";
        assert_eq!(lines(path, "//! A third.\nfn f(n: u64) -> u64 { n / 3 }\n"), [2]);
        assert_eq!(lines(path, "const DELEGATES: u64 = 1_000;\n"), [1]);
        assert_eq!(
            lines("crates/domain/src/statute/decide.rs", "fn f(n: u64) -> bool { n < 20_u64 }\n"),
            [1]
        );
        // Whatever the area.
        for area in ["certification", "equality", "indicator", "invariant", "member", "programme"] {
            assert_eq!(
                lines(&format!("crates/domain/src/{area}/a.rs"), "const YEARS: u32 = 3;\n"),
                [1],
                "{area}"
            );
        }
    }

    /// Protects the names of numbers: one that is gone from its file is named no more.
    #[test]
    fn a_number_that_is_gone_is_named_no_more() {
        assert_eq!(lines("crates/domain/src/calendar.rs", "const ALL: u32 = 1;\n"), [1]);
    }

    /// Protects against false alarms: counting by one, comments and texts, other code, and what is named with its reason.
    #[test]
    fn other_numbers_are_free() {
        let text = "// 33(4)\nfn f(n: u64) -> &'static str { let _ = (n.0, n + 1, 0_u64); \"art. 33\" }\n";
        assert_eq!(lines("crates/domain/src/compliance/check/organ.rs", text), [0; 0]);
        assert_eq!(lines("crates/domain/src/value/date.rs", "const YEARS: u32 = 2500;"), [0; 0]);
        assert_eq!(lines("crates/domain/src/calendar.rs", "const ALL: u32 = 100;"), [0; 0]);
        let of_tests = "#[cfg(test)]\nmod tests { const ALL: u32 = 20; }\n";
        assert_eq!(lines("crates/domain/src/statute/decide.rs", of_tests), [0; 0]);
    }
}
