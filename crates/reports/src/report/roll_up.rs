//! Figures across registers, for whoever oversees many of them. Members are shown as far as disclosure control lets
//! them be; offices and committees are public.

mod rows;

use domain::indicator::{
    disclosure::{Class, Policy, Published, TOTAL, publish_wide},
    participation::measure,
    roll_up::{Began, By, Figures, First, Group, RollUp, Row as Rolled},
    tables::sides,
};
use domain::value::id::RegisterId;

pub use self::rows::RollUpAnswer;
use self::rows::{BeganRow, GroupRow, OrganisationsRow, UnreadRow};
use super::figure;
use crate::{
    answer::{self, Coded, Computed, Datum, Guarded, HiddenCode, Percentage, Row, TallyColumns},
    document::{Document, Fact, Section},
    provenance::Provenance,
    table::Table,
    words::{Arg, Words},
};

/// A source that could not be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unread {
    /// Its path, or its address without the password.
    pub source: String,
    /// The stable code of what went wrong.
    pub code: String,
    /// What went wrong, in the reader's words.
    pub what: String,
}

/// What is told, and the means to tell it.
struct Told<'a> {
    rolled: &'a RollUp,
    published: Published,
    policy: &'a Policy,
    words: &'a Words,
}

/// The report on registers that were read, and on sources that were not.
pub fn roll_up(
    rolled: &RollUp,
    policy: &Policy,
    unread: &[Unread],
    provenance: &Provenance,
    words: &Words,
) -> Document {
    let told = Told { rolled, published: publish_wide(&rolled.members(), policy), policy, words };
    let source =
        |one: &Unread| UnreadRow { source: one.source.clone(), why: Coded::new(&*one.code, &*one.what) };
    let answer = RollUpAnswer {
        groups: told.groups(),
        organisations: told.organisations(),
        began: rolled.began.iter().map(|one| BeganRow::of(one, words)).collect(),
        unread: unread.iter().map(source).collect(),
    };
    let mut sections = vec![
        told.section("groups", &answer.groups),
        told.section("organisations", &answer.organisations),
        told.section("began", &answer.began).lead([told.first()]),
    ];
    sections.extend((!unread.is_empty()).then(|| told.section("unread", &answer.unread)));
    Document {
        title: words.say("roll-up-title"),
        provenance: provenance.clone(),
        sections,
        notes: told.notes(),
        is_public: true,
        data: answer::data(&answer),
        ..Document::default()
    }
    .headed_by(told.facts())
}

