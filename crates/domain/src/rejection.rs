//! Why a command contradicts the register: the sum of the areas' rejections. Codes and fields, no words.

use serde::Serialize;
use strum::VariantNames;
use thiserror::Error;

use crate::area::AREAS;
use crate::authority::Role;
use crate::{certification, committee, cooperative, equality, member, person, programme, statute};

/// A rejection. Its JSON is an object with the stable `code` and the fields that a message needs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Error)]
#[serde(untagged)]
#[error("{}", self.code())]
pub enum Rejection {
    /// Who asks may not.
    Forbidden(Forbidden),
    /// About a person.
    Person(person::Rejection),
    /// About an organisation.
    Cooperative(cooperative::Rejection),
    /// About a membership or work.
    Member(member::Rejection),
    /// About an organ or a mandate.
    Committee(committee::Rejection),
    /// About certification.
    Certification(certification::Rejection),
    /// About trainings, groups and projects.
    Programme(programme::Rejection),
    /// About policies, indicators, statements and rules.
    Equality(equality::Rejection),
    /// About statutes.
    Statute(statute::Rejection),
}

/// Who asked for what she may not ask for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "code", rename = "forbidden")]
pub struct Forbidden {
    /// Her role.
    pub role: Role,
    /// The kind of command.
    pub command: String,
}

impl Rejection {
    /// The stable code.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Forbidden(_) => "forbidden",
            Self::Person(rejection) => rejection.code(),
            Self::Cooperative(rejection) => rejection.code(),
            Self::Member(rejection) => rejection.code(),
            Self::Committee(rejection) => rejection.code(),
            Self::Certification(rejection) => rejection.code(),
            Self::Programme(rejection) => rejection.code(),
            Self::Equality(rejection) => rejection.code(),
            Self::Statute(rejection) => rejection.code(),
        }
    }

    /// Every code there is, in the order of precedence within each area.
    pub fn codes() -> impl Iterator<Item = &'static str> {
        let areas: [&[&str]; AREAS.len()] = [
            person::Rejection::VARIANTS,
            cooperative::Rejection::VARIANTS,
            member::Rejection::VARIANTS,
            committee::Rejection::VARIANTS,
            certification::Rejection::VARIANTS,
            programme::Rejection::VARIANTS,
            equality::Rejection::VARIANTS,
            statute::Rejection::VARIANTS,
        ];
        core::iter::once("forbidden").chain(areas.into_iter().flatten().copied())
    }
}

crate::area::from_areas! {
    Rejection:
    Person(person::Rejection),
    Cooperative(cooperative::Rejection),
    Member(member::Rejection),
    Committee(committee::Rejection),
    Certification(certification::Rejection),
    Programme(programme::Rejection),
    Equality(equality::Rejection),
}

impl From<statute::Rejection> for Rejection {
    fn from(rejection: statute::Rejection) -> Self {
        Self::Statute(rejection)
    }
}
