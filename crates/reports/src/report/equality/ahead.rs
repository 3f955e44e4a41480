//! What would become of organs and of membership, each with its assumption.

use domain::indicator::projection::{Expiry, Pace, Reached, expiries, pace};
use domain::value::id::OrganId;

use super::{
    Told,
    rows::{ExpiryRow, PaceRow},
};
use crate::{
    answer::{Coded, Computed, Day, Percentage, RecordId},
    document::Section,
};

/// What the pace of membership comes to; it counts single people who came and went, so only the house sees it.
pub(super) fn found(told: &Told<'_>) -> Option<Pace> {
    if told.shield.is_public() {
        return None;
    }
    pace(told.register(), told.asked.cooperative, told.asked.on, told.asked.years)
}

pub(super) fn expiry_rows(told: &Told<'_>) -> Vec<ExpiryRow> {
    let of = |organ: OrganId| {
        let ends = expiries(told.register(), organ, told.asked.on).into_iter();
        ends.map(move |expiry| row(told, organ, &expiry))
    };
    told.measured.organs.iter().flat_map(|organ| of(organ.count.organ)).collect()
}

fn row(told: &Told<'_>, organ: OrganId, expiry: &Expiry) -> ExpiryRow {
    ExpiryRow {
        organ_id: RecordId::of(&organ),
        organ: told.names.organ(organ, told.words).into(),
        on: Day::of(&expiry.on),
        ending_women: expiry.ending.women,
        ending_men: expiry.ending.men,
        to_refill: expiry.to_refill,
        share_not_refilled: Computed::of(&expiry.not_refilled, Percentage::of),
        share_as_today: Computed::of(&expiry.as_today, Percentage::of),
        share_at_parity: Computed::of(&expiry.at_parity, Percentage::of),
    }
}

pub(super) fn organs(told: &Told<'_>, rows: &[ExpiryRow]) -> Option<Section> {
    let paragraphs = vec![told.say("er-expiries")];
    (!rows.is_empty()).then(|| told.table("expiries", rows).lead(paragraphs))
}

pub(super) fn pace_rows(told: &Told<'_>, found: &Pace) -> Vec<PaceRow> {
    let row = |(percent, reached): &(u64, Reached)| {
        let (reached, years) = match reached {
            Reached::Already => (Coded::new("already", told.say("er-already")), Some(0)),
            Reached::In { years, year } => {
                (Coded::new(year.to_string(), year.to_string()), Some(u64::from(*years)))
            }
            Reached::Never => (Coded::new("never", told.say("er-never")), None),
        };
        PaceRow { percent: *percent, reached, years }
    };
    found.reached.iter().map(row).collect()
}

pub(super) fn membership(told: &Told<'_>, found: &Pace, rows: &[PaceRow]) -> Section {
    let (from, until) = (found.years.0.to_string(), found.years.1.to_string());
    let (came, went) = (&found.movement.admissions, &found.movement.exits);
    let (came, went) = (told.records.tally_or_none(came), told.records.tally_or_none(went));
    let args = [
        ("from", (&from).into()),
        ("until", (&until).into()),
        ("came", (&came).into()),
        ("went", (&went).into()),
    ];
    told.table("pace", rows).lead([told.words.say_with("er-pace", &args)])
}
