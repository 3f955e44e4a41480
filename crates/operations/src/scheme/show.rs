//! `scheme.show`.

use clap::Args;
use domain::authority::Sensitivity::Internal;
use domain::authority::{Question, Sensitivity};
use domain::certification::scheme::{Grade, Link, Profile, Requirement, Scale, Scheme};
use domain::value::id::SchemeId;
use domain::value::text::fold;
use reports::document::{Document, Fact};
use reports::records::Records;
use reports::table::Cell;
use reports::words::{Arg, Words};
use schemars::{JsonSchema, Schema};
use serde::{Deserialize, Serialize};

use crate::input::Search;
use crate::list::{self, Column, Holds, Setting, code, codes, count, integer, text};
use crate::record::RecordKind;
use crate::{Field as _, Input, Moment, Outcome, Problem, Query, Scoped};

/// Show one scheme: requirements, selections, grades, relations
#[derive(Clone, Debug, Args, Serialize, Deserialize, JsonSchema)]
pub struct Show {
    /// The scheme: code or title
    pub scheme: Input<SchemeId>,
    /// Only requirements of this topic, such as gender
    #[arg(long)]
    pub topic: Option<Input<Search>>,
}

/// A requirement with how many it belongs to.
type Indented = (Requirement, usize);

const REQUIREMENTS: &[Column<Indented>] = &[
    Column::<Indented>::new("code", Holds::Text, Internal, |(one, depth), _| {
        Cell::code(one.code.as_str(), format!("{}{}", "  ".repeat(*depth), one.code))
    }),
    Column::<Indented>::new("title", Holds::Text, Internal, |(one, _), _| text(Some(&one.title)))
        .headed("col-certification-title"),
    Column::<Indented>::new(
        "class",
        Holds::Code(codes::<domain::certification::scheme::Class>),
        Internal,
        |(one, _), at| one.class.map_or(Cell::Empty, |class| code(class, at)),
    )
    .headed("col-certification-class"),
    Column::<Indented>::new("year_due", Holds::Count, Internal, |(one, _), _| {
        integer(one.year_due.map(i64::from))
    })
    .headed("col-certification-year_due"),
    Column::<Indented>::new(
        "applies_to",
        Holds::Code(codes::<domain::certification::scheme::AppliesTo>),
        Internal,
        |(one, _), at| one.applies_to.map_or(Cell::Empty, |whom| code(whom, at)),
    )
    .headed("col-certification-applies_to"),
    Column::<Indented>::new("topics", Holds::Words, Internal, |(one, _), at| {
        let topics = one.topics.iter().map(|topic| at.words.requirement_topic(topic.as_str()));
        text(Some(topics.collect::<Vec<_>>().join(", ")))
    })
    .headed("col-certification-topics"),
    Column::<Indented>::new("reference", Holds::Text, Internal, |(one, _), _| text(one.reference.as_ref()))
        .headed("col-certification-reference"),
];

const PROFILES: &[Column<Profile>] = &[
    Column::<Profile>::new("code", Holds::Text, Internal, |one, _| text(Some(&one.code))),
    Column::<Profile>::new("title", Holds::Text, Internal, |one, _| text(Some(&one.title)))
        .headed("col-certification-title"),
    Column::<Profile>::new("requirements", Holds::Count, Internal, |one, _| count(one.selects.len()))
        .headed("col-certification-requirements"),
];

/// A grade with what it is called.
type Named = (Grade, String);

const GRADES: &[Column<Named>] = &[
    Column::<Named>::new("grade", Holds::Text, Internal, |(one, name), _| {
        Cell::code(one.code.as_str(), name.as_str())
    })
    .headed("col-certification-grade"),
    Column::<Named>::new("days", Holds::Count, Internal, |(one, _), _| integer(one.days))
        .headed("col-certification-days"),
    Column::<Named>::new("blocks", Holds::Text, Internal, |(one, _), at| {
        text(one.blocks.then(|| at.words.say("certification-yes")))
    })
    .headed("col-certification-blocks"),
];

/// A relation with what the other scheme is called.
struct Relation {
    other: SchemeId,
    scheme: String,
    link: Link,
}

const RELATIONS: &[Column<Relation>] = &[
    Column::<Relation>::new("scheme", Holds::Text, Internal, |one, _| text(Some(&one.scheme)))
        .headed("col-certification-scheme"),
    Column::<Relation>::new("source", Holds::Text, Internal, |one, _| text(Some(&one.link.source)))
        .headed("col-certification-source"),
    Column::<Relation>::new(
        "relationship",
        Holds::Code(codes::<domain::certification::scheme::Relationship>),
        Internal,
        |one, at| code(one.link.relationship, at),
    )
    .headed("col-certification-relationship"),
    Column::<Relation>::new("target", Holds::Text, Internal, |one, _| text(Some(&one.link.target)))
        .headed("col-certification-target"),
    Column::<Relation>::new("confidence", Holds::Count, Internal, |one, _| integer(one.link.confidence))
        .headed("col-certification-confidence"),
    Column::<Relation>::new("scheme_id", Holds::Id(RecordKind::Scheme), Internal, |one, _| {
        text(Some(one.other))
    }),
];

