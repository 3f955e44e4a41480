//! Figures of the server for whoever watches it, in the text format of Prometheus. They name routes, never people.

use std::sync::atomic::AtomicU64;
use std::time::Duration;

use axum::http::Method;
use prometheus_client::encoding::text::encode;
use prometheus_client::metrics::counter::Counter;
use prometheus_client::metrics::family::Family;
use prometheus_client::metrics::gauge::Gauge;
use prometheus_client::metrics::histogram::{Histogram, exponential_buckets};
use prometheus_client::registry::{Registry, Unit};

type Labels = Vec<(&'static str, String)>;

/// Counts and times.
#[derive(Debug)]
pub(crate) struct Metrics {
    registry: Registry,
    requests: Family<Labels, Counter>,
    seconds: Family<Labels, Histogram>,
    /// How many connections are open.
    pub(crate) connections: Gauge,
    versions: Family<Labels, Gauge<u64, AtomicU64>>,
    counts: Family<Labels, Gauge<u64, AtomicU64>>,
    upkeep_at: Family<Labels, Gauge>,
    upkeep_age: Family<Labels, Gauge<u64, AtomicU64>>,
    upkeep_failures: Family<Labels, Gauge<u64, AtomicU64>>,
}

impl Default for Metrics {
    fn default() -> Self {
        let mut registry = Registry::with_prefix("ayni");
        let requests = Family::default();
        let seconds = Family::<Labels, Histogram>::new_with_constructor(|| {
            Histogram::new(exponential_buckets(0.000_5, 4.0, 9))
        });
        let (connections, versions, counts) = (Gauge::default(), Family::default(), Family::default());
        registry.register("requests", "Requests that were answered", requests.clone());
        registry.register_with_unit(
            "request_duration",
            "How long answers took",
            Unit::Seconds,
            seconds.clone(),
        );
        registry.register("connections", "Connections that are open", connections.clone());
        registry.register("register_version", "The version of each register", versions.clone());
        registry.register("register_row_counts", "How often rows of lists were counted", counts.clone());
        let (upkeep_at, upkeep_age, upkeep_failures) =
            (Family::default(), Family::default(), Family::default());
        registry.register_with_unit(
            "upkeep_last_success_timestamp",
            "When upkeep on a schedule was done last, counted from 1970",
            Unit::Seconds,
            upkeep_at.clone(),
        );
        registry.register_with_unit(
            "upkeep_age",
            "How long ago upkeep on a schedule was done last",
            Unit::Seconds,
            upkeep_age.clone(),
        );
        registry.register(
            "upkeep_failures",
            "How often upkeep on a schedule failed since it was done last",
            upkeep_failures.clone(),
        );
        Self {
            registry,
            requests,
            seconds,
            connections,
            versions,
            counts,
            upkeep_at,
            upkeep_age,
            upkeep_failures,
        }
    }
}

/// A method as a label. A client may send any word as one, and each label is kept for as long as the server runs.
fn label(method: &Method) -> &str {
    let known = [
        Method::GET,
        Method::HEAD,
        Method::POST,
        Method::PUT,
        Method::PATCH,
        Method::DELETE,
        Method::OPTIONS,
        Method::TRACE,
        Method::CONNECT,
    ];
    if known.contains(method) { method.as_str() } else { "other" }
}

impl Metrics {
    /// Counts an answer.
    pub(crate) fn answered(&self, method: &Method, route: &str, status: u16, took: Duration) {
        let route = ("route", route.to_owned());
        let labels =
            vec![("method", label(method).to_owned()), route.clone(), ("status", status.to_string())];
        self.requests.get_or_create(&labels).inc();
        self.seconds.get_or_create(&vec![route]).observe(took.as_secs_f64());
    }

    /// Notes the version of a register, and how often rows of its lists were counted.
    pub(crate) fn register(&self, register: &str, version: u64, counts: u64) {
        let labels = vec![("register", register.to_owned())];
        self.versions.get_or_create(&labels).set(version);
        self.counts.get_or_create(&labels).set(counts);
    }

    /// Notes what came of a task of the schedule for a book: when it was done last, in seconds since 1970, how many seconds ago
    /// that was, and how often it failed since.
    pub(crate) fn upkeep(
        &self,
        (book, task): (&str, &str),
        at: Option<i64>,
        age: Option<u64>,
        failures: u32,
    ) {
        let labels = vec![("book", book.to_owned()), ("task", task.to_owned())];
        if let Some(at) = at {
            self.upkeep_at.get_or_create(&labels).set(at);
        }
        if let Some(age) = age {
            self.upkeep_age.get_or_create(&labels).set(age);
        }
        self.upkeep_failures.get_or_create(&labels).set(failures.into());
    }

    /// All of it, as it is asked for.
    pub(crate) fn text(&self) -> String {
        let mut text = String::new();
        // Writing into a string does not fail.
        let _ = encode(&mut text, &self.registry);
        text
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Protects memory: a client cannot make labels by inventing methods.
    #[test]
    fn methods_that_nobody_knows_are_one_label() {
        let metrics = Metrics::default();
        for number in 0..100 {
            let method = Method::from_bytes(format!("M{number}").as_bytes()).unwrap();
            metrics.answered(&method, "-", 405, Duration::ZERO);
        }
        metrics.answered(&Method::PUT, "-", 405, Duration::ZERO);
        let text = metrics.text();
        let lines: Vec<&str> = text.lines().filter(|line| line.starts_with("ayni_requests_total{")).collect();
        assert_eq!(lines.len(), 2, "{text}");
        assert!(
            lines.iter().any(|line| line.contains("method=\"other\"") && line.ends_with(" 100")),
            "{text}"
        );
    }
}
