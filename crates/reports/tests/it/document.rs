//! Documents: written once, the same in every format.

use ayni_reports::{
    document::{Document, Format},
    words::{Lang, Words},
};
use expect_test::{Expect, expect, expect_file};

use crate::sample;

fn check(lang: Lang, format: Format, expect: &Expect) {
    let words = Words::new(lang);
    let text = sample::document(&words).render(format, &words);
    assert!(text.ends_with('\n'));
    expect.assert_eq(&text.replace("\r\n", "\n").replace(['\u{1b}', '\u{202e}'], "?").replace('\u{a0}', "~"));
}

/// The whole report on a terminal.
#[test]
fn terminal_in_spanish() {
    check(
        Lang::Es,
        Format::Terminal { width: 80, color: false },
        &expect![[r#"
            Participación de mujeres y hombres
            Central Inventada del Altiplano
            Registro <inventado>
            A la fecha: 30 de noviembre de 2021   Según lo registrado hasta: 15 de enero de
            2022, 12:00 (UTC)

            Socias                 58 de 199
            Porcentaje de mujeres  29.1 %
            Índice de paridad      0.411

            Section participation
            Los períodos incluyen su primer día y no el último: el día del relevo, el cargo
            es de quien entra. desde el 30 de noviembre de 2021
            Participación / Participation
            Body                   Mujeres  Hombres   Sin  Porcentaje  Bar
                                                     dato  de mujeres
            ────────────────────────────────────────────────────────────────────────────────
            199 personas                58      141     0      29.1 %  M█████H▒▒▒▒▒▒▒▒▒▒▒▒▒▒
            consejo de                   1        3     0      25.0 %  M███H▒▒▒▒▒▒▒▒▒▒▒▒–╌╌╌
            administración
            comité de igualdad de        3        1     1      75.0 %  M███████████H▒▒O▓▓?░░
            género
            comité de                    0        0     2          no  ?░░░░░░░░░–╌╌╌╌╌╌╌╌╌╌
            intervención frente                            calculable
            al hostigamiento
            sexual
            comisión                     0        0     0          no
                                                           calculable
            Leyenda: M█ mujeres   H▒ hombres   O▓ otro género   ?░ sin dato   –╌ vacantes
            Los períodos incluyen su primer día y no el último: el día del relevo, el cargo
            es de quien entra.
            No calculable: de nadie se sabe que sea mujer u hombre

            Section people
            Los períodos incluyen su primer día y no el último: el día del relevo, el cargo
            es de quien entra. desde el 30 de noviembre de 2021
            Name                                         Post             From           No.
            ────────────────────────────────────────────────────────────────────────────────
            Ñusta Quispe «Inventada» de la Santísima     presidenta       2021-11-30  12~345
            Trinidad
            <script>alert('x')</script> & Hijos          secretario       2021-11         −7
            אבגד הוז                                     tesorería        2021          1234
            漢字テスト�[31m                              vicepresidencia  2021-11-30       2
            =1+1, "quoted"                               vocal            2021-11-30       3

            Section series
            Los períodos incluyen su primer día y no el último: el día del relevo, el cargo
            es de quien entra. desde el 30 de noviembre de 2021

            Section agreed
            1. Se aprueba <i>la lista</i>.
            2. Los períodos incluyen su primer día y no el último: el día del relevo, el
               cargo es de quien entra.

            Registro <b>demostrativo</b>.
        "#]],
    );
}

/// The whole report on a narrow terminal in English.
#[test]
fn terminal_in_english() {
    check(
        Lang::En,
        Format::Terminal { width: 40, color: false },
        &expect![[r#"
            Participación de mujeres y hombres
            Central Inventada del Altiplano
            Registro <inventado>
            As of: 30 November 2021   As known at:
            15 January 2022, 12:00 (UTC)

            Socias                 58 de 199
            Porcentaje de mujeres  29.1 %
            Índice de paridad      0.411

            Section participation
            Periods include their first day and not
            their last: on a hand-over day the seat
            is the successor's. since 30 November
            2021
            Participación / Participation
            Body: 199 people
            Women: 58
            Men: 141
            Not known: 0
            Share of women, per cent: 29.1 %
            W█████M▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒

            Body: board of directors
            Women: 1
            Men: 3
            Not known: 0
            Share of women, per cent: 25.0 %
            W███M▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒–╌╌╌

            Body: gender equality committee
            Women: 3
            Men: 1
            Not known: 1
            Share of women, per cent: 75.0 %
            W███████████M▒▒▒O▓▓▓?░░░

            Body: sexual harassment committee
            Women: 0
            Men: 0
            Not known: 2
            Share of women, per cent: not computable
            ?░░░░░░░░░░░–╌╌╌╌╌╌╌╌╌╌╌

            Body: commission
            Women: 0
            Men: 0
            Not known: 0
            Share of women, per cent: not computable

            Legend: W█ women   M▒ men   O▓ other
            gender   ?░ not known   –╌ vacant
            Periods include their first day and not
            their last: on a hand-over day the seat
            is the successor's.
            Not computable: nobody is known to be a
            woman or a man

            Section people
            Periods include their first day and not
            their last: on a hand-over day the seat
            is the successor's. since 30 November
            2021
            Name: Ñusta Quispe «Inventada» de la
            Santísima Trinidad
            Post: president
            From: 2021-11-30
            No.: 12,345

            Name: <script>alert('x')</script> &
            Hijos
            Post: secretary
            From: 2021-11
            No.: −7

            Name: אבגד הוז
            Post: treasurer
            From: 2021
            No.: 1,234

            Name: 漢字テスト�[31m
            Post: vice-president
            From: 2021-11-30
            No.: 2

            Name: =1+1, "quoted"
            Post: ordinary member
            From: 2021-11-30
            No.: 3

            Section series
            Periods include their first day and not
            their last: on a hand-over day the seat
            is the successor's. since 30 November
            2021

            Section agreed
            1. Se aprueba <i>la lista</i>.
            2. Periods include their first day and
               not their last: on a hand-over day
               the seat is the successor's.

            Registro <b>demostrativo</b>.
        "#]],
    );
}

/// All tables as one CSV that says as of when it speaks and from which section a row comes.
#[test]
fn csv_joins_the_tables() {
    check(
        Lang::Es,
        Format::Csv,
        &expect![[r#"
            as_of,section,body,women,men,unknown,share_of_women,share_of_women_numerator,share_of_women_denominator
            2021-11-30,participation,members,58,141,0,29.1,58,199
            2021-11-30,participation,board_of_directors,1,3,0,25.0,1,4
            2021-11-30,participation,gender_equality_committee,3,1,1,75.0,3,4
            2021-11-30,participation,harassment_committee,0,0,2,,,
            2021-11-30,participation,commission,0,0,0,,,

            as_of,section,name,post,from,number
            2021-11-30,people,Ñusta Quispe «Inventada» de la Santísima Trinidad,president,2021-11-30,12345
            2021-11-30,people,<script>alert('x')</script> & Hijos,secretary,2021-11,-7
            2021-11-30,people,אבגד הוז,treasurer,2021,1234
            2021-11-30,people,漢字テスト\u{1b}[31m\u{202e},vice_president,2021-11-30,2
            2021-11-30,people,"'=1+1, ""quoted""",member,2021-11-30,3
        "#]],
    );
}

/// JSON carries the provenance and, where nothing else is given, the rows.
#[test]
fn json_carries_the_stamp() {
    let words = Words::new(Lang::En);
    let mut document = sample::document(&words);
    document.sections.truncate(2);
    document.tables_mut().for_each(|(_, table)| table.rows.truncate(1));
    expect![[r#"
        {
          "as_known_at": "2022-01-15T12:00:00Z",
          "as_of": "2021-11-30",
          "data": {
            "participation": [
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
              }
            ]
          },
          "generated_at": "2022-02-01T09:30:00Z",
          "head": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
          "program": "ayni 9.9.9",
          "register": "Registro <inventado>",
          "rows": "not_checked",
          "version": 412
        }
    "#]]
    .assert_eq(&document.render(Format::Json, &words));
    document.data = serde_json::json!({ "women": 58 });
    let json: serde_json::Value = serde_json::from_str(&document.render(Format::Json, &words)).unwrap();
    assert_eq!(json["data"]["women"], 58);
    assert_eq!(json["version"], 412);
}

/// The page as a file that a browser opens, in both languages: nothing loaded, nothing run, everything escaped.
#[test]
fn pages_are_self_contained() {
    for words in sample::languages() {
        let code = words.lang().code();
        let html = sample::document(&words).render(Format::Html(None), &words);
        assert!(html.contains(&format!("<html lang=\"{code}\">")));
        for forbidden in ["<script", "<b>", "http://", "https://", "src=", "⟨", "\u{1b}", "\u{202e}"] {
            let namespace = html.replace("http://www.w3.org/2000/svg", "");
            assert!(!namespace.contains(forbidden), "{forbidden} in the page");
        }
        let mut level = 0;
        for heading in
            html.match_indices("<h").filter_map(|(at, _)| html[at + 2..].chars().next()?.to_digit(10))
        {
            assert!(heading <= level + 1, "a heading of level {heading} follows one of level {level}");
            level = heading;
        }
        assert_unique_ids(&html);
        let style = html.split("<style>").nth(1).and_then(|rest| rest.split("</style>").next()).unwrap();
        let page = html.replace(style, "…").replace("><", ">\n<");
        if words.lang().fallback().is_none() {
            expect_file![format!("snapshots/page.{code}.html")].assert_eq(&page);
        }
    }
}

fn assert_unique_ids(html: &str) {
    let mut ids: Vec<&str> = html.split(" id=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
    ids.sort_unstable();
    let count = ids.len();
    ids.dedup();
    assert_eq!(ids.len(), count, "an id stands twice: {ids:?}");
}

/// A document without anything renders in every format and at every width.
#[test]
fn empty_and_narrow_documents_render() {
    for words in sample::languages() {
        let empty = Document::default();
        for format in [Format::Json, Format::Csv, Format::Html(None)] {
            empty.render(format, &words);
        }
        for width in 0..200 {
            empty.render(Format::Terminal { width, color: true }, &words);
            let text = sample::document(&words).render(Format::Terminal { width, color: false }, &words);
            let widest = text.lines().map(unicode_width::UnicodeWidthStr::width).max().unwrap_or_default();
            assert!(widest <= usize::from(width.max(20)), "{widest} columns on a terminal of {width}");
        }
    }
}
