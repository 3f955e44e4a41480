//! Who asks, and whether she may: asked once for every question and every change, whatever the front end. The table itself
//! stands in [`domain::authority`]; here stand the limits of one who asks: her organisations, her period, herself.

mod scope;

use domain::authority::{
    self, Act, Asked, Permission, Question, Role, Sensitivity, can_be_second, permission, register_seen,
};
use domain::rejection::Forbidden;
use domain::value::Period;
use domain::value::id::{CooperativeId, PersonId};
use domain::{Actor, Command, Rejection};
use reports::document::Document;
use reports::words::{Family, Words};

use crate::moment::Moment;
use crate::operation::{Export, Maintenance, Query, Release};
use crate::problem::{Detail, Kind, Outcome, Problem};
use crate::resolve::Resolver;

/// Of which part of a register somebody may ask.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Scope {
    /// Of all of it.
    #[default]
    Register,
    /// Of some organisations, each with those that belong to it.
    Cooperatives(Vec<CooperativeId>),
}

/// Who else stands for what one person may not do alone.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Second {
    /// Nobody.
    #[default]
    Nobody,
    /// Nobody need: whoever asks has the file in her hands, and could do with it what she likes.
    HoldsTheFile,
    /// Somebody else, who confirmed it.
    Person(Actor),
}

/// Who asks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asker {
    /// As the log names her, and in which role.
    pub by: Actor,
    /// Of which part of the register she may ask.
    pub scope: Scope,
    /// Of which days she may ask; of all where none is set.
    pub period: Option<Period>,
    /// Who she is, where she is in the register.
    pub person: Option<PersonId>,
    /// The most sensitive class that she is shown, where that is less than what her role is.
    pub limit: Option<Sensitivity>,
    /// Who confirmed what she asks.
    pub second: Second,
}

/// How a question is answered to somebody who may ask of some organisations only.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scoped {
    /// Not at all: its answer cannot be limited to them.
    Refused,
    /// As to everybody: it is about no organisation.
    Everywhere,
    /// Of the organisation in a field, which is needed then.
    ByField(&'static str),
    /// Of a record, by whose organisation the question itself asks [`Moment::within`].
    ByRecord,
}

impl Asker {
    /// Somebody without further limits than those of her role.
    pub const fn new(by: Actor) -> Self {
        Self { by, scope: Scope::Register, period: None, person: None, limit: None, second: Second::Nobody }
    }

    /// In which role she asks.
    pub const fn role(&self) -> Role {
        self.by.role
    }

    /// The most sensitive class of what she is shown of others.
    pub fn sees(&self) -> Sensitivity {
        let sees = self.role().sees();
        self.limit.map_or(sees, |limit| limit.min(sees))
    }

    /// Refuses an act that she may not do, or not alone.
    ///
    /// # Errors
    ///
    /// `reading_forbidden` or `second_person_needed`.
    pub fn may_act(&self, act: Act, verb: &str) -> Outcome {
        self.may(Asked::Act(act), verb)
    }

    /// Refuses a question of a kind that her role may not ask.
    ///
    /// # Errors
    ///
    /// `reading_forbidden`.
    pub fn may_ask(&self, question: Question, verb: &str) -> Outcome {
        self.may(Asked::Question(question), verb)
    }

    fn may(&self, asked: Asked, verb: &str) -> Outcome {
        match permission(self.role(), asked) {
            Permission::Yes => Ok(()),
            Permission::WithSecondPerson => self.is_confirmed(asked),
            Permission::No => Err(self.refused(verb, asked)),
        }
    }

    fn refused(&self, verb: &str, asked: Asked) -> Problem {
        let about = match asked {
            Asked::Question(question) => question.into(),
            Asked::Act(_) | Asked::Command(_) => "act",
        };
        Problem::new(Kind::Rejected, "reading_forbidden")
            .with("role", Detail::Term(Family::Role, self.role().code()))
            .with("verb", Detail::Verb(verb.to_owned().into()))
            .with("about", about)
    }

