//! The organizations of a document: which are legal persons, and which are organs of whom. Must not ask the register.

use std::collections::{HashMap, HashSet};

use domain::value::PartialDate;
use domain::value::id::{CooperativeId, OrganId};

use super::Fate;
use super::dates::Written;
use super::desk::At;
use crate::popolo::agent::Organization;
use crate::popolo::document::Document;
use crate::popolo::finding::Code;
use crate::popolo::schema::Collection;
use crate::popolo::words;

/// What becomes of one organization.
pub(super) struct Body<'a> {
    pub(super) index: usize,
    pub(super) source: &'a Organization,
    /// The body that contains it; nothing for a legal person.
    pub(super) parent: Option<usize>,
    /// The legal person above it, or itself.
    pub(super) root: usize,
    /// When it, or the first of what contains it, was dissolved.
    pub(super) dissolved: Option<PartialDate>,
    /// What is strange about its parent.
    pub(super) strange: Option<Code>,
    /// An earlier organization has the same id.
    pub(super) repeated: bool,
    /// The legal person that it is.
    pub(super) cooperative: Option<CooperativeId>,
    /// The organ that it is or has.
    pub(super) organ: Option<OrganId>,
    pub(super) fate: Fate,
}

impl<'a> Body<'a> {
    pub(super) fn id(&self) -> Option<&'a str> {
        self.source.id.as_deref()
    }

    pub(super) fn is_legal_person(&self) -> bool {
        self.parent.is_none()
    }

    pub(super) fn at(&self) -> At<'a> {
        At { collection: Collection::Organizations, index: self.index, id: self.id(), field: "" }
    }

    pub(super) fn refuse(&mut self) {
        self.fate = Fate::Refused;
    }

    pub(super) fn becomes(&mut self, fate: Fate) {
        self.fate = self.fate.max(fate);
    }
}

/// The organizations in their order, and their positions by id.
pub(super) fn bodies(document: &Document) -> (Vec<Body<'_>>, HashMap<&str, usize>) {
    let organizations = &document.organizations;
    let by_id = super::first_by_id(organizations.iter().map(|organization| organization.id.as_deref()));
    let parent = |index: usize| -> Option<&str> { organizations.get(index)?.parent_id.as_deref() };
    let above: Vec<Option<usize>> =
        (0..organizations.len()).map(|index| by_id.get(parent(index)?).copied()).collect();
    let circles = in_circle(&above);
    let bodies: Vec<Body<'_>> = organizations
        .iter()
        .enumerate()
        .map(|(index, source)| {
            let (found, strange) = match parent(index) {
                None => (None, None),
                // One of our own kinds of legal persons stays one, whatever it stands under.
                Some(_) if is_a_legal_person_by_kind(source) => (None, None),
                Some(id) => match by_id.get(id) {
                    None => (None, Some(Code::ParentUnknown)),
                    Some(_) if circles.contains(&index) => (None, Some(Code::ParentCircle)),
                    Some(above) => (Some(*above), None),
                },
            };
            let repeated =
                source.id.as_deref().and_then(|id| by_id.get(id)).is_some_and(|first| *first != index);
            Body {
                index,
                source,
                parent: found,
                root: index,
                dissolved: Written::read(source.dissolution_date.as_deref()).known(),
                strange,
                repeated,
                cooperative: None,
                organ: None,
                fate: Fate::Same,
            }
        })
        .collect();
    (rooted(bodies), by_id)
}

/// Gives every body its root and its dissolution. Each is walked over once, however long the chains are.
fn rooted(mut bodies: Vec<Body<'_>>) -> Vec<Body<'_>> {
    let mut known = vec![false; bodies.len()];
    for start in 0..bodies.len() {
        let mut way = Vec::new();
        let mut at = Some(start);
        while let Some(here) = at.filter(|here| known.get(*here) == Some(&false)) {
            way.push(here);
            at = bodies.get(here).and_then(|body| body.parent);
        }
        let mut above = at.and_then(|at| bodies.get(at)).map(|body| (body.root, body.dissolved));
        for here in way.into_iter().rev() {
            let Some(body) = bodies.get_mut(here) else { continue };
            if let Some((root, dissolved)) = above {
                body.root = root;
                body.dissolved = first_end([body.dissolved, dissolved]);
            }
            above = Some((body.root, body.dissolved));
            if let Some(known) = known.get_mut(here) {
                *known = true;
            }
        }
    }
    bodies
}

/// The end that comes first.
pub(super) fn first_end<const N: usize>(ends: [Option<PartialDate>; N]) -> Option<PartialDate> {
    ends.into_iter().flatten().min_by_key(PartialDate::last)
}

fn is_a_legal_person_by_kind(source: &Organization) -> bool {
    use domain::cooperative::Kind;
    words::cooperative_kind(source.classification.as_deref()).is_some_and(|kind| kind != Kind::Other)
}

/// The organizations from which the way up comes back to them. Each is walked over once, however long the chains are.
fn in_circle(above: &[Option<usize>]) -> HashSet<usize> {
    let next = |at: usize| above.get(at).copied().flatten();
    let mut walk_of: HashMap<usize, usize> = HashMap::new();
    let mut circles = HashSet::new();
    for start in 0..above.len() {
        let mut at = Some(start);
        while let Some(here) = at.filter(|here| !walk_of.contains_key(here)) {
            walk_of.insert(here, start);
            at = next(here);
        }
        // Arriving where this same walk has been means that the way from there leads back to there.
        let mut closes = at.filter(|here| walk_of.get(here) == Some(&start));
        while let Some(here) = closes.filter(|here| circles.insert(*here)) {
            closes = next(here);
        }
    }
    circles
}
