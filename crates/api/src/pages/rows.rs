//! How a reader looks at a list: sorted by which column, which page of it, which columns. It stands in the address, so that it needs
//! no script and can be kept. What is shown is made of the answer that everybody gets; nothing is asked anew.

use maud::{Markup, html};
use operations::list::{Sort, order};
use operations::problem::Kind as ProblemKind;
use operations::{Problem, layout};
use reports::document::Document;
use reports::layout::Layout;
use reports::table::{Column, Kind, Order, Sorting, Table};
use reports::words::Arg;

use crate::ask::Format;

use super::view::{View, query};

/// How many rows a page has.
pub(super) const ROWS: usize = 50;

/// What stands in the address of a list beside the fields of its operation.
pub(super) const OWN: [&str; 3] = ["sort", "page", "column"];

/// How a list is looked at.
#[derive(Debug)]
pub(super) struct Look {
    sort: Option<Sort>,
    page: usize,
    columns: Vec<String>,
}

impl Look {
    /// As the address says.
    pub(super) fn of(view: &View) -> Self {
        let values = |wanted: &'static str| {
            let of_name =
                view.asked.pairs.iter().filter(move |(name, value)| name == wanted && !value.is_empty());
            of_name.map(|(_, value)| value.as_str())
        };
        let sort = values("sort").next_back().map(Sort::of);
        let page = values("page").next_back().and_then(|text| text.parse().ok()).unwrap_or(1);
        Self { sort, page: page.max(1), columns: values("column").map(str::to_owned).collect() }
    }

    /// How many rows have to be asked for: all where they are sorted here.
    pub(super) fn limit(&self) -> Option<usize> {
        self.sort.is_none().then(|| self.page.saturating_mul(ROWS).saturating_add(1))
    }

    /// Leaves of a document what its reader looks at: sorted rows, columns that were chosen, and of the rows those of the page.
    /// Gives whether there are more rows.
    pub(super) fn apply(&self, view: &View, document: &mut Document, paged: bool) -> Shown {
        let mut shown = Shown::default();
        let mut tables: Vec<&mut Table> = document.tables_mut().map(|(_, table)| table).collect();
        let [table] = tables.as_mut_slice() else { return shown };
        if let Some(Sort { column, order }) = &self.sort {
            order::sort(table, column, *order);
        }
        shown.rows = table.rows.len();
        shown.columns = table
            .columns
            .iter()
            .filter(|one| is_shown(one))
            .map(|one| (one.id.clone(), one.heading.clone()))
            .collect();
        if paged {
            let first = self.page.saturating_sub(1).saturating_mul(ROWS);
            shown.is_more = first.saturating_add(ROWS) < table.rows.len();
            table.rows = table.rows.drain(..).skip(first).take(ROWS).collect();
            self.sortable(view, table);
        }
        self.choose(table);
        shown
    }

    /// Takes the columns away that were not chosen; where none of those that were is there, all stay.
    fn choose(&self, table: &mut Table) {
        let is_chosen = |column: &Column| !is_shown(column) || self.columns.contains(&column.id);
        if !table.columns.iter().any(|column| is_shown(column) && is_chosen(column)) {
            return;
        }
        table.retain_columns(is_chosen);
    }

    /// Leads from each heading to the same list sorted by it.
    fn sortable(&self, view: &View, table: &mut Table) {
        for column in table.columns.iter_mut().filter(|one| is_shown(one) && one.kind != Kind::Bar) {
            let order = self.sort.as_ref().filter(|sort| sort.column == column.id).map(|sort| sort.order);
            let next = match order {
                Some(Order::Ascending) => format!("-{}", column.id),
                Some(Order::Descending) | None => column.id.clone(),
            };
            column.sorting =
                Some(Sorting { href: address(view, &["sort", "page"], &[("sort", &next)]), order });
        }
    }

    /// The ways to the page before and after.
    pub(super) fn pages(&self, view: &View, shown: &Shown) -> Markup {
        let words = view.words();
        let page = |number: usize| address(view, &["page"], &[("page", &number.to_string())]);
        html! {
            @if 1 < self.page || shown.is_more {
                nav.pages aria-label=(words.say("web-pages")) {
                    @if 1 < self.page { a.button rel="prev" href=(page(self.page.saturating_sub(1))) { (words.say("web-pages-before")) } }
                    span { (words.say_with("web-pages-this", &[("page", Arg::Number(u64::try_from(self.page).unwrap_or(u64::MAX)))])) }
                    @if shown.is_more { a.button rel="next" href=(page(self.page.saturating_add(1))) { (words.say("web-pages-after")) } }
                }
            }
        }
    }

    /// Which columns are shown, to be chosen.
    pub(super) fn chooser(&self, view: &View, shown: &Shown) -> Markup {
        let words = view.words();
        if shown.columns.len() < 3 {
            return html! {};
        }
        let when = &view.asked.when;
        let kept = [("as_of", &when.as_of), ("as_known_at", &when.as_known_at)];
        let own = view.asked.pairs.iter().filter(|(name, value)| name != "column" && !value.is_empty());
        let is_chosen = |id: &String| self.columns.is_empty() || self.columns.contains(id);
        html! {
            details.filter.columns open[!self.columns.is_empty()] {
                summary { (words.say("web-columns")) }
                form method="get" action=(view.path) {
                    @for (name, value) in own { input type="hidden" name=(name) value=(value); }
                    @for (name, value) in kept { @if let Some(value) = value { input type="hidden" name=(name) value=(value); } }
                    fieldset {
                        legend.hidden { (words.say("web-columns")) }
                        @for (id, heading) in &shown.columns {
                            @let own = format!("c-{id}");
                            label.check for=(own) {
                                input #(own) type="checkbox" name="column" value=(id) checked[is_chosen(id)];
                                span { (reports::visible(heading)) }
                            }
                        }
                    }
                    div.buttons {
                        button type="submit" { (words.say("web-columns-apply")) }
                        @if !self.columns.is_empty() { a.button.plain href=(address(view, &["column"], &[])) { (words.say("web-columns-all")) } }
                    }
                }
            }
        }
    }

    /// Where to have what is seen for spreadsheets and programs: the same rows, sorted so, of every page.
    pub(super) fn downloads(view: &View, layouts: &[Layout]) -> Markup {
        let words = view.words();
        let pages = layouts.iter().map(|layout| ("html", Some(layout.code())));
        let formats = Format::OFFERED.map(|format| (format.name(), None)).into_iter().chain(pages);
        let href = |format: &str, layout: Option<&str>| {
            let with: Vec<_> =
                [("format", format)].into_iter().chain(layout.map(|code| (layout::FIELD, code))).collect();
            address(view, &["page"], &with)
        };
        html! {
            p.downloads {
                (words.say("web-download")) ": "
                @for (format, layout) in formats {
                    a href=(href(format, layout)) download { (words.say(&format!("web-download-{}", layout.unwrap_or(format)))) } " "
                }
            }
        }
    }
}

