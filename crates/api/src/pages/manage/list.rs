//! Lists of the access book: accounts, roles, tokens, entries; an account, and who can see a person.

use maud::{Markup, html};
use operations::record::person_name;
use operations::{Moment, Outcome};
use reports::words::Arg;
use serde_json::{Map, Value};

use super::asking::{RowAct, act, address, ask, buttons, route, tables, tables_leading, title};
use super::form::filter;
use crate::access::Caller;
use crate::manage;
use crate::pages::layout::Content;
use crate::pages::may;
use crate::pages::view::{View, encoded};

/// A list that has a page.
#[derive(Debug)]
pub(super) struct Page {
    /// The end of its address.
    pub(super) slug: &'static str,
    /// The route that it asks.
    route: &'static str,
    /// What can be done beside the list.
    acts: &'static [&'static str],
    /// What can be done with a row.
    each: fn(&Value) -> Vec<RowAct>,
    /// Whether it stands among the sections.
    is_section: bool,
}

pub(super) static PAGES: &[Page] = &[
    Page {
        slug: "accounts",
        route: "accounts",
        acts: &["accounts.open", "grants.give"],
        each: |_| Vec::new(),
        is_section: true,
    },
    Page {
        slug: "roles",
        route: "grants",
        acts: &["grants.give", "grants.review"],
        each: |row| of_row(row, row["revoked"] == false, "grants.revoke", ("grant", "id")),
        is_section: false,
    },
    Page {
        slug: "tokens",
        route: "tokens",
        acts: &["tokens.issue"],
        each: |row| of_row(row, row["revoked_at"].is_null(), "tokens.revoke", ("token", "id")),
        is_section: false,
    },
    Page { slug: "access", route: "access", acts: &[], each: |_| Vec::new(), is_section: true },
];

/// What is done with a row that is still worth something.
pub(super) fn of_row(
    row: &Value,
    is_open: bool,
    act: &'static str,
    (field, at): (&'static str, &'static str),
) -> Vec<RowAct> {
    let id = row[at].as_str().filter(|_| is_open);
    id.map(|id| (act, vec![(field, id.to_owned())])).into_iter().collect()
}

/// The sections of accounts that are offered, by the ends of their addresses.
pub(in crate::pages) fn sections(view: &View) -> impl Iterator<Item = &'static str> {
    offered(view).filter(|page| page.is_section).map(|page| page.slug)
}

fn offered(view: &View) -> impl Iterator<Item = &'static Page> {
    PAGES.iter().filter(|page| manage::find(page.route).is_some_and(|route| may::manage(view, route.whom)))
}

/// What the route of a list answers. It may look for a person in the register.
pub(super) fn answered(view: &View, page: &Page) -> Outcome<Value> {
    let found = route(page.route)?;
    let pairs = view.asked.pairs.iter().filter(|(name, value)| name != "said" && !value.is_empty());
    let pairs: Vec<(&str, &str)> = pairs.map(|(name, value)| (name.as_str(), value.as_str())).collect();
    manage::of_form(found.fields, pairs.into_iter()).and_then(|fields| ask(view, found, fields))
}

/// The page of a list.
pub(super) fn content(
    view: &View,
    moment: &Moment<'_>,
    page: &'static Page,
    answered: Outcome<Value>,
) -> Outcome<Content> {
    let (words, found) = (view.words(), route(page.route)?);
    let listed = match answered {
        Ok(data) if page.slug == "accounts" => html! {
            (accounts(view, moment, found, &data))
            (public(view)?)
        },
        Ok(data) => html! {
            (tables(view, moment, found, &data, page.each))
            (older(view, page, &data))
        },
        Err(problem) if problem.field.is_some() => {
            let name = |field: &str| words.say(&format!("access-field-{}", field.replace('_', "-")));
            let message = problem.message(words, &name);
            html! { div.empty role="status" { p { (message.what) } } }
        }
        Err(problem) => return Err(problem),
    };
    let acts: Vec<(&str, Vec<(&str, &str)>)> = page.acts.iter().map(|name| (*name, Vec::new())).collect();
    let body = html! {
        (tabs(view, page.slug))
        @if page.slug == "roles" { (review_notice(view, true)) }
        (buttons(view, &acts))
        (filter(view, moment, found)?)
        (listed)
    };
    let lead = Some(words.say(&format!("web-lead-{}", page.slug)));
    let area = if page.is_section { page.slug } else { "accounts" };
    Ok(Content { title: title(view, found), lead, area: Some(area), body })
}

