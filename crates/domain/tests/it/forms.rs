//! Golden files of the forms inside events: one for each variant of each enum that an event can hold, named
//! `kind.field.variant.json`. The file is the sample of the kind with that variant in its place.
//! `cargo xtask bless` writes those that are missing.

#![expect(clippy::panic, reason = "a form that does not fit is told")]

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use domain::Event;
use domain::certification::scheme::{AppliesTo, Check, Class, OnFailure, Relationship, Scale};
use domain::certification::{
    AuditKind, Conformity, Outcome, Sensitivity, SocialGroup, Source, StepKind, WorkStatus,
};
use domain::committee::{BasisKind, EndReason, Origin, Post, Rank};
use domain::equality::{GenderRuleKind, Value as Statement};
use domain::member::{ExitReason, Party, WorkArea};
use domain::person::Relation;
use domain::programme::{Facilitator, GroupRole, Partner, PartnerRole, Topic};
use domain::rule::{Demand, RuleId};
use domain::testing::sample;
use domain::value::place::Issuer;
use domain::value::{Gender, Scheme};
use domain::{committee, cooperative};
use serde_json::{Value, json};
use strum::{VariantArray, VariantNames};

use super::codec::{folder, is_golden};

/// Where an enum stands in the sample of a kind, and its variants as the log stores them.
struct Form {
    /// The enum, as `file::Name` below `crates/domain/src`.
    of: &'static str,
    kind: &'static str,
    /// The place within the fields of the event, as a JSON pointer.
    place: &'static str,
    variants: Vec<&'static str>,
    /// The variants that hold something. The others are their name alone.
    full: Vec<Value>,
}

impl Form {
    /// The form of an enum whose variants are names alone.
    fn of_codes<T: VariantArray + Copy + Into<&'static str>>(
        of: &'static str,
        kind: &'static str,
        place: &'static str,
    ) -> Self {
        let variants = T::VARIANTS.iter().map(|variant| (*variant).into()).collect();
        Self { of, kind, place, variants, full: Vec::new() }
    }

    /// The form of an enum with variants that hold something.
    fn of_values<T: VariantNames>(
        of: &'static str,
        kind: &'static str,
        place: &'static str,
        full: impl IntoIterator<Item = Value>,
    ) -> Self {
        Self { of, kind, place, variants: T::VARIANTS.to_vec(), full: full.into_iter().collect() }
    }

    fn value(&self, variant: &str) -> Value {
        let full = self.full.iter().find(|value| value.get(variant).is_some());
        full.cloned().unwrap_or_else(|| variant.into())
    }

    /// The file of a variant: the last name of the place stands between kind and variant.
    fn path(&self, variant: &str) -> PathBuf {
        let field = self.place.rsplit('/').find(|part| part.parse::<usize>().is_err()).unwrap();
        folder().join(format!("{}.{field}.{variant}.json", self.kind))
    }

    /// The sample of the kind, with the variant in its place.
    fn event(&self, variant: &str) -> Event {
        let sample = sample::events().into_iter().find(|event| event.kind().to_string() == self.kind);
        let mut body = serde_json::to_value(sample.unwrap()).unwrap();
        let place = format!("/{}{}", self.kind.replace('.', "/"), self.place);
        *body.pointer_mut(&place).unwrap_or_else(|| panic!("{} has no {}", self.kind, self.place)) =
            self.value(variant);
        serde_json::from_value(body).unwrap_or_else(|why| panic!("{} {variant}: {why}", self.of))
    }
}

fn forms() -> Vec<Form> {
    let mut all = people_and_organs();
    all.extend(certification());
    all.extend(programme_and_equality());
    all.extend(statutes());
    all
}

/// The sample of each kind with each variant in its place.
pub(crate) fn events() -> Vec<Event> {
    let of = |form: Form| form.variants.iter().map(|variant| form.event(variant)).collect::<Vec<_>>();
    forms().into_iter().flat_map(of).collect()
}

