//! `import.mapping`: how the requirements of one scheme stand to those of another.

use std::collections::BTreeMap;

use clap::Args;
use domain::Register;
use domain::certification::Command;
use domain::value::id::{BatchId, SchemeId};
use exchange::catalogue::{self, CatalogueError, Fitted, Options, Reading, Unkept};
use reports::document::{Document, Fact};
use reports::words::Words;
use schemars::{JsonSchema, Schema};
use serde::{Deserialize, Serialize};

use super::catalogue::{outcome, unkept, unreadable};
use super::faults::{self, FaultReport};
use super::file::{batch, refused};
use crate::change::Done;
use crate::proposal::{Audience, Report};
use crate::{Field as _, Input, Mint, Mutation, Outcome, Problem, Proposal, Resolver, Upload};

/// How the requirements of one scheme stand to those of another: a mapping of CISO Assistant
#[derive(Clone, Debug, Args, Serialize, Deserialize, JsonSchema)]
pub struct Mapping {
    /// The file, or - for standard input
    pub file: Upload,
    /// The one scheme: code or title
    #[arg(long)]
    pub source: Input<SchemeId>,
    /// The other scheme: code or title
    #[arg(long)]
    pub target: Input<SchemeId>,
}

impl Mutation for Mapping {
    const NAME: &'static str = "import.mapping";
    const KINDS: &'static [&'static str] = &["certification.relate_schemes"];

    fn propose(&self, resolver: &Resolver<'_>, _: &mut Mint<'_>) -> Outcome<Proposal> {
        let source = self.source.read("source", resolver)?;
        let target = self.target.read("target", resolver)?;
        let reading = self.reading()?;
        let schemes = resolver.register.certifications();
        let (Some(one), Some(other)) = (schemes.scheme(source), schemes.scheme(target)) else {
            return Err(Problem::unforeseen());
        };
        let fitting = reading.mappings.iter().map(|mapping| mapping.between(one, other));
        let fitted = fitting.max_by_key(|fitted| fitted.links.len()).filter(|it| !it.links.is_empty());
        let fitted = fitted.ok_or_else(|| refused(&self.file, "catalogue_mapping_fits_nothing"))?;
        let same = schemes.links(source, target) == fitted.links;
        let relate = || Command::RelateSchemes { source, target, links: fitted.links.clone() }.into();
        Ok(Proposal {
            commands: if same { Vec::new() } else { vec![relate()] },
            batch: Some(batch(&self.file, "file")?),
            report: Some(Box::new(Told::new(source, target, &fitted, reading, same))),
            ..Proposal::default()
        })
    }

    fn uploads(&mut self) -> Vec<&mut Upload> {
        vec![&mut self.file]
    }

    fn answer_schema() -> Option<Schema> {
        Some(super::report_schema::<MappingReport>())
    }
}

impl Mapping {
    fn reading(&self) -> Outcome<Reading> {
        let options = Options { name: self.file.label().to_owned(), ..Options::default() };
        let wrong = |error: CatalogueError| unreadable(&self.file, "file", &error);
        let reading = catalogue::read(self.file.content("file")?, &options).map_err(wrong)?;
        if reading.mappings.is_empty() { Err(wrong(CatalogueError::NoMapping)) } else { Ok(reading) }
    }
}

/// What was read of a mapping.
#[derive(Debug)]
struct Told {
    source: SchemeId,
    target: SchemeId,
    links: usize,
    unkept: Unkept,
    /// Whether the register said so already.
    same: bool,
}

/// What an import of a mapping found and did.
#[derive(Debug, Serialize, JsonSchema)]
struct MappingReport {
    /// The batch that was recorded; nothing where nothing was.
    batch: Option<String>,
    /// Whether it was only tried.
    dry_run: bool,
    /// What cannot be used as it is written.
    left_out: Vec<FaultReport>,
    /// How many links there are.
    links: usize,
    /// Whether the register said so already.
    same: bool,
    /// The one scheme.
    source: String,
    /// The other scheme.
    target: String,
    /// What has no place: how often, by kind.
    unkept: BTreeMap<String, u64>,
    /// The version of the register after it; nothing where nothing was recorded.
    version: Option<u64>,
}

impl Told {
    fn new(source: SchemeId, target: SchemeId, fitted: &Fitted, reading: Reading, same: bool) -> Self {
        let mut unkept = reading.unkept;
        let counted = [("link to another scheme", fitted.elsewhere), ("link repeated", fitted.repeated)];
        let counted = counted.into_iter().filter(|(_, count)| 0 < *count);
        unkept.kinds.extend(counted.map(|(kind, count)| (kind.to_owned(), count)));
        Self { source, target, links: fitted.links.len(), unkept, same }
    }

    fn data(&self, done: &Done) -> MappingReport {
        MappingReport {
            batch: done.batch().as_ref().map(BatchId::to_string),
            dry_run: done.is_trial(),
            left_out: faults::report(&self.unkept.faults),
            links: self.links,
            same: self.same,
            source: self.source.to_string(),
            target: self.target.to_string(),
            unkept: self.unkept.kinds.clone(),
            version: done.version(),
        }
    }
}

impl Report for Told {
    fn document(&self, done: &Done, _: &Register, _: Audience, words: &Words) -> Document {
        let links = Fact { label: words.heading("catalogue-links"), value: self.links.to_string() };
        Document {
            title: words.heading("import-title"),
            sections: unkept(words, &self.unkept),
            notes: vec![outcome(done, self.same, words)],
            data: serde_json::to_value(self.data(done)).unwrap_or_default(),
            ..Document::default()
        }
        .headed_by([links].into_iter().chain(super::recorded(done, words)))
    }
}
