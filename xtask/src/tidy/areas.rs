//! The domain's areas: each knows only the areas before it, and each has the same files. It must not know what the areas
//! are about.

use super::Fault;
use super::rust;
use super::tree::Tree;

/// Where `AREAS` says which areas there are: each may use those before it.
const AREAS: &str = "crates/domain/src/area.rs";

/// What every area has, as a file or as a folder.
const FILES: [&str; 5] = ["mod", "rejection", "state", "decide", "evolve"];

/// What it has where each act stands in a file of its own, and what else.
const ACTS: [&str; 1] = ["act"];
const SUMS: [&str; 3] = ["command", "event", "about"];

const DOMAIN: &str = "crates/domain/src/";

/// The traits that an area's commands and events implement, and how each stands in the line of its act.
const PAYLOADS: [(&str, &str); 2] = [("impl Act for ", "<command> =>"), ("impl Effect for ", "=> <event>")];

pub(super) fn check(tree: &Tree) -> Vec<Fault> {
    if !tree.has("crates/domain/src") {
        return Vec::new();
    }
    let areas = areas(tree);
    if areas.is_empty() {
        return vec![Fault::new(AREAS, 1, "has no `const AREAS` that lists the areas in their order")];
    }
    let mut faults: Vec<Fault> = areas.iter().flat_map(|area| missing_files(tree, area)).collect();
    faults.extend(areas.iter().flat_map(|area| unlisted_acts(tree, area)));
    out_of_order(tree, &areas, &mut faults);
    faults
}

/// The areas in their order, as `AREAS` lists them.
fn areas(tree: &Tree) -> Vec<&str> {
    let list = tree.text(AREAS).and_then(|text| text.split_once("pub const AREAS:")?.1.split_once('='));
    let list = list.and_then(|(_, rest)| rest.split_once(';')).map_or("", |(list, _)| list);
    list.split('"').skip(1).step_by(2).collect()
}

fn missing_files(tree: &Tree, area: &str) -> Vec<Fault> {
    let folder = format!("{DOMAIN}{area}");
    if !tree.has(&folder) {
        return Vec::new();
    }
    let has = |name: &str| tree.has(&format!("{folder}/{name}.rs")) || tree.has(&format!("{folder}/{name}"));
    let others: &[&str] = if has(ACTS[0]) { &ACTS } else { &SUMS };
    let missing = FILES.iter().chain(others).filter(|name| !has(name));
    let what = |name| {
        let (files, sums) = (FILES.join(", "), SUMS.join(", "));
        format!("the area has no `{name}.rs`; every area has {files}, and {} or {sums}", ACTS[0])
    };
    missing.map(|name| Fault::new(&folder, 1, what(name))).collect()
}

/// What has the file of an act, and does not stand in the table of its area.
fn unlisted_acts(tree: &Tree, area: &str) -> Vec<Fault> {
    let (folder, table) = (format!("{DOMAIN}{area}/act/"), format!("{DOMAIN}{area}/act.rs"));
    let listed = tree.text(&table).unwrap_or_default();
    let mut faults = Vec::new();
    for (path, text) in tree.files(&folder, ".rs") {
        let act = path.strip_prefix(&folder).and_then(|file| file.strip_suffix(".rs")).unwrap_or_default();
        if !listed.contains(&format!("mod {act};")) {
            let what = format!("no module of the area; write `mod {act};` in {table}");
            faults.push(Fault::new(path, 1, what));
        }
        let row = listed.lines().find_map(|line| line.trim().strip_prefix(&format!("{act}: ")));
        let has = |side: &str| row.is_some_and(|row| format!(" {row}").contains(side));
        for (number, line) in (1..).zip(text.lines()) {
            for (of, side) in PAYLOADS {
                let payload = line.strip_prefix(of).and_then(|rest| rest.split_whitespace().next());
                let place = payload.map(|one| (one, side.replace("<command>", one).replace("<event>", one)));
                if let Some((payload, side)) = place.filter(|(_, side)| !has(side)) {
                    let what = format!("`{payload}` stands in no table; write `{act}: {side}` in {table}");
                    faults.push(Fault::new(path, number, what));
                }
            }
        }
    }
    faults
}

fn out_of_order(tree: &Tree, areas: &[&str], faults: &mut Vec<Fault>) {
    let place = |area: &str| areas.iter().position(|known| *known == area);
    for (path, text) in tree.files(DOMAIN, ".rs") {
        let module = module(path);
        let Some(own) = module.first().and_then(|area| place(area)) else { continue };
        let code = rust::code_only(text);
        for named in rust::named(&rust::tokens(&code)) {
            let Some(other) =
                rust::root_module(&named, module.len()).and_then(place).filter(|other| own < *other)
            else {
                continue;
            };
            let (area, later) = (areas[own], areas[other]);
            let what = format!(
                "`{area}` comes before `{later}` and must not know it; let `{later}` answer with a consequence, or move what both need into `value`"
            );
            faults.push(Fault::new(path, named.line, what));
        }
    }
}

