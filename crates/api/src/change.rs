//! Changes: an operation that changes a register, its fields from a JSON object, and the receipt of what it did.

use std::sync::Arc;

use axum::body::Body;
use axum::http::request::Parts;
use axum::http::{HeaderName, HeaderValue, Response, StatusCode, header};
use domain::Context;
use domain::value::id::{BatchId, CommandId};
use operations::authority::Second;
use operations::problem::Kind;
use operations::{Filled, Mint, Moment, Outcome, Problem, Proposal, Receipt};
use reports::document::Document;
use serde_json::Value;
use storage::{
    Asked as AskedFrom, Batch, BatchKind, ExecuteError, ExpectedVersion, Outcome as Written, Request, Work,
};

use crate::ask::Format;
use crate::endpoint::{Endpoint, HANDED_OVER_TO};
use crate::health::json_response;
use crate::mint;
use crate::problem::answered;
use crate::request::{Asked, apart, lang, sent, take};
use crate::second_person;
use crate::service::Service;

/// The header under whose value a change is done once, however often it is sent.
pub(crate) const IDEMPOTENCY_KEY: HeaderName = HeaderName::from_static("idempotency-key");

/// What is asked, beside its fields.
pub(crate) struct Sent {
    pub(crate) fields: Value,
    /// The identifier under which it is done once; nothing where nobody gave one.
    pub(crate) key: Option<CommandId>,
    pub(crate) expected: ExpectedVersion,
    pub(crate) dry_run: bool,
}

/// What came of asking for a change.
pub(crate) enum Came {
    /// It was done, or tried.
    Done(Box<Done>),
    /// A second person has to confirm it first; what is told of that.
    Waiting(Value),
}

/// What came of a change, or would.
pub(crate) struct Done {
    pub(crate) receipt: Receipt,
    /// What else there is to say, in the reader's words.
    pub(crate) notices: Vec<String>,
    /// What is handed over, where something is.
    pub(crate) answer: Option<Document>,
    /// What has to be confirmed before it is done.
    pub(crate) question: Option<String>,
    /// The version of the register of which it speaks.
    pub(crate) version: u64,
    /// The first and the last version that it made; nothing for a trial.
    pub(crate) versions: Option<(u64, u64)>,
}

impl Done {
    fn of_written(
        asked: &Asked,
        moment: &Moment<'_>,
        written: &Written,
        (notices, answer): (Vec<String>, Option<Document>),
    ) -> Outcome<Self> {
        let receipt = Receipt::of_written(moment, written, asked.words())?;
        let versions = (written.version_before.saturating_add(1), written.version);
        Ok(Self {
            receipt,
            notices,
            answer,
            question: None,
            version: written.version,
            versions: Some(versions),
        })
    }
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
    let sent = Sent { fields, key, expected, dry_run };
    apart(move || {
        Ok(match recorded(&asked, endpoint, sent)? {
            Came::Done(done) => response(&asked, &done, format),
            Came::Waiting(told) => {
                let mut response = json_response(&told);
                *response.status_mut() = StatusCode::ACCEPTED;
                response
            }
        })
    })
    .await
}

/// The identifier under which it is done once.
fn key(parts: &Parts) -> Outcome<Option<CommandId>> {
    let Some(text) = condition(parts, &IDEMPOTENCY_KEY) else { return Ok(None) };
    text.trim_matches('"').parse().map(Some).map_err(|_| Problem::wrong("id_wrong", "Idempotency-Key", text))
}

/// The version that the writer has seen: `If-Match` with the tag of an answer, or with a version.
fn expected(parts: &Parts) -> Outcome<ExpectedVersion> {
    let Some(text) = condition(parts, &header::IF_MATCH).filter(|text| *text != "*") else {
        return Ok(ExpectedVersion::Any);
    };
    version_of(text)
        .map(ExpectedVersion::Version)
        .ok_or_else(|| Problem::wrong("version_wrong", "If-Match", text))
}

/// A header on which it depends whether something is done; one that cannot be read is empty, so that it is refused.
fn condition<'p>(parts: &'p Parts, name: &HeaderName) -> Option<&'p str> {
    parts.headers.get(name).map(|value| value.to_str().unwrap_or_default().trim())
}

/// What may stand in `If-Match`, as a regular expression.
pub(crate) const VERSION_TAG: &str = r#"^(\*|[0-9]{1,18}|(W/)?"[0-9]{1,18}(-[0-9a-z-]*)?")$"#;

/// The version in a tag, or by itself.
fn version_of(text: &str) -> Option<u64> {
    let tag = text.strip_prefix("W/").unwrap_or(text);
    let tag = tag.strip_prefix('"').and_then(|tag| tag.strip_suffix('"'));
    let version = match tag {
        Some(tag) => tag.split_once('-').map_or(tag, |(version, _)| version),
        None => text,
    };
    let is_number = version.len() <= 18 && version.bytes().all(|byte| byte.is_ascii_digit());
    version.parse().ok().filter(|_| is_number)
}

