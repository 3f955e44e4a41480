//! Equality for tests: commands in few words, one sample of everything, random commands.

use proptest::collection::vec;
use proptest::option::weighted;
use proptest::prelude::{Just, Strategy, prop_oneof};
use proptest::sample::select;
use proptest::strategy::Union;
use strum::VariantArray;

use super::Pool;
use super::ids::Ids;
use super::pool::{self, minted};
use super::value::{code, date, label, near_date, remark, right};
use super::walk::{Few, each, reason, until};
use crate::Register;
use crate::equality::{
    Command, Event, GenderRule, GenderRuleKind, IndicatorDetails, MeasureDetails, ObservationDetails,
    PlanDetails, PolicyDetails, Progress, ReleaseDetails, ReleasedCell, TargetDetails, Value,
};
use crate::value::id::{
    EvidenceId, IndicatorId, MeasureId, ObservationId, OrganId, PlanId, PolicyId, ReleaseId, TargetId,
};
use crate::value::{PartialDate, Period, Ratio, Remark};

/// The policy of that number.
pub fn policy(number: u32) -> PolicyId {
    minted(51, number)
}

/// The plan of that number.
pub fn plan(number: u32) -> PlanId {
    minted(52, number)
}

/// The measure of that number.
pub fn measure(number: u32) -> MeasureId {
    minted(53, number)
}

/// The indicator of that number.
pub fn indicator(number: u32) -> IndicatorId {
    minted(54, number)
}

/// The target of that number.
pub fn target(number: u32) -> TargetId {
    minted(55, number)
}

/// The statement of that number.
pub fn observation(number: u32) -> ObservationId {
    minted(56, number)
}

/// The release of that number.
pub fn release(number: u32) -> ReleaseId {
    minted(57, number)
}

/// A period from texts.
pub fn period(from: &str, until: Option<&str>) -> Period {
    Period { from: date(from), until: until.map(date) }
}

/// A ratio of whole numbers.
pub fn ratio(numerator: u64, denominator: u64) -> Ratio {
    right(Ratio::new(numerator, denominator).ok_or("nothing to divide by"))
}

/// A policy of an organisation with nothing known but its beginning.
pub fn policy_of(cooperative: u32, from: &str) -> PolicyDetails {
    PolicyDetails {
        adopted_by: None,
        cooperative: pool::cooperative(cooperative),
        document: None,
        period: period(from, None),
        resolution: None,
        review: None,
        supersedes: None,
        title: label("Política de igualdad"),
        version: None,
    }
}

/// Adopt a policy.
pub fn adopt_policy(number: u32, details: PolicyDetails) -> crate::Command {
    Command::AdoptPolicy { policy: policy(number), details }.into()
}

/// Adopt a policy that takes the place of another.
pub fn supersede(number: u32, former: u32, from: &str) -> crate::Command {
    adopt_policy(number, PolicyDetails { supersedes: Some(policy(former)), ..policy_of(1, from) })
}

/// Repeal a policy.
pub fn repeal(number: u32, on: &str) -> crate::Command {
    Command::RepealPolicy { policy: policy(number), on: date(on) }.into()
}

/// Annul a policy.
pub fn annul_policy(number: u32) -> crate::Command {
    Command::AnnulPolicy { policy: policy(number), reason: remark("error") }.into()
}

/// A plan of an organisation for some days.
pub fn plan_of(cooperative: u32, from: &str, until: Option<&str>) -> PlanDetails {
    PlanDetails {
        cooperative: pool::cooperative(cooperative),
        organ: None,
        period: period(from, until),
        policy: None,
        title: label("Plan de igualdad"),
    }
}

/// Open a plan.
pub fn open_plan(number: u32, details: PlanDetails) -> crate::Command {
    Command::OpenPlan { plan: plan(number), details }.into()
}

