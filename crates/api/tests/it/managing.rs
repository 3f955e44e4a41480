//! Accounts, roles, tokens, sessions and entries over HTTP: as an owner, a secretary, somebody without a role, and a program.

use serde_json::{Value, json};

use crate::accounts::{OWNER, SECRETARY, STRANGER, book, sign_in, signed_in};
use crate::client::{Answer, ask};
use crate::serving::Serving;

const GRANTS: &str = "/v1/registers/demo/grants";
const TOKENS: &str = "/v1/registers/demo/tokens";
const ENTRIES: &str = "/v1/registers/demo/access";

pub(crate) fn post(serving: &Serving, path: &str, fields: &Value) -> Answer {
    serving.ask("POST", path, &[("Content-Type", "application/json")], fields.to_string().as_bytes())
}

pub(crate) fn get(serving: &Serving, path: &str) -> Answer {
    serving.ask("GET", path, &[], b"")
}

fn delete(serving: &Serving, path: &str) -> Answer {
    serving.ask("DELETE", path, &[], b"")
}

pub(crate) fn text<'v>(data: &'v Value, name: &str) -> &'v str {
    data[name].as_str().unwrap_or_else(|| panic!("{name}: {data}"))
}

fn serving_for(who: (&str, &str)) -> Serving {
    let mut serving = Serving::for_accounts(book);
    signed_in(&mut serving, who);
    serving
}

/// A token of the owner, as a program bears it.
fn token(serving: &Serving) -> Value {
    let fields = json!({ "label": "backup", "role": "owner", "expires_at": "2022-06-01T00:00:00Z" });
    post(serving, TOKENS, &fields).is(201).json()
}

/// Protects account holders who read another language than Spanish: a problem is told in theirs, by the interface and on pages, unless the
/// request asks for another.
#[test]
fn problems_are_told_in_the_language_of_the_account() {
    let mut serving = Serving::for_accounts(book);
    signed_in(&mut serving, OWNER);
    post(&serving, "/v1/accounts/julia/describe", &json!({ "language": "en" })).is(204);
    let language = |path: &str, headers: &[(&str, &str)]| {
        let refused = serving.ask("GET", path, headers, b"");
        refused.problem();
        refused.header("content-language").to_owned()
    };
    let spanish = ("Accept-Language", "es-PE, en;q=0.5");
    for path in [
        "/v1/registers/none",
        "/v1/registers/demo/members?sort=none",
        "/v1/registers/demo/changes?since=x",
        "/v1/registers/demo/grants?none=1",
        "/v1/none",
    ] {
        assert_eq!(language(path, &[]), "en", "{path}");
        assert_eq!(language(path, &[spanish]), "es", "{path}");
    }
    assert_eq!(language("/v1/registers/none?lang=es", &[("Accept-Language", "en")]), "es");
    let foreign = serving.ask("POST", "/v1/none", &[("Sec-Fetch-Site", "cross-site")], b"");
    assert_eq!((foreign.problem().0, foreign.header("content-language")), (403, "en"));
    let cookie = format!("ayni={}", serving.token);
    let headers = [("Cookie", &*cookie), ("Accept", "text/html"), spanish];
    for path in ["/r/none", "/r/demo/people/none", "/v1/registers/none"] {
        let page = ask(serving.address, "GET", path, &headers, b"").is(404);
        assert!(page.text().contains("<html lang=\"en\""), "{path}: {}", page.text());
    }
}

/// Protects pages: whoever signed in is told who she is and what she may do, by her own account only.
#[test]
fn an_account_sees_itself() {
    let mut serving = serving_for(SECRETARY);
    let told = get(&serving, "/v1/me").is(200).json();
    assert_eq!((text(&told, "name"), text(&told, "language"), text(&told, "via")), ("rosa", "es", "session"));
    assert_eq!((&told["has_factor"], &told["password_is_temporary"]), (&json!(false), &json!(true)));
    assert_eq!(told["grants"][0]["role"], "secretary");
    serving.token = "nobody".to_owned();
    assert_eq!(get(&serving, "/v1/me").problem(), (401, "sign_in_needed".to_owned()));
    let alone = Serving::demo();
    assert_eq!(get(&alone, "/v1/me").problem(), (404, "accounts_none".to_owned()));
}

