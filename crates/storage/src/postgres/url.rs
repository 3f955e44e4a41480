//! Which register on which server: `postgres://user@host/database?register=…`.

use std::path::{Path, PathBuf};

use domain::value::id::RegisterId;
use uuid::Uuid;

use crate::error::StorageError;

/// How long a statement may take unless the address says otherwise, in milliseconds.
const STATEMENT_TIMEOUT: u64 = 60_000;

/// An address of a register on a server.
#[derive(Clone, Debug)]
pub(crate) struct Url {
    /// What the driver is told.
    pub(super) server: String,
    /// Which register; where none is named, the only one that the database holds.
    pub(crate) register: Option<RegisterId>,
    /// How long a statement may take, in milliseconds; zero for as long as it likes.
    pub(super) statement_timeout: u64,
    /// The address without its password and its register.
    shown: String,
}

impl Url {
    /// Reads an address; nothing where the path names a file.
    pub(crate) fn read(path: &Path) -> Option<Result<Self, StorageError>> {
        let text = path.to_str()?;
        let rest = text.strip_prefix("postgres://").or_else(|| text.strip_prefix("postgresql://"))?;
        Some(Self::of(rest).map_err(|detail| StorageError::Address { path: shown(rest).into(), detail }))
    }

    fn of(rest: &str) -> Result<Self, String> {
        let (main, query) = rest.split_once('?').unwrap_or((rest, ""));
        let (mut register, mut statement_timeout, mut others) = (None, STATEMENT_TIMEOUT, Vec::new());
        for part in query.split('&').filter(|part| !part.is_empty()) {
            match part.split_once('=') {
                Some(("register", id)) => {
                    let id = Uuid::try_parse(id).map_err(|_| format!("register={id}"))?;
                    register = Some(RegisterId::new(id));
                }
                Some(("statement_timeout", number)) => {
                    statement_timeout = number.parse().map_err(|_| part.to_owned())?;
                }
                _ => others.push(part),
            }
        }
        let others = if others.is_empty() { String::new() } else { format!("?{}", others.join("&")) };
        let (server, shown) = (format!("postgres://{main}{others}"), shown(&format!("{main}{others}")));
        Ok(Self { server, register, statement_timeout, shown })
    }

    /// The address of a register, to be shown and to be noted down: without the password.
    pub(crate) fn of_register(&self, register: RegisterId) -> String {
        let joint = if self.shown.contains('?') { '&' } else { '?' };
        format!("{}{joint}register={register}", self.shown)
    }

    /// The address with all that belongs to it, the password included: for opening, not for showing.
    pub(crate) fn whole(&self) -> String {
        let joint = if self.server.contains('?') { '&' } else { '?' };
        let register = self.register.map(|register| format!("register={register}&")).unwrap_or_default();
        format!("{}{joint}{register}statement_timeout={}", self.server, self.statement_timeout)
    }

    /// The address as it was given, without the password.
    pub(crate) fn place(&self) -> PathBuf {
        self.register.map_or_else(|| self.shown.clone(), |register| self.of_register(register)).into()
    }

    /// The address of the database, without the password.
    pub(crate) fn of_database(&self) -> &str {
        &self.shown
    }
}

/// An address without its password.
fn shown(rest: &str) -> String {
    let (user, place) = match rest.rsplit_once('@') {
        Some((user, place)) => (user.split(':').next().map(|user| format!("{user}@")), place),
        None => (None, rest),
    };
    format!("postgres://{}{place}", user.unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::Url;

    /// Protects passwords: they are in no message. And files: only an address is one.
    #[test]
    fn an_address_is_shown_without_its_password() {
        let id = "00000000-0000-4000-8000-000000000001";
        let text = format!("postgres://ayni:secret@host/base?sslmode=require&register={id}");
        let url = Url::read(Path::new(&text)).unwrap().unwrap();
        assert_eq!(url.server, "postgres://ayni:secret@host/base?sslmode=require");
        let shown = format!("postgres://ayni@host/base?sslmode=require&register={id}");
        assert_eq!(url.of_register(url.register.unwrap()), shown);
        assert!(Url::read(Path::new("register.ayni")).is_none());
        let error = Url::read(Path::new("postgres://a:secret@h/b?register=x")).unwrap().unwrap_err();
        assert!(!format!("{error:?}").contains("secret"), "{error:?}");
    }
}