/// Correct a plan.
pub fn correct_plan(number: u32, details: PlanDetails) -> crate::Command {
    Command::CorrectPlan { plan: plan(number), details, reason: Some(remark("typed wrongly")) }.into()
}

/// Annul a plan.
pub fn annul_plan(number: u32) -> crate::Command {
    Command::AnnulPlan { plan: plan(number), reason: remark("error") }.into()
}

/// A measure for some days.
pub fn measure_for(from: &str, until: Option<&str>) -> MeasureDetails {
    MeasureDetails {
        budget: None,
        period: period(from, until),
        objective: label("Más mujeres en los órganos"),
        owner: None,
        title: label("Convocatoria abierta"),
    }
}

/// Put a measure into a plan.
pub fn set_measure(number: u32, of: u32, details: MeasureDetails) -> crate::Command {
    Command::SetMeasure { measure: measure(number), plan: plan(of), details }.into()
}

/// How far a measure was.
pub fn report(number: u32, percent: u8, on: &str) -> crate::Command {
    let progress = Progress { evidence: Vec::new(), note: None, on: date(on), percent };
    Command::ReportProgress { measure: measure(number), progress }.into()
}

/// Annul a measure.
pub fn annul_measure(number: u32) -> crate::Command {
    Command::AnnulMeasure { measure: measure(number), reason: remark("error") }.into()
}

/// An indicator with a code and nothing else known.
pub fn indicator_called(name: &str) -> IndicatorDetails {
    IndicatorDetails {
        code: code(name),
        denominator: None,
        exclusions: None,
        formula: None,
        framework: None,
        numerator: None,
        title: label("Mujeres entre los socios"),
        unit: code("%"),
        version: None,
    }
}

/// Define an indicator.
pub fn define(number: u32, details: IndicatorDetails) -> crate::Command {
    Command::DefineIndicator { indicator: indicator(number), details }.into()
}

/// Annul an indicator.
pub fn annul_indicator(number: u32) -> crate::Command {
    Command::AnnulIndicator { indicator: indicator(number), reason: remark("error") }.into()
}

/// A target of the first organisation and indicator, to be reached by a day.
pub fn target_by(by: &str, value: Value) -> TargetDetails {
    TargetDetails {
        by: date(by),
        cooperative: pool::cooperative(1),
        indicator: indicator(1),
        is_baseline: false,
        organ: None,
        value,
    }
}

/// Set a target.
pub fn set_target(number: u32, details: TargetDetails) -> crate::Command {
    Command::SetTarget { target: target(number), details }.into()
}

/// Annul a target.
pub fn annul_target(number: u32) -> crate::Command {
    Command::AnnulTarget { target: target(number), reason: remark("error") }.into()
}

/// A statement about the first organisation, since a day.
pub fn statement(subject: &str, value: Value, from: &str, source: &str) -> ObservationDetails {
    ObservationDetails {
        address: None,
        cooperative: Some(pool::cooperative(1)),
        indicator: None,
        period: period(from, None),
        source: label(source),
        subject: label(subject),
        territory: None,
        unit: None,
        value,
    }
}

/// Write down a statement.
pub fn observe(number: u32, details: ObservationDetails) -> crate::Command {
    Command::RecordObservation { observation: observation(number), details }.into()
}

/// Hold a statement to be right.
pub fn adopt(number: u32, on: &str) -> crate::Command {
    Command::AdoptObservation { observation: observation(number), on: date(on) }.into()
}

/// Annul a statement.
pub fn annul_observation(number: u32) -> crate::Command {
    Command::AnnulObservation { observation: observation(number), reason: remark("error") }.into()
}

/// Set the gender rule of an organ.
pub fn set_rule(organ: u32, kind: GenderRuleKind, least_percent: Option<u8>, from: &str) -> crate::Command {
    let rule = GenderRule { from: date(from), kind, least_percent, source: None };
    Command::SetGenderRule { organ: pool::organ(organ), rule }.into()
}

