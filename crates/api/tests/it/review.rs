//! The review of who may see a register, as a row of its calendar: on the page, as data and as iCalendar alike, for those who review.

use domain::authority::Role;
use serde_json::Value;

use crate::client::ask;
use crate::roles::Roles;

/// The rows of the calendar that are reviews of roles.
fn reviews(roles: &Roles, role: Role, query: &str) -> Vec<Value> {
    let told = roles.get(role, &format!("/calendar?{query}")).is(200).json();
    let rows = told["data"]["calendar"].as_array().unwrap().clone();
    let days: Vec<&str> = rows.iter().map(|row| row["on"].as_str().unwrap()).collect();
    assert!(days.is_sorted(), "{days:?}");
    rows.into_iter().filter(|row| row["due"] == "role_review").collect()
}

/// Protects members: whoever has to look through the roles at a register finds it among what falls due, wherever she looks; nobody
/// else is told when that is.
#[test]
fn the_review_of_roles_is_a_row_of_the_calendar() {
    let roles = Roles::signed_in();
    let register = roles.get(Role::Owner, "").is(200).json()["id"].clone();
    // The roles were given on 2022-02-19; half a year later they are to be reviewed.
    let due = "2022-08-19";
    for role in [Role::Owner, Role::Supervisory] {
        assert_eq!(reviews(&roles, role, "until=2022-08-18"), Vec::<Value>::new());
        let found = reviews(&roles, role, "until=2022-08-19");
        let [row] = found.as_slice() else { panic!("{found:?}") };
        assert_eq!((&row["on"], &row["days_left"]), (&due.into(), &171.into()));
        assert_eq!((&row["record_kind"], &row["record"]), (&"register".into(), &register));
        // What is overdue is still to be done, and stands on the first day.
        let overdue = reviews(&roles, role, "as_of=2022-09-30");
        assert_eq!((&overdue[0]["on"], &overdue[0]["days_left"]), (&"2022-09-30".into(), &0.into()));
        let as_known = reviews(&roles, role, "until=2022-12-31&as_known_at=2022-03-01");
        assert_eq!(as_known, Vec::<Value>::new());
        let file = roles.get(role, "/exports/calendar?until=2022-12-31").is(200);
        assert!(file.text().contains("DTSTART;VALUE=DATE:20220819"), "{}", file.text());
        let page = page(&roles, role, "/r/demo/calendar?until=2022-12-31");
        assert!(page.contains("<td>revisión de los roles</td>"), "{page}");
        assert!(page.contains("href=\"/r/demo/roles\""), "{page}");
    }
    for role in [Role::Secretary, Role::Board, Role::Auditor, Role::Member] {
        assert_eq!(reviews(&roles, role, "until=2022-12-31"), Vec::<Value>::new(), "{}", role.code());
        let file = roles.get(role, "/exports/calendar?until=2022-12-31").is(200);
        assert!(!file.text().contains("20220819"), "{}", role.code());
        assert!(!page(&roles, role, "/r/demo/calendar?until=2022-12-31").contains("revisión de los roles"));
    }
}

/// Protects readers who keep what they have: after a review the calendar that they know is another, although the register is at
/// the same version.
#[test]
fn a_review_makes_another_calendar() {
    let roles = Roles::signed_in();
    let calendar = |tag: &str| {
        let bearer = roles.bearer(Role::Owner);
        let headers = [("Authorization", &*bearer), ("If-None-Match", tag)];
        ask(roles.serving.address, "GET", "/v1/registers/demo/calendar?until=2022-12-31", &headers, b"")
    };
    let known = calendar("").is(200).header("etag").to_owned();
    calendar(&known).is(304);
    roles.ask(Role::Owner, "POST", "/v1/registers/demo/review", b"{}").is(204);
    let later = calendar(&known).is(200).json();
    let rows = later["data"]["calendar"].as_array().unwrap();
    let reviews: Vec<&Value> = rows.iter().filter(|row| row["due"] == "role_review").collect();
    assert_eq!(reviews.len(), 1);
    assert_eq!(reviews[0]["on"], "2022-09-01");
}

fn page(roles: &Roles, role: Role, path: &str) -> String {
    let bearer = roles.bearer(role);
    let headers = [("Authorization", &*bearer), ("Accept", "text/html")];
    ask(roles.serving.address, "GET", path, &headers, b"").is(200).text().to_owned()
}
