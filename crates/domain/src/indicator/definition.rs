//! The indicators G1 to G21 (DOMAIN 4.1): what each is, what is divided by what, who is left out, which frameworks ask
//! for it, and how carefully it is handled.

use serde::Serialize;
use strum::{EnumString, IntoStaticStr, VariantArray};
use uuid::Uuid;

use super::disclosure::Class;
use crate::value::id::IndicatorId;

/// An indicator of the set.
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
#[strum(serialize_all = "UPPERCASE")]
#[expect(missing_docs, reason = "each is told by its definition")]
pub enum Indicator {
    G1,
    G2,
    G3,
    G4,
    G5,
    G6,
    G7,
    G8,
    G9,
    G10,
    G11,
    G12,
    G13,
    G14,
    G15,
    G16,
    G17,
    G18,
    G19,
    G20,
    G21,
}

/// What an indicator is. A definition that changes gets a new version, so that a result can be reproduced.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Definition {
    /// Which.
    pub indicator: Indicator,
    /// Which version of the definition.
    pub version: &'static str,
    /// How it is computed.
    pub formula: &'static str,
    /// What is divided.
    pub numerator: &'static str,
    /// What is divided by.
    pub denominator: &'static str,
    /// Who or what is left out.
    pub exclusions: &'static str,
    /// The codes under which frameworks ask for it.
    pub frameworks: &'static [&'static str],
    /// How carefully it is handled.
    pub class: Class,
}

/// The identifiers of the built-in indicators are this and the number of each: custom UUIDs (RFC 9562, version 8), the
/// same in every register for ever.
const IDENTIFIERS: u128 = 0x6179_6e69_696e_8d63_8000_0000_0000_0000;

const UNKNOWN: &str = "other gender; gender not known";

/// A definition in its first version.
const fn first(
    indicator: Indicator,
    formula: &'static str,
    (numerator, denominator): (&'static str, &'static str),
    exclusions: &'static str,
    frameworks: &'static [&'static str],
    class: Class,
) -> Definition {
    Definition { indicator, version: "1", formula, numerator, denominator, exclusions, frameworks, class }
}

impl Indicator {
    /// All of them, in order.
    pub const ALL: &'static [Self] = Self::VARIANTS;

