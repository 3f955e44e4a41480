//! People: who they are, and how they come, work and go. Nothing here counts how often that happens.

use chrono::{Datelike, NaiveDate};
use domain::member::{self, ExitReason, Party, WorkArea};
use domain::person::{self, Profile, Relation};
use domain::value::id::{AssignmentId, MembershipId, PersonId};
use domain::value::{Document, Gender, PartialDate, Scheme};

use super::Book;
use super::words::{self, code, label, remark};

/// What the generator remembers of a person.
#[derive(Clone, Debug)]
pub(super) struct Human {
    pub(super) id: PersonId,
    /// As she would declare it.
    pub(super) gender: Gender,
    /// Places in the lists of names; the second of each may be missing.
    given: (usize, Option<usize>),
    family: (usize, Option<usize>),
    birth: Option<PartialDate>,
    death: Option<PartialDate>,
    phone: Option<u32>,
    born: i32,
    document: Option<Document>,
    pub(super) spell: Option<Spell>,
    /// How many spells she had in all.
    pub(super) spells: u32,
    /// Until when her rights are suspended.
    pub(super) suspended_until: Option<NaiveDate>,
    /// Whether a mandate or a suspension rests on the days of her membership.
    pub(super) relied_on: bool,
    /// The day she was last seated, and until when.
    pub(super) seated: Option<(NaiveDate, NaiveDate)>,
    pub(super) work: Option<(AssignmentId, usize, NaiveDate)>,
    /// Whether there was ever a second record of hers.
    pub(super) doubled: bool,
    /// Whether the record takes no more facts: erased, or merged into another.
    pub(super) gone: bool,
}

/// A spell of membership that goes on.
#[derive(Clone, Copy, Debug)]
pub(super) struct Spell {
    pub(super) id: MembershipId,
    pub(super) cooperative: usize,
    pub(super) number: Option<u32>,
    pub(super) admitted: PartialDate,
}

/// Where somebody works: more often of one gender than of the other.
const AREAS: [(WorkArea, usize, usize); 9] = [
    (WorkArea::Mining, 80, 520),
    (WorkArea::OreSelection, 420, 40),
    (WorkArea::Kitchen, 200, 20),
    (WorkArea::Processing, 60, 160),
    (WorkArea::Administration, 90, 50),
    (WorkArea::Accounting, 60, 20),
    (WorkArea::Warehouse, 40, 60),
    (WorkArea::Security, 10, 80),
    (WorkArea::Transport, 5, 60),
];

impl Human {
    pub(super) const fn is_woman(&self) -> bool {
        matches!(self.gender, Gender::Woman)
    }

    fn profile(&self) -> Profile {
        let names = if self.is_woman() { &words::WOMEN } else { &words::MEN };
        Profile {
            birth: self.birth,
            death: self.death,
            documents: self.document.iter().cloned().collect(),
            family_name: Some(label(&joined(&words::FAMILIES, self.family))),
            given_names: Some(label(&joined(names, self.given))),
            phone: self.phone.map(|number| label(&number.to_string())),
            ..Profile::default()
        }
    }
}

fn joined(names: &[&str], (first, second): (usize, Option<usize>)) -> String {
    second.map_or_else(|| names[first].to_owned(), |second| format!("{} {}", names[first], names[second]))
}

impl Book {
    /// Records a person who is a woman so many times in a thousand, and may bear a relative's family name.
    pub(super) fn record(&mut self, women: u32, born: i32, relative: Option<usize>) -> usize {
        let gender = match self.chance.permille(women) {
            _ if self.chance.permille(3) => Gender::Other,
            true => Gender::Woman,
            false => Gender::Man,
        };
        let family = relative
            .map_or_else(|| self.chance.place(words::FAMILIES.len()), |kin| self.humans[kin].family.0);
        let second = self.chance.place(words::FAMILIES.len());
        let given = self.chance.place(words::WOMEN.len());
        let other = self.chance.place(words::WOMEN.len());
        let human = Human {
            id: self.mint(),
            gender,
            given: (given, self.chance.permille(450).then_some(other)),
            family: (family, self.chance.permille(930).then_some(second)),
            birth: self.birth(born),
            death: None,
            phone: self.chance.permille(350).then(|| self.chance.of(900_000_000..=999_999_999)),
            born,
            document: self.document(born),
            spell: None,
            spells: 0,
            suspended_until: None,
            relied_on: false,
            seated: None,
            work: None,
            doubled: false,
            gone: false,
        };
        let declared = (!self.chance.permille(self.temper.undeclared)).then_some(gender);
        self.enter(human, declared)
    }

