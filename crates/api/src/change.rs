//! Changes: an operation that changes a register, its fields from a JSON object, and the receipt of what it did.

use std::sync::Arc;

use axum::body::Body;
use axum::http::request::Parts;
use axum::http::{HeaderName, HeaderValue, Response, header};
use domain::Context;
use domain::value::id::{BatchId, CommandId};
use operations::problem::Kind;
use operations::{Filled, Mint, Notice, Outcome, Problem, Proposal, Receipt};
use reports::document::Document;
use serde_json::Value;
use storage::{Asked as AskedFrom, Batch, BatchKind, ExpectedVersion, Outcome as Written, Request, Work};

use crate::ask::Format;
use crate::endpoint::Endpoint;
use crate::mint;
use crate::problem::answered;
use crate::request::{Asked, apart, header_text, lang, sent, take};
use crate::service::Service;

/// The header under whose value a change is done once, however often it is sent.
pub(crate) const IDEMPOTENCY_KEY: HeaderName = HeaderName::from_static("idempotency-key");

/// What is asked, beside its fields.
struct Sent {
    fields: Value,
    /// The identifier under which it is done once; nothing where nobody gave one.
    key: Option<CommandId>,
    expected: ExpectedVersion,
    dry_run: bool,
    format: Format,
}

/// Carries out a change.
pub(crate) async fn change(
    service: Arc<Service>,
    endpoint: &'static Endpoint,
    register: String,
    parts: Parts,
    body: Body,
) -> Response<Body> {
    let done = carry_out(&service, endpoint, &register, &parts, body).await;
    answered(done, service.words(lang(&parts)))
}

async fn carry_out(
    service: &Arc<Service>,
    endpoint: &'static Endpoint,
    register: &str,
    parts: &Parts,
    body: Body,
) -> Outcome<Response<Body>> {
    let mut asked = Asked::of(service, register, parts)?;
    let dry_run = match take(&mut asked.pairs, "dry_run")?.as_deref() {
        None | Some("false") => false,
        Some("true") => true,
        Some(other) => return Err(Problem::wrong("field_type", "dry_run", other).with("type", "boolean")),
    };
    let format = Format::asked(&mut asked, parts)?;
    if let Some((name, _)) = asked.pairs.first() {
        let unknown = Problem::wrong("field_unknown", name.clone(), name);
        return Err(unknown.with("known", "as_of, dry_run, format, lang, width"));
    }
    if let Some(past) = &asked.when.as_known_at {
        return Err(Problem::wrong("past_is_read_only", "as_known_at", past));
    }
    let (key, expected) = (key(parts)?, expected(parts)?);
    let fields = sent(parts, body, service.limits.body).await?;
    apart(move || recorded(&asked, endpoint, Sent { fields, key, expected, dry_run, format })).await
}

/// The identifier under which it is done once.
fn key(parts: &Parts) -> Outcome<Option<CommandId>> {
    let Some(text) = header_text(parts, IDEMPOTENCY_KEY) else { return Ok(None) };
    text.trim_matches('"').parse().map(Some).map_err(|_| Problem::wrong("id_wrong", "Idempotency-Key", text))
}

/// The version that the writer has seen: `If-Match` with the tag of an answer, or with a version.
fn expected(parts: &Parts) -> Outcome<ExpectedVersion> {
    let Some(text) = header_text(parts, header::IF_MATCH).filter(|text| *text != "*") else {
        return Ok(ExpectedVersion::Any);
    };
    let tag = text.trim_start_matches("W/").trim_matches('"');
    let version = tag.split('-').next().and_then(|version| version.parse().ok());
    version.map(ExpectedVersion::Version).ok_or_else(|| Problem::wrong("version_wrong", "If-Match", text))
}

