//! The verbs: every command of the domain has one, and the reference page says what each understands. Nothing here runs a
//! verb on a register.

use crate::desk::{Desk, root};

/// The kinds of the generated page of commands, as (noun, verb).
fn kinds() -> Vec<(String, String)> {
    let page = std::fs::read_to_string(root().join("docs/reference/commands.md")).unwrap();
    let kind = |line: &str| line.strip_prefix("| `")?.split_once('`').map(|(kind, _)| kind.to_owned());
    let parts =
        |kind: String| kind.split_once('.').map(|(noun, verb)| (noun.to_owned(), verb.replace('_', "-")));
    page.lines().filter_map(kind).filter_map(parts).collect()
}

/// The verbs of programmes: their nouns are those that people have in hand. One for each command, in order.
const PROGRAMME: &str = "\
training plan
training correct
training annul
training session
training correct-session
training annul-session
training attend
training enrol
training complete
group form
group correct
group dissolve
group annul
group join
group quit
group annul-participation
project open
project correct
project annul
project partner
project budget
project activity
project aim
project achieve
project remove";

/// Protects completeness: no command of programmes is without its verb.
#[test]
fn every_command_of_programmes_has_a_verb() {
    let commands = kinds().iter().filter(|(noun, _)| noun == "programme").count();
    assert_eq!(PROGRAMME.lines().count(), commands);
}

/// Protects completeness: whatever the register can be commanded, people can type.
#[test]
fn every_command_has_a_verb() {
    let kinds = kinds();
    assert!(40 < kinds.len(), "the page of commands lists only {kinds:?}");
    for lang in ["es", "en"] {
        let desk = Desk::new().speaks(lang);
        for (noun, verb) in kinds.iter().filter(|(noun, _)| noun != "programme") {
            let said = desk.ok(&[noun, verb, "--help"]);
            assert!(said.stdout.contains(&format!("ayni {noun} {verb}")), "{said:#?}");
        }
        for (noun, verb) in PROGRAMME.lines().filter_map(|line| line.split_once(' ')) {
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
