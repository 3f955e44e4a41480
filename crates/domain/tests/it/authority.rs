//! Who may ask for what, as one table.

use domain::authority::{Role, Sensitivity, may, may_read, sensitivity};
use domain::testing::sample;
use domain::{Command, event::Kind};
use expect_test::{Expect, expect};
use strum::VariantArray;

fn check(found: &str, expected: &Expect) {
    expected.assert_eq(found);
}

fn printed(kinds: &[Kind]) -> String {
    kinds.iter().fold(String::new(), |printed, kind| printed + "- " + &kind.to_string() + "\n")
}

/// Protects the samples, on which the tables stand: one command of each kind, in order.
#[test]
fn there_is_one_sample_of_each_command() {
    let samples: Vec<Kind> = sample::commands().iter().map(Command::kind).collect();
    assert_eq!(samples, Command::kinds().collect::<Vec<_>>());
}

/// Protects people and books: a change of who may do what shows as a change of this table.
#[test]
fn roles_and_commands() {
    let commands = sample::commands();
    let mut table = String::new();
    for role in Role::VARIANTS {
        let (may, may_not): (Vec<&Command>, Vec<&Command>) =
            commands.iter().partition(|command| may(*role, command));
        let (all, shown) = match (may.len(), may_not.len()) {
            (_, 0) => ("everything", Vec::new()),
            (0, _) => ("nothing", Vec::new()),
            (yes, no) if no < yes => ("everything but", may_not),
            _ => ("only", may),
        };
        let kinds: Vec<Kind> = shown.into_iter().map(Command::kind).collect();
        table = table + role.code() + " may " + all + "\n" + &printed(&kinds);
    }
    check(
        &table,
        &expect![[r#"
            owner may everything
            secretary may everything but
            - person.erase
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
            supervisory may only
            - certification.close_action
            auditor may nothing
            member may nothing
        "#]],
    );
}

/// Protects those concerned: what touches family life, and what cannot be taken back, is known as such.
#[test]
fn sensitivities() {
    let commands = sample::commands();
    let of = |wanted: Sensitivity| {
        let fits = |command: &&Command| sensitivity(command) == wanted;
        let kinds: Vec<Kind> = commands.iter().filter(fits).map(Command::kind).collect();
        printed(&kinds)
    };
    check(
        &of(Sensitivity::Irrevocable),
        &expect![[r#"
        - person.erase
    "#]],
    );
    check(
        &of(Sensitivity::Sensitive),
        &expect![[r#"
            - person.state_kinship
            - person.withdraw_kinship
        "#]],
    );
    check(
        &of(Sensitivity::Personal),
        &expect![[r#"
            - person.record
            - person.correct
            - person.add_document
            - person.correct_document
            - person.declare_gender
            - person.merge
            - person.annul
        "#]],
    );
    let rest = |area: &str| commands.iter().filter(|command| command.kind().area == area).count();
    let internal = of(Sensitivity::Internal);
    let (certification, others): (Vec<&str>, Vec<&str>) =
        internal.lines().partition(|line| line.contains("certification."));
    assert_eq!(others.len(), rest("member") + rest("programme"));
    check(
        &certification.join("\n"),
        &expect![[r#"
        - certification.answer_requirement
        - certification.carry_over_answers
        - certification.schedule_audit
        - certification.hold_audit
        - certification.annul_audit
        - certification.record_finding
        - certification.annul_finding
        - certification.plan_action
        - certification.revise_action
        - certification.close_action
        - certification.reopen_action
        - certification.annul_action
        - certification.record_evidence
        - certification.link_evidence
        - certification.unlink_evidence
        - certification.annul_evidence"#]],
    );
    let public = rest("cooperative") + rest("committee") + rest("equality") + rest("certification");
    assert_eq!(of(Sensitivity::Public).lines().count(), public - certification.len());
}

/// Protects other people's data: a member is shown what is public and how many there are, and nobody's documents; whoever
/// keeps or oversees the register reads all.
#[test]
fn members_are_not_shown_what_is_personal() {
    for role in Role::VARIANTS {
        assert!(may_read(*role, Sensitivity::Public) && may_read(*role, Sensitivity::Internal));
        assert_eq!(may_read(*role, Sensitivity::Personal), *role != Role::Member, "{role:?}");
    }
}
