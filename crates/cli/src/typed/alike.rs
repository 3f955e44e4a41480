//! Which verb was meant where what was typed is none: one that is spelt almost so, or one of another area.

use clap::Command;
use operations::NOUNS;
use operations::problem::Detail;
use reports::words::without_accents;

use crate::help;
use crate::tree::visible;

/// How many verbs are proposed at most.
const PROPOSED_MAX: usize = 3;

/// One letter in so many may differ between what was typed and the name that was meant.
const LETTERS_FOR_ONE_WRONG: usize = 3;

/// The verbs that may have been meant by a word after those of a path, the likeliest first; `next` is what was typed after it.
pub(crate) fn verbs(root: &Command, path: &[String], word: &str, next: &[String]) -> Vec<Detail> {
    let mut meant = if path.is_empty() { elsewhere(root, word, next) } else { whole(root, word) };
    if meant.is_empty() {
        let spelt = spelt(help::at(root, path), word);
        meant.extend(spelt.map(|name| path.iter().cloned().chain([name.to_owned()]).collect()));
    }
    meant.truncate(PROPOSED_MAX);
    meant.into_iter().map(|path| Detail::Verb(path.join(" ").into())).collect()
}

/// The verb of no area that is called so: `person log`, where `log` is meant.
fn whole(root: &Command, word: &str) -> Vec<Vec<String>> {
    let word = folded(word);
    let verbs = visible(root).into_iter().filter(|verb| !verb.has_subcommands());
    let mut called = verbs.filter(|verb| all_names(verb).any(|name| folded(name) == word));
    called.next().map(|verb| vec![verb.get_name().to_owned()]).into_iter().collect()
}

/// Verbs of areas that are called so: `list` alone, or `list member`, where `member list` is meant.
fn elsewhere(root: &Command, word: &str, next: &[String]) -> Vec<Vec<String>> {
    let word = folded(word);
    let areas = visible(root).into_iter().filter(|area| area.has_subcommands());
    let called = |verb: &&&Command| all_names(verb).any(|name| folded(name) == word);
    let mut found: Vec<(&Command, &Command)> =
        areas.filter_map(|area| Some((area, *visible(area).iter().find(called)?))).collect();
    let named = |area: &Command| {
        next.first().is_some_and(|next| all_names(area).any(|name| folded(name) == folded(next)))
    };
    if found.iter().any(|(area, _)| named(area)) {
        found.retain(|(area, _)| named(area));
    }
    let order = |area: &Command| NOUNS.iter().position(|noun| noun.name == area.get_name());
    found.sort_by_key(|(area, _)| order(area).unwrap_or(NOUNS.len()));
    let path =
        |(area, verb): (&Command, &Command)| vec![area.get_name().to_owned(), verb.get_name().to_owned()];
    found.into_iter().map(path).collect()
}

/// The verb here whose name is spelt most like the word, if any is.
fn spelt<'a>(at: &'a Command, word: &str) -> Option<&'a str> {
    let word = folded(word);
    let limit = (word.chars().count() / LETTERS_FOR_ONE_WRONG).max(1);
    let distance =
        |verb: &Command| all_names(verb).map(|name| strsim::osa_distance(&folded(name), &word)).min();
    let near = visible(at).into_iter().filter_map(|verb| Some((distance(verb)?, verb.get_name())));
    let near = near.filter(|(distance, name)| *distance <= limit && !help::is_help(name));
    near.min_by_key(|(distance, _)| *distance).map(|(_, name)| name)
}

fn all_names(verb: &Command) -> impl Iterator<Item = &str> {
    std::iter::once(verb.get_name()).chain(verb.get_all_aliases())
}

/// A name without case and accents.
pub(super) fn folded(name: &str) -> String {
    without_accents(&name.to_lowercase())
}
