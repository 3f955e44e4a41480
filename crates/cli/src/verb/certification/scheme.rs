//! Verbs about schemes: what certificates are granted under, and how the requirements of one stand to those of another.

use std::path::PathBuf;

use clap::{Args, Subcommand};
use domain::certification::Command;
use domain::certification::scheme::{Grade, Header, Requirement, Scale, Scheme};
use domain::value::id::SchemeId;
use domain::value::text::fold;
use reports::document::Document;
use reports::records::Records;
use reports::table::Cell;
use reports::words::{Arg, Family, Words};

use super::table;
use crate::desk::Desk;
use crate::mint;
use crate::problem::Outcome;
use crate::read::{self, Reading};
use operations::Problem;

/// What can be done about schemes.
#[derive(Debug, Subcommand)]
pub(crate) enum Verb {
    /// Adopt a small scheme by hand; a published catalogue is read with `ayni import scheme`
    Adopt(Box<Adopt>),
    /// Say how requirements of one scheme stand to those of another; replaces what was said of the two before
    Relate {
        /// The one scheme: code or title
        source: String,
        /// The other scheme: code or title
        target: String,
        /// A relation: SOURCE=TARGET:RELATIONSHIP, with :CONFIDENCE in percent where known; relationships are equivalent_to,
        /// equal_to, subset_of, superset_of, intersects_with and no_relationship
        #[arg(long = "link", value_name = "LINK")]
        links: Vec<String>,
        /// A CSV with the columns source, target, relationship and, if wanted, confidence
        #[arg(long)]
        file: Option<PathBuf>,
    },
    /// Say that a scheme was recorded in error; only while nothing uses it
    Annul {
        /// The scheme: code or title
        scheme: String,
        /// What was wrong
        #[arg(long)]
        reason: String,
    },
    /// List schemes
    List,
    /// Show one scheme: requirements, selections, grades, relations
    Show {
        /// The scheme: code or title
        scheme: String,
        /// Only requirements of this topic, such as gender
        #[arg(long)]
        topic: Option<String>,
    },
}

/// A small scheme.
#[derive(Debug, Args)]
pub(crate) struct Adopt {
    /// The short name by which people call the scheme in this version, such as fairmined-2.0
    #[arg(long)]
    code: String,
    /// Its name
    #[arg(long)]
    title: String,
    /// Who owns it
    #[arg(long)]
    owner: String,
    /// Which version it is
    #[arg(long = "version", value_name = "VERSION")]
    edition: String,
    /// A requirement: CODE|TITLE, with |CLASS (entry, progress, core, major, development or voluntary), |YEAR and
    /// |TOPIC,TOPIC where needed
    #[arg(long = "requirement", required = true, value_name = "REQUIREMENT")]
    requirements: Vec<String>,
    /// A grade of non-conformity: CODE, with :DAYS to mend it and :blocks where a certificate waits for that; the mildest first
    #[arg(long = "grade", value_name = "GRADE")]
    grades: Vec<String>,
    /// A level that it grants beside the plain one, such as ecological
    #[arg(long = "level", value_name = "LEVEL")]
    levels: Vec<String>,
    /// How many months a certificate runs
    #[arg(long)]
    cycle_months: Option<u32>,
    /// How many months a suspension lasts at the most
    #[arg(long)]
    suspension_months: Option<u32>,
    /// Grade by ranks from one upwards instead of conformity: HIGHEST:LOWEST that counts as met, such as 5:3
    #[arg(long)]
    ranks: Option<String>,
    /// Under which licence its texts stand
    #[arg(long)]
    licence: Option<String>,
}

impl Verb {
    /// Does what was asked.
    pub(crate) fn run(self, desk: &mut Desk) -> Outcome {
        let command = match self {
            Self::Adopt(scheme) => scheme.command(desk.words())?,
            Self::Relate { source, target, links, file } => relate(desk, &source, &target, &links, file)?,
            Self::Annul { scheme, reason } => {
                let reading = desk.reading()?;
                let reason = read::text(reading.words, "--reason", &reason)?;
                Command::AnnulScheme { scheme: reading.scheme(&scheme)?, reason }
            }
            Self::List => return list(desk),
            Self::Show { scheme, topic } => return show(desk, &scheme, topic.as_deref()),
        };
        desk.act([command])
    }
}

