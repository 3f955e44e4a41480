//! The story as commands: the organisation, its offices and dates as published, and members under made-up names.
//!
//! Sources: (S01) fairmined.org/gold-mining-peru-gender-equality-comitee-cecomip (199 members, 58 women, the committee,
//! its president, the president of the central, a member of the board, where women work and preside), (S03) fairmined.org/community-profiles-2/cecomip (name, founding, nine
//! cooperatives, about 200 members, the concession), (S04) fairmined.org on the first alluvial certification (the
//! president of 2016), (S06) responsiblemines.org/kitzinger-quispe (president of the supervisory board since 2017, and
//! another founding year). What no source says is an example, and says so where it can.

use std::collections::BTreeMap;

use domain::committee::{self, Basis, BasisKind, Origin, Post, Rank, SeatSpec};
use domain::cooperative::{self, Details, Kind};
use domain::member::{self, ExitReason, Party, WorkArea};
use domain::person::{self, Profile};
use domain::value::id::{CooperativeId, OrganId, PersonId, SeatId, UnitId};
use domain::value::place::{Issuer, Subdivision, Ubigeo};
use domain::value::{Gender, Label, PartialDate, Period, Place, Remark, ShortText};
use domain::{Command, committee::Kind as OrganKind};

use exchange::mint::Mint;

use super::people;

/// How many women and men there are among the members at the end of November 2021 (S01).
const WOMEN: usize = 58;
const MEN: usize = 141;

/// What the gender equality committee is for, as published (S01): why it was created, and its objective.
const COMMITTEE_FOR: &str = "cerrar las brechas entre hombres y mujeres y promover la igualdad de género; hacer visibles \
     temas de interés que los hombres todavía no logran reconocer (según fairmined.org)";

/// The cooperatives under made-up names; how many there are is published (S03).
const COOPERATIVES: [&str; 9] =
    ["Cantuta", "Ichu", "Vicuña", "Suri", "Queñua", "Taruca", "Yareta", "Chinchilla", "Puya"];

/// What is written down, in order.
pub(super) struct Story<'a, 'm> {
    /// Where identifiers come from.
    pub(super) mint: &'a mut Mint<'m>,
    commands: Vec<Command>,
    /// What another office than the secretary's writes down afterwards.
    pub(super) checked: Vec<Command>,
    pub(super) central: CooperativeId,
    homes: Vec<CooperativeId>,
    pub(super) unit: UnitId,
    pub(super) women: Vec<(PersonId, CooperativeId)>,
    pub(super) men: Vec<(PersonId, CooperativeId)>,
    /// Daughters and wives of members, no members themselves.
    pub(super) relatives: Vec<PersonId>,
    pub(super) organs: BTreeMap<OrganKind, OrganId>,
}

pub(super) fn date(text: &str) -> Option<PartialDate> {
    text.parse().ok()
}

pub(super) fn label<T: From<Label>>(text: &str) -> Option<T> {
    Label::new(text).ok().map(T::from)
}

pub(super) fn remark(text: &str) -> Option<Remark> {
    Remark::new(text).ok()
}

/// A period from a day to another, or going on.
pub(super) fn period(from: &str, until: Option<&str>) -> Option<Period> {
    let until = until.map(date).map_or(Some(None), |until| until.map(Some))?;
    Period::new(date(from)?, until)
}

/// The whole story, and what another office writes down afterwards; `None` only if a date or name in it were mistyped.
pub fn commands(mint: &mut Mint<'_>) -> Option<[Vec<Command>; 2]> {
    let (central, unit) = (mint.id(), mint.id());
    let mut story = Story {
        mint,
        commands: Vec::new(),
        checked: Vec::new(),
        central,
        homes: Vec::new(),
        unit,
        women: Vec::new(),
        men: Vec::new(),
        relatives: Vec::new(),
        organs: BTreeMap::new(),
    };
    story.add(cooperative::Command::SetTimeZone(cooperative::act::SetTimeZone {
        zone: "America/Lima".parse().ok()?,
        reason: None,
    }));
    story.organisations()?;
    story.members()?;
    story.board()?;
    story.supervisory_board()?;
    story.mandatory_committees()?;
    story.gender_committee()?;
    story.work()?;
    story.programmes()?;
    story.equality()?;
    story.certification()?;

    Some([story.commands, story.checked])
}

