//! Questions: an operation that asks, its fields from path and query, its answer in the format that is wanted.

use std::sync::Arc;

use axum::body::Body;
use axum::http::request::Parts;
use axum::http::{HeaderValue, Response, StatusCode, header};
use domain::authority;
use domain::value::Digest;
use operations::problem::Kind;
use operations::{Effect, Filled, Outcome, Problem, When};
use reports::document::{Document, Format as Paper};
use reports::words::Words;
use serde_json::Value;

use crate::endpoint::Endpoint;
use crate::language::weighed;
use crate::problem::answered;
use crate::request::{Asked, apart, header_text, lang, take};
use crate::service::Service;

/// How an answer is set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Format {
    Json,
    Csv,
    Html,
    /// One row of a list in each line.
    Lines,
}

impl Format {
    pub(crate) const ALL: [Self; 4] = [Self::Json, Self::Csv, Self::Html, Self::Lines];

    /// What `format` in a query calls it.
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Json => "json",
            Self::Csv => "csv",
            Self::Html => "html",
            Self::Lines => "ndjson",
        }
    }

    /// Its media type.
    pub(crate) const fn media_type(self) -> &'static str {
        match self {
            Self::Json => "application/json",
            Self::Csv => "text/csv; charset=utf-8",
            Self::Html => "text/html; charset=utf-8",
            Self::Lines => "application/x-ndjson",
        }
    }

    /// The one that a query or the header `Accept` asks for.
    fn of(named: Option<&str>, accepted: &str) -> Outcome<Self> {
        if let Some(name) = named {
            let found = Self::ALL.into_iter().find(|one| one.name() == name);
            return found.ok_or_else(|| unknown("format", name));
        }
        let mut wanted: Vec<(&str, f32)> = accepted.split(',').map(|one| weighed(one.trim())).collect();
        wanted.retain(|(name, weight)| !name.is_empty() && 0.0 < *weight);
        wanted.sort_by(|(_, one), (_, other)| other.total_cmp(one));
        if wanted.is_empty() {
            return Ok(Self::Json);
        }
        let of_range = |range: &str| match range {
            "*/*" | "application/*" => Some(Self::Json),
            "text/*" => Some(Self::Csv),
            range => {
                let is = |one: &Self| one.media_type().split(';').next() == Some(range);
                Self::ALL.into_iter().find(is)
            }
        };
        wanted.iter().find_map(|(range, _)| of_range(range)).ok_or_else(|| unknown("Accept", accepted))
    }

    fn set(self, document: &Document, words: &Words) -> Outcome<String> {
        Ok(match self {
            Self::Json => document.render(Paper::Json, words),
            Self::Csv => format!("\u{feff}{}", document.render(Paper::Csv, words)),
            Self::Html => document.render(Paper::Html, words),
            Self::Lines => lines(document)?,
        })
    }
}

fn unknown(field: &'static str, named: &str) -> Problem {
    let known = Format::ALL.map(Format::name).join(", ");
    Problem::wrong("format_unknown", field, named).with("known", known)
}

/// The rows of a list, one in each line.
fn lines(document: &Document) -> Outcome<String> {
    let whole = document.json();
    let rows = match &whole["data"] {
        Value::Object(sections) => sections.values().find_map(Value::as_array),
        Value::Array(rows) => Some(rows),
        _ => None,
    };
    let rows = rows.ok_or_else(|| unknown("format", Format::Lines.name()))?;
    Ok(rows.iter().flat_map(|row| [row.to_string(), "\n".to_owned()]).collect())
}

/// What tells an answer from others of the same address: the version of the register, and what else it hangs on.
fn tag(version: u64, asked: &Asked, when: When, format: Format) -> String {
    let role = asked.principal.role.code();
    let day = when.today().to_string();
    let parts: [&[u8]; 5] = [
        day.as_bytes(),
        asked.lang.code().as_bytes(),
        asked.principal.name.as_str().as_bytes(),
        role.as_bytes(),
        format.name().as_bytes(),
    ];
    let rest = Digest::of(&parts).to_string();
    format!("\"{version}-{}\"", rest.get(..8).unwrap_or_default())
}

