//! The reference page of authority, written from the table, the operations and the comments of the source.

use std::fmt::Write as _;
use std::path::PathBuf;

use ayni_operations::{Effect, Operation, Scoped, operations};
use domain::Command;
use domain::authority::{Act, Asked, Permission, Question, Role, Subject, TABLE, permission, row};
use strum::VariantArray as _;

const SOURCE: &str = include_str!("../../../domain/src/authority.rs");

/// The comments of the variants of an enum, in order.
fn comments(name: &str) -> Vec<String> {
    let body = SOURCE.split_once(&format!("pub enum {name} {{\n")).unwrap().1.split_once("\n}\n").unwrap().0;
    let (mut all, mut comment) = (Vec::new(), String::new());
    for line in body.lines().map(str::trim) {
        match line.strip_prefix("/// ") {
            Some(text) if comment.is_empty() => text.clone_into(&mut comment),
            Some(text) => comment = comment + " " + text,
            None => all.push(std::mem::take(&mut comment)),
        }
    }
    all
}

fn mark(permission: Permission) -> &'static str {
    match permission {
        Permission::Yes => "yes",
        Permission::WithSecondPerson => "with another",
        Permission::No => "",
    }
}

/// The head of a table with a column for each role.
fn head(first: &[&str]) -> String {
    let names: Vec<&str> =
        first.iter().copied().chain(Role::VARIANTS.iter().map(|role| role.code())).collect();
    format!("\n| {} |\n|{}\n", names.join(" | "), "---|".repeat(names.len()))
}

fn line(first: &[&str], marks: impl Fn(Role) -> &'static str) -> String {
    let marks = Role::VARIANTS.iter().map(|role| marks(*role));
    format!("| {} |\n", first.iter().copied().chain(marks).collect::<Vec<_>>().join(" | "))
}

fn roles(page: &mut String) {
    page.push_str("\n## Roles\n\n| role | what it is | is shown of others |\n|---|---|---|\n");
    for (role, comment) in Role::VARIANTS.iter().zip(comments("Role")) {
        let _ = writeln!(page, "| `{}` | {comment} | {} |", role.code(), role.sees().code());
    }
    page.push_str("\nClasses, each with those before it:\n\n");
    for (class, comment) in domain::authority::Sensitivity::VARIANTS.iter().zip(comments("Sensitivity")) {
        let _ = writeln!(page, "- `{}`: {comment}", class.code());
    }
}

fn scope(scoped: Scoped) -> String {
    match scoped {
        Scoped::Refused => "whole register".to_owned(),
        Scoped::Everywhere => "any".to_owned(),
        Scoped::ByField(field) => format!("by `{field}`"),
        Scoped::ByRecord => "of the record".to_owned(),
    }
}

fn questions(page: &mut String) {
    page.push_str(
        "\n## Questions\n\nBy what their answers are made of. A role may ask a question where its kind says so and where the role is \
         shown the class of the question.\n",
    );
    page.push_str(&head(&["kind", "what it is"]));
    for (question, comment) in Question::VARIANTS.iter().zip(comments("Question")) {
        let code = format!("`{}`", <&str>::from(question));
        page.push_str(&line(&[&code, &comment], |role| mark(permission(role, Asked::Question(*question)))));
    }
    page.push_str(
        "\nBy operation. `own`: of herself only. The scope says how it is answered to somebody who may ask of some organisations: \
         `whole register` is refused.\n",
    );
    page.push_str(&head(&["operation", "kind", "class", "scope"]));
    for operation in operations() {
        let (kind, class, person, scoped) = match operation.effect {
            Effect::Query { kind, class, person, scoped, .. } => (kind, class, person, scoped),
            Effect::Release { kind, class, .. } | Effect::Export { kind, class, .. } => {
                (kind, class, None, Scoped::Refused)
            }
            Effect::Mutation { .. } | Effect::Maintenance { .. } => continue,
        };
        let name = format!("`{}`", operation.name);
        let may = |role: Role| {
            let own = permission(role, Asked::Question(Question::Own)) == Permission::Yes;
            match permission(role, Asked::Question(kind)) {
                allowed if allowed != Permission::No && class <= role.sees() => mark(allowed),
                _ if person.is_some() && own => "own",
                _ => "",
            }
        };
        page.push_str(&line(&[&name, kind.into(), class.code(), &scope(scoped)], may));
    }
}

/// Columns that some readers are not shown.
fn columns(page: &mut String) {
    page.push_str("\n## Columns by class\n\nColumns of lists that are left out for roles that are not shown their class.\n\n| operation | column | class |\n|---|---|---|\n");
    for operation in operations() {
        let Effect::Query { answer, .. } = operation.effect else { continue };
        let schema = answer().to_value();
        let any = schema["anyOf"].as_array().cloned().unwrap_or_else(|| vec![schema]);
        let lists = any.iter().filter_map(|shape| shape["properties"].as_object()).flatten();
        for (list, rows) in lists {
            for (column, property) in rows["items"]["properties"].as_object().into_iter().flatten() {
                let class = property["x-sensitivity"].as_str().unwrap_or_default();
                let column = if list == "list" { column.clone() } else { format!("{list}.{column}") };
                if ["personal", "sensitive"].contains(&class) {
                    let _ = writeln!(page, "| `{}` | `{column}` | {class} |", operation.name);
                }
            }
        }
    }
}

