//! From what people call things to the things: dates, choices, documents, names of people and records. Every failure is a
//! problem that points at the field. Nothing is guessed: where several records answer, all of them are named.

mod certification;
mod committee;
mod day;
mod equality;
mod figure;
mod keyword;
mod programme;
mod statute;

use std::str::FromStr;

use chrono::{DateTime, NaiveDate, Utc};
use domain::find::{self, Found, NotFound};
use domain::member::{Party, WorkArea};
use domain::person::ProfileVersion;
use domain::value::id::{AffiliationId, AssignmentId, CooperativeId, MembershipId, PersonId, UnitId};
use domain::value::text::{TextError, fold};
use domain::value::{Document, PartialDate, Scheme, TimeZone};
use domain::{Context, Register};
use reports::words::{Family, Lang, Words};
use std::fmt::{self, Display};
use std::sync::OnceLock;
use storage::{LogFilter, Mention, Recorded, view};

use crate::authority::Asker;
use crate::problem::{Kind, Outcome, Problem};
use crate::record::{RecordKind, RecordRef, listed};
use crate::zone;

pub use self::certification::{Counted, InAudit, OfCertification, RecordNamed};
pub use self::committee::post;
pub use self::day::{date, iso};
pub use self::equality::{Percent, value};
pub use self::figure::{doubtful, money, weight};
pub use self::keyword::{Keyword, is_keyword, without_prefix};
pub use self::programme::{Minutes, Months, ProjectPart};

/// A register with the days that questions about it turn on.
#[derive(Clone, Copy, Debug)]
pub struct Resolver<'a> {
    /// The register, as it is or was known.
    pub register: &'a Register,
    /// The day as of which names are understood: who belonged and held which office then.
    pub on: NaiveDate,
    /// What is asked about, as far as it was named: a day, a month or a year.
    pub as_of: PartialDate,
    /// The day on which it is asked, where the register is kept: what `hoy` means.
    pub today: NaiveDate,
    /// Who asks.
    pub asker: &'a Asker,
    /// What is kept beside the register, where the store is at hand.
    pub kept: Option<&'a dyn Kept>,
}

/// What is kept beside a register, and who asks.
pub trait Kept: fmt::Debug {
    /// Who asks, and when.
    fn context(&self) -> Outcome<Context>;

    /// A setting of the register.
    fn setting(&self, key: &str) -> Outcome<Option<String>>;

    /// Everything that was recorded at once, such as imports.
    fn batches(&self) -> Outcome<Vec<view::Batch>>;

    /// The part of the log that a filter lets through.
    fn log(&self, filter: &LogFilter) -> Outcome<Vec<Recorded>>;

    /// The register as it was after an event.
    fn register_at(&self, version: u64) -> Outcome<Register>;

    /// Every version of a person's profile, oldest first; none once it is erased.
    fn profile_versions(&self, person: PersonId) -> Outcome<Vec<ProfileVersion>>;

    /// The texts about a person or that name her, and where nothing can be erased.
    fn mentions(&self, person: PersonId) -> Outcome<Vec<Mention>>;

    /// Which day an instant was, where the register is kept.
    fn day(&self, instant: DateTime<Utc>) -> NaiveDate;
}

/// The words of every language: what people type is understood in each.
pub(crate) fn all_words() -> impl Iterator<Item = &'static Words> {
    static ALL: OnceLock<Vec<Words>> = OnceLock::new();
    ALL.get_or_init(|| Lang::ALL.into_iter().map(Words::new).collect()).iter()
}

/// A time zone, by its name in whatever letters.
pub fn time_zone(field: &'static str, text: &str) -> Outcome<TimeZone> {
    let known = zone::known(text).and_then(|zone| zone.name().parse().ok());
    known.ok_or_else(|| Problem::wrong("time_zone_wrong", field, text))
}

/// A text that fits its field.
pub fn text<T: FromStr<Err = TextError>>(field: &'static str, value: &str) -> Outcome<T> {
    value.parse().map_err(|error: TextError| {
        let problem = Problem::wrong(error.to_string(), field, value);
        match error {
            TextError::TextEmpty => problem,
            TextError::TextTooLong { found, max } => problem.with("found", found).with("max", max),
            TextError::TextControl { at } => problem.with("at", at),
        }
    })
}

