//! What a row changes in a mandate. Blank cells change nothing, a coarser date than the one on record neither, nor what was
//! corrected since the table said it.

use std::collections::BTreeMap;

use domain::committee::{Command, EndReason, Mandate, Origin, act};
use domain::find::{self, NotFound};
use domain::value::id::{CooperativeId, MandateId, PersonId, SeatId, TermId};
use domain::value::{PartialDate, Period};
use domain::{Command as Any, Register};

use super::organ::{Place, Wanted, place, seats, term};
use super::read::Office;
use super::words::Ended;
use crate::history::History;
use crate::mint::Mint;
use crate::roster::Resolution;
use crate::roster::identify::{By, pointed};
use crate::roster::line::{Day, Line};
use crate::roster::note::Note;
use crate::roster::person::finer;
use crate::sheet::mapping::Field;

/// A mandate that a row asks for.
#[derive(Clone, Copy)]
pub(in crate::roster) struct Asked<'a> {
    pub(in crate::roster) register: &'a Register,
    pub(in crate::roster) history: &'a History,
    pub(in crate::roster) wanted: &'a Wanted,
    /// The mandates of which earlier rows spoke, and their lines.
    pub(in crate::roster) seen: &'a BTreeMap<MandateId, u64>,
    pub(in crate::roster) person: PersonId,
    /// How she was found, if she was known before.
    pub(in crate::roster) by: Option<By>,
    /// What was decided about values that differ.
    pub(in crate::roster) resolution: Resolution,
    pub(in crate::roster) office: &'a Office,
}

/// What became of the request.
#[derive(Debug)]
pub(in crate::roster) struct Answer {
    pub(in crate::roster) mandate: Option<MandateId>,
    pub(in crate::roster) commands: Vec<Any>,
    pub(in crate::roster) is_new: bool,
}

/// A row that names a seat and nobody: the seat is made where the register has none.
pub(in crate::roster) fn vacancy(
    line: &mut Line<'_>,
    register: &Register,
    wanted: &Wanted,
    office: &Office,
    mint: &mut Mint<'_>,
) -> Option<Answer> {
    if office.speaks_of_mandate() {
        line.of_row(crate::roster::note::Severity::Error, "name_missing", Vec::new());
        return None;
    }
    let place = place(line, register, wanted, office, mint)?;
    let commands = place.commands.into_iter().map(Any::from).collect();
    Some(Answer { mandate: None, commands, is_new: place.is_new })
}

/// The commands that bring a mandate in line with a row; `None` once a note says why that cannot be.
pub(in crate::roster) fn commands(
    line: &mut Line<'_>,
    asked: &Asked<'_>,
    mint: &mut Mint<'_>,
) -> Option<Answer> {
    let before = line.notes.len();
    let place = place(line, asked.register, asked.wanted, asked.office, mint)?;
    let represents = represents(line, asked);
    let mut commands = place.commands.clone();
    let term = asked.office.term.as_ref().and_then(|named| {
        let (term, define) = self::term(line, (asked.register, asked.wanted), place.organ, named, mint)?;
        commands.extend(define);
        Some(term)
    });
    let held = target(line, asked, &place, represents)?;
    if let Some(earlier) = held.and_then(|held| asked.seen.get(&held.id)) {
        let by = asked.by.unwrap_or(By::Decision);
        let details = vec![("line", earlier.to_string()), ("by", by.code().to_owned())];
        line.error(pointed(line, by), "same_person_as_line", details);
        return None;
    }
    let is_new = held.is_none();
    let mandate = match held {
        Some(held) => {
            commands.extend(change(line, asked, held, represents, term));
            held.id
        }
        None => seat(line, asked, (&place, represents, term), mint, &mut commands)?,
    };
    let failed = line.notes.iter().skip(before).any(Note::is_error);
    let commands = commands.into_iter().map(Any::from).collect();
    (!failed).then_some(Answer { mandate: Some(mandate), commands, is_new })
}

/// On behalf of which organisation she sits.
fn represents(line: &mut Line<'_>, asked: &Asked<'_>) -> Option<CooperativeId> {
    let text = asked.office.represents.as_ref()?;
    let found = find::cooperative(asked.register, text).map_err(|not| match not {
        NotFound::Nothing => "organisation_unknown",
        NotFound::Several(_) => "organisation_ambiguous",
    });
    found.map_err(|code| line.error(Field::Represents, code, Vec::new())).ok()
}

