//! What the register said before an import, read from the log: who recorded which value, by hand or by which file.

use std::collections::BTreeMap;

use domain::Register;
use domain::value::id::BatchId;
use exchange::history::{History, Origin};
use exchange::roster::{Plan, Verdict};
use storage::{BatchKind, LogFilter};

use crate::desk::Desk;
use crate::problem::Outcome;
use operations::Problem;

/// Whether a plan would do anything to people who are known: only then does it matter what was said of them before.
pub(super) fn is_needed(register: &Register, plan: &Plan) -> bool {
    let acts = plan.rows.iter().any(|row| !matches!(row.verdict, Verdict::Same | Verdict::Skipped));
    acts && register.persons().iter().next().is_some()
}

/// Reads what was said of people, memberships, mandates and organisations. Facts of imports that were taken back count as if they had never been.
pub(super) fn read(desk: &mut Desk, label: Option<&str>) -> Outcome<History> {
    let batches = desk.batches()?;
    let undone = |batch: &storage::view::Batch| batch.undone_by.is_some() || batch.kind == BatchKind::Undo;
    let origins: BTreeMap<BatchId, Option<Origin>> = batches
        .iter()
        .map(|batch| {
            let origin = match batch.kind {
                BatchKind::Import if batch.label.as_deref() == label => Origin::ThisSource,
                BatchKind::Import => Origin::OtherSource,
                BatchKind::Undo | BatchKind::Demo | BatchKind::Entry => Origin::Hand,
            };
            (batch.batch, (!undone(batch)).then_some(origin))
        })
        .collect();
    let log = desk.store()?.log(&LogFilter::default());
    let log = log.map_err(Problem::from)?;
    let mut history = History::new();
    for recorded in log {
        let origin = match recorded.batch {
            Some(batch) => origins.get(&batch).copied().flatten(),
            None => Some(Origin::Hand),
        };
        if let Some(origin) = origin {
            history.learn(&recorded.event, origin);
        }
    }
    let register = desk.register()?.clone();
    let store = desk.store()?;
    let mut problem = None;
    history.with_profiles(&register, &mut |person| match store.profile_versions(person) {
        Ok(versions) => versions.into_iter().map(|version| (version.number, version.profile)).collect(),
        Err(error) => {
            problem = Some(error);
            Vec::new()
        }
    });
    problem.map_or(Ok(history), |error| Err(Problem::from(error)))
}
