//! Writes registers made up into stores, each chapter as one batch. It must not make anything up.

use storage::{Asked, Batch, BatchKind, ExecuteError, ExpectedVersion, Store};

use crate::generate::{Book, Chapter};

/// A chapter as a store takes it.
pub fn batch(chapter: Chapter) -> Batch {
    Batch {
        id: chapter.batch,
        kind: BatchKind::Demo,
        label: Some(chapter.label),
        digest: None,
        asked: None,
        by: Book::actor(),
        from: Asked::default(),
        expected: ExpectedVersion::Any,
        commands: chapter.commands,
        undoes: None,
    }
}

/// Writes chapters, such as a whole book, and says at which version the store is then. `heard` hears of each chapter
/// before it is written.
pub fn write(
    chapters: impl Iterator<Item = Chapter>,
    store: &mut Store,
    heard: &mut dyn FnMut(&Chapter),
) -> Result<u64, ExecuteError> {
    for chapter in chapters {
        heard(&chapter);
        store.execute_batch(&batch(chapter), &mut |_| ())?;
    }
    Ok(store.version()?)
}
