//! Samples and random commands about trainings, groups and projects.

use proptest::collection::vec;
use proptest::option::{of as maybe, weighted};
use proptest::prelude::{BoxedStrategy, Just, Strategy, prop_oneof};
use proptest::sample::{select, subsequence};
use proptest::strategy::Union;
use strum::VariantArray;
use uuid::Uuid;

use super::ids::Ids;
use super::pool;
use super::value::{code, date, label, near_date, remark, right};
use crate::Register;
use crate::programme::{
    Activity, ActualResult, Attendance, BudgetLine, ClassSessionDetails, Command, Event, ExpectedResult,
    Facilitator, GroupDetails, GroupRole, Participation, Partner, PartnerRole, Partnership, Project,
    ProjectDetails, Topic, TrainingDetails,
};
use crate::value::id::{PersonId, ProjectId};
use crate::value::{Money, Name, Period, Remark, Tally};

fn money(text: &str) -> Money {
    right(text.parse())
}

fn tally(women: u64, men: u64) -> Tally {
    Tally { men, women, ..Tally::default() }
}

/// The details of a training, all of them known.
pub fn training_details() -> TrainingDetails {
    TrainingDetails {
        cooperative: pool::cooperative(1),
        cost: Some(money("1200.50 PEN")),
        education_fund: true,
        facilitators: vec![
            Facilitator::Person(pool::person(3)),
            Facilitator::Organisation(pool::cooperative(2)),
            Facilitator::Outside(label("Centro de la Mujer")),
        ],
        project: Some(pool::project(1)),
        title: label("Prevención de la violencia"),
        topic: Topic::ViolencePrevention,
        valid_months: Some(24),
    }
}

/// A session of two hours.
pub fn class_session_details(on: &str) -> ClassSessionDetails {
    ClassSessionDetails { minutes: 120, on: date(on), place: Some(label("Local comunal de Ananea")) }
}

/// The details of a group, all of them known.
pub fn group_details() -> GroupDetails {
    GroupDetails {
        cooperative: pool::cooperative(1),
        legal_person: Some(pool::cooperative(2)),
        name: label("Brillo de las Alturas"),
        products: vec![label("joyería"), label("filigrana")],
    }
}

/// The details of a project, all of them known.
pub fn project_details() -> ProjectDetails {
    ProjectDetails {
        also_called: vec![label("Inclusive miners")],
        cooperative: pool::cooperative(1),
        name: label("Mineras inclusivas"),
        period: Period { from: date("2020-10"), until: Some(date("2023-09")) },
        phase_of: Some(pool::project(2)),
        source: Some(remark("convenio 12-2020")),
    }
}

fn participation(person: PersonId) -> Participation {
    Participation {
        period: Period { from: date("2018-11"), until: Some(date("2021")) },
        person,
        role: GroupRole::Leader,
    }
}

fn partnership() -> Partnership {
    Partnership {
        amount: Some(money("50000.00 USD")),
        partner: Partner::Organisation(pool::cooperative(2)),
        period: Some(Period { from: date("2021"), until: Some(date("2022")) }),
        role: PartnerRole::Funding,
        source: Some(remark("convenio 12-2020")),
    }
}

fn budget_line() -> BudgetLine {
    let period = Some(Period { from: date("2021"), until: Some(date("2022")) });
    BudgetLine { amount: money("8000.00 USD"), period, title: label("talleres") }
}

fn activity() -> Activity {
    Activity {
        group: Some(pool::group(1)),
        period: Period { from: date("2021-03"), until: Some(date("2021-06")) },
        title: label("Taller de joyería"),
        training: Some(pool::training(1)),
    }
}

fn expected_result() -> ExpectedResult {
    ExpectedResult {
        baseline: Some(tally(5, 0)),
        deadline: Some(date("2022")),
        target: tally(15, 2),
        title: label("Personas que manejan un fondo rotatorio"),
    }
}

fn actual_result() -> ActualResult {
    ActualResult { actual: tally(9, 1), on: date("2021-12-31"), source: Some(remark("informe anual")) }
}

fn attendance() -> Attendance {
    Attendance { people: vec![pool::person(1), pool::person(2)], unnamed: tally(3, 1) }
}

/// One sample of each kind of event, in the order of [`crate::Event::kinds`].
pub(super) fn samples() -> Vec<Event> {
    let mut all = training_samples();
    all.extend(group_samples());
    all.extend(project_samples());
    let (duplicate, survivor) = (pool::person(3), pool::person(1));
    all.push(Event::ParticipationReassigned { participation: pool::participation(1), person: survivor });
    all.push(Event::TraineeReassigned { duplicate, survivor });
    all
}

