//! `verify`: whether anything was changed behind the program's back, and whether the register continues a checkpoint.

use clap::Args;
use domain::authority::{Asked, Question, Sensitivity};
use domain::value::Digest;
use reports::document::{Document, Fact, Section};
use reports::provenance::{Provenance, Rows};
use reports::table::{Cell, Column, Table};
use reports::words::{Arg, Words};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use storage::{Fault, VerifyReport};

use crate::checkpoint::{Compared, Signed};
use crate::operation::{Keeper, Maintenance, Told};
use crate::problem::Kind;
use crate::proposal::Notice;
use crate::{Outcome, Problem, Upload, When};

/// Check that nothing was changed: the chain, the profiles, the rows, the rules
#[derive(Clone, Debug, Args, Serialize, Deserialize, JsonSchema)]
pub struct Verify {
    /// A signed checkpoint that the register must continue
    #[arg(long, value_name = "FILE")]
    pub against: Option<Upload>,
}

/// What a verification found.
#[derive(Debug, Serialize, JsonSchema)]
pub struct Verified {
    /// How many events were read.
    pub events: u64,
    /// What is not as it was written: a code for each, with the record that is at fault.
    #[schemars(with = "Vec<Map<String, Value>>")]
    pub faults: Vec<Fault>,
    /// How many files beside the register were read.
    pub files: u64,
    /// What is dated in the future.
    pub future: Option<Future>,
    /// The hash of the chain up to the last event.
    #[schemars(with = "String")]
    pub head: Digest,
    /// How many profiles stand beside the log.
    pub profiles: u64,
    /// How many other texts stand beside the log.
    pub texts: u64,
    /// How many derived rows were compared.
    pub rows: u64,
    /// Whether all is as it was written.
    pub sound: bool,
    /// How many faults there are besides.
    pub unlisted: u64,
    /// How many files no record refers to.
    pub unused: u64,
    /// The version of the last event.
    pub version: u64,
    /// How the register compares with the checkpoint, where one was handed in.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub checkpoint: Option<Compared>,
}

/// Entries that are dated in the future.
#[derive(Debug, Serialize, JsonSchema)]
pub struct Future {
    /// The version of the first.
    pub first: u64,
    /// When the last was recorded, where the register is kept.
    pub last: String,
}

impl Maintenance for Verify {
    const NAME: &'static str = "verify";
    const KIND: Asked = Asked::Question(Question::Verification);
    const CLASS: Sensitivity = Sensitivity::Public;
    const LOCAL: bool = false;
    type Answer = Verified;

    fn carry_out(&self, keeper: &mut dyn Keeper, _: &Words) -> Outcome<Verified> {
        let signed = self.against.as_ref().map(|file| Signed::read("against", file)).transpose()?;
        let report = storage::verify_file(keeper.place(), &mut |done, all| keeper.progress(done, all))?;
        let mut verified = Verified::from(report);
        // What was changed may say anything of time, and continues nothing.
        if verified.sound {
            verified.future = future(keeper)?;
            verified.checkpoint = signed.map(|signed| signed.compare(keeper.store()?)).transpose()?;
        }
        Ok(verified)
    }

    fn told(answer: &Verified, when: &When, words: &Words) -> Told {
        answer.told("verify-title", when, words)
    }

    fn verdict(answer: &Verified, words: &Words) -> Outcome<Vec<Notice>> {
        answer.soundness()?;
        let continues = answer.checkpoint.as_ref().map(|compared| compared.continues(words));
        Ok(continues.transpose()?.into_iter().collect())
    }

    fn uploads(&mut self) -> Vec<&mut Upload> {
        self.against.iter_mut().collect()
    }
}

/// The first entry that is dated in the future, and the instant of the last one.
fn future(keeper: &mut dyn Keeper) -> Outcome<Option<Future>> {
    keeper.store()?;
    let When { now, zone, .. } = keeper.when();
    let found = keeper.store()?.recorded_after(now)?;
    Ok(found.map(|(first, last)| Future { first, last: zone.rfc3339(last) }))
}

