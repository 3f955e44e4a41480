//! The verbs: every command of the domain has one, and the reference page says what each understands. Nothing here runs a
//! verb on a register.

use std::collections::BTreeMap;

use crate::desk::{Desk, root};

/// The kinds of the generated page of commands.
fn kinds() -> Vec<String> {
    let page = std::fs::read_to_string(root().join("docs/reference/commands.md")).unwrap();
    let kind = |line: &str| line.strip_prefix("| `")?.split_once('`').map(|(kind, _)| kind.to_owned());
    page.lines().filter_map(kind).filter(|kind| kind.contains('.')).collect()
}

/// The verbs by the kind of the command that each sends, as the page of the command line names them.
fn verbs(page: &str) -> BTreeMap<String, Vec<String>> {
    let mut verbs: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for line in page.lines().filter(|line| line.starts_with('#')) {
        let parts: Vec<&str> = line.split('`').collect();
        if let [_, typed, _, kind, ..] = parts.as_slice() {
            let typed = typed.trim_start_matches("ayni ");
            verbs.entry((*kind).to_owned()).or_default().push(typed.to_owned());
        }
    }
    verbs
}

/// What is typed for each verb in Spanish, as the page says it.
fn in_spanish(page: &str) -> BTreeMap<String, String> {
    let mut names = BTreeMap::new();
    let mut verb = String::new();
    for line in page.lines() {
        if let Some(typed) = line.strip_prefix('#').and_then(|line| line.split('`').nth(1)) {
            typed.trim_start_matches("ayni ").clone_into(&mut verb);
        } else if let Some(typed) = line.strip_prefix("In Spanish: `ayni ") {
            names.insert(verb.clone(), typed.trim_end_matches('`').to_owned());
        }
    }
    names
}

/// Protects completeness: whatever the register can be commanded, people can type, and the reference says how.
#[test]
fn every_command_has_a_verb() {
    let page = Desk::new().ok(&["__reference"]).stdout;
    let (kinds, verbs) = (kinds(), verbs(&page));
    assert!(40 < kinds.len(), "the page of commands lists only {kinds:?}");
    let without: Vec<_> = kinds.iter().filter(|kind| !verbs.contains_key(*kind)).collect();
    assert!(without.is_empty(), "no verb sends {without:?}");
    let spanish = in_spanish(&page);
    for (lang, desk) in [("es", Desk::new()), ("en", Desk::new().speaks("en"))] {
        for typed in kinds.iter().flat_map(|kind| &verbs[kind]) {
            let shown = if lang == "es" { &spanish[typed] } else { typed };
            let mut args: Vec<&str> = typed.split(' ').collect();
            args.push("--help");
            let said = desk.ok(&args);
            assert!(said.stdout.contains(&format!(": ayni {shown}")), "{said:#?}");
        }
    }
}

/// Protects the reader of the reference: the page is what the program says of itself. `cargo xtask bless` writes it.
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
