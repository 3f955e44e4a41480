//! Whatever is typed wrongly is a problem of its field, and what was meant is proposed.

use std::any::TypeId;
use std::ffi::OsString;

use clap::{Arg, ArgAction, Command};
use reports::words::{Lang, Words};
use serde_json::Value;

use super::Trees;
use crate::{help, tree};

/// What is asked of every verb: the languages, each with the trees that are built once.
struct Languages(Vec<(Words, Trees)>);

impl Languages {
    fn new() -> Self {
        Self(Lang::ALL.into_iter().map(|lang| (Words::new(lang), Trees::new(lang))).collect())
    }

    /// Asserts that a line is the same problem in every language, in words that are whole, and about one of these fields.
    fn check(&mut self, path: &[String], rest: &[&str], code: &str, fields: &[&str]) {
        let typed: Vec<String> =
            path.iter().cloned().chain(rest.iter().map(|word| (*word).to_owned())).collect();
        let given: Vec<OsString> = typed.iter().map(OsString::from).collect();
        let mut told: Vec<(Option<String>, Option<String>, Value)> = Vec::new();
        for (words, trees) in &mut self.0 {
            let path = help::reached(&trees.named, &typed);
            let misread = trees.misread(&given, &typed, &path, words);
            let problem = misread.unwrap_or_else(|| panic!("{typed:?} is understood")).problem();
            assert_eq!(problem.code, code, "{typed:?}: {problem:?}");
            let message = problem.message(words, &|field: &str| format!("--{field}"));
            for said in [&message.what, &message.next] {
                assert!(!said.is_empty() && !said.contains(['⟨', '$']), "{typed:?}: {message:?}");
            }
            let field = problem.field.as_ref().map(ToString::to_string);
            assert!(
                field.as_deref().map_or(fields.is_empty(), |field| fields.contains(&field)),
                "{typed:?}: {field:?} is none of {fields:?}"
            );
            told.push((field, problem.value.clone(), problem.data().into()));
        }
        assert!(told.windows(2).all(|two| two[0] == two[1]), "{typed:?}: {told:#?}");
    }
}

/// Every verb that has no verbs below it, with the path to it.
fn verbs(command: &Command, above: &[String], found: &mut Vec<(Vec<String>, Command)>) {
    for verb in tree::visible(command) {
        let path: Vec<String> = above.iter().cloned().chain([verb.get_name().to_owned()]).collect();
        if verb.has_subcommands() {
            verbs(verb, &path, found);
        } else if path != ["help"] {
            found.push((path, verb.clone()));
        }
    }
}

/// The arguments of a verb itself; of one verb also those that every verb has.
fn arguments(path: &[String], verb: &Command) -> Vec<Arg> {
    let with_common = path == ["log"];
    let is_asked = |one: &&Arg| (with_common || !one.is_global_set()) && !is_added(one);
    verb.get_arguments().filter(is_asked).cloned().collect()
}

/// Whether clap adds the argument by itself.
fn is_added(argument: &Arg) -> bool {
    ["help", "version"].contains(&argument.get_id().as_str())
}

fn is_number(argument: &Arg) -> bool {
    let kind = argument.get_value_parser().type_id();
    [TypeId::of::<u8>(), TypeId::of::<u16>(), TypeId::of::<u32>(), TypeId::of::<u64>(), TypeId::of::<usize>()]
        .iter()
        .any(|number| kind == *number)
}

/// What is typed for an option: its name and, where it takes one, a value that fits.
fn typed(option: &Arg) -> Vec<String> {
    let name = format!("--{}", option.get_long().unwrap());
    if !option.get_action().takes_values() {
        return vec![name];
    }
    let choice = option.get_possible_values().first().map(|value| value.get_name().to_owned());
    vec![name, choice.unwrap_or_else(|| "1".to_owned())]
}

fn words(typed: &[String]) -> Vec<&str> {
    typed.iter().map(String::as_str).collect()
}

