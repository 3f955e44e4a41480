//! The rows of the equality report.

use schemars::JsonSchema;
use serde::{Serialize, Serializer};

use crate::{
    answer::{
        Amount, Coded, Computed, Datum, Day, Fields, Flag, Guarded, Holder, MeasureColumns, Measured,
        NotComputed, Percentage, Quotient, Range, RecordId, Row, TallyColumns, Worded,
    },
    table::{Cell, Kind},
};

/// An organ with its balance.
#[derive(Clone, Debug, Default, Serialize, JsonSchema)]
pub struct OrganRow {
    /// Which organ.
    #[schemars(extend("x-record" = "organ"))]
    pub organ_id: RecordId,
    /// What it is called.
    pub organ: Worded,
    /// Places that are held, of all.
    pub places: Worded,
    /// Who holds a full seat.
    #[serde(flatten)]
    pub measure: MeasureColumns,
}

impl Row for OrganRow {
    fn fields(&self) -> Fields<'_> {
        let mut fields: Fields<'_> =
            vec![("organ_id", &self.organ_id), ("organ", &self.organ), ("places", &self.places)];
        fields.extend(self.measure.fields());
        fields
    }
}

/// The gender rule of an organ.
#[derive(Clone, Debug, Default, Serialize, JsonSchema)]
pub struct RuleRow {
    /// Which organ.
    #[schemars(extend("x-record" = "organ"))]
    pub organ_id: RecordId,
    /// What it is called.
    pub organ: Worded,
    /// The rule, or `none`.
    pub rule: Coded,
    /// Where it is written.
    pub source: Option<String>,
    /// Whether the organ keeps it.
    pub standing: Option<Computed<Coded>>,
    /// Since when it does or does not.
    pub since: Option<Day>,
}

impl Row for RuleRow {
    fn fields(&self) -> Fields<'_> {
        vec![
            ("organ_id", &self.organ_id),
            ("organ", &self.organ),
            ("rule", &self.rule),
            ("source", &self.source),
            ("standing", &self.standing),
            ("since", &self.since),
        ]
    }
}

/// Who presides over an organ.
#[derive(Clone, Debug, Default, Serialize, JsonSchema)]
pub struct PresidencyRow {
    /// Which organ.
    #[schemars(extend("x-record" = "organ"))]
    pub organ_id: RecordId,
    /// What it is called.
    pub organ: Worded,
    /// The post.
    pub post: Option<Coded>,
    /// Who holds it, or the code `vacant`.
    pub name: Holder,
    /// Since when.
    pub since: Option<Day>,
}

impl Row for PresidencyRow {
    fn fields(&self) -> Fields<'_> {
        vec![
            ("organ_id", &self.organ_id),
            ("organ", &self.organ),
            ("post", &self.post),
            ("name", &self.name),
            ("since", &self.since),
        ]
    }
}

/// Those who work in an area.
#[derive(Clone, Debug, Default, Serialize, JsonSchema)]
#[schemars(rename = "EqualityWorkRow")]
pub struct WorkRow {
    /// The area.
    pub area: Coded,
    /// Who works there.
    #[serde(flatten)]
    pub measure: MeasureColumns,
}

impl Row for WorkRow {
    fn fields(&self) -> Fields<'_> {
        let mut fields: Fields<'_> = vec![("area", &self.area)];
        fields.extend(self.measure.fields());
        fields
    }
}

/// A policy in force.
#[derive(Clone, Debug, Default, Serialize, JsonSchema)]
pub struct PolicyRow {
    /// Which policy.
    #[schemars(extend("x-record" = "policy"))]
    pub policy_id: RecordId,
    /// Its title.
    pub policy: String,
    /// Whose it is.
    pub cooperative: Worded,
    /// The organ that adopted it.
    pub adopted_by: Option<Worded>,
    /// Since when it is in force.
    pub since: Day,
    /// When it is to be reviewed.
    pub review: Option<Day>,
}

