//! Decisions about rows whose person cannot be told, and who may import.

use std::collections::BTreeMap;

use ayni_exchange::roster::{Decision, Options, Verdict};
use domain::authority::Role;
use domain::testing::{ask, context, pool, value};
use expect_test::expect;

use super::{check_on, one_cooperative, options, plan, show, table};

/// Protects the rule that nobody is matched by name alone: whoever imports is asked, and may decide each way.
#[test]
fn same_name() {
    let story = one_cooperative().given([ask::record_as(1, value::named("Ana", "Quispe"))]);
    let text = "Apellidos,Nombres,Celular\nQuispe,Ana,951\n";
    let decided = |decision| Options { decisions: BTreeMap::from([(2, decision)]), ..options() };

    let undecided = plan(&table(text), story.register(), &options());
    assert_eq!(undecided.undecided().map(|row| row.line).collect::<Vec<_>>(), [2]);
    assert_eq!(undecided.rows[0].duplicates, [pool::person(1)]);
    assert_eq!(undecided.rows[0].verdict, Verdict::Error, "it waits");

    let treated = decided(Decision::TreatAs(pool::person(1)));
    check_on(
        &story,
        text,
        &treated,
        &expect![[r#"
            people
              warning nobody_member
            2: changed [person.correct]
              change filled @2 "Celular"="951" from="" to="951"
        "#]],
    );
    check_on(
        &story,
        text,
        &decided(Decision::Skip),
        &expect![[r#"
            people
              warning nobody_member
            2: skipped []
        "#]],
    );
    let new = plan(&table(text), story.register(), &decided(Decision::New));
    expect![[r#"
        people
          warning nobody_member
        2: new [person.record]
    "#]]
    .assert_eq(&show(&new));
    let unknown = decided(Decision::TreatAs(pool::person(9)));
    check_on(
        &story,
        text,
        &unknown,
        &expect![[r#"
            people
              warning nobody_member
            2: error []
              error decided_person_unknown person="0190a7e1-0001-7000-8000-000000000009"
        "#]],
    );
}

/// Protects against recording somebody twice: a row that says only what is known of one of that name is hers.
#[test]
fn nothing_but_a_name() {
    check_on(
        &one_cooperative(),
        "Apellidos,Nombres,Sexo\nQuispe,Ana,F\nQuispe,Ana,F\nQuispe,Ana,M\n",
        &options(),
        &expect![[r#"
            people
              warning nobody_member
              info gender_letters_decided @2 "Sexo"="" evidence="F 2, M 1" meaning="man"
            2: new [person.record]
            3: error []
              error maybe_same_person @0 "Apellidos"="Quispe" names="Quispe, Ana" lines="2" line="3"
            4: error []
              error maybe_same_person @0 "Apellidos"="Quispe" names="Quispe, Ana" lines="2" line="4"
        "#]],
    );
}

/// Protects authority: who may not record says so in every row, and nothing is planned.
#[test]
fn who_may_import() {
    let story = one_cooperative();
    let sheet = table("Apellidos,Nombres\nQuispe,Ana\n");
    let mapping = ayni_exchange::sheet::mapping::guess(&sheet.header);
    let (mut id, mut salt) = (|| uuid::Uuid::nil(), || pool::salt(1));
    let mut mint = ayni_exchange::roster::Mint { id: &mut id, salt: &mut salt };
    let by = context(Role::Auditor);
    let planned = ayni_exchange::roster::plan(&sheet, &mapping, story.register(), &options(), &by, &mut mint);
    expect![[r#"
        people
          warning nobody_member
        2: error []
          error forbidden role="auditor" command="person.record"
    "#]]
    .assert_eq(&show(&planned));
    assert!(planned.rows[0].notes.iter().any(|note| note.rejection.is_some()));
}
