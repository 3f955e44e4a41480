//! A small invented report that every renderer is shown. The names are made up, and awkward on purpose.

use ayni_reports::{
    chart::{self, Bar, Frame, Lane, Point, Series, Span, Window},
    document::{Block, Document, Fact, Section, Signatory},
    parts::{Part, Parts},
    provenance::Provenance,
    table::{Cell, Column, Table},
    words::{Arg, Family, Lang, Words},
};
use chrono::NaiveDate;

/// The two languages.
pub(crate) fn languages() -> [Words; 2] {
    [Words::new(Lang::Es), Words::new(Lang::En)]
}

pub(crate) fn day(iso: &str) -> NaiveDate {
    iso.parse().unwrap()
}

const BODIES: [(&str, Parts); 5] = [
    ("members", Parts { women: 58, men: 141, other: 0, unknown: 0, vacant: 0 }),
    ("board_of_directors", Parts { women: 1, men: 3, other: 0, unknown: 0, vacant: 1 }),
    ("gender_equality_committee", Parts { women: 3, men: 1, other: 1, unknown: 1, vacant: 0 }),
    ("harassment_committee", Parts { women: 0, men: 0, other: 0, unknown: 2, vacant: 2 }),
    ("commission", Parts { women: 0, men: 0, other: 0, unknown: 0, vacant: 0 }),
];

fn body_name(code: &str, words: &Words) -> String {
    match code {
        "members" => words.say_with("count-people", &[("count", Arg::Number(199))]),
        code => words.term(Family::Organ, code),
    }
}

fn share(parts: &Parts) -> Cell {
    let known = parts.women + parts.men;
    if known == 0 {
        return Cell::NotComputable("gender_unknown".to_owned());
    }
    let tenths = (parts.women * 2000 + known) / (2 * known);
    Cell::percent(parts.women, known, format!("{}.{}", tenths / 10, tenths % 10))
}

/// Bodies with counts, shares and bars.
pub(crate) fn participation(words: &Words) -> Table {
    let row = |(code, parts): &(&str, Parts)| {
        vec![
            Cell::code(*code, body_name(code, words)),
            Cell::count(parts.women),
            Cell::count(parts.men),
            Cell::count(parts.unknown),
            share(parts),
            Cell::Bar(*parts),
        ]
    };
    Table {
        withheld: Vec::new(),
        title: "Participación / Participation".to_owned(),
        columns: vec![
            Column::text("body", "Body"),
            Column::integer("women", words.heading("part-women")),
            Column::integer("men", words.heading("part-men")),
            Column::integer("unknown", words.heading("part-unknown")),
            Column::ratio("share_of_women", words.heading("chart-share")),
            Column::bar("bar", "Bar"),
        ],
        rows: BODIES.iter().map(row).collect(),
        notes: vec![words.say("page-half_open")],
    }
}

/// People with awkward names.
pub(crate) fn people(words: &Words) -> Table {
    let row = |name: &str, post: &str, gender: Option<&str>, from: &str, number: i64| {
        vec![
            Cell::text(name),
            Cell::code(post, words.term_for(Family::Post, post, gender)),
            Cell::date(&from),
            Cell::Integer(number),
        ]
    };
    Table {
        withheld: Vec::new(),
        title: String::new(),
        columns: vec![
            Column::text("name", "Name"),
            Column::text("post", "Post"),
            Column::date("from", "From"),
            Column::integer("number", "No."),
        ],
        rows: vec![
            row(
                "Ñusta Quispe «Inventada» de la Santísima Trinidad",
                "president",
                Some("woman"),
                "2021-11-30",
                12_345,
            ),
            row("<script>alert('x')</script> & Hijos", "secretary", Some("man"), "2021-11", -7),
            row("אבגד הוז", "treasurer", None, "2021", 1_234),
            row("漢字テスト\u{1b}[31m\u{202e}", "vice_president", Some("other"), "2021-11-30", 2),
            row("=1+1, \"quoted\"", "member", Some("woman"), "2021-11-30", 3),
        ],
        notes: Vec::new(),
    }
}

/// A chart of bars.
pub(crate) fn bars(words: &Words) -> maud::Markup {
    let bar = |(code, parts): &(&str, Parts)| Bar {
        label: words.term(Family::Organ, code),
        parts: *parts,
        figure: match share(parts) {
            Cell::Ratio(ratio) => ratio.shown(words),
            _ => words.say("not-computable"),
        },
    };
    let bars: Vec<Bar> = BODIES.iter().skip(1).map(bar).collect();
    chart::bars(&frame("bars"), &bars, words)
}