/// Protects passwords: only whoever says the present one replaces it, and a new one is good enough and not temporary.
#[test]
fn a_password_is_replaced_by_whoever_knows_it() {
    let mut serving = serving_for(SECRETARY);
    let asked = |serving: &Serving, present: &str, password: &str| {
        post(serving, "/v1/me/password", &json!({ "present": present, "password": password }))
    };
    let new = "mountains after the rain";
    assert_eq!(asked(&serving, "wrong", new).problem(), (403, "sign_in_refused".to_owned()));
    assert_eq!(asked(&serving, SECRETARY.1, "short").problem(), (422, "password_too_short".to_owned()));
    asked(&serving, SECRETARY.1, new).is(204);
    assert_eq!(get(&serving, "/v1/me").is(200).json()["password_is_temporary"], false);
    assert_eq!(sign_in(&serving, SECRETARY).status, 401);
    signed_in(&mut serving, (SECRETARY.0, new));
}

/// Protects second factors: a key is handed out, and counts only with a code made from it.
#[test]
fn a_second_factor_is_enrolled() {
    let serving = serving_for(OWNER);
    let confirm = |code: &str| post(&serving, "/v1/me/factor/confirm", &json!({ "code": code }));
    assert_eq!(confirm("123456").problem(), (404, "factor_unknown".to_owned()));
    let recovery = || post(&serving, "/v1/me/factor/recovery", &json!({}));
    assert_eq!(recovery().problem(), (404, "factor_unknown".to_owned()));
    let told = post(&serving, "/v1/me/factor", &json!({})).is(200).json();
    assert!(text(&told, "uri").starts_with("otpauth://totp/"), "{told}");
    assert_eq!(confirm("not a code").problem(), (403, "sign_in_refused".to_owned()));
    let now = crate::serving::now().now();
    let key = accounts::totp::Key::read(&accounts::text::Secret::new(text(&told, "key")).unwrap()).unwrap();
    let code = key.code(u64::try_from(now.timestamp()).unwrap() / 30);
    let codes = confirm(&code).is(200).json();
    assert_eq!(codes["recovery_codes"].as_array().unwrap().len(), 10);
    assert_eq!(get(&serving, "/v1/me").json()["has_factor"], true);
    assert_ne!(recovery().is(200).json(), codes);
}

/// Protects whoever left a browser open somewhere: she sees her sessions and ends one, and nobody else's.
#[test]
fn sessions_are_listed_and_ended() {
    let mut serving = serving_for(OWNER);
    let elsewhere = get(&serving, "/v1/me/sessions").is(200).json();
    let other = text(&elsewhere["sessions"][0], "id").to_owned();
    signed_in(&mut serving, SECRETARY);
    let end = |serving: &Serving| delete(serving, &format!("/v1/me/sessions/{other}"));
    assert_eq!(end(&serving).problem(), (404, "session_unknown".to_owned()));
    assert_eq!(delete(&serving, "/v1/me/sessions/mine").problem(), (400, "id_wrong".to_owned()));
    signed_in(&mut serving, OWNER);
    end(&serving).is(204);
    let open = get(&serving, "/v1/me/sessions").is(200).json();
    assert_eq!(open["sessions"].as_array().unwrap().len(), 1);
    assert_eq!(open["sessions"][0]["is_this_one"], true);
}

