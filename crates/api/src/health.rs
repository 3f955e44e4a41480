//! Whether the server runs, whether it can answer, and its figures, for whoever watches it.

use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use axum::body::{Body, Bytes};
use axum::extract::{Request, State};
use axum::http::{HeaderValue, Response, header};
use chrono::{DateTime, Utc};
use operations::problem::Kind;
use operations::{Outcome, Problem};
use serde_json::{Value, json};
use storage::clock::start;
use strum::VariantArray as _;

use crate::forwarded::Client;
use crate::problem::answered;
use crate::request::apart;
use crate::schedule::{Task, TaskState, UpkeepState};
use crate::service::Service;

/// That the server runs.
pub(crate) async fn health() -> Response<Body> {
    json_response(&json!({ "status": "ok" }))
}

/// That every register can be read.
pub(crate) async fn ready(State(service): State<Arc<Service>>, request: Request) -> Response<Body> {
    let (parts, _) = request.into_parts();
    let reading = Arc::clone(&service);
    let done = apart(move || {
        reading.looks.due(start(), || reading.registers.values().try_for_each(|one| one.refresh()))?;
        let mut said = json!({ "status": "ready", "registers": reading.registers.len() });
        if let Some(state) = reading.upkeep() {
            said["upkeep"] = of_all(&state, reading.now());
        }
        Ok(json_response(&said))
    });
    answered(done.await, &service, &parts)
}

/// How long the result of a look at all registers is used again.
const LOOK: Duration = Duration::from_secs(1);

/// When all registers were last read. Strangers may ask for that, and each look waits for every writer, so it is done once a second.
#[derive(Debug, Default)]
pub(crate) struct Looks(Mutex<Option<Instant>>);

impl Looks {
    /// Looks, unless that was done within the last second and nothing was wrong.
    fn due(&self, now: Instant, look: impl FnOnce() -> Outcome) -> Outcome {
        let mut last = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if last.is_some_and(|last| now.saturating_duration_since(last) < LOOK) {
            return Ok(());
        }
        *last = None;
        look()?;
        *last = Some(now);
        Ok(())
    }
}

/// What came of upkeep, over all registers: whoever asks whether the server can answer is not told what registers there are.
fn of_all(state: &UpkeepState, now: DateTime<Utc>) -> Value {
    let tasks = || {
        state.books.values().flat_map(|book| Task::VARIANTS.iter().map(move |task| (*task, book.task(*task))))
    };
    let oldest = |of: Task| {
        let done = tasks().filter(|(task, _)| *task == of).filter_map(|(_, state)| age(state, now));
        done.max()
    };
    json!({
        "failing": tasks().filter(|(_, state)| state.failure.is_some()).count(),
        "oldest_backup_seconds": oldest(Task::Backup),
        "oldest_verification_seconds": oldest(Task::Verification),
    })
}

/// How many seconds ago a task was done last.
fn age(state: &TaskState, now: DateTime<Utc>) -> Option<u64> {
    let success = state.success.as_ref()?;
    u64::try_from(now.signed_duration_since(success.at).num_seconds()).ok()
}

/// Counts and times, for this machine only.
pub(crate) async fn metrics(State(service): State<Arc<Service>>, request: Request) -> Response<Body> {
    let (parts, _) = request.into_parts();
    let done = figures(&service, parts.extensions.get::<Client>().copied());
    answered(done, &service, &parts)
}

fn figures(service: &Service, client: Option<Client>) -> Outcome<Response<Body>> {
    // What a proxy on this machine hands on comes from elsewhere, whether it is trusted or not.
    let is_near = |client: Client| !client.is_handed_on && client.address.is_none_or(|it| it.is_loopback());
    if !client.is_none_or(is_near) {
        return Err(Problem::new(Kind::Rejected, "request_foreign"));
    }
    for register in service.registers.values() {
        let version = register.snapshot().version();
        service.metrics.register(&register.name, version, register.counts.made());
    }
    if let Some(scheduler) = &service.scheduler {
        for book in scheduler.state().books.values() {
            for task in Task::VARIANTS.iter().filter(|task| scheduler.schedule().every(**task).is_some()) {
                let state = book.task(*task);
                let at = state.success.as_ref().map(|success| success.at.timestamp());
                service.metrics.upkeep(
                    (&book.name, task.code()),
                    at,
                    age(state, service.now()),
                    state.failures,
                );
            }
        }
    }
    let mut response = Response::new(Body::from(service.metrics.text()));
    let media_type = "application/openmetrics-text; version=1.0.0; charset=utf-8";
    response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static(media_type));
    Ok(response)
}

/// Data as an answer.
pub(crate) fn json_response(data: &Value) -> Response<Body> {
    json_of_text(json_text(data))
}

/// Data as they are sent.
pub(crate) fn json_text(data: &Value) -> Bytes {
    Bytes::from(format!("{data:#}\n"))
}

/// Data as an answer, where their text is made already.
pub(crate) fn json_of_text(text: Bytes) -> Response<Body> {
    let mut response = Response::new(Body::from(text));
    response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static("application/json"));
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Protects writers from strangers who ask without end, and those who watch from an old answer: a look counts for a second, and one
    /// that found something wrong for nobody else.
    #[test]
    fn registers_are_looked_at_once_a_second() {
        let (looks, now) = (Looks::default(), start());
        let mut count = 0;
        let mut look = |at, done: Outcome| looks.due(at, || done.inspect(|()| count += 1));
        assert!(look(now, Err(Problem::unforeseen())).is_err());
        look(now, Ok(())).unwrap();
        look(now, Err(Problem::unforeseen())).unwrap();
        look(now + LOOK, Ok(())).unwrap();
        assert_eq!(count, 2);
    }
}
