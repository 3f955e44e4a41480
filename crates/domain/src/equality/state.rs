//! What the register knows of policies, plans, indicators, statements and rules, and the ways to look it up.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::{
    Defined, GenderRule, IndicatorDetails, MeasureDetails, ObservationDetails, PlanDetails, PolicyDetails,
    Progress, Rejection, ReleaseDetails, TargetDetails, Value,
};
use crate::indicator::Indicator as BuiltIn;
use crate::map::{Map, Records, Set};
use crate::value::id::{
    CooperativeId, IndicatorId, MeasureId, ObservationId, OrganId, PlanId, PolicyId, ReleaseId, TargetId,
};
use crate::value::{Money, Name, PartialDate, Period, Ratio, Sums};

/// A plan with its measures.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plan {
    /// Its identifier.
    pub id: PlanId,
    /// What it is.
    pub details: PlanDetails,
    /// Its measures, each with how far it was on which days, in the order of the days.
    pub measures: BTreeMap<MeasureId, (MeasureDetails, Vec<Progress>)>,
}

impl Plan {
    /// How much of a measure was done on a day, in percent, by what was written down last for that day or before it.
    pub fn percent(&self, measure: MeasureId, on: NaiveDate) -> u8 {
        let reports = self.measures.get(&measure).map(|(_, reports)| reports.as_slice()).unwrap_or_default();
        last_percent(reports, on)
    }

    /// How much of the plan was done on a day: the mean of its measures, each of the same weight. `None` of a plan
    /// without measures.
    pub fn progress(&self, on: NaiveDate) -> Option<Ratio> {
        let percents = self.measures.values().map(|(_, reports)| u64::from(last_percent(reports, on)));
        let done = percents.fold(0_u64, u64::saturating_add);
        let measures = u64::try_from(self.measures.len()).ok()?;
        Ratio::new(done, measures.checked_mul(100)?)
    }

    /// What the measures cost together, each currency by itself; `None` where a sum leaves 64 bits.
    pub fn budget(&self) -> Option<Vec<Money>> {
        self.measures.values().filter_map(|(details, _)| details.budget).collect::<Sums>().checked()
    }

    /// The measures whose time was over before that day, and which were not done.
    pub fn overdue(&self, on: NaiveDate) -> impl Iterator<Item = (MeasureId, &MeasureDetails)> {
        let late = move |details: &MeasureDetails| details.period.end_day().is_some_and(|end| end < on);
        let open = move |reports: &[Progress]| last_percent(reports, on) < 100;
        let measures = self.measures.iter();
        measures
            .filter(move |(_, (details, reports))| late(details) && open(reports))
            .map(|(id, (details, _))| (*id, details))
    }
}

fn last_percent(reports: &[Progress], on: NaiveDate) -> u8 {
    let said = reports.iter().rev().find(|report| report.on.first() <= on);
    said.map_or(0, |report| report.percent)
}

/// A statement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Observation {
    /// Its identifier.
    pub id: ObservationId,
    /// What it says and who says it.
    pub details: ObservationDetails,
    /// Since when the organisation holds it to be right, if it does.
    pub adopted: Option<PartialDate>,
}

impl Observation {
    /// Whether the other statement speaks of the same: subject, organisation and territory, without regard to accents
    /// and case, and some day that both speak of.
    pub fn is_about_what(&self, other: &Self) -> bool {
        let (this, that) = (&self.details, &other.details);
        this.cooperative == that.cooperative
            && same_words(Some(&this.subject), Some(&that.subject))
            && same_words(this.territory.as_ref(), that.territory.as_ref())
            && this.period.overlaps(&that.period)
    }

    /// Whether the other statement says something else about the same.
    pub fn contradicts(&self, other: &Self) -> bool {
        self.is_about_what(other) && self.details.value != other.details.value
    }
}

fn same_words(one: Option<&Name>, other: Option<&Name>) -> bool {
    match (one, other) {
        (Some(one), Some(other)) => one.is_like(other),
        (None, None) => true,
        (Some(_), None) | (None, Some(_)) => false,
    }
}

impl TargetDetails {
    /// Whether a value is at least what is to be reached; `None` where one of them is said in words.
    pub fn reached_by(&self, value: &Value) -> Option<bool> {
        let number = |value: &Value| match value {
            Value::Ratio(ratio) => Some(*ratio),
            Value::Count(count) => Ratio::new(*count, 1),
            Value::Words(_) => None,
        };
        Some(number(&self.value)? <= number(value)?)
    }
}

