//! Projects as IATI activities: elements in the order of the schema, everything that it demands, codes of its lists, and no
//! count of few people. The official schema judges the same files where it is at hand (`tests/it/formats.rs`).

use ayni_exchange::iati::{
    Export, Fault, Lack, ORGANISATION_TYPES, Options, RESULT_TYPES, Refusal, Reporter, export,
};
use chrono::{DateTime, NaiveDate};
use domain::Register;
use domain::indicator::disclosure::Policy;
use domain::programme::{
    ActualResult, BudgetLine, Command as Programme, ExpectedResult, Partner, PartnerRole, Partnership,
    ProjectDetails,
};
use domain::testing::{Pool, Story, arbitrary_walk, ask, pool, value};
use domain::value::id::{Id, ProjectId};
use domain::value::{Name, Period, Tally};
use expect_test::expect;
use proptest::prelude::*;
use roxmltree::{Document, Node};
use uuid::Uuid;

/// The elements of an activity in the order of the schema, and whether each must be there.
const ORDER: [(&str, bool); 12] = [
    ("iati-identifier", true),
    ("reporting-org", true),
    ("title", true),
    ("description", true),
    ("participating-org", true),
    ("activity-status", true),
    ("activity-date", true),
    ("recipient-country", false),
    ("sector", false),
    ("budget", false),
    ("related-activity", false),
    ("result", false),
];

/// Elements that must have a narrative.
const NARRATED: [&str; 3] = ["reporting-org", "title", "description"];

/// Attributes that elements must have.
const REQUIRED: [(&str, &[&str]); 14] = [
    ("iati-activities", &["version"]),
    ("reporting-org", &["ref", "type"]),
    ("participating-org", &["role"]),
    ("activity-status", &["code"]),
    ("activity-date", &["type", "iso-date"]),
    ("recipient-country", &["code"]),
    ("sector", &["code"]),
    ("period-start", &["iso-date"]),
    ("period-end", &["iso-date"]),
    ("value", &["currency", "value-date"]),
    ("related-activity", &["ref", "type"]),
    ("result", &["type"]),
    ("indicator", &["measure"]),
    ("baseline", &["year"]),
];

/// The codes that attributes may have, by their elements.
const CODES: [(&str, &str, &[&str]); 8] = [
    ("reporting-org", "type", &ORGANISATION_TYPES),
    ("participating-org", "role", &["1", "2", "3", "4"]),
    ("activity-status", "code", &["1", "2", "4"]),
    ("activity-date", "type", &["1", "2", "3", "4"]),
    ("description", "type", &["1", "2"]),
    ("related-activity", "type", &["1"]),
    ("result", "type", &RESULT_TYPES),
    ("indicator", "measure", &["1"]),
];

fn options() -> Options {
    Options {
        reporter: Reporter {
            reference: "PE-RUC-20512333797".to_owned(),
            kind: "70".to_owned(),
            name: "Cooperativa Minera Halcón".to_owned(),
        },
        language: Some("es".to_owned()),
        description: Some("Mujeres en la minería".to_owned()),
        country: Some("PE".to_owned()),
        sector: Some("15180".to_owned()),
        results: Some("1".to_owned()),
        made: DateTime::from_timestamp(1_642_248_000, 0).unwrap(),
        on: value::day("2021-11-30"),
        policy: Policy::default(),
    }
}

fn all(register: &Register) -> Vec<ProjectId> {
    register.programmes().projects().map(|project| project.id).collect()
}

/// Asserts that a file is as the schema asks.
fn check(text: &str) {
    let document = Document::parse(text).unwrap_or_else(|error| panic!("{error}\n{text}"));
    let top = document.root_element();
    assert_eq!((top.tag_name().name(), top.attribute("version")), ("iati-activities", Some("2.03")));
    let activities: Vec<Node<'_, '_>> = top.children().filter(Node::is_element).collect();
    assert!(!activities.is_empty(), "a file has at least one activity");
    for activity in activities {
        let names: Vec<&str> =
            activity.children().filter(Node::is_element).map(|one| one.tag_name().name()).collect();
        let places: Vec<usize> =
            names.iter().map(|name| ORDER.iter().position(|(known, _)| known == name).unwrap()).collect();
        assert!(places.is_sorted(), "{names:?}");
        for (name, _) in ORDER.iter().filter(|(_, required)| *required) {
            assert!(names.contains(name), "{name} is missing: {names:?}");
        }
    }
    for element in document.descendants().filter(Node::is_element) {
        let name = element.tag_name().name();
        for (_, attributes) in REQUIRED.iter().filter(|(known, _)| *known == name) {
            assert!(attributes.iter().all(|one| element.has_attribute(*one)), "{name}: {attributes:?}");
        }
        for (_, attribute, codes) in CODES.iter().filter(|(known, _, _)| *known == name) {
            let code = element.attribute(*attribute).unwrap();
            assert!(codes.contains(&code), "{name} {attribute}={code}");
        }
        if let Some(date) = element.attribute("iso-date") {
            assert_eq!(date.parse::<NaiveDate>().unwrap().to_string(), date);
        }
        let narrated = element.children().any(|one| one.has_tag_name("narrative"));
        assert!(narrated || !NARRATED.contains(&name), "{name} says nothing");
    }
}