/// Whether everybody may see a page of the register, and the switch for its owners.
fn public(view: &View) -> Outcome<Markup> {
    let words = view.words();
    let is_public = ask(view, route("registers.public")?, Map::new())?["public"] == true;
    let own = format!("/public/{}", encoded(&view.asked.register.name));
    Ok(html! {
        h2 #public { (words.say("access-title-registers-public")) }
        p { (words.say(if is_public { "access-public-on" } else { "access-public-off" })) }
        @if is_public { p { a href=(own) { (words.say("access-public-see")) } } }
        @if may::manage(view, manage::For::Owners) {
            form method="post" action=(view.link("/manage/registers.publish")) {
                input type="hidden" name="_token" value=(view.token);
                input type="hidden" name="_back" value=(view.link("/accounts"));
                input type="hidden" name="public" value=(if is_public { "false" } else { "true" });
                button { (words.say(if is_public { "access-act-unpublish" } else { "access-act-publish" })) }
            }
        }
    })
}

/// Accounts, each by its name leading to its page.
fn accounts(view: &View, moment: &Moment<'_>, found: &'static manage::Route, data: &Value) -> Markup {
    let page = |row: &Value| Some(view.link(&format!("/accounts/{}", encoded(row["id"].as_str()?))));
    tables_leading(view, moment, (found, data), |_| Vec::new(), page)
}

/// The way to entries before those that are shown.
fn older(view: &View, page: &Page, data: &Value) -> Markup {
    let rows = data["entries"].as_array().map(Vec::as_slice).unwrap_or_default();
    let last = rows.last().and_then(|row| row["version"].as_u64());
    let Some(last) = last.filter(|_| manage::PAGE_ROWS <= rows.len()) else { return html! {} };
    let last = last.to_string();
    let own = view.asked.pairs.iter().filter(|(name, value)| name != "before" && !value.is_empty());
    let pairs: Vec<(&str, &str)> =
        own.map(|(name, value)| (name.as_str(), value.as_str())).chain([("before", last.as_str())]).collect();
    html! { p { a.button href=(view.link_with(&format!("/{}", page.slug), &pairs)) { (view.words().say("web-older")) } } }
}

/// Ways to the lists beside each other.
fn tabs(view: &View, current: &str) -> Markup {
    let words = view.words();
    let mut all: Vec<&str> = offered(view).map(|page| page.slug).collect();
    if may::manage(view, manage::For::Everybody) {
        all.push("confirmations");
    }
    html! {
        nav.tabs aria-label=(words.say("web-tabs")) {
            ul {
                @for slug in all {
                    li { a href=(view.link(&format!("/{slug}"))) aria-current=[(slug == current).then_some("page")] { (words.say(&format!("web-tab-{slug}"))) } }
                }
            }
        }
    }
}

/// The same for pages beside these.
pub(super) fn beside(view: &View, current: &str) -> Markup {
    tabs(view, current)
}

/// From how many days before they are due on reviews are announced.
const AHEAD: i64 = 30;

/// That the roles at the register have to be reviewed, where they have to be soon or the reader wants to know.
pub(in crate::pages) fn review_notice(view: &View, always: bool) -> Markup {
    let Some(due) = view.asked.review_due() else { return html! {} };
    let today = view.asked.register.zone().day(view.asked.service.now());
    let is_due = due <= today;
    if !always && chrono::TimeDelta::days(AHEAD) < due.signed_duration_since(today) {
        return html! {};
    }
    let words = view.words();
    let day = words.date(&due.to_string());
    let said = words.say_with(
        if is_due { "access-review-due" } else { "access-review-next" },
        &[("day", Arg::from(&day))],
    );
    html! {
        div.notice.due[is_due] role="status" {
            p { (said) @if !always { " " a href=(view.link("/roles")) { (words.say("access-review-see")) } } }
        }
    }
}

