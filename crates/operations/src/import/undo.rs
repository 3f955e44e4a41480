//! `import.undo`: what was recorded at once is taken back as a whole.

use clap::Args;
use domain::authority::{Act, Asked};
use domain::undo::{self, Moments};
use domain::value::Remark;
use domain::value::id::BatchId;
use domain::{Event, Register};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use storage::{BatchKind, LogFilter, view};

use crate::problem::{Detail, Kind, Problem};
use crate::proposal::Batch;
use crate::{Field as _, Input, Mint, Mutation, Outcome, Proposal, Resolver};

/// Take an import back, while nothing depends on it
#[derive(Clone, Debug, Args, Serialize, Deserialize, JsonSchema)]
pub struct Undo {
    /// The batch: its identifier as the receipt shows it, the beginning of that, or the name of the file
    pub batch: Input<BatchId>,
    /// Why
    #[arg(long)]
    pub reason: Input<Remark>,
}

/// How many characters of an identifier are enough to name a batch by.
const PREFIX_CHARACTERS_MIN: usize = 4;

impl Mutation for Undo {
    const NAME: &'static str = "import.undo";
    const KINDS: &'static [&'static str] = &[
        "person.annul",
        "person.correct",
        "person.declare_gender",
        "person.withdraw_kinship",
        "cooperative.annul",
        "cooperative.annul_affiliation",
        "cooperative.annul_unit",
        "cooperative.correct",
        "cooperative.set_time_zone",
        "member.annul",
        "member.annul_work",
        "member.correct",
        "committee.annul",
        "committee.annul_mandate",
        "committee.correct_mandate",
        "certification.annul",
        "certification.annul_action",
        "certification.annul_audit",
        "certification.annul_evidence",
        "certification.annul_finding",
        "certification.annul_premium",
        "certification.annul_scheme",
        "certification.annul_step",
        "certification.hold_audit",
        "certification.link_evidence",
        "certification.relate_schemes",
        "certification.state_social_group",
        "certification.unlink_evidence",
        "programme.annul_class_session",
        "programme.annul_group",
        "programme.annul_participation",
        "programme.annul_project",
        "programme.annul_project_part",
        "programme.annul_training",
        "programme.correct_class_session",
        "programme.correct_group",
        "programme.correct_participation",
        "programme.correct_project",
        "programme.correct_training",
        "programme.record_attendance",
        "programme.record_completion",
        "programme.record_enrolment",
        "equality.adopt_observation",
        "equality.annul_gender_rule",
        "equality.annul_indicator",
        "equality.annul_measure",
        "equality.annul_observation",
        "equality.annul_plan",
        "equality.annul_policy",
        "equality.annul_target",
        "equality.correct_plan",
        "equality.define_indicator",
        "equality.report_progress",
        "equality.set_measure",
        "equality.set_target",
    ];
    const ASKED: Option<Asked> = Some(Asked::Act(Act::TakeBackBatch));

    fn propose(&self, resolver: &Resolver<'_>, mint: &mut Mint<'_>) -> Outcome<Proposal> {
        let reason = self.reason.read("reason", resolver)?;
        let kept = resolver.kept()?;
        let found = named(&self.batch, &kept.batches()?)?;
        let of_batch = LogFilter {
            since: Some(found.first_version),
            until: Some(found.last_version),
            ..LogFilter::default()
        };
        let facts: Vec<Event> = kept.log(&of_batch)?.into_iter().map(|one| one.event).collect();
        let before: Register = kept.register_at(found.first_version.saturating_sub(1))?;
        let after = kept.register_at(found.last_version)?;
        let moments = Moments { before: &before, after: &after, now: resolver.register };
        let commands = undo::plan(moments, &facts, &reason, &mut || mint.salt())
            .map_err(|refusal| Problem::not_undone(refusal, resolver.register))?;
        let (kind, label, undoes) = (BatchKind::Undo, found.label, Some(found.batch));
        let batch = Some(Batch { kind, label, digest: None, undoes });
        let by_id = vec![("batch", found.batch.to_string())];
        Ok(Proposal { commands, batch, resolved: by_id, ..Proposal::default() })
    }
}

/// The batch of that identifier, or whose identifier begins so, or the import of a file of that name that stands.
fn named(named: &str, batches: &[view::Batch]) -> Outcome<view::Batch> {
    let prefix = |batch: &&view::Batch| {
        let long = PREFIX_CHARACTERS_MIN <= named.len();
        long && batch.batch.to_string().starts_with(&named.to_ascii_lowercase())
    };
    let label = |batch: &&view::Batch| batch.kind != BatchKind::Undo && batch.label.as_deref() == Some(named);
    let mut found: Vec<&view::Batch> = batches.iter().filter(prefix).collect();
    if found.is_empty() {
        found = batches.iter().filter(label).collect();
    }
    let standing: Vec<&view::Batch> =
        found.iter().filter(|batch| batch.undone_by.is_none()).copied().collect();
    match (standing.as_slice(), found.as_slice()) {
        ([one], _) => Ok((*one).clone()),
        ([], []) => Err(Problem::wrong("batch_unknown", "batch", named)),
        ([], [undone, ..]) => {
            let label = undone.label.clone().unwrap_or_default();
            Err(Problem::new(Kind::Rejected, "batch_undone").at("batch").valued(named).with("label", label))
        }
        (several, _) => {
            let shown = several.iter().map(|batch| {
                let label = batch.label.as_deref().unwrap_or_default();
                format!("{} ({label}, {})", batch.batch, batch.at.format("%Y-%m-%d %H:%M"))
            });
            let shown: Vec<String> = shown.collect();
            let candidates = Detail::Text(shown.join("; "));
            Err(Problem::wrong("batch_ambiguous", "batch", named).with("candidates", candidates))
        }
    }
}
