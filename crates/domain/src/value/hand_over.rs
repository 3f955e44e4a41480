//! Settles on which days something is held where dates are known only to the month or the year.
//!
//! A partial start counts from its first day and a partial end to its last. Where two claims would then hold one thing on
//! one day although their dates can be read so that they follow one another, the hand-over lies on the first day on
//! which it can: `2016..2018` and `2018..2020` meet on 1 January 2018. Nothing is settled that no reading allows.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::{PartialDate, Period};

/// A claim to hold something: whose it is, and on which days as far as they are known.
#[derive(Clone, Copy, Debug)]
pub struct Claim<H> {
    /// Who holds it; nobody holds it twice on one day.
    pub holder: H,
    /// On which days.
    pub period: Period,
}

/// Where claims contradict each other however their dates are read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Collision {
    /// The day on which they do.
    pub on: NaiveDate,
    /// The claims that go on on that day, by their positions.
    pub claims: Vec<usize>,
    /// Whether one holder holds twice; otherwise more hold than there are places.
    pub is_same_holder: bool,
}

/// How much there is of what is claimed.
pub trait Places {
    /// How many may hold it on a day; `None` where there is no limit.
    fn on(&self, day: NaiveDate) -> Option<u32>;

    /// The days on which that changes.
    fn changes(&self) -> Vec<NaiveDate>;
}

/// There is room for everybody, once.
#[derive(Clone, Copy, Debug)]
pub struct Unlimited;

impl Places for Unlimited {
    fn on(&self, _: NaiveDate) -> Option<u32> {
        None
    }

    fn changes(&self) -> Vec<NaiveDate> {
        Vec::new()
    }
}

/// The days of each claim, known to the day, in the order of the claims.
///
/// # Errors
///
/// The first day on which the claims leave no reading.
pub fn settle<H: Ord + Copy>(claims: &[Claim<H>], places: &impl Places) -> Result<Vec<Period>, Collision> {
    let mut spans: Vec<ClaimDays<H>> = claims.iter().map(ClaimDays::of).collect();
    let mut days: BTreeSet<NaiveDate> = spans.iter().map(|span| span.start).collect();
    let changes = places.changes();
    days.extend(&changes);
    while let Some(day) = days.pop_first() {
        while let Some((crowd, is_same_holder)) = crowd(&spans, day, places) {
            if end_one(&mut spans, &crowd, day) {
                continue;
            }
            match postpone_one(&mut spans, &crowd, day, &changes) {
                Some(start) => days.insert(start),
                None => return Err(Collision { on: day, claims: crowd, is_same_holder }),
            };
        }
    }
    Ok(spans.iter().map(ClaimDays::period).collect())
}

/// A claim while it is settled: the days that it counts for so far, and how far they can still give way.
struct ClaimDays<H> {
    holder: H,
    start: NaiveDate,
    latest_start: NaiveDate,
    end: Option<NaiveDate>,
    earliest_end: Option<NaiveDate>,
}

impl<H: Copy> ClaimDays<H> {
    fn of(claim: &Claim<H>) -> Self {
        let Claim { holder, period } = claim;
        Self {
            holder: *holder,
            start: period.first_day(),
            latest_start: period.latest_start(),
            end: period.end_day(),
            earliest_end: period.until.map(|until| until.first()),
        }
    }

    fn holds_on(&self, day: NaiveDate) -> bool {
        self.start <= day && self.end.is_none_or(|end| day < end)
    }

    /// The first day after `day` on which it can have ended.
    fn ends_after(&self, day: NaiveDate) -> Option<NaiveDate> {
        let next = self.start.max(day).succ_opt()?;
        self.earliest_end.map(|end| end.max(next))
    }

    fn period(&self) -> Period {
        Period { from: PartialDate::day(self.start), until: self.end.map(PartialDate::day) }
    }
}

/// The claims that go on on a day, where they are too many or one holder's; and whether they are one holder's.
fn crowd<H: Ord + Copy>(
    spans: &[ClaimDays<H>],
    day: NaiveDate,
    places: &impl Places,
) -> Option<(Vec<usize>, bool)> {
    let mut held: Vec<(H, usize)> = Vec::new();
    held.extend(spans.iter().enumerate().filter(|(_, span)| span.holds_on(day)).map(|(n, s)| (s.holder, n)));
    held.sort_unstable();
    let twice = held.iter().zip(held.iter().skip(1)).find(|((one, _), (other, _))| one == other);
    if let Some(((holder, _), _)) = twice {
        let theirs = held.iter().filter(|(other, _)| other == holder).map(|(_, position)| *position);
        return Some((theirs.collect(), true));
    }
    let places = usize::try_from(places.on(day)?).ok()?;
    (places < held.len()).then(|| (held.into_iter().map(|(_, position)| position).collect(), false))
}

/// Ends on the day the claim that may have ended first; whether there is one.
fn end_one<H>(spans: &mut [ClaimDays<H>], crowd: &[usize], day: NaiveDate) -> bool {
    let may_end = |span: &ClaimDays<H>| span.start < day && span.earliest_end.is_some_and(|end| end <= day);
    let candidates = crowd.iter().filter_map(|position| Some((*position, spans.get(*position)?)));
    let first = candidates
        .filter(|(_, span)| may_end(span))
        .min_by_key(|(position, span)| (span.earliest_end, span.end, *position))
        .map(|(position, _)| position);
    let Some(span) = first.and_then(|position| spans.get_mut(position)) else { return false };
    span.end = Some(day);
    true
}

/// Begins later the claim that may, the one that ends last first: when another can have ended, or the places change. On
/// which day, if there is one.
fn postpone_one<H: Copy>(
    spans: &mut [ClaimDays<H>],
    crowd: &[usize],
    day: NaiveDate,
    changes: &[NaiveDate],
) -> Option<NaiveDate> {
    let spans_of = || crowd.iter().filter_map(|position| Some((*position, spans.get(*position)?)));
    let next = |own: usize| {
        let others = spans_of().filter(|(position, _)| *position != own);
        let changes = changes.iter().copied().filter(|change| day < *change);
        others.filter_map(|(_, span)| span.ends_after(day)).chain(changes).min()
    };
    let may = spans_of().filter_map(|(position, span)| {
        let start = next(position).filter(|start| *start <= span.latest_start)?;
        let end = span.end.unwrap_or(NaiveDate::MAX);
        (start < end).then_some((end, span.start, position, start))
    });
    let (_, _, position, start) = may.max()?;
    spans.get_mut(position)?.start = start;
    Some(start)
}