impl Row for PolicyRow {
    fn fields(&self) -> Fields<'_> {
        vec![
            ("policy_id", &self.policy_id),
            ("policy", &self.policy),
            ("cooperative", &self.cooperative),
            ("adopted_by", &self.adopted_by),
            ("since", &self.since),
            ("review", &self.review),
        ]
    }
}

/// A policy or plan that has ended.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct EndedRow {
    /// Which one.
    #[schemars(extend("x-record" = ["policy", "plan"]))]
    pub id: RecordId,
    /// Its title.
    pub title: String,
    /// Since when it held.
    pub since: Day,
    /// When it ended, that day excluded.
    pub ended: Day,
}

/// A measure of a plan.
#[derive(Clone, Debug, Default, Serialize, JsonSchema)]
#[schemars(rename = "EqualityMeasureRow")]
pub struct MeasureRow {
    /// Which measure.
    #[schemars(extend("x-record" = "measure"))]
    pub measure_id: RecordId,
    /// Towards which objective.
    pub objective: String,
    /// What is to be done; that it is late is said, too.
    pub measure: Worded,
    /// Who sees to it.
    pub owner: Option<Worded>,
    /// By when, that day excluded.
    pub until: Option<Day>,
    /// What it costs.
    pub budget: Option<Budget>,
    /// How much of it is done.
    pub done: Percentage,
}

impl Row for MeasureRow {
    fn fields(&self) -> Fields<'_> {
        vec![
            ("measure_id", &self.measure_id),
            ("objective", &self.objective),
            ("measure", &self.measure),
            ("owner", &self.owner),
            ("until", &self.until),
            ("budget", &self.budget),
            ("done", &self.done),
        ]
    }
}

/// A baseline or a target, beside the figure of the day.
#[derive(Clone, Debug, Default, Serialize, JsonSchema)]
#[schemars(rename = "EqualityTargetRow")]
pub struct TargetRow {
    /// Which one.
    #[schemars(extend("x-record" = "target"))]
    pub target_id: RecordId,
    /// The indicator.
    pub indicator: Worded,
    /// Of whom.
    pub of: Worded,
    /// Whether it is a baseline or a target.
    pub kind: Coded,
    /// By when.
    pub by: Day,
    /// The value.
    pub value: Worded,
    /// The value of the day.
    pub actual: Guarded<Worded>,
    /// Whether it is reached.
    pub reached: Option<Flag>,
}

impl Row for TargetRow {
    fn fields(&self) -> Fields<'_> {
        vec![
            ("target_id", &self.target_id),
            ("indicator", &self.indicator),
            ("of", &self.of),
            ("kind", &self.kind),
            ("by", &self.by),
            ("value", &self.value),
            ("actual", &self.actual),
            ("reached", &self.reached),
        ]
    }
}

/// Whom a training reached; all together in the last row.
#[derive(Clone, Debug, Default, Serialize, JsonSchema)]
#[schemars(rename = "EqualityTrainingRow")]
pub struct TrainingRow {
    /// Which training; nothing for all together.
    #[schemars(extend("x-record" = "training"))]
    pub training_id: Option<RecordId>,
    /// Its title.
    pub training: Worded,
    /// How often people met.
    pub sessions: u64,
    /// Who came.
    #[serde(flatten)]
    pub people: TallyColumns<Guarded<u64>>,
    /// Minutes for which women were present.
    pub minutes_women: Guarded<Measured>,
    /// Minutes for which men were present.
    pub minutes_men: Guarded<Measured>,
}

impl Row for TrainingRow {
    fn fields(&self) -> Fields<'_> {
        let mut fields: Fields<'_> = vec![
            ("training_id", &self.training_id),
            ("training", &self.training),
            ("sessions", &self.sessions),
        ];
        fields.extend(self.people.fields());
        let more: Fields<'_> =
            vec![("minutes_women", &self.minutes_women), ("minutes_men", &self.minutes_men)];
        fields.extend(more);
        fields
    }
}

