//! Organs: which organization of the document is, or has, which organ of the register. Must not seat anybody.

use std::collections::HashSet;

use domain::committee::{Basis, BasisKind, Command, Kind, Organ, act};
use domain::value::id::{CooperativeId, OrganId};
use domain::value::{Name, PartialDate, Period, Remark, text};

use super::body::Body;
use super::dates::{Written, earliest};
use super::desk::At;
use super::seat::Wanted;
use super::{Fate, Planner};
use crate::popolo::agent::Organization;
use crate::popolo::document::Event;
use crate::popolo::finding::Code;
use crate::popolo::words;

/// Whether an event is a term.
pub(super) fn is_term(event: &Event) -> bool {
    event.classification.as_deref().is_some_and(|said| text::fold(said) == words::TERM)
}

/// What the organization is for, where its description can be an objective.
pub(super) fn objective(source: &Organization) -> Option<Remark> {
    source.description.as_deref().and_then(|said| Remark::new(said).ok())
}

impl Planner<'_, '_> {
    /// Establishes the organs with their seats, or finds them again.
    pub(super) fn organs(&mut self) {
        let in_office = self.bodies_with_offices();
        let mut claimed = HashSet::new();
        for body in 0..self.bodies.len() {
            let Some(found) = self.bodies.get(body) else { continue };
            if found.repeated || (found.is_legal_person() && !in_office.contains(&body)) {
                continue;
            }
            let (at, source, legal) = (found.at(), found.source, found.is_legal_person());
            let Some(home) = self.home(body) else {
                if !legal {
                    self.desk.note(at.field("parent_id"), Code::OrganizationRefused, "");
                }
                self.refuse_posts(body);
                self.refuse_body(body);
                continue;
            };
            self.note_nesting(body);
            let Some((organ, fate)) = self.organ(body, home, source, at, &mut claimed) else {
                self.refuse_posts(body);
                self.refuse_body(body);
                continue;
            };
            if let Some(found) = self.bodies.get_mut(body) {
                found.organ = Some(organ);
                found.becomes(fate);
            }
        }
        self.homeless_posts();
    }

    /// The organizations in which anybody holds an office, or could.
    fn bodies_with_offices(&self) -> HashSet<usize> {
        let mut found: HashSet<usize> = self.offices_of.keys().chain(self.posts_of.keys()).copied().collect();
        let events = self.document.events.iter().filter(|event| is_term(event));
        let named = events.filter_map(|event| self.body_by_id.get(event.organization_id.as_deref()?));
        found.extend(named.copied());
        found
    }

    /// A legal person is in the register even where its organ is not.
    fn refuse_body(&mut self, body: usize) {
        if let Some(found) = self.bodies.get_mut(body).filter(|found| found.cooperative.is_none()) {
            found.refuse();
        }
    }

    /// The posts of an organization that was refused.
    fn refuse_posts(&mut self, body: usize) {
        for post in self.posts_of.get(&body).cloned().unwrap_or_default() {
            self.refuse_post(post, Code::OrganizationRefused);
        }
    }

    /// The posts of no organization, and those whose id an earlier one has.
    fn homeless_posts(&mut self) {
        for (post, source) in self.document.posts.iter().enumerate() {
            let known = source.organization_id.as_deref().is_some_and(|id| self.body_by_id.contains_key(id));
            let first = source.id.as_deref().is_none_or(|id| self.post_by_id.get(id) == Some(&post));
            if !known {
                self.refuse_post(post, Code::OrganizationUnknown);
            } else if !first {
                self.refuse_post(post, Code::IdRepeated);
            }
        }
    }

    fn refuse_post(&mut self, post: usize, code: Code) {
        self.desk.note(self.post_at(post), code, "");
        self.post_becomes(Some(post), Fate::Refused);
    }

    /// An organ within an organ stands beside it in the register.
    fn note_nesting(&mut self, body: usize) {
        let parent = self.bodies.get(body).and_then(|found| found.parent);
        if parent.and_then(|parent| self.bodies.get(parent)).is_some_and(|parent| !parent.is_legal_person()) {
            self.desk.count("organizations[].parent_id", Code::NotKept, "", 1);
        }
    }

