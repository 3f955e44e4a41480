//! The names that languages have for what can be typed, put onto the tree of verbs.
//!
//! Walks over the whole tree: a new verb or option needs its words and nothing here.

use clap::{Arg, Command};
use reports::words::{Lang, Names, without_accents};

/// The tree with the names of every language as aliases, and with values called as the reader's language calls them.
pub(crate) fn put_on(command: Command, lang: Lang) -> Command {
    Naming::of(lang, Shown::English).below(command, &[])
}

/// The tree as it is shown to a reader: verbs and options are called as her language calls them, and every other name is
/// an alias.
pub(crate) fn spoken(command: Command, lang: Lang) -> Command {
    Naming::of(lang, Shown::Readers).below(command, &[])
}

/// Which names stand first.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Shown {
    /// Those by which the program itself knows its verbs.
    English,
    /// Those of the reader's language.
    Readers,
}

/// The names of every language, and which of them stand first.
struct Naming {
    all: Vec<Names>,
    readers: Names,
    shown: Shown,
}

impl Naming {
    fn of(lang: Lang, shown: Shown) -> Self {
        Self { all: Lang::ALL.into_iter().map(Names::of).collect(), readers: Names::of(lang), shown }
    }

    /// The verb or option by the name that stands first, with all others.
    fn chosen<'a>(&self, english: &'a str, of: impl Fn(&Names) -> Vec<&'a str>) -> (String, Vec<String>) {
        let first = match self.shown {
            Shown::English => None,
            Shown::Readers => of(&self.readers).first().map(|name| (*name).to_owned()),
        };
        let first = first.unwrap_or_else(|| english.to_owned());
        let others = self.all.iter().flat_map(of);
        let aliases = typed(std::iter::once(english).chain(others), &first);
        (first, aliases)
    }

    fn below(&self, command: Command, path: &[&str]) -> Command {
        let longs: Vec<String> =
            command.get_arguments().filter_map(|one| one.get_long().map(str::to_owned)).collect();
        command.mut_args(|argument| self.argument(argument, path, &longs)).mut_subcommands(|verb| {
            let name = verb.get_name().to_owned();
            let path: Vec<&str> = path.iter().copied().chain([name.as_str()]).collect();
            let (first, aliases) = self.chosen(&name, |names| names.verb(&path));
            self.below(verb.name(first).aliases(aliases), &path)
        })
    }

    fn argument(&self, argument: Arg, path: &[&str], longs: &[String]) -> Arg {
        let argument = match value_name(&argument, path, &self.readers) {
            Some(value) => argument.value_name(value),
            None => argument,
        };
        let Some(long) = argument.get_long().map(str::to_owned) else { return argument };
        let (first, mut aliases) = self.chosen(&long, |names| names.option_of(path, &long));
        for other in lent(&long, longs, argument.is_required_set()) {
            let names = self.all.iter().flat_map(|names| names.option(other));
            let others = typed(std::iter::once(other).chain(names), &first).into_iter();
            let more: Vec<String> = others.filter(|name| !aliases.contains(name)).collect();
            aliases.extend(more);
        }
        argument.long(first).aliases(aliases)
    }
}

/// The options that ask for one thing by several names, and of these the names that may be typed for any of them. A verb that has
/// two of a row tells them apart, so there each has its own name alone.
const ALIKE: [(&[&str], &[&str]); 4] = [
    // The day on which something happens or begins.
    (&["on", "from", "admitted", "due"], &["on", "from"]),
    // The first day on which it is over.
    (&["until", "left"], &["until"]),
    // By when something is to be so.
    (&["due", "deadline"], &["due", "deadline"]),
    // The first day of those that are asked about.
    (&["since", "from"], &["since", "from"]),
];