    /// Writes the record of a person and remembers her.
    fn enter(&mut self, human: Human, gender: Option<Gender>) -> usize {
        let salt = self.salt();
        self.ask(person::Command::Record(person::act::Record {
            person: human.id,
            profile: human.profile(),
            salt,
            gender,
        }));
        let who = self.humans.len();
        if gender.is_none() {
            self.undeclared.push(who);
        }
        self.humans.push(human);
        who
    }

    fn birth(&mut self, born: i32) -> Option<PartialDate> {
        let day = self.chance.day(born);
        match self.chance.of(0..=9) {
            0 | 1 => None,
            2 => Some(PartialDate::Year(super::first_day(born))),
            _ => Some(PartialDate::day(day)),
        }
    }

    fn document(&mut self, born: i32) -> Option<Document> {
        match self.chance.of(0..=199) {
            0..=6 => None,
            7 => {
                let number = format!("{:09}", self.fresh(999_999_999));
                Some(words::document(Scheme::ForeignCard, &number))
            }
            8 => {
                let number = format!("{:07}", self.fresh(9_999_999));
                Some(words::document(Scheme::Passport, &number))
            }
            _ => Some(self.dni(born)),
        }
    }

    /// A DNI as people of that age have them, which nobody else has.
    fn dni(&mut self, born: i32) -> Document {
        let (base, span) = match born {
            ..=1982 => (1_200_000, 1_400_000),
            1983..=1991 => (40_000_000, 8_000_000),
            1992.. => (70_000_000, 8_000_000),
        };
        let number = base + self.fresh(span);
        words::dni(number, self.chance.permille(300))
    }

    /// A number below the span that nobody was given before: one of a cycle through all of them.
    fn fresh(&mut self, span: u32) -> u32 {
        let most = self.size.members + self.size.members / 2 + 100;
        let place = u64::from(self.number - 1) * u64::from(most) + u64::from(self.documents);
        self.documents += 1;
        u32::try_from((place * 611_953) % u64::from(span)).unwrap_or_default()
    }

    /// Admits somebody; a spell that is over already leaves her among the former members.
    pub(super) fn admit(
        &mut self,
        who: usize,
        cooperative: usize,
        admitted: PartialDate,
        left: Option<(PartialDate, Option<ExitReason>)>,
    ) {
        let (home, person) = (self.cooperatives[cooperative].id, self.humans[who].id);
        let membership = self.mint();
        let party = Party::Person(person);
        if let PartialDate::Day(day) = admitted
            && self.humans[who].spells == 0
            && self.chance.permille(300)
        {
            let on = PartialDate::day(day - chrono::Days::new(u64::from(self.chance.of(10..=80))));
            self.ask(member::Command::Apply(member::act::Apply { membership, party, cooperative: home, on }));
        }
        let number = (!self.chance.permille(40)).then(|| self.cooperatives[cooperative].next_number());
        self.ask(member::Command::Admit(member::act::Admit {
            membership,
            party,
            cooperative: home,
            number: number.map(|number| code(&number.to_string())),
            on: admitted,
            left,
        }));
        self.humans[who].spells += 1;
        if let Some((on, _)) = left {
            self.cooperatives[cooperative].former.push((who, on.last()));
        } else {
            self.humans[who].spell = Some(Spell { id: membership, cooperative, number, admitted });
            self.cooperatives[cooperative].members.push(who);
        }
    }

    /// Somebody asks to be admitted and is not.
    pub(super) fn decline(&mut self, who: usize, cooperative: usize, day: NaiveDate) {
        let membership = self.mint();
        let (party, home) = (Party::Person(self.humans[who].id), self.cooperatives[cooperative].id);
        let on = PartialDate::day(day);
        self.ask(member::Command::Apply(member::act::Apply { membership, party, cooperative: home, on }));
        let on = PartialDate::day(self.chance.after(day, 10..=60));
        self.ask(member::Command::Decline(member::act::Decline { membership, on, reason: None }));
    }

    /// Assigns somebody to work.
    pub(super) fn assign(&mut self, who: usize, cooperative: usize, day: NaiveDate) {
        let woman = self.humans[who].is_woman();
        let weights = AREAS.iter().map(|(_, women, men)| if woman { *women } else { *men });
        let Some(place) = self.chance.weighed(weights) else { return };
        let assignment = self.mint();
        self.ask(member::Command::AssignWork(member::act::AssignWork {
            assignment,
            person: self.humans[who].id,
            cooperative: self.cooperatives[cooperative].id,
            area: AREAS[place].0.clone(),
            from: PartialDate::day(day),
            until: None,
        }));
        self.humans[who].work = Some((assignment, cooperative, day));
    }

