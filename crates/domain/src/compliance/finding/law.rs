//! What the law and statutes demand of cooperatives and the register can already compute, rule by rule.
//!
//! Looked at are organisations that exist on the day and of which the register keeps at least one organ: of a cooperative
//! whose books are kept elsewhere nothing is said.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use strum::VariantArray as _;

use super::{Finding, since};
use crate::committee::{Kind as OrganKind, Mandate, Organ, Rank, Seat};
use crate::compliance::check::{CheckContext, check_rule, term_over};
use crate::compliance::finding_code::{Figure, FindingCode, Gap};
use crate::compliance::record::Record;
use crate::cooperative::{Cooperative, Kind};
use crate::register::Register;
use crate::rule::{Checked, Demand, RuleId, RuleSet};
use crate::statute::InForce;
use crate::value::PartialDate;

pub(super) fn find(register: &Register, rule_set: &RuleSet, on: NaiveDate, found: &mut Vec<Finding>) {
    for cooperative in register.cooperatives().iter().filter(|one| stands_under_law(one, on)) {
        let Some(asked) = CheckContext::of(register, rule_set, cooperative.id, on) else { continue };
        behind(&asked, found);
        if !asked.keeps_organs() {
            continue;
        }
        for rule in RuleId::VARIANTS.iter().copied().filter(|rule| rule.checked() == Checked::ByItself) {
            let gaps = check_rule(rule, &asked).gaps().to_vec();
            found.extend(gaps.into_iter().map(|gap| {
                let in_force = demanded(&asked, rule, &gap);
                let since = since(&asked, rule, &gap);
                Finding::of_rule(gap, cooperative.id, since, in_force)
            }));
        }
    }
}

/// What is demanded where a gap is: of the organ that it is about, or else of the first of those that the rule is about; of a mandate
/// that is judged by its election, what was demanded on its first day.
fn demanded(asked: &CheckContext<'_>, rule: RuleId, gap: &Gap) -> Option<InForce> {
    if !rule.is_of_organs() {
        return asked.rule(rule);
    }
    let committees = asked.register.committees();
    if rule.is_condition_of_election() {
        let mandate = mandates(asked, gap).into_iter().next()?;
        return asked.election_rule(rule, committees.organ(mandate.organ)?.kind, mandate);
    }
    let organ_of = |record: &Record| {
        let organ = committees.organs().find(|organ| record.id == *organ.id.uuid());
        let mandate = || committees.mandates().find(|mandate| record.id == *mandate.id.uuid());
        organ.or_else(|| committees.organ(mandate()?.organ)).map(|organ| organ.kind)
    };
    // An organ that is missing is no record; its kind is a figure.
    let missing = || asked.organ_kinds(rule).into_iter().find(|kind| names_organ(gap, *kind));
    let kind = gap.records.iter().find_map(organ_of).or_else(missing);
    let of_kind = kind.and_then(|kind| asked.organ_rule(rule, kind));
    of_kind.or_else(|| asked.organ_kinds(rule).into_iter().find_map(|kind| asked.organ_rule(rule, kind)))
}

/// Whether a gap is about an organ of a kind that is not there.
fn names_organ(gap: &Gap, kind: OrganKind) -> bool {
    gap.figures.iter().any(|(name, figure)| *name == "organ" && *figure == Figure::Code(kind.code()))
}

/// What the statute says and the law no longer allows, because it became stricter after the statute was adopted.
fn behind(asked: &CheckContext<'_>, found: &mut Vec<Finding>) {
    let statutes = asked.register.statutes();
    for (statute, details) in statutes.in_force(asked.cooperative.id, asked.on) {
        for line in &details.rules {
            for organ in line.each_organ() {
                let standing = asked.standing(line.rule, organ);
                let is_its_own = standing.statute.is_some_and(|said| said.statute == statute);
                let Some(law) = standing.law.filter(|_| is_its_own && standing.is_loosened()) else {
                    continue;
                };
                let mut gap = Gap::of(FindingCode::StatuteBehindLaw, [statute])
                    .with("rule", Figure::Code(line.rule.code()));
                if let Some(organ) = organ {
                    gap = gap.with("organ", Figure::Code(organ.code()));
                }
                let since = since::unbroken(since::of_texts(asked, line.rule), asked.on, |day| {
                    let then = asked.at(day).standing(line.rule, organ);
                    then.is_loosened() && then.statute.is_some_and(|said| said.statute == statute)
                });
                let source = standing.statute.map(|said| said.source());
                let finding = Finding::of(gap, asked.cooperative.id, since, source);
                found.push(Finding { beside: Some(law.source.clone()), ..finding });
            }
        }
    }
}

