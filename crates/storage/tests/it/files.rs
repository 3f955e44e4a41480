//! Files beside a register: kept once and whole or not at all, watched over byte by byte, and carried along by copies.

mod copies;
mod damage;
mod keeping;

use std::fs;
use std::io::{Cursor, Read};
use std::path::{Path, PathBuf};

use ayni_storage::{FILE_MAX, KeepError, Store, StoredBlob};
use domain::Command;
use domain::certification::{self, EvidenceDetails, Sensitivity, Source};
use domain::testing::value;
use domain::value::id::EvidenceId;
use domain::value::{Digest, Period};
use uuid::Uuid;

use crate::Desk;

pub(crate) fn keep(store: &mut Store, bytes: &[u8]) -> StoredBlob {
    store.put_blob(&mut Cursor::new(bytes), FILE_MAX, &mut |_| {}).unwrap()
}

fn evidence_id(number: u32) -> EvidenceId {
    EvidenceId::new(Uuid::from_u128(0x0190_a7e1_0000_7000_8000_0000_0000_0000 + u128::from(number)))
}

/// Records a kept file as evidence.
pub(crate) fn record(number: u32, kept: StoredBlob) -> Command {
    let source =
        Source::File { digest: kept.digest, name: value::label("acta firmada.pdf"), size: kept.size };
    let effective = Period { from: value::date("2021-03"), until: None };
    let title = value::label("Acta de la asamblea");
    let details =
        EvidenceDetails { effective, sensitivity: Sensitivity::Internal, source, supersedes: None, title };
    certification::Command::RecordEvidence { evidence: evidence_id(number), details }.into()
}

/// A register with three files, all of them recorded.
pub(crate) fn furnished(desk: &Desk) -> (Store, Vec<StoredBlob>) {
    let mut store = desk.create();
    let contents = [b"uno".to_vec(), vec![7; 300_000], Vec::new()];
    let kept: Vec<StoredBlob> = contents.iter().map(|bytes| keep(&mut store, bytes)).collect();
    for (number, kept) in (1..).zip(&kept) {
        crate::execute(&mut store, 500 + number, [record(number, *kept)]);
    }
    (store, kept)
}

fn folder(register: &Path) -> PathBuf {
    let mut name = register.file_name().unwrap().to_owned();
    name.push(".files");
    register.with_file_name(name)
}

pub(crate) fn place(register: &Path, digest: Digest) -> PathBuf {
    let name = digest.to_string();
    folder(register).join(&name[..2]).join(&name)
}

/// Every entry below a folder, by its name in it, folders left out.
fn entries(root: &Path) -> Vec<String> {
    fn walk(at: &Path, root: &Path, found: &mut Vec<String>) {
        for entry in fs::read_dir(at).into_iter().flatten() {
            let path = entry.unwrap().path();
            if path.symlink_metadata().unwrap().is_dir() {
                walk(&path, root, found);
            } else {
                found.push(path.strip_prefix(root).unwrap().display().to_string());
            }
        }
    }
    let mut found = Vec::new();
    walk(root, root, &mut found);
    found.sort();
    found
}

fn content(store: &Store, digest: Digest) -> Vec<u8> {
    let mut bytes = Vec::new();
    store.open_file(digest).unwrap().read_to_end(&mut bytes).unwrap();
    bytes
}

fn refused(kept: Result<StoredBlob, KeepError>) -> &'static str {
    kept.unwrap_err().code()
}