impl Adopt {
    fn command(self, words: &Words) -> Outcome<Command> {
        let requirements = self.requirements.iter().map(|one| read::requirement(words, one));
        let header = Header {
            code: read::text(words, "--code", &self.code)?,
            cycle_months: self.cycle_months,
            document: None,
            grades: self.grades.iter().map(|one| grade(words, one)).collect::<Outcome<_>>()?,
            language: None,
            levels: self
                .levels
                .iter()
                .map(|level| read::text(words, "--level", level))
                .collect::<Outcome<_>>()?,
            licence: read::text_if(words, "--licence", self.licence.as_ref())?,
            owner: read::text(words, "--owner", &self.owner)?,
            scale: self.ranks.as_ref().map_or(Ok(Scale::Conformity), |ranks| scale(words, ranks))?,
            source: None,
            suspension_months: self.suspension_months,
            title: read::text(words, "--title", &self.title)?,
            valid: None,
            version: read::text(words, "--version", &self.edition)?,
        };
        let requirements = requirements.collect::<Outcome<_>>()?;
        let content = Scheme { header, profiles: Vec::new(), requirements };
        Ok(Command::AdoptScheme { scheme: mint::id(), content: Box::new(content) })
    }
}

/// A grade from `CODE`, with `:DAYS` and `:blocks` where needed.
fn grade(words: &Words, value: &str) -> Outcome<Grade> {
    let mut parts = value.split(':');
    let code = read::text(words, "--grade", parts.next().unwrap_or_default())?;
    let mut grade = Grade { blocks: false, code, days: None };
    for part in parts {
        match domain::value::text::fold(part).as_str() {
            "blocks" | "impide" => grade.blocks = true,
            days => {
                let days = days.parse().map_err(|_| read::wrong(words, "grade_wrong", "--grade", value, &[]));
                grade.days = Some(days?);
            }
        }
    }
    Ok(grade)
}

/// A scale of ranks from `HIGHEST:LOWEST`.
fn scale(words: &Words, value: &str) -> Outcome<Scale> {
    let ranks = value.split_once(':').and_then(|(max, pass)| Some((max.parse().ok()?, pass.parse().ok()?)));
    let (max, pass) = ranks.ok_or_else(|| read::wrong(words, "ranks_wrong", "--ranks", value, &[]))?;
    Ok(Scale::Rank { max, mean: None, pass })
}

fn relate(
    desk: &mut Desk,
    source: &str,
    target: &str,
    links: &[String],
    file: Option<PathBuf>,
) -> Outcome<Command> {
    let bytes = file.map(|path| desk.read(&path).map(|bytes| (path, bytes))).transpose()?;
    let reading = desk.reading()?;
    let (source, target) = (reading.scheme(source)?, reading.scheme(target)?);
    let typed = links.iter().map(|link| reading.link(source, target, link));
    let mut links = typed.collect::<Outcome<Vec<_>>>()?;
    if let Some((path, bytes)) = bytes {
        links.extend(reading.links(source, target, &path.display().to_string(), &bytes)?);
    }
    if links.is_empty() {
        return Err(read::wrong(reading.words, "links_missing", "--link", "", &[]));
    }
    Ok(Command::RelateSchemes { source, target, links })
}

fn list(desk: &mut Desk) -> Outcome {
    let reading = desk.reading()?;
    let state = reading.register.certifications();
    let mut schemes: Vec<(SchemeId, &Scheme)> = state.schemes().collect();
    schemes.sort_by(|(_, one), (_, other)| one.header.code.cmp(&other.header.code));
    let row = |(id, scheme): (SchemeId, &Scheme)| {
        let uses = state.certifications().filter(|one| one.scheme == id).count();
        vec![
            table::text(Some(&scheme.header.code)),
            table::text(Some(&scheme.header.title)),
            table::text(Some(&scheme.header.version)),
            table::text(Some(&scheme.header.owner)),
            table::many(scheme.requirements.iter().filter(|one| one.assessable).count()),
            table::many(uses),
            table::text(Some(id)),
        ]
    };
    let rows = schemes.into_iter().map(row).collect();
    table::print(
        desk,
        "schemes",
        &["code", "title", "version", "owner", "requirements", "uses", "id"],
        rows,
        None,
    )
}

