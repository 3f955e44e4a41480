//! Who may ask for what, as one table, and what of people is withheld from whom.

use std::collections::BTreeSet;

use domain::authority::{
    Act, Asked, Permission, Question, Role, Sensitivity, Subject, TABLE, can_be_second, permission,
    profile_seen, register_seen, row,
};
use domain::person::Profile;
use domain::testing::value::documented;
use domain::testing::{Story, ask, pool, sample};
use domain::value::{Document, Scheme};
use domain::{Command, event::Kind};
use expect_test::{Expect, expect};
use strum::VariantArray;

use crate::codec::one_sample_each;

fn check(found: &str, expected: &Expect) {
    expected.assert_eq(found);
}

fn printed(kinds: &[Kind]) -> String {
    kinds.iter().fold(String::new(), |printed, kind| printed + "- " + &kind.to_string() + "\n")
}

/// Protects the samples, on which other tests stand: one command of each kind, in order.
#[test]
fn there_is_one_sample_of_each_command() {
    let samples: Vec<Kind> = sample::commands().iter().map(Command::kind).collect();
    one_sample_each(&samples, &Command::kinds().collect::<Vec<_>>());
}

/// Everything that can be asked for, by name.
fn everything() -> Vec<(String, Asked)> {
    let commands = Command::kinds().map(|kind| (kind.to_string(), Asked::Command(kind)));
    let acts = Act::VARIANTS.iter().map(|act| (format!("{act:?}"), Asked::Act(*act)));
    let questions =
        Question::VARIANTS.iter().map(|question| (format!("{question:?}"), Asked::Question(*question)));
    commands.chain(acts).chain(questions).collect()
}

/// Protects the table: whatever can be asked for stands in one row of it, and a row names nothing else.
#[test]
fn everything_stands_in_one_row() {
    for (name, asked) in everything() {
        let rows = TABLE.iter().filter(|row| row.subject.is_about(asked)).count();
        let place = "crates/domain/src/authority/table.rs";
        assert_eq!(rows, 1, "{name} has to stand in one row of the table of authority, {place}: who may?");
    }
    let kinds: BTreeSet<String> = Command::kinds().map(|kind| kind.to_string()).collect();
    for row in TABLE {
        if let Subject::Commands { area, names } = row.subject {
            for name in names {
                assert!(kinds.contains(&format!("{area}.{name}")), "{area}.{name} is no command");
            }
        }
    }
}

/// Protects the table from rows that contradict themselves: who may ask alone needs no second person, and where one is
/// needed somebody can be it.
#[test]
fn a_second_person_is_possible_where_one_is_needed() {
    for row in TABLE {
        assert!(row.with_second.iter().all(|role| !row.alone.contains(role)), "{:?}", row.subject);
        assert_eq!(row.with_second.is_empty(), row.seconds.is_empty(), "{:?}", row.subject);
    }
    let erase = Asked::Command(Kind { area: "person", name: "erase" });
    assert_eq!(permission(Role::Owner, erase), Permission::WithSecondPerson);
    assert_eq!(permission(Role::Secretary, erase), Permission::No);
    assert!(can_be_second(Role::Secretary, erase) && !can_be_second(Role::Member, erase));
    let undo = Asked::Act(Act::TakeBackBatch);
    assert_eq!(permission(Role::Secretary, undo), Permission::WithSecondPerson);
    assert!(!can_be_second(Role::Auditor, undo));
}

/// Protects from what the table does not know: nobody may ask for it.
#[test]
fn what_stands_in_no_row_is_refused() {
    let unknown = Asked::Command(Kind { area: "person", name: "sell" });
    assert!(row(unknown).is_none());
    assert!(Role::VARIANTS.iter().all(|role| permission(*role, unknown) == Permission::No));
}

/// What each role may do, as lines.
fn what_roles_may() -> String {
    let commands: Vec<Kind> = Command::kinds().collect();
    let of = |role: &Role| {
        let (may, may_not): (Vec<Kind>, Vec<Kind>) =
            commands.iter().partition(|kind| permission(*role, Asked::Command(**kind)) != Permission::No);
        let (all, shown) = match (may.len(), may_not.len()) {
            (_, 0) => ("everything", Vec::new()),
            (0, _) => ("nothing", Vec::new()),
            (yes, no) if no < yes => ("everything but", may_not),
            _ => ("only", may),
        };
        format!("{} may {all}\n{}", role.code(), printed(&shown))
    };
    Role::VARIANTS.iter().map(of).collect()
}

