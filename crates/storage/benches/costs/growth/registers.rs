//! More and more registers of fifty people: in one database, or as files.

use std::path::PathBuf;
use std::time::Duration;

use ayni_storage::{Store, rollup};
use domain::testing::{pool, value};

use super::process::{Process, in_turns};
use crate::bare::Client;
use crate::book;
use crate::desk::{Desk, Engine};
use crate::measure::{Effort, Grid, beside_first, effort, float, median, plain, runs, timed};

const PEOPLE: u32 = 50;
const RUNS: usize = 21;
const STARTS: u32 = 5;

/// What was measured at a number of registers.
struct Case {
    registers: u32,
    desk: Desk,
    bytes: u64,
    commands: Vec<Duration>,
    cpu: Vec<Duration>,
    erasures: Vec<Duration>,
    starts: Vec<Duration>,
    rollups: Vec<Duration>,
}

impl Case {
    /// The first register is recorded; the others are copies of its rows under identifiers of their own, or of its file.
    fn new(engine: Engine, registers: u32) -> Self {
        let desk = Desk::new(engine);
        book::fill(&mut Store::create(&desk.path_of(1), pool::register(1)).unwrap(), book::commands(PEOPLE));
        match desk.url() {
            None => (2..=registers).for_each(|number| {
                std::fs::copy(desk.path_of(1), desk.path_of(number)).unwrap();
            }),
            Some(url) => {
                multiply(&Client::connect(url), registers);
                desk.settle();
            }
        }
        let bytes = desk.bytes();
        let none = Vec::new;
        Self {
            registers,
            desk,
            bytes,
            commands: none(),
            cpu: none(),
            erasures: none(),
            starts: none(),
            rollups: none(),
        }
    }

    /// Opens the register in the middle.
    fn start(&mut self, nth: u32) -> Process {
        let one = self.desk.path_of(self.registers / 2 + 1);
        let process = Process::start(&self.desk, &one, PEOPLE + 1 + 100_000 * nth);
        self.starts.push(process.start);
        process
    }

    /// What a roll-up of all reads.
    fn sources(&self) -> Vec<PathBuf> {
        match self.desk.url() {
            Some(url) => vec![url.into()],
            None => (1..=self.registers).map(|number| self.desk.path_of(number)).collect(),
        }
    }
}

/// Writes the rows of the first register again for the others, table by table.
fn multiply(client: &Client, registers: u32) {
    // The last four bytes of an identifier are the number.
    let first = pool::register(1).uuid().as_simple().to_string();
    let shared = first.split_at(24).0;
    for table in client.tables() {
        let of = format!(
            "SELECT string_agg(CASE column_name WHEN 'register' THEN 'new.id' WHEN 'uid' THEN 'new.id' \
             ELSE 'o.' || quote_ident(column_name) END, ', ' ORDER BY ordinal_position) \
             FROM information_schema.columns WHERE table_schema = 'ayni' AND table_name = '{table}'"
        );
        let columns = client.text(&of);
        client.ask(&format!(
            "INSERT INTO {table} SELECT {columns} FROM {table} o, (SELECT '\\x{shared}'::bytea || int4send(n) AS id \
             FROM generate_series(2, {registers}) n) AS new WHERE o.register = '\\x{first}'::bytea ORDER BY 1"
        ));
    }
}

/// Cost by the number of registers.
pub(crate) fn registers(engine: Engine) -> String {
    let sizes: &[u32] = match (effort(), engine) {
        (Effort::Quick, _) => &[1, 10, 100],
        (_, Engine::File) => &[1, 10, 100, 1_000],
        (_, Engine::Server) => &[1, 10, 100, 1_000, 10_000],
    };
    let mut cases: Vec<Case> = sizes.iter().map(|registers| Case::new(engine, *registers)).collect();
    let mut open: Vec<Process> = cases.iter_mut().map(|case| case.start(0)).collect();
    for nth in 1..STARTS {
        for case in &mut cases {
            case.start(nth).end();
        }
    }
    in_turns(runs(RUNS), &mut cases, &mut open, |case, took| {
        case.commands.push(took.time);
        case.cpu.push(took.cpu);
    });
    for _ in 0..runs(RUNS) / 3 {
        for (case, process) in cases.iter_mut().zip(&mut open) {
            case.erasures.push(process.measure("erase"));
        }
        for case in &mut cases {
            let sources = case.sources();
            case.rollups.push(timed(|| {
                let books =
                    sources.iter().map(|source| rollup(source, value::day("2025-11-30")).unwrap().len());
                assert_eq!(books.sum::<usize>(), usize::try_from(case.registers).unwrap());
            }));
        }
    }
    open.into_iter().for_each(Process::end);
    table(&mut cases)
}

fn table(cases: &mut [Case]) -> String {
    let mut of = |measure: &dyn Fn(&mut Case) -> f64| cases.iter_mut().map(measure).collect::<Vec<_>>();
    let millis = |times: &mut [Duration]| median(times).as_secs_f64() * 1e3;
    let registers = |case: &Case| f64::from(case.registers);
    let grid = Grid::of(&[
        ("registers", plain(&of(&|case| registers(case)), 0)),
        ("command, µs", beside_first(&of(&|case| millis(&mut case.commands) * 1e3), 0)),
        ("of it on a core, µs", beside_first(&of(&|case| millis(&mut case.cpu) * 1e3), 0)),
        ("erasure, ms", beside_first(&of(&|case| millis(&mut case.erasures)), 1)),
        ("cold start, ms", beside_first(&of(&|case| millis(&mut case.starts)), 1)),
        ("roll-up of all, ms", plain(&of(&|case| millis(&mut case.rollups)), 2)),
        ("µs/register", plain(&of(&|case| millis(&mut case.rollups) * 1e3 / registers(case)), 1)),
        ("disk, MB", plain(&of(&|case| float(case.bytes) / 1e6), 1)),
        ("bytes/register", plain(&of(&|case| float(case.bytes) / registers(case)), 0)),
    ]);
    format!("beside the first size in brackets\n\n{}", grid.text())
}
