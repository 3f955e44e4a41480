//! People, one after the other, as they are typed or stand in a file.

use std::path::PathBuf;

use clap::Args;
use domain::value::id::PersonId;

use crate::desk::Desk;
use crate::problem::Outcome;
use crate::read::Reading;

/// People, one after the other.
#[derive(Clone, Debug, Default, Args)]
pub(crate) struct People {
    /// A person: number, document or name; may stand several times
    #[arg(id = "people", long = "person", value_name = "PERSON")]
    named: Vec<String>,
    /// A file with a person on each line, or - for standard input
    #[arg(id = "people_file", long = "people-file", value_name = "FILE")]
    file: Option<PathBuf>,
    /// Keep who is on the list already
    #[arg(long)]
    add: bool,
}

impl People {
    /// The people, in the order in which they were typed; those of the list before them where they are to be kept.
    pub(crate) fn read(
        &self,
        desk: &mut Desk,
        known: impl FnOnce(&Reading<'_>) -> Vec<PersonId>,
    ) -> Outcome<Vec<PersonId>> {
        let mut typed = self.named.clone();
        if let Some(path) = &self.file {
            let bytes = desk.read(path)?;
            let lines = String::from_utf8_lossy(&bytes);
            let lines = lines.trim_start_matches('\u{feff}').lines().map(str::trim);
            typed.extend(lines.filter(|line| !line.is_empty()).map(str::to_owned));
        }
        let reading = desk.reading()?;
        let mut people = if self.add { known(&reading) } else { Vec::new() };
        for one in &typed {
            let person = reading.person(one)?;
            // Who is added to a list that has her stays on it once; typed twice, the register says so.
            if !(self.add && people.contains(&person)) {
                people.push(person);
            }
        }
        Ok(people)
    }
}
