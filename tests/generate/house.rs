//! What was there before the first year: the organisations, and a roster for each cooperative as the secretariat found it.

use chrono::{Datelike, NaiveDate};
use domain::committee::Kind as OrganKind;
use domain::cooperative::{Command, Details, Kind};
use domain::member::{self, ExitReason, Party};
use domain::value::id::{AffiliationId, CooperativeId, MembershipId};
use domain::value::place::{Issuer, Subdivision, Ubigeo};
use domain::value::{PartialDate, Place};

use super::words::{self, code, label};
use super::year::Deed;
use super::{Book, first_day};

/// What the generator remembers of a cooperative.
#[derive(Clone, Debug)]
pub(super) struct Cooperative {
    pub(super) id: CooperativeId,
    pub(super) name: String,
    pub(super) founded: i32,
    /// How many people its roster holds.
    roster: u32,
    /// Who is a member now.
    pub(super) members: Vec<usize>,
    /// Who was one, and since when no longer.
    pub(super) former: Vec<(usize, NaiveDate)>,
    numbers: u32,
    /// Its belonging to the central and its membership there, as long as it goes on.
    pub(super) affiliation: Option<(AffiliationId, MembershipId)>,
    /// How many mining units it has opened.
    pub(super) units: u32,
}

impl Cooperative {
    pub(super) const fn next_number(&mut self) -> u32 {
        self.numbers += 1;
        self.numbers
    }
}

/// The organs that every cooperative has, and the central.
const ORGANS: [OrganKind; 4] = [
    OrganKind::BoardOfDirectors,
    OrganKind::SupervisoryBoard,
    OrganKind::EducationCommittee,
    OrganKind::ElectoralCommittee,
];

impl Book {
    /// Decides which cooperatives there are and how large they are.
    pub(super) fn found(&mut self) {
        let many = (self.size.members / 60).clamp(2, 20) + self.chance.of(0..=3);
        let mut names = words::HOUSES;
        self.chance.shuffle(&mut names);
        let weights: Vec<u32> = (0..many).map(|_| self.chance.of(100..=500)).collect();
        let (total, people) = (weights.iter().map(|w| u64::from(*w)).sum::<u64>(), self.in_rosters());
        let (mut weight, mut counted) = (0, 0);
        for (name, own) in names.iter().zip(weights) {
            // Rounded along the running sum, so that all together are exactly as many as wanted.
            weight += u64::from(own);
            let upto = u32::try_from(u64::from(people) * weight / total.max(1)).unwrap_or(people);
            let id = self.mint();
            let founded = self.first_year() - self.chance.year(6..=24);
            self.cooperatives.push(Cooperative {
                id,
                name: format!("Cooperativa Minera {name}"),
                founded,
                roster: upto - counted,
                members: Vec::new(),
                former: Vec::new(),
                numbers: 0,
                affiliation: None,
                units: 0,
            });
            counted = upto;
        }
        self.central = self.mint();
    }

    /// Enrols the central and its cooperatives, with their mining units.
    pub(super) fn enrol(&mut self) {
        let houses = words::HOUSES.len();
        let index = usize::try_from(self.number - 1).unwrap_or_default();
        let round = if houses <= index { format!(" {}", index / houses + 1) } else { String::new() };
        let name = format!("{}{round}", words::HOUSES[index % houses]);
        let founded = self.first_year() - self.chance.year(4..=6);
        let (central, details) = (self.central, self.details(0, founded));
        self.ask(Command::Enrol(domain::cooperative::act::Enrol {
            cooperative: central,
            kind: Kind::Central,
            name: label(&format!("Central de Cooperativas Mineras {name}")),
            acronym: Some(code(&format!("CECOM {name}"))),
            details,
            another: false,
        }));
        for place in 0..self.cooperatives.len() {
            let Cooperative { id, name, founded: own, .. } = self.cooperatives[place].clone();
            let details = self.details(place + 1, own);
            let acronym = Some(code(name.trim_start_matches("Cooperativa Minera ")));
            let kind = Kind::Primary;
            let (name, another) = (label(&name), false);
            self.ask(Command::Enrol(domain::cooperative::act::Enrol {
                cooperative: id,
                kind,
                name,
                acronym,
                details,
                another,
            }));
            let (affiliation, membership) = (self.mint(), self.mint());
            let joined = PartialDate::Year(first_day(founded.max(own)));
            self.ask(Command::Affiliate(domain::cooperative::act::Affiliate {
                affiliation,
                cooperative: id,
                central,
                from: joined,
            }));
            self.ask(member::Command::Admit(member::act::Admit {
                membership,
                party: Party::Cooperative(id),
                cooperative: central,
                number: Some(code(&(place + 1).to_string())),
                on: joined,
                left: None,
            }));
            self.cooperatives[place].affiliation = Some((affiliation, membership));
            for _ in 0..self.chance.of(1..=2) {
                let from = PartialDate::Year(first_day(own + 1));
                self.open_unit(place, from);
            }
        }
    }

    pub(super) fn open_unit(&mut self, place: usize, from: PartialDate) {
        self.cooperatives[place].units += 1;
        let (unit, number) = (self.mint(), self.cooperatives[place].units);
        self.ask(Command::OpenUnit(domain::cooperative::act::OpenUnit {
            unit,
            cooperative: self.cooperatives[place].id,
            name: label(&format!("Concesión {} {number}", words::HOUSES[place % words::HOUSES.len()])),
            code: None,
            from,
        }));
    }

