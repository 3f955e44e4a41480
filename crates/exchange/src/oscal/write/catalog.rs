//! A scheme as an OSCAL catalog. Walks without recursion.

use std::collections::{BTreeMap, HashMap};

use chrono::NaiveDate;
use domain::certification::scheme::{Header, Profile, Requirement, Scale, Scheme};
use serde_json::{Map, Value, json};

use super::{document, into_map, metadata, put};
use crate::catalogue::preorder;
use crate::oscal::ids;
use crate::oscal::own::{self, grouped, prop};

/// How deep entries are nested; what stands deeper is written at this level and names what it belongs to. Readers of
/// JSON refuse more than 128 levels, and each of ours takes two.
const NESTED_MAX: usize = 50;

/// Writes a scheme as an OSCAL catalog, as of a day.
pub fn write(scheme: &Scheme, on: NaiveDate) -> String {
    let header = &scheme.header;
    let mut said = metadata(header.title.as_str(), header.version.as_str(), header.owner.as_str(), on);
    said.insert("props".to_owned(), Value::Array(header_props(header)));
    let name = format!("{} {}", header.code, header.version);
    let mut catalog = Map::new();
    catalog.insert("uuid".to_owned(), Value::String(ids::uuid("catalog", &name)));
    catalog.insert("metadata".to_owned(), Value::Object(said));
    let (groups, controls) = entries(scheme);
    put(&mut catalog, "groups", groups);
    put(&mut catalog, "controls", controls);
    let profiles: Vec<Value> = scheme.profiles.iter().map(|one| resource(&name, one)).collect();
    if !profiles.is_empty() {
        catalog.insert("back-matter".to_owned(), json!({ "resources": profiles }));
    }
    document("catalog", catalog)
}

fn header_props(header: &Header) -> Vec<Value> {
    let mut props = vec![prop("scheme", header.code.as_str())];
    let mut say = |name: &str, value: Option<String>| props.extend(value.map(|value| prop(name, &value)));
    say("cycle-months", header.cycle_months.map(|months| months.to_string()));
    say("document", header.document.map(|digest| digest.to_string()));
    say("language", header.language.as_ref().map(ToString::to_string));
    for level in &header.levels {
        say("level", Some(level.to_string()));
    }
    say("licence", header.licence.as_ref().map(ToString::to_string));
    if let Scale::Rank { max, mean, pass } = &header.scale {
        say("rank-max", Some(max.to_string()));
        say("rank-mean", mean.map(|mean| format!("{}/{}", mean.numerator(), mean.denominator())));
        say("rank-pass", Some(pass.to_string()));
    }
    say("source", header.source.as_ref().map(ToString::to_string));
    say("suspension-months", header.suspension_months.map(|months| months.to_string()));
    say("valid-from", header.valid.map(|valid| valid.from.to_string()));
    say("valid-until", header.valid.and_then(|valid| valid.until).map(|until| until.to_string()));
    for (number, grade) in header.grades.iter().enumerate() {
        let group = format!("grade-{}", number + 1);
        props.push(grouped("grade", grade.code.as_str(), &group));
        props.push(grouped("grade-blocks", if grade.blocks { "yes" } else { "no" }, &group));
        props.extend(grade.days.map(|days| grouped("grade-days", &days.to_string(), &group)));
    }
    props
}

/// A profile that the scheme brings along: a resource of properties.
fn resource(scheme: &str, profile: &Profile) -> Value {
    let mut props = vec![prop("profile", profile.code.as_str())];
    props.extend(profile.selects.iter().map(|code| prop("selects", code.as_str())));
    let uuid = ids::uuid("profile", &format!("{scheme} {}", profile.code));
    json!({ "props": props, "title": profile.title, "uuid": uuid })
}

/// Where a requirement is written.
struct Place {
    /// What holds it in the document.
    above: Option<usize>,
    /// Whether that is not what it belongs to.
    displaced: bool,
    /// Whether it is a group; a control otherwise.
    group: bool,
}