fn training_samples() -> Vec<Event> {
    let (training, class_session, reason) =
        (pool::training(1), pool::class_session(1), remark("typed wrongly"));
    let (details, held, some_reason) =
        (training_details(), class_session_details("2021-11-30"), Some(reason.clone()));
    let people = vec![pool::person(1), pool::person(2)];
    vec![
        Event::TrainingPlanned { details: details.clone(), training },
        Event::TrainingCorrected { details, reason: some_reason.clone(), training },
        Event::TrainingAnnulled { reason: reason.clone(), training },
        Event::ClassSessionHeld { details: held.clone(), class_session, training },
        Event::ClassSessionCorrected { details: held, reason: some_reason, class_session },
        Event::ClassSessionAnnulled { reason, class_session },
        Event::AttendanceRecorded { attendance: attendance(), class_session },
        Event::EnrolmentRecorded { people: people.clone(), training },
        Event::CompletionRecorded { on: date("2021-12"), people, training },
    ]
}

fn group_samples() -> Vec<Event> {
    let (group, spell, reason) = (pool::group(1), pool::participation(1), remark("typed wrongly"));
    let (details, from, on) = (group_details(), date("2018-11"), date("2021-11-30"));
    vec![
        Event::GroupFormed { details: details.clone(), from, group },
        Event::GroupCorrected { details, from, group, reason: Some(reason.clone()) },
        Event::GroupDissolved { group, on },
        Event::GroupAnnulled { group, reason: reason.clone() },
        Event::GroupJoined { details: participation(pool::person(1)), group, participation: spell },
        Event::GroupLeft { on, participation: spell },
        Event::ParticipationCorrected {
            participation: spell,
            period: Period { from: date("2019"), until: Some(date("2020-06-01")) },
            reason: Some(reason.clone()),
            role: GroupRole::Leader,
        },
        Event::ParticipationAnnulled { participation: spell, reason },
    ]
}

fn project_samples() -> Vec<Event> {
    let (project, reason) = (pool::project(1), remark("typed wrongly"));
    let details = project_details();
    vec![
        Event::ProjectOpened { details: details.clone(), project },
        Event::ProjectCorrected { details, project, reason: Some(reason.clone()) },
        Event::ProjectAnnulled { project, reason: reason.clone() },
        Event::PartnerAdded { details: partnership(), partnership: pool::partnership(1), project },
        Event::BudgetLineAdded { budget_line: pool::budget_line(1), details: budget_line(), project },
        Event::ActivityAdded { activity: pool::activity(1), details: activity(), project },
        Event::ExpectedResultSet {
            expected_result: pool::expected_result(1),
            details: expected_result(),
            project,
        },
        Event::ActualResultRecorded {
            actual_result: actual_result(),
            expected_result: pool::expected_result(1),
        },
        Event::ProjectPartAnnulled { part: *pool::expected_result(1).uuid(), project, reason },
    ]
}

/// One sample of each kind of command, in the order of [`crate::Command::kinds`].
pub(super) fn command_samples() -> Vec<Command> {
    let (training, class_session, reason) =
        (pool::training(1), pool::class_session(1), remark("typed wrongly"));
    let (group, spell, project) = (pool::group(1), pool::participation(1), pool::project(1));
    let people = vec![pool::person(1), pool::person(2)];
    let (held, some_reason) = (class_session_details("2021-11-30"), Some(reason.clone()));
    let (formed, on) = (date("2018-11"), date("2021-11-30"));
    vec![
        Command::PlanTraining { training, details: training_details() },
        Command::CorrectTraining { training, details: training_details(), reason: some_reason.clone() },
        Command::AnnulTraining { training, reason: reason.clone() },
        Command::HoldClassSession { class_session, training, details: held.clone() },
        Command::CorrectClassSession { class_session, details: held, reason: some_reason.clone() },
        Command::AnnulClassSession { class_session, reason: reason.clone() },
        Command::RecordAttendance { class_session, attendance: attendance() },
        Command::RecordEnrolment { training, people: people.clone() },
        Command::RecordCompletion { training, on, people },
        Command::FormGroup { group, details: group_details(), from: formed },
        Command::CorrectGroup { group, details: group_details(), from: formed, reason: some_reason.clone() },
        Command::DissolveGroup { group, on },
        Command::AnnulGroup { group, reason: reason.clone() },
        Command::JoinGroup { participation: spell, group, details: participation(pool::person(1)) },
        Command::LeaveGroup { participation: spell, on },
        Command::CorrectParticipation {
            participation: spell,
            period: Period::since(date("2019")),
            role: GroupRole::Leader,
            reason: some_reason.clone(),
        },
        Command::AnnulParticipation { participation: spell, reason: reason.clone() },
        Command::OpenProject { project, details: project_details() },
        Command::CorrectProject { project, details: project_details(), reason: some_reason },
        Command::AnnulProject { project, reason: reason.clone() },
        Command::AddPartner { partnership: pool::partnership(1), project, details: partnership() },
        Command::AddBudgetLine { budget_line: pool::budget_line(1), project, details: budget_line() },
        Command::AddActivity { activity: pool::activity(1), project, details: activity() },
        Command::SetExpectedResult {
            expected_result: pool::expected_result(1),
            project,
            details: expected_result(),
        },
        Command::RecordActualResult {
            expected_result: pool::expected_result(1),
            actual_result: actual_result(),
        },
        Command::AnnulProjectPart { project, part: *pool::expected_result(1).uuid(), reason },
    ]
}

