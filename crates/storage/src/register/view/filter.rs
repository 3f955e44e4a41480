//! What is looked for, and how much of what is found is wanted.

use core::fmt;
use core::str::FromStr;

use domain::member::Status;
use domain::value::Gender;
use domain::value::id::{CooperativeId, OrganId, PersonId};
use uuid::Uuid;

/// Which memberships and requests; by default all.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MemberFilter {
    /// In this organisation or what belongs to it on the day.
    pub cooperative: Option<CooperativeId>,
    /// Of this gender; `Some(None)` for those whose gender is not known.
    pub gender: Option<Option<Gender>>,
    /// That stand in one of these ways on the day; empty for any.
    pub statuses: Vec<Status>,
    /// Of people who sit in this organ on the day.
    pub organ: Option<OrganId>,
    /// Of this person.
    pub person: Option<PersonId>,
    /// Whose name, number or document has words that begin like these, in any order, without regard to accents.
    pub search: Option<String>,
}

/// Which people; by default all that were neither merged into others nor annulled.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PersonFilter {
    /// Of this gender; `Some(None)` for those whose gender is not known.
    pub gender: Option<Option<Gender>>,
    /// Whose name or document has words that begin like these, in any order, without regard to accents.
    pub search: Option<String>,
}

/// Which mandates; by default all.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MandateFilter {
    /// In this organ.
    pub organ: Option<OrganId>,
    /// Of this person.
    pub person: Option<PersonId>,
    /// In organs of this organisation.
    pub cooperative: Option<CooperativeId>,
    /// On behalf of this organisation.
    pub represents: Option<CooperativeId>,
}

/// Which assignments to work; by default all.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AssignmentFilter {
    /// For this organisation or what belongs to it on the day.
    pub cooperative: Option<CooperativeId>,
    /// Of this person.
    pub person: Option<PersonId>,
    /// In the area with this code.
    pub area: Option<String>,
}

/// How much is wanted; by default everything.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct PageRequest {
    /// At most so many.
    pub limit: Option<u64>,
    /// After the page that ended here.
    pub after: Option<Cursor>,
    /// Whether to count how many there are in all, which takes longer the more there are. Where everything is asked for, that is
    /// known anyway.
    pub counted: bool,
}

impl PageRequest {
    /// The first so many, without counting the rest.
    pub const fn first(limit: u64) -> Self {
        Self { limit: Some(limit), after: None, counted: false }
    }

    /// So many after the page that ended there.
    #[must_use]
    pub const fn after(self, cursor: Cursor) -> Self {
        Self { after: Some(cursor), ..self }
    }

    /// The same, with how many there are in all.
    #[must_use]
    pub const fn counted(self) -> Self {
        Self { counted: true, ..self }
    }
}

/// Where a page ended. It holds identifiers alone, so it may stand in an address; what is recorded meanwhile moves it no more than
/// the row that it names. Its text is 64 hexadecimal digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cursor {
    /// The person or organisation of the last row.
    pub(crate) party: Uuid,
    /// What the last row is about, where that is not the person herself.
    pub(crate) record: Uuid,
}

impl fmt::Display for Cursor {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}{}", self.party.simple(), self.record.simple())
    }
}

/// A text is no cursor.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not_a_cursor")]
pub struct NotACursor;

impl FromStr for Cursor {
    type Err = NotACursor;

    fn from_str(text: &str) -> Result<Self, NotACursor> {
        let half = |part: Option<&str>| Uuid::try_parse(part.unwrap_or_default()).map_err(|_| NotACursor);
        if text.len() != 64 {
            return Err(NotACursor);
        }
        Ok(Self { party: half(text.get(..32))?, record: half(text.get(32..))? })
    }
}

/// A part of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Page<T> {
    /// The part.
    pub rows: Vec<T>,
    /// How many there are in all, where that was asked for or everything is here.
    pub total: Option<u64>,
    /// Where to go on; nothing where this is the end.
    pub next: Option<Cursor>,
}

impl<T> Page<T> {
    /// A part of which one row more was read than wanted, so that it is known whether there are more.
    pub(crate) fn of(
        mut rows: Vec<T>,
        page: PageRequest,
        counted: Option<u64>,
        cursor: impl Fn(&T) -> Cursor,
    ) -> Self {
        let limit = page.limit.map_or(usize::MAX, |limit| usize::try_from(limit).unwrap_or(usize::MAX));
        let more = limit < rows.len();
        rows.truncate(limit);
        let whole = !more && page.after.is_none();
        let total = if whole { Some(rows.len() as u64) } else { counted };
        let next = if more { rows.last().map(cursor).or(page.after) } else { None };
        Self { rows, total, next }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Protects addresses that name a page.
    #[test]
    fn a_cursor_is_its_text() {
        let cursor = Cursor { party: Uuid::from_u128(7), record: Uuid::from_u128(u128::MAX - 3) };
        let text = cursor.to_string();
        assert_eq!((text.len(), text.parse()), (64, Ok(cursor)));
        for wrong in ["", "7", &text[1..], &format!("{text}0"), &text.replace('f', "g"), &"ñ".repeat(32)] {
            assert_eq!(wrong.parse::<Cursor>(), Err(NotACursor), "{wrong}");
        }
    }
}
