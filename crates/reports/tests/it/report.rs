//! The documents of the product, of a small invented register, in every format.

use ayni_reports::{
    document::{Document, Format},
    layout::Layout,
    names::{Names, OrganName},
    report::{self, EqualityAsked, OverviewData, RosterFilter, TermFigures},
    table::{Cell, Column},
    words::{Lang, Words},
};
use domain::{
    Event,
    indicator::disclosure::Policy,
    indicator::{Counts, OrganCount, WorkCount, participation, participation::measure, term_counts},
    member::{Status, WorkArea},
    testing::{pool, sample},
    value::{Gender, Tally},
};
use expect_test::{ExpectFile, expect_file};
use unicode_width::UnicodeWidthStr;

use crate::register::{self, day, provenance};

const TERMINAL: Format = Format::Terminal { width: 80, color: false };

/// Renders in every format: none may panic, leave a place open or a word out; terminals keep their width, data parse.
fn assert_sound(document: &Document, words: &Words) {
    for width in [20, 40, 80, 100, 132, 200] {
        let text = document.render(Format::Terminal { width, color: false }, words);
        for line in text.lines() {
            assert!(line.width() <= usize::from(width), "{width}: {line}");
        }
    }
    let json: serde_json::Value = serde_json::from_str(&document.render(Format::Json, words)).unwrap();
    assert!(json.get("data").is_some());
    let pages = Layout::ALL.map(|layout| Format::Html(Some(layout)));
    for format in [TERMINAL, Format::Json, Format::Csv].into_iter().chain(pages) {
        let text = document.render(format, words);
        let missing: Vec<&str> = text.split('⟨').skip(1).filter_map(|rest| rest.split('⟩').next()).collect();
        assert_eq!(missing, [""; 0], "messages that are in no file of words of {:?}", words.lang());
        assert!(!text.contains("{$") && !text.contains("{ $"), "{text}");
        assert!(!matches!(format, Format::Html(_)) || !text.contains("<b>Inventado"), "a name is markup");
        assert!(!text.contains("Olvidada") && !text.contains("Porpedido"), "an erased person is named");
    }
}

fn check(document: &Document, format: Format, words: &Words, expect: &ExpectFile) {
    assert_sound(document, words);
    expect.assert_eq(&document.render(format, words).replace('\r', ""));
}

fn one_date(words: &Words) -> Document {
    let register = register::sample();
    let names = Names::of(&register, day("2021-11-30"));
    report::participation(&[register::figures(&register, "2021-11-30")], &names, &provenance(), words)
}

/// The report that the product exists for, as a secretary sees it.
#[test]
fn participation_on_a_terminal() {
    let words = Words::new(Lang::Es);
    check(&one_date(&words), TERMINAL, &words, &expect_file!["snapshots/participation.es.txt"]);
    let words = Words::new(Lang::En);
    let wide = Format::Terminal { width: 120, color: false };
    check(&one_date(&words), wide, &words, &expect_file!["snapshots/participation.en.txt"]);
}

/// Programs find the same keys, exact numbers and reasons in every language.
#[test]
fn participation_as_data() {
    let words = Words::new(Lang::Es);
    check(&one_date(&words), Format::Json, &words, &expect_file!["snapshots/participation.es.json"]);
    check(&one_date(&words), Format::Csv, &words, &expect_file!["snapshots/participation.es.csv"]);
}

/// The page is whole and stays as it was looked at.
#[test]
fn participation_as_a_page() {
    let words = Words::new(Lang::Es);
    check(&one_date(&words), Format::Html(None), &words, &expect_file!["snapshots/participation.es.html"]);
}

/// Several dates stand one under the other, and the shares become steps.
#[test]
fn participation_over_time() {
    let register = register::sample();
    let dates = ["2012-12-31", "2016-12-31", "2020-12-31", "2021-11-30"];
    let series = dates.map(|on| register::figures(&register, on));
    let names = Names::of(&register, day("2021-11-30"));
    for (lang, expect) in [
        (Lang::Es, expect_file!["snapshots/participation-series.es.txt"]),
        (Lang::En, expect_file!["snapshots/participation-series.en.txt"]),
    ] {
        let words = Words::new(lang);
        check(&report::participation(&series, &names, &provenance(), &words), TERMINAL, &words, &expect);
    }
}