impl Story<'_, '_> {
    pub(super) fn add(&mut self, command: impl Into<Command>) {
        self.commands.push(command.into());
    }

    fn organisations(&mut self) -> Option<()> {
        let place = Place {
            name: label("Ananea, San Antonio de Putina, Puno"),
            subdivision: Subdivision::new("PE-PUN").ok(),
            ubigeo: Ubigeo::new(Issuer::Inei, "211002").ok(),
        };
        let details = |founded: &str| {
            let (founded, sector) = (date(founded), label("Minería aurífera"));
            Details { founded, place: place.clone(), sector, ..Details::default() }
        };
        let (central, kind) = (self.central, Kind::Central);
        self.add(cooperative::Command::Enrol(cooperative::act::Enrol {
            cooperative: central,
            kind,
            name: label("Central de Cooperativas Minero Metalúrgicas de Puno Ltda.")?,
            acronym: ShortText::new("CECOMIP").ok(),
            details: details("2006"),
            another: false,
        }));
        // Two published years: the second source is more exact and is adopted; the first stays in the history.
        let reason = "fairmined.org/community-profiles-2/cecomip: 2005-09-04; responsiblemines.org: 2006";
        let reason = Some(Remark::new(reason).ok()?);
        self.add(cooperative::Command::Correct(cooperative::act::Correct {
            cooperative: central,
            kind,
            details: details("2005-09-04"),
            reason,
        }));
        for name in COOPERATIVES {
            let home = self.mint.id();
            self.homes.push(home);
            self.add(cooperative::Command::Enrol(cooperative::act::Enrol {
                cooperative: home,
                kind: Kind::Primary,
                name: label(&format!("Cooperativa Minera {name} Ltda. (nombre ficticio)"))?,
                acronym: ShortText::new(name).ok(),
                details: Details {
                    place: place.clone(),
                    sector: label("Minería aurífera"),
                    ..Details::default()
                },
                another: false,
            }));
            let from = date("2005-09-04")?;
            let affiliation = self.mint.id();
            self.add(cooperative::Command::Affiliate(cooperative::act::Affiliate {
                affiliation,
                cooperative: home,
                central,
                from,
            }));
        }
        self.add(cooperative::Command::OpenUnit(cooperative::act::OpenUnit {
            unit: self.unit,
            cooperative: central,
            name: label("Francisco Uno")?,
            code: None,
            from: date("2005-09-04")?,
        }));
        Some(())
    }

    /// What was written down last.
    pub(super) fn last(&self) -> Option<&Command> {
        self.commands.last()
    }

    /// Records a person and admits her to the `n`th cooperative, in turn.
    fn admit(&mut self, n: usize, profile: Profile, gender: Gender, on: PartialDate) -> Option<PersonId> {
        let person = self.mint.id();
        let home = *self.homes.iter().cycle().nth(n)?;
        let gender_given = Some(gender);
        let salt = self.mint.salt();
        self.add(person::Command::Record(person::act::Record {
            person,
            profile,
            salt,
            gender: gender_given,
        }));
        let (number, party) = (None, Party::Person(person));
        let membership = self.mint.id();
        self.add(member::Command::Admit(member::act::Admit {
            membership,
            party,
            cooperative: home,
            number,
            on,
            left: None,
        }));
        let list = if gender == Gender::Woman { &mut self.women } else { &mut self.men };
        list.push((person, home));
        Some(person)
    }

    /// Those whom the sources name come first, then the made-up ones, until there are as many as published.
    fn members(&mut self) -> Option<()> {
        let since = date("2005-09-04")?;
        self.admit(0, people::named("Nancy", "Coaquira")?, Gender::Woman, since)?;
        self.admit(1, people::named("William", "Yampara")?, Gender::Man, since)?;
        self.admit(2, people::named("Kitzinger", "Quispe")?, Gender::Man, since)?;
        self.admit(3, people::named("Adrian", "Ahumada")?, Gender::Man, since)?;
        self.admit(4, people::named("Eugenio", "Calcina Quispe")?, Gender::Man, since)?;
        let mut n = 5;
        // Fewer women than men were there from the beginning, so that the series tells of a way.
        for (gender, so_far, founders, all) in [(Gender::Woman, 1, 10, WOMEN), (Gender::Man, 4, 70, MEN)] {
            for k in so_far..all {
                let year = 2006 + (k * 11) % 15;
                let on = date(&format!("{year}-{:02}-{:02}", k % 12 + 1, k % 27 + 1))?;
                self.admit(n, people::made_up(k, gender)?, gender, if k < founders { since } else { on })?;
                n += 1;
            }
        }
        self.former_and_later(n)?;
        self.number_the_books()
    }

