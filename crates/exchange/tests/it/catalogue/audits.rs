//! Audits and what is to be mended, written as OSCAL.

use ayni_exchange::catalogue::{Options, read, shipped};
use ayni_exchange::oscal::{Audited, Open, Plan, read_poam, read_results, write_poam, write_results};
use domain::certification::scheme::{Scale, Scheme};
use domain::certification::{
    Action, ActionDetails, Audit, AuditDetails, AuditKind, Certification, Closure, Conformity, Evidence,
    EvidenceDetails, Finding, FindingDetails, Held, Scope, Sensitivity, Source,
};
use domain::map::Records;
use domain::testing::value;
use domain::value::id::Id;
use domain::value::{Period, Tally};
use serde_json::Value;
use uuid::Uuid;

use super::schemas::accepted;
use super::{only, today};

fn text<T: std::str::FromStr<Err: std::fmt::Debug>>(text: &str) -> T {
    text.parse().expect("a text")
}

fn id<K>(number: u128) -> Id<K> {
    Id::new(Uuid::from_u128(number))
}

fn scheme() -> Scheme {
    let bytes = shipped("fairmined-2.0").expect("a shipped catalogue").bytes;
    only(&read(bytes, &Options::default()).expect("a catalogue")).clone()
}

fn certification() -> Certification {
    Certification {
        id: id(1),
        scheme: id(2),
        holder: id(3),
        scope: Scope::default(),
        opened: "2015".parse().expect("a date"),
        steps: Vec::new(),
        answers: Records::new(),
        carried: Records::new(),
        lost: Records::new(),
        evidence: Records::new(),
    }
}

fn audit() -> Audit {
    let held = Held {
        auditors: Some(2),
        from: "2021-09-06".parse().expect("a date"),
        interviews: Tally { women: 4, men: 3, ..Tally::default() },
        note: None,
        sample: Some(12),
        until: "2021-09".parse().expect("a date"),
    };
    let details = AuditDetails {
        body: text("Entidad de auditoría"),
        kind: AuditKind::Renewal,
        planned: "2021-09".parse().expect("a date"),
    };
    Audit { id: id(4), certification: id(1), details, held: Some(held) }
}

fn finding(number: u128, requirement: &str, conformity: Conformity) -> Finding {
    let details = FindingDetails {
        conformity,
        deadline: Some("2021-12-31".parse().expect("a date")),
        evidence: vec![id(20), id(21)],
        note: Some(text("Se vio en la visita.")),
        requirement: text(requirement),
    };
    Finding { id: id(number), audit: id(4), details }
}

fn action(number: u128, finding: u128, closed: bool) -> Action {
    let closure = Closure {
        check: text("Se comprobó"),
        effective: true,
        evidence: Vec::new(),
        on: "2021-11".parse().expect("a date"),
    };
    let details = ActionDetails {
        action: text("Anunciar el canal de quejas"),
        deadline: "2021-12-15".parse().expect("a date"),
        organ: None,
        person: Some(id(30)),
        root_cause: Some(text("No se conocía")),
    };
    let authors = [value::code("secretaria")].into();
    let closed = closed.then(|| (closure, value::code("vigilancia")));
    Action { id: id(number), finding: id(finding), authors, details, closed, reopened: Vec::new() }
}

fn evidence(number: u128, sensitivity: Sensitivity) -> Evidence {
    let details = EvidenceDetails {
        effective: Period::since("2021".parse().expect("a date")),
        sensitivity,
        source: Source::Paper(text("Libro de actas 3, folio 12")),
        supersedes: None,
        title: text(&format!("Acta {number}")),
    };
    Evidence { id: id(number), details, superseded_by: None }
}

