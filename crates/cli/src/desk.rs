//! The desk at which a verb is carried out: the register that is open, the language, the day, and the way to print.

mod change;
mod files;

use std::io::{IsTerminal as _, Read as _, Write as _};
use std::path::Path;

use chrono::{DateTime, NaiveDate, Utc};
use domain::authority::{Asked, Role};
use domain::value::PartialDate;
use domain::value::id::{BatchId, CommandId};
use domain::{Actor, Command, Register};
use operations::problem::{Kind, Problem};
use operations::zone::Zone;
use operations::{Asker, Filled, Media, Moment, Receipt, Second, When};
use reports::document::{Document, Format as Paper};
use reports::page::Stamp;
use reports::words::{Arg, Family, Lang, Words};
use storage::{
    Batch, BatchKind, ErrorKind, ExecuteError, ExpectedVersion, Outcome as Written, Reader, StorageError,
    Store,
};
use strum::VariantArray as _;

use crate::args::{self, Color, Common, Format};
use crate::clock;
use crate::mint;
use crate::output::{self, Destination, Spared, Staged, Target};
use crate::problem::Outcome;
use crate::read;

/// The formats of whatever is printed, the usual one first.
const DOCUMENTS: [Format; 5] = [Format::Table, Format::Json, Format::Csv, Format::Html, Format::Xlsx];