    /// Gives each cooperative's members the numbers of its own book, in the order in which they were admitted.
    fn number_the_books(&mut self) -> Option<()> {
        let mut books: BTreeMap<CooperativeId, Vec<(PartialDate, &mut Option<ShortText>)>> = BTreeMap::new();
        for command in &mut self.commands {
            if let Command::Member(member::Command::Admit(member::act::Admit {
                cooperative,
                number,
                on,
                ..
            })) = command
            {
                books.entry(*cooperative).or_default().push((*on, number));
            }
        }
        for book in books.values_mut() {
            book.sort_by_key(|(on, _)| *on);
            for (position, (_, number)) in book.iter_mut().enumerate() {
                **number = Some(ShortText::new(&format!("{:03}", position + 1)).ok()?);
            }
        }
        Some(())
    }

    /// Members who had left before November 2021 or came afterwards: they count on other days.
    fn former_and_later(&mut self, mut n: usize) -> Option<()> {
        for k in 0..9 {
            let gender = if k % 3 == 0 { Gender::Woman } else { Gender::Man };
            let on = date(&format!("{}-03-15", 2007 + k % 5))?;
            let reason = [ExitReason::Resignation, ExitReason::Transfer, ExitReason::Death][k % 3];
            let left = date(&format!("{}-06-30", 2013 + k % 7))?;
            let death = (reason == ExitReason::Death).then_some(left);
            self.admit(n, Profile { death, ..people::made_up(200 + k, gender)? }, gender, on)?;
            let Some(Command::Member(member::Command::Admit(member::act::Admit { membership, .. }))) =
                self.commands.last()
            else {
                return None;
            };
            let membership = *membership;
            self.add(member::Command::Leave(member::act::Leave {
                membership,
                on: left,
                reason: Some(reason),
            }));
            n += 1;
        }
        for k in 0..5 {
            let gender = if k < 4 { Gender::Woman } else { Gender::Man };
            self.admit(n, people::made_up(220 + k, gender)?, gender, date(&format!("2022-0{}-01", k + 2))?)?;
            n += 1;
        }
        Some(())
    }

    /// Establishes an organ of the central; the seats come back in the order given.
    pub(super) fn organ(
        &mut self,
        kind: OrganKind,
        (basis, objective): ((BasisKind, &str), Option<Remark>),
        from: &str,
        seats: &[(Post, Rank, u32)],
    ) -> Option<Vec<SeatId>> {
        let organ: OrganId = self.mint.id();
        self.organs.insert(kind, organ);
        let seat = |(post, rank, places): &(Post, Rank, u32)| SeatSpec {
            places: Some(*places),
            post: post.clone(),
            rank: *rank,
            requires_membership: true,
            seat: self.mint.id(),
        };
        let seats: Vec<SeatSpec> = seats.iter().map(seat).collect();
        let ids = seats.iter().map(|seat| seat.seat).collect();
        let basis = Basis { kind: basis.0, reference: label(basis.1) };
        let (cooperative, from) = (self.central, date(from)?);
        let (name, external_key) = (None, None);
        self.add(committee::Command::Establish(committee::act::Establish {
            organ,
            cooperative,
            kind,
            name,
            objective,
            basis,
            from,
            seats,
            external_key,
            another: false,
        }));
        Some(ids)
    }

    pub(super) fn seat(
        &mut self,
        seat: SeatId,
        holder: (PersonId, CooperativeId),
        from: &str,
        until: Option<&str>,
    ) -> Option<()> {
        let (from, until) = (date(from)?, until.map(date).map_or(Some(None), |until| until.map(Some))?);
        let mandate = self.mint.id();
        self.add(committee::Command::Seat(committee::act::Seat {
            mandate,
            seat,
            person: holder.0,
            from,
            until,
            represents: Some(holder.1),
            origin: Some(Origin::Election),
            term: None,
        }));
        Some(())
    }

