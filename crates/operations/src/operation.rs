//! The table of operations, and what each of them is: its name, its fields, how it is read from a command line or from JSON,
//! and which commands it sends. A front end is a loop over the table.

mod effect;
mod export;
mod filled;
mod listed;
mod maintenance;
mod released;
mod shape;

use std::collections::BTreeMap;
use std::fmt::Debug;
use std::sync::{Arc, Mutex, PoisonError};

use clap::{ArgMatches, Args};
use domain::authority::{Asked, Question, Sensitivity};
use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value};

pub use self::effect::Effect;
pub(crate) use self::export::poured;
pub use self::export::{AnyExport, Content, Delivery, Export, Exported, Media, Signer, Unwritten, unpacked};
pub use self::filled::Filled;
pub(crate) use self::filled::fields;
pub(crate) use self::listed::LISTED_BY;
pub use self::maintenance::{AnyMaintenance, Done, Keeper, Maintenance, Told};
pub use self::released::Release;

use self::shape::{is_clearable, unlike};
use crate::authority::{self, Scoped};
use crate::input::CLEARABLE;
use crate::moment::Moment;
use crate::problem::{Detail, Outcome, Problem};
use crate::proposal::Proposal;
use crate::resolve::Resolver;
use crate::upload::{Attachment, Upload};
use crate::{
    action, audit, calendar, certification, check, checkpoint, committee, cooperative, evidence,
    export as exports, finding, group, import, indicator, member, observation, overview, person, plan,
    policy, premium, project, proof, release, report, rule, scheme, statute, training, upkeep,
};
use exchange::mint::Mint;
use reports::answer;
use reports::document::Document;
use reports::words::Words;

/// An operation that changes a register: the fields that people fill in, and what they become.
pub trait Mutation: Args + Debug + DeserializeOwned + JsonSchema + Serialize + 'static {
    /// Its name: `member.admit`, typed `ayni member admit`.
    const NAME: &'static str;
    /// The kinds of the commands that it may send; by default the one that is called like the operation.
    const KINDS: &'static [&'static str] = &[Self::NAME];
    /// What it asks for beside its commands, by which the table of authority knows it.
    const ASKED: Option<Asked> = None;

    /// Resolves what was filled in. New identifiers and salts are taken from `mint`.
    fn propose(&self, resolver: &Resolver<'_>, mint: &mut Mint<'_>) -> Outcome<Proposal>;

    /// The files that are handed in with it, for a front end to fill that was told only their names or digests.
    fn uploads(&mut self) -> Vec<&mut Upload> {
        Vec::new()
    }

    /// The file that is kept beside the register, for a front end that was told only its name.
    fn attachment(&mut self) -> Option<&mut Attachment> {
        None
    }

    /// Uploads that name files beside them, with the addresses of these, for a front end to look at that sees where they are.
    fn neighbours(&mut self) -> Vec<(&mut Upload, Vec<String>)> {
        Vec::new()
    }

    /// The schema of what programs are told of it, where that is more than a receipt of facts.
    fn answer_schema() -> Option<Schema> {
        None
    }
}

/// An operation that asks something of a register: the fields that people fill in, and the answer.
pub trait Query: Args + Debug + DeserializeOwned + JsonSchema + Serialize + 'static {
    /// Its name: `member.list`, typed `ayni member list`.
    const NAME: &'static str;
    /// What its answer is made of, by which the table of authority knows it.
    const KIND: Question;
    /// What somebody has to be shown of others at the least, for the answer to say anything.
    const CLASS: Sensitivity;
    /// The fields that narrow the answer down by something more sensitive than that.
    const FILTERS: &'static [(&'static str, Sensitivity)] = &[];
    /// The field that names whom it is about, where it is about one person.
    const PERSON: Option<&'static str> = None;
    /// How it is answered to somebody who may ask of some organisations only.
    const SCOPED: Scoped = Scoped::Refused;

    /// Answers, with the words of the reader's language for what only people read.
    fn answer(&self, at: &Moment<'_>, words: &Words) -> Outcome<Document>;

    /// The problem with which the asking ends although it is answered, as where somebody asked to fail on findings.
    ///
    /// # Errors
    ///
    /// That problem.
    fn verdict(&self, _: &Document) -> Outcome {
        Ok(())
    }

    /// The schema of the answer as programs get it.
    fn answer_schema() -> Schema;
}