/// Annul a gender rule.
pub fn annul_rule(organ: u32, from: &str) -> crate::Command {
    Command::AnnulGenderRule { organ: pool::organ(organ), from: date(from), reason: remark("error") }.into()
}

/// A released cell; `None` where it is hidden.
pub fn cell(row: &str, column: &str, figure: Option<u64>) -> ReleasedCell {
    ReleasedCell { column: label(column), figure, row: label(row), table: label("members") }
}

/// Enter in the ledger what left the house.
pub fn hand_over(number: u32, as_of: &str, cells: Vec<ReleasedCell>) -> crate::Command {
    let (as_of, on) = (date(as_of), date("2022-01-15"));
    let details =
        ReleaseDetails { as_of, audience: label("donor"), cells, on, title: label("equality report") };
    Command::ReleaseFigures { release: release(number), details }.into()
}

/// One sample of each kind of event, in the order of [`crate::Event::kinds`].
pub(super) fn samples() -> Vec<Event> {
    let (on, reason) = (date("2023-11-30"), remark("typed wrongly"));
    let (organ, of_target) = (pool::organ(1), target(1));
    let mut all = policies(&reason);
    all.extend(plans(&reason));
    let from = date("2021-11");
    let source = Some(remark("estatuto, art. 44"));
    let rule = GenderRule { from, kind: GenderRuleKind::Parity, least_percent: Some(40), source };
    let of_observation = observation(1);
    let cells = vec![cell("board", "women", None), cell("board", "total", Some(9))];
    let (audience, title) = (label("donor"), label("equality report"));
    let details = ReleaseDetails { as_of: from, audience, cells, on, title };
    all.extend([
        Event::IndicatorDefined { details: full_indicator(), indicator: indicator(1) },
        Event::IndicatorAnnulled { indicator: indicator(1), reason: reason.clone() },
        Event::TargetSet {
            details: TargetDetails { organ: Some(organ), ..target_by("2025", Value::Ratio(ratio(40, 100))) },
            target: of_target,
        },
        Event::TargetAnnulled { reason: reason.clone(), target: of_target },
        Event::ObservationRecorded { details: full_statement(), observation: of_observation },
        Event::ObservationAdopted { observation: of_observation, on },
        Event::ObservationAnnulled { observation: of_observation, reason: reason.clone() },
        Event::GenderRuleSet { organ, rule },
        Event::GenderRuleAnnulled { from, organ, reason },
        Event::FiguresReleased { details, release: release(1) },
    ]);
    all
}

fn policies(reason: &Remark) -> Vec<Event> {
    let details = PolicyDetails {
        adopted_by: Some(pool::organ(1)),
        cooperative: pool::cooperative(1),
        document: Some(document()),
        period: period("2021-11-15", Some("2024")),
        resolution: Some(remark("acta 14/2021, folio 3")),
        review: Some(date("2023-11")),
        supersedes: Some(policy(2)),
        title: label("Política de igualdad de género"),
        version: Some(code("2.0")),
    };
    let policy = policy(1);
    vec![
        Event::PolicyAdopted { details, policy },
        Event::PolicyRepealed { on: date("2023-11-30"), policy },
        Event::PolicyAnnulled { policy, reason: reason.clone() },
    ]
}

fn plans(reason: &Remark) -> Vec<Event> {
    let (organ, plan, measure) = (Some(pool::organ(1)), plan(1), measure(1));
    let details = PlanDetails { organ, policy: Some(policy(1)), ..plan_of(1, "2022", Some("2024")) };
    let done = MeasureDetails {
        budget: Some(right("1500.00 PEN".parse())),
        owner: organ,
        ..measure_for("2022-01", Some("2022-06-30"))
    };
    let note = Some(remark("lista de asistencia archivada"));
    let progress = Progress { evidence: vec![document()], note, on: date("2022-05"), percent: 60 };
    vec![
        Event::PlanOpened { details: details.clone(), plan },
        Event::PlanCorrected { details, plan, reason: Some(reason.clone()) },
        Event::PlanAnnulled { plan, reason: reason.clone() },
        Event::MeasureSet { details: done, measure, plan },
        Event::ProgressReported { measure, progress },
        Event::MeasureAnnulled { measure, reason: reason.clone() },
    ]
}