/// The other names by which an option may be typed in a verb with these options. A deadline is the day that a verb asks for only
/// where it must be given; elsewhere a day without more is another.
fn lent(long: &str, longs: &[String], is_required: bool) -> Vec<&'static str> {
    let there = |names: &[&str]| longs.iter().filter(|one| names.contains(&one.as_str())).count();
    let rows = ALIKE.iter().filter(|(alike, _)| alike.contains(&long) && there(alike) == 1);
    let mut names: Vec<&str> = Vec::new();
    for (_, lent) in rows {
        names.extend(lent.iter().filter(|name| **name != long));
    }
    names.extend((long == "deadline" && is_required).then_some("on"));
    // What one row lends may be the name of an option that stands in another.
    names.retain(|name| !longs.iter().any(|one| one == name));
    names
}

/// What can be typed for names: each of them, with accents and without, but for the one that stands first.
fn typed<'a>(names: impl Iterator<Item = &'a str>, first: &str) -> Vec<String> {
    let mut typed: Vec<String> = Vec::new();
    for name in names.flat_map(|name| [name.to_owned(), without_accents(name)]) {
        if name != first && !typed.contains(&name) {
            typed.push(name);
        }
    }
    typed
}

/// What the value of an argument of a verb is called: by its own name, or by that of the option.
fn value_name(argument: &Arg, path: &[&str], names: &Names) -> Option<String> {
    if !argument.get_action().takes_values() {
        return None;
    }
    let own = argument.get_value_names().and_then(|names| names.first()).map(ToString::to_string);
    let own = own.unwrap_or_else(|| argument.get_id().as_str().to_uppercase());
    let called = |names: Vec<&'static str>| names.first().map(|name| name.to_uppercase());
    let of_option = || called(names.option_of(path, argument.get_long()?));
    // Where the option means something else than everywhere, so does the word for its value.
    let has_own = argument.get_long().is_some_and(|long| names.option_of(path, long) != names.option(long));
    if has_own { of_option() } else { names.value(&own).map(str::to_owned).or_else(of_option) }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use clap::Command;
    use clap::error::ErrorKind;
    use reports::words::{Lang, Names, without_accents};

    use super::{put_on, spoken, value_name};

    /// Every verb below with the path to it, but for those that packagers use.
    fn verbs(command: &Command, path: &[String], found: &mut Vec<(Vec<String>, Command)>) {
        for verb in command.get_subcommands().filter(|verb| !verb.is_hide_set()) {
            let path: Vec<String> = path.iter().cloned().chain([verb.get_name().to_owned()]).collect();
            verbs(verb, &path, found);
            found.push((path, verb.clone()));
        }
    }

    fn all() -> Vec<(Vec<String>, Command)> {
        let mut found = vec![(Vec::new(), crate::tree::whole())];
        verbs(&crate::tree::whole(), &[], &mut found);
        found
    }

    fn spanish(path: &[String], names: &Names) -> Vec<&'static str> {
        names.verb(&path.iter().map(String::as_str).collect::<Vec<_>>())
    }

    /// Protects those who read no English: every verb, option and value has a Spanish name.
    #[test]
    fn whatever_can_be_typed_has_a_spanish_name() {
        let names = Names::of(Lang::Es);
        let mut without = BTreeSet::new();
        for (path, verb) in all() {
            if !path.is_empty() && spanish(&path, &names).is_empty() {
                without.insert(format!("ayni {}", path.join(" ")));
            }
            for argument in verb.get_arguments() {
                if argument.get_long().is_some_and(|long| names.option(long).is_empty()) {
                    without.insert(format!("{} {:?}", path.join(" "), argument.get_long()));
                }
                let path: Vec<&str> = path.iter().map(String::as_str).collect();
                if argument.get_action().takes_values() && value_name(argument, &path, &names).is_none() {
                    without.insert(format!("{} {:?}", path.join(" "), argument.get_id()));
                }
            }
        }
        assert_eq!(without, BTreeSet::new());
    }

    /// Protects people from typing a day where something else is asked: the placeholder of a date stands where a date is read, and
    /// nowhere else, although one English word may mean both.
    #[test]
    fn a_placeholder_of_a_date_stands_for_a_date() {
        let names = Names::of(Lang::Es);
        let mut wrong = Vec::new();
        let mut dates = 0;
        for operation in operations::operations() {
            let path = operation.path();
            let path: Vec<&str> = path.iter().map(String::as_str).collect();
            let schema = operation.schema();
            let property = |field: &str| schema.get("properties").and_then(|all| all.get(field)).cloned();
            for argument in operation.command().get_arguments() {
                let Some(property) = property(argument.get_id().as_str()) else { continue };
                let formats = ["\"partial-date\"", "\"span\""];
                let is_date = formats.iter().any(|format| property.to_string().contains(format));
                let is_said = value_name(argument, &path, &names).as_deref() == Some("FECHA");
                dates += usize::from(is_date);
                if is_date != is_said {
                    wrong.push(format!("{} {}", path.join(" "), argument.get_id()));
                }
            }
        }
        assert_eq!(wrong, [""; 0]);
        assert!(100 < dates, "{dates}");
    }

    /// Protects against a name for two things: the tree with all names has none twice, as clap's own check of it says.
    #[test]
    fn no_name_means_two_things() {
        for lang in Lang::ALL {
            put_on(crate::tree::whole(), lang).debug_assert();
            spoken(crate::tree::whole(), lang).debug_assert();
        }
    }

    /// Protects what people type: each Spanish name leads to its verb, with accents and without.
    #[test]
    fn every_spanish_name_leads_to_its_verb() {
        let names = Names::of(Lang::Es);
        let tree = put_on(crate::tree::whole(), Lang::Es);
        for (path, _) in all().into_iter().filter(|(path, _)| !path.is_empty()) {
            for last in
                spanish(&path, &names).into_iter().flat_map(|name| [name.to_owned(), without_accents(name)])
            {
                let above = path
                    .iter()
                    .take(path.len() - 1)
                    .fold(&tree, |at, name| at.find_subcommand(name).unwrap());
                let found = above.find_subcommand(&last).map(Command::get_name);
                assert_eq!(found, path.last().map(String::as_str), "{path:?} {last}");
            }
        }
    }

    /// Protects people from having to remember by which of two names a day is asked for.
    #[test]
    fn one_day_is_asked_for_by_either_name() {
        let read =
            |typed: &str| put_on(crate::tree::whole(), Lang::Es).try_get_matches_from(typed.split(' '));
        for day in ["--on", "--from", "--el", "--desde", "--fecha"] {
            read(&format!("ayni member suspend Ana {day} 2021")).unwrap();
            read(&format!("ayni committee establish assembly {day} 2021 --seat presidenta")).unwrap();
            read(&format!("ayni member correct Ana {day} 2021 --reason libro")).unwrap();
            read(&format!("ayni indicator target M1 50% {day} 2025")).unwrap();
        }
        for day in ["--deadline", "--due", "--on", "--plazo", "--vence", "--el"] {
            read(&format!("ayni action plan trazabilidad --what firmar --root-cause nadie {day} 2022"))
                .unwrap();
        }
        let refused = |typed: &str| read(typed).unwrap_err().kind();
        assert_eq!(refused("ayni finding record trazabilidad --on 2022"), ErrorKind::UnknownArgument);
        for day in ["--until", "--left", "--hasta", "--retiro"] {
            read(&format!("ayni member admit Ana --on 2021 {day} 2022")).unwrap();
        }
        for day in ["--since", "--from", "--desde"] {
            read(&format!("ayni report trainings {day} 2021")).unwrap();
        }
        // Where a verb tells two days apart, neither name stands for the other.
        let two = "ayni certification answer fm2 --deadline 2022 --due 2022 --on 2021";
        assert_eq!(refused(two), ErrorKind::ArgumentConflict);
        let two = "ayni certification answer fm2 --deadline 2022 --from 2021 --on 2021";
        assert_eq!(refused(two), ErrorKind::ArgumentConflict);
    }
}