/// Every count of people in a file that is of nobody's aim.
fn counts(text: &str) -> Vec<u64> {
    let document = Document::parse(text).unwrap();
    let people =
        document.descendants().filter(|one| one.has_tag_name("actual") || one.has_tag_name("baseline"));
    people.map(|one| one.attribute("value").unwrap().parse().unwrap()).collect()
}

fn project(number: u128) -> ProjectId {
    Id::new(Uuid::from_u128(number))
}

fn name(text: &str) -> Name {
    text.parse().unwrap()
}

fn details(called: &str, from: &str, until: Option<&str>) -> ProjectDetails {
    ProjectDetails {
        also_called: vec![name("Inclusive miners")],
        cooperative: pool::cooperative(1),
        name: name(called),
        period: Period { from: value::date(from), until: until.map(value::date) },
        phase_of: None,
        source: None,
    }
}

const fn tally(women: u64, men: u64) -> Tally {
    Tally { men, other: 0, unknown: 0, women }
}

/// A project with a partner, a budget in two lines, and a result that stands at so many women and men.
fn story(actual: Tally) -> Story {
    let partnership = Partnership {
        amount: Some("50000.00 USD".parse().unwrap()),
        partner: Partner::Outside(name("Fundación Aurora & Cía. <sur>")),
        period: None,
        role: PartnerRole::Funding,
        source: None,
    };
    let line =
        |amount: &str| BudgetLine { amount: amount.parse().unwrap(), period: None, title: name("talleres") };
    let expected = ExpectedResult {
        baseline: Some(tally(5, 0)),
        deadline: Some(value::date("2022")),
        target: tally(15, 2),
        title: name("Fondo rotatorio"),
    };
    let part = |number: u128| Uuid::from_u128(number);
    Story::new().given([
        ask::enrol(1),
        Programme::OpenProject {
            project: project(1),
            details: details("Mineras", "2020-10", Some("2023-09-15")),
        }
        .into(),
        Programme::AddPartner { project: project(1), partnership: Id::new(part(2)), details: partnership }
            .into(),
        Programme::AddBudgetLine {
            project: project(1),
            budget_line: Id::new(part(3)),
            details: line("8000.00 USD"),
        }
        .into(),
        Programme::AddBudgetLine {
            project: project(1),
            budget_line: Id::new(part(4)),
            details: line("500.50 USD"),
        }
        .into(),
        Programme::SetExpectedResult {
            project: project(1),
            expected_result: Id::new(part(5)),
            details: expected,
        }
        .into(),
        Programme::RecordActualResult {
            expected_result: Id::new(part(5)),
            actual_result: ActualResult { actual, on: value::date("2021-11-01"), source: None },
        }
        .into(),
    ])
}

fn written(story: &Story, options: &Options) -> Export {
    export(story.register(), &all(story.register()), options).unwrap()
}

