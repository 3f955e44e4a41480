//! The nodes of the graph: organisations, organs, posts, memberships with their intervals, roles, and people by name.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use domain::committee::{Mandate, Organ, Post, Seat};
use domain::cooperative::Cooperative;
use domain::member::Party;
use domain::person::Profile;
use domain::value::id::{OrganId, PersonId};
use domain::value::{Name, PartialDate, Period};
use serde_json::{Value, json};

use super::{Concept, Labels};
use crate::scope::Scope;

/// What stands before the number of a taxpayer in an identifier that is unique in the world (org-id.guide).
const RUC: &str = "PE-RUC-";

/// The role of an organisation that belongs to another.
const AFFILIATE: &str = "affiliate";
/// The role of an organisation that is a member as a legal person.
const MEMBER: &str = "member";

/// The nodes, in the order in which they are told, and the concepts that they use.
pub(super) struct Graph<'a> {
    labels: Labels<'a>,
    nodes: Vec<Value>,
    concepts: BTreeMap<String, Value>,
}

/// The address of a record.
fn urn(id: impl std::fmt::Display) -> String {
    format!("urn:uuid:{id}")
}

/// Whether the name of the organ may be told.
pub(super) fn told_name(organ: &Organ) -> Option<&Name> {
    organ.name.as_ref().filter(|name| !name.is_erased())
}

impl<'a> Graph<'a> {
    /// Everything that is told of the scope.
    pub(super) fn of(scope: &Scope<'_>, on: NaiveDate, labels: Labels<'a>) -> Self {
        let mut graph = Self { labels, nodes: Vec::new(), concepts: BTreeMap::new() };
        for cooperative in scope.cooperatives() {
            graph.organisation(cooperative);
        }
        for organ in scope.organs() {
            graph.organ(organ);
        }
        let committees = scope.register.committees();
        let told: BTreeSet<OrganId> = scope.organs().map(|organ| organ.id).collect();
        for seat in told.iter().flat_map(|organ| committees.seats_of(*organ)) {
            let held = committees.mandates_on(seat.id).filter(|mandate| mandate.counted.contains(on));
            graph.post(seat, &held.map(|mandate| mandate.person).collect());
        }
        for mandate in scope.mandates() {
            if let Some(seat) = committees.seat(mandate.seat) {
                graph.mandate(mandate, seat);
            }
        }
        graph.belongings(scope);
        let holders: BTreeSet<PersonId> = scope.mandates().map(|mandate| mandate.person).collect();
        for person in holders {
            graph.person(scope, person);
        }
        graph
    }

    /// The nodes, concepts last.
    pub(super) fn into_nodes(self) -> Vec<Value> {
        self.nodes.into_iter().chain(self.concepts.into_values()).collect()
    }

    /// The address of a concept, which is told once.
    fn concept(&mut self, concept: Concept, code: &str, kind: &[&str]) -> String {
        let id = format!("urn:x-ayni:{}:{}", concept.code(), code.replace(' ', "-"));
        if !self.concepts.contains_key(&id) {
            let labels = (self.labels)(concept, code);
            let labels: Vec<Value> = labels
                .into_iter()
                .map(|(language, label)| json!({ "@language": language, "@value": label }))
                .collect();
            let mut node = json!({ "@id": id, "@type": kind, "skos:notation": code });
            put(&mut node, "skos:prefLabel", (!labels.is_empty()).then_some(Value::Array(labels)));
            self.concepts.insert(id.clone(), node);
        }
        id
    }

    fn organisation(&mut self, known: &Cooperative) {
        let kind = self.concept(Concept::Cooperative, known.kind.code(), &["skos:Concept"]);
        let current = known.names.last();
        let former = known.names.iter().filter(|named| Some(*named) != current);
        let others: BTreeSet<String> = former
            .map(|named| named.name.to_string())
            .chain(known.names.iter().filter_map(|named| named.acronym.as_ref()).map(ToString::to_string))
            .collect();
        let mut node = json!({
            "@id": urn(known.id),
            "@type": "org:FormalOrganization",
            "org:classification": kind,
            "skos:prefLabel": known.name(),
        });
        put(&mut node, "skos:altLabel", (!others.is_empty()).then(|| json!(others)));
        let ruc = known.details.ruc.as_ref().map(|ruc| json!(format!("{RUC}{ruc}")));
        put(&mut node, "org:identifier", ruc);
        self.nodes.push(node);
    }