/// Evidence that these samples speak of.
fn document() -> EvidenceId {
    minted(58, 1)
}

fn full_indicator() -> IndicatorDetails {
    IndicatorDetails {
        denominator: Some(remark("mujeres y hombres entre los socios")),
        exclusions: Some(remark("personas de género no declarado")),
        formula: Some(remark("mujeres / (mujeres + hombres)")),
        framework: Some(label("GRI 405-1-a")),
        numerator: Some(remark("mujeres entre los socios")),
        version: Some(code("1")),
        ..indicator_called("G1")
    }
}

fn full_statement() -> ObservationDetails {
    ObservationDetails {
        address: Some(remark("https://www.responsiblemines.org")),
        indicator: Some(indicator(1)),
        territory: Some(label("Perú")),
        unit: Some(code("%")),
        ..statement("members", Value::Ratio(ratio(58, 199)), "2021-11", "Alianza por la Minería Responsable")
    }
}

/// One sample of each kind of command, in the order of [`crate::Command::kinds`].
pub(super) fn commands() -> Vec<crate::Command> {
    vec![
        adopt_policy(1, policy_of(1, "2021-11-15")),
        repeal(1, "2023-11-30"),
        annul_policy(1),
        open_plan(1, plan_of(1, "2022", Some("2024"))),
        correct_plan(1, plan_of(1, "2022", Some("2025"))),
        annul_plan(1),
        set_measure(1, 1, measure_for("2022-01", Some("2022-06-30"))),
        report(1, 60, "2022-05-31"),
        annul_measure(1),
        define(1, indicator_called("M1")),
        annul_indicator(1),
        set_target(1, target_by("2025", Value::Ratio(ratio(40, 100)))),
        annul_target(1),
        observe(1, statement("members", Value::Count(199), "2021-11", "ARM")),
        adopt(1, "2021-11-30"),
        annul_observation(1),
        set_rule(1, GenderRuleKind::Parity, Some(40), "2021-11"),
        annul_rule(1, "2021-11"),
        hand_over(1, "2021-11-30", vec![cell("board", "women", Some(2))]),
    ]
}

/// Commands that are accepted after the rest of a foundation, so that later ones find something.
pub(super) fn foundation(pool: Pool) -> Vec<crate::Command> {
    if pool.equality == 0 || pool.cooperatives == 0 {
        return Vec::new();
    }
    vec![
        adopt_policy(1, policy_of(1, "2002-01-15")),
        open_plan(1, plan_of(1, "2002", Some("2007"))),
        set_measure(1, 1, measure_for("2002", Some("2004"))),
        define(1, indicator_called("M1")),
        observe(1, statement("members", Value::Count(199), "2002", "ARM")),
    ]
}

/// A random command about the things of the pool.
pub(super) fn arbitrary(ids: &Ids) -> Few<Command> {
    let all = [policy_commands(ids), plan_commands(ids), indicator_commands(ids), statements(ids)];
    Union::new_weighted(all.into_iter().flatten().collect()).boxed()
}

fn near_period() -> Few<Period> {
    (near_date(), until()).prop_map(|(from, until)| Period { from, until }).boxed()
}

fn some_organ(ids: &Ids) -> Few<Option<OrganId>> {
    weighted(0.3, ids.one(ids.pool.organs, pool::organ)).boxed()
}