impl Query for Show {
    const NAME: &'static str = "scheme.show";
    const KIND: Question = Question::Records;
    const CLASS: Sensitivity = Internal;
    const SCOPED: Scoped = Scoped::Everywhere;

    fn answer(&self, at: &Moment<'_>, words: &Words) -> Outcome<Document> {
        let (resolver, setting) = (at.resolver()?, Setting::new(at, words));
        let id = self.scheme.read("scheme", &resolver)?;
        let topic = self.topic.read("topic", &resolver)?;
        let scheme = resolver.register.certifications().scheme(id).ok_or_else(Problem::unforeseen)?;
        let records = Records::new(resolver.register, words);
        let is_about =
            |one: &&Requirement| topic.as_ref().is_none_or(|Search(topic)| about(one, topic, words));
        let requirements = scheme.requirements.iter().filter(is_about);
        let requirements: Vec<Indented> = requirements.map(|one| (one.clone(), depth(scheme, one))).collect();
        let grades = scheme.header.grades.iter().map(|grade| (grade.clone(), records.grade(&grade.code)));
        let grades: Vec<Named> = grades.collect();
        let sections = [
            list::section("scheme-requirements", REQUIREMENTS, &requirements, &setting),
            list::section("scheme-profiles", PROFILES, &scheme.profiles, &setting),
            list::section("scheme-grades", GRADES, &grades, &setting),
            list::section("scheme-relations", RELATIONS, &relations(&records, id), &setting),
        ];
        Ok(Document {
            title: scheme.header.title.to_string(),
            provenance: at.provenance()?,
            sections: sections.into_iter().flatten().collect(),
            ..Document::default()
        }
        .headed_by(facts(&records, id, scheme)))
    }

    fn answer_schema() -> Schema {
        list::sections(&[
            ("scheme-requirements", list::rows(REQUIREMENTS)),
            ("scheme-profiles", list::rows(PROFILES)),
            ("scheme-grades", list::rows(GRADES)),
            ("scheme-relations", list::rows(RELATIONS)),
        ])
    }
}

/// Whether a requirement has a topic, by its code or by its word.
fn about(one: &Requirement, topic: &str, words: &Words) -> bool {
    let called = |own: &str| fold(&words.requirement_topic(own)) == fold(topic);
    one.topics.iter().any(|own| own.as_str() == topic || called(own.as_str()))
}

/// To how many others a requirement belongs, each to the next.
fn depth(scheme: &Scheme, one: &Requirement) -> usize {
    let above = core::iter::successors(one.parent.as_ref(), |parent| {
        scheme.requirement(parent).and_then(|above| above.parent.as_ref())
    });
    // The bound keeps a scheme that stands in a circle, read from a damaged log, from being followed for ever.
    above.take(16).count()
}

/// How its requirements stand to those of other schemes, whichever of the two was said first.
fn relations(records: &Records<'_>, id: SchemeId) -> Vec<Relation> {
    let relations = records.register.certifications().relations();
    let of = relations.filter(|(source, target, _)| *source == id || *target == id);
    let rows = of.flat_map(|(source, target, links)| {
        let other = if source == id { target } else { source };
        links.iter().map(move |link| (other, link.clone()))
    });
    rows.map(|(other, link)| Relation { other, scheme: records.scheme(other), link }).collect()
}

fn facts(records: &Records<'_>, id: SchemeId, scheme: &Scheme) -> Vec<Fact> {
    let (words, header) = (records.words, &scheme.header);
    let months =
        |months: u32| words.say_with("certification-months", &[("count", Arg::Number(months.into()))]);
    let levels: Vec<String> = header.levels.iter().map(|level| records.level(level)).collect();
    let scale = match header.scale {
        Scale::Conformity => words.say("certification-scale-conformity"),
        Scale::Rank { max, pass, .. } => words.say_with(
            "certification-scale-rank",
            &[("max", Arg::Number(max.into())), ("pass", Arg::Number(pass.into()))],
        ),
    };
    list::facts(
        words,
        [
            ("col-code", Some(header.code.to_string())),
            ("col-version", Some(header.version.to_string())),
            ("col-certification-owner", Some(header.owner.to_string())),
            ("col-certification-valid", header.valid.as_ref().map(|valid| words.period_of(valid))),
            ("col-certification-licence", header.licence.as_ref().map(ToString::to_string)),
            ("col-certification-levels", Some(levels.join(", "))),
            ("col-certification-scale", Some(scale)),
            ("col-certification-cycle", header.cycle_months.map(months)),
            ("col-certification-suspension", header.suspension_months.map(months)),
            ("col-certification-scheme-document", header.document.map(|document| document.to_string())),
            ("col-id", Some(id.to_string())),
        ],
    )
}
