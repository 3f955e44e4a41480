//! Encryption on the way to a server: what each word of an address asks of it, and what is said where it does not do so.

use std::net::TcpListener;
use std::path::{Path, PathBuf};

use ayni_storage::{ErrorKind, StorageError, Store};
use domain::testing::pool;
use rcgen::{BasicConstraints, CertificateParams, DnType, IsCa, Issuer, KeyPair};

use crate::faults::Server;
use crate::postgres::{self, Database};

/// A server that is reached through the network, and the files with who vouches for it.
struct Reached {
    /// A database with a register.
    database: Database,
    folder: tempfile::TempDir,
    _server: Server,
}

/// Whom a certificate names, and whether it may vouch for others.
fn params(name: &str, vouches: bool) -> CertificateParams {
    let mut params = CertificateParams::new([name.to_owned()]).unwrap();
    params.distinguished_name.push(DnType::CommonName, name);
    if vouches {
        params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
    }
    params
}

impl Reached {
    fn new(name: &str) -> Option<Self> {
        let server = Server::new(name)?;
        let socket = server.does("url");
        // Whoever takes the port in between makes the server's start fail, and nothing pass that should not.
        let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
        postgres::ask(&socket, "ALTER SYSTEM SET listen_addresses = '127.0.0.1'").unwrap();
        postgres::ask(&socket, &format!("ALTER SYSTEM SET port = {port}")).unwrap();
        server.does("restart");
        let database = Database::on(&format!("postgres://ayni@localhost:{port}/postgres"));
        drop(Store::create(database.url.as_ref(), pool::register(1)).unwrap());
        Some(Self { database, folder: tempfile::tempdir().unwrap(), _server: server })
    }

    fn set(&self, setting: &str) {
        postgres::ask(&self.database.url, &format!("ALTER SYSTEM SET {setting}")).unwrap();
        // A connection that comes after the answer may still meet the settings of before.
        let reloaded = "SELECT pg_conf_load_time()";
        let before = postgres::ask(&self.database.url, reloaded).unwrap();
        postgres::ask(&self.database.url, "SELECT pg_reload_conf()").unwrap();
        while postgres::ask(&self.database.url, reloaded).unwrap() == before {
            std::thread::yield_now();
        }
    }

    /// Writes a file beside the server's data, as the server's own user.
    fn put(&self, name: &str, text: &str) {
        let folder = postgres::ask(&self.database.url, "SHOW data_directory").unwrap().remove(0).unwrap();
        let sql = format!(
            "COPY (SELECT unnest(string_to_array('{}', E'\\n'))) TO PROGRAM 'umask 077; cat > {folder}/{name}'",
            text.trim_end(),
        );
        postgres::ask(&self.database.url, &sql).unwrap();
    }

    /// Encrypts from now on, with a certificate for `localhost`.
    fn encrypt(&self, certificate: &str, key: &KeyPair) {
        self.put("server.crt", certificate);
        self.put("server.key", &key.serialize_pem());
        self.set("ssl = on");
    }

    /// A file on our side.
    fn file(&self, name: &str, text: &str) -> PathBuf {
        let file = self.folder.path().join(name);
        std::fs::write(&file, text).unwrap();
        file
    }

    /// Opens the register with more words in the address; says whether the connection was encrypted.
    fn open(&self, words: &str) -> Result<bool, StorageError> {
        self.open_at("localhost", words)
    }

    fn open_at(&self, host: &str, words: &str) -> Result<bool, StorageError> {
        // Connections of before the settings changed would be as good as new.
        self.database.answer(
            "SELECT pg_terminate_backend(pid, 10000) FROM pg_stat_activity \
             WHERE application_name = 'ayni' AND datname = current_database()",
        );
        let path = self.database.with(words).to_str().unwrap().replacen("localhost", host, 1);
        let store = Store::open(Path::new(&path))?;
        let connections = self.database.answer(
            "SELECT ssl::text FROM pg_stat_ssl JOIN pg_stat_activity USING (pid) \
             WHERE application_name = 'ayni' AND datname = current_database()",
        );
        drop(store);
        let connections: Vec<_> = connections.into_iter().flatten().collect();
        assert!(connections.iter().all(|one| *one == connections[0]), "{connections:?}");
        Ok(connections[0] == "true")
    }
}

/// What was said of an untrusted server.
fn untrusted(opened: Result<bool, StorageError>) -> String {
    match opened {
        Err(error) if error.kind() == ErrorKind::TlsUntrusted => {
            assert!(error.path().unwrap().starts_with("postgres:"), "{error:?}");
            error.detail()
        }
        other => panic!("{other:?}"),
    }
}

