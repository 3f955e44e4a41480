//! The verbs: every command of the domain has one, and the reference page says what each understands. Nothing here runs a
//! verb on a register.

use crate::desk::{Desk, root};

/// The kinds of the generated page of commands, as (noun, verb).
fn kinds() -> Vec<(String, String)> {
    let page = std::fs::read_to_string(root().join("docs/reference/commands.md")).unwrap();
    let kind = |line: &str| line.strip_prefix("| `")?.split_once('`').map(|(kind, _)| kind.to_owned());
    let parts = |kind: String| kind.split_once('.').map(|(area, name)| typed(area, &name.replace('_', "-")));
    page.lines().filter_map(kind).filter_map(parts).collect()
}

/// The noun and verb that people type: those of the command, but where an area has nouns of its own.
fn typed(area: &str, command: &str) -> (String, String) {
    let own = crate::equality::VERBS.iter().find(|(known, _)| area == "equality" && *known == command);
    let (noun, verb) = own.and_then(|(_, typed)| typed.split_once(' ')).unwrap_or((area, command));
    (noun.to_owned(), verb.to_owned())
}

/// Protects completeness: whatever the register can be commanded, people can type.
#[test]
fn every_command_has_a_verb() {
    let kinds = kinds();
    assert!(40 < kinds.len(), "the page of commands lists only {kinds:?}");
    for lang in ["es", "en"] {
        let desk = Desk::new().speaks(lang);
        for (noun, verb) in &kinds {
            let said = desk.ok(&[noun, verb, "--help"]);
            assert!(said.stdout.contains(&format!("ayni {noun} {verb}")), "{said:#?}");
        }
    }
}

/// Protects the reader of the reference: the page is what the program says of itself. `AYNI_BLESS=1` writes it.
#[test]
fn the_reference_page_is_what_the_program_says() {
    let page = Desk::new().ok(&["__reference"]).stdout;
    let path = root().join("docs/reference/cli.md");
    if std::env::var_os("AYNI_BLESS").is_some() {
        std::fs::write(&path, &page).unwrap();
    }
    let written = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(
        written == page,
        "docs/reference/cli.md is not what the program says; `cargo xtask bless` writes it"
    );
}

/// Protects packagers: completions for every shell and the manual pages come from the program itself.
#[test]
fn completions_and_manual_pages_come_from_the_program() {
    let desk = Desk::new();
    for shell in ["bash", "elvish", "fish", "powershell", "zsh"] {
        let script = desk.ok(&["__completions", shell]).stdout;
        assert!(script.contains("participation"), "{shell}");
    }
    desk.ok(&["__man", "man"]);
    assert!(String::from_utf8(desk.read("man/ayni.1")).unwrap().contains("ayni"));
}

/// Protects those who read no English: Spanish is spoken unless another language is asked for, by option, by
/// `AYNI_LANG` or by the locale.
#[test]
fn spanish_is_spoken_by_default() {
    let desk = Desk::with_demo();
    let speaks = |set: &[(&str, &str)], args: &[&str]| {
        let mut command = desk.command(args);
        command.env_remove("AYNI_LANG").envs(set.iter().copied());
        crate::desk::ended(args, command)
    };
    speaks(&[], &[]).says(&["Socias y socios"]);
    speaks(&[("LANG", "C.UTF-8")], &[]).says(&["Socias y socios"]);
    speaks(&[("LANG", "en_GB.UTF-8")], &[]).says(&["Members"]);
    speaks(&[("LANG", "en_GB.UTF-8"), ("AYNI_LANG", "es")], &[]).says(&["Socias y socios"]);
    speaks(&[("AYNI_LANG", "es")], &["--lang", "en"]).says(&["Members"]);
}
