//! What the argument parser did not understand, as a problem like all others: its code, the field that it is about, what
//! stood there, and what may have been meant.

use std::ffi::OsString;

use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Arg, Command, Error};
use operations::problem::{Detail, Kind, Problem};
use reports::words::{Lang, Words};

use super::alike;
use crate::{help, names, tree};

/// The tree of verbs in both forms in which a line is looked at.
pub(crate) struct Trees {
    /// As the program calls its verbs and options, with every other name.
    pub(crate) named: Command,
    /// As the reader is shown it.
    shown: Command,
}

impl Trees {
    /// The trees for a language.
    pub(crate) fn new(lang: Lang) -> Self {
        let (mut named, shown) = (names::put_on(tree::whole(), lang), help::tree(lang));
        named.build();
        Self { named, shown }
    }

    /// Why arguments are not understood; `None` where they are. `typed` is what was `given`, as text, and `path` the verb that
    /// it leads to.
    pub(crate) fn misread<'a>(
        &'a mut self,
        given: &[OsString],
        typed: &'a [String],
        path: &'a [String],
        words: &'a Words,
    ) -> Option<Misread<'a>> {
        let line = std::iter::once(OsString::from("ayni")).chain(given.iter().cloned());
        let error = self.shown.try_get_matches_from_mut(line).err()?;
        let shown = help::at(&self.shown, path);
        Some(Misread { words, typed, path, named: &self.named, shown, error })
    }
}

/// What is wrong with a line of arguments, and to which verb it leads.
pub(crate) struct Misread<'a> {
    words: &'a Words,
    typed: &'a [String],
    path: &'a [String],
    named: &'a Command,
    /// The verb as the reader is shown it.
    shown: &'a Command,
    error: Error,
}