/// Protects whoever asks for encryption from a server that has none: nothing goes over in the clear.
#[test]
fn a_server_that_does_not_encrypt_is_refused_where_the_address_asks_for_it() {
    let Some(reached) = Reached::new("clear") else { return };
    assert!(!reached.open("sslmode=disable").unwrap());
    assert!(!reached.open("sslmode=prefer").unwrap());
    assert!(!reached.open("").unwrap());
    let authority = KeyPair::generate().unwrap();
    let file = reached.file("root.crt", &params("authority", true).self_signed(&authority).unwrap().pem());
    let root = format!("sslrootcert={}", file.display());
    for words in ["sslmode=require".to_owned(), format!("sslmode=verify-full&{root}")] {
        let refused = reached.open(&words);
        assert!(matches!(&refused, Err(error) if error.kind() == ErrorKind::TlsMissing), "{refused:?}");
    }
}

/// Protects from servers that are not who they say: each word judges as much as it does in libpq.
#[test]
fn a_certificate_is_judged_as_the_address_says() {
    let Some(reached) = Reached::new("judged") else { return };
    let (authority, other, key) =
        (KeyPair::generate().unwrap(), KeyPair::generate().unwrap(), KeyPair::generate().unwrap());
    let issuer = params("authority", true);
    let root = reached.file("root.crt", &issuer.self_signed(&authority).unwrap().pem());
    let stranger = reached.file("stranger.crt", &params("stranger", true).self_signed(&other).unwrap().pem());
    let issuer = Issuer::from_params(&issuer, &authority);
    reached.encrypt(&params("localhost", false).signed_by(&key, &issuer).unwrap().pem(), &key);
    let (root, stranger) = (root.display(), stranger.display());

    assert!(!reached.open("sslmode=disable").unwrap());
    for words in ["", "sslmode=prefer", "sslmode=require"] {
        assert!(reached.open(words).unwrap(), "{words}");
    }
    for mode in ["require", "verify-ca", "verify-full"] {
        assert!(reached.open(&format!("sslmode={mode}&sslrootcert={root}")).unwrap(), "{mode}");
        let refused = reached.open(&format!("sslmode={mode}&sslrootcert={stranger}"));
        assert_eq!(untrusted(refused), "issuer", "{mode}");
    }
    assert_eq!(untrusted(reached.open("sslmode=verify-full")), "issuer");
    // The same server under a name that its certificate does not say.
    let named = |mode: &str| reached.open_at("127.0.0.1", &format!("sslmode={mode}&sslrootcert={root}"));
    assert!(named("require").unwrap());
    assert!(named("verify-ca").unwrap());
    assert_eq!(untrusted(named("verify-full")), "name");

    let mut old = params("localhost", false);
    old.not_after = rcgen::date_time_ymd(2020, 1, 1);
    reached.encrypt(&old.signed_by(&key, &issuer).unwrap().pem(), &key);
    assert_eq!(untrusted(named("verify-ca")), "expired");
    assert!(named("prefer").is_err(), "nobody would be judged by the file");

    // What people make for one server alone vouches for itself.
    let own = params("localhost", true).self_signed(&key).unwrap().pem();
    let file = reached.file("own.crt", &own);
    let file = file.display();
    reached.encrypt(&own, &key);
    assert!(reached.open(&format!("sslmode=verify-full&sslrootcert={file}")).unwrap());
    let refused = reached.open_at("127.0.0.1", &format!("sslmode=verify-full&sslrootcert={file}"));
    assert_eq!(untrusted(refused), "name");
    assert!(reached.open(&format!("sslmode=verify-full&sslrootcert={root}")).is_err());
    // Nobody vouches for it any more once it has expired.
    let mut old = params("localhost", true);
    old.not_after = rcgen::date_time_ymd(2020, 1, 1);
    let own = old.self_signed(&key).unwrap().pem();
    let file = reached.file("old.crt", &own);
    reached.encrypt(&own, &key);
    assert_eq!(
        untrusted(reached.open(&format!("sslmode=verify-ca&sslrootcert={}", file.display()))),
        "expired"
    );
}

/// Protects passwords from whoever answers in the place of a server that is elsewhere: where the address says nothing of
/// encryption, the server has to prove its name, and without that nothing is sent. What the address says is done.
#[test]
fn a_server_elsewhere_is_judged_unless_the_address_says_otherwise() {
    // The machine itself, by an address that is none of its own.
    const ELSEWHERE: &str = "0.0.0.0";
    let Some(reached) = Reached::new("elsewhere") else { return };
    let refused = reached.open_at(ELSEWHERE, "");
    assert!(matches!(&refused, Err(error) if error.kind() == ErrorKind::TlsMissing), "{refused:?}");
    for words in ["sslmode=prefer", "sslmode=disable"] {
        assert!(!reached.open_at(ELSEWHERE, words).unwrap(), "{words}");
    }
    let key = KeyPair::generate().unwrap();
    reached.encrypt(&params(ELSEWHERE, false).self_signed(&key).unwrap().pem(), &key);
    assert_eq!(untrusted(reached.open_at(ELSEWHERE, "")), "issuer");
    for words in ["sslmode=prefer", "sslmode=require"] {
        assert!(reached.open_at(ELSEWHERE, words).unwrap(), "{words}");
    }
    assert!(!reached.open_at(ELSEWHERE, "sslmode=disable").unwrap());
    assert!(reached.open("").unwrap(), "nobody stands between a machine and itself");
}

