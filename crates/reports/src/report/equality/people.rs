//! Who belongs, who governs and who works.

use domain::{
    committee::{Kind, Mandate, Post, Rank},
    indicator::{
        Measure, OrganMeasure, WorkCount,
        disclosure::{Class, TOTAL},
        rule::{Standing, Verdict, standing},
        tables::subject,
    },
    value::id::OrganId,
};

use super::{
    Told,
    rows::{OrganRow, PresidencyRow, RuleRow, WorkRow},
};
use crate::{
    answer::{Coded, Computed, Datum, Day, Holder, MeasureColumns, NotComputed, RecordId},
    chart::{self, Bar, Frame},
    document::{Fact, Section},
    parts::Parts,
    report::figure,
    words::Family,
};

/// The members: how many, who, which share, how far it is to 30, 40 and 50 percent.
pub(super) fn facts(told: &Told<'_>) -> Vec<Fact> {
    let (words, members) = (told.words, &told.measured.members);
    let at = (Class::Membership, subject::MEMBERS, TOTAL);
    let total = told.shield.count((at.0, at.1, at.2, TOTAL), members.tally.total(), words);
    let mut facts = vec![Fact { label: told.say("fact-members"), value: total.cell().shown(words) }];
    if told.shield.is_whole(at, members) {
        facts.extend(figure::facts(members, words));
        facts.extend(members.needed.iter().map(|needed| figure::needed_fact(needed, words)));
    } else {
        let counts = told.shield.tally(at, &members.tally, words);
        let fact = |(id, count): (&str, &dyn Datum)| {
            figure::fact(&format!("fact-{id}"), count.cell().shown(words), words)
        };
        facts.extend(counts.fields().into_iter().map(fact));
        facts.push(figure::fact("fact-share", told.say("er-kept_back"), words));
    }
    facts
}

/// Each organ with its balance.
pub(super) fn organ_rows(told: &Told<'_>) -> Vec<OrganRow> {
    let row = |organ: &OrganMeasure| OrganRow {
        organ_id: RecordId::of(&organ.count.organ),
        organ: told.names.organ(organ.count.organ, told.words).into(),
        places: figure::coverage(&organ.coverage, told.words).into(),
        measure: MeasureColumns::of(&organ.full, vacant(organ)),
    };
    told.measured.organs.iter().map(row).collect()
}

pub(super) fn organs(told: &Told<'_>, rows: &[OrganRow]) -> Section {
    told.table("organs", rows).chart(bars(told))
}

/// Each organ's gender rule, how it stands to it, and since when.
pub(super) fn rule_rows(told: &Told<'_>) -> Vec<RuleRow> {
    told.measured.organs.iter().map(|organ| rule(told, organ.count.organ)).collect()
}

fn vacant(organ: &OrganMeasure) -> u64 {
    organ.count.places.unwrap_or_default().saturating_sub(organ.count.filled)
}

/// The rule of an organ, where it is written, how the organ stands to it, and since when.
fn rule(told: &Told<'_>, organ: OrganId) -> RuleRow {
    let words = told.words;
    let row = RuleRow {
        organ_id: RecordId::of(&organ),
        organ: told.names.organ(organ, words).into(),
        ..RuleRow::default()
    };
    let Some(Standing { rule, verdict, since }) = standing(told.register(), organ, told.asked.on) else {
        return RuleRow { rule: Coded::new("none", words.term(Family::GenderRule, "none")), ..row };
    };
    RuleRow {
        rule: Coded::new(rule.kind.code(), words.term(Family::GenderRule, rule.kind.code())),
        source: rule.source.as_ref().map(ToString::to_string),
        standing: Some(said(told, &verdict)),
        since: Some(Day::of(&since)),
        ..row
    }
}

fn said(told: &Told<'_>, verdict: &Verdict) -> Computed<Coded> {
    match verdict {
        Verdict::Fulfilled => Computed::Value(Coded::new("fulfilled", told.say("er-fulfilled"))),
        Verdict::Broken { gender, needed } => {
            let args = [("gender", gender.code().into()), ("needed", (*needed).into())];
            Computed::Value(Coded::new("broken", told.words.say_with("er-broken", &args)))
        }
        Verdict::NotComputable(why) => {
            Computed::Missing(NotComputed { not_computable: why.code().to_owned() })
        }
    }
}

