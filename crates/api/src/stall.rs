//! Limits how long a client may take none of what is sent to it. Without this limit, a client that asks and does not read would
//! hold a connection, and with a file that is written while it is sent also a thread and a connection to the register.

use std::future::Future as _;
use std::io;
use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::Duration;

use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::time::Sleep;

/// How many bytes the client must have taken before it is given the whole time again. Fewer, taken now and then, would keep a
/// connection for ever.
const PROGRESS_BYTES: usize = 16 * 1024;

/// A stream whose writing fails with `TimedOut` after a time without progress.
#[derive(Debug)]
pub(crate) struct StallLimit<S> {
    stream: S,
    limit: Duration,
    /// Runs while the stream takes less than it is given.
    stalled: Option<Pin<Box<Sleep>>>,
    /// How many bytes were taken since the timer was set.
    taken: usize,
}

impl<S> StallLimit<S> {
    pub(crate) const fn new(stream: S, limit: Duration) -> Self {
        Self { stream, limit, stalled: None, taken: 0 }
    }

    /// Passes a result of writing on, and sets or stops the timer by it.
    fn judge(
        &mut self,
        context: &mut Context<'_>,
        given: usize,
        written: Poll<io::Result<usize>>,
    ) -> Poll<io::Result<usize>> {
        match written {
            Poll::Ready(written) => {
                let taken = *written.as_ref().unwrap_or(&0);
                self.taken = self.taken.saturating_add(taken);
                if taken == given || PROGRESS_BYTES <= self.taken {
                    self.stalled = None;
                }
                Poll::Ready(written)
            }
            Poll::Pending => {
                if self.stalled.is_none() {
                    self.taken = 0;
                }
                let timer = self.stalled.get_or_insert_with(|| Box::pin(tokio::time::sleep(self.limit)));
                timer.as_mut().poll(context).map(|()| Err(io::ErrorKind::TimedOut.into()))
            }
        }
    }
}

impl<S: AsyncRead + Unpin> AsyncRead for StallLimit<S> {
    fn poll_read(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_read(context, buffer)
    }
}

impl<S: AsyncWrite + Unpin> AsyncWrite for StallLimit<S> {
    fn poll_write(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        bytes: &[u8],
    ) -> Poll<io::Result<usize>> {
        let written = Pin::new(&mut self.stream).poll_write(context, bytes);
        self.judge(context, bytes.len(), written)
    }

    fn poll_write_vectored(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        pieces: &[io::IoSlice<'_>],
    ) -> Poll<io::Result<usize>> {
        let given = pieces.iter().map(|piece| piece.len()).sum();
        let written = Pin::new(&mut self.stream).poll_write_vectored(context, pieces);
        self.judge(context, given, written)
    }

    fn is_write_vectored(&self) -> bool {
        self.stream.is_write_vectored()
    }

    fn poll_flush(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_flush(context)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_shutdown(context)
    }
}