/// A term has its own figures: everybody who ever sat in it.
#[test]
fn participation_of_a_term() {
    let register = register::sample();
    let names = Names::of(&register, day("2021-11-30"));
    let measure = measure(term_counts(&register, pool::organ(1), pool::term(1)));
    let from = "2020-01-01".to_owned();
    let term = TermFigures {
        organ: pool::organ(1),
        label: "2020–2022",
        from,
        until: Some("2022-01-01".to_owned()),
        measure,
    };
    for lang in Lang::ALL {
        let words = Words::new(lang);
        assert_sound(&report::participation_of_term(&term, &names, &provenance(), &words), &words);
    }
}

/// The figures of the story that the product starts from: 58 women of 199 are 29.1 %, an index of 0.411, and 3, 36 and
/// 83 women short of 30, 40 and 50 %.
#[test]
fn fifty_eight_of_a_hundred_and_ninety_nine() {
    let (board, committee) = (pool::organ(1), pool::organ(2));
    let members = Tally { women: 58, men: 141, ..Tally::default() };
    let seats = |organ, women, men, places| OrganCount {
        organ,
        base: members,
        full: Tally { women, men, ..Tally::default() },
        alternates: Tally::default(),
        filled: women + men,
        places,
        presidents: Tally { women: u64::from(organ == committee), ..Tally::default() },
        has_presidency: true,
    };
    let counts = Counts {
        on: day("2021-11-30"),
        cooperative: Some(pool::cooperative(1)),
        members,
        entitled: members,
        legal_persons: 0,
        organs: vec![seats(board, 1, 8, Some(9)), seats(committee, 3, 0, Some(3))],
        work: vec![WorkCount { area: WorkArea::Kitchen, tally: Tally { women: 4, ..Tally::default() } }],
    };
    let organ = |organ, kind| OrganName { organ, kind, name: None, cooperative: pool::cooperative(1) };
    let names = Names::new(
        [
            organ(board, domain::committee::Kind::BoardOfDirectors),
            organ(committee, domain::committee::Kind::GenderEqualityCommittee),
        ],
        [(pool::cooperative(1), "CEINAL".to_owned())],
    );
    let report = participation(counts);
    for (lang, expect) in [
        (Lang::Es, expect_file!["snapshots/story.es.txt"]),
        (Lang::En, expect_file!["snapshots/story.en.txt"]),
    ] {
        let words = Words::new(lang);
        let document = report::participation(std::slice::from_ref(&report), &names, &provenance(), &words);
        let text = document.render(TERMINAL, &words);
        for figure in ["29.1 %", "0.411", "58", "199", "2–3"] {
            assert!(text.contains(figure), "{figure} is missing");
        }
        let json = document.render(Format::Json, &words);
        let data: serde_json::Value = serde_json::from_str(&json).unwrap();
        let members = &data["data"]["dates"][0]["members"];
        assert_eq!(members["share_of_women"]["percent"], 29.1);
        assert_eq!(members["parity_index"]["value"], 0.411);
        let needed: Vec<_> =
            members["needed"].as_array().unwrap().iter().map(|it| &it["by_adding"]).collect();
        assert_eq!(needed, [3, 36, 83]);
        check(&document, TERMINAL, &words, &expect);
    }
}

/// Nothing to count is "not computable", never nought per cent.
#[test]
fn an_empty_register_says_so() {
    let register = domain::Register::default();
    for lang in Lang::ALL {
        let words = Words::new(lang);
        let names = Names::of(&register, day("2021-11-30"));
        let empty = participation(domain::indicator::counts(&register, None, day("2021-11-30")));
        let document = report::participation(&[empty], &names, &provenance(), &words);
        assert_sound(&document, &words);
        let text = document.render(TERMINAL, &words);
        assert!(text.contains(&words.say("not-computable")) && !text.contains("0.0 %"), "{text}");
        assert_sound(&report::participation(&[], &names, &provenance(), &words), &words);
    }
}

