//! `person.erase`: what goes with a person's data, and where she is still named. It must not decide what can be erased.

use std::collections::BTreeSet;

use clap::Args;
use domain::find;
use domain::member::Party;
use domain::person::{Profile, act};
use domain::value::Remark;
use domain::value::id::{BatchId, PersonId};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use storage::{BatchKind, LogFilter, Mention};

use super::mends::mends;
use crate::problem::{Detail, Kind};
use crate::resolve::all_words;
use crate::{Field as _, Input, Mint, Mutation, Notice, Outcome, Problem, Proposal, Resolver};

/// Erase her personal data for good; her facts stay, without a name
#[derive(Clone, Debug, Args, Serialize, Deserialize, JsonSchema)]
pub struct Erase {
    /// The person: number, document or name
    pub person: Input<PersonId>,
    /// The request or legal ground, without naming her: it stays
    #[arg(long)]
    pub reason: Input<Remark>,
    /// Do not erase the texts of the entry with this version: they match her name by chance; may be given several times
    #[arg(long, value_name = "VERSION")]
    #[serde(default)]
    #[schemars(extend("x-listed-by" = "log"))]
    pub keep: Vec<u64>,
    /// Do not ask again
    #[arg(long)]
    #[serde(default)]
    pub yes: bool,
}

impl Mutation for Erase {
    const NAME: &'static str = "person.erase";

    fn propose(&self, resolver: &Resolver<'_>, _: &mut Mint<'_>) -> Outcome<Proposal> {
        let reason = self.reason.read("reason", resolver)?;
        let (person, mut notices) = self.to_erase(resolver)?;
        let mut mentions = resolver.kept()?.mentions(person)?;
        let known = |version: &&u64| mentions.iter().any(|mention| mention.version == **version);
        if let Some(unknown) = self.keep.iter().find(|version| !known(version)) {
            return Err(Problem::wrong("keep_unknown", "keep", &unknown.to_string()));
        }
        mentions.retain(|mention| mention.place.is_none() || !self.keep.contains(&mention.version));
        let (going, standing): (Vec<Mention>, Vec<Mention>) =
            mentions.into_iter().partition(|mention| mention.place.is_some());
        notices.extend(foretold(&going));
        let texts = going.iter().filter_map(|mention| mention.place).collect();
        let mut afterwards = told(resolver, &going, &standing)?;
        afterwards.extend(copies(resolver, person)?);
        Ok(Proposal {
            notices,
            question: Some(question(resolver, person)),
            afterwards,
            resolved: vec![("person", person.to_string())],
            ..act::Erase { person, reason, texts }.into()
        })
    }
}

impl Erase {
    /// Whose data are to be erased: a person as every operation finds her, or else a record that was annulled, which keeps its
    /// data until then.
    fn to_erase(&self, resolver: &Resolver<'_>) -> Outcome<(PersonId, Vec<Notice>)> {
        let problem = match self.person.read("person", resolver) {
            Err(problem) if problem.kind == Kind::NotFound => problem,
            found => return Ok((found?, Vec::new())),
        };
        let kept = resolver.kept()?;
        let persons = resolver.register.persons().iter();
        let mut meant = Vec::new();
        for person in persons.filter(|one| one.annulled && !one.erased).map(|one| one.id) {
            let versions = kept.profile_versions(person)?;
            if versions.iter().any(|version| find::is_meant(&version.profile, &self.person)) {
                meant.push(person);
            }
        }
        let [person] = meant[..] else { return Err(problem) };
        Ok((person, vec![Notice::new("erase-annulled")]))
    }
}

/// Which texts an erasure takes away.
fn foretold(going: &[Mention]) -> Option<Notice> {
    let line = |mention: &Mention| {
        let text = Notice::new("erase-text").with("version", mention.version.to_string());
        Detail::Notice(text.with("kind", kind_of(mention)).with("text", mention.text.as_str()))
    };
    let texts = Detail::Lines(going.iter().map(line).collect());
    let notice = Notice::new("erase-texts-before").with("count", going.len()).with("texts", texts);
    (!going.is_empty()).then_some(notice)
}

/// What kind of event a mention stands in, in words.
fn kind_of(mention: &Mention) -> Detail {
    Detail::Message(format!("kind-{}", mention.kind.replace(['.', '_'], "-")).into())
}

/// What people call the field in which a mention stands: in its area where it has a name of its own there, or as everywhere.
fn field_of(mention: &Mention) -> Detail {
    let field = match mention.field.as_str() {
        "actor" => "by",
        field => field,
    };
    let area = mention.kind.split('.').next().unwrap_or_default();
    let ids = [format!("field-{area}-{field}"), format!("field-{field}")];
    let known = ids.into_iter().find(|id| all_words().all(|words| words.has(id)));
    // Codes are fields, too. None is a name of a person, so they have no words.
    known.map_or_else(|| Detail::Text(field.to_owned()), |id| Detail::Message(id.into()))
}