impl From<VerifyReport> for Verified {
    fn from(report: VerifyReport) -> Self {
        Self {
            sound: report.is_sound(),
            events: report.events,
            files: report.files,
            future: None,
            head: report.head,
            profiles: report.profiles,
            texts: report.texts,
            rows: report.rows,
            unlisted: report.unlisted,
            unused: report.unused,
            version: report.version,
            faults: report.faults,
            checkpoint: None,
        }
    }
}

impl Verified {
    /// That it is damaged, where it is.
    pub(super) fn soundness(&self) -> Outcome {
        if self.sound {
            return Ok(());
        }
        let listed = u64::try_from(self.faults.len()).unwrap_or(u64::MAX);
        let count = self.unlisted.saturating_add(listed);
        Err(Problem::new(Kind::Damaged, "damaged").with("count", count))
    }

    /// What was checked, and every fault.
    pub(super) fn told(&self, title: &str, when: &When, words: &Words) -> Told {
        let rows = if self.sound { Rows::Checked } else { Rows::Unsound };
        let version = Some(self.version);
        Told::Document(Box::new(
            Document {
                title: words.heading(title),
                provenance: Provenance { version, head: Some(self.head), rows, ..when.provenance() },
                sections: self.faults(words).into_iter().collect(),
                notes: self.notes(words),
                ..Document::default()
            }
            .headed_by(self.facts(words)),
        ))
    }

    fn facts(&self, words: &Words) -> Vec<Fact> {
        let fact = |id: &str, value: String| Fact { label: words.heading(id), value };
        let mut facts = vec![
            fact("verify-events", words.integer_of(self.events)),
            fact("verify-profiles", words.integer_of(self.profiles)),
            fact("verify-texts", words.integer_of(self.texts)),
            fact("verify-rows", words.integer_of(self.rows)),
            fact("verify-files", words.integer_of(self.files)),
            fact("verify-head", self.head.to_string()),
        ];
        if 0 < self.unused {
            facts.push(fact("verify-unused", words.integer_of(self.unused)));
        }
        facts
    }

    fn faults(&self, words: &Words) -> Option<Section> {
        if self.sound {
            return None;
        }
        let row = |fault: &Fault| {
            let fields = serde_json::to_value(fault).unwrap_or_default();
            let id = format!("fault-{}", fault.code().replace('_', "-"));
            vec![Cell::code(fault.code(), words.say(&id)), Cell::text(place(&fields, words))]
        };
        let columns = vec![
            Column::text("fault", words.heading("col-fault")),
            Column::text("place", words.heading("col-place_of_fault")),
        ];
        let table = Table { columns, rows: self.faults.iter().map(row).collect(), ..Table::default() };
        Some(Section::new("faults", words.heading("verify-faults")).table(table))
    }

    fn notes(&self, words: &Words) -> Vec<String> {
        let said = if self.sound { "verify-sound" } else { "verify-unsound" };
        let mut notes = vec![words.say(said)];
        notes.extend(self.future.as_ref().map(|Future { first, last }| {
            let last = words.instant(last);
            words.say_with("verify-future", &[("first", Arg::Number(*first)), ("last", Arg::from(&last))])
        }));
        if self.sound {
            notes.push(words.say("verify-note"));
        }
        if self.sound && self.checkpoint.is_none() {
            notes.push(words.say("verify-note-checkpoint"));
        }
        if 0 < self.unlisted {
            notes.push(words.say_with("verify-unlisted", &[("count", Arg::Number(self.unlisted))]));
        }
        notes
    }
}

/// The fields of a fault on one line: `versión 7`, `tabla de personas, clave …`.
fn place(fields: &Value, words: &Words) -> String {
    let said = |(name, value): (&String, &Value)| {
        let shown = value.as_str().map_or_else(|| value.to_string(), ToOwned::to_owned);
        let id = format!("fault-at-{name}");
        // What a newer check names is shown by its field rather than left out.
        let args = [("value", Arg::from(&shown))];
        if words.has(&id) { words.say_with(&id, &args) } else { format!("{name} {shown}") }
    };
    let parts = fields.as_object().into_iter().flatten();
    let parts = parts.filter(|(name, value)| *name != "code" && !value.is_null());
    parts.map(said).collect::<Vec<_>>().join(", ")
}