    fn details(&mut self, index: usize, founded: i32) -> Details {
        let number = self.number.wrapping_mul(64).wrapping_add(u32::try_from(index).unwrap_or_default());
        let town = *self.chance.pick(&words::PLACES);
        let ubigeo = town.starts_with("Ananea").then(|| Ubigeo::new(Issuer::Inei, "211002").ok()).flatten();
        Details {
            external_key: None,
            founded: Some(PartialDate::Year(first_day(founded))),
            place: Place { name: Some(label(town)), subdivision: Subdivision::new("PE-PUN").ok(), ubigeo },
            registry_entry: Some(code(&format!("11{number:06}"))),
            ruc: Some(words::ruc(40_000_000_u32.wrapping_add(number))),
            sector: Some(label("Minería aurífera")),
        }
    }

    /// Brings in the roster of a cooperative, who works there, and who sits in its organs. Says what it is called.
    pub(super) fn roster(&mut self, place: usize) -> String {
        let Cooperative { name, founded, roster, .. } = self.cooperatives[place].clone();
        let last = self.first_year() - 1;
        for _ in 0..roster {
            let year = self.chance.year(founded..=last);
            self.arrive_before(place, year, last);
        }
        for _ in 0..self.chance.part(usize::try_from(roster).unwrap_or_default(), 40) {
            let born = last - self.chance.year(19..=50);
            let who = self.record(500, born, None);
            let year = self.chance.year(founded..=last);
            let day = self.chance.day(year);
            self.assign(who, place, day);
        }
        for kind in ORGANS {
            let organ = self.establish(Some(place), kind, PartialDate::Year(first_day(founded)));
            // Elected so long ago that the next election is still to come.
            let years = self.organs[organ].years;
            let earliest = first_day(last + 1) - chrono::Months::new(12 * years);
            let day = self.chance.after(earliest, 1..=years * 365 - 2);
            self.elect(organ, day);
        }
        format!("Padrón, {name}")
    }

    /// Somebody was admitted in a year that nobody kept as it went by; the day is seldom known.
    fn arrive_before(&mut self, place: usize, year: i32, last: i32) {
        let born = year - self.chance.year(19..=46);
        let relative = self.relative(place);
        let who = self.record(self.temper.women, born, relative);
        let day = self.chance.day(year);
        let admitted = match self.chance.of(0..=9) {
            0..=3 => PartialDate::Year(first_day(year)),
            4..=6 => PartialDate::Month(day.with_day(1).unwrap_or(day)),
            _ => PartialDate::day(day),
        };
        let left = year + 1 + self.chance.year(0..=6);
        if left <= last && self.chance.permille(110) {
            let exit = (PartialDate::Year(first_day(left)), Some(ExitReason::Resignation));
            self.admit(who, place, admitted, Some(exit));
            // Some came back before anybody kept the book.
            if left + 1 < last && self.chance.permille(300) {
                let back = PartialDate::day(self.chance.day(last));
                self.cooperatives[place].former.pop();
                self.admit(who, place, back, None);
            }
        } else {
            self.admit(who, place, admitted, None);
        }
        if let Some(relative) = relative {
            self.state_kinship(who, relative);
        }
        if self.chance.permille(550) && self.humans[who].spell.is_some() {
            self.assign(who, place, day);
        }
    }

    /// Now and then somebody comes who is kin to a member.
    pub(super) fn relative(&mut self, place: usize) -> Option<usize> {
        let members = self.cooperatives[place].members.len();
        (0 < members && self.chance.permille(30))
            .then(|| self.chance.place(members))
            .map(|index| self.cooperatives[place].members[index])
    }

    /// Brings in the central's own organs, whose seats delegates hold.
    pub(super) fn delegates(&mut self) {
        let first = self.first_year();
        for kind in ORGANS {
            let organ = self.establish(None, kind, PartialDate::Year(first_day(first - 4)));
            let day = self.chance.after(first_day(first - 1), 1..=330);
            self.elect(organ, day);
        }
        self.foresee();
    }

    /// A cooperative that belongs to the central.
    pub(super) fn affiliate(&mut self) -> Option<usize> {
        let affiliated = self.cooperatives.iter().map(|house| usize::from(house.affiliation.is_some()));
        self.chance.weighed(affiliated)
    }

    /// How many are members somewhere.
    pub(super) fn in_force(&self) -> usize {
        self.cooperatives.iter().map(|house| house.members.len()).sum()
    }

    /// What happens once, some day: a cooperative leaves the central, a committee for equality is founded.
    fn foresee(&mut self) {
        let years = self.first_year()..=super::LAST_YEAR;
        if self.chance.permille(250) && 2 < self.cooperatives.len() {
            let year = self.chance.year(years.clone());
            let (day, place) = (self.chance.day(year), self.chance.place(self.cooperatives.len()));
            self.plan(day, Deed::LeaveCentral(place));
        }
        if self.chance.permille(600) {
            let year = self.chance.year(years);
            let day = self.chance.day(year);
            let place = self.chance.place(self.cooperatives.len());
            let cooperative = self.chance.permille(600).then_some(place);
            self.plan(day, Deed::Found(cooperative));
        }
    }
}
