//! The erasure of a person's data: what goes with them, and where she is still named. It must not decide what can be erased.

use domain::find;
use domain::member::Party;
use domain::person::{Command, Profile};
use domain::value::Remark;
use domain::value::id::PersonId;
use reports::words::Arg;
use storage::Mention;

use crate::desk::{Desk, tell};
use crate::problem::Outcome;
use crate::read::{self, Reading};
use operations::Problem;
use operations::problem::Kind;

/// Erases a person's data with the texts about her or that name her, but those of entries that are kept; says before what
/// will go, and afterwards where she is still named, and how that and what lost its name is mended.
pub(super) fn erase(desk: &mut Desk, person: &str, reason: &str, keep: &[u64], yes: bool) -> Outcome {
    let reason: Remark = read::text(desk.words(), "--reason", reason)?;
    let person = to_erase(desk, person)?;
    let mut mentions = mentions(desk, person)?;
    for version in keep {
        if !mentions.iter().any(|mention| mention.version == *version) {
            let version = version.to_string();
            return Err(read::wrong(desk.words(), "keep_unknown", "--keep", &version, &[]));
        }
    }
    mentions.retain(|mention| mention.place.is_none() || !keep.contains(&mention.version));
    let (going, standing): (Vec<Mention>, Vec<Mention>) =
        mentions.into_iter().partition(|mention| mention.place.is_some());
    foretell(desk, &going);
    let question = question(&desk.reading()?, person);
    desk.confirm(yes, &question)?;
    let texts = going.iter().filter_map(|mention| mention.place).collect();
    desk.act([Command::Erase { person, reason, texts }])?;
    report(desk, &going, &standing);
    Ok(())
}

/// Whose data are to be erased: a person as every verb finds her, or else a record that was annulled, which keeps its data until
/// then.
fn to_erase(desk: &mut Desk, wanted: &str) -> Outcome<PersonId> {
    let problem = match desk.reading()?.person(wanted) {
        Err(problem) if problem.kind == Kind::NotFound => problem,
        found => return found,
    };
    let persons = desk.register()?.persons();
    let annulled: Vec<PersonId> =
        persons.iter().filter(|one| one.annulled && !one.erased).map(|one| one.id).collect();
    let mut meant = Vec::new();
    for person in annulled {
        if profiles(desk, person)?.iter().any(|profile| find::is_meant(profile, wanted)) {
            meant.push(person);
        }
    }
    let [person] = meant[..] else { return Err(problem) };
    tell(&desk.words().say("cli-erase-annulled"));
    Ok(person)
}

/// Everything that is kept of a person: each version of her profile.
fn profiles(desk: &mut Desk, person: PersonId) -> Outcome<Vec<Profile>> {
    let kept = desk.store()?.profile_versions(person);
    let kept = kept.map_err(Problem::from)?;
    Ok(kept.into_iter().map(|version| version.profile).collect())
}

/// Whether to erase: who she is, and what will be left of her.
fn question(reading: &Reading<'_>, person: PersonId) -> String {
    let (words, register) = (reading.words, reading.register);
    let party = Party::Person(person);
    let spells: Vec<_> = register.members().of(party).collect();
    let profile = register.persons().get(person).and_then(|found| found.profile.as_ref());
    let name = profile.map(Profile::spoken_name).unwrap_or_default();
    let numbers = spells.iter().filter_map(|spell| spell.number.as_ref());
    let numbers =
        numbers.map(|number| words.say_with("cli-confirm-number", &[("number", number.as_str().into())]));
    let documents = profile.into_iter().flat_map(|profile| &profile.documents).map(ToString::to_string);
    let who: Vec<String> = core::iter::once(name).chain(numbers).chain(documents).collect();
    let mandates = register.committees().mandates().filter(|mandate| mandate.person == person).count();
    let left = [("memberships", count(spells.len())), ("mandates", count(mandates))];
    let left = words.say_with("cli-confirm-erase-left", &left);
    words.say_with("cli-confirm-erase", &[("who", Arg::from(&who.join(", "))), ("left", Arg::from(&left))])
}

