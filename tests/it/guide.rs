//! The README and the guide, in English and in Spanish: every block of shell in them runs, in the order of its page, in an
//! empty folder; and a page and its twin are laid out alike, ask the same, are answered the same and leave the same facts.
//! What is printed for people is not compared.

mod asked;
mod page;

use std::fs::Permissions;
use std::os::unix::fs::PermissionsExt as _;
use std::path::Path;
use std::process::Command;

use operations::Effect;
use rusqlite::Connection;
use serde_json::{Value, json};
use tempfile::TempDir;

use self::asked::{Asked, Grammar};
use self::page::{Block, Language, Page, twins};
use crate::desk::{Desk, ended, program};
use crate::parity::{is_minted, without_chance};

/// The commands of the README that build the product itself; the gate has run the one and is the other.
const BUILDS: [&str; 2] = ["cargo run --release -- demo\n", "cargo xtask test\n"];

/// How a page calls the program that has not been installed.
const UNINSTALLED: &str = "cargo run --release -- ";

/// The one question that is no operation of a register.
const ROLL_UP: &str = "report roll-up";

/// What a block came to.
struct Ran {
    /// The commands, in the order in which they were typed.
    asked: Vec<Asked>,
    /// What programs are answered to each of them that is a question, once the block has run.
    answers: Vec<Option<Value>>,
}

/// Whoever follows a page at a desk of her own.
struct Reader<'a> {
    page: &'a Page,
    grammar: &'a Grammar,
    desk: Desk,
    /// The folder of a stand-in for the program, which writes down its words and runs the program, or does not.
    stand_in: TempDir,
}

impl<'a> Reader<'a> {
    fn of(page: &'a Page, grammar: &'a Grammar) -> Self {
        let desk = Desk::of_files().speaks(page.language.code());
        Self { page, grammar, desk, stand_in: tempfile::tempdir().unwrap() }
    }

    fn block(&self, block: &Block) -> Ran {
        match block.kind.as_str() {
            "sh" if !BUILDS.contains(&block.text.as_str()) => {
                let asked = self.run(&block.text, &format!("exec '{}' \"$@\"", program().display()));
                let answer = |one: &Asked| is_question(&one.verb).then(|| self.answer(one));
                let answers = asked.iter().map(answer).collect();
                Ran { asked, answers }
            }
            // What is only shown is looked at, not carried out.
            _ => Ran { asked: self.run(&commands(&block.text), "exit 0"), answers: Vec::new() },
        }
    }

    /// Runs a script, with a stand-in for the program that goes on as is told, and reads what the program was asked.
    fn run(&self, script: &str, goes_on: &str) -> Vec<Asked> {
        let typed = self.stand_in.path().join("typed");
        std::fs::write(&typed, "").unwrap();
        let stand_in = self.stand_in.path().join("ayni");
        let lines = format!("#!/bin/sh\nprintf '%s\\0' \"$#\" \"$@\" >> '{}'\n{goes_on}\n", typed.display());
        std::fs::write(&stand_in, lines).unwrap();
        std::fs::set_permissions(&stand_in, Permissions::from_mode(0o755)).unwrap();
        let mut command = Command::new("sh");
        command.args(["-eu", "-c", script]).current_dir(self.desk.folder());
        self.desk.surround(&mut command);
        let inherited = std::env::var_os("PATH").unwrap();
        let path = [self.stand_in.path().to_owned()].into_iter().chain(std::env::split_paths(&inherited));
        command.env("PATH", std::env::join_paths(path).unwrap());
        let output = ended(&["…"], command);
        assert_eq!(output.code, 0, "{}:\n{script}\n{output:#?}", self.page.name);
        self.read(&std::fs::read_to_string(&typed).unwrap())
    }

    /// The commands that the stand-in wrote down: how many words, then each of them.
    fn read(&self, typed: &str) -> Vec<Asked> {
        let mut words = typed.split_terminator('\0').map(str::to_owned);
        let mut asked = Vec::new();
        while let Some(count) = words.next() {
            let args: Vec<String> = words.by_ref().take(count.parse().unwrap()).collect();
            let read = self.grammar.read(&args);
            asked.push(read.unwrap_or_else(|why| panic!("{}: {why}", self.page.name)));
        }
        asked
    }

    /// What programs are answered to a question, without the order of what is called otherwise in another language.
    fn answer(&self, asked: &Asked) -> Value {
        let mut args: Vec<&str> = vec!["--lang", "es", "--format", "json"];
        args.extend(asked.again.iter().map(String::as_str));
        let answer = self.desk.ayni(&args);
        let answer = serde_json::from_str(&answer.stdout);
        unordered(without_texts(
            answer.unwrap_or_else(|error| panic!("{}: {asked}: {error}", self.page.name)),
        ))
    }