/// Protects accounts: an owner opens and manages them; nobody else does, nor learns which there are.
#[test]
fn owners_manage_accounts() {
    let mut serving = serving_for(OWNER);
    let fields =
        json!({ "sign_in_name": "ana", "display_name": "Ana Ccori", "password": "llamas on the pass" });
    let opened = post(&serving, "/v1/accounts", &fields).is(201).json();
    let account = text(&opened, "account").to_owned();
    assert_eq!(post(&serving, "/v1/accounts", &fields).problem(), (409, "sign_in_name_taken".to_owned()));
    let listed = get(&serving, "/v1/accounts").is(200).json();
    assert_eq!(listed["accounts"].as_array().unwrap().len(), 4);
    let ask = |serving: &Serving, what: &str, fields: Value| {
        post(serving, &format!("/v1/accounts/{account}/{what}"), &fields)
    };
    ask(&serving, "disable", json!({ "reason": "on leave" })).is(204);
    assert_eq!(sign_in(&serving, ("ana", "llamas on the pass")).status, 401);
    ask(&serving, "enable", json!({})).is(204);
    ask(&serving, "password", json!({ "password": "condors on the pass" })).is(204);
    assert_eq!(ask(&serving, "factor-reset", json!({})).problem(), (404, "factor_unknown".to_owned()));
    for who in [SECRETARY, STRANGER] {
        signed_in(&mut serving, who);
        for found in
            [ask(&serving, "close", json!({})), post(&serving, "/v1/accounts/nobody/close", &json!({}))]
        {
            assert_eq!(found.problem(), (403, "not_allowed".to_owned()), "{who:?}");
        }
        assert_eq!(get(&serving, "/v1/accounts").problem(), (403, "not_allowed".to_owned()));
        assert_eq!(post(&serving, "/v1/accounts", &fields).problem(), (403, "not_allowed".to_owned()));
    }
    signed_in(&mut serving, OWNER);
    ask(&serving, "close", json!({})).is(204);
    assert_eq!(ask(&serving, "enable", json!({})).problem(), (409, "account_closed".to_owned()));
    let own = post(&serving, "/v1/accounts/julia/password", &json!({ "password": "condors on the pass" }));
    assert_eq!(own.problem(), (403, "not_allowed".to_owned()));
}

/// Protects whoever is called wrongly, and members: an owner corrects the names and the language of an account, and says for whom it
/// stands; from then on it can be given the role of a member.
#[test]
fn owners_correct_accounts_and_say_for_whom_they_stand() {
    let serving = serving_for(OWNER);
    let ask =
        |what: &str, fields: &Value| post(&serving, &format!("/v1/accounts/{}/{what}", STRANGER.0), fields);
    assert_eq!(ask("describe", &json!({})).problem(), (409, "account_unchanged".to_owned()));
    ask("describe", &json!({ "display_name": "Pedro Ccori", "language": "en" })).is(204);
    let shown = get(&serving, &format!("/v1/accounts/{}", STRANGER.0)).is(200).json();
    assert_eq!((text(&shown, "sign_in_name"), text(&shown, "display_name")), ("pedro", "Pedro Ccori"));
    let member = json!({ "account": STRANGER.0, "role": "member" });
    assert_eq!(post(&serving, GRANTS, &member).problem(), (409, "member_missing".to_owned()));
    let list = serving.get("/people?limit=1").is(200).json();
    let person = list["data"]["list"][0]["id"].clone();
    assert_eq!(ask("member", &json!({ "person": person })).problem(), (400, "field_missing".to_owned()));
    ask("member", &json!({ "register": "demo", "person": person })).is(204);
    post(&serving, GRANTS, &member).is(201);
    let told = get(&serving, &format!("/v1/accounts/{}", STRANGER.0)).is(200).json();
    assert_eq!(told["member"]["person"], person);
    // Her pages are in her language.
    let signed_in = sign_in(&serving, STRANGER).is(200).json();
    let cookie = format!("ayni={}", text(&signed_in, "token"));
    let headers = [("Accept", "text/html"), ("Cookie", &*cookie), ("Accept-Language", "es")];
    let page = crate::client::ask(serving.address, "GET", "/r/demo/account", &headers, b"").is(200);
    assert!(page.text().contains("<html lang=\"en\""), "{}", page.text());
}

