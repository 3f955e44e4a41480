//! The first page of a register: who belongs, women and men by body, certificates, what falls due, what is to be mended.

use maud::{Markup, html};
use operations::{Moment, Outcome};
use reports::document::{Block, Document};
use serde_json::Map;

use super::answer::{answer, body, question};
use super::area::buttons;
use super::layout::Content;
use super::view::View;

/// The first page.
pub(super) fn content(view: &View, moment: &Moment<'_>) -> Outcome<Content> {
    let words = view.words();
    let mut overview = answer(view, moment, question("overview")?, Map::new())?;
    let facts = Document::default().headed_by(overview.take_facts());
    let subtitle = overview.title.clone();
    let participation = answer(view, moment, question("report.participation")?, Map::new())?;
    let blocks = participation.sections.into_iter().flat_map(|section| section.blocks);
    let chart = blocks.into_iter().find_map(Block::into_chart);
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
