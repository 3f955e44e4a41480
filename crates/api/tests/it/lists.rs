//! Lists a part at a time: sorted, limited, with the columns that are wanted, and page after page until the end. What holds is
//! said of every list, and each is asked under each of its columns.

use std::cmp::Ordering;
use std::collections::BTreeMap;

use api::endpoint::{self, Endpoint};
use domain::authority::Role;
use domain::value::text::fold;
use operations::testing::filled;
use serde_json::Value;

use crate::client::Answer;
use crate::roles::Roles;
use crate::serving::Serving;

/// What a list is narrowed down by, so that it has rows, and again where it is one of several.
const NARROWED: [(&str, &[&str]); 5] = [
    ("committee.list", &["", "mandates=true"]),
    ("premium.list", &["", "groups=true"]),
    ("action.list", &["all=true"]),
    ("group.list", &["all=true"]),
    ("project.list", &["all=true"]),
];

fn lists() -> impl Iterator<Item = &'static Endpoint> {
    endpoint::all().iter().filter(|one| one.is_list())
}

/// The addresses of a list: path, and a query that names its filters.
fn addresses(list: &Endpoint) -> Vec<String> {
    let fields = filled(list.operation, None);
    let text = |value: &Value| value.as_str().map_or_else(|| value.to_string(), str::to_owned);
    let mut query = form_urlencoded::Serializer::new(String::new());
    query.extend_pairs(
        fields.iter().filter(|(_, value)| !value.is_array()).map(|(name, value)| (name, text(value))),
    );
    let own = query.finish();
    let narrowed = NARROWED.iter().find(|(name, _)| *name == list.operation.name);
    let more = narrowed.map_or(&[""][..], |(_, more)| more);
    more.iter().map(|more| format!("{}?{own}&{more}", list.path)).collect()
}

fn rows(answer: &Value) -> Vec<Value> {
    answer["data"]["list"].as_array().unwrap_or_else(|| panic!("{answer}")).clone()
}

/// Every row, from page to page. The way to the next page is the same in the answer and in its head.
fn walked(serving: &Serving, address: &str, limit: usize) -> Vec<Value> {
    let mut all = Vec::new();
    let mut next = format!("/v1/registers/demo{address}&limit={limit}");
    loop {
        let answer = serving.ask("GET", &next, &[], b"").is(200);
        let told = answer.json();
        let page = rows(&told);
        assert!(page.len() <= limit, "{next}");
        all.extend(page);
        let Some(cursor) = told["next"].as_str() else {
            assert_eq!(answer.header("link"), "", "{next}");
            return all;
        };
        let link = answer.header("link");
        let (target, rel) = link.split_once('>').unwrap();
        assert_eq!(rel, "; rel=\"next\"");
        target.trim_start_matches('<').clone_into(&mut next);
        assert!(next.contains(&format!("cursor={cursor}")), "{next}");
        assert!(all.len() < 10_000, "{address} has no end");
    }
}

/// By what a value of a column is compared, written down once more: numbers by size, money by its currency and then by size, texts without
/// regard to case and accents, and numbers in them by size.
fn compared(one: &Value, other: &Value) -> Ordering {
    let share = |value: &Value| Some(value["numerator"].as_f64()? / value["denominator"].as_f64()?.max(1.0));
    if let (Some(one), Some(other)) = (share(one), share(other)) {
        return one.total_cmp(&other);
    }
    if let (Some(one), Some(other)) = (one.as_i64(), other.as_i64()) {
        return one.cmp(&other);
    }
    let (one, other) = (one.as_str().unwrap_or_default(), other.as_str().unwrap_or_default());
    if let (Some((one, currency)), Some((other, another))) = (money(one), money(other)) {
        return currency.cmp(another).then(one.total_cmp(&other));
    }
    match [one, other].map(|text| text.parse::<i64>().ok().filter(|number| *number < 0)) {
        [Some(one), Some(other)] => one.cmp(&other),
        [one, other] if one != other => other.is_some().cmp(&one.is_some()),
        _ => pieces(one).cmp(&pieces(other)),
    }
}

fn money(text: &str) -> Option<(f64, &str)> {
    let (amount, currency) = text.split_once(' ')?;
    Some((amount.parse().ok()?, currency)).filter(|_| currency.len() == 3)
}

