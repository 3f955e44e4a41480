//! A productive group on a day: who is in it, who leads, and how each is tied to the cooperative.

use chrono::NaiveDate;
use domain::{
    Register,
    indicator::{
        participation::measure,
        programme::{GroupCount, composition},
    },
    programme::{Group, GroupRole, Tie},
    value::{Gender, Tally, id::GroupId},
};
use schemars::JsonSchema;
use serde::Serialize;

use super::{
    figure,
    training::{drawn, fact, section},
};
use crate::{
    answer::{self, Coded, Day, Fields, RecordId, Row, TallyColumns, Worded},
    chart::Bar,
    document::{Document, Fact, Section},
    provenance::Provenance,
    records::Records,
    text::capital,
    words::{Family, Words},
};

/// A group on a day; `None` where there is no such group. `key` makes the sort key of a name.
pub fn group(
    register: &Register,
    group: GroupId,
    on: NaiveDate,
    key: &dyn Fn(&str) -> Vec<u8>,
    provenance: &Provenance,
    words: &Words,
) -> Option<Document> {
    let records = Records::new(register, words);
    let found = register.programmes().group(group)?;
    let count = composition(register, group, on)?;
    let answer = GroupAnswer {
        ties: ties(&records, &count),
        people: people(&records, &count, key),
        former: former(&records, found, &count),
    };
    let sections = [
        section("ties", "group-ties", &answer.ties, words).chart(tie_bars(&count, words)),
        section("people", "group-people", &answer.people, words),
        section("former", "group-former", &answer.former, words),
    ];
    let mut notes = figure::notes(&["note-group-ties", "page-half_open"], words);
    if !count.exists {
        notes.insert(0, words.say("group-ended"));
    }
    Some(
        Document {
            title: words.say("group-title"),
            subtitle: found.details.name.to_string(),
            provenance: provenance.clone(),
            sections: sections.into_iter().filter(Section::has_rows).collect(),
            notes,
            data: answer::data(&answer),
            ..Document::default()
        }
        .headed_by(facts(&records, found, &count)),
    )
}

fn facts(records: &Records<'_>, group: &Group, count: &GroupCount) -> Vec<Fact> {
    let (words, details) = (records.words, &group.details);
    let products: Vec<String> = details.products.iter().map(ToString::to_string).collect();
    let leader = count.people.iter().find(|one| one.role == GroupRole::Leader);
    let facts = [
        fact("days", records.period(&group.period), words),
        fact("leader", leader.map(|one| records.person(one.person)).unwrap_or_default(), words),
        fact(
            "legal_person",
            details.legal_person.map(|one| records.cooperative(one)).unwrap_or_default(),
            words,
        ),
        fact("products", products.join("; "), words),
    ];
    facts.into_iter().flatten().chain(figure::totals(&count.tally, 0, words)).collect()
}

/// A productive group on a day.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct GroupAnswer {
    /// How its people are tied to the cooperative.
    pub ties: Vec<TieRow>,
    /// Who is in it on the day.
    pub people: Vec<GroupPerson>,
    /// Who is not in it on the day, but was before or will be.
    pub former: Vec<FormerPerson>,
}

/// How many people of a group are tied to the cooperative in one way.
#[derive(Clone, Debug, Default, Serialize, JsonSchema)]
pub struct TieRow {
    /// How they are tied to it.
    pub tie: Coded,
    /// How many they are.
    #[serde(flatten)]
    pub people: TallyColumns,
}

impl Row for TieRow {
    fn fields(&self) -> Fields<'_> {
        let mut fields: Fields<'_> = vec![("tie", &self.tie)];
        fields.extend(self.people.fields());
        fields
    }
}

/// Who is in a group.
#[derive(Clone, Debug, Default, Serialize, JsonSchema)]
pub struct GroupPerson {
    /// The participation.
    #[schemars(extend("x-record" = "participation"))]
    pub id: RecordId,
    /// The name as lists have it.
    pub name: Worded,
    /// The gender.
    pub gender: Coded,
    /// What she does in the group.
    pub role: Coded,
    /// How she is tied to the cooperative.
    pub tie: Coded,
    /// Since when.
    pub since: Day,
    /// Until when, that day excluded.
    pub until: Option<Day>,
}

