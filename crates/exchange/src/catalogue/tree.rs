//! The tree of a scheme: identifiers that stand once, parents that exist, no circle, and not deeper than anybody reads.
//! Walks without recursion, so that no file can exhaust the stack.

use std::collections::HashMap;

use domain::certification::scheme::Requirement;

use super::{CatalogueError, REQUIREMENTS_MAX, Unkept};

/// How many levels a scheme may have.
pub const DEPTH_MAX: usize = 64;

/// A requirement, and where the file has it.
#[derive(Debug)]
pub(crate) struct Found {
    /// The requirement.
    pub(crate) requirement: Requirement,
    /// Where it stands.
    pub(crate) pointer: String,
}

/// The requirements of a scheme, each after what it belongs to; in the order of the file where that is so already. A parent
/// that the file does not have is left out. Where nothing is demanded, the first fault of the file says why.
pub(crate) fn ordered(
    mut found: Vec<Found>,
    unkept: &mut Unkept,
) -> Result<Vec<Requirement>, CatalogueError> {
    if REQUIREMENTS_MAX < found.len() {
        return Err(CatalogueError::TooMany { limit: REQUIREMENTS_MAX });
    }
    unkept.within_limit()?;
    if !found.iter().any(|one| one.requirement.assessable) {
        let first = unkept.faults.first().map(|fault| fault.error.clone());
        return Err(first.unwrap_or(CatalogueError::NoRequirements));
    }
    let parents = parents(&mut found, unkept)?;
    depths(&found, &parents)?;
    let in_order = parents.iter().enumerate().all(|(at, parent)| parent.is_none_or(|parent| parent < at));
    let mut requirements: Vec<Option<Requirement>> =
        found.into_iter().map(|one| Some(one.requirement)).collect();
    if in_order {
        return Ok(requirements.into_iter().flatten().collect());
    }
    let order = preorder(&parents);
    Ok(order.into_iter().filter_map(|at| requirements.get_mut(at).and_then(Option::take)).collect())
}

/// Where the parent of each stands, which the requirements then name, and no other; identifiers stand once.
fn parents(found: &mut [Found], unkept: &mut Unkept) -> Result<Vec<Option<usize>>, CatalogueError> {
    let parents = named(found, unkept)?;
    for (one, parent) in found.iter_mut().zip(&parents) {
        if parent.is_none() {
            one.requirement.parent = None;
        }
    }
    Ok(parents)
}

/// Where the parent that each names stands.
fn named(found: &[Found], unkept: &mut Unkept) -> Result<Vec<Option<usize>>, CatalogueError> {
    let mut places = HashMap::with_capacity(found.len());
    for (at, one) in found.iter().enumerate() {
        if let Some(first) = places.insert(one.requirement.code.as_str(), at) {
            return Err(CatalogueError::Repeated {
                pointer: one.pointer.clone(),
                id: one.requirement.code.to_string(),
                first: found.get(first).map(|first| first.pointer.clone()).unwrap_or_default(),
            });
        }
    }
    let parent = |one: &Found| {
        let parent = one.requirement.parent.as_ref()?;
        let orphan = || CatalogueError::Orphan {
            pointer: one.pointer.clone(),
            id: one.requirement.code.to_string(),
            parent: parent.to_string(),
        };
        unkept.usable(places.get(parent.as_str()).copied().ok_or_else(orphan))
    };
    Ok(found.iter().map(parent).collect())
}

/// Refuses circles and trees that are too deep.
fn depths(found: &[Found], parents: &[Option<usize>]) -> Result<(), CatalogueError> {
    let mut depths: Vec<usize> = vec![0; parents.len()];
    for start in 0..parents.len() {
        let mut way = Vec::new();
        let mut next = Some(start);
        while let Some(at) = next.filter(|at| depths.get(*at) == Some(&0)) {
            way.push(at);
            if parents.len() < way.len() {
                return Err(fault(found, start, |pointer, id| CatalogueError::Cycle { pointer, id }));
            }
            next = parents.get(at).copied().flatten();
        }
        let mut depth = next.and_then(|at| depths.get(at).copied()).unwrap_or(0);
        while let Some(at) = way.pop() {
            depth += 1;
            if DEPTH_MAX < depth {
                let limit = DEPTH_MAX;
                return Err(fault(found, at, |pointer, id| CatalogueError::TooDeep { pointer, id, limit }));
            }
            if let Some(of) = depths.get_mut(at) {
                *of = depth;
            }
        }
    }
    Ok(())
}

fn fault(found: &[Found], at: usize, what: impl Fn(String, String) -> CatalogueError) -> CatalogueError {
    let named = found.get(at).map(|one| (one.pointer.clone(), one.requirement.code.to_string()));
    let (pointer, id) = named.unwrap_or_default();
    what(pointer, id)
}

/// Each before those that belong to it, those of one parent in their order.
pub(crate) fn preorder(parents: &[Option<usize>]) -> Vec<usize> {
    let mut children: Vec<Vec<usize>> = vec![Vec::new(); parents.len()];
    let mut waiting = Vec::new();
    for (at, parent) in parents.iter().enumerate().rev() {
        match parent.and_then(|parent| children.get_mut(parent)) {
            Some(siblings) => siblings.push(at),
            None => waiting.push(at),
        }
    }
    let mut order = Vec::with_capacity(parents.len());
    while let Some(at) = waiting.pop() {
        order.push(at);
        waiting.extend(children.get(at).into_iter().flatten());
    }
    order
}
