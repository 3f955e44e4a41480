//! Problems as answers: `application/problem+json` of RFC 9457, with the status by kind and words in the reader's language.

use std::borrow::Cow;
use std::sync::Arc;

use axum::body::Body;
use axum::http::request::Parts;
use axum::http::{HeaderValue, Response, StatusCode, header};
use operations::problem::{Detail, Kind};
use operations::record::RecordRef;
use operations::{Outcome, Problem};
use reports::words::Words;
use serde_json::{Value, json};

use crate::service::Service;

/// The media type of a problem.
pub(crate) const MEDIA_TYPE: &str = "application/problem+json";

/// The codes whose status their kind does not say.
const BY_CODE: &[(&str, StatusCode)] = &[
    ("second_person_waiting", StatusCode::ACCEPTED),
    ("sign_in_needed", StatusCode::UNAUTHORIZED),
    ("sign_in_wrong", StatusCode::UNAUTHORIZED),
    ("sign_in_code_needed", StatusCode::UNAUTHORIZED),
    ("sign_in_slowed", StatusCode::TOO_MANY_REQUESTS),
    ("forbidden", StatusCode::FORBIDDEN),
    ("column_withheld", StatusCode::FORBIDDEN),
    ("cursor_outdated", StatusCode::CONFLICT),
    ("reading_forbidden", StatusCode::FORBIDDEN),
    ("not_allowed", StatusCode::FORBIDDEN),
    ("sign_in_refused", StatusCode::FORBIDDEN),
    ("file_forbidden", StatusCode::FORBIDDEN),
    ("throttled", StatusCode::TOO_MANY_REQUESTS),
    ("request_foreign", StatusCode::FORBIDDEN),
    ("host_unknown", StatusCode::MISDIRECTED_REQUEST),
    ("address_unknown", StatusCode::NOT_FOUND),
    ("register_unknown", StatusCode::NOT_FOUND),
    ("method_wrong", StatusCode::METHOD_NOT_ALLOWED),
    ("format_unknown", StatusCode::NOT_ACCEPTABLE),
    ("layout_unfit", StatusCode::NOT_ACCEPTABLE),
    ("layout_without_page", StatusCode::NOT_ACCEPTABLE),
    ("request_slow", StatusCode::REQUEST_TIMEOUT),
    ("request_large", StatusCode::PAYLOAD_TOO_LARGE),
    ("files_unused", StatusCode::PAYLOAD_TOO_LARGE),
    ("media_type_wrong", StatusCode::UNSUPPORTED_MEDIA_TYPE),
    ("confirmation_needed", StatusCode::PRECONDITION_REQUIRED),
    ("conflict", StatusCode::PRECONDITION_FAILED),
    ("command_differs", StatusCode::CONFLICT),
    ("checkpoint_differs", StatusCode::CONFLICT),
    ("checkpoint_forged", StatusCode::UNPROCESSABLE_ENTITY),
    ("checkpoint_of_other", StatusCode::CONFLICT),
    ("checkpoint_shorter", StatusCode::CONFLICT),
    ("checkpoint_signed_by_other", StatusCode::UNPROCESSABLE_ENTITY),
    ("requests_many", StatusCode::TOO_MANY_REQUESTS),
    ("server_busy", StatusCode::SERVICE_UNAVAILABLE),
    ("storage_connections_busy", StatusCode::SERVICE_UNAVAILABLE),
    ("storage_busy", StatusCode::SERVICE_UNAVAILABLE),
];

/// The codes of requests that have not the shape that is described.
const SHAPES: &[&str] = &[
    "body_wrong",
    "choice_unknown",
    "encoding_wrong",
    "field_missing",
    "field_repeated",
    "field_type",
    "field_unknown",
    "id_wrong",
    "past_is_read_only",
    "version_wrong",
];

/// The detail of a problem that says after how many seconds the same may be asked again.
pub(crate) const AFTER_SECONDS: &str = "seconds";

/// How long whoever is sent away should wait where the problem does not say, in seconds.
const AFTER: u64 = 1;

/// After how many seconds the same may be asked again.
fn after(problem: &Problem) -> u64 {
    let of_detail = |(name, detail): &(Cow<'_, str>, Detail)| match detail {
        Detail::Number(seconds) if name == AFTER_SECONDS => Some(*seconds),
        _ => None,
    };
    problem.details.iter().find_map(of_detail).unwrap_or(AFTER)
}

