//! Random registers, made by commands like any other; what the register refuses is left out.
#![expect(clippy::expect_used, reason = "tests may say what they expect")]

use domain::committee::{self, Basis, BasisKind, EndReason, Origin, Post, Rank, SeatSpec};
use domain::cooperative::{self, Details};
use domain::member::{self, ExitReason, Party};
use domain::person::{self, Profile};
use domain::value::id::Id;
use domain::value::{Document, Gender, Label, PartialDate, Remark, Salt, Scheme, ShortText};
use domain::{Command, Register};
use proptest::prelude::*;
use uuid::Uuid;

use crate::popolo_clerk::carry_out;

/// One thing that somebody asks, from a few numbers: which kind, about whom, and when.
#[derive(Debug, Clone)]
pub(crate) struct Step {
    kind: u8,
    who: [u8; 4],
    when: [u16; 2],
}

impl Arbitrary for Step {
    type Parameters = ();
    type Strategy = BoxedStrategy<Self>;

    fn arbitrary_with((): ()) -> Self::Strategy {
        let step = (0_u8..40, any::<[u8; 4]>(), [0_u16..9000, 0_u16..9000]);
        step.prop_map(|(kind, who, when)| Self { kind, who, when }).boxed()
    }
}

/// What the first steps are, so that the others have something to speak of: people, cooperatives, organs, terms.
const FIRST: [u8; 15] = [0, 0, 0, 0, 0, 6, 6, 6, 6, 16, 16, 16, 20, 20, 20];

/// The register that the steps make.
pub(crate) fn register(steps: &[Step]) -> Register {
    let mut register = Register::default();
    for (index, step) in steps.iter().enumerate() {
        let mut step = step.clone();
        if let Some(kind) = FIRST.get(index) {
            step.kind = *kind;
            step.who[0] = u8::try_from(index).unwrap_or_default();
        }
        let _refused = carry_out(&mut register, &step.command(index));
    }
    register
}

/// An identifier by list and number; a few of each, so that they meet.
fn id<K>(list: u8, number: u8, of: u8) -> Id<K> {
    Id::new(Uuid::from_u128(
        0x0180_0000_0000_7000_8000_0000_0000_0000 + (u128::from(list) << 16) + u128::from(number % of),
    ))
}

/// An identifier that nothing has yet.
fn new<K>(list: u8, index: usize) -> Id<K> {
    Id::new(Uuid::from_u128(
        0x0180_0000_0000_7000_8000_0000_0001_0000 + (u128::from(list) << 32) + index as u128,
    ))
}

fn label<T: From<Label>>(text: &str) -> T {
    Label::new(text).expect("a label").into()
}

/// The day with which the years of the steps begin, some decades after everybody was born.
const BEGINNING: i32 = 730_000;
const BIRTHS: i32 = 715_000;

/// A day, month or year.
fn date(when: u16) -> PartialDate {
    date_after(BEGINNING, when)
}

fn date_after(beginning: i32, when: u16) -> PartialDate {
    let day = chrono::NaiveDate::from_num_days_from_ce_opt(beginning + i32::from(when)).expect("a day");
    let text = day.to_string();
    let length = [10, 10, 10, 10, 7, 4][usize::from(when % 6)];
    text.get(..length).unwrap_or_default().parse().expect("a date")
}

impl Step {
    /// The end, which may lie before the beginning and is then refused.
    fn until(&self) -> Option<PartialDate> {
        let [from, length] = self.when;
        (length % 3 != 0).then(|| date(from.saturating_add(length / 4)))
    }

    fn command(&self, index: usize) -> Command {
        match self.kind {
            0..6 => self.record(),
            6..9 => self.enrol(),
            9..15 => self.admit().into(),
            15 => member::act::Leave {
                membership: id(2, self.who[0], 30),
                on: date(self.when[0]),
                reason: Some(ExitReason::Exclusion),
            }
            .into(),
            16..20 => self.establish().into(),
            20..22 => self.define().into(),
            22..32 => self.seat(index).into(),
            32 => self.rename().into(),
            33 | 34 => self.affiliate().into(),
            35 => self.change_seats().into(),
            36 => self.end(),
            37 => self.person_again(),
            _ => self.other(index),
        }
    }