/// A text, if one was given.
pub fn text_if<T: FromStr<Err = TextError>>(field: &'static str, value: Option<&str>) -> Outcome<Option<T>> {
    value.map(|value| text(field, value)).transpose()
}

/// Several texts.
pub fn texts<T: FromStr<Err = TextError>>(field: &'static str, values: &[String]) -> Outcome<Vec<T>> {
    values.iter().map(|value| text(field, value)).collect()
}

/// One of a fixed set, by its code or by its word in any language, by the first words of it that no other begins with, or by words of it
/// that no other has together.
pub fn choice<T: Copy>(
    field: &'static str,
    family: Family,
    all: &[T],
    code: impl Fn(T) -> &'static str,
    value: &str,
) -> Outcome<T> {
    let codes: Vec<&'static str> = all.iter().map(|one| code(*one)).collect();
    let meant = meant(family, &codes, value).or_else(|| named_by_words(family, &codes, value));
    let meant = meant.and_then(|meant| all.iter().find(|one| code(**one) == meant));
    meant.copied().ok_or_else(|| {
        let known = crate::problem::Detail::Choices(family, codes.clone());
        Problem::wrong("choice_unknown", field, value).with("known", known)
    })
}

/// Whether a code is said in some language, for a person of any gender, as the test asks of folded words.
fn in_some_language(family: Family, code: &str, test: impl Fn(&str) -> bool) -> bool {
    let genders = [None, Some("woman"), Some("man"), Some("other")];
    all_words().any(|words| {
        let mut said = genders.iter().map(|gender| words.term_for(family, code, *gender));
        said.any(|said| test(&fold(&said))) || words.also(family, code).iter().any(|also| test(&fold(also)))
    })
}

/// The code that was typed, or for which a word stands in some language, or the only one whose words begin so.
fn meant<'c>(family: Family, codes: &[&'c str], value: &str) -> Option<&'c str> {
    let wanted = fold(value);
    if let Some(code) = codes.iter().find(|code| fold(code) == wanted) {
        return Some(code);
    }
    let same = |code: &&&str| in_some_language(family, code, |said| said == wanted);
    let whole = codes.iter().find(same);
    let begins = |said: &str| said.strip_prefix(&wanted).is_some_and(|rest| rest.starts_with(' '));
    let begun = || {
        let mut begun = codes.iter().filter(|code| in_some_language(family, code, begins));
        begun.next().filter(|_| begun.next().is_none())
    };
    whole.or_else(|| if wanted.is_empty() { None } else { begun() }).copied()
}

/// How many codes that share a word with a text are offered for it.
const NEAR: usize = 6;

/// The codes of a long list that may be meant by a text that is none of them: those that share most of its words in some language; all of
/// them, where none shares one.
pub(crate) fn near<'c>(family: Family, codes: &[&'c str], value: &str) -> Vec<&'c str> {
    let wanted = fold(value);
    // Shorter ones are articles and prepositions.
    let words: Vec<&str> = wanted.split(' ').filter(|word| word.chars().count() > 3).collect();
    let shared = |code: &str| {
        let stands =
            |word: &&&str| in_some_language(family, code, |said| said.split(' ').any(|one| one == **word));
        words.iter().filter(stands).count()
    };
    let mut near: Vec<_> =
        codes.iter().map(|code| (shared(code), *code)).filter(|(count, _)| *count > 0).collect();
    near.sort_by_key(|(count, _)| std::cmp::Reverse(*count));
    if near.is_empty() { codes.to_vec() } else { near.into_iter().take(NEAR).map(|(_, code)| code).collect() }
}

/// The only code in whose words in some language all of the words of a text stand: `comité de género`, where the gender equality
/// committee is called `comité de igualdad de género`. For closed sets alone: where a text may be a name of its own, it is left one.
fn named_by_words<'c>(family: Family, codes: &[&'c str], value: &str) -> Option<&'c str> {
    let wanted = fold(value);
    let has_all = |said: &str| wanted.split(' ').all(|word| said.split(' ').any(|other| other == word));
    let mut named = codes.iter().filter(|code| in_some_language(family, code, has_all));
    named.next().filter(|_| !wanted.is_empty() && named.next().is_none()).copied()
}

