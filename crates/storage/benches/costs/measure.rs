//! Medians, taken in turns so that whatever else goes on slows every side alike; and how they are told.

use std::fmt::Write as _;
use std::time::{Duration, Instant};

/// How much is asked of a run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Effort {
    /// To see that it works: few runs, small sizes.
    Quick,
    Usual,
    /// The largest size, too.
    Million,
}

/// How much is asked of this run, by `AYNI_BENCH`.
pub(crate) fn effort() -> Effort {
    match std::env::var("AYNI_BENCH").as_deref() {
        Ok("quick") => Effort::Quick,
        Ok("million") => Effort::Million,
        _ => Effort::Usual,
    }
}

/// So many, or few where it must be quick.
pub(crate) fn runs(usually: usize) -> usize {
    if effort() == Effort::Quick { 3 } else { usually }
}

/// How long it takes; what comes of it is let go afterwards.
pub(crate) fn timed<T>(work: impl FnOnce() -> T) -> Duration {
    let start = Instant::now();
    let done = std::hint::black_box(work());
    let took = start.elapsed();
    drop(done);
    took
}

/// The time that the first thread of a process has had a core, as Linux says it; `self` is this one.
pub(crate) fn cpu(process: &str) -> Duration {
    let text = std::fs::read_to_string(format!("/proc/{process}/schedstat")).unwrap_or_default();
    let nanos = text.split(' ').next().and_then(|nanos| nanos.parse().ok());
    Duration::from_nanos(nanos.unwrap_or_default())
}

/// The time that several have had.
pub(crate) fn cpu_of(processes: &[String]) -> Duration {
    processes.iter().map(|process| cpu(process)).sum()
}

pub(crate) fn median(times: &mut [Duration]) -> Duration {
    times.sort_unstable();
    times[times.len() / 2]
}

/// Something that says how long it took.
pub(crate) type Work<'a> = &'a mut dyn FnMut() -> Duration;

/// The median of each, all taken in turns.
pub(crate) fn medians<const N: usize>(runs: usize, mut works: [Work<'_>; N]) -> [Duration; N] {
    let mut times = [const { Vec::new() }; N];
    for _ in 0..runs {
        for (work, times) in works.iter_mut().zip(&mut times) {
            times.push(work());
        }
    }
    times.map(|mut times| median(&mut times))
}

/// The ratio of the medians of both, and the medians.
pub(crate) fn ratio(runs: usize, ours: Work<'_>, raw: Work<'_>) -> String {
    let [ours, raw] = medians(runs, [ours, raw]);
    format!("{:.2} (ours {ours:.1?}, raw {raw:.1?}, medians of {runs})", over(ours, raw))
}

pub(crate) fn over(ours: Duration, raw: Duration) -> f64 {
    ours.as_secs_f64() / raw.as_secs_f64()
}

/// A table as the pages of the documentation have it.
pub(crate) struct Grid {
    rows: Vec<Vec<String>>,
}

impl Grid {
    /// Of columns, each with its head.
    pub(crate) fn of(columns: &[(&str, Vec<String>)]) -> Self {
        let mut rows: Vec<Vec<String>> = vec![columns.iter().map(|(head, _)| (*head).to_owned()).collect()];
        let row = |at: usize| columns.iter().map(|(_, cells)| cells[at].clone()).collect();
        rows.extend((0..columns[0].1.len()).map(row));
        Self { rows }
    }

    pub(crate) fn text(&self) -> String {
        let width = |column: usize| self.rows.iter().map(|row| row[column].chars().count()).max().unwrap();
        let widths: Vec<usize> = (0..self.rows[0].len()).map(width).collect();
        let mut text = String::new();
        for (at, row) in self.rows.iter().enumerate() {
            for (cell, width) in row.iter().zip(&widths) {
                write!(text, "| {cell:>width$} ").unwrap();
            }
            text.push_str("|\n");
            if at == 0 {
                for width in &widths {
                    write!(text, "|{:->1$}:", "", width + 1).unwrap();
                }
                text.push_str("|\n");
            }
        }
        text
    }
}

/// Measures of several sizes: each cell says its value and how it compares to that of the first size.
pub(crate) fn beside_first(values: &[f64], digits: usize) -> Vec<String> {
    let first = values.first().copied().unwrap_or(1.0);
    values.iter().map(|value| format!("{value:.digits$} ({:.2})", value / first)).collect()
}

pub(crate) fn plain(values: &[f64], digits: usize) -> Vec<String> {
    values.iter().map(|value| format!("{value:.digits$}")).collect()
}

#[expect(clippy::cast_precision_loss, reason = "no measure is that large")]
pub(crate) fn float(count: u64) -> f64 {
    count as f64
}
