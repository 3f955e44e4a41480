//! Law is data: where the domain decides, finds or reminds of what law and statutes demand, no number stands in code. It must not
//! know any law.

use super::Fault;
use super::rust;
use super::tree::Tree;

/// The code that what is demanded passes through.
const WHERE: [&str; 6] = [
    "crates/domain/src/calendar",
    "crates/domain/src/committee/",
    "crates/domain/src/compliance/",
    "crates/domain/src/cooperative/",
    "crates/domain/src/rule/",
    "crates/domain/src/statute/",
];

/// The numbers that are no law's, each with what it is.
const NO_LAW: [(&str, &str, &str); 9] = [
    ("crates/domain/src/calendar.rs", "100", "all of a measure, in percent"),
    ("crates/domain/src/committee/mod.rs", "7", "how many posts have a code"),
    ("crates/domain/src/compliance/action.rs", "4", "how many states a finding has"),
    (
        "crates/domain/src/compliance/finding/certificate.rs",
        "90",
        "how early a reminder comes, which this program chose",
    ),
    ("crates/domain/src/compliance/finding/data.rs", "12", "months of a year"),
    ("crates/domain/src/compliance/finding/data/organisation.rs", "2", "twins are two"),
    ("crates/domain/src/compliance/finding_code.rs", "3", "how many weights there are"),
    ("crates/domain/src/compliance/check/holder.rs", "12", "months of a year"),
    ("crates/domain/src/compliance/check/holder.rs", "2", "generations"),
];

pub(super) fn check(tree: &Tree) -> Vec<Fault> {
    let mut faults = Vec::new();
    for (path, text) in tree.files("crates/domain/src/", ".rs") {
        if !WHERE.iter().any(|place| path.starts_with(place)) {
            continue;
        }
        let code = rust::code_only(text);
        for token in rust::tokens(&code) {
            let digits = token.text.chars().take_while(|c| c.is_ascii_digit() || *c == '_');
            let digits: String = digits.filter(char::is_ascii_digit).collect();
            let is_number = token.text.starts_with(|c: char| c.is_ascii_digit());
            let is_known = NO_LAW.iter().any(|(file, number, _)| *file == path && *number == digits);
            if is_number && digits != "0" && digits != "1" && !is_known {
                let what = format!(
                    "`{}`: a number that a law or statute sets stands in crates/domain/src/rule/peru.json or in a statute; any other is named in xtask/src/tidy/law.rs with what it is",
                    token.text
                );
                faults.push(Fault::new(path, token.line, what));
            }
        }
    }
    faults
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
        let path = "crates/domain/src/compliance/proof/election.rs";
        assert_eq!(lines(path, "//! A third.\nfn f(n: u64) -> u64 { n / 3 }\n"), [2]);
        assert_eq!(lines(path, "const DELEGATES: u64 = 1_000;\n"), [1]);
        assert_eq!(
            lines("crates/domain/src/statute/decide.rs", "fn f(n: u64) -> bool { n < 20_u64 }\n"),
            [1]
        );
    }

    /// Protects against false alarms: counting by one, comments and texts, other code, and what is named with its reason.
    #[test]
    fn other_numbers_are_free() {
        let text = "// 33(4)\nfn f(n: u64) -> &'static str { let _ = (n.0, n + 1, 0_u64); \"art. 33\" }\n";
        assert_eq!(lines("crates/domain/src/compliance/proof/organ.rs", text), [0; 0]);
        assert_eq!(lines("crates/domain/src/value/date.rs", "const YEARS: u32 = 2500;"), [0; 0]);
        assert_eq!(lines("crates/domain/src/calendar.rs", "const ALL: u32 = 100;"), [0; 0]);
    }
}
