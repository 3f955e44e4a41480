//! Tables: each renderer shows the same invented table.

use ayni_reports::{
    parts::{Part, Parts},
    table::{self, Cell, Column, Table},
    words::{Lang, Words},
};
use expect_test::{Expect, expect};
use unicode_width::UnicodeWidthStr;

use crate::sample;

fn check_terminal(table: fn(&Words) -> Table, lang: Lang, width: u16, color: bool, expect: &Expect) {
    let words = Words::new(lang);
    let text = table::terminal(&table(&words), width, color, &words);
    expect.assert_eq(&text.replace('\u{1b}', "ESC").replace('\u{a0}', "~"));
}

/// Numbers stand at the right, bars carry letters, what cannot be computed says why.
#[test]
fn terminal_in_spanish() {
    check_terminal(
        sample::participation,
        Lang::Es,
        100,
        false,
        &expect![[r#"
            Participación / Participation
            Body                                    Mujeres  Hombres   Sin  Porcentaje  Bar
                                                                      dato  de mujeres
            ────────────────────────────────────────────────────────────────────────────────────────────────────
            199 personas                                 58      141     0      29.1 %  M█████H▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒
            consejo de administración                     1        3     0      25.0 %  M███H▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒–╌╌╌
            comité de igualdad de género                  3        1     1      75.0 %  M███████████H▒▒▒O▓▓▓?░░░
            comité de intervención frente al              0        0     2          no  ?░░░░░░░░░░░–╌╌╌╌╌╌╌╌╌╌╌
            hostigamiento sexual                                            calculable
            comisión                                      0        0     0          no
                                                                            calculable
            Leyenda: M█ mujeres   H▒ hombres   O▓ otro género   ?░ sin dato   –╌ vacantes
            Los períodos incluyen su primer día y no el último: el día del relevo, el cargo es de quien entra.
            No calculable: de nadie se sabe que sea mujer u hombre
        "#]],
    );
}

/// The same in English, narrower: text gives way, numbers do not.
#[test]
fn terminal_in_english() {
    check_terminal(
        sample::participation,
        Lang::En,
        72,
        false,
        &expect![[r#"
            Participación / Participation
            Body                  Women  Men    Not    Share of  Bar
                                              known  women, per
                                                           cent
            ────────────────────────────────────────────────────────────────────────
            199 people               58  141      0      29.1 %  W████M▒▒▒▒▒▒▒▒▒▒▒▒▒
            board of directors        1    3      0      25.0 %  W██M▒▒▒▒▒▒▒▒▒▒▒▒–╌╌
            gender equality           3    1      1      75.0 %  W█████████M▒▒O▓▓?░░
            committee
            sexual harassment         0    0      2         not  ?░░░░░░░░–╌╌╌╌╌╌╌╌╌
            committee                                computable
            commission                0    0      0         not
                                                     computable
            Legend: W█ women   M▒ men   O▓ other gender   ?░ not known   –╌ vacant
            Periods include their first day and not their last: on a hand-over day
            the seat is the successor's.
            Not computable: nobody is known to be a woman or a man
        "#]],
    );
}

/// On a telephone each row is a list.
#[test]
fn terminal_too_narrow_for_columns() {
    check_terminal(
        sample::participation,
        Lang::Es,
        30,
        false,
        &expect![[r#"
            Participación / Participation
            Body: 199 personas
            Mujeres: 58
            Hombres: 141
            Sin dato: 0
            Porcentaje de mujeres: 29.1 %
            M█████H▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒

            Body: consejo de
            administración
            Mujeres: 1
            Hombres: 3
            Sin dato: 0
            Porcentaje de mujeres: 25.0 %
            M███H▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒–╌╌╌

            Body: comité de igualdad de
            género
            Mujeres: 3
            Hombres: 1
            Sin dato: 1
            Porcentaje de mujeres: 75.0 %
            M███████████H▒▒▒O▓▓▓?░░░

            Body: comité de intervención
            frente al hostigamiento sexual
            Mujeres: 0
            Hombres: 0
            Sin dato: 2
            Porcentaje de mujeres: no
            calculable
            ?░░░░░░░░░░░–╌╌╌╌╌╌╌╌╌╌╌

            Body: comisión
            Mujeres: 0
            Hombres: 0
            Sin dato: 0
            Porcentaje de mujeres: no
            calculable

            Leyenda: M█ mujeres   H▒
            hombres   O▓ otro género   ?░
            sin dato   –╌ vacantes
            Los períodos incluyen su
            primer día y no el último: el
            día del relevo, el cargo es de
            quien entra.
            No calculable: de nadie se
            sabe que sea mujer u hombre
        "#]],
    );
}

/// Colour adds escape sequences to bars and titles and changes nothing else.
#[test]
fn terminal_in_color() {
    let table = |words: &Words| {
        let mut table = sample::participation(words);
        table.rows.truncate(2);
        table
    };
    check_terminal(
        table,
        Lang::En,
        90,
        true,
        &expect![[r#"
        ESC[1mParticipación / ParticipationESC[0m
        Body                Women  Men  Not known    Share of women, per  Bar
                                                                    cent
        ──────────────────────────────────────────────────────────────────────────────────────────
        199 people             58  141          0                 29.1 %  WESC[35m█████ESC[0mMESC[36m▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒ESC[0m
        board of directors      1    3          0                 25.0 %  WESC[35m███ESC[0mMESC[36m▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒ESC[0m–ESC[2m╌╌╌ESC[0m
        Legend: WESC[35m█ESC[0m women   MESC[36m▒ESC[0m men   –ESC[2m╌ESC[0m vacant
        Periods include their first day and not their last: on a hand-over day the seat is the
        successor's.
    "#]],
    );
}

/// Scripts of every width line up, and no name can command the terminal.
#[test]
fn terminal_with_awkward_names() {
    check_terminal(
        sample::people,
        Lang::Es,
        60,
        false,
        &expect![[r#"
            Name                     Post             From           No.
            ────────────────────────────────────────────────────────────
            Ñusta Quispe             presidenta       2021-11-30  12~345
            «Inventada» de la
            Santísima Trinidad
            <script>alert('x')</scr  secretario       2021-11         −7
            ipt> & Hijos
            אבגד הוז                 tesorería        2021          1234
            漢字テスト�[31m          vicepresidencia  2021-11-30       2
            =1+1, "quoted"           vocal            2021-11-30       3
        "#]],
    );
}

/// Protects whoever copies an identifier: it stands in one piece at every width that has room for it, beside others or in a list of
/// its own.
#[test]
fn identifiers_stay_whole() {
    let words = Words::new(Lang::Es);
    let id = "01a22a37-8db0-752f-ab72-7edc8eb786c1";
    let names = ["organ", "kind", "basis", "id"];
    let columns = names.map(|name| Column::text(name, name)).to_vec();
    let text = "consejo de administración de la cooperativa";
    let row = vec![Cell::text(text), Cell::text(text), Cell::text(text), Cell::text(id)];
    let table = Table { columns, rows: vec![row], ..Table::default() };
    for columns in 44..140 {
        let shown = table::terminal(&table, columns, false, &words);
        assert!(shown.contains(id), "{columns}: {shown}");
    }
}

/// Protects whoever reads a history: a day and its time of day stand on one line at every width that has columns side by side, beside
/// texts that give way.
#[test]
fn instants_stay_whole() {
    let words = Words::new(Lang::Es);
    let text = "Se registró a Julia Elena Ticona Ccama. Cambió: Nombres: Julia → Julia Elena";
    let columns = vec![
        Column::integer("version", "Versión"),
        Column::date("at", "Registrado"),
        Column::text("by", "Quién"),
        Column::text("change", "Qué pasó"),
        Column::text("reason", "Motivo"),
    ];
    let instant = Cell::code("2021-11-30T18:00:00-05:00", "2021-11-30 18:00:00");
    let row = vec![
        Cell::count(12),
        instant,
        Cell::text("titular"),
        Cell::text(text),
        Cell::text("se leyó mal el acta"),
    ];
    let table = Table { columns, rows: vec![row], ..Table::default() };
    for columns in 31..140 {
        let shown = table::terminal(&table, columns, false, &words);
        assert!(shown.contains("2021-11-30 18:00:00"), "{columns}: {shown}");
    }
}

/// No width makes a renderer panic, and no line is wider than the terminal.
#[test]
fn every_width_is_kept() {
    for words in sample::languages() {
        for width in 20..=200_u16 {
            for table in [sample::participation(&words), sample::people(&words), Table::default()] {
                let text = table::terminal(&table, width, false, &words);
                for line in text.lines() {
                    assert!(line.width() <= usize::from(width), "{width}: {line:?} takes {}", line.width());
                }
            }
        }
        for width in [0, 1, 2, u16::MAX] {
            table::terminal(&sample::people(&words), width, true, &words);
        }
    }
}

/// Programs get codes, whole texts, ISO dates and exact ratios.
#[test]
fn json_has_machine_values() {
    let words = Words::new(Lang::Es);
    let mut participation = sample::participation(&words);
    participation.rows.drain(1..3);
    participation.rows.truncate(2);
    let mut people = sample::people(&words);
    people.rows.drain(2..);
    let both = format!("{:#}\n{:#}\n", table::json(&participation), table::json(&people));
    expect![[r#"
        [
          {
            "body": "members",
            "men": 141,
            "share_of_women": {
              "denominator": 199,
              "numerator": 58,
              "percent": 29.1
            },
            "unknown": 0,
            "women": 58
          },
          {
            "body": "harassment_committee",
            "men": 0,
            "share_of_women": {
              "not_computable": "gender_unknown"
            },
            "unknown": 2,
            "women": 0
          }
        ]
        [
          {
            "from": "2021-11-30",
            "name": "Ñusta Quispe «Inventada» de la Santísima Trinidad",
            "number": 12345,
            "post": "president"
          },
          {
            "from": "2021-11",
            "name": "<script>alert('x')</script> & Hijos",
            "number": -7,
            "post": "secretary"
          }
        ]
    "#]]
    .assert_eq(&both);
}

/// Spreadsheets get ids, quoted fields, exact numbers, and no formulas from outside.
#[test]
fn csv_is_rfc_4180() {
    let words = Words::new(Lang::Es);
    let both = table::csv(&sample::participation(&words)) + &table::csv(&sample::people(&words));
    assert!(both.lines().count() == both.matches("\r\n").count());
    expect![[r#"
        body,women,men,unknown,share_of_women,share_of_women_numerator,share_of_women_denominator
        members,58,141,0,29.1,58,199
        board_of_directors,1,3,0,25.0,1,4
        gender_equality_committee,3,1,1,75.0,3,4
        harassment_committee,0,0,2,,,
        commission,0,0,0,,,
        name,post,from,number
        Ñusta Quispe «Inventada» de la Santísima Trinidad,president,2021-11-30,12345
        <script>alert('x')</script> & Hijos,secretary,2021-11,-7
        אבגד הוז,treasurer,2021,1234
        漢字テスト\u{1b}[31m\u{202e},vice_president,2021-11-30,2
        "'=1+1, ""quoted""",member,2021-11-30,3
    "#]]
    .assert_eq(&both.replace("\r\n", "\n").replace('\u{1b}', "ESC").replace('\u{202e}', "RLO"));
}

/// A name that looks like a telephone number is no formula.
#[test]
fn csv_leaves_plain_numbers_alone() {
    let table = Table {
        columns: vec![Column::text("a", "A"), Column::text("b", "B"), Column::text("c", "C")],
        rows: vec![
            vec![Cell::text("+51 987-654"), Cell::text("-cmd"), Cell::text("@x")],
            vec![Cell::text("")],
        ],
        ..Table::default()
    };
    assert_eq!(table::csv(&table), "a,b,c\r\n+51 987-654,'-cmd,'@x\r\n,,\r\n");
}

/// Protects the width of a page: an address may be broken at its slashes, not within `://`.
#[test]
fn addresses_can_be_broken() {
    let table = Table {
        columns: vec![Column::key("id"), Column::text("source", "Fuente")],
        rows: vec![vec![Cell::text("1"), Cell::text("véase https://example.org/uno/dos/")]],
        ..Table::default()
    };
    let html = table::html(&table, "t", &Words::new(Lang::Es)).into_string();
    assert!(html.contains("véase https://example.org/<wbr>uno/<wbr>dos/<wbr>"), "{html}");
}

/// A row without a name has no heading, because an empty one says nothing to whoever hears the table.
#[test]
fn an_empty_cell_names_no_row() {
    let table = Table {
        columns: vec![Column::text("number", "N.º"), Column::text("name", "Nombre")],
        rows: vec![vec![Cell::text(""), Cell::text("Rosa")]],
        ..Table::default()
    };
    let html = table::html(&table, "t", &Words::new(Lang::Es)).into_string();
    assert!(!html.contains("scope=\"row\""), "{html}");
}

/// HTML is escaped, headings have a scope, bars are said in words.
#[test]
fn html_in_spanish() {
    let words = Words::new(Lang::Es);
    let mut participation = sample::participation(&words);
    participation.rows.drain(2..4);
    expect![[r##"
        <svg class="patterns" width="0" height="0" aria-hidden="true" xmlns="http://www.w3.org/2000/svg"><defs><pattern id="mi-tabla-men" width="6" height="6" patternUnits="userSpaceOnUse"><rect width="6" height="6" fill="#e3f1ec"></rect><path d="M-1 7 L7 -1 M-1 1 L1 -1 M5 7 L7 5" stroke="#1f6f5c" stroke-width="1.4"></path></pattern><pattern id="mi-tabla-other" width="6" height="6" patternUnits="userSpaceOnUse"><rect width="6" height="6" fill="#fdf1dc"></rect><circle cx="3" cy="3" r="1.6" fill="#8a4b08"></circle></pattern><pattern id="mi-tabla-unknown" width="8" height="8" patternUnits="userSpaceOnUse"><rect width="8" height="8" fill="#ffffff"></rect><path d="M0 4 H8 M4 0 V8" stroke="#8c8c8c" stroke-width="1"></path></pattern></defs></svg><div class="scroll" tabindex="0" role="region" aria-label="Participación / Participation"><table id="mi-tabla"><caption>Participación / Participation</caption><thead>
        <tr>
          <th scope="col">Body</th>
          <th scope="col" class="number">Mujeres</th>
          <th scope="col" class="number">Hombres</th>
          <th scope="col" class="number">Sin dato</th>
          <th scope="col" class="number">Porcentaje de mujeres</th>
          <th scope="col" class="bar">Bar</th></tr></thead><tbody>
        <tr>
          <th scope="row">199 personas</th>
          <td class="number">58</td>
          <td class="number">141</td>
          <td class="number">0</td>
          <td class="number">29.1 % <small>58/199</small></td>
          <td class="bar"><svg role="img" viewBox="0 0 160 14" width="160" height="14" xmlns="http://www.w3.org/2000/svg"><title>58 mujeres, 141 hombres</title><rect x="1" y="1" width="46" height="12" fill="#5b2a86" stroke="#5b2a86"></rect><rect x="47" y="1" width="112" height="12" fill="url(#mi-tabla-men)" stroke="#1f6f5c"></rect></svg></td></tr>
        <tr>
          <th scope="row">consejo de administración</th>
          <td class="number">1</td>
          <td class="number">3</td>
          <td class="number">0</td>
          <td class="number">25.0 % <small>1/4</small></td>
          <td class="bar"><svg role="img" viewBox="0 0 160 14" width="160" height="14" xmlns="http://www.w3.org/2000/svg"><title>1 mujer, 3 hombres, 1 plaza vacante</title><rect x="1" y="1" width="31" height="12" fill="#5b2a86" stroke="#5b2a86"></rect><rect x="32" y="1" width="96" height="12" fill="url(#mi-tabla-men)" stroke="#1f6f5c"></rect><rect x="128" y="1" width="31" height="12" fill="#ffffff" stroke="#6b6b6b" stroke-dasharray="3 2"></rect></svg></td></tr>
        <tr>
          <th scope="row">comisión</th>
          <td class="number">0</td>
          <td class="number">0</td>
          <td class="number">0</td>
          <td class="number"><abbr title="no calculable: de nadie se sabe que sea mujer u hombre">no calculable</abbr></td>
          <td class="bar"></td></tr></tbody>
        </table></div><p class="legend"><span><svg class="swatch" aria-hidden="true" viewBox="0 0 18 12" width="18" height="12" xmlns="http://www.w3.org/2000/svg"><rect x="1" y="1" width="16" height="10" fill="#5b2a86" stroke="#5b2a86"></rect></svg> mujeres</span> <span><svg class="swatch" aria-hidden="true" viewBox="0 0 18 12" width="18" height="12" xmlns="http://www.w3.org/2000/svg"><rect x="1" y="1" width="16" height="10" fill="url(#mi-tabla-men)" stroke="#1f6f5c"></rect></svg> hombres</span> <span><svg class="swatch" aria-hidden="true" viewBox="0 0 18 12" width="18" height="12" xmlns="http://www.w3.org/2000/svg"><rect x="1" y="1" width="16" height="10" fill="#ffffff" stroke="#6b6b6b" stroke-dasharray="3 2"></rect></svg> vacantes</span> </p><ul class="notes"><li>Los períodos incluyen su primer día y no el último: el día del relevo, el cargo es de quien entra.</li><li>No calculable: de nadie se sabe que sea mujer u hombre</li></ul>"##]].assert_eq(&broken_up(&table::html(&participation, "Mi tabla", &words).into_string()));
}

/// The same in English, with awkward names.
#[test]
fn html_in_english() {
    let words = Words::new(Lang::En);
    expect![[r#"
        <div class="scroll" tabindex="0" role="region" aria-label="Name"><table id="people"><thead>
        <tr>
          <th scope="col">Name</th>
          <th scope="col">Post</th>
          <th scope="col" class="date">From</th>
          <th scope="col" class="number">No.</th></tr></thead><tbody>
        <tr>
          <th scope="row">Ñusta Quispe «Inventada» de la Santísima Trinidad</th>
          <td>president</td>
          <td class="date"><time datetime="2021-11-30">2021-11-30</time></td>
          <td class="number">12,345</td></tr>
        <tr>
          <th scope="row">&lt;script&gt;alert('x')&lt;/script&gt; &amp; Hijos</th>
          <td>secretary</td>
          <td class="date"><time datetime="2021-11">2021-11</time></td>
          <td class="number">−7</td></tr>
        <tr>
          <th scope="row">אבגד הוז</th>
          <td>treasurer</td>
          <td class="date"><time datetime="2021">2021</time></td>
          <td class="number">1,234</td></tr>
        <tr>
          <th scope="row">漢字テスト�[31m</th>
          <td><span class="code">vice-president</span></td>
          <td class="date"><time datetime="2021-11-30">2021-11-30</time></td>
          <td class="number">2</td></tr>
        <tr>
          <th scope="row">=1+1, &quot;quoted&quot;</th>
          <td>ordinary member</td>
          <td class="date"><time datetime="2021-11-30">2021-11-30</time></td>
          <td class="number">3</td></tr></tbody>
        </table></div>"#]]
    .assert_eq(&broken_up(&table::html(&sample::people(&words), "people", &words).into_string()));
}

fn broken_up(html: &str) -> String {
    html.replace("<tr>", "\n<tr>")
        .replace("<td", "\n  <td")
        .replace("<th ", "\n  <th ")
        .replace("</table>", "\n</table>")
}

/// A bar is exactly as long as it should be, and nobody vanishes from it.
#[test]
fn bars_keep_everybody() {
    let counts = [0, 1, 2, 3, 58, 141, 100_000, u64::MAX];
    for women in counts {
        for men in counts {
            for unknown in counts {
                let parts = Parts { women, men, unknown, ..Parts::default() };
                for length in [5, 10, 24, 160, 638] {
                    let spread = parts.spread(length);
                    let sum: u64 = spread.iter().map(|(_, share)| share).sum();
                    assert_eq!(sum, if spread.is_empty() { 0 } else { length }, "{parts:?} in {length}");
                    for part in Part::ALL {
                        assert_eq!(0 < parts.count(part), spread.iter().any(|(p, n)| *p == part && 0 < *n));
                    }
                }
            }
        }
    }
}