/// A change with its fields filled in.
pub trait AnyMutation: Debug {
    /// The name of the operation.
    fn name(&self) -> &'static str;
    /// What was filled in.
    fn fields(&self) -> Map<String, Value>;
    /// Resolves what was filled in against a moment of the register; what only people read is in the reader's words. New
    /// identifiers and salts are taken from `mint`.
    fn propose(&self, at: &Moment<'_>, words: &Words, mint: &mut Mint<'_>) -> Outcome<Proposal>;
    /// The files that are handed in with it.
    fn uploads(&mut self) -> Vec<&mut Upload>;
    /// The file that is kept beside the register.
    fn attachment(&mut self) -> Option<&mut Attachment>;
    /// Uploads that name files beside them, with the addresses of these.
    fn neighbours(&mut self) -> Vec<(&mut Upload, Vec<String>)>;
}

impl<M: Mutation> AnyMutation for M {
    fn name(&self) -> &'static str {
        M::NAME
    }

    fn fields(&self) -> Map<String, Value> {
        fields(self)
    }

    fn propose(&self, at: &Moment<'_>, _: &Words, mint: &mut Mint<'_>) -> Outcome<Proposal> {
        authority::may_propose(at.asker(), M::NAME, M::ASKED, M::KINDS)?;
        let resolver = at.deciding()?;
        let proposal = Mutation::propose(self, &resolver, mint).map_err(|it| at.asker().shown(it))?;
        authority::may_give(&resolver, &proposal.commands)?;
        Ok(proposal)
    }

    fn uploads(&mut self) -> Vec<&mut Upload> {
        Mutation::uploads(self)
    }

    fn attachment(&mut self) -> Option<&mut Attachment> {
        Mutation::attachment(self)
    }

    fn neighbours(&mut self) -> Vec<(&mut Upload, Vec<String>)> {
        Mutation::neighbours(self)
    }
}

/// A question with its fields filled in.
pub trait AnyQuery: Debug {
    /// The name of the operation.
    fn name(&self) -> &'static str;
    /// What was filled in.
    fn fields(&self) -> Map<String, Value>;
    /// Answers.
    fn answer(&self, at: &Moment<'_>, words: &Words) -> Outcome<Document>;
    /// The problem with which the asking ends although it is answered.
    fn verdict(&self, answer: &Document) -> Outcome;
}

impl<Q: Query> AnyQuery for Q {
    fn name(&self) -> &'static str {
        Q::NAME
    }

    fn fields(&self) -> Map<String, Value> {
        fields(self)
    }

    fn answer(&self, at: &Moment<'_>, words: &Words) -> Outcome<Document> {
        let limited = authority::admitted(self, at)?;
        let mut document = Query::answer(limited.as_ref().unwrap_or(self), at, words)?;
        if document.title.is_empty() {
            document.title = about::<Q>(words);
        }
        Ok(authority::with_withheld::<Q>(document, at, words))
    }

    fn verdict(&self, answer: &Document) -> Outcome {
        Query::verdict(self, answer)
    }
}

/// What a question is for, as its help says: the title of an answer that has none of its own.
fn about<Q: Query>(words: &Words) -> String {
    let help = Words::help(words.lang());
    let id = format!("help-{}", Q::NAME.replace(['.', '_'], "-"));
    if help.has(&id) {
        return help.say(&id);
    }
    let command = Q::augment_args(clap::Command::new(Q::NAME));
    command.get_about().map(ToString::to_string).unwrap_or_default()
}

/// The description of an operation.
#[derive(Clone, Copy, Debug)]
pub struct Operation {
    /// Its name: noun and verb, parted by a point; or a verb of its own.
    pub name: &'static str,
    /// What it does.
    pub effect: Effect,
    arguments: fn(clap::Command) -> clap::Command,
    typed: fn(&ArgMatches) -> Result<Filled, clap::Error>,
    sent: fn(Value) -> Result<Filled, serde_json::Error>,
    schema: fn() -> Schema,
}

