//! `evidence.record`: papers, addresses, records of the register, and files, which are kept before they are recorded.

use std::path::Path;

use clap::Args;
use domain::certification::{Command, EvidenceDetails, Sensitivity, Source};
use domain::value::id::{CooperativeId, EvidenceId, MandateId, OrganId};
use domain::value::{Name, PartialDate, Period, Remark};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::proposal::Proposal;
use crate::resolve::{RecordNamed, text};
use crate::upload::Attachment;
use crate::{Field as _, Input, Mint, Mutation, Outcome, Problem, Resolver};

/// Record a piece of evidence; a file is kept beside the register
#[derive(Clone, Debug, Args, Serialize, Deserialize, JsonSchema)]
pub struct Record {
    /// What it is, without naming a person
    pub title: Input<Name>,
    /// The first day on which it shows something
    #[arg(long)]
    pub from: Input<PartialDate>,
    /// When it no longer does, that day excluded
    #[arg(long)]
    pub until: Option<Input<PartialDate>>,
    /// Where it is to be found.
    #[command(flatten)]
    #[serde(flatten)]
    pub given: Given,
    /// How carefully it is to be handled: public, internal, confidential or sensitive
    #[arg(long, default_value = "internal")]
    #[serde(default = "internal", skip_serializing_if = "is_internal")]
    pub sensitivity: Input<Sensitivity>,
    /// The evidence that this is a newer version of: its title or a part of it
    #[arg(long)]
    pub supersedes: Option<Input<EvidenceId>>,
}

fn internal() -> Input<Sensitivity> {
    Sensitivity::Internal.code().into()
}

/// Whether it is what is assumed where nothing is said: it is the same request with it and without.
fn is_internal(sensitivity: &Input<Sensitivity>) -> bool {
    **sensitivity == *Sensitivity::Internal.code()
}

/// Where a piece of evidence is to be found; one of these.
#[derive(Clone, Debug, Args, Serialize, Deserialize, JsonSchema)]
#[group(skip)]
pub struct Given {
    /// A file, which is kept beside the register; it must not hold what may have to be erased
    #[arg(long, group = "source", value_name = "PATH")]
    pub file: Option<Attachment>,
    /// What the file is to be called, without naming a person; the title by default
    #[arg(long, requires = "file")]
    pub name: Option<Input<Name>>,
    /// A paper or book that is not kept here: where it is to be found
    #[arg(long, group = "source", value_name = "TEXT")]
    pub paper: Option<Input<Remark>>,
    /// An address
    #[arg(long, group = "source", value_name = "URL")]
    pub address: Option<Input<Remark>>,
    /// A mandate of this register: its holder, or its identifier
    #[arg(long, group = "source", value_name = "HOLDER")]
    pub mandate: Option<Input<MandateId>>,
    /// An organ of this register; with --mandate, the organ where she holds it
    #[arg(long, value_name = "ORGAN")]
    pub organ: Option<Input<OrganId>>,
    /// The cooperative of the organ, where several have such an organ
    #[arg(long, requires = "organ")]
    pub of: Option<Input<CooperativeId>>,
    /// Another record of this register, such as training:0190a7e1-…
    #[arg(long, group = "source", value_name = "KIND:UUID")]
    pub record: Option<Input<RecordNamed>>,
}

impl Mutation for Record {
    const NAME: &'static str = "evidence.record";
    const KINDS: &'static [&'static str] = &["certification.record_evidence"];

    fn propose(&self, resolver: &Resolver<'_>, mint: &mut Mint<'_>) -> Outcome<Proposal> {
        let title = self.title.read("title", resolver)?;
        let effective =
            Period { from: self.from.read("from", resolver)?, until: self.until.read("until", resolver)? };
        let sensitivity = self.sensitivity.read("sensitivity", resolver)?;
        let supersedes = self.supersedes.read("supersedes", resolver)?;
        let source = self.given.source(&title, resolver)?;
        let attachments = match &source {
            Source::File { digest, .. } => vec![*digest],
            Source::Record { .. } | Source::Paper(_) | Source::Address(_) => Vec::new(),
        };
        let details = EvidenceDetails { effective, sensitivity, source, supersedes, title };
        let command = Command::RecordEvidence { evidence: mint.id(), details };
        Ok(Proposal { attachments, ..command.into() })
    }

    fn attachment(&mut self) -> Option<&mut Attachment> {
        self.given.file.as_mut()
    }
}

impl Given {
    /// The one place that was given.
    fn source(&self, title: &Name, resolver: &Resolver<'_>) -> Outcome<Source> {
        if self.name.is_some() && self.file.is_none() {
            return Err(Problem::missing("file"));
        }
        self.of.read("of", resolver)?;
        let file = self.file.as_ref().map(|file| self.file_called(file, title, resolver)).transpose()?;
        let other = self.record.read("record", resolver)?;
        let given = [
            ("file", file),
            ("paper", self.paper.read("paper", resolver)?.map(Source::Paper)),
            ("address", self.address.read("address", resolver)?.map(Source::Address)),
            ("record", other.map(|RecordNamed { kind, record }| Source::Record { kind, record })),
        ];
        let (field, own) = match self.of_register(resolver)? {
            Some((field, source)) => (field, Some(source)),
            None => ("file", None),
        };
        let mut given = given.into_iter().filter_map(|(field, source)| Some((field, source?)));
        match (own, given.next(), given.next()) {
            (Some(source), None, _) | (None, Some((_, source)), None) => Ok(source),
            (Some(_), Some((other, _)), _) => Err(Problem::conflicting(field, other)),
            (None, Some((other, _)), Some((field, _))) => Err(Problem::conflicting(field, other)),
            (None, None, _) => Err(Problem::wrong("evidence_source_needed", "file", "")),
        }
    }

    /// A mandate or an organ of this register, and the field that named it.
    fn of_register(&self, resolver: &Resolver<'_>) -> Outcome<Option<(&'static str, Source)>> {
        let (organ, of) = (self.organ.as_deref(), self.of.as_deref());
        if of.is_some() && organ.is_none() {
            return Err(Problem::missing("organ"));
        }
        if let Some(holder) = &self.mandate {
            let mandate = resolver.mandate("mandate", holder, organ, of)?;
            return Ok(Some(("mandate", record("mandate", *mandate.uuid())?)));
        }
        let organ = organ.map(|organ| resolver.organ("organ", of, organ)).transpose()?;
        organ.map(|organ| Ok(("organ", record("organ", *organ.uuid())?))).transpose()
    }

    /// A file under the name that it has from now on. Its own may name a person, so it is not taken unasked.
    fn file_called(&self, file: &Attachment, title: &Name, resolver: &Resolver<'_>) -> Outcome<Source> {
        let name = match self.name.read("name", resolver)? {
            Some(name) => name,
            None => text("name", &called(title.as_str(), file.name()))?,
        };
        let (digest, size) = file.measured("file")?;
        Ok(Source::File { digest, name, size })
    }
}

/// A title with the ending of a file's name.
fn called(title: &str, file: &str) -> String {
    /// How many characters of a title leave room for the ending.
    const TITLE_MAX: usize = 180;
    /// How long what stands behind a point may be to be an ending.
    const ENDING_MAX: usize = 12;
    let ending = Path::new(file).extension().and_then(|ending| ending.to_str()).unwrap_or_default();
    let short: String = title.chars().take(TITLE_MAX).collect();
    if ending.is_empty() || ENDING_MAX < ending.len() { short } else { format!("{short}.{ending}") }
}

fn record(kind: &str, record: uuid::Uuid) -> Outcome<Source> {
    Ok(Source::Record { kind: text("record", kind)?, record })
}
