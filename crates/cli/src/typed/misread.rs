//! What the argument parser did not understand, as a problem like all others: its code, the field that it is about, what
//! stood there, and what may have been meant.

use std::ffi::OsString;

use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Arg, Command, Error};
use operations::problem::{Detail, Kind, Problem};
use operations::{Effect, Operation};
use reports::words::{Lang, Names, Words};

use super::alike;
use crate::{help, names, read, tree};

/// How files of registers end.
const REGISTER: &str = ".ayni";

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
    /// The fields that are missing, where nothing else is wrong.
    pub(crate) fn missing(&self) -> Vec<String> {
        let missing = self.texts(ContextKind::InvalidArg).into_iter().filter_map(|text| self.written(text));
        let missing = missing.map(|one| one.get_id().to_string());
        if self.code() == "argument_missing" { missing.collect() } else { Vec::new() }
    }

    /// The problem.
    pub(crate) fn problem(&self) -> Problem {
        let code = self.code();
        if ["verb_unknown", "value_unexpected"].contains(&code) && self.given().ends_with(REGISTER) {
            let quoted = operations::problem::quoted(self.given());
            return Problem::new(Kind::Usage, "register_out_of_place")
                .valued(self.given())
                .with("quoted", quoted);
        }
        let problem = self.about_a_field(code).unwrap_or_else(|| Problem::new(Kind::Usage, code));
        let usage = Detail::Shown(help::usage(self.shown, self.words));
        let page = self.shown.get_bin_name().unwrap_or_default().trim_start_matches("ayni").to_owned();
        let problem = match code {
            "verb_unknown" => self.verb_unknown(problem),
            "option_unknown" => {
                let (place, suggestion) = (self.place_named(), self.suggested_option());
                let problem = problem.with("who", Detail::List(self.who_is_described()));
                problem.with("place", Detail::List(place)).with("suggestion", Detail::List(suggestion))
            }
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
        let suggested = alike::verbs(self.named, self.path, word, next);
        let names =
            tree::visible(self.shown).into_iter().map(|verb| Detail::Shown(verb.get_name().to_owned()));
        // All verbs at once would be no help.
        let known = if self.path.is_empty() { Vec::new() } else { names.collect() };
        let problem = problem
            .valued(word)
            .with("suggestion", Detail::List(suggested))
            .with("known", Detail::List(known));
        // For messages that answer to a word, or to one in an area: `deshacer`, `member-registrar`.
        let folded = alike::folded(word);
        let path = self.path.iter().cloned().chain([folded.clone()]).collect::<Vec<_>>().join("-");
        problem.with("word", Detail::Shown(folded)).with("place", Detail::Shown(path))
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
                let problem = Problem::wrong(code, field?, "").with("missing", Detail::List(missing));
                problem.with("lists", self.lists(&self.missing()))
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
                let field = field?;
                let lists = self.lists(std::slice::from_ref(&field));
                let problem = Problem::wrong(code, field, given).with("lists", lists);
                problem.with("least", bound(least)).with("most", bound(most))
            }
            "number_negative" => {
                let given = self.whole(given);
                let problem = Problem::new(Kind::Usage, code).valued(given);
                match self.place_of(given) {
                    Some(argument) => problem.at(argument.get_id().to_string()),
                    None => problem,
                }
            }
            "value_unexpected" => {
                let options = Detail::List(self.options_for(given));
                Problem::new(Kind::Usage, code).valued(given).with("options", options)
            }
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

    /// The questions that show what fields can name.
    fn lists(&self, fields: &[String]) -> Detail {
        let operation = self.operation();
        let of = |field: &String| operation.map(|one| one.listed_by(field)).unwrap_or_default();
        let mut lists: Vec<&str> = Vec::new();
        for name in fields.iter().flat_map(of) {
            if !lists.contains(&name) {
                lists.push(name);
            }
        }
        let verb = |name: &str| Detail::Verb(name.replace('.', " ").replace('_', "-").into());
        Detail::List(lists.into_iter().map(verb).collect())
    }

    /// What was typed as an option and is the name of a value without one.
    fn place_named(&self) -> Vec<Detail> {
        let given = self.given().trim_start_matches('-');
        let typed = alike::folded(given.split_once('=').map_or(given, |(name, _)| name));
        let is_called = |one: &&Arg| {
            let values = one.get_value_names().unwrap_or_default().iter().map(ToString::to_string);
            values.chain([one.get_id().to_string()]).any(|name| alike::folded(&name) == typed)
        };
        let place = self.shown.get_positionals().find(is_called);
        place.map(|one| Detail::Field(one.get_id().to_string().into())).into_iter().collect()
    }

    /// The option that may have been meant: the day that is asked about, or one that is spelt almost so.
    fn suggested_option(&self) -> Vec<Detail> {
        let suggested = self.texts(ContextKind::SuggestedArg);
        let option = suggested.last().and_then(|text| help::option(self.shown, text));
        let meant = || option.filter(|one| one.get_id() != "help").map(|one| one.get_id().to_string());
        let day = self.is_a_day().then(|| "as_of".to_owned());
        day.or_else(meant).map(|id| Detail::Field(id.into())).into_iter().collect()
    }

    /// The operation that was typed.
    fn operation(&self) -> Option<&'static Operation> {
        operations::find(&self.path.join(".").replace('-', "_"))
    }

    /// The field that names a person, where the option that was typed says who she is, as only her first record does.
    fn who_is_described(&self) -> Vec<Detail> {
        let typed = alike::folded(self.given().trim_start_matches('-'));
        let typed = typed.split('=').next().unwrap_or_default();
        let is_described = ["family-name", "given-names", "dni", "birth"].into_iter().any(|option| {
            let names = Lang::ALL.into_iter().flat_map(|lang| Names::of(lang).option(option));
            names.chain([option]).any(|name| alike::folded(name) == typed)
        });
        let names_a_person = |one: &&Arg| {
            let lists = |operation: &Operation| operation.listed_by(one.get_id().as_str());
            self.operation().is_some_and(|operation| lists(operation).contains(&"person.list"))
        };
        let mut arguments = self.shown.get_arguments().filter(|_| is_described);
        let who = arguments.find(names_a_person);
        who.map(|one| Detail::Field(one.get_id().to_string().into())).into_iter().collect()
    }

    /// The options whose value may have been meant by a word that stands alone: a day, or a record.
    fn options_for(&self, word: &str) -> Vec<Detail> {
        let Some(operation) = self.operation() else { return Vec::new() };
        let (schema, is_day) = (operation.schema(), read::date(self.words, "", word).is_ok());
        let property = |one: &Arg| schema.get("properties").and_then(|all| all.get(one.get_id().as_str()));
        let takes_a_day =
            |one: &Arg| property(one).and_then(|it| it.get("format")).is_some_and(|it| it == "partial-date");
        let fits = |one: &&Arg| {
            let is_record = || !operation.listed_by(one.get_id().as_str()).is_empty();
            !one.is_positional() && if is_day { takes_a_day(one) } else { is_record() }
        };
        let field = |id: String| Detail::Field(id.into());
        let mut fields: Vec<Detail> =
            self.shown.get_arguments().filter(fits).map(|one| field(one.get_id().to_string())).collect();
        if is_day && fields.is_empty() && is_question(operation) {
            fields.push(field("as_of".to_owned()));
        }
        fields
    }

    /// Whether the option that was typed asks other verbs for a day, and this one only asks about one.
    fn is_a_day(&self) -> bool {
        if !self.operation().is_some_and(is_question) {
            return false;
        }
        let typed = alike::folded(self.given().trim_start_matches('-'));
        let is_day = |name: &str| alike::folded(name) == typed;
        let names = |lang: Lang| ["on", "from"].into_iter().flat_map(move |day| Names::of(lang).option(day));
        ["on", "from"].into_iter().any(is_day) || Lang::ALL.into_iter().flat_map(names).any(is_day)
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

/// Whether it is asked about a day and changes nothing.
const fn is_question(operation: &Operation) -> bool {
    matches!(operation.effect, Effect::Query { .. } | Effect::Release { .. } | Effect::Export { .. })
}

/// The least and the most of a range such as `1..=100`, at the end of what is said about a number.
fn range_in(said: &str) -> Option<(&str, &str)> {
    let range = said.rsplit(' ').next()?;
    let (least, most) = range.split_once("..")?;
    Some((least, most.trim_start_matches('=')))
}

#[cfg(test)]
mod tests;