    fn record(&self) -> Command {
        let [who, name, more, gender] = self.who;
        let name_of = |part: &str, number: u8| label(&format!("{part} {number}"));
        let mut profile = Profile {
            given_names: (name % 4 != 0).then(|| name_of("Rosa", name)),
            family_name: (name % 4 < 3).then(|| name_of("Quispe", more)),
            known_as: (name % 4 == 0 || more % 5 == 0).then(|| name_of("Chaska", name)),
            // Before and after everything else, so that nothing that is asked contradicts it.
            birth: (more % 3 == 0).then(|| date_after(BIRTHS, self.when[0] / 32)),
            death: (more % 9 == 0).then(|| date(20_000 - self.when[1] / 32)),
            email: (more % 7 == 0).then(|| name_of(if more % 2 == 0 { "a@b." } else { "no address" }, who)),
            phone: (more % 6 == 0).then(|| name_of("+51", who)),
            ..Profile::default()
        };
        let numbers = [
            (Scheme::Dni, format!("{:08}", 10_000_000 + u32::from(name))),
            (Scheme::Passport, format!("XY{more:04}")),
        ];
        let keys = ["plain", "file:7", "a:b:c", "popolo:p7", ":odd", "x: 1"]
            .map(|key| (Scheme::External, format!("{key}{name}")));
        let all = numbers
            .into_iter()
            .chain(keys)
            .enumerate()
            .filter(|(index, _)| (usize::from(more) >> index) & 1 == 1);
        profile.documents =
            all.map(|(_, (scheme, number))| Document::new(scheme, &number).expect("a document")).collect();
        let gender =
            [Some(Gender::Woman), Some(Gender::Man), Some(Gender::Other), None][usize::from(gender % 4)];
        person::act::Record { person: id(0, who, 8), profile, salt: Salt([1; 16]), gender }.into()
    }

    fn enrol(&self) -> Command {
        use cooperative::Kind;
        let [who, kind, more, _] = self.who;
        let kinds =
            [Kind::Primary, Kind::Primary, Kind::Central, Kind::Federation, Kind::Other, Kind::Company];
        let details = Details {
            external_key: (more % 4 == 0).then(|| label(&format!("key/{more}"))),
            founded: (more % 3 == 0).then(|| date(self.when[0])),
            registry_entry: (more % 5 == 0).then(|| ShortText::new(&format!("1100{more}")).expect("a code")),
            ruc: (more % 8 == 0).then(|| "20100066603".parse().expect("a RUC")),
            ..Details::default()
        };
        cooperative::Command::Enrol(cooperative::act::Enrol {
            cooperative: id(1, who, 4),
            kind: kinds[usize::from(kind) % kinds.len()],
            name: label(&format!("Cooperativa {who}")),
            acronym: (more % 2 == 0).then(|| ShortText::new(&format!("C{who}")).expect("a code")),
            details,
            another: true,
        })
        .into()
    }

    fn admit(&self) -> member::Command {
        let [who, where_, number, kind] = self.who;
        let party =
            if kind % 8 == 0 { Party::Cooperative(id(1, who, 4)) } else { Party::Person(id(0, who, 8)) };
        member::Command::Admit(member::act::Admit {
            membership: id(2, number ^ who, 30),
            party,
            cooperative: id(1, where_, 4),
            number: (number % 2 == 0).then(|| ShortText::new(&(number % 10).to_string()).expect("a code")),
            on: date(self.when[0]),
            left: None,
        })
    }

    fn posts(number: u8) -> Post {
        let all = [Post::President, Post::Member, Post::Secretary, Post::Delegate];
        let own = ["Vocal suplente", "Fiscal", "President of honour"];
        match usize::from(number) % 7 {
            index if index < 4 => all[index].clone(),
            index => Post::Other(label(own[index - 4])),
        }
    }

    fn spec(seat: Id<domain::value::id::kind::Seat>, number: u8) -> SeatSpec {
        let rank = if number.is_multiple_of(5) { Rank::Alternate } else { Rank::Full };
        let places = [Some(1), Some(3), None][usize::from(number % 3)];
        SeatSpec {
            places,
            post: Self::posts(number),
            rank,
            requires_membership: number.is_multiple_of(11),
            seat,
        }
    }

    fn establish(&self) -> committee::Command {
        use committee::Kind;
        let [who, where_, kind, number] = self.who;
        let kinds = [Kind::Assembly, Kind::BoardOfDirectors, Kind::GenderEqualityCommittee, Kind::Other];
        let seats =
            (0..=number % 4).map(|n| Self::spec(id(4, (who % 3) * 4 + n, 12), number.wrapping_add(n * 17)));
        committee::Command::Establish(committee::act::Establish {
            organ: id(3, who, 3),
            cooperative: id(1, where_, 4),
            kind: kinds[usize::from(kind) % kinds.len()],
            name: (kind % 3 != 0).then(|| label(&format!("Órgano {kind}"))),
            objective: (kind % 5 == 1).then(|| Remark::new("Velar por la igualdad").expect("a remark")),
            basis: Basis { kind: BasisKind::Statute, reference: None },
            from: date(self.when[0] / 8),
            seats: seats.collect(),
            external_key: (number % 5 == 0).then(|| label(&format!("organ/{number}"))),
            another: true,
        })
    }

