//! Exports: a file that a register, or a part of it, is written as for others.

use std::fs::File;
use std::io::{self, BufWriter, Seek as _};
use std::sync::Arc;

use axum::body::Body;
use axum::http::request::Parts;
use axum::http::{HeaderName, HeaderValue, Response, StatusCode, header};
use domain::authority::Sensitivity;
use futures_util::stream::{self, Stream};
use hyper::body::Bytes;
use operations::operation::{Delivery, Media, Unwritten};
use operations::{Effect, Filled, Outcome, Problem};
use serde_json::Value;
use tokio::io::AsyncReadExt as _;

use crate::accept::Accepted;
use crate::endpoint::Endpoint;
use crate::request::{Asked, apart, sent, take};
use crate::service::Service;

/// What has to be said of a file, one header for each sentence, as percent-encoded text.
pub(crate) const NOTICE: HeaderName = HeaderName::from_static("ayni-notice");

/// Sends a file.
///
/// # Errors
///
/// A malformed request, a right that the caller lacks, and the problems of the operation.
pub(crate) async fn export(
    service: &Arc<Service>,
    endpoint: &'static Endpoint,
    register: &str,
    in_path: Option<String>,
    (parts, body): (&Parts, Body),
) -> Outcome<Response<Body>> {
    let mut asked = Asked::of(service, register, parts).await?;
    let media = media(endpoint, &mut asked, parts)?;
    let fields = if endpoint.is_posted {
        asked.has_only("as_known_at, as_of, format, lang")?;
        sent(parts, body, service.limits.body).await?
    } else {
        endpoint.fields_of(&asked.pairs, in_path)
    };
    let operation = endpoint.operation.name;
    // The file is written before the first byte is sent: a client that takes it slowly holds no reader of the register meanwhile, and
    // what fails is a problem and no file that ends early.
    let (head, file) = apart(move || {
        // A file is written down as handed out, whomever it names.
        asked.telling(operation, Sensitivity::Public, || write(&asked, endpoint, fields, media))
    })
    .await?;
    Ok(head.map(|()| Body::from_stream(sent_from(file))))
}

/// How many bytes are read of a file at a time.
const PIECE_BYTES: usize = 128 * 1024;

/// The content of a file, piece by piece, as it is taken.
fn sent_from(file: File) -> impl Stream<Item = io::Result<Bytes>> {
    stream::unfold(tokio::fs::File::from_std(file), |mut file| async move {
        let mut piece = vec![0; PIECE_BYTES];
        match file.read(&mut piece).await {
            Ok(0) => None,
            Ok(size) => {
                piece.truncate(size);
                Some((Ok(Bytes::from(piece)), file))
            }
            Err(error) => Some((Err(error), file)),
        }
    })
}

/// In which of the operation's formats the file is wanted.
fn media(endpoint: &Endpoint, asked: &mut Asked, parts: &Parts) -> Outcome<Media> {
    let Effect::Export { media, .. } = endpoint.operation.effect else { return Err(Problem::unforeseen()) };
    let Some(name) = take(&mut asked.pairs, "format")? else {
        let accepted = Accepted::of(&parts.headers);
        let found = accepted.choose(media.iter().map(|one| (one.name, *one)));
        return found.ok_or_else(|| accepted.refused(media.iter().map(|one| one.name)));
    };
    let found = media.iter().copied().find(|one| one.endings.contains(&name.as_str()));
    found.ok_or_else(|| {
        let known: Vec<&str> = media.iter().filter_map(|one| one.endings.first()).copied().collect();
        Problem::wrong("format_unknown", "format", &name).with("known", known.join(", "))
    })
}

/// Writes the file, and what its answer says of it.
fn write(asked: &Asked, endpoint: &Endpoint, fields: Value, media: Media) -> Outcome<(Response<()>, File)> {
    let Filled::Export(export) = endpoint.operation.sent(fields)? else { return Err(Problem::unforeseen()) };
    let when = asked.when()?;
    let failed = |error| Problem::file("-", error);
    let mut file = BufWriter::new(tempfile::tempfile().map_err(failed)?);
    let head = asked.read(when, |at| {
        let exported = export.produce(&Delivery { at, words: asked.words(), media, signer: None })?;
        let format = media.endings.first().copied().unwrap_or("file");
        asked.written_down(endpoint.operation.name, Sensitivity::Public)?;
        asked.exported(endpoint.operation.name, format)?;
        let said: Vec<String> = exported.notices.iter().map(|notice| notice.said(asked.words())).collect();
        exported.content.write(&mut file).map_err(|error| match error {
            Unwritten::Sink(error) => failed(error),
            Unwritten::Content(problem) => problem,
        })?;
        Ok(head(&exported.name, media, &said))
    })?;
    let mut file = file.into_inner().map_err(|error| failed(error.into_error()))?;
    file.rewind().map_err(failed)?;
    Ok((head, file))
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
