//! The law of Peru for cooperatives, and the benchmarks that the trade compares itself with.
//!
//! Sources as in the model's facts: the General Law of Cooperatives (LGC, D.Leg. 85) in the single ordered texts D.S.
//! 074-90-TR (published 7 January 1991) and, from 25 January 2026 on, D.S. 001-2026-PRODUCE, which only compiles; the
//! regulation of the law on sexual harassment, D.S. 014-2019-MIMP; the law on safety and health at work, Ley 29783; the
//! civil code, D.Leg. 295, for who is of age.
//! What is no law but a scheme's or a benchmark is marked by its source. Kinship, sizes and terms of organs are not here:
//! for mining cooperatives they are the statute's alone.

use chrono::NaiveDate;

use super::pack::{Demand, Leeway, Pack, Rule, RuleId, Source};
use crate::certification::SocialGroup;
use crate::committee::{Kind, Post};
use crate::value::Ratio;

/// A day of the calendar; the tables below are tested to hold no other.
const fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    match NaiveDate::from_ymd_opt(year, month, day) {
        Some(day) => day,
        None => NaiveDate::MIN,
    }
}

/// A law in one of its texts.
struct Law {
    /// What it is called for short.
    name: &'static str,
    /// Its texts: from which day, until which day, and what each is called.
    texts: &'static [(NaiveDate, Option<NaiveDate>, &'static str)],
}

const LGC: Law = Law {
    name: "LGC",
    texts: &[
        (day(1991, 1, 8), Some(day(2026, 1, 25)), "D.S. 074-90-TR"),
        (day(2026, 1, 25), None, "D.S. 001-2026-PRODUCE"),
    ],
};
const HARASSMENT: Law = Law { name: "D.S. 014-2019-MIMP", texts: &[(day(2019, 7, 23), None, "")] };
const SAFETY: Law = Law { name: "Ley 29783", texts: &[(day(2011, 8, 21), None, "")] };
const AGRARIAN: Law = Law { name: "Ley 31335", texts: &[(day(2021, 8, 11), None, "")] };
const CIVIL: Law = Law { name: "Código Civil", texts: &[(day(1984, 11, 14), None, "D.Leg. 295")] };
const FAIRMINED: Law = Law { name: "Fairmined 2.0", texts: &[(day(2014, 4, 5), None, "")] };
const PARITY: Law = Law { name: "Council of Europe Rec(2003)3", texts: &[(day(2003, 3, 12), None, "")] };

/// The boards and committees of the law that are renewed by parts.
const RENEWED: &[Kind] =
    &[Kind::BoardOfDirectors, Kind::SupervisoryBoard, Kind::EducationCommittee, Kind::ElectoralCommittee];

/// One line of the table: which rule, what it demands, of which organs, in which law and where.
struct Line {
    id: RuleId,
    demand: Demand,
    organs: &'static [Kind],
    leeway: Leeway,
    law: &'static Law,
    article: &'static str,
}

impl Pack {
    /// The law of Peru for cooperatives. Statutes are added to it.
    pub fn peru() -> Self {
        Self::new(lines().into_iter().flat_map(rules).collect())
    }
}

/// The rule in each text of its law.
fn rules(line: Line) -> impl Iterator<Item = Rule> {
    let Line { id, demand, organs, leeway, law, article } = line;
    law.texts.iter().map(move |(from, until, text)| Rule {
        id,
        demand: demand.clone(),
        organs,
        leeway,
        source: Source { law: law.name.to_owned(), article: article.to_owned(), text: (*text).to_owned() },
        from: *from,
        until: *until,
    })
}

fn share(numerator: u64, denominator: u64) -> Demand {
    Ratio::new(numerator, denominator).map_or(Demand::Holds(true), Demand::LeastShare)
}

fn line(id: RuleId, demand: Demand, law: &'static Law, article: &'static str) -> Line {
    Line { id, demand, organs: &[], leeway: Leeway::Tighten, law, article }
}

