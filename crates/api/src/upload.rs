//! Files that are handed in before they are recorded: streamed to the disk, kept under the hash of their content, and taken away
//! with the next clearing if nothing comes to refer to them.

use std::collections::BTreeSet;
use std::fs::File;
use std::io::{Read, Seek as _};
use std::sync::Arc;

use axum::body::Body;
use axum::http::Response;
use axum::http::request::Parts;
use domain::value::Digest;
use http_body_util::BodyExt as _;
use operations::problem::{Detail, Kind};
use operations::{Asker, Outcome, Problem};
use reports::words::Family;
use serde_json::{Value, json};
use storage::{FILE_MAX, KeepError, Store, StoredBlob};
use tokio::io::AsyncWriteExt as _;

use crate::endpoint::{self, Endpoint};
use crate::health::json_response;
use crate::offered::is_offered;
use crate::problem::answered;
use crate::request::{Asked, apart, uncompressed, unread};
use crate::service::Service;

/// Keeps the file that is the body of a request.
pub(crate) async fn keep(
    service: Arc<Service>,
    register: String,
    parts: Parts,
    body: Body,
) -> Response<Body> {
    let done = kept(&service, &register, &parts, body).await;
    answered(done, &service, &parts)
}

async fn kept(
    service: &Arc<Service>,
    register: &str,
    parts: &Parts,
    mut body: Body,
) -> Outcome<Response<Body>> {
    let asked = Asked::of(service, register, parts).await?;
    hands_in(&asked.principal.asker())?;
    uncompressed(parts)?;
    let failed = |error| Problem::file("-", error);
    let file = apart(move || tempfile::tempfile().map_err(failed)).await?;
    let mut file = tokio::fs::File::from_std(file);
    let mut size = 0_u64;
    while let Some(frame) = body.frame().await {
        let frame = frame.map_err(|error| unread(&error))?;
        let Some(piece) = frame.data_ref() else { continue };
        size = size.saturating_add(u64::try_from(piece.len()).unwrap_or(u64::MAX));
        if FILE_MAX < size {
            return Err(too_large());
        }
        file.write_all(piece).await.map_err(failed)?;
    }
    file.flush().await.map_err(failed)?;
    let mut file: File = file.into_std().await;
    apart(move || {
        file.rewind().map_err(failed)?;
        let stored = stored(&asked, size, &mut file)?;
        Ok(json_response(&json!({ "digest": stored.digest, "size": stored.size })))
    })
    .await
}

/// Whether a change refers to a file by the hash of its content.
fn takes_file(endpoint: &Endpoint) -> bool {
    let by_hash = |(_, schema): (&str, &Value)| schema.pointer("/properties/digest").is_some();
    endpoint.is_change && endpoint.properties().any(by_hash)
}

/// Refuses files of a role that may record nothing that refers to one.
///
/// # Errors
///
/// `file_forbidden`.
fn hands_in(asker: &Asker) -> Outcome {
    if endpoint::all().iter().any(|one| takes_file(one) && is_offered(asker, one)) {
        return Ok(());
    }
    Err(forbidden(asker))
}

/// That a role hands in no such file.
pub(crate) fn forbidden(asker: &Asker) -> Problem {
    let role = Detail::Term(Family::Role, asker.role().code());
    Problem::new(Kind::Rejected, "file_forbidden").with("role", role)
}

/// Keeps what is read under the hash of its content, as long as what nothing refers to takes no more room than the limit.
///
/// # Errors
///
/// `request_large`, `files_unused`, and what storage says.
pub(crate) fn stored(asked: &Asked, size: u64, content: &mut dyn Read) -> Outcome<StoredBlob> {
    let register = &asked.register;
    let mut store = Store::open(register.path())?;
    let most = asked.service.limits.unused;
    let snapshot = register.snapshot();
    let used: BTreeSet<Digest> = snapshot.register().files().map(|(_, file)| file.digest).collect();
    let kept = store.file_sizes()?;
    let unused: u64 = kept.iter().filter(|(digest, _)| !used.contains(digest)).map(|(_, size)| size).sum();
    if most < unused.saturating_add(size) {
        return Err(Problem::new(Kind::Usage, "files_unused").with("bytes", unused).with("most", most));
    }
    store.put_blob(content, FILE_MAX, &mut |_| {}).map_err(|error| match error {
        KeepError::Storage(error) => Problem::from(error),
        KeepError::TooBig { .. } => too_large(),
        KeepError::Unreadable(error) => Problem::file("-", error),
    })
}

fn too_large() -> Problem {
    Problem::new(Kind::Usage, "request_large").with("most", FILE_MAX)
}
