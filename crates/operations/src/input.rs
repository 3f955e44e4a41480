//! What people fill into the fields of an operation: texts that say what they will be read as. An input never fails to be
//! made; whatever is wrong with it is found when it is read against a register.

mod certification;

use std::borrow::Cow;
use std::fmt;
use std::marker::PhantomData;
use std::ops::Deref;

use domain::value::erasable::Erasable;
use domain::value::id::{
    ActionId, AuditId, CertificationId, ClassSessionId, CooperativeId, EvidenceId, ExpectedResultId,
    FindingId, GroupId, IndicatorId, MandateId, MeasureId, MembershipId, ObservationId, OrganId,
    ParticipationId, PersonId, PlanId, PolicyId, PremiumId, ProjectId, SchemeId, StatuteId, TargetId, TermId,
    TrainingId, UnitId,
};
use domain::value::text::{LongText, Text, fold};
use domain::value::{Gender, Money, PartialDate, TimeZone, Weight};
use reports::words::Family;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::coded::Coded;
use crate::problem::{Detail, Outcome, Problem};
use crate::record::RecordKind;
use crate::resolve::{self, Keyword, Resolver, is_keyword};

pub use self::certification::RequirementName;

/// A text that will be read as a `T`.
pub struct Input<T>(String, PhantomData<fn() -> T>);

impl<T> Serialize for Input<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0)
    }
}

impl<'de, T> Deserialize<'de> for Input<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer).map(Self::from)
    }
}

impl<T> Clone for Input<T> {
    fn clone(&self) -> Self {
        Self(self.0.clone(), PhantomData)
    }
}

impl<T> fmt::Debug for Input<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl<T> Deref for Input<T> {
    type Target = str;

    fn deref(&self) -> &str {
        &self.0
    }
}

impl<T> From<String> for Input<T> {
    fn from(text: String) -> Self {
        Self(text, PhantomData)
    }
}

impl<T> From<&str> for Input<T> {
    fn from(text: &str) -> Self {
        Self(text.to_owned(), PhantomData)
    }
}

impl<T: Described> JsonSchema for Input<T> {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        "input".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        T::schema()
    }
}

/// What can be filled in, as a schema says it.
pub trait Described {
    /// The schema of the text: its length, its format, the codes that it may be, or of which kind the record is that it names.
    fn schema() -> Schema;
}

/// What can be read without knowing anything of the fields beside.
pub trait Readable: Described + Sized {
    /// Reads a text in a field.
    fn read(field: &'static str, text: &str, resolver: &Resolver<'_>) -> Outcome<Self>;
}

/// Fields as a struct has them: one that is needed, one that may be left out, several.
pub trait Field {
    /// What the field gives.
    type Value;

    /// Reads the field.
    fn read(&self, field: &'static str, resolver: &Resolver<'_>) -> Outcome<Self::Value>;
}

impl<T: Readable> Field for Input<T> {
    type Value = T;

    fn read(&self, field: &'static str, resolver: &Resolver<'_>) -> Outcome<T> {
        T::read(field, self, resolver)
    }
}

impl<T: Readable> Field for Option<Input<T>> {
    type Value = Option<T>;

    fn read(&self, field: &'static str, resolver: &Resolver<'_>) -> Outcome<Option<T>> {
        self.as_ref().map(|input| input.read(field, resolver)).transpose()
    }
}

impl<T: Readable> Field for Vec<Input<T>> {
    type Value = Vec<T>;

    fn read(&self, field: &'static str, resolver: &Resolver<'_>) -> Outcome<Vec<T>> {
        self.iter().map(|input| input.read(field, resolver)).collect()
    }
}

/// The code that takes a value back.
pub(crate) const CLEARABLE: &str = "none";

/// What a correction does to a value: takes it back, or puts another in its place. A field that is left out keeps it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change<T> {
    /// There is no value any more.
    Clear,
    /// The value is another.
    Set(T),
}

impl<T> Change<T> {
    /// The value after a change, or as it was where there is none.
    pub fn over(change: Option<Self>, known: Option<T>) -> Option<T> {
        match change {
            None => known,
            Some(Self::Clear) => None,
            Some(Self::Set(value)) => Some(value),
        }
    }
}

impl<T: Described> Described for Change<T> {
    fn schema() -> Schema {
        let mut schema = T::schema();
        schema.insert("x-clearable".to_owned(), true.into());
        schema
    }
}

impl<T: Readable> Readable for Change<T> {
    fn read(field: &'static str, text: &str, resolver: &Resolver<'_>) -> Outcome<Self> {
        if is_keyword(Keyword::None, text) {
            return Ok(Self::Clear);
        }
        T::read(field, text, resolver).map(Self::Set)
    }
}