fn people_and_organs() -> Vec<Form> {
    let id = "0190a7e1-0001-7000-8000-000000000001";
    let other = || [json!({ "other": { "text": "lavandería" } })];
    let party = [json!({ "person": id }), json!({ "cooperative": id })];
    let organ = "committee.established";
    vec![
        Form::of_codes::<Gender>("value/gender.rs::Gender", "person.gender_declared", "/gender"),
        Form::of_codes::<Scheme>("value/identifier.rs::Scheme", "person.document_added", "/scheme"),
        Form::of_codes::<Relation>("person/mod.rs::Relation", "person.kinship_stated", "/relation"),
        Form::of_codes::<cooperative::Kind>("cooperative/mod.rs::Kind", "cooperative.enrolled", "/kind"),
        Form::of_codes::<Issuer>(
            "value/place.rs::Issuer",
            "cooperative.enrolled",
            "/details/place/ubigeo/issuer",
        ),
        Form::of_values::<Party>("member/mod.rs::Party", "member.admitted", "/party", party),
        Form::of_codes::<ExitReason>("member/mod.rs::ExitReason", "member.left", "/reason"),
        Form::of_values::<WorkArea>("member/mod.rs::WorkArea", "member.work_assigned", "/area", other()),
        Form::of_codes::<committee::Kind>("committee/mod.rs::Kind", organ, "/kind"),
        Form::of_codes::<BasisKind>("committee/mod.rs::BasisKind", "committee.corrected", "/basis/kind"),
        Form::of_values::<Post>("committee/mod.rs::Post", organ, "/seats/0/post", other()),
        Form::of_codes::<Rank>("committee/mod.rs::Rank", organ, "/seats/0/rank"),
        Form::of_codes::<Origin>("committee/mod.rs::Origin", "committee.seated", "/origin"),
        Form::of_codes::<EndReason>("committee/mod.rs::EndReason", "committee.mandate_ended", "/reason"),
    ]
}

fn certification() -> Vec<Form> {
    let adopted = "certification.scheme_adopted";
    let scale = json!({ "rank": { "max": 5, "mean": { "denominator": 1, "numerator": 3 }, "pass": 3 } });
    let file = json!({ "digest": "af2bdbe1aa9b6ec1e2ade1d694f41fc71a831d0268e9891562113d8a62add1bf",
                       "name": { "text": "cuaderno.pdf" }, "size": 48_213 });
    let record = json!({ "kind": "organ", "record": "0190a7e1-0007-7000-8000-000000000001" });
    let source = [
        json!({ "file": file }),
        json!({ "record": record }),
        json!({ "paper": { "text": "archivador 3" } }),
        json!({ "address": { "text": "https://normas.example/2.0" } }),
    ];
    let steps = [
        json!({ "granted": { "conditions": { "text": "cerrar el hallazgo 3" }, "number": "FM-017", "until": "2017-08" } }),
        json!({ "renewed": { "number": "FM-017", "until": "2018-08" } }),
        json!({ "extended": { "until": "2018-11-30" } }),
        json!({ "suspended": { "until": "2018-03" } }),
        json!({ "rescoped": { "scope": { "level": "ecological", "product": { "text": "oro" },
                                         "units": ["0190a7e1-0004-7000-8000-000000000001"] } } }),
    ];
    let conformity = [json!({ "non_conforming": "major" }), json!({ "rank": 3 })];
    let (found, recorded) = ("certification.finding_recorded", "certification.evidence_recorded");
    let answered = "certification.requirement_answered";
    vec![
        Form::of_values::<Scale>("certification/scheme.rs::Scale", adopted, "/content/header/scale", [scale]),
        Form::of_codes::<Class>("certification/scheme.rs::Class", adopted, "/content/requirements/1/class"),
        Form::of_codes::<AppliesTo>(
            "certification/scheme.rs::AppliesTo",
            adopted,
            "/content/requirements/1/applies_to",
        ),
        Form::of_codes::<OnFailure>(
            "certification/scheme.rs::OnFailure",
            adopted,
            "/content/requirements/1/on_failure",
        ),
        Form::of_codes::<Check>("certification/scheme.rs::Check", adopted, "/content/requirements/1/proof"),
        Form::of_codes::<Relationship>(
            "certification/scheme.rs::Relationship",
            "certification.schemes_related",
            "/links/0/relationship",
        ),
        Form::of_values::<StepKind>(
            "certification/lifecycle.rs::StepKind",
            "certification.step_recorded",
            "/step/what",
            steps,
        ),
        Form::of_codes::<Outcome>("certification/lifecycle.rs::Outcome", answered, "/answer/outcome"),
        Form::of_codes::<WorkStatus>("certification/lifecycle.rs::WorkStatus", answered, "/answer/work"),
        Form::of_codes::<AuditKind>(
            "certification/audit.rs::AuditKind",
            "certification.audit_scheduled",
            "/details/kind",
        ),
        Form::of_values::<Conformity>(
            "certification/audit.rs::Conformity",
            found,
            "/details/conformity",
            conformity,
        ),
        Form::of_values::<Source>("certification/evidence.rs::Source", recorded, "/details/source", source),
        Form::of_codes::<Sensitivity>(
            "certification/evidence.rs::Sensitivity",
            recorded,
            "/details/sensitivity",
        ),
        Form::of_codes::<SocialGroup>(
            "certification/premium.rs::SocialGroup",
            "certification.social_group_stated",
            "/social_group",
        ),
    ]
}

