//! Pages of accounts: what a signed-in account sees of them, and does on them without a script.

use serde_json::json;

use crate::accounts::{OWNER, SECRETARY, STRANGER, book, sign_in, signed_in};
use crate::client::{Answer, ask};
use crate::managing::{get, post, text};
use crate::serving::Serving;

/// Somebody at a browser.
struct Browser<'s> {
    serving: &'s Serving,
    cookie: String,
}

impl<'s> Browser<'s> {
    fn of(serving: &'s Serving, who: (&str, &str)) -> Self {
        let told = sign_in(serving, who).is(200).json();
        Self { serving, cookie: format!("ayni={}", text(&told, "token")) }
    }

    fn get(&self, path: &str) -> Answer {
        let headers = [("Accept", "text/html"), ("Cookie", &*self.cookie)];
        ask(self.serving.address, "GET", path, &headers, b"")
    }

    /// The page, which answers and has a word for everything.
    #[track_caller]
    fn page(&self, path: &str) -> String {
        let page = self.get(path).is(200).text().to_owned();
        assert!(!page.contains('⟨'), "{path}: {}", page.split('⟨').nth(1).unwrap_or_default());
        page
    }

    /// Sends a form of a page with the token that it carries.
    fn send(&self, from: &str, to: &str, pairs: &[(&str, &str)]) -> Answer {
        let page = self.get(from).text().to_owned();
        let token = page.split("name=\"_token\" value=\"").nth(1).and_then(|rest| rest.split('"').next());
        let mut body = form_urlencoded::Serializer::new(String::new());
        body.append_pair("_token", token.unwrap_or_default());
        body.extend_pairs(pairs);
        let body = body.finish();
        let headers = [
            ("Accept", "text/html"),
            ("Cookie", &*self.cookie),
            ("Content-Type", "application/x-www-form-urlencoded"),
            ("Sec-Fetch-Site", "same-origin"),
        ];
        ask(self.serving.address, "POST", to, &headers, body.as_bytes())
    }
}

/// Protects what an account may not see: a form tells of what its address names only what its reader is told where that is listed.
#[test]
fn a_form_tells_only_what_its_reader_may_see() {
    let mut serving = Serving::for_accounts(book);
    signed_in(&mut serving, OWNER);
    let fields = json!({ "label": "nightly copy", "role": "auditor", "expires_at": "2022-06-01" });
    let token = post(&serving, "/v1/registers/demo/tokens", &fields).is(201).json();
    let token = format!("/r/demo/manage/tokens.revoke?token={}", text(&token, "id"));
    let sessions = get(&serving, "/v1/me/sessions").is(200).json();
    let session = text(&sessions["sessions"][0], "id").to_owned();
    let grants = get(&serving, "/v1/registers/demo/grants").is(200).json();
    let grant = format!("/r/demo/manage/grants.revoke?grant={}", text(&grants["grants"][0], "id"));
    let me = get(&serving, "/v1/me").is(200).json();
    let account = text(&me, "account").to_owned();
    let own_session = format!("/r/demo/manage/me.sessions.end?session={session}");
    let password = format!("/r/demo/manage/accounts.password?account={account}");
    let ended = format!("/r/demo/manage/accounts.sessions.end?account={account}&session={session}");
    let owner = Browser::of(&serving, OWNER);
    let told = "<dl class=\"filled\">";
    for (path, says) in
        [(&token, "nightly copy"), (&own_session, "2022"), (&grant, "rosa"), (&password, "julia")]
    {
        let page = owner.page(path);
        let shown = page.split(told).nth(1).and_then(|rest| rest.split("</dl>").next()).unwrap_or_default();
        assert!(shown.contains(says), "{path}: {shown}");
    }
    let shown = owner.page(&ended);
    assert!(shown.contains(told) && shown.contains("2022"), "{shown}");
    let secretary = Browser::of(&serving, SECRETARY);
    for path in [&token, &own_session] {
        let page = secretary.page(path);
        assert!(!page.contains(told) && !page.contains("nightly copy"), "{path}: {page}");
    }
    // An owner of nothing that the account has to do with is told no name of it.
    let fields = json!({ "sign_in_name": "ana", "password": "a road to the old mine" });
    let ana = text(&post(&serving, "/v1/accounts", &fields).is(201).json(), "account").to_owned();
    post(&serving, "/v1/registers/demo/grants", &json!({ "account": STRANGER.0, "role": "owner" })).is(201);
    let other = Browser::of(&serving, STRANGER);
    let page = other.page(&format!("/r/demo/manage/accounts.password?account={ana}"));
    let shown = page.split(told).nth(1).and_then(|rest| rest.split("</dl>").next()).unwrap_or_default();
    assert!(shown.contains(&ana) && !shown.contains(">ana<"), "{shown}");
}

