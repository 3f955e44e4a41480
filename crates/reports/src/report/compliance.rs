//! What documents about certification, findings and due dates have in common: the names of any record, flaws in words,
//! proofs in words, money in columns.

pub(super) mod audit;
pub(super) mod calendar;
pub(super) mod certificate;
pub(super) mod findings;
pub(super) mod premium;
pub(super) mod readiness;

use domain::{
    compliance::{Figure, Gap, Record, RecordKind, Verdict},
    value::{
        Currency, Money,
        id::{Id, UnitId},
    },
};
use uuid::Uuid;

use crate::{
    answer::{Amount, Coded, Row},
    document::Section,
    records::Records,
    table::Table,
    text::capital,
    words::{Arg, Family, Words},
};

/// A record of any kind as people call it; its identifier where nobody knows it.
pub(super) fn linked(records: &Records<'_>, record: &Record) -> String {
    let id = record.id;
    let (programmes, equality) = (records.register.programmes(), records.register.equality());
    let found = match record.kind {
        RecordKind::Action => Some(records.action(Id::new(id))),
        RecordKind::Audit => Some(records.audit(Id::new(id))),
        RecordKind::Certification => Some(records.certification(Id::new(id))),
        RecordKind::Cooperative => Some(records.cooperative(Id::new(id))),
        RecordKind::Evidence => Some(records.evidence(Id::new(id))),
        RecordKind::Finding => Some(records.finding(Id::new(id))),
        RecordKind::Mandate => Some(records.mandate(Id::new(id))),
        RecordKind::Membership => Some(records.membership(Id::new(id))),
        RecordKind::Organ => Some(records.organ(Id::new(id))),
        RecordKind::Person => Some(records.person(Id::new(id))),
        RecordKind::Premium => Some(records.premium(Id::new(id))),
        RecordKind::Scheme => Some(records.scheme(Id::new(id))),
        RecordKind::Seat => Some(records.seat(Id::new(id))),
        RecordKind::Step => Some(records.step(Id::new(id))),
        RecordKind::Statute => Some(records.statute(Id::new(id))),
        RecordKind::Term => Some(records.term(Id::new(id))),
        RecordKind::Unit => Some(records.unit(UnitId::new(id))),
        RecordKind::Group => programmes.group(Id::new(id)).map(|it| it.details.name.to_string()),
        RecordKind::Training => programmes.training(Id::new(id)).map(|it| it.details.title.to_string()),
        RecordKind::Participation => {
            programmes.participation(Id::new(id)).map(|(_, it)| records.person(it.person))
        }
        RecordKind::ExpectedResult => expected_result(records, id),
        RecordKind::Policy => equality.policy(Id::new(id)).map(|it| it.title.to_string()),
        RecordKind::Plan => equality.plan(Id::new(id)).map(|it| it.details.title.to_string()),
        RecordKind::Measure => measure(records, id),
        RecordKind::Target => target(records, id),
    };
    found.unwrap_or_else(|| id.to_string())
}

fn expected_result(records: &Records<'_>, id: Uuid) -> Option<String> {
    let results = records.register.programmes().projects().flat_map(|project| &project.expected_results);
    results.filter(|(known, _)| *known.uuid() == id).map(|(_, (result, _))| result.title.to_string()).next()
}

fn measure(records: &Records<'_>, id: Uuid) -> Option<String> {
    let plan = records.register.equality().plan_of(Id::new(id))?;
    plan.measures.get(&Id::new(id)).map(|(measure, _)| measure.title.to_string())
}

fn target(records: &Records<'_>, id: Uuid) -> Option<String> {
    let equality = records.register.equality();
    let (_, target) = equality.targets().find(|(target, _)| *target.uuid() == id)?;
    Some(records.indicator(target.indicator))
}

/// A figure, ready for the place that its message has for it.
enum Said {
    Text(String),
    Number(u64),
}

fn said(records: &Records<'_>, name: &str, figure: &Figure) -> Said {
    let words = records.words;
    match figure {
        Figure::Count(count) => Said::Number(*count),
        Figure::Money(money) => Said::Text(records.money(money)),
        Figure::Date(date) => Said::Text(records.date(date)),
        Figure::Code(code) => Said::Text(match name {
            "organ" => words.term(Family::Organ, code),
            "social_group" => words.term(Family::SocialGroup, code),
            "rule" => words.term(Family::Rule, code),
            _ => (*code).to_owned(),
        }),
        Figure::Text(text) => Said::Text(match name {
            "post" => words.term(Family::Post, text),
            "topic" => words.say(&format!("compliance-topic-{text}")),
            _ => text.clone(),
        }),
    }
}

