//! What is said of the cells of a person, and of whom a row speaks.

use domain::testing::{ask, value};
use domain::value::{Gender, Scheme};
use expect_test::expect;

use super::{check, check_on, one_cooperative, options};

/// Protects the whole way of a good row: everything in it is recorded.
#[test]
fn a_good_row() {
    let after = check(
        "N° socio;Apellidos;Nombres;DNI;Sexo;Fecha de nacimiento;Celular;Correo;Fecha de ingreso;Área de trabajo\n\
         7;Coaquira Quispe;Nancy;10117410-2;F;19/07/1971;951 000 111;n@example.org;03/2016;Almacén\n",
        &expect![[r#"
            members
            2: new [person.record member.admit member.assign_work]
        "#]],
    );
    let person = after.register().persons().iter().next().unwrap();
    assert_eq!(person.gender, Some(Gender::Woman));
    let profile = person.profile.as_ref().unwrap();
    assert_eq!(profile.sorted_name(), "Coaquira Quispe, Nancy");
    assert_eq!(profile.birth, Some(value::date("1971-07-19")));
    assert_eq!(profile.phone.as_ref().unwrap().as_str(), "951 000 111");
    let spell = after.register().members().iter().next().unwrap();
    assert_eq!(spell.admitted, Some(value::date("2016-03")));
    assert_eq!(after.register().members().assignments().next().unwrap().area.code(), "warehouse");
}

/// Protects the whole judgement: every row, and every fault of a row.
#[test]
fn every_fault_of_every_row() {
    check(
        "N° socio;Apellidos;Nombres;DNI;Sexo;Fecha de nacimiento;Fecha de ingreso;Fecha de retiro\n\
         1;Quispe;Ana;123;Q;31/02/1980;ayer;\n\
         2;Mamani;Eva;10117410;F;1980;2016;2015\n\
         3;;;25465832;F;12/31/1980;2016;\n\
         4;Huanca;Luz;05209244;F;1/2/80;2016;\n",
        &expect![[r#"
            members
              error date_order_contradicted @5 "Fecha de nacimiento"="" first="31/02/1980" line="2" second="12/31/1980" other="4"
            2: error []
              error not_a_date @6 "Fecha de ingreso"="ayer"
              error no_such_day @5 "Fecha de nacimiento"="31/02/1980"
              error dni_shape @3 "DNI"="123"
              error not_a_gender @4 "Sexo"="Q"
            3: error []
              error left_before_admitted @7 "Fecha de retiro"="2015" admitted="2016" left="2015"
            4: error []
              error ambiguous_date_order @5 "Fecha de nacimiento"="12/31/1980"
              error name_missing
            5: error []
              error two_digit_year @5 "Fecha de nacimiento"="1/2/80"
        "#]],
    );
}

/// Protects the book from lives that cannot be: a row whose dates contradict each other by every reading is refused whole,
/// and the others go in.
#[test]
fn a_row_of_a_life_that_cannot_be() {
    let after = check(
        "N° socio;Apellidos;Nombres;Sexo;Fecha de nacimiento;Fecha de ingreso\n\
         7;Paz;Rosa;F;13/03/2019;13/03/2016\n\
         8;Paz;Julia;F;13/03/2016;2016\n",
        &expect![[r#"
            members
            2: error []
              error not_yet_born person="01990000-0000-7000-8000-000100000001" from="2016-03-13"
            3: new [person.record member.admit]
        "#]],
    );
    assert_eq!(after.register().members().iter().count(), 1);
}

/// Protects documents: the zero that a spreadsheet took, the check character of an old card, kinds told and guessed.
#[test]
fn documents() {
    let after = check(
        "Apellidos,Nombres,Tipo doc,Documento\n\
         Quispe,Ana,DNI,5209244\n\
         Mamani,Eva,,10117410-9\n\
         Huanca,Luz,CE,001234567\n\
         Apaza,Ida,,001234568\n\
         Choque,Ema,Pasaporte,xk 771934\n\
         Ticona,Sol,,XK771935\n\
         Ramos,Flor,Carnet militar,123456\n\
         Vilca,Rut,,123\n\
         Condori,Noe,DNI,1011741O\n",
        &expect![[r#"
            people
              warning nobody_member
            2: new [person.record]
              warning dni_zero_restored @3 "Documento"="5209244" number="05209244"
            3: new [person.record]
              warning dni_check_dropped @3 "Documento"="10117410-9" number="10117410"
            4: new [person.record]
            5: new [person.record]
            6: new [person.record]
            7: new [person.record]
            8: error []
              error document_type_unknown @2 "Tipo doc"="Carnet militar"
            9: error []
              error document_type_unknown @3 "Documento"="123"
            10: error []
              error dni_shape @3 "Documento"="1011741O"
        "#]],
    );
    let holder = |scheme, number| after.register().persons().by_document(scheme, number);
    assert!(holder(Scheme::Dni, "05209244").is_some());
    assert!(holder(Scheme::ForeignCard, "001234568").is_some());
    assert!(holder(Scheme::Passport, "XK771934").is_some());
}

/// Protects people against being recorded twice: what was found by which evidence, in its order.
#[test]
fn evidence() {
    let dni = |text| vec![value::document(Scheme::Dni, text)];
    let external = |text| vec![value::document(Scheme::External, text)];
    let mut born = value::named("Luz", "Huanca");
    born.birth = Some(value::date("1980-05-03"));
    let story = one_cooperative().given([
        ask::record_as(1, value::documented("Ana", "Quispe", external("k1"))),
        ask::record_as(2, value::documented("Eva", "Mamani", dni("10117410-2"))),
        ask::record_as(3, born),
        ask::record_as(4, value::named("Ida", "Apaza")),
        ask::admit(4, 4, 1, "2016-03-01"),
        ask::leave(4, "2018-01-01"),
    ]);
    check_on(
        &story,
        "id,DNI,Apellidos,Nombres,Fecha de nacimiento,Celular,Fecha de ingreso\n\
         k1,,Quispe,Ana,,1,2016\n\
         ,10117410,Mamani,Eva,,2,2016\n\
         ,,HUANCA,luz,3/5/1980,3,2016\n\
         k1,10117410,Quispe,Ana,,4,2020\n\
         ,,Apaza,Ida,,,2020\n\
         ,,Huanca,Luz,1981-01-01,,2016\n",
        &options(),
        &expect![[r#"
            members
              info date_order_assumed @4 "Fecha de nacimiento"="" order="dmy" example="" line="0" count="1"
            2: new [person.correct member.admit]
              change filled @5 "Celular"="1" from="" to="1"
            3: error []
              error document_of_two_rows @1 "DNI"="10117410" line="5" own="3"
            4: new [person.correct member.admit]
              change filled @5 "Celular"="3" from="" to="3"
            5: error []
              error document_of_two_rows @1 "DNI"="10117410" line="3" own="5"
            6: error []
              error maybe_same_person @2 "Apellidos"="Apaza" names="Apaza, Ida (Cooperativa 1)" lines="" line="6"
            7: new [person.record member.admit]
        "#]],
    );
}

/// Protects the book of members: a number leads to its holder where her name agrees, and to nobody where it does not.
#[test]
fn numbers() {
    let story = one_cooperative().given([
        ask::record_as(1, value::named("Nancy Beatriz", "Coaquira Quispe")),
        ask::record_as(2, value::named("Eva", "Mamani Quispe")),
        ask::record_as(3, value::named("Luz", "Huanca")),
        ask::admit_as(1, 1, 1, "1", "2016-03-01"),
        ask::admit_as(2, 2, 1, "2", "2016-03-01"),
        ask::admit_as(3, 3, 1, "3", "2010-03-01"),
        ask::leave(3, "2012-01-01"),
    ]);
    check_on(
        &story,
        "N° socio,Apellidos,Nombres,Fecha de ingreso,Celular\n\
         1,Coaquira Quispe,Nancy,2016-03-01,1\n\
         2,Quispe Condori,Juan,2016-03-01,2\n\
         3,Ramos,Flor,2015-01-01,3\n\
         4,Ticona,Sol,2015-01-01,4\n\
         4,Vilca,Rut,2017-01-01,5\n",
        &options(),
        &expect![[r#"
            members
            2: changed [person.correct]
              warning number_name_differs @0 "N° socio"="1" number="1" name="Coaquira Quispe, Nancy Beatriz"
              change changed @2 "Nombres"="Nancy" from="Nancy Beatriz" to="Nancy"
              change filled @4 "Celular"="1" from="" to="1"
            3: error []
              error number_taken @0 "N° socio"="2" number="2" name="Mamani Quispe, Eva (Cooperativa 1 2)" line=""
            4: new [person.record member.admit]
            5: new [person.record member.admit]
            6: error []
              error number_taken @0 "N° socio"="4" number="4" name="Ticona, Sol (Cooperativa 1 4)" line="5"
        "#]],
    );
}

/// Protects against one person in two rows, whatever tells that they are one.
#[test]
fn duplicates_in_the_file() {
    check(
        "id,DNI,Apellidos,Nombres,Fecha de nacimiento,Sexo\n\
         a,10117410,Quispe,Ana,,F\n\
         b,10117410,Quispe,Ana María,,F\n\
         a,,Quispe,Ana,,F\n\
         ,,Mamani,Eva,1980-05-03,F\n\
         ,,MAMANI,Éva,3/5/1980,F\n\
         ,,Mamani,Eva,,M\n",
        &expect![[r#"
            people
              warning nobody_member
              info gender_letters_decided @5 "Sexo"="" evidence="F 5, M 1" meaning="man"
              info date_order_assumed @4 "Fecha de nacimiento"="" order="dmy" example="" line="0" count="1"
            2: new [person.record]
            3: error []
              error same_person_as_line @1 "DNI"="10117410" line="2" by="document"
              change changed @3 "Nombres"="Ana María" from="Ana" to="Ana María"
              change filled @0 "id"="b" from="" to="b"
            4: error []
              error same_person_as_line @0 "id"="a" line="2" by="external_key"
            5: error []
              error same_person_as_line @4 "Fecha de nacimiento"="1980-05-03" line="6" by="name_and_birth"
              change changed @2 "Apellidos"="Mamani" from="MAMANI" to="Mamani"
            6: new [person.record]
            7: error []
              error maybe_same_person @2 "Apellidos"="Mamani" names="MAMANI, Éva (1980-05-03)" lines="6" line="7"
        "#]],
    );
}

/// Protects two who are called the same from being taken for one, on record or in one table, with one birthday or none: their
/// official names tell them apart. Where these leave it open, whoever imports is asked.
#[test]
fn one_calling_name() {
    let mut quispe = value::named("Ana", "Quispe");
    quispe.known_as = Some(value::label("Mama Killariy"));
    quispe.birth = Some(value::date("1961-07-19"));
    check_on(
        &one_cooperative().given([ask::record_as(1, quispe)]),
        "family_name,given_names,full_name,birth_date,phone\n\
         Apaza,Eva,Mama Killariy,1961-07-19,\n\
         Mamani,,Mama Killariy,,\n\
         Huanca,Ana,Mama Killariy,,\n\
         ,,Mama Killariy,1961,951\n",
        &options(),
        &expect![[r#"
            people
              warning nobody_member
            2: new [person.record]
            3: new [person.record]
            4: new [person.record]
            5: error []
              error maybe_same_person @2 "full_name"="Mama Killariy" names="Quispe, Ana (1961-07-19)" lines="" line="5"
        "#]],
    );
}

/// Protects against a wrong digit: a document leads to its holder, but a name that is clearly another's is pointed out; and
/// against choosing between people whom nothing tells apart.
#[test]
fn doubtful_evidence() {
    let mut born = value::named("Luz", "Huanca");
    born.birth = Some(value::date("1980-05-03"));
    let dni = vec![value::document(Scheme::Dni, "10117410-2")];
    let story = one_cooperative().given([
        ask::record_as(1, value::documented("Eva", "Mamani", dni)),
        ask::record_as(2, born.clone()),
        ask::record_as(3, born),
        ask::record_as(4, value::documented("Ida", "Apaza", vec![value::document(Scheme::Dni, "25465832")])),
    ]);
    check_on(
        &story,
        "id,DNI,Apellidos,Nombres,Fecha de nacimiento,Celular\n\
         ,10117410,Quispe,Ana,,\n\
         ,,Huanca,Luz,3/5/1980,951\n\
         k9,25465832,Apaza,Ida,,\n",
        &options(),
        &expect![[r#"
            people
              warning nobody_member
              info date_order_assumed @4 "Fecha de nacimiento"="" order="dmy" example="" line="0" count="1"
            2: error []
              error other_person @1 "DNI"="10117410" by="document" name="Mamani, Eva (DNI 10117410)" what="name" line="2"
            3: error []
              error maybe_same_person @2 "Apellidos"="Huanca" names="Huanca, Luz (1980-05-03); Huanca, Luz (1980-05-03)" lines="" line="3"
            4: changed [person.correct]
              change filled @0 "id"="k9" from="" to="k9"
        "#]],
    );
    check_on(
        &story,
        "DNI,N°,Apellidos,Nombres,Sexo,Celular,Fecha de ingreso,Fecha de retiro,Motivo de retiro\n\
         10117410,1,Mamani,Eva,F,951,2010-01-01,2012-01-01,renuncia\n\
         10117410,2,Mamani,Evita,M,952,2015-01-01,,\n\
         05209244,1,Mamani,Eva,F,,2016-01-01,,\n\
         11111111,1,Mamani,Eva,F,,2017-01-01,,\n",
        &options(),
        &expect![[r#"
            members
              info gender_letters_decided @4 "Sexo"="" evidence="F 3, M 1" meaning="man"
            2: error []
              error document_of_two_rows @0 "DNI"="10117410" line="3" own="2"
            3: error []
              error document_of_two_rows @0 "DNI"="10117410" line="2" own="3"
            4: new [person.record member.admit]
            5: error []
              error contradicts_line @0 "DNI"="11111111" line="4"
              change changed @0 "DNI"="11111111" from="05209244" to="11111111"
              error same_person_as_line @1 "N°"="1" line="4" by="register_number"
        "#]],
    );
}

/// Protects whole names in one column, and the name that people use beside the official one.
#[test]
fn whole_names() {
    let after = check(
        "Apellidos y nombres,Sexo\n\"Quispe Mamani, María Elena\",F\nNancy Coaquira,F\n小梅花子,x\n",
        &expect![[r#"
            people
              warning nobody_member
            2: new [person.record]
            3: new [person.record]
              warning name_whole @0 "Apellidos y nombres"="Nancy Coaquira"
            4: new [person.record]
        "#]],
    );
    let names = |after: &domain::testing::Story| -> Vec<String> {
        let profiles = after.register().persons().iter().filter_map(|person| person.profile.as_ref());
        let names = profiles.map(|profile| format!("{}|{}", profile.sorted_name(), profile.spoken_name()));
        let mut names: Vec<String> = names.collect();
        names.sort();
        names
    };
    assert_eq!(
        names(&after),
        [
            "Nancy Coaquira|Nancy Coaquira",
            "Quispe Mamani, María Elena|María Elena Quispe Mamani",
            "小梅花子|小梅花子"
        ]
    );
    let after = check(
        "Apellidos,Nombres,Nombre completo\nQuispe,Ana,Mama Killa\nMamani,Eva,Eva Mamani\n",
        &expect![[r#"
            people
              warning nobody_member
            2: new [person.record]
            3: new [person.record]
        "#]],
    );
    assert_eq!(names(&after), ["Mamani, Eva|Eva Mamani", "Quispe, Ana|Mama Killa"]);
}

/// Protects genders: a letter that the column does not explain stays unknown, and a change is pointed out.
#[test]
fn genders() {
    check(
        "Apellidos,Nombres,Sexo\nQuispe,Ana,M\nMamani,Eva,M\n",
        &expect![[r#"
            people
              warning nobody_member
              warning gender_undecided @2 "Sexo"="" evidence="M 2"
            2: new [person.record]
              warning gender_undecided @2 "Sexo"="M"
            3: new [person.record]
              warning gender_undecided @2 "Sexo"="M"
        "#]],
    );
    check(
        "Apellidos,Nombres,Sexo\nQuispe,Ana,M\nMamani,Juan,H\n",
        &expect![[r#"
            people
              warning nobody_member
              info gender_letters_decided @2 "Sexo"="" evidence="H 1, M 1" meaning="woman"
            2: new [person.record]
            3: new [person.record]
        "#]],
    );
    let story = one_cooperative().given([
        ask::record_as(
            1,
            value::documented("Ana", "Quispe", vec![value::document(Scheme::Dni, "10117410-2")]),
        ),
        ask::record_as(2, value::documented("Eva", "Mamani", vec![value::document(Scheme::Dni, "05209244")])),
        ask::declare(2, None),
    ]);
    check_on(
        &story,
        "DNI,Apellidos,Nombres,Sexo\n10117410,Quispe,Ana,M\n05209244,Mamani,Eva,F\n25465832,Ruiz,Al,\n",
        &options(),
        &expect![[r#"
            people
              warning nobody_member
              info gender_letters_decided @3 "Sexo"="" evidence="F 1, M 1" meaning="man"
            2: error []
              error other_person @0 "DNI"="10117410" by="document" name="Quispe, Ana (DNI 10117410)" what="gender" line="2"
            3: changed [person.declare_gender]
              change filled @3 "Sexo"="F" from="" to="woman"
            4: new [person.record]
              warning gender_unknown @3 "Sexo"=""
        "#]],
    );
}

/// Protects what is known: a blank cell takes nothing away, a coarser date neither, a finer one is a correction.
#[test]
fn blanks_never_erase() {
    let mut profile = value::documented("Ana", "Quispe", vec![value::document(Scheme::Dni, "10117410-2")]);
    profile.birth = Some(value::date("1980-05"));
    profile.phone = Some(value::label("951000111"));
    let story = one_cooperative().given([ask::record_as(1, profile)]);
    let text =
        |birth: &str| format!("DNI,Apellidos,Nombres,Fecha de nacimiento,Celular\n10117410,,Ana,{birth},\n");
    check_on(
        &story,
        &text("1980"),
        &options(),
        &expect![[r#"
            people
              warning nobody_member
            2: same []
        "#]],
    );
    let after = check_on(
        &story,
        &text("1980-05-03"),
        &options(),
        &expect![[r#"
            people
              warning nobody_member
            2: changed [person.correct]
              change changed @3 "Fecha de nacimiento"="1980-05-03" from="1980-05" to="1980-05-03"
        "#]],
    );
    let person = after.register().persons().iter().next().unwrap();
    let profile = person.profile.as_ref().unwrap();
    assert_eq!(profile.phone, Some(value::label("951000111")));
    assert_eq!(profile.official_document().unwrap().check(), Some('2'));
}

/// Protects columns: what is read as what, what is not kept, and a table without names.
#[test]
fn columns() {
    check(
        "Apellidos,Nombres,Dirección,Cosa\nQuispe,Ana,Jr. Puno 1,z\n",
        &expect![[r#"
            people
              warning nobody_member
              warning column_not_kept @2 "Dirección"=""
            2: new [person.record]
        "#]],
    );
    check(
        "DNI,Sexo\n10117410,F\n",
        &expect![[r#"
            people
              warning nobody_member
              error no_name_column
            2: error []
              error name_missing
        "#]],
    );
}

/// Protects whoever asked to be forgotten: the register cannot know her again, so a list that records people for the first time
/// after an erasure is told so, with its rows; one that records nobody is not, nor is one in a register without erasures.
#[test]
fn whoever_was_erased_may_come_back() {
    let table = "Apellidos,Nombres,DNI\nQuispe,Ana,\nPaz,Luz,40112233\n";
    let erased = one_cooperative().given([ask::record(1), ask::erase(1)]);
    let after = check_on(
        &erased,
        table,
        &options(),
        &expect![[r#"
        people
          warning nobody_member
          warning erased_may_return count="1" rows="2–3"
        2: new [person.record]
        3: new [person.record]
    "#]],
    );
    check_on(
        &after,
        table,
        &options(),
        &expect![[r#"
        people
          warning nobody_member
        2: same []
        3: same []
    "#]],
    );
    check_on(
        &one_cooperative(),
        table,
        &options(),
        &expect![[r#"
        people
          warning nobody_member
        2: new [person.record]
        3: new [person.record]
    "#]],
    );
}

/// Protects a record whose data were erased, and one that is nobody's.
#[test]
fn erased() {
    let story = one_cooperative().given([ask::record(1), ask::erase(1)]);
    let person = domain::testing::pool::person(1);
    check_on(
        &story,
        &format!("id,Apellidos,Nombres\n{person},Quispe,Ana\n"),
        &options(),
        &expect![[r#"
            people
              warning nobody_member
            2: error []
              error person_erased person="0190a7e1-0001-7000-8000-000000000001"
        "#]],
    );
}