/// The roster by name, with office and standing; filters keep what they say.
#[test]
fn roster() {
    let register = register::sample();
    let words = Words::new(Lang::Es);
    let on = day("2021-11-30");
    let list = |filter: &RosterFilter, words: &Words| {
        report::roster(&register, filter, on, &report::folded, &provenance(), words)
    };
    let central = RosterFilter { cooperative: Some(pool::cooperative(1)), ..RosterFilter::default() };
    check(&list(&central, &words), TERMINAL, &words, &expect_file!["snapshots/roster.es.txt"]);
    let all = RosterFilter::default();
    check(&list(&all, &words), Format::Csv, &words, &expect_file!["snapshots/roster.es.csv"]);
    let english = Words::new(Lang::En);
    assert_sound(&list(&all, &english), &english);
    let rows = |filter: RosterFilter| {
        let document = list(&filter, &words);
        document.tables().next().unwrap().1.rows.len()
    };
    assert_eq!(rows(RosterFilter { status: vec![Status::Left], ..RosterFilter::default() }), 1);
    assert_eq!(rows(RosterFilter { gender: Some(None), ..RosterFilter::default() }), 1);
    assert_eq!(rows(RosterFilter { gender: Some(Some(Gender::Other)), ..RosterFilter::default() }), 1);
}

/// An organ with its holders, vacant places, timeline, and what coming expiries would do.
#[test]
fn composition() {
    let register = register::sample();
    for (lang, expect) in [
        (Lang::Es, expect_file!["snapshots/composition.es.txt"]),
        (Lang::En, expect_file!["snapshots/composition.en.txt"]),
    ] {
        let words = Words::new(lang);
        let on = |on| report::composition(&register, pool::organ(1), day(on), &provenance(), &words).unwrap();
        check(&on("2021-11-30"), TERMINAL, &words, &expect);
        assert_sound(&on("2010-01-01"), &words);
        for organ in [2, 3] {
            let document =
                report::composition(&register, pool::organ(organ), day("2021-11-30"), &provenance(), &words);
            assert_sound(&document.unwrap(), &words);
        }
        assert!(
            report::composition(&register, pool::organ(99), day("2021-11-30"), &provenance(), &words)
                .is_none()
        );
    }
    let words = Words::new(Lang::Es);
    let document =
        report::composition(&register, pool::organ(1), day("2021-11-30"), &provenance(), &words).unwrap();
    check(&document, Format::Html(None), &words, &expect_file!["snapshots/composition.es.html"]);
}

/// Her extract holds all that is hers and nobody else's; an erased person's has the facts and no name.
#[test]
fn extract() {
    let story = register::story();
    let by = register::secretary();
    let of_whom = |person| register::entries_of(&story, pool::person(person), &by);
    let words = Words::new(Lang::Es);
    let of = |number| {
        let (person, entries) = (pool::person(number), of_whom(number));
        report::extract(story.register(), person, day("2021-11-30"), &entries, &provenance(), &words)
    };
    check(&of(1).unwrap(), TERMINAL, &words, &expect_file!["snapshots/extract.es.txt"]);
    let erased = of(10).unwrap();
    check(&erased, TERMINAL, &words, &expect_file!["snapshots/extract-erased.es.txt"]);
    assert_eq!(of(11).unwrap().subtitle, of(4).unwrap().subtitle);
    assert!(of(99).is_none());
    let english = Words::new(Lang::En);
    for number in 1..=11 {
        let (person, entries) = (pool::person(number), of_whom(number));
        let document =
            report::extract(story.register(), person, day("2021-11-30"), &entries, &provenance(), &english);
        assert_sound(&document.unwrap(), &english);
    }
}

/// The records of a register, with what a history says of those that are gone.
fn remembering<'a>(
    register: &'a domain::Register,
    words: &'a Words,
    entries: &[report::HistoryEntry<'_>],
) -> ayni_reports::records::Records<'a> {
    ayni_reports::records::Records::new(register, words).remembering(entries.iter().map(|entry| entry.event))
}

/// Every change is one readable line, even of records that were annulled since.
#[test]
fn history() {
    let story = register::story();
    let by = register::secretary();
    let entries = register::entries(story.events(), &by);
    for (lang, expect) in [
        (Lang::Es, expect_file!["snapshots/history.es.txt"]),
        (Lang::En, expect_file!["snapshots/history.en.txt"]),
    ] {
        let words = Words::new(lang);
        let document =
            report::history(&remembering(story.register(), &words, &entries), &entries, &provenance());
        let wide = Format::Terminal { width: 160, color: false };
        assert!(
            !document.render(wide, &words).contains("0190a7e1"),
            "an identifier stands where a name should"
        );
        check(&document, wide, &words, &expect);
    }
}

