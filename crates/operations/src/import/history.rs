//! What the register said before an import, read from the log: who recorded which value, by hand or by which file.

use std::collections::BTreeMap;

use domain::value::id::BatchId;
use exchange::history::{History, Origin};
use storage::{BatchKind, LogFilter, view};

use crate::problem::Outcome;
use crate::resolve::Resolver;

/// Whether anything is known of people: only then does it matter to what a file changes what was said of them before.
pub(super) fn is_needed(resolver: &Resolver<'_>) -> bool {
    resolver.register.persons().iter().next().is_some()
}

/// Reads what was said of people, memberships, mandates and organisations. Facts of imports that were taken back count as if they had never been.
pub(super) fn read(resolver: &Resolver<'_>, label: &str) -> Outcome<History> {
    let kept = resolver.kept()?;
    let batches = kept.batches()?;
    let undone = |batch: &view::Batch| batch.undone_by.is_some() || batch.kind == BatchKind::Undo;
    let origins: BTreeMap<BatchId, Option<Origin>> = batches
        .iter()
        .map(|batch| {
            let origin = match batch.kind {
                BatchKind::Import if batch.label.as_deref() == Some(label) => Origin::ThisSource,
                BatchKind::Import => Origin::OtherSource,
                BatchKind::Undo | BatchKind::Demo | BatchKind::Entry => Origin::Hand,
            };
            (batch.batch, (!undone(batch)).then_some(origin))
        })
        .collect();
    let mut history = History::new();
    for recorded in kept.log(&LogFilter::default())? {
        let origin = match recorded.batch {
            Some(batch) => origins.get(&batch).copied().flatten(),
            None => Some(Origin::Hand),
        };
        if let Some(origin) = origin {
            history.learn(&recorded.event, origin);
        }
    }
    let mut problem = None;
    history.with_profiles(resolver.register, &mut |person| match kept.profile_versions(person) {
        Ok(versions) => versions.into_iter().map(|version| (version.number, version.profile)).collect(),
        Err(error) => {
            problem = Some(error);
            Vec::new()
        }
    });
    problem.map_or(Ok(history), Err)
}