/// `crates/domain/src/member/decide/work.rs` as `member`, `decide`, `work`.
fn module(path: &str) -> Vec<&str> {
    let inside = path.strip_prefix(DOMAIN).unwrap_or(path);
    let inside = inside.strip_suffix("/mod.rs").or_else(|| inside.strip_suffix(".rs")).unwrap_or(inside);
    inside.split('/').collect()
}

#[cfg(test)]
mod tests {
    use super::super::printed;
    use super::super::tree::Tree;

    const AREAS: (&str, &str) = (
        super::AREAS,
        "pub const AREAS: [&str; 4] =\n    [\"person\", \"cooperative\", \"member\", \"committee\"];\n",
    );

    /// The faults of order alone.
    fn order(files: &[(&str, &str)]) -> Vec<String> {
        let check = |tree: &Tree| {
            let mut faults = Vec::new();
            super::out_of_order(
                tree,
                &["person", "cooperative", "member", "committee", "equality"],
                &mut faults,
            );
            faults
        };
        printed(check, files)
    }

    /// Protects that whoever knows one area finds her way in the others.
    #[test]
    fn every_area_has_the_same_files() {
        let area = |names: &[&str]| -> Vec<String> {
            names.iter().map(|name| format!("crates/domain/src/member/{name}.rs")).collect()
        };
        let faults = |paths: &[String]| {
            let mut files: Vec<_> = paths.iter().map(|path| (path.as_str(), "")).collect();
            files.push(AREAS);
            printed(super::check, &files)
        };
        let sums = area(&[super::FILES.as_slice(), &super::SUMS].concat());
        let acts = area(&[super::FILES.as_slice(), &super::ACTS].concat());
        assert_eq!(faults(&sums), [""; 0]);
        assert_eq!(faults(&acts), [""; 0]);
        let every = "every area has mod, rejection, state, decide, evolve, and act or command, event, about";
        let expected = format!("crates/domain/src/member:1: the area has no `about.rs`; {every}");
        assert_eq!(faults(&sums[..sums.len() - 1]), [expected]);
        let folder = "crates/domain/src/member/decide/work.rs".to_owned();
        let with_folder: Vec<_> =
            sums.into_iter().filter(|path| !path.ends_with("decide.rs")).chain([folder]).collect();
        assert_eq!(faults(&with_folder), [""; 0]);
    }

    /// Protects the order itself: without the list nothing would be checked.
    #[test]
    fn areas_without_a_list_are_a_fault() {
        let expected =
            "crates/domain/src/area.rs:1: has no `const AREAS` that lists the areas in their order";
        assert_eq!(printed(super::check, &[("crates/domain/src/lib.rs", "")]), [expected]);
    }

    /// Protects a command and an event that somebody wrote, and that nothing would ask for or store.
    #[test]
    fn an_act_that_stands_in_no_table_is_a_fault() {
        let act = "impl Act for Suspend {\n}\nimpl Effect for Suspended {\n}\n";
        let found = |table: &str| {
            let tree = [
                ("crates/domain/src/member/act.rs", table),
                ("crates/domain/src/member/act/suspend.rs", act),
            ];
            printed(|tree: &Tree| super::unlisted_acts(tree, "member"), &tree)
        };
        assert_eq!(found("mod suspend;\n    suspend: Suspend => Suspended,\n"), [""; 0]);
        let (file, table) = ("crates/domain/src/member/act/suspend.rs", "crates/domain/src/member/act.rs");
        let expected = [
            format!("{file}:1: no module of the area; write `mod suspend;` in {table}"),
            format!("{file}:3: `Suspended` stands in no table; write `suspend: => Suspended` in {table}"),
        ];
        assert_eq!(found("    suspend: Suspend =>,\n"), expected);
        let expected =
            format!("{file}:1: `Suspend` stands in no table; write `suspend: Suspend =>` in {table}");
        assert_eq!(found("mod suspend;\n    suspend: => Suspended,\n"), [expected]);
    }

    /// Protects the order of areas against every way of naming a later one.
    #[test]
    fn a_later_area_is_out_of_reach() {
        let text = "use crate::{value::Date, member::Member};\nfn f(_: super::super::committee::Seat) {\n    crate::person::x()\n}\n";
        let found = order(&[("crates/domain/src/cooperative/decide.rs", text)]);
        let places: Vec<_> = found.iter().map(|fault| fault.split(" and must").next().unwrap()).collect();
        assert_eq!(
            places,
            [
                "crates/domain/src/cooperative/decide.rs:1: `cooperative` comes before `member`",
                "crates/domain/src/cooperative/decide.rs:2: `cooperative` comes before `committee`",
            ]
        );
    }

    /// Protects what is allowed: earlier areas, the own one, and comments about later ones.
    #[test]
    fn earlier_areas_and_comments_are_free() {
        let text = "//! See crate::equality.\nuse crate::{person::Person, member};\nuse super::super::cooperative;\nuse super::equality;\n";
        assert_eq!(order(&[("crates/domain/src/committee/decide/seat.rs", text)]), [""; 0]);
        assert_eq!(order(&[("crates/domain/src/decide.rs", "use crate::equality;")]), [""; 0]);
    }
}
