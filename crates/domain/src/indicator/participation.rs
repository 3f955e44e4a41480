//! How far women and men share in membership and office: DOMAIN 4.1, G1 to G3 and G8 to G12, exactly.

use serde::Serialize;

use super::{Counts, OrganCount, WorkCount};
use crate::value::{Ratio, Tally};

/// Why something cannot be computed. It is then unknown, not zero.
#[derive(Clone, Copy, Debug, PartialEq, Eq, strum::IntoStaticStr, strum::VariantNames)]
#[strum(serialize_all = "snake_case")]
pub enum NotComputable {
    /// There is nobody to count.
    NobodyCounted,
    /// There are people, but the gender of none of them is known to be woman or man.
    GenderUnknown,
    /// There are no men to compare with: all are women.
    AllWomen,
    /// There is no woman among the members, so nothing to be proportional to.
    NoWomenMembers,
    /// There is no member whose gender is known.
    NoMembers,
    /// The number of places is not fixed.
    PlacesNotFixed,
    /// There are no places.
    NoPlaces,
    /// No training was held in the time.
    NoTrainings,
    /// No premium was spent in the time.
    NoPremiumSpent,
    /// The register does not keep what it takes.
    InputNotKept(Missing),
}

/// What a register does not keep, and an indicator would need.
#[derive(Clone, Copy, Debug, PartialEq, Eq, strum::IntoStaticStr, strum::VariantArray)]
#[strum(serialize_all = "snake_case")]
pub enum Missing {
    /// Who was present at which session of which organ.
    SessionAttendance,
    /// Who spoke or moved something at sessions.
    Interventions,
    /// What people earn.
    Remuneration,
    /// What people's occupations are, by ISCO-08.
    OccupationCodes,
    /// Which units have a body, a channel and trained staff against harassment.
    HarassmentSystem,
    /// Complaints, with their legal clocks.
    Complaints,
}

impl NotComputable {
    /// The stable code; of an input that is not kept, what is missing.
    pub fn code(self) -> &'static str {
        match self {
            Self::InputNotKept(missing) => missing.into(),
            Self::NobodyCounted
            | Self::GenderUnknown
            | Self::AllWomen
            | Self::NoWomenMembers
            | Self::NoMembers
            | Self::PlacesNotFixed
            | Self::NoPlaces
            | Self::NoTrainings
            | Self::NoPremiumSpent => self.into(),
        }
    }
}

impl Serialize for NotComputable {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.code())
    }
}

/// A ratio, or why there is none.
pub type Computed<T> = Result<T, NotComputable>;

/// How many women are missing to a share.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Needed {
    /// The share to reach, in percent.
    pub percent: u64,
    /// Whether the target is kept only for comparison: 30 % is no longer a goal (CEDAW General Recommendation 40).
    pub legacy: bool,
    /// Whether it is reached already. Exact: 29.95 % is not 30 %.
    pub reached: bool,
    /// How many women more, if nobody leaves.
    pub by_adding: u64,
    /// How many women in the place of men, if the number stays.
    pub by_replacing: u64,
}

/// What can be said of a group of people.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Measure {
    /// The people.
    pub tally: Tally,
    /// The share of women among women and men (G1).
    pub share: Computed<Ratio>,
    /// Women per man (G2).
    pub parity_index: Computed<Ratio>,
    /// Whether the smaller of the two is at least 40 % (G8).
    pub balanced: Computed<bool>,
    /// Of how many the gender is known.
    pub coverage: Computed<Ratio>,
    /// Women missing to 30 (legacy), 40 and 50 percent.
    pub needed: Vec<Needed>,
}

/// What can be said of an organ.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct OrganMeasure {
    /// The organ and its counts.
    pub count: OrganCount,
    /// Of the holders of full seats.
    pub full: Measure,
    /// Places held of places there are.
    pub coverage: Computed<Ratio>,
    /// The share of women in the organ by that among the members of its organisation (G10); one means proportional.
    pub representation: Computed<Ratio>,
    /// How many of the places would be women's in proportion to membership, rounded down and up (G11).
    pub proportional: Computed<(u64, u64)>,
}

