//! What a row says of an office, cell by cell. It must not look at the organs of the register.

use domain::committee::{Kind, Origin, Post, Rank};
use domain::value::id::CooperativeId;
use domain::value::{Name, PartialDate, Period, text};

use super::words::{self, Ended, Places};
use crate::roster::line::{Day, Line, day};
use crate::roster::words::interval;
use crate::sheet::mapping::Field;

/// An organ, as a row names it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::roster) struct NamedOrgan {
    pub(super) kind: Option<Kind>,
    pub(super) name: Option<Name>,
}

impl NamedOrgan {
    /// What two rows name alike.
    pub(super) fn key(&self) -> (Option<Kind>, Option<String>) {
        (self.kind, self.name.as_ref().and_then(Name::folded))
    }
}

/// A term, as a row names it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct NamedTerm {
    pub(super) label: Name,
    /// Its days, where the cell says them, or its label has years.
    pub(super) period: Option<Period>,
}

/// What a row says of an office.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::roster) struct Office {
    /// Whose organ it is; a note says why there is none.
    pub(super) cooperative: Option<CooperativeId>,
    pub(super) organ: Option<NamedOrgan>,
    /// Since when the organ exists.
    pub(super) since: Option<PartialDate>,
    pub(super) seat: Option<(Post, Rank)>,
    pub(super) places: Option<Places>,
    pub(super) from: Option<PartialDate>,
    /// The first day on which the mandate goes on no longer, or the word of a database that there is none.
    pub(super) until: Option<Day>,
    /// That it ended, and why.
    pub(super) ended: Option<Ended>,
    pub(super) origin: Option<Origin>,
    /// On behalf of whom, as the cell has it.
    pub(super) represents: Option<String>,
    pub(super) term: Option<NamedTerm>,
}

impl Office {
    /// Reads everything that a row says of an office.
    pub(in crate::roster) fn read(line: &mut Line<'_>, cooperative: Option<CooperativeId>) -> Self {
        Self {
            cooperative,
            organ: organ(line),
            since: line.date(Field::OrganSince),
            seat: seat(line),
            places: places(line),
            from: line.date(Field::MandateFrom),
            until: line.day(Field::MandateUntil),
            ended: listed(line, Field::MandateEnd, "mandate_end_unknown", words::end),
            origin: listed(line, Field::Origin, "origin_unknown", words::origin),
            represents: line.text(Field::Represents),
            term: term(line),
        }
    }

    /// When the mandate begins: as the row says, or with the term that it names.
    pub(super) fn begins(&self) -> Option<PartialDate> {
        self.from.or_else(|| Some(self.term.as_ref()?.period?.from))
    }

    /// When the mandate ends: as the row says, or with the term that it names.
    pub(super) fn ends(&self) -> Option<PartialDate> {
        match self.until {
            Some(Day::On(until)) => Some(until),
            Some(Day::Open) => None,
            None => self.term.as_ref()?.period?.until,
        }
    }

    /// The days of the mandate as far as the row says them.
    pub(super) fn period(&self) -> Option<Period> {
        Period::new(self.begins()?, self.ends())
    }

    /// Whether the row says anything of a mandate.
    pub(super) const fn speaks_of_mandate(&self) -> bool {
        self.from.is_some() || self.until.is_some() || self.ended.is_some() || self.represents.is_some()
    }
}

/// The organ: its kind where the cell names one, else a name of its own; a second cell may give the name beside a kind.
fn organ(line: &mut Line<'_>) -> Option<NamedOrgan> {
    let said = line.text(Field::Organ);
    let own = line.text(Field::OrganName);
    let kind = said.as_deref().and_then(words::kind);
    let (field, name) = match (said, own) {
        (_, Some(own)) => (Field::OrganName, Some(own)),
        (Some(said), None) if kind.is_none() => (Field::Organ, Some(said)),
        (Some(_), None) => return Some(NamedOrgan { kind, name: None }),
        (None, None) => {
            line.error(Field::Organ, "organ_missing", Vec::new());
            return None;
        }
    };
    let name = line.short_of::<200>(field, &name?)?;
    Some(NamedOrgan { kind, name: Some(name.into()) })
}

