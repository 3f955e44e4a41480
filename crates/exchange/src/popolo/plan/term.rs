//! Terms: which legislative period is which term of which organ. Must not touch mandates.

use std::collections::{BTreeMap, BTreeSet};

use domain::committee::{Command, Term, act};
use domain::value::id::{OrganId, TermId};
use domain::value::{Name, PartialDate, Period};

use super::dates::{Written, earliest};
use super::desk::At;
use super::organ::is_term;
use super::place::Sort;
use super::{Fate, Planner};
use crate::popolo::document::Event;
use crate::popolo::finding::Code;
use crate::popolo::schema::Collection;

impl Planner<'_, '_> {
    /// Defines the terms of the organs, or finds them again.
    pub(super) fn terms(&mut self) {
        let organs = self.organs_of_terms();
        for (index, event) in self.document.events.iter().enumerate() {
            let at = At { collection: Collection::Events, index, id: event.id.as_deref(), field: "" };
            let here = organs.get(&index).cloned().unwrap_or_default();
            let first = event.id.as_deref().is_none_or(|id| self.event_by_id.get(id) == Some(&index));
            if here.is_empty() && !is_term(event) {
                let classification = event.classification.as_deref().unwrap_or_default();
                let shown: String = classification.chars().take(40).collect();
                self.desk.count("events[]", Code::NotKept, &shown, 1);
                continue;
            }
            let fate = if !first {
                self.desk.note(at.field("id"), Code::IdRepeated, "");
                Fate::Refused
            } else if here.is_empty() {
                self.desk.note(
                    at.field("organization_id"),
                    Code::OrganizationUnknown,
                    event.organization_id.clone().unwrap_or_default(),
                );
                Fate::Refused
            } else {
                here.into_iter().map(|organ| self.term(index, event, organ, at)).max().unwrap_or(Fate::Same)
            };
            self.verdicts.events.add(fate);
        }
    }

    /// Each legislative period with each organ that has it or in which somebody sits in it.
    fn organs_of_terms(&self) -> BTreeMap<usize, BTreeSet<OrganId>> {
        let mut found: BTreeMap<usize, BTreeSet<OrganId>> = BTreeMap::new();
        for (index, event) in self.document.events.iter().enumerate().filter(|(_, event)| is_term(event)) {
            let body = event.organization_id.as_deref().and_then(|id| self.body_by_id.get(id));
            let organ = body.and_then(|body| self.bodies.get(*body)).and_then(|body| body.organ);
            found.entry(index).or_default().extend(organ);
        }
        for place in self.places.iter().filter(|place| matches!(place.sort, Sort::Mandate(_))) {
            let event = place.source.legislative_period_id.as_deref().and_then(|id| self.event_by_id.get(id));
            let organ = self.bodies.get(place.body).and_then(|body| body.organ);
            if let (Some(event), Some(organ)) = (event, organ) {
                found.entry(*event).or_default().insert(organ);
            }
        }
        found
    }

    fn term(&mut self, index: usize, event: &Event, organ: OrganId, at: At<'_>) -> Fate {
        let outcome = self.define(index, event, organ, at);
        self.terms.insert((index, organ), outcome.map(|(term, _)| term));
        outcome.map_or(Fate::Refused, |(_, fate)| fate)
    }

    fn define(&mut self, index: usize, event: &Event, organ: OrganId, at: At<'_>) -> Option<(TermId, Fate)> {
        let from = self.term_start(index, event, at.field("start_date"))?;
        let until = Written::read(event.end_date.as_deref());
        if until == Written::Unreadable {
            self.note_unreadable(index, at.field("end_date"));
            return None;
        }
        let period = Period { from, until: until.known() };
        let external_key = self.label_key(event.id.as_deref(), at);
        let label = self.term_label(event, at)?;
        if let Some(known) = self.find_term(event, organ, external_key.as_ref(), (&label, period)) {
            let (term, same) = (known.id, known.period == period);
            if !same {
                self.desk.note(
                    at,
                    Code::NotKept,
                    format!("{from}/{}", until.known().map(|day| day.to_string()).unwrap_or_default()),
                );
            }
            return Some((term, Fate::Same));
        }
        let taken = self.desk.register.committees().term_called(organ, &label).is_some();
        let id = event.id.as_deref().unwrap_or_default();
        let label = if taken { Name::new(&format!("{label} ({id})")).ok()? } else { label };
        let term = self.desk.id();
        let until = period.until;
        let command = Command::DefineTerm(act::DefineTerm { term, organ, label, from, until, external_key });
        self.desk.ask(at, command).then_some((term, Fate::New))
    }

    /// Notes a date of a term that is not understood, unless its memberships have done so.
    fn note_unreadable(&mut self, index: usize, at: At<'_>) {
        if !self.faulty_terms.contains(&index) {
            self.desk.note(at, Code::DateUnreadable, "");
        }
    }

    fn find_term(
        &self,
        event: &Event,
        organ: OrganId,
        key: Option<&Name>,
        (label, period): (&Name, Period),
    ) -> Option<&Term> {
        let committees = self.original.committees();
        let here = || committees.terms().filter(|term| term.organ == organ);
        let own = event.id.as_deref().map(|id| self.key(id)).and_then(|id| id.parse::<TermId>().ok());
        let keyed = here().find(|term| term.external_key.is_some() && term.external_key.as_ref() == key);
        let own = || here().find(|term| Some(term.id) == own);
        let said = || {
            here().find(|term| term.label == *label && term.period == period && term.external_key.is_none())
        };
        keyed.or_else(own).or_else(said)
    }

    fn term_label(&mut self, event: &Event, at: At<'_>) -> Option<Name> {
        let written = |text: &Option<String>| text.clone().filter(|text| !text.trim().is_empty());
        let Some(text) = written(&event.name).or_else(|| written(&event.id)) else {
            self.desk.note(at.field("name"), Code::NameMissing, "");
            return None;
        };
        let label = Name::new(&text);
        if label.is_err() {
            self.desk.note(at.field("name"), Code::NameUnusable, text.chars().count().to_string());
        }
        label.ok()
    }

    /// When the term begins: as the event says, or else with the earliest membership in it.
    fn term_start(&mut self, index: usize, event: &Event, at: At<'_>) -> Option<PartialDate> {
        match Written::read(event.start_date.as_deref()) {
            Written::Known(from) => return Some(from),
            Written::Absent => (),
            Written::Open | Written::Unreadable => {
                self.note_unreadable(index, at);
                return None;
            }
        }
        let here = |id: &str| self.event_by_id.get(id) == Some(&index);
        let places = self.places.iter().filter(|place| place.sort != Sort::Nothing);
        let within = places.filter(|place| place.source.legislative_period_id.as_deref().is_some_and(here));
        let from = earliest(within.map(|place| place.period.from));
        match from {
            Some(from) => self.desk.note(at, Code::StartAssumed, from.to_string()),
            None => self.desk.note(at, Code::StartUnknown, ""),
        }
        from
    }
}
