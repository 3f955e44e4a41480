//! The sections of a register, and the page of every question: what is asked in a form above, the answer below.

use axum::body::Body;
use axum::http::{HeaderValue, Response, header};
use chrono::Datelike as _;
use maud::{Markup, html};
use operations::problem::Kind;
use operations::{Moment, Outcome, Problem, layout};
use serde_json::{Map, Value};

use crate::ask::Format;
use crate::endpoint::Endpoint;

use super::answer::{answer, body, downloads, layouts, question};
use super::layout::Content;
use super::rows::{self, Look, Shown};
use super::view::View;
use super::{filter, manage, may, unknown};

/// A section: what is asked in it, the first at once, and what is recorded there.
struct Area {
    slug: &'static str,
    questions: &'static [&'static str],
    acts: &'static [&'static str],
}

const ALL: &[Area] = &[
    Area { slug: "", questions: &["overview"], acts: &[] },
    Area {
        slug: "people",
        questions: &["member.list", "person.list", "cooperative.list", "report.roster"],
        acts: &["person.record", "member.admit", "cooperative.enrol", "import.roster"],
    },
    Area {
        slug: "organs",
        questions: &["committee.list", "rule.list", "statute.show", "statute.list"],
        acts: &["committee.seat", "committee.establish", "rule.set", "statute.adopt"],
    },
    Area {
        slug: "certification",
        questions: &[
            "certification.list",
            "report.readiness",
            "audit.list",
            "finding.list",
            "action.list",
            "scheme.list",
            "premium.list",
        ],
        acts: &[
            "certification.answer",
            "evidence.link",
            "certification.open",
            "premium.receive",
            "premium.spend",
        ],
    },
    Area {
        slug: "equality",
        questions: &["report.participation", "report.plan", "indicator.list", "report.observations"],
        acts: &["indicator.target", "plan.progress", "observation.record"],
    },
    Area { slug: "trainings", questions: &["training.list", "report.trainings"], acts: &["training.plan"] },
    Area {
        slug: "groups",
        questions: &["group.list", "project.list"],
        acts: &["group.form", "project.open"],
    },
    Area {
        slug: "documents",
        questions: &["evidence.list", "policy.list", "plan.list", "observation.list", "release.list"],
        acts: &["evidence.record", "evidence.link", "policy.adopt", "plan.open", "observation.record"],
    },
    Area { slug: "findings", questions: &["check"], acts: &[] },
    Area { slug: "calendar", questions: &["calendar"], acts: &[] },
    Area { slug: "history", questions: &["log"], acts: &[] },
];

/// The sections of which something may be asked, in the order in which they are shown; the overview has an empty name.
pub(super) fn slugs(view: &View) -> impl Iterator<Item = &'static str> {
    ALL.iter()
        .filter(|area| area.questions.iter().any(|name| may::question(view, name)))
        .map(|area| area.slug)
}

/// The same, each with the questions that may be asked, but for the overview.
pub(super) fn offered(view: &View) -> Vec<(&'static str, Vec<&'static str>)> {
    let questions =
        |area: &Area| area.questions.iter().copied().filter(|name| may::question(view, name)).collect();
    let all = ALL.iter().filter(|area| !area.slug.is_empty()).map(|area| (area.slug, questions(area)));
    all.filter(|(_, questions): &(_, Vec<_>)| !questions.is_empty()).collect()
}

/// The section in which something of a noun is found.
pub(super) fn of_noun(noun: &str) -> Option<&'static str> {
    let is_of = |name: &&str| name.split('.').next() == Some(noun);
    ALL.iter().find(|area| area.questions.iter().any(&is_of)).map(|area| area.slug)
}

/// The first question of a section that may be asked; where none may, the first says why.
pub(super) fn first(view: &View, slug: &str) -> Outcome<&'static Endpoint> {
    let area = ALL.iter().find(|area| area.slug == slug && !slug.is_empty()).ok_or_else(unknown)?;
    let offered = area.questions.iter().find(|name| may::question(view, name));
    question(offered.or(area.questions.first()).ok_or_else(unknown)?)
}

/// The page of a section: its first question.
pub(super) fn content(view: &View, moment: &Moment<'_>, slug: &str) -> Outcome<Content> {
    let area = ALL.iter().find(|area| area.slug == slug);
    let page = page(view, moment, area, first(view, slug)?)?;
    let words = view.words();
    Ok(Content {
        title: words.say(&format!("web-nav-{slug}")),
        lead: Some(words.say(&format!("web-lead-{slug}"))),
        ..page
    })
}

