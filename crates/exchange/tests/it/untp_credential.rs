//! Certificates as conformity credentials: as the official schema asks, and nothing made up.

use ayni_exchange::untp::credential::{Credential, Issue, Refusal, credential, write};
use domain::certification::scheme::{Header, Scheme};
use domain::certification::{Command as Certify, Step, StepKind};
use domain::cooperative::{Details, Kind};
use domain::testing::ask::certification as certify;
use domain::testing::{Pool, Story, arbitrary_walk, ask, pool, value};
use domain::value::Period;
use expect_test::expect;
use jsonschema::Validator;
use proptest::prelude::*;

use crate::popolo_schema::{json_file, real_data};

fn issue() -> Issue {
    Issue {
        did: "did:web:certificadora.example".to_owned(),
        name: None,
        assessor_level: "3rdParty".to_owned(),
        assessment_level: "Accredited".to_owned(),
        scheme_description: Some("Minería responsable".to_owned()),
        scheme_from: None,
    }
}

/// A cooperative with a certificate since June 2021 that a body granted, and one more step by nobody in particular.
fn story() -> Story {
    let scheme = certify::scheme(1);
    let header = Header {
        source: Some("https://normas.example/1".parse().unwrap()),
        valid: Some(Period::since(value::date("2014-04"))),
        ..scheme.header.clone()
    };
    let granted = Step {
        body: Some("Certificadora".parse().unwrap()),
        id: pool::step(1),
        note: None,
        on: value::date("2021-06"),
        what: StepKind::Granted {
            conditions: None,
            number: Some(value::code("FM-123")),
            until: Some(value::date("2022-06-01")),
        },
    };
    let details = Details { ruc: Some("20512333797".parse().unwrap()), ..Details::default() };
    Story::new().given([
        ask::enrol_as(1, Kind::Primary, details),
        certify::adopt_as(1, Scheme { header, ..scheme }),
        certify::open(1, 1, 1, "2021-01"),
        Certify::RecordStep { certification: pool::certification(1), step: granted }.into(),
    ])
}

fn made(story: &Story, on: &str, issue: &Issue) -> Result<Credential, Refusal> {
    credential(story.register(), pool::certification(1), value::day(on), issue)
}

/// The official schema, where it is at hand.
fn schema() -> Option<Validator> {
    let folder = real_data("schemas/untp-0.6/dcc")?;
    let schema = json_file(&folder.join("untp-dcc-schema.json"));
    Some(jsonschema::options().should_validate_formats(true).build(&schema).unwrap())
}

fn check(schema: Option<&Validator>, credential: &Credential) {
    let Some(schema) = schema else { return };
    let breaches: Vec<String> = schema
        .iter_errors(&credential.document)
        .map(|error| format!("{}: {error}", error.instance_path()))
        .collect();
    assert!(breaches.is_empty(), "{breaches:#?}\n{}", write(&credential.document));
}

