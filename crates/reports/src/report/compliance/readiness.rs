//! How ready an organisation is for a certification: how many requirements stand how, and of each, apart, the result, the
//! work, the deadline, what the register proves, what evidence there is, and what is missing.

use domain::certification::scheme::Class;
use domain::compliance::{Due, EvidenceState, Item, Missing, Readiness, Summary};

use super::{date, dates, integers, proof, section, text};
use crate::{
    chart::{self, Bar, Frame},
    document::{Document, Fact, Section},
    page::Stamp,
    parts::{Part, Parts},
    records::Records,
    report::figure,
    table::{Cell, Column},
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
    stamp: &Stamp,
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
    let mut sections = vec![classes(readiness, words)];
    sections.push(requirements(records, readiness, listed));
    Document {
        title: words.say_with("readiness-title", &[("certification", (&certification).into())]),
        subtitle: super::certificate::subtitle(records, readiness.certification),
        stamp: stamp.clone(),
        facts,
        sections,
        notes: figure::notes(
            &["note-compliance-readiness", "note-compliance-proof", "note-compliance-evidence"],
            words,
        ),
        ..Document::default()
    }
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

/// How many requirements of each class stand how, with a bar each.
fn classes(readiness: &Readiness<'_>, words: &Words) -> Section {
    let columns = vec![
        text("class", words),
        integers("due_now", words),
        integers("ready", words),
        integers("met", words),
        integers("partly_met", words),
        integers("not_met", words),
        integers("unanswered", words),
        integers("proven", words),
        integers("later", words),
    ];
    let rows = readiness.by_class.iter().map(|(class, summary)| {
        let mut row = vec![Cell::code(class.map_or("none", Class::code), class_name(*class, words))];
        let counts = [
            summary.due,
            summary.ready,
            summary.met,
            summary.partly_met,
            summary.not_met,
            summary.unanswered,
            summary.proven,
            summary.later,
        ];
        row.extend(counts.map(Cell::count));
        row
    });
    let chart = (0 < readiness.summary.due).then(|| chart(readiness, words));
    Section { chart, ..section("classes", columns, rows.collect(), words) }
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

fn requirements(records: &Records<'_>, readiness: &Readiness<'_>, listed: Listed) -> Section {
    let words = records.words;
    let when = match listed {
        Listed::All => text("due_when", words),
        // Whatever is listed is due.
        Listed::Due | Listed::Missing => Column::key("due_when"),
    };
    let columns = vec![
        text("requirement", words),
        text("demands", words),
        Column::key("class"),
        when,
        text("outcome", words),
        text("work", words),
        dates("deadline", words),
        text("proof", words),
        text("evidence", words),
        text("missing", words),
    ];
    let shown = |item: &&Item<'_>| match listed {
        Listed::All => true,
        Listed::Due => item.due == Due::Now,
        Listed::Missing => !item.missing.is_empty(),
    };
    let rows = readiness.items.iter().filter(shown).map(|item| row(records, item)).collect();
    section("requirements", columns, rows, words)
}

fn row(records: &Records<'_>, item: &Item<'_>) -> Vec<Cell> {
    let words = records.words;
    let class = item.requirement.class;
    let outcome = item.outcome();
    let work = item.answer.map(|answer| answer.work.code());
    vec![
        Cell::text(item.requirement.code.as_str()),
        Cell::text(item.requirement.title.as_str()),
        class.map_or(Cell::Empty, |class| Cell::code(class.code(), class_name(Some(class), words))),
        Cell::code(item.due.code(), words.say(&format!("due_when-{}", item.due.code()))),
        outcome.map_or_else(
            || Cell::code("none", words.say("outcome-none")),
            |outcome| Cell::code(outcome.code(), words.term(Family::Outcome, outcome.code())),
        ),
        work.map_or(Cell::Empty, |code| Cell::code(code, words.term(Family::WorkStatus, code))),
        date(item.answer.and_then(|answer| answer.deadline)),
        proof(records, item.proof.as_ref()),
        evidence(records, item),
        missing(records, item),
    ]
}

fn evidence(records: &Records<'_>, item: &Item<'_>) -> Cell {
    let words = records.words;
    let said = item.evidence.iter().map(|(evidence, state)| {
        let name = records.evidence(*evidence);
        match state {
            EvidenceState::InEffect => name,
            state => format!("{name} ({})", words.say(&format!("evidence-state-{}", state.code()))),
        }
    });
    let said: Vec<String> = said.collect();
    if said.is_empty() { Cell::Empty } else { Cell::text(said.join("; ")) }
}

fn missing(records: &Records<'_>, item: &Item<'_>) -> Cell {
    let words = records.words;
    if item.due != Due::Now {
        return Cell::Empty;
    }
    if item.missing.is_empty() {
        return Cell::code("nothing", words.say("missing-nothing"));
    }
    let code = |missing: &Missing| missing.code().to_owned();
    let shown = |missing: &Missing| words.say(&format!("missing-{}", missing.code()));
    let codes = item.missing.iter().map(code).collect::<Vec<_>>().join(" ");
    Cell::code(codes, item.missing.iter().map(shown).collect::<Vec<_>>().join("; "))
}
