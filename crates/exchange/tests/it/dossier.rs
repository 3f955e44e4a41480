//! Dossiers: the same parts give the same bytes, nothing is left where packing fails, and nothing else is replaced.

use std::fs;
use std::io::{self, Cursor, Read};
use std::path::Path;
use std::process::Command;

use ayni_exchange::dossier::{Content, DossierError, Form, MANIFEST, Packed, Part, pack, stream as streamed};
use proptest::prelude::*;
use tempfile::tempdir;

fn text(name: &str, text: &str) -> Part<'static> {
    Part { name: name.to_owned(), content: Content::Text(text.to_owned()) }
}

fn stream<'a>(name: &str, bytes: &'a [u8]) -> Part<'a> {
    let open = Box::new(move || Ok(Box::new(Cursor::new(bytes)) as Box<dyn Read>));
    Part { name: name.to_owned(), content: Content::Stream { size: bytes.len() as u64, open } }
}

fn parts() -> Vec<Part<'static>> {
    vec![
        text("index.html", "<!DOCTYPE html>"),
        stream("evidence/1a2b-acta firmada (2).pdf", &[7; 300_000]),
        text("extracts/órganos.csv", "a,b\n"),
        text("SHA256.txt", ""),
    ]
}

fn packed(target: &Path, parts: Vec<Part<'_>>, overwrite: bool) -> Result<Packed, &'static str> {
    pack(parts, target, Form::of(target), overwrite, &mut |_, _| {}).map_err(|error| error.code())
}

fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).unwrap();
    let mut names: Vec<_> = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

/// Protects the auditor who checks what she was given with common tools: the folder and the unpacked ZIP both agree with the
/// manifest, names with spaces and accents among them, and a change is found.
#[test]
fn sha256sum_accepts_the_manifest() {
    let folder = tempdir().unwrap();
    let (plain, zip) = (folder.path().join("expediente 1"), folder.path().join("expediente.zip"));
    let one = packed(&plain, parts(), false).unwrap();
    assert_eq!(one.parts, 5);
    assert_eq!(packed(&zip, parts(), false).unwrap(), one);
    let unpacked = folder.path().join("unpacked");
    let file = fs::File::open(&zip).unwrap();
    zip::ZipArchive::new(file).unwrap().extract(&unpacked).unwrap();
    let check = |folder: &Path| {
        let said = Command::new("sha256sum")
            .args(["-c", "--strict", "--quiet", MANIFEST])
            .current_dir(folder)
            .output();
        said.unwrap().status.success()
    };
    assert!(check(&plain) && check(&unpacked));
    fs::write(unpacked.join("extracts/órganos.csv"), "a,c\n").unwrap();
    assert!(!check(&unpacked));
}

/// Protects comparison: the same parts in any order, at any time and under any name, are the same bytes.
#[test]
fn the_same_parts_are_the_same_bytes() {
    let folder = tempdir().unwrap();
    let (one, other) = (folder.path().join("a.zip"), folder.path().join("b.ZIP"));
    packed(&one, parts(), false).unwrap();
    packed(&other, parts().into_iter().rev().collect(), false).unwrap();
    assert_eq!(fs::read(&one).unwrap(), fs::read(&other).unwrap());
    let archive = zip::ZipArchive::new(fs::File::open(&one).unwrap()).unwrap();
    let order: Vec<_> = archive.file_names().map(|name| name.unwrap().into_owned()).collect();
    assert_eq!(order.last().map(String::as_str), Some(MANIFEST));
}

/// Protects what is there: a taken name is refused; told to replace, a dossier goes and anything else stays.
#[test]
fn only_a_dossier_is_replaced_and_only_when_told_so() {
    let folder = tempdir().unwrap();
    let target = folder.path().join("expediente");
    packed(&target, parts(), false).unwrap();
    assert_eq!(packed(&target, parts(), false), Err("dossier_exists"));
    packed(&target, vec![text("index.html", "new")], true).unwrap();
    assert_eq!(names(&target), [MANIFEST, "index.html"]);
    let photos = folder.path().join("fotos");
    fs::create_dir(&photos).unwrap();
    fs::write(photos.join("one.jpg"), "x").unwrap();
    assert_eq!(packed(&photos, parts(), true), Err("not_a_dossier"));
    let folder_named_zip = folder.path().join("carpeta.zip");
    fs::create_dir(&folder_named_zip).unwrap();
    assert_eq!(packed(&folder_named_zip, parts(), true), Err("not_a_dossier"));
    assert_eq!(names(folder.path()), ["carpeta.zip", "expediente", "fotos"]);
    assert_eq!(names(&photos), ["one.jpg"]);
}

