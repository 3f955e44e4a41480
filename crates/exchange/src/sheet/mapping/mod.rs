//! Which column of a table means what: guessed from the headings, corrected by whoever imports, remembered for the next
//! file of the same make. It must not look at the rows to guess.

mod field;
pub(super) mod heading;
mod kind;
mod remembered;
mod words;

use thiserror::Error;

use super::Row;

pub use field::Field;
pub use heading::fold;
pub use kind::{COOPERATIVES, MANDATES, MEMBERS, Need, PEOPLE, TableKind};
pub use remembered::{Remembered, fingerprint};

/// The meaning of each column, beside its heading.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mapping {
    headings: Vec<String>,
    columns: Vec<Option<Field>>,
}

/// Why a mapping could not be changed as asked.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum MappingError {
    /// The text is not of the form `heading=field`.
    #[error("{text:?} is not of the form heading=field")]
    Malformed {
        /// The text.
        text: String,
    },
    /// No column has that heading.
    #[error("no column is headed {heading:?}; there are {}", choices.join(", "))]
    UnknownHeading {
        /// What was asked for.
        heading: String,
        /// The headings there are.
        choices: Vec<String>,
    },
    /// Several columns have that heading.
    #[error("columns {} are all headed {heading:?}", places(columns))]
    AmbiguousHeading {
        /// What was asked for.
        heading: String,
        /// The columns, counted from 1.
        columns: Vec<usize>,
    },
    /// There is no such field.
    #[error("there is no field {field:?}; there are {}", choices.join(", "))]
    UnknownField {
        /// What was asked for.
        field: String,
        /// The codes of the fields there are.
        choices: Vec<&'static str>,
    },
}

fn places(columns: &[usize]) -> String {
    let places: Vec<String> = columns.iter().map(usize::to_string).collect();
    places.join(", ")
}

impl MappingError {
    /// The stable code.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Malformed { .. } => "malformed_mapping",
            Self::UnknownHeading { .. } => "unknown_heading",
            Self::AmbiguousHeading { .. } => "ambiguous_heading",
            Self::UnknownField { .. } => "unknown_field",
        }
    }
}

/// Guesses what each column of a table means of which nothing is told: it is taken for a roster, see [`TableKind::guess`].
pub fn guess(header: &[String]) -> Mapping {
    MEMBERS.guess(header)
}

/// The field that a heading which was not understood seems to be about, so that its column is not lost in silence.
pub fn likely(heading: &str) -> Option<Field> {
    if is_error_column(heading) { None } else { heading::likely(heading) }
}

impl Mapping {
    /// The headings, as they stand in the file.
    pub fn headings(&self) -> &[String] {
        &self.headings
    }

    /// What each column means, in the order of the file.
    pub fn columns(&self) -> &[Option<Field>] {
        &self.columns
    }

    /// The places of the columns that mean nothing to us, counted from 0; the `error` column is not among them.
    pub fn unmapped(&self) -> Vec<usize> {
        let pairs = self.columns.iter().zip(&self.headings).enumerate();
        let open = pairs.filter(|(_, (field, heading))| field.is_none() && !is_error_column(heading));
        open.map(|(column, _)| column).collect()
    }

    /// Whether any column means the field.
    pub fn has(&self, field: Field) -> bool {
        self.columns.contains(&Some(field))
    }

    /// The columns that mean the field, counted from 0, in the order in which their values are joined: the father's
    /// surname before the mother's, the town before its province.
    pub fn columns_of(&self, field: Field) -> Vec<usize> {
        let mut found: Vec<(u8, usize)> = Vec::new();
        for (column, (claimed, heading)) in self.columns.iter().zip(&self.headings).enumerate() {
            if *claimed == Some(field) {
                found.push((heading::rank(heading), column));
            }
        }
        found.sort_unstable();
        found.into_iter().map(|(_, column)| column).collect()
    }

    /// What a row says about the field, trimmed; nothing when no column means it or the cells are blank.
    pub fn value(&self, row: &Row, field: Field) -> Option<String> {
        let cells = self.columns_of(field).into_iter().filter_map(|column| row.cells.get(column));
        let parts: Vec<&str> = cells.map(|cell| cell.trim()).filter(|cell| !cell.is_empty()).collect();
        if parts.is_empty() { None } else { Some(parts.join(field.joint())) }
    }

    /// Changes the meaning of one column as written in `heading=field`; `heading=` makes it mean nothing. The field is
    /// named by its code, or by a heading that means it: `Cosa=apellidos`.
    ///
    /// Another column that had the field loses it, unless the field may be spread over several. The heading is matched
    /// like the guess does it, and may also be a column number such as `#3`.
    pub fn apply(&mut self, text: &str) -> Result<(), MappingError> {
        let malformed = || MappingError::Malformed { text: text.to_owned() };
        let (heading, code) = text.rsplit_once('=').ok_or_else(malformed)?;
        let column = self.column(heading.trim())?;
        let field = match code.trim() {
            "" | "-" => None,
            named => {
                let known = Field::from_code(named).or_else(|| heading::named(named));
                Some(known.ok_or_else(|| MappingError::UnknownField {
                    field: named.to_owned(),
                    choices: Field::ALL.iter().map(|field| field.code()).collect(),
                })?)
            }
        };
        self.set(column, field);
        Ok(())
    }

    /// Gives a column a meaning, and takes it from the column that had it where only one may.
    fn set(&mut self, column: usize, field: Option<Field>) {
        for claimed in &mut self.columns {
            if field.is_some_and(|field| !field.is_spread() && *claimed == Some(field)) {
                *claimed = None;
            }
        }
        if let Some(claimed) = self.columns.get_mut(column) {
            *claimed = field;
        }
    }

    /// The one column of that heading or number.
    fn column(&self, heading: &str) -> Result<usize, MappingError> {
        let unknown = || MappingError::UnknownHeading {
            heading: heading.to_owned(),
            choices: self.headings.iter().filter(|heading| !heading.trim().is_empty()).cloned().collect(),
        };
        let exact = self.places_where(|other| other == heading);
        let folded = self.places_where(|other| fold(other) == fold(heading) && !fold(heading).is_empty());
        let numbered = heading.strip_prefix('#').and_then(|number| number.parse::<usize>().ok());
        match (exact.as_slice(), folded.as_slice(), numbered) {
            ([column], _, _) | ([], [column], _) => Ok(*column),
            ([], [], Some(number)) if 0 < number && number <= self.headings.len() => Ok(number - 1),
            ([], [], _) => Err(unknown()),
            (several, _, _) if 1 < several.len() => Err(ambiguous(heading, several)),
            (_, several, _) => Err(ambiguous(heading, several)),
        }
    }

    fn places_where(&self, fits: impl Fn(&str) -> bool) -> Vec<usize> {
        self.headings
            .iter()
            .enumerate()
            .filter(|(_, heading)| fits(heading))
            .map(|(column, _)| column)
            .collect()
    }
}

fn ambiguous(heading: &str, columns: &[usize]) -> MappingError {
    let columns = columns.iter().map(|column| column + 1).collect();
    MappingError::AmbiguousHeading { heading: heading.to_owned(), columns }
}

/// Whether the column is the one that a file which was given back carries its reasons in.
pub(crate) fn is_error_column(heading: &str) -> bool {
    crate::vocabulary::has(super::ERROR_COLUMNS, heading.trim())
}
