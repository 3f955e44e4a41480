//! What operations and their fields are called for people: the help of the command line in the reader's language.

use std::sync::LazyLock;

use operations::Operation;
use reports::words::{Lang, Names, Words};
use schemars::Schema;
use serde_json::Value;

/// The help and the names of a language.
#[derive(Debug)]
pub(super) struct Labels {
    lang: Lang,
    words: Words,
    help: Words,
    names: Names,
}

/// A field in words: what it is called, and what else there is to know of it.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Label {
    pub(super) name: String,
    pub(super) hint: Option<String>,
}

/// From how many characters on a help is no label any more.
const LONG: usize = 64;

impl Labels {
    /// Those of a language.
    pub(super) fn of(lang: Lang) -> &'static Self {
        static ALL: LazyLock<Vec<Labels>> = LazyLock::new(|| {
            let of = |lang| Labels {
                lang,
                words: Words::new(lang),
                help: Words::help(lang),
                names: Names::of(lang),
            };
            Lang::ALL.into_iter().map(of).collect()
        });
        let found = ALL.iter().find(|one| one.lang == lang).or(ALL.first());
        // There is at least one language.
        found.unwrap_or_else(|| unreachable!("no language"))
    }

    /// What an operation does, in a line.
    pub(super) fn title(&self, operation: &Operation, schema: &Schema) -> String {
        let id = help_id(operation);
        let own = format!("web-{id}");
        if self.words.has(&own) {
            return self.words.say(&own);
        }
        let english = schema.get("description").and_then(Value::as_str).unwrap_or(operation.name);
        if self.help.has(&id) { self.help.say(&id) } else { english.replace('\n', " ") }
    }

    /// What a noun of the command line is about, or a verb without one.
    pub(super) fn noun(&self, name: &str) -> String {
        let id = format!("help-{name}");
        let said = self.help.has(&id).then(|| self.help.say(&id));
        if let Some((about, _)) = said.as_deref().and_then(|said| said.split_once(": ")) {
            return about.to_owned();
        }
        let named = self.names.verb(&[name]).first().copied().map(str::to_owned);
        capital(&named.unwrap_or_else(|| name.to_owned()).replace('-', " "))
    }

    /// What a verb of `ayni account` does, in a line.
    pub(super) fn account_verb(&self, name: &str, english: &str) -> String {
        let id = format!("help-account-{name}");
        if self.help.has(&id) { self.help.say(&id) } else { english.to_owned() }
    }

    /// What a field is called in a word or two.
    pub(super) fn short(&self, field: &str) -> String {
        let dashed = field.replace('_', "-");
        let own = format!("web-field-{dashed}");
        if self.words.has(&own) {
            return self.words.say(&own);
        }
        let option = self.names.option(&dashed).first().copied().map(str::to_owned);
        let value = || self.names.value(&dashed).map(str::to_lowercase);
        capital(&option.or_else(value).unwrap_or(dashed).replace('-', " "))
    }

    /// A field of a form. A help that begins like `Who is admitted: number or name` has its label before the colon.
    pub(super) fn field(&self, operation: &Operation, field: &str, schema: &Value) -> Label {
        let text = self.help_of(operation, field, schema);
        let is_sentence = text.chars().next().is_some_and(char::is_uppercase);
        let is_short = |text: &str| text.chars().count() <= LONG;
        let has_codes = schema.get("enum").is_some() || schema.get("x-known").is_some();
        if !is_sentence || text.starts_with("With --") || text.starts_with("Con --") {
            let hint = Some(text).filter(|text| !text.is_empty() && !has_codes);
            return Label { name: self.short(field), hint };
        }
        match text.split_once(": ") {
            Some((name, rest)) if is_short(name) => {
                let hint = (!has_codes).then(|| capital(rest));
                Label { name: name.to_owned(), hint }
            }
            _ if is_short(&text) => Label { name: text, hint: None },
            _ => Label { name: self.short(field), hint: Some(text) },
        }
    }

    /// The help of a field of an operation.
    pub(super) fn help_of(&self, operation: &Operation, field: &str, schema: &Value) -> String {
        let dashed = field.replace('_', "-");
        // What the command line says of its own ways, such as its standard input, a page says otherwise.
        let own = [format!("web-{}--{dashed}", help_id(operation)), format!("web-help--{dashed}")];
        if let Some(id) = own.iter().find(|id| self.words.has(id)) {
            return self.words.say(id);
        }
        let ids = [format!("{}--{dashed}", help_id(operation)), format!("help--{dashed}")];
        let said = ids.into_iter().find(|id| self.help.has(id)).map(|id| self.help.say(&id));
        let english = || schema.get("description").and_then(Value::as_str).unwrap_or_default();
        said.unwrap_or_else(|| english().replace('\n', " "))
    }
}

fn help_id(operation: &Operation) -> String {
    format!("help-{}", operation.path().join("-"))
}

/// A text that begins with a capital.
pub(super) fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::endpoint;

    /// Protects the words on forms: a field is called in the reader's words, and what else there is to know is a hint.
    #[test]
    fn a_field_is_called_by_its_help() {
        let admit = endpoint::find("member.admit", true).unwrap();
        let schema = |wanted| admit.properties().find(|(name, _)| *name == wanted).unwrap().1;
        let label = Labels::of(Lang::En).field(admit.operation, "member", schema("member"));
        assert_eq!(label.name, "Who is admitted");
        assert!(label.hint.unwrap().starts_with("Number, document or name"));
        let label = Labels::of(Lang::En).field(admit.operation, "number", schema("number"));
        assert_eq!(label, Label { name: "The number in the book of members".to_owned(), hint: None });
        assert_eq!(Labels::of(Lang::Es).short("exit_reason"), "Motivo de salida");
        assert_eq!(Labels::of(Lang::En).short("exit_reason"), "Exit reason");
    }
}
