//! What is answered about trainings.

use domain::indicator::{participation::measure, programme::Reach};
use schemars::JsonSchema;
use serde::Serialize;

use super::hours;
use crate::{
    answer::{
        Coded, Computed, Day, Fields, Flag, HiddenCode, Measured, Percentage, RecordId, Row, Signature,
        TallyColumns, Worded,
    },
    words::Words,
};

/// Whom trainings reached.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct TrainingsAnswer {
    /// By topic.
    pub topics: Vec<TopicRow>,
    /// By training.
    pub trainings: Vec<TrainingRow>,
    /// By project.
    pub projects: Vec<ProjectRow>,
}

/// Whom some trainings reached.
#[derive(Clone, Debug, Default, Serialize, JsonSchema)]
pub struct ReachColumns {
    /// How often people met.
    pub sessions: u64,
    /// The people who came and are named, each once.
    #[serde(flatten)]
    pub people: TallyColumns,
    /// Women of women and men.
    pub share_of_women: Computed<Percentage>,
    /// The women of them who are members.
    pub members_women: u64,
    /// Minutes for which women were present.
    pub minutes_women: Measured,
    /// Minutes for which men were present.
    pub minutes_men: Measured,
    /// People who were counted but not named.
    pub unnamed: u64,
}

impl ReachColumns {
    pub(super) fn of(reach: &Reach, words: &Words) -> Self {
        let present = |minutes: u64| Measured::new(minutes, hours(minutes, words));
        Self {
            sessions: reach.sessions,
            people: (&reach.people).into(),
            share_of_women: Computed::of(&measure(reach.people).share, Percentage::of),
            members_women: reach.members.women,
            minutes_women: present(reach.minutes.women),
            minutes_men: present(reach.minutes.men),
            unnamed: reach.unnamed.total(),
        }
    }

    fn fields(&self) -> Fields<'_> {
        let mut fields: Fields<'_> = vec![("sessions", &self.sessions)];
        fields.extend(self.people.fields());
        let more: Fields<'_> = vec![
            ("share_of_women", &self.share_of_women),
            ("members_women", &self.members_women),
            ("minutes_women", &self.minutes_women),
            ("minutes_men", &self.minutes_men),
            ("unnamed", &self.unnamed),
        ];
        fields.extend(more);
        fields
    }
}

/// A row of whom something reached.
pub(super) trait Reached: Row {
    fn reach(&self) -> &ReachColumns;
}

/// Whom the trainings about a topic reached.
#[derive(Clone, Debug, Default, Serialize, JsonSchema)]
pub struct TopicRow {
    /// The code of the topic.
    pub id: HiddenCode,
    /// The topic in words.
    pub topic: Worded,
    /// Whom they reached.
    #[serde(flatten)]
    pub reach: ReachColumns,
}

impl Row for TopicRow {
    fn fields(&self) -> Fields<'_> {
        let mut fields: Fields<'_> = vec![("id", &self.id), ("topic", &self.topic)];
        fields.extend(self.reach.fields());
        fields
    }
}

impl Reached for TopicRow {
    fn reach(&self) -> &ReachColumns {
        &self.reach
    }
}

/// Whom a training reached.
#[derive(Clone, Debug, Default, Serialize, JsonSchema)]
pub struct TrainingRow {
    /// The training.
    #[schemars(extend("x-record" = "training"))]
    pub id: RecordId,
    /// Its title.
    pub training: String,
    /// Whom it reached.
    #[serde(flatten)]
    pub reach: ReachColumns,
}

impl Row for TrainingRow {
    fn fields(&self) -> Fields<'_> {
        let mut fields: Fields<'_> = vec![("id", &self.id), ("training", &self.training)];
        fields.extend(self.reach.fields());
        fields
    }
}

impl Reached for TrainingRow {
    fn reach(&self) -> &ReachColumns {
        &self.reach
    }
}