/// Protects donors' programs: a whole file as it stands.
#[test]
fn a_project_as_an_activity() {
    let told = written(&story(tally(9, 6)), &options());
    check(&told.text);
    expect![[r#"
        <?xml version="1.0" encoding="UTF-8"?>
        <iati-activities version="2.03" generated-datetime="2022-01-15T12:00:00Z">
          <iati-activity last-updated-datetime="2022-01-15T12:00:00Z" xml:lang="es">
            <iati-identifier>PE-RUC-20512333797-00000000-0000-0000-0000-000000000001</iati-identifier>
            <reporting-org ref="PE-RUC-20512333797" type="70">
              <narrative>Cooperativa Minera Halcón</narrative>
            </reporting-org>
            <title>
              <narrative>Mineras</narrative>
            </title>
            <description type="1">
              <narrative>Mujeres en la minería</narrative>
            </description>
            <participating-org role="1">
              <narrative>Fundación Aurora &amp; Cía. &lt;sur&gt;</narrative>
            </participating-org>
            <activity-status code="2"/>
            <activity-date type="2" iso-date="2020-10-01">
              <narrative>2020-10</narrative>
            </activity-date>
            <activity-date type="3" iso-date="2023-09-14"/>
            <recipient-country code="PE"/>
            <sector vocabulary="1" code="15180"/>
            <budget>
              <period-start iso-date="2020-10-01"/>
              <period-end iso-date="2023-09-14"/>
              <value currency="USD" value-date="2020-10-01">8500.50</value>
            </budget>
            <result type="1">
              <title>
                <narrative>Fondo rotatorio</narrative>
              </title>
              <indicator measure="1">
                <title>
                  <narrative>Fondo rotatorio</narrative>
                </title>
                <baseline value="5" year="2020"/>
                <baseline value="5" year="2020">
                  <dimension name="sex" value="female"/>
                </baseline>
                <baseline value="0" year="2020">
                  <dimension name="sex" value="male"/>
                </baseline>
                <period>
                  <period-start iso-date="2020-10-01"/>
                  <period-end iso-date="2022-12-31"/>
                  <target value="17"/>
                  <target value="15">
                    <dimension name="sex" value="female"/>
                  </target>
                  <target value="2">
                    <dimension name="sex" value="male"/>
                  </target>
                  <actual value="15"/>
                  <actual value="9">
                    <dimension name="sex" value="female"/>
                  </actual>
                  <actual value="6">
                    <dimension name="sex" value="male"/>
                  </actual>
                </period>
              </indicator>
            </result>
          </iati-activity>
        </iati-activities>
    "#]]
    .assert_eq(&told.text);
    let unsaid: Vec<(&str, usize)> = told.unsaid.iter().map(|one| (one.what, one.count)).collect();
    assert_eq!(unsaid, [("projects.also_called", 1), ("partners.amount", 1)]);
}

/// Protects few people: a part of a count that is small takes the parts away, and a small count goes whole.
#[test]
fn counts_of_few_stay_in_the_house() {
    assert_eq!(counts(&written(&story(tally(9, 6)), &options()).text), [5, 5, 0, 15, 9, 6]);
    assert_eq!(counts(&written(&story(tally(9, 1)), &options()).text), [5, 5, 0, 10]);
    assert_eq!(counts(&written(&story(tally(3, 1)), &options()).text), [5, 5, 0]);
    let few = written(&story(tally(3, 1)), &options()).unsaid;
    assert!(few.iter().any(|one| (one.what, one.count) == ("results.few", 1)), "{few:?}");
}

/// Protects from invention: what the standard demands and nobody gave is named, and no file is made.
#[test]
fn what_is_lacking_is_named() {
    let open = |number, name| {
        let details = details(name, "2020", None);
        Programme::OpenProject { project: project(number), details }.into()
    };
    let story = Story::new().given([ask::enrol(1), open(1, "Uno")]);
    let bare = Options { description: None, ..options() };
    let lacks = vec![Lack::Partner(project(1)), Lack::Description(project(1))];
    assert_eq!(export(story.register(), &all(story.register()), &bare), Err(Refusal::Lacks(lacks)));
    assert_eq!(export(story.register(), &[], &options()), Err(Refusal::Lacks(vec![Lack::Project])));
    let with = |change: &dyn Fn(&mut Options)| {
        let mut options = options();
        change(&mut options);
        match export(story.register(), &[], &options) {
            Err(Refusal::Option(fault)) => Some(fault),
            _ => None,
        }
    };
    assert_eq!(
        with(&|options| options.reporter.reference = "20512333797".to_owned()),
        Some(Fault::Reference)
    );
    assert_eq!(with(&|options| options.reporter.reference = "PE-RUC 205".to_owned()), Some(Fault::Reference));
    assert_eq!(with(&|options| options.reporter.kind = "12".to_owned()), Some(Fault::Kind));
    assert_eq!(with(&|options| options.country = Some("PER".to_owned())), Some(Fault::Country));
    assert_eq!(with(&|options| options.sector = Some("151".to_owned())), Some(Fault::Sector));
    assert_eq!(with(&|options| options.results = Some("4".to_owned())), Some(Fault::Results));
    let without = Options { country: None, sector: None, results: None, ..options() };
    let told = written(&self::story(tally(9, 6)), &without);
    check(&told.text);
    let unsaid: Vec<&str> = told.unsaid.iter().map(|one| one.what).collect();
    assert_eq!(unsaid, ["projects.also_called", "partners.amount", "results", "recipient_country", "sector"]);
}

mod properties {
    use super::*;

    proptest! {
        /// Protects every register: whatever its projects are, the file is as the schema asks, or what is lacking is named;
        /// and no count of few people is in it.
        #[test]
        fn any_project_is_an_activity(commands in arbitrary_walk(Pool::default(), 80), day in 0_i32..8000) {
            let mut story = Story::new();
            for command in &commands {
                // What contradicts the register is left out; that is what a walk is for.
                let _ = story.take(command);
            }
            let on = NaiveDate::from_num_days_from_ce_opt(730_000 + day).unwrap();
            let options = Options { on, ..options() };
            for project in story.register().programmes().projects() {
                match export(story.register(), &[project.id], &options) {
                    Ok(told) => {
                        check(&told.text);
                        prop_assert!(counts(&told.text).iter().all(|count| *count == 0 || 5 <= *count));
                    }
                    Err(Refusal::Lacks(lacks)) => prop_assert!(!lacks.is_empty()),
                    Err(Refusal::Option(fault)) => prop_assert!(false, "{fault:?}"),
                }
            }
        }
    }
}
