//! From what people type to values: dates, choices, documents, names of people and things. Every failure names the
//! option and says what would be understood.

mod certification;
mod day;
mod figure;
mod programme;

use std::str::FromStr;

use chrono::NaiveDate;
use domain::committee::{Post, Rank};
use domain::find::{self, Found, NotFound};
use domain::member::{Party, WorkArea};
use domain::value::id::{
    AffiliationId, AssignmentId, CooperativeId, MandateId, MembershipId, OrganId, PersonId, SeatId, TermId,
    UnitId,
};
use domain::value::text::{TextError, fold};
use domain::value::{Document, PartialDate, Scheme, TimeZone};
use domain::{Register, person::Person};
use reports::words::{Arg, Family, Lang, Names, Words};

use crate::trouble::{Exit, Outcome, Trouble};

pub(crate) use self::certification::{Counted, InAudit, OfCertification, requirement};
pub(crate) use self::day::{date, date_if, is_today, iso};
pub(crate) use self::figure::{doubtful, money, percent, percent_if, weight};
pub(crate) use self::programme::{People, changed_period, minutes, months, period, topic};

/// How many candidates are listed where several answer to what was typed.
const CANDIDATES_SHOWN: usize = 6;

/// Reads what was typed, for a register, in a language, as of a day.
#[derive(Clone, Copy)]
pub(crate) struct Reading<'a> {
    pub(crate) words: &'a Words,
    pub(crate) register: &'a Register,
    pub(crate) on: NaiveDate,
}

/// A usage trouble about an option.
pub(crate) fn wrong(
    words: &Words,
    code: &str,
    option: &str,
    value: &str,
    details: &[(&str, Arg<'_>)],
) -> Trouble {
    let shown: String = value.chars().take(60).collect();
    // What stands in a place is named in capitals, as the help in the reader's language names it.
    let is_place = option.chars().all(|c| c.is_ascii_uppercase() || c == '_');
    let named = is_place.then(|| Names::of(words.lang()).value(option)).flatten();
    let option = named.unwrap_or(option);
    let mut args = vec![("option", Arg::from(option)), ("value", Arg::from(shown.as_str()))];
    args.extend_from_slice(details);
    let id = format!("cli-{}", code.replace('_', "-"));
    let what = words.say_with(&id, &args);
    let next = words.say_with(&format!("{id}-next"), &args);
    Trouble { exit: Exit::Usage, code: code.to_owned(), what, next }
}

/// A time zone, by its name.
pub(crate) fn zone(words: &Words, option: &str, text: &str) -> Outcome<TimeZone> {
    let known = crate::clock::known(text).and_then(|zone| zone.name().parse().ok());
    known.ok_or_else(|| wrong(words, "time_zone_wrong", option, text, &[]))
}

/// A text that fits its field.
pub(crate) fn text<T: FromStr<Err = TextError>>(words: &Words, option: &str, value: &str) -> Outcome<T> {
    value.parse().map_err(|error: TextError| {
        let number = |n: usize| Arg::Number(u64::try_from(n).unwrap_or(u64::MAX));
        let code = error.to_string();
        match error {
            TextError::TextEmpty => wrong(words, &code, option, value, &[]),
            TextError::TextTooLong { found, max } => {
                wrong(words, &code, option, value, &[("found", number(found)), ("max", number(max))])
            }
            TextError::TextControl { at } => wrong(words, &code, option, value, &[("at", number(at))]),
        }
    })
}

/// A text, if one was given.
pub(crate) fn text_if<T: FromStr<Err = TextError>>(
    words: &Words,
    option: &str,
    value: Option<&String>,
) -> Outcome<Option<T>> {
    value.map(|value| text(words, option, value)).transpose()
}

/// Several texts.
pub(crate) fn texts<T: FromStr<Err = TextError>>(
    words: &Words,
    option: &str,
    values: &[String],
) -> Outcome<Vec<T>> {
    values.iter().map(|value| text(words, option, value)).collect()
}

/// One of a fixed set, by its code or by its word in any language, or by the first words of it that no other begins with.
pub(crate) fn choice<T: Copy>(
    words: &Words,
    option: &str,
    family: Family,
    all: &[T],
    code: impl Fn(T) -> &'static str,
    value: &str,
) -> Outcome<T> {
    let codes: Vec<&'static str> = all.iter().map(|one| code(*one)).collect();
    let meant = meant(family, &codes, value).and_then(|meant| all.iter().find(|one| code(**one) == meant));
    meant.copied().ok_or_else(|| {
        let known: Vec<String> =
            all.iter().map(|one| format!("{} ({})", code(*one), words.term(family, code(*one)))).collect();
        wrong(words, "choice_unknown", option, value, &[("known", Arg::from(&known.join(", ")))])
    })
}

/// Whether a code is said in some language, for a person of any gender, as the test asks of folded words.
fn in_some_language(family: Family, code: &str, test: impl Fn(&str) -> bool) -> bool {
    Lang::ALL.into_iter().any(|lang| {
        let words = Words::new(lang);
        let genders = [None, Some("woman"), Some("man"), Some("other")];
        genders.into_iter().any(|gender| test(&fold(&words.term_for(family, code, gender))))
    })
}

/// The code that was typed, or for which a word stands in some language, or the only one whose words begin so.
fn meant<'c>(family: Family, codes: &[&'c str], value: &str) -> Option<&'c str> {
    let wanted = fold(value);
    let same = |code: &&&str| fold(code) == wanted || in_some_language(family, code, |said| said == wanted);
    let whole = codes.iter().find(same);
    let begins = |said: &str| said.strip_prefix(&wanted).is_some_and(|rest| rest.starts_with(' '));
    let begun = || {
        let mut begun = codes.iter().filter(|code| in_some_language(family, code, begins));
        begun.next().filter(|_| begun.next().is_none())
    };
    whole.or_else(|| if wanted.is_empty() { None } else { begun() }).copied()
}