    /// Ends the work of somebody; `false` where it began on the same day.
    pub(super) fn end_work(&mut self, who: usize, day: NaiveDate) -> bool {
        let Some((assignment, _, since)) = self.humans[who].work else { return true };
        if day <= since {
            return false;
        }
        self.humans[who].work = None;
        self.ask(member::Command::EndWork(member::act::EndWork { assignment, on: PartialDate::day(day) }));
        true
    }

    /// States that somebody is kin to another.
    pub(super) fn state_kinship(&mut self, who: usize, relative: usize) {
        let mut relations = vec![Relation::Sibling, Relation::Spouse, Relation::Partner];
        match self.humans[who].born - self.humans[relative].born {
            18.. => relations.push(Relation::Child),
            ..=-18 => relations.push(Relation::Parent),
            _ => {}
        }
        let relation = *self.chance.pick(&relations);
        let (person, relative) = (self.humans[who].id, self.humans[relative].id);
        self.ask(person::Command::StateKinship(person::act::StateKinship { person, relation, relative }));
    }

    /// Replaces what is known of somebody by what was found out.
    pub(super) fn correct_profile(&mut self, who: usize) {
        let other = self.chance.place(words::MEN.len());
        let phone = self.chance.of(900_000_000..=999_999_999);
        let human = &mut self.humans[who];
        human.phone = Some(phone);
        let misspelt = human.given.1 != Some(other);
        human.given.1 = Some(other);
        let reason = misspelt.then(|| remark("Mal copiado del libro"));
        self.correct(who, reason);
    }

    /// Writes down that somebody died.
    pub(super) fn bury(&mut self, who: usize, day: NaiveDate) {
        self.humans[who].death = Some(PartialDate::day(day));
        self.correct(who, None);
    }

    fn correct(&mut self, who: usize, reason: Option<domain::value::Remark>) {
        let salt = self.salt();
        let human = &self.humans[who];
        let (person, profile) = (human.id, human.profile());
        self.ask(person::Command::Correct(person::act::Correct { person, profile, salt, reason }));
    }

    /// Replaces a document that was written down wrongly, or adds the one that was missing.
    pub(super) fn correct_document(&mut self, who: usize) {
        let right = self.dni(self.humans[who].born);
        let salt = self.salt();
        let person = self.humans[who].id;
        match self.humans[who].document.replace(right.clone()) {
            None => self.ask(person::Command::AddDocument(person::act::AddDocument {
                person,
                document: right,
                salt,
            })),
            Some(wrong) => {
                let reason = Some(remark("Un dígito estaba mal copiado"));
                self.ask(person::Command::CorrectDocument(person::act::CorrectDocument {
                    person,
                    wrong,
                    right,
                    salt,
                    reason,
                }));
            }
        }
    }

    /// Writes a second record of somebody, with less in it, and says where she was before: in an earlier spell or at work.
    pub(super) fn duplicate(&mut self, who: usize, day: NaiveDate) -> usize {
        self.humans[who].doubled = true;
        let former = self.humans[who].clone();
        let id = self.mint();
        let given = (former.given.0, None);
        let copy =
            Human { id, given, phone: None, birth: None, document: None, spell: None, work: None, ..former };
        let double = self.enter(copy, None);
        let Some(spell) = former.spell else { return double };
        let since = spell.admitted.first();
        if former.spells == 1 {
            let year = |before| PartialDate::Year(super::first_day(since.year() - before));
            let exit = (year(2), Some(ExitReason::Resignation));
            let membership = self.mint();
            self.ask(member::Command::Admit(member::act::Admit {
                membership,
                party: Party::Person(id),
                cooperative: self.cooperatives[spell.cooperative].id,
                number: None,
                on: year(4),
                left: Some(exit),
            }));
        } else {
            let assignment = self.mint();
            self.ask(member::Command::AssignWork(member::act::AssignWork {
                assignment,
                person: id,
                cooperative: self.cooperatives[spell.cooperative].id,
                area: WorkArea::Other(code("brigada")),
                from: PartialDate::day(day - chrono::Days::new(90)),
                until: Some(PartialDate::day(day)),
            }));
        }
        double
    }
}