/// What a statement is about: its subject, organisation and territory, without accents and case; before them the statement
/// itself, where one of these was erased, so that it is about nothing else.
type About = (Option<ObservationId>, Option<String>, Option<CooperativeId>, Option<String>);

/// Everything about equality. What was annulled as an error is no longer among it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct State {
    pub(super) policies: Records<PolicyId, PolicyDetails>,
    /// The policies of which somebody said that they were repealed.
    pub(super) repealed: Set<PolicyId>,
    pub(super) plans: Records<PlanId, Plan>,
    pub(super) measures: Map<MeasureId, PlanId>,
    pub(super) indicators: Records<IndicatorId, IndicatorDetails>,
    pub(super) targets: Records<TargetId, TargetDetails>,
    pub(super) observations: Records<ObservationId, Observation>,
    /// The rules of each organ, in the order of their days.
    pub(super) rules: Records<OrganId, Vec<GenderRule>>,
    pub(super) releases: Records<ReleaseId, ReleaseDetails>,
}

impl State {
    /// A policy.
    pub fn policy(&self, policy: PolicyId) -> Option<&PolicyDetails> {
        self.policies.get(&policy)
    }

    /// All policies, in the order of their identifiers.
    pub fn policies(&self) -> impl Iterator<Item = (PolicyId, &PolicyDetails)> {
        self.policies.iter().map(|(id, details)| (*id, details))
    }

    /// Whether somebody said that the policy was repealed; its period ends on that day.
    pub fn is_repealed(&self, policy: PolicyId) -> bool {
        self.repealed.contains(&policy)
    }

    /// The version that took the place of a policy.
    pub fn successor(&self, policy: PolicyId) -> Option<(PolicyId, &PolicyDetails)> {
        self.policies().find(|(_, details)| details.supersedes == Some(policy))
    }

    /// The days on which a policy holds: from its adoption until it ends, is repealed or a newer version begins. The day
    /// on which the newer version begins is that version's.
    pub fn policy_period(&self, policy: PolicyId) -> Option<Period> {
        let own = self.policies.get(&policy)?.period;
        let newer = self.successor(policy).map(|(_, details)| PartialDate::day(details.period.first_day()));
        Some(own.ending_by(&Period { from: own.from, until: newer }))
    }

    /// The policies of an organisation, or of all, that hold on a day.
    pub fn policies_in_force(
        &self,
        cooperative: Option<CooperativeId>,
        on: NaiveDate,
    ) -> impl Iterator<Item = (PolicyId, &PolicyDetails)> {
        self.policies().filter(move |(id, details)| {
            cooperative.is_none_or(|one| details.cooperative == one)
                && self.policy_period(*id).is_some_and(|period| period.contains(on))
        })
    }

    /// The plans of an organisation, or of all, that are under way on a day.
    pub fn plans_under_way(
        &self,
        cooperative: Option<CooperativeId>,
        on: NaiveDate,
    ) -> impl Iterator<Item = &Plan> {
        self.plans().filter(move |plan| {
            cooperative.is_none_or(|one| plan.details.cooperative == one) && plan.details.period.contains(on)
        })
    }

    /// A plan.
    pub fn plan(&self, plan: PlanId) -> Option<&Plan> {
        self.plans.get(&plan)
    }

    /// All plans, in the order of their identifiers.
    pub fn plans(&self) -> impl Iterator<Item = &Plan> {
        self.plans.values()
    }

    /// The plan that a measure belongs to.
    pub fn plan_of(&self, measure: MeasureId) -> Option<&Plan> {
        self.measures.get(&measure).and_then(|plan| self.plans.get(plan))
    }