fn of(organs: &'static [Kind], line: Line) -> Line {
    Line { organs, ..line }
}

/// The table.
fn lines() -> Vec<Line> {
    use Demand::{EveryMonths, From, Groups, Holds, Least, Most, Name, Offices};
    let offices = || Offices(vec![Post::President, Post::VicePresident, Post::Secretary]);
    let groups = Groups(<SocialGroup as strum::VariantArray>::VARIANTS.to_vec());
    vec![
        line(RuleId::RegistryEntry, Holds(true), &LGC, "art. 12(5)"),
        line(RuleId::NameSaysKind, Name(names()), &LGC, "art. 11(3)"),
        line(RuleId::MemberRegister, Holds(true), &LGC, "art. 37(1)"),
        of(&[Kind::BoardOfDirectors], line(RuleId::BoardOffices, offices(), &LGC, "art. 30(2)")),
        of(&[Kind::SupervisoryBoard], line(RuleId::SupervisoryOffices, offices(), &LGC, "art. 31(1)")),
        of(&[Kind::EducationCommittee], line(RuleId::EducationCommittee, Holds(true), &LGC, "art. 32(1)")),
        of(&[Kind::ElectoralCommittee], line(RuleId::ElectoralCommittee, Holds(true), &LGC, "art. 32(1)")),
        of(RENEWED, line(RuleId::RenewalShare, share(1, 3), &LGC, "art. 33(4)")),
        of(RENEWED, line(RuleId::RenewalInterval, EveryMonths(12), &LGC, "art. 33(4)")),
        Line {
            // The law says so "unless the statute says otherwise".
            leeway: Leeway::Free,
            ..of(RENEWED, line(RuleId::NoReelection, Holds(true), &LGC, "art. 33(4)"))
        },
        of(&[Kind::BoardOfDirectors], line(RuleId::DirectorOfOne, Most(1), &LGC, "art. 18")),
        of(&[Kind::Assembly], line(RuleId::DelegatesFrom, From(1001), &LGC, "art. 28")),
        of(RENEWED, line(RuleId::CentralDelegates, Holds(true), &LGC, "art. 65(3)")),
        line(RuleId::CentralLeast, Least(2), &LGC, "art. 53(1.2)"),
        of(&[Kind::HarassmentCommittee], line(RuleId::HarassmentCommittee, From(20), &HARASSMENT, "art. 27")),
        of(
            &[Kind::HarassmentCommittee],
            line(RuleId::HarassmentParity, share(1, 2), &HARASSMENT, "art. 27.2"),
        ),
        line(RuleId::HarassmentTraining, EveryMonths(12), &HARASSMENT, "art. 11"),
        of(&[Kind::SafetyCommittee], line(RuleId::SafetyCommittee, From(20), &SAFETY, "art. 29")),
        // How many trainings a year the law wants is not confirmed; one is what is looked for.
        line(RuleId::SafetyTraining, EveryMonths(12), &SAFETY, "art. 35"),
        line(RuleId::PremiumGroups, groups, &FAIRMINED, "Premium Committee"),
        line(RuleId::Balance, share(2, 5), &PARITY, ""),
        of(RENEWED, line(RuleId::ProportionalPresence, Holds(true), &AGRARIAN, "art. 10")),
        // Not among the model's facts, so not confirmed: the age and its article as the civil code is commonly cited.
        line(RuleId::Majority, From(18), &CIVIL, "art. 42"),
    ]
}

/// What the name of each kind of organisation says (LGC art. 11(3)), as [`crate::value::text::fold`] leaves it.
fn names() -> Vec<(crate::cooperative::Kind, Vec<&'static str>)> {
    use crate::cooperative::Kind::{Central, Federation, Primary};
    vec![
        (Primary, vec!["cooperativa"]),
        (Central, vec!["central", "cooperativa"]),
        (Federation, vec!["federacion", "cooperativas"]),
    ]
}
