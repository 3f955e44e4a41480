//! What a Popolo document means for a register: the commands that would bring it in, decided one after the other on a
//! scratch copy, and a list of everything refused, assumed or not kept. Stores nothing and mints nothing itself.
//!
//! - A person is found again by the key `popolo:<id>`, then by her own identifier here, then by her documents.
//! - A top-level organization is a cooperative with its id as external key. Where people hold office in it (a membership
//!   with a role other than member, a post, a legislative period, or on somebody's behalf), it also has an organ of
//!   kind `assembly` with the same name and key, in which these memberships are mandates. The others are spells.
//! - An organization within another is an organ of the nearest cooperative above it.
//! - A post is a seat, of one place unless several memberships overlap on it. Memberships without a post share a seat of
//!   their role whose places are not fixed. No seat requires membership.
//! - A legislative period is a term. A membership takes from it the dates that it does not have itself.
//! - No day in office is lost: where one person holds one office twice on a day, on behalf of the same organization,
//!   both memberships stand as the file has them, the later one on a second seat of the same office. Distinct persons
//!   are counted, so she counts once. Overlapping spells of mere membership are joined into one.
//! - Dissolutions come last, and are refused where they would cut short what the file says goes on.

mod body;
mod cooperative;
mod dates;
mod desk;
mod ending;
mod mandate;
mod organ;
mod person;
mod place;
mod profile;
mod rest;
mod seat;
mod spell;
mod term;

use std::collections::{HashMap, HashSet};

use domain::value::PartialDate;
use domain::value::id::{OrganId, PersonId, SeatId, TermId};
use domain::{Command, Context, Register};
use serde::Serialize;

use super::document::{Counts, Document};
use super::finding::{Finding, Severity};
use super::report::Reading;
use crate::history::{self, History};
use crate::mint::Mint;

use body::Body;
use desk::Desk;
use place::Place;

/// What whoever imports may say beforehand.
#[derive(Debug, Clone, Default)]
pub struct Options {
    /// Put before every id as `source:id`, so that files whose ids mean something only within them (`legislature`) can
    /// be kept in one register.
    pub source: Option<String>,
    /// Since when memberships and organs count for which the file gives no beginning; without it they are refused.
    pub undated_from: Option<PartialDate>,
    /// What the register said before, so that an old file takes no correction back; without it a file corrects whatever
    /// it says otherwise.
    pub history: Option<History>,
}

/// Nothing is known of before.
static NO_HISTORY: History = History::new();

/// What became of the entries of one collection.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct Verdict {
    /// Entries that the register did not have.
    pub new: usize,
    /// Entries that are in the register already, just so.
    pub same: usize,
    /// Entries that are in the register and change.
    pub changed: usize,
    /// Entries that are not imported; a finding says why.
    pub refused: usize,
}

/// What became of the entries, by collection. Events that are no legislative periods, and areas, have no verdict but a
/// finding.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct Verdicts {
    /// Of the people.
    pub persons: Verdict,
    /// Of the organizations.
    pub organizations: Verdict,
    /// Of the posts.
    pub posts: Verdict,
    /// Of the memberships.
    pub memberships: Verdict,
    /// Of the legislative periods.
    pub events: Verdict,
}

/// What the commands of a plan make.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct Tallies {
    /// People.
    pub persons: usize,
    /// Cooperatives.
    pub organizations: usize,
    /// Organs.
    pub organs: usize,
    /// Seats.
    pub seats: usize,
    /// Terms.
    pub terms: usize,
    /// Spells of membership.
    pub memberships: usize,
    /// Mandates.
    pub mandates: usize,
    /// Affiliations.
    pub affiliations: usize,
}

/// What a document means for a register.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Plan {
    /// The commands in their order; each stands when those before it were carried out.
    pub commands: Vec<Command>,
    /// What is refused, assumed or not kept, in this order.
    pub findings: Vec<Finding>,
    /// How much the document holds.
    pub counts: Counts,
    /// What became of its entries.
    pub verdicts: Verdicts,
    /// What the commands make.
    pub tallies: Tallies,
    /// Which organ an organization of the document is or has, by the id in the document.
    pub organs: Vec<(String, OrganId)>,
    /// Which terms a legislative period is, by the id in the document.
    pub terms: Vec<(String, TermId)>,
}

impl Plan {
    /// Whether the register would stay as it is.
    pub fn is_empty(&self) -> bool {
        self.commands.is_empty()
    }

