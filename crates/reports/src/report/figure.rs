//! What documents about women and men have in common: headings, figures in words, and how far it is to a target.

use domain::{
    indicator::{Measure, Needed, NotComputable, participation::Computed},
    value::{Ratio, Tally, id::OrganId},
};
use serde::Serialize;

use crate::{
    answer::{Computed as Figure, Fields, RecordId, Row, Worded},
    document::{Fact, Section},
    parts::Parts,
    table::{Cell, Table, Unit},
    words::Words,
};

/// What people call a column of figures.
pub(super) fn heading(id: &str, words: &Words) -> String {
    words.say(match id {
        "share_of_women" => "col-share",
        "representation_ratio" => "col-representation",
        id => return words.say(&format!("col-{id}")),
    })
}

pub(super) const fn parts(tally: &Tally, vacant: u64) -> Parts {
    Parts { women: tally.women, men: tally.men, other: tally.other, unknown: tally.unknown, vacant }
}

/// A share as a percentage with one decimal.
pub(super) fn percent(share: &Computed<Ratio>) -> Cell {
    computed(share, |ratio| Cell::percent(ratio.numerator(), ratio.denominator(), ratio.percent(1)))
}

/// A quotient with three decimals.
pub(super) fn quotient(quotient: &Computed<Ratio>) -> Cell {
    computed(quotient, |ratio| Cell::quotient(ratio.numerator(), ratio.denominator(), ratio.decimal(3)))
}

/// A cell from what was computed, or the reason why it was not.
pub(super) fn computed<T>(value: &Computed<T>, cell: impl Fn(&T) -> Cell) -> Cell {
    match value {
        Ok(value) => cell(value),
        Err(reason) => Cell::NotComputable(reason.code().to_owned()),
    }
}

/// The rounded figure in a line of text, or that and why there is none.
pub(super) fn shown(cell: &Cell, words: &Words) -> String {
    match cell {
        // A quotient of two shares is no count of people among others.
        Cell::Ratio(ratio) if ratio.unit == Unit::Number => ratio.shown(words),
        Cell::Ratio(ratio) => words.say_with(
            "figure-exact",
            &[
                ("figure", (&ratio.shown(words)).into()),
                ("numerator", ratio.numerator.into()),
                ("denominator", ratio.denominator.into()),
            ],
        ),
        Cell::NotComputable(code) => crate::table::reason(code, words),
        Cell::Text(_)
        | Cell::Code { .. }
        | Cell::Date(_)
        | Cell::Integer(_)
        | Cell::Measured { .. }
        | Cell::Money { .. }
        | Cell::Flag { .. }
        | Cell::Links(_)
        | Cell::Bar(_)
        | Cell::NotStated
        | Cell::Empty => cell.shown(words),
    }
}

/// One of the figures that a reader looks for first, under the heading of its message.
pub(super) fn fact(id: &str, value: String, words: &Words) -> Fact {
    Fact { label: words.say(id), value }
}

/// What has to be known of a whole group: how many, who, which share, and on how many the figures rest.
pub(super) fn facts(measure: &Measure, words: &Words) -> Vec<Fact> {
    let tally = &measure.tally;
    let counts =
        [("women", tally.women), ("men", tally.men), ("other", tally.other), ("unknown", tally.unknown)];
    let counts = counts.map(|(id, count)| fact(&format!("fact-{id}"), words.integer_of(count), words));
    let yes_or_no = |yes: &bool| words.say(if *yes { "yes" } else { "no" });
    let balanced = match &measure.balanced {
        Ok(balanced) => yes_or_no(balanced),
        Err(reason) => crate::table::reason(reason.code(), words),
    };
    let mut facts = counts.to_vec();
    facts.extend([
        fact("fact-share", shown(&percent(&measure.share), words), words),
        fact("fact-parity_index", shown(&quotient(&measure.parity_index), words), words),
        fact("fact-balanced", balanced, words),
        fact("fact-coverage", coverage(&measure.coverage, words), words),
    ]);
    facts
}

/// How many women are missing to a target, and whether it is kept only for comparison.
pub(super) fn needed_fact(needed: &Needed, words: &Words) -> Fact {
    let ways = [("adding", needed.by_adding.into()), ("replacing", needed.by_replacing.into())];
    let value =
        if needed.reached { words.say("needed-reached") } else { words.say_with("needed-ways", &ways) };
    let value =
        if needed.legacy { words.say_with("needed-legacy", &[("needed", (&value).into())]) } else { value };
    Fact { label: words.say_with("fact-needed", &[("percent", needed.percent.into())]), value }
}