/// A chart of shares over time, with an interruption.
pub(crate) fn steps(words: &Words) -> maud::Markup {
    let point = |date, share| Point { date: day(date), share };
    let series = [
        Series {
            label: words.term(Family::Organ, "board_of_directors"),
            points: vec![
                point("2016-05-01", Some((0, 5))),
                point("2018-05-01", None),
                point("2019-03-01", Some((1, 4))),
                point("2021-11-30", Some((2, 5))),
            ],
        },
        Series {
            label: "<b>Comité</b> de nombre demasiado largo".to_owned(),
            points: vec![point("2019-01-01", Some((2, 5))), point("2021-11-30", Some((0, 0)))],
        },
        Series {
            label: "Members".to_owned(),
            points: vec![point("2016-05-01", Some((1, 3))), point("2021-11-30", Some((58, 199)))],
        },
    ];
    chart::steps(&frame("steps"), &series, words)
}

/// A chart of mandates, with open ends.
pub(crate) fn timeline(words: &Words) -> maud::Markup {
    let span = |label: &str, gender, from, until: Option<&str>| Span {
        label: label.to_owned(),
        part: Part::of_gender(gender),
        from: day(from),
        until: until.map(day),
    };
    let lanes = [
        Lane {
            label: words.term(Family::Post, "president"),
            spans: vec![
                span("Inventado Mamani", Some("man"), "2014-01-01", Some("2018-03-01")),
                span("Ñusta Quispe <Inventada>", Some("woman"), "2018-03-01", None),
            ],
        },
        Lane {
            label: "Vocal en representación de una cooperativa".to_owned(),
            spans: vec![
                span("Sin Dato", None, "2017-06-01", Some("2020-06-01")),
                span("Otra", Some("other"), "2020-09-01", None),
            ],
        },
    ];
    let window = Window { from: day("2016-01-01"), until: day("2022-06-01"), as_of: day("2021-11-30") };
    chart::timeline(&frame("timeline"), &lanes, window, words)
}

fn frame(id: &str) -> Frame {
    Frame {
        id: id.to_owned(),
        title: format!("Title of {id} & <co>"),
        description: "What it says.".to_owned(),
    }
}

/// A document with everything in it.
pub(crate) fn document(words: &Words) -> Document {
    let fact = |label: &str, value: &str| Fact { label: label.to_owned(), value: value.to_owned() };
    let section = |id: &str, table: Option<Table>, chart: maud::Markup| {
        let lead = format!("{} {}", words.say("page-half_open"), words.period("2021-11-30", None));
        Section::new(id, format!("Section {id}")).lead([lead]).chart(chart).table(table)
    };
    let signatory =
        |role: &str, name: Option<&str>| Signatory { role: role.to_owned(), name: name.map(str::to_owned) };
    let agreed = Section::new("agreed", "Section agreed").and([
        Block::Clauses(vec!["Se aprueba <i>la lista</i>.".to_owned(), words.say("page-half_open")]),
        Block::PageBreak,
        Block::Signatures(vec![
            signatory("Presidenta", Some("Ñusta Quispe «Inventada»")),
            signatory("Secretario", None),
        ]),
    ]);
    let facts = [
        fact("Socias", "58 de 199"),
        fact("Porcentaje de mujeres", &words.percent("29.1")),
        fact("Índice de paridad", "0.411"),
    ];
    Document {
        title: "Participación de mujeres y hombres".to_owned(),
        subtitle: "Central Inventada del Altiplano".to_owned(),
        provenance: Provenance {
            register: "Registro <inventado>".to_owned(),
            as_of: day("2021-11-30").into(),
            as_known_at: Some("2022-01-15T12:00:00Z".parse().unwrap()),
            generated_at: Some("2022-02-01T09:30:00Z".parse().unwrap()),
            version: Some(412),
            head: Some("9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08".parse().unwrap()),
            program: "ayni 9.9.9".to_owned(),
            ..Provenance::default()
        },
        sections: vec![
            section("participation", Some(participation(words)), bars(words)),
            section("people", Some(people(words)), timeline(words)),
            section("series", None, steps(words)),
            agreed,
        ],
        notes: vec!["Registro <b>demostrativo</b>.".to_owned()],
        is_public: true,
        ..Document::default()
    }
    .headed_by(facts)
}
