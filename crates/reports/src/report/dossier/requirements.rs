//! Requirement by requirement: result, state of the work and deadline apart, the evidence with its period, and what the
//! register proves by itself.

use domain::certification::{Answer, WorkStatus};
use domain::compliance::{Item, Verdict};

use super::index::{section, text};
use super::{Dossier, link};
use crate::{
    document::Document,
    table::{Cell, Column},
    words::{Family, Words},
};

/// The page of requirements, in the order of the scheme.
pub fn dossier_requirements(of: &Dossier<'_>) -> Document {
    let words = of.words();
    let columns = vec![
        // People read the code with the title, and the class with when it is due; programs get each apart.
        Column::key("requirement"),
        text(words, "demand"),
        Column::key("class"),
        text(words, "due"),
        text(words, "outcome"),
        text(words, "work"),
        Column::date("deadline", words.heading("dossier-col-deadline")),
        text(words, "proof"),
        text(words, "evidence"),
        text(words, "note"),
    ];
    let rows = of.readiness.items.iter().map(|item| row(of, item)).collect();
    Document {
        title: words.say("dossier-requirements"),
        subtitle: of.subtitle(),
        stamp: of.stamp.clone(),
        sections: section(words, "requirements", columns, rows).into_iter().collect(),
        notes: ["dossier-note-period", "dossier-note-proof"].map(|id| words.say(id)).to_vec(),
        ..Document::default()
    }
}

fn row(of: &Dossier<'_>, item: &Item<'_>) -> Vec<Cell> {
    let (words, demand) = (of.words(), item.requirement);
    let class = demand.class.map(domain::certification::scheme::Class::code);
    let due = item.due.code();
    let work = item.answer.map_or(WorkStatus::Open, |answer| answer.work).code();
    let deadline = item.answer.and_then(|answer| answer.deadline);
    let note = item.answer.and_then(|answer| answer.note.as_ref());
    vec![
        Cell::text(demand.code.as_str()),
        Cell::code(demand.title.as_str(), format!("{} – {}", demand.code, demand.title)),
        class.map_or(Cell::Empty, Cell::text),
        asked(words, class, due),
        outcome(words, item.answer),
        Cell::code(work, words.term(Family::WorkStatus, work)),
        deadline.map_or(Cell::Empty, |deadline| Cell::date(&deadline)),
        proof(words, item),
        evidence(of, item),
        note.map_or(Cell::Empty, |note| Cell::text(note.as_str())),
    ]
}

fn term(words: &Words, family: Family, code: Option<&str>) -> Cell {
    code.map_or(Cell::Empty, |code| Cell::code(code, words.term(family, code)))
}

/// Whether it is due, and of which class it is.
fn asked(words: &Words, class: Option<&str>, due: &str) -> Cell {
    let said = words.say(&format!("dossier-due-{due}"));
    let class = class.map(|class| words.term(Family::Class, class));
    Cell::code(due, class.map_or_else(|| said.clone(), |class| format!("{said} ({class})")))
}

fn outcome(words: &Words, answer: Option<&Answer>) -> Cell {
    match answer.and_then(|answer| answer.outcome) {
        Some(outcome) => term(words, Family::Outcome, Some(outcome.code())),
        None => Cell::code("unanswered", words.say("dossier-unanswered")),
    }
}

/// What the register says by itself: what it looked at, and what it found.
fn proof(words: &Words, item: &Item<'_>) -> Cell {
    let (Some(asked), Some(verdict)) = (item.requirement.proof, &item.proof) else { return Cell::Empty };
    let looked_at = words.term(Family::Proof, asked.code());
    let said = words.say(&format!("dossier-verdict-{}", verdict.code()));
    let since = match verdict {
        Verdict::Proven { since: Some(since), .. } => {
            format!(" ({})", words.period(&since.to_string(), None))
        }
        _ => String::new(),
    };
    Cell::code(verdict.code(), format!("{looked_at}: {said}{since}"))
}

fn evidence(of: &Dossier<'_>, item: &Item<'_>) -> Cell {
    let (words, known) = (of.words(), of.by_id());
    let one = |(id, _): &(_, _)| {
        let enclosed = known.get(id)?;
        let period = words.period_of(&enclosed.evidence.details.effective);
        let Cell::Code { shown, .. } = of.state(enclosed.evidence) else { return None };
        let text = format!("{} ({period}; {shown})", of.title(enclosed.evidence));
        Some(link(text, enclosed.name.as_deref()))
    };
    Cell::Links(item.evidence.iter().filter_map(one).collect())
}