/// Protects readers in both languages: each page of accounts answers, in words.
#[test]
fn every_page_of_accounts_is_in_words() {
    let serving = Serving::for_accounts(book);
    let owner = Browser::of(&serving, OWNER);
    let of_owner = [
        "/r/demo/accounts",
        "/r/demo/roles",
        "/r/demo/tokens",
        "/r/demo/access",
        "/r/demo/confirmations",
        "/r/demo/account",
        "/r/demo/account/factor",
        "/r/demo/accounts/rosa",
        "/r/demo/backups",
        "/r/demo/manage/accounts.open",
        "/r/demo/manage/grants.give?account=rosa",
        "/r/demo/manage/tokens.issue",
        "/r/demo/manage/me.password",
    ];
    for path in of_owner {
        for lang in ["es", "en"] {
            let page =
                owner.page(&format!("{path}{}lang={lang}", if path.contains('?') { "&" } else { "?" }));
            assert_eq!(page.matches("<h1").count(), 1, "{path}");
        }
    }
    let person = serving_person(&serving);
    let readers = owner.page(&format!("/r/demo/people/{person}/readers?lang=en"));
    assert!(readers.contains("julia") && readers.contains("rosa"), "{readers}");
    assert!(owner.page(&format!("/r/demo/people/{person}")).contains("/readers"));
}

fn serving_person(serving: &Serving) -> String {
    let bearer = format!("Bearer {}", text(&sign_in(serving, OWNER).is(200).json(), "token"));
    let list =
        ask(serving.address, "GET", "/v1/registers/demo/people?limit=1", &[("Authorization", &*bearer)], b"");
    list.is(200).json()["data"]["list"][0]["id"].as_str().unwrap().to_owned()
}

/// Protects owners: an account is opened, given a role, locked and let go of on pages.
#[test]
fn an_owner_manages_accounts_on_pages() {
    let serving = Serving::for_accounts(book);
    let owner = Browser::of(&serving, OWNER);
    let open = "/r/demo/manage/accounts.open";
    let short = owner.send(open, open, &[("sign_in_name", "ana"), ("password", "corta")]).is(422);
    assert!(short.text().contains("value=\"ana\"") && !short.text().contains("value=\"corta\""));
    let fields = [("sign_in_name", "ana"), ("password", "lluvia sobre la puna"), ("language", "es")];
    owner.send(open, open, &fields).is(303);
    let give = "/r/demo/manage/grants.give";
    let role = [("account", "ana"), ("role", "auditor"), ("until", "2022-12-31"), ("_back", "/r/demo/roles")];
    let given = owner.send(give, give, &role).is(303);
    assert_eq!(given.header("location"), "/r/demo/roles?said=grants.give");
    let roles = owner.page("/r/demo/roles?said=grants.give&lang=en");
    assert!(roles.contains("Done") && roles.contains("ana"), "{roles}");
    let old = owner.send("/health", give, &role).is(422);
    assert!(old.text().contains("role=\"alert\""));
    let revoke = roles
        .split("href=\"")
        .filter_map(|rest| rest.split('"').next())
        .find(|way| way.contains("grants.revoke"));
    let revoke = revoke.unwrap().replace("&amp;", "&");
    let form = owner.page(&revoke);
    assert!(form.contains("julia") || form.contains("rosa") || form.contains("ana"), "{form}");
    let grant = revoke.split("grant=").nth(1).unwrap().split('&').next().unwrap();
    let ana = Browser::of(&serving, ("ana", "lluvia sobre la puna"));
    assert!(ana.page("/r/demo/account?lang=en").contains("Somebody else chose your password"));
    assert!(!grant.is_empty());
    let disable = "/r/demo/manage/accounts.disable";
    owner.send(&format!("{disable}?account=ana"), disable, &[("account", "ana")]).is(303);
    assert_eq!(ana.get("/r/demo/account").status, 401);
}

