//! A table for the terminal: as wide as it may be, numbers at the right, bars of block characters.
//!
//! Colour is added last and says nothing that letters and patterns do not say already. Where the columns cannot stand
//! side by side, each row becomes a short list of its own.

use comfy_table::{
    CellAlignment, ColumnConstraint, ContentArrangement, LineStyle, TableStyle, Width, presets::NOTHING,
};

use super::{Align, Cell, Column, Kind, Table};
use crate::{
    parts::{Part, Parts},
    text::{clean, width, wrap},
    words::Words,
};

/// Between two columns.
const GAP: usize = 2;
/// How long a bar is where there is room, and how short it may become.
const BAR: usize = 24;
const BAR_MIN: usize = 10;
/// No text column becomes narrower than this unless its content is.
const TEXT_MIN: usize = 8;
/// Words up to this length stay whole, codes and names of files among them; the next length is tried where the columns do
/// not fit otherwise.
const TEXT_EASE: [usize; 4] = [36, 24, 18, 12];

/// The table in lines of at most `columns` columns, ending in a line break; with escape sequences only where `color`.
pub fn terminal(table: &Table, columns: u16, color: bool, words: &Words) -> String {
    let table = &*table.without(&[Kind::Key, Kind::Signature]);
    let room = usize::from(columns).max(8);
    let mut blocks = Vec::new();
    if !table.title.is_empty() {
        blocks.push(strong(&wrap(&table.title, room), color));
    }
    if table.rows.is_empty() {
        blocks.push(wrap(&words.say("table-empty"), room));
    } else {
        let abbreviated = abbreviated(table, words);
        let side_by_side = |table| widths(table, room, words).map(|widths| grid(table, &widths, words));
        let body = side_by_side(table)
            .or_else(|| abbreviated.as_ref().and_then(side_by_side))
            .unwrap_or_else(|| records(table, room, words) + "\n");
        blocks.push(if color && table.has_bars() { colored(&body) } else { body });
        if let Some(legend) = legend(table, words) {
            let legend = wrap(&legend, room);
            blocks.push(if color { colored(&legend) } else { legend });
        }
    }
    for note in table.all_notes(words) {
        blocks.push(wrap(&note, room));
    }
    blocks.join("\n") + "\n"
}

/// The table with an abbreviation for what cannot be computed, if there is such a thing; the notes below it explain.
fn abbreviated(table: &Table, words: &Words) -> Option<Table> {
    let short = |cell: &Cell| {
        let Cell::NotComputable(code) = cell else { return cell.clone() };
        Cell::code(code.as_str(), words.say("not-computable-short"))
    };
    let occurs = table.rows.iter().flatten().any(|cell| matches!(cell, Cell::NotComputable(_)));
    let rows = || table.rows.iter().map(|row| row.iter().map(short).collect()).collect();
    occurs.then(|| Table { rows: rows(), ..table.clone() })
}

/// The widths at which the columns stand side by side, or `None` where they do not fit.
fn widths(table: &Table, room: usize, words: &Words) -> Option<Vec<usize>> {
    TEXT_EASE.into_iter().find_map(|ease| widths_at(table, room, ease, words))
}

fn widths_at(table: &Table, room: usize, ease: usize, words: &Words) -> Option<Vec<usize>> {
    let mut sizes: Vec<Size> = table.columns.iter().map(Size::of_heading).collect();
    for line in table.lines() {
        for (size, (_, cell)) in sizes.iter_mut().zip(line) {
            size.hold(cell, words);
        }
    }
    let mut widths: Vec<usize> = sizes.iter().map(|size| size.wished().min(room)).collect();
    let available = room.checked_sub(GAP.saturating_mul(widths.len().saturating_sub(1)))?;
    // One character at a time: first the headings over numbers, then the widest column that can still give way
    // without breaking a word, then the widest.
    while available < widths.iter().sum() {
        let shrinkable = widths.iter_mut().zip(&sizes).filter(|(width, size)| size.floor(ease) < **width);
        let (widest, _) =
            shrinkable.max_by_key(|(width, size)| (size.is_figure(), size.is_at_ease(**width), **width))?;
        *widest = widest.saturating_sub(1);
    }
    Some(widths)
}