impl Row for GroupPerson {
    fn fields(&self) -> Fields<'_> {
        vec![
            ("id", &self.id),
            ("name", &self.name),
            ("gender", &self.gender),
            ("role", &self.role),
            ("tie", &self.tie),
            ("since", &self.since),
            ("until", &self.until),
        ]
    }
}

/// Who is not in a group on the day.
#[derive(Clone, Debug, Default, Serialize, JsonSchema)]
pub struct FormerPerson {
    /// The participation.
    #[schemars(extend("x-record" = "participation"))]
    pub id: RecordId,
    /// The name as lists have it.
    pub name: Worded,
    /// What she did in the group.
    pub role: Coded,
    /// Since when.
    pub since: Day,
    /// Until when, that day excluded.
    pub until: Option<Day>,
}

impl Row for FormerPerson {
    fn fields(&self) -> Fields<'_> {
        vec![
            ("id", &self.id),
            ("name", &self.name),
            ("role", &self.role),
            ("since", &self.since),
            ("until", &self.until),
        ]
    }
}

fn tie_name(tie: Tie, words: &Words) -> String {
    capital(&words.term(Family::Tie, tie.code()))
}

fn ties(records: &Records<'_>, count: &GroupCount) -> Vec<TieRow> {
    let row = |(tie, tally): (&Tie, &Tally)| TieRow {
        tie: Coded::new(tie.code(), tie_name(*tie, records.words)),
        people: tally.into(),
    };
    count.ties.iter().map(row).collect()
}

/// How people are tied to the cooperative, one bar under the other.
fn tie_bars(count: &GroupCount, words: &Words) -> Option<maud::Markup> {
    let bar = |(tie, tally): (&Tie, &Tally)| Bar {
        label: tie_name(*tie, words),
        parts: figure::parts(tally, 0),
        figure: figure::shown(&figure::percent(&measure(*tally).share), words),
    };
    let bars: Vec<Bar> = count.ties.iter().map(bar).collect();
    (!bars.is_empty()).then(|| drawn("group-bars", &bars, words))
}

fn people(records: &Records<'_>, count: &GroupCount, key: &dyn Fn(&str) -> Vec<u8>) -> Vec<GroupPerson> {
    let words = records.words;
    let mut people: Vec<_> = count.people.iter().collect();
    people.sort_by_cached_key(|one| {
        (one.role, !records.has_name(one.person), key(&records.person_sorted(one.person)), one.participation)
    });
    let row = |one: &domain::indicator::programme::InGroup| {
        let gender = records.gender(one.person);
        let tie = one.tie.code();
        GroupPerson {
            id: RecordId::of(&one.participation),
            name: records.person_sorted(one.person).into(),
            gender: Coded::gender(gender, words),
            role: Coded::new(one.role.code(), records.group_role(one.role, one.person)),
            tie: Coded::new(tie, words.term_for(Family::Tie, tie, gender.map(Gender::code))),
            since: one.period.from.into(),
            until: one.period.until.map(Day::from),
        }
    };
    people.into_iter().map(row).collect()
}

/// Spells that do not go on on the day.
fn former(records: &Records<'_>, group: &Group, count: &GroupCount) -> Vec<FormerPerson> {
    let spells = records.register.programmes().participations_in(group.id);
    let others = spells.filter(|(_, spell)| !spell.period.contains(count.on));
    others
        .map(|(id, spell)| FormerPerson {
            id: RecordId::of(&id),
            name: records.person_sorted(spell.person).into(),
            role: Coded::new(spell.role.code(), records.group_role(spell.role, spell.person)),
            since: spell.period.from.into(),
            until: spell.period.until.map(Day::from),
        })
        .collect()
}