    fn organ(
        &mut self,
        body: usize,
        home: CooperativeId,
        source: &Organization,
        at: At<'_>,
        claimed: &mut HashSet<OrganId>,
    ) -> Option<(OrganId, Fate)> {
        let legal = self.bodies.get(body).is_some_and(Body::is_legal_person);
        let said = words::organ_kind(source.classification.as_deref());
        let kind = if legal { Kind::Assembly } else { said.unwrap_or(Kind::Other) };
        let name = self.organ_name(source, home, legal, kind, at)?;
        let objective = objective(source).filter(|_| !legal);
        // What is strange about the id of a legal person was said when it was enrolled.
        let external_key = if legal {
            source
                .id
                .as_deref()
                .map(|id| self.key(id))
                .and_then(|key| Name::new(&key).ok().filter(|label| label.as_str() == key))
        } else {
            self.label_key(source.id.as_deref(), at)
        };
        let mut wanted = self.wanted(body);
        match self.find_organ(home, source, external_key.as_ref(), (kind, name.as_ref()), claimed) {
            Err(code) => {
                self.desk.note(at.field("id"), code, "");
                None
            }
            Ok(Some(known)) => {
                let (organ, from) = (known.id, known.period.from);
                claimed.insert(organ);
                let renamed = !legal && self.correct_organ(organ, said, name, objective, at);
                self.settle_starts(&mut wanted, from);
                self.assign_seats(body, organ, &wanted, &[]);
                Some((organ, if renamed { Fate::Changed } else { Fate::Same }))
            }
            Ok(None) => {
                let from = self.organ_start(body, &wanted, at)?;
                self.settle_starts(&mut wanted, from);
                let made = self.first_seats(&mut wanted);
                let organ = self.desk.id();
                let basis = Basis { kind: BasisKind::NotStated, reference: None };
                let seats = made.iter().map(|(_, spec)| spec.clone()).collect();
                // Its id tells it apart from one of its kind that another source knows.
                let (cooperative, another) = (home, true);
                let command = Command::Establish(act::Establish {
                    organ,
                    cooperative,
                    kind,
                    name,
                    objective,
                    basis,
                    from,
                    seats,
                    external_key,
                    another,
                });
                if !self.desk.ask(at, command) {
                    return None;
                }
                self.assign_seats(body, organ, &wanted, &made);
                Some((organ, Fate::New))
            }
        }
    }

    /// Its name, unless that only says the kind; `None` where it cannot be kept.
    #[expect(clippy::option_option, reason = "no name is not the same as a name that cannot be kept")]
    fn organ_name(
        &mut self,
        source: &Organization,
        home: CooperativeId,
        legal: bool,
        kind: Kind,
        at: At<'_>,
    ) -> Option<Option<Name>> {
        if legal {
            let known = self.desk.register.cooperatives().get(home);
            return Some(known.and_then(|known| known.names.last()).map(|named| named.name.clone().into()));
        }
        let written = source.name.as_deref().filter(|name| !name.trim().is_empty());
        let Some(text) = written.filter(|name| *name != words::kind_name(kind)) else { return Some(None) };
        let name = Name::new(text);
        if name.is_err() {
            self.desk.note(at.field("name"), Code::NameUnusable, text.chars().count().to_string());
        }
        name.ok().map(Some)
    }

    /// Looks for the organ in the register as it was: by key, by identifier; where its id cannot be a key, by kind and
    /// name.
    fn find_organ(
        &self,
        home: CooperativeId,
        source: &Organization,
        key: Option<&Name>,
        (kind, name): (Kind, Option<&Name>),
        claimed: &HashSet<OrganId>,
    ) -> Result<Option<&Organ>, Code> {
        let committees = self.original.committees();
        let keyed = key.and_then(|key| committees.organ(committees.by_external_key(key)?));
        if let Some(known) = keyed {
            let same = known.cooperative == home && !claimed.contains(&known.id);
            return if same { Ok(Some(known)) } else { Err(Code::KeyOfAnother) };
        }
        let own = source.id.as_deref().map(|id| self.key(id)).and_then(|id| id.parse().ok());
        if let Some(known) = own.and_then(|own| committees.organ(own)) {
            return Ok(Some(known));
        }
        if key.is_some() {
            return Ok(None);
        }
        let same = |known: &&Organ| {
            let free = known.external_key.is_none() && !claimed.contains(&known.id);
            free && known.cooperative == home && known.kind == kind && known.name.as_ref() == name
        };
        Ok(committees.organs().find(same))
    }

