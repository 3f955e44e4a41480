//! Keeping the register: begin, verify, back up, restore, rebuild; and what packagers need of the program.

use std::path::PathBuf;

use chrono::{DateTime, Utc};
use clap::Args;
use reports::document::{Document, Fact, Section};
use reports::table::{Cell, Column, Table};
use reports::words::{Arg, Words};
use serde_json::json;
use storage::{Store, VerifyReport};

use crate::desk::{Desk, tell};
use crate::mint;
use crate::problem::Outcome;
use crate::read;
use crate::verb::checkpoint::{self, Against};
use operations::Problem;
use operations::problem::Kind;
use operations::zone::Said;

/// How a register is begun.
#[derive(Debug, Args)]
pub(crate) struct Init {
    /// The time zone in which it is kept, such as America/Lima; that of this machine by default
    #[arg(long, value_name = "ZONE")]
    time_zone: Option<String>,
}

/// Where the register of the story goes.
#[derive(Debug, Args)]
pub(crate) struct Demo {
    /// The file to write
    #[arg(default_value = "demo.ayni")]
    pub(crate) file: PathBuf,
}

/// What is compared besides.
#[derive(Debug, Args)]
pub(crate) struct Verify {
    /// A signed checkpoint that the register must continue
    #[arg(long, value_name = "FILE")]
    against: Option<PathBuf>,
}

/// Where a copy goes.
#[derive(Debug, Args)]
pub(crate) struct Backup {
    /// The file to write
    file: PathBuf,
    /// Put it in the place of a file that is there
    #[arg(long)]
    overwrite: bool,
}

/// Where a copy comes from.
#[derive(Debug, Args)]
pub(crate) struct Restore {
    /// The copy
    file: PathBuf,
    /// Put it in the place of the register that is there
    #[arg(long)]
    overwrite: bool,
}

/// From where to where a register is copied.
#[derive(Debug, Args)]
pub(crate) struct Copy {
    /// The register: a file or an address
    from: PathBuf,
    /// Where the copy goes: a file or an address
    to: PathBuf,
}

/// For which shell.
#[derive(Debug, Args)]
pub(crate) struct Completions {
    /// The shell
    shell: clap_complete::Shell,
}

/// Where the manual pages go.
#[derive(Debug, Args)]
pub(crate) struct Man {
    /// The folder
    folder: PathBuf,
}

/// Says that nothing was written.
fn only_a_trial(desk: &Desk) {
    tell(&desk.words().say("cli-dry-run"));
}

/// Begins an empty register.
pub(crate) fn init(desk: &mut Desk, begun: &Init) -> Outcome {
    let path = desk.common.register.clone();
    let zone = match &begun.time_zone {
        Some(text) => Some(read::zone(desk.words(), "--time-zone", text)?),
        None => Some(desk.zone())
            .filter(|zone| zone.said == Said::Machine)
            .and_then(|zone| zone.name().parse().ok()),
    };
    if desk.common.dry_run {
        Store::may_create(&path).map_err(Problem::from)?;
        only_a_trial(desk);
        return Ok(());
    }
    let store = Store::create_at(&path, mint::id(), desk.clock());
    let store = store.map_err(Problem::from)?;
    // An address is shown without its password, and with the register.
    let shown = store.path().display().to_string();
    desk.opened(store);
    desk.put(&format!("{}\n", desk.words().say_with("cli-init", &[("path", Arg::from(&shown))])))?;
    match zone {
        Some(zone) => desk.act([domain::cooperative::Command::SetTimeZone { zone, reason: None }]),
        None => desk.put(&format!("{}\n", desk.words().say("cli-init-zone-unknown"))),
    }
}