impl Misread<'_> {
    /// The problem.
    pub(crate) fn problem(&self) -> Problem {
        let code = self.code();
        let problem = self.about_a_field(code).unwrap_or_else(|| Problem::new(Kind::Usage, code));
        let usage = Detail::Shown(help::usage(self.shown, self.words));
        let page = self.shown.get_bin_name().unwrap_or_default().trim_start_matches("ayni").to_owned();
        let problem = match code {
            "verb_unknown" => self.verb_unknown(problem),
            "option_unknown" => problem.with("suggestion", Detail::List(self.suggested_option())),
            _ => problem,
        };
        problem.with("verb", self.verb()).with("usage", usage).with("page", Detail::Shown(page))
    }

    fn verb(&self) -> Detail {
        Detail::Verb(self.path.join(" ").into())
    }

    fn verb_unknown(&self, problem: Problem) -> Problem {
        let word = self.given();
        let next =
            self.typed.iter().position(|one| one == word).map_or(&[][..], |place| &self.typed[place + 1..]);
        let suggested = alike::verbs(help::at(self.named, self.path), self.path, word, next);
        let names =
            tree::visible(self.shown).into_iter().map(|verb| Detail::Shown(verb.get_name().to_owned()));
        // All verbs at once would be no help.
        let known = if self.path.is_empty() { Vec::new() } else { names.collect() };
        problem.valued(word).with("suggestion", Detail::List(suggested)).with("known", Detail::List(known))
    }

    /// What is wrong with a field or its value.
    fn about_a_field(&self, code: &'static str) -> Option<Problem> {
        let given = self.given();
        let field = self.argument().map(|argument| argument.get_id().to_string());
        Some(match code {
            "option_unknown" => {
                let name = given.trim_start_matches('-').replace('-', "_");
                Problem::wrong(code, name, "").with("option", Detail::Shown(given.to_owned()))
            }
            "argument_missing" => {
                let missing = self.fields(ContextKind::InvalidArg);
                Problem::wrong(code, field?, "").with("missing", Detail::List(missing))
            }
            "options_conflict" => {
                let others = self.fields(ContextKind::PriorArg);
                Problem::wrong(code, field?, "").with("other", Detail::List(others))
            }
            "option_repeated" => Problem::wrong(code, field?, ""),
            "value_missing" => Problem::wrong(code, field?, "").with("choices", self.choices()),
            "value_unknown" => Problem::wrong(code, field?, given)
                .with("choices", self.choices())
                .with("suggestion", self.suggested_value()),
            "number_wrong" => {
                let said =
                    std::error::Error::source(&self.error).map(ToString::to_string).unwrap_or_default();
                let (least, most) = range_in(&said).unwrap_or_default();
                let bound =
                    |text: &str| Detail::List((!text.is_empty()).then(|| text.into()).into_iter().collect());
                Problem::wrong(code, field?, given).with("least", bound(least)).with("most", bound(most))
            }
            "number_negative" => {
                let given = self.whole(given);
                let problem = Problem::new(Kind::Usage, code).valued(given);
                match self.place_of(given) {
                    Some(argument) => problem.at(argument.get_id().to_string()),
                    None => problem,
                }
            }
            "value_unexpected" => Problem::new(Kind::Usage, code).valued(given),
            _ => return None,
        })
    }

    /// The stable code of what was not understood.
    fn code(&self) -> &'static str {
        let given = self.given();
        let option = self.text(ContextKind::InvalidArg).unwrap_or_default();
        let other = self.texts(ContextKind::PriorArg).join(", ");
        let is_digit = |rest: &str| rest.starts_with(|c: char| c.is_ascii_digit());
        match self.error.kind() {
            ErrorKind::InvalidSubcommand => "verb_unknown",
            ErrorKind::UnknownArgument if given.strip_prefix('-').is_some_and(is_digit) => "number_negative",
            ErrorKind::UnknownArgument if given.starts_with('-') => "option_unknown",
            ErrorKind::InvalidValue
            | ErrorKind::NoEquals
            | ErrorKind::TooFewValues
            | ErrorKind::WrongNumberOfValues
                if given.is_empty() || given == option =>
            {
                "value_missing"
            }
            ErrorKind::InvalidValue => "value_unknown",
            ErrorKind::ValueValidation => "number_wrong",
            ErrorKind::UnknownArgument | ErrorKind::TooManyValues => "value_unexpected",
            ErrorKind::ArgumentConflict if other.is_empty() || other == option => "option_repeated",
            ErrorKind::ArgumentConflict => "options_conflict",
            ErrorKind::MissingRequiredArgument => "argument_missing",
            ErrorKind::InvalidUtf8 => "typed_not_text",
            _ => "typed_wrong",
        }
    }

    /// What was typed and not understood.
    fn given(&self) -> &str {
        let kinds = [ContextKind::InvalidSubcommand, ContextKind::InvalidValue, ContextKind::InvalidArg];
        kinds.into_iter().find_map(|kind| self.text(kind)).unwrap_or_default()
    }

    /// Of `-40`, clap names the `-4`, which it takes for an option of one letter.
    fn whole<'b>(&'b self, given: &'b str) -> &'b str {
        self.typed.iter().find(|word| word.starts_with(given)).map_or(given, String::as_str)
    }

    /// The argument that clap speaks of.
    fn argument(&self) -> Option<&Arg> {
        self.written(self.texts(ContextKind::InvalidArg).first()?)
    }

    /// The argument of the verb that clap writes so: `--on <DATE>`, `<MEMBER>`, or several that exclude each other in one.
    fn written(&self, text: &str) -> Option<&Arg> {
        let mut all = self.shown.get_arguments();
        let whole = all.find(|one| one.to_string() == text);
        whole.or_else(|| {
            let within = self.shown.get_arguments().filter(|one| text.contains(&one.to_string()));
            within.max_by_key(|one| one.to_string().len())
        })
    }

    /// The arguments that clap speaks of, as fields of the problem.
    fn fields(&self, kind: ContextKind) -> Vec<Detail> {
        let named = self.texts(kind).into_iter().filter_map(|text| self.written(text));
        named.map(|one| Detail::Field(one.get_id().to_string().into())).collect()
    }

    /// The argument that a word was meant for: the option before it, or the place in which it stands.
    fn place_of(&self, word: &str) -> Option<&Arg> {
        let place = self.typed.iter().position(|one| one == word)?;
        let before = self.typed[..place].last().and_then(|before| help::option(self.shown, before));
        if let Some(option) = before.filter(|option| option.get_action().takes_values()) {
            return Some(option);
        }
        let mut words = self.typed[..place].iter();
        let mut filled = 0;
        while let Some(word) = words.next() {
            match help::option(self.shown, word) {
                Some(option) if !word.contains('=') && option.get_action().takes_values() => {
                    words.next();
                }
                Some(_) => {}
                None => filled += 1,
            }
        }
        self.shown.get_positionals().nth(filled - self.path.len().min(filled))
    }

    /// The option that may have been meant.
    fn suggested_option(&self) -> Vec<Detail> {
        let suggested = self.texts(ContextKind::SuggestedArg);
        let option = suggested.last().and_then(|text| help::option(self.shown, text));
        option.map(|one| Detail::Field(one.get_id().to_string().into())).into_iter().collect()
    }

    /// The value that may have been meant: the nearest stands last.
    fn suggested_value(&self) -> Detail {
        let suggested = self.texts(ContextKind::SuggestedValue);
        Detail::List(suggested.last().map(|text| Detail::from(*text)).into_iter().collect())
    }

    fn choices(&self) -> Detail {
        let texts = self.texts(ContextKind::ValidValue);
        Detail::List(texts.into_iter().map(Detail::from).collect())
    }

    fn text(&self, kind: ContextKind) -> Option<&str> {
        match self.error.get(kind)? {
            ContextValue::String(text) => Some(text),
            _ => None,
        }
    }

    fn texts(&self, kind: ContextKind) -> Vec<&str> {
        match self.error.get(kind) {
            Some(ContextValue::String(text)) => vec![text],
            Some(ContextValue::Strings(texts)) => texts.iter().map(String::as_str).collect(),
            _ => Vec::new(),
        }
    }
}

