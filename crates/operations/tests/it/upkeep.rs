//! Upkeep over the register of the demonstration: checkpoints, proofs, verification, and what names places of the machine.

use std::path::{Path, PathBuf};

use ayni_operations::operation::Done;
use ayni_operations::{
    Asker, Delivery, Effect, Filled, Keeper, Media, Moment, Operation, Problem, Scope, Signer, When, find,
    operations,
};
use data_encoding::BASE64;
use domain::authority::{Permission, Role, permission};
use reports::words::{Lang, Words};
use ring::signature::{Ed25519KeyPair, KeyPair as _};
use serde_json::{Map, Value, json};
use storage::Store;
use strum::VariantArray as _;

use crate::book::{Book, asker, demonstration, owner, when};
use crate::fields::check_words;
use ayni_operations::testing::filled;

/// The key that signs in tests.
pub(crate) struct Key(Ed25519KeyPair);

impl Key {
    pub(crate) fn new() -> Self {
        Self(Ed25519KeyPair::from_seed_unchecked(&[7; 32]).unwrap())
    }
}

impl Signer for Key {
    fn key(&self) -> Result<[u8; 32], Problem> {
        Ok(self.0.public_key().as_ref().try_into().unwrap())
    }

    fn sign(&self, text: &[u8]) -> Result<[u8; 64], Problem> {
        Ok(self.0.sign(text).as_ref().try_into().unwrap())
    }
}

/// A register in a file, opened when it is asked for.
pub(crate) struct Kept {
    asker: Asker,
    path: PathBuf,
    store: Option<Store>,
}

impl Keeper for Kept {
    fn asker(&self) -> &Asker {
        &self.asker
    }

    fn place(&self) -> &Path {
        &self.path
    }

    fn store(&mut self) -> Result<&mut Store, Problem> {
        if self.store.is_none() {
            self.store = Some(Store::open(&self.path)?);
        }
        Ok(self.store.as_mut().unwrap())
    }

    fn when(&self) -> When {
        when()
    }

    fn progress(&self, _: u64, _: u64) {}
}

/// A register at a place, kept by its owner.
fn kept(path: &Path) -> Kept {
    Kept { asker: owner(), path: path.to_owned(), store: None }
}

/// The register of a book, for upkeep.
pub(crate) fn keeper(book: &Book) -> Kept {
    kept(book.store.path())
}

/// What an export writes, as text.
fn written(book: &Book, name: &str, fields: Value) -> Result<String, Problem> {
    let Filled::Export(export) = find(name).unwrap().sent(fields)? else { panic!("{name}") };
    let (words, at) = (Words::new(Lang::En), Moment::new(&book.store, when(), owner())?);
    let (media, signer) = (if name == "proof" { Media::JSON } else { Media::TEXT }, Key::new());
    let exported = export.produce(&Delivery { at: &at, words: &words, media, signer: Some(&signer) })?;
    let mut content = Vec::new();
    exported.content.write(&mut content).unwrap();
    Ok(String::from_utf8(content).unwrap())
}

fn upload(text: &str) -> Value {
    json!({ "name": "marca.txt", "content": BASE64.encode(text.as_bytes()) })
}

fn done(keeper: &mut Kept, name: &str, fields: Value) -> Result<Done, Problem> {
    let Filled::Maintenance(asked) = find(name).unwrap().sent(fields)? else { panic!("{name}") };
    asked.carry_out(keeper, &Words::new(Lang::En))
}

/// The register that an operation works on: one that is not there yet, where it is to be brought back.
pub(crate) fn keeper_for(operation: &Operation, book: &Book) -> Kept {
    let path = book.store.path();
    let is_new = operation.name == "restore";
    if is_new { kept(&path.with_file_name("nuevo.ayni")) } else { kept(path) }
}

