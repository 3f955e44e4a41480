//! What people fill in about certification: requirements, grades and scales of a small scheme, purposes with their money.

use domain::certification::Line;
use domain::certification::scheme::{Class, Grade, Link, Requirement, Scale};
use domain::value::id::StepId;
use reports::words::Family;
use schemars::{Schema, json_schema};
use strum::VariantArray as _;

use super::{Described, Readable, record};
use crate::problem::{Outcome, Problem};
use crate::record::RecordKind;
use crate::resolve::{Keyword, Resolver, choice, is_keyword, money, text};

/// A requirement of a scheme that is named beside it: its code, or how that begins or ends.
#[derive(Clone, Copy, Debug)]
pub enum RequirementName {}

impl Described for RequirementName {
    fn schema() -> Schema {
        record(RecordKind::Requirement)
    }
}

impl Described for StepId {
    fn schema() -> Schema {
        record(RecordKind::Step)
    }
}

impl Described for Requirement {
    fn schema() -> Schema {
        let examples = ["j-1|Register of members up to date", "j-2|Policy of equality|progress|3|gender"];
        json_schema!({ "type": "string", "minLength": 1, "format": "requirement", "examples": examples })
    }
}

/// `CODE|TITLE`, with `|CLASS`, `|YEAR` and `|TOPIC,TOPIC` where needed.
impl Readable for Requirement {
    fn read(field: &'static str, value: &str, _: &Resolver<'_>) -> Outcome<Self> {
        let not_understood = || Problem::wrong("requirement_wrong", field, value);
        let mut parts = value.split('|').map(str::trim);
        let (Some(code), Some(title)) = (parts.next(), parts.next()) else { return Err(not_understood()) };
        let (class, year, topics) = (parts.next(), parts.next(), parts.next());
        if parts.next().is_some() {
            return Err(not_understood());
        }
        let class = class.filter(|class| !class.is_empty());
        let class = class.map(|class| choice(field, Family::Class, Class::VARIANTS, Class::code, class));
        let year = year.filter(|year| !year.is_empty());
        let year_due = year.map(|year| year.parse().map_err(|_| not_understood())).transpose()?;
        let topics = topics.unwrap_or_default().split(',').map(str::trim).filter(|topic| !topic.is_empty());
        Ok(Self {
            applies_to: None,
            assessable: true,
            class: class.transpose()?,
            code: text(field, code)?,
            on_failure: None,
            parent: None,
            proof: None,
            reference: None,
            text: None,
            title: text(field, title)?,
            topics: topics.map(|topic| text(field, topic)).collect::<Outcome<_>>()?,
            year_due,
        })
    }
}

impl Described for Grade {
    fn schema() -> Schema {
        json_schema!({ "type": "string", "minLength": 1, "examples": ["minor:180", "major:90:blocks"] })
    }
}

/// `CODE`, with `:DAYS` and `:blocks` where needed.
impl Readable for Grade {
    fn read(field: &'static str, value: &str, _: &Resolver<'_>) -> Outcome<Self> {
        let mut parts = value.split(':');
        let code = text(field, parts.next().unwrap_or_default())?;
        let mut grade = Self { blocks: false, code, days: None };
        for part in parts {
            if is_keyword(Keyword::Blocks, part) {
                grade.blocks = true;
            } else {
                let days = part.trim().parse().map_err(|_| Problem::wrong("grade_wrong", field, value));
                grade.days = Some(days?);
            }
        }
        Ok(grade)
    }
}

/// What it says is found by `Resolver::link`: it needs both schemes.
impl Described for Link {
    fn schema() -> Schema {
        json_schema!({ "type": "string", "format": "link", "examples": ["j-1=k-1:equal_to", "j-2=k-2:subset_of:80"] })
    }
}

impl Described for Scale {
    fn schema() -> Schema {
        json_schema!({ "type": "string", "format": "ranks", "examples": ["5:3"] })
    }
}

/// A scale of ranks: `HIGHEST:LOWEST` that counts as met.
impl Readable for Scale {
    fn read(field: &'static str, value: &str, _: &Resolver<'_>) -> Outcome<Self> {
        let ranks =
            value.split_once(':').and_then(|(max, pass)| Some((max.parse().ok()?, pass.parse().ok()?)));
        let (max, pass) = ranks.ok_or_else(|| Problem::wrong("ranks_wrong", field, value))?;
        Ok(Self::Rank { max, mean: None, pass })
    }
}

impl Described for Line {
    fn schema() -> Schema {
        json_schema!({ "type": "string", "minLength": 1, "format": "line", "examples": ["first aid=500.00 PEN"] })
    }
}

/// A purpose with its money: `PURPOSE=AMOUNT`.
impl Readable for Line {
    fn read(field: &'static str, value: &str, _: &Resolver<'_>) -> Outcome<Self> {
        let not_understood = || Problem::wrong("line_wrong", field, value);
        let (purpose, amount) = value.rsplit_once('=').ok_or_else(not_understood)?;
        Ok(Self { amount: money(field, amount)?, purpose: text(field, purpose)? })
    }
}