/// The texts about a person or that name her, and where nothing can be erased.
fn mentions(desk: &mut Desk, person: PersonId) -> Outcome<Vec<Mention>> {
    let found = desk.store()?.mentions(person);
    found.map_err(Problem::from)
}

/// Says which texts an erasure takes away.
fn foretell(desk: &Desk, going: &[Mention]) {
    if going.is_empty() {
        return;
    }
    let line = |mention: &Mention| format!("  {} {}: «{}»", mention.version, mention.kind, mention.text);
    let texts = going.iter().map(line).collect::<Vec<_>>().join("\n");
    let args = [("count", count(going.len())), ("texts", Arg::from(&texts))];
    tell(&desk.words().say_with("cli-erase-texts-before", &args));
}

/// Says what went, what has no name any more, and where she is still named.
fn report(desk: &Desk, going: &[Mention], standing: &[Mention]) {
    let words = desk.words();
    if !going.is_empty() {
        tell(&words.say_with("cli-erase-texts", &[("count", count(going.len()))]));
    }
    let place = |mention: &Mention| {
        let day = desk.zone().day(mention.at);
        let head = format!("  {} {} ({}), {day}", mention.version, mention.kind, mention.field);
        match mends(&mention.kind, &mention.field) {
            [] => head,
            verbs => format!("{head}: ayni {}", verbs.join(", ayni ")),
        }
    };
    let said = |id: &str, mentions: Vec<&Mention>| {
        if !mentions.is_empty() {
            let places = mentions.iter().map(|mention| place(mention)).collect::<Vec<_>>().join("\n");
            let args = [("count", count(mentions.len())), ("places", Arg::from(&places))];
            tell(&words.say_with(id, &args));
        }
    };
    said("cli-erase-nameless", going.iter().filter(|mention| Mention::is_name(&mention.field)).collect());
    said("cli-erase-mentions", standing.iter().collect());
}

fn count(count: usize) -> Arg<'static> {
    Arg::Number(u64::try_from(count).unwrap_or(u64::MAX))
}

/// The verbs that correct the value which this field of an event set, in the order in which they are called. They change the current
/// state, not the log entry. Empty where no verb does; nothing changes who recorded an entry (`actor`).
fn mends(kind: &str, field: &str) -> &'static [&'static str] {
    if field == "actor" {
        return &[];
    }
    let fits = |(of, which, _): &&Mend| *of == kind && (which.is_empty() || *which == field);
    MENDS.iter().find(fits).map_or(&[], |(.., verbs)| verbs)
}

/// A kind of event, the field that it is about or nothing for every other, and the verbs. The first that fits holds.
type Mend = (&'static str, &'static str, &'static [&'static str]);

