//! What a table says as a whole: letters, orders of dates, rows that speak of nobody, columns that are not understood.

use ayni_exchange::roster::{Options, Severity};
use ayni_exchange::sheet::cell::{DateOrder, GenderLetters};
use domain::value::Gender;
use expect_test::expect;

use super::{check, execute, one_cooperative, options, plan, show, table};

/// How many women, men and people of unknown gender a table makes.
fn genders(text: &str, options: &Options) -> (usize, usize, usize) {
    let story = one_cooperative();
    let planned = plan(&table(text), story.register(), options);
    let after = execute(&story, &planned);
    let count = |gender| after.register().persons().iter().filter(|person| person.gender == gender).count();
    (count(Some(Gender::Woman)), count(Some(Gender::Man)), count(None))
}

/// The codes of everything that is said of a table as a whole, with what blocks it in front.
fn said(text: &str, options: &Options) -> Vec<(Severity, &'static str)> {
    let planned = plan(&table(text), one_cooperative().register(), options);
    planned.notes.iter().map(|note| (note.severity, note.code)).collect()
}

fn roster(letters: &[&str]) -> String {
    let rows = letters.iter().enumerate();
    let rows: Vec<String> = rows.map(|(at, letter)| format!("{at};Quispe{at};Ana;{letter};2016")).collect();
    format!("N\u{b0};Apellidos;Nombres;Sexo;Fecha de ingreso\n{}\n", rows.join("\n"))
}

/// Protects whole columns of genders from one letter that does not fit: it is asked, and what is told goes before.
#[test]
fn letters_of_both_kinds_are_asked_about() {
    let mixed = roster(&["M", "M", "H", "H", "F"]);
    assert!(said(&mixed, &options()).contains(&(Severity::Error, "gender_letters_contradicted")));
    let told = Options { letters: GenderLetters::parse("M=mujer"), ..options() };
    assert_eq!(genders(&mixed, &told), (3, 2, 0));
    assert_eq!(said(&mixed, &told), []);
    assert_eq!(genders(&roster(&["M", "V", "M"]), &options()), (2, 1, 0));
    assert_eq!(genders(&roster(&["Fem.", "Mas.", "M", "F"]), &options()), (2, 2, 0));
    assert_eq!(genders(&roster(&["M", "M"]), &options()), (0, 0, 2));
}

/// Protects a table whose letters mean something else than those of the table before it under the same header.
#[test]
fn letters_that_changed_are_asked_about() {
    let known = Options { gender: GenderLetters::parse("M=hombre"), ..options() };
    assert_eq!(genders(&roster(&["M", "M"]), &known), (0, 2, 0));
    let changed = roster(&["M", "H"]);
    assert!(said(&changed, &known).contains(&(Severity::Error, "gender_letters_changed")));
}

/// Protects codes from being guessed: 1 and 2 mean something only where it is told.
#[test]
fn numbers_for_genders_are_asked_about() {
    let numbers = roster(&["1", "2", "2"]);
    assert!(said(&numbers, &options()).contains(&(Severity::Error, "gender_numbers_untold")));
    let told = Options { letters: GenderLetters::parse("1=hombre,2=mujer"), ..options() };
    assert_eq!(genders(&numbers, &told), (2, 1, 0));
}