/// The seat: its post, and its rank where the post or a cell of its own says it.
fn seat(line: &mut Line<'_>) -> Option<(Post, Rank)> {
    let Some(text) = line.text(Field::Post) else {
        line.error(Field::Post, "post_missing", Vec::new());
        return None;
    };
    let said = words::post(&text);
    let in_cell = listed(line, Field::Rank, "rank_unknown", words::rank);
    if let (Some(one), Some(other)) = (said.rank, in_cell)
        && one != other
    {
        line.error(Field::Rank, "rank_contradicted", Vec::new());
        return None;
    }
    let rank = in_cell.or(said.rank).unwrap_or(Rank::Full);
    let post = match said.named {
        Some(post) => {
            if said.is_numbered {
                line.inform(Field::Post, "post_number_not_kept", Vec::new());
            }
            post
        }
        None if text::fold(&said.own).is_empty() => {
            line.error(Field::Post, "post_number_only", Vec::new());
            return None;
        }
        // In the cooperative's own words, a number belongs to the name.
        None => {
            let whole = said.is_numbered && said.rank.is_none();
            let own = if whole { text.as_str() } else { said.own.as_str() };
            Post::Other(line.short_of::<200>(Field::Post, own)?.into())
        }
    };
    Some((post, rank))
}

fn places(line: &mut Line<'_>) -> Option<Places> {
    let text = line.text(Field::Places)?;
    let places = words::places(&text);
    if places.is_none() {
        line.error(Field::Places, "places_unread", Vec::new());
    }
    places
}

/// What the cell of a field says in one of the words that are known; others change nothing, with a warning.
fn listed<T>(
    line: &mut Line<'_>,
    field: Field,
    code: &'static str,
    word: impl Fn(&str) -> Option<T>,
) -> Option<T> {
    let text = line.text(field)?;
    let found = word(&text);
    if found.is_none() {
        line.warn(field, code, Vec::new());
    }
    found
}

/// The term: a label, behind which its days may stand as ISO dates with a slash; or the years in the label.
fn term(line: &mut Line<'_>) -> Option<NamedTerm> {
    let text = line.text(Field::Term)?;
    let dated = text.rsplit_once(' ').filter(|(_, days)| days.contains('/')).and_then(|(label, days)| {
        let ends = interval(days);
        (ends.len() == 2).then_some((label.trim(), ends))
    });
    let (label, period) = match dated {
        Some((label, ends)) => (label, stretch(line, &ends)?),
        None => (text.as_str(), None),
    };
    let period = period.or_else(|| {
        let (from, until) = words::years(label)?;
        let year = |year: i32| year.to_string().parse::<PartialDate>().ok();
        Period::new(year(from)?, until.and_then(year))
    });
    let label = line.short_of::<200>(Field::Term, label)?;
    Some(NamedTerm { label: label.into(), period })
}

/// The days of a term; `None` once a note says what is wrong with them.
#[expect(clippy::option_option, reason = "days that cannot be are not the same as no days")]
fn stretch(line: &mut Line<'_>, ends: &[String]) -> Option<Option<Period>> {
    let mut read = Vec::new();
    for text in ends.iter().filter(|text| !crate::roster::words::is_open(text)) {
        match day(text, line.table.dates(Field::MandateFrom)) {
            Ok((Day::On(date), _)) => read.push(date),
            Ok((Day::Open, _)) => {}
            Err(code) => {
                line.error(Field::Term, code, Vec::new());
                return None;
            }
        }
    }
    let period = read.first().and_then(|from| Period::new(*from, read.get(1).copied()));
    if period.is_none() {
        line.error(Field::Term, "not_a_date", Vec::new());
    }
    period.map(Some)
}