fn show(desk: &mut Desk, scheme: &str, topic: Option<&str>) -> Outcome {
    let stamp = desk.stamp()?;
    let reading = desk.reading()?;
    let (words, state) = (reading.words, reading.register.certifications());
    let id = reading.scheme(scheme)?;
    let Some(found) = state.scheme(id) else { return Err(Problem::unforeseen()) };
    let records = Records::new(reading.register, words);
    let of_topic = |one: &&Requirement| {
        topic.is_none_or(|topic| {
            one.topics.iter().any(|own| {
                own.as_str() == topic || fold(&words.requirement_topic(own.as_str())) == fold(topic)
            })
        })
    };
    let requirements =
        found.requirements.iter().filter(of_topic).map(|one| requirement_row(words, found, one));
    let requirements: Vec<Vec<Cell>> = requirements.collect();
    let profiles = found.profiles.iter().map(|profile| {
        vec![
            table::text(Some(&profile.code)),
            table::text(Some(&profile.title)),
            table::many(profile.selects.len()),
        ]
    });
    let grades = found.header.grades.iter().map(|grade| {
        let blocks = grade.blocks.then(|| words.say("certification-yes"));
        let code = Cell::code(grade.code.as_str(), records.grade(&grade.code));
        vec![code, table::number(grade.days), table::text(blocks)]
    });
    let sections = [
        table::section(
            words,
            "scheme-requirements",
            &["code", "title", "class", "year_due", "applies_to", "topics", "reference"],
            requirements,
        ),
        table::section(words, "scheme-profiles", &["code", "title", "requirements"], profiles.collect()),
        table::section(words, "scheme-grades", &["grade", "days", "blocks"], grades.collect()),
        table::section(
            words,
            "scheme-relations",
            &["scheme", "source", "relationship", "target", "confidence"],
            relations(&reading, &records, id),
        ),
    ];
    let facts = scheme_facts(words, &records, id, found);
    let sections = sections.into_iter().flatten().collect();
    let title = found.header.title.to_string();
    desk.print(&Document { title, stamp, facts, sections, ..Document::default() })
}

fn scheme_facts(
    words: &Words,
    records: &Records<'_>,
    id: SchemeId,
    scheme: &Scheme,
) -> Vec<reports::document::Fact> {
    let header = &scheme.header;
    let months =
        |months: u32| words.say_with("certification-months", &[("count", Arg::Number(months.into()))]);
    let levels: Vec<String> = header.levels.iter().map(|level| records.level(level)).collect();
    let said_scale = match header.scale {
        Scale::Conformity => words.say("certification-scale-conformity"),
        Scale::Rank { max, pass, .. } => words.say_with(
            "certification-scale-rank",
            &[("max", Arg::Number(max.into())), ("pass", Arg::Number(pass.into()))],
        ),
    };
    table::facts(
        words,
        [
            ("code", Some(header.code.to_string())),
            ("version", Some(header.version.to_string())),
            ("owner", Some(header.owner.to_string())),
            ("valid", header.valid.as_ref().map(|valid| words.period_of(valid))),
            ("licence", header.licence.as_ref().map(ToString::to_string)),
            ("levels", Some(levels.join(", "))),
            ("scale", Some(said_scale)),
            ("cycle", header.cycle_months.map(months)),
            ("suspension", header.suspension_months.map(months)),
            ("scheme-document", header.document.map(|document| document.to_string())),
            ("id", Some(id.to_string())),
        ],
    )
}

/// A requirement, set in by how many it belongs to.
fn requirement_row(words: &Words, scheme: &Scheme, one: &Requirement) -> Vec<Cell> {
    let depth = core::iter::successors(one.parent.as_ref(), |parent| {
        scheme.requirement(parent).and_then(|above| above.parent.as_ref())
    });
    // The bound keeps a scheme that stands in a circle, read from a damaged log, from being followed for ever.
    let indent = "  ".repeat(depth.take(16).count());
    let topics: Vec<String> =
        one.topics.iter().map(|topic| words.requirement_topic(topic.as_str())).collect();
    let class = one.class.map(domain::certification::scheme::Class::code);
    let applies = one.applies_to.map(domain::certification::scheme::AppliesTo::code);
    vec![
        Cell::code(one.code.as_str(), format!("{indent}{}", one.code)),
        table::text(Some(&one.title)),
        table::term(words, Family::Class, class),
        table::number(one.year_due),
        table::term(words, Family::AppliesTo, applies),
        table::text(Some(topics.join(", "))),
        table::text(one.reference.as_ref()),
    ]
}

/// How its requirements stand to those of other schemes, whichever of the two was said first.
fn relations(reading: &Reading<'_>, records: &Records<'_>, id: SchemeId) -> Vec<Vec<Cell>> {
    let relations = reading.register.certifications().relations();
    let of = relations.filter(|(source, target, _)| *source == id || *target == id);
    let row = |(source, target, link): (SchemeId, SchemeId, &domain::certification::scheme::Link)| {
        let other = if source == id { target } else { source };
        vec![
            table::text(Some(records.scheme(other))),
            table::text(Some(&link.source)),
            table::term(reading.words, Family::Relationship, Some(link.relationship.code())),
            table::text(Some(&link.target)),
            table::number(link.confidence),
        ]
    };
    of.flat_map(|(source, target, links)| links.iter().map(move |link| row((source, target, link)))).collect()
}