/// Everything that an audit can find, with what is done about it.
fn check(judge: impl FnOnce(&Audited<'_>)) {
    let (scheme, certification, audit) = (scheme(), certification(), audit());
    let findings = [
        finding(10, "fm2-gender", Conformity::Conforming),
        finding(11, "fm2-toxics", Conformity::NonConforming(value::code("major"))),
        finding(12, "fm2-scope", Conformity::Observation),
        finding(13, "fm2-ecological", Conformity::NotApplicable),
        finding(14, "fm2-traceability", Conformity::NonConforming(value::code("minor"))),
        finding(15, "fm2-application", Conformity::NonConforming(value::code("minor"))),
    ];
    let actions = [action(40, 11, false), action(41, 11, true), action(42, 14, true)];
    let evidence = [evidence(20, Sensitivity::Internal), evidence(21, Sensitivity::Sensitive)];
    let mut audited = Audited::new(&scheme, &certification, &audit, "Cecomip");
    for (number, finding) in findings.iter().enumerate() {
        let own = actions.iter().filter(|action| action.finding == finding.id);
        audited = audited.with(finding, own, evidence.iter().filter(|_| number == 0));
    }
    judge(&audited);
}

/// Protects an audit on its way out: the official schema accepts it, every finding reads back, writing twice gives the
/// same bytes, and what must not leave the house stays.
#[test]
fn an_audit_is_written_as_assessment_results() {
    check(|audited| {
        let (text, unsaid) = write_results(audited, today());
        accepted(&text);
        assert_eq!(write_results(audited, today()).0, text);
        let results = read_results(text.as_bytes()).expect("results");
        let [result] = results.as_slice() else { panic!("one result") };
        assert_eq!((result.observations, result.risks, result.findings.len()), (6, 3, 6));
        assert_eq!(result.start, "2021-09-06T00:00:00Z");
        let satisfied: Vec<bool> = result.findings.iter().map(|finding| finding.satisfied).collect();
        assert_eq!(satisfied, [true, false, true, true, false, false]);
        assert_eq!(result.findings[1].requirement.as_deref(), Some("fm2-toxics"));
        assert_eq!(result.findings[1].target, "fm2-toxics_smt");
        assert!(text.contains("Acta 20") && !text.contains("Acta 21"));
        assert!(!text.contains(&Uuid::from_u128(30).to_string()), "no person is named");
        assert_eq!((unsaid.sensitive, unsaid.persons), (6, 3));
        let document: Value = serde_json::from_str(&text).expect("JSON");
        let result = &document["assessment-results"]["results"][0];
        let status: Vec<&str> = (0..3).filter_map(|at| result["risks"][at]["status"].as_str()).collect();
        assert_eq!(status, ["remediating", "closed", "open"]);
        assert_eq!(result["observations"][0]["methods"], serde_json::json!(["EXAMINE", "INTERVIEW"]));
    });
}

/// Protects what is still to be mended: open actions only, each with its finding, its risk and its deadline.
#[test]
fn open_actions_are_written_as_a_plan() {
    check(|audited| {
        let plan = Plan::new(vec![audited.clone()], Open::new(), today());
        let (text, _) = write_poam(&plan).expect("a plan");
        accepted(&text);
        assert_eq!(write_poam(&plan).expect("a plan").0, text);
        let items = read_poam(text.as_bytes()).expect("a plan");
        let [item] = items.as_slice() else { panic!("one item") };
        assert_eq!(item.title, "Anunciar el canal de quejas");
        assert_eq!(item.deadline.as_deref(), Some("2021-12-15"));
        assert_eq!((item.findings, item.observations, item.risks), (1, 1, 1));
        let document: Value = serde_json::from_str(&text).expect("JSON");
        let plan = &document["plan-of-action-and-milestones"];
        let uuid = |list: &str| plan[list][0]["uuid"].clone();
        let item = &plan["poam-items"][0];
        assert_eq!(item["related-findings"][0]["finding-uuid"], uuid("findings"));
        assert_eq!(item["related-risks"][0]["risk-uuid"], uuid("risks"));
        assert_eq!(plan["risks"][0]["deadline"], "2021-12-15T23:59:59Z");
    });
}

/// Protects whoever plans: what nobody has done anything about yet is to be mended, too, by the day of its grade.
#[test]
fn a_finding_without_action_is_in_the_plan() {
    let (scheme, certification, audit) = (scheme(), certification(), audit());
    let minor = finding(11, "fm2-gender", Conformity::NonConforming(value::code("minor")));
    let audited = Audited::new(&scheme, &certification, &audit, "Cecomip").with(&minor, [], []);
    let plan = Plan::new(vec![audited], Open::from([(minor.id, today().succ_opt())]), today());
    let (text, _) = write_poam(&plan).expect("a plan");
    accepted(&text);
    let items = read_poam(text.as_bytes()).expect("a plan");
    let [item] = items.as_slice() else { panic!("one item") };
    assert_eq!(item.deadline.as_deref(), Some(today().succ_opt().unwrap().to_string().as_str()));
    assert_eq!((item.findings, item.observations, item.risks), (1, 1, 1));
}

/// Protects against an empty plan, which OSCAL does not have.
#[test]
fn nothing_open_is_no_plan() {
    let (scheme, certification, audit) = (scheme(), certification(), audit());
    let audited = Audited::new(&scheme, &certification, &audit, "Cecomip");
    let (text, unsaid) = write_results(&audited, today());
    accepted(&text);
    assert_eq!((unsaid.sensitive, unsaid.persons), (0, 0));
    assert_eq!(write_poam(&Plan::new(vec![audited], Open::new(), today())), None);
    assert_eq!(write_poam(&Plan::new(Vec::new(), Open::new(), today())), None);
}

/// Protects ranks: the scheme's own scale says from which rank on a requirement is satisfied.
#[test]
fn ranks_are_judged_by_the_scale_of_the_scheme() {
    let (mut scheme, certification, audit) = (scheme(), certification(), audit());
    scheme.header.scale = Scale::Rank { max: 5, mean: None, pass: 3 };
    let findings = [2, 3].map(|rank| finding(10 + u128::from(rank), "fm2-gender", Conformity::Rank(rank)));
    let audited = Audited::new(&scheme, &certification, &audit, "Cecomip");
    let audited = findings.iter().fold(audited, |audited, finding| audited.with(finding, [], []));
    let (text, _) = write_results(&audited, today());
    accepted(&text);
    let results = read_results(text.as_bytes()).expect("results");
    let satisfied: Vec<bool> = results[0].findings.iter().map(|finding| finding.satisfied).collect();
    assert_eq!(satisfied, [false, true]);
}
