//! The settings of a server: from options, the environment and a file, in this order; checked without serving; and several
//! registers at once.

use crate::desk::{Desk, FILE, INPUT, Output, STORAGE, USAGE, ended, root};
use crate::server::Server;

/// A desk with a register, and a server's settings in a file.
fn desk(settings: &str) -> Desk {
    let desk = Desk::of_files().begun();
    desk.write("serve.toml", format!("listen = \"127.0.0.1:0\"\n{settings}"));
    desk
}

fn check(desk: &Desk, variables: &[(&str, &str)], words: &[&str]) -> Output {
    let words = [&["serve", "--dry-run", "--config", "serve.toml"], words].concat();
    let mut command = desk.command(&words);
    command.envs(variables.iter().copied());
    ended(&words, command)
}

/// Protects whoever sets a server up: an option goes before a variable, a variable before the file, the file before what is usual,
/// and a trial says which settings hold and serves nothing.
#[test]
fn options_go_before_variables_and_variables_before_the_file() {
    let desk = desk("max-time = 5\nmax-body = 5\nmax-rate = 5\nhost = [\"a.example.org\"]\n");
    let variables =
        [("AYNI_MAX_TIME", "6"), ("AYNI_MAX_BODY", "6"), ("AYNI_HOST", "b.example.org,c.example.org")];
    let said = check(&desk, &variables, &["--max-time", "7"]);
    assert_eq!(said.code, 0, "{said:#?}");
    let lines: Vec<&str> = said.stdout.lines().collect();
    for line in [
        "max-time = 7",
        "max-body = 6",
        "max-rate = 5",
        "max-connections = 1024",
        "host = [\"b.example.org\",\"c.example.org\"]",
        "registers = [\"register=register.ayni\"]",
    ] {
        assert!(lines.contains(&line), "{line}: {said:#?}");
    }
    // What is printed is what can be read again.
    desk.write("serve.toml", &said.stdout);
    assert_eq!(check(&desk, &[], &[]).stdout, said.stdout);
}

/// Protects whoever mistypes: a setting that there is not is refused with the one that was meant, as is what cannot be read, and
/// nothing is served with half of the settings.
#[test]
fn what_is_wrong_in_the_file_is_said() {
    for (settings, code, says) in [
        ("tls_key = \"key.pem\"", INPUT, &["serve.toml", "tls_key", "tls-key"][..]),
        ("lisen = \"127.0.0.1:80\"", INPUT, &["lisen", "listen"]),
        ("nothing-like-it = 1", INPUT, &["nothing-like-it", "listen", "backup-every"]),
        ("max-time = \"long\"", INPUT, &["serve.toml"]),
        ("max-time = ", INPUT, &["serve.toml", "line 2"]),
        ("log-level = \"loud\"", USAGE, &["loud", "debug"]),
        ("backup-every = \"now and then\"", USAGE, &["now and then", "12h"]),
        ("backup-every = \"1d\"", USAGE, &["--carpeta-de-copias"]),
        ("checkpoint-every = \"1d\"\nupkeep-folder = \"copias\"", USAGE, &["--clave-de-comprobantes"]),
        ("tls-key = \"key.pem\"", USAGE, &["--certificado-tls"]),
        ("tls-key = \"key.pem\"\ntls-certificate = \"chain.pem\"", FILE, &["chain.pem"]),
        ("accounts = \"register.ayni\"", STORAGE, &["register.ayni"]),
        ("registers = [\"a/x.ayni\", \"b/x.ayni\"]", USAGE, &["a/x.ayni"]),
        ("registers = [\"missing.ayni\"]", STORAGE, &["missing.ayni"]),
    ] {
        let said = check(&desk(settings), &[], &[]);
        assert_eq!(said.code, code, "{settings}: {said:#?}");
        said.says(says);
    }
    let desk = Desk::of_files().begun();
    let said = desk.ayni(&["serve", "--dry-run", "--config", "missing.toml"]);
    assert_eq!(said.code, FILE, "{said:#?}");
}