/// The letters of a text one by one, and each of its numbers as a whole.
fn pieces(text: &str) -> Vec<(char, u128)> {
    let folded = fold(text);
    let mut all = Vec::new();
    let mut number: Option<u128> = None;
    for letter in folded.chars().chain(['\0']) {
        if let Some(digit) = letter.to_digit(10) {
            number = Some(number.unwrap_or_default().wrapping_mul(10).wrapping_add(digit.into()));
        } else {
            all.extend(number.take().map(|number| ('0', number)));
            all.push((letter, 0));
        }
    }
    all
}

/// How often each row is there.
fn counted(rows: &[Value]) -> BTreeMap<String, usize> {
    let mut counts = BTreeMap::new();
    for row in rows {
        *counts.entry(row.to_string()).or_default() += 1;
    }
    counts
}

/// Protects programs that read a list page by page: every list, unsorted and sorted by each of its columns either way, has on its pages
/// the rows that it has as a whole, in the same order.
#[test]
fn the_pages_of_every_list_are_the_whole() {
    let serving = Serving::demo();
    let mut walks = 0;
    for list in lists() {
        for address in addresses(list) {
            let get =
                |more: &str| rows(&serving.get(&format!("{address}&as_of=2021-11-30{more}")).is(200).json());
            let whole = get("");
            assert!(!whole.is_empty(), "the story has no row of {address}");
            let limit = whole.len().div_ceil(3);
            assert_eq!(walked(&serving, &format!("{address}&as_of=2021-11-30"), limit), whole, "{address}");
            let columns = whole[0].as_object().unwrap().keys();
            for column in columns {
                let sorted = |sign: &str| get(&format!("&sort={sign}{column}"));
                let (upwards, downwards) = (sorted(""), sorted("-"));
                for (rows, sign) in [(&upwards, ""), (&downwards, "-")] {
                    assert_eq!(counted(rows), counted(&whole), "{address} {sign}{column}");
                    let sorted = format!("{address}&as_of=2021-11-30&sort={sign}{column}");
                    assert_eq!(&walked(&serving, &sorted, limit), rows, "{sorted}");
                    in_order(rows, column, sign == "-");
                    walks += 1;
                }
            }
        }
    }
    assert!(200 < walks, "{walks}");
}

/// The values of a column of a list as CSV.
fn column_of_csv(answer: &Answer, column: &str) -> Vec<String> {
    let text = answer.text().trim_start_matches('\u{feff}');
    let mut lines = text.lines();
    let at = lines.next().unwrap().split(',').position(|heading| heading == column).unwrap();
    lines.map(|line| line.split(',').nth(at).unwrap().to_owned()).collect()
}

/// Protects whoever compares amounts: they are sorted by currency and then by amount, and numbers in texts by their value, in pages, after
/// cursors, in CSV and in the browser alike.
#[test]
fn every_way_to_a_sorted_list_has_the_same_order() {
    let serving = Serving::demo();
    let received = [
        ("700 JPY", "-9"),
        ("8.00 PEN", "-10"),
        ("10.00 PEN", "Lote 10"),
        ("9.00 USD", "Lote 9"),
        ("9 JPY", "10"),
        ("70.00 USD", "9"),
    ];
    for (amount, buyer) in received {
        let fields = serde_json::json!({
            "scheme": "fairmined-2.0", "cooperative": "CECOMIP", "fine": "100", "amount": amount, "buyer": buyer,
            "on": "2021-06-01",
        });
        serving.post("premium.receive", &[], &fields).is(200);
    }
    let purposes = ["-10", "-9", "9", "10", "Lote 9", "Lote 10"];
    let amounts = ["9 JPY", "700 JPY", "8.00 PEN", "10.00 PEN", "9.00 USD", "70.00 USD"];
    for (column, expected) in [("purpose", purposes), ("amount", amounts)] {
        for (sign, limit) in [("", 1), ("-", 4)] {
            let address = format!("/premiums?as_of=2021-11-30&sort={sign}{column}");
            let walked = walked(&serving, &address, limit);
            in_order(&walked, column, sign == "-");
            let told = |value: &Value| value.as_str().unwrap_or_default().to_owned();
            let values: Vec<String> = walked.iter().map(|row| told(&row[column])).collect();
            let mut ours: Vec<&str> = values.iter().map(String::as_str).collect();
            ours.retain(|value| expected.contains(value));
            if sign == "-" {
                ours.reverse();
            }
            assert_eq!(ours, expected, "{address}");
            let csv = serving.get(&format!("{address}&columns={column}&format=csv")).is(200);
            assert_eq!(column_of_csv(&csv, column), values, "{address}");
        }
    }
    let numbers: Vec<Value> = walked(&serving, "/members?as_of=2021-11-30&sort=-number", 60);
    let page = "/r/demo/people?as_of=2021-11-30&sort=-number&column=number&format=csv";
    let page = serving.ask("GET", page, &[], b"").is(200);
    let told = numbers.iter().map(|row| row["number"].as_str().unwrap_or_default()).collect::<Vec<_>>();
    assert!(100 < told.len() && told[0] != told[1], "{told:?}");
    assert_eq!(column_of_csv(&page, "number"), told);
}

