//! A certificate as a UNTP Digital Conformity Credential (version 0.6), not signed; the issuer signs the text elsewhere. Makes
//! nothing up: who issues it, and how sure whoever assessed was, is asked of the caller.

use chrono::NaiveDate;
use domain::Register;
use domain::certification::scheme::Scheme;
use domain::certification::{Certification, Status, Step, StepKind};
use domain::value::id::CertificationId;
use domain::value::{PartialDate, Period};
use serde_json::{Value, json};
use uuid::Uuid;

use crate::unsaid::Unsaid;

/// What the schema says that the words of a credential mean; both addresses are fixed by it.
const CONTEXT: [&str; 2] =
    ["https://www.w3.org/ns/credentials/v2", "https://test.uncefact.org/vocabulary/untp/dcc/working/"];

/// How the assessor is related to what was assessed.
pub const ASSESSOR_LEVELS: [&str; 6] =
    ["Self", "Commercial", "Buyer", "Membership", "Unspecified", "3rdParty"];

/// On what authority it was assessed.
pub const ASSESSMENT_LEVELS: [&str; 6] =
    ["GovtApproval", "GlobalMRA", "Accredited", "Verified", "Validated", "Unspecified"];

/// The register of taxpayers, by its address in the list of registers (org-id.guide).
const RUC: (&str, &str) = ("https://org-id.guide/list/PE-RUC", "PE-RUC");

/// What a register does not know.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Issue {
    /// The decentralised identifier (DID) of who is to issue the credential.
    pub did: String,
    /// What it is called; the body that granted the certificate where it is not told.
    pub name: Option<String>,
    /// One of [`ASSESSOR_LEVELS`].
    pub assessor_level: String,
    /// One of [`ASSESSMENT_LEVELS`].
    pub assessment_level: String,
    /// What the scheme is; without it, and the day since when it holds, the scheme stands only in the name.
    pub scheme_description: Option<String>,
    /// Since when the scheme holds, where the register does not say it.
    pub scheme_from: Option<PartialDate>,
}

/// Why there is no credential.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    /// There is no such certification.
    Unknown,
    /// No certificate is in force on the day.
    NotInForce,
    /// The identifier of the issuer is no DID.
    Did,
    /// Nobody says what the issuer is called.
    Name,
    /// There is no such level of an assessor.
    AssessorLevel,
    /// There is no such level of an assessment.
    AssessmentLevel,
}

/// A credential, and what it leaves out.
#[derive(Debug, Clone, PartialEq)]
pub struct Credential {
    /// The document, to be written with [`write()`].
    pub document: Value,
    /// What the register knows and the credential does not say.
    pub unsaid: Vec<Unsaid>,
}

/// The certificate of a certification that is in force on a day.
pub fn credential(
    register: &Register,
    certification: CertificationId,
    on: NaiveDate,
    issue: &Issue,
) -> Result<Credential, Refusal> {
    let state = register.certifications();
    let found = state.certification(certification).ok_or(Refusal::Unknown)?;
    let scheme = state.scheme(found.scheme).ok_or(Refusal::Unknown)?;
    let standing = found.standing(state, on);
    let granted = granted(found, on).filter(|_| standing.status == Status::Certified);
    let granted = granted.ok_or(Refusal::NotInForce)?;
    let body = granted.body.as_ref().filter(|body| !body.is_erased()).map(ToString::to_string);
    let issuer = issue.name.clone().or(body).ok_or(Refusal::Name)?;
    check(issue)?;
    let title = scheme.header.title.as_str();
    let name =
        standing.number.as_ref().map_or_else(|| title.to_owned(), |number| format!("{title}, {number}"));
    let mut subject = json!({
        "type": ["ConformityAttestation", "Attestation"],
        "id": urn(certification.uuid()),
        "name": name,
        "assessorLevel": issue.assessor_level,
        "assessmentLevel": issue.assessment_level,
        "attestationType": "certification",
        "issuedToParty": party(register, found),
    });
    let described = scope(scheme, issue);
    let is_described = described.is_some();
    put(&mut subject, "scope", described);
    let mut document = json!({
        "@context": CONTEXT,
        "type": ["DigitalConformityCredential", "VerifiableCredential"],
        "id": urn(granted.id.uuid()),
        "issuer": { "type": ["CredentialIssuer"], "id": issue.did, "name": issuer },
        "validFrom": format!("{}T00:00:00Z", granted.on.first()),
        "credentialSubject": subject,
    });
    put(&mut document, "validUntil", standing.until.map(|until| json!(last_second(until))));
    let unsaid = Unsaid::list([
        ("scheme", usize::from(!is_described)),
        ("conditions", usize::from(standing.conditions.is_some())),
        ("level", usize::from(standing.scope.level.is_some())),
        ("product", usize::from(standing.scope.product.is_some())),
        ("units", standing.scope.units.len()),
        ("audits", state.audits().filter(|audit| audit.certification == certification).count()),
    ]);
    Ok(Credential { document, unsaid })
}