/// Protects whoever may not do something from being offered it, and the register from whoever tries all the same.
#[test]
fn nobody_is_offered_what_her_role_may_not_do() {
    let serving = Serving::for_accounts(book);
    let (owner, secretary) = (Browser::of(&serving, OWNER), Browser::of(&serving, SECRETARY));
    let home = secretary.page("/r/demo?lang=en");
    assert!(!home.contains("/r/demo/accounts\"") && home.contains("/r/demo/account\""));
    assert!(owner.page("/r/demo?lang=en").contains("/r/demo/accounts\""));
    for path in [
        "/r/demo/accounts",
        "/r/demo/roles",
        "/r/demo/access",
        "/r/demo/manage/grants.give",
        "/r/demo/accounts/julia",
    ] {
        let refused = secretary.get(path).is(403);
        assert!(refused.header("content-type").starts_with("text/html"), "{path}");
    }
    let person = serving_person(&serving);
    let page = secretary.page(&format!("/r/demo/people/{person}"));
    assert!(!page.contains("person.erase") && page.contains("person.correct"));
    assert!(owner.page(&format!("/r/demo/people/{person}")).contains("person.erase"));
    secretary.get("/r/demo/do/person.erase").is(403);
    let give = owner.send(
        "/r/demo/manage/grants.give",
        "/r/demo/manage/grants.give",
        &[("account", "pedro"), ("role", "donor")],
    );
    give.is(303);
    let donor = Browser::of(&serving, STRANGER);
    let refused = donor.get("/r/demo/people").is(403).text().to_owned();
    assert!(
        !refused.contains("href=\"/r/demo/people\"") && refused.contains("href=\"/r/demo/documents\""),
        "{refused}"
    );
    // The first page leads to what a donor may see, and to the page that everybody may see once there is one.
    let start = donor.page("/r/demo?lang=en");
    let body = start.split("<main").nth(1).unwrap();
    assert!(body.contains("href=\"/r/demo/documents\"") && body.contains("What you may see"), "{body}");
    assert!(!body.contains("/r/demo/people") && !body.contains("/public/demo"), "{body}");
    assert!(donor.page("/r/demo/documents?lang=en").contains("<main"));
    owner.send("/r/demo/accounts", "/r/demo/manage/registers.publish", &[("public", "true")]).is(303);
    assert!(donor.page("/r/demo").contains("href=\"/public/demo\""));
}

/// Protects accounts: a second factor is set up with a drawing and the same key as text, and is asked for from then on.
#[test]
fn a_second_factor_is_set_up_on_pages() {
    let serving = Serving::for_accounts(book);
    let owner = Browser::of(&serving, OWNER);
    let enrol = owner.send("/r/demo/account", "/r/demo/manage/me.factor.enrol", &[]).is(303);
    assert_eq!(enrol.header("location"), "/r/demo/account/factor");
    let page = owner.page("/r/demo/account/factor?lang=en");
    assert!(page.contains("<svg class=\"qr\""), "{page}");
    let letters: String =
        page.split("<code class=\"secret\">").nth(1).unwrap().split('<').next().unwrap().replace(' ', "");
    let key = accounts::totp::Key::read(&accounts::text::Secret::new(&letters).unwrap()).unwrap();
    let confirm = "/r/demo/manage/me.factor.confirm";
    let wrong = owner.send("/r/demo/account/factor", confirm, &[("code", "000000")]).is(403);
    assert!(wrong.text().contains("<svg class=\"qr\"") && wrong.text().contains("role=\"alert\""));
    let now = crate::serving::now().now();
    let code = key.code(u64::try_from(now.timestamp()).unwrap() / 30);
    let codes = owner.send("/r/demo/account/factor", confirm, &[("code", &code)]).is(200);
    assert_eq!(codes.text().matches("<li><code>").count(), 10, "{}", codes.text());
    assert!(
        !owner.page("/r/demo/account/factor").contains("<svg class=\"qr\""),
        "a key in use is shown to nobody"
    );
    assert_eq!(sign_in(&serving, OWNER).problem(), (401, "sign_in_code_needed".to_owned()));
}

