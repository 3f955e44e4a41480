//! Statements side by side: what each source says, where it can be read, and which one the organisation holds to be right.

use domain::{
    Register,
    equality::Observation,
    value::{Code, text::fold},
};

use super::{columns, date, text};
use crate::{
    document::{Document, Section},
    page::Stamp,
    records::{Records, equality::value},
    table::{Cell, Table},
    words::{Arg, Words},
};

/// All statements, or those about subjects with these words, one section a subject.
pub fn statements(register: &Register, about: Option<&str>, stamp: &Stamp, words: &Words) -> Document {
    let records = Records::new(register, words);
    let wanted = about.map(fold);
    let fits = |group: &&Vec<&Observation>| {
        let subject = group.first().map(|said| fold(said.details.subject.as_str())).unwrap_or_default();
        wanted.as_ref().is_none_or(|wanted| subject.contains(wanted.as_str()))
    };
    let groups = register.equality().side_by_side();
    let shown: Vec<&Vec<&Observation>> = groups.iter().filter(fits).collect();
    let sections = shown.iter().enumerate().map(|(at, group)| section(&records, at, group)).collect();
    Document {
        title: words.heading("equality-list-observations"),
        subtitle: words.say("equality-statements-subtitle"),
        stamp: stamp.clone(),
        sections,
        notes: vec![words.say("equality-statements-note")],
        ..Document::default()
    }
}

/// The statements about one subject.
pub(super) fn section(records: &Records<'_>, at: usize, group: &[&Observation]) -> Section {
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
        let told = value(words, &said.details.value, said.details.unit.as_ref().map(Code::as_str));
        let on = said.adopted.map(|on| words.on_date(&on.to_string())).unwrap_or_default();
        let args = [("value", Arg::from(&told)), ("day", Arg::from(&on))];
        paragraphs.push(words.say_with("equality-statements-adopted", &args));
    } else if differ {
        paragraphs.push(words.say("equality-statements-open"));
    }
    let ids = ["source", "value", "adopted", "from", "until", "address", "subject", "id"];
    let rows = group.iter().map(|said| row(words, said)).collect();
    Section {
        id: format!("subject-{}", at.saturating_add(1)),
        heading,
        paragraphs,
        table: Some(Table { columns: columns(words, ids), rows, ..Table::default() }),
        ..Section::default()
    }
}

fn row(words: &Words, said: &Observation) -> Vec<Cell> {
    let details = &said.details;
    vec![
        text(Some(&details.source)),
        text(Some(value(words, &details.value, details.unit.as_ref().map(Code::as_str)))),
        if said.adopted.is_some() { Cell::code("adopted", "✓") } else { Cell::Empty },
        date(Some(details.period.from)),
        date(details.period.until),
        text(details.address.as_ref()),
        text(Some(&details.subject)),
        text(Some(said.id)),
    ]
}
