//! Organs, seats and terms of a row: found in the register, or made where it has none. What may be several is refused.

use std::collections::{BTreeMap, BTreeSet};

use domain::Register;
use domain::committee::{Basis, BasisKind, Command, Kind, Organ, Post, Rank, Seat, SeatSpec, act};
use domain::value::id::{CooperativeId, OrganId, SeatId, TermId};
use domain::value::{Name, PartialDate, Period};

use super::read::{NamedOrgan, NamedTerm, Office};
use super::words::{self, Places};
use crate::mint::Mint;
use crate::offices::is_shared;
use crate::roster::line::Line;
use crate::roster::person::finer;
use crate::sheet::mapping::Field;

/// How many organs that may be meant are named.
const LISTED_MAX: usize = 5;

/// An organ as rows name it, and one of its seats.
type OrganKey = (CooperativeId, Option<Kind>, Option<String>);

/// What all rows of a table together say of organs that the register may not have.
#[derive(Debug, Default)]
pub(in crate::roster) struct Wanted {
    organs: BTreeMap<OrganKey, WantedOrgan>,
    /// The organs that the register had before the first row.
    standing: BTreeSet<OrganId>,
}

#[derive(Debug, Default)]
struct WantedOrgan {
    /// Since when it exists, where a row says so.
    since: Option<PartialDate>,
    /// When the earliest mandate in it begins.
    earliest: Option<PartialDate>,
    seats: Vec<((Post, Rank), WantedSeat)>,
}

#[derive(Debug, Default)]
struct WantedSeat {
    places: Option<Places>,
    held: Vec<Period>,
}

impl WantedSeat {
    /// The places as a row says them. Where none does, an office that one person at a time holds has one place, and of
    /// others the number is not known.
    fn spec(&self, seat: SeatId, (post, rank): (Post, Rank)) -> SeatSpec {
        let (places, requires_membership) = self.places.unwrap_or_else(|| {
            let of_one = !matches!(post, Post::Member | Post::Delegate | Post::Other(_));
            ((of_one && !is_shared(&self.held)).then_some(1), false)
        });
        SeatSpec { places, post, rank, requires_membership, seat }
    }
}

fn key(cooperative: CooperativeId, organ: &NamedOrgan) -> OrganKey {
    let (kind, name) = organ.key();
    (cooperative, kind, name)
}

impl Wanted {
    /// Nothing yet, of a register before the first row.
    pub(in crate::roster) fn of(register: &Register) -> Self {
        let standing = register.committees().organs().map(|organ| organ.id).collect();
        Self { organs: BTreeMap::new(), standing }
    }

    /// Takes note of what a row says.
    pub(in crate::roster) fn note(&mut self, office: &Office) {
        let (Some(cooperative), Some(named), Some(place)) = (office.cooperative, &office.organ, &office.seat)
        else {
            return;
        };
        let organ = self.organs.entry(key(cooperative, named)).or_default();
        let earlier = |one: Option<PartialDate>, other: Option<PartialDate>| {
            one.into_iter().chain(other).min_by_key(|date| (date.first(), date.last()))
        };
        organ.since = earlier(organ.since, office.since);
        organ.earliest = earlier(organ.earliest, office.begins());
        let at = organ.seats.iter().position(|(known, _)| known == place);
        let at = at.unwrap_or_else(|| {
            organ.seats.push((place.clone(), WantedSeat::default()));
            organ.seats.len() - 1
        });
        if let Some((_, seat)) = organ.seats.get_mut(at) {
            seat.places = seat.places.or(office.places);
            seat.held.extend(office.period());
        }
    }

    fn spec(&self, of: &OrganKey, place: &(Post, Rank), seat: SeatId) -> SeatSpec {
        let seats = self.organs.get(of).into_iter().flat_map(|organ| &organ.seats);
        let known = seats.clone().find(|(known, _)| known == place).map(|(_, wanted)| wanted);
        known.unwrap_or(&WantedSeat::default()).spec(seat, place.clone())
    }
}

/// An organ with a seat, and what has to be done so that they are there.
pub(super) struct Place {
    pub(super) organ: OrganId,
    pub(super) seat: SeatId,
    pub(super) commands: Vec<Command>,
    pub(super) is_new: bool,
}

