//! The page of one record: what is known of it, and what can be recorded of it.

use maud::{Markup, html};
use operations::record::RecordKind;
use operations::{Moment, Outcome};
use reports::document::Fact;
use serde_json::Value;

use crate::endpoint::{self, Endpoint};

use super::answer::{answer, body, downloads, layouts, question};
use super::layout::Content;
use super::view::{View, encoded};
use super::{manage, may, unknown};

/// A kind of records that have pages.
struct Pages {
    kind: RecordKind,
    /// What stands before the identifier in the address.
    slug: &'static str,
    /// The section to which the pages belong.
    area: &'static str,
    /// The operations that tell of it; the first gives the title.
    shows: &'static [&'static str],
    /// What is recorded of it often.
    acts: &'static [&'static str],
}

const ALL: &[Pages] = &[
    Pages {
        kind: RecordKind::Person,
        slug: "people",
        area: "people",
        shows: &["person.show"],
        acts: &[
            "member.admit",
            "person.declare_gender",
            "person.correct",
            "person.add_document",
            "member.assign_work",
            "member.leave",
        ],
    },
    Pages {
        kind: RecordKind::Cooperative,
        slug: "cooperatives",
        area: "people",
        shows: &["cooperative.show"],
        acts: &["member.admit", "committee.establish"],
    },
    Pages {
        kind: RecordKind::Organ,
        slug: "organs",
        area: "organs",
        shows: &["committee.show"],
        acts: &["committee.seat", "committee.end", "committee.replace", "committee.define_term"],
    },
    Pages {
        kind: RecordKind::Certification,
        slug: "certifications",
        area: "certification",
        shows: &["certification.show", "report.readiness"],
        acts: &["certification.answer", "evidence.link", "audit.schedule"],
    },
    Pages {
        kind: RecordKind::Scheme,
        slug: "schemes",
        area: "certification",
        shows: &["scheme.show"],
        acts: &["certification.open"],
    },
    Pages {
        kind: RecordKind::Audit,
        slug: "audits",
        area: "certification",
        shows: &["audit.show"],
        acts: &["audit.hold", "finding.record", "action.plan", "action.close"],
    },
    Pages {
        kind: RecordKind::Evidence,
        slug: "evidence",
        area: "documents",
        shows: &["evidence.show"],
        acts: &["evidence.link"],
    },
    Pages {
        kind: RecordKind::Training,
        slug: "trainings",
        area: "trainings",
        shows: &["training.show"],
        acts: &["training.session", "training.attend", "training.enrol", "training.complete"],
    },
    Pages {
        kind: RecordKind::Group,
        slug: "groups",
        area: "groups",
        shows: &["group.show"],
        acts: &["group.join"],
    },
    Pages {
        kind: RecordKind::Project,
        slug: "projects",
        area: "groups",
        shows: &["project.show"],
        acts: &[],
    },
    Pages {
        kind: RecordKind::Policy,
        slug: "policies",
        area: "documents",
        shows: &["policy.show"],
        acts: &[],
    },
    Pages {
        kind: RecordKind::Plan,
        slug: "plans",
        area: "documents",
        shows: &["plan.show"],
        acts: &["plan.progress"],
    },
    Pages {
        kind: RecordKind::Indicator,
        slug: "indicators",
        area: "equality",
        shows: &["indicator.show"],
        acts: &["indicator.target"],
    },
];

/// The kinds whose answers are called what they are, such as an extract, and say below of whom.
const NAMED_BELOW: &[RecordKind] =
    &[RecordKind::Person, RecordKind::Training, RecordKind::Group, RecordKind::Project];

/// The path of the page of a record, below that of its register; nothing where it has none.
pub(super) fn path_of(kind: RecordKind, id: &str) -> Option<String> {
    ALL.iter().find(|one| one.kind == kind).map(|one| format!("/{}/{}", one.slug, encoded(id)))
}

