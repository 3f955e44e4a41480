//! Which register on which server: `postgres://user@host/database?register=…`.

use std::num::NonZero;
use std::path::{Path, PathBuf};

use domain::value::id::RegisterId;
use percent_encoding::percent_decode_str;
use uuid::Uuid;

use super::tls::Tls;
use crate::error::{ErrorKind, StorageError};

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
        let text = path.to_str()?.trim();
        let Some((scheme, rest)) = text.split_once("://") else {
            return likely_address(text).then(|| Err(ErrorKind::Address.says(FORM).with_path("…")));
        };
        if !SCHEMES.iter().any(|known| scheme.eq_ignore_ascii_case(known)) {
            let path = format!("{scheme}://…");
            return Some(Err(ErrorKind::Address.says(FORM).with_path(path)));
        }
        Some(
            Self::of(rest)
                .map_err(|detail| ErrorKind::Address.says(detail).with_path(without_password(rest))),
        )
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
                "register" if register.is_some() => return Err(wrong()),
                "register" => register = Some(RegisterId::new(Uuid::try_parse(value).map_err(|_| wrong())?)),
                "statement_timeout" => statement_timeout = value.parse().map_err(|_| wrong())?,
                "pool" => pool = value.parse::<NonZero<usize>>().map_err(|_| wrong())?.get(),
                "sslmode" => mode = Some(value),
                "sslrootcert" => {
                    authorities = Some(percent_decode_str(value).decode_utf8().map_err(|_| wrong())?);
                }
                "replica" if value.is_empty() => return Err(wrong()),
                "replica" => replicas = Some(value.to_owned()),
                // The driver takes one host in each.
                "host" => words.extend(value.split(',').map(|host| format!("host={host}"))),
                _ if is_word(part) => words.push(wrong()),
                _ if is_secret(part) => return Err(format!("{word}=…")),
                _ => return Err(wrong()),
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

    /// The same with a register of the database.
    pub(super) fn at_register(&self, register: RegisterId) -> Self {
        Self { register: Some(register), ..self.clone() }
    }

    /// Connections of the same key are as good as each other.
    pub(super) fn key(&self, schema: &str, reading: bool) -> String {
        let replicas = self.replicas.as_deref().filter(|_| reading).unwrap_or_default();
        format!("{} {schema} {replicas} {} {:?}", self.server(), self.statement_timeout, self.tls)
    }

    /// The address of a register, to be shown and to be noted down: without the password.
    pub(crate) fn of_register(&self, register: RegisterId) -> String {
        let redacted = without_password(&self.given);
        let joint = if redacted.contains('?') { '&' } else { '?' };
        format!("{redacted}{joint}register={register}")
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
        without_password(&self.given)
    }
}

/// Whether a place is on a server.
pub fn is_address(place: &Path) -> bool {
    Url::read(place).is_some()
}

/// How a place is named where others read it: a file by its path, an address without its password.
pub fn redacted(place: &Path) -> PathBuf {
    match Url::read(place) {
        None => place.to_owned(),
        Some(Ok(url)) => url.place(),
        Some(Err(error)) => error.path().map(Path::to_owned).unwrap_or_default(),
    }
}

/// What an address says before and after its question mark.
fn joined(main: &str, words: &[impl AsRef<str>]) -> String {
    let words: Vec<&str> = words.iter().map(AsRef::as_ref).collect();
    if words.is_empty() { main.to_owned() } else { format!("{main}?{}", words.join("&")) }
}

/// Whether the driver knows such a word, and may have such a value.
fn is_word(part: &str) -> bool {
    format!("postgres://host?{part}").parse::<tokio_postgres::Config>().is_ok()
}

/// Whether a word of an address may hold a password, written rightly or not.
fn is_secret(part: &str) -> bool {
    part.split('=').next().is_some_and(|word| word.to_lowercase().contains("password"))
}

/// How addresses begin.
const SCHEMES: [&str; 2] = ["postgres", "postgresql"];

/// How an address looks.
pub(super) const FORM: &str = "postgres://user@host/database";

/// Whether somebody meant an address, of which no part may be shown: it may hold a password.
fn likely_address(text: &str) -> bool {
    let begins = |with: &str| text.get(..with.len()).is_some_and(|start| start.eq_ignore_ascii_case(with));
    let pair = |word: &str| text.split_whitespace().any(|part| part.starts_with(word));
    let is_scheme = |scheme: &&str| begins(&format!("{scheme}:")) || begins(&format!("{scheme}//"));
    SCHEMES.iter().any(is_scheme) || pair("password=") || pair("dbname=")
}

