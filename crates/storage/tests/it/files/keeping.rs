//! Keeping: in one pass, once, within the limit; and nothing is left where it fails, whatever the moment.

use std::fs;
use std::io::{self, BufRead, BufReader, Cursor, Read, Write};
use std::path::Path;
use std::process::{Command, Stdio};
use std::thread;

use ayni_storage::{Batch, Details, ErrorKind, ExecuteError, FILE_MAX, Store, StoredBlob, measure};
use domain::testing::pool;
use domain::value::Digest;

use super::{content, entries, folder, keep, place, record, refused};
use crate::{Desk, batch, sound, try_execute};

const KEEPS: &str = "AYNI_TEST_KEEPS";
const MEGABYTE: usize = 1 << 20;

/// So many megabytes that are all different, and perhaps a failure after them.
struct Stream {
    left: usize,
    fails: bool,
}

impl Read for Stream {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if self.left == 0 && self.fails {
            return Err(io::Error::other("the memory stick was pulled out"));
        }
        let size = buffer.len().min(self.left);
        for (at, byte) in (0..).zip(&mut buffer[..size]) {
            *byte = u8::try_from((self.left - at) % 251).unwrap();
        }
        self.left -= size;
        Ok(size)
    }
}

/// How many files there are, whole or not.
fn bodies(desk: &Desk) -> usize {
    let Some(database) = &desk.database else { return entries(&folder(&desk.file())).len() };
    usize::try_from(database.number("SELECT count(DISTINCT body) FROM file_piece")).unwrap()
}

/// Protects the promise of one copy: the same content is kept once, under its hash, and comes back as it was.
#[test]
fn a_file_is_kept_once_under_its_hash() {
    let desk = Desk::new();
    let mut store = desk.create();
    assert!(!folder(&desk.file()).exists(), "a register without files is one file");
    let first = keep(&mut store, b"acta");
    assert_eq!((first.size, first.already_there), (4, false));
    assert_eq!(first.digest, Digest::of(&[b"acta"]));
    let again = keep(&mut store, b"acta");
    assert!(again.already_there);
    assert_eq!(bodies(&desk), 1);
    if desk.database.is_none() {
        assert_eq!(fs::read(place(&desk.file(), first.digest)).unwrap(), b"acta");
    }
    assert_eq!(content(&store, first.digest), b"acta");
    assert_eq!(store.file_sizes().unwrap().into_iter().collect::<Vec<_>>(), [(first.digest, 4)]);
    let empty = keep(&mut store, b"");
    assert_eq!(content(&store, empty.digest), b"");
}

/// Protects dry runs: what keeping would come to is what it comes to.
#[test]
fn measuring_is_keeping_without_writing() {
    let mut store = crate::fresh();
    let bytes = vec![3; 3 * MEGABYTE + 1];
    let kept = keep(&mut store, &bytes);
    let measured = measure(&mut Cursor::new(&bytes), FILE_MAX, &mut |_| {}).unwrap();
    assert_eq!(measured, (kept.digest, kept.size));
    assert_eq!(content(&store, kept.digest), bytes);
}

/// Protects against a stick that is pulled out, twenty megabytes in: nothing of the file is left, nor the folder.
#[test]
fn a_reader_that_fails_leaves_nothing() {
    let desk = Desk::new();
    let mut store = desk.create();
    let (mut heard, mut stream) = (0, Stream { left: 20 * MEGABYTE, fails: true });
    let kept = store.put_blob(&mut stream, FILE_MAX, &mut |bytes| heard = bytes);
    assert_eq!((refused(kept), heard), ("unreadable", 20 * MEGABYTE as u64));
    assert!(!folder(&desk.file()).exists());
    let kept =
        store.put_blob(&mut Stream { left: 20 * MEGABYTE, fails: false }, FILE_MAX, &mut |_| {}).unwrap();
    assert_eq!(
        store.file_sizes().unwrap().into_iter().collect::<Vec<_>>(),
        [(kept.digest, 20 * MEGABYTE as u64)]
    );
    assert_eq!(bodies(&desk), 1);
    sound(&store);
}

/// Protects the disk: a file may have as many bytes as the limit and not one more; what is refused leaves nothing.
#[test]
fn the_limit_is_exact() {
    let desk = Desk::new();
    let mut on_disk = desk.create();
    let mut in_memory = crate::fresh();
    for store in [&mut on_disk, &mut in_memory] {
        let over = store.put_blob(&mut Cursor::new([1; 1001]), 1000, &mut |_| {});
        assert_eq!(refused(over), "too_big");
        assert_eq!(store.file_sizes().unwrap().len(), 0);
        assert!(!folder(&desk.file()).exists());
    }
    for store in [&mut on_disk, &mut in_memory] {
        assert_eq!(store.put_blob(&mut Cursor::new([1; 1000]), 1000, &mut |_| {}).unwrap().size, 1000);
    }
}