    fn change_seats(&self) -> committee::Command {
        let [who, seat, number, kind] = self.who;
        let seat = (who % 3) * 4 + seat % 4;
        let mut spec = Self::spec(id(4, seat, 12), number);
        if kind % 3 == 0 {
            spec.places = Some(0);
        }
        committee::Command::ChangeSeats(committee::act::ChangeSeats {
            organ: id(3, who, 3),
            from: date(self.when[0]),
            seats: vec![spec],
        })
    }

    fn define(&self) -> committee::Command {
        let [who, organ, key, _] = self.who;
        committee::Command::DefineTerm(committee::act::DefineTerm {
            term: id(5, (organ % 3) * 3 + who % 3, 9),
            organ: id(3, organ, 3),
            label: label(&format!("Periodo {who}")),
            from: date(self.when[0]),
            until: self.until(),
            external_key: (key % 3 == 0).then(|| label(&format!("term/{}", key % 4))),
        })
    }

    fn seat(&self, index: usize) -> committee::Command {
        let [who, seat, term, represents] = self.who;
        committee::Command::Seat(committee::act::Seat {
            mandate: new(6, index),
            seat: id(4, seat, 12),
            person: id(0, who, 8),
            from: date(self.when[0]),
            until: self.until(),
            represents: (represents % 4 == 0).then(|| id(1, represents / 4, 4)),
            origin: (term % 2 == 0).then_some(Origin::Election),
            term: (term % 3 == 0).then(|| id(5, (seat % 12 / 4) * 3 + term % 9 / 3, 9)),
        })
    }

    fn rename(&self) -> cooperative::Command {
        let [who, name, acronym, _] = self.who;
        cooperative::Command::Rename(cooperative::act::Rename {
            cooperative: id(1, who, 4),
            name: label(&format!("Cooperativa nueva {name}")),
            acronym: (acronym % 2 == 0).then(|| ShortText::new(&format!("N{name}")).expect("a code")),
            on: date(self.when[0]),
        })
    }

    fn affiliate(&self) -> cooperative::Command {
        let [who, central, number, leave] = self.who;
        let affiliation = id(7, number, 10);
        if leave % 4 == 0 {
            return cooperative::Command::LeaveCentral(cooperative::act::LeaveCentral {
                affiliation,
                on: date(self.when[0]),
            });
        }
        cooperative::Command::Affiliate(cooperative::act::Affiliate {
            affiliation,
            cooperative: id(1, who, 4),
            central: id(1, central, 4),
            from: date(self.when[0]),
        })
    }

    /// The end of an organ or a cooperative.
    fn end(&self) -> Command {
        let on = date(self.when[0]);
        if self.who[1].is_multiple_of(2) {
            committee::act::Dissolve { organ: id(3, self.who[0], 3), on }.into()
        } else {
            cooperative::act::Dissolve { cooperative: id(1, self.who[0], 4), on }.into()
        }
    }

    /// Mergers and errors.
    fn person_again(&self) -> Command {
        let reason = domain::value::Remark::new("found twice").expect("a remark");
        let (person, survivor) = (id(0, self.who[0], 8), id(0, self.who[1], 8));
        if self.who[2].is_multiple_of(2) {
            person::act::Merge { duplicate: person, survivor, salt: Salt([7; 16]), reason }.into()
        } else {
            person::act::Annul { person, reason }.into()
        }
    }

    /// What Popolo cannot say: it must not disturb the rest.
    fn other(&self, index: usize) -> Command {
        let [who, where_, kind, _] = self.who;
        match kind % 3 {
            0 => member::act::Apply {
                membership: new(8, index),
                party: Party::Person(id(0, who, 8)),
                cooperative: id(1, where_, 4),
                on: date(self.when[0]),
            }
            .into(),
            1 => member::act::Suspend {
                membership: id(2, who, 30),
                on: date(self.when[0]),
                until: self.until(),
                reason: None,
            }
            .into(),
            _ => committee::act::EndMandate {
                mandate: new(6, index.saturating_sub(usize::from(who % 20))),
                on: date(self.when[0]),
                reason: Some(EndReason::Resignation),
            }
            .into(),
        }
    }
}