/// Protects whoever signs it: a whole credential as it stands, as the official schema asks.
#[test]
fn a_certificate_as_a_credential() {
    let made = made(&story(), "2021-11-30", &issue()).unwrap();
    check(schema().as_ref(), &made);
    expect![[r#"
        {
          "@context": [
            "https://www.w3.org/ns/credentials/v2",
            "https://test.uncefact.org/vocabulary/untp/dcc/working/"
          ],
          "credentialSubject": {
            "assessmentLevel": "Accredited",
            "assessorLevel": "3rdParty",
            "attestationType": "certification",
            "id": "urn:uuid:0190a7e1-000e-7000-8000-000000000001",
            "issuedToParty": {
              "id": "urn:uuid:0190a7e1-0002-7000-8000-000000000001",
              "idScheme": {
                "id": "https://org-id.guide/list/PE-RUC",
                "name": "PE-RUC",
                "type": [
                  "IdentifierScheme"
                ]
              },
              "name": "Cooperativa 1",
              "registeredId": "20512333797"
            },
            "name": "Norma, FM-123",
            "scope": {
              "description": "Minería responsable",
              "id": "https://normas.example/1",
              "name": "Norma",
              "owner": {
                "id": "urn:uuid:06188143-202c-5a0f-bc1a-acfc9d9e355c",
                "name": "Casa de normas"
              },
              "type": [
                "ConformityScheme"
              ],
              "validFrom": "2014-04-01",
              "version": "1"
            },
            "type": [
              "ConformityAttestation",
              "Attestation"
            ]
          },
          "id": "urn:uuid:0190a7e1-000f-7000-8000-000000000001",
          "issuer": {
            "id": "did:web:certificadora.example",
            "name": "Certificadora",
            "type": [
              "CredentialIssuer"
            ]
          },
          "type": [
            "DigitalConformityCredential",
            "VerifiableCredential"
          ],
          "validFrom": "2021-06-01T00:00:00Z",
          "validUntil": "2022-05-31T23:59:59Z"
        }
    "#]]
    .assert_eq(&write(&made.document));
    assert!(made.unsaid.is_empty(), "{:?}", made.unsaid);
}

/// Protects from invention: a certificate that is not in force is none, and what nobody said is asked for.
#[test]
fn what_is_not_so_is_refused() {
    let story = story();
    let with = |change: &dyn Fn(&mut Issue)| {
        let mut issue = issue();
        change(&mut issue);
        made(&story, "2021-11-30", &issue).err()
    };
    assert_eq!(made(&story, "2021-05-31", &issue()).err(), Some(Refusal::NotInForce));
    assert_eq!(made(&story, "2022-06-01", &issue()).err(), Some(Refusal::NotInForce));
    let suspended = story.clone().given([certify::take(1, 2, "2021-10", certify::suspended(None))]);
    assert_eq!(made(&suspended, "2021-11-30", &issue()).err(), Some(Refusal::NotInForce));
    assert_eq!(with(&|issue| issue.did = "https://certificadora.example".to_owned()), Some(Refusal::Did));
    assert_eq!(with(&|issue| issue.assessor_level = "third".to_owned()), Some(Refusal::AssessorLevel));
    assert_eq!(with(&|issue| issue.assessment_level = "good".to_owned()), Some(Refusal::AssessmentLevel));
    let nobody = certify::take(1, 3, "2021-09", certify::renewed(Some("2023-06-01")));
    let renewed = story.clone().given([nobody]);
    assert_eq!(made(&renewed, "2021-11-30", &issue()).err(), Some(Refusal::Name));
    let named = Issue { name: Some("Casa".to_owned()), scheme_description: None, ..issue() };
    let bare = made(&renewed, "2021-11-30", &named).unwrap();
    check(schema().as_ref(), &bare);
    assert_eq!(bare.unsaid.iter().map(|one| one.what).collect::<Vec<_>>(), ["scheme"]);
    let unknown = credential(story.register(), pool::certification(9), value::day("2021-11-30"), &issue());
    assert_eq!(unknown.err(), Some(Refusal::Unknown));
}

mod properties {
    use super::*;

    proptest! {
        /// Protects every register: a credential is as the official schema asks, whatever stands in the register.
        #[test]
        fn any_certificate_is_as_the_schema_asks(commands in arbitrary_walk(Pool::default(), 80), day in 0_i32..3000) {
            let mut story = Story::new();
            for command in &commands {
                // What contradicts the register is left out; that is what a walk is for.
                let _ = story.take(command);
            }
            let on = chrono::NaiveDate::from_num_days_from_ce_opt(731_000 + day).unwrap();
            let (schema, issue) = (schema(), Issue { name: Some("Casa".to_owned()), ..issue() });
            for certification in story.register().certifications().certifications() {
                match credential(story.register(), certification.id, on, &issue) {
                    Ok(made) => check(schema.as_ref(), &made),
                    Err(refusal) => prop_assert_eq!(refusal, Refusal::NotInForce),
                }
            }
        }
    }
}