/// What of a list is shown.
#[derive(Debug, Default)]
pub(super) struct Shown {
    /// How many rows there are, as far as was asked.
    pub(super) rows: usize,
    is_more: bool,
    columns: Vec<(String, String)>,
}

impl Shown {
    /// Of an answer that is no list.
    pub(super) fn whole(document: &Document) -> Self {
        let tables = document.tables();
        Self { rows: tables.map(|(_, table)| table.rows.len()).max().unwrap_or_default(), ..Self::default() }
    }
}

/// This page with some of what stands in its address in place of other things.
fn address(view: &View, without: &[&str], with: &[(&str, &str)]) -> String {
    let when = &view.asked.when;
    let day = when.as_of.as_deref().map(|day| ("as_of", day));
    let known = when.as_known_at.as_deref().map(|instant| ("as_known_at", instant));
    let own = view
        .asked
        .pairs
        .iter()
        .filter(|(name, value)| !without.contains(&name.as_str()) && !value.is_empty());
    let own = own.map(|(name, value)| (name.as_str(), value.as_str()));
    format!("{}{}", view.path, query(own.chain(with.iter().copied()).chain(day).chain(known)))
}

fn is_shown(column: &Column) -> bool {
    column.kind != Kind::Key && column.id != "acts"
}

/// Refuses a format where no list is handed out.
pub(super) fn no_list(format: &str) -> Problem {
    Problem::new(ProblemKind::Usage, "format_unknown").at("format").valued(format).with("known", "html")
}
