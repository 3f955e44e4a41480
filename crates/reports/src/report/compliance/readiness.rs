//! How ready an organisation is for a certification: how many requirements stand how, and of each, apart, the result, the
//! work, the deadline, what the register proves, what evidence there is, and what is missing.

use domain::certification::scheme::Class;
use domain::compliance::{Due, EvidenceState, Item, Missing, Readiness, Summary};
use schemars::JsonSchema;
use serde::Serialize;

use super::{proof, section};
use crate::{
    answer::{self, Coded, Day, Fields, HiddenCode, Row, Worded},
    chart::{self, Bar, Frame},
    document::{Document, Fact},
    parts::{Part, Parts},
    provenance::Provenance,
    records::Records,
    report::figure,
    words::{Arg, Family, Words},
};

/// Which requirements are listed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Listed {
    /// All of them.
    #[default]
    All,
    /// Those that are due.
    Due,
    /// Those that are due and to which something is missing.
    Missing,
}

impl Listed {
    /// Each.
    pub const ALL: [Self; 3] = [Self::All, Self::Due, Self::Missing];

    /// The stable code.
    pub const fn code(self) -> &'static str {
        match self {
            Self::All => "all",
            Self::Due => "due",
            Self::Missing => "missing",
        }
    }
}

/// The readiness as a document.
pub fn readiness(
    records: &Records<'_>,
    readiness: &Readiness<'_>,
    listed: Listed,
    provenance: &Provenance,
) -> Document {
    let words = records.words;
    let state = records.register.certifications();
    let standing = readiness.certification.standing(state, readiness.on);
    let mut facts = vec![figure::fact(
        "fact-compliance-certificate",
        super::certificate::status(records, &standing),
        words,
    )];
    facts.extend(counts(&readiness.summary, words));
    let profile = readiness.profile.map(|profile| {
        let title = profile.title.as_str();
        figure::fact("fact-compliance-profile", title.to_owned(), words)
    });
    facts.extend(profile);
    let certification = records.certification(readiness.certification.id);
    let answer = ReadinessAnswer {
        classes: classes(readiness, words),
        requirements: requirements(records, readiness, listed),
    };
    let chart = (0 < readiness.summary.due).then(|| chart(readiness, words));
    let mut requirements = section("requirements", &answer.requirements, words);
    if listed != Listed::All {
        // Whatever is listed is due.
        requirements = requirements.with_table(|table| table.hiding("due_when"));
    }
    let sections = vec![section("classes", &answer.classes, words).chart(chart), requirements];
    Document {
        title: words.say_with("readiness-title", &[("certification", (&certification).into())]),
        subtitle: super::certificate::subtitle(records, readiness.certification),
        provenance: provenance.clone(),
        sections,
        notes: figure::notes(
            &["note-compliance-readiness", "note-compliance-proof", "note-compliance-evidence"],
            words,
        ),
        data: answer::data(&answer),
        ..Document::default()
    }
    .headed_by(facts)
}

fn counts(summary: &Summary, words: &Words) -> Vec<Fact> {
    let of = |id: &str, count: u64, whole: u64| {
        let args = [("numerator", Arg::Number(count)), ("denominator", Arg::Number(whole))];
        figure::fact(id, words.say_with("chart-exact", &args), words)
    };
    let one = |id: &str, count: u64| figure::fact(id, words.integer_of(count), words);
    vec![
        one("fact-compliance-due", summary.due),
        of("fact-compliance-ready", summary.ready, summary.due),
        of("fact-compliance-proven", summary.proven, summary.due),
        one("fact-compliance-unanswered", summary.unanswered),
        one("fact-compliance-overdue", summary.overdue),
        one("fact-compliance-with_findings", summary.with_findings),
        one("fact-compliance-later", summary.later),
    ]
}

/// How many requirements of each class stand how.
fn classes(readiness: &Readiness<'_>, words: &Words) -> Vec<ClassRow> {
    let row = |(class, summary): &(Option<Class>, Summary)| ClassRow {
        class: Coded::new(class.map_or("none", Class::code), class_name(*class, words)),
        due_now: summary.due,
        ready: summary.ready,
        met: summary.met,
        partly_met: summary.partly_met,
        not_met: summary.not_met,
        unanswered: summary.unanswered,
        proven: summary.proven,
        later: summary.later,
    };
    readiness.by_class.iter().map(row).collect()
}

fn class_name(class: Option<Class>, words: &Words) -> String {
    class.map_or_else(|| words.say("class-none"), |class| words.term(Family::Class, class.code()))
}

fn chart(readiness: &Readiness<'_>, words: &Words) -> maud::Markup {
    let parts = |summary: &Summary| Parts {
        women: summary.met,
        men: summary.not_applicable,
        other: summary.partly_met,
        unknown: summary.not_met,
        vacant: summary.unanswered,
    };
    let outcome = |code: &str| words.term(Family::Outcome, code);
    let names = [
        (Part::Women, outcome("met")),
        (Part::Men, outcome("not_applicable")),
        (Part::Other, outcome("partly_met")),
        (Part::Unknown, outcome("not_met")),
        (Part::Vacant, words.say("outcome-none")),
    ];
    let due = readiness.by_class.iter().filter(|(_, summary)| 0 < summary.due);
    let bars: Vec<Bar> = due
        .map(|(class, summary)| Bar {
            label: crate::text::capital(&class_name(*class, words)),
            parts: parts(summary),
            figure: words.say_with(
                "readiness-of",
                &[("ready", Arg::Number(summary.ready)), ("due", Arg::Number(summary.due))],
            ),
        })
        .collect();
    let description =
        bars.iter().map(|bar| format!("{}: {}", bar.label, bar.figure)).collect::<Vec<_>>().join("; ");
    let frame =
        Frame { id: "readiness-classes".to_owned(), title: words.say("readiness-chart"), description };
    chart::shares(&frame, &bars, &names, words)
}

