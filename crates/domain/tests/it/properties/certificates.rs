//! Certificates on every day, against a model that looks back from the day instead of going forward to it; corrective
//! actions and answers, which never change or vanish silently.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Days, Months, NaiveDate};
use domain::certification::scheme::{Link, Relationship};
use domain::certification::{
    Certification, Command as Asked, Event as Fact, Rejection as Refused, Step, StepKind,
};
use domain::testing::{Pool, Story, certification};
use domain::value::PartialDate;
use domain::value::id::CertificationId;
use domain::{Command, Decision, Event, Register, Rejection, evolve};
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;

use super::config;

/// A foundation, and then nothing but certification, so that steps often meet.
fn commands() -> impl Strategy<Value = Vec<Command>> {
    certification::walk(Pool::default(), 130)
}

fn walked(commands: &[Command]) -> Story {
    let mut story = Story::new();
    for command in commands {
        let _refused_or_done = story.take(command);
    }
    story
}

/// Every day on which something can change, and the days beside it.
fn days(register: &Register) -> BTreeSet<NaiveDate> {
    let mut days = BTreeSet::new();
    let certifications = register.certifications();
    for found in certifications.certifications() {
        days.insert(found.opened.first());
        for step in &found.steps {
            days.insert(step.on.first());
            days.extend(end(&step.what).map(|until| until.last()));
            days.extend((1..=3).filter_map(|year| step.on.last().checked_add_months(Months::new(12 * year))));
        }
    }
    days.extend(
        certifications.audits().filter_map(|audit| audit.held.as_ref()).map(|held| held.until.first()),
    );
    let beside = |day: &NaiveDate| {
        [day.checked_sub_days(Days::new(1)), Some(*day), day.checked_add_days(Days::new(1))]
    };
    days.iter().flat_map(beside).flatten().collect()
}

fn end(step: &StepKind) -> Option<PartialDate> {
    match step {
        StepKind::Granted { until, .. } | StepKind::Renewed { until, .. } => *until,
        StepKind::Extended { until } => Some(*until),
        _ => None,
    }
}

/// The steps as the facts tell them: those not annulled, by day, and of one day as they were recorded.
fn told(story: &Story) -> BTreeMap<CertificationId, Vec<Step>> {
    let mut told: BTreeMap<CertificationId, Vec<Step>> = BTreeMap::new();
    for event in story.events() {
        match event {
            Event::Certification(Fact::StepRecorded { certification, step }) => {
                told.entry(*certification).or_default().push(step.clone());
            }
            Event::Certification(Fact::StepAnnulled { certification, step, .. }) => {
                told.entry(*certification).or_default().retain(|taken| taken.id != *step);
            }
            Event::Certification(Fact::Annulled { certification, .. }) => {
                told.remove(certification);
            }
            _ => {}
        }
    }
    for steps in told.values_mut() {
        steps.sort_by_key(|step| step.on.first());
    }
    told
}

/// The model. `months` is the length of a cycle, where the scheme fixes one.
struct Looking<'a> {
    steps: &'a [Step],
    months: Option<u32>,
}

/// What the model knows of a certificate: until when, and whether it is suspended.
#[derive(Debug, PartialEq, Eq)]
struct Seen {
    until: Option<NaiveDate>,
    is_suspended: bool,
}

impl Looking<'_> {
    /// How many of the steps lie on the day or before.
    fn up_to(&self, day: NaiveDate) -> usize {
        self.steps.iter().filter(|step| step.on.first() <= day).count()
    }

    /// The end that the first `count` steps give a certificate: that of the last of them that gives one.
    fn end(&self, count: usize) -> Option<NaiveDate> {
        let at = (0..count).rev().find(|at| {
            let what = &self.steps[*at].what;
            matches!(what, StepKind::Granted { .. } | StepKind::Renewed { .. } | StepKind::Extended { .. })
        })?;
        let step = &self.steps[at];
        if let Some(until) = end(&step.what) {
            return Some(until.last());
        }
        let former = matches!(step.what, StepKind::Renewed { .. }).then(|| self.end(at)).flatten();
        let goes_on = former.filter(|former| step.on.first() <= *former);
        let months = Months::new(self.months?);
        goes_on.map_or_else(|| shifted(step.on, months), |former| year_end(former, months))
    }

    /// The certificate on a day, seen from the day.
    fn on(&self, day: NaiveDate) -> Option<Seen> {
        let count = self.up_to(day);
        let steps = &self.steps[..count];
        let (mut granted, mut is_suspended) = (false, None);
        for step in steps.iter().rev() {
            match step.what {
                StepKind::Withdrawn | StepKind::Decertified | StepKind::Refused | StepKind::Applied => break,
                StepKind::Granted { .. } | StepKind::Renewed { .. } => {
                    granted = true;
                    is_suspended.get_or_insert(false);
                    break;
                }
                StepKind::Suspended { .. } => is_suspended = is_suspended.or(Some(true)),
                StepKind::Reinstated => is_suspended = is_suspended.or(Some(false)),
                _ => {}
            }
        }
        let until = self.end(count);
        let holds = granted && until.is_none_or(|until| day < until);
        holds.then_some(Seen { until, is_suspended: is_suspended == Some(true) })
    }
}

