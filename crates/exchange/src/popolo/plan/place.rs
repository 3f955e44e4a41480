//! The memberships of a document: who, where, on which days, and whether that is belonging or office.
//! Must not ask the register anything.

use std::collections::{HashMap, HashSet};

use domain::value::id::{CooperativeId, PersonId};
use domain::value::{PartialDate, Period};

use super::body::first_end;
use super::dates::Written;
use super::desk::At;
use super::{Fate, Planner};
use crate::popolo::document::{Document, Event, Membership};
use crate::popolo::finding::Code;
use crate::popolo::schema::Collection;
use crate::popolo::words;

/// What a membership is to become.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sort {
    /// Nothing: it is refused.
    Nothing,
    /// The membership of a cooperative in its central.
    Affiliation(CooperativeId),
    /// A spell of somebody, or of a legal person.
    Spell(domain::member::Party),
    /// Somebody's office.
    Mandate(PersonId),
}

/// One membership, as far as it is understood.
pub(super) struct Place<'a> {
    pub(super) index: usize,
    pub(super) source: &'a Membership,
    /// The organization.
    pub(super) body: usize,
    pub(super) sort: Sort,
    pub(super) period: Period,
    pub(super) fate: Fate,
}

impl<'a> Place<'a> {
    pub(super) fn at(&self) -> At<'a> {
        at(self.index, self.source)
    }
}

fn at(index: usize, source: &Membership) -> At<'_> {
    At { collection: Collection::Memberships, index, id: source.id.as_deref(), field: "" }
}

/// When the memberships of each person begin, as far as that is readable: their own start, or that of their legislative
/// period.
pub(super) fn beginnings<'a>(
    document: &'a Document,
    event_by_id: &HashMap<&str, usize>,
) -> HashMap<&'a str, Vec<PartialDate>> {
    let mut begun: HashMap<&str, Vec<PartialDate>> = HashMap::new();
    for source in &document.memberships {
        let Some(person) = source.person_id.as_deref() else { continue };
        let lent = || {
            let event = event_by_id.get(source.legislative_period_id.as_deref()?)?;
            document.events.get(*event)?.start_date.as_deref()
        };
        let start = source.start_date.as_deref().or_else(lent);
        begun.entry(person).or_default().extend(Written::read(start).known());
    }
    begun
}

/// Whether a membership is an office even in a legal person.
fn is_office(source: &Membership) -> bool {
    source.post_id.is_some()
        || source.on_behalf_of_id.is_some()
        || source.legislative_period_id.is_some()
        || !words::is_plain_member(source.role.as_deref())
}

