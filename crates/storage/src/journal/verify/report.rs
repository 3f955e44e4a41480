//! The report of a verification.

use domain::value::Digest;
use domain::value::id::RegisterId;
use serde::Serialize;

use crate::fault::Fault;

/// What a verification found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct VerifyReport {
    /// Which register; `None` where the file does not say.
    pub register: Option<RegisterId>,
    /// How many events were read.
    pub events: u64,
    /// The version of the last event that was read.
    pub version: u64,
    /// The hash of the chain up to there: whoever noted it down can compare.
    pub head: Digest,
    /// How many profiles stand beside the log.
    pub profiles: u64,
    /// How many other texts stand beside the log.
    pub texts: u64,
    /// How many derived rows were compared.
    pub rows: u64,
    /// How many files beside the register were read.
    pub files: u64,
    /// How many of them no record refers to; that is no fault.
    pub unused: u64,
    /// What is not as it was written, in the order of the checks; empty where all is well. A thousand at most: whoever makes a
    /// file full of faults fills neither memory nor screen.
    pub faults: Vec<Fault>,
    /// How many faults there are besides.
    pub unlisted: u64,
}

/// How many faults a report lists.
const LISTED: usize = 1_000;

impl VerifyReport {
    /// Whether all is as it was written.
    pub const fn is_sound(&self) -> bool {
        self.faults.is_empty()
    }

    /// How many faults there are.
    pub const fn count(&self) -> u64 {
        self.unlisted.saturating_add(self.faults.len() as u64)
    }

    /// Adds a fault, or counts it where the list is full.
    pub(crate) fn add(&mut self, fault: Fault) {
        if self.faults.len() < LISTED {
            self.faults.push(fault);
        } else {
            self.unlisted = self.unlisted.saturating_add(1);
        }
    }

    /// Adds faults.
    pub(crate) fn add_all(&mut self, faults: impl IntoIterator<Item = Fault>) {
        faults.into_iter().for_each(|fault| self.add(fault));
    }

    /// A file that could not even be opened.
    pub(crate) fn unreadable(detail: String) -> Self {
        Self { faults: vec![Fault::Unreadable { what: "register".to_owned(), detail }], ..Self::blank() }
    }

    /// A database whose schema is not as it should be.
    pub(crate) fn of_schema(objects: Vec<String>) -> Self {
        let mut report = Self::blank();
        report.add_all(objects.into_iter().map(|object| Fault::SchemaDiffers { object }));
        report
    }

    pub(crate) const fn blank() -> Self {
        let head = Digest([0; 32]);
        Self {
            register: None,
            events: 0,
            version: 0,
            head,
            profiles: 0,
            texts: 0,
            rows: 0,
            files: 0,
            unused: 0,
            faults: Vec::new(),
            unlisted: 0,
        }
    }
}