/// Protects a federation: several registers are served under names of their own, whether they are files or stand in one database,
/// and none is served twice.
#[test]
fn several_registers_are_served() {
    let desk = Desk::new();
    let base = desk.register();
    let (places, typed) = if base.starts_with("postgres") {
        let joint = if base.contains('?') { '&' } else { '?' };
        let ids = ["00000000-0000-7000-8000-000000000001", "00000000-0000-7000-8000-000000000002"];
        (ids.map(|id| (format!("{base}{joint}register={id}"), id.to_owned())), vec![base])
    } else {
        let files = ["halcon", "condor"].map(|name| (format!("{name}.ayni"), name.to_owned()));
        let typed = files.iter().map(|(place, _)| place.clone()).collect();
        (files, typed)
    };
    for (place, _) in &places {
        desk.ok(&["--register", place, "init"]);
    }
    let words: Vec<&str> = typed.iter().map(String::as_str).collect();
    let server = Server::with(&desk, &words);
    let (status, told) = server.connection().get("/v1/registers").unwrap();
    let mut names: Vec<&str> =
        told["registers"].as_array().unwrap().iter().map(|one| one["name"].as_str().unwrap()).collect();
    names.sort_unstable();
    let mut expected: Vec<&str> = places.iter().map(|(_, name)| name.as_str()).collect();
    expected.sort_unstable();
    assert_eq!((status, names), (200, expected));
    for (place, name) in &places {
        let fields = serde_json::json!({ "given_names": "Julia", "family_name": "Quispe" });
        let path = format!("/v1/registers/{name}/commands/person.record");
        assert_eq!(server.connection().post(&path, None, &fields).unwrap().0, 200);
        let people = desk.json(&["--register", place, "person", "list"]);
        assert_eq!(people["data"]["list"].as_array().unwrap().len(), 1, "{name}");
    }
    drop(server);
    let (one, other) = (format!("one={}", places[0].0), format!("other={}", places[0].0));
    let said = desk.ayni(&["serve", "--listen", "127.0.0.1:0", &one, &other]);
    assert_eq!(said.code, USAGE, "{said:#?}");
    said.says(&["one", "other"]);
}

/// Protects the reader of the reference: the page is what the program says of itself. `cargo xtask bless` writes it.
#[test]
fn the_page_of_settings_is_what_the_program_says() {
    let page = Desk::of_files().ok(&["__settings"]).stdout;
    let path = root().join("docs/reference/settings.md");
    if std::env::var_os("AYNI_BLESS").is_some() {
        std::fs::write(&path, &page).unwrap();
    }
    let written = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(
        written == page,
        "docs/reference/settings.md is not what the program says; `cargo xtask bless` writes it"
    );
}

/// Protects whoever loses a machine: a server that is told to makes copies as soon as it runs, and a copy can be restored.
#[test]
fn a_server_makes_copies_on_a_schedule() {
    let desk = desk(
        "upkeep-folder = \"kept\"\nbackup-every = \"1d\"\nverify-every = \"1w\"\ncheckpoint-every = \"1w\"\ncheckpoint-key = \"key\"\n",
    );
    desk.ok(&["person", "record", "--given-names", "Julia", "--family-name", "Quispe"]);
    let server = Server::with(&desk, &["--config", "serve.toml"]);
    let mut connection = server.connection();
    // It begins with what is due; until that is done, nothing is to be seen of it.
    let state = loop {
        let (status, ready) = connection.get("/ready").unwrap();
        assert_eq!((status, &ready["upkeep"]["failing"]), (200, &0.into()), "{ready}");
        let state = std::fs::read(desk.path("kept/upkeep.json")).unwrap_or_default();
        let state = serde_json::from_slice::<serde_json::Value>(&state).unwrap_or_default();
        let book =
            state["books"].as_object().and_then(|books| books.values().next()).cloned().unwrap_or_default();
        if ["backup", "verification", "checkpoint"].iter().all(|task| book[task]["success"].is_object()) {
            break book;
        }
        std::thread::yield_now();
    };
    drop(server);
    let copy = format!("kept/{}", state["copies"][0]["place"].as_str().unwrap());
    desk.ok(&["--register", "restored.ayni", "restore", &copy]);
    desk.ok(&["--register", "restored.ayni", "person", "list"]).says(&["Quispe"]);
    let checkpoint = format!("kept/{}", state["checkpoint"]["success"]["place"].as_str().unwrap());
    desk.ok(&["verify", "--against", &checkpoint]);
}
