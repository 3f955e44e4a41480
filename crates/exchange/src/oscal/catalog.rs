//! An OSCAL catalog to a scheme. Walks the tree without recursion.

use domain::certification::scheme::{Requirement, RequirementCode, Scheme};

use super::metadata;
use super::own::{self, Props};
use super::prose::{self, Params};
use crate::catalogue::{
    CatalogueError, Counts, Entry, Format, Found, Options, Reading, Remedy, Unkept, document, fitting,
    ordered, title_of,
};

/// Reads an OSCAL catalog in JSON.
pub fn read(bytes: &[u8], options: &Options) -> Result<Reading, CatalogueError> {
    let document = document(bytes)?;
    let top = document.as_object().filter(|top| top.contains_key("catalog"));
    let top = top.ok_or_else(|| CatalogueError::UnknownFormat { found: "no \"catalog\"".to_owned() })?;
    scheme(&Entry::root(top), options)
}

/// What an entry of a catalog is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Group,
    Control,
    Nested,
}

/// An entry of a catalog on its place in the tree.
struct Place<'v> {
    entry: Entry<'v>,
    kind: Kind,
    /// Where the entry that holds it stands among the places.
    above: Option<usize>,
}

/// The scheme that a catalog holds.
pub(crate) fn scheme(top: &Entry<'_>, options: &Options) -> Result<Reading, CatalogueError> {
    let catalog = top.object("catalog")?.ok_or_else(|| top.missing("catalog"))?;
    let mut counts = Counts::default();
    let mut unkept = Unkept::default();
    let mut params = Params::default();
    counts.params += params.take(&catalog, &mut unkept);
    let places = places(&catalog, &mut unkept);
    for place in &places {
        counts.params += params.take(&place.entry, &mut unkept);
    }
    let mut read = Vec::with_capacity(places.len());
    // What stands below a node that is left out belongs to the one above.
    let mut codes: Vec<Option<RequirementCode>> = Vec::with_capacity(places.len());
    let mut order: Vec<Option<u64>> = Vec::with_capacity(places.len());
    for (at, place) in places.iter().enumerate() {
        let props = Props::of(&place.entry, &mut unkept);
        let above = place.above.and_then(|above| codes.get(above)).cloned().flatten();
        let found = requirement(place, at, above.clone(), &props, &params, &mut counts, &mut unkept);
        let Some(requirement) = found else {
            codes.push(above);
            continue;
        };
        codes.push(Some(requirement.code.clone()));
        order.push(unkept.usable(props.number("order")).flatten());
        read.push(Found { requirement, pointer: place.entry.pointer() });
    }
    put_in_order(&mut read, &order);
    let header = metadata::header(&catalog, options, &mut unkept)?;
    let requirements = ordered(read, &mut unkept)?;
    let profiles = metadata::profiles(&catalog, &requirements, &mut unkept);
    unkept.within_limit()?;
    let scheme = Scheme { header, profiles, requirements };
    Ok(Reading { format: Format::OscalCatalog, schemes: vec![scheme], mappings: Vec::new(), counts, unkept })
}

/// Every group and control, each after what holds it: groups before controls, as a catalog writes them.
fn places<'v>(catalog: &Entry<'v>, unkept: &mut Unkept) -> Vec<Place<'v>> {
    let mut places = Vec::new();
    let mut waiting = below(catalog, None, None, unkept);
    while let Some(place) = waiting.pop() {
        let at = places.len();
        waiting.extend(below(&place.entry, Some(place.kind), Some(at), unkept));
        places.push(place);
    }
    places
}

/// What an entry holds, the last first.
fn below<'v>(
    entry: &Entry<'v>,
    kind: Option<Kind>,
    above: Option<usize>,
    unkept: &mut Unkept,
) -> Vec<Place<'v>> {
    let inner = match kind {
        None | Some(Kind::Group) => Kind::Control,
        Some(Kind::Control | Kind::Nested) => Kind::Nested,
    };
    let groups = entry.usable_entries("groups", "id", unkept).into_iter().map(|one| (one, Kind::Group));
    let controls = entry.usable_entries("controls", "id", unkept).into_iter().map(|one| (one, inner));
    let all: Vec<_> = groups.chain(controls).collect();
    all.into_iter().rev().map(|(entry, kind)| Place { entry, kind, above }).collect()
}

