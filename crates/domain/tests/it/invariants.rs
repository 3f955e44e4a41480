//! Each invariant is shown to notice: histories that no decision would have made, folded straight from events.

mod certifications;
mod programmes;

use std::collections::BTreeSet;

use domain::committee::{self, Rank};
use domain::member::{self, ExitReason, Party};
use domain::person::{self, ProfileVersion};
use domain::testing::value::{date, document, documented, remark};
use domain::testing::{Story, ask, pool};
use domain::value::{Salt, Scheme};
use domain::{Event, Register, cooperative, evolve, invariant};

/// Facts of one or more areas.
fn facts<E: Into<Event>>(facts: impl IntoIterator<Item = E>) -> Vec<Event> {
    facts.into_iter().map(Into::into).collect()
}

/// A register that decisions made, and then facts that none would have.
fn broken(story: &Story, facts: &[Event]) -> Register {
    let mut register = story.register().clone();
    for fact in facts {
        evolve(&mut register, fact);
    }
    register
}

#[track_caller]
fn check(rule: &str, register: &Register) {
    let found: BTreeSet<&str> =
        invariant::violations(register).iter().map(|violation| violation.rule).collect();
    assert!(found.contains(rule), "{rule} is not noticed; only {found:?}");
}

/// Two members of a cooperative in a central, and its board.
fn sound() -> Story {
    Story::new().given([
        ask::record(1),
        ask::record(2),
        ask::enrol(1),
        ask::enrol_central(2),
        ask::affiliate(1, 1, 2, "2006"),
        ask::admit_as(1, 1, 1, "017", "2016-01-01"),
        ask::admit_as(2, 2, 1, "018", "2016-01-01"),
        ask::establish(1, 1, "2010", [ask::places(1, Some(1))]),
        ask::seat(1, 1, 1, "2017-01-01", Some("2021-01-01")),
    ])
}

/// The rules that are shown below, and the one that cannot be broken from outside.
const SHOWN: [&str; 21] = [
    "affiliated_once_a_day",
    "affiliation_has_no_circle",
    "counted_as_stated",
    "document_has_one_holder",
    // A profile cannot be put to an erased record at all, so no history breaks this one.
    "erased_has_no_profile",
    "gone_person_has_no_facts",
    "holder_is_somebody",
    "kin_are_two_known_people",
    "mandate_has_a_seat",
    "mandate_lies_within_membership",
    "mandate_lies_within_organ",
    "member_is_somebody",
    "member_once_a_day",
    "no_more_mandates_than_places",
    "nobody_dies_before_birth",
    "nothing_outlives_its_organisation",
    "number_is_one_members",
    "period_holds_a_day",
    "person_has_a_profile",
    "seated_once_a_day",
    "suspensions_lie_apart_within_membership",
];

/// Protects this file: a rule that is added to the domain is shown to notice here.
#[test]
fn every_rule_is_shown() {
    let source = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/src/invariant.rs")).unwrap();
    let rules = source
        .split(['"', '\n'])
        .filter(|text| text.contains('_') && text.chars().all(|c| c.is_ascii_lowercase() || c == '_'));
    assert_eq!(rules.collect::<BTreeSet<_>>(), SHOWN.into());
}

/// Protects what follows: the histories are sound before they are broken.
#[test]
fn a_sound_register_breaks_nothing() {
    assert_eq!(invariant::violations(sound().register()), []);
}

/// Protects people's records.
#[test]
fn people() {
    use person::act::{Annulled, KinshipStated, Merged, Recorded};
    let (one, two, three) = (pool::person(1), pool::person(2), pool::person(3));
    let commitment = sound().profiles()[0].commitment;
    let recorded = |person| Recorded { commitment, gender: None, person, profile: 1 };
    check("person_has_a_profile", &broken(&sound(), &facts([recorded(three)])));

    let merged = Merged { duplicate: one, reason: remark("x"), survivor: two };
    check("gone_person_has_no_facts", &broken(&sound(), &facts([merged.clone()])));
    check("member_is_somebody", &broken(&sound(), &facts([merged.clone()])));
    check("holder_is_somebody", &broken(&sound(), &facts([merged])));
    let annulled = Annulled { person: one, reason: remark("x") };
    check("gone_person_has_no_facts", &broken(&sound(), &facts([annulled])));

    let kin = |relative| KinshipStated { person: one, relation: person::Relation::Child, relative };
    check("kin_are_two_known_people", &broken(&sound(), &facts([kin(one)])));
    check("kin_are_two_known_people", &broken(&sound(), &facts([kin(three)])));

    let profile = documented("Rosa", "Quispe", vec![document(Scheme::Dni, "10117410")]);
    let shown = Story::new().given([ask::record_as(1, profile.clone())]);
    let mut register = broken(&shown, &facts([recorded(two)]));
    let salt = Salt([0; 16]);
    register.attach(&ProfileVersion {
        person: two,
        number: 1,
        profile: profile.clone(),
        bytes: String::new(),
        salt,
        commitment,
    });
    check("document_has_one_holder", &register);

    let (birth, death) = (Some(date("1980")), Some(date("1979")));
    let mut register = broken(&shown, &facts([recorded(two)]));
    register.attach(&ProfileVersion {
        person: two,
        number: 1,
        profile: person::Profile { birth, death, documents: Vec::new(), ..profile },
        bytes: String::new(),
        salt,
        commitment,
    });
    check("nobody_dies_before_birth", &register);
}