/// Protects the order of things: whatever the log speaks of is kept, and has the size that the log says.
#[test]
fn a_file_that_is_not_kept_is_not_recorded() {
    let desk = Desk::new();
    let mut on_disk = desk.create();
    let mut in_memory = crate::fresh();
    for store in [&mut on_disk, &mut in_memory] {
        let kept = keep(store, b"foto");
        let other = StoredBlob { digest: Digest::of(&[b"otra"]), ..kept };
        let longer = StoredBlob { size: 5, ..kept };
        for not_kept in [other, longer] {
            match try_execute(store, 1, record(1, not_kept)) {
                Err(ExecuteError::Storage(error)) if error.kind() == ErrorKind::FileNotKept => {
                    assert_eq!(*error.details(), Details::File(not_kept.digest));
                }
                unexpected => panic!("{unexpected:?}"),
            }
            assert_eq!(store.version().unwrap(), 0);
        }
        try_execute(store, 1, record(1, kept)).unwrap();
        sound(store);
    }
}

/// Protects the same where one thread decides while another writes: whether files are kept is asked by the one that writes.
#[test]
fn a_large_batch_records_no_file_that_is_not_kept() {
    let mut store = crate::fresh();
    let kept: Vec<StoredBlob> = (0..400_u32).map(|number| keep(&mut store, &number.to_be_bytes())).collect();
    let digest = Digest::of(&[b"otra"]);
    for at in [0, 200, 399] {
        let mut kept = kept.clone();
        kept[at] = StoredBlob { digest, ..kept[at] };
        match store.execute_batch(&recording(&kept), &mut |_| {}) {
            Err(ExecuteError::Storage(error)) if error.kind() == ErrorKind::FileNotKept => {
                assert_eq!(*error.details(), Details::File(digest));
            }
            unexpected => panic!("{unexpected:?}"),
        }
        assert_eq!(store.version().unwrap(), 0);
    }
    store.execute_batch(&recording(&kept), &mut |_| {}).unwrap();
    assert_eq!(store.version().unwrap(), 400);
    sound(&store);
}

/// Evidence from all of these files.
fn recording(kept: &[StoredBlob]) -> Batch {
    batch(1, (1..).zip(kept).map(|(number, kept)| (pool::command(number), record(number, *kept))))
}

/// Protects those who may only read: they keep nothing, and are told so.
#[test]
fn a_register_opened_for_reading_keeps_nothing() {
    let desk = Desk::new();
    let kept = keep(&mut desk.create(), b"acta");
    let mut store = Store::open_read_only(&desk.file()).unwrap();
    let refusal = store.put_blob(&mut Cursor::new(b"otra"), FILE_MAX, &mut |_| {});
    assert_eq!(refused(refusal), "read_only");
    assert_eq!(content(&store, kept.digest), b"acta");
    assert_eq!(bodies(&desk), 1);
}

/// Protects whoever is still writing: another program that keeps a file meanwhile sweeps what is dead, and that alone.
#[test]
fn what_is_still_written_is_not_swept() {
    struct Meanwhile<'a>(&'a mut Store, usize);
    impl Read for Meanwhile<'_> {
        fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
            keep(self.0, &[9; 10]);
            self.1 = (self.1 + 1).min(4);
            Ok(if self.1 < 4 { buffer.len() } else { 0 })
        }
    }
    let desk = Desk::of_files();
    let (mut mine, mut theirs) = (desk.create(), desk.open());
    keep(&mut mine, b"acta");
    let dead = folder(&desk.file()).join(".77-3.part");
    fs::write(&dead, "cut off").unwrap();
    mine.put_blob(&mut Meanwhile(&mut theirs, 0), FILE_MAX, &mut |_| {}).unwrap();
    assert!(!dead.exists());
    assert_eq!(mine.file_sizes().unwrap().len(), 3);
    assert_eq!(entries(&folder(&desk.file())).len(), 3);
}

/// Protects the promise of one copy when several keep the same thing at once: one writes it, the others find it.
#[test]
fn the_same_content_kept_at_once_is_one_file() {
    let desk = Desk::new();
    drop(desk.create());
    let writers = 4;
    let found = thread::scope(|scope| {
        let keep = || {
            let mut store = desk.open();
            let mut stream = Stream { left: MEGABYTE, fails: false };
            store.put_blob(&mut stream, FILE_MAX, &mut |_| {}).unwrap()
        };
        let threads: Vec<_> = (0..writers).map(|_| scope.spawn(keep)).collect();
        threads.into_iter().map(|thread| thread.join().unwrap()).collect::<Vec<_>>()
    });
    assert_eq!(found.iter().filter(|kept| !kept.already_there).count(), 1);
    assert_eq!(bodies(&desk), 1);
    sound(&desk.open());
}