/// Protects programs and their accounts: a token is shown once, and revoked.
#[test]
fn a_token_is_made_and_revoked_on_pages() {
    let serving = Serving::for_accounts(book);
    let secretary = Browser::of(&serving, SECRETARY);
    let issue = "/r/demo/manage/tokens.issue";
    let form = secretary.page(issue);
    assert!(form.contains("value=\"secretary\"") && !form.contains("value=\"owner\""), "{form}");
    let fields = [("label", "hoja"), ("role", "auditor"), ("expires_at", "2022-06-01")];
    let once = secretary.send(issue, issue, &fields).is(200).text().to_owned();
    let token = once.split("<code class=\"secret\">").nth(1).unwrap().split('<').next().unwrap();
    let bearer = format!("Bearer {token}");
    let list = || {
        ask(serving.address, "GET", "/v1/registers/demo/members?limit=1", &[("Authorization", &*bearer)], b"")
    };
    list().is(200);
    let own = secretary.page("/r/demo/account");
    assert!(own.contains("hoja") && !own.contains(token), "{own}");
    let id = own.split("tokens.revoke?token=").nth(1).unwrap().split('&').next().unwrap().to_owned();
    let revoke = "/r/demo/manage/tokens.revoke";
    secretary.send(&format!("{revoke}?token={id}"), revoke, &[("token", &id)]).is(303);
    assert_eq!(list().status, 401);
}

/// Protects people's data: an erasure is seen in words by the second owner, who confirms it on the page; the server may be started anew
/// in between.
#[test]
fn a_second_person_confirms_on_pages() {
    let mut serving = Serving::for_accounts(book);
    signed_in(&mut serving, OWNER);
    post(&serving, "/v1/registers/demo/grants", &json!({ "account": STRANGER.0, "role": "owner" })).is(201);
    serving.record(&[], "Quispe").is(200);
    let list = serving.get("/people").is(200).json();
    let people = list["data"]["list"].as_array().unwrap();
    let quispe = people.iter().find(|one| one.to_string().contains("Julia")).unwrap();
    let erasing = json!({ "person": text(quispe, "id"), "reason": "request", "yes": true });
    serving.post("person.erase", &[], &erasing).is(202);
    let serving = serving.again();
    let other = Browser::of(&serving, STRANGER);
    let home = other.page("/r/demo?lang=en");
    assert!(home.contains("1 to confirm"), "{home}");
    let waiting = other.page("/r/demo/confirmations?lang=en");
    assert!(
        waiting.contains("“The personal data of Julia") && waiting.contains("class=\"sentences\""),
        "{waiting}"
    );
    let id =
        waiting.split("name=\"confirmation\" value=\"").nth(1).unwrap().split('"').next().unwrap().to_owned();
    // What waits is not told as if it were done.
    assert!(waiting.contains("asks to erase personal data") && waiting.contains("Nothing is done so far"));
    assert!(!waiting.contains("The register holds her data no more"), "{waiting}");
    let answer = "/r/demo/manage/confirmations.answer";
    let fields = [("confirmation", &*id), ("confirm", "true"), ("_back", "/r/demo/confirmations")];
    let own = Browser::of(&serving, OWNER);
    own.send("/r/demo/confirmations", answer, &fields).is(409);
    other.send("/r/demo/confirmations", answer, &fields).is(303);
    let mine = own.page("/r/demo/confirmations?lang=en");
    assert!(mine.contains("/do/person.erase") && mine.contains("pedro"), "{mine}");
    assert!(!other.page("/r/demo?lang=en").contains("to confirm"));
}

