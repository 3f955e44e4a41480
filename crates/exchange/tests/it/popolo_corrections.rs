//! A Popolo file imported again after hand corrections: nothing that a hand corrected is taken back, and it is said.
#![expect(clippy::expect_used, reason = "tests may say what they expect")]

use std::collections::BTreeMap;

use ayni_exchange::history::{History, Origin};
use ayni_exchange::popolo::{Code, Plan, Reading};
use domain::person::Profile;
use domain::value::id::PersonId;
use domain::value::{Gender, Label, Name, PartialDate, Remark, Salt, ShortText};
use domain::{Command, Event, Register, Rejection, committee, cooperative, decide, evolve, member, person};
use proptest::prelude::*;
use serde_json::{Value, json};

use crate::popolo_clerk::{Clerk, context};
use crate::popolo_plan::parsed;

/// A register with its log and the versions of profiles, as a store keeps them.
#[derive(Default)]
struct Ledger {
    clerk: Clerk,
    register: Register,
    log: Vec<(Event, Origin)>,
    profiles: BTreeMap<PersonId, Vec<(u32, Profile)>>,
}

impl Ledger {
    fn carry_out(&mut self, command: &Command, origin: Origin) -> Result<(), Rejection> {
        let decision = decide(&self.register, command, &context())?;
        for event in decision.events {
            evolve(&mut self.register, &event);
            self.log.push((event, origin));
        }
        for version in decision.profiles {
            self.register.attach(&version);
            self.profiles.entry(version.person).or_default().push((version.number, version.profile));
        }
        Ok(())
    }

    fn history(&self) -> History {
        let mut history = History::new();
        for (event, origin) in &self.log {
            history.learn(event, *origin);
        }
        let versions = &self.profiles;
        history
            .with_profiles(&self.register, &mut |person| versions.get(&person).cloned().unwrap_or_default());
        history
    }

    /// What the file means for the register as it is now.
    fn plan(&mut self, reading: &Reading) -> Plan {
        self.clerk.options.history = Some(self.history());
        self.clerk.plan(reading, &self.register)
    }

    fn import(&mut self, reading: &Reading) -> Plan {
        let plan = self.plan(reading);
        for command in &plan.commands {
            self.carry_out(command, Origin::ThisSource).expect("a command of a plan stands");
        }
        plan
    }
}

fn document() -> Value {
    json!({
        "persons": [
            {"id": "rosa", "name": "Rosa Quispe", "gender": "female", "birth_date": "1970-05-03", "email": "rosa@example.org",
             "identifiers": [{"scheme": "DNI", "identifier": "40112233"}]},
            {"id": "juan", "name": "Juan Mamani", "gender": "male", "birth_date": "1965", "death_date": "2015"},
            {"id": "ana", "name": "Ana Ccori"},
        ],
        "organizations": [
            {"id": "coop", "name": "Cooperativa", "classification": "primary", "founding_date": "2001-02-03",
             "identifiers": [{"scheme": "RUC", "identifier": "20131312955"}]},
            {"id": "union", "name": "Unión", "classification": "other"},
            {"id": "board", "name": "Consejo", "classification": "board_of_directors", "parent_id": "coop",
             "founding_date": "2010-01-01"},
        ],
        "events": [
            {"id": "t1", "name": "2010–2012", "classification": "legislative period", "organization_id": "board",
             "start_date": "2010-01-01", "end_date": "2012-01-01"},
        ],
        "memberships": [
            {"person_id": "rosa", "organization_id": "coop", "start_date": "2005-01-01", "label": "#1"},
            {"person_id": "juan", "organization_id": "coop", "start_date": "2004-01-01", "end_date": "2014-01-01", "label": "#2"},
            {"person_id": "ana", "organization_id": "coop", "start_date": "2006-01-01"},
            {"person_id": "rosa", "organization_id": "board", "role": "presidenta", "legislative_period_id": "t1"},
            {"person_id": "juan", "organization_id": "board", "legislative_period_id": "t1", "end_date": "2011-05-01",
             "on_behalf_of_id": "union"},
        ],
    })
}

fn day(text: &str) -> PartialDate {
    text.parse().expect("a date")
}