/// A date so many months later, as precisely as it was known: a year may mean its last day.
fn shifted(date: PartialDate, months: Months) -> Option<NaiveDate> {
    match date {
        PartialDate::Day(day) => day.checked_add_months(months),
        PartialDate::Year(_) | PartialDate::Month(_) => year_end(date.last(), months),
    }
}

/// The same for an end, of which only the day is looked at: the last day of a month stays the last day of one.
fn year_end(day: NaiveDate, months: Months) -> Option<NaiveDate> {
    day.checked_add_months(months)
}

fn seen(found: &Certification, register: &Register, day: NaiveDate) -> Option<Seen> {
    let standing = found.standing(register.certifications(), day);
    let (certified, suspended) = (standing.status.in_force(), standing.status.code() == "suspended");
    let until = standing.until.map(|until| until.last());
    (certified || suspended).then_some(Seen { until, is_suspended: suspended })
}

/// A February that ends a month known only to the month is longer in some years; the model counts days only.
fn ends_in_february(steps: &[Step]) -> bool {
    use chrono::Datelike;
    let ends = |date: PartialDate| !matches!(date, PartialDate::Day(_)) && date.last().month() == 2;
    let told = steps.iter().filter_map(|step| end(&step.what));
    steps.iter().map(|step| step.on).chain(told).any(ends)
}

proptest! {
    #![proptest_config(config())]

    /// Protects buyers and miners: on every day a certificate holds, is suspended or does not hold as its steps say, never
    /// outside its life cycle, and until the day that they give.
    #[test]
    fn certificates_hold_as_their_steps_say(commands in commands()) {
        let story = walked(&commands);
        let register = story.register();
        let told = told(&story);
        let days = days(register);
        for found in register.certifications().certifications() {
            let steps = told.get(&found.id).map(Vec::as_slice).unwrap_or_default();
            prop_assert_eq!(steps, found.steps.as_slice());
            if ends_in_february(steps) {
                continue;
            }
            let fixed = register.certifications().scheme(found.scheme).and_then(|s| s.header.cycle_months);
            let model = Looking { steps, months: fixed };
            for day in &days {
                prop_assert_eq!(seen(found, register, *day), model.on(*day), "{} on {}", found.id, day);
            }
        }
    }

    /// Protects looking back: how things stood on a day does not depend on what came later. One thing does: a later
    /// decision says that an audit which lies after it belongs to a later round.
    #[test]
    fn standing_depends_on_no_later_step(commands in commands()) {
        let story = walked(&commands);
        for day in days(story.register()) {
            let mut then = Register::default();
            for event in story.events() {
                let later = match event {
                    Event::Certification(Fact::StepRecorded { step, .. }) => day < step.on.first(),
                    _ => false,
                };
                if !later {
                    evolve(&mut then, event);
                }
            }
            for found in story.register().certifications().certifications() {
                let before = then.certifications().certification(found.id).unwrap();
                let stood = before.standing(then.certifications(), day);
                let stands = found.standing(story.register().certifications(), day);
                if stood.status == domain::certification::Status::AuditScheduled && stands.status != domain::certification::Status::AuditScheduled {
                    let decided = found.steps.iter().any(|step| day < step.on.first() && step.what.decides());
                    prop_assert!(decided && !stands.status.in_force(), "{:?} on {}", stands, day);
                } else {
                    prop_assert_eq!(stands, stood, "on {}", day);
                }
            }
        }
    }

    /// Protects the follow-up of audits: a closed corrective action stays as it was closed unless a fact opens it again,
    /// and none vanishes but one that was never closed and is annulled.
    #[test]
    fn closed_actions_never_reopen_silently(commands in commands()) {
        let mut story = Story::new();
        for command in &commands {
            let before = story.register().clone();
            let Ok(decision) = story.take(command) else { continue };
            for was in before.certifications().actions() {
                let Some(is) = story.register().certifications().action(was.id) else {
                    let annulled = |event: &Event| matches!(
                        event,
                        Event::Certification(Fact::ActionAnnulled { action, .. }) if *action == was.id
                    );
                    prop_assert!(decision.events.iter().any(annulled), "{} vanished", was.id);
                    prop_assert!(was.closed.is_none() && was.reopened.is_empty());
                    continue;
                };
                let opened = |event: &Event| matches!(
                    event,
                    Event::Certification(Fact::ActionReopened { action, .. }) if *action == was.id
                );
                if decision.events.iter().any(opened) {
                    prop_assert_eq!(is.reopened.len(), was.reopened.len() + 1);
                } else {
                    prop_assert_eq!(&is.reopened, &was.reopened);
                    prop_assert!(was.closed.is_none() || is.closed == was.closed);
                }
            }
        }
    }

    /// Protects the work of years: when answers are carried over to another scheme, each of them is carried or told as
    /// lost, only along links that allow it, and nothing that was said in the new scheme is said otherwise.
    #[test]
    fn an_upgrade_loses_no_answer(commands in commands()) {
        let mut story = Story::new();
        for command in &commands {
            let before = story.register().clone();
            let decided = story.take(command);
            if let Command::Certification(Asked::CarryOverAnswers { from_certification: from, to_certification: to }) = command {
                carried_or_lost(&before, story.register(), *from, *to, &decided)?;
            }
        }
    }
}