fn requirements(records: &Records<'_>, readiness: &Readiness<'_>, listed: Listed) -> Vec<RequirementRow> {
    let shown = |item: &&Item<'_>| match listed {
        Listed::All => true,
        Listed::Due => item.due == Due::Now,
        Listed::Missing => !item.missing.is_empty(),
    };
    readiness.items.iter().filter(shown).map(|item| row(records, item)).collect()
}

fn row(records: &Records<'_>, item: &Item<'_>) -> RequirementRow {
    let words = records.words;
    let term = |family: Family, code: &str| Coded::new(code, words.term(family, code));
    RequirementRow {
        requirement: item.requirement.code.to_string(),
        demands: item.requirement.title.to_string(),
        class: item.requirement.class.map(|class| HiddenCode::of(class.code())),
        due_when: Coded::new(item.due.code(), words.say(&format!("due_when-{}", item.due.code()))),
        outcome: item.outcome().map_or_else(
            || Coded::new("none", words.say("outcome-none")),
            |outcome| term(Family::Outcome, outcome.code()),
        ),
        work: item.answer.map(|answer| term(Family::WorkStatus, answer.work.code())),
        deadline: item.answer.and_then(|answer| answer.deadline).map(Day::from),
        proof: proof(records, item.proof.as_ref()),
        evidence: evidence(records, item),
        missing: missing(records, item),
    }
}

fn evidence(records: &Records<'_>, item: &Item<'_>) -> Option<Worded> {
    let words = records.words;
    let said = item.evidence.iter().map(|(evidence, state)| {
        let name = records.evidence(*evidence);
        match state {
            EvidenceState::InEffect => name,
            EvidenceState::NotYet | EvidenceState::OutOfDate | EvidenceState::Superseded => {
                format!("{name} ({})", words.say(&format!("evidence-state-{}", state.code())))
            }
        }
    });
    let said: Vec<String> = said.collect();
    (!said.is_empty()).then(|| said.join("; ").into())
}

fn missing(records: &Records<'_>, item: &Item<'_>) -> Option<Coded> {
    let words = records.words;
    if item.due != Due::Now {
        return None;
    }
    if item.missing.is_empty() {
        return Some(Coded::new("nothing", words.say("missing-nothing")));
    }
    let code = |missing: &Missing| missing.code().to_owned();
    let shown = |missing: &Missing| words.say(&format!("missing-{}", missing.code()));
    let codes = item.missing.iter().map(code).collect::<Vec<_>>().join(" ");
    Some(Coded::new(codes, item.missing.iter().map(shown).collect::<Vec<_>>().join("; ")))
}

/// How ready an organisation is for a certification.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct ReadinessAnswer {
    /// How many requirements of each class stand how.
    pub classes: Vec<ClassRow>,
    /// The requirements that were asked for.
    pub requirements: Vec<RequirementRow>,
}

/// How many requirements of a class stand how.
#[derive(Clone, Debug, Default, Serialize, JsonSchema)]
pub struct ClassRow {
    /// The class, or `none`.
    pub class: Coded,
    /// Those that are due.
    pub due_now: u64,
    /// Those of them to which nothing is missing.
    pub ready: u64,
    /// Those that are met by the answer.
    pub met: u64,
    /// Those that are met in part.
    pub partly_met: u64,
    /// Those that are not met.
    pub not_met: u64,
    /// Those without an answer.
    pub unanswered: u64,
    /// Those that the register proves by itself.
    pub proven: u64,
    /// Those that are due later.
    pub later: u64,
}

impl Row for ClassRow {
    fn fields(&self) -> Fields<'_> {
        vec![
            ("class", &self.class),
            ("due_now", &self.due_now),
            ("ready", &self.ready),
            ("met", &self.met),
            ("partly_met", &self.partly_met),
            ("not_met", &self.not_met),
            ("unanswered", &self.unanswered),
            ("proven", &self.proven),
            ("later", &self.later),
        ]
    }
}

/// A requirement, and how it stands.
#[derive(Clone, Debug, Default, Serialize, JsonSchema)]
pub struct RequirementRow {
    /// Its code.
    pub requirement: String,
    /// Its title.
    pub demands: String,
    /// Its class.
    pub class: Option<HiddenCode>,
    /// When it is due.
    pub due_when: Coded,
    /// The answer, or `none`.
    pub outcome: Coded,
    /// How far the work is.
    pub work: Option<Coded>,
    /// By when the work is to be done.
    pub deadline: Option<Day>,
    /// What the register proves by itself.
    pub proof: Option<Coded>,
    /// The evidence for it.
    pub evidence: Option<Worded>,
    /// What is missing to it, as codes parted by spaces; `nothing` where nothing is.
    pub missing: Option<Coded>,
}

impl Row for RequirementRow {
    fn fields(&self) -> Fields<'_> {
        vec![
            ("requirement", &self.requirement),
            ("demands", &self.demands),
            ("class", &self.class),
            ("due_when", &self.due_when),
            ("outcome", &self.outcome),
            ("work", &self.work),
            ("deadline", &self.deadline),
            ("proof", &self.proof),
            ("evidence", &self.evidence),
            ("missing", &self.missing),
        ]
    }
}