impl Told<'_> {
    /// A count of members in a row, or that it is kept back.
    fn count(&self, row: &str, column: &str, count: u64) -> Guarded<u64> {
        match self.published.figure(row, column) {
            None if !self.rolled.rows.is_empty() => Guarded::kept_back(self.words),
            Some(_) | None => Guarded::Shown(count),
        }
    }

    /// The share of women, where both of its numbers are shown and are enough for a percentage.
    fn share(&self, row: &str, figures: &Figures) -> Guarded<Computed<Percentage>> {
        let share = measure(figures.members).share;
        let shown = |column| self.published.figure(row, column).is_some();
        match share {
            Ok(ratio)
                if !(shown("women")
                    && shown("men")
                    && self.policy.shows_percent(Class::Membership, &ratio)) =>
            {
                Guarded::kept_back(self.words)
            }
            share => Guarded::Shown(Computed::of(&share, Percentage::of)),
        }
    }

    fn facts(&self) -> Vec<Fact> {
        let (words, total) = (self.words, &self.rolled.total);
        let integer = |id: &str, count: u64| figure::fact(id, words.integer_of(count), words);
        let members = self.count(TOTAL, TOTAL, total.members.total());
        let of = |numerator: u64, denominator: u64| {
            words.say_with(
                "chart-exact",
                &[("numerator", numerator.into()), ("denominator", denominator.into())],
            )
        };
        let began = u64::try_from(self.rolled.began.len()).unwrap_or(u64::MAX);
        vec![
            integer("roll-up-fact-registers", total.registers),
            integer("roll-up-fact-cooperatives", total.cooperatives),
            integer("roll-up-fact-centrals", total.centrals),
            figure::fact("fact-members", members.cell().shown(words), words),
            figure::fact("fact-share", figure::shown(&self.share(TOTAL, total).cell(), words), words),
            figure::fact("roll-up-fact-with_committee", of(total.with_committee, total.organisations), words),
            figure::fact("roll-up-fact-began", of(began, total.registers), words),
        ]
    }

    /// The code and the name of each group with its figures, and of all.
    fn each(&self) -> Vec<(String, String, &Figures)> {
        let rows = self.rolled.rows.iter();
        let mut each: Vec<_> = rows.map(|row| (row.group.code(), self.name(row), &row.figures)).collect();
        each.push((TOTAL.to_owned(), self.words.say("roll-up-total"), &self.rolled.total));
        each
    }

    fn name(&self, row: &Rolled) -> String {
        match (&row.group, row.name.as_str()) {
            (Group::None, _) if self.rolled.by == By::Central => self.words.say("roll-up-none-central"),
            (Group::None, _) => self.words.say("roll-up-none-place"),
            (group, "") => group.code(),
            (_, name) => name.to_owned(),
        }
    }

    /// The members of each group.
    fn groups(&self) -> Vec<GroupRow> {
        let row = |(code, name, figures): (String, String, &Figures)| {
            let count = |column: &str, count: u64| self.count(&code, column, count);
            let [women, men, other, unknown] = sides(&figures.members);
            let people = TallyColumns {
                women: count("women", women),
                men: count("men", men),
                other: count("other", other),
                unknown: count("unknown", unknown),
            };
            GroupRow {
                members: count(TOTAL, figures.members.total()),
                people,
                share_of_women: self.share(&code, figures),
                group: HiddenCode(code),
                name: name.into(),
            }
        };
        self.each().into_iter().map(row).collect()
    }

    /// The registers and organisations of each group, and how many have a gender equality committee.
    fn organisations(&self) -> Vec<OrganisationsRow> {
        let row = |(code, name, figures): (String, String, &Figures)| OrganisationsRow {
            group: HiddenCode(code),
            name: name.into(),
            registers: figures.registers,
            cooperatives: figures.cooperatives,
            centrals: figures.centrals,
            organisations: figures.organisations,
            with_committee: figures.with_committee,
            share_with_committee: figures.share_with_committee().as_ref().map(Percentage::of),
        };
        self.each().into_iter().map(row).collect()
    }

    fn first(&self) -> String {
        let (kind, registers) = match &self.rolled.first {
            First::Nobody => ("nobody", Vec::new()),
            First::One(register) => ("one", vec![*register]),
            First::Tie(registers) => ("tie", registers.clone()),
            First::Undecided(registers) => ("undecided", registers.clone()),
        };
        let found = |register: &RegisterId| self.rolled.began.iter().find(|one| one.register == *register);
        let found: Vec<&Began> = registers.iter().filter_map(found).collect();
        let names = found.iter().map(|one| one.name.as_str()).collect::<Vec<_>>().join("; ");
        let since = found.first().map(|one| self.words.date(&one.since.to_string())).unwrap_or_default();
        let args = [("names", Arg::from(&names)), ("since", Arg::from(&since))];
        self.words.say_with(&format!("roll-up-first-{kind}"), &args)
    }

    /// A section under its own heading.
    fn section<R: Row>(&self, id: &str, rows: &[R]) -> Section {
        let words = self.words;
        let heading = |column: &str| match (id, column) {
            ("began", "name") => words.say("roll-up-by-register"),
            ("began", "organisation") => words.say("col-cooperative"),
            ("began", "since") => words.say("col-since"),
            (_, "name") => words.say(&format!("roll-up-by-{}", self.rolled.by.code())),
            (_, "share_of_women") => words.say("col-share"),
            (_, "women" | "men" | "other" | "unknown") => words.say(&format!("col-{column}")),
            _ => words.say(&format!("roll-up-col-{column}")),
        };
        Section::new(id, words.say(&format!("roll-up-section-{id}"))).table(Table::of(rows, heading))
    }

    fn notes(&self) -> Vec<String> {
        let words = self.words;
        let ids = ["roll-up-note-share", "roll-up-note-once", "roll-up-note-same", "note-partial"];
        let mut notes = figure::notes(&ids, words);
        if let Some(least) = self.policy.membership.least {
            let args = [("least", least.into()), ("base", self.policy.percent_base.into())];
            notes.push(words.say_with("roll-up-note-kept", &args));
            notes.push(words.say("roll-up-note-one"));
        }
        notes.extend(self.rolled.shared.iter().map(|shared| {
            let count = u64::try_from(shared.registers.len()).unwrap_or(u64::MAX);
            let args = [
                ("name", Arg::from(&shared.name)),
                ("ruc", Arg::from(&shared.ruc)),
                ("count", Arg::from(count)),
            ];
            words.say_with("roll-up-note-shared", &args)
        }));
        notes.extend(self.rolled.repeated.iter().map(|register| {
            words.say_with("roll-up-note-repeated", &[("register", Arg::from(&register.to_string()))])
        }));
        notes
    }
}