/// The requirement that an entry is; none where nothing names it.
fn requirement(
    place: &Place<'_>,
    at: usize,
    above: Option<RequirementCode>,
    props: &Props<'_>,
    params: &Params<'_>,
    counts: &mut Counts,
    unkept: &mut Unkept,
) -> Option<Requirement> {
    let entry = &place.entry;
    match place.kind {
        Kind::Group => counts.groups += 1,
        Kind::Control => counts.controls += 1,
        Kind::Nested => {
            counts.controls += 1;
            counts.nested += 1;
        }
    }
    counts.withdrawn += u64::from(place.kind != Kind::Group && props.withdrawn());
    let mut text = prose::of(entry, params, &mut counts.parts, unkept);
    unkept.notes("class", usize::from(entry.map().contains_key("class")));
    let links = unkept.usable(entry.list("links")).map_or(0, <[_]>::len);
    unkept.notes("link", links);
    props.unkept(unkept);
    let code = unkept.usable_or(code(place, at, props), Remedy::NodeLeftOut)?;
    let title = entry.said("title").and_then(|title| title.ok_or_else(|| entry.missing("title")));
    let title = title.and_then(|title| title_of(entry, "title", &title));
    let (title, whole) = match unkept.usable_or(title, Remedy::TitledByCode) {
        Some(title) => title,
        None => (unkept.usable(fitting(entry, "id", code.as_str()))?, None),
    };
    if let Some(whole) = whole {
        unkept.note("title shortened");
        text = format!("{whole}\n{text}");
    }
    let mut requirement = Requirement {
        applies_to: None,
        assessable: place.kind != Kind::Group,
        class: None,
        code,
        on_failure: None,
        parent: unkept.usable(parent(props)).unwrap_or_default().or(above),
        proof: None,
        reference: None,
        text: unkept.words(entry, "parts", &text),
        title,
        topics: Vec::new(),
        year_due: None,
    };
    own::read(props, &mut requirement, unkept);
    if let Some(label) = props.label().filter(|_| requirement.reference.is_none()) {
        requirement.reference = unkept.usable(fitting(entry, "props", label));
    }
    Some(requirement)
}

/// The code of an entry: what it is called here, or else its id. A group may have none, a control must.
fn code(place: &Place<'_>, at: usize, props: &Props<'_>) -> Result<RequirementCode, CatalogueError> {
    let entry = &place.entry;
    let id = entry.said("id")?;
    match (props.one("code"), id, place.kind) {
        (Some((code, prop)), _, _) => fitting(prop, "value", code),
        (None, Some(id), _) => fitting(entry, "id", &id),
        (None, None, Kind::Group) => fitting(entry, "id", &format!("group-{}", at + 1)),
        (None, None, Kind::Control | Kind::Nested) => Err(entry.missing("id")),
    }
}

/// What it is said to belong to, where it is another entry than the one that holds it.
fn parent(props: &Props<'_>) -> Result<Option<RequirementCode>, CatalogueError> {
    props.one("parent").map(|(code, prop)| fitting(prop, "value", code)).transpose()
}

/// Brings the requirements into the order that they say they had, if all say so.
fn put_in_order(read: &mut Vec<Found>, order: &[Option<u64>]) {
    let Some(order) = order.iter().copied().collect::<Option<Vec<u64>>>() else { return };
    let mut numbered: Vec<(u64, Found)> = order.into_iter().zip(std::mem::take(read)).collect();
    numbered.sort_by_key(|(number, _)| *number);
    read.extend(numbered.into_iter().map(|(_, found)| found));
}