/// A productive group.
#[derive(Clone, Debug, Default, Serialize, JsonSchema)]
pub struct GroupRow {
    /// Which group.
    #[schemars(extend("x-record" = "group"))]
    pub group_id: RecordId,
    /// Its name.
    pub group: String,
    /// Since when.
    pub since: Day,
    /// Who is in it.
    #[serde(flatten)]
    pub people: TallyColumns<Guarded<u64>>,
    /// How they are tied to the cooperative.
    pub ties: Guarded<Worded>,
}

impl Row for GroupRow {
    fn fields(&self) -> Fields<'_> {
        let mut fields: Fields<'_> =
            vec![("group_id", &self.group_id), ("group", &self.group), ("since", &self.since)];
        fields.extend(self.people.fields());
        let more: Fields<'_> = vec![("ties", &self.ties)];
        fields.extend(more);
        fields
    }
}

/// A project.
#[derive(Clone, Debug, Default, Serialize, JsonSchema)]
#[schemars(rename = "EqualityProjectRow")]
pub struct ProjectRow {
    /// Which project.
    #[schemars(extend("x-record" = "project"))]
    pub project_id: RecordId,
    /// Its names.
    pub project: String,
    /// When it goes on.
    pub period: Worded,
    /// Who does the work.
    pub implementing: Worded,
    /// Who pays.
    pub funding: Worded,
    /// Where it can be read.
    pub source: Option<String>,
}

impl Row for ProjectRow {
    fn fields(&self) -> Fields<'_> {
        vec![
            ("project_id", &self.project_id),
            ("project", &self.project),
            ("period", &self.period),
            ("implementing", &self.implementing),
            ("funding", &self.funding),
            ("source", &self.source),
        ]
    }
}

/// Who had something of the premium.
#[derive(Clone, Debug, Default, Serialize, JsonSchema)]
pub struct PremiumRow {
    /// The group.
    pub group: Coded,
    /// Who is in it.
    #[serde(flatten)]
    pub measure: MeasureColumns,
}

impl Row for PremiumRow {
    fn fields(&self) -> Fields<'_> {
        let mut fields: Fields<'_> = vec![("group", &self.group)];
        fields.extend(self.measure.fields());
        fields
    }
}

/// What somebody says of the organisation or the world.
#[derive(Clone, Debug, Default, Serialize, JsonSchema)]
#[schemars(rename = "EqualityStatementRow")]
pub struct StatementRow {
    /// Which statement.
    #[schemars(extend("x-record" = "observation"))]
    pub observation_id: RecordId,
    /// What it is about.
    pub subject: String,
    /// Of whom or where.
    pub of: Worded,
    /// What is said.
    pub value: Worded,
    /// From which day it speaks.
    pub on: Day,
    /// Who says it, or where it is written.
    pub source: String,
    /// Where it can be read.
    pub address: Option<String>,
    /// Whether the organisation holds it to be right; nothing where it does not.
    pub adopted: Option<Flag>,
}

impl Row for StatementRow {
    fn fields(&self) -> Fields<'_> {
        vec![
            ("observation_id", &self.observation_id),
            ("subject", &self.subject),
            ("of", &self.of),
            ("value", &self.value),
            ("on", &self.on),
            ("source", &self.source),
            ("address", &self.address),
            ("adopted", &self.adopted),
        ]
    }
}

/// What the end of mandates does to the balance of an organ.
#[derive(Clone, Debug, Default, Serialize, JsonSchema)]
#[schemars(rename = "EqualityExpiryRow")]
pub struct ExpiryRow {
    /// Which organ.
    #[schemars(extend("x-record" = "organ"))]
    pub organ_id: RecordId,
    /// What it is called.
    pub organ: Worded,
    /// When the mandates end.
    pub on: Day,
    /// Women whose mandates end.
    pub ending_women: u64,
    /// Men whose mandates end.
    pub ending_men: u64,
    /// Places to be filled again.
    pub to_refill: u64,
    /// Women of women and men, if nobody comes.
    pub share_not_refilled: Computed<Percentage>,
    /// The same, if those who come are as those of today.
    pub share_as_today: Computed<Percentage>,
    /// The same, if as many women as men come.
    pub share_at_parity: Computed<Percentage>,
}