/// Puts in place of examples what upkeep can read: a checkpoint of the register, the register itself, a place for a copy.
pub(crate) fn real(operation: &Operation, fields: &mut Map<String, Value>, book: &Book) {
    let is_upkeep = matches!(operation.effect, Effect::Maintenance { .. }) || operation.name == "proof";
    for (name, value) in fields.iter_mut().filter(|_| is_upkeep) {
        if value.get("content").is_some() {
            *value = upload(&written(book, "checkpoint.sign", json!({})).unwrap());
        } else if *value == json!("algo") {
            let is_written = [("backup", "file"), ("copy", "to")].contains(&(operation.name, name.as_str()));
            let copy = book.store.path().with_file_name("copia.ayni");
            *value = if is_written { json!(copy) } else { json!(book.store.path()) };
        }
    }
}

/// Protects auditors: what was signed is read, compared and stood by, and what was changed in it is told of the field.
#[test]
fn a_checkpoint_is_signed_read_and_compared() {
    let (book, other) = (demonstration(), demonstration());
    let signed = written(&book, "checkpoint.sign", json!({})).unwrap();
    let mut keeper = keeper(&book);
    let shown = done(&mut keeper, "checkpoint.show", json!({ "file": upload(&signed) })).unwrap().data;
    let checked = |keeper: &mut Kept, text: &str, key: Option<&str>| {
        done(keeper, "checkpoint.check", json!({ "file": upload(text), "signed_by": key }))
    };
    let compared = checked(&mut keeper, &signed, shown["key"].as_str()).unwrap().data;
    assert_eq!((&compared["agreement"], &compared["key"]), (&json!("continues"), &shown["key"]));
    let code = |problem: Problem| (problem.code.to_string(), problem.field.as_deref().map(str::to_owned));
    let forged = signed.replace("version ", "version 1");
    let forged = checked(&mut keeper, &forged, None).map(drop).map_err(code);
    assert_eq!(forged, Err(("checkpoint_forged".to_owned(), Some("file".to_owned()))));
    let stranger = checked(&mut keeper, &signed, Some("00")).map(drop).map_err(code);
    assert_eq!(stranger, Err(("checkpoint_signed_by_other".to_owned(), Some("signed_by".to_owned()))));
    let large = checked(&mut keeper, &"x".repeat(20_000), None).map(drop).map_err(code);
    assert_eq!(large, Err(("no_checkpoint".to_owned(), Some("file".to_owned()))));
    // The same register, recorded at other instants.
    let elsewhere = checked(&mut self::keeper(&other), &signed, None).map(drop).map_err(code);
    assert_eq!(elsewhere, Err(("checkpoint_differs".to_owned(), None)));
    let against = done(&mut keeper, "verify", json!({ "against": upload(&signed) })).unwrap();
    assert_eq!(against.data["checkpoint"]["agreement"], json!("continues"));
    assert_eq!(against.verdict.unwrap().len(), 1);
    let differs = done(&mut self::keeper(&other), "verify", json!({ "against": upload(&signed) })).unwrap();
    assert_eq!(differs.verdict.map(drop).map_err(code), Err(("checkpoint_differs".to_owned(), None)));
    let proof = written(&book, "proof", json!({ "version": 1, "under": upload(&signed) })).unwrap();
    let proof: Value = serde_json::from_str(&proof).unwrap();
    assert_eq!((&proof["version"], &proof["checkpoint"]), (&json!(1), &json!(signed)));
    let beyond = written(&book, "proof", json!({ "version": 1_000_000, "under": upload(&signed) }));
    assert_eq!(beyond.map_err(code), Err(("proof_beyond".to_owned(), Some("version".to_owned()))));
}