/// Protects supervision: that roles have to be reviewed is told where the calendar is, and a review is said with a button.
#[test]
fn a_review_of_roles_is_announced_and_done() {
    let serving = Serving::for_accounts(book);
    let owner = Browser::of(&serving, OWNER);
    assert!(owner.page("/r/demo/roles?lang=en").contains("have to be reviewed by"));
    let review = "/r/demo/manage/grants.review";
    owner.send(review, review, &[]).is(303);
    let entries = owner.page("/r/demo/access?lang=en&kind=grant");
    assert!(entries.contains("Roles reviewed"), "{entries}");
}

/// Protects readers at a browser from data, and programs from pages: a refusal comes as each reads it.
#[test]
fn a_refusal_is_a_page_for_browsers_and_data_for_programs() {
    let serving = Serving::for_accounts(book);
    let foreign = [("Accept", "text/html"), ("Sec-Fetch-Site", "cross-site")];
    let page = ask(serving.address, "POST", "/sign-in", &foreign, b"").is(403);
    assert!(page.header("content-type").starts_with("text/html") && page.text().contains("<h1"));
    let data = ask(serving.address, "POST", "/sign-in", &[("Sec-Fetch-Site", "cross-site")], b"");
    assert_eq!(data.problem(), (403, "request_foreign".to_owned()));
    let host = [("Accept", "text/html"), ("Host", "elsewhere.example")];
    let page = ask(serving.address, "GET", "/", &host, b"").is(421);
    assert!(
        page.text().contains("<h1") && page.header("content-security-policy").contains("default-src 'none'")
    );
    let there =
        ask(serving.address, "GET", "/v1/registers/demo/members", &[("Accept", "text/html")], b"").is(401);
    assert!(there.text().contains("<h1"));
}

/// Protects members from being worked out: the public page is off until an owner switches it on, names nobody, and is kept by its tag.
#[test]
fn a_public_page_names_nobody_and_is_switched_on_by_an_owner() {
    let mut serving = Serving::for_accounts(book);
    let public = |serving: &Serving, headers: &[(&str, &str)]| {
        ask(serving.address, "GET", "/public/demo?lang=en", headers, b"")
    };
    assert_eq!(public(&serving, &[]).status, 404);
    signed_in(&mut serving, SECRETARY);
    let switch =
        |serving: &Serving, on: bool| post(serving, "/v1/registers/demo/public", &json!({ "public": on }));
    assert_eq!(switch(&serving, true).problem(), (403, "not_allowed".to_owned()));
    signed_in(&mut serving, OWNER);
    let people = serving.get("/people").is(200).json();
    let owner = Browser::of(&serving, OWNER);
    let fields = [("public", "true"), ("_back", "/r/demo/accounts")];
    owner.send("/r/demo/accounts", "/r/demo/manage/registers.publish", &fields).is(303);
    assert_eq!(get(&serving, "/v1/registers/demo/public").is(200).json(), json!({ "public": true }));
    let page = public(&serving, &[]).is(200);
    assert!(
        !page.text().contains('⟨') && page.text().contains("Women and men in the organs"),
        "{}",
        page.text()
    );
    for person in people["data"]["list"].as_array().unwrap() {
        let name = person["name"].as_str().unwrap_or("nobody").split(',').next().unwrap().to_owned();
        assert!(!page.text().contains(&name), "{name}");
    }
    let tag = page.header("etag").to_owned();
    public(&serving, &[("If-None-Match", &tag)]).is(304);
    switch(&serving, false).is(204);
    assert_eq!(public(&serving, &[]).status, 404);
}
