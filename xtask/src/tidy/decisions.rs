//! The form of decision records: numbered without gaps, listed, and never without the alternatives that were not taken.
//! It must not judge what was decided.

use super::Fault;
use super::tree::Tree;

const FOLDER: &str = "docs/decisions/";
const LIST: &str = "docs/decisions/README.md";
const SECTIONS: [&str; 4] = ["## Situation", "## Decision", "## Consequences", "## Considered and not taken"];

pub(super) fn check(tree: &Tree) -> Vec<Fault> {
    let mut faults = Vec::new();
    let list = tree.text(LIST).unwrap_or_default();
    let records = tree.files(FOLDER, ".md").filter(|(path, _)| *path != LIST);
    for (number, (path, text)) in (1..).zip(records) {
        let name = path.strip_prefix(FOLDER).unwrap_or(path);
        if !name.starts_with(&format!("{number:04}-")) {
            faults.push(Fault::new(
                path,
                1,
                format!("the next decision has the number {number:04}; rename it"),
            ));
        }
        if !list.contains(&format!("({name})")) {
            faults.push(Fault::new(path, 1, format!("not listed; add its row to {LIST}")));
        }
        faults.extend(SECTIONS.iter().filter_map(|section| empty_section(path, text, section)));
    }
    faults
}

fn empty_section(path: &str, text: &str, section: &str) -> Option<Fault> {
    let mut after = text.lines().skip_while(|line| *line != section).skip(1);
    let first = after.find(|line| !line.trim().is_empty());
    let is_empty = first.is_none_or(|line| line.starts_with("## "));
    is_empty.then(|| {
        Fault::new(path, 1, format!("`{section}` is missing or empty; a decision without it was none"))
    })
}

#[cfg(test)]
mod tests {
    use super::super::printed;

    const WHOLE: &str =
        "# 0001: X\n## Situation\na\n## Decision\nb\n## Consequences\nc\n## Considered and not taken\n\nd\n";

    /// Protects the reasons: alternatives must be told, numbers have no gaps, and the list is whole.
    #[test]
    fn a_decision_tells_what_was_not_taken() {
        let list = ("docs/decisions/README.md", "[0001](0001-x.md) [0003](0003-y.md)");
        assert_eq!(printed(super::check, &[list, ("docs/decisions/0001-x.md", WHOLE)]), [""; 0]);
        let short = WHOLE.replace("\nd\n", "");
        assert_eq!(
            printed(super::check, &[list, ("docs/decisions/0001-x.md", &short)]),
            [
                "docs/decisions/0001-x.md:1: `## Considered and not taken` is missing or empty; a decision without it was none"
            ]
        );
        let gap = [list, ("docs/decisions/0001-x.md", WHOLE), ("docs/decisions/0003-y.md", WHOLE)];
        assert!(printed(super::check, &gap)[0].ends_with("the next decision has the number 0002; rename it"));
        assert!(printed(super::check, &[("docs/decisions/0001-x.md", WHOLE)])[0].contains("not listed"));
    }
}