impl<'a> Planner<'a, '_> {
    /// Understands every membership, and refuses those that cannot become anything.
    pub(super) fn find_places(&mut self) {
        let document = self.document;
        let mut said = HashSet::new();
        for (index, source) in document.memberships.iter().enumerate() {
            let at = at(index, source);
            let found = self.find_place(source, at, &mut said);
            let body = found.map_or(usize::MAX, |(body, _, _)| body);
            let sort = found.map_or(Sort::Nothing, |(_, sort, _)| sort);
            let period = found.map_or(NO_DAYS, |(_, _, period)| period);
            let fate = if found.is_some() { Fate::Same } else { Fate::Refused };
            if matches!(sort, Sort::Mandate(_)) {
                self.offices_of.entry(body).or_default().push(index);
            }
            self.places.push(Place { index, source, body, sort, period, fate });
        }
    }

    fn find_place(
        &mut self,
        source: &'a Membership,
        at: At<'_>,
        said: &mut HashSet<[Option<&'a str>; 9]>,
    ) -> Option<(usize, Sort, Period)> {
        let body = self.body_of(source, at)?;
        let sort = self.sort_of(source, body, at)?;
        let period = self.period_of(source, body, at)?;
        let all = [
            &source.person_id,
            &source.organization_id,
            &source.post_id,
            &source.role,
            &source.on_behalf_of_id,
            &source.legislative_period_id,
            &source.start_date,
            &source.end_date,
        ];
        let mut key = [None; 9];
        for (slot, field) in key.iter_mut().zip(all) {
            *slot = field.as_deref();
        }
        key[8] = source.member.as_ref().map(|member| member.id.as_str());
        if !said.insert(key) {
            self.desk.note(at, Code::MembershipRepeated, "");
            return None;
        }
        Some((body, sort, period))
    }

    /// The organization, if it was not refused.
    fn body_of(&mut self, source: &Membership, at: At<'_>) -> Option<usize> {
        let id = source.organization_id.as_deref();
        let Some(body) = id.and_then(|id| self.body_by_id.get(id)).copied() else {
            self.desk.note(at.field("organization_id"), Code::OrganizationUnknown, id.unwrap_or_default());
            return None;
        };
        let refused = self.home(body).is_none();
        if refused {
            self.desk.note(at.field("organization_id"), Code::OrganizationRefused, id.unwrap_or_default());
        }
        (!refused).then_some(body)
    }

    /// The legal person that an organization is or belongs to.
    pub(super) fn home(&self, body: usize) -> Option<CooperativeId> {
        self.bodies.get(self.bodies.get(body)?.root)?.cooperative
    }

    fn sort_of(&mut self, source: &Membership, body: usize, at: At<'_>) -> Option<Sort> {
        let found = self.bodies.get(body)?;
        let office = !found.is_legal_person() || is_office(source);
        if let Some(member) = source.member.as_ref().filter(|_| source.person_id.is_none()) {
            return self.sort_of_legal_person(&member.id, source, body, office, at);
        }
        let id = source.person_id.as_deref();
        let (code, person) = match id.map(|id| self.people.get(id)) {
            Some(Some(Some(person))) => (None, Some(*person)),
            Some(Some(None)) => (Some(Code::PersonRefused), None),
            Some(None) | None => (Some(Code::PersonUnknown), None),
        };
        if let Some(code) = code {
            self.desk.note(at.field("person_id"), code, id.unwrap_or_default());
        }
        let person = person?;
        Some(if office { Sort::Mandate(person) } else { Sort::Spell(domain::member::Party::Person(person)) })
    }

    fn sort_of_legal_person(
        &mut self,
        member: &str,
        source: &Membership,
        body: usize,
        office: bool,
        at: At<'_>,
    ) -> Option<Sort> {
        use domain::cooperative::Kind;
        let at = at.field("member");
        let Some(other) = self.body_by_id.get(member).copied() else {
            self.desk.note(at, Code::OrganizationUnknown, member);
            return None;
        };
        if office || !self.bodies.get(other)?.is_legal_person() {
            self.desk.note(at, Code::MemberNotAPerson, member);
            return None;
        }
        let Some(party) = self.bodies.get(other)?.cooperative else {
            self.desk.note(at, Code::OrganizationRefused, member);
            return None;
        };
        let kind = self.desk.register.cooperatives().get(self.home(body)?)?.kind;
        let says_affiliate = source.role.as_deref() == Some(words::AFFILIATE);
        let to_central = matches!(kind, Kind::Central | Kind::Federation) && source.label.is_none();
        if to_central || (says_affiliate && kind.takes_affiliates()) {
            return Some(Sort::Affiliation(party));
        }
        Some(Sort::Spell(domain::member::Party::Cooperative(party)))
    }

    /// The days of a membership: its own, else those of its legislative period, else what the options and dissolutions
    /// say.
    fn period_of(&mut self, source: &'a Membership, body: usize, at: At<'_>) -> Option<Period> {
        let event = source.legislative_period_id.as_deref().and_then(|id| self.event_by_id.get(id)).copied();
        let term = event.and_then(|event| self.document.events.get(event));
        let lent = |own: &'a Option<String>, of: fn(&Event) -> &Option<String>| {
            let lender = event.filter(|_| own.is_none());
            (own.as_deref().or_else(|| of(term?).as_deref()), lender)
        };
        let (start, lender) = lent(&source.start_date, |event| &event.start_date);
        let from = match Written::read(start) {
            Written::Known(from) => from,
            Written::Absent => self.assumed_start(at.field("start_date"))?,
            Written::Open | Written::Unreadable => {
                self.unreadable(at.field("start_date"), lender, start);
                return None;
            }
        };
        let (end, lender) = lent(&source.end_date, |event| &event.end_date);
        let until = match Written::read(end) {
            Written::Known(until) => Some(until),
            Written::Open => None,
            Written::Absent => self.end_by_dissolution(source, body, at.field("end_date")),
            Written::Unreadable => {
                self.unreadable(at.field("end_date"), lender, end);
                return None;
            }
        };
        let until = until.map(|until| self.past_one_day(from, until, at.field("end_date")));
        let period = Period::new(from, until);
        if period.is_none() {
            let until = until.map(|until| until.to_string()).unwrap_or_default();
            self.desk.note(at, Code::EmptyPeriod, format!("{from}/{until}"));
        }
        period
    }

    /// Notes a date that is not understood: at the legislative period that lends it, once for all its memberships.
    fn unreadable(&mut self, at: At<'_>, lender: Option<usize>, written: Option<&str>) {
        let shown: String = written.unwrap_or_default().chars().take(40).collect();
        match lender {
            None => self.desk.note(at, Code::DateUnreadable, shown),
            Some(event) => {
                let at = At { collection: Collection::Events, index: event, id: None, field: at.field };
                self.desk.count(&at.path(), Code::TermDateUnreadable, &shown, 1);
                self.faulty_terms.insert(event);
            }
        }
    }

    /// The end; that of a membership of one day, which begins and ends on it, is the day after.
    fn past_one_day(&mut self, from: PartialDate, until: PartialDate, at: At<'_>) -> PartialDate {
        let one_day = from == until && from.first() == from.last();
        let Some(next) = from.first().succ_opt().filter(|_| one_day) else { return until };
        self.desk.note(at, Code::OneDay, from.to_string());
        PartialDate::day(next)
    }

    fn assumed_start(&mut self, at: At<'_>) -> Option<PartialDate> {
        let Some(from) = self.options.undated_from else {
            self.desk.note(at, Code::StartUnknown, "");
            return None;
        };
        self.desk.count("memberships[].start_date", Code::StartAssumed, &from.to_string(), 1);
        Some(from)
    }

    /// When something that contains the membership was dissolved, or the member was.
    fn end_by_dissolution(&mut self, source: &Membership, body: usize, at: At<'_>) -> Option<PartialDate> {
        let member = source.member.as_ref().and_then(|member| self.body_by_id.get(member.id.as_str()));
        let member = member.and_then(|member| self.bodies.get(*member));
        let member = member.and_then(|found| Written::read(found.source.dissolution_date.as_deref()).known());
        let end = first_end([self.bodies.get(body).and_then(|found| found.dissolved), member])?;
        self.desk.note(at, Code::EndFromDissolution, end.to_string());
        Some(end)
    }
}

/// Stands for the days of a refused membership, of which nobody asks.
const NO_DAYS: Period = {
    let day = PartialDate::day(chrono::NaiveDate::MIN);
    Period { from: day, until: Some(day) }
};