/// Whom the trainings of a project reached.
#[derive(Clone, Debug, Default, Serialize, JsonSchema)]
pub struct ProjectRow {
    /// The project.
    #[schemars(extend("x-record" = "project"))]
    pub id: RecordId,
    /// Its name.
    pub project: String,
    /// Whom they reached.
    #[serde(flatten)]
    pub reach: ReachColumns,
}

impl Row for ProjectRow {
    fn fields(&self) -> Fields<'_> {
        let mut fields: Fields<'_> = vec![("id", &self.id), ("project", &self.project)];
        fields.extend(self.reach.fields());
        fields
    }
}

impl Reached for ProjectRow {
    fn reach(&self) -> &ReachColumns {
        &self.reach
    }
}

/// A training.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct TrainingAnswer {
    /// How often people met up to the day.
    pub sessions: Vec<SessionRow>,
    /// Everybody who is named in it.
    pub people: Vec<TraineeRow>,
}

/// A session of a training.
#[derive(Clone, Debug, Default, Serialize, JsonSchema)]
pub struct SessionRow {
    /// Which one.
    #[schemars(extend("x-record" = "session"))]
    pub id: RecordId,
    /// On which day.
    pub on: Day,
    /// How long it was.
    pub length_minutes: Measured,
    /// Where.
    pub place: Option<String>,
    /// Women on the list; nothing where there is no list.
    pub women: Option<u64>,
    /// Men on the list.
    pub men: Option<u64>,
    /// People of another gender on the list.
    pub other: Option<u64>,
    /// People on the list whose gender is not known.
    pub unknown: Option<u64>,
    /// People who were counted but not named.
    pub unnamed: Option<u64>,
}

impl Row for SessionRow {
    fn fields(&self) -> Fields<'_> {
        vec![
            ("id", &self.id),
            ("on", &self.on),
            ("length_minutes", &self.length_minutes),
            ("place", &self.place),
            ("women", &self.women),
            ("men", &self.men),
            ("other", &self.other),
            ("unknown", &self.unknown),
            ("unnamed", &self.unnamed),
        ]
    }
}

/// Somebody who is named in a training.
#[derive(Clone, Debug, Default, Serialize, JsonSchema)]
pub struct TraineeRow {
    /// Who.
    #[schemars(extend("x-record" = "person"))]
    pub id: RecordId,
    /// The name as lists have it.
    pub name: Worded,
    /// The gender.
    pub gender: Coded,
    /// Whether she is enrolled.
    pub enrolled: Flag,
    /// To how many sessions she came.
    pub came: u64,
    /// For how many minutes she was present.
    pub minutes: Measured,
    /// When she completed it.
    pub completed: Option<Day>,
    /// The last day on which what she learnt is good, where it runs out.
    pub good_until: Option<Day>,
}

impl Row for TraineeRow {
    fn fields(&self) -> Fields<'_> {
        vec![
            ("id", &self.id),
            ("name", &self.name),
            ("gender", &self.gender),
            ("enrolled", &self.enrolled),
            ("came", &self.came),
            ("minutes", &self.minutes),
            ("completed", &self.completed),
            ("good_until", &self.good_until),
        ]
    }
}

/// The sheet that people sign.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct SignSheetAnswer {
    /// Its lines.
    pub signatures: Vec<SignRow>,
}

/// A line to sign.
#[derive(Clone, Debug, Default, Serialize, JsonSchema)]
pub struct SignRow {
    /// Its number.
    pub number: u64,
    /// The name as lists have it; empty on a free line.
    pub name: String,
    /// The document; empty where none is known.
    pub document: Worded,
    #[serde(skip)]
    pub(super) signature: Signature,
}

impl Row for SignRow {
    fn fields(&self) -> Fields<'_> {
        vec![
            ("number", &self.number),
            ("name", &self.name),
            ("document", &self.document),
            ("signature", &self.signature),
        ]
    }
}