/// Since when a duty is not met: since what is so began, at the earliest on the day from which the law or the statute has demanded
/// it without a break.
fn since(asked: &CheckContext<'_>, rule: RuleId, gap: &Gap) -> Option<NaiveDate> {
    let has_gap = |asked: &CheckContext<'_>| {
        check_rule(rule, asked).gaps().iter().any(|other| other.is_about_the_same_as(gap))
    };
    let begun = match rule {
        RuleId::RegistryEntry => since::known_from(asked),
        RuleId::BoardOffices
        | RuleId::SupervisoryOffices
        | RuleId::EducationCommittee
        | RuleId::ElectoralCommittee => missing(asked, gap),
        RuleId::MemberRegister => first_of(asked, gap),
        // What was demanded on the first day of the mandate was broken from that day on.
        RuleId::NoReelection | RuleId::MinimumAge | RuleId::Seniority => {
            return starts(asked, gap).first().copied();
        }
        RuleId::TermLength => return exceeded(asked, gap),
        // The first office beyond those that are allowed is the one too many.
        RuleId::DirectorOfOne => {
            let mut starts = starts(asked, gap);
            starts.sort_unstable();
            let allowed = asked.rule(rule)?.demand.number()?;
            starts.get(usize::try_from(allowed).ok()?).copied()
        }
        // They sit together since the second of them took her seat.
        RuleId::BloodKinship | RuleId::AffinityKinship => starts(asked, gap).into_iter().max(),
        RuleId::NameSaysKind
        | RuleId::CentralLeast
        | RuleId::DelegatesFrom
        | RuleId::CentralDelegates
        | RuleId::HarassmentCommittee
        | RuleId::SafetyCommittee
        | RuleId::HarassmentParity
        | RuleId::PremiumGroups
        | RuleId::Balance
        | RuleId::ProportionalPresence
        | RuleId::RenewalShare
        | RuleId::RenewalInterval
        | RuleId::HarassmentTraining
        | RuleId::SafetyTraining
        | RuleId::Majority
        | RuleId::Seats
        | RuleId::Alternates
        | RuleId::MembersLeast
        | RuleId::QuorumFirstCall
        | RuleId::QuorumSecondCall
        | RuleId::QualifiedFirstCall
        | RuleId::QualifiedSecondCall
        | RuleId::NoticeDays
        | RuleId::MeetingInterval => {
            return since::unbroken(changes(asked, rule), asked.on, |day| has_gap(&asked.at(day)));
        }
    };
    let texts = since::of_texts(asked, rule);
    let demanded = since::unbroken(texts, asked.on, |day| has_gap(&asked.under_law_of(day)));
    begun.zip(demanded).map(|(begun, demanded)| begun.max(demanded))
}

/// The months that the law or a statute ever names in a rule.
fn months(asked: &CheckContext<'_>, rule: RuleId) -> BTreeSet<u32> {
    let laws =
        asked.rule_set.rules().iter().filter(|one| one.id == rule).filter_map(|one| one.demand.as_ref());
    let statutes = asked.register.statutes().of(asked.cooperative.id);
    let lines = statutes.iter().flat_map(|(_, details)| &details.rules);
    let statutes = lines.filter(|line| line.rule == rule).map(|line| &line.demand);
    laws.chain(statutes).filter_map(Demand::span).collect()
}

/// The days on which the answer to a rule may change.
fn changes(asked: &CheckContext<'_>, rule: RuleId) -> Vec<NaiveDate> {
    let CheckContext { register, cooperative, .. } = *asked;
    let organs = || since::of_organs(register, cooperative.id);
    let members = || since::of_members(register, cooperative.id);
    let mut days: Vec<NaiveDate> = since::known_from(asked).into_iter().collect();
    days.extend(since::of_texts(asked, rule));
    match rule {
        RuleId::NameSaysKind => {
            days.extend(cooperative.names.iter().filter_map(|named| named.from).map(|from| from.first()));
        }
        RuleId::CentralLeast => days.extend(since::of_affiliations(register, cooperative.id)),
        RuleId::HarassmentCommittee | RuleId::SafetyCommittee => {
            let work = register.members().assignments().filter(|work| work.cooperative == cooperative.id);
            days.extend(organs().into_iter().chain(work.flat_map(|work| since::ends(&work.period))));
        }
        RuleId::RenewalShare | RuleId::RenewalInterval => {
            let organs = organs();
            let months = months(asked, RuleId::RenewalInterval);
            days.extend(months.into_iter().flat_map(|months| since::later(&organs, months)));
            days.extend(&organs);
        }
        RuleId::HarassmentTraining | RuleId::SafetyTraining => {
            let programmes = register.programmes();
            let sessions =
                programmes.trainings().flat_map(|training| programmes.class_sessions_of(training.id));
            let sessions: Vec<_> = sessions.map(|class_session| class_session.details.on).collect();
            let held: Vec<NaiveDate> = sessions.iter().map(PartialDate::last).collect();
            days.extend(sessions.iter().map(PartialDate::first));
            days.extend(months(asked, rule).into_iter().flat_map(|months| since::later(&held, months)));
            days.extend(since::of_affiliations(register, cooperative.id));
        }
        RuleId::RegistryEntry
        | RuleId::BoardOffices
        | RuleId::SupervisoryOffices
        | RuleId::EducationCommittee
        | RuleId::ElectoralCommittee
        | RuleId::HarassmentParity
        | RuleId::PremiumGroups
        | RuleId::Balance
        | RuleId::NoReelection
        | RuleId::DirectorOfOne
        | RuleId::Majority
        | RuleId::Seats
        | RuleId::Alternates
        | RuleId::TermLength
        | RuleId::BloodKinship
        | RuleId::AffinityKinship
        | RuleId::MinimumAge
        | RuleId::QuorumFirstCall
        | RuleId::QuorumSecondCall
        | RuleId::QualifiedFirstCall
        | RuleId::QualifiedSecondCall
        | RuleId::NoticeDays
        | RuleId::MeetingInterval => days.extend(organs()),
        RuleId::MemberRegister
        | RuleId::DelegatesFrom
        | RuleId::CentralDelegates
        | RuleId::ProportionalPresence
        | RuleId::Seniority
        | RuleId::MembersLeast => days.extend(organs().into_iter().chain(members())),
    }
    days
}