/// The page of an account: its roles and sessions, and what is done with it.
pub(super) fn account(view: &View, moment: &Moment<'_>, id: &str) -> Outcome<Content> {
    let (words, shown) = (view.words(), route("accounts.show")?);
    let named = |id: &str| [("account".to_owned(), Value::from(id))].into_iter().collect();
    let data = ask(view, shown, named(id))?;
    let name = data["display_name"].as_str().unwrap_or(id).to_owned();
    let account = data["sign_in_name"].as_str().unwrap_or(id);
    let is_open = data["standing"] != "closed";
    let is_own =
        matches!(&view.asked.principal.caller, Caller::Account(by) if by.account.to_string() == data["id"]);
    let mut acts: Vec<(&str, Vec<(&str, &str)>)> = vec![("grants.give", vec![("account", account)])];
    if !is_own {
        let standing = if data["standing"] == "enabled" { "accounts.disable" } else { "accounts.enable" };
        acts.push((standing, vec![("account", account)]));
        acts.push(("accounts.password", vec![("account", account)]));
        if data["has_factor"] == true {
            acts.push(("accounts.factor_reset", vec![("account", account)]));
        }
    }
    let display = data["display_name"].as_str().unwrap_or_default();
    let language = data["language"].as_str().unwrap_or_default();
    let filled = vec![
        ("account", account),
        ("sign_in_name", account),
        ("display_name", display),
        ("language", language),
    ];
    acts.push(("accounts.describe", filled));
    acts.push(("accounts.member", vec![("account", account)]));
    acts.push(("accounts.close", vec![("account", account)]));
    let open = route("accounts.sessions")?;
    let sessions = ask(view, open, named(id)).ok();
    let facts = [
        ("access-col-sign-in-name", account.to_owned()),
        (
            "access-col-standing",
            words.say(&format!("account-standing-{}", data["standing"].as_str().unwrap_or_default())),
        ),
        (
            "access-col-has-factor",
            words.say(if data["has_factor"] == true { "account-yes" } else { "account-no" }),
        ),
        ("access-col-by", data["opened_by"]["name"].as_str().unwrap_or_default().to_owned()),
    ];
    let body = html! {
        (tabs(view, "accounts"))
        @if is_open { (buttons(view, &acts)) }
        dl.facts { @for (label, value) in &facts { @if !value.is_empty() { div { dt { (words.say(label)) } dd { (reports::visible(value)) } } } } }
        h2 { (words.say("access-title-grants")) }
        (tables(view, moment, shown, &data, |row| of_row(row, row["revoked"] == false, "grants.revoke", ("grant", "id"))))
        @if let Some(sessions) = &sessions {
            h2 { (words.say("access-title-accounts-sessions")) }
            (tables(view, moment, open, sessions, |row| {
                let session = row["id"].as_str().map(str::to_owned);
                session.map(|id| ("accounts.sessions.end", vec![("account", account.to_owned()), ("session", id)])).into_iter().collect()
            }))
        }
        p { a href=(view.link_with("/access", &[("account", account)])) { (words.say("access-account-entries")) } }
    };
    Ok(Content {
        title: name,
        lead: Some(words.say("access-title-accounts-show")),
        area: Some("accounts"),
        body,
    })
}

/// The accounts that can see a person. It may look for her in the register.
pub(super) fn readers_of(view: &View, id: &str) -> Outcome<Value> {
    ask(view, route("person.readers")?, [("person".to_owned(), Value::from(id))].into_iter().collect())
}

/// Who can see a person, and who read her data.
pub(super) fn readers(
    view: &View,
    moment: &Moment<'_>,
    id: &str,
    answered: Outcome<Value>,
) -> Outcome<Content> {
    let (words, found, data) = (view.words(), route("person.readers")?, answered?);
    let register = moment.register()?;
    let name = id.parse().map_or_else(|_| id.to_owned(), |id| person_name(register, words, id));
    let body = html! {
        (tables(view, moment, found, &data, |_| Vec::new()))
        p { a href=(view.link(&format!("/people/{}", encoded(id)))) { (reports::visible(&name)) } }
        @if may::manage(view, manage::For::Overseers) {
            p { a href=(view.link_with("/access", &[("person", id)])) { (words.say("access-person-entries")) } }
        }
    };
    Ok(Content { title: title(view, found), lead: Some(name), area: Some("people"), body })
}

/// The way to who can see a person, for readers who may know.
pub(in crate::pages) fn readers_link(view: &View, id: &str) -> Markup {
    let is_herself = view.asked.principal.asker().person.is_some_and(|own| own.to_string() == id);
    html! {
        @if may::manage(view, manage::For::Overseers) || is_herself {
            p { a href=(view.link(&format!("/people/{}/readers", encoded(id)))) { (view.words().say("access-title-person-readers")) } }
        }
    }
}

/// A button to one form.
pub(super) fn button(view: &View, name: &str, pairs: &[(&str, &str)]) -> Markup {
    html! { a.button href=(address(view, name, pairs)) { (act(view, name)) } }
}