impl Row for ExpiryRow {
    fn fields(&self) -> Fields<'_> {
        vec![
            ("organ_id", &self.organ_id),
            ("organ", &self.organ),
            ("on", &self.on),
            ("ending_women", &self.ending_women),
            ("ending_men", &self.ending_men),
            ("to_refill", &self.to_refill),
            ("share_not_refilled", &self.share_not_refilled),
            ("share_as_today", &self.share_as_today),
            ("share_at_parity", &self.share_at_parity),
        ]
    }
}

/// When the members reach a share of women at the pace of the last years.
#[derive(Clone, Debug, Default, Serialize, JsonSchema)]
pub struct PaceRow {
    /// The share.
    pub percent: u64,
    /// The year, or the code `already` or `never`.
    pub reached: Coded,
    /// In how many years; nothing for never.
    pub years: Option<u64>,
}

impl Row for PaceRow {
    fn fields(&self) -> Fields<'_> {
        vec![("percent", &self.percent), ("reached", &self.reached), ("years", &self.years)]
    }
}

/// An indicator of the set.
#[derive(Clone, Debug, Default, Serialize, JsonSchema)]
pub struct IndicatorRow {
    /// Its code.
    pub id: String,
    /// Its name.
    pub indicator: Worded,
    /// Of which organ.
    #[schemars(extend("x-record" = "organ"))]
    pub organ_id: Option<RecordId>,
    /// Of whom.
    pub of: Worded,
    /// What it comes to.
    pub value: OutcomeCell,
    /// The codes under which frameworks ask for it, parted by commas.
    pub frameworks: Coded,
}

impl Row for IndicatorRow {
    fn fields(&self) -> Fields<'_> {
        vec![
            ("id", &self.id),
            ("indicator", &self.indicator),
            ("organ_id", &self.organ_id),
            ("of", &self.of),
            ("value", &self.value),
            ("frameworks", &self.frameworks),
        ]
    }
}

/// Money beside other things: it stands at the left.
#[derive(Clone, Debug, Default, Serialize, JsonSchema)]
#[serde(transparent)]
#[schemars(inline)]
pub struct Budget(pub(super) Amount);

impl Datum for Budget {
    fn kind(&self) -> Kind {
        Kind::Text
    }

    fn cell(&self) -> Cell {
        self.0.cell()
    }
}

/// What an indicator comes to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(untagged)]
pub enum OutcomeValue {
    /// A share of a whole.
    Share(Percentage),
    /// A quotient.
    Quotient(Quotient),
    /// Whether something holds.
    Holds(bool),
    /// From one whole number to another.
    Range(Range),
    /// Why it cannot be computed.
    Missing(NotComputed),
}

/// What an indicator comes to, and how people read it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OutcomeCell {
    pub(super) value: OutcomeValue,
    pub(super) shown: String,
}

impl Default for OutcomeCell {
    fn default() -> Self {
        Self { value: OutcomeValue::Holds(false), shown: String::new() }
    }
}

impl Serialize for OutcomeCell {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.value.serialize(serializer)
    }
}

impl JsonSchema for OutcomeCell {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        OutcomeValue::schema_name()
    }

    fn schema_id() -> std::borrow::Cow<'static, str> {
        OutcomeValue::schema_id()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        OutcomeValue::json_schema(generator)
    }
}

impl Datum for OutcomeCell {
    fn kind(&self) -> Kind {
        Kind::Ratio
    }

    fn cell(&self) -> Cell {
        match &self.value {
            OutcomeValue::Share(share) => share.cell(),
            OutcomeValue::Quotient(quotient) => quotient.cell(),
            OutcomeValue::Holds(holds) => Cell::Flag { holds: *holds, shown: self.shown.clone() },
            OutcomeValue::Range(range) => {
                Cell::code(format!("{}-{}", range.from, range.to), self.shown.as_str())
            }
            OutcomeValue::Missing(reason) => Cell::NotComputable(reason.not_computable.clone()),
        }
    }
}