    /// The facts that the page left in its register, where it left one; identifiers are numbered.
    fn facts(&self) -> Vec<Value> {
        let file = self.desk.path("register.ayni");
        if !file.exists() {
            return Vec::new();
        }
        self.desk.ok(&["verify"]);
        let register = Connection::open(&file).unwrap();
        let mut rows =
            register.prepare("SELECT kind, CAST(body AS TEXT) FROM event ORDER BY version").unwrap();
        let rows = rows.query_map([], |row| Ok((row.get(0)?, row.get(1)?))).unwrap();
        let facts = rows.map(|row| {
            let (kind, body): (String, String) = row.unwrap();
            without_texts(json!({ "kind": kind, "body": serde_json::from_str::<Value>(&body).unwrap() }))
        });
        match without_chance(facts.collect()) {
            Value::Array(facts) => facts,
            other => vec![other],
        }
    }
}

/// The commands that a block shows, as a script.
fn commands(shown: &str) -> String {
    let (commands, _) = parted(shown);
    commands.join("\n")
}

/// The commands that a block shows, each on a line, and its other lines.
fn parted(shown: &str) -> (Vec<String>, Vec<String>) {
    let whole = shown.replace("\\\n", " ").replace(UNINSTALLED, "ayni ");
    whole.lines().map(str::to_owned).partition(|line| line.starts_with("ayni "))
}

fn is_question(verb: &str) -> bool {
    let name = verb.replace(' ', ".").replace('-', "_");
    let effect = operations::find(&name).map(|operation| operation.effect);
    verb == ROLL_UP || matches!(effect, Some(Effect::Query { .. } | Effect::Release { .. }))
}

/// Fields that hold what people call a thing or the size of what they wrote, even where it looks like a code.
const WRITTEN: [&str; 3] = ["label", "product", "size"];

/// JSON without what people wrote: codes, days, numbers and identifiers are left.
fn without_texts(value: Value) -> Value {
    match value {
        Value::Array(items) => items.into_iter().map(without_texts).collect(),
        Value::Object(fields) => {
            let kept = fields.into_iter().filter(|(name, _)| !WRITTEN.contains(&name.as_str()));
            kept.map(|(name, value)| (name, without_texts(value))).collect()
        }
        Value::String(text) if !is_code(&text) => "…".into(),
        other => other,
    }
}

fn is_code(text: &str) -> bool {
    text.bytes().all(|byte| {
        byte.is_ascii_lowercase() || byte.is_ascii_digit() || matches!(byte, b'_' | b'-' | b'.' | b':' | b'/')
    })
}

/// JSON in which the order of lists says nothing, and an identifier nothing but that it is one.
fn unordered(value: Value) -> Value {
    match value {
        Value::Array(items) => {
            let mut items: Vec<Value> = items.into_iter().map(unordered).collect();
            items.sort_by_key(Value::to_string);
            Value::Array(items)
        }
        Value::Object(fields) => fields.into_iter().map(|(name, value)| (name, unordered(value))).collect(),
        Value::String(text) if is_minted(&text) => "#".into(),
        other => other,
    }
}

/// In what a page and its twin, once both were followed, differ: block by block, and in what they leave.
fn differences((english, one): (&Page, &Followed), (spanish, two): (&Page, &Followed)) -> Vec<String> {
    let mut differ = Vec::new();
    for (number, ((one, two), (block, twin))) in
        (1..).zip(one.ran.iter().zip(&two.ran).zip(english.blocks.iter().zip(&spanish.blocks)))
    {
        let here = format!("{}, block {number}", english.name);
        let asked = |ran: &Ran| ran.asked.iter().map(Asked::to_string).collect::<Vec<_>>().join("\n");
        if asked(one) != asked(two) {
            differ.push(format!("{here} asks\n{}\nand its twin\n{}", asked(one), asked(two)));
        }
        for (asked, (answer, other)) in one.asked.iter().zip(one.answers.iter().zip(&two.answers)) {
            if answer != other {
                differ.push(format!("{here}: {asked} is answered\n{answer:?}\nand in its twin\n{other:?}"));
            }
        }
        if block.kind != "sh" && parted(&block.text).1 != parted(&twin.text).1 {
            differ.push(format!("{here} shows\n{}\nand its twin\n{}", block.text, twin.text));
        }
    }
    if one.facts != two.facts {
        let first = one.facts.iter().zip(&two.facts).find(|(one, two)| one != two);
        let counts = (one.facts.len(), two.facts.len());
        differ.push(format!("{}: it and its twin leave {counts:?} facts: {first:?}", english.name));
    }
    differ
}

/// What became of a page that was followed from the first block to the last.
struct Followed {
    ran: Vec<Ran>,
    facts: Vec<Value>,
}

fn followed(page: &Page, grammar: &Grammar) -> Followed {
    let reader = Reader::of(page, grammar);
    let ran = page.blocks.iter().map(|block| reader.block(block)).collect();
    Followed { ran, facts: reader.facts() }
}

