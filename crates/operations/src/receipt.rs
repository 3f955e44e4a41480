//! What a change made happen, or would: the facts, what each of them changed, and who else may be meant by a name.

use domain::person::Profile;
use domain::value::id::PersonId;
use domain::{Command, Event, Register};
use reports::report::Change;
use reports::words::{Arg, Words};
use serde_json::{Value, json};
use storage::Outcome as Written;

use crate::moment::Moment;
use crate::past::{Past, alike};
use crate::problem::Outcome;
use crate::record::{listed, person_name};

/// The receipt of a change.
#[derive(Debug)]
pub struct Receipt {
    past: Past,
    events: Vec<Event>,
    /// Nothing for a trial.
    written: Option<Entry>,
    alike: Vec<(PersonId, Profile, Vec<PersonId>)>,
    register: Register,
}

/// Where a change stands in the log.
#[derive(Clone, Copy, Debug)]
struct Entry {
    version_before: u64,
    version: u64,
    replayed: bool,
}

impl Receipt {
    /// Of what was recorded; the moment is one after it.
    ///
    /// # Errors
    ///
    /// What the store says where the log cannot be read.
    pub fn of_written(moment: &Moment<'_>, written: &Written, words: &Words) -> Outcome<Self> {
        let past = Past::of_written(moment, written, words)?;
        let &Written { version_before, version, replayed, .. } = written;
        let entry = Entry { version_before, version, replayed };
        Self::of(moment, past, written.events.clone(), Some(entry), &[])
    }

    /// Of what commands would make happen.
    ///
    /// # Errors
    ///
    /// What the store says where the log cannot be read.
    pub fn of_trial(
        moment: &Moment<'_>,
        events: Vec<Event>,
        commands: &[Command],
        words: &Words,
    ) -> Outcome<Self> {
        let past = Past::of_trial(moment, &events, commands, words)?;
        Self::of(moment, past, events, None, commands)
    }

    fn of(
        moment: &Moment<'_>,
        past: Past,
        events: Vec<Event>,
        written: Option<Entry>,
        commands: &[Command],
    ) -> Outcome<Self> {
        let register = moment.register()?.clone();
        let alike = alike(&register, &events, commands);
        Ok(Self { past, events, written, alike, register })
    }

    /// What each fact changes, field by field, in words.
    pub fn changes(&self) -> impl Iterator<Item = &Change> {
        self.past.all_changes(&self.events).into_iter().flatten()
    }

    /// For programs.
    pub fn data(&self) -> Value {
        let alike =
            self.alike.iter().map(|(person, _, others)| json!({ "person": person, "others": others }));
        json!({
            "alike": alike.collect::<Vec<_>>(),
            "changes": self.past.all_changes(&self.events),
            "dry_run": self.written.is_none(),
            "events": self.events,
            "replayed": self.written.is_some_and(|written| written.replayed),
            "version": self.written.map(|written| written.version),
            "version_before": self.written.map(|written| written.version_before),
        })
    }

    /// For people: a sentence for each fact, who else may be meant, and where it stands.
    pub fn sentences(&self, words: &Words) -> Vec<String> {
        let mut said = self.past.sentences(&self.register, words, &self.events);
        said.extend(self.alike.iter().map(|(_, profile, others)| self.may_be(profile, others, words)));
        said.push(match self.written {
            None => words.say("cli-dry-run"),
            Some(Entry { version, replayed: true, .. }) => {
                words.say_with("cli-replayed", &[("version", Arg::Number(version))])
            }
            Some(Entry { version, .. }) => {
                words.say_with("cli-written", &[("version", Arg::Number(version))])
            }
        });
        said
    }

    /// Says who else on record may be the person of a profile.
    fn may_be(&self, profile: &Profile, others: &[PersonId], words: &Words) -> String {
        let shown = others.iter().map(|other| person_name(&self.register, *other));
        let (name, others) = (profile.spoken_name(), listed(shown, others.len(), "; "));
        words.say_with("cli-alike", &[("name", (&name).into()), ("others", (&others).into())])
    }
}
