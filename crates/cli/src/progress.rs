//! A bar on standard error for what takes longer than a moment; nothing where nobody watches.

use std::io::IsTerminal as _;

/// A bar, or nothing.
pub(crate) struct Bar(Option<indicatif::ProgressBar>);

/// A bar for so many steps.
pub(crate) fn bar(steps: usize) -> Bar {
    let watched = std::io::stderr().is_terminal() && steps > 500;
    Bar(watched.then(|| indicatif::ProgressBar::new(u64::try_from(steps).unwrap_or(u64::MAX))))
}

/// A bar for so many bytes; nothing where they are read in a moment.
pub(crate) fn bytes(all: u64) -> Bar {
    let watched = std::io::stderr().is_terminal() && all > 1 << 25;
    Bar(watched.then(|| indicatif::ProgressBar::new(all)))
}

impl Bar {
    /// Moves the bar to a step.
    pub(crate) fn at(&self, done: usize) {
        if let Some(bar) = &self.0 {
            bar.set_position(u64::try_from(done).unwrap_or(u64::MAX));
        }
    }

    /// Moves the bar to a step of as many as there turn out to be.
    pub(crate) fn at_of(&self, done: u64, all: u64) {
        if let Some(bar) = &self.0 {
            bar.set_length(all);
            bar.set_position(done);
        }
    }

    /// Takes the bar away.
    pub(crate) fn done(&self) {
        if let Some(bar) = &self.0 {
            bar.finish_and_clear();
        }
    }
}