#[track_caller]
fn in_order(rows: &[Value], column: &str, is_downwards: bool) {
    let values: Vec<&Value> = rows.iter().map(|row| &row[column]).collect();
    for pair in values.windows(2) {
        let [one, other] = pair else { continue };
        match (one.is_null(), other.is_null()) {
            (true, false) => panic!("{column}: nothing comes before {other}"),
            (true | false, true) => {}
            (false, false) => {
                let order = if is_downwards { compared(other, one) } else { compared(one, other) };
                assert_ne!(order, Ordering::Greater, "{column}: {one} before {other}");
            }
        }
    }
}

/// Protects whoever reads many: rows that the store orders go on where the page before ended, however small pages are.
#[test]
fn rows_of_the_store_go_on_where_a_page_ended() {
    let serving = Serving::demo();
    for address in ["/members?as_of=2021-11-30", "/members?status=all", "/people?gender=woman"] {
        let whole = rows(&serving.get(address).is(200).json());
        assert!(20 < whole.len(), "{address}");
        for limit in [7, whole.len(), whole.len() + 1] {
            assert_eq!(walked(&serving, address, limit), whole, "{address} {limit}");
        }
    }
    let several = rows(&serving.get("/members?sort=gender,-admitted").is(200).json());
    let keys = |row: &Value| (row["gender"].clone(), row["admitted"].clone());
    for pair in several.windows(2) {
        let ((one, since), (other, until)) = (keys(&pair[0]), keys(&pair[1]));
        let alike = one == other && !since.is_null() && !until.is_null();
        assert!(!alike || compared(&since, &until) != Ordering::Less, "{since} before {until}");
    }
}

/// Protects readers on slow links: an answer has the columns that are asked for and no others, in every format.
#[test]
fn only_the_columns_that_are_asked_for_come() {
    let serving = Serving::demo();
    let answer = serving.get("/members?columns=status,number&limit=2").is(200).json();
    for row in rows(&answer) {
        assert_eq!(row.as_object().unwrap().keys().collect::<Vec<_>>(), ["number", "status"]);
    }
    assert_eq!(rows(&answer).len(), 2);
    let csv = serving.get("/members?columns=number,status&limit=2&format=csv").is(200);
    assert_eq!(csv.text().trim_start_matches('\u{feff}').lines().next(), Some("as_of,number,status"));
    assert!(csv.header("link").contains("format=csv"), "{:?}", csv.headers);
    let none = serving.get("/members?limit=0").is(200);
    assert_eq!((rows(&none.json()).len(), none.json().get("next"), none.header("link")), (0, None, ""));
}

#[track_caller]
fn refused(answer: &Answer, status: u16, code: &str, field: &str) {
    assert_eq!(answer.problem(), (status, code.to_owned()), "{}", answer.text());
    let told = answer.json();
    assert_eq!((&told["field"], &told["pointer"]), (&field.into(), &format!("#/{field}").into()), "{told}");
}

/// Protects whoever mistypes: what is no column, number or cursor is a problem of that parameter, in every list; elsewhere there is no
/// such parameter.
#[test]
fn garbage_is_a_problem_of_its_parameter() {
    let serving = Serving::demo();
    for list in lists() {
        let address = addresses(list).remove(0);
        for (query, code, field) in [
            ("sort=nothing", "choice_unknown", "sort"),
            ("sort=-", "choice_unknown", "sort"),
            ("sort=id,", "choice_unknown", "sort"),
            ("sort=--id", "choice_unknown", "sort"),
            ("columns=nothing", "choice_unknown", "columns"),
            ("columns=ID", "choice_unknown", "columns"),
            ("limit=many", "field_type", "limit"),
            ("limit=-1", "field_type", "limit"),
            ("limit=18446744073709551616", "field_type", "limit"),
            ("cursor=nothing", "cursor_wrong", "cursor"),
            ("cursor=r1", "cursor_wrong", "cursor"),
            ("cursor=%00", "cursor_wrong", "cursor"),
            ("sort=id&sort=id", "field_repeated", "sort"),
            ("limit=1&limit=2", "field_repeated", "limit"),
            ("cursor=a&cursor=b", "field_repeated", "cursor"),
        ] {
            // A cursor may be any text; which ones this server made is not a matter of shape.
            let status = if code == "cursor_wrong" { 422 } else { 400 };
            refused(&serving.get(&format!("{address}&{query}")), status, code, field);
        }
    }
    for name in ["sort", "cursor", "columns", "limit"] {
        let elsewhere = serving.get(&format!("/reports/participation?{name}=1"));
        refused(&elsewhere, 400, "field_unknown", name);
    }
}

