//! Policies, plans, indicators, statements, rules and releases in words: every refusal is said.

use ayni_reports::document::Format;
use ayni_reports::report::{self, EqualityAsked};
use ayni_reports::words::{self, Lang, Words};
use domain::{
    Event, Register, Rejection,
    equality::Rejection as Refused,
    testing::{Story, ask, equality, pool, sample, value::date},
};

use crate::register::{day, provenance};

/// A register in which every record of the samples stands, as they were first written down.
fn committed() -> Register {
    let organs = [
        ask::establish(1, 1, "2005", [ask::places(1, None)]),
        ask::establish_kind(2, 1, domain::committee::Kind::Commission, "2006", [ask::places(2, None)]),
    ];
    let story = Story::new().given([ask::enrol(1), ask::enrol(2)]).given(organs);
    let mut register = story.register().clone();
    let stays = |event: &&Event| !event.kind().name.ends_with("annulled");
    for event in sample::events().iter().filter(stays) {
        if let Event::Equality(_) = event {
            domain::evolve(&mut register, event);
        }
    }
    register
}

/// Every refusal about equality.
pub(crate) fn rejections() -> Vec<Rejection> {
    let (policy, plan, measure) = (equality::policy(1), equality::plan(1), equality::measure(1));
    let (indicator, target, organ) = (equality::indicator(1), equality::target(1), pool::organ(1));
    let (observation, release, percent) = (equality::observation(1), equality::release(1), 101);
    let (from, until) = (date("2021"), date("2020"));
    let place = || ["members".to_owned(), "women".to_owned(), "kitchen".to_owned()];
    let [table, row, column] = place();
    let all = [
        Refused::PolicyUnknown { policy: equality::policy(99) },
        Refused::PolicyExists { policy },
        Refused::PolicyOver { policy, until },
        Refused::PolicyOfAnother { policy },
        Refused::PolicyInUse { policy },
        Refused::PlanUnknown { plan: equality::plan(99) },
        Refused::PlanExists { plan },
        Refused::PlanInUse { plan },
        Refused::MeasureUnknown { measure: equality::measure(99) },
        Refused::MeasureOfAnotherPlan { measure },
        Refused::PercentRange { percent },
        Refused::IndicatorUnknown { indicator: equality::indicator(99) },
        Refused::IndicatorBuiltIn { indicator: domain::indicator::Indicator::G12.id() },
        Refused::IndicatorCodeTaken { indicator },
        Refused::IndicatorInUse { indicator },
        Refused::TargetUnknown { target: equality::target(99) },
        Refused::TargetTaken { target },
        Refused::OrganOfAnother { organ },
        Refused::OrganNeeded { organ },
        Refused::ShareBeyondAll { indicator },
        Refused::TargetBeforeBaseline { by: until, baseline: from },
        Refused::ObservationUnknown { observation: equality::observation(99) },
        Refused::ObservationExists { observation },
        Refused::AlreadyAdopted { observation },
        Refused::RuleExists { organ, from },
        Refused::RuleUnknown { organ, from },
        Refused::LeastShareRange { percent },
        Refused::ReleaseExists { release },
        Refused::ReleaseGivesAway { table, row, column },
        Refused::EndsBeforeStart { from, until },
        Refused::EqualityUnchanged,
    ];
    all.into_iter().map(Rejection::from).collect()
}

/// No refusal about equality leaves a committee without words, nor shows an identifier of what the register knows.
#[test]
fn every_refusal_is_said() {
    let register = committed();
    for words in Lang::ALL.map(Words::new) {
        for rejection in rejections() {
            let message = words::rejection(&words, &rejection, &register);
            for half in [&message.what, &message.next] {
                assert!(half.ends_with('.') && !half.contains(['⟨', '{', '$']), "{half}");
                let may = rejection.code().ends_with("unknown");
                assert!(may || !half.contains("0190a7e1"), "{half}");
            }
        }
    }
}

/// The report is not silent about a plan or policy that is over: it names the last one and when it ended; where another is under
/// way, or none ever was, it names none.
#[test]
fn what_ended_last_is_named() {
    let none = Story::new().given([ask::enrol(1)]);
    let story = none.clone().given([
        equality::adopt_policy(1, equality::policy_of(1, "2018-05-01")),
        equality::repeal(1, "2021-03-01"),
        equality::open_plan(1, equality::plan_of(1, "2016", Some("2018"))),
        equality::open_plan(2, equality::plan_of(1, "2019", Some("2021-06-30"))),
        equality::open_plan(3, equality::plan_of(1, "2025", None)),
    ]);
    let words = Words::new(Lang::Es);
    let told = |story: &Story, on: &str| {
        let asked = EqualityAsked { cooperative: None, on: day(on), series: Vec::new(), years: 5 };
        let document = report::equality(story.register(), &asked, &provenance(), &words);
        let sections = &document.data["sections"];
        let ended = ["ended_policy", "ended_plan"].map(|name| sections[name]["ended"].clone());
        (document.render(Format::Terminal { width: 200, color: false }, &words), ended)
    };
    let (said, ended) = told(&story, "2022-01-01");
    assert_eq!(ended, ["2021-03-01", "2021-06-30"].map(serde_json::Value::from));
    assert!(said.contains("El último plan, Plan de igualdad, terminó el 30 de junio de 2021."), "{said}");
    assert!(said.contains("terminó el 1 de marzo de 2021."), "{said}");
    for (story, on) in [(&story, "2020-01-01"), (&story, "2025-06-01"), (&none, "2022-01-01")] {
        let (said, ended) = told(story, on);
        let policy = if on == "2025-06-01" { "2021-03-01".into() } else { serde_json::Value::Null };
        assert_eq!(ended, [policy, serde_json::Value::Null], "{on}");
        assert!(!said.contains("El último plan"), "{said}");
    }
}