/// Protects registers: owners give roles and take them back, one owner stays, and whoever has no role is told of no register.
#[test]
fn owners_give_and_revoke_roles() {
    let mut serving = serving_for(OWNER);
    let fields = json!({ "account": "pedro", "role": "auditor", "until": "2022-12-31", "reason": "audit" });
    let given = post(&serving, GRANTS, &fields).is(201).json();
    let listed = get(&serving, GRANTS).is(200).json();
    assert_eq!(listed["grants"].as_array().unwrap().len(), 3);
    assert_eq!(listed["review_due"], "2022-09-01");
    post(&serving, "/v1/registers/demo/review", &json!({})).is(204);
    let of_owner = listed["grants"].as_array().unwrap().iter().find(|one| one["role"] == "owner").unwrap();
    let last = delete(&serving, &format!("{GRANTS}/{}", text(of_owner, "id")));
    assert_eq!(last.problem(), (409, "last_owner".to_owned()));
    for who in [SECRETARY, STRANGER] {
        signed_in(&mut serving, who);
        assert_eq!(get(&serving, GRANTS).problem(), (403, "not_allowed".to_owned()), "{who:?}");
        assert_eq!(post(&serving, GRANTS, &fields).problem(), (403, "not_allowed".to_owned()), "{who:?}");
    }
    signed_in(&mut serving, OWNER);
    let grant = format!("{GRANTS}/{}", text(&given, "grant"));
    delete(&serving, &grant).is(204);
    assert_eq!(delete(&serving, &grant).problem(), (409, "grant_revoked".to_owned()));
    signed_in(&mut serving, STRANGER);
    assert_eq!(get(&serving, GRANTS).problem(), (404, "register_unknown".to_owned()));
}

/// Protects the access book: a program reads with its token, and changes nothing of the book.
#[test]
fn a_token_reads_and_changes_nothing_of_the_book() {
    let mut serving = serving_for(OWNER);
    let made = token(&serving);
    let session = std::mem::replace(&mut serving.token, text(&made, "token").to_owned());
    assert_eq!(get(&serving, "/v1/me").is(200).json()["via"], "token");
    serving.get("/committees").is(200);
    get(&serving, GRANTS).is(200);
    let opening = json!({ "sign_in_name": "ana" });
    for found in [
        post(&serving, "/v1/accounts", &opening),
        post(&serving, "/v1/accounts/pedro/close", &json!({})),
        post(&serving, GRANTS, &json!({ "account": "pedro", "role": "auditor" })),
        post(&serving, "/v1/me/factor", &json!({})),
        post(&serving, "/v1/me/password", &json!({ "present": OWNER.1, "password": "condors on the pass" })),
        post(
            &serving,
            TOKENS,
            &json!({ "label": "b", "role": "owner", "expires_at": "2022-06-01T00:00:00Z" }),
        ),
    ] {
        assert_eq!(found.problem(), (403, "not_allowed".to_owned()));
    }
    signed_in(&mut serving, SECRETARY);
    assert_eq!(get(&serving, TOKENS).is(200).json(), json!({ "tokens": [] }));
    let path = format!("{TOKENS}/{}", text(&made, "id"));
    assert_eq!(delete(&serving, &path).problem(), (403, "not_allowed".to_owned()));
    serving.token = session;
    assert_eq!(get(&serving, TOKENS).is(200).json()["tokens"][0]["label"], "backup");
    delete(&serving, &path).is(204);
    text(&made, "token").clone_into(&mut serving.token);
    assert_eq!(get(&serving, "/v1/me").problem(), (401, "sign_in_needed".to_owned()));
}

/// Protects those who are read about: owners see who read whose data and who could, without secrets; nobody else does.
#[test]
fn owners_see_who_read_what() {
    let mut serving = serving_for(SECRETARY);
    let list = serving.get("/people?limit=1").is(200).json();
    let person = list["data"]["list"][0]["id"].as_str().unwrap().to_owned();
    serving.get(&format!("/people/{person}")).is(200);
    let readers = format!("/v1/registers/demo/people/{person}/readers");
    assert_eq!(get(&serving, ENTRIES).problem(), (403, "not_allowed".to_owned()));
    assert_eq!(get(&serving, &readers).problem(), (403, "not_allowed".to_owned()));
    signed_in(&mut serving, STRANGER);
    assert_eq!(get(&serving, ENTRIES).problem(), (404, "register_unknown".to_owned()));
    signed_in(&mut serving, OWNER);
    let found = get(&serving, &format!("{ENTRIES}?kind=access&account=rosa")).is(200).json();
    let entries = found["entries"].as_array().unwrap();
    assert!(entries.iter().all(|one| one["by"]["name"] == "rosa"), "{found}");
    for operation in ["person.list", "person.show"] {
        let of = entries.iter().filter(|one| one["operation"] == operation);
        let named = of.flat_map(|one| one["people"].as_array().into_iter().flatten());
        assert!(named.clone().any(|id| *id == json!(person)), "{operation}: {found}");
    }
    let all = get(&serving, ENTRIES).is(200);
    for secret in ["hash", "address", "digest", "erasable", "argon2"] {
        assert!(!all.text().contains(secret), "{secret}");
    }
    let page = get(&serving, &format!("{ENTRIES}?limit=1")).is(200).json();
    let next = format!("{ENTRIES}?limit=1&before={}", page["entries"][0]["version"]);
    assert_ne!(get(&serving, &next).is(200).json(), page);
    let told = get(&serving, &readers).is(200).json();
    let names: Vec<&str> = told["accounts"].as_array().unwrap().iter().map(|one| text(one, "name")).collect();
    assert_eq!(names, ["julia", "rosa"]);
}