fn policy_commands(ids: &Ids) -> Vec<(u32, Few<Command>)> {
    let new = ids.unmade(ids.pool.equality, policy);
    let one = move || ids.one(ids.pool.equality, policy);
    let described = (
        ids.one(ids.pool.cooperatives, pool::cooperative),
        some_organ(ids),
        near_period(),
        weighted(0.5, one()),
        weighted(0.1, Just(document())),
    );
    let described = described.prop_map(|(cooperative, adopted_by, period, supersedes, document)| {
        PolicyDetails { adopted_by, cooperative, document, period, supersedes, ..policy_of(1, "2001") }
    });
    let adopt = (new, described).prop_map(|(policy, details)| Command::AdoptPolicy { policy, details });
    let repeal = (one(), near_date()).prop_map(|(policy, on)| Command::RepealPolicy { policy, on });
    let annul = (one(), reason()).prop_map(|(policy, reason)| Command::AnnulPolicy { policy, reason });
    vec![(6, adopt.boxed()), (2, repeal.boxed()), (1, annul.boxed())]
}

fn plan_commands(ids: &Ids) -> Vec<(u32, Few<Command>)> {
    let one = move || ids.one(ids.pool.equality, plan);
    let of = move || ids.one(ids.pool.equality, measure);
    let described = move || {
        let policy = weighted(0.4, ids.one(ids.pool.equality, policy));
        (ids.one(ids.pool.cooperatives, pool::cooperative), some_organ(ids), near_period(), policy).prop_map(
            |(cooperative, organ, period, policy)| PlanDetails {
                cooperative,
                organ,
                period,
                policy,
                title: label("Plan de igualdad"),
            },
        )
    };
    let new = ids.unmade(ids.pool.equality, plan);
    let open = (new, described()).prop_map(|(plan, details)| Command::OpenPlan { plan, details });
    let correct = (one(), described(), weighted(0.5, reason()))
        .prop_map(|(plan, details, reason)| Command::CorrectPlan { plan, details, reason });
    let annul = (one(), reason()).prop_map(|(plan, reason)| Command::AnnulPlan { plan, reason });
    let some = prop_oneof![ids.unmade(ids.pool.equality, measure), of()];
    let set = (some, one(), some_organ(ids), near_period()).prop_map(|(measure, plan, owner, period)| {
        let details = MeasureDetails { owner, period, ..measure_for("2001", None) };
        Command::SetMeasure { measure, plan, details }
    });
    let report = (of(), near_date(), 0_u8..=110, vec(Just(document()), 0..2)).prop_map(
        |(measure, on, percent, evidence)| Command::ReportProgress {
            measure,
            progress: Progress { evidence, note: None, on, percent },
        },
    );
    let annul_measure =
        (of(), reason()).prop_map(|(measure, reason)| Command::AnnulMeasure { measure, reason });
    vec![
        (3, open.boxed()),
        (2, correct.boxed()),
        (1, annul.boxed()),
        (4, set.boxed()),
        (5, report.boxed()),
        (1, annul_measure.boxed()),
    ]
}

fn any_value() -> Few<Value> {
    prop_oneof![
        (0_u64..300, 1_u64..300).prop_map(|(up, down)| Value::Ratio(ratio(up, down))),
        (0_u64..300).prop_map(Value::Count),
        select(vec!["first in Peru", "third in Peru"]).prop_map(|text| Value::Words(remark(text))),
    ]
    .boxed()
}

fn indicator_commands(ids: &Ids) -> Vec<(u32, Few<Command>)> {
    let one = move || ids.one(ids.pool.equality, indicator);
    let of = move || ids.one(ids.pool.equality, target);
    let some = prop_oneof![ids.unmade(ids.pool.equality, indicator), one()];
    let define = (some, select(vec!["M1", "m1", "M2", "M3", "G4"])).prop_map(|(indicator, called)| {
        Command::DefineIndicator { indicator, details: indicator_called(called) }
    });
    let annul =
        (one(), reason()).prop_map(|(indicator, reason)| Command::AnnulIndicator { indicator, reason });
    let cooperative = ids.one(ids.pool.cooperatives, pool::cooperative);
    let described = (one(), cooperative, some_organ(ids), near_date(), each(&[true, false]), any_value());
    let some = prop_oneof![ids.unmade(ids.pool.equality, target), of()];
    let set =
        (some, described).prop_map(|(target, (indicator, cooperative, organ, by, is_baseline, value))| {
            Command::SetTarget {
                target,
                details: TargetDetails { by, cooperative, indicator, is_baseline, organ, value },
            }
        });
    let annul_target = (of(), reason()).prop_map(|(target, reason)| Command::AnnulTarget { target, reason });
    vec![(3, define.boxed()), (1, annul.boxed()), (4, set.boxed()), (1, annul_target.boxed())]
}

