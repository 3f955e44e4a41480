//! Organs and mandates from a table, and as a table again: every judgement, every code, both ways.

use ayni_exchange::history::{History, Origin};
use ayni_exchange::roster::{self, Mode, Note, Options, Plan, Verdict, code_headings};
use ayni_exchange::sheet::mapping::MANDATES;
use ayni_exchange::sheet::{ReadOptions, Sheet, read, write};
use domain::authority::Role;
use domain::committee::{Command as Committee, Kind, act};
use domain::testing::{Pool, Story, arbitrary_walk, ask, context, value};
use domain::value::Salt;
use domain::{Register, invariant};
use expect_test::{Expect, expect};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use uuid::Uuid;

use super::{execute, one_cooperative, options, show, table};

/// Plans a table of mandates with identifiers that follow one another, from a number on.
fn plan_from(first: u128, sheet: &Sheet, register: &Register, options: &Options) -> Plan {
    let (mut next, mut salts) = (first << 32, 0_u8);
    let mut id = || {
        next += 1;
        Uuid::from_u128(0x0199_0000_0000_7000_8000_0000_0000_0000 | next)
    };
    let mut salt = || {
        salts = salts.wrapping_add(1);
        Salt([salts; 16])
    };
    let mut mint = roster::Mint { id: &mut id, salt: &mut salt };
    let options = Options { mode: Some(Mode::Mandates), ..options.clone() };
    let mapping = MANDATES.guess(&sheet.header);
    roster::plan(sheet, &mapping, register, &options, &context(Role::Secretary), &mut mint)
}

/// Plans a table on a register, compares what is said, executes it, and sees that the same table then changes nothing.
fn check_on(story: &Story, text: &str, expect: &Expect) -> Story {
    let sheet = table(text);
    let planned = plan_from(1, &sheet, story.register(), &options());
    expect.assert_eq(&show(&planned));
    let after = execute(story, &planned);
    let again = plan_from(2, &sheet, after.register(), &options());
    let moved: Vec<u64> =
        again.rows.iter().filter(|row| !row.commands.is_empty()).map(|row| row.line).collect();
    assert!(moved.is_empty(), "a second time changes lines {moved:?}:\n{}", show(&again));
    after
}

/// The mandates of a register in lines.
fn told(register: &Register) -> String {
    let export = roster::export_mandates(register, None, &code_headings);
    String::from_utf8(write::csv(&export.sheet, false).unwrap()).unwrap()
}

const BOARD: &str = "\
N°;Órgano;Cargo;Titular/Suplente;Apellidos y nombres;DNI;Sexo;Fecha de elección;Hasta;Forma de elección;Resolución
1;Consejo de Administración;Presidenta;Titular;Quispe Ccama, Rosa;41234567;F;05/03/2021;2024-03;Elección;Acta 12
2;Consejo de Administración;Vocal 1;Titular;Condori Apaza, Pedro;45678912;M;05/03/2021;2024-03;Elección;Acta 12
3;Consejo de Administración;Vocal 2;Titular;Ticona Mamani, Julia;40112233;F;2021;;;
4;Consejo de Administración;Primer vocal suplente;;Paz Luna, Eva;40112244;F;2021-04;;designada;
5;Consejo de Vigilancia;Secretario;;VACANTE;;;;;;
6;Comité de Bienestar;Coordinadora de turno;;Quispe Ccama, Rosa;41234567;;2022;;;
;CONSEJO DE EDUCACIÓN;;;;;;;;;
";

