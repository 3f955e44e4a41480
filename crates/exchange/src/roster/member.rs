//! What a row changes in a membership and in work. Blank cells change nothing; what the domain would refuse is found
//! beforehand, so that the row can say it with everything else that is wrong with it.

use std::collections::BTreeMap;

use domain::member::{Assignment, Command as Member, ExitReason, Membership, Party, act};
use domain::value::id::{AssignmentId, CooperativeId, MembershipId};
use domain::value::{PartialDate, Period, ShortText};
use domain::{Command, Register};

use super::identify::{By, called, described, pointed};
use super::line::{Day, Line};
use super::note::{Details, Severity};
use super::person::finer;
use super::spell::Spell;
use super::words::{OPEN_END, Word, same_area};
use super::{Mint, Options, Resolution};
use crate::history::{Facts, History};
use crate::sheet::mapping::Field;

/// A membership that a row asks for.
pub(super) struct Asked<'a> {
    pub(super) register: &'a Register,
    pub(super) history: &'a History,
    pub(super) options: &'a Options,
    /// The memberships of which earlier rows spoke, and their lines.
    pub(super) seen: &'a BTreeMap<MembershipId, u64>,
    pub(super) party: Party,
    /// How the party was found, if it was known before.
    pub(super) by: Option<By>,
    /// What was decided about values that differ.
    pub(super) resolution: Resolution,
    pub(super) cooperative: CooperativeId,
    pub(super) spell: &'a Spell,
}

/// What became of the request.
pub(super) struct Answer {
    pub(super) membership: MembershipId,
    pub(super) commands: Vec<Command>,
    pub(super) is_new: bool,
}

/// The commands that bring a membership in line with a row; `None` once a note says why that cannot be.
pub(super) fn commands(line: &mut Line<'_>, asked: &Asked<'_>, mint: &mut Mint<'_>) -> Option<Answer> {
    let before = line.notes.len();
    let answer = match target(line, asked)? {
        Some(spell) => change(line, asked, spell, mint),
        None => admit(line, asked, mint),
    };
    let failed = line.notes.iter().skip(before).any(super::Note::is_error);
    answer.filter(|_| !failed)
}

/// The spell of which the row speaks; `Some(None)` where it is a new one.
#[expect(clippy::option_option, reason = "none of the register's is not the same as none that can be told")]
fn target<'a>(line: &mut Line<'_>, asked: &Asked<'a>) -> Option<Option<&'a Membership>> {
    let spells: Vec<&Membership> = asked
        .register
        .members()
        .of(asked.party)
        .filter(|spell| spell.cooperative == asked.cooperative && spell.admitted.is_some())
        .collect();
    let found = match asked.spell.period() {
        Some(period) => {
            let exact = spells.iter().find(|spell| spell.admitted == Some(period.from));
            let overlap =
                |spell: &&&Membership| spell.period().is_some_and(|taken| taken.surely_overlaps(&period));
            let touched: Vec<_> = spells.iter().filter(overlap).collect();
            match (exact, touched.as_slice()) {
                (Some(exact), _) => Some(*exact),
                (None, []) => None,
                (None, [one]) => Some(**one),
                (None, _) => {
                    line.error(Field::Admitted, "several_spells", Vec::new());
                    return None;
                }
            }
        }
        None => undated(asked, &spells),
    };
    if let Some(earlier) = found.and_then(|spell| asked.seen.get(&spell.id)) {
        let by = asked.by.unwrap_or(By::Decision);
        let details = vec![("line", earlier.to_string()), ("by", by.code().to_owned())];
        line.error(pointed(line, by), "same_person_as_line", details);
        return None;
    }
    Some(found)
}