/// Protects against power cuts: a program that is killed while it keeps a file leaves the whole of it or what the next one
/// sweeps, and a register that verifies.
#[test]
fn a_file_whose_keeper_is_killed_is_whole_or_swept() {
    let (mut whole, mut cut) = (0, 0);
    for round in 0..24 {
        let desk = Desk::new();
        drop(desk.create());
        kill_keeping(&desk.file(), round);
        let mut store = desk.open();
        sound(&store);
        let files = store.file_sizes().unwrap();
        whole += files.len();
        cut += if desk.database.is_none() { bodies(&desk) - files.len() } else { 1 - files.len() };
        assert!(files.into_values().all(|size| size == 8 * MEGABYTE as u64), "half a file has a name");
        keep(&mut store, b"acta");
        assert_eq!(bodies(&desk), store.file_sizes().unwrap().len(), "what was cut off is swept");
        sound(&store);
    }
    assert!(0 < cut && 0 < whole, "{whole} whole, {cut} cut off: the moments are not spread");
}

/// Lets another process keep a file, and kills it after some pieces of it, or once it is done reading.
fn kill_keeping(path: &Path, round: u32) {
    let mut child = Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "files::keeping::keeps_for_another_test", "--nocapture"])
        .env(KEEPS, path)
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut lines = BufReader::new(child.stdout.take().unwrap()).lines().map_while(Result::ok);
    let reached = format!("read {}", 1 + round % 8);
    lines.find(|line| line.ends_with(&reached) || line.ends_with("kept"));
    if 20 < round {
        lines.find(|line| line.ends_with("kept"));
    }
    // Where it is done already, there is nothing to kill.
    drop(child.kill());
    child.wait().unwrap();
}

/// The other process of the test above; alone it does nothing.
#[test]
fn keeps_for_another_test() {
    let Ok(path) = std::env::var(KEEPS) else { return };
    let mut out = io::stdout();
    let mut say = |what: String| {
        writeln!(out, "{what}").unwrap();
        out.flush().unwrap();
    };
    let mut store = Store::open(Path::new(&path)).unwrap();
    let mut stream = Stream { left: 8 * MEGABYTE, fails: false };
    let mut progress = |bytes: u64| {
        if bytes.is_multiple_of(MEGABYTE as u64) {
            say(format!("read {}", bytes / MEGABYTE as u64));
        }
    };
    store.put_blob(&mut stream, FILE_MAX, &mut progress).unwrap();
    say("kept".to_owned());
}

/// Protects what is recorded from tidying, and the disk from what is not: only files that nothing refers to go.
#[test]
fn only_what_nothing_refers_to_is_forgotten() {
    let desk = Desk::new();
    let (mut store, kept) = super::furnished(&desk);
    let unused = keep(&mut store, b"never recorded");
    assert_eq!(store.unreferenced().unwrap().into_keys().collect::<Vec<_>>(), [unused.digest]);
    let report = store.verify(&mut |_, _| {}).unwrap();
    assert_eq!((report.files, report.unused, report.faults.len()), (4, 1, 0));
    let forgotten = store.collect_garbage().unwrap();
    assert_eq!((forgotten.files, forgotten.bytes), (1, unused.size));
    assert!(matches!(store.open_file(unused.digest), Err(error) if error.kind() == ErrorKind::FileNotKept));
    assert!(kept.iter().all(|kept| store.open_file(kept.digest).is_ok()));
    sound(&store);
    let bare = Desk::new();
    let mut store = bare.create();
    keep(&mut store, b"never recorded");
    store.collect_garbage().unwrap();
    assert!(!folder(&bare.file()).exists(), "a register without files is one file");
}

/// Protects a new register from the files of one that was there before.
#[test]
fn a_register_is_not_begun_among_files_of_another() {
    let desk = Desk::of_files();
    drop(super::furnished(&desk));
    fs::remove_file(desk.file()).unwrap();
    match Store::create(&desk.file(), pool::register(2)) {
        Err(error) if error.kind() == ErrorKind::Exists => {
            assert_eq!(error.path(), Some(folder(&desk.file()).as_path()));
        }
        unexpected => panic!("{unexpected:?}"),
    }
    assert!(!desk.file().exists());
}

/// Protects people from their neighbours: the register, its journals and its files are their owner's alone.
#[cfg(unix)]
#[test]
fn nobody_else_reads_a_register() {
    use std::os::unix::fs::PermissionsExt as _;
    let desk = Desk::of_files();
    let (store, kept) = super::furnished(&desk);
    store.backup(&desk.path("copy.ayni"), false).unwrap();
    let mode = |path: &std::path::Path| std::fs::metadata(path).unwrap().permissions().mode() & 0o777;
    for name in ["register.ayni", "register.ayni-wal", "register.ayni-shm", "copy.ayni"] {
        assert_eq!(mode(&desk.path(name)), 0o600, "{name}");
    }
    for register in ["register.ayni", "copy.ayni"] {
        let place = super::place(&desk.path(register), kept[0].digest);
        assert_eq!(mode(&place), 0o600);
        assert_eq!(mode(place.parent().unwrap()), 0o700);
        assert_eq!(mode(place.parent().unwrap().parent().unwrap()), 0o700);
    }
}