    /// Nine full seats and three alternates. Published are the president of 2016 (S04), and the president and a member in
    /// November 2021 (S01): they are seated for no longer than the sources speak of, and nobody is in between. That women
    /// presided, too, is published without a name or a year (S01), so one is made up, in a term that says so.
    fn board(&mut self) -> Option<()> {
        let posts = [
            (Post::President, Rank::Full, 1),
            (Post::VicePresident, Rank::Full, 1),
            (Post::Secretary, Rank::Full, 1),
            (Post::Treasurer, Rank::Full, 1),
            (Post::Member, Rank::Full, 5),
            (Post::Member, Rank::Alternate, 3),
        ];
        let basis = (BasisKind::Law, "LGC art. 30");
        let seats = self.organ(OrganKind::BoardOfDirectors, (basis, None), "2005-09-04", &posts)?;
        let [president, vice, secretary, treasurer, member, alternate] =
            <[SeatId; 6]>::try_from(seats).ok()?;
        let (women, men) = (self.women.clone(), self.men.clone());
        self.example_of_a_president(president, *women.get(5)?)?;
        self.seat(president, *men.first()?, "2016", Some("2017"))?;
        self.seat(president, *men.get(3)?, "2021-11", None)?;
        self.seat(vice, *men.get(11)?, "2020-01-01", Some("2023-01-01"))?;
        self.seat(secretary, *women.get(10)?, "2020-01-01", Some("2023-01-01"))?;
        self.seat(treasurer, *men.get(12)?, "2021-01-01", Some("2024-01-01"))?;
        self.seat(member, *men.get(2)?, "2021-11", None)?;
        for (k, until) in [(13, "2022-01-01"), (14, "2022-01-01"), (15, "2023-01-01")] {
            self.seat(member, *men.get(k)?, "2019-01-01", Some(until))?;
        }
        self.seat(member, *women.get(11)?, "2021-01-01", Some("2024-01-01"))?;
        for k in [16, 17] {
            self.seat(alternate, *men.get(k)?, "2021-01-01", Some("2022-01-01"))?;
        }
        self.seat(alternate, *women.get(12)?, "2021-01-01", Some("2022-01-01"))
    }

    /// A woman who presided over the board: an example, as the name of her term says.
    fn example_of_a_president(&mut self, seat: SeatId, holder: (PersonId, CooperativeId)) -> Option<()> {
        let (term, organ) = (self.mint.id(), *self.organs.get(&OrganKind::BoardOfDirectors)?);
        let (from, until) = (date("2009-01-01")?, date("2012-01-01"));
        let label = label("2009–2011 (ejemplo)")?;
        self.add(committee::Command::DefineTerm(committee::act::DefineTerm {
            term,
            organ,
            label,
            from,
            until,
            external_key: None,
        }));
        let mandate = self.mint.id();
        self.add(committee::Command::Seat(committee::act::Seat {
            mandate,
            seat,
            person: holder.0,
            from,
            until,
            represents: Some(holder.1),
            origin: Some(Origin::Election),
            term: Some(term),
        }));
        Some(())
    }

    /// Five full seats; its president since 2017 is published (S06), his end is not.
    fn supervisory_board(&mut self) -> Option<()> {
        let posts = [
            (Post::President, Rank::Full, 1),
            (Post::Secretary, Rank::Full, 1),
            (Post::Member, Rank::Full, 3),
        ];
        let basis = (BasisKind::Law, "LGC art. 31");
        let seats = self.organ(OrganKind::SupervisoryBoard, (basis, None), "2005-09-04", &posts)?;
        let [president, secretary, member] = <[SeatId; 3]>::try_from(seats).ok()?;
        let (women, men) = (self.women.clone(), self.men.clone());
        self.seat(president, *men.get(1)?, "2017", None)?;
        self.seat(secretary, *women.get(13)?, "2020-01-01", Some("2023-01-01"))?;
        self.seat(member, *men.get(18)?, "2020-01-01", Some("2023-01-01"))?;
        self.seat(member, *men.get(19)?, "2021-01-01", Some("2024-01-01"))
    }

