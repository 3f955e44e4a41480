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
    came: Came,
    alike: Vec<(PersonId, Profile, Vec<PersonId>)>,
    register: Register,
}

/// What a change came to.
#[derive(Clone, Copy, Debug)]
enum Came {
    /// It was tried.
    Trial,
    /// There was nothing to record.
    Nothing,
    /// It is recorded.
    Written(Entry),
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
        Self::of(moment, past, written.events.clone(), Came::Written(entry), &[])
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
        Self::of(moment, past, events, Came::Trial, commands)
    }

    /// Of a change that had nothing to record.
    ///
    /// # Errors
    ///
    /// What the store says where the log cannot be read.
    pub fn of_nothing(moment: &Moment<'_>, words: &Words) -> Outcome<Self> {
        let past = Past::of_trial(moment, &[], &[], words)?;
        Self::of(moment, past, Vec::new(), Came::Nothing, &[])
    }

    fn of(
        moment: &Moment<'_>,
        past: Past,
        events: Vec<Event>,
        came: Came,
        commands: &[Command],
    ) -> Outcome<Self> {
        let register = moment.register()?.clone();
        let alike = alike(&register, &events, commands);
        Ok(Self { past, events, came, alike, register })
    }

    /// What each fact changes, field by field, in words.
    pub fn changes(&self) -> impl Iterator<Item = &Change> {
        self.past.all_changes(&self.events).into_iter().flatten()
    }

    /// For programs.
    pub fn data(&self) -> Value {
        let alike =
            self.alike.iter().map(|(person, _, others)| json!({ "person": person, "others": others }));
        let written = match self.came {
            Came::Written(entry) => Some(entry),
            Came::Trial | Came::Nothing => None,
        };
        json!({
            "alike": alike.collect::<Vec<_>>(),
            "changes": self.past.all_changes(&self.events),
            "dry_run": matches!(self.came, Came::Trial),
            "events": self.events,
            "replayed": written.is_some_and(|written| written.replayed),
            "version": written.map(|written| written.version),
            "version_before": written.map(|written| written.version_before),
        })
    }

    /// For people: a sentence for each fact, who else may be meant, and where it stands.
    pub fn sentences(&self, words: &Words) -> Vec<String> {
        let mut said = self.past.sentences(&self.register, words, &self.events);
        said.extend(self.alike.iter().map(|(_, profile, others)| self.may_be(profile, others, words)));
        said.extend(match self.came {
            Came::Trial => Some(words.say("receipt-dry-run")),
            Came::Nothing => None,
            Came::Written(Entry { version, replayed: true, .. }) => {
                Some(words.say_with("receipt-replayed", &[("version", Arg::Number(version))]))
            }
            Came::Written(Entry { version, .. }) => {
                Some(words.say_with("receipt-written", &[("version", Arg::Number(version))]))
            }
        });
        said
    }

    /// Says who else on record may be the person of a profile.
    fn may_be(&self, profile: &Profile, others: &[PersonId], words: &Words) -> String {
        let shown = others.iter().map(|other| person_name(&self.register, words, *other));
        let (name, others) = (profile.spoken_name(), listed(shown, others.len(), "; "));
        words.say_with("receipt-alike", &[("name", (&name).into()), ("others", (&others).into())])
    }
}
