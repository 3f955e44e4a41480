//! Refusals in words: what happened, where, and what to do next.
//!
//! Decides nothing; it is given the refusal and the register that it speaks of.

use core::fmt;

use domain::{
    Register, Rejection, certification, person,
    undo::Refusal,
    value::{
        date::DateError, identifier::IdentifierError, money::AmountError, place::PlaceError, text::TextError,
    },
};
use serde::Serialize;

use super::{Arg, Family, Words};
use crate::{fields::NamedFields, records::Records};

/// A refusal in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message {
    /// What happened, and where.
    pub what: String,
    /// What to do next.
    pub next: String,
}

impl fmt::Display for Message {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.what, self.next)
    }
}

/// Why a command contradicts the register, in words.
pub fn rejection(words: &Words, rejection: &Rejection, register: &Register) -> Message {
    let fields = fields(rejection);
    let records = Records::new(register, words);
    let mut places = records.fields(&fields);
    if let Some(command) = fields.text("command") {
        let said = words.say(&format!("command-{}", command.replace(['.', '_'], "-")));
        places.retain(|(name, _)| name != "command");
        places.push(("command".to_owned(), said));
    }
    // Of somebody in a list that is read, nothing stands in the register so far.
    if let Rejection::Person(
        person::Rejection::NotYetBorn { person, .. } | person::Rejection::AlreadyDead { person, .. },
    ) = rejection
        && register.persons().get(*person).is_none()
    {
        places.retain(|(name, _)| name != "person");
        places.push(("person".to_owned(), words.say("refusal-somebody")));
    }
    if let Rejection::Certification(rejection) = rejection {
        of_certification(&records, rejection, &mut places);
    }
    if let Rejection::Statute(rejection) = rejection {
        for (name, said) in crate::records::statute::refused(words, rejection) {
            places.retain(|(known, _)| *known != name);
            places.push((name, said));
        }
    }
    if let Rejection::Equality(domain::equality::Rejection::IndicatorBuiltIn { indicator }) = rejection
        && let Some(built_in) = domain::indicator::Indicator::with_id(*indicator)
    {
        places.push(("formula".to_owned(), words.formula(built_in)));
        places.push(("code".to_owned(), built_in.code().to_owned()));
    }
    message(words, rejection.code(), places)
}

/// The codes in a refusal about certification.
fn of_certification(
    records: &Records<'_>,
    rejection: &certification::Rejection,
    places: &mut Vec<(String, String)>,
) {
    let mut put = |name: &str, said: String| {
        places.retain(|(known, _)| known != name);
        places.push((name.to_owned(), said));
    };
    if let certification::Rejection::StepOutOfOrder { step, status, .. } = rejection {
        put("step", records.words.term(Family::Step, step));
        put("status", records.words.term(Family::Certification, status));
    } else if let certification::Rejection::ClosedByItsAuthor { author, .. } = rejection {
        put("author", records.office_of(author));
    }
}

/// Why a batch cannot be taken back, in words.
pub fn undo_refusal(words: &Words, refusal: &Refusal, register: &Register) -> Message {
    let fields = fields(refusal);
    let kind = fields.text("kind").unwrap_or_default().to_owned();
    let fields = fields.without("kind");
    let mut places = Records::new(register, words).fields(&fields);
    let id = format!("kind-{}", kind.replace(['.', '_'], "-"));
    places.push(("kind".to_owned(), if words.has(&id) { words.say(&id) } else { kind }));
    message(words, &refusal.to_string(), places)
}

/// Why a text was refused, in words; where it stood is for the caller to say.
pub fn text_error(words: &Words, error: &TextError) -> Message {
    let places = match error {
        TextError::TextEmpty => Vec::new(),
        TextError::TextTooLong { found, max } => vec![number("found", *found), number("max", *max)],
        TextError::TextControl { at } => vec![number("at", *at)],
    };
    message(words, &error.to_string(), places)
}

/// Why a text is not a date, in words.
pub fn date_error(words: &Words, error: &DateError) -> Message {
    message(words, &error.to_string(), Vec::new())
}

/// Why a document or RUC was refused, in words.
pub fn identifier_error(words: &Words, error: &IdentifierError) -> Message {
    message(words, &error.to_string(), Vec::new())
}

/// Why a place code was refused, in words.
pub fn place_error(words: &Words, error: &PlaceError) -> Message {
    message(words, &error.to_string(), Vec::new())
}

/// Why a text is no amount of money or weight, in words.
pub fn amount_error(words: &Words, error: &AmountError) -> Message {
    message(words, &error.to_string(), Vec::new())
}

fn number(name: &str, number: usize) -> (String, String) {
    (name.to_owned(), number.to_string())
}

/// What a refusal says beyond its code.
fn fields(refusal: &impl Serialize) -> NamedFields {
    NamedFields::of_serialised(refusal).without("code")
}

fn message(words: &Words, code: &str, mut places: Vec<(String, String)>) -> Message {
    let id = format!("rejection-{}", code.replace('_', "-"));
    if !places.iter().any(|(name, _)| name == "until") {
        places.push(("until".to_owned(), "none".to_owned()));
    }
    let args: Vec<(&str, Arg<'_>)> = places.iter().map(|(name, said)| (name.as_str(), said.into())).collect();
    Message { what: words.say_with(&id, &args), next: words.say_attribute(&id, "next", &args) }
}