/// The page of a question.
pub(super) fn asked(view: &View, moment: &Moment<'_>, operation: &str) -> Outcome<Content> {
    let area = ALL.iter().find(|area| area.questions.contains(&operation));
    page(view, moment, area, question(operation)?)
}

fn page(view: &View, moment: &Moment<'_>, area: Option<&Area>, endpoint: &Endpoint) -> Outcome<Content> {
    let (look, is_list) = (Look::of(view), is_list(endpoint));
    let fields = fields(view, endpoint, &look);
    let (title, below, missing) = match answer(view, moment, endpoint, fields.clone()) {
        Ok(mut document) => {
            if endpoint.operation.name == "log" {
                newest_first(&mut document);
            }
            let shown = if is_list { look.apply(view, &mut document, true) } else { Shown::whole(&document) };
            let (title, layouts) = (document.title.clone(), layouts(&document));
            let answered = body(view, moment, document)?;
            let below = html! {
                @if is_list { (look.chooser(view, &shown)) }
                (answered)
                @if is_list { (look.pages(view, &shown)) (Look::downloads(view, &layouts)) }
                @else { (more(view, &fields, shown.rows)) (downloads(view, endpoint, &fields, &layouts)) }
            };
            (title, below, None)
        }
        Err(problem) if is_of_fields(&problem) => {
            let title = view.labels().title(endpoint.operation, &endpoint.schema);
            (title, unanswered(view, &problem), problem.field.clone())
        }
        Err(problem) => return Err(problem),
    };
    let form = filter::form(view, moment, endpoint, missing.as_deref())?;
    let body = html! {
        @if let Some(area) = area { (tabs(view, area, endpoint.operation.name)) }
        @if let Some(area) = area.filter(|_| !view.is_past()) { (area_acts(view, area)) }
        @if endpoint.operation.name == "log" { (state(view, moment)) }
        @if endpoint.operation.name == "calendar" { (manage::review_notice(view, false)) }
        @if endpoint.operation.name == "report.participation" { (series(view, moment)) }
        (form)
        (below)
    };
    Ok(Content { title, lead: None, area: area.map(|area| area.slug), body })
}

/// Whether the answer is a list of which a page is shown.
fn is_list(endpoint: &Endpoint) -> bool {
    endpoint.properties().any(|(name, _)| name == "limit")
}

/// What is asked: what stands in the query but for how the list is looked at, and as many rows as the page needs.
fn fields(view: &View, endpoint: &Endpoint, look: &Look) -> Map<String, Value> {
    let mut fields = asked_fields(view, endpoint);
    if is_list(endpoint) {
        if let Some(limit) = look.limit() {
            fields.entry("limit").or_insert_with(|| limit.into());
        }
    } else if endpoint.properties().any(|(name, _)| name == "last") {
        fields.entry("last").or_insert_with(|| rows::ROWS.into());
    }
    fields
}

/// What stands in the query but for how the list is looked at.
fn asked_fields(view: &View, endpoint: &Endpoint) -> Map<String, Value> {
    let is_field = |name: &str| !is_list(endpoint) || !rows::OWN.contains(&name);
    let pairs = view.asked.pairs.iter().filter(|(name, value)| !value.is_empty() && is_field(name));
    endpoint.fields(pairs.map(|(name, value)| (name.as_str(), value.as_str())))
}

/// A list as it is seen, as a file: every row, sorted and with the columns as on the page.
pub(super) fn file(view: &View, endpoint: &'static Endpoint, format: &str) -> Outcome<Response<Body>> {
    if !is_list(endpoint) {
        return Err(rows::no_list(format));
    }
    let format = Format::called(format, &Format::of_answers(endpoint))?.laid_out(view.layout)?;
    let fields = asked_fields(view, endpoint);
    view.asked.read(view.asked.when()?, |moment| {
        let mut document = answer(view, moment, endpoint, fields)?;
        Look::of(view).apply(view, &mut document, false);
        layout::check(&document, format.layout())?;
        let content = format.set(&document, view.words())?;
        view.written_down()?;
        view.asked.exported(endpoint.operation.name, format.name())?;
        let mut response = Response::new(Body::from(content));
        let name = endpoint.operation.name.replace('.', "-");
        let said = format!("attachment; filename=\"{name}.{}\"", format.name());
        let headers = response.headers_mut();
        headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(format.media_type()));
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
        headers.extend(HeaderValue::from_str(&said).map(|said| (header::CONTENT_DISPOSITION, said)));
        Ok(response)
    })
}

