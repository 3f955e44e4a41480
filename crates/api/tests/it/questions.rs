//! Questions over HTTP: the same answers as at the command line, as of any day, in every format, and not twice where nothing
//! changed.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::accounts::{OWNER, STRANGER, book, signed_in};
use crate::managing::post;
use crate::serving::Serving;

/// Protects every reader: whatever needs no field is answered, the same in every language.
#[test]
fn every_question_is_answered() {
    let serving = Serving::demo();
    let mut asked = 0;
    for endpoint in
        api::endpoint::all().iter().filter(|one| one.is_question() && one.required().next().is_none())
    {
        let answers =
            ["es", "en"].map(|lang| serving.get(&format!("{}?as_of=2021-11-30&lang={lang}", endpoint.path)));
        for answer in &answers {
            if [400, 422].contains(&answer.status) {
                // It needs one of several fields.
                answer.problem();
                continue;
            }
            assert_eq!(
                (answer.status, answer.header("content-type")),
                (200, "application/json"),
                "{}",
                answer.text()
            );
            // A history is told to its last day, whatever day it is asked of.
            let is_of_day = answer.json()["as_of"].as_str().is_some_and(|day| day.ends_with("2021-11-30"));
            let is_history = ["log", "report.history"].contains(&endpoint.operation.name);
            assert_eq!(is_of_day, !is_history, "{}", endpoint.path);
            asked += 1;
        }
    }
    assert!(50 < asked, "{asked}");
}

/// Protects whoever counts: the figures of the story, as of the day on which the committee was created and of the day before.
#[test]
fn a_list_is_filtered_as_of_a_day() {
    let serving = Serving::demo();
    let count = |path: &str| serving.get(path).is(200).json()["data"]["list"].as_array().unwrap().len();
    let all = count("/members?as_of=2021-11-30");
    let women = count("/members?as_of=2021-11-30&gender=woman");
    assert_eq!((women, all), (58, 199));
    assert_eq!(count("/members?as_of=2021-11-30&limit=5"), 5);
    assert_eq!(count("/members?as_of=2021-11-30&status=active&status=suspended"), all);
    let board = serving.get("/committees?as_of=1999-01-01").is(200).json();
    assert_eq!(board["as_of"], "1999-01-01");
}

/// Protects programs: a record is found by its name or identifier in the path, and a name that nobody bears is a problem of
/// that field.
#[test]
fn a_record_stands_in_the_path() {
    let serving = Serving::demo();
    let list = serving.get("/people?limit=1").is(200).json();
    let id = list["data"]["list"][0]["id"].as_str().unwrap().to_owned();
    let shown = serving.get(&format!("/people/{id}")).is(200).json();
    assert_eq!(shown["version"], list["version"]);
    let missing = serving.get("/people/Nobody%20at%20all");
    assert_eq!(missing.problem(), (404, "nothing_found".to_owned()));
    assert_eq!(missing.json()["pointer"], "#/person");
    assert_eq!(serving.get("/people/%ff%fe").status, 404);
}

/// Protects readers on slow links: what they have already is not sent again, until something changes or it is another day.
#[test]
fn an_answer_that_is_known_is_not_sent_again() {
    let serving = Serving::demo();
    let first = serving.get("/members?limit=2").is(200);
    let tag = first.header("etag").to_owned();
    let again = |path: &str, headers: &[(&str, &str)]| {
        let headers = [&[("If-None-Match", &*tag)], headers].concat();
        serving.get_with(path, &headers).status
    };
    assert_eq!(again("/members?limit=2", &[]), 304);
    assert_eq!(again("/members?limit=2", &[("Accept-Language", "en")]), 200);
    assert_eq!(again("/members?limit=2&format=csv", &[]), 200);
    serving.record(&[], "Quispe").is(200);
    assert_eq!(again("/members?limit=2", &[]), 200);
}

