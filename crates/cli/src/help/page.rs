//! The pages of the help: what a verb does, how it is typed, and what each of its options is, on one screen.

use clap::{Arg, Command};
use reports::words::{Arg as Place, Names, Words};

use crate::{help, tree};

/// How headings look on a terminal: bold and underlined.
const HEADING: (&str, &str) = ("\u{1b}[1m\u{1b}[4m", "\u{1b}[0m");

/// How many columns a page has at most, and where the terminal does not say.
const WIDTH_MAX: usize = 100;

/// Names have one column in so many of a page at most; the text of a longer one starts on the next line.
const NAMES_SHARE: usize = 3;

/// The options of every verb that the page of a verb names; the page of options shows them all.
const OFTEN: [&str; 5] = ["register", "as_of", "format", "output", "dry_run"];

/// The verbs of the first page, in groups, each with a message of its own: `cli-help-group-<code>`.
pub(super) const GROUPS: [(&str, &[&str]); 7] = [
    ("begin", &["init", "demo", "import", "help"]),
    ("people", &["cooperative", "person", "member", "committee", "statute"]),
    ("ask", &["overview", "report", "check", "calendar", "log", "serve"]),
    (
        "equality",
        &["policy", "plan", "indicator", "observation", "rule", "release", "training", "group", "project"],
    ),
    ("certification", &["scheme", "certification", "evidence", "audit", "finding", "action", "premium"]),
    ("keep", &["verify", "backup", "restore", "copy", "rebuild", "account"]),
    ("hand-over", &["export", "checkpoint", "proof"]),
];

/// The pages in one language.
pub(crate) struct Page<'a> {
    words: &'a Words,
    help: Words,
    names: Names,
    tree: Command,
    width: usize,
}

/// A name with its text beside it.
type Row = (String, String);

impl<'a> Page<'a> {
    /// Pages for the terminal.
    pub(crate) fn new(words: &'a Words) -> Self {
        let width = terminal_size::terminal_size().map_or(WIDTH_MAX, |(width, _)| usize::from(width.0));
        Self::of_width(words, width)
    }

    /// Pages of so many columns.
    pub(super) fn of_width(words: &'a Words, width: usize) -> Self {
        let lang = words.lang();
        let (help, names, tree) = (Words::help(lang), Names::of(lang), help::tree(lang));
        Self { words, help, names, tree, width: width.clamp(40, WIDTH_MAX) }
    }

    /// The page of a verb, by its names and those before it as the program calls them.
    pub(crate) fn of(&self, path: &[String]) -> String {
        let command = help::at(&self.tree, path);
        let mut parts = vec![self.about(command, &id(path)), self.usage_line(command)];
        if path.is_empty() {
            parts.extend(self.groups());
            parts.push(self.wrapped(&self.words.say("cli-help-first")));
            return parts.join("\n\n") + "\n";
        }
        let verbs: Vec<Row> =
            tree::visible(command).into_iter().map(|verb| self.verb_row(verb, path)).collect();
        parts.extend(self.section("cli-help-verbs", &verbs));
        let own = |one: &&Arg| !one.is_global_set() && !one.is_hide_set() && one.get_id() != "help";
        let (places, options): (Vec<&Arg>, Vec<&Arg>) =
            command.get_arguments().filter(own).partition(|one| one.is_positional());
        parts.extend(self.section("cli-help-arguments", &self.rows(&places, path)));
        parts.extend(self.section("cli-help-options", &self.rows(&options, path)));
        let often = OFTEN.iter().filter_map(|id| self.tree.get_arguments().find(|one| one.get_id() == id));
        let often = often.filter_map(Arg::get_long).map(|long| format!("--{long}")).collect::<Vec<_>>();
        let common = self.words.say_with("cli-help-common", &[("options", Place::from(&often.join(", ")))]);
        parts.push(self.wrapped(&common));
        parts.join("\n\n") + "\n"
    }

    /// The page of the options of every verb.
    pub(crate) fn options(&self) -> String {
        let common: Vec<&Arg> = self.tree.get_arguments().filter(|one| !one.is_hide_set()).collect();
        let section = self.section("cli-help-common-options", &self.rows(&common, &[]));
        section.unwrap_or_default() + "\n"
    }

    fn about(&self, command: &Command, id: &str) -> String {
        let english = || command.get_about().map(ToString::to_string).unwrap_or_default();
        self.wrapped(&if self.help.has(id) { self.help.say(id) } else { english() })
    }

    fn usage_line(&self, command: &Command) -> String {
        let heading = format!("{}:", self.words.say("cli-help-usage"));
        let line = self.wrapped(&format!("{heading} {}", usage(command, self.words)));
        line.replacen(&heading, &self.heading("cli-help-usage"), 1)
    }

    fn heading(&self, id: &str) -> String {
        format!("{}{}:{}", HEADING.0, self.words.say(id), HEADING.1)
    }