    /// An indicator, built in or the register's own.
    pub fn indicator(&self, indicator: IndicatorId) -> Option<Defined<'_>> {
        let own = self.own_indicator(indicator).map(Defined::Own);
        own.or_else(|| BuiltIn::with_id(indicator).map(Defined::BuiltIn))
    }

    /// An indicator of the register's own.
    pub fn own_indicator(&self, indicator: IndicatorId) -> Option<&IndicatorDetails> {
        self.indicators.get(&indicator)
    }

    /// All indicators of the register's own, in the order of their identifiers.
    pub fn indicators(&self) -> impl Iterator<Item = (IndicatorId, &IndicatorDetails)> {
        self.indicators.iter().map(|(id, details)| (*id, details))
    }

    /// All targets and baselines, in the order of their identifiers.
    pub fn targets(&self) -> impl Iterator<Item = (TargetId, &TargetDetails)> {
        self.targets.iter().map(|(id, details)| (*id, details))
    }

    /// A statement.
    pub fn observation(&self, observation: ObservationId) -> Option<&Observation> {
        self.observations.get(&observation)
    }

    /// All statements, in the order of their identifiers.
    pub fn observations(&self) -> impl Iterator<Item = &Observation> {
        self.observations.values()
    }

    /// A target or baseline.
    pub fn target(&self, target: TargetId) -> Option<&TargetDetails> {
        self.targets.get(&target)
    }

    /// The statement that the organisation holds to be right about a subject on a day: of itself where no territory is
    /// named, of a country or region where one is.
    pub fn adopted(
        &self,
        subject: &Name,
        cooperative: Option<CooperativeId>,
        territory: Option<&Name>,
        on: NaiveDate,
    ) -> Option<&Observation> {
        self.observations().find(|said| {
            said.adopted.is_some()
                && said.details.cooperative == cooperative
                && same_words(Some(&said.details.subject), Some(subject))
                && same_words(said.details.territory.as_ref(), territory)
                && said.details.period.contains(on)
        })
    }

    /// The statements side by side: those about one subject, organisation and territory together, the latest first.
    pub fn side_by_side(&self) -> Vec<Vec<&Observation>> {
        let mut groups: BTreeMap<About, Vec<&Observation>> = BTreeMap::new();
        for said in self.observations() {
            let details = &said.details;
            let mut names = core::iter::once(&details.subject).chain(&details.territory);
            let alone = names.any(Name::is_erased).then_some(said.id);
            let territory = details.territory.as_ref().and_then(Name::folded);
            let key = (alone, details.subject.folded(), details.cooperative, territory);
            groups.entry(key).or_default().push(said);
        }
        for group in groups.values_mut() {
            group.sort_by_key(|said| core::cmp::Reverse(said.details.period.from));
        }
        groups.into_values().collect()
    }

    /// The gender rules that an organ ever had, in the order of their days.
    pub fn rules(&self, organ: OrganId) -> &[GenderRule] {
        self.rules.get(&organ).map(Vec::as_slice).unwrap_or_default()
    }

    /// The gender rule of an organ on a day.
    pub fn rule_on(&self, organ: OrganId, on: NaiveDate) -> Option<&GenderRule> {
        self.rules(organ).iter().rev().find(|rule| rule.from.first() <= on)
    }

    /// Everything that was released, in the order of the identifiers.
    pub fn releases(&self) -> impl Iterator<Item = (ReleaseId, &ReleaseDetails)> {
        self.releases.iter().map(|(id, details)| (*id, details))
    }

    /// What was released under an identifier.
    pub fn release(&self, release: ReleaseId) -> Option<&ReleaseDetails> {
        self.releases.get(&release)
    }

    /// The policy, if it is in the register.
    pub fn known_policy(&self, policy: PolicyId) -> Result<&PolicyDetails, Rejection> {
        self.policies.get(&policy).ok_or(Rejection::PolicyUnknown { policy })
    }

    /// The indicator, if it is built in or in the register.
    pub fn known_indicator(&self, indicator: IndicatorId) -> Result<Defined<'_>, Rejection> {
        self.indicator(indicator).ok_or(Rejection::IndicatorUnknown { indicator })
    }

    /// Where one began with an indicator, for an organisation and organ: the earliest of its baselines.
    pub fn first_baseline(&self, of: &TargetDetails) -> Option<(TargetId, &TargetDetails)> {
        let baselines = self.targets().filter(|(_, one)| one.is_baseline && one.is_about_what(of));
        baselines.min_by_key(|(id, one)| (one.by.first(), *id))
    }

    /// The statement, if it is in the register.
    pub fn known_observation(&self, observation: ObservationId) -> Result<&Observation, Rejection> {
        self.observations.get(&observation).ok_or(Rejection::ObservationUnknown { observation })
    }

    /// The measure with how far it was, if it is in the register.
    pub fn known_measure(
        &self,
        measure: MeasureId,
    ) -> Result<(&Plan, &MeasureDetails, &[Progress]), Rejection> {
        let plan = self.plan_of(measure).ok_or(Rejection::MeasureUnknown { measure })?;
        let found = plan.measures.get(&measure).ok_or(Rejection::MeasureUnknown { measure })?;
        Ok((plan, &found.0, found.1.as_slice()))
    }

    /// The plan, if it is in the register.
    pub fn known_plan(&self, plan: PlanId) -> Result<&Plan, Rejection> {
        self.plans.get(&plan).ok_or(Rejection::PlanUnknown { plan })
    }
}