/// The spell that a row without a day of admission speaks of: one with its number, if there is one; of those the one that
/// ended or was in force on its day of leaving, or else the one in force today, or else the latest.
fn undated<'a>(asked: &Asked<'a>, spells: &[&'a Membership]) -> Option<&'a Membership> {
    let number = asked.spell.number.as_ref();
    let numbered: Vec<&Membership> =
        spells.iter().filter(|spell| number.is_some() && spell.number.as_ref() == number).copied().collect();
    let among = if numbered.is_empty() { spells } else { numbered.as_slice() };
    let exit = asked.spell.exit();
    let ended = |spell: &&&Membership| {
        let both = exit.zip(spell.left);
        both.is_some_and(|(said, (held, _))| covers(said, held) || covers(held, said))
    };
    let held_then = |spell: &&&Membership| {
        exit.zip(spell.period()).is_some_and(|(exit, period)| {
            period.first_day() < exit.last() && period.end_day().is_none_or(|end| exit.first() <= end)
        })
    };
    let in_force = |spell: &&&Membership| spell.status(asked.options.on).is_member();
    let latest = || among.iter().max_by_key(|spell| spell.admitted.map(|admitted| admitted.first()));
    let found = among.iter().find(ended).or_else(|| among.iter().find(held_then));
    found.or_else(|| among.iter().find(in_force)).or_else(latest).copied()
}

/// A new spell.
fn admit(line: &mut Line<'_>, asked: &Asked<'_>, mint: &mut Mint<'_>) -> Option<Answer> {
    let spell = asked.spell;
    if asked.history.was_annulled(asked.party, asked.cooperative, spell.admitted) {
        line.warn(Field::Admitted, "spell_annulled", Vec::new());
        return None;
    }
    let from = admission(line, asked);
    let until = spell.exit();
    if line.text(Field::Left).is_none() && spell.status == Some(Word::Left) {
        line.error(Field::Status, "left_without_date", Vec::new());
    }
    if spell.status == Some(Word::Applied) {
        line.error(Field::Status, "status_applied", Vec::new());
    }
    let period = period(line, from?, until)?;
    exists(line, asked, &period);
    number_free(line, asked, None, &period);
    let spells = asked.register.members().of(asked.party);
    let mut later = spells.filter(|other| other.cooperative == asked.cooperative);
    if let Some((membership, taken)) = later
        .find_map(|other| Some((other.id, other.period().filter(|taken| taken.surely_overlaps(&period))?)))
    {
        line.refuse(&domain::member::Rejection::AlreadyMember { membership, from: taken.from }.into());
    }
    let membership = request(asked, &period).unwrap_or_else(|| mint.id());
    let (party, cooperative, number) = (asked.party, asked.cooperative, spell.number.clone());
    let left = until.map(|on| (on, exit_reason(line, spell)));
    let mut commands =
        vec![act::Admit { membership, party, cooperative, number, on: period.from, left }.into()];
    commands.extend(suspend(line, asked, membership, &period, &[]));
    commands.extend(work(line, asked, &period, true, mint));
    Some(Answer { membership, commands, is_new: true })
}

/// The day of admission: the row's, or the one for all whose row says none.
fn admission(line: &mut Line<'_>, asked: &Asked<'_>) -> Option<PartialDate> {
    if asked.spell.admitted.is_some() || line.text(Field::Admitted).is_some() {
        return asked.spell.admitted;
    }
    match asked.options.default_admitted {
        Some(date) => {
            let details = vec![("date", date.to_string())];
            line.of_row(Severity::Warning, "admission_defaulted", details);
        }
        None => line.error(Field::Admitted, "admission_missing", Vec::new()),
    }
    asked.options.default_admitted
}

fn period(line: &mut Line<'_>, from: PartialDate, until: Option<PartialDate>) -> Option<Period> {
    let period = Period::new(from, until);
    if period.is_none() {
        let left = until.map(|until| until.to_string()).unwrap_or_default();
        let details = vec![("admitted", from.to_string()), ("left", left)];
        line.error(Field::Left, "left_before_admitted", details);
    }
    period
}

/// Says why the cooperative, or an organisation that is to be its member, takes no member on those days.
fn exists(line: &mut Line<'_>, asked: &Asked<'_>, period: &Period) {
    let organisation = match asked.party {
        Party::Cooperative(member) => Some(member),
        Party::Person(_) => None,
    };
    for organisation in [Some(asked.cooperative), organisation].into_iter().flatten() {
        if let Err(rejection) = asked.register.cooperatives().not_dissolved_before_end(organisation, period) {
            line.refuse(&rejection.into());
        }
    }
}

/// Says whose the number is on some of those days, if it is another's.
fn number_free(
    line: &mut Line<'_>,
    asked: &Asked<'_>,
    own: Option<(MembershipId, Option<&ShortText>)>,
    period: &Period,
) {
    let number = own.map_or(asked.spell.number.as_ref(), |(_, number)| number);
    let Some(number) = number else { return };
    let own = own.map(|(own, _)| own);
    let mut others = asked.register.members().numbered(asked.cooperative, number);
    let taken = |other: &&Membership| {
        Some(other.id) != own && other.period().is_some_and(|taken| taken.surely_overlaps(period))
    };
    if let Some(other) = others.find(taken) {
        let earlier = asked.seen.get(&other.id).map(u64::to_string).unwrap_or_default();
        let name = match other.party {
            Party::Person(person) => described(asked.register, person),
            Party::Cooperative(_) => party(asked.register, other.party),
        };
        let details: Details = vec![("number", number.to_string()), ("name", name), ("line", earlier)];
        line.error(Field::RegisterNumber, "number_taken", details);
    }
}

/// What a member is called.
pub(super) fn party(register: &Register, party: Party) -> String {
    match party {
        Party::Person(person) => called(register, person),
        Party::Cooperative(organisation) => {
            let found = register.cooperatives().get(organisation);
            found.map_or_else(|| organisation.to_string(), |found| found.name().to_owned())
        }
    }
}

/// The open request that the admission answers.
fn request(asked: &Asked<'_>, period: &Period) -> Option<MembershipId> {
    let answers = |request: &&Membership| {
        let open = request.cooperative == asked.cooperative
            && request.admitted.is_none()
            && request.declined.is_none();
        open && request.applied.is_none_or(|applied| applied.first() <= period.from.last())
    };
    asked.register.members().of(asked.party).find(answers).map(|request| request.id)
}

/// A spell that the register knows, brought in line with the row.
fn change(line: &mut Line<'_>, asked: &Asked<'_>, held: &Membership, mint: &mut Mint<'_>) -> Option<Answer> {
    let membership = held.id;
    let said = said(line, asked, held)?;
    let facts = settled(line, asked, held, said);
    let (number, left) = (facts.number.clone(), facts.left);
    let admitted = facts.admitted?;
    let period = period(line, admitted, left.map(|(on, _)| on))?;
    let moved = Some(admitted) != held.admitted || number != held.number;
    if moved || left != held.left {
        exists(line, asked, &period);
        number_free(line, asked, Some((membership, number.as_ref())), &period);
    }
    let mut commands = Vec::new();
    match left {
        Some((on, reason)) if !moved && held.left.is_none() => {
            commands.push(act::Leave { membership, on, reason }.into());
        }
        _ if moved || left != held.left => {
            commands.push(act::Correct { membership, number, admitted, left, reason: None }.into());
        }
        _ => {}
    }
    commands.extend(suspend(line, asked, membership, &period, &held.suspensions));
    commands.extend(work(line, asked, &period, false, mint));
    Some(Answer { membership, commands, is_new: false })
}

/// The spell as the row has it, and as the register has it where the row says nothing or less.
fn said(line: &mut Line<'_>, asked: &Asked<'_>, held: &Membership) -> Option<Facts> {
    let spell = asked.spell;
    let admitted = finer(held.admitted, spell.admitted)?;
    // `001` and `1` are one number of the book; it stays as it was written there.
    let said =
        spell.number.as_ref().filter(|said| held.number.as_ref().is_none_or(|held| !same_number(said, held)));
    let number = said.or(held.number.as_ref()).cloned();
    Some(Facts { number, admitted: Some(admitted), left: exit(line, spell, held) })
}

/// The spell as it will be: what the list says anew is taken over, what was corrected since it said something else stays.
fn settled(line: &mut Line<'_>, asked: &Asked<'_>, held: &Membership, said: Facts) -> Facts {
    let mut facts = Facts { number: held.number.clone(), admitted: held.admitted, left: held.left };
    let (history, id) = (asked.history, held.id);
    if let Some(to) = said.number.filter(|to| facts.number.as_ref() != Some(to)) {
        let fate = history.spell(id, |facts| facts.number.clone(), &to);
        let from = facts.number.as_ref().map(ToString::to_string);
        if line.takes(asked.resolution, Field::RegisterNumber, (from, to.to_string()), fate) {
            facts.number = Some(to);
        }
    }
    if let Some(to) = said.admitted.filter(|to| facts.admitted != Some(*to)) {
        let fate = history.spell(id, |facts| facts.admitted, &to);
        let from = facts.admitted.map(|from| from.to_string());
        if line.takes(asked.resolution, Field::Admitted, (from, to.to_string()), fate) {
            facts.admitted = Some(to);
        }
    }
    if let Some((on, reason)) = said.left.filter(|to| facts.left != Some(*to)) {
        let (known, because) = (facts.left.map(|(on, _)| on), facts.left.and_then(|(_, reason)| reason));
        let mut left = facts.left;
        if known != Some(on) {
            let fate = history.spell(id, |facts| facts.left.map(|(on, _)| on), &on);
            let from = known.map(|from| from.to_string());
            if line.takes(asked.resolution, Field::Left, (from, on.to_string()), fate) {
                left = Some((on, because.or(reason)));
            }
        }
        if let Some(to) = reason.filter(|to| because != Some(*to) && left.is_some()) {
            let fate = history.spell(id, |facts| facts.left.and_then(|(_, reason)| reason), &to);
            let from = because.map(|from| from.code().to_owned());
            if line.takes(asked.resolution, Field::ExitReason, (from, to.code().to_owned()), fate) {
                left = left.map(|(on, _)| (on, Some(to)));
            } else {
                left = left.map(|(on, _)| (on, because));
            }
        }
        facts.left = left;
    }
    facts
}

/// The exit as the row and the register together say it.
fn exit(line: &mut Line<'_>, spell: &Spell, held: &Membership) -> Option<(PartialDate, Option<ExitReason>)> {
    match (spell.left, held.left) {
        (Some(Day::On(on)), None) => Some((on, exit_reason(line, spell))),
        (Some(Day::On(on)), Some((known, reason))) => {
            let on = finer(Some(known), Some(on)).unwrap_or(on);
            Some((on, spell.reason.or(reason)))
        }
        (Some(Day::Open), Some((left, reason))) => {
            line.warn(Field::Left, "open_but_left", vec![("left", left.to_string())]);
            Some((left, reason))
        }
        (None, None) if spell.status == Some(Word::Left) && line.text(Field::Left).is_none() => {
            line.error(Field::Status, "left_without_date", Vec::new());
            None
        }
        (_, left) => left,
    }
}

/// Why she left, as far as the row says it in words that are understood; no reason is made up for the others.
fn exit_reason(line: &mut Line<'_>, spell: &Spell) -> Option<ExitReason> {
    if spell.reason.is_some() {
        return spell.reason;
    }
    if line.text(Field::ExitReason).is_none() {
        line.warn(Field::Left, "exit_reason_missing", Vec::new());
    } else {
        line.warn(Field::ExitReason, "exit_reason_unknown", Vec::new());
    }
    None
}

/// Whether two numbers of the book differ in nothing but zeros in front.
fn same_number(one: &ShortText, other: &ShortText) -> bool {
    let digits = |code: &ShortText| code.as_str().bytes().all(|byte| byte.is_ascii_digit());
    let bare = |code: &ShortText| code.as_str().trim_start_matches('0').to_owned();
    digits(one) && digits(other) && bare(one) == bare(other)
}

/// Whether a date is only said more exactly.
fn covers(coarse: PartialDate, fine: PartialDate) -> bool {
    coarse.first() <= fine.first() && fine.last() <= coarse.last()
}

/// The suspensions that the row dates and the register does not know yet, and the ends of those that it knows as open.
fn suspend(
    line: &mut Line<'_>,
    asked: &Asked<'_>,
    membership: MembershipId,
    period: &Period,
    held: &[Period],
) -> Vec<Command> {
    let today = asked.options.on;
    let said = &asked.spell.suspensions;
    let suspended =
        held.iter().chain(said.iter().map(|(_, said)| said)).any(|suspension| suspension.contains(today));
    match asked.spell.status {
        Some(Word::Suspended) if !suspended && said.is_empty() && period.contains(today) => {
            line.warn(Field::Status, "suspension_without_date", Vec::new());
        }
        Some(Word::Active) if suspended && said.is_empty() && period.contains(today) => {
            line.warn(Field::Status, "reinstatement_without_date", Vec::new());
        }
        Some(Word::Active | Word::Suspended | Word::Left | Word::Future | Word::Applied) | None => {}
    }
    // An open suspension of a closed spell ends with it.
    let within = |suspension: &Period| Period { until: suspension.until.or(period.until), ..*suspension };
    let mut known: Vec<Period> = held.to_vec();
    let mut others = Vec::new();
    for (field, suspension) in said {
        match known.iter().position(|known| *known == within(suspension)) {
            Some(same) => drop(known.remove(same)),
            None => others.push((*field, *suspension)),
        }
    }
    let mut commands = Vec::new();
    for (field, suspension) in others {
        let days = within(&suspension);
        let (on, until) = (suspension.from, suspension.until);
        if !period.may_cover(&days) || !days.holds_a_day() {
            line.error(field, "suspension_outside", vec![("from", on.to_string())]);
        } else if let Some(other) = known.iter().find(|known| known.overlaps(&days)) {
            match until {
                Some(end) if other.from == on && other.until.is_none() => {
                    line.change(field, Some(written(other)), written(&suspension));
                    // The exit ends it by itself.
                    let reinstate = Member::Reinstate(act::Reinstate { membership, on: end });
                    commands.extend((until != period.until).then(|| reinstate.into()));
                }
                Some(_) | None => differs(line, field, other, &suspension),
            }
        } else {
            commands.push(act::Suspend { membership, on, until, reason: None }.into());
        }
    }
    commands
}

/// Says that the register has other days than the row, and keeps them; not where the row only says them less exactly.
fn differs(line: &mut Line<'_>, field: Field, held: &Period, said: &Period) {
    let same_end = said.until.is_none_or(|said| held.until.is_some_and(|held| covers(said, held)));
    if !covers(said.from, held.from) || !same_end {
        line.warn(field, "days_differ", vec![("held", written(held)), ("said", written(said))]);
    }
}

/// A stretch of days as it stands in a cell.
pub(super) fn written(period: &Period) -> String {
    let until = period.until.map_or_else(|| OPEN_END.to_owned(), |until| until.to_string());
    format!("{}/{until}", period.from)
}

/// Work in the areas of the row, unless it is known. Without days of its own it begins with the membership, and a change of
/// area has a day of its own, which such a row does not say.
fn work(
    line: &mut Line<'_>,
    asked: &Asked<'_>,
    period: &Period,
    is_new: bool,
    mint: &mut Mint<'_>,
) -> Vec<Command> {
    let said = &asked.spell.works;
    let Some(person) = asked.party.person() else {
        if !said.is_empty() {
            line.warn(Field::WorkArea, "value_not_kept", Vec::new());
        }
        return Vec::new();
    };
    let here = asked.register.members().work_of(person).filter(|work| work.cooperative == asked.cooperative);
    let mut held: Vec<&Assignment> = here.collect();
    let mut others = Vec::new();
    for (area, days) in said {
        let same = |work: &&Assignment| same_area(&work.area, area) && Some(work.period) == *days;
        match held.iter().position(same) {
            Some(same) => drop(held.remove(same)),
            None => others.push((area, *days)),
        }
    }
    let mut commands = Vec::new();
    for (area, days) in others {
        let taken = days.unwrap_or(*period);
        let known = held.iter().filter(|work| work.period.overlaps(&taken));
        let of_area = known.clone().find(|work| same_area(&work.area, area));
        if let Some(work) = of_area {
            if let Some(days) = days {
                differs(line, Field::WorkArea, &work.period, &days);
            }
            continue;
        }
        let areas: Vec<&str> = known.map(|work| work.area.code()).collect();
        if days.is_none() && !areas.is_empty() && !is_new {
            line.warn(Field::WorkArea, "work_area_without_date", vec![("area", areas.join(", "))]);
            continue;
        }
        if asked.history.was_work_annulled(person, asked.cooperative, area) {
            line.warn(Field::WorkArea, "work_annulled", vec![("area", area.code().to_owned())]);
            continue;
        }
        let assignment: AssignmentId = mint.id();
        let (cooperative, area, from, until) = (asked.cooperative, area.clone(), taken.from, taken.until);
        commands.push(act::AssignWork { assignment, person, cooperative, area, from, until }.into());
    }
    commands
}