/// Every kind of fact has a sentence without open places and words for each of its fields, in both languages.
#[test]
fn every_kind_of_fact_is_said() {
    let by = register::secretary();
    let events = sample::events();
    let kinds: Vec<_> = events.iter().map(Event::kind).collect();
    assert_eq!(kinds, Event::kinds().collect::<Vec<_>>());
    for register in [register::sample(), domain::Register::default()] {
        for lang in Lang::ALL {
            let words = Words::new(lang);
            let entries = register::entries(&events, &by);
            assert_sound(
                &report::history(&remembering(&register, &words, &entries), &entries, &provenance()),
                &words,
            );
            for entry in &entries {
                let document = report::history_entry(&register, entry, &provenance(), &words);
                assert_sound(&document, &words);
                assert!(
                    !document.subtitle.contains(" none") && !document.subtitle.contains("()"),
                    "{}",
                    document.subtitle
                );
            }
        }
    }
}

/// A change with all its fields.
#[test]
fn one_change() {
    let story = register::story();
    let by = register::secretary();
    let entries = register::entries(story.events(), &by);
    let established = entries.iter().find(|entry| entry.event.kind().name == "established").unwrap();
    let words = Words::new(Lang::Es);
    let document = report::history_entry(story.register(), established, &provenance(), &words);
    check(&document, TERMINAL, &words, &expect_file!["snapshots/change.es.txt"]);
}

/// What `ayni` says when asked nothing.
#[test]
fn overview() {
    let register = register::sample();
    for (lang, expect) in [
        (Lang::Es, expect_file!["snapshots/overview.es.txt"]),
        (Lang::En, expect_file!["snapshots/overview.en.txt"]),
    ] {
        let words = Words::new(lang);
        let data: OverviewData = report::overview_data(&register, day("2021-11-30"), 90, &words);
        check(&report::overview(&data, &provenance(), &words), TERMINAL, &words, &expect);
        let empty = report::overview_data(&domain::Register::default(), day("2021-11-30"), 90, &words);
        assert_sound(&report::overview(&empty, &provenance(), &words), &words);
    }
}

/// Identifiers are for programs: people are not shown them.
#[test]
fn a_list_hides_its_keys_from_people() {
    let words = Words::new(Lang::Es);
    let columns = vec![Column::key("id"), Column::text("name", "Nombre")];
    let rows = vec![vec![Cell::text("0190"), Cell::text("Inventada")]];
    let document = report::list("Lista".to_owned(), columns, rows, &provenance());
    assert_sound(&document, &words);
    assert!(!document.render(TERMINAL, &words).contains("0190"));
    assert!(!document.render(Format::Html(None), &words).contains("0190"));
    assert!(document.render(Format::Csv, &words).contains("2021-11-30,0190,Inventada"));
    assert!(document.render(Format::Json, &words).contains(r#""id": "0190""#));
}

/// The equality report and the sheet keep their form on every terminal and in every format, for the house and for others.
#[test]
fn equality_reports_are_sound() {
    let register = register::sample();
    let series = ["2012-12-31", "2016-12-31", "2021-11-30"].map(day).to_vec();
    let asked = EqualityAsked { cooperative: None, on: day("2021-11-30"), series, years: 5 };
    for lang in Lang::ALL {
        let words = Words::new(lang);
        assert_sound(&report::equality(&register, &asked, &provenance(), &words), &words);
        let released =
            report::equality_released(&register, &asked, Policy::default(), &[], &provenance(), &words);
        assert_sound(&released.document, &words);
        assert!(released.given_away.is_empty(), "{:?}", released.given_away);
        let small = |cell: &domain::equality::ReleasedCell| {
            !cell.table.as_str().starts_with("governance.")
                && cell.figure.is_some_and(|figure| 0 < figure && figure < 5)
        };
        assert!(!released.cells.iter().any(small), "{:?}", released.cells);
        let sheet = report::sheet(&register, None, asked.on, &provenance(), &words);
        assert_sound(&sheet, &words);
        let page = sheet.render(Format::Html(None), &words);
        assert!(
            !page.contains('⟨') && !page.contains("<b>Inventado") && !page.contains("Olvidada"),
            "{page}"
        );
    }
}