    /// Refuses what needs a second person where nobody else stands for it.
    fn is_confirmed(&self, asked: Asked) -> Outcome {
        let is_other = |other: &Actor| other.name != self.by.name && can_be_second(other.role, asked);
        match &self.second {
            Second::HoldsTheFile => Ok(()),
            Second::Person(other) if is_other(other) => Ok(()),
            Second::Person(_) | Second::Nobody => {
                let seconds = authority::row(asked).map_or(&[][..], |row| row.seconds);
                let codes = seconds.iter().map(|role| Detail::Term(Family::Role, role.code())).collect();
                Err(Problem::new(Kind::Rejected, "second_person_needed").with("roles", Detail::List(codes)))
            }
        }
    }

    /// A problem with no more of people in it than she is shown.
    pub(crate) fn shown(&self, mut problem: Problem) -> Problem {
        let register = problem.register.take();
        problem.register = register.map(|register| register_seen(&register, self.sees(), self.person));
        problem
    }
}

/// Words that are typed for an operation.
fn typed(name: &str) -> String {
    name.replace('.', " ").replace('_', "-")
}

/// The question as somebody may ask it: as it stands, or limited to her organisation.
///
/// # Errors
///
/// Why she may not ask it.
pub(crate) fn admitted<Q: Query>(query: &Q, at: &Moment<'_>) -> Outcome<Option<Q>> {
    let asker = at.asker();
    if !is_own::<Q>(query, at)? {
        asker.may_ask(Q::KIND, &typed(Q::NAME))?;
        if asker.sees() < Q::CLASS {
            return Err(asker.refused(&typed(Q::NAME), Asked::Question(Q::KIND)));
        }
        filters::<Q>(query, asker)?;
    }
    in_period(at)?;
    scope::limited(query, at)
}

/// Refuses a file that somebody may not be handed.
///
/// # Errors
///
/// Why she may not.
pub(crate) fn may_hand_out<E: Export>(at: &Moment<'_>) -> Outcome {
    let asker = at.asker();
    asker.may_ask(E::KIND, &typed(E::NAME))?;
    if asker.sees() < E::CLASS {
        return Err(asker.refused(&typed(E::NAME), Asked::Question(E::KIND)));
    }
    in_period(at)?;
    scope::whole(asker)
}

/// Refuses upkeep that somebody may not do. It is about all of a register, and about no day.
///
/// # Errors
///
/// Why she may not.
pub(crate) fn may_keep<M: Maintenance>(asker: &Asker) -> Outcome {
    asker.may(M::KIND, &typed(M::NAME))?;
    if asker.sees() < M::CLASS {
        return Err(asker.refused(&typed(M::NAME), M::KIND));
    }
    scope::whole(asker)
}

/// Refuses to hand over an answer that somebody may not ask for as it stands.
///
/// # Errors
///
/// Why she may not.
pub(crate) fn may_release<R: Release>(asked: &R, at: &Moment<'_>) -> Outcome {
    match admitted(asked, at)? {
        None => Ok(()),
        Some(_) => scope::whole(at.asker()),
    }
}

/// Whether a question about a person is asked by herself.
fn is_own<Q: Query>(query: &Q, at: &Moment<'_>) -> Outcome<bool> {
    let asker = at.asker();
    let (Some(own), Some(field)) = (asker.person, Q::PERSON) else { return Ok(false) };
    if permission(asker.role(), Asked::Question(Question::Own)) != Permission::Yes {
        return Ok(false);
    }
    let fields = crate::operation::fields(query);
    let Some(named) = fields.get(field).and_then(serde_json::Value::as_str) else { return Ok(false) };
    let resolver = at.resolver()?;
    // Whom else a name may mean is nothing that she is told.
    Ok(resolver.person(field, named).is_ok_and(|found| found == resolver.register.persons().survivor(own)))
}

/// Refuses to narrow an answer down by what is not shown: whom it leaves would tell it.
fn filters<Q: Query>(query: &Q, asker: &Asker) -> Outcome {
    let fields = crate::operation::fields(query);
    let is_withheld =
        |(field, class): &&(&str, Sensitivity)| asker.sees() < *class && fields.contains_key(*field);
    let Some((field, _)) = Q::FILTERS.iter().find(is_withheld) else { return Ok(()) };
    let value = fields.get(*field).and_then(serde_json::Value::as_str).unwrap_or_default();
    let problem = Problem::new(Kind::Rejected, "field_withheld").at(*field).valued(value);
    Err(problem.with("role", Detail::Term(Family::Role, asker.role().code())))
}

