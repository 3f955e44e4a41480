//! What is answered about a project.

use schemars::JsonSchema;
use serde::Serialize;

use crate::answer::{Amount, Coded, Day, Fields, Percentage, RecordId, Row, Worded};

/// A project on a day.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct ProjectAnswer {
    /// What it is to reach, and how far it is.
    pub results: Vec<ResultRow>,
    /// Who works and who pays.
    pub partners: Vec<PartnerRow>,
    /// The lines of its budget.
    pub budget: Vec<BudgetRow>,
    /// What is done.
    pub activities: Vec<ActivityRow>,
    /// The trainings that belong to it.
    pub trainings: Vec<ProjectTrainingRow>,
    /// The project before or above it, and those after or below it.
    pub phases: Vec<PhaseRow>,
}

/// What a project is to reach.
#[derive(Clone, Debug, Default, Serialize, JsonSchema)]
pub struct ResultRow {
    /// Which aim.
    #[schemars(extend("x-record" = "aim"))]
    pub id: RecordId,
    /// What it is.
    pub title: String,
    /// People by gender before the project: `women=15 men=2 other=0 unknown=0`.
    pub baseline: Option<Coded>,
    /// People by gender to be reached.
    pub target: Coded,
    /// By when.
    pub by: Option<Day>,
    /// People by gender who were reached.
    pub actual: Option<Coded>,
    /// When that was counted.
    pub figure_on: Option<Day>,
    /// People who were reached, of the target.
    pub reached: Option<Percentage>,
    /// Women who were reached, of the target for women.
    pub women_reached: Option<Percentage>,
    /// Where the figure can be read.
    pub source: Option<String>,
}

impl Row for ResultRow {
    fn fields(&self) -> Fields<'_> {
        vec![
            ("id", &self.id),
            ("title", &self.title),
            ("baseline", &self.baseline),
            ("target", &self.target),
            ("by", &self.by),
            ("actual", &self.actual),
            ("figure_on", &self.figure_on),
            ("reached", &self.reached),
            ("women_reached", &self.women_reached),
            ("source", &self.source),
        ]
    }
}

/// Who works in a project or pays for it.
#[derive(Clone, Debug, Default, Serialize, JsonSchema)]
pub struct PartnerRow {
    /// Which part of the project.
    #[schemars(extend("x-record" = "part"))]
    pub id: RecordId,
    /// Who it is.
    pub partner: Worded,
    /// What the partner does.
    pub role: Coded,
    /// What the partner gives.
    pub amount: Option<Amount>,
    /// Since when.
    pub since: Option<Day>,
    /// Until when, that day excluded.
    pub until: Option<Day>,
    /// Where it can be read.
    pub source: Option<String>,
}

impl Row for PartnerRow {
    fn fields(&self) -> Fields<'_> {
        vec![
            ("id", &self.id),
            ("partner", &self.partner),
            ("role", &self.role),
            ("amount", &self.amount),
            ("since", &self.since),
            ("until", &self.until),
            ("source", &self.source),
        ]
    }
}

/// A line of a budget.
#[derive(Clone, Debug, Default, Serialize, JsonSchema)]
pub struct BudgetRow {
    /// Which part of the project.
    #[schemars(extend("x-record" = "part"))]
    pub id: RecordId,
    /// What it is for.
    pub title: String,
    /// How much.
    pub amount: Amount,
    /// Since when.
    pub since: Option<Day>,
    /// Until when, that day excluded.
    pub until: Option<Day>,
}

impl Row for BudgetRow {
    fn fields(&self) -> Fields<'_> {
        vec![
            ("id", &self.id),
            ("title", &self.title),
            ("amount", &self.amount),
            ("since", &self.since),
            ("until", &self.until),
        ]
    }
}

/// Something that is done in a project.
#[derive(Clone, Debug, Default, Serialize, JsonSchema)]
pub struct ActivityRow {
    /// Which part of the project.
    #[schemars(extend("x-record" = "part"))]
    pub id: RecordId,
    /// What is done.
    pub activity: String,
    /// Since when.
    pub since: Option<Day>,
    /// Until when, that day excluded.
    pub until: Option<Day>,
    /// The training that it is.
    pub training: Option<Worded>,
    /// The productive group that it is for.
    pub group: Option<Worded>,
}

impl Row for ActivityRow {
    fn fields(&self) -> Fields<'_> {
        vec![
            ("id", &self.id),
            ("activity", &self.activity),
            ("since", &self.since),
            ("until", &self.until),
            ("training", &self.training),
            ("group", &self.group),
        ]
    }
}

/// A training of a project.
#[derive(Clone, Debug, Default, Serialize, JsonSchema)]
pub struct ProjectTrainingRow {
    /// Which training.
    #[schemars(extend("x-record" = "training"))]
    pub id: RecordId,
    /// Its title.
    pub training: Worded,
    /// How often people met.
    pub sessions: u64,
    /// Women who came.
    pub women: u64,
    /// Men who came.
    pub men: u64,
    /// People who were counted but not named.
    pub unnamed: u64,
}

impl Row for ProjectTrainingRow {
    fn fields(&self) -> Fields<'_> {
        vec![
            ("id", &self.id),
            ("training", &self.training),
            ("sessions", &self.sessions),
            ("women", &self.women),
            ("men", &self.men),
            ("unnamed", &self.unnamed),
        ]
    }
}

/// A project before, after, above or below another.
#[derive(Clone, Debug, Default, Serialize, JsonSchema)]
pub struct PhaseRow {
    /// Which project.
    #[schemars(extend("x-record" = "project"))]
    pub id: RecordId,
    /// Its name.
    pub project: String,
    /// Since when.
    pub since: Option<Day>,
    /// Until when, that day excluded.
    pub until: Option<Day>,
}

impl Row for PhaseRow {
    fn fields(&self) -> Fields<'_> {
        vec![("id", &self.id), ("project", &self.project), ("since", &self.since), ("until", &self.until)]
    }
}
