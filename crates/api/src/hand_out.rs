//! Exports: a file that a register, or a part of it, is written as for others, sent while it is written.

use std::io::{self, Write};
use std::sync::Arc;

use axum::body::Body;
use axum::http::request::Parts;
use axum::http::{HeaderName, HeaderValue, Response, StatusCode, header};
use futures_util::stream;
use hyper::body::Bytes;
use operations::operation::{Delivery, Media, Unwritten};
use operations::{Effect, Filled, Outcome, Problem};
use serde_json::Value;
use tokio::sync::{mpsc, oneshot};

use crate::access::{Caller, refused};
use crate::endpoint::Endpoint;
use crate::request::{Asked, header_text, sent, take};
use crate::service::Service;

/// How many pieces may wait to be sent.
const WAITING: usize = 8;

/// What has to be said of a file, one header for each sentence, as percent-encoded text.
pub(crate) const NOTICE: HeaderName = HeaderName::from_static("ayni-notice");

/// Sends a file.
///
/// # Errors
///
/// A malformed request, a right that the caller lacks, and the problems of the operation that come up before its first byte is sent.
pub(crate) async fn export(
    service: &Arc<Service>,
    endpoint: &'static Endpoint,
    register: &str,
    in_path: Option<String>,
    (parts, body): (&Parts, Body),
) -> Outcome<Response<Body>> {
    let mut asked = Asked::of(service, register, parts)?;
    let media = media(endpoint, &mut asked, parts)?;
    let fields = if endpoint.is_posted {
        asked.has_only("as_known_at, as_of, format, lang")?;
        sent(parts, body, service.limits.body).await?
    } else {
        endpoint.fields_of(&asked.pairs, in_path)
    };
    let (head, begun) = oneshot::channel();
    let (pieces, waiting) = mpsc::channel(WAITING);
    tokio::task::spawn_blocking(move || {
        let mut sink = Sink { pieces, head: Some(head), begun: None };
        if let Err(problem) = write(&asked, endpoint, fields, media, &mut sink) {
            sink.fail(problem);
        }
    });
    let response = begun.await.map_err(|_| Problem::unforeseen())??;
    let body =
        stream::unfold(
            waiting,
            |mut waiting| async move { waiting.recv().await.map(|piece| (piece, waiting)) },
        );
    Ok(response.map(|()| Body::from_stream(body)))
}

/// In which of the operation's formats the file is wanted.
fn media(endpoint: &Endpoint, asked: &mut Asked, parts: &Parts) -> Outcome<Media> {
    let Effect::Export { media, .. } = endpoint.operation.effect else { return Err(Problem::unforeseen()) };
    let named = take(&mut asked.pairs, "format")?;
    let accepted = header_text(parts, header::ACCEPT).unwrap_or("*/*");
    let usual = media.first().copied();
    let found = match &named {
        Some(name) => media.iter().copied().find(|one| one.endings.contains(&name.as_str())),
        None if accepted.contains("*/*") => usual,
        None => media.iter().copied().find(|one| accepted.contains(one.name)),
    };
    let known = || media.iter().filter_map(|one| one.endings.first()).copied().collect::<Vec<_>>().join(", ");
    found.ok_or_else(|| {
        let (field, value) = named.as_deref().map_or(("Accept", accepted), |name| ("format", name));
        Problem::wrong("format_unknown", field, value).with("known", known())
    })
}

fn write(asked: &Asked, endpoint: &Endpoint, fields: Value, media: Media, sink: &mut Sink) -> Outcome {
    let Filled::Export(export) = endpoint.operation.sent(fields)? else { return Err(Problem::unforeseen()) };
    let when = asked.when()?;
    asked.read(when, |at| {
        let exported = export.produce(&Delivery { at, words: asked.words(), media, signer: None })?;
        written_down(asked, endpoint, media)?;
        let said: Vec<String> = exported.notices.iter().map(|notice| notice.said(asked.words())).collect();
        sink.begun = Some(head(&exported.name, media, &said));
        let written = exported.content.write(sink).and_then(|()| sink.flush().map_err(Unwritten::Sink));
        match written {
            // Where the sink takes no more, whoever asked has gone.
            Ok(()) | Err(Unwritten::Sink(_)) => Ok(()),
            Err(Unwritten::Content(problem)) => Err(problem),
        }
    })
}

/// Writes down what left the house as a file, where the server keeps accounts.
fn written_down(asked: &Asked, endpoint: &Endpoint, media: Media) -> Outcome {
    let (Some(book), Caller::Account(by)) = (asked.service.access.book(), &asked.principal.caller) else {
        return Ok(());
    };
    let code = |text: &str| text.parse().map_err(|_| Problem::unforeseen());
    let format = media.endings.first().copied().unwrap_or("file");
    let what = (code(endpoint.operation.name)?, code(format)?);
    book.record_export(by, asked.register.id, what, asked.service.now()).map_err(|error| refused(&error))
}

fn head(name: &str, media: Media, said: &[String]) -> Response<()> {
    let mut response = Response::new(());
    *response.status_mut() = StatusCode::OK;
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(media.name));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    let plain: String =
        name.chars().map(|c| if c.is_ascii_graphic() && c != '"' && c != '\\' { c } else { '_' }).collect();
    let disposition = HeaderValue::from_str(&format!("attachment; filename=\"{plain}\""));
    headers.extend(disposition.map(|value| (header::CONTENT_DISPOSITION, value)));
    for sentence in said {
        let encoded = percent_encoding::utf8_percent_encode(sentence, percent_encoding::CONTROLS);
        if let Ok(value) = HeaderValue::from_str(&encoded.to_string()) {
            headers.append(NOTICE, value);
        }
    }
    response
}

/// Where the bytes go: nothing is sent before the first of them is there, so that what fails until then is a problem.
struct Sink {
    pieces: mpsc::Sender<io::Result<Bytes>>,
    head: Option<oneshot::Sender<Outcome<Response<()>>>>,
    begun: Option<Response<()>>,
}

impl Sink {
    fn begin(&mut self) {
        if let (Some(head), Some(response)) = (self.head.take(), self.begun.take()) {
            // Whoever asked may have gone.
            let _ = head.send(Ok(response));
        }
    }

    /// A problem where nothing was sent yet; an end of the connection, so that nobody takes a part for the whole, where
    /// something was.
    fn fail(mut self, problem: Problem) {
        match self.head.take() {
            Some(head) => drop(head.send(Err(problem))),
            None => drop(self.pieces.blocking_send(Err(io::Error::other(problem.code.to_string())))),
        }
    }
}

impl Write for Sink {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.begin();
        let piece = Bytes::copy_from_slice(bytes);
        self.pieces.blocking_send(Ok(piece)).map_err(|_| io::ErrorKind::BrokenPipe)?;
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        self.begin();
        Ok(())
    }
}
