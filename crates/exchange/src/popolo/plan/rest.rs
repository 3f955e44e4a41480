//! What the document says and the register has no place for, counted by field. Must not repeat any value.

use super::Planner;
use super::cooperative::{is_acronym, is_former};
use super::organ::objective;
use super::place::Sort;
use super::profile::contacts_left;
use super::spell::number;
use crate::popolo::agent::{Organization, Person};
use crate::popolo::document::{Event, Membership, Post};
use crate::popolo::finding::Code;
use crate::popolo::words;

/// Fields and how many entries of a list have them.
type Counted<'a, T> = &'a [(&'static str, fn(&T) -> usize)];

const PERSON: Counted<'static, Person> = &[
    ("other_names", |one| one.other_names.len()),
    ("honorific_prefix", |one| said(one.honorific_prefix.as_ref())),
    ("honorific_suffix", |one| said(one.honorific_suffix.as_ref())),
    ("patronymic_name", |one| said(one.patronymic_name.as_ref())),
    ("sort_name", |one| said(one.sort_name.as_ref())),
    ("pronouns", |one| one.pronouns.len()),
    ("image", |one| said(one.image.as_ref())),
    ("summary", |one| said(one.summary.as_ref())),
    ("biography", |one| said(one.biography.as_ref())),
    ("national_identity", |one| said(one.national_identity.as_ref())),
    ("contact_details", contacts_left),
    ("links", |one| one.links.len()),
    ("created_at", |one| said(one.created_at.as_ref())),
    ("updated_at", |one| said(one.updated_at.as_ref())),
    ("sources", |one| one.sources.len()),
];

const ORGANIZATION: Counted<'static, Organization> = &[
    ("area_id", |one| said(one.area_id.as_ref())),
    ("seats", |one| usize::from(one.seats.is_some())),
    ("abstract", |one| said(one.summary.as_ref())),
    ("image", |one| said(one.image.as_ref())),
    ("contact_details", |one| one.contact_details.len()),
    ("links", |one| one.links.len()),
    ("created_at", |one| said(one.created_at.as_ref())),
    ("updated_at", |one| said(one.updated_at.as_ref())),
    ("sources", |one| one.sources.len()),
];

const POST: Counted<'static, Post> = &[
    ("area_id", |one| said(one.area_id.as_ref())),
    ("role", |one| usize::from(unnamed_role(one))),
    ("label", |one| usize::from(unsaid_label(one))),
    ("other_label", |one| one.other_label.iter().filter(|label| words::rank_alone(label).is_none()).count()),
    ("contact_details", |one| one.contact_details.len()),
    ("links", |one| one.links.len()),
    ("created_at", |one| said(one.created_at.as_ref())),
    ("updated_at", |one| said(one.updated_at.as_ref())),
    ("sources", |one| one.sources.len()),
];

const MEMBERSHIP: Counted<'static, Membership> = &[
    ("area_id", |one| said(one.area_id.as_ref())),
    ("contact_details", |one| one.contact_details.len()),
    ("links", |one| one.links.len()),
    ("created_at", |one| said(one.created_at.as_ref())),
    ("updated_at", |one| said(one.updated_at.as_ref())),
    ("sources", |one| one.sources.len()),
];

const EVENT: Counted<'static, Event> = &[
    ("description", |one| said(one.description.as_ref())),
    ("location", |one| said(one.location.as_ref())),
    ("status", |one| said(one.status.as_ref())),
    ("identifiers", |one| one.identifiers.len()),
    ("attendees", |one| one.attendees.len()),
    ("parent_id", |one| said(one.parent_id.as_ref())),
    ("created_at", |one| said(one.created_at.as_ref())),
    ("updated_at", |one| said(one.updated_at.as_ref())),
    ("sources", |one| one.sources.len()),
];

fn said(text: Option<&String>) -> usize {
    usize::from(text.is_some())
}