/// The members, where they are shown, and each organ, one bar under the other.
fn bars(told: &Told<'_>) -> maud::Markup {
    let words = told.words;
    let bar = |label: String, measure: &domain::indicator::Measure, vacant| Bar {
        label,
        parts: figure::parts(&measure.tally, vacant),
        figure: figure::percent(&measure.share).shown(words),
    };
    let mut bars = Vec::new();
    if told.shield.is_whole((Class::Membership, subject::MEMBERS, TOTAL), &told.measured.members) {
        bars.push(bar(told.say("group-members"), &told.measured.members, 0));
    }
    bars.extend(
        told.measured
            .organs
            .iter()
            .map(|organ| bar(told.names.organ(organ.count.organ, words), &organ.full, vacant(organ))),
    );
    let said = |bar: &Bar| format!("{}: {} ({})", bar.label, Parts::said(&bar.parts, words), bar.figure);
    let frame = Frame {
        id: "er-bars".to_owned(),
        title: told.say("participation-bars"),
        description: bars.iter().map(said).collect::<Vec<_>>().join("; "),
    };
    chart::bars(&frame, &bars, words)
}

/// Who presides over which organ. Offices are public.
pub(super) fn presidency_rows(told: &Told<'_>) -> Vec<PresidencyRow> {
    let of = |organ: OrganId| {
        let row = |mandate: Option<&Mandate>| PresidencyRow {
            organ_id: RecordId::of(&organ),
            organ: told.names.organ(organ, told.words).into(),
            post: mandate.map(|mandate| {
                let gender = told.records.gender(mandate.person);
                Coded::new("president", told.records.post(mandate.seat, gender))
            }),
            name: mandate.map_or_else(
                || Holder::vacant(told.words),
                |mandate| Holder::Person(told.records.person(mandate.person).into()),
            ),
            since: mandate.map(|mandate| mandate.period.from.into()),
        };
        let held = presidents(told, organ);
        if held.is_empty() { vec![row(None)] } else { held.into_iter().map(|one| row(Some(one))).collect() }
    };
    let counts = told.measured.counts.organs.iter().filter(|count| count.has_presidency);
    counts.flat_map(|count| of(count.organ)).collect()
}

/// Who presides over which organ, and the gender equality committee in a sentence.
pub(super) fn presidencies(told: &Told<'_>, rows: &[PresidencyRow]) -> Section {
    let share = figure::shown(&figure::percent(&told.measured.presidencies.share), told.words);
    let share = told.words.say_with("er-presidencies", &[("share", (&share).into())]);
    told.table("presidencies", rows).lead([share, committee(told)])
}

/// The mandates of those who preside over an organ on the day.
pub(super) fn presidents<'a>(told: &'a Told<'_>, organ: OrganId) -> Vec<&'a Mandate> {
    let committees = told.register().committees();
    let seats =
        committees.seats_of(organ).filter(|seat| seat.rank == Rank::Full && seat.post == Post::President);
    seats
        .flat_map(|seat| committees.mandates_on(seat.id))
        .filter(|mandate| mandate.counted.contains(told.asked.on))
        .collect()
}

/// Since when there is a gender equality committee, who presides over it, and what it is for.
fn committee(told: &Told<'_>) -> String {
    let committees = told.register().committees();
    let organs = told.measured.counts.organs.iter().filter_map(|count| committees.organ(count.organ));
    let found = organs
        .filter(|organ| organ.kind == Kind::GenderEqualityCommittee)
        .min_by_key(|organ| organ.period.first_day());
    let Some(organ) = found else { return told.say("er-no-committee") };
    let organ_name = told.names.organ(organ.id, told.words);
    let since = told.words.period_of(&organ.period);
    let held = presidents(told, organ.id).first().map(|mandate| {
        let gender = told.records.gender(mandate.person);
        (told.records.person(mandate.person), told.records.post(mandate.seat, gender))
    });
    let (name, post) = held.unwrap_or_else(|| ("none".to_owned(), String::new()));
    let objective = organ.objective.as_ref().map_or_else(|| "none".to_owned(), ToString::to_string);
    let args = [
        ("organ", (&organ_name).into()),
        ("since", (&since).into()),
        ("name", (&name).into()),
        ("post", (&post).into()),
        ("objective", (&objective).into()),
    ];
    told.words.say_with("er-committee", &args)
}

/// Who works where.
pub(super) fn work_rows(told: &Told<'_>) -> Vec<WorkRow> {
    let words = told.words;
    let row = |(count, measure): &(WorkCount, Measure)| WorkRow {
        area: Coded::new(count.area.code(), crate::text::capital(&words.area(&count.area))),
        measure: told.shield.measure((Class::Membership, subject::WORK, count.area.code()), measure, words),
    };
    told.measured.work.iter().map(row).collect()
}

pub(super) fn work(told: &Told<'_>, rows: &[WorkRow]) -> Option<Section> {
    (!rows.is_empty()).then(|| told.undrawn(told.table("work", rows)))
}
