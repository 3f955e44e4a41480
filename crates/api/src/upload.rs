//! Files that are handed in before they are recorded: streamed to the disk, kept under the hash of their content, and taken away
//! with the next clearing if nothing comes to refer to them.

use std::io::{Read, Seek as _, Write as _};
use std::sync::Arc;

use axum::body::Body;
use axum::http::Response;
use axum::http::request::Parts;
use domain::Command;
use domain::authority::{Asked as Asking, Permission, Role, permission};
use http_body_util::BodyExt as _;
use operations::problem::Kind;
use operations::{Outcome, Problem};
use serde_json::json;
use storage::{FILE_MAX, KeepError, Store, StoredBlob};

use crate::access::not_allowed;
use crate::health::json_response;
use crate::problem::answered;
use crate::request::{Asked, apart, lang, uncompressed};
use crate::served::Served;
use crate::service::Service;

/// Keeps the file that is the body of a request.
pub(crate) async fn keep(
    service: Arc<Service>,
    register: String,
    parts: Parts,
    body: Body,
) -> Response<Body> {
    let done = kept(&service, &register, &parts, body).await;
    answered(done, service.words(lang(&parts)))
}

async fn kept(
    service: &Arc<Service>,
    register: &str,
    parts: &Parts,
    mut body: Body,
) -> Outcome<Response<Body>> {
    let asked = Asked::of(service, register, parts)?;
    if !records_something(asked.principal.role) {
        return Err(not_allowed());
    }
    uncompressed(parts)?;
    let failed = |error| Problem::file("-", error);
    let mut file = tempfile::tempfile().map_err(failed)?;
    let mut size = 0_u64;
    while let Some(frame) = body.frame().await {
        let frame = frame.map_err(|_| Problem::new(Kind::Usage, "body_wrong"))?;
        let Some(piece) = frame.data_ref() else { continue };
        size = size.saturating_add(u64::try_from(piece.len()).unwrap_or(u64::MAX));
        if FILE_MAX < size {
            return Err(too_large());
        }
        file.write_all(piece).map_err(failed)?;
    }
    file.rewind().map_err(failed)?;
    apart(move || {
        let stored = stored(&asked.register, &mut file)?;
        Ok(json_response(&json!({ "digest": stored.digest, "size": stored.size })))
    })
    .await
}

/// Whether a role may record anything: a file is handed in to be spoken of by what is recorded.
fn records_something(role: Role) -> bool {
    Command::kinds().any(|kind| permission(role, Asking::Command(kind)) != Permission::No)
}

/// Keeps what is read under the hash of its content.
///
/// # Errors
///
/// `request_large`, and what storage says.
pub(crate) fn stored(register: &Served, content: &mut dyn Read) -> Outcome<StoredBlob> {
    let mut store = Store::open(register.path())?;
    store.put_blob(content, FILE_MAX, &mut |_| {}).map_err(|error| match error {
        KeepError::Storage(error) => Problem::from(error),
        KeepError::TooBig { .. } => too_large(),
        KeepError::Unreadable(error) => Problem::file("-", error),
    })
}

fn too_large() -> Problem {
    Problem::new(Kind::Usage, "request_large").with("most", FILE_MAX)
}
