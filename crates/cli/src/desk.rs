//! The desk at which a verb is carried out: the register that is open, the language, the day, and the way to print.

mod change;
mod files;
pub(crate) mod printing;
mod recording;
mod upkeep;

use std::io::Write as _;
use std::path::Path;

use chrono::{DateTime, NaiveDate, Utc};
use domain::Actor;
use domain::authority::{Asked, Role};
use domain::value::PartialDate;
use operations::Problem;
use operations::zone::Zone;
use operations::{Asker, Filled, Moment, Second, When};
use reports::provenance::Provenance;
use reports::words::{Arg, Family, Lang, Words};
use storage::{ErrorKind, Reader, StorageError, Store};
use strum::VariantArray as _;

use crate::args::{Common, Format};
use crate::clock;
use crate::output::Destination;
use crate::problem::Outcome;
use crate::read;
use crate::verb;

/// Everything that a verb needs.
pub(crate) struct Desk {
    pub(crate) common: Common,
    words: Words,
    /// Who asks.
    asker: Asker,
    /// The clock of this call.
    clock: storage::clock::Clock,
    /// The instant of this call.
    now: DateTime<Utc>,
    /// Where the register is kept, as far as somebody said so.
    zone: Zone,
    /// The day that is asked about, and the day, month or year as it was named.
    on: NaiveDate,
    as_of: PartialDate,
    /// Where what is printed goes, and how it is set.
    destination: Destination,
    format: Format,
    /// As known when; `None` for now.
    known_at: Option<DateTime<Utc>>,
    store: Option<Store>,
    /// The version at which this call recorded something.
    recorded: Option<u64>,
}

/// The language that was asked for: by option, then by the locale, then Spanish.
pub(crate) fn language(asked: Option<&str>) -> Lang {
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].into_iter().filter_map(|name| std::env::var(name).ok());
    let locale: Vec<String> = locale.collect();
    Lang::first_known(asked.into_iter().chain(locale.iter().map(String::as_str)))
}

impl Desk {
    /// Sits down: reads the common options.
    pub(crate) fn new(common: Common) -> Outcome<Self> {
        let words = Words::new(language(common.lang.as_deref()));
        if let Some(lang) = common.lang.as_ref().filter(|lang| lang.parse::<Lang>().is_err()) {
            let known = Lang::ALL.map(Lang::code).join(", ");
            let details = [("known", Arg::Text(&known))];
            return Err(read::wrong(&words, "lang_unknown", "--lang", lang, &details));
        }
        let fixed = clock::fixed()
            .map_err(|found| read::wrong(&words, "now_unreadable", clock::FIXED_BY, &found, &[]))?;
        let clock = storage::clock::Clock { fixed, confirmed: common.clock_is_right };
        let (now, zone) = (clock.now(), clock::zone_of_machine());
        let (destination, format) = printing::destination(&words, &common)?;
        // Whoever only reads has a role, too, and a wrong one is no role.
        let by = actor(&words, &common)?;
        // Whoever asks here has the file in her hands.
        let asker = Asker { second: Second::HoldsTheFile, ..Asker::new(by) };
        let mut desk = Self {
            common,
            words,
            asker,
            clock,
            now,
            zone,
            on: zone.day(now),
            as_of: zone.day(now).into(),
            destination,
            format,
            known_at: None,
            store: None,
            recorded: None,
        };
        desk.keep_time(zone)?;
        Ok(desk)
    }

    /// Opens the register, where it is there, and keeps its time from now on.
    pub(crate) fn settle(&mut self) -> Outcome {
        match open(&mut self.store, &self.common, self.clock) {
            // Whoever asks the register says that it is not there.
            Err(problem) if is_absent(&problem) => return Ok(()),
            Err(problem) => return Err(problem),
            Ok(_) => {}
        }
        let Some(store) = &self.store else { return Ok(()) };
        let said = store.time_zone()?;
        match said.as_ref().and_then(Zone::of_register) {
            Some(zone) => self.keep_time(zone),
            None => Ok(()),
        }
    }

    /// Takes the days and times that were typed, and those that were not, for those of a zone.
    fn keep_time(&mut self, zone: Zone) -> Outcome {
        self.zone = zone;
        read::is_today(zone.day(self.now));
        self.as_of = match &self.common.as_of {
            Some(text) => read::date(&self.words, "--as-of", text)?,
            None => zone.day(self.now).into(),
        };
        self.on = self.as_of.last();
        let instant = |text: &String| {
            let wrong = || read::wrong(&self.words, "instant_wrong", "--as-known-at", text, &[]);
            zone.end_of(&read::iso(text)).ok_or_else(wrong)
        };
        self.known_at = self.common.as_known_at.as_ref().map(instant).transpose()?;
        Ok(())
    }

    /// The zone in which the register is kept.
    pub(crate) const fn zone(&self) -> Zone {
        self.zone
    }

    /// The instant of this call.
    pub(crate) const fn now(&self) -> DateTime<Utc> {
        self.now
    }

    /// The clock of this call.
    pub(crate) const fn clock(&self) -> storage::clock::Clock {
        self.clock
    }

    /// How what is printed is set.
    pub(crate) const fn format(&self) -> Format {
        self.format
    }

    /// The words of the reader's language.
    pub(crate) const fn words(&self) -> &Words {
        &self.words
    }

    /// The day that is asked about.
    pub(crate) const fn on(&self) -> NaiveDate {
        self.on
    }