/// The mandate of which the row speaks; `Some(None)` where it is a new one, `None` once a note says that it may be
/// several.
#[expect(clippy::option_option, reason = "none of the register's is not the same as none that can be told")]
fn target<'a>(
    line: &mut Line<'_>,
    asked: &Asked<'a>,
    place: &Place,
    represents: Option<CooperativeId>,
) -> Option<Option<&'a Mandate>> {
    let office = asked.office;
    let committees = asked.register.committees();
    let there: Vec<SeatId> = office
        .seat
        .iter()
        .flat_map(|seat| seats(asked.register, place.organ, seat))
        .map(|seat| seat.id)
        .collect();
    // On behalf of two cooperatives she holds a seat twice; of which an earlier row spoke is not the other's. A row that
    // does not say on whose behalf may still repeat it, if both begin alike.
    let may_be = |mandate: &&Mandate| {
        let repeats = represents.is_none() && Some(mandate.period.from) == office.begins();
        let free = mandate.represents == represents || repeats || !asked.seen.contains_key(&mandate.id);
        there.contains(&mandate.seat) && free
    };
    let mut hers: Vec<&Mandate> = committees.mandates_of(asked.person).filter(may_be).collect();
    hers.sort_by_key(|mandate| mandate.represents != represents);
    let only = |line: &mut Line<'_>, found: &[&'a Mandate]| match found {
        [] => Some(None),
        [one] => Some(Some(*one)),
        several => {
            let days = several.iter().map(|mandate| written(&mandate.period)).collect::<Vec<_>>();
            line.error(Field::MandateFrom, "several_mandates", vec![("days", days.join("; "))]);
            None
        }
    };
    let Some(from) = office.begins() else {
        let found = only(line, &hers)?;
        if found.is_none() {
            line.error(Field::MandateFrom, "mandate_start_missing", Vec::new());
            return None;
        }
        return Some(found);
    };
    let exact = |mandate: &&&Mandate| mandate.period.from == from;
    let former = |mandate: &&&Mandate| asked.history.was_seated(mandate.id, from);
    let found = hers.iter().find(exact).or_else(|| hers.iter().find(former));
    if let Some(found) = found {
        return Some(Some(*found));
    }
    let Some(period) = office.period() else { return Some(None) };
    let touched: Vec<&Mandate> =
        hers.iter().filter(|mandate| mandate.period.surely_overlaps(&period)).copied().collect();
    only(line, &touched)
}

fn written(period: &Period) -> String {
    let until = period.until.map(|until| until.to_string()).unwrap_or_default();
    format!("{}/{until}", period.from)
}

/// A new mandate; one that was annulled by hand is not given again.
fn seat(
    line: &mut Line<'_>,
    asked: &Asked<'_>,
    (place, represents, term): (&Place, Option<CooperativeId>, Option<TermId>),
    mint: &mut Mint<'_>,
    commands: &mut Vec<Command>,
) -> Option<MandateId> {
    let office = asked.office;
    let from = office.begins()?;
    let there = |seat: SeatId| seat == place.seat;
    if asked.history.was_unseated(asked.person, there, from) {
        line.warn(Field::MandateFrom, "mandate_annulled", Vec::new());
        return None;
    }
    let until = office.ends();
    if Period::new(from, until).is_none() {
        let until = until.map(|until| until.to_string()).unwrap_or_default();
        let details = vec![("from", from.to_string()), ("until", until)];
        line.error(Field::MandateUntil, "mandate_ends_before_start", details);
        return None;
    }
    say_lent(line, office, until);
    let mandate = mint.id();
    let (seat, person, origin) = (place.seat, asked.person, office.origin);
    commands.push(Command::Seat(act::Seat { mandate, seat, person, from, until, represents, origin, term }));
    if let Some(Ended { reason }) = office.ended {
        commands.extend(end(line, mandate, until, reason));
    }
    Some(mandate)
}

/// Says which days of a new mandate are those of its term.
fn say_lent(line: &mut Line<'_>, office: &Office, until: Option<PartialDate>) {
    if office.from.is_none()
        && let Some(from) = office.begins()
    {
        line.warn(Field::Term, "mandate_start_of_term", vec![("date", from.to_string())]);
    }
    if let Some(until) = until.filter(|_| office.until.is_none()) {
        line.warn(Field::Term, "mandate_end_of_term", vec![("date", until.to_string())]);
    }
}