/// How many people, by gender, and how many legal persons where there are some.
pub(super) fn totals(tally: &Tally, legal: u64, words: &Words) -> Vec<Fact> {
    let counts = [
        ("fact-people", tally.total()),
        ("fact-women", tally.women),
        ("fact-men", tally.men),
        ("fact-other", tally.other),
        ("fact-unknown", tally.unknown),
    ];
    let legal = (0 < legal).then_some(("fact-legal_persons", legal));
    counts.into_iter().chain(legal).map(|(id, count)| fact(id, words.integer_of(count), words)).collect()
}

/// `5 de 6`, or why there is no such figure.
pub(super) fn coverage(coverage: &Computed<Ratio>, words: &Words) -> String {
    match coverage {
        Ok(ratio) => words.say_with(
            "chart-exact",
            &[("numerator", ratio.numerator().into()), ("denominator", ratio.denominator().into())],
        ),
        Err(reason) => crate::table::reason(reason.code(), words),
    }
}

/// How many women a group is short of each target: to be added, or in the place of men.
#[derive(Clone, Debug, Default, Serialize)]
pub(super) struct NeededRow {
    /// The identifier of the organ; nothing for the members.
    id: Option<RecordId>,
    /// The group.
    group: Worded,
    /// Women to add for 30 percent.
    needed_30_by_adding: Figure<u64>,
    /// Women to add for 40 percent.
    needed_40_by_adding: Figure<u64>,
    /// Women to add for 50 percent.
    needed_50_by_adding: Figure<u64>,
    /// Women in the place of men for 30 percent.
    needed_30_by_replacing: Figure<u64>,
    /// Women in the place of men for 40 percent.
    needed_40_by_replacing: Figure<u64>,
    /// Women in the place of men for 50 percent.
    needed_50_by_replacing: Figure<u64>,
}

impl Row for NeededRow {
    fn fields(&self) -> Fields<'_> {
        vec![
            ("id", &self.id),
            ("group", &self.group),
            ("needed_30_by_adding", &self.needed_30_by_adding),
            ("needed_40_by_adding", &self.needed_40_by_adding),
            ("needed_50_by_adding", &self.needed_50_by_adding),
            ("needed_30_by_replacing", &self.needed_30_by_replacing),
            ("needed_40_by_replacing", &self.needed_40_by_replacing),
            ("needed_50_by_replacing", &self.needed_50_by_replacing),
        ]
    }
}

impl NeededRow {
    pub(super) fn new(group: String, id: Option<OrganId>, measure: &Measure) -> Self {
        let count = |percent: u64, way: fn(&Needed) -> u64| {
            let found = measure.needed.iter().find(|needed| needed.percent == percent);
            let reason = measure.share.err().unwrap_or(NotComputable::GenderUnknown);
            Figure::of(&found.map(way).ok_or(reason), |count| *count)
        };
        let adding = |percent: u64| count(percent, |needed| needed.by_adding);
        let replacing = |percent: u64| count(percent, |needed| needed.by_replacing);
        Self {
            id: id.as_ref().map(RecordId::of),
            group: group.into(),
            needed_30_by_adding: adding(30),
            needed_40_by_adding: adding(40),
            needed_50_by_adding: adding(50),
            needed_30_by_replacing: replacing(30),
            needed_40_by_replacing: replacing(40),
            needed_50_by_replacing: replacing(50),
        }
    }
}

/// How many women each group is short of each target: one row a group, two columns a target.
pub(super) fn needed_section(rows: &[NeededRow], words: &Words) -> Section {
    let heading = |id: &str| {
        let target = id.strip_prefix("needed_").and_then(|rest| rest.split_once("_by_"));
        let target = target.and_then(|(percent, way)| Some((percent.parse::<u64>().ok()?, way)));
        target.map_or_else(
            || words.say(&format!("col-{id}")),
            |(percent, way)| words.say_with(&format!("col-needed_{way}"), &[("percent", percent.into())]),
        )
    };
    Section::new("needed", words.say("section-needed"))
        .lead([words.say("section-needed-how")])
        .table(Table::of(rows, heading))
}

/// The notes of the named messages.
pub(super) fn notes(ids: &[&str], words: &Words) -> Vec<String> {
    ids.iter().map(|id| words.say(id)).collect()
}