fn programme_and_equality() -> Vec<Form> {
    let id = "0190a7e1-0001-7000-8000-000000000001";
    let (planned, added) = ("programme.training_planned", "programme.partner_added");
    let outside = || json!({ "outside": { "text": "Centro de la Mujer" } });
    let facilitators = [json!({ "person": id }), json!({ "organisation": id }), outside()];
    let partners = [json!({ "organisation": id }), outside()];
    let values = [
        json!({ "ratio": { "denominator": 199, "numerator": 58 } }),
        json!({ "count": 58 }),
        json!({ "words": { "text": "más de la mitad" } }),
    ];
    let topic = [json!({ "other": { "text": "oratoria" } })];
    vec![
        Form::of_values::<Topic>("programme/training.rs::Topic", planned, "/details/topic", topic),
        Form::of_values::<Facilitator>(
            "programme/training.rs::Facilitator",
            planned,
            "/details/facilitators/0",
            facilitators,
        ),
        Form::of_codes::<GroupRole>(
            "programme/group.rs::GroupRole",
            "programme.group_joined",
            "/details/role",
        ),
        Form::of_values::<Partner>("programme/project.rs::Partner", added, "/details/partner", partners),
        Form::of_codes::<PartnerRole>("programme/project.rs::PartnerRole", added, "/details/role"),
        Form::of_values::<Statement>(
            "equality/indicator.rs::Value",
            "equality.observation_recorded",
            "/details/value",
            values,
        ),
        Form::of_codes::<GenderRuleKind>(
            "equality/indicator.rs::GenderRuleKind",
            "equality.gender_rule_set",
            "/rule/kind",
        ),
    ]
}

fn statutes() -> Vec<Form> {
    let adopted = "statute.adopted";
    let demands = [
        json!({ "holds": true }),
        json!({ "least_share": { "denominator": 2, "numerator": 1 } }),
        json!({ "least": 20 }),
        json!({ "most": 1 }),
        json!({ "exactly": 5 }),
        json!({ "from": 200 }),
        json!({ "every_months": 12 }),
        json!({ "least_months": 24 }),
        json!({ "most_months": 36 }),
        json!({ "least_days": 10 }),
        json!({ "least_years": 25 }),
        json!({ "degree": 4 }),
        json!({ "offices": ["president", "treasurer"] }),
        json!({ "groups": ["miners"] }),
        json!({ "words": ["cooperativa"] }),
    ];
    vec![
        Form::of_codes::<RuleId>("rule/id.rs::RuleId", adopted, "/details/rules/0/rule"),
        Form::of_values::<Demand>("rule/demand.rs::Demand", adopted, "/details/rules/0/demand", demands),
    ]
}

/// Protects every register ever written: each variant that an event can hold has its file, the file is read as that
/// variant, and written back byte for byte.
#[test]
fn forms_are_stored_as_in_their_golden_files() {
    for form in forms() {
        for variant in &form.variants {
            is_golden(&form.event(variant), &form.path(variant));
        }
    }
}

/// Protects the values above: each is of a variant that there is, and a file has one owner.
#[test]
fn every_value_is_of_a_variant_and_no_two_forms_share_a_file() {
    let mut paths = BTreeSet::new();
    for form in forms() {
        for value in &form.full {
            let name = value.as_object().unwrap().keys().next().unwrap();
            assert!(form.variants.contains(&name.as_str()), "{} has no {name}", form.of);
        }
        for variant in &form.variants {
            assert!(paths.insert(form.path(variant)), "{}: {variant} shares its file", form.of);
        }
    }
}

/// Enums that can be read but that no event holds.
const NEVER_STORED: [&str; 5] = [
    "authority.rs::Role",
    "certification/lifecycle.rs::Status",
    "compliance/finding_code.rs::Severity",
    "programme/group.rs::Tie",
    "rule/rule_set.rs::StatutePolicy",
];

/// Protects completeness: every enum of the domain that can be read from a log is in the list above, or is said never to
/// be in one.
#[test]
fn every_enum_that_can_be_read_has_its_forms() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut read = BTreeSet::new();
    readable_enums(&root, &root, &mut read);
    let listed = forms().into_iter().map(|form| form.of.to_owned());
    let listed: BTreeSet<String> = listed.chain(NEVER_STORED.map(str::to_owned)).collect();
    assert_eq!(read, listed);
}

/// Collects the enums below a folder that derive `Deserialize`, apart from the events themselves.
fn readable_enums(root: &Path, folder: &Path, found: &mut BTreeSet<String>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            readable_enums(root, &path, found);
            continue;
        }
        let text = std::fs::read_to_string(&path).unwrap();
        let mut attributes = String::new();
        for line in text.lines() {
            if let Some(rest) = line.strip_prefix("pub enum ") {
                let name = rest.split(|c: char| !c.is_ascii_alphanumeric()).next().unwrap();
                if attributes.contains("Deserialize") && name != "Event" {
                    let file = path.strip_prefix(root).unwrap().to_string_lossy().replace('\\', "/");
                    found.insert(format!("{file}::{name}"));
                }
            }
            let ends = line.is_empty() || line == "}" || line.ends_with('{');
            if ends {
                attributes.clear();
            } else {
                attributes.push_str(line);
            }
        }
    }
}