/// The code that a word stands for in some language, or the word itself.
pub fn code_of(family: Family, codes: &[&str], value: &str) -> String {
    meant(family, codes, value).unwrap_or(value).to_owned()
}

/// A document of a person.
pub fn document(field: &'static str, scheme: Scheme, value: &str) -> Outcome<Document> {
    Document::new(scheme, value).map_err(|error| Problem::wrong(error.to_string(), field, value))
}

/// An area of work, by code or word, or in the organisation's own words.
pub fn work_area(field: &'static str, value: &str) -> Outcome<WorkArea> {
    let codes: Vec<&str> = WorkArea::NAMED.iter().map(WorkArea::code).collect();
    let code = code_of(Family::Work, &codes, value);
    let own = text(field, &code)?;
    let named = WorkArea::NAMED.into_iter().find(|area| area.code() == code);
    Ok(named.unwrap_or(WorkArea::Other(own)))
}

impl<'a> Resolver<'a> {
    /// The same on another day, such as the one on which something happens.
    #[must_use]
    pub fn on(&self, date: PartialDate) -> Self {
        Self { on: date.first(), ..*self }
    }

    /// The same on the day before something ends: whoever leaves belongs until then.
    #[must_use]
    pub fn before(&self, date: PartialDate) -> Self {
        Self { on: date.first().pred_opt().unwrap_or(date.first()), ..*self }
    }

    /// The one record that answers to a name, or the problem that none or several do.
    pub fn found<Id: Display>(
        &self,
        kind: RecordKind,
        field: &'static str,
        value: &str,
        found: Found<Id>,
    ) -> Outcome<Id> {
        found.map_err(|not| match not {
            NotFound::Nothing => Self::not_found("nothing_found", kind, field, value),
            NotFound::Several(candidates) => {
                let refer = |id: &Id| RecordRef { kind, id: id.to_string() };
                let candidates = candidates.iter().map(refer).collect();
                Self::not_found("several_found", kind, field, value).among(candidates, self.register)
            }
        })
    }

    /// What is not found is described by its kind, because people know that better than the name of the field.
    fn not_found(code: &'static str, kind: RecordKind, field: &'static str, value: &str) -> Problem {
        let described = crate::problem::Detail::Message(kind.message().into());
        Problem::new(Kind::NotFound, code)
            .at(field)
            .valued(value)
            .with("kind", described)
            .with("option", kind.code())
            .with("lists", kind.listing())
    }

    /// A person, as people name her.
    pub fn person(&self, field: &'static str, value: &str) -> Outcome<PersonId> {
        self.found(RecordKind::Person, field, value, find::person(self.register, value, self.on))
    }

    /// A person among the members of an organisation, as people name her there: a number is one of its book.
    pub fn person_in(
        &self,
        field: &'static str,
        value: &str,
        of: Option<CooperativeId>,
    ) -> Outcome<PersonId> {
        self.found(RecordKind::Person, field, value, find::person_in(self.register, of, value, self.on))
    }

    /// An organisation, as people name it.
    pub fn cooperative(&self, field: &'static str, value: &str) -> Outcome<CooperativeId> {
        self.found(RecordKind::Cooperative, field, value, find::cooperative(self.register, value))
    }

    /// An organisation, if one was named.
    pub fn cooperative_if(&self, field: &'static str, value: Option<&str>) -> Outcome<Option<CooperativeId>> {
        value.map(|value| self.cooperative(field, value)).transpose()
    }

    /// The organisation that was named, or the only one there is.
    pub fn the_cooperative(&self, field: &'static str, value: Option<&str>) -> Outcome<CooperativeId> {
        if let Some(value) = value {
            return self.cooperative(field, value);
        }
        let mut all = self.register.cooperatives().iter().filter(|one| !one.annulled);
        match (all.next(), all.next()) {
            (Some(only), None) => Ok(only.id),
            _ => Err(self.cooperative_needed(field)),
        }
    }

