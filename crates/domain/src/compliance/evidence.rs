//! How a piece of evidence stands on a day.

use chrono::NaiveDate;
use serde::Serialize;
use strum::{EnumString, IntoStaticStr, VariantArray};

use crate::certification::{Evidence, State};

/// How a piece of evidence stands on a day.
#[derive(
    Clone,
    Copy,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    Debug,
    Serialize,
    IntoStaticStr,
    EnumString,
    VariantArray,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum EvidenceState {
    /// It shows something on the day.
    InEffect,
    /// It shows something later only.
    NotYet,
    /// It showed something before.
    OutOfDate,
    /// A newer version of it shows something on the day.
    Superseded,
}

impl EvidenceState {
    /// The stable code.
    pub fn code(self) -> &'static str {
        self.into()
    }

    /// How a piece of evidence stands on a day.
    pub fn on(certifications: &State, evidence: &Evidence, on: NaiveDate) -> Self {
        let effective = evidence.details.effective;
        let newer = evidence.superseded_by.and_then(|newer| certifications.evidence(newer));
        if on < effective.first_day() {
            Self::NotYet
        } else if !effective.contains(on) {
            Self::OutOfDate
        } else if newer.is_some_and(|newer| newer.details.effective.contains(on)) {
            Self::Superseded
        } else {
            Self::InEffect
        }
    }
}