impl<T: Coded> Described for T {
    fn schema() -> Schema {
        let codes: Vec<&str> = T::all().iter().map(|one| one.code()).collect();
        json_schema!({ "type": "string", "enum": codes, "x-family": T::FAMILY.prefix() })
    }
}

impl<T: Coded> Readable for T {
    fn read(field: &'static str, text: &str, _: &Resolver<'_>) -> Outcome<Self> {
        resolve::choice(field, T::FAMILY, T::all(), T::code, text)
    }
}

fn bounded(most: usize) -> Schema {
    json_schema!({ "type": "string", "minLength": 1, "maxLength": most })
}

impl<const MAX: usize> Described for Text<MAX> {
    fn schema() -> Schema {
        bounded(MAX)
    }
}

impl<const MAX: usize> Readable for Text<MAX> {
    fn read(field: &'static str, text: &str, _: &Resolver<'_>) -> Outcome<Self> {
        resolve::text(field, text)
    }
}

impl<const MAX: usize> Described for Erasable<MAX> {
    fn schema() -> Schema {
        bounded(MAX)
    }
}

impl<const MAX: usize> Readable for Erasable<MAX> {
    fn read(field: &'static str, text: &str, _: &Resolver<'_>) -> Outcome<Self> {
        resolve::text(field, text)
    }
}

impl Described for LongText {
    fn schema() -> Schema {
        bounded(Self::MAX)
    }
}

impl Readable for LongText {
    fn read(field: &'static str, text: &str, _: &Resolver<'_>) -> Outcome<Self> {
        resolve::text(field, text)
    }
}

impl Described for bool {
    fn schema() -> Schema {
        json_schema!({ "type": "string", "enum": ["true", "false"] })
    }
}

impl Readable for bool {
    fn read(field: &'static str, text: &str, _: &Resolver<'_>) -> Outcome<Self> {
        let answers = [("yes", "true", true), ("no", "false", false)];
        let wanted = fold(text);
        let is_meant = |word: &str, code: &str| {
            fold(code) == wanted || resolve::all_words().any(|words| fold(&words.say(word)) == wanted)
        };
        let meant = answers.into_iter().find(|(word, code, _)| is_meant(word, code));
        let known = answers.map(|(word, code, _)| Detail::Named(code, word.into())).into();
        let wrong = || Problem::wrong("choice_unknown", field, text).with("known", Detail::List(known));
        meant.map(|(_, _, answer)| answer).ok_or_else(wrong)
    }
}

impl Described for PartialDate {
    fn schema() -> Schema {
        json_schema!({ "type": "string", "format": "partial-date", "examples": ["2021-11-30", "2021-11", "2021"] })
    }
}

impl Readable for PartialDate {
    fn read(field: &'static str, text: &str, resolver: &Resolver<'_>) -> Outcome<Self> {
        resolver.date(field, text)
    }
}

impl Described for Money {
    fn schema() -> Schema {
        json_schema!({ "type": "string", "format": "money", "examples": ["1500.50 PEN"] })
    }
}

impl Readable for Money {
    fn read(field: &'static str, text: &str, _: &Resolver<'_>) -> Outcome<Self> {
        resolve::money(field, text)
    }
}

impl Described for Weight {
    fn schema() -> Schema {
        json_schema!({ "type": "string", "format": "grams", "examples": ["12.5"] })
    }
}

impl Readable for Weight {
    fn read(field: &'static str, text: &str, _: &Resolver<'_>) -> Outcome<Self> {
        resolve::weight(field, text)
    }
}

impl Described for TimeZone {
    fn schema() -> Schema {
        json_schema!({ "type": "string", "format": "time-zone", "examples": ["America/Lima"] })
    }
}

impl Readable for TimeZone {
    fn read(field: &'static str, text: &str, _: &Resolver<'_>) -> Outcome<Self> {
        resolve::time_zone(field, text)
    }
}

impl Described for domain::member::WorkArea {
    fn schema() -> Schema {
        let known: Vec<&str> = Self::NAMED.iter().map(Self::code).collect();
        json_schema!({
            "type": "string",
            "minLength": 1,
            "examples": ["warehouse", "mining"],
            "x-family": Family::Work.prefix(),
            "x-known": known,
        })
    }
}

impl Readable for domain::member::WorkArea {
    fn read(field: &'static str, text: &str, _: &Resolver<'_>) -> Outcome<Self> {
        resolve::work_area(field, text)
    }
}

impl Described for domain::committee::Post {
    fn schema() -> Schema {
        let known: Vec<&str> = Self::NAMED.iter().map(Self::code).collect();
        json_schema!({
            "type": "string",
            "minLength": 1,
            "examples": ["president", "secretary"],
            "x-family": Family::Post.prefix(),
            "x-known": known,
        })
    }
}

