//! Upkeep that a server offers: whether a register is as it was written, and what checkpoints say of it. What names places of the
//! machine, takes files away or needs a key is for whoever runs the machine.

use std::path::Path;
use std::sync::Arc;

use axum::body::Body;
use axum::http::request::Parts;
use axum::http::{HeaderValue, Response, header};
use operations::operation::{Done, Told};
use operations::problem::Kind;
use operations::{Asker, Filled, Keeper, Outcome, Problem, When};
use reports::words::Words;
use serde_json::Value;
use storage::Store;

use crate::ask::Format;
use crate::endpoint::Endpoint;
use crate::request::{Asked, apart, sent};
use crate::service::Service;

/// The register as upkeep sees it: opened for reading only, beside the connections that answer questions.
struct AtServer<'a> {
    asked: &'a Asked,
    asker: Asker,
    when: When,
    store: Option<Store>,
}

impl Keeper for AtServer<'_> {
    fn asker(&self) -> &Asker {
        &self.asker
    }

    fn place(&self) -> &Path {
        self.asked.register.path()
    }

    fn store(&mut self) -> Outcome<&mut Store> {
        if self.store.is_none() {
            self.store = Some(Store::open_read_only(self.place())?);
        }
        self.store.as_mut().ok_or_else(Problem::unforeseen)
    }

    fn when(&self) -> When {
        self.when
    }

    fn progress(&self, _: u64, _: u64) {}
}

/// Runs the operation and answers with its result. One runs at a time, because a verification reads the whole register; a second
/// request meanwhile gets `server_busy`. It runs to its end even if the client disconnects.
///
/// # Errors
///
/// A malformed request, a right that the caller lacks, `server_busy`, and the problems of the operation.
pub(crate) async fn upkeep(
    service: &Arc<Service>,
    endpoint: &'static Endpoint,
    register: &str,
    parts: &Parts,
    body: Body,
) -> Outcome<Response<Body>> {
    let mut asked = Asked::of(service, register, parts).await?;
    let format = Format::asked(&mut asked, parts, &Format::TOLD)?;
    asked.of_no_day()?;
    asked.has_only("format, lang, width")?;
    let fields = sent(parts, body, service.limits.body).await?;
    apart(move || carried_out(&asked, endpoint, fields).map(|done| response(format, done, asked.words())))
        .await
}

/// Runs the operation, where no other one runs.
///
/// # Errors
///
/// `server_busy`, and the problems of the operation.
pub(crate) fn carried_out(asked: &Asked, endpoint: &Endpoint, fields: Value) -> Outcome<Done> {
    let busy = |_| Problem::new(Kind::Storage, "server_busy");
    let _place = Arc::clone(&asked.service.verifying).try_acquire_owned().map_err(busy)?;
    let Filled::Maintenance(maintenance) = endpoint.operation.sent(fields)? else {
        return Err(Problem::unforeseen());
    };
    let (by, when) = (asked.principal.asker(), asked.when()?);
    let mut keeper = AtServer { asked, asker: by, when, store: None };
    maintenance.carry_out(&mut keeper, asked.words())
}

/// For programs the data, alone or in a document, as at the command line. For people what they are told, and how it ends: a fault that was found is an answer, too.
fn response(format: Format, done: Done, words: &Words) -> Response<Body> {
    let body = if format == Format::Json {
        match done.told {
            Told::Document(document) => format.text(&document, words).unwrap_or_default(),
            Told::Sentence(_) => format!("{:#}\n", done.data),
        }
    } else {
        let told = match done.told {
            Told::Document(document) => format.text(&document, words).unwrap_or_default(),
            Told::Sentence(notice) => notice.said(words) + "\n",
        };
        let ending = match done.verdict {
            Ok(notices) => notices.iter().map(|notice| notice.said(words) + "\n").collect(),
            Err(problem) => problem.message(words, &str::to_owned).what + "\n",
        };
        told + &ending
    };
    let mut response = Response::new(Body::from(body));
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(format.media_type()));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}