/// Whether the target's requirement is answered by the source's, read from both sides of what was said.
fn leads(register: &Register, from: &Certification, to: &Certification, source: &str, target: &str) -> bool {
    use Relationship::{EqualTo, EquivalentTo, SubsetOf, SupersetOf};
    if from.scheme == to.scheme {
        return source == target;
    }
    let joins =
        |link: &Link, one: &str, other: &str| link.source.as_str() == one && link.target.as_str() == other;
    let there = register.certifications().links(from.scheme, to.scheme).iter();
    let back = register.certifications().links(to.scheme, from.scheme).iter();
    there
        .filter(|link| joins(link, source, target))
        .any(|link| matches!(link.relationship, EqualTo | EquivalentTo | SupersetOf))
        || back
            .filter(|link| joins(link, target, source))
            .any(|link| matches!(link.relationship, EqualTo | EquivalentTo | SubsetOf))
}

fn carried_or_lost(
    before: &Register,
    after: &Register,
    from: CertificationId,
    to: CertificationId,
    decided: &Result<Decision, Rejection>,
) -> Result<(), TestCaseError> {
    let unchanged = matches!(decided, Err(Rejection::Certification(Refused::CertificationUnchanged)));
    if (decided.is_err() && !unchanged) || from == to {
        return Ok(());
    }
    let find = |register: &Register, id| register.certifications().certification(id).cloned().unwrap();
    let (source, was, is) = (find(before, from), find(before, to), find(after, to));
    prop_assert_eq!(&find(after, from), &source);
    for (code, given) in was.answers.iter() {
        prop_assert_eq!(is.answers.get(code), Some(given), "{} is answered otherwise", code);
    }
    let carried: BTreeSet<_> =
        is.carried.values().filter(|(of, _)| *of == from).map(|(_, code)| code.clone()).collect();
    let lost = is.lost.get(&from).cloned().unwrap_or_default();
    for code in source.answers.keys() {
        prop_assert!(carried.contains(code) || lost.contains(code), "{} is neither carried nor lost", code);
    }
    for (aim, (_, code)) in is.carried.iter().filter(|(aim, _)| !was.answers.contains_key(*aim)) {
        prop_assert!(leads(before, &source, &was, code.as_str(), aim.as_str()), "{} to {}", code, aim);
        prop_assert_eq!(is.answers[aim].last(), source.answers[code].last());
    }
    Ok(())
}

/// Protects all of the above from looking at nothing: walks reach every kind of fact about certification.
#[test]
fn walks_reach_every_fact() {
    let mut runner = TestRunner::deterministic();
    let mut reached = BTreeSet::new();
    for _ in 0..300 {
        let walk = commands().new_tree(&mut runner).unwrap().current();
        reached.extend(walked(&walk).events().iter().map(|event| event.kind().to_string()));
    }
    let all = Event::kinds().filter(|kind| kind.area == "certification").map(|kind| kind.to_string());
    // A person is merged in other walks.
    let missing: Vec<String> =
        all.filter(|kind| !reached.contains(kind) && kind != "certification.action_reassigned").collect();
    assert_eq!(missing, Vec::<String>::new());
}