/// Proposes and records, or says how it would go.
///
/// # Errors
///
/// What is wrong with the fields, what the register refuses, and what storage says.
pub(crate) fn recorded(asked: &Asked, endpoint: &Endpoint, sent: Sent) -> Outcome<Came> {
    let filled = endpoint.operation.sent(sent.fields)?;
    let digest = filled.digest(asked.when.as_of.as_deref());
    let Filled::Mutation(mutation) = filled else { return Err(Problem::missing(HANDED_OVER_TO)) };
    let (by, when) = (asked.principal.actor(), asked.when()?);
    let needs_two = second_person::is_needed(endpoint.operation, &asked.principal);
    let mut known_as = asked.principal.asker();
    if needs_two {
        // Who else stands for it is asked of the access book, before it is recorded.
        known_as.second = Second::HoldsTheFile;
    }
    let (known, proposal) = asked.register.read(when, known_as, |moment| {
        if let Some(key) = sent.key.filter(|_| !sent.dry_run)
            && let Some(written) = moment.recorded(key, &by, &digest)?
        {
            return Ok((
                Some(Done::of_written(asked, moment, &written, (Vec::new(), None))?),
                Proposal::default(),
            ));
        }
        let mut minted = Mint { id: &mut mint::uuid, salt: &mut mint::salt };
        let proposal = mutation.propose(moment, asked.words(), &mut minted)?;
        handed_in(moment, &proposal)?;
        if !sent.dry_run {
            confirmed(&mutation.fields(), &proposal)?;
            if needs_two {
                foreseen(moment, &Context { at: when.now, by: by.clone() }, sent.expected, &proposal)?;
            }
            return Ok((None, proposal));
        }
        let context = Context { at: when.now, by: by.clone() };
        let events = moment.foresee(&context, &proposal.commands)?;
        let receipt = Receipt::of_trial(moment, events, &proposal.commands, asked.words())?;
        let question = proposal.question.as_ref().map(|question| question.said(asked.words()));
        let (notices, version) = (said(asked, &proposal), moment.version());
        let answer = proposal.answer.clone();
        Ok((Some(Done { receipt, notices, answer, question, version, versions: None }), proposal))
    })?;
    if let Some(done) = known {
        return Ok(Came::Done(Box::new(done)));
    }
    if needs_two
        && let Some(waiting) = second_person::pass(asked, endpoint.operation, (digest, mutation.fields()))?
    {
        return Ok(Came::Waiting(waiting));
    }
    let (said, commands) = ((said(asked, &proposal), proposal.answer), proposal.commands);
    let id = sent.key.unwrap_or_else(mint::id);
    let from = AskedFrom { account: asked.principal.account(), ..AskedFrom::default() };
    let work = work(id, (by, from), digest, sent.expected, commands);
    let written = match asked.register.record(work) {
        Ok(written) => written,
        Err(error) => return Err(Problem::unrecorded(error, asked.register.snapshot().register())),
    };
    let when = asked.when()?;
    let told = asked
        .register
        .read(when, asked.principal.asker(), |moment| Done::of_written(asked, moment, &written, said));
    let done = told.map_err(|problem| untold(problem, written.version))?;
    Ok(Came::Done(Box::new(done)))
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

/// Refuses what the register would refuse, before a second person is asked to confirm it, or a confirmation is used.
fn foreseen(
    moment: &Moment<'_>,
    context: &Context,
    expected: ExpectedVersion,
    proposal: &Proposal,
) -> Outcome {
    let found = moment.version();
    if let ExpectedVersion::Version(expected) = expected
        && expected != found
    {
        return Err(Problem::unrecorded(ExecuteError::Conflict { expected, found }, moment.register()?));
    }
    moment.foresee(context, &proposal.commands).map(drop)
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

fn said(asked: &Asked, proposal: &Proposal) -> Vec<String> {
    let notices = proposal.notices.iter().chain(&proposal.afterwards);
    notices.map(|notice| notice.said(asked.words())).collect()
}

fn response(asked: &Asked, done: &Done, format: Format) -> Response<Body> {
    let (body, format) = if matches!(format, Format::Text { .. }) {
        let mut lines = done.notices.clone();
        lines.extend(done.receipt.sentences(asked.words()));
        let answer = done.answer.as_ref().map(|answer| format.set(answer, asked.words()));
        (lines.join("\n") + "\n" + &answer.unwrap_or_default(), format)
    } else {
        let mut data = done.receipt.data();
        data["notices"] = done.notices.iter().map(|notice| Value::from(notice.as_str())).collect();
        data["answer"] = done.answer.as_ref().map_or(Value::Null, Document::json);
        (format!("{data:#}\n"), Format::Json)
    };
    let mut response = Response::new(Body::from(body));
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(format.media_type()));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    headers.extend(HeaderValue::from_str(&format!("\"{}\"", done.version)).map(|tag| (header::ETAG, tag)));
    response
}