/// Checks everything, and whether the register continues a checkpoint.
pub(crate) fn verify(desk: &mut Desk, asked: Verify) -> Outcome {
    let signed = asked.against.map(|file| Against::of(file).read(desk.words())).transpose()?;
    let path = desk.common.register.clone();
    let bar = crate::progress::bar(usize::MAX);
    let report = storage::verify_file(&path, &mut |done, all| bar.at_of(done, all));
    bar.done();
    let report = report.map_err(Problem::from)?;
    let future = if report.is_sound() { in_the_future(desk)? } else { None };
    print_report_with(desk, "cli-verify-title", &report, future)?;
    let Some(signed) = signed else { return Ok(()) };
    checkpoint::agree(desk, &signed)?;
    tell(&checkpoint::said(desk.words(), "cli-checkpoint-continues", &signed));
    Ok(())
}

/// The first entry that is dated in the future, and the day and time of the last one.
fn in_the_future(desk: &mut Desk) -> Outcome<Option<(u64, DateTime<Utc>)>> {
    desk.settle()?;
    let now = desk.now();
    let found = desk.store()?.recorded_after(now);
    found.map_err(Problem::from)
}

/// Writes a verified copy.
pub(crate) fn backup(desk: &mut Desk, to: &Backup) -> Outcome {
    if desk.common.dry_run {
        let may = desk.store()?.may_back_up(&to.file, to.overwrite);
        may.map_err(Problem::from)?;
        only_a_trial(desk);
        return Ok(());
    }
    let copied = desk.store()?.backup(&to.file, to.overwrite);
    let report = copied.map_err(Problem::from)?;
    print_report(desk, "cli-backup-title", &report)
}

/// Copies a register between files and servers, or brings a copy up to date.
pub(crate) fn copy(desk: &mut Desk, copy: &Copy) -> Outcome {
    if desk.common.dry_run {
        Store::open_read_only(&copy.from).map_err(Problem::from)?;
        only_a_trial(desk);
        return Ok(());
    }
    let bar = crate::progress::bar(usize::MAX);
    let copied = Store::open_read_only(&copy.from)
        .and_then(|from| from.copy_to(&copy.to, &mut |done, all| bar.at_of(done, all)));
    bar.done();
    let copied = copied.map_err(Problem::from)?;
    let path = copied.path.display().to_string();
    let added = copied.report.version.saturating_sub(copied.before);
    let said = if copied.before == 0 { "cli-copied" } else { "cli-copied-on" };
    tell(&desk.words().say_with(said, &[("path", Arg::from(&path)), ("events", Arg::Number(added))]));
    print_report(desk, "cli-copy-title", &copied.report)
}

/// Brings a register back from a verified copy.
pub(crate) fn restore(desk: &mut Desk, from: &Restore) -> Outcome {
    if desk.common.dry_run {
        let backup = Store::open_read_only(&from.file);
        let may = backup.and_then(|backup| backup.may_back_up(&desk.common.register, from.overwrite));
        may.map_err(Problem::from)?;
        only_a_trial(desk);
        return Ok(());
    }
    let path = desk.common.register.clone();
    let restored = storage::restore(&from.file, &path, from.overwrite);
    let report = restored.map_err(Problem::from)?;
    print_report(desk, "cli-restore-title", &report)
}

/// Derives the rows anew.
pub(crate) fn rebuild(desk: &mut Desk) -> Outcome {
    if desk.common.dry_run {
        desk.store()?;
        only_a_trial(desk);
        return Ok(());
    }
    let rows = desk.store()?.rebuild().map_err(Problem::from)?;
    desk.put(&format!("{}\n", desk.words().say_with("cli-rebuilt", &[("rows", Arg::Number(rows))])))
}

/// Prints what was checked and every fault; faults end the program with their own exit code.
fn print_report(desk: &Desk, title: &str, report: &VerifyReport) -> Outcome {
    print_report_with(desk, title, report, None)
}