/// What a column would like, and what it cannot do without.
struct Size {
    kind: Kind,
    heading: usize,
    longest_word: usize,
    content: usize,
    /// The longest piece of the content that must not be broken.
    piece: usize,
    /// How wide an identifier in it is, which nobody could copy from two lines.
    identifier: usize,
}

impl Size {
    fn of_heading(column: &Column) -> Self {
        let heading = clean(&column.heading);
        let longest_word = heading.split_whitespace().map(width).max().unwrap_or_default();
        Self {
            kind: column.kind,
            heading: width(&heading),
            longest_word,
            content: 0,
            piece: 0,
            identifier: 0,
        }
    }

    fn hold(&mut self, cell: &Cell, words: &Words) {
        let is_drawn = matches!(cell, Cell::Bar(parts) if parts.present().next().is_some());
        let needed = if is_drawn { BAR } else { width(&clean(&cell.shown(words))) };
        self.content = self.content.max(needed);
        let piece = match cell {
            // A day and its time of day on two lines are read as two things.
            Cell::Code { .. } if self.kind == Kind::Date => needed,
            Cell::NotComputable(_)
            | Cell::Text(_)
            | Cell::Code { .. }
            | Cell::Measured { .. }
            | Cell::Money { .. }
            | Cell::Flag { .. }
            | Cell::Links(_) => cell.shown(words).split_whitespace().map(width).max().unwrap_or_default(),
            Cell::Date(_)
            | Cell::Integer(_)
            | Cell::Ratio(_)
            | Cell::Bar(_)
            | Cell::NotStated
            | Cell::Empty => needed,
        };
        self.piece = self.piece.max(piece);
        if let Cell::Code { .. }
        | Cell::Text(_)
        | Cell::Measured { .. }
        | Cell::Money { .. }
        | Cell::Flag { .. } = cell
            && is_identifier(&cell.shown(words))
        {
            self.identifier = needed;
        }
    }

    fn wished(&self) -> usize {
        self.heading.max(self.content).max(1)
    }

    /// Whether its content must stay in one piece: a number or date that is broken in two is a different one.
    const fn is_figure(&self) -> bool {
        matches!(self.kind, Kind::Date | Kind::Integer | Kind::Ratio)
    }

    /// Whether it can give way at this width without a word being broken.
    const fn is_at_ease(&self, width: usize) -> bool {
        matches!(self.kind, Kind::Bar) || self.piece < width
    }

    fn floor(&self, ease: usize) -> usize {
        let content = match self.kind {
            Kind::Text | Kind::Key | Kind::Signature => self.content.min(self.piece.clamp(TEXT_MIN, ease)),
            Kind::Bar => self.content.min(BAR_MIN),
            Kind::Date | Kind::Integer | Kind::Ratio => self.piece,
        };
        content.max(self.longest_word.min(ease)).max(self.identifier).max(1)
    }
}

/// Whether a text is a UUID as people write it.
fn is_identifier(text: &str) -> bool {
    text.len() == 36
        && text.bytes().enumerate().all(|(at, byte)| match at {
            8 | 13 | 18 | 23 => byte == b'-',
            _ => byte.is_ascii_hexdigit(),
        })
}