/// Protects whoever runs a machine: copies are verified and answered as their schema says, and a place that is taken is refused.
#[test]
fn copies_are_made_and_brought_back() {
    let (book, folder) = (demonstration(), tempfile::tempdir().unwrap());
    let path = |name: &str| folder.path().join(name).display().to_string();
    let mut keeper = keeper(&book);
    let mut answered = |name: &str, fields: Value| {
        let done = done(&mut keeper, name, fields).unwrap();
        let Effect::Maintenance { answer, local, .. } = find(name).unwrap().effect else { panic!("{name}") };
        assert!(local, "{name}");
        let faults: Vec<String> = jsonschema::validator_for(answer().as_value())
            .unwrap()
            .iter_errors(&done.data)
            .map(|fault| fault.to_string())
            .collect();
        assert!(faults.is_empty(), "{name}: {faults:?}");
        done.data
    };
    let backup = answered("backup", json!({ "file": path("a.ayni") }));
    assert_eq!(backup["sound"], json!(true));
    let copied = answered("copy", json!({ "from": path("a.ayni"), "to": path("b.ayni") }));
    assert_eq!((&copied["continued"], &copied["added"]), (&json!(false), &backup["version"]));
    assert!(answered("rebuild", json!({}))["rows"].as_u64().is_some_and(|rows| 0 < rows));
    let mut elsewhere = kept(&folder.path().join("c.ayni"));
    let restored = done(&mut elsewhere, "restore", json!({ "file": path("b.ayni") })).unwrap();
    assert_eq!(restored.data["head"], backup["head"]);
    let taken = done(&mut elsewhere, "restore", json!({ "file": path("b.ayni") })).unwrap_err();
    assert_eq!(taken.kind, ayni_operations::Kind::Storage);
}

/// Protects servers: what names places of the machine, takes files away or signs with a key is for whoever runs the machine.
#[test]
fn what_needs_the_machine_is_local() {
    let is_upkeep = |one: &&Operation| {
        matches!(one.effect, Effect::Maintenance { .. })
            || one.name.starts_with("checkpoint.")
            || one.name == "proof"
    };
    let (local, offered): (Vec<_>, Vec<_>) =
        operations().filter(is_upkeep).partition(|one| one.effect.is_local());
    let names = |all: Vec<&Operation>| all.into_iter().map(|one| one.name).collect::<Vec<_>>();
    assert_eq!(
        names(local),
        ["evidence.forget_unused", "checkpoint.sign", "backup", "copy", "restore", "rebuild"]
    );
    assert_eq!(names(offered), ["checkpoint.show", "checkpoint.check", "verify", "proof"]);
    let without_key = |book: &Book| {
        let Filled::Export(export) = find("checkpoint.sign").unwrap().sent(json!({}))? else { panic!() };
        let (words, at) = (Words::new(Lang::En), Moment::new(&book.store, when(), owner())?);
        export.produce(&Delivery { at: &at, words: &words, media: Media::TEXT, signer: None }).map(drop)
    };
    assert_eq!(without_key(&demonstration()).unwrap_err().code, "key_nowhere");
}

/// Protects registers: for every role, upkeep that the table forbids is refused before anything is read or written, whether it is
/// done, tried or asked about; and so is whoever may ask of some organisations only.
#[test]
fn every_role_keeps_a_register() {
    let book = demonstration();
    let words = Words::new(Lang::En);
    let mut refused = 0;
    for operation in operations() {
        let Effect::Maintenance { kind, class, .. } = operation.effect else { continue };
        let mut fields = filled(operation, None);
        real(operation, &mut fields, &book);
        let Filled::Maintenance(asked) = operation.sent(Value::Object(fields)).unwrap() else { panic!() };
        for role in Role::VARIANTS {
            let may = permission(*role, kind) == Permission::Yes && class <= role.sees();
            let mut keeper = Kept { asker: asker(*role), ..keeper_for(operation, &book) };
            if may {
                asked.rehearse(&mut keeper, &words).unwrap();
                continue;
            }
            refused += 1;
            for problem in [
                asked.question(&mut keeper).map(drop).unwrap_err(),
                asked.rehearse(&mut keeper, &words).map(drop).unwrap_err(),
                asked.carry_out(&mut keeper, &words).map(drop).unwrap_err(),
            ] {
                assert_eq!(problem.code, "reading_forbidden", "{} as {}", operation.name, role.code());
                check_words(&problem);
            }
            assert!(keeper.store.is_none(), "{}", operation.name);
        }
        let scope = Scope::Cooperatives(Vec::new());
        let mut keeper = Kept { asker: Asker { scope, ..owner() }, ..keeper_for(operation, &book) };
        let problem = asked.carry_out(&mut keeper, &words).map(drop).unwrap_err();
        assert_eq!(problem.code, "out_of_scope", "{}", operation.name);
    }
    assert!(40 < refused, "{refused}");
}
