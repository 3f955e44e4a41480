//! What keeping a register costs beside the raw engine, in a file and on a server, and how that grows with people and
//! registers. Each line is a ratio of medians, both sides taken in turns in one run; the tables of growth say how each size
//! compares to the smallest. It must not check what is kept; the tests do.
#![expect(
    clippy::print_stdout,
    clippy::print_stderr,
    clippy::unwrap_used,
    reason = "a benchmark prints, and stops when it fails"
)]

mod append;
mod bare;
mod book;
mod desk;
mod files;
mod growth;
mod load;
mod measure;
mod query;
mod sharing;

use desk::Engine;

/// That of the program.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// A line: which engine, what it is called, how it is measured.
type Line = (Engine, &'static str, fn(Engine) -> String);

const LINES: [Line; 32] = [
    (
        Engine::File,
        "append: one durable command in a file ÷ raw durable commit of the same rows",
        append::command,
    ),
    (
        Engine::Server,
        "append: one durable command on a server ÷ bare pipelined transaction with the same rows (at most 1.67)",
        append::command,
    ),
    (
        Engine::File,
        "append: roster of 10,000 in a file ÷ raw prepared inserts of the same rows (at most 1.43)",
        append::roster,
    ),
    (
        Engine::Server,
        "append: roster of 10,000 on a server ÷ bare COPY of the same rows (at most 1.43)",
        append::roster,
    ),
    (
        Engine::File,
        "append: load and fold 100,000 events of a file ÷ read and decode them (at most 2)",
        load::load,
    ),
    (
        Engine::Server,
        "append: load and fold 100,000 events of a server ÷ read and decode them (at most 2)",
        load::load,
    ),
    (
        Engine::File,
        "query: participation of 100,000 people in a file ÷ bare SQL aggregates",
        query::everywhere,
    ),
    (
        Engine::Server,
        "query: participation of 100,000 people on a server ÷ bare SQL aggregates",
        query::everywhere,
    ),
    (Engine::File, "query: participation in one cooperative in a file ÷ bare SQL aggregates", query::one),
    (Engine::Server, "query: participation in one cooperative on a server ÷ bare SQL aggregates", query::one),
    (Engine::File, "query: a page of 50 members in a file ÷ bare SQL page", query::page),
    (Engine::Server, "query: a page of 50 members on a server ÷ bare SQL page", query::page),
    (
        Engine::File,
        "query: a page of 50 members in a file by size (flat within 2; at most 200 µs with 10,000)",
        query::pages,
    ),
    (Engine::Server, "query: a page of 50 members on a server by size (flat within 2)", query::pages),
    (Engine::File, "query: the history of one person in a file by size (flat within 2)", query::histories),
    (
        Engine::Server,
        "query: the history of one person on a server by size (flat within 2)",
        query::histories,
    ),
    (
        Engine::File,
        "query: a search of 100,000 members in a file ÷ bare SQL over the same rows (at most 3)",
        query::search,
    ),
    (
        Engine::Server,
        "query: a search of 100,000 members on a server ÷ bare SQL over the same rows (at most 3)",
        query::search,
    ),
    (
        Engine::File,
        "files: hash alone ÷ hashing a kept file as verify does (more is better)",
        files::verifying,
    ),
    (
        Engine::File,
        "files: hash alone ÷ keeping a file beside a file, until it lasts (more is better)",
        files::keeping,
    ),
    (
        Engine::Server,
        "files: hash alone ÷ keeping a file on a server, until it lasts (more is better)",
        files::keeping,
    ),
    (
        Engine::File,
        "sharing: programs that write at once to one file (at least 0.9 of one; slowest at most 20)",
        sharing::programs,
    ),
    (
        Engine::Server,
        "sharing: programs that write at once to one register of a server (at least 0.9 of one; slowest at most 20)",
        sharing::programs,
    ),
    (
        Engine::File,
        "sharing: 64 clients of one writer of a file ÷ one client, commands per second (at least 5)",
        sharing::clients,
    ),
    (
        Engine::Server,
        "sharing: 64 clients of one writer on a server ÷ one client, commands per second",
        sharing::clients,
    ),
    (Engine::File, "sharing: as known at, warm, with 100,000 people (at most 30 ms)", sharing::past),
    (
        Engine::File,
        "sharing: preview of one command with 100,000 people ÷ deciding it (at most 2)",
        sharing::preview,
    ),
    (Engine::File, "growth: people of one register in a file", growth::people),
    (Engine::Server, "growth: people of one register on a server", growth::people),
    (Engine::File, "growth: registers of 50 people, each a file", growth::registers),
    (Engine::Server, "growth: registers of 50 people in one database on a server", growth::registers),
    (
        Engine::Server,
        "growth: programs that write at once on a server, each to its register",
        growth::writers,
    ),
];

fn main() {
    let words: Vec<String> = std::env::args().skip(1).filter(|word| !word.starts_with("--")).collect();
    if let Some((growth::CHILD, rest)) = words.split_first().map(|(first, rest)| (first.as_str(), rest)) {
        growth::child(rest);
        return;
    }
    if let Some((sharing::WRITES, rest)) = words.split_first().map(|(first, rest)| (first.as_str(), rest)) {
        sharing::child(rest);
        return;
    }
    let wanted = |(_, name, _): &Line| words.iter().all(|word| name.contains(word.as_str()));
    if LINES.iter().any(wanted) {
        eprintln!("  {}", desk::conditions());
    }
    for (engine, name, line) in LINES.into_iter().filter(|line| wanted(line)) {
        if engine == Engine::Server && desk::server().is_none() {
            println!("{name}: left out: AYNI_TEST_POSTGRES names no server");
            continue;
        }
        println!("{name}: {}", line(engine));
    }
}
