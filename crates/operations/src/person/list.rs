//! `person.list`.

use clap::Args;
use domain::authority::Sensitivity::{Internal, Personal, Sensitive};
use domain::authority::{Question, Sensitivity};
use reports::document::Document;
use reports::words::Words;
use schemars::{JsonSchema, Schema};
use serde::{Deserialize, Serialize};
use storage::view::{Person, PersonFilter};

use crate::input::{GenderOrUnknown, Search};
use crate::list::{self, Column, Holds, date, text};
use crate::record::RecordKind;
use crate::{Field as _, Input, Moment, Outcome, Query};

/// List people
#[derive(Clone, Debug, Args, Serialize, Deserialize, JsonSchema)]
pub struct List {
    /// Only those whose name holds these words
    #[arg(long)]
    pub search: Option<Input<Search>>,
    /// Only those of this gender: woman, man, other or unknown
    #[arg(long)]
    pub gender: Option<Input<GenderOrUnknown>>,
    /// At most so many
    #[arg(long)]
    pub limit: Option<u64>,
}

const COLUMNS: &[Column<Person>] = &[
    Column::new("name", Holds::Words, Personal, |one, at| {
        let erased = || at.words.say("person-erased");
        text(if one.erased { Some(erased()) } else { one.sorted_name.clone() })
    }),
    Column::new("document", Holds::Text, Sensitive, |one, _| text(one.document.as_ref())),
    Column::new("gender", Holds::Code(list::genders), Personal, |one, at| list::gender(one.gender, at)),
    Column::new("birth", Holds::Date, Sensitive, |one, _| date(one.birth)),
    Column::new("id", Holds::ShownId(RecordKind::Person), Internal, |one, _| text(Some(one.person))),
];

impl Query for List {
    const NAME: &'static str = "person.list";
    const KIND: Question = Question::People;
    const CLASS: Sensitivity = Internal;
    const FILTERS: &'static [(&'static str, Sensitivity)] = &[("search", Personal), ("gender", Personal)];

    fn answer(&self, at: &Moment<'_>, words: &Words) -> Outcome<Document> {
        let values = at.values();
        let filter = PersonFilter {
            gender: self.gender.read("gender", &values)?.map(|GenderOrUnknown(gender)| gender),
            search: self.search.read("search", &values)?.map(|Search(words)| words),
        };
        let found = list::page(at, self.limit, &filter, |page| at.reader().persons(&filter, page))?;
        let (title, rows) = ("list-persons", found.rows);
        let list = list::List { title, columns: COLUMNS, rows, total: found.total, unshown: None };
        list.document_of_page(found.next, at, words)
    }

    fn answer_schema() -> Schema {
        list::schema(COLUMNS)
    }
}