/// The organ and the seat of a row; `None` once a note says why that cannot be told.
pub(super) fn place(
    line: &mut Line<'_>,
    register: &Register,
    wanted: &Wanted,
    office: &Office,
    mint: &mut Mint<'_>,
) -> Option<Place> {
    let (cooperative, named, post) = (office.cooperative?, office.organ.as_ref()?, office.seat.as_ref()?);
    let key = key(cooperative, named);
    if let Some(organ) = find(line, register, cooperative, office)? {
        let known = seats(register, organ.id, post).next();
        differing(line, organ, known, office);
        if let Some(seat) = known {
            return Some(Place { organ: organ.id, seat: seat.id, commands: Vec::new(), is_new: false });
        }
        let spec = wanted.spec(&key, post, mint.id());
        let (organ, from, seat) = (organ.id, organ.period.from, spec.seat);
        if wanted.standing.contains(&organ) {
            line.warn(Field::Post, "seat_added", Vec::new());
        }
        let command = Command::ChangeSeats(act::ChangeSeats { organ, from, seats: vec![spec] });
        return Some(Place { organ, seat, commands: vec![command], is_new: true });
    }
    establish(line, register, wanted, &key, office, mint)
}

/// The seats of an organ for an office.
pub(super) fn seats<'a>(
    register: &'a Register,
    organ: OrganId,
    (post, rank): &(Post, Rank),
) -> impl Iterator<Item = &'a Seat> {
    let (post, rank) = (post.clone(), *rank);
    register.committees().seats_of(organ).filter(move |seat| seat.post == post && seat.rank == rank)
}

/// The organ that a row names: by its name, or by its kind. Of several, the one that existed in those days, or of these the
/// one without a name; `None` once a note says that it may be several.
#[expect(clippy::option_option, reason = "no organ is not the same as one that cannot be told")]
fn find<'a>(
    line: &mut Line<'_>,
    register: &'a Register,
    cooperative: CooperativeId,
    office: &Office,
) -> Option<Option<&'a Organ>> {
    let named = office.organ.as_ref()?;
    let (kind, name) = named.key();
    let fits = |organ: &&Organ| {
        let called = organ.name.as_ref().and_then(Name::folded);
        organ.cooperative == cooperative
            && kind.is_none_or(|kind| organ.kind == kind)
            && (name.is_none() || called == name)
    };
    let mut found: Vec<&Organ> = register.committees().organs().filter(fits).collect();
    if 1 < found.len()
        && let Some(period) = office.period()
    {
        found.retain(|organ| organ.period.may_cover(&period));
    }
    if 1 < found.len() && name.is_none() && found.iter().any(|organ| organ.name.is_none()) {
        found.retain(|organ| organ.name.is_none());
    }
    match found.as_slice() {
        [] => Some(None),
        [one] => Some(Some(one)),
        several => {
            let listed: Vec<String> = several.iter().take(LISTED_MAX).map(|organ| called(organ)).collect();
            let field = if office.organ.as_ref().is_some_and(|organ| organ.name.is_some()) {
                Field::OrganName
            } else {
                Field::Organ
            };
            line.error(field, "organ_ambiguous", vec![("names", listed.join("; "))]);
            None
        }
    }
}

/// What an organ is called, with its days.
fn called(organ: &Organ) -> String {
    let name = organ.name.as_ref().map_or_else(|| organ.kind.code().to_owned(), Name::to_string);
    let until = organ.period.until.map(|until| until.to_string()).unwrap_or_default();
    format!("{name} {}/{until}", organ.period.from)
}

/// Says what the row has otherwise than the register of an organ and its seat; they stay as they are.
fn differing(line: &mut Line<'_>, organ: &Organ, seat: Option<&Seat>, office: &Office) {
    let held = organ.period.from;
    if let Some(said) = office.since.filter(|said| finer(Some(held), Some(*said)) != Some(held)) {
        line.keep(Field::OrganSince, Some(held.to_string()), said.to_string());
    }
    if let (Some(said), Some(seat)) = (office.places, seat) {
        let places: Vec<Places> =
            seat.places.iter().map(|(_, places)| (*places, seat.requires_membership)).collect();
        if let Some(last) = places.last().filter(|_| !places.contains(&said)) {
            line.keep(Field::Places, Some(words::written_places(*last)), words::written_places(said));
        }
    }
}