    fn mandatory_committees(&mut self) -> Option<()> {
        let (women, men) = (self.women.clone(), self.men.clone());
        let posts = [
            (Post::President, Rank::Full, 1),
            (Post::Secretary, Rank::Full, 1),
            (Post::Member, Rank::Full, 1),
        ];
        let basis = (BasisKind::Law, "LGC art. 32(1)");
        let education = self.organ(OrganKind::EducationCommittee, (basis, None), "2005-09-04", &posts)?;
        let [president, secretary, member] = <[SeatId; 3]>::try_from(education).ok()?;
        self.seat(president, *women.get(14)?, "2020-01-01", Some("2023-01-01"))?;
        self.seat(secretary, *women.get(15)?, "2020-01-01", Some("2023-01-01"))?;
        self.seat(member, *men.get(20)?, "2021-01-01", Some("2024-01-01"))?;
        let electoral = self.organ(OrganKind::ElectoralCommittee, (basis, None), "2005-09-04", &posts)?;
        let [president, secretary, member] = <[SeatId; 3]>::try_from(electoral).ok()?;
        self.seat(president, *men.get(21)?, "2020-01-01", Some("2023-01-01"))?;
        self.seat(secretary, *men.get(22)?, "2020-01-01", Some("2023-01-01"))?;
        self.seat(member, *women.get(16)?, "2021-01-01", Some("2024-01-01"))
    }

    /// Created in November 2021, the first of its sector in the country (S01); who presides is published. Which organ created
    /// it, how many seats it has and who holds the others is an example. What it is for is published: the aim of its creation,
    /// then its objective.
    fn gender_committee(&mut self) -> Option<()> {
        let posts = [
            (Post::President, Rank::Full, 1),
            (Post::Secretary, Rank::Full, 1),
            (Post::Member, Rank::Full, 3),
        ];
        let basis = (BasisKind::Assembly, "ejemplo; LGC arts. 25 y 32(3)");
        let objective = remark(COMMITTEE_FOR)?;
        let about = (basis, Some(objective));
        let seats = self.organ(OrganKind::GenderEqualityCommittee, about, "2021-11", &posts)?;
        let [president, secretary, member] = <[SeatId; 3]>::try_from(seats).ok()?;
        let (women, men) = (self.women.clone(), self.men.clone());
        self.seat(president, *women.first()?, "2021-11", None)?;
        self.seat(secretary, *women.get(20)?, "2021-11", None)?;
        self.seat(member, *women.get(21)?, "2021-11", None)?;
        self.seat(member, *women.get(22)?, "2021-11", None)?;
        self.seat(member, *men.get(25)?, "2021-11", None)
    }

    /// Where women work, and that they always did, is published (S01); how many and since when is made up. Some of those who
    /// work are not members.
    fn work(&mut self) -> Option<()> {
        let (women, men) = (self.women.clone(), self.men.clone());
        let areas = [
            (WorkArea::Warehouse, 23..26, 30..32),
            (WorkArea::Kitchen, 26..32, 32..33),
            (WorkArea::Accounting, 32..34, 33..34),
            (WorkArea::Nursing, 34..36, 34..34),
            (WorkArea::Mining, 36..48, 40..110),
        ];
        for (area, hers, his) in areas {
            let workers: Vec<PersonId> =
                women.get(hers)?.iter().chain(men.get(his)?).map(|(person, _)| *person).collect();
            // The first ones have worked there from the beginning, the others since one of the years after it.
            for (k, person) in workers.into_iter().enumerate() {
                self.assign(person, area.clone(), 2006 + k * 5 % 14)?;
            }
        }
        for k in 0..6 {
            let person = self.mint.id();
            let gender = if k < 4 { Gender::Woman } else { Gender::Man };
            let profile = people::made_up(300 + k, gender)?;
            let salt = self.mint.salt();
            self.add(person::Command::Record(person::act::Record {
                person,
                profile,
                salt,
                gender: Some(gender),
            }));
            self.assign(person, if k < 3 { WorkArea::Kitchen } else { WorkArea::Mining }, 2019)?;
        }
        Some(())
    }

    fn assign(&mut self, person: PersonId, area: WorkArea, since: usize) -> Option<()> {
        let (assignment, cooperative, from) =
            (self.mint.id(), self.central, date(&format!("{since}-01-01"))?);
        self.add(member::Command::AssignWork(member::act::AssignWork {
            assignment,
            person,
            cooperative,
            area,
            from,
            until: None,
        }));
        Some(())
    }
}