/// Writes a credential as indented JSON with a final line break, keys in alphabetical order.
pub fn write(document: &Value) -> String {
    format!("{document:#}\n")
}

fn check(issue: &Issue) -> Result<(), Refusal> {
    let mut parts = issue.did.splitn(3, ':');
    let is_did = parts.next() == Some("did")
        && parts.next().is_some_and(|method| !method.is_empty())
        && parts.next().is_some_and(|rest| !rest.is_empty() && !rest.contains(char::is_whitespace));
    let levels = [
        (is_did, Refusal::Did),
        (ASSESSOR_LEVELS.contains(&issue.assessor_level.as_str()), Refusal::AssessorLevel),
        (ASSESSMENT_LEVELS.contains(&issue.assessment_level.as_str()), Refusal::AssessmentLevel),
    ];
    levels.into_iter().find(|(right, _)| !right).map_or(Ok(()), |(_, refusal)| Err(refusal))
}

/// The step by which the certificate that is in force was granted or renewed.
fn granted(certification: &Certification, on: NaiveDate) -> Option<&Step> {
    let grants = |step: &&Step| matches!(step.what, StepKind::Granted { .. } | StepKind::Renewed { .. });
    certification.steps.iter().rev().filter(grants).find(|step| step.on.first() <= on)
}

/// Whose certificate it is.
fn party(register: &Register, certification: &Certification) -> Value {
    let holder = register.cooperatives().get(certification.holder);
    let name = holder.map_or_else(String::new, |holder| holder.name().to_owned());
    let mut party = json!({ "id": urn(certification.holder.uuid()), "name": name });
    if let Some(ruc) = holder.and_then(|holder| holder.details.ruc.as_ref()) {
        let (id, name) = RUC;
        put(&mut party, "registeredId", Some(json!(ruc.to_string())));
        put(&mut party, "idScheme", Some(json!({ "type": ["IdentifierScheme"], "id": id, "name": name })));
    }
    party
}

/// The scheme, where everything is known that a scheme must have.
fn scope(scheme: &Scheme, issue: &Issue) -> Option<Value> {
    let header = &scheme.header;
    let description = issue.scheme_description.as_ref()?;
    let from = header.valid.map(|Period { from, .. }| from).or(issue.scheme_from)?;
    let name = format!("{} {}", header.code, header.version);
    let published = header.source.as_ref().map(|source| source.as_str().to_owned());
    let published = published.filter(|source| is_address(source));
    Some(json!({
        "type": ["ConformityScheme"],
        "id": published.unwrap_or_else(|| urn(&named("scheme", &name))),
        "name": header.title,
        "description": description,
        "version": header.version,
        "validFrom": from.first().to_string(),
        "owner": { "id": urn(&named("party", header.owner.as_str())), "name": header.owner },
    }))
}

fn is_address(text: &str) -> bool {
    let begins = ["https://", "http://"].iter().any(|begin| text.starts_with(begin));
    begins && !text.contains(char::is_whitespace)
}

/// An identifier that always stands for the same name.
fn named(kind: &str, name: &str) -> Uuid {
    let own = Uuid::new_v5(&Uuid::NAMESPACE_URL, b"urn:x-ayni:untp");
    Uuid::new_v5(&own, format!("{kind}:{name}").as_bytes())
}

fn urn(id: &Uuid) -> String {
    format!("urn:uuid:{id}")
}

/// The last second before a certificate that ends so holds no longer.
fn last_second(until: PartialDate) -> String {
    let last = match until {
        PartialDate::Day(day) => day.pred_opt().unwrap_or(day),
        PartialDate::Month(_) | PartialDate::Year(_) => until.last(),
    };
    format!("{last}T23:59:59Z")
}

fn put(node: &mut Value, key: &str, value: Option<Value>) {
    if let (Some(map), Some(value)) = (node.as_object_mut(), value) {
        map.insert(key.to_owned(), value);
    }
}
