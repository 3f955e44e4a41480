//! Who is let in, and what a stranger is told.

use serde_json::json;

use crate::client::ask;
use crate::serving::Serving;

/// Protects the register from whoever is not known: nothing below `/v1` is answered, not even whether it exists.
#[test]
fn a_stranger_is_told_nothing() {
    let serving = Serving::demo();
    for endpoint in api::endpoint::all() {
        let path = format!("/v1/registers/demo{}", endpoint.path.replace(['{', '}'], ""));
        let method = if endpoint.is_posted { "POST" } else { "GET" };
        for token in [None, Some("Bearer x"), Some("Basic eDp4"), Some("Bearer")] {
            let headers: Vec<_> = token.map(|token| ("Authorization", token)).into_iter().collect();
            let answer = ask(serving.address, method, &path, &headers, b"{}");
            assert_eq!(answer.problem(), (401, "sign_in_needed".to_owned()), "{path}");
            assert_eq!(answer.header("www-authenticate"), "Bearer");
        }
    }
    for path in ["/v1/registers", "/v1/registers/demo", "/v1/registers/other", "/v1/registers/demo/changes"] {
        assert_eq!(ask(serving.address, "GET", path, &[], b"").problem().0, 401, "{path}");
    }
}

/// Protects the owner: an address that was seen by somebody else is of no use once it was opened.
#[test]
fn a_one_time_address_lets_somebody_in_once() {
    let serving = Serving::demo();
    let address = serving.one_time_address();
    let path = address.split_once(&serving.address.to_string()).unwrap().1;
    let entered = ask(serving.address, "GET", path, &[], b"").is(303);
    let cookie = entered.header("set-cookie").to_owned();
    for told in ["HttpOnly", "SameSite=Strict", "Path=/"] {
        assert!(cookie.contains(told), "{cookie}");
    }
    let pair = cookie.split(';').next().unwrap();
    let read = || ask(serving.address, "GET", "/v1/registers/demo", &[("Cookie", pair)], b"");
    read().is(200);
    assert_eq!(ask(serving.address, "GET", path, &[], b"").problem(), (401, "sign_in_wrong".to_owned()));
    ask(serving.address, "DELETE", "/v1/session", &[("Cookie", pair)], b"").is(204);
    assert_eq!(read().problem().0, 401);
    // Whoever has a session of her own keeps it.
    serving.get("").is(200);
}

/// Protects signed-in readers: neither a page elsewhere nor a name that was given this machine's address can ask for them.
#[test]
fn other_pages_and_other_names_are_sent_away() {
    let serving = Serving::demo();
    let before = serving.get("").json()["version"].clone();
    for header in [("Sec-Fetch-Site", "cross-site"), ("Origin", "https://example.org"), ("Origin", "null")] {
        assert_eq!(
            serving.record(&[header], "Quispe").problem(),
            (403, "request_foreign".to_owned()),
            "{header:?}"
        );
    }
    let strange = serving.ask("GET", "/v1/registers", &[("Host", "example.org")], b"");
    assert_eq!(strange.problem(), (421, "host_unknown".to_owned()));
    let simple = serving.ask(
        "POST",
        "/v1/registers/demo/commands/person.record",
        &[("Content-Type", "text/plain")],
        b"{}",
    );
    assert_eq!(simple.problem(), (415, "media_type_wrong".to_owned()));
    assert_eq!(serving.get("").json()["version"], before);
}

/// Protects readers' browsers: every answer, good or bad, says what a page may do and may not.
#[test]
fn every_answer_says_what_a_browser_may_do() {
    let serving = Serving::demo();
    for answer in
        [serving.get(""), serving.get("/nothing"), serving.get("/members"), serving.record(&[], "Quispe")]
    {
        let policy = answer.header("content-security-policy");
        assert!(policy.starts_with("default-src 'none'") && !policy.contains("unsafe"), "{policy}");
        assert_eq!(answer.header("x-content-type-options"), "nosniff");
        assert_eq!(answer.header("x-request-id").len(), 36);
    }
}

/// Protects whoever looks for an address that is not there.
#[test]
fn what_is_not_there_is_said_in_the_readers_language() {
    let serving = Serving::demo();
    assert_eq!(serving.get("/nothing").problem(), (404, "address_unknown".to_owned()));
    assert_eq!(
        serving.ask("GET", "/v1/registers/other/members", &[], b"").problem(),
        (404, "register_unknown".to_owned())
    );
    assert_eq!(
        serving.ask("PUT", "/v1/registers/demo/members", &[], b"").problem(),
        (405, "method_wrong".to_owned())
    );
    let said =
        |lang: &str| serving.get_with("/nothing", &[("Accept-Language", lang)]).json()["title"].clone();
    assert_eq!((said("es-PE"), said("en")), (json!("Aquí no hay nada."), json!("There is nothing here.")));
}
