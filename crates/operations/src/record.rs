//! Records that operations speak of: of which kind, which one, and what tells it from others of its name.

use domain::committee::Kind as OrganKind;
use domain::member::Party;
use domain::person::Profile;
use domain::value::id::{CooperativeId, Id, MandateId, MembershipId, OrganId, PersonId};
use domain::{Register, find};
use reports::records::Records;
use reports::words::{Family, Words};
use serde::{Serialize, Serializer};
use strum::VariantArray as _;
use uuid::Uuid;

use crate::problem::Detail;

/// What a record is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, strum::VariantArray)]
#[expect(missing_docs, reason = "each is what the register calls it")]
pub enum RecordKind {
    Person,
    Cooperative,
    Organ,
    Seat,
    Mandate,
    Membership,
    Affiliation,
    Unit,
    Assignment,
    Term,
    Scheme,
    Certification,
    Step,
    Requirement,
    Audit,
    Finding,
    Action,
    Evidence,
    Premium,
    Training,
    Session,
    Group,
    Participation,
    Project,
    Aim,
    Part,
    Policy,
    Plan,
    Measure,
    Indicator,
    Target,
    Observation,
    Release,
    Statute,
}

impl RecordKind {
    /// The stable code.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Person => "person",
            Self::Cooperative => "cooperative",
            Self::Organ => "organ",
            Self::Seat => "seat",
            Self::Mandate => "mandate",
            Self::Membership => "membership",
            Self::Affiliation => "affiliation",
            Self::Unit => "unit",
            Self::Assignment => "assignment",
            Self::Term => "term",
            Self::Scheme => "scheme",
            Self::Certification => "certification",
            Self::Step => "step",
            Self::Requirement => "requirement",
            Self::Audit => "audit",
            Self::Finding => "finding",
            Self::Action => "action",
            Self::Evidence => "evidence",
            Self::Premium => "premium",
            Self::Training => "training",
            Self::Session => "session",
            Self::Group => "group",
            Self::Participation => "participation",
            Self::Project => "project",
            Self::Aim => "aim",
            Self::Part => "part",
            Self::Policy => "policy",
            Self::Plan => "plan",
            Self::Measure => "measure",
            Self::Indicator => "indicator",
            Self::Target => "target",
            Self::Observation => "observation",
            Self::Release => "release",
            Self::Statute => "statute",
        }
    }

    /// The kind of a stable code.
    pub(crate) fn of_code(code: &str) -> Option<Self> {
        Self::VARIANTS.iter().copied().find(|kind| kind.code() == code)
    }

    /// The question whose answer shows the records of the kind, by the name of the operation.
    pub(crate) const fn listed_by(self) -> &'static str {
        match self {
            Self::Person => "person.list",
            Self::Cooperative => "cooperative.list",
            Self::Affiliation | Self::Unit => "cooperative.show",
            Self::Organ | Self::Mandate => "committee.list",
            Self::Seat | Self::Term => "committee.show",
            Self::Membership => "member.list",
            Self::Assignment => "member.show",
            Self::Scheme => "scheme.list",
            Self::Requirement => "scheme.show",
            Self::Certification => "certification.list",
            Self::Step => "certification.show",
            Self::Audit => "audit.list",
            Self::Finding => "finding.list",
            Self::Action => "action.list",
            Self::Evidence => "evidence.list",
            Self::Premium => "premium.list",
            Self::Training => "training.list",
            Self::Session => "training.show",
            Self::Group => "group.list",
            Self::Participation => "group.show",
            Self::Project => "project.list",
            Self::Aim | Self::Part => "project.show",
            Self::Policy => "policy.list",
            Self::Plan => "plan.list",
            Self::Measure => "plan.show",
            Self::Indicator | Self::Target => "indicator.list",
            Self::Observation => "observation.list",
            Self::Release => "release.list",
            Self::Statute => "statute.list",
        }
    }

    /// The same as people type it.
    pub(crate) fn listing(self) -> Detail {
        Detail::Verb(self.listed_by().replace('.', " ").replace('_', "-").into())
    }

    /// The message that says what it is.
    pub(crate) const fn message(self) -> &'static str {
        match self {
            Self::Person => "record-kind-person",
            Self::Cooperative => "record-kind-cooperative",
            Self::Organ => "record-kind-organ",
            Self::Seat => "record-kind-seat",
            Self::Mandate => "record-kind-mandate",
            Self::Membership => "record-kind-membership",
            Self::Affiliation => "record-kind-affiliation",
            Self::Unit => "record-kind-unit",
            Self::Assignment => "record-kind-assignment",
            Self::Term => "record-kind-term",
            Self::Scheme => "record-kind-scheme",
            Self::Certification => "record-kind-certification",
            Self::Step => "record-kind-step",
            Self::Requirement => "record-kind-requirement",
            Self::Audit => "record-kind-audit",
            Self::Finding => "record-kind-finding",
            Self::Action => "record-kind-action",
            Self::Evidence => "record-kind-evidence",
            Self::Premium => "record-kind-premium",
            Self::Training => "record-kind-training",
            Self::Session => "record-kind-session",
            Self::Group => "record-kind-group",
            Self::Participation => "record-kind-participation",
            Self::Project => "record-kind-project",
            Self::Aim => "record-kind-aim",
            Self::Part => "record-kind-part",
            Self::Policy => "record-kind-policy",
            Self::Plan => "record-kind-plan",
            Self::Measure => "record-kind-measure",
            Self::Indicator => "record-kind-indicator",
            Self::Target => "record-kind-target",
            Self::Observation => "record-kind-observation",
            Self::Release => "record-kind-release",
            Self::Statute => "record-kind-statute",
        }
    }
}

impl Serialize for RecordKind {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.code())
    }
}