/// Proposes and records, or says how it would go.
fn recorded(asked: &Asked, endpoint: &Endpoint, sent: Sent) -> Outcome<Response<Body>> {
    let filled = endpoint.operation.sent(sent.fields)?;
    let digest = filled.digest(asked.when.as_of.as_deref());
    let Filled::Mutation(mutation) = filled else { return Err(Problem::unforeseen()) };
    let (by, when) = (asked.principal.actor(), asked.when()?);
    let (known, proposal) = asked.register.read(when, asked.principal.asker(), |moment| {
        if let Some(key) = sent.key.filter(|_| !sent.dry_run)
            && let Some(written) = moment.recorded(key, &by, &digest)?
        {
            return Ok((
                Some(receipt(asked, moment, &written, &Said::nothing(sent.format))?),
                Proposal::default(),
            ));
        }
        let mut minted = Mint { id: &mut mint::uuid, salt: &mut mint::salt };
        let proposal = mutation.propose(moment, asked.words(), &mut minted)?;
        handed_in(moment, &proposal)?;
        if !sent.dry_run {
            confirmed(&mutation.fields(), &proposal)?;
            return Ok((None, proposal));
        }
        let context = Context { at: when.now, by: by.clone() };
        let events = moment.foresee(&context, &proposal.commands)?;
        let trial = Receipt::of_trial(moment, events, &proposal.commands, asked.words())?;
        Ok((Some(response(asked, &trial, &Said::of(&proposal, sent.format), moment.version())), proposal))
    })?;
    if let Some(response) = known {
        return Ok(response);
    }
    let (said, commands) = (Said::of(&proposal, sent.format), proposal.commands.clone());
    let id = sent.key.unwrap_or_else(mint::id);
    let from = AskedFrom { account: asked.principal.account(), ..AskedFrom::default() };
    let work = work(id, (by, from), digest, sent.expected, commands);
    let written = match asked.register.record(work) {
        Ok(written) => written,
        Err(error) => return Err(Problem::unrecorded(error, asked.register.snapshot().register())),
    };
    let when = asked.when()?;
    let told =
        asked.register.read(when, asked.principal.asker(), |moment| receipt(asked, moment, &written, &said));
    told.map_err(|problem| untold(problem, written.version))
}

/// Refuses what refers to a file that was not handed in.
fn handed_in(moment: &operations::Moment<'_>, proposal: &Proposal) -> Outcome {
    if proposal.attachments.is_empty() {
        return Ok(());
    }
    let kept = moment.file_sizes()?;
    let missing = proposal.attachments.iter().find(|digest| !kept.contains_key(digest));
    missing.map_or(Ok(()), |digest| Err(Problem::wrong("file_not_kept", "file", &digest.to_string())))
}

/// It is recorded, but what came of it cannot be told.
fn untold(problem: Problem, version: u64) -> Problem {
    let what = operations::problem::Detail::Problem(problem);
    Problem::new(Kind::Untold, "untold").with("version", version).with("what", what)
}

/// Refuses what cannot be taken back and was not confirmed.
fn confirmed(fields: &serde_json::Map<String, Value>, proposal: &Proposal) -> Outcome {
    if proposal.question.is_none() || Filled::is_confirmed(fields) {
        return Ok(());
    }
    Err(Problem::wrong("confirmation_needed", "yes", ""))
}

/// One command by itself, or several that are recorded together.
fn work(
    id: CommandId,
    (by, from): (domain::Actor, AskedFrom),
    digest: domain::value::Digest,
    expected: ExpectedVersion,
    commands: Vec<domain::Command>,
) -> Work {
    let asked = Some(digest);
    match <[domain::Command; 1]>::try_from(commands) {
        Ok([command]) => Request { id, expected, by, asked, from, command }.into(),
        Err(commands) => Batch {
            id: BatchId::new(*id.uuid()),
            kind: BatchKind::Entry,
            label: None,
            digest: None,
            asked,
            from,
            by,
            expected,
            commands: commands.into_iter().map(|command| (mint::id(), command)).collect(),
            undoes: None,
        }
        .into(),
    }
}

/// What is said beside the facts, and how all of it is set.
struct Said<'p> {
    notices: Vec<&'p Notice>,
    answer: Option<&'p Document>,
    format: Format,
}

impl<'p> Said<'p> {
    fn of(proposal: &'p Proposal, format: Format) -> Self {
        let notices = proposal.notices.iter().chain(&proposal.afterwards).collect();
        Self { notices, answer: proposal.answer.as_ref(), format }
    }

    const fn nothing(format: Format) -> Self {
        Self { notices: Vec::new(), answer: None, format }
    }
}

fn receipt(
    asked: &Asked,
    moment: &operations::Moment<'_>,
    written: &Written,
    said: &Said<'_>,
) -> Outcome<Response<Body>> {
    let receipt = Receipt::of_written(moment, written, asked.words())?;
    Ok(response(asked, &receipt, said, written.version))
}

fn response(asked: &Asked, receipt: &Receipt, said: &Said<'_>, version: u64) -> Response<Body> {
    let notices = said.notices.iter().map(|notice| notice.said(asked.words()));
    let (body, format) = if matches!(said.format, Format::Text { .. }) {
        let sentences = notices.chain(receipt.sentences(asked.words())).collect::<Vec<_>>().join("\n") + "\n";
        let answer = said.answer.map(|answer| said.format.set(answer, asked.words()));
        (sentences + &answer.unwrap_or_default(), said.format)
    } else {
        let mut data = receipt.data();
        data["notices"] = notices.map(Value::from).collect();
        data["answer"] = said.answer.map_or(Value::Null, Document::json);
        (format!("{data:#}\n"), Format::Json)
    };
    let mut response = Response::new(Body::from(body));
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(format.media_type()));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    headers.extend(HeaderValue::from_str(&format!("\"{version}\"")).map(|tag| (header::ETAG, tag)));
    response
}