impl Readable for domain::committee::Post {
    fn read(field: &'static str, text: &str, _: &Resolver<'_>) -> Outcome<Self> {
        resolve::post(field, text)
    }
}

/// The schema of a text that names a record of a kind.
pub(crate) fn record(kind: RecordKind) -> Schema {
    json_schema!({ "type": "string", "minLength": 1, "x-record": kind.code() })
}

/// Names of records are told by what they name.
macro_rules! names {
    ($($id:ty => $kind:ident,)*) => {$(
        impl Described for $id {
            fn schema() -> Schema {
                record(RecordKind::$kind)
            }
        }
    )*};
}

names! {
    ActionId => Action,
    AuditId => Audit,
    CertificationId => Certification,
    ClassSessionId => Session,
    CooperativeId => Cooperative,
    EvidenceId => Evidence,
    ExpectedResultId => Aim,
    FindingId => Finding,
    GroupId => Group,
    IndicatorId => Indicator,
    MandateId => Mandate,
    MeasureId => Measure,
    MembershipId => Membership,
    ObservationId => Observation,
    OrganId => Organ,
    ParticipationId => Participation,
    PersonId => Person,
    PlanId => Plan,
    PolicyId => Policy,
    PremiumId => Premium,
    ProjectId => Project,
    SchemeId => Scheme,
    StatuteId => Statute,
    TargetId => Target,
    TermId => Term,
    TrainingId => Training,
    UnitId => Unit,
}

impl Described for domain::member::Party {
    fn schema() -> Schema {
        json_schema!({ "type": "string", "minLength": 1, "x-record": ["person", "cooperative"] })
    }
}

/// Names that are enough by themselves to find a record.
macro_rules! found_by_name {
    ($($id:ty => $find:ident,)*) => {$(
        impl Readable for $id {
            fn read(field: &'static str, text: &str, resolver: &Resolver<'_>) -> Outcome<Self> {
                resolver.$find(field, text)
            }
        }
    )*};
}

found_by_name! {
    CooperativeId => cooperative,
    EvidenceId => evidence,
    IndicatorId => indicator,
    ObservationId => observation,
    PersonId => person,
    PlanId => plan,
    ProjectId => project,
    SchemeId => scheme,
    StatuteId => statute,
    UnitId => unit,
    domain::member::Party => party,
}

/// A gender, or that it is not known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct GenderOrUnknown(pub Option<Gender>);

impl GenderOrUnknown {
    const ALL: [Option<Gender>; 4] = [Some(Gender::Woman), Some(Gender::Man), Some(Gender::Other), None];

    fn code(gender: Option<Gender>) -> &'static str {
        gender.map_or("unknown", Gender::code)
    }
}

impl Described for GenderOrUnknown {
    fn schema() -> Schema {
        json_schema!({ "type": "string", "enum": Self::ALL.map(Self::code), "x-family": Family::Gender.prefix() })
    }
}

impl Readable for GenderOrUnknown {
    fn read(field: &'static str, text: &str, _: &Resolver<'_>) -> Outcome<Self> {
        resolve::choice(field, Family::Gender, &Self::ALL, Self::code, text).map(Self)
    }
}

/// One of a fixed set, or all of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OrAll<T> {
    /// All of them.
    All,
    /// One.
    One(T),
}

impl<T: Coded> Described for OrAll<T> {
    fn schema() -> Schema {
        let mut codes: Vec<&str> = T::all().iter().map(|one| one.code()).collect();
        codes.push("all");
        json_schema!({ "type": "string", "enum": codes, "x-family": T::FAMILY.prefix() })
    }
}

impl<T: Coded> Readable for OrAll<T> {
    fn read(field: &'static str, text: &str, resolver: &Resolver<'_>) -> Outcome<Self> {
        if is_keyword(Keyword::All, text) {
            return Ok(Self::All);
        }
        T::read(field, text, resolver).map(Self::One)
    }
}

/// Words that are searched for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Search(pub String);

impl Search {
    /// How much can be searched for at once: more than the longest name has.
    const MAX: usize = 200;
}

impl Described for Search {
    fn schema() -> Schema {
        json_schema!({ "type": "string", "maxLength": Self::MAX })
    }
}

impl Readable for Search {
    fn read(field: &'static str, text: &str, _: &Resolver<'_>) -> Outcome<Self> {
        if Self::MAX < text.chars().count() {
            let shown: String = text.chars().take(20).chain(['…']).collect();
            return Err(Problem::wrong("search_too_long", field, &shown).with("max", Self::MAX));
        }
        Ok(Self(text.to_owned()))
    }
}
