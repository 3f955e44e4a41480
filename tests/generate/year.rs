//! A year as it goes by: how often which things happen, and on which days. Shares are per mille of those it can happen to.

use chrono::{Datelike, Days, NaiveDate};
use domain::committee::Kind;
use domain::cooperative;
use domain::member::{self, ExitReason};
use domain::person;
use domain::value::PartialDate;

use super::words::{code, label, remark};
use super::{Book, first_day};

/// Something that is to happen on a day, to whomever it can happen to then.
#[derive(Clone, Copy, Debug)]
pub(super) enum Deed {
    Admit,
    Decline,
    Readmit,
    Leave,
    Suspend,
    Reinstate(usize),
    ChangeWork,
    StepDown,
    Elect(usize),
    /// A committee for equality, of a cooperative or of the central.
    Found(Option<usize>),
    Dissolve(usize),
    CorrectSpell,
    CorrectProfile,
    CorrectDocument,
    CorrectMandate,
    Declare,
    Duplicate,
    Merge {
        double: usize,
        survivor: usize,
    },
    Erase,
    Rename,
    OpenUnit,
    LeaveCentral(usize),
}

/// How long who left stays away at least; longer than a request is decided upon.
const AWAY: Days = Days::new(180);

impl Book {
    /// Puts something on the agenda.
    pub(super) fn plan(&mut self, day: NaiveDate, deed: Deed) {
        self.planned += 1;
        self.agenda.insert((day, self.planned), deed);
    }

    /// Lives through a year.
    pub(super) fn year(&mut self, year: i32) {
        self.fill(year);
        let end = first_day(year + 1);
        while let Some(entry) = self.agenda.first_entry() {
            let (day, _) = *entry.key();
            if end <= day {
                break;
            }
            let deed = entry.remove();
            // What was due before the first year is done when it begins.
            self.today = day.max(self.today);
            self.happen(self.today, deed);
        }
        self.today = end;
    }

    /// How much of what will happen in a year.
    fn fill(&mut self, year: i32) {
        let (members, ordinal) = (self.in_force(), year - self.first_year());
        let former: usize = self.cooperatives.iter().map(|house| house.former.len()).sum();
        let seated: usize = self.organs.iter().map(|organ| organ.held.len()).sum();
        let houses = self.cooperatives.len();
        let admitted = self.admitted_in(ordinal);
        let now_and_then = |often: bool, many: usize| if often { many.max(1) } else { many };
        let chance = &mut self.chance;
        let counts = [
            (Deed::Admit, admitted),
            (Deed::Decline, chance.part(admitted, 30)),
            (Deed::Readmit, chance.part(former, 60)),
            (Deed::Leave, chance.part(members, 30)),
            (Deed::Suspend, chance.part(members, 12)),
            (Deed::ChangeWork, chance.part(members, 40)),
            (Deed::StepDown, chance.part(seated, 60)),
            (Deed::CorrectSpell, chance.part(members, 10)),
            (Deed::CorrectProfile, chance.part(members, 8)),
            (Deed::CorrectDocument, chance.part(members, 4)),
            (Deed::CorrectMandate, chance.part(seated, 10)),
            (Deed::Declare, chance.part(self.undeclared.len(), 60)),
            (Deed::Duplicate, now_and_then(ordinal == 0, chance.part(members, 2))),
            (Deed::Erase, now_and_then(ordinal == 1, chance.part(former, 8))),
            (Deed::Rename, chance.part(houses, 12)),
            (Deed::OpenUnit, chance.part(houses, 40)),
        ];
        for (deed, many) in counts {
            for _ in 0..many {
                let day = self.chance.day(year);
                self.plan(day, deed);
            }
        }
    }

    /// How many are admitted in a year, so that in the end there are as many as wanted.
    fn admitted_in(&self, ordinal: i32) -> usize {
        let rest = u64::from(self.size.members - self.in_rosters());
        let years = u64::from(self.size.years.clamp(1, 100));
        let upto = |count: u64| rest * count / years;
        let ordinal = u64::try_from(ordinal).unwrap_or_default();
        usize::try_from(upto(ordinal + 1) - upto(ordinal)).unwrap_or_default()
    }