    /// Brings the kind, the name and the objective up to date; tells whether that changed anything.
    fn correct_organ(
        &mut self,
        organ: OrganId,
        kind: Option<Kind>,
        name: Option<Name>,
        objective: Option<Remark>,
        at: At<'_>,
    ) -> bool {
        let Some(known) = self.desk.register.committees().organ(organ) else { return false };
        let kind = kind.filter(|kind| *kind != Kind::Other).unwrap_or(known.kind);
        let name = name.or_else(|| known.name.clone());
        let objective = objective.or_else(|| known.objective.clone());
        let (mut kind, mut name, mut objective, known) = (kind, name, objective, known.clone());
        let history = self.history();
        if kind != known.kind
            && self.gives_way(at.field("classification"), history.organ(organ, |(kind, ..)| *kind, &kind))
        {
            kind = known.kind;
        }
        if name != known.name
            && self.gives_way(at.field("name"), history.organ(organ, |(_, name, _)| name.clone(), &name))
        {
            name.clone_from(&known.name);
        }
        let said_before = |(.., objective): &(Kind, Option<Name>, Option<Remark>)| objective.clone();
        if objective != known.objective
            && self.gives_way(at.field("description"), history.organ(organ, said_before, &objective))
        {
            objective.clone_from(&known.objective);
        }
        if kind == known.kind && name == known.name && objective == known.objective {
            return false;
        }
        let (basis, reason, another) = (known.basis, None, true);
        self.desk
            .ask(at, Command::Correct(act::Correct { organ, kind, name, objective, basis, reason, another }))
    }

    /// Since when the organ exists: its founding date, unless something in it is older; for the assembly of a legal
    /// person the earliest day in it, because its founding date is that of the legal person.
    fn organ_start(&mut self, body: usize, wanted: &[Wanted], at: At<'_>) -> Option<PartialDate> {
        let found = self.bodies.get(body)?;
        let (legal, source) = (found.is_legal_person(), found.source);
        let founded = Written::read(source.founding_date.as_deref());
        if founded == Written::Unreadable && !legal {
            self.desk.note(at.field("founding_date"), Code::DateNotKept, "");
        }
        let held = wanted.iter().flat_map(|seat| seat.held.iter().map(|period| period.from));
        let held = earliest(held);
        let within = earliest(held.into_iter().chain(wanted.iter().filter_map(|seat| seat.start)));
        if let Some(founded) = founded.known().filter(|_| !legal) {
            // What is known to the month or year may have begun after the founding.
            let surely_older = |period: &&Period| period.latest_start() < founded.first();
            let older = wanted.iter().flat_map(|seat| seat.held.iter().filter(surely_older));
            let older = earliest(older.map(|period| period.from));
            if let Some(older) = older {
                self.desk.note(at.field("founding_date"), Code::FoundingContradicted, older.to_string());
            }
            return Some(older.unwrap_or(founded));
        }
        let id = found.id();
        let terms = self
            .document
            .events
            .iter()
            .filter(|event| is_term(event) && event.organization_id.as_deref() == id);
        let terms = terms.filter_map(|event| Written::read(event.start_date.as_deref()).known());
        let older = founded.known().zip(within).filter(|(founded, within)| within.first() < founded.first());
        if let Some((_, older)) = older {
            self.desk.note(at.field("founding_date"), Code::FoundingContradicted, older.to_string());
            return Some(older);
        }
        let from = within.or(founded.known()).or_else(|| earliest(terms)).or(self.options.undated_from);
        match from {
            Some(from) => {
                self.desk.note(at.field("founding_date"), Code::OrganStartAssumed, from.to_string());
            }
            None => self.desk.note(at.field("founding_date"), Code::OrganStartUnknown, ""),
        }
        from
    }
}
