//! Which register on which server: `postgres://user@host/database?register=…`.

use std::num::NonZero;
use std::path::{Path, PathBuf};

use domain::value::id::RegisterId;
use percent_encoding::percent_decode_str;
use uuid::Uuid;

use super::tls::Tls;
use crate::error::StorageError;

/// How long a statement may take unless the address says otherwise, in milliseconds.
const STATEMENT_TIMEOUT: u64 = 60_000;

/// How many connections to a database this process may have at once unless the address says otherwise.
const POOL: usize = 8;

/// An address of a register on a server.
#[derive(Clone, Debug)]
pub(crate) struct Url {
    /// User, password, hosts and database.
    main: String,
    /// The words that the driver is told.
    words: Vec<String>,
    /// Which register; where none is named, the only one that the database holds.
    pub(crate) register: Option<RegisterId>,
    /// How long a statement may take, in milliseconds; zero for as long as it likes.
    pub(super) statement_timeout: u64,
    /// How many connections to the database this process may have at once.
    pub(super) pool: usize,
    /// How the way is encrypted.
    pub(super) tls: Tls,
    /// The hosts that whoever only reads asks first.
    replicas: Option<String>,
    /// The address without its register.
    given: String,
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
        let (mut register, mut statement_timeout, mut pool) = (None, STATEMENT_TIMEOUT, POOL);
        let (mut mode, mut authorities, mut replicas) = (None, None, None);
        let (mut words, mut given) = (Vec::new(), Vec::new());
        for part in query.split('&').filter(|part| !part.is_empty()) {
            let wrong = || part.to_owned();
            let (word, value) = part.split_once('=').unwrap_or((part, ""));
            match word {
                "register" => register = Some(RegisterId::new(Uuid::try_parse(value).map_err(|_| wrong())?)),
                "statement_timeout" => statement_timeout = value.parse().map_err(|_| wrong())?,
                "pool" => pool = value.parse::<NonZero<usize>>().map_err(|_| wrong())?.get(),
                "sslmode" => mode = Some(value),
                "sslrootcert" => {
                    authorities = Some(percent_decode_str(value).decode_utf8().map_err(|_| wrong())?);
                }
                "replica" if value.is_empty() => return Err(wrong()),
                "replica" => replicas = Some(value.to_owned()),
                _ => words.push(wrong()),
            }
            if word != "register" && word != "statement_timeout" {
                given.push(part);
            }
        }
        let tls = Tls::read(mode, authorities.as_deref())?;
        let given = joined(main, &given);
        Ok(Self { main: main.to_owned(), words, register, statement_timeout, pool, tls, replicas, given })
    }

    /// What the driver is told.
    pub(super) fn server(&self) -> String {
        format!("postgres://{}", joined(&self.main, &self.words))
    }

    /// What the driver is told of the replicas, where there are some: the same with other hosts.
    pub(super) fn replicas(&self) -> Option<String> {
        let hosts = self.replicas.as_ref()?;
        let (user, place) = match self.main.split_once('@') {
            Some((user, place)) => (format!("{user}@"), place),
            None => (String::new(), self.main.as_str()),
        };
        let database = place.split_once('/').map_or("", |(_, database)| database);
        let of_hosts = |word: &&String| word.starts_with("host=") || word.starts_with("port=");
        let words: Vec<&String> = self.words.iter().filter(|word| !of_hosts(word)).collect();
        Some(format!("postgres://{}", joined(&format!("{user}{hosts}/{database}"), &words)))
    }

    /// Whether there are replicas to read from.
    pub(super) const fn has_replicas(&self) -> bool {
        self.replicas.is_some()
    }

    /// The same database, read where it is written.
    pub(super) fn without_replicas(&self) -> Self {
        Self { replicas: None, ..self.clone() }
    }

    /// Connections of the same key are as good as each other.
    pub(super) fn key(&self, reading: bool) -> String {
        let replicas = self.replicas.as_deref().filter(|_| reading).unwrap_or_default();
        format!("{} {replicas} {} {:?}", self.server(), self.statement_timeout, self.tls)
    }

    /// The address of a register, to be shown and to be noted down: without the password.
    pub(crate) fn of_register(&self, register: RegisterId) -> String {
        let shown = shown(&self.given);
        let joint = if shown.contains('?') { '&' } else { '?' };
        format!("{shown}{joint}register={register}")
    }

    /// The address with all that belongs to it, the password included: for opening, not for showing.
    pub(crate) fn whole(&self) -> String {
        let joint = if self.given.contains('?') { '&' } else { '?' };
        let register = self.register.map(|register| format!("register={register}&")).unwrap_or_default();
        format!("postgres://{}{joint}{register}statement_timeout={}", self.given, self.statement_timeout)
    }

    /// The address as it was given, without the password.
    pub(crate) fn place(&self) -> PathBuf {
        self.register.map_or_else(|| self.of_database(), |register| self.of_register(register)).into()
    }

    /// The address of the database, without the password.
    pub(crate) fn of_database(&self) -> String {
        shown(&self.given)
    }
}

/// What an address says before and after its question mark.
fn joined(main: &str, words: &[impl AsRef<str>]) -> String {
    let words: Vec<&str> = words.iter().map(AsRef::as_ref).collect();
    if words.is_empty() { main.to_owned() } else { format!("{main}?{}", words.join("&")) }
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
        assert_eq!(url.server(), "postgres://ayni:secret@host/base");
        let shown = format!("postgres://ayni@host/base?sslmode=require&register={id}");
        assert_eq!(url.of_register(url.register.unwrap()), shown);
        assert!(Url::read(Path::new("register.ayni")).is_none());
        let error = Url::read(Path::new("postgres://a:secret@h/b?register=x")).unwrap().unwrap_err();
        assert!(!format!("{error:?}").contains("secret"), "{error:?}");
    }
}