/// How far women and men share in membership, office and work on a day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Participation {
    /// What it was computed from.
    pub counts: Counts,
    /// Of the members.
    pub members: Measure,
    /// Of each organ.
    pub organs: Vec<OrganMeasure>,
    /// Of those who preside over an organ (G12).
    pub presidencies: Measure,
    /// Presidencies held of presidencies there are.
    pub presidencies_coverage: Computed<Ratio>,
    /// Of each area of work.
    pub work: Vec<(WorkCount, Measure)>,
}

/// The least share of each, women and men, at which a body is called balanced, in percent (DOMAIN 4.1, G8): the benchmark that the rule
/// `balance` has, too.
pub const BALANCED_PERCENT: u64 = 40;

/// Half, in percent.
pub const PARITY_PERCENT: u64 = 50;

/// The shares that people compare with, in percent; the first is kept only for comparison.
pub const TARGETS: [(u64, bool); 3] = [(30, true), (BALANCED_PERCENT, false), (PARITY_PERCENT, false)];

/// What follows from the counts.
pub fn participation(counts: Counts) -> Participation {
    let members = measure(counts.members);
    let organs = counts.organs.iter().map(organ_measure).collect();
    let with_presidency = counts.organs.iter().filter(|count| count.has_presidency);
    let presidents = with_presidency.clone().fold(Tally::default(), |sum, count| sum.plus(&count.presidents));
    let held = with_presidency.clone().filter(|count| count.presidents.total() > 0);
    let presidencies_coverage = Ratio::new(len(held), len(with_presidency)).ok_or(NotComputable::NoPlaces);
    let work = counts.work.iter().map(|count| (count.clone(), measure(count.tally))).collect();
    Participation { members, organs, presidencies: measure(presidents), presidencies_coverage, work, counts }
}

/// What follows from a tally.
pub fn measure(tally: Tally) -> Measure {
    let nobody = if tally.total() == 0 { NotComputable::NobodyCounted } else { NotComputable::GenderUnknown };
    let share = tally.share_of_women().ok_or(nobody);
    let all_women = if tally.women > 0 { NotComputable::AllWomen } else { nobody };
    let known = tally.known();
    let fewer = tally.women.min(tally.men);
    let balanced = share.map(|_| known.saturating_mul(BALANCED_PERCENT) <= fewer.saturating_mul(100));
    let needed = |(percent, legacy)| needed(&tally, percent, legacy);
    Measure {
        tally,
        share,
        parity_index: Ratio::new(tally.women, tally.men).ok_or(all_women),
        balanced,
        coverage: tally.coverage().ok_or(NotComputable::NobodyCounted),
        needed: if known == 0 { Vec::new() } else { TARGETS.into_iter().map(needed).collect() },
    }
}

/// Women missing to a share: `x` with `(women + x) / (known + x) ≥ percent`, and with `(women + x) / known ≥ percent`.
fn needed(tally: &Tally, percent: u64, legacy: bool) -> Needed {
    let missing = tally.known().saturating_mul(percent).saturating_sub(tally.women.saturating_mul(100));
    let rest = 100_u64.saturating_sub(percent).max(1);
    Needed {
        percent,
        legacy,
        reached: missing == 0,
        by_adding: missing.div_ceil(rest),
        by_replacing: missing.div_ceil(100),
    }
}

fn organ_measure(count: &OrganCount) -> OrganMeasure {
    let full = measure(count.full);
    let coverage = match count.places {
        None => Err(NotComputable::PlacesNotFixed),
        Some(places) => Ratio::new(count.filled, places).ok_or(NotComputable::NoPlaces),
    };
    OrganMeasure {
        representation: representation(&full, &count.base),
        proportional: proportional(count.places, &count.base),
        coverage,
        full,
        count: count.clone(),
    }
}

fn representation(organ: &Measure, members: &Tally) -> Computed<Ratio> {
    let in_organ = organ.share?;
    let among_members = members.share_of_women().ok_or(NotComputable::NoMembers)?;
    in_organ.divided_by(&among_members).ok_or(NotComputable::NoWomenMembers)
}

fn proportional(places: Option<u64>, members: &Tally) -> Computed<(u64, u64)> {
    let places = places.ok_or(NotComputable::PlacesNotFixed)?;
    let exact = places.saturating_mul(members.women);
    let down = exact.checked_div(members.known()).ok_or(NotComputable::NoMembers)?;
    Ok((down, exact.div_ceil(members.known())))
}

fn len(items: impl Iterator) -> u64 {
    items.fold(0_u64, |count, _| count.saturating_add(1))
}