    fn happen(&mut self, day: NaiveDate, deed: Deed) {
        match deed {
            Deed::Admit => self.admit_new(day),
            Deed::Decline => {
                let who = self.record(self.women(day), day.year() - 30, None);
                let place = self.chance.place(self.cooperatives.len());
                self.decline(who, place, day);
            }
            Deed::Readmit => self.readmit(day),
            Deed::Leave => self.leave(day),
            Deed::Suspend => self.suspend(day),
            Deed::Reinstate(who) => self.reinstate(who, day),
            Deed::ChangeWork => self.change_work(day),
            Deed::StepDown => self.step_down(day),
            Deed::Elect(organ) => self.elect(organ, day),
            Deed::Found(cooperative) => self.found_committee(cooperative, day),
            Deed::Dissolve(organ) => self.dissolve(organ, day),
            Deed::CorrectSpell => self.correct_spell(),
            Deed::CorrectProfile => {
                if let Some((_, _, who)) = self.someone() {
                    self.correct_profile(who);
                }
            }
            Deed::CorrectDocument => {
                if let Some((_, _, who)) = self.someone() {
                    self.correct_document(who);
                }
            }
            Deed::CorrectMandate => self.correct_mandate(),
            Deed::Declare => self.declare(),
            Deed::Duplicate => self.write_twice(day),
            Deed::Merge { double, survivor } => self.merge(double, survivor),
            Deed::Erase => self.erase(),
            Deed::Rename => self.rename(day),
            Deed::OpenUnit => {
                let place = self.chance.place(self.cooperatives.len());
                self.open_unit(place, PartialDate::day(day));
            }
            Deed::LeaveCentral(place) => self.leave_central(place, day),
        }
    }

    /// The share of women among those who are admitted then.
    fn women(&self, day: NaiveDate) -> u32 {
        let drifted = i32::try_from(self.temper.women).unwrap_or_default()
            + self.temper.drift * (day.year() - self.first_year() + 1);
        u32::try_from(drifted.clamp(80, 600)).unwrap_or_default()
    }

    /// A member: her cooperative, her place in its list, and who she is.
    fn someone(&mut self) -> Option<(usize, usize, usize)> {
        let sizes = self.cooperatives.iter().map(|house| house.members.len());
        let place = self.chance.weighed(sizes)?;
        let index = self.chance.place(self.cooperatives[place].members.len());
        Some((place, index, self.cooperatives[place].members[index]))
    }

    fn admit_new(&mut self, day: NaiveDate) {
        // A cooperative grows as it is large.
        let sizes = self.cooperatives.iter().map(|house| house.members.len() + 1);
        let Some(place) = self.chance.weighed(sizes) else { return };
        let born = day.year() - self.chance.year(19..=44);
        let relative = self.relative(place);
        let who = self.record(self.women(day), born, relative);
        self.admit(who, place, PartialDate::day(day), None);
        if let Some(relative) = relative {
            self.state_kinship(who, relative);
        }
        if self.chance.permille(550) {
            self.assign(who, place, day);
        }
    }

    fn readmit(&mut self, day: NaiveDate) {
        let former = self.cooperatives.iter().map(|house| house.former.len());
        let Some(place) = self.chance.weighed(former) else { return };
        let index = self.chance.place(self.cooperatives[place].former.len());
        let (who, left) = self.cooperatives[place].former[index];
        if left + AWAY < day && self.humans[who].spell.is_none() {
            self.cooperatives[place].former.swap_remove(index);
            self.admit(who, place, PartialDate::day(day), None);
        }
    }

    fn leave(&mut self, day: NaiveDate) {
        let Some((place, index, who)) = self.someone() else { return };
        let human = &self.humans[who];
        let Some(spell) = human.spell else { return };
        let suspended = human.suspended_until.is_some_and(|until| day <= until);
        let too_soon = day <= spell.admitted.last() || self.was_seated(who, day);
        if suspended || too_soon || !self.end_work(who, day) {
            return;
        }
        let reason = match self.chance.of(0..=99) {
            0..=54 => ExitReason::Resignation,
            55..=69 => ExitReason::Exclusion,
            70..=84 => ExitReason::Death,
            _ => ExitReason::Transfer,
        };
        let (membership, on) = (spell.id, PartialDate::day(day));
        self.ask(member::Command::Leave(member::act::Leave { membership, on, reason: Some(reason) }));
        self.cooperatives[place].members.swap_remove(index);
        self.humans[who].spell = None;
        self.humans[who].suspended_until = None;
        self.unseat(who, day);
        match reason {
            ExitReason::Death => self.bury(who, day),
            ExitReason::Transfer => {
                let other = (place + 1) % self.cooperatives.len();
                self.admit(who, other, PartialDate::day(day), None);
            }
            _ => self.cooperatives[place].former.push((who, day)),
        }
    }

    fn suspend(&mut self, day: NaiveDate) {
        let Some((_, _, who)) = self.someone() else { return };
        let human = &self.humans[who];
        let Some(spell) = human.spell else { return };
        if day <= spell.admitted.last() || human.suspended_until.is_some_and(|until| day <= until) {
            return;
        }
        let end = self.chance.after(day, 30..=365);
        let open = self.chance.permille(300);
        let until = (!open).then(|| PartialDate::day(end));
        let reason = Some(remark("Faltas a la asamblea"));
        self.ask(member::Command::Suspend(member::act::Suspend {
            membership: spell.id,
            on: PartialDate::day(day),
            until,
            reason,
        }));
        self.humans[who].suspended_until = Some(end);
        self.humans[who].relied_on = true;
        if open {
            self.plan(end, Deed::Reinstate(who));
        }
    }

    fn reinstate(&mut self, who: usize, day: NaiveDate) {
        let Some(spell) = self.humans[who].spell else { return };
        self.ask(member::Command::Reinstate(member::act::Reinstate {
            membership: spell.id,
            on: PartialDate::day(day),
        }));
    }

