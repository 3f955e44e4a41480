//! Links between our own pages: every relative link leads to a file, every anchor to a heading. It must not go online.

use super::Fault;
use super::tree::Tree;

pub(super) fn check(tree: &Tree) -> Vec<Fault> {
    let mut faults = Vec::new();
    for (path, text) in tree.files("", ".md") {
        for (line, target) in links(text) {
            if target.contains("://") || target.starts_with("mailto:") {
                continue;
            }
            let (file, anchor) = target.split_once('#').unwrap_or((target, ""));
            let file = if file.is_empty() { path.to_owned() } else { resolve(path, file) };
            if !tree.has(&file) {
                faults.push(Fault::new(
                    path,
                    line,
                    format!("the link leads to `{file}`, which does not exist; mend or remove it"),
                ));
            } else if !anchor.is_empty()
                && !anchors(tree.text(&file).unwrap_or_default()).iter().any(|a| a == anchor)
            {
                faults.push(Fault::new(
                    path,
                    line,
                    format!("`{file}` has no heading for `#{anchor}`; mend the link"),
                ));
            }
        }
    }
    faults
}

/// Line and target of every `[text](target)` outside code.
fn links(text: &str) -> Vec<(usize, &str)> {
    let mut found = Vec::new();
    for (number, line) in prose(text) {
        let outside_code = line.split('`').step_by(2);
        for part in outside_code {
            let targets = part.split("](").skip(1).filter_map(|rest| rest.split_once(')'));
            found.extend(targets.map(|(target, _)| (number, target.split_whitespace().next().unwrap_or(""))));
        }
    }
    // A link whose text is code, [`x`](y), is cut in two by its backticks; look for its end on its own.
    for (number, line) in prose(text) {
        let targets = line.split("`](").skip(1).filter_map(|rest| rest.split_once(')'));
        found.extend(targets.map(|(target, _)| (number, target)));
    }
    found.sort_unstable();
    found.dedup();
    found
}

/// The lines outside fenced blocks, numbered.
fn prose(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut fenced = false;
    (1..).zip(text.lines()).filter(move |(_, line)| {
        let fence = line.trim_start().starts_with("```");
        fenced ^= fence;
        !fenced && !fence
    })
}

/// `target` as seen from the folder of `page`.
fn resolve(page: &str, target: &str) -> String {
    let mut parts: Vec<&str> = page.split('/').collect();
    parts.pop();
    for part in target.trim_end_matches('/').split('/') {
        match part {
            "" | "." => {}
            ".." if !parts.is_empty() && parts.last() != Some(&"..") => {
                parts.pop();
            }
            part => parts.push(part),
        }
    }
    parts.join("/")
}

/// The anchors of a page's headings, as web pages of repositories make them.
fn anchors(text: &str) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    for (_, line) in prose(text) {
        let title = line.trim_start_matches('#');
        if title.len() == line.len() || !title.starts_with(' ') {
            continue;
        }
        let kept = title.trim().chars().filter(|c| c.is_alphanumeric() || matches!(c, ' ' | '-' | '_'));
        let slug: String =
            kept.flat_map(char::to_lowercase).map(|c| if c == ' ' { '-' } else { c }).collect();
        let before = found.iter().filter(|known| **known == slug).count();
        found.push(if before == 0 { slug } else { format!("{slug}-{before}") });
    }
    found
}

#[cfg(test)]
mod tests {
    use super::super::printed;

    /// Protects readers from dead ends: missing files, missing headings, links out of the checkout.
    #[test]
    fn a_link_leads_somewhere() {
        let page = "# A b: `c`\n\n[x](gone.md) [y](../README.md#no) [`z`](#nothing)\n[up](../../away)\n";
        assert_eq!(
            printed(super::check, &[("docs/a.md", page), ("README.md", "# Yes")]),
            [
                "docs/a.md:3: `docs/a.md` has no heading for `#nothing`; mend the link",
                "docs/a.md:3: `README.md` has no heading for `#no`; mend the link",
                "docs/a.md:3: the link leads to `docs/gone.md`, which does not exist; mend or remove it",
                "docs/a.md:4: the link leads to `../away`, which does not exist; mend or remove it",
            ]
        );
    }

    /// Protects against false alarms: folders, own headings, other sites, and code are fine.
    #[test]
    fn good_links_and_code_pass() {
        let page = "# A b: `c`\n[x](#a-b-c) [y](../README.md) [z](guide/) [w](https://a.b/c#d)\n`[n](none)`\n```sh\n[n](none)\n```\n";
        let files = [("docs/a.md", page), ("README.md", "# Yes"), ("docs/guide/first.md", "")];
        assert_eq!(printed(super::check, &files), [""; 0]);
    }
}