/// A correction by hand of the `target`th thing of a kind; none where there is no such thing.
fn correction(register: &Register, kind: usize, target: usize) -> Option<Command> {
    let reason = || Remark::new("Se revisó el libro").expect("a reason");
    let of_person = |change: &dyn Fn(&mut Profile)| {
        let known = register.persons().iter().filter(|known| !known.annulled).nth(target)?;
        let mut profile = known.profile.clone()?;
        change(&mut profile);
        let (person, salt) = (known.id, Salt([3; 16]));
        Some(Command::from(person::Command::Correct(person::act::Correct {
            person,
            profile,
            salt,
            reason: None,
        })))
    };
    let spell = || register.members().iter().nth(target);
    let mandate = || register.committees().mandates().nth(target);
    let correct_mandate = |change: &dyn Fn(&mut committee::Mandate)| {
        let mut known = mandate()?.clone();
        change(&mut known);
        let committee::Mandate { id: mandate, period, represents, origin, term, .. } = known;
        let (from, until) = (period.from, period.until);
        let command = committee::Command::CorrectMandate(committee::act::CorrectMandate {
            mandate,
            from,
            until,
            represents,
            origin,
            term,
            reason: None,
        });
        Some(command.into())
    };
    let correct_spell = |change: &dyn Fn(&mut member::Membership)| {
        let mut known = spell()?.clone();
        change(&mut known);
        let (membership, number, left) = (known.id, known.number, known.left);
        let admitted = known.admitted?;
        Some(member::act::Correct { membership, number, admitted, left, reason: None }.into())
    };
    match kind {
        0 => of_person(&|profile| profile.birth = Some(day("1971-01-01"))),
        1 => of_person(&|profile| profile.birth = None),
        2 => of_person(&|profile| profile.known_as = Label::new("Otro Nombre").ok()),
        3 => of_person(&|profile| profile.email = None),
        4 => of_person(&|profile| profile.death = None),
        5 => of_person(&|profile| profile.documents.clear()),
        6 => {
            let person = register.persons().iter().nth(target)?.id;
            Some(person::act::DeclareGender { person, gender: None }.into())
        }
        7 => {
            let person = register.persons().iter().nth(target)?.id;
            Some(person::act::DeclareGender { person, gender: Some(Gender::Other) }.into())
        }
        8 => correct_spell(&|spell| spell.admitted = Some(day("2007-03-01"))),
        9 => correct_spell(&|spell| spell.number = ShortText::new("77").ok()),
        10 => correct_spell(&|spell| spell.left = None),
        11 => correct_spell(&|spell| spell.left = Some((day("2013-01-01"), None))),
        12 => Some(member::act::Annul { membership: spell()?.id, reason: reason() }.into()),
        13 => correct_mandate(&|known| known.period.from = day("2010-02-01")),
        14 => correct_mandate(&|known| known.period.until = Some(day("2010-09-01"))),
        15 => correct_mandate(&|known| known.period.until = None),
        16 => correct_mandate(&|known| (known.represents, known.term) = (None, None)),
        17 => Some(committee::act::AnnulMandate { mandate: mandate()?.id, reason: reason() }.into()),
        18 => {
            let organ = register.committees().organs().nth(target)?.clone();
            let (kind, name, basis) = (committee::Kind::Other, Name::new("Otro consejo").ok(), organ.basis);
            Some(
                committee::act::Correct {
                    organ: organ.id,
                    kind,
                    name,
                    objective: Remark::new("Otro objetivo").ok(),
                    basis,
                    reason: None,
                    another: true,
                }
                .into(),
            )
        }
        19 => {
            let known = register.cooperatives().iter().nth(target)?;
            let (cooperative, kind) = (known.id, known.kind);
            let details =
                cooperative::Details { founded: Some(day("2000")), ruc: None, ..known.details.clone() };
            Some(cooperative::act::Correct { cooperative, kind, details, reason: None }.into())
        }
        _ => {
            let person = register.persons().iter().nth(target)?.id;
            Some(person::act::Annul { person, reason: reason() }.into())
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::default())]

    /// Protects what a hand corrected: the file that was imported before asks nothing of the register any more, however
    /// it was corrected since.
    #[test]
    fn an_old_file_takes_no_correction_back(corrections in prop::collection::vec((0..21_usize, 0..5_usize), 1..6)) {
        let reading = parsed(&document());
        let mut ledger = Ledger::default();
        ledger.import(&reading);
        for (kind, target) in corrections {
            if let Some(command) = correction(&ledger.register, kind, target) {
                // One that cannot stand, such as a second number 77, is not made.
                let _ = ledger.carry_out(&command, Origin::Hand);
            }
        }
        let again = ledger.plan(&reading);
        prop_assert_eq!(again.commands, []);
    }
}

/// Protects the reader: what stays although the file says otherwise is told with its place; and what the file says anew,
/// where nobody corrected anything, is taken.
#[test]
fn what_stays_is_said_and_what_is_new_is_taken() {
    let mut ledger = Ledger::default();
    ledger.import(&parsed(&document()));
    let rosa = ledger.register.persons().iter().next().expect("Rosa").clone();
    let profile = Profile { birth: Some(day("1971-01-01")), ..rosa.profile.expect("a profile") };
    let (person, salt) = (rosa.id, Salt([3; 16]));
    let correct = person::Command::Correct(person::act::Correct { person, profile, salt, reason: None });
    ledger.carry_out(&correct.into(), Origin::Hand).expect("a correction");
    let mut newer = document();
    newer["persons"][0]["email"] = "quispe@example.org".into();
    newer["memberships"][0]["end_date"] = "2020-01-01".into();
    let plan = ledger.import(&parsed(&newer));
    let kept = plan.findings.iter().filter(|found| found.code == Code::CorrectionKept);
    assert_eq!(kept.map(|found| found.path.as_str()).collect::<Vec<_>>(), ["persons[0].birth_date"]);
    let now = ledger.register.persons().get(person).and_then(|her| her.profile.as_ref()).expect("a profile");
    assert_eq!(now.birth, Some(day("1971-01-01")));
    assert_eq!(now.email.as_ref().map(Label::as_str), Some("quispe@example.org"));
    let mut spells = ledger.register.members().of(member::Party::Person(person));
    let left = spells.next().and_then(|spell| spell.left).map(|(on, _)| on);
    assert_eq!(left, Some(day("2020-01-01")));
}