/// Whether the post is called by its label, so that its role is not kept.
fn unnamed_role(post: &Post) -> bool {
    let label = post.label.as_deref().filter(|label| words::rank_alone(label).is_none());
    let role = post.role.as_deref().filter(|role| words::named_post(role).is_none());
    label.zip(role).is_some_and(|(label, role)| label != role)
}

/// Whether the post is called by its role, so that its label is not kept.
fn unsaid_label(post: &Post) -> bool {
    let label = post.label.as_deref().filter(|label| words::rank_alone(label).is_none());
    let role = post.role.as_deref().and_then(words::named_post);
    label.zip(role).is_some_and(|(label, role)| words::named_post(label) != Some(role))
}

impl Planner<'_, '_> {
    /// Lists everything that was left behind.
    pub(super) fn not_kept(&mut self) {
        let document = self.document;
        self.tally("persons", &document.persons, PERSON);
        self.tally("organizations", &document.organizations, ORGANIZATION);
        self.tally("posts", &document.posts, POST);
        self.tally("memberships", &document.memberships, MEMBERSHIP);
        self.tally("events", &document.events, EVENT);
        self.desk.count("areas[]", Code::NotKept, "", document.areas.len());
        self.desk.count("meta", Code::NotKept, "", document.meta.len());
        self.organizations_left();
        self.memberships_left();
    }

    fn tally<T>(&mut self, list: &str, entries: &[T], fields: Counted<'_, T>) {
        for (field, count) in fields {
            let sum = entries.iter().map(count).sum();
            self.desk.count(&format!("{list}[].{field}"), Code::NotKept, "", sum);
        }
    }

    /// Classifications in other words than ours, and what only legal persons have.
    fn organizations_left(&mut self) {
        for body in &self.bodies {
            let source = body.source;
            let classification = source.classification.as_deref();
            let known = if body.is_legal_person() {
                words::cooperative_kind(classification).is_some()
            } else {
                words::organ_kind(classification).is_some()
            };
            if let Some(classification) = classification.filter(|_| !known) {
                let shown: String = classification.chars().take(40).collect();
                self.desk.count("organizations[].classification", Code::NotKept, &shown, 1);
            }
            let kept = !body.is_legal_person() && objective(source).is_some();
            let description = if kept { 0 } else { said(source.description.as_ref()) };
            self.desk.count("organizations[].description", Code::NotKept, "", description);
            let names = source.other_names.iter();
            let kept =
                |legal: bool| names.filter(|other| legal && (is_former(other) || is_acronym(other))).count();
            let left = source.other_names.len() - kept(body.is_legal_person());
            self.desk.count("organizations[].other_names", Code::NotKept, "", left);
            if !body.is_legal_person() {
                self.desk.count("organizations[].identifiers", Code::NotKept, "", source.identifiers.len());
            } else if source.parent_id.is_some() && body.strange.is_none() {
                self.desk.count("organizations[].parent_id", Code::NotKept, "", 1);
            }
        }
    }

    /// Labels that are no numbers, and roles that the post does not say.
    fn memberships_left(&mut self) {
        let (mut labels, mut roles) = (0, 0);
        for place in &self.places {
            let source = place.source;
            let label = source.label.as_deref();
            let kept = match place.sort {
                Sort::Spell(_) => number(label).is_some() || label == Some(words::LEGAL_PERSON),
                Sort::Nothing | Sort::Affiliation(_) | Sort::Mandate(_) => false,
            };
            labels += usize::from(label.is_some() && !kept);
            let seat = self.seat_of(place).and_then(|seat| self.desk.register.committees().seat(seat));
            let role = source.role.as_deref().and_then(words::post);
            let other = seat.zip(role).is_some_and(|(seat, role)| seat.post != role);
            roles += usize::from(other && source.post_id.is_some() && matches!(place.sort, Sort::Mandate(_)));
        }
        self.desk.count("memberships[].label", Code::NotKept, "", labels);
        self.desk.count("memberships[].role", Code::NotKept, "", roles);
    }
}