/// The code that a word stands for in some language, or the word itself.
pub(crate) fn code_of(family: Family, codes: &[&str], value: &str) -> String {
    meant(family, codes, value).unwrap_or(value).to_owned()
}

/// A document of a person.
pub(crate) fn document(words: &Words, option: &str, scheme: Scheme, value: &str) -> Outcome<Document> {
    Document::new(scheme, value).map_err(|error| wrong(words, &error.to_string(), option, value, &[]))
}

/// A post: one of ours by code or word, or another in the cooperative's own words.
pub(crate) fn post(words: &Words, option: &str, value: &str) -> Outcome<Post> {
    let named = Post::NAMED;
    let codes: Vec<&str> = named.iter().map(Post::code).collect();
    let code = code_of(Family::Post, &codes, value);
    let label: domain::value::Name = text(words, option, &code)?;
    Ok(Post::NAMED.into_iter().find(|post| post.code() == label.as_str()).unwrap_or(Post::Other(label)))
}

/// At most `CANDIDATES_SHOWN` candidates, followed by an ellipsis if the list was cut.
fn listed(names: impl Iterator<Item = String>, count: usize, separator: &str) -> String {
    let more = (CANDIDATES_SHOWN < count).then(|| "…".to_owned());
    names.take(CANDIDATES_SHOWN).chain(more).collect::<Vec<_>>().join(separator)
}