/// Protects the folder: a part that cannot be read to its end, or that vanished, leaves nothing, and what was there stays.
#[test]
fn a_part_that_fails_leaves_nothing() {
    struct Breaks;
    impl Read for Breaks {
        fn read(&mut self, _: &mut [u8]) -> io::Result<usize> {
            Err(io::Error::other("changed"))
        }
    }
    let folder = tempdir().unwrap();
    for target in ["expediente", "expediente.zip"] {
        let target = folder.path().join(target);
        for vanished in [true, false] {
            let open = move || {
                if vanished {
                    Err(io::ErrorKind::NotFound.into())
                } else {
                    Ok(Box::new(Breaks) as Box<dyn Read>)
                }
            };
            let content = Content::Stream { size: 10, open: Box::new(open) };
            let mut parts = parts();
            parts.push(Part { name: "evidence/z.pdf".to_owned(), content });
            assert_eq!(packed(&target, parts, false), Err("dossier_unreadable"));
            assert!(names(folder.path()).is_empty());
        }
    }
    let nowhere = folder.path().join("no/such/folder.zip");
    assert_eq!(packed(&nowhere, parts(), false), Err("dossier_unwritable"));
}

/// Protects whoever unpacks: no name leads out of the folder, stands for the manifest, or is another one's in capitals.
#[test]
fn names_that_must_not_be_are_refused() {
    let folder = tempdir().unwrap();
    let target = folder.path().join("expediente.zip");
    for name in ["../evil", "/etc/passwd", "a\\b", "a\nb", "sha256sums", "INDEX.html", ""] {
        let mut parts = parts();
        parts.push(text(name, "x"));
        assert_eq!(packed(&target, parts, false), Err("dossier_name"), "{name}");
    }
    assert!(names(folder.path()).is_empty());
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    /// Protects packing from evidence called anything at all: a safe name is always accepted beside a digest.
    #[test]
    fn safe_names_are_accepted(title in any::<String>()) {
        let folder = tempdir().unwrap();
        let name = format!("evidence/0123456789ab-{}", ayni_exchange::dossier::safe(&title));
        let target = folder.path().join("d.zip");
        prop_assert_eq!(packed(&target, vec![text(&name, "x")], false).map(|packed| packed.parts), Ok(2));
    }
}

/// Protects whoever is sent a dossier: what goes into a sink that cannot go back holds the same parts under the same manifest as
/// a file, and a part that cannot be read is an error.
#[test]
fn a_dossier_goes_into_a_sink() {
    let folder = tempdir().unwrap();
    let target = folder.path().join("a.zip");
    let file = packed(&target, parts(), false).unwrap();
    let mut sink = Vec::new();
    assert_eq!(streamed(parts(), &mut sink).unwrap(), file);
    let entries = |bytes: Vec<u8>| {
        let mut zip = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
        let read = |at| {
            let mut entry = zip.by_index(at).unwrap();
            let mut bytes = Vec::new();
            entry.read_to_end(&mut bytes).unwrap();
            (entry.name().unwrap().into_owned(), bytes)
        };
        (0..file.parts.try_into().unwrap()).map(read).collect::<Vec<_>>()
    };
    assert_eq!(entries(sink), entries(fs::read(&target).unwrap()));
    let open = Box::new(|| Err(io::Error::other("gone")));
    let broken = Part { name: "a".to_owned(), content: Content::Stream { size: 1, open } };
    let failed = streamed(vec![broken], &mut Vec::new());
    assert!(matches!(failed, Err(DossierError::Unreadable { .. })), "{failed:?}");
}
