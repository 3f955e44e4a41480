//! Whole names in one cell. It must not guess where a surname ends when nothing marks it.

/// A whole name, parted where the cell parts it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FullName {
    /// The surname, where a comma ends it.
    pub family: Option<String>,
    /// The given names, or the whole name where there is no comma.
    pub given: String,
}

/// Parts `Quispe Mamani, María Elena` at its comma; a name without one, or with several, stays whole.
pub fn full_name(cell: &str) -> FullName {
    let tidy = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    let whole = FullName { family: None, given: tidy(cell) };
    match cell.split_once(',').map(|(family, given)| (tidy(family), tidy(given))) {
        Some((family, given)) if !family.is_empty() && !given.is_empty() && !given.contains(',') => {
            FullName { family: Some(family), given }
        }
        _ => whole,
    }
}