    /// The first page names the verbs, each group in a line that says what they are for.
    fn groups(&self) -> Option<String> {
        let group = |(code, verbs): &(&str, &[&str])| {
            let called =
                |verb: &&str| self.tree.find_subcommand(verb).map(|found| found.get_name().to_owned());
            let called: Vec<String> = verbs.iter().filter_map(called).collect();
            (self.words.say(&format!("cli-help-group-{code}")), called.join(", "))
        };
        self.section("cli-help-verbs", &GROUPS.iter().map(group).collect::<Vec<_>>())
    }

    fn verb_row(&self, verb: &Command, path: &[String]) -> Row {
        let english = self.english_name(verb, path);
        let id = format!("{}-{english}", id(path));
        let about = || verb.get_about().map(ToString::to_string).unwrap_or_default();
        (verb.get_name().to_owned(), if self.help.has(&id) { self.help.say(&id) } else { about() })
    }

    /// What the program calls a verb that is shown by the reader's name.
    fn english_name(&self, verb: &Command, path: &[String]) -> String {
        let is_it = |name: &&str| {
            let whole: Vec<&str> = path.iter().map(String::as_str).chain([*name]).collect();
            self.names.verb(&whole).first() == Some(&verb.get_name())
        };
        let shown = verb.get_name();
        verb.get_all_aliases().find(is_it).unwrap_or(shown).to_owned()
    }

    fn rows(&self, arguments: &[&Arg], path: &[String]) -> Vec<Row> {
        arguments.iter().map(|one| (named(one), self.described(one, path))).collect()
    }

    /// What an argument is, in the words that the verb has for it or that it has in most verbs.
    fn described(&self, argument: &Arg, path: &[String]) -> String {
        let english = || argument.get_help().map(ToString::to_string).unwrap_or_default();
        let text = self.translated(argument, path).unwrap_or_else(english);
        let family = family_of(argument, path);
        let in_words = |code: &str| {
            family.as_ref().map_or_else(|| code.to_owned(), |family| self.words.term_named(family, code))
        };
        let default = argument.get_default_values().iter().map(|one| in_words(&one.to_string_lossy()));
        let default: Vec<String> = default.collect();
        if default.is_empty() || !argument.get_action().takes_values() {
            return text;
        }
        let default = default.join(", ");
        format!("{text} [{}]", self.words.say_with("cli-help-default", &[("value", Place::from(&default))]))
    }

    /// What the language has to say of an argument: of that of the verb, or of one of its name in every verb.
    fn translated(&self, argument: &Arg, path: &[String]) -> Option<String> {
        let dashed = argument.get_id().as_str().replace('_', "-");
        let ids = [format!("{}--{dashed}", id(path)), format!("help--{dashed}")];
        ids.into_iter().find(|id| self.help.has(id)).map(|id| self.help.say(&id))
    }

    /// A heading and its rows; nothing where there are none.
    fn section(&self, heading: &str, rows: &[Row]) -> Option<String> {
        if rows.is_empty() {
            return None;
        }
        let most = self.width / NAMES_SHARE;
        let widths = rows.iter().map(|(name, _)| reports::width(name));
        let column = widths.filter(|width| *width <= most).max().unwrap_or(most);
        let lines = rows.iter().map(|row| self.row(row, column));
        Some(std::iter::once(self.heading(heading)).chain(lines).collect::<Vec<_>>().join("\n"))
    }

    fn row(&self, (name, text): &Row, column: usize) -> String {
        let start = column + 4;
        let text = reports::wrap(text, self.width.saturating_sub(start).max(20));
        let indent = " ".repeat(start);
        let text = text.replace('\n', &format!("\n{indent}"));
        if column < reports::width(name) {
            return format!("  {name}\n{indent}{text}");
        }
        format!("  {name}{}  {text}", " ".repeat(column - reports::width(name))).trim_end().to_owned()
    }

    fn wrapped(&self, text: &str) -> String {
        let lines = text.lines().map(|line| {
            let indent = line.len() - line.trim_start().len();
            if indent == 0 { reports::wrap(line, self.width) } else { line.to_owned() }
        });
        lines.collect::<Vec<_>>().join("\n")
    }
}

/// The family of codes of which the value of an argument is one, where the operation says so.
fn family_of(argument: &Arg, path: &[String]) -> Option<String> {
    let schema = operations::find(&path.join(".").replace('-', "_"))?.schema();
    let property = schema.get("properties")?.get(argument.get_id().as_str())?;
    Some(property.get("x-family")?.as_str()?.to_owned())
}

/// The id of the message that says what a verb does.
fn id(path: &[String]) -> String {
    path.iter().fold("help".to_owned(), |id, name| format!("{id}-{name}"))
}

/// What is typed for an argument: its letter, its name and what stands for its value, where that is not the name again.
fn named(argument: &Arg) -> String {
    let Some(long) = argument.get_long() else { return argument.to_string() };
    let letter = argument.get_short().map(|letter| format!("-{letter}, ")).unwrap_or_default();
    let value = argument.get_value_names().and_then(|names| names.first());
    let again = argument.get_action().takes_values()
        && value.is_some_and(|value| value.to_lowercase().replace('_', "-") == long);
    if again { format!("{letter}--{long} …") } else { format!("{letter}{argument}") }
}