/// Whether the reader has this answer already.
fn is_known(parts: &Parts, tag: &str) -> bool {
    let known = header_text(parts, header::IF_NONE_MATCH).unwrap_or_default();
    known.split(',').any(|one| matches!(one.trim(), "*") || one.trim().trim_start_matches("W/") == tag)
}

/// Answers a question.
pub(crate) async fn question(
    service: Arc<Service>,
    endpoint: &'static Endpoint,
    register: String,
    in_path: Option<String>,
    parts: Parts,
) -> Response<Body> {
    let done = answer(&service, endpoint, &register, in_path, &parts).await;
    answered(done, service.words(lang(&parts)))
}

async fn answer(
    service: &Arc<Service>,
    endpoint: &'static Endpoint,
    register: &str,
    in_path: Option<String>,
    parts: &Parts,
) -> Outcome<Response<Body>> {
    let mut asked = Asked::of(service, register, parts)?;
    may_read(endpoint, &asked)?;
    let accepted = header_text(parts, header::ACCEPT).unwrap_or_default();
    let format = Format::of(take(&mut asked.pairs, "format")?.as_deref(), accepted)?;
    let when = asked.register.when(&asked.when)?;
    let known = tag(asked.register.snapshot().version(), &asked, when, format);
    if is_known(parts, &known) {
        return Ok(with_tag(StatusCode::NOT_MODIFIED, Body::empty(), &known));
    }
    let pairs = asked.pairs.iter().map(|(name, value)| (name.as_str(), value.as_str()));
    let mut fields = endpoint.fields(pairs);
    if let (Some(field), Some(value)) = (&endpoint.in_path, in_path) {
        fields.insert(field.clone(), value.into());
    }
    apart(move || {
        let Filled::Query(query) = endpoint.operation.sent(Value::Object(fields))? else {
            return Err(Problem::unforeseen());
        };
        asked.register.read(when, |moment| {
            let document = query.answer(moment, asked.words())?;
            query.verdict(&document)?;
            let body = format.set(&document, asked.words())?;
            let tag = tag(moment.version(), &asked, when, format);
            Ok(of_format(format, body, endpoint.operation.name, &tag))
        })
    })
    .await
}

/// Refuses, before anything is read, what the role may not be shown.
pub(crate) fn may_read(endpoint: &Endpoint, asked: &Asked) -> Outcome {
    let Effect::Query { class, .. } = endpoint.operation.effect else { return Ok(()) };
    let role = asked.principal.role;
    if authority::may_read(role, class) {
        return Ok(());
    }
    let role = asked.words().term(reports::words::Family::Role, role.code());
    let problem = Problem::new(Kind::Rejected, "reading_forbidden").with("role", role);
    Err(problem.with("verb", endpoint.operation.name))
}

fn of_format(format: Format, body: String, name: &str, tag: &str) -> Response<Body> {
    let mut response = with_tag(StatusCode::OK, Body::from(body), tag);
    response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static(format.media_type()));
    if matches!(format, Format::Csv | Format::Html) {
        let name = name.replace('.', "-");
        let said = format!("attachment; filename=\"{name}.{}\"", format.name());
        response
            .headers_mut()
            .extend(HeaderValue::from_str(&said).map(|said| (header::CONTENT_DISPOSITION, said)));
    }
    response
}

fn with_tag(status: StatusCode, body: Body, tag: &str) -> Response<Body> {
    let mut response = Response::new(body);
    *response.status_mut() = status;
    let headers = response.headers_mut();
    headers.extend(HeaderValue::from_str(tag).map(|tag| (header::ETAG, tag)));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("private, no-cache"));
    headers.insert(header::VARY, HeaderValue::from_static("Accept, Accept-Language, Authorization, Cookie"));
    response
}