/// Protects accounts from being found out: the supervisory board is told the same of an account that has nothing to do with the register
/// and of one that does not exist.
#[test]
fn only_owners_are_told_whether_an_account_exists() {
    let mut serving = serving_for(OWNER);
    post(&serving, "/v1/accounts", &json!({ "sign_in_name": "ana" })).is(201);
    post(&serving, GRANTS, &json!({ "account": STRANGER.0, "role": "supervisory" })).is(201);
    let listed = |serving: &Serving, name: &str| get(serving, &format!("{ENTRIES}?account={name}"));
    assert_eq!(listed(&serving, "nobody").problem(), (404, "account_unknown".to_owned()));
    signed_in(&mut serving, STRANGER);
    assert_eq!(listed(&serving, "nobody").is(200).json(), listed(&serving, "ana").is(200).json());
    assert_ne!(listed(&serving, "julia").is(200).json(), listed(&serving, "nobody").is(200).json());
    // What is wrong with another field is said in both cases.
    let wrong = ["from=nonsense", "until=nonsense", "person=nobody", "limit=many", "before=x", "who=rosa"];
    for field in wrong {
        let told = |name: &str| listed(&serving, &format!("{name}&{field}")).problem();
        assert!(400 <= told("julia").0, "{field}");
        for name in ["nobody", "ana"] {
            assert_eq!(told(name), told("julia"), "{name} {field}");
        }
    }
}

/// Protects clients from mistakes that pass unnoticed: fields are read as strictly as those of operations.
#[test]
fn fields_are_read_strictly() {
    let serving = serving_for(OWNER);
    let open = |fields: Value| post(&serving, "/v1/accounts", &fields).problem();
    assert_eq!(open(json!({ "name": "ana" })), (400, "field_unknown".to_owned()));
    assert_eq!(open(json!({ "sign_in_name": 1 })), (400, "field_type".to_owned()));
    assert_eq!(open(json!({})), (400, "field_missing".to_owned()));
    assert_eq!(open(json!([])), (400, "body_wrong".to_owned()));
    assert_eq!(open(json!({ "sign_in_name": "ana", "register": "demo" })), (400, "field_missing".to_owned()));
    let give = |role: &str, from: &str| {
        post(&serving, GRANTS, &json!({ "account": "pedro", "role": role, "from": from })).problem()
    };
    assert_eq!(give("queen", "2022-03-01"), (400, "choice_unknown".to_owned()));
    assert_eq!(give("auditor", "soon").0, 422);
    let listed = |query: &str| get(&serving, &format!("{ENTRIES}?{query}")).problem();
    assert_eq!(listed("who=rosa"), (400, "field_unknown".to_owned()));
    assert_eq!(listed("limit=many"), (400, "field_type".to_owned()));
    assert_eq!(listed("limit=1&limit=2"), (400, "field_repeated".to_owned()));
    assert_eq!(listed("from=soon"), (422, "instant_wrong".to_owned()));
    assert_eq!(listed("account=nobody"), (404, "account_unknown".to_owned()));
    assert_eq!(listed("person=rosa"), (422, "several_found".to_owned()));
    assert_eq!(listed("person=nobody"), (404, "nothing_found".to_owned()));
}