    fn organ(&mut self, known: &Organ) {
        let kind = self.concept(Concept::Organ, known.kind.code(), &["skos:Concept"]);
        let mut node = json!({
            "@id": urn(known.id),
            "@type": "org:OrganizationalUnit",
            "org:classification": kind,
            "org:unitOf": urn(known.cooperative),
        });
        put(&mut node, "skos:prefLabel", told_name(known).map(|name| json!(name.to_string())));
        self.nodes.push(node);
    }

    /// The role that a seat gives: its post, and that it stands in for one where it does.
    fn role(&mut self, seat: &Seat) -> Vec<String> {
        let kinds = &["org:Role", "skos:Concept"];
        let post = match &seat.post {
            // What is in an organ's own words means something only there.
            Post::Other(_) => self.own_role(seat),
            named => self.concept(Concept::Post, named.code(), kinds),
        };
        vec![post, self.concept(Concept::Rank, seat.rank.code(), kinds)]
    }

    fn own_role(&mut self, seat: &Seat) -> String {
        let id = format!("urn:x-ayni:post-of-seat:{}", seat.id);
        let mut node = json!({ "@id": id, "@type": ["org:Role", "skos:Concept"] });
        let own = match &seat.post {
            Post::Other(own) if !own.is_erased() => Some(json!(own.to_string())),
            _ => None,
        };
        put(&mut node, "skos:prefLabel", own);
        self.concepts.insert(id.clone(), node);
        id
    }

    fn post(&mut self, seat: &Seat, holders: &BTreeSet<PersonId>) {
        let mut node = json!({
            "@id": urn(seat.id),
            "@type": "org:Post",
            "org:postIn": urn(seat.organ),
            "org:role": self.role(seat),
        });
        let holders: Vec<String> = holders.iter().map(urn).collect();
        put(&mut node, "org:heldBy", (!holders.is_empty()).then(|| json!(holders)));
        self.nodes.push(node);
    }

    fn mandate(&mut self, known: &Mandate, seat: &Seat) {
        let node = json!({
            "@id": urn(known.id),
            "@type": "org:Membership",
            "org:member": urn(known.person),
            "org:memberDuring": interval(&known.period),
            "org:organization": urn(known.organ),
            "org:role": self.role(seat),
        });
        self.nodes.push(node);
    }

    /// Organisations that belong to others.
    fn belongings(&mut self, scope: &Scope<'_>) {
        let affiliations = scope.register.cooperatives().affiliations();
        for one in affiliations.filter(|one| scope.is_inside(one.cooperative) && scope.is_inside(one.central))
        {
            let ends = (urn(one.cooperative), urn(one.central));
            self.belonging(&urn(one.id), ends, AFFILIATE, &one.period);
        }
        for spell in scope.spells() {
            if let (Party::Cooperative(member), Some(period)) = (spell.party, spell.period()) {
                self.belonging(&urn(spell.id), (urn(member), urn(spell.cooperative)), MEMBER, &period);
            }
        }
    }

    fn belonging(&mut self, id: &str, (member, of): (String, String), role: &str, period: &Period) {
        let role = self.concept(Concept::Belonging, role, &["org:Role", "skos:Concept"]);
        self.nodes.push(json!({
            "@id": id,
            "@type": "org:Membership",
            "org:member": member,
            "org:memberDuring": interval(period),
            "org:organization": of,
            "org:role": role,
        }));
    }

    /// Somebody who holds or held an office: her name, and nothing else.
    fn person(&mut self, scope: &Scope<'_>, person: PersonId) {
        let found = scope.register.persons().get(person);
        let name = found.and_then(|found| found.profile.as_ref()).map(Profile::spoken_name);
        let mut node = json!({ "@id": urn(person), "@type": "foaf:Person" });
        put(&mut node, "foaf:name", name.filter(|name| !name.is_empty()).map(Value::String));
        self.nodes.push(node);
    }
}

fn put(node: &mut Value, key: &str, value: Option<Value>) {
    if let (Some(map), Some(value)) = (node.as_object_mut(), value) {
        map.insert(key.to_owned(), value);
    }
}

/// The days of a period. Its end is the first day that does not belong to it any more.
fn interval(period: &Period) -> Value {
    let mut interval = json!({ "@type": "time:Interval", "time:hasBeginning": instant(period.from) });
    put(&mut interval, "time:hasEnd", period.until.map(instant));
    interval
}

fn instant(date: PartialDate) -> Value {
    let property = match date {
        PartialDate::Day(_) => "time:inXSDDate",
        PartialDate::Month(_) => "time:inXSDgYearMonth",
        PartialDate::Year(_) => "time:inXSDgYear",
    };
    json!({ "@type": "time:Instant", property: date.to_string() })
}
