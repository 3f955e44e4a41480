//! One person's extract: all that the register holds of her, for herself. Of an erased person, the facts without a name.

mod rows;

use chrono::NaiveDate;
use domain::{
    Register,
    indicator::programme::{attended, learnt},
    member::{ExitReason, Membership, Party},
    person::{Person, Profile},
    programme::Training,
    value::{
        Gender, PartialDate,
        id::{PersonId, TrainingId},
    },
};

pub use self::rows::ExtractAnswer;
use self::rows::{
    DocumentRow, GroupSpellRow, KinshipRow, LearntRow, OfficeRow, SpellRow, Stated, SuspensionRow, WorkRow,
};
use super::{
    composition::{post, represents, standing},
    figure,
    history::{self, FieldRow, HistoryEntry},
};
use crate::{
    answer::{self, Coded, Day, Measured, RecordId, Row},
    document::{Block, Document, Section, Signatory},
    layout::Layout,
    provenance::Provenance,
    records::{
        Records,
        programme::{length, topic},
    },
    table::Table,
    words::{Family, Words},
};

/// The extract of a person on a day, with the entries of the history that concern her under whatever record; `None` where there is no
/// such person. Of a record that was merged into another, the other's.
pub fn extract(
    register: &Register,
    person: PersonId,
    on: NaiveDate,
    entries: &[HistoryEntry<'_>],
    provenance: &Provenance,
    words: &Words,
) -> Option<Document> {
    let found = register.persons().get(register.persons().survivor(person))?;
    let records = Records::new(register, words).remembering(entries.iter().map(|entry| entry.event));
    let answer = ExtractAnswer {
        data: data(&records, found),
        documents: documents(&records, found),
        memberships: memberships(&records, found.id, on),
        suspensions: suspensions(&records, found.id),
        work: work(&records, found.id),
        mandates: mandates(&records, found.id, on),
        trainings: trainings(&records, found.id, on),
        groups: groups(&records, found.id),
        kinship: kinship(&records, found.id),
        history: history::rows(&records, entries),
    };
    let kinship = section("kinship", table(&answer.kinship, words), words);
    let sections = [
        section("data", table(&answer.data, words), words),
        section("documents", table(&answer.documents, words), words),
        section("memberships", table(&answer.memberships, words), words),
        section("suspensions", table(&answer.suspensions, words), words),
        section("work", table(&answer.work, words), words),
        section("mandates", table(&answer.mandates, words), words),
        super::training::section("trainings", "extract-trainings", &answer.trainings, words),
        super::training::section("groups", "extract-groups", &answer.groups, words),
        // Facts of family life are sensitive, and the section says so.
        kinship.lead([words.say("note-sensitive")]),
    ];
    let signatory = |role: &str, name: Option<String>| Signatory { role: words.say(role), name };
    let signatures = [
        signatory("sign-register", None),
        signatory("sign-received", records.has_name(found.id).then(|| records.person(found.id))),
    ];
    // The history is an appendix: it begins on a sheet of its own, after what is signed.
    let signed = Section::default().and([Block::Signatures(signatures.into()), Block::PageBreak]);
    let history = section("history", history::table(&answer.history, words), words);
    let sections = sections.into_iter().filter(Section::has_rows).chain([signed]);
    let mut notes = figure::notes(&["note-extract", "page-half_open", "note-partial"], words);
    if found.erased {
        notes.insert(0, words.say("note-erased"));
    }
    Some(Document {
        title: words.say("extract-title"),
        subtitle: records.person(found.id),
        provenance: provenance.clone(),
        sections: sections.chain([history].into_iter().filter(Section::has_rows)).collect(),
        layout: Layout::Paper,
        notes,
        data: answer::data(&answer),
        ..Document::default()
    })
}

fn section(id: &str, table: Table, words: &Words) -> Section {
    Section::new(id, words.say(&format!("section-extract-{id}"))).table(table)
}

/// A table under `col-` messages.
fn table<R: Row>(rows: &[R], words: &Words) -> Table {
    Table::of(rows, |id| words.say(&format!("col-{id}")))
}

fn data(records: &Records<'_>, person: &Person) -> Vec<FieldRow> {
    let words = records.words;
    let profile = person.profile.clone().unwrap_or_default();
    let Profile { birth, death, email, family_name, given_names, known_as, phone, documents: _ } = profile;
    let said = |date: Option<PartialDate>| date.map(|date| records.date(&date));
    let fields = [
        ("family_name", family_name.map(|it| it.to_string())),
        ("given_names", given_names.map(|it| it.to_string())),
        ("known_as", known_as.map(|it| it.to_string())),
        ("gender", Some(words.gender(person.gender))),
        ("birth", said(birth)),
        ("death", said(death)),
        ("email", email.map(|it| it.to_string())),
        ("phone", phone.map(|it| it.to_string())),
    ];
    let row = |(name, value): (&str, Option<String>)| {
        Some(history::field(name, words.say(&format!("field-{name}")), value?))
    };
    fields.into_iter().filter_map(row).collect()
}

fn documents(records: &Records<'_>, person: &Person) -> Vec<DocumentRow> {
    let documents = person.profile.iter().flat_map(|profile| &profile.documents);
    let row = |document: &domain::value::Document| {
        let scheme = document.scheme().code();
        DocumentRow {
            scheme: Coded::new(scheme, records.words.term(Family::Scheme, scheme)),
            document: document.to_string(),
        }
    };
    documents.map(row).collect()
}

fn memberships(records: &Records<'_>, person: PersonId, on: NaiveDate) -> Vec<SpellRow> {
    let words = records.words;
    let gender = records.gender(person).map(Gender::code);
    let mut spells: Vec<_> = records.register.members().of(Party::Person(person)).collect();
    spells.sort_by_key(|spell| (spell.admitted.or(spell.applied).map(|date| date.first()), spell.id));
    let exit = |reason: Option<ExitReason>| match reason.map(ExitReason::code) {
        Some(exit) => Stated::Code(Coded::new(exit, words.term(Family::Exit, exit))),
        None => Stated::NotStated(()),
    };
    let row = |spell: &Membership| {
        let status = spell.status(on).code();
        SpellRow {
            cooperative: records.cooperative(spell.cooperative).into(),
            number: spell.number.as_ref().map(ToString::to_string),
            applied: spell.applied.map(Day::from),
            admitted: spell.admitted.map(Day::from),
            left: spell.left.map(|(on, _)| on).or(spell.declined).map(Day::from),
            status: Coded::new(status, words.term_for(Family::Status, status, gender)),
            reason: spell.left.map(|(_, reason)| exit(reason)),
        }
    };
    spells.into_iter().map(row).collect()
}

fn suspensions(records: &Records<'_>, person: PersonId) -> Vec<SuspensionRow> {
    let spells = records.register.members().of(Party::Person(person));
    let rows = spells.flat_map(|spell| {
        spell.suspensions.iter().map(|suspension| SuspensionRow {
            cooperative: records.cooperative(spell.cooperative).into(),
            since: suspension.from.into(),
            until: suspension.until.map(Day::from),
        })
    });
    rows.collect()
}

fn work(records: &Records<'_>, person: PersonId) -> Vec<WorkRow> {
    let mut assignments: Vec<_> = records.register.members().work_of(person).collect();
    assignments.sort_by_key(|assignment| (assignment.period.from.first(), assignment.id));
    assignments
        .into_iter()
        .map(|assignment| WorkRow {
            area: Coded::new(assignment.area.code(), records.words.area(&assignment.area)),
            cooperative: records.cooperative(assignment.cooperative).into(),
            since: assignment.period.from.into(),
            until: assignment.period.until.map(Day::from),
        })
        .collect()
}

fn mandates(records: &Records<'_>, person: PersonId, on: NaiveDate) -> Vec<OfficeRow> {
    let mut held: Vec<_> = records.register.committees().mandates_of(person).collect();
    held.sort_by_key(|mandate| (mandate.period.from.first(), mandate.id));
    held.into_iter()
        .map(|mandate| OfficeRow {
            post: post(records, mandate),
            organ: records.organ(mandate.organ).into(),
            since: mandate.period.from.into(),
            until: mandate.period.until.map(Day::from),
            represents: represents(records, mandate),
            status: standing(records, mandate, on),
        })
        .collect()
}

/// What she learnt or came to, for how long, and until when it is good; what she taught is in the history.
fn trainings(records: &Records<'_>, person: PersonId, on: NaiveDate) -> Vec<LearntRow> {
    let (words, programmes) = (records.words, records.register.programmes());
    let learnt = learnt(records.register, person);
    let hers = programmes.trainings().filter(|training| {
        training.enrolled.contains(&person)
            || training.completed.contains_key(&person)
            || programmes.attendees(training.id).contains(&person)
    });
    let first = |training: TrainingId| programmes.class_sessions_of(training).next().map(|it| it.details.on);
    let mut hers: Vec<_> = hers.collect();
    hers.sort_by_key(|training| (first(training.id), training.id));
    let row = |training: &Training| {
        let (times, minutes) = attended(records.register, training.id, person, on);
        let learnt = learnt.iter().find(|one| one.training == training.id).copied();
        LearntRow {
            id: RecordId::of(&training.id),
            training: training.details.title.to_string(),
            topic: Coded::new(training.details.topic.code(), topic(words, &training.details.topic)),
            came: times,
            minutes: Measured::new(minutes, length(words, minutes)),
            completed: learnt.map(|one| one.completed.into()),
            good_until: super::training::good_until(learnt),
        }
    };
    hers.into_iter().map(row).collect()
}

fn groups(records: &Records<'_>, person: PersonId) -> Vec<GroupSpellRow> {
    let mut spells: Vec<_> = records.register.programmes().participations_of(person).collect();
    spells.sort_by_key(|(id, _, spell)| (spell.period.from, *id));
    spells
        .into_iter()
        .map(|(id, group, spell)| GroupSpellRow {
            id: RecordId::of(&id),
            group: records.group_name(group).into(),
            role: Coded::new(spell.role.code(), records.group_role(spell.role, person)),
            since: spell.period.from.into(),
            until: spell.period.until.map(Day::from),
        })
        .collect()
}

fn kinship(records: &Records<'_>, person: PersonId) -> Vec<KinshipRow> {
    let words = records.words;
    let all = records.register.persons().kinships();
    let hers = all.filter(|(who, _, whom)| *who == person || *whom == person);
    hers.map(|(who, relation, whom)| {
        let gender = records.gender(who).map(Gender::code);
        KinshipRow {
            name: records.person(who).into(),
            relation: Coded::new(relation.code(), words.term_for(Family::Kinship, relation.code(), gender)),
            relative: records.person(whom).into(),
        }
    })
    .collect()
}