impl Operation {
    pub(crate) const fn mutation<M: Mutation>() -> Self {
        Self {
            name: M::NAME,
            effect: Effect::Mutation { kinds: M::KINDS, asked: M::ASKED, answer: M::answer_schema },
            arguments: M::augment_args,
            typed: |matches| M::from_arg_matches(matches).map(|filled| Filled::Mutation(Box::new(filled))),
            sent: |value| serde_json::from_value::<M>(value).map(|sent| Filled::Mutation(Box::new(sent))),
            schema: || SchemaGenerator::default().into_root_schema_for::<M>(),
        }
    }

    pub(crate) const fn query<Q: Query>() -> Self {
        Self {
            name: Q::NAME,
            effect: Effect::Query {
                kind: Q::KIND,
                class: Q::CLASS,
                filters: Q::FILTERS,
                person: Q::PERSON,
                scoped: Q::SCOPED,
                answer: Q::answer_schema,
            },
            arguments: Q::augment_args,
            typed: |matches| Q::from_arg_matches(matches).map(|filled| Filled::Query(Box::new(filled))),
            sent: |value| serde_json::from_value::<Q>(value).map(|sent| Filled::Query(Box::new(sent))),
            schema: || SchemaGenerator::default().into_root_schema_for::<Q>(),
        }
    }

    pub(crate) const fn release<R: Release>() -> Self {
        Self {
            name: R::NAME,
            effect: Effect::Release {
                kind: R::KIND,
                class: R::CLASS,
                kinds: R::KINDS,
                answer: R::answer_schema,
            },
            arguments: R::augment_args,
            typed: |matches| R::from_arg_matches(matches).map(released::filled),
            sent: |value| serde_json::from_value::<R>(value).map(released::filled),
            schema: || SchemaGenerator::default().into_root_schema_for::<R>(),
        }
    }

    pub(crate) const fn export<E: Export>() -> Self {
        Self {
            name: E::NAME,
            effect: Effect::Export { kind: E::KIND, class: E::CLASS, local: E::LOCAL, media: E::MEDIA },
            arguments: E::augment_args,
            typed: |matches| E::from_arg_matches(matches).map(|filled| Filled::Export(Box::new(filled))),
            sent: |value| serde_json::from_value::<E>(value).map(|sent| Filled::Export(Box::new(sent))),
            schema: || SchemaGenerator::default().into_root_schema_for::<E>(),
        }
    }

    pub(crate) const fn maintenance<M: Maintenance>() -> Self {
        let (kind, class, local) = (M::KIND, M::CLASS, M::LOCAL);
        Self {
            name: M::NAME,
            effect: Effect::Maintenance { kind, class, local, answer: answer::schema::<M::Answer> },
            arguments: M::augment_args,
            typed: |matches| M::from_arg_matches(matches).map(|asked| Filled::Maintenance(Box::new(asked))),
            sent: |value| serde_json::from_value::<M>(value).map(|sent| Filled::Maintenance(Box::new(sent))),
            schema: || SchemaGenerator::default().into_root_schema_for::<M>(),
        }
    }

