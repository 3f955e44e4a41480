//! A process that opens one register, says what that took, and then measures what it is asked to.

use std::io::{BufRead as _, BufReader, Write as _};
use std::path::Path;
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};
use std::time::{Duration, Instant};

use ayni_storage::view::MemberFilter;
use ayni_storage::{PageRequest, Store, rollup};
use domain::testing::{ask, pool, value};

use crate::book::{LATER, request};
use crate::desk::Desk;
use crate::measure::{cpu, cpu_of, median, timed};

/// The word by which this program knows that it is such a process.
pub(crate) const CHILD: &str = "measured-apart";

/// How many commands are measured at a time.
const COMMANDS: u32 = 25;

/// The other end of such a process.
pub(super) struct Process {
    child: Child,
    ask: ChildStdin,
    answer: BufReader<ChildStdout>,
    /// How long it took to open the register and to record the first command.
    pub(super) start: Duration,
    /// The most memory that it had taken by then, in bytes.
    pub(super) memory: u64,
    /// Who works for the register on a server.
    backends: Vec<String>,
}

/// What one command takes.
#[derive(Clone, Copy)]
pub(super) struct Took {
    /// Until it is durable.
    pub(super) time: Duration,
    /// Time on a core, at both ends.
    pub(super) cpu: Duration,
}

impl Process {
    /// Starts one at a register of a desk. `first` is the number of the first person that it may record.
    pub(super) fn start(desk: &Desk, path: &Path, first: u32) -> Self {
        let mut command = Command::new(std::env::current_exe().unwrap());
        command.arg(CHILD).arg(path).arg(first.to_string()).arg(desk.path());
        let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
        let (ask, answer) = (child.stdin.take().unwrap(), BufReader::new(child.stdout.take().unwrap()));
        let (start, memory, backends) = (Duration::ZERO, 0, Vec::new());
        let mut process = Self { child, ask, answer, start, memory, backends };
        process.start = process.read();
        process.memory = 1024 * process.number();
        process.backends = desk.backends();
        process
    }

    /// Has commands recorded.
    pub(super) fn command(&mut self) -> Took {
        let before = cpu_of(&self.backends);
        let (time, own) = (self.measure("command"), self.read());
        let theirs = cpu_of(&self.backends).saturating_sub(before) / COMMANDS;
        Took { time, cpu: own + theirs }
    }

    /// Has something else measured: `erase`, `page`, `counts`, `rollup`.
    pub(super) fn measure(&mut self, what: &str) -> Duration {
        writeln!(self.ask, "{what}").unwrap();
        self.read()
    }

    fn read(&mut self) -> Duration {
        Duration::from_nanos(self.number())
    }

    fn number(&mut self) -> u64 {
        let mut line = String::new();
        self.answer.read_line(&mut line).unwrap();
        line.trim().parse().unwrap()
    }

    /// Lets it end.
    pub(super) fn end(self) {
        let Self { mut child, ask, .. } = self;
        drop(ask);
        child.wait().unwrap();
    }
}

/// Has several record commands in turns, so many times; each time goes to one of the cases that belong to them.
pub(super) fn in_turns<C>(
    runs: usize,
    cases: &mut [C],
    open: &mut [Process],
    mut take: impl FnMut(&mut C, Took),
) {
    for process in &mut *open {
        process.command();
    }
    for _ in 0..runs {
        for (case, process) in cases.iter_mut().zip(&mut *open) {
            take(case, process.command());
        }
    }
}

/// What such a process does.
pub(crate) fn child(words: &[String]) {
    let [path, first, all] = words else { return };
    let mut next: u32 = first.parse().unwrap();
    let start = Instant::now();
    let mut store = Store::open(Path::new(path)).unwrap();
    store.execute(&request(next)).unwrap();
    next += 1;
    say(start.elapsed());
    println!("{}", memory().unwrap_or(0));
    for line in std::io::stdin().lines() {
        match line.unwrap().as_str() {
            "command" => {
                let requests: Vec<_> = (next..next + COMMANDS).map(request).collect();
                next += COMMANDS;
                let before = cpu("self");
                let record = |request| timed(|| store.execute(request).unwrap());
                say(median(&mut requests.iter().map(record).collect::<Vec<_>>()));
                say(cpu("self").saturating_sub(before) / COMMANDS);
            }
            "erase" => {
                let mut erase = request(next);
                next += 1;
                // The last of those who were recorded here; she belongs nowhere.
                store.execute(&erase).unwrap();
                (erase.id, erase.command) = (pool::command(LATER + next), ask::erase(next - 1));
                next += 1;
                say(timed(|| store.execute(&erase).unwrap()));
            }
            "page" => say(timed(|| {
                let (filter, page) = (MemberFilter::default(), PageRequest::first(50).counted());
                let reader = store.reader(None).unwrap();
                assert_eq!(reader.members(&filter, today(), page).unwrap().rows.len(), 50);
            })),
            "counts" => say(timed(|| store.reader(None).unwrap().counts(None, today()).unwrap())),
            _ => say(timed(|| assert!(!rollup(Path::new(all), today()).unwrap().is_empty()))),
        }
    }
}

fn today() -> chrono::NaiveDate {
    value::day("2025-11-30")
}

fn say(took: Duration) {
    println!("{}", took.as_nanos());
}

/// The most memory that this process has taken, in KiB, as Linux says it.
fn memory() -> Option<u64> {
    let text = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = text.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    line.trim().strip_suffix(" kB")?.trim().parse().ok()
}