/// Protects dates that could be read either way: the column tells, then the other columns, and it is said.
#[test]
fn orders_of_dates() {
    let text = "Apellidos,Nombres,Fecha de nacimiento,Fecha de ingreso\nQuispe,Ana,04/25/1980,03/04/2016\n\
                Mamani,Eva,12/31/1979,05/06/2016\n";
    let story = one_cooperative();
    let planned = plan(&table(text), story.register(), &options());
    let admitted = |planned| {
        let after = execute(&story, planned);
        let first = after.register().members().iter().filter_map(|spell| spell.admitted).min();
        first.map(|admitted| admitted.to_string())
    };
    assert_eq!(admitted(&planned).as_deref(), Some("2016-03-04"));
    let told = Options { date_order: Some(DateOrder::DayFirst), ..options() };
    let planned = plan(
        &table(&text.replace("04/25/1980", "25/04/1980").replace("12/31/", "31/12/")),
        story.register(),
        &told,
    );
    assert_eq!(admitted(&planned).as_deref(), Some("2016-04-03"));
    check(
        "Apellidos,Nombres,Fecha de ingreso\nQuispe,Ana,03/04/2016\nMamani,Eva,25/12/2016\nHuanca,Luz,12/25/2016\n",
        &expect![[r#"
            members
              error date_order_contradicted @2 "Fecha de ingreso"="" first="25/12/2016" line="3" second="12/25/2016" other="4"
            2: new [person.record member.admit]
            3: new [person.record member.admit]
            4: error []
              error ambiguous_date_order @2 "Fecha de ingreso"="12/25/2016"
        "#]],
    );
}

/// Protects serial numbers in a column of dates, and lone years with a digit too many from being taken for one.
#[test]
fn serials_among_dates() {
    check(
        "Apellidos,Nombres,Fecha de ingreso\nQuispe,Ana,42704\nMamani,Eva,01/02/2016\nHuanca,Luz,40070\n\
         Condori,Rosa,00/00/0000\n",
        &expect![[r#"
            members
              info date_order_assumed @2 "Fecha de ingreso"="" order="dmy" example="" line="0" count="1"
            2: new [person.record member.admit]
              warning date_from_serial @2 "Fecha de ingreso"="42704" date="2016-11-30"
            3: new [person.record member.admit]
            4: new [person.record member.admit]
              warning date_from_serial @2 "Fecha de ingreso"="40070" date="2009-09-14"
            5: error []
              error admission_missing @2 "Fecha de ingreso"=""
        "#]],
    );
    check(
        "Apellidos,Nombres,Fecha de ingreso\nQuispe,Ana,20166\nMamani,Eva,2016\n",
        &expect![[r#"
        members
        2: error []
          error not_a_date @2 "Fecha de ingreso"="20166"
        3: new [person.record member.admit]
    "#]],
    );
}

/// Protects a register from what stands around a list: sums, signatures, headings of the next page, other tables.
#[test]
fn rows_that_speak_of_nobody() {
    check(
        "N\u{b0};Apellidos;Nombres;DNI;Sexo;Fecha de ingreso\n\
         SOCIAS DE LA BASE NORTE;;;;;\n\
         1;Paz Luna;Ana;45678912;F;2016\n\
         N\u{b0};Apellidos;Nombres;DNI;Sexo;Fecha de ingreso\n\
         2;Total;Rosa;40112233;F;2017\n\
         3;;;;;\n\
         ;TOTAL SOCIOS;2;;;\n\
         ;MUJERES;21;;;\n\
         ;Elaborado por: Secretar\u{ed}a;;;;\n\
         \n\
         ;Ana Paz Luna;;;;\n\
         ;Presidenta;;;;\n\
         Cargo;Nombre;Desde;;;\n\
         Vocal;Ana Paz;2016;;;\n",
        &expect![[r#"
            members
            2: aside []
              info aside_title
            3: new [person.record member.admit]
            4: aside []
              info aside_header
            5: new [person.record member.admit]
            6: aside []
              info aside_number
            7: aside []
              info aside_total
            8: aside []
              info aside_total
            9: aside []
              info aside_signature
            11: aside []
              info aside_footer
            12: aside []
              info aside_signature
            13: aside []
              info aside_table
            14: aside []
              info aside_table
        "#]],
    );
}

/// Protects people whose columns hold words that are headings elsewhere.
#[test]
fn rows_of_words_that_are_headings() {
    check(
        "Apellidos;Nombres;Estado;Condici\u{f3}n;\u{c1}rea\nPaz;Ana;Activo;Socia;Labor\nLuna;Eva;Activo;Socia;Base\n",
        &expect![[r#"
            people
              warning nobody_member
              warning column_not_kept @2 "Estado"=""
              warning column_not_kept @4 "Área"=""
            2: new [person.record]
            3: new [person.record]
        "#]],
    );
}

/// Protects people whose row says little, or who are called like a sum: they are judged.
#[test]
fn rows_that_speak_of_somebody() {
    check(
        "N\u{b0};Apellidos;Nombres;DNI;Sexo;Fecha de ingreso\n\
         1;Suma Total;Ana;45678912;F;2016\n\
         2;Hoja;Rosa;;F;2017\n\
         3;Nota Van;Eva;;;2017\n\
         ;Presidente Flores;Luz;;F;\n",
        &expect![[r#"
            members
            2: new [person.record member.admit]
            3: new [person.record member.admit]
            4: new [person.record member.admit]
              warning gender_unknown @4 "Sexo"=""
            5: error []
              error admission_missing @5 "Fecha de ingreso"=""
        "#]],
    );
}

/// Protects cells that hold an error, nothing, or what nobody can see.
#[test]
fn cells_that_are_no_data() {
    check(
        "N\u{b0};Apellidos;Nombres;DNI;Sexo;Fecha de ingreso\n\
         1;#\u{a1}REF!;Julia;45678912;F;2016\n\
         #N/D;Quispe;Ana;45678914;F;2016\n\
         3;Tico\u{200b}na;Eva;s/n;F;2016\n\
         4.0;Apaza;Luz;4.57E+07;F;2016\n\
         5;--;Rosa;1234567;F;s/f\n",
        &expect![[r##"
            members
            2: error []
              error cell_error @1 "Apellidos"="#¡REF!"
              warning one_name_only @2 "Nombres"="Julia"
            3: error []
              error cell_error @0 "N°"="#N/D"
            4: new [person.record member.admit]
              warning cell_invisible @1 "Apellidos"="Tico[U+200B]na" character="U+200B"
            5: error []
              error number_scientific @3 "DNI"="4.57E+07"
            6: error []
              warning dni_zero_restored @3 "DNI"="1234567" number="01234567"
              warning one_name_only @2 "Nombres"="Rosa"
              error admission_missing @5 "Fecha de ingreso"=""
        "##]],
    );
}

/// Protects surnames from a column that is not understood, and says of others what they seem to be.
#[test]
fn columns_that_are_not_understood() {
    let text = "N\u{b0};Apellidos de familia;Nombres;DNI electr\u{f3}nico;Firma;Fecha de ingreso\n1;Paz;Ana;45678912;x;2016\n";
    let planned = plan(&table(text), one_cooperative().register(), &options());
    expect![[r#"
        members
          error surname_column_unread @1 "Apellidos de familia"="" field="family_name"
          warning column_like_field @3 "DNI electrónico"="" field="dni"
        2: new [person.record member.admit]
    "#]]
    .assert_eq(&show(&planned));
    let unread: Vec<&str> = planned.unmapped().map(|column| column.heading.as_str()).collect();
    assert_eq!(unread, ["Apellidos de familia", "DNI electr\u{f3}nico", "Firma"]);
}

/// Protects whole names: parted as their heading says and with a word, kept whole with a word where it does not.
#[test]
fn whole_names_by_heading() {
    check(
        "N\u{b0};Apellidos y Nombres;Fecha de ingreso\n1;Quispe Mamani Juana;2016\n2;Paz Luna, Ana;2016\n3;HUANCA Rosa;2016\n",
        &expect![[r#"
            members
            2: new [person.record member.admit]
              warning name_split @1 "Apellidos y Nombres"="Quispe Mamani Juana" family="Quispe Mamani" given="Juana"
            3: new [person.record member.admit]
            4: new [person.record member.admit]
        "#]],
    );
    check(
        "N\u{b0};Nombre completo;Fecha de ingreso\n1;Quispe Mamani Juana;2016\n",
        &expect![[r#"
        members
        2: new [person.record member.admit]
          warning name_whole @1 "Nombre completo"="Quispe Mamani Juana"
    "#]],
    );
}

/// Protects the check character of a DNI written without its dash.
#[test]
fn documents_with_their_check_character() {
    check(
        "Apellidos,Nombres,DNI,Fecha de ingreso\nHuanca,Rosa,123456781,2016\nCcori,Mario,40112233H,2016\nSoto,Ana,123456782,2016\n\
         Paz,Eva,445566,2016\nLuna,Ida,DNI 46650450,2016\nRey,Luz,'45678913,2016\nFlor,Noe,45678912.0,2016\n",
        &expect![[r#"
            members
            2: new [person.record member.admit]
            3: new [person.record member.admit]
            4: error []
              error dni_check @2 "DNI"="123456782"
            5: new [person.record member.admit]
              warning dni_zero_restored @2 "DNI"="445566" number="00445566"
            6: new [person.record member.admit]
            7: new [person.record member.admit]
            8: new [person.record member.admit]
        "#]],
    );
}

/// Protects whoever has a list without admissions from thinking that she has members now.
#[test]
fn nobody_becomes_a_member() {
    let people = "Apellidos,Nombres,DNI\nPaz,Ana,45678912\n";
    assert_eq!(said(people, &options()).first(), Some(&(Severity::Warning, "nobody_member")));
    let empty = "N\u{b0};Apellidos;Nombres;Fecha de ingreso\n;TOTAL;0;\n";
    assert_eq!(said(empty, &options()).first(), Some(&(Severity::Warning, "no_rows")));
}