impl Reading<'_> {
    pub(crate) fn found<Id: Clone + std::fmt::Display>(
        &self,
        what: &str,
        value: &str,
        found: Found<Id>,
        name: impl Fn(Id) -> String,
    ) -> Outcome<Id> {
        found.map_err(|not| match not {
            NotFound::Nothing => self.not_found("nothing_found", what, value, ""),
            NotFound::Several(candidates) => {
                let shown = candidates.iter().take(CANDIDATES_SHOWN);
                let named: Vec<String> = shown.map(|id| name(id.clone())).collect();
                let alike = |name: &String| 1 < named.iter().filter(|other| *other == name).count();
                let told_apart = |(id, name): (&Id, &String)| {
                    let bare = !alike(name) || name.contains(&id.to_string());
                    if bare { name.clone() } else { format!("{name} ({id})") }
                };
                let shown = candidates.iter().zip(&named).map(told_apart);
                self.not_found("several_found", what, value, &listed(shown, candidates.len(), "; "))
            }
        })
    }

    fn not_found(&self, code: &str, what: &str, value: &str, candidates: &str) -> Trouble {
        let kind = self.words.say(&format!("cli-kind-{what}"));
        let details = [("kind", Arg::from(&kind)), ("candidates", Arg::from(candidates))];
        let general = wrong(self.words, code, what, value, &details);
        // What to do next is said beside the words of an area where that area has its own.
        let own = format!("cli-{}-{what}-next", code.replace('_', "-"));
        let next = if self.words.has(&own) { self.words.say(&own) } else { general.next };
        Trouble { exit: Exit::NotFound, next, ..general }
    }

    /// A person, as people name her.
    pub(crate) fn person(&self, value: &str) -> Outcome<PersonId> {
        self.found("person", value, find::person(self.register, value, self.on), |id| self.person_name(id))
    }

    /// A person among the members of an organisation, as people name her there: a number is one of its book.
    pub(crate) fn person_in(&self, value: &str, of: Option<CooperativeId>) -> Outcome<PersonId> {
        let found = find::person_in(self.register, of, value, self.on);
        self.found("person", value, found, |id| self.person_name(id))
    }

    /// The same reading on the day before something ends: whoever leaves belongs until then.
    pub(crate) fn before(&self, date: PartialDate) -> Self {
        Self { on: date.first().pred_opt().unwrap_or(date.first()), ..*self }
    }

    /// The same reading on another day, such as the one on which something happens.
    pub(crate) fn on(&self, date: PartialDate) -> Self {
        Self { on: date.first(), ..*self }
    }

    /// How a person is told from others of her name.
    fn person_name(&self, id: PersonId) -> String {
        let profile = self.register.persons().get(id).and_then(|person: &Person| person.profile.as_ref());
        let name = profile.map(domain::person::Profile::spoken_name).unwrap_or_default();
        let mut marks = find::marks(self.register, id);
        let numbered = || {
            let mut spells = self.register.members().of(Party::Person(id));
            spells.any(|spell| spell.number.is_some())
        };
        // Others may be called like her and born on her day; a document or a number is hers alone.
        if profile.and_then(|profile| profile.official_document()).is_none() && !numbered() {
            marks.push(id.to_string());
        }
        format!("{name} ({})", marks.join(", "))
    }

    /// Says who else on record may be the person of a profile.
    pub(crate) fn alike(&self, profile: &domain::person::Profile, others: &[PersonId]) -> String {
        let shown = others.iter().map(|other| self.person_name(*other));
        let (name, others) = (profile.spoken_name(), listed(shown, others.len(), "; "));
        self.words.say_with("cli-alike", &[("name", (&name).into()), ("others", (&others).into())])
    }

    /// An organisation, as people name it.
    pub(crate) fn cooperative(&self, value: &str) -> Outcome<CooperativeId> {
        let name =
            |id| self.register.cooperatives().get(id).map_or_else(String::new, |c| c.name().to_owned());
        self.found("cooperative", value, find::cooperative(self.register, value), name)
    }

    /// An organisation, if one was named.
    pub(crate) fn cooperative_if(&self, value: Option<&String>) -> Outcome<Option<CooperativeId>> {
        value.map(|value| self.cooperative(value)).transpose()
    }

    /// The organisation that was named, or the only one there is.
    pub(crate) fn the_cooperative(&self, value: Option<&String>) -> Outcome<CooperativeId> {
        if let Some(value) = value {
            return self.cooperative(value);
        }
        let mut all = self.register.cooperatives().iter().filter(|one| !one.annulled);
        match (all.next(), all.next()) {
            (Some(only), None) => Ok(only.id),
            _ => Err(self.cooperative_needed()),
        }
    }

    /// The organisation that was named, or else the one of what was named beside it, or the only one there is.
    pub(crate) fn the_cooperative_or(
        &self,
        value: Option<&String>,
        implied: Option<CooperativeId>,
    ) -> Outcome<CooperativeId> {
        match (value, implied) {
            (None, Some(implied)) => Ok(implied),
            (value, _) => self.the_cooperative(value),
        }
    }

    /// The organisation that was named, or the only one there is that has members of its own.
    pub(crate) fn the_home(&self, value: Option<&String>) -> Outcome<CooperativeId> {
        match value {
            Some(value) => self.cooperative(value),
            None => find::home(self.register).map_err(|_| self.cooperative_needed()),
        }
    }

    /// Says whether there is no organisation, or which of several it may be.
    fn cooperative_needed(&self) -> Trouble {
        let valid = self.register.cooperatives().iter().filter(|one| !one.annulled);
        let names: Vec<&str> = valid.map(domain::cooperative::Cooperative::short_name).collect();
        if names.is_empty() {
            return self.not_found("no_cooperative", "cooperative", "", "");
        }
        let count = names.len();
        let names = names.into_iter().map(str::to_owned);
        self.not_found("cooperative_needed", "cooperative", "", &listed(names, count, ", "))
    }

    /// An organ, as people name it: by kind or word, by name or by key.
    pub(crate) fn organ(&self, of: Option<&String>, value: &str) -> Outcome<OrganId> {
        let of = self.cooperative_if(of)?;
        let codes: Vec<&'static str> = {
            use strum::VariantArray as _;
            domain::committee::Kind::VARIANTS.iter().map(|kind| kind.code()).collect()
        };
        let named = find::organ(self.register, of, value, self.on);
        let found = match named {
            Err(NotFound::Nothing) => {
                find::organ(self.register, of, &code_of(Family::Organ, &codes, value), self.on)
            }
            other => other,
        };
        self.found("organ", value, found, |id| self.organ_name(id))
    }

    fn organ_name(&self, id: OrganId) -> String {
        let Some(organ) = self.register.committees().organ(id) else { return id.to_string() };
        let own = organ.name.as_ref().map(ToString::to_string);
        let name = own.unwrap_or_else(|| self.words.term(Family::Organ, organ.kind.code()));
        let of = self.register.cooperatives().get(organ.cooperative);
        format!("{name} – {}", of.map_or("", |cooperative| cooperative.short_name()))
    }

    /// A seat of an organ.
    pub(crate) fn seat(&self, organ: OrganId, post: &Post, rank: Rank) -> Outcome<SeatId> {
        let found = find::seat(self.register, organ, post, rank);
        self.found("seat", post.code(), found, |id| id.to_string())
    }

    /// A mandate, by its identifier or by its holder and organ.
    pub(crate) fn mandate(
        &self,
        value: &str,
        organ: Option<&String>,
        of: Option<&String>,
    ) -> Outcome<MandateId> {
        if let Some(id) = value.parse().ok().filter(|id| self.register.committees().mandate(*id).is_some()) {
            return Ok(id);
        }
        let organ = organ.map(|organ| self.organ(of, organ)).transpose()?;
        let home = match organ.and_then(|organ| self.register.committees().organ(organ)) {
            Some(organ) => Some(organ.cooperative),
            None => self.cooperative_if(of)?,
        };
        let person = self.person_in(value, home)?;
        let found = find::mandate(self.register, person, organ, self.on);
        self.found("mandate", value, found, |id| self.mandate_name(id))
    }

    fn mandate_name(&self, id: MandateId) -> String {
        let Some(mandate) = self.register.committees().mandate(id) else { return id.to_string() };
        format!("{}, {} ({id})", self.organ_name(mandate.organ), mandate.period.from)
    }

    /// A party: a person, or an organisation after `org:`.
    pub(crate) fn party(&self, value: &str) -> Outcome<Party> {
        match value.strip_prefix("org:") {
            Some(name) => self.cooperative(name).map(Party::Cooperative),
            None => self.person(value).map(Party::Person),
        }
    }

    /// A party among the members of an organisation.
    fn party_in(&self, value: &str, of: Option<CooperativeId>) -> Outcome<Party> {
        match value.strip_prefix("org:") {
            Some(name) => self.cooperative(name).map(Party::Cooperative),
            None => self.person_in(value, of).map(Party::Person),
        }
    }

    /// A membership, by its identifier or by its member.
    pub(crate) fn membership(&self, value: &str, of: Option<&String>) -> Outcome<MembershipId> {
        if let Some(id) = value.parse().ok().filter(|id| self.register.members().get(*id).is_some()) {
            return Ok(id);
        }
        let of = self.cooperative_if(of)?;
        let party = self.party_in(value, of)?;
        let found = find::membership(self.register, party, of, self.on);
        self.found("membership", value, found, |id| {
            let spell = self.register.members().get(id);
            let from = spell.and_then(|spell| spell.admitted.or(spell.applied));
            from.map_or_else(|| id.to_string(), |from| format!("{from} ({id})"))
        })
    }

    /// The affiliation of an organisation to a central: the one in force on the day, or else the only one.
    pub(crate) fn affiliation(&self, cooperative: &str, central: &str) -> Outcome<AffiliationId> {
        let (one, other) = (self.cooperative(cooperative)?, self.cooperative(central)?);
        let found = find::affiliation(self.register, one, other, self.on);
        self.found("affiliation", cooperative, found, |id| id.to_string())
    }

    /// A mining unit, as people name it.
    pub(crate) fn unit(&self, value: &str) -> Outcome<UnitId> {
        self.found("unit", value, find::unit(self.register, value), |id| id.to_string())
    }

    /// The work of a person in an area: what goes on on the day, or else the only one.
    pub(crate) fn assignment(&self, person: &str, area: &WorkArea) -> Outcome<AssignmentId> {
        let found = find::assignment(self.register, self.person(person)?, area, self.on);
        self.found("assignment", area.code(), found, |id| id.to_string())
    }

    /// A term of an organ, by its label.
    pub(crate) fn term(&self, organ: OrganId, label: &str) -> Outcome<TermId> {
        self.found("term", label, find::term(self.register, organ, label), |id| id.to_string())
    }
}