/// The page of a record.
pub(super) fn content(view: &View, moment: &Moment<'_>, slug: &str, id: &str) -> Outcome<Content> {
    let pages = ALL.iter().find(|one| one.slug == slug).ok_or_else(unknown)?;
    let mut title = None;
    let mut parts: Vec<Part> = Vec::new();
    for name in pages.shows {
        let endpoint = question(name)?;
        let is_known = |name: &str| endpoint.properties().any(|(known, _)| known == name);
        let pairs = view.asked.pairs.iter().filter(|(name, _)| is_known(name));
        let mut fields = endpoint.fields(pairs.map(|(name, value)| (name.as_str(), value.as_str())));
        fields.extend(field_for(endpoint, pages.kind).map(|field| (field, id.into())));
        let mut document = answer(view, moment, endpoint, fields.clone())?;
        // The main figures of a page are those of its first part.
        let figures = if parts.is_empty() { Vec::new() } else { document.take_facts() };
        let own = [document.title.as_str(), document.subtitle.as_str()].map(str::to_owned);
        let layouts = layouts(&document);
        let shown = html! { (further(&figures)) (body(view, moment, document)?) };
        parts.push((own.clone(), shown, downloads(view, endpoint, &fields, &layouts)));
        title.get_or_insert(own);
    }
    let [title, subtitle] = title.unwrap_or_default();
    let (title, lead) = if NAMED_BELOW.contains(&pages.kind) { (subtitle, title) } else { (title, subtitle) };
    let lead = Some(lead).filter(|lead| !lead.is_empty());
    let body = html! {
        (acts(view, pages, id))
        @if pages.kind == RecordKind::Person { (manage::readers_link(view, id)) }
        @if 1 < parts.len() { (contents(view, &parts)) }
        @for (at, ([heading, _], part, downloads)) in parts.iter().enumerate() {
            @if 0 < at { h2.part id=(format!("part-{at}")) { (reports::visible(heading)) } }
            (part)
            (downloads)
        }
    };
    let title = super::label::capital(&title);
    Ok(Content { title, lead, area: Some(pages.area), body })
}

/// A part of a page: its heading with what stands under it, what is shown, and where to have the same.
type Part = ([String; 2], Markup, Markup);

/// The figures of a part after the first.
fn further(figures: &[Fact]) -> Markup {
    html! {
        @if !figures.is_empty() {
            dl.facts { @for fact in figures { div { dt { (reports::visible(&fact.label)) } dd { (reports::visible(&fact.value)) } } } }
        }
    }
}

/// Ways to the parts of a page after the first.
fn contents(view: &View, parts: &[Part]) -> Markup {
    html! {
        nav.contents aria-label=(view.words().say("web-parts")) {
            ul {
                @for (at, ([heading, _], ..)) in parts.iter().enumerate().skip(1) {
                    li { a href=(format!("#part-{at}")) { (reports::visible(heading)) } }
                }
            }
        }
    }
}

/// What can be recorded of a record: what is often recorded first, the rest where it is asked for.
fn acts(view: &View, pages: &Pages, id: &str) -> Markup {
    if view.is_past() {
        return html! { p.hint { (view.words().say("web-past")) } };
    }
    let form = |one: &Endpoint| Some(view.form(one.operation.name, &[(&field_for(one, pages.kind)?, id)]));
    let often = pages.acts.iter().filter_map(|name| Some((*name, form(endpoint::find(name, true)?)?)));
    let others = endpoint::all()
        .iter()
        .filter(|one| one.is_change && !pages.acts.contains(&one.operation.name) && may::ask(view, one));
    let others: Vec<_> = others.filter_map(|one| Some((one, form(one)?))).collect();
    html! {
        (super::area::buttons(view, often))
        @if !others.is_empty() {
            details.more {
                summary { (view.words().say("web-acts-other")) }
                ul { @for (one, address) in others { li { a href=(address) { (view.labels().title(one.operation, &one.schema)) } } } }
            }
        }
    }
}

/// The field of an operation that names a record of a kind.
fn field_for(endpoint: &Endpoint, kind: RecordKind) -> Option<String> {
    let names = |schema: &Value| match schema.get("x-record") {
        Some(Value::String(one)) => one == kind.code(),
        Some(Value::Array(several)) => several.iter().any(|one| one == kind.code()),
        _ => false,
    };
    let mut fields: Vec<&str> =
        endpoint.properties().filter(|(_, schema)| names(schema)).map(|(name, _)| name).collect();
    fields.sort_by_key(|name| (!endpoint.required().any(|needed| needed == *name), *name != kind.code()));
    fields.first().map(|name| (*name).to_owned())
}
