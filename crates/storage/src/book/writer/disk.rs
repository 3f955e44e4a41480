//! A thread that waits for the disk while the writer goes on, and answers then. What is committed while it waits becomes durable with
//! the next wait, however many transactions it is.

use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::mpsc::{self, Receiver, SyncSender};
use std::thread::{self, JoinHandle};

use super::published::Published;
use super::serve::Committed;
use crate::book::Book;
use crate::sqlite::durable::Journal;

/// How many transactions may wait for the disk. Of more, the writer waits itself.
const WAITING: usize = 64;

/// The thread, as the writer has it.
pub(super) struct Disk<B: Book> {
    waiting: Option<SyncSender<Waits<B>>>,
    thread: Option<JoinHandle<()>>,
    /// Whether something was handed over since [`settle`](Self::settle).
    is_busy: bool,
}

enum Waits<B: Book> {
    For(Arc<Journal>, Committed<B>),
    Settle(SyncSender<()>),
}

impl<B: Book> Disk<B> {
    pub(super) fn start(path: PathBuf, published: Arc<Published<B::State>>) -> io::Result<Self> {
        let (send, waiting) = mpsc::sync_channel(WAITING);
        let thread = thread::Builder::new()
            .name("disk".to_owned())
            .spawn(move || answer(&waiting, &path, &published))?;
        Ok(Self { waiting: Some(send), thread: Some(thread), is_busy: false })
    }

    /// Has a transaction answered when the journal is on the disk. Gives it back where the thread ended.
    pub(super) fn wait(&mut self, journal: Arc<Journal>, committed: Committed<B>) -> Option<Committed<B>> {
        let Some(waiting) = &self.waiting else { return Some(committed) };
        match waiting.send(Waits::For(journal, committed)) {
            Ok(()) => {
                self.is_busy = true;
                None
            }
            Err(mpsc::SendError(Waits::For(_, committed))) => Some(committed),
            Err(mpsc::SendError(Waits::Settle(_))) => None,
        }
    }

    /// Whether something that was handed over may not be answered yet.
    pub(super) const fn is_busy(&self) -> bool {
        self.is_busy
    }

    /// Waits until everything that was handed over is answered.
    pub(super) fn settle(&mut self) {
        if !std::mem::take(&mut self.is_busy) {
            return;
        }
        let (settled, all) = mpsc::sync_channel(1);
        if let Some(waiting) = &self.waiting
            && waiting.send(Waits::Settle(settled)).is_ok()
        {
            // Where it fails, the thread has ended, and everything with it.
            let _ = all.recv();
        }
    }
}

impl<B: Book> Drop for Disk<B> {
    /// What waits is still answered.
    fn drop(&mut self) {
        self.waiting = None;
        if let Some(thread) = self.thread.take() {
            drop(thread.join());
        }
    }
}

fn answer<B: Book>(waiting: &Receiver<Waits<B>>, path: &Path, published: &Published<B::State>) {
    while let Ok(first) = waiting.recv() {
        let (mut committed, mut journal, mut settling) = (Vec::new(), None, Vec::new());
        for waits in std::iter::once(first).chain(waiting.try_iter()) {
            match waits {
                Waits::For(its, group) => {
                    journal = Some(its);
                    committed.push(group);
                }
                Waits::Settle(settled) => settling.push(settled),
            }
        }
        if let Some(journal) = journal {
            let is_durable = journal.make_durable().is_ok();
            for group in committed {
                group.tell(is_durable, path, published);
            }
        }
        for settled in settling {
            // The writer waits for it, so it hears it.
            let _ = settled.send(());
        }
    }
}