type Few<T> = BoxedStrategy<T>;

fn reason() -> Few<Remark> {
    select(vec!["acta 14/2019, folio 3", "error al transcribir"]).prop_map(remark).boxed()
}

fn named(names: &[&'static str]) -> Few<Name> {
    select(names.to_vec()).prop_map(label).boxed()
}

/// A period that mostly holds a day.
fn period() -> Few<Period> {
    (near_date(), maybe(near_date())).prop_map(|(from, until)| Period { from, until }).boxed()
}

/// Some people of the pool, each once; now and then one of them twice.
fn people(ids: &Ids) -> Few<Vec<PersonId>> {
    let all: Vec<PersonId> = (1..=ids.pool.persons).map(pool::person).collect();
    let once = subsequence(all.clone(), 0..=all.len());
    let twice = subsequence(all.clone(), 1..=all.len()).prop_map(|some| {
        let again = some.first().copied();
        some.into_iter().chain(again).collect()
    });
    prop_oneof![9 => once, 1 => twice].boxed()
}

fn figures() -> Few<Tally> {
    (0_u64..4, 0_u64..4).prop_map(|(women, men)| tally(women, men)).boxed()
}

/// Random commands about the trainings, groups and projects of the pool.
pub(super) fn arbitrary(ids: &Ids) -> Few<Command> {
    let all = training_commands(ids).into_iter().chain(class_session_commands(ids));
    let all = all.chain(group_commands(ids)).chain(project_commands(ids)).chain(part_commands(ids));
    Union::new_weighted(all.collect()).boxed()
}

fn training_commands(ids: &Ids) -> Vec<(u32, Few<Command>)> {
    let training = move || ids.one(ids.pool.trainings, pool::training);
    let facilitator = move || {
        prop_oneof![
            ids.one(ids.pool.persons, pool::person).prop_map(Facilitator::Person),
            ids.one(ids.pool.cooperatives, pool::cooperative).prop_map(Facilitator::Organisation),
            Just(Facilitator::Outside(label("Centro de la Mujer"))),
        ]
    };
    let topic = || select(vec![Topic::ViolencePrevention, Topic::Safety, Topic::Other(code("oratoria"))]);
    let details = move || {
        let cooperative = ids.one(ids.pool.cooperatives, pool::cooperative);
        let project = weighted(0.3, ids.one(ids.pool.projects, pool::project));
        let cost = maybe(select(vec!["900.00 PEN", "30.00 USD"]).prop_map(money));
        let rest = (maybe(0_u32..30), named(&["Taller", "Curso"]), any_bool());
        (cooperative, project, cost, vec(facilitator(), 0..3), topic(), rest).prop_map(
            |(cooperative, project, cost, facilitators, topic, (valid_months, title, education_fund))| {
                let (project, cost) = (project, cost);
                TrainingDetails {
                    cooperative,
                    cost,
                    education_fund,
                    facilitators,
                    project,
                    title,
                    topic,
                    valid_months,
                }
            },
        )
    };
    let new = ids.unmade(ids.pool.trainings, pool::training);
    let plan = (new, details()).prop_map(|(training, details)| Command::PlanTraining { training, details });
    let correct = (training(), details(), maybe(reason()))
        .prop_map(|(training, details, reason)| Command::CorrectTraining { training, details, reason });
    let annul =
        (training(), reason()).prop_map(|(training, reason)| Command::AnnulTraining { training, reason });
    let enrol = (training(), people(ids))
        .prop_map(|(training, people)| Command::RecordEnrolment { training, people });
    let complete = (training(), near_date(), people(ids))
        .prop_map(|(training, on, people)| Command::RecordCompletion { training, on, people });
    vec![
        (5, plan.boxed()),
        (2, correct.boxed()),
        (1, annul.boxed()),
        (4, enrol.boxed()),
        (4, complete.boxed()),
    ]
}

fn any_bool() -> Few<bool> {
    proptest::bool::ANY.boxed()
}

fn class_session_commands(ids: &Ids) -> Vec<(u32, Few<Command>)> {
    let class_session = move || ids.one(ids.pool.class_sessions, pool::class_session);
    let details = || {
        let minutes = prop_oneof![9 => 1_u32..=1440, 1 => select(vec![0, 1441])];
        let place = maybe(Just(label("Local comunal")));
        (minutes, near_date(), place).prop_map(|(minutes, on, place)| ClassSessionDetails {
            minutes,
            on,
            place,
        })
    };
    let new = ids.unmade(ids.pool.class_sessions, pool::class_session);
    let hold = (new, ids.one(ids.pool.trainings, pool::training), details()).prop_map(
        |(class_session, training, details)| Command::HoldClassSession { class_session, training, details },
    );
    let correct =
        (class_session(), details(), maybe(reason())).prop_map(|(class_session, details, reason)| {
            Command::CorrectClassSession { class_session, details, reason }
        });
    let annul = (class_session(), reason())
        .prop_map(|(class_session, reason)| Command::AnnulClassSession { class_session, reason });
    let attend = (class_session(), people(ids), figures()).prop_map(|(class_session, people, unnamed)| {
        Command::RecordAttendance { class_session, attendance: Attendance { people, unnamed } }
    });
    vec![(5, hold.boxed()), (2, correct.boxed()), (2, annul.boxed()), (7, attend.boxed())]
}

fn group_commands(ids: &Ids) -> Vec<(u32, Few<Command>)> {
    let group = move || ids.one(ids.pool.groups, pool::group);
    let spell = move || ids.one(ids.pool.participations, pool::participation);
    let details = move || {
        let cooperative = ids.one(ids.pool.cooperatives, pool::cooperative);
        let legal_person = weighted(0.2, ids.one(ids.pool.cooperatives, pool::cooperative));
        let products = vec(named(&["joyería", "tejidos"]), 0..3);
        (cooperative, legal_person, named(&["Qori", "Chaska", "Inti"]), products).prop_map(
            |(cooperative, legal_person, name, products)| GroupDetails {
                cooperative,
                legal_person,
                name,
                products,
            },
        )
    };
    let early = || prop_oneof![Just(date("2001")), near_date()];
    let new = ids.unmade(ids.pool.groups, pool::group);
    let form = (new, details(), early()).prop_map(|(group, details, from)| Command::FormGroup {
        group,
        details,
        from,
    });
    let correct = (group(), details(), early(), maybe(reason()))
        .prop_map(|(group, details, from, reason)| Command::CorrectGroup { group, details, from, reason });
    let dissolve = (group(), near_date()).prop_map(|(group, on)| Command::DissolveGroup { group, on });
    let annul = (group(), reason()).prop_map(|(group, reason)| Command::AnnulGroup { group, reason });
    let role = || select(GroupRole::VARIANTS.to_vec());
    let new = ids.unmade(ids.pool.participations, pool::participation);
    let join = (new, group(), period(), ids.one(ids.pool.persons, pool::person), role()).prop_map(
        |(participation, group, period, person, role)| Command::JoinGroup {
            participation,
            group,
            details: Participation { period, person, role },
        },
    );
    let quit =
        (spell(), near_date()).prop_map(|(participation, on)| Command::LeaveGroup { participation, on });
    let respell =
        (spell(), period(), role(), maybe(reason())).prop_map(|(participation, period, role, reason)| {
            Command::CorrectParticipation { participation, period, role, reason }
        });
    let unjoin = (spell(), reason())
        .prop_map(|(participation, reason)| Command::AnnulParticipation { participation, reason });
    vec![
        (4, form.boxed()),
        (1, correct.boxed()),
        (1, dissolve.boxed()),
        (1, annul.boxed()),
        (8, join.boxed()),
        (3, quit.boxed()),
        (2, respell.boxed()),
        (1, unjoin.boxed()),
    ]
}

fn project_commands(ids: &Ids) -> Vec<(u32, Few<Command>)> {
    let project = move || ids.one(ids.pool.projects, pool::project);
    let details = move || {
        let cooperative = ids.one(ids.pool.cooperatives, pool::cooperative);
        let phase_of = weighted(0.3, ids.one(ids.pool.projects, pool::project));
        let period = prop_oneof![Just(Period::since(date("2001"))), period()];
        (cooperative, named(&["Fase", "Proyecto"]), period, phase_of, maybe(reason())).prop_map(
            |(cooperative, name, period, phase_of, source)| ProjectDetails {
                also_called: Vec::new(),
                cooperative,
                name,
                period,
                phase_of,
                source,
            },
        )
    };
    let new = ids.unmade(ids.pool.projects, pool::project);
    let open = (new, details()).prop_map(|(project, details)| Command::OpenProject { project, details });
    let correct = (project(), details(), maybe(reason()))
        .prop_map(|(project, details, reason)| Command::CorrectProject { project, details, reason });
    let annul = (project(), reason()).prop_map(|(project, reason)| Command::AnnulProject { project, reason });
    vec![(5, open.boxed()), (2, correct.boxed()), (1, annul.boxed())]
}

fn part_commands(ids: &Ids) -> Vec<(u32, Few<Command>)> {
    let project = move || ids.one(ids.pool.projects, pool::project);
    let expected_result = move || ids.one(ids.pool.parts, pool::expected_result);
    let role = select(PartnerRole::VARIANTS.to_vec());
    let organisation = ids.one(ids.pool.cooperatives, pool::cooperative).prop_map(Partner::Organisation);
    let partner = prop_oneof![organisation, Just(Partner::Outside(label("Fundación")))];
    let part = (ids.unmade(ids.pool.parts, pool::partnership), project(), partner, role, maybe(period()));
    let add_partner = part.prop_map(|(partnership, project, partner, role, period)| Command::AddPartner {
        partnership,
        project,
        details: Partnership { amount: None, partner, period, role, source: None },
    });
    let line = (ids.unmade(ids.pool.parts, pool::budget_line), project(), maybe(period()));
    let add_budget = line.prop_map(|(line, project, period)| Command::AddBudgetLine {
        budget_line: line,
        project,
        details: BudgetLine { period, ..budget_line() },
    });
    let what = (
        weighted(0.4, ids.one(ids.pool.trainings, pool::training)),
        weighted(0.4, ids.one(ids.pool.groups, pool::group)),
        period(),
    );
    let act = (ids.unmade(ids.pool.parts, pool::activity), project(), what);
    let add_activity = act.prop_map(|(activity, project, (training, group, period))| Command::AddActivity {
        activity,
        project,
        details: Activity { group, period, title: label("Actividad"), training },
    });
    let new = ids.unmade(ids.pool.parts, pool::expected_result);
    let set = (new, project(), maybe(figures()), figures()).prop_map(
        |(expected_result, project, baseline, target)| {
            let (deadline, title) = (None, label("Mujeres que lideran"));
            Command::SetExpectedResult {
                expected_result,
                project,
                details: ExpectedResult { baseline, deadline, target, title },
            }
        },
    );
    let achieve = (expected_result(), figures(), near_date()).prop_map(|(expected_result, actual, on)| {
        Command::RecordActualResult {
            expected_result,
            actual_result: ActualResult { actual, on, source: None },
        }
    });
    let any_part = prop_oneof![
        expected_result().prop_map(|id| *id.uuid()),
        ids.one(ids.pool.parts, pool::activity).prop_map(|id| *id.uuid()),
        ids.one(ids.pool.parts, pool::partnership).prop_map(|id| *id.uuid()),
        ids.one(ids.pool.parts, pool::budget_line).prop_map(|id| *id.uuid()),
    ];
    let remove = (ids.known(parts, (project(), any_part)), reason())
        .prop_map(|((project, part), reason)| Command::AnnulProjectPart { project, part, reason });
    vec![
        (2, add_partner.boxed()),
        (1, add_budget.boxed()),
        (2, add_activity.boxed()),
        (2, set.boxed()),
        (2, achieve.boxed()),
        (1, remove.boxed()),
    ]
}

/// Every part of every project.
fn parts(register: &Register) -> Vec<(ProjectId, Uuid)> {
    let parts = |project: &Project| {
        let partners = project.partners.keys().map(|id| *id.uuid());
        let budget = project.budget.keys().map(|id| *id.uuid());
        let activities = project.activities.keys().map(|id| *id.uuid());
        let results = project.expected_results.keys().map(|id| *id.uuid());
        let all: Vec<Uuid> = partners.chain(budget).chain(activities).chain(results).collect();
        all.into_iter().map(|part| (project.id, part)).collect::<Vec<_>>()
    };
    register.programmes().projects().flat_map(parts).collect()
}