/// A record, by its kind and identifier; a requirement, by its code.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct RecordRef {
    /// What it is.
    pub kind: RecordKind,
    /// Which one.
    pub id: String,
}

impl RecordRef {
    /// What it is called, with what tells it from others: document, number, day, or its identifier.
    pub fn name(&self, register: &Register, words: &Words) -> String {
        let records = Records::new(register, words);
        let Ok(id) = self.id.parse::<Uuid>() else { return self.id.clone() };
        let marked = |name: String| format!("{name} ({id})");
        match self.kind {
            RecordKind::Person => person_name(register, words, Id::new(id)),
            RecordKind::Cooperative => cooperative_name(register, Id::new(id)),
            RecordKind::Organ => organ_name(register, words, Id::new(id)),
            RecordKind::Mandate => mandate_name(register, words, Id::new(id)),
            RecordKind::Membership => membership_name(register, Id::new(id)),
            RecordKind::Seat
            | RecordKind::Affiliation
            | RecordKind::Unit
            | RecordKind::Assignment
            | RecordKind::Term
            | RecordKind::Requirement => self.id.clone(),
            RecordKind::Scheme => records.scheme(Id::new(id)),
            RecordKind::Certification => records.certification(Id::new(id)),
            RecordKind::Step => records.step(Id::new(id)),
            RecordKind::Audit => records.audit(Id::new(id)),
            RecordKind::Finding => records.finding(Id::new(id)),
            RecordKind::Action => records.action(Id::new(id)),
            RecordKind::Evidence => records.evidence(Id::new(id)),
            RecordKind::Premium => records.premium(Id::new(id)),
            RecordKind::Session => records.class_session(Id::new(id)),
            RecordKind::Indicator => records.indicator(Id::new(id)),
            RecordKind::Training => marked(records.training(Id::new(id))),
            RecordKind::Group => marked(records.group(Id::new(id))),
            RecordKind::Participation => marked(records.participation(Id::new(id))),
            RecordKind::Project => marked(records.project(Id::new(id))),
            RecordKind::Aim | RecordKind::Part => marked(records.project_part(id)),
            RecordKind::Policy => marked(records.policy(Id::new(id))),
            RecordKind::Plan => marked(records.plan(Id::new(id))),
            RecordKind::Measure => marked(records.measure(Id::new(id))),
            RecordKind::Target => marked(records.target(Id::new(id))),
            RecordKind::Observation => marked(records.observation(Id::new(id))),
            RecordKind::Release => marked(records.release(Id::new(id))),
            RecordKind::Statute => marked(records.statute(Id::new(id))),
        }
    }
}

/// At most so many candidates are listed where several answer to a name.
pub(crate) const CANDIDATES_SHOWN: usize = 6;

/// At most `CANDIDATES_SHOWN` names, followed by an ellipsis if the list was cut.
pub fn listed(names: impl Iterator<Item = String>, count: usize, separator: &str) -> String {
    let more = (CANDIDATES_SHOWN < count).then(|| "…".to_owned());
    names.take(CANDIDATES_SHOWN).chain(more).collect::<Vec<_>>().join(separator)
}

/// A person's name, with what is hers alone: a document, a number in a book of members, or else her identifier.
pub fn person_name(register: &Register, words: &Words, id: PersonId) -> String {
    let profile = register.persons().get(id).and_then(|person| person.profile.as_ref());
    if profile.is_some() {
        words.names(id);
    }
    called(register, id)
}

/// People's names with what is theirs alone, for a notice or a problem: at most `CANDIDATES_SHOWN` of them.
pub(crate) fn people_named(register: &Register, people: &[PersonId]) -> Detail {
    let more = (CANDIDATES_SHOWN < people.len()).then(|| Detail::Text("…".to_owned()));
    let named = people.iter().map(|person| Detail::Of(*person, called(register, *person)));
    Detail::List(named.take(CANDIDATES_SHOWN).chain(more).collect())
}

fn called(register: &Register, id: PersonId) -> String {
    let profile = register.persons().get(id).and_then(|person| person.profile.as_ref());
    let name = profile.map(Profile::spoken_name).unwrap_or_default();
    let mut marks = find::marks(register, id);
    let numbered = || register.members().of(Party::Person(id)).any(|spell| spell.number.is_some());
    // Others may be called like her and born on her day; a document or a number is hers alone.
    if profile.and_then(|profile| profile.official_document()).is_none() && !numbered() {
        marks.push(id.to_string());
    }
    let marks = marks.join(", ");
    if name.is_empty() { marks } else { format!("{name} ({marks})") }
}

fn cooperative_name(register: &Register, id: CooperativeId) -> String {
    register.cooperatives().get(id).map_or_else(|| id.to_string(), |one| one.name().to_owned())
}

fn organ_name(register: &Register, words: &Words, id: OrganId) -> String {
    let Some(organ) = register.committees().organ(id) else { return id.to_string() };
    let kind = |kind: OrganKind| words.term(Family::Organ, kind.code());
    let name = organ.name.as_ref().map_or_else(|| kind(organ.kind), ToString::to_string);
    let of = register.cooperatives().get(organ.cooperative);
    format!("{name} – {}", of.map_or("", |cooperative| cooperative.short_name()))
}

fn mandate_name(register: &Register, words: &Words, id: MandateId) -> String {
    let Some(mandate) = register.committees().mandate(id) else { return id.to_string() };
    format!("{}, {} ({id})", organ_name(register, words, mandate.organ), mandate.period.from)
}

fn membership_name(register: &Register, id: MembershipId) -> String {
    let spell = register.members().get(id);
    let from = spell.and_then(|spell| spell.admitted.or(spell.applied));
    from.map_or_else(|| id.to_string(), |from| format!("{from} ({id})"))
}