/// Protects readers on slow links: what was known at another time is not sent again either, until something is recorded, which may have
/// erased what was known then.
#[test]
fn an_answer_about_another_time_is_not_sent_again() {
    let serving = Serving::demo();
    serving.record(&[], "Zuloaga").is(200);
    let ask = |tag: &str| {
        let headers = [("If-None-Match", tag)];
        serving.get_with("/people?search=Zuloaga&as_known_at=2022-03-02", &headers)
    };
    let first = ask("").is(200);
    let tag = first.header("etag").to_owned();
    assert!(!tag.is_empty() && first.text().contains("Julia"), "{}", first.text());
    assert_eq!(ask(&tag).status, 304);
    // What is asked once more without a tag is told as it was.
    assert_eq!(ask("").is(200).body, first.body);
    let before = serving.get("/people?search=Zuloaga&as_known_at=2022-02-01").is(200);
    assert!(!before.text().contains("Julia"), "{}", before.text());
    serving
        .post(
            "person.erase",
            &[],
            &serde_json::json!({ "person": "Julia Zuloaga", "reason": "request", "yes": true }),
        )
        .is(200);
    let after = ask(&tag).is(200);
    assert!(!after.text().contains("Julia") && after.header("etag") != tag, "{}", after.text());
}

/// Protects the server from work that was done already: rows are counted once for each version and question, whatever page is asked for,
/// and in whichever way.
#[test]
fn rows_are_counted_once_for_a_version_and_question() {
    let serving = Serving::demo();
    let counts = || -> u64 {
        let figures = serving.ask("GET", "/metrics", &[], b"").is(200);
        let line = figures.text().lines().find(|line| line.starts_with("ayni_register_row_counts{"));
        line.and_then(|line| line.split(' ').nth(1)).unwrap().parse().unwrap()
    };
    let page =
        |path: &str| serving.ask("GET", &format!("/r/demo{path}"), &[("Accept", "text/html")], b"").is(200);
    page("/people");
    // Those who belong, and those whom the list leaves out.
    let once = counts();
    assert_eq!(once, 2);
    for path in ["/people", "/people?page=2", "/people?page=3&lang=en"] {
        page(path);
    }
    serving.get("/members?limit=7").is(200);
    serving.get("/members?limit=9&columns=name").is(200);
    assert_eq!(counts(), once);
    page("/people?gender=woman");
    assert_eq!(counts(), 2 * once);
    let told = |path: &str| page(path).text().contains("199");
    serving.record(&[], "Quispe").is(200);
    let (before, total) = (counts(), told("/people?as_of=2021-11-30"));
    assert!(total && counts() == before + once, "{before} {}", counts());
}

/// Protects whoever is given a role for fewer organisations: what she was answered before is not what she is answered now.
#[test]
fn an_answer_is_known_within_the_scope_of_a_role() {
    let mut serving = Serving::for_accounts(book);
    signed_in(&mut serving, OWNER);
    let cooperatives = serving.get("/cooperatives").is(200).json();
    let ids =
        cooperatives["data"]["list"].as_array().unwrap().iter().map(|one| one["cooperative_id"].clone());
    let mut tags = Vec::new();
    for id in ids.take(2) {
        signed_in(&mut serving, OWNER);
        let fields = serde_json::json!({ "account": STRANGER.0, "role": "auditor", "cooperatives": [id] });
        let grant = post(&serving, "/v1/registers/demo/grants", &fields).is(201).json()["grant"].clone();
        signed_in(&mut serving, STRANGER);
        tags.push(serving.get("/members?limit=1").is(200).header("etag").to_owned());
        signed_in(&mut serving, OWNER);
        let path = format!("/v1/registers/demo/grants/{}", grant.as_str().unwrap());
        serving.ask("DELETE", &path, &[], b"").is(204);
    }
    assert!(tags.len() == 2 && tags[0] != tags[1], "{tags:?}");
}