/// Protects whoever reads in one language what somebody else changed in the other: a page and its twin have the same headings
/// and blocks, and each leads to the other.
#[test]
fn twins_are_laid_out_alike() {
    let twins = twins();
    assert!(12 < twins.len(), "only {} pages", twins.len());
    for (english, spanish) in &twins {
        assert_eq!(english.layout(), spanish.layout(), "{} and {}", english.name, spanish.name);
        let file = |page: &Page| Path::new(&page.name).file_name().unwrap().to_string_lossy().into_owned();
        for (page, twin) in [(english, spanish), (spanish, english)] {
            let first = page.links.first().map(String::as_str).unwrap_or_default();
            assert!(
                first.ends_with(&file(twin)),
                "{}: the first link does not lead to {}",
                page.name,
                twin.name
            );
        }
    }
}

/// Protects whoever follows the pages to the letter, in either language; and whoever reads in one of them from a command that
/// was changed in the other alone.
#[test]
fn every_block_of_shell_runs_and_twins_ask_the_same() {
    let (english, spanish) = (Grammar::of(Language::English), Grammar::of(Language::Spanish));
    let twins = twins();
    let mut found = Vec::new();
    for (page, twin) in &twins {
        let (here, there) = std::thread::scope(|scope| {
            let there = scope.spawn(|| followed(twin, &spanish));
            let here = followed(page, &english);
            (here, there.join().unwrap_or_else(|panicked| std::panic::resume_unwind(panicked)))
        });
        found.extend(differences((page, &here), (twin, &there)));
    }
    assert!(found.is_empty(), "{} differences:\n{}", found.len(), found.join("\n\n"));
    let blocks = |page: &Page| page.blocks.iter().filter(|block| block.kind == "sh").count();
    let ran: usize = twins.iter().map(|(page, twin)| blocks(page) + blocks(twin)).sum();
    let left = twins.iter().flat_map(|(page, twin)| page.blocks.iter().chain(&twin.blocks));
    let left = left.filter(|block| BUILDS.contains(&block.text.as_str())).count();
    println!("{} blocks of shell ran", ran - left);
    assert_eq!(left, 2 * BUILDS.len(), "each README opens with these");
    assert!(60 < ran, "only {ran} blocks ran");
}

/// Protects the test above: a change of any kind in one language alone is noticed.
#[test]
fn a_change_in_one_language_alone_is_noticed() {
    const ENGLISH: &str = "ayni init\nayni cooperative enrol Halcón --founded 2010\n\
        ayni person record --given-names Ana --gender woman\n\
        cat > a.csv <<'END'\nN°;Nombres;Apellidos;Fecha de ingreso\n7;Eva;Paz;2016\nEND\nayni import roster a.csv\n\
        ayni person list --gender woman\nayni member list --as-of 2020\n";
    const SPANISH: &str = "ayni iniciar\nayni cooperativa inscribir Halcón --fundación 2010\n\
        ayni persona registrar --nombres Ana --género mujer\n\
        cat > b.csv <<'END'\nN°;Nombres;Apellidos;Fecha de ingreso\n7;Eva;Paz;2016\nEND\nayni importar padrón b.csv\n\
        ayni persona listar --género mujer\nayni socia listar --al 2020\n";
    let grammars = (Grammar::of(Language::English), Grammar::of(Language::Spanish));
    let page = |language, text: &str| {
        Page::of("a page".to_owned(), language, &format!("# A page\n\n```sh\n{text}```\n"))
    };
    let english = page(Language::English, ENGLISH);
    let here = followed(&english, &grammars.0);
    let differ = |spanish: &str| {
        let spanish = page(Language::Spanish, spanish);
        differences((&english, &here), (&spanish, &followed(&spanish, &grammars.1)))
    };
    assert_eq!(differ(SPANISH), Vec::<String>::new());
    for (written, changed) in [
        // A verb, an option, a day of a question, a code of a question.
        ("socia listar", "órgano listar"),
        ("--fundación 2010", ""),
        ("--al 2020", "--al 2021"),
        ("listar --género mujer", "listar --género hombre"),
        // A day and a code of a change, a cell of a file.
        ("--fundación 2010", "--fundación 2011"),
        ("Ana --género mujer", "Ana --género hombre"),
        ("Paz;2016", "Paz;2017"),
    ] {
        assert!(SPANISH.contains(written), "{written}");
        let found = differ(&SPANISH.replacen(written, changed, 1));
        assert!(!found.is_empty(), "«{written}» became «{changed}», and nobody noticed");
    }
    let missing = page(Language::Spanish, "");
    assert_ne!(missing.layout(), page(Language::Spanish, &format!("{SPANISH}```\n\n```sh\n")).layout());
}