    /// The kinds of the commands that it may send; none for what changes nothing.
    pub const fn kinds(&self) -> &'static [&'static str] {
        match self.effect {
            Effect::Mutation { kinds, .. } | Effect::Release { kinds, .. } => kinds,
            Effect::Query { .. } | Effect::Export { .. } | Effect::Maintenance { .. } => &[],
        }
    }

    /// The words that are typed for it: `member`, `assign-work`.
    pub fn path(&self) -> Vec<String> {
        self.name.split('.').map(|word| word.replace('_', "-")).collect()
    }

    /// The verb of the command line, with its arguments.
    pub fn command(&self) -> clap::Command {
        let verb = self.path().pop().unwrap_or_default();
        (self.arguments)(clap::Command::new(verb))
    }

    /// Reads what was typed for its arguments.
    ///
    /// # Errors
    ///
    /// What clap says where the matches are not of [`Self::command`].
    pub fn typed(&self, matches: &ArgMatches) -> Result<Filled, clap::Error> {
        (self.typed)(matches)
    }

    /// The JSON Schema of its fields; made once by a program, because a server needs it for every request.
    pub fn schema(&self) -> Arc<Schema> {
        static MADE: Mutex<BTreeMap<&str, Arc<Schema>>> = Mutex::new(BTreeMap::new());
        let mut made = MADE.lock().unwrap_or_else(PoisonError::into_inner);
        Arc::clone(made.entry(self.name).or_insert_with(|| {
            let mut schema = (self.schema)();
            schema.insert("additionalProperties".to_owned(), false.into());
            Arc::new(schema)
        }))
    }

    /// Reads an object with its fields, as programs send it. A field that is `null` is left out, or, where it corrects a
    /// value, takes it back.
    ///
    /// # Errors
    ///
    /// A problem that points at the field: one that is unknown, is missing, or is not of its type.
    pub fn sent(&self, body: Value) -> Outcome<Filled> {
        let Value::Object(mut fields) = body else {
            return Err(Problem::wrong("body_wrong", "", &body.to_string()));
        };
        let schema = self.schema();
        let none = Map::new();
        let known = schema.get("properties").and_then(Value::as_object).unwrap_or(&none);
        fields.retain(|name, value| {
            !value.is_null() || is_clearable(known.get(name)) || !known.contains_key(name)
        });
        for (name, value) in &mut fields {
            let Some(property) = known.get(name) else {
                let names = known.keys().map(String::as_str).collect::<Vec<_>>().join(", ");
                let unknown = Problem::wrong("field_unknown", name.clone(), name);
                return Err(unknown.with("known", Detail::Text(names)));
            };
            if value.is_null() {
                *value = CLEARABLE.into();
            }
            if let Some(expected) = unlike(property, value) {
                let wrong = Problem::wrong("field_type", name.clone(), &value.to_string());
                return Err(wrong.with("type", expected));
            }
        }
        let required = schema.get("required").and_then(Value::as_array).into_iter().flatten();
        for name in required.filter_map(Value::as_str) {
            if !fields.contains_key(name) {
                return Err(Problem::missing(name.to_owned()));
            }
        }
        (self.sent)(Value::Object(fields))
            .map_err(|error| Problem::wrong("body_wrong", "", &error.to_string()))
    }
}

/// What operations are about, with everything that can be asked of it.
#[derive(Clone, Copy, Debug)]
pub struct Noun {
    /// What is typed for it: `member`.
    pub name: &'static str,
    /// What it is, in a line.
    pub about: &'static str,
    /// Its operations, in the order in which people are shown them.
    pub operations: &'static [Operation],
}

/// Everything that can be asked, in the order in which people are shown it.
pub static NOUNS: &[Noun] = &[
    person::NOUN,
    cooperative::NOUN,
    member::NOUN,
    committee::NOUN,
    scheme::NOUN,
    certification::NOUN,
    audit::NOUN,
    finding::NOUN,
    action::NOUN,
    evidence::NOUN,
    premium::NOUN,
    policy::NOUN,
    plan::NOUN,
    indicator::NOUN,
    observation::NOUN,
    rule::NOUN,
    statute::NOUN,
    release::NOUN,
    training::NOUN,
    group::NOUN,
    project::NOUN,
    report::NOUN,
    exports::NOUN,
    import::NOUN,
    checkpoint::NOUN,
];

/// Operations that are verbs of their own, without a noun before them: `ayni check`. People are shown them after the nouns.
pub static VERBS: &[Operation] = &[
    Operation::query::<overview::Overview>(),
    Operation::query::<check::Check>(),
    Operation::query::<calendar::Calendar>(),
    Operation::query::<report::Log>(),
    Operation::maintenance::<upkeep::Verify>(),
    Operation::export::<proof::Proof>(),
    Operation::maintenance::<upkeep::Backup>(),
    Operation::maintenance::<upkeep::Copy>(),
    Operation::maintenance::<upkeep::Restore>(),
    Operation::maintenance::<upkeep::Rebuild>(),
];

/// Every operation.
pub fn operations() -> impl Iterator<Item = &'static Operation> {
    NOUNS.iter().flat_map(|noun| noun.operations).chain(VERBS)
}

/// The operation of a name.
pub fn find(name: &str) -> Option<&'static Operation> {
    operations().find(|operation| operation.name == name)
}
