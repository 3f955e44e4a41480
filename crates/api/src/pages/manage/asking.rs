//! What pages ask of the access book, by its routes, and the tables of what it answers.

use std::collections::HashMap;

use maud::{Markup, html};
use operations::problem::Kind;
use operations::{Moment, Outcome, Problem};
use reports::document::Document;
use reports::records::Records;
use reports::table::{Cell, Column, Link};
use serde_json::{Map, Value};

use crate::access::Caller;
use crate::endpoint;
use crate::json::text;
use crate::manage::{self, Asking, By, Names, Route};
use crate::pages::view::View;
use crate::pages::{may, unknown};

/// A route by its name.
///
/// # Errors
///
/// `address_unknown` where there is none.
pub(super) fn route(name: &str) -> Outcome<&'static Route> {
    manage::find(name).ok_or_else(unknown)
}

/// Asks a route, with the fields of its path among the others.
///
/// # Errors
///
/// `accounts_none`, and what the route says.
pub(super) fn ask(view: &View, route: &Route, mut fields: Map<String, Value>) -> Outcome<Value> {
    let service = &view.asked.service;
    let (Some(book), Caller::Account(by)) = (service.access.book(), &view.asked.principal.caller) else {
        return Err(Problem::new(Kind::NotFound, "accounts_none"));
    };
    let path = route.parameters().filter_map(|name| Some((name.to_owned(), text(&fields.remove(name)?))));
    let mut path: HashMap<String, String> = path.collect();
    path.insert("register".to_owned(), view.asked.register.name.clone());
    if let Some(missing) = route.fields.iter().find(|one| one.is_required && !fields.contains_key(one.name)) {
        return Err(Problem::missing(missing.name));
    }
    let (by, now) = (By::Account(by.clone()), service.now());
    (route.answer)(&Asking { book, by, registers: &**service, now, path, fields })
}

/// Cooperatives and operations as the register and the forms call them.
struct Called<'a> {
    view: &'a View,
    moment: &'a Moment<'a>,
}

impl Names for Called<'_> {
    fn cooperative(&self, id: &str) -> Option<String> {
        let register = self.moment.register().ok()?;
        let id = id.parse().ok().filter(|id| register.cooperatives().get(*id).is_some())?;
        Some(Records::new(register, self.view.words()).cooperative(id))
    }

    fn operation(&self, name: &str) -> Option<String> {
        let found = endpoint::find(name, true).or_else(|| endpoint::find(name, false))?;
        Some(self.view.labels().title(found.operation, &found.schema))
    }
}

/// What an operation is called.
pub(super) fn operation(view: &View, moment: &Moment<'_>, name: &str) -> String {
    Called { view, moment }.operation(name).unwrap_or_else(|| name.to_owned())
}

/// What is done with a row: the route, and what of the row stands in its address.
pub(super) type RowAct = (&'static str, Vec<(&'static str, String)>);

/// The tables of an answer, each row with what can be done with it.
pub(super) fn tables(
    view: &View,
    moment: &Moment<'_>,
    route: &Route,
    data: &Value,
    acts: impl Fn(&Value) -> Vec<RowAct>,
) -> Markup {
    tables_leading(view, moment, (route, data), acts, |_| None)
}

/// The same, the first cell of each row leading to the page of what the row is about.
pub(super) fn tables_leading(
    view: &View,
    moment: &Moment<'_>,
    (route, data): (&Route, &Value),
    acts: impl Fn(&Value) -> Vec<RowAct>,
    page: impl Fn(&Value) -> Option<String>,
) -> Markup {
    let words = view.words();
    let title = title(view, route);
    let sections =
        manage::sections(route.shown, data, (words, view.asked.register.zone()), &Called { view, moment });
    let mut document = Document { sections, ..Document::default() };
    for (shown, (_, table)) in route.shown.iter().zip(document.tables_mut()) {
        table.title.clone_from(&title);
        let rows = data[shown.rows].as_array().map(Vec::as_slice).unwrap_or_default();
        let first = table.columns.iter().position(|column| column.kind != reports::table::Kind::Key);
        for (row, of) in table.rows.iter_mut().zip(rows) {
            let cell = first.and_then(|at| row.get_mut(at));
            if let (Some(cell), Some(href)) = (cell, page(of)) {
                *cell = Cell::Links(vec![Link { text: cell.shown(words), href: Some(href) }]);
            }
        }
        let links: Vec<Vec<Link>> = rows.iter().map(|row| links(view, acts(row))).collect();
        if links.iter().all(Vec::is_empty) {
            continue;
        }
        for (row, links) in table.rows.iter_mut().zip(links) {
            row.push(if links.is_empty() { Cell::Empty } else { Cell::Links(links) });
        }
        table.columns.push(Column::text("acts", words.say("access-col-acts")));
    }
    html! { div.answer { (document.body(words)) } }
}

fn links(view: &View, acts: Vec<RowAct>) -> Vec<Link> {
    let offered = acts
        .into_iter()
        .filter(|(name, _)| manage::find(name).is_some_and(|one| may::manage(view, one.whom)));
    let link = |(name, pairs): RowAct| {
        let pairs: Vec<(&str, &str)> = pairs.iter().map(|(name, value)| (*name, value.as_str())).collect();
        Link { text: act(view, name), href: Some(address(view, name, &pairs)) }
    };
    offered.map(link).collect()
}

/// The form of a route, with some of its fields, and the way back here.
pub(super) fn address(view: &View, name: &str, pairs: &[(&str, &str)]) -> String {
    let back = view.here(&[], true);
    let pairs: Vec<(&str, &str)> = pairs.iter().copied().chain([("back", back.as_str())]).collect();
    view.link_with(&format!("/manage/{name}"), &pairs)
}

/// What a route does, as a button says it.
pub(super) fn act(view: &View, name: &str) -> String {
    view.words().say(&format!("access-act-{}", name.replace(['.', '_'], "-")))
}

/// What an answer is called.
pub(super) fn title(view: &View, route: &Route) -> String {
    view.words().say(&format!("access-title-{}", route.name.replace(['.', '_'], "-")))
}

/// Buttons that lead to forms, as far as they are offered.
pub(super) fn buttons(view: &View, acts: &[(&str, Vec<(&str, &str)>)]) -> Markup {
    let offered =
        acts.iter().filter(|(name, _)| manage::find(name).is_some_and(|one| may::manage(view, one.whom)));
    let offered: Vec<_> = offered.collect();
    html! {
        @if !offered.is_empty() {
            ul.acts aria-label=(view.words().say("web-acts")) {
                @for (name, pairs) in offered { li { a.button href=(address(view, name, pairs)) { (act(view, name)) } } }
            }
        }
    }
}