/// The least and the most of a range such as `1..=100`, at the end of what is said about a number.
fn range_in(said: &str) -> Option<(&str, &str)> {
    let range = said.rsplit(' ').next()?;
    let (least, most) = range.split_once("..")?;
    Some((least, most.trim_start_matches('=')))
}

#[cfg(test)]
mod tests {
    use std::any::TypeId;
    use std::ffi::OsString;

    use clap::{Arg, ArgAction, Command};
    use reports::words::{Lang, Words};
    use serde_json::Value;

    use super::Trees;
    use crate::{help, tree};

    /// What is asked of every verb: the languages, each with the trees that are built once.
    struct Languages(Vec<(Words, Trees)>);

    impl Languages {
        fn new() -> Self {
            Self(Lang::ALL.into_iter().map(|lang| (Words::new(lang), Trees::new(lang))).collect())
        }

        /// Asserts that a line is the same problem in every language, in words that are whole, and about one of these fields.
        fn check(&mut self, path: &[String], rest: &[&str], code: &str, fields: &[&str]) {
            let typed: Vec<String> =
                path.iter().cloned().chain(rest.iter().map(|word| (*word).to_owned())).collect();
            let given: Vec<OsString> = typed.iter().map(OsString::from).collect();
            let mut told: Vec<(Option<String>, Option<String>, Value)> = Vec::new();
            for (words, trees) in &mut self.0 {
                let path = help::reached(&trees.named, &typed);
                let misread = trees.misread(&given, &typed, &path, words);
                let problem = misread.unwrap_or_else(|| panic!("{typed:?} is understood")).problem();
                assert_eq!(problem.code, code, "{typed:?}: {problem:?}");
                let message = problem.message(words, &|field: &str| format!("--{field}"));
                for said in [&message.what, &message.next] {
                    assert!(!said.is_empty() && !said.contains(['⟨', '$']), "{typed:?}: {message:?}");
                }
                let field = problem.field.as_ref().map(ToString::to_string);
                assert!(
                    field.as_deref().map_or(fields.is_empty(), |field| fields.contains(&field)),
                    "{typed:?}: {field:?} is none of {fields:?}"
                );
                told.push((field, problem.value.clone(), problem.data().into()));
            }
            assert!(told.windows(2).all(|two| two[0] == two[1]), "{typed:?}: {told:#?}");
        }
    }

    /// Every verb that has no verbs below it, with the path to it.
    fn verbs(command: &Command, above: &[String], found: &mut Vec<(Vec<String>, Command)>) {
        for verb in tree::visible(command) {
            let path: Vec<String> = above.iter().cloned().chain([verb.get_name().to_owned()]).collect();
            if verb.has_subcommands() {
                verbs(verb, &path, found);
            } else if path != ["help"] {
                found.push((path, verb.clone()));
            }
        }
    }

    /// The arguments of a verb itself; of one verb also those that every verb has.
    fn arguments(path: &[String], verb: &Command) -> Vec<Arg> {
        let with_common = path == ["log"];
        let is_asked = |one: &&Arg| (with_common || !one.is_global_set()) && !is_added(one);
        verb.get_arguments().filter(is_asked).cloned().collect()
    }

    /// Whether clap adds the argument by itself.
    fn is_added(argument: &Arg) -> bool {
        ["help", "version"].contains(&argument.get_id().as_str())
    }

    fn is_number(argument: &Arg) -> bool {
        let kind = argument.get_value_parser().type_id();
        [
            TypeId::of::<u8>(),
            TypeId::of::<u16>(),
            TypeId::of::<u32>(),
            TypeId::of::<u64>(),
            TypeId::of::<usize>(),
        ]
        .iter()
        .any(|number| kind == *number)
    }

    /// What is typed for an option: its name and, where it takes one, a value that fits.
    fn typed(option: &Arg) -> Vec<String> {
        let name = format!("--{}", option.get_long().unwrap());
        if !option.get_action().takes_values() {
            return vec![name];
        }
        let choice = option.get_possible_values().first().map(|value| value.get_name().to_owned());
        vec![name, choice.unwrap_or_else(|| "1".to_owned())]
    }

