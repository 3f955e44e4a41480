//! The README and the guide: every block of shell in them runs, in the order of its page, in an empty folder. What is
//! printed is not compared.

use std::path::PathBuf;
use std::process::Command;

use crate::desk::{Desk, ended, program, root};

/// The commands of the README that build the product itself; the gate has run the one and is the other.
const BUILDS: [&str; 2] = ["cargo run --release -- demo\n", "cargo xtask test\n"];

/// The blocks of shell of a page.
fn blocks(page: &str) -> Vec<String> {
    let mut blocks = Vec::new();
    let mut open: Option<String> = None;
    for line in page.lines() {
        match (&mut open, line.trim_end()) {
            (None, "```sh") => open = Some(String::new()),
            (Some(_), "```") => blocks.extend(open.take()),
            (Some(block), line) => {
                block.push_str(line);
                block.push('\n');
            }
            (None, _) => {}
        }
    }
    blocks
}

fn pages() -> Vec<PathBuf> {
    let guide = std::fs::read_dir(root().join("docs/guide")).unwrap();
    let mut pages: Vec<_> = guide.map(|entry| entry.unwrap().path()).collect();
    pages.retain(|path| path.extension().is_some_and(|ending| ending == "md"));
    pages.push(root().join("README.md"));
    pages.sort();
    pages
}

/// Protects whoever follows the pages to the letter.
#[cfg(unix)]
#[test]
fn every_block_of_shell_runs() {
    let (mut ran, mut left) = (0, Vec::new());
    let here = program();
    let path = std::env::join_paths(
        [here.parent().unwrap().to_owned()]
            .into_iter()
            .chain(std::env::split_paths(&std::env::var_os("PATH").unwrap())),
    )
    .unwrap();
    for page in pages() {
        let name = page.strip_prefix(root()).unwrap().display().to_string();
        let desk = Desk::of_files();
        for block in blocks(&std::fs::read_to_string(&page).unwrap()) {
            if BUILDS.contains(&block.as_str()) {
                left.push(block);
                continue;
            }
            let mut command = Command::new("sh");
            command.args(["-eu", "-c", &block]).current_dir(desk.folder());
            desk.surround(&mut command);
            command.env("PATH", &path);
            let output = ended(&["…"], command);
            assert_eq!(output.code, 0, "{name}:\n{block}\n{output:#?}");
            ran += 1;
        }
        if desk.path("register.ayni").exists() {
            desk.ok(&["verify"]);
        }
    }
    println!("{ran} blocks of shell ran");
    assert_eq!(left, BUILDS, "the README opens with these");
    assert!(8 <= ran, "only {ran} blocks ran");
}