/// Gives an answer the status of the problem that it tells, and the headers that belong to that.
pub(crate) fn mark(response: &mut Response<Body>, problem: &Problem) {
    let status = status(problem);
    *response.status_mut() = status;
    let headers = response.headers_mut();
    match status {
        StatusCode::UNAUTHORIZED => {
            headers.insert(header::WWW_AUTHENTICATE, HeaderValue::from_static("Bearer"));
        }
        StatusCode::TOO_MANY_REQUESTS | StatusCode::SERVICE_UNAVAILABLE => {
            headers.insert(header::RETRY_AFTER, after(problem).into());
        }
        _ => {}
    }
}

/// The status of a problem.
pub(crate) fn status(problem: &Problem) -> StatusCode {
    let by_code = BY_CODE.iter().find(|(code, _)| *code == problem.code).map(|(_, status)| *status);
    by_code.unwrap_or(match problem.kind {
        // What has not the shape that is described, and what has it and means nothing.
        Kind::Usage if SHAPES.contains(&&*problem.code) => StatusCode::BAD_REQUEST,
        Kind::Usage | Kind::Input => StatusCode::UNPROCESSABLE_ENTITY,
        // More than one thing answers: whoever asks has to say which.
        Kind::NotFound if problem.code.ends_with("_needed") || !problem.candidates.is_empty() => {
            StatusCode::UNPROCESSABLE_ENTITY
        }
        Kind::NotFound => StatusCode::NOT_FOUND,
        Kind::Rejected | Kind::Findings => StatusCode::CONFLICT,
        Kind::Conflict => StatusCode::PRECONDITION_FAILED,
        Kind::Unforeseen | Kind::Storage | Kind::Damaged | Kind::File | Kind::Unread | Kind::Untold => {
            StatusCode::INTERNAL_SERVER_ERROR
        }
    })
}

/// A problem as data, in the reader's words.
pub(crate) fn data(problem: &Problem, words: &Words) -> Value {
    let message = problem.message(words, &str::to_owned);
    let mut object = json!({
        "type": format!("urn:ayni:problem:{}", problem.code),
        "title": message.what,
        "status": status(problem).as_u16(),
        "code": problem.code,
        "kind": problem.kind.name(),
    });
    if !message.next.is_empty() {
        object["detail"] = message.next.into();
    }
    if let Some(field) = &problem.field {
        object["field"] = field.as_ref().into();
        object["pointer"] = format!("#/{}", field.replace('~', "~0").replace('/', "~1")).into();
    }
    if let Some(value) = &problem.value {
        object["value"] = value.as_str().into();
    }
    let details = problem.data();
    if !details.is_empty() {
        object["details"] = details.into();
    }
    if let (false, Some(register)) = (problem.candidates.is_empty(), &problem.register) {
        let candidate =
            |one: &RecordRef| json!({ "id": one.id, "kind": one.kind, "name": one.name(register, words) });
        object["candidates"] = problem.candidates.iter().map(candidate).collect();
    }
    object
}

/// The problem that an answer is, so that readers at a browser can be told on a page.
#[derive(Clone)]
pub(crate) struct Told(pub(crate) Arc<Problem>);

/// A problem as an answer, which the guard makes a page of for browsers.
pub(crate) fn response(problem: Problem, words: &Words) -> Response<Body> {
    let mut response = as_data(&problem, words);
    response.extensions_mut().insert(Told(Arc::new(problem)));
    response
}

/// A problem as an answer that stays data.
pub(crate) fn as_data(problem: &Problem, words: &Words) -> Response<Body> {
    let mut response = Response::new(Body::from(format!("{:#}\n", data(problem, words))));
    mark(&mut response, problem);
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(MEDIA_TYPE));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    if let Ok(language) = HeaderValue::from_str(words.lang().code()) {
        headers.insert(header::CONTENT_LANGUAGE, language);
    }
    response
}

/// An answer, or the problem with it in the language of whoever asks.
pub(crate) fn answered(done: Outcome<Response<Body>>, service: &Service, parts: &Parts) -> Response<Body> {
    done.unwrap_or_else(|problem| response(problem, service.words_for(parts)))
}