/// An address without its password.
fn without_password(rest: &str) -> String {
    // An address has no part behind a `#`: what stands there was meant for another.
    let rest = rest.split('#').next().unwrap_or_default();
    let (main, query) = rest.split_once('?').unwrap_or((rest, ""));
    let (user, place) = match main.rsplit_once('@') {
        Some((user, place)) => (user.split(':').next().map(|user| format!("{user}@")), place.to_owned()),
        None => (None, without_wrong_port(main)),
    };
    let words: Vec<&str> = query.split('&').filter(|word| !word.is_empty() && !is_secret(word)).collect();
    format!("postgres://{}{}", user.unwrap_or_default(), joined(&place, &words))
}

/// Hosts with their ports. What stands in the place of a port and is none may be a password whose host is missing.
fn without_wrong_port(main: &str) -> String {
    let (hosts, database) = main.split_once('/').map_or((main, None), |(hosts, rest)| (hosts, Some(rest)));
    let redacted = |host: &str| match host.rsplit_once(':') {
        Some((name, port)) if port.parse::<u16>().is_err() && !port.ends_with(']') => format!("{name}:…"),
        Some(_) | None => host.to_owned(),
    };
    let hosts = hosts.split(',').map(redacted).collect::<Vec<_>>().join(",");
    database.map_or_else(|| hosts.clone(), |database| format!("{hosts}/{database}"))
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::Url;

    /// Protects passwords: they are in no message. And files: only an address is one.
    #[test]
    fn an_address_is_shown_without_its_password() {
        let redacted = format!("postgres://ayni@host/base?sslmode=require&register={ID}");
        let text = format!("postgres://ayni:secret@host/base?sslmode=require&register={ID}");
        let url = Url::read(Path::new(&text)).unwrap().unwrap();
        assert_eq!(url.server(), "postgres://ayni:secret@host/base");
        assert_eq!(url.of_register(url.register.unwrap()), redacted);
        let text = format!("postgres://ayni@host/base?password=secret&sslmode=require&register={ID}");
        let url = Url::read(Path::new(&text)).unwrap().unwrap();
        assert_eq!(url.server(), "postgres://ayni@host/base?password=secret");
        assert_eq!(url.of_register(url.register.unwrap()), redacted);
        assert!(url.whole().contains("secret"), "it is opened by this");
        assert!(Url::read(Path::new("register.ayni")).is_none());
    }

    /// Protects passwords where the address is wrong, whoever takes it for one; and says which word is wrong.
    #[test]
    fn what_is_wrong_with_an_address_is_named_without_its_password() {
        for (text, detail) in [
            ("postgres://a:secret@h/b?register=x", "register=x"),
            ("postgres://a@h/b?password=secret&register=x", "register=x"),
            ("postgres://a@h/b?foo=bar&password=secret", "foo=bar"),
            ("postgres://a@h/b?PASSWORD=secret", "PASSWORD=…"),
            ("postgres://a:secret@h/b?connect_timeout=abc", "connect_timeout=abc"),
            ("postgres://a:secret@h/b?port=abc", "port=abc"),
            ("postgre://a:secret@h/b", "postgres://user@host/database"),
            ("mysql://a:secret@h/b", "postgres://user@host/database"),
            ("postgres:a:secret@h", "postgres://user@host/database"),
            ("host=h password=secret", "postgres://user@host/database"),
            ("postgresql//a:secret@h/b", "postgres://user@host/database"),
        ] {
            let error = Url::read(Path::new(text)).unwrap().unwrap_err();
            assert_eq!(error.detail(), detail, "{text}");
            assert!(!format!("{error:?}").contains("secret"), "{error:?}");
        }
        let twice = format!("postgres://h/b?register={ID}&register={ID}");
        assert!(Url::read(Path::new(&twice)).unwrap().is_err());
    }

    /// Protects passwords where an address can be read, and the password stands in a place that is shown.
    #[test]
    fn a_password_in_a_wrong_place_is_not_shown() {
        for (text, redacted) in [
            ("postgres://a:secret", "postgres://a:…"),
            ("postgres://a:secret/b", "postgres://a:…/b"),
            ("postgres://a@h/b#secret", "postgres://a@h/b"),
            ("postgres://h:5432,[::1]:5433/b", "postgres://h:5432,[::1]:5433/b"),
            ("postgres://[::1]/b", "postgres://[::1]/b"),
        ] {
            let found = super::redacted(Path::new(text)).display().to_string();
            assert_eq!(found, redacted);
        }
    }

    /// Protects what the driver is told: each host for itself, and the scheme however it is written.
    #[test]
    fn an_address_may_name_several_hosts() {
        let url = Url::read(Path::new(" POSTGRES://a@/b?host=/one,two&port=5432,5433 ")).unwrap().unwrap();
        assert_eq!(url.server(), "postgres://a@/b?host=/one&host=two&port=5432,5433");
        let config = url.server().parse::<tokio_postgres::Config>().unwrap();
        assert_eq!((config.get_hosts().len(), config.get_ports()), (2, &[5432, 5433][..]));
    }

    const ID: &str = "00000000-0000-4000-8000-000000000001";
}
