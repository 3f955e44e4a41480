//! `evidence.extract`: the file of a piece of evidence, read piece by piece and checked against its hash at the end.

use std::io;

use clap::Args;
use domain::authority::{Question, Sensitivity};
use domain::certification::Source;
use domain::value::id::EvidenceId;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::operation::{Content, Delivery, Export, Exported, Media, poured};
use crate::problem::{Cause, Kind};
use crate::{Field as _, Input, Outcome, Problem};

/// Write the file of a piece of evidence out again, checked against its hash
#[derive(Clone, Debug, Args, Serialize, Deserialize, JsonSchema)]
pub struct Extract {
    /// The evidence: its title or a part of it
    pub evidence: Input<EvidenceId>,
}

impl Export for Extract {
    const NAME: &'static str = "evidence.extract";
    const KIND: Question = Question::Extracts;
    const CLASS: Sensitivity = Sensitivity::Personal;
    const MEDIA: &'static [Media] = &[Media::STORED];

    fn produce<'a>(&self, to: &Delivery<'a>) -> Outcome<Exported<'a>> {
        let resolver = to.at.resolver()?;
        let id = self.evidence.read("evidence", &resolver)?;
        let found = resolver.register.certifications().evidence(id).ok_or_else(Problem::unforeseen)?;
        let title = found.details.title.to_string();
        let Source::File { digest, name, .. } = &found.details.source else {
            return Err(Problem::new(Kind::Input, "evidence_has_no_file").with("title", title));
        };
        let (digest, mut file) = (*digest, to.at.open_stored(*digest)?);
        let unreadable = move |error: io::Error| {
            let code =
                if error.kind() == io::ErrorKind::InvalidData { "evidence_damaged" } else { "file_failed" };
            let mut problem = Problem::new(Kind::Damaged, code).with("title", title.as_str());
            problem = problem.with("digest", digest.to_string()).with("path", digest.to_string());
            problem.cause = Some(Cause::Io(error));
            problem
        };
        let content = Content::Stream(Box::new(move |sink| poured(&mut file, sink, &unreadable)));
        Ok(Exported { name: name.to_string(), ..Exported::of(Self::NAME, to.media, content) })
    }
}