    fn words(typed: &[String]) -> Vec<&str> {
        typed.iter().map(String::as_str).collect()
    }

    /// Protects every program and form that waits for a field: whatever verb is typed wrongly, in whatever way, the problem
    /// points at the field, and is the same in every language.
    #[test]
    fn whatever_is_typed_wrongly_is_a_problem_of_its_field() {
        let mut root = tree::whole();
        root.build();
        let mut all = Vec::new();
        verbs(&root, &[], &mut all);
        let mut languages = Languages::new();
        let (mut repeated, mut conflicts, mut numbers) = (0, 0, 0);
        for (path, verb) in &all {
            let arguments = arguments(path, verb);
            let id = |one: &Arg| one.get_id().to_string();
            let needed: Vec<String> = arguments.iter().filter(|one| one.is_required_set()).map(id).collect();
            if !needed.is_empty() {
                languages.check(path, &[], "argument_missing", &words(&needed));
            }
            languages.check(path, &["--no-such-thing"], "option_unknown", &["no_such_thing"]);
            for option in arguments.iter().filter(|one| one.get_long().is_some()) {
                let (field, once) = (option.get_id().as_str(), typed(option));
                let name = once[0].as_str();
                if option.get_action().takes_values() {
                    languages.check(path, &[name], "value_missing", &[field]);
                }
                if matches!(option.get_action(), ArgAction::Set | ArgAction::SetTrue) {
                    let twice = [once.clone(), once.clone()].concat();
                    languages.check(path, &words(&twice), "option_repeated", &[field]);
                    repeated += 1;
                }
                if is_number(option) {
                    languages.check(path, &[name, "x"], "number_wrong", &[field]);
                    languages.check(path, &[name, "-1"], "number_negative", &[field]);
                    numbers += 1;
                }
            }
            for group in verb.get_groups().filter(|group| !(*group).clone().is_multiple()) {
                let ids: Vec<&str> = group.get_args().map(clap::Id::as_str).collect();
                let options: Vec<&Arg> =
                    arguments.iter().filter(|one| ids.contains(&one.get_id().as_str())).collect();
                for two in options.windows(2) {
                    let both = [typed(two[0]), typed(two[1])].concat();
                    languages.check(path, &words(&both), "options_conflict", &ids);
                    conflicts += 1;
                }
            }
        }
        assert!(
            150 < all.len() && 500 < repeated && 0 < conflicts && 20 < numbers,
            "{repeated} {conflicts} {numbers}"
        );
    }

    /// Protects the rest of what can be typed wrongly: what stands in no field has its value.
    #[test]
    fn what_belongs_to_no_field_is_told_by_its_value() {
        let mut languages = Languages::new();
        let path = |path: &str| path.split(' ').map(str::to_owned).collect::<Vec<_>>();
        languages.check(&path("member list"), &["one", "two"], "value_unexpected", &[]);
        languages.check(&path("member"), &["frobnicate"], "verb_unknown", &[]);
        languages.check(&path("plan progress"), &["measure", "-40"], "number_negative", &["percent"]);
        languages.check(&path("log"), &["--format", "jsn"], "value_unknown", &["format"]);
    }

    /// Protects newcomers: what was meant is proposed, by the names of the reader, and nothing that is only spelt alike a little.
    #[test]
    fn what_was_meant_is_proposed() {
        let words = Words::new(Lang::Es);
        let mut trees = Trees::new(Lang::Es);
        let mut proposed = |line: &str| {
            let typed: Vec<String> = line.split(' ').map(str::to_owned).collect();
            let given: Vec<OsString> = typed.iter().map(OsString::from).collect();
            let path = help::reached(&trees.named, &typed);
            let problem = trees.misread(&given, &typed, &path, &words).unwrap().problem();
            problem.message(&words, &|field: &str| format!("--{field}")).next
        };
        for (line, meant) in [
            ("listar socias", "¿Quiso decir ayni socia listar?"),
            ("igualdad", "¿Quiso decir ayni informe igualdad?"),
            ("nombrar", "¿Quiso decir ayni órgano nombrar?"),
            ("auditar", "¿Quiso decir ayni auditoría?"),
            ("socia admitirr", "¿Quiso decir ayni socia admitir?"),
            ("xyz", "Vea las que hay con ayni ayuda."),
            ("importar socias.csv", "Puede ser padrón, cooperativas,"),
        ] {
            assert!(proposed(line).contains(meant), "{line}: {}", proposed(line));
        }
    }
}