/// Protects tools: each asks for the format that it reads.
#[test]
fn an_answer_comes_in_the_format_that_is_asked_for() {
    let serving = Serving::demo();
    let types: BTreeMap<&str, &str> = BTreeMap::from([
        ("application/json", "application/json"),
        ("text/csv", "text/csv; charset=utf-8"),
        ("text/html,application/xhtml+xml;q=0.9,*/*;q=0.8", "text/html; charset=utf-8"),
        ("application/x-ndjson", "application/x-ndjson"),
        ("*/*", "application/json"),
        ("image/png, application/json;q=0.1", "application/json"),
    ]);
    for (accepted, media_type) in types {
        let answer = serving.get_with("/members?limit=3", &[("Accept", accepted)]).is(200);
        assert_eq!(answer.header("content-type"), media_type, "{accepted}");
    }
    let lines = serving.get("/members?limit=3&format=ndjson").is(200);
    let rows: Vec<Value> = lines.text().lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(rows.len(), 3);
    for wrong in
        [serving.get_with("/members", &[("Accept", "image/png")]), serving.get("/members?format=pdf")]
    {
        assert_eq!(wrong.problem(), (406, "format_unknown".to_owned()));
    }
}

/// Protects whoever prints and files: a page comes in the layout that is asked for, a workbook as one, and what cannot be is refused.
#[test]
fn a_page_comes_in_the_layout_that_is_asked_for() {
    let serving = Serving::demo();
    for (layout, is_of_it) in
        [("report", "nav class=\"contents\""), ("paper", "class=\"paper\""), ("poster", "size: A3")]
    {
        let page = serving.get(&format!("/reports/participation?format=html&layout={layout}")).is(200);
        assert!(page.text().contains(is_of_it), "{layout}");
    }
    let workbook = serving.get("/members?limit=3&format=xlsx").is(200);
    assert!(workbook.header("content-type").ends_with("spreadsheetml.sheet"));
    for (query, status, code) in [
        ("/members?format=html&layout=poster", 406, "layout_unfit"),
        ("/members?layout=paper", 406, "layout_without_page"),
        ("/members?format=html&layout=wall", 400, "choice_unknown"),
    ] {
        assert_eq!(serving.get(query).problem(), (status, code.to_owned()), "{query}");
    }
}

/// Protects whoever mistypes: a filter that does not exist, one that holds something else, a day that is none, a day twice.
#[test]
fn a_wrong_filter_is_a_problem_of_that_filter() {
    let serving = Serving::demo();
    for (query, code, field) in [
        ("nothing=1", "field_unknown", "nothing"),
        ("gender=xx", "choice_unknown", "gender"),
        ("limit=many", "field_type", "limit"),
        ("limit=-1", "field_type", "limit"),
        ("as_of=someday", "date_shape", "as_of"),
        ("as_known_at=someday", "instant_wrong", "as_known_at"),
        ("as_of=2021&as_of=2022", "field_repeated", "as_of"),
    ] {
        let answer = serving.get(&format!("/members?{query}"));
        let status = if ["date_shape", "instant_wrong"].contains(&code) { 422 } else { 400 };
        assert_eq!(answer.problem(), (status, code.to_owned()), "{query}");
        assert_eq!(answer.json()["field"].as_str(), Some(field), "{query}");
    }
}

/// Protects whoever takes a copy: a file comes whole, in the format that is asked for, with what has to be said of it.
#[test]
fn an_export_is_a_file() {
    let serving = Serving::demo();
    let roster = serving.get("/exports/roster?as_of=2021-11-30").is(200);
    assert!(
        roster.header("content-disposition").starts_with("attachment; filename="),
        "{:?}",
        roster.headers
    );
    let workbook = serving.get("/exports/roster?as_of=2021-11-30&format=xlsx").is(200);
    assert!(workbook.body.starts_with(b"PK"), "{}", workbook.header("content-type"));
    assert_eq!(serving.get("/exports/roster?format=pdf").problem(), (406, "format_unknown".to_owned()));
    assert_eq!(serving.get("/exports/roster?cooperative=Nobody").problem().0, 404);
}
