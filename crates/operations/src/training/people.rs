//! People, one after the other, as they are typed or stand in a file.

use clap::Args;
use domain::Register;
use domain::value::id::PersonId;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::problem::Kind;
use crate::record::people_named;
use crate::resolve::{Keyword, is_keyword};
use crate::{Input, Notice, Outcome, Problem, Resolver, Upload};

/// People, one after the other.
#[derive(Clone, Debug, Args, Serialize, Deserialize, JsonSchema)]
pub struct People {
    /// A person: number, document or name; may stand several times
    #[arg(long = "person", value_name = "PERSON")]
    #[serde(default)]
    pub people: Vec<Input<PersonId>>,
    /// A file with a person on each line, or - for standard input
    #[arg(long, value_name = "FILE")]
    pub people_file: Option<Upload>,
    /// Keep who is on the list already
    #[arg(long)]
    #[serde(default)]
    pub add: bool,
}

impl People {
    /// The people, in the order in which they were typed; those of the list before them where they are to be kept.
    pub(super) fn read(
        &self,
        resolver: &Resolver<'_>,
        known: impl IntoIterator<Item = PersonId>,
    ) -> Outcome<Vec<PersonId>> {
        let mut people: Vec<PersonId> = if self.add { known.into_iter().collect() } else { Vec::new() };
        let mut take = |field, name: &str| -> Outcome {
            let person = resolver.person(field, name)?;
            // Who is added to a list that has her stays on it once; typed twice, the register says so.
            if !(self.add && people.contains(&person)) {
                people.push(person);
            }
            Ok(())
        };
        let nobody = matches!(&self.people[..], [only] if is_keyword(Keyword::None, only));
        let named = self.people.iter().filter(|_| !nobody);
        named.into_iter().try_for_each(|name| take("people", name))?;
        if let Some(file) = &self.people_file {
            let lines = String::from_utf8_lossy(file.content("people_file")?);
            let lines = lines.trim_start_matches('\u{feff}').lines().map(str::trim);
            lines.filter(|line| !line.is_empty()).try_for_each(|name| take("people_file", name))?;
        }
        Ok(people)
    }

    /// Refuses to empty a list that holds somebody where nothing was said of whom it is to hold: whoever wants that names nobody.
    ///
    /// # Errors
    ///
    /// `people_missing`.
    pub(super) fn or_nobody_said(&self, would_be_emptied: bool) -> Outcome {
        let is_said = self.add || !self.people.is_empty() || self.people_file.is_some();
        if would_be_emptied && !is_said {
            return Err(Problem::new(Kind::Usage, "people_missing").at("people"));
        }
        Ok(())
    }

    /// What to say where a list takes the place of another: who stood on that one and not on this.
    pub(super) fn replaced(
        register: &Register,
        known: impl IntoIterator<Item = PersonId>,
        people: &[PersonId],
    ) -> Option<Notice> {
        let gone: Vec<PersonId> = known.into_iter().filter(|person| !people.contains(person)).collect();
        let names = people_named(register, &gone);
        let notice = Notice::new("people-replaced").with("count", gone.len()).with("people", names);
        (!gone.is_empty()).then_some(notice)
    }

    /// The file that is handed in.
    pub(super) fn uploads(&mut self) -> Vec<&mut Upload> {
        self.people_file.iter_mut().collect()
    }
}