/// The same, with what is dated in the future.
fn print_report_with(
    desk: &Desk,
    title: &str,
    report: &VerifyReport,
    future: Option<(u64, DateTime<Utc>)>,
) -> Outcome {
    let words = desk.words();
    let fact = |id: &str, value: String| Fact { label: words.heading(id), value };
    let mut facts = vec![
        fact("cli-verify-events", words.integer_of(report.events)),
        fact("cli-verify-profiles", words.integer_of(report.profiles)),
        fact("cli-verify-texts", words.integer_of(report.texts)),
        fact("cli-verify-rows", words.integer_of(report.rows)),
        fact("cli-verify-files", words.integer_of(report.files)),
        fact("cli-verify-head", report.head.to_string()),
    ];
    if report.unused > 0 {
        facts.push(fact("cli-verify-unused", words.integer_of(report.unused)));
    }
    let fault = |fault: &storage::Fault| {
        let fields = serde_json::to_value(fault).unwrap_or_default();
        let id = format!("fault-{}", fault.code().replace('_', "-"));
        vec![Cell::code(fault.code(), words.say(&id)), Cell::text(place(&fields, words))]
    };
    let columns = vec![
        Column::text("fault", words.heading("col-fault")),
        Column::text("place", words.heading("col-place_of_fault")),
    ];
    let rows: Vec<_> = report.faults.iter().map(fault).collect();
    let table = Table { columns, rows, ..Table::default() };
    let section = Section {
        id: "faults".to_owned(),
        heading: words.heading("cli-verify-faults"),
        table: Some(table),
        ..Section::default()
    };
    let sections = if report.is_sound() { Vec::new() } else { vec![section] };
    let said = if report.is_sound() { "cli-verify-sound" } else { "cli-verify-unsound" };
    let stamp = reports::page::Stamp { as_of: desk.on().to_string(), ..Default::default() };
    let data = serde_json::json!({
        "events": report.events,
        "faults": report.faults,
        "files": report.files,
        "future": future.map(|(first, last)| json!({ "first": first, "last": desk.zone().rfc3339(last) })),
        "head": report.head,
        "profiles": report.profiles,
        "texts": report.texts,
        "rows": report.rows,
        "sound": report.is_sound(),
        "unlisted": report.unlisted,
        "unused": report.unused,
        "version": report.version,
    });
    let mut notes = vec![words.say(said)];
    notes.extend(future.map(|(first, last)| {
        let last = words.instant(&desk.zone().rfc3339(last));
        words.say_with("cli-verify-future", &[("first", Arg::Number(first)), ("last", Arg::from(&last))])
    }));
    if report.is_sound() {
        notes.push(words.say("cli-verify-note"));
    }
    if report.unlisted > 0 {
        notes.push(words.say_with("cli-verify-unlisted", &[("count", Arg::Number(report.unlisted))]));
    }
    desk.print(&Document {
        title: words.heading(title),
        stamp,
        facts,
        sections,
        notes,
        data,
        ..Default::default()
    })?;
    if report.is_sound() {
        return Ok(());
    }
    let count = Arg::Number(report.count());
    Err(read::coded(words, Kind::Damaged, "damaged", &[("count", count)]))
}

/// The fields of a fault on one line: `versión 7`, `tabla de personas, clave …`.
fn place(fields: &serde_json::Value, words: &Words) -> String {
    let said = |(name, value): (&String, &serde_json::Value)| {
        let shown = value.as_str().map_or_else(|| value.to_string(), ToOwned::to_owned);
        let id = format!("fault-at-{name}");
        // What a newer check names is shown by its field rather than left out.
        let is_known = words.has(&id);
        let args = [("value", Arg::from(&shown))];
        if is_known { words.say_with(&id, &args) } else { format!("{name} {shown}") }
    };
    let parts = fields.as_object().into_iter().flatten();
    let parts = parts.filter(|(name, value)| *name != "code" && !value.is_null());
    parts.map(said).collect::<Vec<_>>().join(", ")
}

/// Writes a completion script.
pub(crate) fn completions(desk: &Desk, of: &Completions) -> Outcome {
    let mut script = Vec::new();
    clap_complete::generate(of.shell, &mut crate::tree::whole(), "ayni", &mut script);
    desk.put(&String::from_utf8_lossy(&script))
}

/// Writes the manual pages.
pub(crate) fn man(_desk: &Desk, to: &Man) -> Outcome {
    let written = std::fs::create_dir_all(&to.folder)
        .and_then(|()| clap_mangen::generate_to(crate::tree::whole(), &to.folder));
    written.map_err(|error| Problem::file(&to.folder.display().to_string(), error))
}
