//! What was read of a scheme, and what came of it.

use std::collections::BTreeMap;

use domain::Register;
use domain::certification::scheme::Scheme;
use domain::value::id::{BatchId, SchemeId};
use exchange::catalogue::Reading;
use reports::document::{Document, Fact};
use reports::words::Words;
use schemars::JsonSchema;
use serde::Serialize;
use serde_json::Value;

use super::super::catalogue::{outcome, unkept};
use super::super::faults::{self, FaultReport};
use crate::change::Done;
use crate::proposal::{Audience, Report};

/// What was read of a scheme.
#[derive(Debug)]
pub(super) struct Told {
    /// The scheme that is adopted, or was there already.
    pub(super) id: SchemeId,
    pub(super) reading: Reading,
    pub(super) scheme: Scheme,
    /// Whether the register said so already.
    pub(super) same: bool,
}

/// What an import of a scheme found and did.
#[derive(Debug, Serialize, JsonSchema)]
pub(super) struct SchemeReport {
    /// The batch that was recorded; nothing where nothing was.
    batch: Option<String>,
    /// What was counted.
    counts: CountsReport,
    /// Whether it was only tried.
    dry_run: bool,
    /// The format of the file.
    format: &'static str,
    /// The head of the scheme, as the register has it.
    header: Value,
    /// What cannot be used as it is written.
    left_out: Vec<FaultReport>,
    /// Whether the register said so already.
    same: bool,
    /// The scheme.
    scheme: String,
    /// What a scheme has no place for: how often, by kind.
    unkept: BTreeMap<String, u64>,
    /// The version of the register after it; nothing where nothing was recorded.
    version: Option<u64>,
}

/// What was counted.
#[derive(Debug, Serialize, JsonSchema)]
struct CountsReport {
    /// Requirements that are assessed.
    assessed: usize,
    /// Requirements of the file, nested ones among them.
    controls: u64,
    /// Headings that the format has as such.
    groups: u64,
    /// Requirements within requirements.
    nested: u64,
    /// Blanks that a user of the catalogue fills in.
    params: u64,
    /// Pieces of text.
    parts: u64,
    /// Selections.
    profiles: usize,
    /// Requirements of the scheme.
    requirements: usize,
    /// Requirements that hold no longer.
    withdrawn: u64,
}

impl Told {
    fn assessed(&self) -> usize {
        self.scheme.requirements.iter().filter(|one| one.assessable).count()
    }

    fn data(&self, done: &Done) -> SchemeReport {
        let Self { reading, scheme, .. } = self;
        let counts = reading.counts;
        SchemeReport {
            batch: done.batch().as_ref().map(BatchId::to_string),
            counts: CountsReport {
                assessed: self.assessed(),
                controls: counts.controls,
                groups: counts.groups,
                nested: counts.nested,
                params: counts.params,
                parts: counts.parts,
                profiles: scheme.profiles.len(),
                requirements: scheme.requirements.len(),
                withdrawn: counts.withdrawn,
            },
            dry_run: done.is_trial(),
            format: reading.format.code(),
            header: serde_json::to_value(&scheme.header).unwrap_or_default(),
            left_out: faults::report(&reading.unkept.faults),
            same: self.same,
            scheme: self.id.to_string(),
            unkept: reading.unkept.kinds.clone(),
            version: done.version(),
        }
    }

    fn facts(&self, done: &Done, words: &Words) -> Vec<Fact> {
        let header = &self.scheme.header;
        let format = format!("catalogue-{}", self.reading.format.code().replace('_', "-"));
        let head = [
            ("catalogue-format", Some(words.say(&format))),
            ("catalogue-scheme", Some(format!("{} – {}", header.code, header.title))),
            ("catalogue-owner", Some(header.owner.to_string())),
            ("catalogue-edition", Some(header.version.to_string())),
            ("catalogue-licence", header.licence.as_ref().map(ToString::to_string)),
            ("catalogue-requirements", Some(self.scheme.requirements.len().to_string())),
            ("catalogue-assessed", Some(self.assessed().to_string())),
            ("catalogue-profiles", Some(self.scheme.profiles.len().to_string())),
        ];
        let counts = self.reading.counts;
        let counted = [
            ("catalogue-groups", counts.groups),
            ("catalogue-controls", counts.controls),
            ("catalogue-nested", counts.nested),
            ("catalogue-withdrawn", counts.withdrawn),
            ("catalogue-params", counts.params),
            ("catalogue-parts", counts.parts),
        ];
        let counted = counted.into_iter().map(|(id, count)| (id, (0 < count).then(|| count.to_string())));
        let known = head.into_iter().chain(counted).filter_map(|(id, value)| Some((id, value?)));
        let facts = known.map(|(id, value)| Fact { label: words.heading(id), value });
        facts.chain(super::super::recorded(done, words)).collect()
    }
}

impl Report for Told {
    fn document(&self, done: &Done, _: &Register, _: Audience, words: &Words) -> Document {
        Document {
            title: words.heading("import-title"),
            sections: unkept(words, &self.reading.unkept),
            notes: vec![outcome(done, self.same, words)],
            data: serde_json::to_value(self.data(done)).unwrap_or_default(),
            ..Document::default()
        }
        .headed_by(self.facts(done, words))
    }
}
