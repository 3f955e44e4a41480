//! Figures across registers, for whoever oversees many of them. Members are shown as far as disclosure control lets
//! them be; offices and committees are public.

use domain::indicator::{
    disclosure::{Class, Policy, Published, TOTAL, publish_wide},
    participation::measure,
    roll_up::{Began, By, Figures, First, Group, RollUp, Row},
    tables::{SIDES, sides},
};
use domain::value::id::RegisterId;

use super::figure;
use crate::{
    document::{Document, Fact, Section},
    page::Stamp,
    table::{Cell, Column, Table},
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
    stamp: &Stamp,
    words: &Words,
) -> Document {
    let told = Told { rolled, published: publish_wide(&rolled.members(), policy), policy, words };
    let mut sections = vec![told.groups(), told.organisations(), told.began()];
    sections.extend((!unread.is_empty()).then(|| told.unread(unread)));
    Document {
        title: words.say("roll-up-title"),
        stamp: stamp.clone(),
        facts: told.facts(),
        sections,
        notes: told.notes(),
        ..Document::default()
    }
}

impl Told<'_> {
    /// A count of members in a row, or that it is kept back.
    fn count(&self, row: &str, column: &str, count: u64) -> Cell {
        match self.published.figure(row, column) {
            None if !self.rolled.rows.is_empty() => Cell::code("kept_back", self.words.say("er-kept_back")),
            Some(_) | None => Cell::count(count),
        }
    }

    /// The share of women, where both of its numbers are shown and are enough for a percentage.
    fn share(&self, row: &str, figures: &Figures) -> Cell {
        let share = measure(figures.members).share;
        let shown = |column| self.published.figure(row, column).is_some();
        match share {
            Ok(ratio)
                if !(shown("women")
                    && shown("men")
                    && self.policy.shows_percent(Class::Membership, &ratio)) =>
            {
                Cell::code("kept_back", self.words.say("er-kept_back"))
            }
            share => figure::percent(&share),
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
            figure::fact("fact-members", members.shown(words), words),
            figure::fact("fact-share", figure::shown(&self.share(TOTAL, total), words), words),
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

    fn name(&self, row: &Row) -> String {
        match (&row.group, row.name.as_str()) {
            (Group::None, _) if self.rolled.by == By::Central => self.words.say("roll-up-none-central"),
            (Group::None, _) => self.words.say("roll-up-none-place"),
            (group, "") => group.code(),
            (_, name) => name.to_owned(),
        }
    }

    fn columns(&self) -> Vec<Column> {
        let heading = self.words.say(&format!("roll-up-by-{}", self.rolled.by.code()));
        vec![Column::key("group"), Column::text("name", heading)]
    }

    fn integer(&self, id: &str) -> Column {
        Column::integer(id, self.words.say(&format!("roll-up-col-{id}")))
    }

    /// The members of each group.
    fn groups(&self) -> Section {
        let mut columns = self.columns();
        columns.push(self.integer("members"));
        columns.extend(figure::tally_columns(self.words));
        columns.push(Column::ratio("share_of_women", self.words.say("col-share")));
        let row = |(code, name, figures): (String, String, &Figures)| {
            let counts = SIDES.into_iter().zip(sides(&figures.members));
            let counts = counts.map(|(column, count)| self.count(&code, column, count));
            let mut cells = vec![
                Cell::text(code.clone()),
                Cell::text(name),
                self.count(&code, TOTAL, figures.members.total()),
            ];
            cells.extend(counts);
            cells.push(self.share(&code, figures));
            cells
        };
        let rows = self.each().into_iter().map(row).collect();
        self.section("groups", Table { columns, rows, ..Table::default() })
    }

    /// The registers and organisations of each group, and how many have a gender equality committee.
    fn organisations(&self) -> Section {
        let mut columns = self.columns();
        let counts = ["registers", "cooperatives", "centrals", "organisations", "with_committee"];
        columns.extend(counts.map(|id| self.integer(id)));
        let share = self.words.say("roll-up-col-share_with_committee");
        columns.push(Column::ratio("share_with_committee", share));
        let row = |(code, name, figures): (String, String, &Figures)| {
            let share = figures.share_with_committee();
            let share = share.map_or(Cell::Empty, |ratio| figure::percent(&Ok(ratio)));
            vec![
                Cell::text(code),
                Cell::text(name),
                Cell::count(figures.registers),
                Cell::count(figures.cooperatives),
                Cell::count(figures.centrals),
                Cell::count(figures.organisations),
                Cell::count(figures.with_committee),
                share,
            ]
        };
        let rows = self.each().into_iter().map(row).collect();
        self.section("organisations", Table { columns, rows, ..Table::default() })
    }

    /// Which registers had a committee by the day, and which was first.
    fn began(&self) -> Section {
        let words = self.words;
        let columns = vec![
            Column::key("register"),
            Column::text("name", words.say("roll-up-by-register")),
            Column::text("organisation", words.say("col-cooperative")),
            Column::date("since", words.say("col-since")),
            Column::text("place", words.say("roll-up-col-place")),
            Column::text("goes_on", words.say("roll-up-col-goes_on")),
        ];
        let row = |one: &Began| {
            let (from, to) = one.place;
            let place = if from == to { words.integer_of(from) } else { format!("{from}–{to}") };
            vec![
                Cell::text(one.register.to_string()),
                Cell::text(&one.name),
                Cell::text(&one.organisation),
                Cell::date(&one.since),
                Cell::code(if from == to { from.to_string() } else { format!("{from}-{to}") }, place),
                Cell::code(one.goes_on.to_string(), words.say(if one.goes_on { "yes" } else { "no" })),
            ]
        };
        let rows = self.rolled.began.iter().map(row).collect();
        let table = Table { columns, rows, ..Table::default() };
        Section { paragraphs: vec![self.first()], ..self.section("began", table) }
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

    fn unread(&self, unread: &[Unread]) -> Section {
        let columns = vec![
            Column::text("source", self.words.say("roll-up-col-source")),
            Column::text("why", self.words.say("roll-up-col-why")),
        ];
        let row = |one: &Unread| vec![Cell::text(&one.source), Cell::code(&one.code, &one.what)];
        let rows = unread.iter().map(row).collect();
        self.section("unread", Table { columns, rows, ..Table::default() })
    }

    /// A section under its own heading.
    fn section(&self, id: &str, table: Table) -> Section {
        Section {
            id: id.to_owned(),
            heading: self.words.say(&format!("roll-up-section-{id}")),
            table: Some(table),
            ..Section::default()
        }
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
