//! What the log says of facts beyond themselves: what each of them changed, what records were called that are gone, and what
//! a correction leaves behind. It must not word anything.

use std::collections::{BTreeMap, BTreeSet};

use domain::find;
use domain::member::Party;
use domain::person::{self, Profile};
use domain::value::PartialDate;
use domain::value::id::{MandateId, PersonId};
use domain::{Command, Event, Register, committee, member};
use reports::records::Records;
use reports::report::{self, Change, Follower, HistoryEntry};
use reports::words::{Arg, Words};
use storage::{LogFilter, Outcome as Written, Recorded};

use crate::moment::Moment;
use crate::problem::Outcome;
use crate::resolve::Kept as _;
use crate::zone::Zone;

/// Profiles by person and version.
type Profiles = BTreeMap<(PersonId, u32), Profile>;

/// From which version on facts of a trial are counted: no log will ever be as long.
const TRIAL: u64 = 1 << 62;

/// The past of some facts.
#[derive(Debug, Default)]
pub struct Past {
    /// The whole log, where a fact cannot be told without it.
    log: Vec<Recorded>,
    /// What each fact changed, by its version; facts of a trial have those that they would have.
    changes: BTreeMap<u64, Vec<Change>>,
    names: BTreeMap<PersonId, Profile>,
    first: u64,
}

impl Past {
    /// The past of what was just written.
    pub fn of_written(moment: &Moment<'_>, written: &Written, words: &Words) -> Outcome<Self> {
        let first = written.version_before.saturating_add(1);
        let versions = (first..).zip(&written.events);
        Ok(Self { first, ..Self::of(moment, versions, BTreeMap::new(), words)? })
    }

    /// The past of entries of the log.
    pub fn of_entries(moment: &Moment<'_>, entries: &[Recorded], words: &Words) -> Outcome<Self> {
        Self::of(moment, entries.iter().map(|one| (one.version, &one.event)), BTreeMap::new(), words)
    }

    /// The past of what commands would make happen.
    pub fn of_trial(
        moment: &Moment<'_>,
        events: &[Event],
        commands: &[Command],
        words: &Words,
    ) -> Outcome<Self> {
        let profiles = profiles_of(events, commands);
        let first = TRIAL;
        let versions = (first..).zip(events);
        let mut past = Self::of(moment, versions, profiles, words)?;
        // Whom a trial would write down is in no register yet.
        past.names.extend(commands.iter().filter_map(written_down));
        Ok(Self { first, ..past })
    }

    fn of<'e>(
        moment: &Moment<'_>,
        facts: impl Iterator<Item = (u64, &'e Event)>,
        mut profiles: Profiles,
        words: &Words,
    ) -> Outcome<Self> {
        let facts: BTreeMap<u64, &Event> =
            facts.filter(|(_, event)| event.precedent().needs_the_past()).collect();
        if facts.is_empty() {
            return Ok(Self::default());
        }
        let log = moment.log(&LogFilter::default())?;
        let register = moment.register()?;
        let mut names = BTreeMap::new();
        for person in moment.whole()?.persons().iter().filter(|one| one.profile.is_none() && !one.erased) {
            let last = moment.profile_versions(person.id)?.into_iter().next_back();
            names.extend(last.map(|last| (person.id, last.profile)));
        }
        for person in facts.values().filter_map(|event| profile_changed(event)).collect::<BTreeSet<_>>() {
            let all = moment.profile_versions(person)?.into_iter();
            profiles.extend(all.map(|one| ((one.person, one.number), one.profile)));
        }
        let records = Records::new(register, words).remembering(log.iter().map(|one| &one.event));
        let records = records.naming(names.clone());
        let kept = |person, number| profiles.get(&(person, number)).cloned();
        let (mut follower, mut changes) = (Follower::default(), BTreeMap::new());
        for one in &log {
            if facts.contains_key(&one.version) {
                changes.insert(one.version, follower.follow(&records, &one.event, &kept));
            } else {
                follower.pass(&records, &one.event);
            }
        }
        let last = log.last().map_or(0, |last| last.version);
        for (version, event) in facts.range(last.saturating_add(1)..) {
            changes.insert(*version, follower.follow(&records, event, &kept));
        }
        Ok(Self { log, changes, names, first: 0 })
    }

    /// The records of a register, and of what the log says of those that are gone.
    pub fn records<'a>(&self, register: &'a Register, words: &'a Words, facts: &[&Event]) -> Records<'a> {
        let records = Records::new(register, words).remembering(self.log.iter().map(|one| &one.event));
        records.remembering(facts.iter().copied()).naming(self.names.clone())
    }

    /// What a fact changed.
    fn changes(&self, version: u64) -> &[Change] {
        self.changes.get(&version).map_or(&[], Vec::as_slice)
    }

    /// What each fact changed, field by field.
    pub fn all_changes(&self, events: &[Event]) -> Vec<&[Change]> {
        (self.first..).zip(events).map(|(version, _)| self.changes(version)).collect()
    }