/// Protects whoever has the board in one sheet: organs, seats, people and mandates come of it, dates stay as coarse as they
/// are, and what is assumed or not kept is said.
#[test]
fn a_board_in_one_sheet() {
    let after = check_on(
        &one_cooperative(),
        BOARD,
        &expect![[r#"
        mandates
          info gender_letters_decided @6 "Sexo"="" evidence="F 3, M 1" meaning="man"
          info date_order_assumed @7 "Fecha de elección"="" order="dmy" example="" line="0" count="2"
        2: new [person.declare_gender committee.seat]
          change filled @6 "Sexo"="F" from="" to="woman"
        3: new [person.record committee.establish committee.seat]
          info post_number_not_kept @2 "Cargo"="Vocal 1"
          warning organ_start_assumed @1 "Órgano"="Consejo de Administración" date="2021"
        4: new [person.record committee.seat]
          info post_number_not_kept @2 "Cargo"="Vocal 2"
        5: new [person.record committee.seat]
          info post_number_not_kept @2 "Cargo"="Primer vocal suplente"
        6: error []
          error organ_start_missing
        7: new [person.record committee.establish committee.seat]
          warning gender_unknown @6 "Sexo"=""
          warning organ_start_assumed @1 "Órgano"="Comité de Bienestar" date="2022"
          warning organ_kind_other @1 "Órgano"="Comité de Bienestar"
        8: aside []
          info aside_title
    "#]],
    );
    expect![[r#"
        organ;organ_name;post;rank;family_name;given_names;full_name;dni;foreign_card;passport;gender;birth_date;mandate_from;mandate_until;mandate_end;origin;term;represents;places;organ_since;cooperative;external_key
        board_of_directors;;president;full;Quispe Ccama;Rosa;;41234567;;;woman;;2021-03-05;2024-03;;election;;;1:open;2021;Cooperativa 1;01990000-0000-7000-8000-000100000009
        board_of_directors;;member;full;Ticona Mamani;Julia;;40112233;;;woman;;2021;;;;;;any:open;2021;Cooperativa 1;01990000-0000-7000-8000-00010000000e
        board_of_directors;;member;full;Condori Apaza;Pedro;;45678912;;;man;;2021-03-05;2024-03;;election;;;any:open;2021;Cooperativa 1;01990000-0000-7000-8000-000100000001
        board_of_directors;;member;alternate;Paz Luna;Eva;;40112244;;;woman;;2021-04;;;appointment;;;any:open;2021;Cooperativa 1;01990000-0000-7000-8000-000100000007
        other;Comité de Bienestar;Coordinadora de turno;full;Quispe Ccama;Rosa;;41234567;;;woman;;2022;;;;;;any:open;2022;Cooperativa 1;01990000-0000-7000-8000-000100000009
    "#]].assert_eq(&told(after.register()));
}

/// Protects whoever mends a table: every cell that cannot be read or decided is refused with a word that says why, and
/// nothing of its row is stored.
#[test]
fn what_cannot_be_told_is_refused() {
    let text = "\
Órgano;Nombre del órgano;Cargo;Condición;Nombre;DNI;Desde;Hasta;Motivo de cese;Origen;Representa a;Período;Plazas
;;Presidente;;Ana Rey;10117410;2021;;;;;;
Asamblea;;;;Ana Rey;10117410;2021;;;;;;
Asamblea;;7;;Ana Rey;10117410;2021;;;;;;
Asamblea;;Vocal suplente;Titular;Ana Rey;10117410;2021;;;;;;
Asamblea;;Vocal;;Ana Rey;10117410;;;;;;;
Asamblea;;Vocal;;Ana Rey;10117410;2021-05;2021-03;;;;;
Asamblea;;Vocal;;Ana Rey;10117410;2021-05;;renuncia;;;;
Asamblea;;Vocal;;Ana Rey;10117410;2021-05;;;;Cooperativa Z;;
Asamblea;;Vocal;;Ana Rey;10117410;2021-05;;;;;;tres
Asamblea;;Vocal;;;;2021-05;;;;;;
Asamblea;;Vocal;provisional;Ana Rey;10117410;2021-06;2022;se fue;a dedo;;la vigente;
";
    check_on(
        &one_cooperative(),
        text,
        &expect![[r#"
        mandates
        2: error []
          error organ_missing @0 "Órgano"=""
          warning name_whole @4 "Nombre"="Ana Rey"
        3: error []
          error post_missing @2 "Cargo"=""
          warning name_whole @4 "Nombre"="Ana Rey"
        4: error []
          error post_number_only @2 "Cargo"="7"
          warning name_whole @4 "Nombre"="Ana Rey"
        5: error []
          error rank_contradicted @3 "Condición"="Titular"
          warning name_whole @4 "Nombre"="Ana Rey"
        6: error []
          warning name_whole @4 "Nombre"="Ana Rey"
          warning organ_start_assumed @0 "Órgano"="Asamblea" date="2021-05"
          error mandate_start_missing @6 "Desde"=""
        7: error []
          warning name_whole @4 "Nombre"="Ana Rey"
          warning organ_start_assumed @0 "Órgano"="Asamblea" date="2021-05"
          error mandate_ends_before_start @7 "Hasta"="2021-03" from="2021-05" until="2021-03"
        8: error []
          warning name_whole @4 "Nombre"="Ana Rey"
          warning organ_start_assumed @0 "Órgano"="Asamblea" date="2021-05"
          error mandate_end_without_date @8 "Motivo de cese"="renuncia"
        9: error []
          warning name_whole @4 "Nombre"="Ana Rey"
          warning organ_start_assumed @0 "Órgano"="Asamblea" date="2021-05"
          error organisation_unknown @10 "Representa a"="Cooperativa Z"
        10: error []
          error places_unread @12 "Plazas"="tres"
          warning name_whole @4 "Nombre"="Ana Rey"
          warning organ_start_assumed @0 "Órgano"="Asamblea" date="2021-05"
        11: error []
          error name_missing
        12: new [person.record committee.establish committee.seat]
          warning rank_unknown @3 "Condición"="provisional"
          warning mandate_end_unknown @8 "Motivo de cese"="se fue"
          warning name_whole @4 "Nombre"="Ana Rey"
          warning organ_start_assumed @0 "Órgano"="Asamblea" date="2021-05"
          warning term_not_kept @11 "Período"="la vigente"
    "#]],
    );
}

/// Protects registers with several organs of a kind: by name or by days the right one is meant, and where both may be, they
/// are named and nothing is stored.
#[test]
fn an_organ_that_may_be_several_is_asked() {
    let story = one_cooperative().given([
        ask::establish_kind(1, 1, Kind::Commission, "2010", [ask::open_places(1, None)]),
        ask::establish_kind(2, 1, Kind::Commission, "2018", [ask::open_places(2, None)]),
    ]);
    let text = "\
Órgano;Cargo;Nombre;DNI;Desde
Comisión;Vocal;Ana Rey;10117410;2021
Comisión;Vocal;Ana Rey;10117410;2012
";
    check_on(
        &story,
        text,
        &expect![[r#"
        mandates
        2: error []
          warning name_whole @2 "Nombre"="Ana Rey"
          error organ_ambiguous @0 "Órgano"="Comisión" names="commission 2010/; commission 2018/"
        3: new [person.record committee.seat]
          warning name_whole @2 "Nombre"="Ana Rey"
    "#]],
    );
}

/// Protects those who have a second organ of a kind that the law gives once: a name of its own brings it in, and it is said; a row
/// that may mean the one that stands without a name is refused, so that nobody gets a second board by a column more.
#[test]
fn a_name_brings_in_a_second_organ_of_a_kind() {
    let text = "\
Órgano;Nombre del órgano;Cargo;Nombre;DNI;Desde
Comité de Educación;Comité de Educación Central;Presidente;Ana Rey;10117410;2021
Comité de Educación;Comité de Educación Norte;Presidente;Luz Paz;40112233;2021
Comité de Educación;Comité de Educación Norte;Vocal;Eva Paz;40112244;2021
";
    check_on(
        &one_cooperative(),
        text,
        &expect![[r#"
        mandates
        2: new [person.record committee.establish committee.seat]
          warning name_whole @3 "Nombre"="Ana Rey"
          warning organ_start_assumed @0 "Órgano"="Comité de Educación" date="2021"
        3: new [person.record committee.seat]
          warning name_whole @3 "Nombre"="Luz Paz"
        4: new [person.record committee.establish committee.seat]
          warning name_whole @3 "Nombre"="Eva Paz"
          warning organ_start_assumed @0 "Órgano"="Comité de Educación" date="2021"
          warning organ_another @1 "Nombre del órgano"="Comité de Educación Norte" names="Comité de Educación Central 2021/"
    "#]],
    );
    let unnamed = one_cooperative().given([ask::establish_kind(
        1,
        1,
        Kind::EducationCommittee,
        "2010",
        [ask::open_places(1, None)],
    )]);
    check_on(
        &unnamed,
        text,
        &expect![[r#"
        mandates
        2: error []
          warning name_whole @3 "Nombre"="Ana Rey"
          warning organ_start_assumed @0 "Órgano"="Comité de Educación" date="2021"
          error organ_given_once_unnamed @1 "Nombre del órgano"="Comité de Educación Central" names="education_committee 2010/"
        3: error []
          warning name_whole @3 "Nombre"="Luz Paz"
          warning organ_start_assumed @0 "Órgano"="Comité de Educación" date="2021"
          error organ_given_once_unnamed @1 "Nombre del órgano"="Comité de Educación Norte" names="education_committee 2010/"
        4: error []
          warning name_whole @3 "Nombre"="Eva Paz"
          warning organ_start_assumed @0 "Órgano"="Comité de Educación" date="2021"
          error organ_given_once_unnamed @1 "Nombre del órgano"="Comité de Educación Norte" names="education_committee 2010/"
    "#]],
    );
}

/// Protects terms: a mandate without days of its own takes those of its term, and says so; a label without years says nothing.
#[test]
fn days_come_from_the_term() {
    let text = "\
Órgano;Cargo;Nombre;DNI;Desde;Hasta;Gestión
Consejo de Vigilancia;Presidente;Ana Rey;10117410;;;2021-2023
Consejo de Vigilancia;Secretario;Luz Paz;40112233;2021-03-05;9999-12-31;2021-2023
Consejo de Vigilancia;Vocal;Eva Paz;40112244;2022;;Gestión 2022 2022-02-01/2024-02-01
Consejo de Vigilancia;Vocal;Iris Mar;40112255;2022;;la de antes
";
    let after = check_on(
        &one_cooperative(),
        text,
        &expect![[r#"
        mandates
        2: new [person.record committee.establish committee.define_term committee.seat]
          warning name_whole @2 "Nombre"="Ana Rey"
          warning organ_start_assumed @0 "Órgano"="Consejo de Vigilancia" date="2021"
          warning mandate_start_of_term @6 "Gestión"="2021-2023" date="2021"
          warning mandate_end_of_term @6 "Gestión"="2021-2023" date="2023"
        3: new [person.record committee.seat]
          warning name_whole @2 "Nombre"="Luz Paz"
        4: new [person.record committee.define_term committee.seat]
          warning name_whole @2 "Nombre"="Eva Paz"
          warning mandate_end_of_term @6 "Gestión"="Gestión 2022 2022-02-01/2024-02-01" date="2024-02-01"
        5: new [person.record committee.seat]
          warning name_whole @2 "Nombre"="Iris Mar"
          warning term_not_kept @6 "Gestión"="la de antes"
    "#]],
    );
    expect![[r#"
        organ;organ_name;post;rank;family_name;given_names;full_name;dni;foreign_card;passport;gender;birth_date;mandate_from;mandate_until;mandate_end;origin;term;represents;places;organ_since;cooperative;external_key
        supervisory_board;;president;full;;;Ana Rey;10117410;;;;;2021;2023;;;2021-2023 2021/2023;;1:open;2021;Cooperativa 1;01990000-0000-7000-8000-000100000001
        supervisory_board;;secretary;full;;;Luz Paz;40112233;;;;;2021-03-05;9999-12-31;;;2021-2023 2021/2023;;1:open;2021;Cooperativa 1;01990000-0000-7000-8000-00010000000d
        supervisory_board;;member;full;;;Iris Mar;40112255;;;;;2022;;;;;;any:open;2021;Cooperativa 1;01990000-0000-7000-8000-00010000000b
        supervisory_board;;member;full;;;Eva Paz;40112244;;;;;2022;2024-02-01;;;Gestión 2022 2022-02-01/2024-02-01;;any:open;2021;Cooperativa 1;01990000-0000-7000-8000-000100000008
    "#]].assert_eq(&told(after.register()));
}

/// Protects what a hand corrected: the same table again takes nothing back, shows what it still says, and does not seat
/// again whom somebody unseated; what the table says anew is taken over, before and after shown.
#[test]
fn what_a_hand_corrected_stays() {
    let text = |until: &str| {
        format!(
            "Órgano;Cargo;Nombre;DNI;Desde;Hasta\n\
             Consejo de Vigilancia;Presidente;Ana Rey;10117410;2021-03-05;{until}\n\
             Consejo de Vigilancia;Secretario;Luz Paz;40112233;2021-03-05;2023\n"
        )
    };
    let before = one_cooperative();
    let imported = execute(&before, &plan_from(1, &table(&text("2023")), before.register(), &options()));
    let mandates: Vec<_> = imported.register().committees().mandates().cloned().collect();
    let correct = |at: usize, until: &str| {
        let held = &mandates[at];
        Committee::CorrectMandate(act::CorrectMandate {
            mandate: held.id,
            from: held.period.from,
            until: Some(value::date(until)),
            represents: None,
            origin: None,
            term: None,
            reason: None,
        })
    };
    let annul = Committee::AnnulMandate(act::AnnulMandate {
        mandate: mandates[1].id,
        reason: value::remark("nunca juró"),
    });
    let corrected = imported.clone().given([correct(0, "2022-06-01").into(), annul.into()]);
    let mut history = History::new();
    for (at, event) in corrected.events().iter().enumerate() {
        let origin = if at < imported.events().len() { Origin::ThisSource } else { Origin::Hand };
        history.learn(event, origin);
    }
    let knowing = Options { history: Some(history), ..options() };
    let show = |text: &str| show(&plan_from(2, &table(text), corrected.register(), &knowing));
    expect![[r#"
        mandates
        2: same []
          warning name_whole @2 "Nombre"="Ana Rey"
          warning kept @5 "Hasta"="2023" from="2022-06-01" to="2023"
        3: same []
          warning name_whole @2 "Nombre"="Luz Paz"
          warning mandate_annulled @4 "Desde"="2021-03-05"
    "#]]
    .assert_eq(&show(&text("2023")));
    expect![[r#"
        mandates
        2: error []
          warning name_whole @2 "Nombre"="Ana Rey"
          error both_changed @5 "Hasta"="2024-12-31" from="2022-06-01" to="2024-12-31"
        3: same []
          warning name_whole @2 "Nombre"="Luz Paz"
          warning mandate_annulled @4 "Desde"="2021-03-05"
    "#]]
    .assert_eq(&show(&text("2024-12-31")));
}

/// Protects the spreadsheets that people have: what the program writes in Spanish words is read back.
#[test]
fn a_row_without_a_person_makes_a_seat() {
    let text = "\
Órgano;Órgano desde;Cargo;Plazas;Nombre;DNI;Desde
Comité electoral;2019-04;Presidenta;1:abierta;;;
Comité electoral;;vocales;3:abierta;por elegir;;
Comité electoral;;Delegada;varias;;;
";
    let after = check_on(
        &one_cooperative(),
        text,
        &expect![[r#"
        mandates
        2: same []
        3: same []
        4: new [committee.establish]
    "#]],
    );
    expect![[r#"
        organ;organ_name;post;rank;family_name;given_names;full_name;dni;foreign_card;passport;gender;birth_date;mandate_from;mandate_until;mandate_end;origin;term;represents;places;organ_since;cooperative;external_key
        electoral_committee;;president;full;;;;;;;;;;;;;;;1:open;2019-04;Cooperativa 1;
        electoral_committee;;member;full;;;;;;;;;;;;;;;3:open;2019-04;Cooperativa 1;
        electoral_committee;;delegate;full;;;;;;;;;;;;;;;any;2019-04;Cooperativa 1;
    "#]].assert_eq(&told(after.register()));
    let other = "Órgano;Órgano desde;Cargo;Plazas;Nombre\nComité electoral;2020;Presidenta;2;\n";
    check_on(
        &after,
        other,
        &expect![[r#"
        mandates
        2: same []
          warning kept @1 "Órgano desde"="2020" from="2019-04" to="2020"
          warning kept @3 "Plazas"="2" from="1:open" to="2"
    "#]],
    );
}

/// Protects whoever would take an import back: what cannot be undone as a whole is said before it is stored.
#[test]
fn what_an_import_adds_to_an_organ_is_said() {
    let story = one_cooperative().given([ask::establish(1, 1, "2010", [ask::open_places(1, None)])]);
    let text = "\
Órgano;Cargo;Nombre;DNI;Desde;Período
Consejo de Administración;Vocal;Ana Rey;10117410;2021;2021-2023
Consejo de Administración;Presidenta;Luz Paz;40112233;2021;2021-2023
";
    check_on(
        &story,
        text,
        &expect![[r#"
        mandates
        2: new [person.record committee.define_term committee.seat]
          warning name_whole @2 "Nombre"="Ana Rey"
          warning term_added @5 "Período"="2021-2023"
          warning mandate_end_of_term @5 "Período"="2021-2023" date="2023"
        3: new [person.record committee.change_seats committee.seat]
          warning name_whole @2 "Nombre"="Luz Paz"
          warning seat_added @1 "Cargo"="Presidenta"
          warning mandate_end_of_term @5 "Período"="2021-2023" date="2023"
    "#]],
    );
}

mod properties {
    use super::*;

    /// The register that a walk makes, and what of it was accepted.
    fn accepted(commands: impl IntoIterator<Item = domain::Command>) -> (Story, Vec<domain::Command>) {
        let mut story = Story::new();
        // What contradicts the register is left out; that is what a walk is for.
        let accepted = commands.into_iter().filter(|command| story.take(command).is_ok()).collect();
        (story, accepted)
    }

    /// The rows of people of whom something is left to say; the others stay behind, and are counted.
    fn named(told: &str) -> Vec<String> {
        told.lines().filter(|line| !line.contains(roster::ERASED)).map(str::to_owned).collect()
    }

    /// Whether it makes a second organ of a kind that the law gives once: a table never does, because a name that is
    /// written in two ways would look the same; its row is refused and says so.
    fn is_another(command: &domain::Command) -> bool {
        use domain::Command::Committee;
        use domain::committee::Command;
        match command {
            Committee(Command::Establish(it)) => it.another,
            Committee(Command::Correct(it)) => it.another,
            _ => false,
        }
    }

    /// Whether somebody may afterwards have been born after she was seated, or be one with another: `check` finds it, and no
    /// list can carry it.
    fn corrects_a_life(command: &domain::Command) -> bool {
        use domain::person::Command;
        matches!(command, domain::Command::Person(Command::Correct(_) | Command::Merge(_)))
    }

    fn sheet_of(register: &Register) -> Sheet {
        let export = roster::export_mandates(register, None, &code_headings);
        read(&write::csv(&export.sheet, true).unwrap(), &ReadOptions::default()).unwrap()
    }

    /// A table of few organs, posts and people, so that they meet, with cells that are right, odd and wrong.
    fn any_table() -> impl Strategy<Value = String> {
        let row = (
            select(vec!["", "Asamblea", "Consejo de Vigilancia", "Comité Flor", "otro"]),
            select(vec!["", "Comité Flor", "x"]),
            select(vec!["Presidenta", "Vocal 1", "2", "Vocal suplente", "Coordinadora", ""]),
            select(vec!["", "titular", "suplente", "quizá"]),
            select(vec!["Ana Rey", "Rey, Ana", "Luz Paz", "VACANTE", ""]),
            select(vec!["", "10117410", "40112233", "x"]),
            select(vec!["", "2019", "2020-03", "05/03/2021", "31/02/2021"]),
            select(vec!["", "2020", "2021-03-05", "9999-12-31", "2018"]),
            select(vec!["", "renuncia", "ended", "nada"]),
            (
                select(vec!["", "2019-2022", "Gestión 2019-01-01/2020-01-01", "la otra"]),
                select(vec!["", "1", "0", "varias:abierta", "dos"]),
                select(vec!["", "2010", "2021"]),
                select(vec!["", "Cooperativa 1", "Z"]),
            ),
        );
        vec(row, 1..8).prop_map(|rows| {
            let mut text = String::from(
                "Órgano;Nombre del órgano;Cargo;Condición;Nombre;DNI;Desde;Hasta;Motivo de cese;Período;Plazas;\
                 Órgano desde;Representa a\n",
            );
            for (organ, name, post, rank, person, dni, from, until, end, (term, places, since, represents)) in rows {
                let cells = [
                    organ, name, post, rank, person, dni, from, until, end, term, places, since, represents,
                ];
                text.push_str(&cells.join(";"));
                text.push('\n');
            }
            text
        })
    }

    proptest! {
        /// Protects the register: whatever a table says, what is planned is accepted and leaves a register that holds
        /// together, a refused row asks for nothing, and the same table then changes nothing.
        #[test]
        fn any_table_at_all(before in any_table(), text in any_table()) {
            let mut story = one_cooperative();
            for (first, text) in [(1, before), (2, text)] {
                let sheet = table(&text);
                let planned = plan_from(first, &sheet, story.register(), &options());
                for row in &planned.rows {
                    let failed = row.notes.iter().any(Note::is_error);
                    prop_assert_eq!(row.verdict == Verdict::Error, failed);
                    prop_assert!(!failed || row.commands.is_empty());
                }
                story = execute(&story, &planned);
                prop_assert!(invariant::violations(story.register()).is_empty());
                let again = plan_from(first + 10, &sheet, story.register(), &options());
                let accepted = planned.rows.iter().zip(&again.rows).filter(|(row, _)| row.verdict != Verdict::Error);
                for (_, again) in accepted {
                    prop_assert!(again.commands.is_empty(), "{}\n{}\n{text}", show(&planned), show(&self::plan_from(first + 10, &sheet, story.register(), &options())));
                }
            }
        }

        /// Protects the export: read back it says nothing that the register does not know.
        #[test]
        fn export_changes_nothing(commands in arbitrary_walk(Pool::default(), 60)) {
            let (story, _) = accepted(commands);
            let sheet = sheet_of(story.register());
            if !sheet.rows.is_empty() {
                let planned = plan_from(1, &sheet, story.register(), &options());
                let same = |verdict| matches!(verdict, Verdict::Same | Verdict::Aside);
                prop_assert!(planned.rows.iter().all(|row| same(row.verdict)), "{}\n{:?}", show(&planned), sheet.rows);
            }
        }

        /// Protects the move to another register: beside the same members, the table makes organs that are exported as it.
        #[test]
        fn export_is_complete(commands in arbitrary_walk(Pool::default(), 60)) {
            let (story, accepted) = accepted(commands.into_iter().filter(|command| !corrects_a_life(command) && !is_another(command)));
            let sheet = sheet_of(story.register());
            if sheet.rows.is_empty() {
                return Ok(());
            }
            let others = accepted.into_iter().filter(|command| !matches!(command, domain::Command::Committee(_)));
            let (other, _) = self::accepted(others);
            let planned = plan_from(8, &sheet, other.register(), &options());
            let refused = planned.rows.iter().filter(|row| row.verdict == Verdict::Error);
            prop_assert!(refused.count() == 0, "{}\n{:?}", show(&planned), sheet.rows);
            let other = execute(&other, &planned);
            prop_assert!(invariant::violations(other.register()).is_empty());
            prop_assert_eq!(named(&told(other.register())), named(&told(story.register())));
        }
    }
}
