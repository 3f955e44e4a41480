//! `ayni report roll-up`: figures across registers: which sources are read, by whom, one after another.

use std::path::{Path, PathBuf};

use clap::Args;
use domain::authority::{Asked, Question};
use domain::indicator::disclosure::Policy;
use domain::indicator::roll_up::{self, Book, By};
use reports::report::{self, Unread};
use reports::words::{Arg, Family, Words};
use strum::VariantArray as _;

use super::Verb;
use crate::desk::Desk;
use crate::problem::Outcome;
use crate::read;
use operations::problem::{Kind, Problem};

/// Figures of many registers together: people, women and men, gender equality committees
#[derive(Debug, Args)]
pub(super) struct RollUp {
    /// Registers: files, folders of files *.ayni, or databases postgres://user@host/database
    #[arg(required = true, value_name = "SOURCE")]
    sources: Vec<PathBuf>,
    /// How to group: register, cooperative, central, region or country
    #[arg(long, default_value = "register")]
    group_by: String,
}

/// A source that could not be read, and the problem with it.
struct Failed {
    source: String,
    problem: Problem,
}

impl Failed {
    fn unread(&self, words: &Words) -> Unread {
        Unread {
            source: self.source.clone(),
            code: self.problem.code.to_string(),
            what: self.problem.message(words, &str::to_owned).what,
        }
    }
}

impl Verb for RollUp {
    const NAME: &'static str = "report roll-up";
    const ASKED: Option<Asked> = Some(Asked::Question(Question::RollUp));

    /// Reads every source and prints what they come to together. Sources that could not be read are a problem at the end.
    fn run(&self, desk: &mut Desk) -> Outcome {
        if let Some(value) = &desk.common.as_known_at {
            return Err(read::wrong(desk.words(), "roll_up_past", "--as-known-at", value, &[]));
        }
        let grouping = Family::Grouping;
        let by = read::choice(desk.words(), "--group-by", grouping, By::VARIANTS, By::code, &self.group_by)?;
        let (books, failed) = self.read(desk);
        let words = desk.words();
        let unread: Vec<Unread> = failed.iter().map(|one| one.unread(words)).collect();
        if let Some(first) = failed.into_iter().next().filter(|_| books.is_empty()) {
            return Err(first.problem);
        }
        let rolled = roll_up::roll_up(books, by);
        let registers = words.say_with("roll-up-registers", &[("count", rolled.total.registers.into())]);
        let provenance = desk.provenance_of_several(registers);
        let document = report::roll_up(&rolled, &Policy::default(), &unread, &provenance, words);
        desk.print(&document)?;
        if unread.is_empty() {
            return Ok(());
        }
        // Whoever has the figures taken on by a program is not to believe that they are of everything.
        Err(Problem::new(Kind::Unread, "unread").with("count", unread.len()))
    }
}

impl RollUp {
    /// What the sources say, one after another, and which say nothing.
    fn read(&self, desk: &Desk) -> (Vec<Book>, Vec<Failed>) {
        let (mut books, mut failed) = (Vec::new(), Vec::new());
        for source in &self.sources {
            let files = match files(source, desk.words()) {
                Ok(files) => files,
                Err(problem) => {
                    failed.push(Failed { source: source.display().to_string(), problem });
                    continue;
                }
            };
            for file in files {
                match storage::rollup(&file, desk.on()) {
                    Ok(found) => books.extend(found),
                    Err(error) => {
                        let source = storage::redacted(&file).display().to_string();
                        failed.push(Failed { source, problem: Problem::from(error) });
                    }
                }
            }
        }
        (books, failed)
    }
}

/// The registers at a source: the files of a folder in the order of their names, or the source itself.
fn files(source: &Path, words: &Words) -> Outcome<Vec<PathBuf>> {
    if !source.is_dir() {
        return Ok(vec![source.to_owned()]);
    }
    let shown = source.display().to_string();
    let entries = std::fs::read_dir(source).and_then(Iterator::collect::<std::io::Result<Vec<_>>>);
    let entries = entries.map_err(|error| Problem::file(&shown, error))?;
    let mut files: Vec<PathBuf> = entries.into_iter().map(|entry| entry.path()).collect();
    files.retain(|path| path.extension().is_some_and(|ending| ending == "ayni") && !path.is_dir());
    files.sort();
    if files.is_empty() {
        let args = [("path", Arg::from(&shown))];
        return Err(read::coded(words, Kind::NotFound, "roll_up_no_files", &args));
    }
    Ok(files)
}