/// Protects people and books: a change of who may do what shows as a change of this table.
#[test]
fn roles_and_commands() {
    check(
        &what_roles_may(),
        &expect![[r#"
        owner may everything
        secretary may everything but
        - person.erase
        board may only
        - member.apply
        - member.decline
        - member.admit
        - member.suspend
        - member.reinstate
        - member.leave
        - certification.plan_action
        - certification.revise_action
        - certification.reopen_action
        - certification.plan_premium
        - certification.decide_premium
        - equality.adopt_policy
        - equality.repeal_policy
        supervisory may only
        - certification.close_action
        electoral may only
        - committee.define_term
        - committee.seat
        - committee.end_mandate
        - committee.replace_mandate
        - committee.correct_mandate
        gender_committee may only
        - person.declare_gender
        - programme.plan_training
        - programme.correct_training
        - programme.annul_training
        - programme.hold_class_session
        - programme.correct_class_session
        - programme.annul_class_session
        - programme.record_attendance
        - programme.record_enrolment
        - programme.record_completion
        - programme.form_group
        - programme.correct_group
        - programme.dissolve_group
        - programme.annul_group
        - programme.join_group
        - programme.leave_group
        - programme.correct_participation
        - programme.annul_participation
        - programme.open_project
        - programme.correct_project
        - programme.annul_project
        - programme.add_partner
        - programme.add_budget_line
        - programme.add_activity
        - programme.set_expected_result
        - programme.record_actual_result
        - programme.annul_project_part
        - equality.adopt_policy
        - equality.repeal_policy
        - equality.annul_policy
        - equality.open_plan
        - equality.correct_plan
        - equality.annul_plan
        - equality.set_measure
        - equality.report_progress
        - equality.annul_measure
        - equality.define_indicator
        - equality.annul_indicator
        - equality.set_target
        - equality.annul_target
        - equality.record_observation
        - equality.adopt_observation
        - equality.annul_observation
        - equality.set_gender_rule
        - equality.annul_gender_rule
        - equality.release_figures
        education_committee may only
        - programme.plan_training
        - programme.correct_training
        - programme.annul_training
        - programme.hold_class_session
        - programme.correct_class_session
        - programme.annul_class_session
        - programme.record_attendance
        - programme.record_enrolment
        - programme.record_completion
        auditor may nothing
        member may nothing
        donor may nothing
        administrator may nothing
    "#]],
    );
}

/// Protects people from readers: a change of who may ask which questions shows as a change of this table.
#[test]
fn roles_and_questions() {
    let mut table = String::new();
    for role in Role::VARIANTS {
        let may = |question: &&Question| permission(*role, Asked::Question(**question)) == Permission::Yes;
        let codes: Vec<&str> = Question::VARIANTS.iter().filter(may).map(Into::into).collect();
        table = table + role.code() + " (" + role.sees().code() + "): " + &codes.join(", ") + "\n";
    }
    check(
        &table,
        &expect![[r#"
            owner (sensitive): roll_up, aggregates, figures, records, people, person, own, history, extracts, copies, verification
            secretary (sensitive): aggregates, figures, records, people, person, own, history, extracts, copies, verification
            board (personal): aggregates, figures, records, people, person, own, history, verification
            supervisory (sensitive): roll_up, aggregates, figures, records, people, person, own, history, extracts, copies, verification
            electoral (sensitive): aggregates, figures, records, people, person, own, extracts, verification
            gender_committee (personal): aggregates, figures, records, people, person, own, verification
            education_committee (personal): aggregates, figures, records, people, person, own, verification
            auditor (personal): roll_up, aggregates, figures, records, people, person, own, history, verification
            member (internal): aggregates, figures, records, own, verification
            donor (internal): roll_up, aggregates
            administrator (public): verification
        "#]],
    );
}

/// Protects those concerned: what touches documents and family life is known as such.
#[test]
fn sensitivities() {
    let mut table = String::new();
    for class in Sensitivity::VARIANTS {
        let of = |row: &&domain::authority::Row| row.class == *class;
        let mut areas: Vec<String> = Vec::new();
        for found in TABLE.iter().filter(of) {
            if let Subject::Commands { area, names } = found.subject {
                areas.push(format!("{area}({})", names.len()));
            }
        }
        table = table + class.code() + ": " + &areas.join(" ") + "\n";
    }
    check(
        &table,
        &expect![[r#"
        public: cooperative(12) committee(6) committee(5) certification(11) certification(2) equality(2) equality(17) statute(3)
        internal: member(6) member(5) certification(12) certification(3) certification(1) programme(9) programme(17)
        personal: person(1)
        sensitive: person(6) person(2) person(1)
    "#]],
    );
}

/// Protects what one register is not to know of another: who keeps books does not compare them.
#[test]
fn who_may_read_figures_across_registers() {
    let may = |role: &&Role| permission(**role, Asked::Question(Question::RollUp)) == Permission::Yes;
    let may: Vec<&str> = Role::VARIANTS.iter().filter(may).map(|role| role.code()).collect();
    assert_eq!(may, ["owner", "supervisory", "auditor", "donor"]);
}

/// Protects people from whatever is made of a register: documents, births, contacts and kin are not in what somebody sees who
/// may not see them, names only of those who hold an office, and her own data are whole.
#[test]
fn a_register_is_seen_by_class() {
    let papers = vec![Document::new(Scheme::Dni, "99000001").unwrap()];
    let told = ask::record_as(1, documented("Rosa", "Quispe", papers));
    let story = Story::new().given([told, ask::record(2), ask::child(1, 2)]);
    let whole = story.register();
    let profile = |register: &domain::Register, number| {
        register.persons().get(pool::person(number)).and_then(|person| person.profile.clone())
    };
    let full = profile(whole, 1).unwrap();
    assert!(!full.documents.is_empty(), "{full:?}");
    assert_eq!(register_seen(whole, Sensitivity::Sensitive, None), *whole);
    let named = register_seen(whole, Sensitivity::Personal, None);
    let Profile { family_name, given_names, known_as, .. } = full.clone();
    assert_eq!(
        profile(&named, 1),
        Some(Profile { family_name, given_names, known_as, ..Profile::default() })
    );
    let document = full.official_document().unwrap();
    assert_eq!(named.persons().by_document(document.scheme(), document.number()), None);
    assert_eq!(named.persons().kinships().count(), 0);
    for class in [Sensitivity::Internal, Sensitivity::Public] {
        assert_eq!(profile(&register_seen(whole, class, None), 1), None);
        let own = register_seen(whole, class, Some(pool::person(1)));
        assert_eq!((profile(&own, 1), profile(&own, 2)), (Some(full.clone()), None));
        assert!(own.persons().by_document(document.scheme(), document.number()).is_some());
        assert_eq!(own.persons().kinships().count(), 1);
        assert_eq!(profile_seen(&full, class, true), profile(&named, 1));
    }
}