/// Whether to erase: who she is, and what will be left of her.
fn question(resolver: &Resolver<'_>, person: PersonId) -> Notice {
    let register = resolver.register;
    let spells: Vec<_> = register.members().of(Party::Person(person)).collect();
    let profile = register.persons().get(person).and_then(|found| found.profile.as_ref());
    let mut who = vec![Detail::Of(person, profile.map(Profile::spoken_name).unwrap_or_default())];
    let numbers = spells.iter().filter_map(|spell| spell.number.as_ref());
    who.extend(
        numbers.map(|number| Detail::Notice(Notice::new("confirm-number").with("number", number.as_str()))),
    );
    let documents = profile.into_iter().flat_map(|profile| &profile.documents);
    who.extend(documents.map(|document| Detail::Of(person, document.to_string())));
    let mandates = register.committees().mandates().filter(|mandate| mandate.person == person).count();
    let left = Notice::new("confirm-erase-left").with("memberships", spells.len());
    let left = left.with("mandates", mandates);
    Notice::new("confirm-erase").with("who", Detail::List(who)).with("left", left)
}

/// What went, what has no name any more, and where she is still named, with what mends it.
fn told(resolver: &Resolver<'_>, going: &[Mention], standing: &[Mention]) -> Outcome<Vec<Notice>> {
    let kept = resolver.kept()?;
    let place = |mention: &&Mention| {
        let day = kept.day(mention.at);
        let head = Notice::new("erase-at").with("version", mention.version.to_string());
        let head = head.with("kind", kind_of(mention)).with("field", field_of(mention));
        let head = Detail::Notice(head.with("day", day.to_string()));
        let verbs = mends(&mention.kind, &mention.field);
        if verbs.is_empty() {
            return head;
        }
        let mends = verbs.iter().map(|verb| Detail::Verb((*verb).into())).collect();
        Detail::Notice(Notice::new("erase-place").with("place", head).with("verbs", Detail::List(mends)))
    };
    let said = |id: &'static str, mentions: Vec<&Mention>| {
        let places = Detail::Lines(mentions.iter().map(place).collect());
        let notice = Notice::new(id).with("count", mentions.len()).with("places", places);
        (!mentions.is_empty()).then_some(notice)
    };
    let gone = Notice::new("erase-texts").with("count", going.len());
    let nameless = going.iter().filter(|mention| mention.is_name).collect();
    let told = [
        (!going.is_empty()).then_some(gone),
        said("erase-nameless", nameless),
        said("erase-mentions", standing.iter().collect()),
    ];
    Ok(told.into_iter().flatten().collect())
}

/// Where her data may still stand outside the register: the files that she was imported from, by name, and whatever was copied
/// or handed out, of which the register knows nothing.
fn copies(resolver: &Resolver<'_>, person: PersonId) -> Outcome<Vec<Notice>> {
    let kept = resolver.kept()?;
    let entries = kept.log(&LogFilter { person: Some(person), ..LogFilter::default() })?;
    let hers: BTreeSet<BatchId> = entries.into_iter().filter_map(|entry| entry.batch).collect();
    let read = kept.batches()?.into_iter().filter(|batch| batch.kind == BatchKind::Import);
    let files: BTreeSet<String> =
        read.filter(|batch| hers.contains(&batch.batch)).filter_map(|batch| batch.label).collect();
    let list = Detail::List(files.iter().map(|file| Detail::Text(file.clone())).collect());
    let from = Notice::new("erase-files").with("count", files.len()).with("files", list);
    Ok((!files.is_empty()).then_some(from).into_iter().chain([Notice::new("erase-copies")]).collect())
}

#[cfg(test)]
mod tests {
    use chrono::DateTime;
    use domain::testing::sample;

    use super::*;

    /// Protects the reader of an erasure: each field in which a person may be named is called as people call it.
    #[test]
    fn where_she_is_named_is_said_in_words() {
        let mut fields = Vec::new();
        for event in sample::events() {
            let kind = event.kind().to_string();
            storage::each_text(&event, &mut |text| {
                fields.extend(text.erasable.map(|_| (kind.clone(), text.field.to_owned())));
            });
            fields.extend([(kind.clone(), "actor".to_owned()), (kind, "file".to_owned())]);
        }
        assert!(100 < fields.len());
        for (kind, field) in fields {
            let (version, at, text) = (1, DateTime::UNIX_EPOCH, String::new());
            let mention = Mention { version, at, kind, place: None, field, text, is_name: false };
            assert!(matches!(field_of(&mention), Detail::Message(_)), "{mention:?}");
        }
    }
}