const MENDS: [Mend; 46] = [
    ("cooperative.enrolled", "name", &["cooperative rename"]),
    ("cooperative.enrolled", "acronym", &["cooperative rename"]),
    ("cooperative.enrolled", "", &["cooperative correct"]),
    ("cooperative.corrected", "", &["cooperative correct"]),
    ("cooperative.renamed", "", &["cooperative rename"]),
    ("cooperative.unit_opened", "", &["cooperative annul-unit", "cooperative open-unit"]),
    ("member.admitted", "", &["member correct"]),
    ("member.corrected", "", &["member correct"]),
    ("member.work_assigned", "", &["member annul-work", "member assign-work"]),
    ("committee.established", "other", &["committee change-seats"]),
    // No command changes the key of an organ or of a term.
    ("committee.established", "external_key", &[]),
    ("committee.established", "", &["committee correct"]),
    ("committee.corrected", "", &["committee correct"]),
    ("committee.term_defined", "external_key", &[]),
    ("committee.term_defined", "", &["committee define-term"]),
    ("committee.seats_changed", "", &["committee change-seats"]),
    ("certification.scheme_adopted", "", &["scheme annul"]),
    ("certification.opened", "", &["certification rescope"]),
    ("certification.step_recorded", "", &["certification annul-step"]),
    ("certification.audit_scheduled", "", &["audit annul", "audit schedule"]),
    ("certification.finding_recorded", "", &["finding annul", "finding record"]),
    ("certification.evidence_recorded", "file", &["evidence annul", "evidence forget-unused"]),
    ("certification.evidence_recorded", "", &["evidence annul", "evidence record"]),
    ("certification.premium_received", "", &["premium annul", "premium receive"]),
    ("certification.premium_planned", "", &["premium annul", "premium plan"]),
    ("certification.premium_decided", "", &["premium annul", "premium decide"]),
    ("certification.premium_spent", "", &["premium annul", "premium spend"]),
    ("programme.training_planned", "", &["training correct"]),
    ("programme.training_corrected", "", &["training correct"]),
    ("programme.class_session_held", "", &["training correct-session"]),
    ("programme.class_session_corrected", "", &["training correct-session"]),
    ("programme.group_formed", "", &["group correct"]),
    ("programme.group_corrected", "", &["group correct"]),
    ("programme.project_opened", "", &["project correct"]),
    ("programme.project_corrected", "", &["project correct"]),
    ("programme.partner_added", "", &["project remove", "project partner"]),
    ("programme.budget_line_added", "", &["project remove", "project budget"]),
    ("programme.activity_added", "", &["project remove", "project activity"]),
    ("programme.expected_result_set", "", &["project remove", "project aim"]),
    ("equality.policy_adopted", "", &["policy annul", "policy adopt"]),
    ("equality.plan_opened", "", &["plan correct"]),
    ("equality.plan_corrected", "", &["plan correct"]),
    ("equality.measure_set", "", &["plan measure"]),
    ("equality.indicator_defined", "", &["indicator define"]),
    ("equality.observation_recorded", "", &["observation annul", "observation record"]),
    // What was handed over is with others.
    ("equality.figures_released", "", &[]),
];

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use domain::Event;
    use domain::testing::sample;
    use serde_json::Value;

    use super::*;

    /// Protects the advice after an erasure: every verb in the table exists, and so does every event kind.
    #[test]
    fn what_mends_is_a_verb() {
        let (cli, kinds) = (crate::tree::whole(), Event::kinds().map(|kind| kind.to_string()));
        let kinds: BTreeSet<String> = kinds.collect();
        for (kind, _, verbs) in MENDS {
            assert!(kinds.contains(kind), "{kind}");
            for verb in verbs {
                let found = verb.split(' ').try_fold(&cli, |at, name| at.find_subcommand(name));
                assert!(found.is_some(), "{verb}");
            }
        }
    }

    /// Protects the completeness of the table: each event with an erasable name has a row, even where no verb can set the name again.
    #[test]
    fn each_name_that_can_be_erased_is_listed() {
        for event in sample::events() {
            let kind = event.kind().to_string();
            let mut fields = BTreeSet::new();
            texts("", &serde_json::to_value(&event).unwrap_or_default(), &mut fields);
            for field in fields.into_iter().filter(|field| storage::Mention::is_name(field)) {
                let known =
                    MENDS.iter().any(|(of, which, _)| *of == kind && (which.is_empty() || *which == field));
                assert!(known, "{kind} {field}");
            }
        }
    }

    fn texts(field: &str, value: &Value, found: &mut BTreeSet<String>) {
        match value {
            Value::Array(all) => all.iter().for_each(|one| texts(field, one, found)),
            Value::Object(all) if all.len() == 1 && all.contains_key("text") => {
                found.insert(field.to_owned());
            }
            Value::Object(all) => all.iter().for_each(|(field, one)| texts(field, one, found)),
            Value::String(_) | Value::Null | Value::Bool(_) | Value::Number(_) => {}
        }
    }
}
