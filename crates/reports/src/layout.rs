//! How a page is laid out: to be read on a screen, to be signed and filed, or to hang on a wall.

/// A layout of a page. Every document can be read and filed; which may hang on a wall, [`crate::document::Document::fits`] says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Layout {
    /// A page to read on a screen, with its contents at the beginning where there are several sections.
    #[default]
    Report,
    /// A4 with a running head and numbered pages, and room to sign that stays in one piece.
    Paper,
    /// One sheet of A3 in large type: key figures and charts, and nothing else.
    Poster,
}

impl Layout {
    /// Every layout, the usual one first.
    pub const ALL: [Self; 3] = [Self::Report, Self::Paper, Self::Poster];

    /// The stable code: `report`, `paper`, `poster`.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Report => "report",
            Self::Paper => "paper",
            Self::Poster => "poster",
        }
    }

    /// The layout of a code.
    pub fn of_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|layout| layout.code() == code)
    }
}
