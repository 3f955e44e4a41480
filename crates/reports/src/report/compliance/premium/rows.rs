//! What is answered about a premium.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Serialize;

use crate::{
    answer::{Amount, Coded, Datum, Day, Fields, RecordId, Row, TallyColumns, Worded},
    table::{Cell, Kind},
};

/// The premium of an organisation. The other fields are its committees, each as `committee-` with the identifier of the organ.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct PremiumAnswer {
    /// Received, decided and spent, by year.
    #[serde(rename = "premium-years")]
    pub years: Vec<YearRow>,
    /// What was received.
    #[serde(rename = "premium-received")]
    pub received: Vec<ReceivedRow>,
    /// What was decided to do with it.
    #[serde(rename = "premium-decisions")]
    pub decisions: Vec<DecisionRow>,
    /// What was spent.
    #[serde(rename = "premium-spent")]
    pub spent: Vec<SpentRow>,
    /// Who sits in each committee on the day.
    #[serde(flatten)]
    pub committees: BTreeMap<String, Vec<SittingRow>>,
}

/// A purpose or a resolution; a code where there is none of its own.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(untagged)]
#[schemars(inline)]
pub enum Purpose {
    /// As somebody wrote it.
    Named(String),
    /// None of its own.
    Code(Coded),
}

impl Default for Purpose {
    fn default() -> Self {
        Self::Named(String::new())
    }
}

impl Datum for Purpose {
    fn kind(&self) -> Kind {
        Kind::Text
    }

    fn cell(&self) -> Cell {
        match self {
            Self::Named(text) => text.cell(),
            Self::Code(code) => code.cell(),
        }
    }
}

/// The evidence of an expenditure; the code `none` where there is none.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(untagged)]
#[schemars(inline)]
pub enum Shown {
    /// What it is called.
    Named(Worded),
    /// There is none.
    Code(Coded),
}

impl Default for Shown {
    fn default() -> Self {
        Self::Named(Worded::default())
    }
}

impl Datum for Shown {
    fn kind(&self) -> Kind {
        Kind::Text
    }

    fn cell(&self) -> Cell {
        match self {
            Self::Named(text) => text.cell(),
            Self::Code(code) => code.cell(),
        }
    }
}

/// A year of a purse.
#[derive(Clone, Debug, Default, Serialize, JsonSchema)]
pub struct YearRow {
    /// The year.
    pub year: String,
    /// The currency of the purse.
    pub currency: String,
    /// What was received.
    pub received: Amount,
    /// What was decided.
    pub decided: Amount,
    /// What was spent.
    pub spent: Amount,
    /// What is left at the end of the year.
    pub balance: Amount,
    /// Who had something of what was spent.
    #[serde(flatten)]
    pub beneficiaries: TallyColumns,
}

impl Row for YearRow {
    fn fields(&self) -> Fields<'_> {
        let mut fields: Fields<'_> = vec![
            ("year", &self.year),
            ("currency", &self.currency),
            ("received", &self.received),
            ("decided", &self.decided),
            ("spent", &self.spent),
            ("balance", &self.balance),
        ];
        fields.extend(self.beneficiaries.fields());
        fields
    }
}

/// Premium that was received.
#[derive(Clone, Debug, Default, Serialize, JsonSchema)]
pub struct ReceivedRow {
    /// Which entry.
    #[schemars(extend("x-record" = "premium"))]
    pub premium: RecordId,
    /// The day.
    pub on: Day,
    /// From whom.
    pub buyer: Option<String>,
    /// At which level of the certificate.
    pub level: Option<Coded>,
    /// For how much fine metal.
    pub fine: Coded,
    /// How much for a unit of it.
    pub rate: Option<Amount>,
    /// How much.
    pub received: Amount,
}

impl Row for ReceivedRow {
    fn fields(&self) -> Fields<'_> {
        vec![
            ("premium", &self.premium),
            ("on", &self.on),
            ("buyer", &self.buyer),
            ("level", &self.level),
            ("fine", &self.fine),
            ("rate", &self.rate),
            ("received", &self.received),
        ]
    }
}

/// A decision on what to do with premium.
#[derive(Clone, Debug, Default, Serialize, JsonSchema)]
pub struct DecisionRow {
    /// Which decision.
    #[schemars(extend("x-record" = "premium"))]
    pub premium: RecordId,
    /// The day.
    pub on: Day,
    /// Who decided.
    pub organ: Worded,
    /// Where it is written.
    pub resolution: String,
    /// What for; `other` for what no line of the decision is for.
    pub purpose: Purpose,
    /// How much was decided.
    pub decided: Amount,
    /// How much of it was spent.
    pub spent: Amount,
}

impl Row for DecisionRow {
    fn fields(&self) -> Fields<'_> {
        vec![
            ("premium", &self.premium),
            ("on", &self.on),
            ("organ", &self.organ),
            ("resolution", &self.resolution),
            ("purpose", &self.purpose),
            ("decided", &self.decided),
            ("spent", &self.spent),
        ]
    }
}

/// Premium that was spent.
#[derive(Clone, Debug, Default, Serialize, JsonSchema)]
pub struct SpentRow {
    /// Which expenditure.
    #[schemars(extend("x-record" = "premium"))]
    pub premium: RecordId,
    /// The day.
    pub on: Day,
    /// What for.
    pub purpose: String,
    /// How much.
    pub spent: Amount,
    /// The decision that it follows, or `none`.
    pub resolution: Purpose,
    /// The evidence for it, or `none`.
    pub evidence: Shown,
    /// Who had something of it.
    #[serde(flatten)]
    pub beneficiaries: TallyColumns,
}

impl Row for SpentRow {
    fn fields(&self) -> Fields<'_> {
        let mut fields: Fields<'_> = vec![
            ("premium", &self.premium),
            ("on", &self.on),
            ("purpose", &self.purpose),
            ("spent", &self.spent),
            ("resolution", &self.resolution),
            ("evidence", &self.evidence),
        ];
        fields.extend(self.beneficiaries.fields());
        fields
    }
}

/// Who sits in a committee.
#[derive(Clone, Debug, Default, Serialize, JsonSchema)]
pub struct SittingRow {
    /// Which mandate.
    #[schemars(extend("x-record" = "mandate"))]
    pub mandate: RecordId,
    /// Who.
    pub name: Worded,
    /// The post.
    pub post: Worded,
    /// Her gender.
    pub gender: Coded,
    /// For which social group.
    pub social_group: Option<Coded>,
}

impl Row for SittingRow {
    fn fields(&self) -> Fields<'_> {
        vec![
            ("mandate", &self.mandate),
            ("name", &self.name),
            ("post", &self.post),
            ("gender", &self.gender),
            ("social_group", &self.social_group),
        ]
    }
}