fn statements(ids: &Ids) -> Vec<(u32, Few<Command>)> {
    let one = move || ids.one(ids.pool.equality.saturating_mul(2), observation);
    let about = select(vec!["members", "Members", "rank"]).prop_map(label);
    let cooperative = weighted(0.8, ids.one(ids.pool.cooperatives, pool::cooperative));
    let territory = weighted(0.3, select(vec!["Perú", "Peru", "Bolivia"]).prop_map(label));
    let of = weighted(0.3, ids.one(ids.pool.equality, indicator));
    let new = ids.unmade(ids.pool.equality.saturating_mul(2), observation);
    let observe = (new, about, cooperative, territory, near_period(), of, any_value()).prop_map(
        |(observation, subject, cooperative, territory, period, indicator, value)| {
            Command::RecordObservation {
                observation,
                details: ObservationDetails {
                    cooperative,
                    indicator,
                    period,
                    subject,
                    territory,
                    ..statement("members", value, "2001", "ARM")
                },
            }
        },
    );
    let adopt =
        (one(), near_date()).prop_map(|(observation, on)| Command::AdoptObservation { observation, on });
    let annul =
        (one(), reason()).prop_map(|(observation, reason)| Command::AnnulObservation { observation, reason });
    let mut all = vec![(7, observe.boxed()), (5, adopt.boxed()), (1, annul.boxed())];
    all.extend(rules(ids));
    all
}

fn rules(ids: &Ids) -> Vec<(u32, Few<Command>)> {
    let organ = move || ids.one(ids.pool.organs, pool::organ);
    let least = prop_oneof![4 => Just(None), 1 => (0_u8..=60).prop_map(Some)];
    let set = (organ(), near_date(), each(GenderRuleKind::VARIANTS), least).prop_map(
        |(organ, from, kind, least_percent)| Command::SetGenderRule {
            organ,
            rule: GenderRule { from, kind, least_percent, source: None },
        },
    );
    let annul = (ids.known(gender_rules, (organ(), near_date())), reason())
        .prop_map(|((organ, from), reason)| Command::AnnulGenderRule { organ, from, reason });
    let figure = || weighted(0.6, 0_u64..9);
    let place = (select(vec!["board", "total"]), select(vec!["women", "men", "total"]), figure())
        .prop_map(|(row, column, figure)| cell(row, column, figure));
    let release = (ids.unmade(ids.pool.equality, release), near_date(), vec(place, 0..4)).prop_map(
        |(release, as_of, cells): (ReleaseId, PartialDate, Vec<ReleasedCell>)| Command::ReleaseFigures {
            release,
            details: ReleaseDetails {
                as_of,
                audience: label("donor"),
                cells,
                on: date("2010"),
                title: label("equality report"),
            },
        },
    );
    vec![(4, set.boxed()), (3, annul.boxed()), (2, release.boxed())]
}

/// Every rule of every organ, by its first day.
fn gender_rules(register: &Register) -> Vec<(OrganId, PartialDate)> {
    let organs = register.committees().organs().map(|organ| organ.id);
    let rules = |organ| register.equality().rules(organ).iter().map(move |rule| (organ, rule.from));
    organs.flat_map(rules).collect()
}