/// How many columns text has in a file, and on a terminal that does not say.
const PAPER: u16 = 100;

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
        let (destination, format) = destination(&words, &common)?;
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
            Err(problem) if ["storage_not_found", "storage_empty"].contains(&&*problem.code) => {
                return Ok(());
            }
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
        match args::authority(&self.common.verb) {
            Some(Asked::Question(question)) => self.asker.may_ask(question, &verb),
            Some(Asked::Act(act)) => self.asker.may_act(act, &verb),
            Some(Asked::Command(_)) | None => Ok(()),
        }
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

    /// The version that the writer saw, or any.
    pub(crate) fn expected(&self) -> ExpectedVersion {
        self.common.expect_version.map_or(ExpectedVersion::Any, ExpectedVersion::Version)
    }

    fn command_id(&self) -> Outcome<CommandId> {
        match &self.common.command_id {
            None => Ok(mint::id()),
            Some(text) => {
                text.parse().map_err(|_| read::wrong(&self.words, "id_wrong", "--command-id", text, &[]))
            }
        }
    }

    /// Says again what came of a command that was recorded under the identifier that was given. `false` where none was: then it is
    /// still to be carried out. What the command speaks of may have changed since, so it is not read again.
    pub(crate) fn replay(&mut self) -> Outcome<bool> {
        let Some(asked) = self.common.asked else { return Ok(false) };
        if self.common.command_id.is_none() || self.common.dry_run {
            return Ok(false);
        }
        let (id, by) = (self.command_id()?, self.actor());
        let store = open(&mut self.store, &self.common, self.clock)?;
        match store.recorded(id, &by, &asked) {
            Ok(Some(written)) => self.say_written(&written).map(|()| true),
            Ok(None) => Ok(false),
            Err(error) => Err(Problem::unrecorded(error, &Register::default())),
        }
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

    /// Refuses to write while the register is looked at as it was known.
    pub(crate) fn writes_today(&self) -> Outcome {
        let Some(value) = self.common.as_known_at.as_ref() else { return Ok(()) };
        Err(read::wrong(&self.words, "past_is_read_only", "--as-known-at", value, &[]))
    }

    /// What was recorded, or why it was not.
    fn answered(&mut self, done: Result<Written, ExecuteError>) -> Outcome<Written> {
        let failed = match done {
            Ok(written) => return Ok(self.took(written)),
            Err(failed) => failed,
        };
        let problem = match failed {
            ExecuteError::Storage(error) => Problem::from(error),
            failed => {
                let store = open(&mut self.store, &self.common, self.clock)?;
                Problem::unrecorded(failed, store.register()?)
            }
        };
        Err(self.dated(problem))
    }

    /// Records many commands at once, all or none.
    pub(crate) fn batch(
        &mut self,
        kind: BatchKind,
        label: Option<String>,
        commands: Vec<Command>,
    ) -> Outcome<Written> {
        let by = self.actor();
        self.batch_by(by, kind, label, commands)
    }

    /// Records a batch in the name of an office.
    pub(crate) fn batch_by(
        &mut self,
        by: Actor,
        kind: BatchKind,
        label: Option<String>,
        commands: Vec<Command>,
    ) -> Outcome<Written> {
        let commands = commands.into_iter().map(|command| (mint::id(), command)).collect();
        let batch = Batch {
            id: BatchId::new(*self.command_id()?.uuid()),
            kind,
            label,
            digest: None,
            asked: self.common.asked,
            from: storage::Asked::default(),
            by,
            expected: self.expected(),
            commands,
            undoes: None,
        };
        self.execute_batch(&batch)
    }

    /// Records a batch that is ready, with a bar where it takes long.
    fn execute_batch(&mut self, batch: &Batch) -> Outcome<Written> {
        self.writes_today()?;
        let bar = crate::progress::bar(batch.commands.len());
        let store = open(&mut self.store, &self.common, self.clock)?;
        let done = store.execute_batch(batch, &mut |done| bar.at(done));
        bar.done();
        self.answered(done)
    }

    /// Bears in mind that something is recorded.
    const fn took(&mut self, written: Written) -> Written {
        self.recorded = Some(written.version);
        written
    }

    /// What went wrong after something was recorded: that it is, so that nobody does it again.
    pub(crate) fn after_recording(&self, problem: Problem) -> Problem {
        let Some(version) = self.recorded else { return problem };
        if !matches!(problem.kind, Kind::File | Kind::Storage | Kind::Unforeseen) {
            return problem;
        }
        Problem::untold(version, problem)
    }

    /// Refuses what the register would refuse, and writes nothing.
    pub(crate) fn foresee(&mut self, commands: &[Command]) -> Outcome {
        let by = self.actor();
        let store = open(&mut self.store, &self.common, self.clock)?;
        let judged = store.preview(&by, commands)?;
        let register = store.register()?;
        let refused = judged.into_iter().find_map(Result::err);
        refused.map_or(Ok(()), |refused| Err(Problem::rejected(Box::new(refused), register)))
    }

    /// Says what was written.
    pub(crate) fn say_written(&mut self, written: &Written) -> Outcome {
        let (moment, words) = self.moment()?;
        let receipt = Receipt::of_written(&moment, written, words)?;
        drop(moment);
        self.say(&receipt)?;
        self.say_residue(written);
        Ok(())
    }

    /// Says that bytes of an erasure are not overwritten yet, where that is so.
    fn say_residue(&self, written: &Written) {
        if written.purge_pending {
            let there = self.kept().is_some_and(|store| storage::is_address(store.path()));
            tell(&self.words.say(if there { "cli-residue-there" } else { "cli-residue" }));
        }
    }

    /// Says what happened, or would.
    fn say(&self, receipt: &Receipt) -> Outcome {
        if self.format == Format::Json {
            return self.put(&format!("{:#}\n", receipt.data()));
        }
        self.put(&format!("{}\n", receipt.sentences(&self.words).join("\n")))
    }

    /// Asks once more, with a whole question, before something that cannot be taken back.
    pub(crate) fn confirm(&self, yes: bool, question: &str) -> Outcome {
        if yes || self.common.dry_run {
            return Ok(());
        }
        let unconfirmed = || read::wrong(&self.words, "confirmation_needed", "--yes", "", &[]);
        if !std::io::stdin().is_terminal() {
            return Err(unconfirmed());
        }
        tell(question);
        let mut answer = String::new();
        std::io::stdin().read_line(&mut answer).map_err(|_| unconfirmed())?;
        let agreed = ["s", "si", "y", "yes"].contains(&domain::value::text::fold(&answer).as_str());
        if agreed { Ok(()) } else { Err(unconfirmed()) }
    }

    /// Where a document comes from that speaks of several registers.
    pub(crate) fn stamp_of_several(&self, registers: String) -> Stamp {
        Stamp {
            register: registers,
            as_of: self.on.to_string(),
            generated_at: self.zone.rfc3339(self.now),
            ..Stamp::default()
        }
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

    /// Prints a document in the format that was asked for, or writes it into the file that was named.
    pub(crate) fn print(&self, document: &Document) -> Outcome {
        let paper = match (self.format, &self.destination) {
            (Format::Json, _) => Paper::Json,
            (Format::Csv, _) => Paper::Csv,
            (Format::Html, _) => Paper::Html,
            (Format::Xlsx, destination) => {
                return self.write(destination, &output::workbook(document, &self.words)?);
            }
            (Format::Table, Destination::Standard) => {
                Paper::Terminal { width: width(), color: self.colored() }
            }
            (Format::Table, Destination::File(_)) => Paper::Terminal { width: PAPER, color: false },
        };
        self.put(&document.render(paper, &self.words))
    }

    /// Where a file goes that a verb names itself: not over a register, nor over these files that it reads.
    pub(crate) fn destination(&self, path: &Path, inputs: &[&Path]) -> Outcome<Destination> {
        let spared = Spared { register: &self.common.register, inputs };
        Destination::new(&self.words, path, self.common.overwrite, spared)
    }

    /// Where an export goes, and in which of the formats that it has: the file that was named, or what `--output` names where
    /// that is `-`.
    pub(crate) fn outlet(&self, file: &Path, can: &[Media]) -> Outcome<(Destination, Media)> {
        let path = self.named_once(file)?;
        let destination = self.destination(path, &[])?;
        Ok((destination, output::media(&self.words, path, self.common.format, can)?))
    }

    /// The file that was named, or what `--output` names where that is `-`.
    fn named_once<'a>(&'a self, file: &'a Path) -> Outcome<&'a Path> {
        let is_named = file != Path::new("-");
        match &self.common.output {
            Some(output) if is_named => {
                let (file, output) = (file.display().to_string(), output.display().to_string());
                let args = [("path", Arg::from(&file)), ("output", Arg::from(&output))];
                Err(read::coded(&self.words, Kind::Usage, "output_twice", &args))
            }
            Some(output) => Ok(output),
            None => Ok(file),
        }
    }

    /// Writes an export; a trial only says so.
    pub(crate) fn export(&self, destination: &Destination, bytes: &[u8]) -> Outcome {
        if self.common.dry_run && matches!(destination, Destination::File(_)) {
            tell(&self.words.say("cli-dry-run"));
            return Ok(());
        }
        self.write(destination, bytes)
    }

    /// Writes bytes where they go, and says so where that is a file.
    pub(crate) fn write(&self, destination: &Destination, bytes: &[u8]) -> Outcome {
        match destination {
            Destination::Standard => show(bytes),
            Destination::File(target) => {
                let written = target.write(&mut |file| file.write_all(bytes));
                self.saved(target, written)
            }
        }
    }

    /// Writes what was made ready.
    pub(crate) fn finish(&self, staged: Staged) -> Outcome {
        match staged {
            Staged::Standard(bytes) => show(&bytes),
            Staged::File(target, file) => self.saved(&target, target.place(file)),
        }
    }

    /// Says that a file was written, or why it was not.
    pub(crate) fn saved(&self, target: &Target, written: std::io::Result<()>) -> Outcome {
        written.map_err(|error| Problem::file(target.shown(), error))?;
        tell(&self.words.say_with("cli-file-written", &[("path", Arg::from(target.shown()))]));
        Ok(())
    }

    /// Refuses to read a file that is to be written.
    pub(crate) fn spare(&self, input: &Path) -> Outcome {
        self.destination.spare(&self.words, input)
    }

    /// Reads a file, or standard input for `-`; never the file that is to be written.
    pub(crate) fn read(&self, path: &Path) -> Outcome<Vec<u8>> {
        self.spare(path)?;
        if may_never_end(path) {
            let shown = path.display().to_string();
            return Err(read::coded(&self.words, Kind::File, "file_special", &[("path", Arg::from(&shown))]));
        }
        let read = if path == Path::new("-") {
            let mut bytes = Vec::new();
            std::io::stdin().lock().read_to_end(&mut bytes).map(|_| bytes)
        } else {
            std::fs::read(path)
        };
        read.map_err(|error| Problem::file(&path.display().to_string(), error))
    }

    /// Writes data to standard output, or into the file that was named.
    pub(crate) fn put(&self, text: &str) -> Outcome {
        if matches!(self.destination, Destination::File(_)) && self.format == Format::Csv {
            return self.write(&self.destination, &[output::BYTE_ORDER_MARK, text.as_bytes()].concat());
        }
        self.write(&self.destination, text.as_bytes())
    }

    fn colored(&self) -> bool {
        match self.common.color {
            Color::Always => true,
            Color::Never => false,
            Color::Auto => {
                std::io::stdout().is_terminal()
                    && std::env::var_os("NO_COLOR").is_none_or(|value| value.is_empty())
            }
        }
    }
}

/// Who asks, in which role.
fn actor(words: &Words, common: &Common) -> Outcome<Actor> {
    let read = |text: &String| read::choice(words, "--role", Family::Role, Role::VARIANTS, Role::code, text);
    let role = common.role.as_ref().map(read).transpose()?.unwrap_or(Role::Owner);
    let name = common.by.as_deref().unwrap_or_else(|| role.code());
    Ok(Actor { name: read::text(words, "--by", name)?, role })
}

/// Where what a verb prints goes, and in which format.
fn destination(words: &Words, common: &Common) -> Outcome<(Destination, Format)> {
    let asked = common.format;
    let path = common.output.as_deref().unwrap_or(Path::new("-"));
    let spared = Spared { register: &common.register, inputs: &[] };
    let destination = Destination::new(words, path, common.overwrite, spared)?;
    let is_standard = matches!(destination, Destination::Standard);
    let path = if is_standard { Path::new("-") } else { path };
    let format = output::chosen(words, path, asked, &DOCUMENTS)?;
    if is_standard && format == Format::Xlsx && std::io::stdout().is_terminal() {
        return Err(read::coded(words, Kind::Usage, "output_on_a_terminal", &[]));
    }
    Ok((destination, format))
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

/// Whether to read from there may be to wait for ever: a named pipe, a device. What the shell hands over as a numbered file is
/// open already.
fn may_never_end(path: &Path) -> bool {
    let is_handed_over =
        ["/dev/fd", "/dev/stdin", "/proc/self/fd"].into_iter().any(|folder| path.starts_with(folder));
    !is_handed_over && std::fs::metadata(path).is_ok_and(|found| !found.is_file() && !found.is_dir())
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

/// Writes data to standard output. A reader that closed the pipe is no error.
fn show(bytes: &[u8]) -> Outcome {
    let mut out = std::io::stdout().lock();
    match out.write_all(bytes).and_then(|()| out.flush()) {
        Err(error) if error.kind() != std::io::ErrorKind::BrokenPipe => Err(Problem::file("-", error)),
        Ok(()) | Err(_) => Ok(()),
    }
}

/// How wide the terminal is; 100 columns where nobody knows.
fn width() -> u16 {
    let told = std::env::var("COLUMNS").ok().and_then(|text| text.parse().ok()).filter(|told| 0 < *told);
    let seen = || terminal_size::terminal_size_of(std::io::stdout()).map(|(width, _)| width.0);
    told.or_else(seen).filter(|width| 0 < *width).unwrap_or(PAPER)
}
