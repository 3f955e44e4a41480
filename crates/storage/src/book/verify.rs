//! Whether a book is as it was written: its journal, what that comes to, and the rows derived from it.

use std::borrow::Cow;

use super::rows::{EventRow, Row};
use super::{Book, Undecodable, rows};
use crate::error::StorageError;
use crate::fault::Fault;
use crate::files::Files;
use crate::journal::chain::Entry;
use crate::journal::raw_read::StoredText;
use crate::journal::read::unsigned;
use crate::journal::verify::{Claim, Claims, Verifier, VerifyReport, printed};
use crate::session::Session;
use crate::table::{SqlValue, Table};

use super::store::Store;

impl<B: Book> Store<B> {
    /// Recomputes everything that can be recomputed and compares it with what is stored. `progress` hears how many
    /// events of how many are read, and then how many bytes of the files beside the register.
    pub fn verify(&self, progress: &mut dyn FnMut(u64, u64)) -> Result<VerifyReport, StorageError> {
        let transaction = self.with_path(self.engine.begin_read())?;
        self.with_path(verify::<B>(transaction.session(), &self.files, progress))
    }
}

/// Verifies whatever a session shows, and the files that belong to it.
pub(crate) fn verify<B: Book>(
    session: Session<'_>,
    files: &Files,
    progress: &mut dyn FnMut(u64, u64),
) -> Result<VerifyReport, StorageError> {
    let mut verifier = Verifier::new(session, B::schema());
    if verifier.is_ours() {
        let mut folded = Folded::<B> { state: B::State::default(), index: B::Index::default() };
        if verifier.run(&mut folded, progress) && verifier.whole {
            rows::<B>(session, &mut verifier, &folded.state);
            index::<B>(session, &mut verifier, std::mem::take(&mut folded.index));
            verifier.report.add_all(B::violations(&folded.state));
        }
        if verifier.hindered.is_none() {
            let used = verifier.whole.then(|| B::references(&folded.state));
            verifier.files(files, used.as_ref(), progress);
        }
    }
    verifier.hindered.map_or(Ok(verifier.report), Err)
}

/// What the entries come to so far.
struct Folded<B: Book> {
    state: B::State,
    index: B::Index,
}

impl<B: Book> Claims for Folded<B> {
    fn entry(&mut self, entry: &Entry<'_>, texts: &[&StoredText]) -> Claim {
        let version = unsigned(entry.version);
        let kind = String::from_utf8_lossy(entry.kind).into_owned();
        let text = |text: &StoredText| String::from_utf8_lossy(&text.bytes).into_owned();
        let written = texts.iter().filter(|text| text.position > 0);
        let written: Vec<(i64, String)> = written.map(|one| (one.position, text(one))).collect();
        let mut claim = Claim { written: B::commitments(&kind, entry.body), ..Claim::default() };
        let event = match B::decode(&kind, entry.body, &written) {
            Ok(event) => event,
            Err(why) => {
                claim.faults.push(match why {
                    Undecodable::Unknown(kind) => Fault::EventUnknown { version, kind },
                    Undecodable::Garbled(_) => Fault::EventUnreadable { version },
                });
                return claim;
            }
        };
        if B::kind(&event) != kind {
            claim.faults.push(Fault::KindDiffers { version });
        }
        // The salt is only compared, elsewhere, and so is what cannot be read.
        let owned = texts.iter().find(|text| text.position == 0);
        let attachment = owned.and_then(|one| B::attachment(&event, [0; 16], text(one)).ok().flatten());
        B::index(&mut self.index, &self.state, &event, entry.version);
        B::apply(&mut self.state, &event, attachment.as_ref());
        Claim { owned: B::owned(&event), erases: B::erases(&event), is_read: true, ..claim }
    }
}

/// Compares the stored rows of every table with those that the state makes.
fn rows<B: Book>(session: Session<'_>, verifier: &mut Verifier<'_>, state: &B::State) {
    for (table, expected) in B::all_rows(state).by_table() {
        compare(session, verifier, table, expected.iter().map(Cow::Borrowed));
    }
}

/// Compares the stored rows that events have of their own with those that the log makes.
fn index<B: Book>(session: Session<'_>, verifier: &mut Verifier<'_>, index: B::Index) {
    if let Some(table) = B::schema().index {
        compare(session, verifier, table, B::index_rows(index).map(|EventRow(row)| Cow::Owned(row)));
    }
}

/// Compares the stored rows of a table with those that should be there, in the order of its key.
fn compare<'r>(
    session: Session<'_>,
    verifier: &mut Verifier<'_>,
    table: &Table,
    expected: impl Iterator<Item = Cow<'r, Row<'r>>>,
) {
    let report = &mut verifier.report;
    let mut count = 0;
    let mut expected = expected.inspect(|_| count += 1).peekable();
    let found = rows::each(session, table, &mut |row| {
        while let Some(missing) = expected.next_if(|next| next[..table.key] < row[..table.key]) {
            let key = key(table, &missing);
            report.add(Fault::RowMissing { table: table.name.to_owned(), key });
        }
        let known = expected.next_if(|next| next[..table.key] == row[..table.key]);
        if known.as_ref().is_some_and(|known| ***known == *row) {
            return;
        }
        let (is_known, table, key) = (known.is_some(), table.name.to_owned(), key(table, &row));
        report.add(if is_known {
            Fault::RowDiffers { table, key }
        } else {
            Fault::RowUnexpected { table, key }
        });
    });
    for missing in expected {
        if found.is_ok() {
            report.add(Fault::RowMissing { table: table.name.to_owned(), key: key(table, &missing) });
        }
    }
    report.rows += count;
    verifier.readable(table.name, found);
}

/// The key of a row as people write it.
fn key(table: &Table, row: &[SqlValue<'_>]) -> String {
    let part = |cell: &SqlValue<'_>| match cell {
        SqlValue::Null => String::new(),
        SqlValue::Int(number) => number.to_string(),
        SqlValue::Text(text) => text.to_string(),
        SqlValue::Blob(_) | SqlValue::Id(_) | SqlValue::Key(..) => {
            printed(&cell.as_bytes().unwrap_or_default())
        }
    };
    row[..table.key].iter().map(part).collect::<Vec<_>>().join("/")
}