/// Protects every program and form that waits for a field: whatever verb is typed wrongly, in whatever way, the problem
/// points at the field, and is the same in every language.
#[test]
fn whatever_is_typed_wrongly_is_a_problem_of_its_field() {
    let mut root = tree::whole();
    root.build();
    let mut all = Vec::new();
    verbs(&root, &[], &mut all);
    let mut languages = Languages::new();
    let (mut repeated, mut conflicts, mut numbers) = (0, 0, 0);
    for (path, verb) in &all {
        let arguments = arguments(path, verb);
        let id = |one: &Arg| one.get_id().to_string();
        let needed: Vec<String> = arguments.iter().filter(|one| one.is_required_set()).map(id).collect();
        if !needed.is_empty() {
            languages.check(path, &[], "argument_missing", &words(&needed));
        }
        languages.check(path, &["--no-such-thing"], "option_unknown", &["no_such_thing"]);
        for option in arguments.iter().filter(|one| one.get_long().is_some()) {
            let (field, once) = (option.get_id().as_str(), typed(option));
            let name = once[0].as_str();
            if option.get_action().takes_values() {
                languages.check(path, &[name], "value_missing", &[field]);
            }
            if matches!(option.get_action(), ArgAction::Set | ArgAction::SetTrue) {
                let twice = [once.clone(), once.clone()].concat();
                languages.check(path, &words(&twice), "option_repeated", &[field]);
                repeated += 1;
            }
            if is_number(option) {
                languages.check(path, &[name, "x"], "number_wrong", &[field]);
                languages.check(path, &[name, "-1"], "number_negative", &[field]);
                numbers += 1;
            }
        }
        for group in verb.get_groups().filter(|group| !(*group).clone().is_multiple()) {
            let ids: Vec<&str> = group.get_args().map(clap::Id::as_str).collect();
            let options: Vec<&Arg> =
                arguments.iter().filter(|one| ids.contains(&one.get_id().as_str())).collect();
            for two in options.windows(2) {
                let both = [typed(two[0]), typed(two[1])].concat();
                languages.check(path, &words(&both), "options_conflict", &ids);
                conflicts += 1;
            }
        }
    }
    assert!(
        150 < all.len() && 500 < repeated && 0 < conflicts && 20 < numbers,
        "{repeated} {conflicts} {numbers}"
    );
}

/// Protects the rest of what can be typed wrongly: what stands in no field has its value.
#[test]
fn what_belongs_to_no_field_is_told_by_its_value() {
    let mut languages = Languages::new();
    let path = |path: &str| path.split(' ').map(str::to_owned).collect::<Vec<_>>();
    languages.check(&path("member list"), &["one", "two"], "value_unexpected", &[]);
    languages.check(&path("member"), &["frobnicate"], "verb_unknown", &[]);
    languages.check(&path("plan progress"), &["measure", "-40"], "number_negative", &["percent"]);
    languages.check(&path("log"), &["--format", "jsn"], "value_unknown", &["format"]);
}

/// Protects newcomers: what was meant is proposed, by the names of the reader, and nothing that is only spelt alike a little.
#[test]
fn what_was_meant_is_proposed() {
    let words = Words::new(Lang::Es);
    let mut trees = Trees::new(Lang::Es);
    let mut proposed = |line: &str| {
        let typed: Vec<String> = line.split(' ').map(str::to_owned).collect();
        let given: Vec<OsString> = typed.iter().map(OsString::from).collect();
        let path = help::reached(&trees.named, &typed);
        let problem = trees.misread(&given, &typed, &path, &words).unwrap().problem();
        problem.message(&words, &|field: &str| format!("--{field}")).next
    };
    for (line, meant) in [
        ("listar socias", "¿Quiso decir ayni socia listar?"),
        ("igualdad", "¿Quiso decir ayni informe igualdad?"),
        ("nombrar", "¿Quiso decir ayni órgano nombrar?"),
        ("auditar", "¿Quiso decir ayni auditoría?"),
        ("socia admitirr", "¿Quiso decir ayni socia admitir?"),
        ("xyz", "Vea las que hay con ayni ayuda."),
        ("importar socias.csv", "Puede ser padrón, cooperativas,"),
        ("constancia --versión 5", "se escribe sin el nombre de una opción: ayni constancia"),
        ("proof --version 5", "se escribe sin el nombre de una opción: ayni constancia"),
        ("persona mostrar --persona Ana", "se escribe sin el nombre de una opción: ayni persona mostrar"),
        ("socia listar --el 2018", "¿Quiso decir --as_of?"),
        ("socia listar --xyz", "Vea las que tiene con ayni ayuda socia listar."),
        ("socia listar --fecha 2019", "¿Quiso decir --as_of?"),
        (
            "capacitación planificar Taller --tema oficio --el 2019",
            "Vea las que tiene con ayni ayuda capacitación planificar.",
        ),
        ("socia registrar", "Primero se registra a la persona con ayni persona registrar"),
        ("socia admitir --nombres Rosa", "registra antes con ayni persona registrar"),
        ("órgano nombrar --dni=41234567", "se le nombra en --person:"),
        ("persona historia Ana", "¿Quiso decir ayni historia?"),
        ("acta registrar", "con ayni evidencia registrar"),
        ("sesión", "con ayni evidencia registrar"),
        ("cuántas mujeres", "ayni informe participación"),
        ("informe padrón 30/06/2019", "escriba antes su nombre: --as_of."),
        ("capacitación sesión Taller 5/3/2026", "escriba antes su nombre: --on."),
        ("capacitación asistir Taller 99000017", "--people"),
        ("historia Ana", "escriba antes su nombre: --person, --cooperative, --organ"),
        ("importar deshacer", "Lo que hay se ve con ayni importar lotes."),
        ("persona borrar --motivo carta", "Lo que hay se ve con ayni persona listar."),
        ("constancia Ana --con-comprobante hoy.txt", "Lo que hay se ve con ayni historia."),
        ("verificar central.ayni", "ayni --registro central.ayni verificar"),
        ("central.ayni", "ayni --registro central.ayni verificar"),
    ] {
        assert!(proposed(line).contains(meant), "{line}: {}", proposed(line));
    }
}