/// What a change asks for beside its commands.
fn also(operation: &Operation) -> Option<Asked> {
    match operation.effect {
        Effect::Mutation { asked, .. } => asked,
        Effect::Query { .. }
        | Effect::Release { .. }
        | Effect::Export { .. }
        | Effect::Maintenance { .. } => None,
    }
}

fn change(operation: &Operation, role: Role) -> &'static str {
    let kinds = Command::kinds().filter(|kind| operation.kinds().contains(&&*kind.to_string()));
    let all: Vec<Permission> = kinds.map(|kind| permission(role, Asked::Command(kind))).collect();
    let also = also(operation).map_or(Permission::Yes, |asked| permission(role, asked));
    match (all.iter().min(), all.iter().max()) {
        _ if also == Permission::No => "",
        (Some(Permission::No), Some(Permission::No)) | (None, _) => "",
        (Some(Permission::No), _) => "some",
        (Some(least), _) => mark(*least.min(&also)),
    }
}

fn upkeep(page: &mut String) {
    page.push_str(
        "\nUpkeep, by what it asks for. `machine`: at the command line only, for whoever runs the machine. It is of the whole \
         register.\n",
    );
    page.push_str(&head(&["operation", "kind", "class", "where"]));
    for operation in operations() {
        let Effect::Maintenance { kind, class, local, .. } = operation.effect else { continue };
        let of: &str = match kind {
            Asked::Question(question) => question.into(),
            Asked::Act(act) => act.into(),
            Asked::Command(_) => panic!("{}", operation.name),
        };
        let name = format!("`{}`", operation.name);
        let may = |role: Role| if class <= role.sees() { mark(permission(role, kind)) } else { "" };
        page.push_str(&line(&[&name, of, class.code(), if local { "machine" } else { "" }], may));
    }
}

fn changes(page: &mut String) {
    page.push_str("\n## Changes\n\nBy operation. `with another`: a second person has to confirm it; at the command line, whoever has the file in her hands is asked again instead. `some`: only some of the commands that it may send. `asks`: the kind of question or the act that it asks for besides.\n");
    page.push_str(&head(&["operation", "class", "asks"]));
    for operation in operations().filter(|operation| !operation.kinds().is_empty()) {
        let of = Command::kinds().find(|kind| operation.kinds().contains(&&*kind.to_string()));
        let class = of.and_then(|kind| row(Asked::Command(kind))).map_or("", |row| row.class.code());
        let asks = match also(operation) {
            Some(Asked::Question(question)) => question.into(),
            Some(Asked::Act(act)) => act.into(),
            Some(Asked::Command(_)) | None => "",
        };
        page.push_str(&line(&[&format!("`{}`", operation.name), class, asks], |role| {
            change(operation, role)
        }));
    }
    page.push_str("\nOther acts:\n");
    page.push_str(&head(&["act", "what it is"]));
    for (act, comment) in Act::VARIANTS.iter().zip(comments("Act")) {
        let code = format!("`{}`", <&str>::from(act));
        page.push_str(&line(&[&code, &comment], |role| mark(permission(role, Asked::Act(*act)))));
    }
    upkeep(page);
    page.push_str("\nWho can be the second person:\n\n");
    for row in TABLE.iter().filter(|row| !row.seconds.is_empty()) {
        let what = match row.subject {
            Subject::Commands { area, names } => format!("{area}.{}", names.join(", ")),
            Subject::Act(act) => <&str>::from(act).to_owned(),
            Subject::Question(question) => <&str>::from(question).to_owned(),
        };
        let roles: Vec<&str> = row.seconds.iter().map(|role| role.code()).collect();
        let _ = writeln!(page, "- `{what}`: {}, another person than the one who asks", roles.join(", "));
    }
}

/// Protects whoever relies on the page: it is what the table and the operations say.
#[test]
fn the_page_says_what_the_table_says() {
    let mut page = "# Authority\n\nWho may ask for what of a register, and what of people each role is shown. This page is \
                    generated from the source. Why it is so stands in [decision 0026](../decisions/0026-authority.md).\n"
        .to_owned();
    roles(&mut page);
    questions(&mut page);
    columns(&mut page);
    changes(&mut page);
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../docs/reference/authority.md");
    if std::env::var_os("AYNI_BLESS").is_some() {
        std::fs::write(&path, &page).unwrap();
    }
    let kept = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(
        kept == page,
        "docs/reference/authority.md is not what the source says; `cargo xtask bless` writes it"
    );
}
