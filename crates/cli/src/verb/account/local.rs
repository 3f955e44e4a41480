//! The book of accounts in a file or on a server of a database, and the registers of which it speaks.

use std::path::{Path, PathBuf};

use accounts::AccessBook;
use accounts::book::Accounts;
use api::manage::{self, Place, Registers, Route};
use chrono::{DateTime, Utc};
use domain::value::id::{PersonId, RegisterId};
use operations::problem::Kind;
use operations::zone::Zone;
use operations::{Asker, Moment, Problem, When};
use serde_json::{Map, Value};
use storage::ErrorKind;
use storage::book::Store;

use super::{refused, zone_here};
use crate::desk::Desk;
use crate::problem::Outcome;

/// A book.
#[derive(Debug)]
pub(super) struct Book(AccessBook);

impl Book {
    /// The book, where there is one.
    pub(super) fn find(path: &Path) -> Outcome<Option<AccessBook>> {
        match Store::<Accounts>::open(path) {
            Ok(store) => AccessBook::of(store).map(Some).map_err(|error| refused(&error)),
            Err(error) if matches!(error.kind(), ErrorKind::NotFound | ErrorKind::Empty) => Ok(None),
            Err(error) => Err(error.into()),
        }
    }

    /// The book.
    pub(super) fn open(path: &Path) -> Outcome<Self> {
        let missing =
            || Problem::new(Kind::NotFound, "accounts_missing").with("path", path.display().to_string());
        Self::find(path)?.map(Self).ok_or_else(missing)
    }

    /// Asks it; in a rehearsal nothing is written.
    pub(super) fn ask(self, desk: &Desk, route: &Route, fields: Map<String, Value>) -> Outcome<Value> {
        let book = if desk.common.dry_run { self.0.rehearsing() } else { self.0 };
        manage::answer(route, &book, &Files::of(desk), desk.now(), fields)
    }
}

/// Registers by their files.
#[derive(Debug)]
pub(super) struct Files {
    usual: PathBuf,
    now: DateTime<Utc>,
    zone: Zone,
    asker: Asker,
}

impl Files {
    pub(super) fn of(desk: &Desk) -> Self {
        let usual = desk.common.register.clone();
        Self { usual, now: desk.now(), zone: zone_here(desk), asker: desk.asker().clone() }
    }
}

/// A register in a file, or at an address.
fn place(path: &Path, zone: Zone) -> Outcome<Place> {
    let store = storage::Store::open(path)?;
    let said = store.time_zone()?;
    let zone = said.as_ref().and_then(Zone::of_register).unwrap_or(zone);
    Ok(Place { id: store.id(), name: path.display().to_string(), zone })
}

impl Registers for Files {
    /// By its file; one that is named by its identifier need not be at hand.
    fn named(&self, name: &str) -> Outcome<Place> {
        let Ok(id) = name.parse::<RegisterId>() else { return place(Path::new(name), self.zone) };
        let usual = place(&self.usual, self.zone).ok().filter(|usual| usual.id == id);
        Ok(usual.unwrap_or_else(|| Place { id, name: name.to_owned(), zone: self.zone }))
    }

    fn person(&self, place: &Place, text: &str) -> Outcome<PersonId> {
        let store = storage::Store::open(Path::new(&place.name))?;
        let when = When { now: self.now, zone: place.zone, as_of: None, as_known_at: None };
        Moment::new(&store, when, self.asker.clone())?.resolver()?.person("person", text)
    }

    fn all(&self) -> Vec<Place> {
        place(&self.usual, self.zone).into_iter().collect()
    }
}