/// Protects passwords: somebody who answers in the place of a server elsewhere, will not encrypt and asks for the password in
/// the clear gets nothing but the question whether it encrypts.
#[test]
#[cfg(unix)]
fn nothing_is_sent_to_a_server_elsewhere_that_will_not_encrypt() {
    use std::io::{Read as _, Write as _};
    // Reached by an address that is none of the machine's own.
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = listener.local_addr().unwrap().port();
    let asking = std::thread::spawn(move || {
        let (mut stream, _) = listener.accept().unwrap();
        let mut question = [0; 8];
        stream.read_exact(&mut question).unwrap();
        stream.write_all(b"N").unwrap();
        let mut rest = Vec::new();
        // However the other end hangs up.
        drop(stream.read_to_end(&mut rest));
        rest
    });
    let opened = Store::open(Path::new(&format!("postgres://ayni:secret@0.0.0.0:{port}/b")));
    assert!(matches!(&opened, Err(error) if error.kind() == ErrorKind::TlsMissing), "{opened:?}");
    assert_eq!(asking.join().unwrap(), b"");
}

/// Protects passwords from whoever stands in between: the proof of the password holds for this connection alone.
#[test]
fn a_password_is_bound_to_the_certificate() {
    let Some(reached) = Reached::new("bound") else { return };
    let key = KeyPair::generate().unwrap();
    reached.encrypt(&params("localhost", false).self_signed(&key).unwrap().pem(), &key);
    postgres::ask(&reached.database.url, "CREATE ROLE keeper LOGIN SUPERUSER PASSWORD 'secret'").unwrap();
    let rules = ["local all all trust", "host all keeper all scram-sha-256", "host all all all trust"];
    reached.put("pg_hba.conf", &rules.join("\n"));
    reached.set("password_encryption = 'scram-sha-256'");
    let open = |password: &str, words: &str| {
        let path = reached.database.with(words).to_str().unwrap().replacen("ayni@", password, 1);
        Store::open(Path::new(&path)).map(drop)
    };
    open("keeper:secret@", "sslmode=require&channel_binding=require").unwrap();
    open("keeper:secret@", "sslmode=disable").unwrap();
    assert!(open("keeper:secret@", "sslmode=disable&channel_binding=require").is_err());
    let wrong = open("keeper:wrong@", "sslmode=require").unwrap_err();
    assert_eq!(wrong.code(), "login");
}

/// Protects from an encryption that only seems to be there: where both do not know the same way, it is said, and only who
/// merely prefers it goes on without.
#[test]
fn without_a_common_way_there_is_no_encryption() {
    let Some(reached) = Reached::new("ancient") else { return };
    let key = KeyPair::generate().unwrap();
    reached.encrypt(&params("localhost", false).self_signed(&key).unwrap().pem(), &key);
    reached.set("ssl_min_protocol_version = 'TLSv1'");
    reached.set("ssl_max_protocol_version = 'TLSv1.1'");
    let refused = reached.open("sslmode=require");
    assert!(matches!(&refused, Err(error) if error.kind() == ErrorKind::Unreachable), "{refused:?}");
    assert!(!reached.open("sslmode=prefer").unwrap());
}

/// Protects from words that cannot be meant, and from files that hold no certificate: it is said before anything is sent.
#[test]
fn what_cannot_be_judged_by_is_said() {
    let folder = tempfile::tempdir().unwrap();
    let empty = folder.path().join("empty.crt");
    std::fs::write(&empty, "no certificate").unwrap();
    let open = |words: &str| {
        Store::open(Path::new(&format!("postgres://ayni:secret@localhost:1/b?{words}"))).unwrap_err()
    };
    for words in [
        "sslmode=always",
        "sslmode=verify-ca",
        "sslrootcert=root.crt",
        "sslmode=prefer&sslrootcert=root.crt",
        "sslmode=require&sslrootcert=system",
        "pool=0",
        "pool=many",
        "replica=",
    ] {
        let error = open(words);
        assert!(error.kind() == ErrorKind::Address, "{words}: {error:?}");
        assert!(!format!("{error:?}").contains("secret"), "{error:?}");
    }
    for file in [empty, folder.path().join("nowhere.crt")] {
        match open(&format!(
            "sslmode=verify-full&sslrootcert={}",
            file.display().to_string().replace('/', "%2F")
        )) {
            error if error.kind() == ErrorKind::CertificateUnreadable => {
                assert_eq!(error.path(), Some(file.as_path()));
                assert!(!error.detail().is_empty());
            }
            other => panic!("{other:?}"),
        }
    }
}
