//! An OSCAL catalog to a scheme. Walks the tree without recursion.

use domain::certification::scheme::{Requirement, RequirementCode, Scheme};
use domain::value::Prose;

use super::metadata;
use super::own::{self, Props};
use super::prose::{self, Params};
use crate::catalogue::{
    CatalogueError, Counts, Entry, Format, Found, Options, Reading, Unkept, document, fitting, ordered,
    title_of, unfit,
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
    counts.params += params.take(&catalog)?;
    let places = places(&catalog)?;
    for place in &places {
        counts.params += params.take(&place.entry)?;
    }
    let mut read = Vec::with_capacity(places.len());
    let mut codes: Vec<RequirementCode> = Vec::with_capacity(places.len());
    let mut order: Vec<Option<u64>> = Vec::with_capacity(places.len());
    for (at, place) in places.iter().enumerate() {
        let props = Props::of(&place.entry)?;
        let above = place.above.and_then(|above| codes.get(above)).cloned();
        let requirement = requirement(place, at, above, &props, &params, &mut counts, &mut unkept)?;
        codes.push(requirement.code.clone());
        order.push(props.number("order")?);
        read.push(Found { requirement, pointer: place.entry.pointer() });
    }
    put_in_order(&mut read, &order);
    let header = metadata::header(&catalog, options, &mut unkept)?;
    let profiles = metadata::profiles(&catalog, &mut unkept)?;
    let requirements = ordered(read)?;
    let scheme = Scheme { header, profiles, requirements };
    Ok(Reading { format: Format::OscalCatalog, schemes: vec![scheme], mappings: Vec::new(), counts, unkept })
}

/// Every group and control, each after what holds it: groups before controls, as a catalog writes them.
fn places<'v>(catalog: &Entry<'v>) -> Result<Vec<Place<'v>>, CatalogueError> {
    let mut places = Vec::new();
    let mut waiting = below(catalog, None, None)?;
    while let Some(place) = waiting.pop() {
        let at = places.len();
        waiting.extend(below(&place.entry, Some(place.kind), Some(at))?);
        places.push(place);
    }
    Ok(places)
}

/// What an entry holds, the last first.
fn below<'v>(
    entry: &Entry<'v>,
    kind: Option<Kind>,
    above: Option<usize>,
) -> Result<Vec<Place<'v>>, CatalogueError> {
    let inner = match kind {
        None | Some(Kind::Group) => Kind::Control,
        Some(Kind::Control | Kind::Nested) => Kind::Nested,
    };
    let groups = entry.entries("groups", "id")?.into_iter().map(|one| (one, Kind::Group));
    let controls = entry.entries("controls", "id")?.into_iter().map(|one| (one, inner));
    let all: Vec<_> = groups.chain(controls).collect();
    Ok(all.into_iter().rev().map(|(entry, kind)| Place { entry, kind, above }).collect())
}

fn requirement(
    place: &Place<'_>,
    at: usize,
    above: Option<RequirementCode>,
    props: &Props<'_>,
    params: &Params<'_>,
    counts: &mut Counts,
    unkept: &mut Unkept,
) -> Result<Requirement, CatalogueError> {
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
    let (title, whole) = title_of(entry, "title", entry.needed("title")?)?;
    let mut text = prose::of(entry, params, &mut counts.parts, unkept)?;
    if let Some(whole) = whole {
        unkept.note("title shortened");
        text = format!("{whole}\n{text}");
    }
    let mut requirement = Requirement {
        applies_to: None,
        assessable: place.kind != Kind::Group,
        class: None,
        code: code(place, at, props)?,
        on_failure: None,
        parent: parent(props, above)?,
        proof: None,
        reference: None,
        text: None,
        title,
        topics: Vec::new(),
        year_due: None,
    };
    if !text.trim().is_empty() {
        requirement.text = Some(Prose::new(&text).map_err(|reason| unfit(entry, "parts", reason))?);
    }
    own::read(props, &mut requirement)?;
    if let Some(label) = props.label().filter(|_| requirement.reference.is_none()) {
        requirement.reference = Some(fitting(entry, "props", label)?);
    }
    props.unkept(unkept);
    unkept.notes("class", usize::from(entry.text("class")?.is_some()));
    unkept.notes("link", entry.list("links")?.len());
    Ok(requirement)
}

/// The code of an entry: what it is called here, or else its id. A group may have none, a control must.
fn code(place: &Place<'_>, at: usize, props: &Props<'_>) -> Result<RequirementCode, CatalogueError> {
    let entry = &place.entry;
    let id = entry.text("id")?.filter(|id| !id.trim().is_empty());
    match (props.one("code"), id, place.kind) {
        (Some((code, prop)), _, _) => fitting(prop, "value", code),
        (None, Some(id), _) => fitting(entry, "id", id),
        (None, None, Kind::Group) => fitting(entry, "id", &format!("group-{}", at + 1)),
        (None, None, Kind::Control | Kind::Nested) => Err(entry.missing("id")),
    }
}

/// What it belongs to: the entry that holds it, unless one is named.
fn parent(
    props: &Props<'_>,
    above: Option<RequirementCode>,
) -> Result<Option<RequirementCode>, CatalogueError> {
    match props.one("parent") {
        Some((code, prop)) => fitting(prop, "value", code).map(Some),
        None => Ok(above),
    }
}

/// Brings the requirements into the order that they say they had, if all say so.
fn put_in_order(read: &mut Vec<Found>, order: &[Option<u64>]) {
    let Some(order) = order.iter().copied().collect::<Option<Vec<u64>>>() else { return };
    let mut numbered: Vec<(u64, Found)> = order.into_iter().zip(std::mem::take(read)).collect();
    numbered.sort_by_key(|(number, _)| *number);
    read.extend(numbered.into_iter().map(|(_, found)| found));
}