    /// The store, opened on first use.
    pub(crate) fn store(&mut self) -> Outcome<&mut Store> {
        open(&mut self.store, &self.common, self.clock)
    }

    /// Takes a store that was just created.
    pub(crate) fn opened(&mut self, mut store: Store) {
        store.set_clock(self.clock);
        self.store = Some(store);
    }

    /// The store, where it is open.
    pub(crate) const fn kept(&self) -> Option<&Store> {
        self.store.as_ref()
    }

    /// Who is asking, as the log names her.
    pub(crate) fn actor(&self) -> Actor {
        self.asker.by.clone()
    }

    /// Refuses, before anything is read, what the role may not ask for.
    pub(crate) fn may(&self) -> Outcome {
        let verb = self.common.verb.join(" ");
        match verb::find(&self.common.verb).and_then(|found| found.asked) {
            Some(Asked::Question(question)) => self.asker.may_ask(question, &verb),
            Some(Asked::Act(act)) => self.asker.may_act(act, &verb),
            Some(Asked::Command(_)) | None => Ok(()),
        }
    }

    /// Says that nothing was written.
    pub(crate) fn tell_it_was_a_trial(&self) {
        tell(&self.words.say("receipt-dry-run"));
    }

    /// Who asks, with her limits.
    pub(crate) const fn asker(&self) -> &Asker {
        &self.asker
    }

    /// Looks at another day than the one that was asked about.
    pub(crate) fn look_at(&mut self, on: NaiveDate) {
        self.on = on;
        self.as_of = on.into();
    }

    /// Carries out an operation: records what it comes to, prints the answer, or writes a file for others.
    pub(crate) fn carry_out(&mut self, filled: Filled) -> Outcome {
        match filled {
            Filled::Mutation(mutation) => self.change(mutation),
            Filled::Query(query) => {
                let (moment, words) = self.moment()?;
                let document = query.answer(&moment, words)?;
                drop(moment);
                self.print(&document)?;
                query.verdict(&document)
            }
            Filled::Export(export) => self.hand_out(&*export),
            Filled::Maintenance(maintenance) => self.maintain(&*maintenance),
        }
    }

    /// When and as of when it is asked.
    fn when(&self) -> When {
        When { now: self.now, zone: self.zone, as_of: Some(self.as_of), as_known_at: self.known_at }
    }

    /// The register at one moment: as it is, or as it was known.
    pub(crate) fn moment(&mut self) -> Outcome<(Moment<'_>, &Words)> {
        let when = self.when();
        let store = open(&mut self.store, &self.common, self.clock)?;
        Ok((Moment::new(store, when, self.asker.clone())?, &self.words))
    }

    /// Where a document comes from that speaks of several registers.
    pub(crate) fn provenance_of_several(&self, registers: String) -> Provenance {
        Provenance { register: registers, ..self.when().provenance() }
    }

    /// Asks lists and counts of a snapshot: of the register as it is, or as it was known.
    pub(crate) fn ask<T>(
        &mut self,
        question: impl FnOnce(&Reader<'_>) -> Result<T, StorageError>,
    ) -> Outcome<T> {
        let store = open(&mut self.store, &self.common, self.clock)?;
        let answer = store.reader(self.known_at).and_then(|reader| question(&reader));
        answer.map_err(Problem::from)
    }

    /// Everything that was recorded at once, such as imports.
    #[expect(
        clippy::redundant_closure_for_method_calls,
        reason = "the method is not general enough by itself"
    )]
    pub(crate) fn batches(&mut self) -> Outcome<Vec<storage::view::Batch>> {
        self.ask(|reader| reader.batches())
    }
}

/// Whether it is that there is no register yet.
fn is_absent(problem: &Problem) -> bool {
    ["storage_not_found", "storage_empty"].contains(&&*problem.code)
}

/// Who asks, in which role.
fn actor(words: &Words, common: &Common) -> Outcome<Actor> {
    let read = |text: &String| read::choice(words, "--role", Family::Role, Role::VARIANTS, Role::code, text);
    let role = common.role.as_ref().map(read).transpose()?.unwrap_or(Role::Owner);
    let name = common.by.as_deref().unwrap_or_else(|| role.code());
    Ok(Actor { name: read::text(words, "--by", name)?, role })
}

fn open<'a>(
    store: &'a mut Option<Store>,
    common: &Common,
    clock: storage::clock::Clock,
) -> Outcome<&'a mut Store> {
    if store.is_none() {
        store.insert(opened(&common.register)?).set_clock(clock);
    }
    store.as_mut().ok_or_else(Problem::unforeseen)
}

/// Opens the register for reading and writing, or for reading only where writing is impossible: the medium or folder is read-only, or
/// the disk is full.
fn opened(path: &Path) -> Result<Store, StorageError> {
    let error = match Store::open(path) {
        Err(error)
            if matches!(error.kind(), ErrorKind::ReadOnly | ErrorKind::Permission | ErrorKind::DiskFull) =>
        {
            error
        }
        opened => return opened,
    };
    match Store::open_read_only(path) {
        Err(other) if other.kind() == ErrorKind::Older => Err(other),
        read_only => read_only.map_err(|_| error),
    }
}

/// Says something to the person at the terminal, apart from the data.
pub(crate) fn tell(text: &str) {
    // A closed standard error leaves no place to report the failure.
    let _ = writeln!(anstream::stderr(), "{}", reports::visible(text));
}