/// Protects erasure: a profile that is still there after the fact is not put to the record again.
#[test]
fn an_erased_record_takes_no_profile() {
    let story = sound().given([ask::erase(1), ask::record(3), ask::annul_person(3)]);
    let mut register = story.register().clone();
    story.profiles().iter().for_each(|version| register.attach(version));
    assert!(&register == story.register());
    assert_eq!(invariant::violations(&register), []);
}

/// Protects organisations' records.
#[test]
fn organisations() {
    use cooperative::act::{Affiliated, CentralLeft, Dissolved};
    let (one, two) = (pool::cooperative(1), pool::cooperative(2));
    let affiliated = |cooperative, central| Affiliated {
        affiliation: pool::affiliation(2),
        central,
        cooperative,
        from: date("2007"),
    };
    check("affiliated_once_a_day", &broken(&sound(), &facts([affiliated(one, two)])));
    check("affiliation_has_no_circle", &broken(&sound(), &facts([affiliated(two, one)])));
    let left = CentralLeft { affiliation: pool::affiliation(1), on: date("2005") };
    check("period_holds_a_day", &broken(&sound(), &facts([left])));
    let dissolved = Dissolved { cooperative: two, on: date("2010") };
    check("nothing_outlives_its_organisation", &broken(&sound(), &facts([dissolved])));
}

/// Protects the book of members.
#[test]
fn memberships() {
    use member::act::{Admitted, Left, Suspended};
    let cooperative = pool::cooperative(1);
    let (membership, on) = (pool::membership(3), date("2019"));
    let admitted = |person, number: &str| {
        let (party, number) =
            (Party::Person(pool::person(person)), Some(domain::testing::value::code(number)));
        Admitted { cooperative, membership, number, on, party }
    };
    check("member_once_a_day", &broken(&sound(), &facts([admitted(1, "99")])));
    check("number_is_one_members", &broken(&sound(), &facts([admitted(3, "018")])));
    check("member_is_somebody", &broken(&sound(), &facts([admitted(9, "99")])));
    let left = Left { membership: pool::membership(2), on: date("2015"), reason: Some(ExitReason::Death) };
    check("period_holds_a_day", &broken(&sound(), &facts([left.clone()])));
    check("counted_as_stated", &broken(&sound(), &facts([left])));
    let suspended =
        |on: &str| Suspended { membership: pool::membership(2), on: date(on), reason: None, until: None };
    let rule = "suspensions_lie_apart_within_membership";
    check(rule, &broken(&sound(), &facts([suspended("2015")])));
    check(rule, &broken(&sound(), &facts([suspended("2017"), suspended("2018")])));
}

/// Protects organs and mandates.
#[test]
fn mandates() {
    use committee::act::{Annulled, MandateCorrected, Seated, SeatsChanged};
    let seated = |person, from: &str, until: &str| Seated {
        from: date(from),
        mandate: pool::mandate(2),
        origin: None,
        person: pool::person(person),
        represents: None,
        seat: pool::seat(1),
        term: None,
        until: Some(date(until)),
    };
    check("no_more_mandates_than_places", &broken(&sound(), &facts([seated(2, "2018", "2019")])));
    check("seated_once_a_day", &broken(&sound(), &facts([seated(1, "2018", "2019")])));
    check("holder_is_somebody", &broken(&sound(), &facts([seated(9, "2018", "2019")])));
    check("mandate_lies_within_organ", &broken(&sound(), &facts([seated(2, "2009", "2011")])));
    check("mandate_lies_within_organ", &broken(&sound(), &facts([seated(2, "2019", "2018")])));
    check("mandate_lies_within_membership", &broken(&sound(), &facts([seated(2, "2012", "2013")])));
    let longer = MandateCorrected {
        from: date("2015"),
        mandate: pool::mandate(1),
        origin: None,
        reason: None,
        represents: None,
        term: None,
        until: None,
    };
    check("mandate_lies_within_membership", &broken(&sound(), &facts([longer])));
    let fewer =
        SeatsChanged { from: date("2018"), organ: pool::organ(1), seats: vec![ask::places(1, Some(0))] };
    check("no_more_mandates_than_places", &broken(&sound(), &facts([fewer])));
    let gone = Annulled { organ: pool::organ(1), reason: remark("x") };
    check("mandate_has_a_seat", &broken(&sound(), &facts([gone])));
    assert_eq!(ask::places(1, None).rank, Rank::Full);
}