/// Whether a problem can be mended by what is filled in above the answer.
fn is_of_fields(problem: &Problem) -> bool {
    matches!(problem.kind, Kind::Usage | Kind::NotFound)
        && problem.field.is_some()
        && problem.code != "field_unknown"
}

/// What is missing for an answer.
fn unanswered(view: &View, problem: &Problem) -> Markup {
    let labels = view.labels();
    let message = problem.message(view.words(), &|field| labels.short(field));
    html! {
        div.empty role="status" {
            p { (view.words().say("web-filter-needed")) }
            @if problem.code != "field_missing" { p { (message.what) } }
        }
    }
}

fn newest_first(document: &mut reports::document::Document) {
    for (_, table) in document.tables_mut() {
        table.rows.reverse();
    }
}

/// The way to more rows, where there may be some.
fn more(view: &View, fields: &Map<String, Value>, rows: usize) -> Markup {
    let limited = ["limit", "last"].into_iter().find_map(|name| Some((name, fields.get(name)?.as_u64()?)));
    let shown = u64::try_from(rows).unwrap_or(u64::MAX);
    let Some((name, limit)) = limited.filter(|(_, limit)| *limit <= shown && 0 < *limit) else {
        return html! {};
    };
    let limit = limit.saturating_mul(4).to_string();
    let own = view.asked.pairs.iter().filter(|(known, value)| known != name && !value.is_empty());
    let pairs: Vec<_> =
        own.map(|(name, value)| (name.as_str(), value.as_str())).chain([(name, limit.as_str())]).collect();
    let path = view.path.trim_start_matches("/r/");
    let path = path.find('/').and_then(|at| path.get(at..)).unwrap_or_default();
    html! { p { a.button href=(view.link_with(path, &pairs)) { (view.words().say("web-more")) } } }
}

/// The questions of a section.
fn tabs(view: &View, area: &Area, current: &str) -> Markup {
    let words = view.words();
    let offered: Vec<&str> =
        area.questions.iter().copied().filter(|name| may::question(view, name)).collect();
    if offered.len() < 2 {
        return html! {};
    }
    html! {
        nav.tabs aria-label=(words.say("web-tabs")) {
            ul {
                @for (at, name) in offered.iter().enumerate() {
                    li {
                        a href=(address(view, area.slug, (at, name))) aria-current=[(*name == current).then_some("page")] {
                            (tab(view, name))
                        }
                    }
                }
            }
        }
    }
}

/// The address of a question of a section, at its place among those that are offered: the section shows the first.
pub(super) fn address(view: &View, slug: &str, (at, name): (usize, &str)) -> String {
    if at == 0 { view.link(&format!("/{slug}")) } else { view.link(&format!("/ask/{name}")) }
}

/// What a question of a section is called.
pub(super) fn tab(view: &View, name: &str) -> String {
    view.words().say(&format!("web-tab-{}", name.replace('.', "-")))
}

fn area_acts(view: &View, area: &Area) -> Markup {
    buttons(view, area.acts.iter().map(|name| (*name, view.form(name, &[]))))
}

/// Ways to the forms of what is often recorded.
pub(super) fn buttons<'n>(view: &View, acts: impl Iterator<Item = (&'n str, String)>) -> Markup {
    let acts: Vec<_> = acts.filter(|(name, _)| may::change(view, name)).collect();
    html! {
        @if !acts.is_empty() {
            ul.acts aria-label=(view.words().say("web-acts")) {
                @for (name, address) in acts {
                    li { a.button href=(address) { (view.words().say(&format!("web-act-{}", name.replace('.', "-")))) } }
                }
            }
        }
    }
}

/// How many years a series goes back.
const YEARS: i32 = 10;

/// The way to the same figures year by year.
fn series(view: &View, moment: &Moment<'_>) -> Markup {
    let since = moment.on().year().saturating_sub(YEARS).to_string();
    let address = view.link_with("/ask/report.participation", &[("since", &since), ("every", "12")]);
    html! { p { a href=(address) { (view.words().say("web-equality-series")) } } }
}

/// At which version the register is, and how that is checked.
fn state(view: &View, moment: &Moment<'_>) -> Markup {
    let words = view.words();
    let head = moment.head().to_string();
    let args = [("version", moment.version().into()), ("head", head.as_str().into())];
    html! { p.hint { (words.say_with("web-history-state", &args)) " " (words.say("web-history-verify")) } }
}
