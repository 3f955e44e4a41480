//! Statements side by side: what each source says, where it can be read, and which one the organisation holds to be right.

use std::{borrow::Cow, collections::BTreeMap};

use domain::{
    Register,
    equality::Observation,
    value::{ShortText, text::fold},
};
use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde::{Serialize, Serializer};

use super::table;
use crate::{
    answer::{self, Day, Fields, Flag, HiddenCode, RecordId, Row, Worded},
    document::{Document, Section},
    provenance::Provenance,
    records::{Records, equality::value},
    words::{Arg, Words},
};

/// All statements, or those about subjects with these words, one section a subject.
pub fn statements(
    register: &Register,
    about: Option<&str>,
    provenance: &Provenance,
    words: &Words,
) -> Document {
    let records = Records::new(register, words);
    let wanted = about.map(fold);
    let fits = |group: &&Vec<&Observation>| {
        let subject = group.first().map(|said| fold(said.details.subject.as_str())).unwrap_or_default();
        wanted.as_ref().is_none_or(|wanted| subject.contains(wanted.as_str()))
    };
    let groups = register.equality().side_by_side();
    let shown: Vec<&Vec<&Observation>> = groups.iter().filter(fits).collect();
    let answer = StatementsAnswer { subjects: subjects(words, shown.iter().map(|group| group.as_slice())) };
    let sections = shown.iter().zip(answer.subjects.iter());
    let sections = sections.map(|(group, (id, rows))| section(&records, id, group, rows)).collect();
    Document {
        title: words.heading("equality-list-observations"),
        subtitle: words.say("equality-statements-subtitle"),
        provenance: provenance.clone(),
        sections,
        notes: vec![words.say("equality-statements-note")],
        data: answer::data(&answer),
        ..Document::default()
    }
}

/// The statements about one subject.
pub(super) fn section(
    records: &Records<'_>,
    id: &str,
    group: &[&Observation],
    rows: &[StatementRow],
) -> Section {
    let words = records.words;
    let first = group.first().map(|said| &said.details);
    let subject = first.map(|details| details.subject.to_string()).unwrap_or_default();
    let of = first.and_then(|details| details.cooperative).map(|one| records.cooperative(one));
    let territory = first.and_then(|details| details.territory.as_ref()).map(ToString::to_string);
    let heading = [Some(subject), of, territory].into_iter().flatten().collect::<Vec<_>>().join(" – ");
    let differ = group.iter().any(|said| group.iter().any(|other| said.contradicts(other)));
    let chosen = group.iter().find(|said| said.adopted.is_some());
    let mut paragraphs = Vec::new();
    if differ {
        paragraphs.push(words.say("equality-statements-differ"));
    }
    if let Some(said) = chosen {
        let told = value(words, &said.details.value, said.details.unit.as_ref().map(ShortText::as_str));
        let on = said.adopted.map(|on| words.on_date(&on.to_string())).unwrap_or_default();
        let args = [("value", Arg::from(&told)), ("day", Arg::from(&on))];
        paragraphs.push(words.say_with("equality-statements-adopted", &args));
    } else if differ {
        paragraphs.push(words.say("equality-statements-open"));
    }
    Section::new(id, heading).lead(paragraphs).table(table(rows, words))
}

/// The rows of each subject.
pub(super) fn subjects<'g>(words: &Words, groups: impl Iterator<Item = &'g [&'g Observation]>) -> Subjects {
    let rows = |group: &[&Observation]| group.iter().map(|said| row(words, said)).collect::<Vec<_>>();
    let named = (1_u32..).zip(groups).map(|(number, group)| (format!("subject-{number}"), rows(group)));
    Subjects(named.collect())
}

fn row(words: &Words, said: &Observation) -> StatementRow {
    let details = &said.details;
    StatementRow {
        source: details.source.to_string(),
        value: value(words, &details.value, details.unit.as_ref().map(ShortText::as_str)).into(),
        adopted: said.adopted.map(|_| Flag::signed("✓")),
        from: details.period.from.into(),
        until: details.period.until.map(Day::from),
        address: details.address.as_ref().map(ToString::to_string),
        subject: HiddenCode::of(details.subject.as_str()),
        id: RecordId::of(&said.id),
    }
}

/// Statements side by side: each subject is a field, `subject-` with a number.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct StatementsAnswer {
    /// The statements by subject.
    #[serde(flatten)]
    pub subjects: Subjects,
}

/// Statements by subject, in the order of the subjects.
#[derive(Clone, Debug)]
pub struct Subjects(Vec<(String, Vec<StatementRow>)>);

impl Subjects {
    /// Each subject with its statements.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &[StatementRow])> {
        self.0.iter().map(|(id, rows)| (id.as_str(), rows.as_slice()))
    }
}

impl Serialize for Subjects {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(id, rows)| (id, rows)))
    }
}

impl JsonSchema for Subjects {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        "Subjects".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        BTreeMap::<String, Vec<StatementRow>>::json_schema(generator)
    }
}

/// What a source says.
#[derive(Clone, Debug, Default, Serialize, JsonSchema)]
pub struct StatementRow {
    /// Who says it, or where it is written.
    pub source: String,
    /// What is said.
    pub value: Worded,
    /// Whether the organisation holds it to be right; nothing where it does not.
    pub adopted: Option<Flag>,
    /// From which day it speaks.
    pub from: Day,
    /// Until which day, that day excluded.
    pub until: Option<Day>,
    /// Where it can be read.
    pub address: Option<String>,
    /// What it is about.
    pub subject: HiddenCode,
    /// Which statement.
    #[schemars(extend("x-record" = "observation"))]
    pub id: RecordId,
}

impl Row for StatementRow {
    fn fields(&self) -> Fields<'_> {
        vec![
            ("source", &self.source),
            ("value", &self.value),
            ("adopted", &self.adopted),
            ("from", &self.from),
            ("until", &self.until),
            ("address", &self.address),
            ("subject", &self.subject),
            ("id", &self.id),
        ]
    }
}