    fn change_work(&mut self, day: NaiveDate) {
        let Some((place, _, who)) = self.someone() else { return };
        if self.end_work(who, day) {
            self.assign(who, place, day);
        }
    }

    /// A committee for equality is founded and soon elected; others follow the example, and some do not last.
    fn found_committee(&mut self, cooperative: Option<usize>, day: NaiveDate) {
        let organ = self.establish(cooperative, Kind::GenderEqualityCommittee, PartialDate::day(day));
        let elected = self.chance.after(day, 0..=90);
        self.plan(elected, Deed::Elect(organ));
        if self.chance.permille(150) {
            let end = self.chance.after(elected, 300..=1500);
            self.plan(end, Deed::Dissolve(organ));
        }
        if self.chance.permille(350) {
            let next = self.chance.after(day, 120..=900);
            let place = self.chance.place(self.cooperatives.len());
            if cooperative != Some(place) {
                self.plan(next, Deed::Found(Some(place)));
            }
        }
    }

    /// The day of an admission is found, of which only the year was known, or a number that was missing.
    fn correct_spell(&mut self) {
        let Some((place, _, who)) = self.someone() else { return };
        let human = &self.humans[who];
        let Some(spell) = human.spell else { return };
        let vague = matches!(spell.admitted, PartialDate::Year(_));
        let mut right = spell;
        if vague && !human.relied_on {
            let found = self.chance.day(spell.admitted.first().year());
            right.admitted = PartialDate::day(found);
        } else if spell.number.is_none() {
            right.number = Some(self.cooperatives[place].next_number());
        } else {
            return;
        }
        self.humans[who].spell = Some(right);
        self.ask(member::Command::Correct(member::act::Correct {
            membership: right.id,
            number: right.number.map(|number| code(&number.to_string())),
            admitted: right.admitted,
            left: None,
            reason: Some(remark("Según el acta de admisión")),
        }));
    }

    fn declare(&mut self) {
        if self.undeclared.is_empty() {
            return;
        }
        let index = self.chance.place(self.undeclared.len());
        let who = self.undeclared.swap_remove(index);
        let human = &self.humans[who];
        if !human.gone {
            let (person, gender) = (human.id, Some(human.gender));
            self.ask(person::Command::DeclareGender(person::act::DeclareGender { person, gender }));
        }
    }

    fn write_twice(&mut self, day: NaiveDate) {
        let Some((_, _, who)) = self.someone() else { return };
        if self.humans[who].doubled {
            return;
        }
        let double = self.duplicate(who, day);
        let noticed = self.chance.after(day, 20..=200);
        self.plan(noticed, Deed::Merge { double, survivor: who });
    }

    fn merge(&mut self, double: usize, survivor: usize) {
        if self.humans[double].gone || self.humans[survivor].gone {
            return;
        }
        let (duplicate, survivor) = (self.humans[double].id, self.humans[survivor].id);
        let reason = remark("Registro repetido de una misma socia o socio");
        let salt = self.salt();
        self.ask(person::Command::Merge(person::act::Merge { duplicate, survivor, salt, reason }));
        self.humans[double].gone = true;
    }

    /// Somebody who left asks to be forgotten.
    fn erase(&mut self) {
        let former = self.cooperatives.iter().map(|house| house.former.len());
        let Some(place) = self.chance.weighed(former) else { return };
        let index = self.chance.place(self.cooperatives[place].former.len());
        let (who, _) = self.cooperatives[place].former.swap_remove(index);
        // Who came back elsewhere still needs her name.
        if self.humans[who].spell.is_some() || self.humans[who].gone {
            return;
        }
        self.humans[who].gone = true;
        let person = self.humans[who].id;
        let reason = remark("Lo pidió por escrito (Ley 29733)");
        self.ask(person::Command::Erase(person::act::Erase { person, reason, texts: Vec::new() }));
    }

    fn rename(&mut self, day: NaiveDate) {
        let place = self.chance.place(self.cooperatives.len());
        let house = &mut self.cooperatives[place];
        if house.name.ends_with("Ltda.") {
            return;
        }
        house.name.push_str(" Ltda.");
        let (cooperative, name) = (house.id, label(&house.name));
        let acronym = Some(code(house.name.trim_start_matches("Cooperativa Minera ")));
        self.ask(cooperative::Command::Rename(cooperative::act::Rename {
            cooperative,
            name,
            acronym,
            on: PartialDate::day(day),
        }));
    }

    fn leave_central(&mut self, place: usize, day: NaiveDate) {
        let Some((affiliation, membership)) = self.cooperatives[place].affiliation.take() else { return };
        let on = PartialDate::day(day);
        self.ask(cooperative::Command::LeaveCentral(cooperative::act::LeaveCentral { affiliation, on }));
        self.ask(member::Command::Leave(member::act::Leave {
            membership,
            on,
            reason: Some(ExitReason::Resignation),
        }));
        self.recall(place, day);
    }
}
