//! The first page of a register: who belongs, women and men by body, certificates, what falls due, what is to be mended.

use maud::{Markup, html};
use operations::{Moment, Outcome};
use reports::document::{Block, Document};
use serde_json::Map;

use super::answer::{answer, body, question};
use super::area::{self, buttons};
use super::layout::Content;
use super::may;
use super::view::{View, encoded};

/// The first page; for a reader who may not ask for the overview, links to what she may ask for.
pub(super) fn content(view: &View, moment: &Moment<'_>) -> Outcome<Content> {
    let words = view.words();
    if !may::question(view, "overview") {
        return start(view, moment);
    }
    let mut overview = answer(view, moment, question("overview")?, Map::new())?;
    let facts = Document::default().headed_by(overview.take_facts());
    let subtitle = overview.title.clone();
    let chart = if may::question(view, "report.participation") {
        let participation = answer(view, moment, question("report.participation")?, Map::new())?;
        let blocks = participation.sections.into_iter().flat_map(|section| section.blocks);
        blocks.into_iter().find_map(Block::into_chart)
    } else {
        None
    };
    let ways = [
        ("/findings", "web-overview-findings"),
        ("/calendar", "web-overview-calendar"),
        ("/certification", "web-overview-certification"),
    ];
    let is_empty = moment.register()?.cooperatives().iter().next().is_none();
    let body = html! {
        @if is_empty { (beginning(view)) }
        (body(view, moment, facts)?)
        @if let Some(chart) = chart { (bodies(view, &chart)) }
        (body(view, moment, overview)?)
        p.ways { @for (path, name) in ways { a.button href=(view.link(path)) { (words.say(name)) } " " } }
    };
    Ok(Content { title: view.register_name(moment)?, lead: Some(subtitle), area: Some(""), body })
}

/// The sections of which something may be asked, with what that is, and the page that everybody may see, where there is one.
fn start(view: &View, moment: &Moment<'_>) -> Outcome<Content> {
    let words = view.words();
    let offered = area::offered(view);
    let register = &view.asked.register;
    let book = view.asked.service.access.book();
    let is_public = book.is_some_and(|book| book.snapshot().state().is_public(register.id));
    let body = html! {
        @for (slug, questions) in &offered {
            section {
                h2 { (words.say(&format!("web-nav-{slug}"))) }
                p { (words.say(&format!("web-lead-{slug}"))) }
                ul {
                    @for (at, name) in questions.iter().enumerate() {
                        li { a href=(area::address(view, slug, (at, name))) { (area::tab(view, name)) } }
                    }
                }
            }
        }
        @if is_public {
            section {
                h2 { (words.say("web-start-public")) }
                p { a href=(format!("/public/{}", encoded(&register.name))) { (words.say("access-public-see")) } }
            }
        }
        @if offered.is_empty() && !is_public { div.empty { p { (words.say("web-start-nothing")) } } }
    };
    let lead = Some(words.say("web-lead-start"));
    Ok(Content { title: view.register_name(moment)?, lead, area: Some(""), body })
}

/// What to record first.
fn beginning(view: &View) -> Markup {
    let first = ["cooperative.enrol", "person.record"];
    html! {
        p { (view.words().say("web-overview-empty")) }
        (buttons(view, first.into_iter().map(|name| (name, view.form(name, &[])))))
    }
}

fn bodies(view: &View, chart: &Markup) -> Markup {
    let words = view.words();
    let heading = words.say("web-overview-bodies");
    html! {
        section #bodies {
            h2 { (heading) }
            figure tabindex="0" aria-label=(heading) { (chart) }
            p { a href=(view.link("/equality")) { (words.say("web-overview-figures")) } }
        }
    }
}