/// The organs of a kind that the law gives once which stand on the days of a new one.
fn beside(
    register: &Register,
    cooperative: CooperativeId,
    kind: Option<Kind>,
    from: PartialDate,
) -> Vec<&Organ> {
    let Some(kind) = kind.filter(|kind| kind.is_given_by_law()) else { return Vec::new() };
    let period = Period::since(from);
    let alike = move |organ: &&Organ| organ.cooperative == cooperative && organ.kind == kind;
    let organs = register.committees().organs().filter(alike);
    organs.filter(|organ| organ.period.surely_overlaps(&period)).collect()
}

/// Whether a row asks for a second organ of a kind that the law gives once: it does where its name tells it apart from every one
/// that stands, which is said. `None` once a note says that one of them has no name, so that the row may mean that one.
fn is_another(line: &mut Line<'_>, named: &NamedOrgan, standing: &[&Organ]) -> Option<bool> {
    if standing.is_empty() || named.name.is_none() {
        return Some(false);
    }
    let others: Vec<String> = standing.iter().take(LISTED_MAX).map(|organ| called(organ)).collect();
    let details = vec![("names", others.join("; "))];
    if standing.iter().any(|organ| organ.name.as_ref().and_then(Name::folded).is_none()) {
        line.error(Field::OrganName, "organ_given_once_unnamed", details);
        return None;
    }
    line.warn(Field::OrganName, "organ_another", details);
    Some(true)
}

fn establish(
    line: &mut Line<'_>,
    register: &Register,
    wanted: &Wanted,
    key: &OrganKey,
    office: &Office,
    mint: &mut Mint<'_>,
) -> Option<Place> {
    let (cooperative, named, post) = (office.cooperative?, office.organ.as_ref()?, office.seat.as_ref()?);
    let known = wanted.organs.get(key);
    let since = known.and_then(|organ| organ.since);
    let Some(from) = since.or_else(|| known.and_then(|organ| organ.earliest)) else {
        line.error(Field::OrganSince, "organ_start_missing", Vec::new());
        return None;
    };
    if since.is_none() {
        line.warn(Field::Organ, "organ_start_assumed", vec![("date", from.to_string())]);
    }
    if named.kind.is_none() {
        line.warn(Field::Organ, "organ_kind_other", Vec::new());
    }
    let another = is_another(line, named, &beside(register, cooperative, named.kind, from))?;
    let organ: OrganId = mint.id();
    // With every seat that the table names, for later none can be added to the organ of a dissolved cooperative.
    let places = known.into_iter().flat_map(|organ| &organ.seats);
    let seats: Vec<SeatSpec> = places.map(|(place, wanted)| wanted.spec(mint.id(), place.clone())).collect();
    let own = |spec: &&SeatSpec| (&spec.post, spec.rank) == (&post.0, post.1);
    let seat = seats.iter().find(own)?.seat;
    let establish = Command::Establish(act::Establish {
        organ,
        cooperative,
        kind: named.kind.unwrap_or(Kind::Other),
        name: named.name.clone(),
        objective: None,
        basis: Basis { kind: BasisKind::NotStated, reference: None },
        from,
        seats,
        external_key: None,
        another,
    });
    Some(Place { organ, seat, commands: vec![establish], is_new: true })
}

/// The term that a row names, and the command that defines it where the organ has none of that label; nothing once a note
/// says that it is not known when it begins.
pub(super) fn term(
    line: &mut Line<'_>,
    (register, wanted): (&Register, &Wanted),
    organ: OrganId,
    named: &NamedTerm,
    mint: &mut Mint<'_>,
) -> Option<(TermId, Option<Command>)> {
    if let Some(known) = register.committees().term_called(organ, &named.label) {
        if let (Some(said), Some(held)) = (named.period, register.committees().term(known))
            && finer(Some(held.period.from), Some(said.from)) != Some(held.period.from)
        {
            line.keep(Field::Term, Some(held.period.from.to_string()), said.from.to_string());
        }
        return Some((known, None));
    }
    let Some(Period { from, until }) = named.period else {
        line.warn(Field::Term, "term_not_kept", Vec::new());
        return None;
    };
    if wanted.standing.contains(&organ) {
        line.warn(Field::Term, "term_added", Vec::new());
    }
    let (term, label) = (mint.id(), named.label.clone());
    let command =
        Command::DefineTerm(act::DefineTerm { term, organ, label, from, until, external_key: None });
    Some((term, Some(command)))
}