/// What is wrong or missing, as a sentence.
pub(super) fn flaw(records: &Records<'_>, gap: &Gap) -> String {
    let figures = gap.figures.iter();
    let said: Vec<(&str, Said)> = figures.map(|(name, it)| (*name, self::said(records, name, it))).collect();
    let args: Vec<(&str, Arg<'_>)> = said
        .iter()
        .map(|(name, said)| match said {
            Said::Text(text) => (*name, Arg::from(text)),
            Said::Number(number) => (*name, Arg::Number(*number)),
        })
        .collect();
    records.words.say_with(&format!("flaw-{}", gap.code.code()), &args)
}

/// What is wrong or missing; where the same is wrong with several organs, with the name of each.
fn flaws(records: &Records<'_>, gaps: &[Gap]) -> Vec<String> {
    let organ =
        |gap: &Gap| gap.records.first().filter(|record| record.kind == RecordKind::Organ).map(|it| it.id);
    let alike = |gap: &Gap| gaps.iter().filter(|other| other.code == gap.code).count();
    let said = |gap: &Gap| match organ(gap).filter(|_| 1 < alike(gap)) {
        Some(organ) => format!("{}: {}", capital(&records.organ(Id::new(organ))), flaw(records, gap)),
        None => flaw(records, gap),
    };
    gaps.iter().map(said).collect()
}

/// The names of some records, the first few of many.
pub(super) fn several(records: &Records<'_>, linked_to: &[Record]) -> String {
    const SHOWN: usize = 3;
    let mut names: Vec<String> = linked_to.iter().take(SHOWN).map(|record| linked(records, record)).collect();
    let more = u64::try_from(linked_to.len().saturating_sub(SHOWN)).unwrap_or(u64::MAX);
    if 0 < more {
        names.push(records.words.say_with("compliance-more", &[("count", Arg::Number(more))]));
    }
    names.join("; ")
}

/// What the register says of a requirement by itself.
pub(super) fn proof(records: &Records<'_>, verdict: Option<&Verdict>) -> Option<Coded> {
    let words = records.words;
    let verdict = verdict?;
    let code = verdict.code();
    let verdict_said = words.say(&format!("verdict-proof-{code}"));
    let shown = match verdict {
        Verdict::Proven { since: Some(since), .. } => {
            let date = records.date(since);
            words.say_with(
                "verdict-proof-since",
                &[("verdict", (&verdict_said).into()), ("date", (&date).into())],
            )
        }
        Verdict::Proven { since: None, .. } => verdict_said,
        Verdict::NotProven { gaps } => {
            format!("{verdict_said}: {}", flaws(records, gaps).join(" "))
        }
        Verdict::NotApplicable { why } | Verdict::NotComputable { why } => {
            format!("{verdict_said}: {}", words.say(&format!("why-{}", why.code())))
        }
    };
    Some(Coded::new(code, shown))
}

/// Money for people and programs.
pub(super) fn money(records: &Records<'_>, money: &Money) -> Amount {
    Amount::new(money, records.money(money))
}

/// An amount of minor units, which may be more than one purse holds, or less than nothing.
pub(super) fn minor(records: &Records<'_>, currency: Currency, amount: i128) -> Amount {
    let size = Money { currency, minor: u64::try_from(amount.unsigned_abs()).unwrap_or(u64::MAX) };
    if amount < 0 {
        Amount::owed(&size, format!("−{}", records.money(&size)))
    } else {
        money(records, &size)
    }
}

/// A section with a table, or with what there is to say where the table is empty.
pub(super) fn section<R: Row>(id: &str, rows: &[R], words: &Words) -> Section {
    let nothing = rows.is_empty();
    let heading = |id: &str| match id {
        "women" | "men" | "other" | "unknown" => words.say(&format!("col-{id}")),
        id => words.say(&format!("col-compliance-{id}")),
    };
    Section::new(id, words.say(&format!("section-compliance-{id}")))
        .lead(nothing.then(|| words.say(&format!("section-compliance-{id}-empty"))))
        .table((!nothing).then(|| Table::of(rows, heading)))
}
