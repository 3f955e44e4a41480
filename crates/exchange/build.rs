//! Lists the word files that say what others write in tables, one for each language, so that a language whose folder has one is
//! understood without a line in this crate. The files stand among the words of `reports`, because whoever adds a language fills one
//! folder; only their text is used here.

use std::error::Error;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs};

const FOLDER: &str = "../reports/words";
const FILE: &str = "written.ftl";

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo:rerun-if-changed={FOLDER}");
    let folder = Path::new(&env::var("CARGO_MANIFEST_DIR")?).join(FOLDER);
    let entries = fs::read_dir(&folder)?.collect::<Result<Vec<_>, _>>()?;
    let mut files: Vec<PathBuf> = entries.into_iter().map(|entry| entry.path().join(FILE)).collect();
    files.retain(|file| file.is_file());
    // The same order wherever it is built; that of the folders.
    files.sort();
    let mut list = String::from("[");
    for file in files {
        println!("cargo:rerun-if-changed={}", file.display());
        write!(list, "include_str!(r#\"{}\"#),", file.display())?;
    }
    list.push(']');
    fs::write(Path::new(&env::var("OUT_DIR")?).join("vocabulary.rs"), list)?;
    Ok(())
}