    /// Whether the file says who belongs where and nothing of that can be imported, or nothing of it at all.
    pub fn is_unusable(&self) -> bool {
        let Verdicts { persons, organizations, posts, memberships, events } = self.verdicts;
        let all = [persons, organizations, posts, memberships, events];
        let nothing = |verdict: &Verdict| verdict.new + verdict.same + verdict.changed == 0;
        let refused = |verdict: &Verdict| nothing(verdict) && 0 < verdict.refused;
        refused(&memberships) || (all.iter().all(nothing) && all.iter().any(refused))
    }

    /// How many entries are not imported.
    pub fn refused(&self) -> usize {
        let Verdicts { persons, organizations, posts, memberships, events } = self.verdicts;
        [persons, organizations, posts, memberships, events].iter().map(|verdict| verdict.refused).sum()
    }
}

/// What became of one entry; of two, the later in this order is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Fate {
    Same,
    New,
    Changed,
    Refused,
}

impl Verdict {
    fn add(&mut self, fate: Fate) {
        let slot = match fate {
            Fate::Same => &mut self.same,
            Fate::New => &mut self.new,
            Fate::Changed => &mut self.changed,
            Fate::Refused => &mut self.refused,
        };
        *slot += 1;
    }
}

/// The work in progress, step after step in the order of [`plan()`].
struct Planner<'a, 'm> {
    document: &'a Document,
    /// The register as it was, for finding things again.
    original: &'a Register,
    options: &'a Options,
    desk: Desk<'a, 'm>,
    /// When the memberships of each person begin, by Popolo id.
    begun: HashMap<&'a str, Vec<PartialDate>>,
    /// By Popolo id; nothing where the person was refused.
    people: HashMap<&'a str, Option<PersonId>>,
    /// The organizations, by position.
    bodies: Vec<Body<'a>>,
    body_by_id: HashMap<&'a str, usize>,
    event_by_id: HashMap<&'a str, usize>,
    post_by_id: HashMap<&'a str, usize>,
    /// The posts of each organization, in their order.
    posts_of: HashMap<usize, Vec<usize>>,
    /// The memberships, by position.
    places: Vec<Place<'a>>,
    /// The offices in each organization, in the order of the memberships.
    offices_of: HashMap<usize, Vec<usize>>,
    /// The seat of each post.
    post_seats: HashMap<usize, SeatId>,
    /// What became of each post.
    post_fates: HashMap<usize, Fate>,
    /// The seats that memberships without a post share.
    role_seats: HashMap<seat::Office, SeatId>,
    /// Seats that belong to a post or a role, so that no second seat is looked for among them.
    seats_in_use: HashSet<SeatId>,
    /// The term of each organ in each legislative period; nothing where it was refused.
    terms: HashMap<(usize, OrganId), Option<TermId>>,
    /// Legislative periods whose dates are not understood and were missed by memberships.
    faulty_terms: HashSet<usize>,
    verdicts: Verdicts,
}

/// Decides what a document means for a register.
///
/// Pure: the same document, register, options, context and mint give the same plan. Carrying out the commands and
/// planning the same document again gives no commands.
pub fn plan(
    reading: &Reading,
    register: &Register,
    options: &Options,
    context: &Context,
    mint: &mut Mint<'_>,
) -> Plan {
    let mut planner = Planner::new(&reading.document, register, options, Desk::new(register, context, mint));
    planner.persons();
    planner.cooperatives();
    planner.find_places();
    planner.organs();
    planner.terms();
    planner.affiliations();
    planner.spells();
    planner.mandates();
    planner.endings();
    planner.not_kept();
    planner.finish()
}

impl<'a, 'm> Planner<'a, 'm> {
    fn new(document: &'a Document, original: &'a Register, options: &'a Options, desk: Desk<'a, 'm>) -> Self {
        let (bodies, body_by_id) = body::bodies(document);
        let mut posts_of: HashMap<usize, Vec<usize>> = HashMap::new();
        for (index, post) in document.posts.iter().enumerate() {
            if let Some(body) = post.organization_id.as_deref().and_then(|id| body_by_id.get(id)) {
                posts_of.entry(*body).or_default().push(index);
            }
        }
        let event_by_id = first_by_id(document.events.iter().map(|event| event.id.as_deref()));
        let begun = place::beginnings(document, &event_by_id);
        Self {
            document,
            original,
            options,
            desk,
            begun,
            people: HashMap::new(),
            bodies,
            body_by_id,
            event_by_id,
            post_by_id: first_by_id(document.posts.iter().map(|post| post.id.as_deref())),
            posts_of,
            places: Vec::new(),
            offices_of: HashMap::new(),
            post_seats: HashMap::new(),
            post_fates: HashMap::new(),
            role_seats: HashMap::new(),
            seats_in_use: HashSet::new(),
            terms: HashMap::new(),
            faulty_terms: HashSet::new(),
            verdicts: Verdicts::default(),
        }
    }