/// Protects readers from pages that do not belong together: a cursor is good for the question it was made for and no other, and for
/// the version of the register.
#[test]
fn a_cursor_is_bound_to_its_question() {
    let serving = Serving::demo();
    let cursor = |address: &str| -> String {
        let told = serving.get(address).is(200).json();
        told["next"].as_str().unwrap_or_else(|| panic!("{address}: {told}")).to_owned()
    };
    let own = "/members?as_of=2021-11-30&limit=5";
    let text = cursor(own);
    for other in [
        "/members?as_of=2021-11-29",
        "/members?as_of=2021-11-30&gender=woman",
        "/members?as_of=2021-11-30&status=all",
        "/members?as_of=2021-11-30&sort=name",
        "/members?as_of=2021-11-30&lang=en",
        "/members?as_of=2021-11-30&as_known_at=2022-03-01",
        "/people?as_of=2021-11-30",
        "/cooperatives?as_of=2021-11-30",
    ] {
        refused(&serving.get(&format!("{other}&cursor={text}")), 422, "cursor_wrong", "cursor");
    }
    // How many rows and which columns are wanted is another matter.
    let goes_on = serving.get(&format!("/members?as_of=2021-11-30&columns=number&limit=7&cursor={text}"));
    assert_eq!(rows(&goes_on.is(200).json()).len(), 7);
    let sorted = cursor("/members?as_of=2021-11-30&limit=5&sort=name");
    let turned = format!("/members?as_of=2021-11-30&limit=5&sort=-name&cursor={sorted}");
    refused(&serving.get(&turned), 422, "cursor_wrong", "cursor");
    serving.record(&[], "Quispe").is(200);
    let outdated = serving.get(&format!("{own}&cursor={text}"));
    refused(&outdated, 409, "cursor_outdated", "cursor");
    assert_ne!(outdated.json()["details"]["then"], outdated.json()["details"]["now"]);
    serving.get(&format!("{own}&cursor={}", cursor(own))).is(200);
}

/// Protects members: rows sorted by what a role is not shown would tell it, so they are not sorted by it; nor is it shown where it is
/// asked for by name.
#[test]
fn nothing_is_sorted_by_what_is_not_shown() {
    let roles = Roles::signed_in();
    for (role, column) in
        [(Role::Auditor, "document"), (Role::Board, "document"), (Role::EducationCommittee, "birth")]
    {
        let list = if column == "birth" { "/people" } else { "/members" };
        for (parameter, value) in
            [("sort", column.to_owned()), ("sort", format!("name,-{column}")), ("columns", column.to_owned())]
        {
            let answer = roles.get(role, &format!("{list}?{parameter}={value}"));
            refused(&answer, 403, "column_withheld", parameter);
            assert_eq!(answer.json()["value"], column);
        }
        roles.get(role, &format!("{list}?sort=-name")).is(200);
        roles.get(Role::Secretary, &format!("{list}?sort=-{column}&columns={column}")).is(200);
    }
    // Who holds an office is public; of which gender she is, is not.
    refused(
        &roles.get(Role::Member, "/committees?mandates=true&sort=gender"),
        403,
        "column_withheld",
        "sort",
    );
    roles.get(Role::Member, "/committees?mandates=true&sort=name").is(200);
    // Whose pages they are is bound, too.
    let told = roles.get(Role::Secretary, "/members?limit=5").is(200).json();
    let next = format!("/members?limit=5&cursor={}", told["next"].as_str().unwrap());
    roles.get(Role::Secretary, &next).is(200);
    refused(&roles.get(Role::Owner, &next), 422, "cursor_wrong", "cursor");
}
