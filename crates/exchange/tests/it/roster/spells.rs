//! What is said of memberships: beginnings, ends, states, work, and whose roster it is.

use ayni_exchange::roster::{Mode, Options};
use domain::testing::{ask, pool, value};
use domain::value::Scheme;
use domain::value::id::CooperativeId;
use expect_test::expect;

use super::{check, check_on, one_cooperative, options};

/// Protects ends: reasons in words, reasons that are missing, the open end of databases, a state without its day.
#[test]
fn leaving() {
    check(
        "N°,Apellidos,Nombres,Fecha de ingreso,Fecha de retiro,Motivo de retiro,Estado\n\
         1,Quispe,Ana,2016-01-01,2018-01-01,Renuncia voluntaria,Retirado\n\
         2,Mamani,Eva,2016-01-01,2018-01-01,Fallecida,\n\
         3,Huanca,Luz,2016-01-01,2018-01-01,,\n\
         4,Apaza,Ida,2016-01-01,2018-01-01,se fue,\n\
         5,Choque,Ema,2016-01-01,9999-12-31,,activo\n\
         6,Ticona,Sol,2016-01-01,,,retirada\n\
         7,Ramos,Flor,2016-01-01,2016-01-01,renuncia,\n\
         8,Vilca,Rut,,,,\n\
         9,Ccama,Fe,2016-01-01,,,postulante\n\
         10,Puma,Pía,2016-01-01,,,socia fundadora\n",
        &expect![[r#"
            members
            2: new [person.record member.admit]
            3: new [person.record member.admit]
            4: new [person.record member.admit]
              warning exit_reason_missing @4 "Fecha de retiro"="2018-01-01"
            5: new [person.record member.admit]
              warning exit_reason_unknown @5 "Motivo de retiro"="se fue"
            6: new [person.record member.admit]
            7: error []
              error left_without_date @6 "Estado"="retirada"
            8: error []
              error left_before_admitted @4 "Fecha de retiro"="2016-01-01" admitted="2016-01-01" left="2016-01-01"
            9: error []
              error admission_missing @3 "Fecha de ingreso"=""
            10: error []
              error status_applied @6 "Estado"="postulante"
            11: new [person.record member.admit]
              warning status_unknown @6 "Estado"="socia fundadora"
        "#]],
    );
}

/// Protects suspensions: dated in the state, or else said to be without a day.
#[test]
fn suspended() {
    let after = check(
        "N°,Apellidos,Nombres,Fecha de ingreso,Estado\n\
         1,Quispe,Ana,2016-01-01,Inhábil\n\
         2,Mamani,Eva,2016-01-01,suspendida desde 01/03/2021\n\
         3,Huanca,Luz,2016-01-01,suspendido del 01/03/2021 al 2021-12-31\n\
         4,Apaza,Ida,2016-01-01,suspended 2021-03-01/2021-09-01\n\
         5,Choque,Ema,2016-01-01,suspendida desde 01/03/2010\n\
         6,Ticona,Sol,2016-01-01,suspendida desde 32/03/2020\n",
        &expect![[r#"
            members
            2: new [person.record member.admit]
              warning suspension_without_date @4 "Estado"="Inhábil"
            3: new [person.record member.admit member.suspend]
            4: new [person.record member.admit member.suspend]
            5: new [person.record member.admit member.suspend]
            6: error []
              error suspension_outside @4 "Estado"="suspendida desde 01/03/2010" from="2010-03-01"
            7: error []
              error no_such_day @4 "Estado"="suspendida desde 32/03/2020"
        "#]],
    );
    let suspended = after.register().members().iter().filter(|spell| !spell.suspensions.is_empty());
    assert_eq!(suspended.count(), 3);
}

/// Protects past suspensions and changes of work: every stretch of days that a row gives, in words or as our exports write
/// it; one that the register knows with other days stays and is said, an open one is ended.
#[test]
fn stretches_of_days() {
    let story = one_cooperative().given([
        ask::record_as(1, value::named("Ana", "Quispe")),
        ask::admit_as(1, 1, 1, "1", "2010-01-01"),
        ask::suspend(1, "2012-03-01", Some("2012-09-01")),
        ask::suspend(1, "2020-03-01", None),
    ]);
    let after = check_on(
        &story,
        "N°|Apellidos|Nombres|Fecha de ingreso|Estado|Suspensiones|Área\n\
         1|Quispe|Ana|2010-01-01|hábil|2012-03-01/2012-08-01; 2020-03-01/2020-09-01|\n\
         2|Mamani|Eva|2011-01-01|suspendida|del 01/03/2012 al 01/09/2012; desde 2021-03-01|cocina 2011-01-01/2015; mina 2015/..\n\
         3|Huanca|Luz|2011-01-01|suspendida desde 2021-05-01|2013/2014|nivel 4010; socavón 3/4\n\
         4|Apaza|Ida|2011-01-01||por deudas|\n\
         5|Choque|Ema|2011-01-01||2010-01-01/2010-02-01|cocina 2011-02-30/..\n\
         |(persona con datos borrados)||2011-01-01|hábil||\n",
        &options(),
        &expect![[r#"
            members
            2: changed [member.reinstate]
              warning days_differ @5 "Suspensiones"="2012-03-01/2012-08-01; 2020-03-01/2020-09-01" held="2012-03-01/2012-09-01" said="2012-03-01/2012-08-01"
              change changed @5 "Suspensiones"="2012-03-01/2012-08-01; 2020-03-01/2020-09-01" from="2020-03-01/.." to="2020-03-01/2020-09-01"
            3: new [person.record member.admit member.suspend member.suspend member.assign_work member.assign_work]
            4: new [person.record member.admit member.suspend member.suspend member.assign_work member.assign_work]
            5: error []
              error suspensions_unread @5 "Suspensiones"="por deudas"
            6: error []
              error no_such_day @6 "Área"="cocina 2011-02-30/.."
              error suspension_outside @5 "Suspensiones"="2010-01-01/2010-02-01" from="2010-01-01"
            7: aside []
              warning aside_erased
        "#]],
    );
    let spells = after.register().members().iter();
    let written: Vec<usize> = spells.map(|spell| spell.suspensions.len()).collect();
    assert_eq!(written, [2, 2, 2]);
    let mut works: Vec<String> = after
        .register()
        .members()
        .assignments()
        .map(|work| format!("{} {} {:?}", work.area.code(), work.period.from, work.period.until))
        .collect();
    works.sort();
    expect![[r#"
        [
            "kitchen 2011-01-01 Some(2015)",
            "mining 2015 None",
            "nivel 4010 2011-01-01 None",
            "socavón 3/4 2011-01-01 None",
        ]
    "#]]
    .assert_debug_eq(&works);
}

/// Protects known spells: re-admission is a new one, more exact or other days are corrections, and what a row leaves open
/// stays as it is.
#[test]
fn known_spells() {
    let dni = |text| vec![value::document(Scheme::Dni, text)];
    let numbers = ["10117410-2", "05209244", "25465832", "11111111", "22222222", "33333333"];
    let people = (1_u32..).zip(numbers);
    let people = people
        .map(|(one, dni_number)| ask::record_as(one, value::documented("Ana", "Quispe", dni(dni_number))));
    let story = one_cooperative().given(people).given([
        ask::admit(1, 1, 1, "2010-01-01"),
        ask::leave(1, "2012-01-01"),
        ask::admit(2, 2, 1, "2010"),
        ask::admit(3, 3, 1, "2010-05-05"),
        ask::admit_as(4, 4, 1, "4", "2010-05-05"),
        ask::admit_as(5, 5, 1, "5", "2010-05-05"),
        ask::leave(5, "2012-01-01"),
        ask::admit(6, 6, 1, "2010-05-05"),
    ]);
    check_on(
        &story,
        "DNI,Apellidos,N°,Fecha de ingreso,Fecha de retiro,Motivo de retiro\n\
         10117410,Quispe,,2015-01-01,,\n\
         05209244,Quispe,,2010-03-04,,\n\
         25465832,Quispe,,2011-01-01,,\n\
         11111111,Quispe,44,,2020-01-01,exclusión\n\
         22222222,Quispe,,2010,9999-12-31,\n\
         33333333,Quispe,,2010,,\n",
        &options(),
        &expect![[r#"
            members
            2: new [member.admit]
            3: changed [member.correct]
              change changed @3 "Fecha de ingreso"="2010-03-04" from="2010" to="2010-03-04"
            4: changed [member.correct]
              change changed @3 "Fecha de ingreso"="2011-01-01" from="2010-05-05" to="2011-01-01"
            5: changed [member.correct]
              change changed @2 "N°"="44" from="4" to="44"
              change filled @4 "Fecha de retiro"="2020-01-01" from="" to="2020-01-01"
              change filled @5 "Motivo de retiro"="exclusión" from="" to="exclusion"
            6: same []
              warning open_but_left @4 "Fecha de retiro"="9999-12-31" left="2012-01-01"
            7: same []
        "#]],
    );
}

/// Protects two spells of one person in one file, and rows that contradict each other.
#[test]
fn two_spells_in_one_file() {
    check(
        "DNI,Apellidos,Nombres,Celular,Fecha de ingreso,Fecha de retiro,Motivo de retiro\n\
         10117410,Quispe,Ana,,2010-01-01,2012-01-01,renuncia\n\
         10117410,Quispe,Ana,951,2015-01-01,,\n\
         10117410,Quispe,Ana,951,2013-01-01,2014-01-01,renuncia\n\
         10117410,Quispe,Ana,,2016-01-01,,\n",
        &expect![[r#"
            members
            2: new [person.record member.admit]
            3: new [member.admit]
            4: new [person.correct member.admit]
              change filled @3 "Celular"="951" from="" to="951"
            5: error []
              error same_person_as_line @0 "DNI"="10117410" line="3" by="document"
        "#]],
    );
}

/// Protects against a row that does not say since when beside another of the same member: neither says which spell.
#[test]
fn undated_beside_dated() {
    let dni = vec![value::document(Scheme::Dni, "10117410-2")];
    let story = one_cooperative().given([
        ask::record_as(1, value::documented("Ana", "Quispe", dni)),
        ask::admit(1, 1, 1, "2010-01-01"),
        ask::leave(1, "2013-01-01"),
    ]);
    check_on(
        &story,
        "DNI,Apellidos,Fecha de ingreso,Estado\n10117410,Quispe,,\n10117410,Quispe,2015-06-01,activo\n",
        &options(),
        &expect![[r#"
            members
            2: same []
            3: error []
              error same_person_as_line @0 "DNI"="10117410" line="2" by="document"
        "#]],
    );
    check_on(
        &story,
        "DNI,Apellidos,Fecha de ingreso,Estado\n10117410,Quispe,2010-01-01,\n10117410,Quispe,,activo\n",
        &options(),
        &expect![[r#"
            members
            2: error []
              error same_person_as_line @0 "DNI"="10117410" line="3" by="document"
            3: same []
        "#]],
    );
}

/// Protects work: words of rosters, areas of their own, and a change that has no day.
#[test]
fn work() {
    let dni = vec![value::document(Scheme::Dni, "10117410-2")];
    let story = one_cooperative().given([
        ask::record_as(1, value::documented("Ana", "Quispe", dni)),
        ask::admit(1, 1, 1, "2010-01-01"),
        ask::work(1, 1, 1, "mining", "2010-01-01"),
    ]);
    let after = check_on(
        &story,
        "DNI,Apellidos,Fecha de ingreso,Área de trabajo\n\
         10117410,Quispe,2010-01-01,Enfermería\n\
         05209244,Mamani,2010-01-01,pallaquera\n\
         25465832,Huanca,2010-01-01,Taller de joyería\n",
        &options(),
        &expect![[r#"
            members
            2: same []
              warning work_area_without_date @3 "Área de trabajo"="Enfermería" area="mining"
            3: new [person.record member.admit member.assign_work]
              warning one_name_only @1 "Apellidos"="Mamani"
            4: new [person.record member.admit member.assign_work]
              warning one_name_only @1 "Apellidos"="Huanca"
        "#]],
    );
    let mut areas: Vec<&str> =
        after.register().members().assignments().map(|work| work.area.code()).collect();
    areas.sort_unstable();
    assert_eq!(areas.len(), 3);
    assert!(areas.contains(&"ore_selection") && areas.contains(&"Taller de joyería"));
}

/// Protects the question whose members they are: a column, an option, the only one there is, or nobody's.
#[test]
fn whose_roster() {
    let story = one_cooperative().given([ask::enrol(2)]);
    let text = "Cooperativa,Apellidos,Nombres,N°,Fecha de ingreso\nCooperativa 2,Quispe,Ana,1,2016\n,Mamani,Eva,2,2016\nCoop 9,Ruiz,Al,3,2016\nCooperativa,Ruiz,Bo,4,2016\n";
    check_on(
        &story,
        text,
        &options(),
        &expect![[r#"
        members
        2: new [person.record member.admit]
        3: error []
          error cooperative_missing @0 "Cooperativa"=""
        4: error []
          error cooperative_unknown @0 "Cooperativa"="Coop 9"
        5: error []
          error cooperative_ambiguous @0 "Cooperativa"="Cooperativa"
    "#]],
    );
    let told = Options { cooperative: Some(pool::cooperative(1)), ..options() };
    check_on(
        &story,
        "Apellidos,Nombres,N°,Fecha de ingreso\nQuispe,Ana,1,2016\n",
        &told,
        &expect![[r#"
        members
        2: new [person.record member.admit]
    "#]],
    );
    check_on(
        &story,
        "Apellidos,Nombres,N°,Fecha de ingreso\nQuispe,Ana,1,2016\n",
        &options(),
        &expect![[r#"
        members
          error cooperative_missing
        2: error []
          error cooperative_missing
    "#]],
    );
}

/// Protects legal persons as members: found by RUC or name, never made up.
#[test]
fn organisations_as_members() {
    let details = domain::cooperative::Details { ruc: Some(value::ruc("20100070970")), ..Default::default() };
    let story = one_cooperative()
        .given([ask::enrol(2), ask::enrol_as(3, domain::cooperative::Kind::CivilAssociation, details)]);
    let told = Options { cooperative: Some(pool::cooperative(1)), mode: Some(Mode::Members), ..options() };
    let after = check_on(
        &story,
        "Razón social,RUC,Apellidos,Nombres,N° socio,Fecha de ingreso,Área de trabajo\n\
         Cooperativa 2,,,,1,2016,\n\
         Lo que sea,20100070970,,,2,2016,mina\n\
         Nadie SAC,,,,3,2016,\n\
         Nadie SAC,20100070970,Quispe,Ana,4,2016,\n",
        &told,
        &expect![[r#"
            members
            2: new [member.admit]
            3: new [member.admit]
              warning value_not_kept @6 "Área de trabajo"="mina"
            4: error []
              error organisation_unknown @0 "Razón social"="Nadie SAC"
            5: new [person.record member.admit]
              warning value_not_kept @0 "Razón social"="Nadie SAC"
              warning value_not_kept @1 "RUC"="20100070970"
        "#]],
    );
    let legal = after.register().members().iter().filter(|spell| spell.party.person().is_none());
    assert_eq!(legal.count(), 2);
}

/// Protects rosters that do not say since when: one date may be told for all of them.
#[test]
fn one_admission_for_all() {
    let told = Options { default_admitted: Some(value::date("2015")), ..options() };
    check_on(
        &one_cooperative(),
        "Apellidos,Nombres,Sexo\nQuispe,Ana,F\n",
        &told,
        &expect![[r#"
        members
        2: new [person.record member.admit]
          warning admission_defaulted date="2015"
    "#]],
    );
}

/// Protects an open request: admission answers it, and is no second membership.
#[test]
fn requests() {
    let dni = vec![value::document(Scheme::Dni, "10117410-2")];
    let story = one_cooperative().given([
        ask::record_as(1, value::documented("Ana", "Quispe", dni)),
        ask::apply(1, 1, 1, "2016-01-01"),
    ]);
    let after = check_on(
        &story,
        "DNI,Apellidos,Fecha de ingreso\n10117410,Quispe,2016-05-01\n",
        &options(),
        &expect![[r#"
            members
            2: new [member.admit]
        "#]],
    );
    assert_eq!(after.register().members().iter().count(), 1);
}

/// Protects a cooperative that no longer takes members, and one that does not exist.
#[test]
fn dissolved() {
    let story = one_cooperative().given([ask::dissolve(1, "2015-01-01")]);
    check_on(
        &story,
        "Apellidos,Nombres,Fecha de ingreso\nQuispe,Ana,2016-05-01\n",
        &options(),
        &expect![[r#"
        members
        2: error []
          error cooperative_dissolved cooperative="0190a7e1-0002-7000-8000-000000000001" dissolved="2015-01-01"
    "#]],
    );
    let told = Options { cooperative: Some(CooperativeId::new(uuid::Uuid::nil())), ..options() };
    check_on(
        &story,
        "Apellidos,Nombres,Fecha de ingreso\nQuispe,Ana,2016-05-01\n",
        &told,
        &expect![[r#"
        members
        2: error []
          error cooperative_unknown cooperative="00000000-0000-0000-0000-000000000000"
    "#]],
    );
}