    /// The organisation that was named, or else the one of what was named beside it, or the only one there is.
    pub fn the_cooperative_or(
        &self,
        field: &'static str,
        value: Option<&str>,
        implied: Option<CooperativeId>,
    ) -> Outcome<CooperativeId> {
        match (value, implied) {
            (None, Some(implied)) => Ok(implied),
            (value, _) => self.the_cooperative(field, value),
        }
    }

    /// The organisation that was named, or the only one there is that has members of its own.
    pub fn the_home(&self, field: &'static str, value: Option<&str>) -> Outcome<CooperativeId> {
        match value {
            Some(value) => self.cooperative(field, value),
            None => find::home(self.register).map_err(|_| self.cooperative_needed(field)),
        }
    }

    /// Says whether there is no organisation, or which of several it may be.
    fn cooperative_needed(&self, field: &'static str) -> Problem {
        let valid = self.register.cooperatives().iter().filter(|one| !one.annulled);
        let (mut candidates, mut names) = (Vec::new(), Vec::new());
        for one in valid {
            candidates.push(RecordRef { kind: RecordKind::Cooperative, id: one.id.to_string() });
            names.push(one.short_name().to_owned());
        }
        let kind = RecordKind::Cooperative;
        if names.is_empty() {
            return Self::not_found("no_cooperative", kind, field, "");
        }
        let count = names.len();
        let shown = listed(names.into_iter(), count, ", ");
        let problem = Self::not_found("cooperative_needed", kind, field, "");
        problem.with("candidates", shown).among(candidates, self.register)
    }

    /// A party: a person, or an organisation after `org:`.
    pub fn party(&self, field: &'static str, value: &str) -> Outcome<Party> {
        match without_prefix(Keyword::Organisation, value) {
            Some(name) => self.cooperative(field, name).map(Party::Cooperative),
            None => self.person(field, value).map(Party::Person),
        }
    }

    /// A party among the members of an organisation.
    fn party_in(&self, field: &'static str, value: &str, of: Option<CooperativeId>) -> Outcome<Party> {
        match without_prefix(Keyword::Organisation, value) {
            Some(name) => self.cooperative(field, name).map(Party::Cooperative),
            None => self.person_in(field, value, of).map(Party::Person),
        }
    }

    /// A membership, by its identifier or by its member; of the organisation in the field `cooperative`.
    pub fn membership(&self, field: &'static str, value: &str, of: Option<&str>) -> Outcome<MembershipId> {
        if let Some(id) = value.parse().ok().filter(|id| self.register.members().get(*id).is_some()) {
            return Ok(id);
        }
        let of = self.cooperative_if("cooperative", of)?;
        let party = self.party_in(field, value, of)?;
        let found = find::membership(self.register, party, of, self.on);
        self.found(RecordKind::Membership, field, value, found)
    }

    /// The affiliation of an organisation to a central: the one in force on the day, or else the only one.
    pub fn affiliation(
        &self,
        (field, cooperative): (&'static str, &str),
        (of_central, central): (&'static str, &str),
    ) -> Outcome<AffiliationId> {
        let (one, other) = (self.cooperative(field, cooperative)?, self.cooperative(of_central, central)?);
        let found = find::affiliation(self.register, one, other, self.on);
        self.found(RecordKind::Affiliation, field, cooperative, found)
    }

    /// A mining unit, as people name it.
    pub fn unit(&self, field: &'static str, value: &str) -> Outcome<UnitId> {
        self.found(RecordKind::Unit, field, value, find::unit(self.register, value))
    }

    /// The work of a person in an area: what goes on on the day, or else the only one.
    pub fn assignment(
        &self,
        (of_person, person): (&'static str, &str),
        field: &'static str,
        area: &WorkArea,
    ) -> Outcome<AssignmentId> {
        let found = find::assignment(self.register, self.person(of_person, person)?, area, self.on);
        self.found(RecordKind::Assignment, field, area.code(), found)
    }

    /// What is kept beside the register.
    ///
    /// # Errors
    ///
    /// `unforeseen` where no store is at hand.
    pub fn kept(&self) -> Outcome<&'a dyn Kept> {
        self.kept.ok_or_else(Problem::unforeseen)
    }

    /// A date as people write it.
    pub fn date(&self, field: &'static str, text: &str) -> Outcome<PartialDate> {
        date(self.today, field, text)
    }
}
