//! The whole set, G1 to G21, of an organisation on a day.

use chrono::{Months, NaiveDate};

use super::outcome::{Input, Outcome, Part, Value};
use super::participation::{Computed, Measure, NotComputable, Participation, measure, participation};
use super::{Indicator, Missing, OrganMeasure, counts, flow, governance};
use crate::register::Register;
use crate::value::date::MONTHS_OF_A_YEAR;
use crate::value::id::CooperativeId;
use crate::value::{Ratio, Tally};

/// Every indicator of the set, of the organisation with everything that belongs to it, or of the whole register: those
/// of organs once for each organ, those by gender once for each. What cannot be computed says why. Indicators that look
/// back do so over the twelve months up to the day, that day included.
pub fn indicators(register: &Register, cooperative: Option<CooperativeId>, on: NaiveDate) -> Vec<Outcome> {
    let measured = participation(counts(register, cooperative, on));
    let since = year_before(on);
    let mut found = membership(&measured);
    for organ in &measured.organs {
        found.extend(governance::of_organ(register, organ, on));
    }
    found.extend(governance::management(register, &measured, on));
    found.extend(work(&measured));
    found.push(presidencies(&measured));
    found.extend(flow::trainings(register, cooperative, (since, on)));
    found.push(flow::premium(register, cooperative, (since, on)));
    found.extend(flow::turnover(register, cooperative, (since, on)));
    let missing = [
        (Indicator::G7, Missing::Remuneration),
        (Indicator::G13, Missing::SessionAttendance),
        (Indicator::G14, Missing::Interventions),
        (Indicator::G19, Missing::Remuneration),
        (Indicator::G20, Missing::HarassmentSystem),
        (Indicator::G21, Missing::Complaints),
    ];
    let missing =
        missing.map(|(indicator, what)| Outcome::new(indicator, on, Err(NotComputable::InputNotKept(what))));
    found.extend(missing);
    found.sort_by_key(|outcome| outcome.indicator);
    found
}

/// The first of the twelve months that end with a day.
pub fn year_before(on: NaiveDate) -> NaiveDate {
    on.succ_opt().and_then(|next| next.checked_sub_months(Months::new(MONTHS_OF_A_YEAR))).unwrap_or(on)
}

fn share(ratio: Computed<Ratio>) -> Computed<Value> {
    ratio.map(Value::Share)
}

/// G1, G2, G8 and G9 of the members.
fn membership(measured: &Participation) -> Vec<Outcome> {
    let (on, members) = (measured.counts.on, &measured.members);
    let of = |indicator, value| Outcome::new(indicator, on, value).of("members", members.tally);
    vec![
        of(Indicator::G1, share(members.share)),
        of(Indicator::G2, members.parity_index.map(Value::Quotient)),
        of(Indicator::G8, members.balanced.map(Value::Holds)),
        of(Indicator::G9, legacy(members)),
    ]
}

/// Whether women are at least 30 %.
pub(super) fn legacy(measured: &Measure) -> Computed<Value> {
    let reached = measured.needed.iter().find(|needed| needed.legacy).is_some_and(|needed| needed.reached);
    measured.share.map(|_| Value::Holds(reached))
}

/// G10 and G11 need the members beside the organ.
pub(super) fn beside_members(organ: &OrganMeasure, on: NaiveDate) -> [Outcome; 2] {
    let representation = organ.representation.map(Value::Quotient);
    let proportional = organ.proportional.map(|(from, to)| Value::Range(from, to));
    let id = organ.count.organ;
    let base = Input::People("members", organ.count.base);
    [
        Outcome::new(Indicator::G10, on, representation).of("holders", organ.full.tally).with(base).organ(id),
        Outcome::new(Indicator::G11, on, proportional)
            .of("holders", organ.full.tally)
            .with(base)
            .with(Input::Count("places", organ.count.places.unwrap_or_default()))
            .organ(id),
    ]
}

/// G6: by area of work, which is the category that the register holds.
fn work(measured: &Participation) -> Vec<Outcome> {
    let on = measured.counts.on;
    let mut found: Vec<Outcome> = measured
        .work
        .iter()
        .map(|(count, measured)| {
            Outcome::new(Indicator::G6, on, share(measured.share))
                .of("workers", count.tally)
                .part(Part::Work(count.area.clone()))
        })
        .collect();
    if found.is_empty() {
        found.push(Outcome::new(Indicator::G6, on, Err(NotComputable::NobodyCounted)));
    }
    found
}

/// G12.
fn presidencies(measured: &Participation) -> Outcome {
    let organs = measured.counts.organs.iter().filter(|count| count.has_presidency);
    let there = organs.fold(0_u64, |sum, _| sum.saturating_add(1));
    Outcome::new(Indicator::G12, measured.counts.on, share(measured.presidencies.share))
        .of("presidencies held", measured.presidencies.tally)
        .with(Input::Count("presidencies", there))
}

/// A share of women in a tally.
pub(super) fn share_of_women(tally: Tally) -> Computed<Value> {
    share(measure(tally).share)
}