/// That a mandate ended on a day; nothing where the row does not say when.
fn end(
    line: &mut Line<'_>,
    mandate: MandateId,
    on: Option<PartialDate>,
    reason: Option<EndReason>,
) -> Option<Command> {
    if on.is_none() {
        line.error(Field::MandateEnd, "mandate_end_without_date", Vec::new());
    }
    Some(Command::EndMandate(act::EndMandate { mandate, on: on?, reason }))
}

/// What a row and the register say of a mandate, as it will be.
struct Settled {
    from: PartialDate,
    until: Option<PartialDate>,
    represents: Option<CooperativeId>,
    origin: Option<Origin>,
    term: Option<TermId>,
}

/// A mandate that the register knows, brought in line with the row.
fn change(
    line: &mut Line<'_>,
    asked: &Asked<'_>,
    held: &Mandate,
    represents: Option<CooperativeId>,
    term: Option<TermId>,
) -> Vec<Command> {
    let settled = settled(line, asked, held, (represents, term));
    let Settled { from, until, represents, origin, term } = settled;
    let mandate = held.id;
    let moved = from != held.period.from || until != held.period.until;
    let other = represents != held.represents || origin != held.origin || term != held.term;
    let mut commands = Vec::new();
    if moved || other {
        commands.push(Command::CorrectMandate(act::CorrectMandate {
            mandate,
            from,
            until,
            represents,
            origin,
            term,
            reason: None,
        }));
    }
    if let Some(Ended { reason }) = asked.office.ended {
        if !held.ended {
            commands.extend(end(line, mandate, until, reason));
        } else if reason.is_some() && reason != held.end_reason {
            let code = |reason: Option<EndReason>| reason.map(|reason| reason.code().to_owned());
            line.keep(Field::MandateEnd, code(held.end_reason), code(reason).unwrap_or_default());
        }
    }
    commands
}

fn settled(
    line: &mut Line<'_>,
    asked: &Asked<'_>,
    held: &Mandate,
    (represents, term): (Option<CooperativeId>, Option<TermId>),
) -> Settled {
    let (office, history, id) = (asked.office, asked.history, held.id);
    let mut settled = Settled {
        from: held.period.from,
        until: held.period.until,
        represents: held.represents,
        origin: held.origin,
        term: held.term,
    };
    let day = |day: Option<PartialDate>| day.map(|day| day.to_string());
    if let Some(to) = finer(Some(settled.from), office.from).filter(|to| *to != settled.from) {
        let fate = history.office(id, |office| office.from, &to);
        if line.takes(asked.resolution, Field::MandateFrom, (day(Some(settled.from)), to.to_string()), fate) {
            settled.from = to;
        }
    }
    let said = if let Some(Day::On(until)) = office.until { Some(until) } else { None };
    if let Some(to) = finer(settled.until, said).filter(|to| settled.until != Some(*to)) {
        let fate = history.office(id, |office| office.until, &Some(to));
        if line.takes(asked.resolution, Field::MandateUntil, (day(settled.until), to.to_string()), fate) {
            settled.until = Some(to);
        }
    }
    let called = |one: CooperativeId| {
        asked.register.cooperatives().get(one).map_or_else(|| one.to_string(), |one| one.name().to_owned())
    };
    if let Some(to) = represents.filter(|to| settled.represents != Some(*to)) {
        let fate = history.office(id, |office| office.represents, &Some(to));
        let from = settled.represents.map(called);
        if line.takes(asked.resolution, Field::Represents, (from, called(to)), fate) {
            settled.represents = Some(to);
        }
    }
    if let Some(to) = office.origin.filter(|to| settled.origin != Some(*to)) {
        let fate = history.office(id, |office| office.origin, &Some(to));
        let from = settled.origin.map(|from| from.code().to_owned());
        if line.takes(asked.resolution, Field::Origin, (from, to.code().to_owned()), fate) {
            settled.origin = Some(to);
        }
    }
    if let Some(to) = term.filter(|to| settled.term != Some(*to)) {
        let fate = history.office(id, |office| office.term, &Some(to));
        let label = |term: TermId| asked.register.committees().term(term).map(|term| term.label.to_string());
        let said = office.term.as_ref().map(|term| term.label.to_string()).unwrap_or_default();
        if line.takes(asked.resolution, Field::Term, (settled.term.and_then(label), said), fate) {
            settled.term = Some(to);
        }
    }
    settled
}
