//! `ayni account list` and `show`.

use accounts::state::{Account, Grant, Standing, State};
use reports::report;
use reports::table::{Cell, Column};
use reports::words::{Family, Words};

use super::{BookFile, Named, found};
use crate::desk::Desk;
use crate::problem::Outcome;

/// Prints all accounts.
pub(super) fn list(desk: &Desk, file: &BookFile) -> Outcome {
    let book = file.open()?;
    let (snapshot, words) = (book.snapshot(), desk.words());
    let rows = snapshot.state().accounts().map(|account| row(words, account)).collect();
    let ids = ["id", "sign_in_name", "display_name", "account_language", "account_standing", "second_factor"];
    print(desk, file, "cli-list-accounts", &ids, rows)
}

fn row(words: &Words, account: &Account) -> Vec<Cell> {
    let standing = match account.standing {
        Standing::Enabled => "enabled",
        Standing::Disabled => "disabled",
        Standing::Closed => "closed",
    };
    let factor = if account.active_factor().is_some() { "yes" } else { "no" };
    vec![
        Cell::text(account.id.to_string()),
        Cell::text(account.sign_in_name.as_str()),
        Cell::text(account.display_name.as_str()),
        Cell::text(account.language.as_str()),
        Cell::code(standing, words.say(&format!("account-standing-{standing}"))),
        Cell::code(factor, words.say(&format!("account-{factor}"))),
    ]
}

/// Prints the roles of an account.
pub(super) fn show(desk: &Desk, named: &Named) -> Outcome {
    let book = named.book.open()?;
    let (snapshot, words) = (book.snapshot(), desk.words());
    let state: &State = snapshot.state();
    let account = found(state, &named.name)?;
    let held = state.grants().filter(|grant| grant.account == account);
    let rows = held.map(|grant| role(words, grant)).collect();
    let ids = ["id", "granted_role", "granted_register", "granted_from", "until", "revoked"];
    print(desk, &named.book, "cli-list-account-roles", &ids, rows)
}

fn role(words: &Words, grant: &Grant) -> Vec<Cell> {
    let revoked = if grant.revoked { "yes" } else { "no" };
    vec![
        Cell::text(grant.id.to_string()),
        Cell::code(grant.role.code(), words.term(Family::Role, grant.role.code())),
        Cell::text(grant.register.to_string()),
        Cell::text(grant.from.to_string()),
        grant.until.map_or(Cell::Empty, |day| Cell::text(day.to_string())),
        Cell::code(revoked, words.say(&format!("account-{revoked}"))),
    ]
}

fn print(desk: &Desk, file: &BookFile, title: &str, ids: &[&str], rows: Vec<Vec<Cell>>) -> Outcome {
    let words = desk.words();
    let column = |id: &&str| Column::text(*id, words.heading(&format!("col-{}", id.replace('_', "-"))));
    let columns = ids.iter().map(column).collect();
    let provenance = desk.provenance_of_several(file.accounts.display().to_string());
    desk.print(&report::list(words.heading(title), columns, rows, &provenance))
}