/// The first day of the oldest of the memberships that a gap is about.
fn first_of(asked: &CheckContext<'_>, gap: &Gap) -> Option<NaiveDate> {
    let spells = asked.register.members().iter();
    let theirs = spells.filter(|spell| gap.records.iter().any(|record| record.id == *spell.id.uuid()));
    theirs.filter_map(|spell| Some(spell.counted?.first_day())).min()
}

/// The mandates that a gap is about, in its order.
fn mandates<'a>(asked: &CheckContext<'a>, gap: &Gap) -> Vec<&'a Mandate> {
    let committees = asked.register.committees();
    let of = |record: &Record| committees.mandates().find(|mandate| record.id == *mandate.id.uuid());
    gap.records.iter().filter_map(of).collect()
}

/// The first days of the mandates that a gap is about, in its order.
fn starts(asked: &CheckContext<'_>, gap: &Gap) -> Vec<NaiveDate> {
    mandates(asked, gap).into_iter().map(|mandate| mandate.counted.first_day()).collect()
}

/// The first day on which a mandate is longer than was demanded when it began.
fn exceeded(asked: &CheckContext<'_>, gap: &Gap) -> Option<NaiveDate> {
    let months = demanded(asked, RuleId::TermLength, gap)?.demand.span()?;
    term_over(mandates(asked, gap).first()?, months)
}

/// Since when an organ or an office is missing: since the last holder, or the founding of the organ or of the organisation.
fn missing(asked: &CheckContext<'_>, gap: &Gap) -> Option<NaiveDate> {
    let committees = asked.register.committees();
    let organ = || {
        let mine = |organ: &&Organ| gap.records.first().is_some_and(|record| record.id == *organ.id.uuid());
        committees.organs().find(mine)
    };
    let figure = |name: &str| gap.figures.iter().find(|(key, _)| *key == name).map(|(_, figure)| figure);
    if let Some(Figure::Text(post)) = figure("post") {
        return vacated(asked, organ()?, |seat| seat.post.code() == post);
    }
    let Some(Figure::Code(kind)) = figure("organ") else { return vacated(asked, organ()?, |_| true) };
    let same = |organ: &&Organ| organ.cooperative == asked.cooperative.id && organ.kind.code() == *kind;
    let ends = committees.organs().filter(same).filter_map(|organ| organ.period.end_day());
    ends.filter(|end| *end <= asked.on).max().or_else(|| since::known_from(asked))
}

/// The day on which the last holder of such a full seat left, or the organ's first day where there was none.
fn vacated(asked: &CheckContext<'_>, organ: &Organ, of: impl Fn(&Seat) -> bool) -> Option<NaiveDate> {
    let committees = asked.register.committees();
    let seats = committees.seats_of(organ.id).filter(|seat| seat.rank == Rank::Full && of(seat));
    let held = seats.flat_map(|seat| committees.mandates_on(seat.id));
    let ends = held.filter_map(|mandate| mandate.counted.end_day()).filter(|end| *end <= asked.on);
    ends.max().or(Some(organ.period.first_day()))
}

fn stands_under_law(cooperative: &Cooperative, on: NaiveDate) -> bool {
    let is_cooperative = match cooperative.kind {
        Kind::Primary | Kind::Central | Kind::Federation => true,
        Kind::CivilAssociation | Kind::Company | Kind::Other => false,
    };
    let exists = cooperative.dissolved.is_none_or(|dissolved| on < dissolved.last())
        && cooperative.details.founded.is_none_or(|founded| founded.first() <= on);
    is_cooperative && !cooperative.annulled && exists
}