/// The places of all requirements: what holds each, and as what. OSCAL lets a group hold groups or controls but not
/// both, and a control hold controls only: a heading is a group where that fits.
fn places(requirements: &[Requirement]) -> Vec<Place> {
    let mut seen: HashMap<&str, usize> = HashMap::with_capacity(requirements.len());
    let mut depths: Vec<usize> = Vec::with_capacity(requirements.len());
    let mut places: Vec<Place> = Vec::with_capacity(requirements.len());
    for (at, requirement) in requirements.iter().enumerate() {
        let parent = requirement.parent.as_ref().and_then(|parent| seen.get(parent.as_str()).copied());
        let mut above = parent;
        while let Some(deep) =
            above.filter(|above| depths.get(*above).is_some_and(|depth| NESTED_MAX <= *depth))
        {
            above = places.get(deep).and_then(|place: &Place| place.above);
        }
        depths.push(above.and_then(|above| depths.get(above)).map_or(1, |depth| depth + 1));
        let displaced = above != parent || (requirement.parent.is_some() && parent.is_none());
        places.push(Place { above, displaced, group: false });
        seen.entry(requirement.code.as_str()).or_insert(at);
    }
    let heading = |one: &Requirement| !one.assessable && !own::is_withdrawn(one);
    let mut only_headings = vec![true; requirements.len()];
    for (requirement, place) in requirements.iter().zip(&places) {
        if let Some(only) = place.above.and_then(|above| only_headings.get_mut(above)) {
            *only &= heading(requirement);
        }
    }
    for at in 0..places.len() {
        let above = places.get(at).and_then(|place| place.above);
        let fits = above.is_none_or(|above| {
            places.get(above).is_some_and(|place| place.group) && only_headings.get(above) == Some(&true)
        });
        let group = fits && requirements.get(at).is_some_and(heading);
        if let Some(place) = places.get_mut(at) {
            place.group = group;
        }
    }
    places
}

/// Whether a reader meets the requirements in their own order: groups before controls, each before what it holds.
fn read_in_order(places: &[Place]) -> bool {
    let parents: Vec<Option<usize>> = places.iter().map(|place| place.above).collect();
    let mut order = preorder(&parents);
    let mut roots = Vec::with_capacity(order.len());
    for (at, place) in places.iter().enumerate() {
        let root = place.above.and_then(|above| roots.get(above).copied()).unwrap_or(at);
        roots.push(root);
    }
    let is_group =
        |at: &usize| roots.get(*at).and_then(|root| places.get(*root)).is_some_and(|root| root.group);
    order.sort_by_key(|at| !is_group(at));
    order.into_iter().eq(0..places.len())
}

/// The groups and controls at the top, with all that they hold.
fn entries(scheme: &Scheme) -> (Vec<Value>, Vec<Value>) {
    let requirements = &scheme.requirements;
    let places = places(requirements);
    let tokens = ids::tokens(requirements.iter().map(|one| one.code.as_str()));
    let numbered = !read_in_order(&places);
    let mut held: Vec<(Vec<Value>, Vec<Value>)> = vec![Default::default(); places.len()];
    let mut top: (Vec<Value>, Vec<Value>) = Default::default();
    for (at, (requirement, place)) in requirements.iter().zip(&places).enumerate().rev() {
        let (mut groups, mut controls) = held.get_mut(at).map(std::mem::take).unwrap_or_default();
        groups.reverse();
        controls.reverse();
        let mut entry = entry(requirement, place, &tokens, numbered.then_some(at));
        put(&mut entry, "groups", groups);
        put(&mut entry, "controls", controls);
        let holder = match place.above.and_then(|above| held.get_mut(above)) {
            Some(holder) => holder,
            None => &mut top,
        };
        let list = if place.group { &mut holder.0 } else { &mut holder.1 };
        list.push(Value::Object(entry));
    }
    top.0.reverse();
    top.1.reverse();
    top
}

fn entry(
    requirement: &Requirement,
    place: &Place,
    tokens: &BTreeMap<&str, String>,
    number: Option<usize>,
) -> Map<String, Value> {
    let token = tokens.get(requirement.code.as_str()).map_or("", String::as_str);
    let mut props = own::written(requirement, token, place.group);
    props.extend(number.map(|number| prop("order", &number.to_string())));
    let parent = requirement.parent.as_ref().filter(|_| place.displaced);
    props.extend(parent.map(|parent| prop("parent", parent.as_str())));
    let mut entry = into_map(json!({ "id": token, "title": requirement.title }));
    put(&mut entry, "props", props);
    if let Some(text) = &requirement.text {
        let name = if place.group { "overview" } else { "statement" };
        let part = json!({ "id": format!("{token}_smt"), "name": name, "prose": text.as_str() });
        put(&mut entry, "parts", vec![part]);
    }
    entry
}
