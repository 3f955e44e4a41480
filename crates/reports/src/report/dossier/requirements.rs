//! Requirement by requirement: result, state of the work and deadline apart, the evidence with its period, and what the
//! register proves by itself.

use domain::certification::{Answer, WorkStatus};
use domain::compliance::{Item, Verdict};
use schemars::JsonSchema;
use serde::Serialize;

use super::index::section;
use super::{Dossier, link};
use crate::{
    answer::{self, Coded, Day, Fields, HiddenCode, Linked, Row},
    document::Document,
    layout::Layout,
    words::{Family, Words},
};

/// The page of requirements, in the order of the scheme.
pub fn dossier_requirements(of: &Dossier<'_>) -> Document {
    let words = of.words();
    let rows = of.readiness.items.iter().map(|item| row(of, item));
    let answer = DossierRequirementsAnswer { requirements: rows.collect() };
    Document {
        title: words.say("dossier-requirements"),
        subtitle: of.subtitle(),
        provenance: of.provenance.clone(),
        sections: section(words, "requirements", &answer.requirements).into_iter().collect(),
        notes: ["dossier-note-period", "dossier-note-proof"].map(|id| words.say(id)).to_vec(),
        layout: Layout::Paper,
        data: answer::data(&answer),
        ..Document::default()
    }
}

fn row(of: &Dossier<'_>, item: &Item<'_>) -> DemandRow {
    let (words, demand) = (of.words(), item.requirement);
    let class = demand.class.map(domain::certification::scheme::Class::code);
    let work = item.answer.map_or(WorkStatus::Open, |answer| answer.work).code();
    DemandRow {
        requirement: HiddenCode::of(demand.code.as_str()),
        demand: Coded::new(demand.title.as_str(), format!("{} – {}", demand.code, demand.title)),
        class: class.map(HiddenCode::of),
        due: asked(words, class, item.due.code()),
        outcome: outcome(words, item.answer),
        work: Coded::new(work, words.term(Family::WorkStatus, work)),
        deadline: item.answer.and_then(|answer| answer.deadline).map(Day::from),
        proof: proof(words, item),
        evidence: evidence(of, item),
        note: item.answer.and_then(|answer| answer.note.as_ref()).map(ToString::to_string),
    }
}

/// Whether it is due, and of which class it is.
fn asked(words: &Words, class: Option<&str>, due: &str) -> Coded {
    let said = words.say(&format!("dossier-due-{due}"));
    let class = class.map(|class| words.term(Family::Class, class));
    Coded::new(due, class.map_or_else(|| said.clone(), |class| format!("{said} ({class})")))
}

fn outcome(words: &Words, answer: Option<&Answer>) -> Coded {
    match answer.and_then(|answer| answer.outcome) {
        Some(outcome) => Coded::new(outcome.code(), words.term(Family::Outcome, outcome.code())),
        None => Coded::new("unanswered", words.say("dossier-unanswered")),
    }
}

/// What the register says by itself: what it looked at, and what it found.
fn proof(words: &Words, item: &Item<'_>) -> Option<Coded> {
    let (asked, verdict) = (item.requirement.proof?, item.proof.as_ref()?);
    let looked_at = words.term(Family::Check, asked.code());
    let said = words.say(&format!("dossier-verdict-{}", verdict.code()));
    let since = match verdict {
        Verdict::Proven { since: Some(since), .. } => {
            format!(" ({})", words.period(&since.to_string(), None))
        }
        Verdict::Proven { since: None, .. }
        | Verdict::NotProven { .. }
        | Verdict::NotApplicable { .. }
        | Verdict::NotComputable { .. } => String::new(),
    };
    Some(Coded::new(verdict.code(), format!("{looked_at}: {said}{since}")))
}

fn evidence(of: &Dossier<'_>, item: &Item<'_>) -> Linked {
    let (words, known) = (of.words(), of.by_id());
    let one = |(id, _): &(_, _)| {
        let enclosed = known.get(id)?;
        let period = words.period_of(&enclosed.evidence.details.effective);
        let state = of.state(enclosed.evidence);
        let text = format!("{} ({period}; {})", of.title(enclosed.evidence), state.shown());
        Some(link(text, enclosed.name.as_deref()))
    };
    Linked(item.evidence.iter().filter_map(one).collect())
}

/// The requirements of a scheme, one by one.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct DossierRequirementsAnswer {
    /// Each requirement, in the order of the scheme.
    pub requirements: Vec<DemandRow>,
}

/// A requirement, and how it stands. People read the code with the title, and the class with when it is due.
#[derive(Clone, Debug, Default, Serialize, JsonSchema)]
pub struct DemandRow {
    /// Its code.
    pub requirement: HiddenCode,
    /// Its title.
    pub demand: Coded,
    /// Its class.
    pub class: Option<HiddenCode>,
    /// When it is due.
    pub due: Coded,
    /// The answer, or `unanswered`.
    pub outcome: Coded,
    /// How far the work is.
    pub work: Coded,
    /// By when the work is to be done.
    pub deadline: Option<Day>,
    /// What the register proves by itself.
    pub proof: Option<Coded>,
    /// The evidence for it.
    pub evidence: Linked,
    /// What is to be known of the answer.
    pub note: Option<String>,
}

impl Row for DemandRow {
    fn fields(&self) -> Fields<'_> {
        vec![
            ("requirement", &self.requirement),
            ("demand", &self.demand),
            ("class", &self.class),
            ("due", &self.due),
            ("outcome", &self.outcome),
            ("work", &self.work),
            ("deadline", &self.deadline),
            ("proof", &self.proof),
            ("evidence", &self.evidence),
            ("note", &self.note),
        ]
    }
}