/// How a verb of the shown tree is typed, without the word that says so before it.
pub(crate) fn usage(command: &Command, words: &Words) -> String {
    let usage = command.clone().render_usage().to_string();
    let usage = usage.trim().strip_prefix("Usage:").unwrap_or(&usage).trim();
    let (options, verb) = (words.say("cli-help-some-options"), words.say("cli-help-some-verb"));
    let verbs = [("<COMMAND>", format!("<{verb}>")), ("[COMMAND]", format!("[{verb}]"))];
    let usage = usage.replace("[OPTIONS]", &format!("[{options}]"));
    verbs.iter().fold(usage, |usage, (english, word)| usage.replace(english, word))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use reports::words::{Lang, Words};

    use super::{GROUPS, Page, id};
    use crate::help::at;
    use crate::tree::{visible, whole};

    /// How many lines a page has at most, and how many one that people see every day.
    const LINES_MAX: usize = 40;
    const LINES_OF_A_DAY: usize = 24;

    /// The verbs of every day, by what is typed for them.
    const OF_A_DAY: [&str; 20] = [
        "init",
        "cooperative enrol",
        "person record",
        "person list",
        "person show",
        "member admit",
        "member leave",
        "member list",
        "member show",
        "committee establish",
        "committee seat",
        "committee list",
        "committee show",
        "overview",
        "report participation",
        "report roster",
        "log",
        "check",
        "verify",
        "backup",
    ];

    fn paths(command: &clap::Command, above: &[String], found: &mut Vec<Vec<String>>) {
        for verb in visible(command) {
            let path: Vec<String> = above.iter().cloned().chain([verb.get_name().to_owned()]).collect();
            paths(verb, &path, found);
            found.push(path);
        }
    }

    fn bare(page: &str) -> String {
        anstream::adapter::strip_str(page).to_string()
    }

    /// Protects who reads on a small screen: no page is longer or wider than it, and those of every day are short.
    #[test]
    fn every_page_fits_a_screen() {
        let mut all = vec![Vec::new()];
        paths(&whole(), &[], &mut all);
        let mut found = Vec::new();
        for lang in Lang::ALL {
            let words = Words::new(lang);
            let (wide, narrow) = (Page::of_width(&words, 100), Page::of_width(&words, 80));
            let mut look = |name: &str, page: &str, columns: usize, lines: usize| {
                let page = bare(page);
                let widest = page.lines().map(reports::width).max().unwrap_or_default();
                if columns < widest || lines < page.lines().count() {
                    found.push(format!("{lang:?} {name}: {} lines of {widest}", page.lines().count()));
                }
            };
            for path in &all {
                look(&path.join(" "), &wide.of(path), 100, LINES_MAX);
            }
            look("options", &wide.options(), 100, LINES_MAX);
            for name in OF_A_DAY {
                let path: Vec<String> = name.split(' ').map(str::to_owned).collect();
                assert!(all.contains(&path), "{name}");
                look(name, &narrow.of(&path), 80, LINES_OF_A_DAY);
            }
        }
        assert!(found.is_empty(), "{found:#?}");
    }

    /// Protects whoever types what a page shows: an option that takes no value is shown without one.
    #[test]
    fn an_option_without_a_value_is_shown_without_one() {
        let words = Words::new(Lang::En);
        let page = bare(&Page::of_width(&words, 100).of(&["person".to_owned(), "erase".to_owned()]));
        assert!(page.contains("  --yes  ") && page.contains("  --reason …  "), "{page}");
    }

    /// Protects those who read no English: every verb, and everything that is typed with it, is described in Spanish, and what stands where
    /// nothing is typed is a word.
    #[test]
    fn the_help_of_every_verb_is_said_in_spanish() {
        let words = Words::new(Lang::Es);
        let (page, tree) = (Page::of_width(&words, 100), whole());
        let (mut all, mut without) = (Vec::new(), BTreeSet::new());
        paths(&tree, &[], &mut all);
        for path in &all {
            let own = |one: &&clap::Arg| !one.is_hide_set() && !one.is_global_set() && one.get_id() != "help";
            let unsaid = at(&tree, path).get_arguments().filter(own);
            let unsaid = unsaid.filter(|argument| page.translated(argument, path).is_none());
            without.extend(unsaid.map(|argument| format!("{}--{}", id(path), argument.get_id())));
            if !page.help.has(&id(path)) {
                without.insert(id(path));
            }
        }
        assert_eq!(without, BTreeSet::new(), "crates/reports/words/es has no words for these");
        let seat = bare(&page.of(&["committee".to_owned(), "seat".to_owned()]));
        assert!(seat.contains("[si no se dice: vocal]"), "{seat}");
    }

    /// Protects the first page: each verb stands in one group of it.
    #[test]
    fn every_verb_stands_on_the_first_page() {
        let shown: Vec<&str> = GROUPS.iter().flat_map(|(_, verbs)| verbs.iter().copied()).collect();
        let tree = whole();
        let verbs: BTreeSet<&str> = visible(&tree).into_iter().map(clap::Command::get_name).collect();
        assert_eq!(shown.iter().copied().collect::<BTreeSet<_>>(), verbs);
        assert_eq!(shown.len(), verbs.len());
    }
}