fn grid(table: &Table, widths: &[usize], words: &Words) -> String {
    let mut paper = comfy_table::Table::new();
    paper.load_style(NOTHING_BUT_A_RULE).force_no_tty().set_content_arrangement(ContentArrangement::Dynamic);
    paper.set_header(table.columns.iter().map(|column| clean(&column.heading).into_owned()));
    for line in table.lines() {
        let cells = line.zip(widths).map(|((_, cell), width)| {
            if let Cell::Bar(parts) = cell {
                return bar(parts, *width, words);
            }
            clean(&cell.shown(words)).into_owned()
        });
        paper.add_row(cells);
    }
    let last = widths.len().saturating_sub(1);
    for (index, (column, width)) in table.columns.iter().zip(widths).enumerate() {
        let Some(on_paper) = paper.column_mut(index) else { continue };
        let gap = if index < last { GAP } else { 0 };
        on_paper.set_padding((0, u16::try_from(gap).unwrap_or_default()));
        let whole = u16::try_from(width.saturating_add(gap)).unwrap_or(u16::MAX);
        on_paper.set_constraint(ColumnConstraint::Absolute(Width::Fixed(whole)));
        on_paper.set_cell_alignment(match column.align {
            Align::Left => CellAlignment::Left,
            Align::Right => CellAlignment::Right,
        });
    }
    paper.trim_fmt()
}

const NOTHING_BUT_A_RULE: TableStyle = NOTHING.header_separator(LineStyle::none().fill('─'));

/// Every row as a list of `heading: value`, for terminals as narrow as a telephone.
fn records(table: &Table, room: usize, words: &Words) -> String {
    let mut rows = Vec::new();
    for line in table.lines() {
        let mut fields = Vec::new();
        for (column, cell) in line {
            let field = if let Cell::Bar(parts) = cell {
                bar(parts, room.min(BAR), words)
            } else {
                let value = cell.shown(words);
                if value.is_empty() { value } else { wrap(&format!("{}: {value}", column.heading), room) }
            };
            if !field.is_empty() {
                fields.push(field);
            }
        }
        rows.push(fields.join("\n"));
    }
    rows.join("\n\n")
}

/// A bar of `width` characters; every part begins with its letter and goes on in its own pattern.
fn bar(parts: &Parts, width: usize, words: &Words) -> String {
    let length = u64::try_from(width).unwrap_or(u64::MAX);
    let mut bar = String::new();
    for (part, length) in parts.spread(length) {
        bar.push_str(&part.letter(words));
        let rest = usize::try_from(length).unwrap_or_default().saturating_sub(1);
        bar.extend(core::iter::repeat_n(glyph(part), rest));
    }
    bar
}

/// What the letters and patterns of the bars mean; only the parts that occur.
fn legend(table: &Table, words: &Words) -> Option<String> {
    let drawn = |part: Part| {
        table.rows.iter().flatten().any(|cell| matches!(cell, Cell::Bar(parts) if 0 < parts.count(part)))
    };
    let entry = |part: Part| format!("{}{} {}", part.letter(words), glyph(part), part.name(words));
    let entries: Vec<String> = Part::ALL.into_iter().filter(|part| drawn(*part)).map(entry).collect();
    (!entries.is_empty()).then(|| format!("{}: {}", words.heading("legend"), entries.join("   ")))
}

const fn glyph(part: Part) -> char {
    match part {
        Part::Women => '█',
        Part::Men => '▒',
        Part::Other => '▓',
        Part::Unknown => '░',
        Part::Vacant => '╌',
    }
}

/// The text with every run of a bar's pattern in the colour of its part.
fn colored(text: &str) -> String {
    let mut colored = String::with_capacity(text.len().saturating_mul(2));
    let mut current = None;
    for c in text.chars() {
        let part = Part::ALL.into_iter().find(|part| glyph(*part) == c);
        if part != current {
            colored.push_str(part.map_or("\x1b[0m", escape));
            current = part;
        }
        colored.push(c);
    }
    if current.is_some() {
        colored.push_str("\x1b[0m");
    }
    colored
}

const fn escape(part: Part) -> &'static str {
    match part {
        Part::Women => "\x1b[35m",
        Part::Men => "\x1b[36m",
        Part::Other => "\x1b[33m",
        Part::Unknown | Part::Vacant => "\x1b[2m",
    }
}

/// A heading: bold where there is colour, plain where there is none.
pub(crate) fn strong(text: &str, color: bool) -> String {
    if color { format!("\x1b[1m{text}\x1b[0m") } else { text.to_owned() }
}
