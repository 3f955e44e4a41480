//! Charts: well-formed, described, escaped, and readable without colour.

use ayni_reports::{
    chart::{self, Frame, Lane, Point, Series, Span, Window},
    parts::{Part, Parts},
    words::{Lang, Words},
};
use chrono::Days;
use expect_test::{ExpectFile, expect_file};

use crate::sample;

fn check(svg: &str, expect: &ExpectFile) {
    assert_well_formed(svg);
    expect.assert_eq(&(svg.replace("><", ">\n<") + "\n"));
}

/// Parses, has one title and one description that its root names, refers to nothing that is not in it.
fn assert_well_formed(svg: &str) {
    let parsed = roxmltree::Document::parse(svg).unwrap_or_else(|error| panic!("{error}\n{svg}"));
    let root = parsed.root_element();
    assert_eq!(root.attribute("role"), Some("img"));
    for (attribute, tag) in [("aria-labelledby", "title"), ("aria-describedby", "desc")] {
        let named =
            root.children().find(|node| node.has_tag_name(("http://www.w3.org/2000/svg", tag))).unwrap();
        assert_eq!(named.attribute("id"), root.attribute(attribute));
        assert!(named.text().is_some_and(|text| !text.is_empty()));
    }
    for node in parsed.descendants().filter(roxmltree::Node::is_element) {
        if let Some(id) =
            node.attribute("fill").and_then(|fill| fill.strip_prefix("url(#")?.strip_suffix(')'))
        {
            assert!(parsed.descendants().any(|node| node.attribute("id") == Some(id)), "no pattern {id}");
        }
        for number in
            ["x", "y", "width", "height", "cx", "cy"].iter().filter_map(|name| node.attribute(*name))
        {
            assert!(number.parse::<i64>().is_ok(), "{number} is not a whole number");
        }
    }
}

/// Bars of women and men, in Spanish.
#[test]
fn bars() {
    check(&sample::bars(&Words::new(Lang::Es)).into_string(), &expect_file!["snapshots/bars.es.svg"]);
}

/// Shares over time, in English, interrupted where nothing can be computed.
#[test]
fn steps() {
    check(&sample::steps(&Words::new(Lang::En)).into_string(), &expect_file!["snapshots/steps.en.svg"]);
}

/// Mandates by seat, in Spanish, with open ends.
#[test]
fn timeline() {
    check(&sample::timeline(&Words::new(Lang::Es)).into_string(), &expect_file!["snapshots/timeline.es.svg"]);
}

/// Protects the figure at the end of a bar: it is what the bar is drawn for, so the label gives way to it.
#[test]
fn a_figure_is_not_cut() {
    let figure = "68.4 % (1 039 de 1 519)";
    let parts = Parts { women: 1039, men: 480, ..Parts::default() };
    let bar = chart::Bar { label: "Todas ".repeat(30), parts, figure: figure.to_owned() };
    let frame = Frame { id: "bars".to_owned(), title: "Todas".to_owned(), description: figure.to_owned() };
    let svg = chart::bars(&frame, &[bar], &Words::new(Lang::Es)).into_string();
    assert_well_formed(&svg);
    assert!(svg.contains(&format!("font-weight=\"600\">{figure}</text>")), "{svg}");
    assert!(svg.contains("1 039 mujeres, 480 hombres") || svg.contains("1039 mujeres, 480 hombres"), "{svg}");
}

/// Protects whoever reads without colour: no two of sixteen lines share colour, dashes and marks.
#[test]
fn lines_can_be_told_apart() {
    let words = Words::new(Lang::Es);
    let frame = Frame { id: "steps".to_owned(), title: "t".to_owned(), description: "d".to_owned() };
    let point = Point { date: sample::day("2021-11-30"), share: Some((1, 2)) };
    let line = |n: usize| Series { label: n.to_string(), points: vec![point] };
    let lines: Vec<Series> = (0..16).map(line).collect();
    let svg = chart::steps(&frame, &lines, &words).into_string();
    let parsed = roxmltree::Document::parse(&svg).unwrap();
    let paths = parsed.descendants().filter(|node| node.attribute("stroke-width") == Some("2.2"));
    let looks: Vec<_> =
        paths.map(|path| (path.attribute("stroke"), path.attribute("stroke-dasharray"))).collect();
    assert_eq!(looks.len(), 16);
    assert_eq!(looks.iter().collect::<std::collections::HashSet<_>>().len(), 16);
}

/// Nothing to draw is said, and odd dates, sizes and texts stop nothing.
#[test]
fn extremes_are_drawn_or_said() {
    let words = Words::new(Lang::Es);
    let frame =
        Frame { id: "1 é".to_owned(), title: "\u{0}<".to_owned(), description: "&\u{ffff}".to_owned() };
    let today = sample::day("2021-11-30");
    let window = Window { from: today, until: today, as_of: today };
    assert_well_formed(&chart::bars(&frame, &[], &words).into_string());
    assert_well_formed(&chart::steps(&frame, &[], &words).into_string());
    assert_well_formed(&chart::timeline(&frame, &[], window, &words).into_string());

    let point = |date, share| Point { date, share };
    let one = |share| Series { label: "x".repeat(10_000), points: vec![point(today, share)] };
    let many: Vec<Series> = (0..40).map(|n| one(Some((n, 39)))).collect();
    assert_well_formed(&chart::steps(&frame, &many, &words).into_string());
    assert_well_formed(
        &chart::steps(&frame, &[one(None), one(Some((9, 3))), one(Some((1, 0)))], &words).into_string(),
    );

    let (oldest, newest) = (chrono::NaiveDate::MIN, chrono::NaiveDate::MAX);
    let span = Span { label: "\u{1}".to_owned(), part: Part::Vacant, from: oldest, until: Some(newest) };
    let lane = Lane { label: String::new(), spans: vec![span] };
    for (from, until) in [(oldest, newest), (today, today), (newest, oldest), (today, today + Days::new(1))] {
        let window = Window { from, until, as_of: today };
        let svg = chart::timeline(&frame, std::slice::from_ref(&lane), window, &words);
        assert_well_formed(&svg.into_string());
    }
}