    /// What the register said before.
    fn history(&self) -> &'a History {
        self.options.history.as_ref().unwrap_or(&NO_HISTORY)
    }

    /// Whether a value that the file says otherwise gives way to a correction by hand, which is noted.
    fn gives_way(&mut self, at: desk::At<'_>, fate: history::Fate) -> bool {
        match fate {
            history::Fate::Change => false,
            history::Fate::Keep | history::Fate::Ask => {
                self.desk.note(at, super::finding::Code::CorrectionKept, "");
                true
            }
        }
    }

    /// The key under which the register keeps an id of the document.
    fn key(&self, id: &str) -> String {
        self.options.source.as_ref().map_or_else(|| id.to_owned(), |source| format!("{source}:{id}"))
    }

    fn finish(mut self) -> Plan {
        for place in &self.places {
            self.verdicts.memberships.add(place.fate);
        }
        for fate in self.post_fates.values() {
            self.verdicts.posts.add(*fate);
        }
        for body in &self.bodies {
            self.verdicts.organizations.add(body.fate);
        }
        let organ = |body: &Body<'_>| Some((body.id()?.to_owned(), body.organ?));
        let organs = self.bodies.iter().filter_map(organ).collect();
        let events = &self.document.events;
        let id = |event: usize| events.get(event).and_then(|event| event.id.clone());
        let term = |(key, term): (&(usize, OrganId), &Option<TermId>)| Some((key.0, id(key.0)?, (*term)?));
        let mut terms: Vec<_> = self.terms.iter().filter_map(term).collect();
        terms.sort();
        let (commands, mut findings) = self.desk.finish();
        findings.sort_by_key(|finding| finding.code.severity());
        Plan {
            tallies: Tallies::of(&commands),
            commands,
            findings,
            counts: self.document.counts(),
            verdicts: self.verdicts,
            organs,
            terms: terms.into_iter().map(|(_, id, term)| (id, term)).collect(),
        }
    }
}

impl Tallies {
    /// Counts what commands make.
    fn of(commands: &[Command]) -> Self {
        use domain::{committee, cooperative, member, person};
        let mut made = Self::default();
        for command in commands {
            match command {
                Command::Person(person::Command::Record(_)) => made.persons += 1,
                Command::Cooperative(cooperative::Command::Enrol(_)) => made.organizations += 1,
                Command::Cooperative(cooperative::Command::Affiliate(_)) => made.affiliations += 1,
                Command::Member(member::Command::Admit(_)) => made.memberships += 1,
                Command::Committee(committee::Command::Establish(committee::act::Establish {
                    seats,
                    ..
                })) => {
                    made.organs += 1;
                    made.seats += seats.len();
                }
                Command::Committee(committee::Command::ChangeSeats(committee::act::ChangeSeats {
                    seats,
                    ..
                })) => {
                    // A change to no places abolishes a seat that was counted where it was made.
                    made.seats += seats.iter().filter(|spec| spec.places != Some(0)).count();
                }
                Command::Committee(committee::Command::DefineTerm(_)) => made.terms += 1,
                Command::Committee(committee::Command::Seat(_)) => made.mandates += 1,
                _ => (),
            }
        }
        made
    }
}

impl Plan {
    /// The findings of one severity.
    pub fn findings_of(&self, severity: Severity) -> impl Iterator<Item = &Finding> {
        self.findings.iter().filter(move |finding| finding.code.severity() == severity)
    }
}

/// The positions of entries by their id; of two with the same id the first counts.
fn first_by_id<'a>(ids: impl Iterator<Item = Option<&'a str>>) -> HashMap<&'a str, usize> {
    let mut positions = HashMap::new();
    for (index, id) in ids.enumerate() {
        if let Some(id) = id {
            positions.entry(id).or_insert(index);
        }
    }
    positions
}