    /// The code: `G1`.
    pub fn code(self) -> &'static str {
        self.into()
    }

    /// The indicator that a code names, however it is cased or spaced: `G1`, `g 1`, `G-01`.
    pub fn coded(code: &str) -> Option<Self> {
        let number = code.trim().strip_prefix(['G', 'g'])?;
        let number = number.trim_start_matches(|it: char| it.is_whitespace() || "-_.".contains(it));
        let number = number.trim_start_matches('0');
        Self::ALL.iter().copied().find(|one| one.code().strip_prefix('G') == Some(number))
    }

    /// The identifier under which targets and statements speak of it.
    pub fn id(self) -> IndicatorId {
        let number =
            Self::ALL.iter().zip(1_u128..).find_map(|(one, number)| (*one == self).then_some(number));
        IndicatorId::new(Uuid::from_u128(IDENTIFIERS | number.unwrap_or_default()))
    }

    /// The indicator with an identifier, if that is of a built-in one.
    pub fn with_id(id: IndicatorId) -> Option<Self> {
        Self::ALL.iter().copied().find(|one| one.id() == id)
    }

    /// In what it is told: `%`, or `1` for a quotient or a number.
    pub const fn unit(self) -> &'static str {
        match self {
            Self::G2 | Self::G7 | Self::G10 | Self::G11 => "1",
            Self::G1
            | Self::G3
            | Self::G4
            | Self::G5
            | Self::G6
            | Self::G8
            | Self::G9
            | Self::G12
            | Self::G13
            | Self::G14
            | Self::G15
            | Self::G16
            | Self::G17
            | Self::G18
            | Self::G19
            | Self::G20
            | Self::G21 => "%",
        }
    }

    /// What it is.
    #[expect(clippy::too_many_lines, reason = "one line or two for each of twenty-one definitions")]
    pub const fn definition(self) -> Definition {
        use Class::{Governance, Membership, Violence};
        let women = ("women", "women + men");
        match self {
            Self::G1 => first(self, "women / (women + men)", women, UNKNOWN, &["ICA/ILO 2015"], Membership),
            Self::G2 => first(self, "women / men", ("women", "men"), UNKNOWN, &["UNESCO GPI"], Membership),
            Self::G3 => first(
                self,
                "women in elected full seats / holders of elected full seats",
                women,
                "alternates; appointed holders; other gender; gender not known",
                &["SDG 5.5.1(b)"],
                Governance,
            ),
            Self::G4 => first(
                self,
                "women in managerial posts / holders of managerial posts",
                women,
                UNKNOWN,
                &["SDG 5.5.2"],
                Governance,
            ),
            Self::G5 => first(
                self,
                "individuals of the category / individuals in the body",
                ("individuals of the category", "holders of full seats"),
                "alternates",
                &["GRI 405-1-a"],
                Governance,
            ),
            Self::G6 => first(
                self,
                "women of the category / workers of the category",
                women,
                UNKNOWN,
                &["GRI 405-1-b"],
                Membership,
            ),
            Self::G7 => first(
                self,
                "remuneration of women / remuneration of men, by category",
                ("average remuneration of women", "average remuneration of men"),
                "",
                &["GRI 405-2"],
                Membership,
            ),
            Self::G8 => first(
                self,
                "40 % <= min(women, men) / (women + men)",
                ("min(women, men)", "women + men"),
                UNKNOWN,
                &["EIGE parity threshold"],
                Governance,
            ),
            Self::G9 => first(
                self,
                "30 % <= women / (women + men); legacy",
                women,
                UNKNOWN,
                &["UN CSW 1990", "CEDAW GR 40"],
                Governance,
            ),
            Self::G10 => first(
                self,
                "share of women in the organ / share of women among members",
                ("share of women in the organ", "share of women among members"),
                UNKNOWN,
                &["Ley 31335 art. 10"],
                Governance,
            ),
            Self::G11 => first(
                self,
                "places * women / (women + men) among members, rounded down and up",
                ("places * women", "women + men"),
                UNKNOWN,
                &["Ley 31335 art. 10"],
                Governance,
            ),
            Self::G12 => first(
                self,
                "organs that a woman presides over / organs that a woman or a man presides over",
                women,
                "vacant presidencies; other gender; gender not known",
                &["SDG 5.5.1(b)"],
                Governance,
            ),
            Self::G13 => first(
                self,
                "(women present / women entitled) - (men present / men entitled)",
                ("present", "entitled"),
                "",
                &["ICA/ILO 2015"],
                Membership,
            ),
            Self::G14 => {
                first(self, "interventions of women / interventions", ("women", "all"), "", &[], Membership)
            }
            Self::G15 => first(
                self,
                "women members trained in 12 months / women members",
                ("distinct women members trained", "women members"),
                "people whose names nobody took",
                &["GRI 404-1", "WEPs"],
                Membership,
            ),
            Self::G16 => first(
                self,
                "completed / enrolled, by gender, of trainings held in 12 months",
                ("completed", "enrolled"),
                "people whose names nobody took",
                &["WEPs"],
                Membership,
            ),
            Self::G17 => first(
                self,
                "women among beneficiaries / beneficiaries, of premium spent in 12 months",
                women,
                UNKNOWN,
                &["Fairmined premium"],
                Membership,
            ),
            Self::G18 => first(
                self,
                "exits in 12 months / mean of members at their beginning and end, by gender",
                ("exits", "mean members"),
                "",
                &["GRI 401-1-b"],
                Membership,
            ),
            Self::G19 => first(
                self,
                "(remuneration of men - remuneration of women) / remuneration of men",
                ("difference", "average remuneration of men"),
                "",
                &["ILO unadjusted gap"],
                Membership,
            ),
            Self::G20 => first(
                self,
                "units with body, channel and trained staff / units required",
                ("covered units", "required units"),
                "",
                &["Ley 27942"],
                Governance,
            ),
            Self::G21 => first(
                self,
                "cases with every legal clock met / closed cases",
                ("timely cases", "closed cases"),
                "",
                &["D.S. 014-2019-MIMP"],
                Violence,
            ),
        }
    }
}