/// Refuses days and knowledge outside the period of whoever asks.
fn in_period(at: &Moment<'_>) -> Outcome {
    let Some(period) = &at.asker().period else { return Ok(()) };
    let outside = |field: &'static str, day: chrono::NaiveDate| {
        let until = period.until.map_or_else(|| "none".to_owned(), |until| until.to_string());
        let problem = Problem::new(Kind::Rejected, "out_of_period").at(field).valued(&day.to_string());
        problem.with("from", period.from.to_string()).with("until", until)
    };
    if !period.contains(at.on()) {
        return Err(outside("as_of", at.on()));
    }
    match at.when.as_known_at.map(|instant| at.when.zone.day(instant)) {
        Some(day) if !period.contains(day) => Err(outside("as_known_at", day)),
        Some(_) | None => Ok(()),
    }
}

/// The answer with what of people is withheld from this reader, where it is no list, whose columns say so themselves; and whether
/// it is made of figures alone, so that it may be posted.
pub(crate) fn with_withheld<Q: Query>(mut document: Document, at: &Moment<'_>, words: &Words) -> Document {
    let sees = at.asker().sees();
    document.is_public = matches!(Q::KIND, Question::Figures | Question::Aggregates | Question::RollUp);
    let names_people = match Q::KIND {
        Question::Person | Question::People | Question::History => true,
        Question::Records => sees < Sensitivity::Personal,
        Question::RollUp
        | Question::Aggregates
        | Question::Figures
        | Question::Own
        | Question::Extracts
        | Question::Copies
        | Question::Verification => false,
    };
    if !names_people || crate::list::is_list(&Q::answer_schema()) {
        return document;
    }
    let (fields, note): (&[&str], _) = match sees {
        Sensitivity::Sensitive => return document,
        Sensitivity::Personal => (&["birth", "contact", "document", "kinship"], "withheld-papers"),
        Sensitivity::Internal | Sensitivity::Public => {
            (&["birth", "contact", "document", "kinship", "name"], "withheld-names")
        }
    };
    document.withheld.extend(fields.iter().map(|field| (*field).to_owned()));
    document.notes.push(words.say(note));
    document
}

/// Refuses a change that a role may not make, before anything that was filled in is looked up. It is the same code for every
/// change, which says what it is called, what it asks besides its commands, and the kinds of these.
pub(crate) fn may_propose(
    asker: &Asker,
    name: &str,
    besides: Option<Asked>,
    kinds: &'static [&'static str],
) -> Outcome {
    match besides {
        Some(Asked::Question(question)) => {
            asker.may_ask(question, &typed(name))?;
            // What becomes of its rows is told of everybody whom they may mean.
            scope::whole(asker)?;
        }
        Some(Asked::Act(act)) => asker.may_act(act, &typed(name))?,
        Some(Asked::Command(_)) | None => {}
    }
    let kinds = || Command::kinds().filter(|kind| kinds.contains(&&*kind.to_string()));
    if kinds().any(|kind| permission(asker.role(), Asked::Command(kind)) != Permission::No) {
        return Ok(());
    }
    kinds().next().map_or(Ok(()), |kind| Err(forbidden(asker, kind)))
}

/// A command that a role may not give.
fn forbidden(asker: &Asker, kind: domain::event::Kind) -> Problem {
    let forbidden = Forbidden { role: asker.role(), command: kind.to_string() };
    Problem::rejected(Box::new(Rejection::Forbidden(forbidden)), &domain::Register::default())
}

/// Refuses commands that whoever asks may not give, or not alone, or not of these organisations.
pub(crate) fn may_give(resolver: &Resolver<'_>, commands: &[Command]) -> Outcome {
    let asker = resolver.asker;
    for kind in commands.iter().map(Command::kind) {
        match permission(asker.role(), Asked::Command(kind)) {
            Permission::Yes => {}
            Permission::WithSecondPerson => asker.is_confirmed(Asked::Command(kind))?,
            Permission::No => return Err(forbidden(asker, kind)),
        }
    }
    scope::may_change(resolver, commands)
}