    /// A sentence for each fact, and behind it what it leaves behind.
    pub fn sentences(&self, register: &Register, words: &Words, events: &[Event]) -> Vec<String> {
        let records = self.records(register, words, &events.iter().collect::<Vec<_>>());
        let said = |(version, event)| {
            let mut said = vec![report::changing_sentence(&records, event, self.changes(version))];
            said.extend(self.left_behind(&records, event));
            said.join(" ")
        };
        (self.first..).zip(events).map(said).collect()
    }

    /// Entries as reports take them, at the times of a zone.
    pub fn entries<'a>(&'a self, recorded: &'a [Recorded], zone: Zone) -> Vec<HistoryEntry<'a>> {
        let entry = |one: &'a Recorded| HistoryEntry {
            version: one.version,
            at: zone.local(one.at),
            by: &one.by,
            event: &one.event,
            batch: one.batch,
            changes: self.changes(one.version),
        };
        recorded.iter().map(entry).collect()
    }

    /// Mandates that ended with a membership and stay ended, although a correction says that it went on; each with the verb
    /// that restores it.
    fn left_behind(&self, records: &Records<'_>, event: &Event) -> Vec<String> {
        let register = records.register;
        let corrected = match event {
            Event::Member(member::Event::Corrected(member::act::Corrected { membership, .. })) => {
                register.members().get(*membership).and_then(|found| found.party.person())
            }
            _ => None,
        };
        let mut said = Vec::new();
        if let Some(person) = corrected {
            for mandate in committee::still_ended(register.members(), register.committees(), person) {
                let until =
                    self.until_at_first(mandate).map_or("never".to_owned(), |until| until.to_string());
                let (id, held) = (mandate.to_string(), records.mandate(mandate));
                let args: [(&str, Arg<'_>); 3] =
                    [("mandate", (&held).into()), ("id", (&id).into()), ("until", (&until).into())];
                said.push(records.words.say_with("receipt-still-ended", &args));
            }
        }
        said
    }

    /// Until when a mandate was to last, as it was said last.
    fn until_at_first(&self, wanted: MandateId) -> Option<PartialDate> {
        let said = self.log.iter().rev().find_map(|one| match &one.event {
            Event::Committee(
                committee::Event::Seated(committee::act::Seated { mandate, until, .. })
                | committee::Event::MandateCorrected(committee::act::MandateCorrected {
                    mandate, until, ..
                }),
            ) if *mandate == wanted => Some(*until),
            _ => None,
        });
        said.flatten()
    }
}

/// Whom a command writes down for the first time, and what of her.
fn written_down(command: &Command) -> Option<(PersonId, Profile)> {
    match command {
        Command::Person(person::Command::Record(person::act::Record { person, profile, .. })) => {
            Some((*person, profile.clone()))
        }
        _ => None,
    }
}

/// Who is written down, or asked for or admitted as a member, by facts that were recorded or would be; and who else on
/// record may be the same person.
pub fn alike(
    register: &Register,
    events: &[Event],
    commands: &[Command],
) -> Vec<(PersonId, Profile, Vec<PersonId>)> {
    let mut seen = BTreeSet::new();
    let subjects = events.iter().filter_map(|event| match event {
        Event::Person(person::Event::Recorded(person::act::Recorded { person, .. }))
        | Event::Member(
            member::Event::Applied(member::act::Applied { party: Party::Person(person), .. })
            | member::Event::Admitted(member::act::Admitted { party: Party::Person(person), .. }),
        ) => Some(*person),
        _ => None,
    });
    let typed: BTreeMap<PersonId, Profile> = commands.iter().filter_map(written_down).collect();
    let kept = |wanted| register.persons().get(wanted).and_then(|found| found.profile.clone());
    let found = subjects.filter(|person| seen.insert(*person)).filter_map(|person| {
        let profile = kept(person).or_else(|| typed.get(&person).cloned())?;
        let mut others = find::alike(register, &profile);
        others.retain(|other| *other != person);
        (!others.is_empty()).then_some((person, profile, others))
    });
    found.collect()
}

/// Whose profile a fact replaced.
fn profile_changed(event: &Event) -> Option<PersonId> {
    match event {
        Event::Person(
            person::Event::Corrected(person::act::Corrected { person, .. })
            | person::Event::DocumentAdded(person::act::DocumentAdded { person, .. })
            | person::Event::DocumentCorrected(person::act::DocumentCorrected { person, .. }),
        ) => Some(*person),
        _ => None,
    }
}

/// The profiles that commands would write, by the facts that commit to them.
fn profiles_of(events: &[Event], commands: &[Command]) -> Profiles {
    let mut given = commands.iter().filter_map(|command| match command {
        Command::Person(person::Command::Correct(person::act::Correct { person, profile, .. })) => {
            Some((*person, profile.clone()))
        }
        _ => None,
    });
    let committed = events.iter().filter_map(|event| match event {
        Event::Person(person::Event::Corrected(person::act::Corrected { person, profile, .. })) => {
            Some((*person, *profile))
        }
        _ => None,
    });
    let pair = |(person, number)| {
        given.by_ref().find(|(whose, _)| *whose == person).map(|(_, profile)| ((person, number), profile))
    };
    committed.filter_map(pair).collect()
}
