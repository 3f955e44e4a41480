//! Changes: an operation that changes a register, its fields from a JSON object, and the receipt of what it did.

use std::io::Read as _;
use std::sync::Arc;

use axum::body::Body;
use axum::http::request::Parts;
use axum::http::{HeaderName, HeaderValue, Response, StatusCode, header};
use data_encoding::BASE64;
use domain::about::Subject;
use domain::value::Digest;
use domain::value::id::CommandId;
use domain::{Actor, Command, Context, Event, Register};
use operations::authority::Second;
use operations::change::{self, Recorder, Terms};
use operations::operation::AnyMutation;
use operations::problem::Kind;
use operations::proposal::{Audience, Produced};
use operations::{Filled, Mint, Moment, Outcome, Problem, Proposal, Receipt};
use reports::document::Document;
use reports::words::Words;
use serde_json::{Value, json};
use storage::{Asked as AskedFrom, ExecuteError, ExpectedVersion, Outcome as Written, Work};

use crate::ask::Format;
use crate::endpoint::{Endpoint, HANDED_OVER_TO};
use crate::health::json_response;
use crate::mint;
use crate::problem::{self, answered};
use crate::request::{Asked, apart, sent, take};
use crate::second_person::{self, Wanted};
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
    /// What is told in place of the facts, where something is.
    pub(crate) report: Option<Document>,
    /// The files that come out of it.
    pub(crate) files: Vec<Produced>,
    /// The problem for which what was handed in is refused; then nothing is recorded.
    pub(crate) verdict: Option<Problem>,
    /// What has to be confirmed before it is done.
    pub(crate) question: Option<String>,
    /// The version of the register of which it speaks.
    pub(crate) version: u64,
    /// The digest of what a second person would have to confirm.
    pub(crate) wanted: Option<Digest>,
    /// The first and the last version that it made; nothing where nothing is recorded.
    pub(crate) versions: Option<(u64, u64)>,
}

impl Done {
    fn of(
        asked: &Asked,
        moment: &Moment<'_>,
        (proposal, files): (Proposal, Vec<Produced>),
        done: &change::Done,
    ) -> Outcome<Self> {
        let words = asked.words();
        name_in(done, moment.register()?, words);
        let report = match &proposal.report {
            Some(report) => {
                let document = report.document(done, moment.register()?, Audience::Page, words);
                Some(Document { provenance: moment.provenance()?, ..document })
            }
            None => None,
        };
        // What is said of something that was done is not said of a trial.
        let afterwards = proposal.afterwards.iter().filter(|_| !done.is_trial());
        let notices = proposal.notices.iter().chain(afterwards);
        let versions = match done {
            change::Done::Recorded { written, .. } => {
                Some((written.version_before.saturating_add(1), written.version))
            }
            change::Done::Trial { .. } | change::Done::Nothing => None,
        };
        Ok(Self {
            receipt: done.receipt(moment, words)?,
            notices: notices.map(|notice| notice.said(words)).collect(),
            answer: proposal.answer,
            report,
            files,
            verdict: proposal.verdict,
            question: proposal.question.map(|question| question.said(words)),
            version: done.version().unwrap_or_else(|| moment.version()),
            wanted: None,
            versions,
        })
    }
}

/// Notes whose records a receipt speaks of: as data it tells what was recorded of them, without their names.
fn name_in(done: &change::Done, register: &Register, words: &Words) {
    let events: &[Event] = match done {
        change::Done::Trial { events, .. } => events,
        change::Done::Recorded { written, .. } => &written.events,
        change::Done::Nothing => &[],
    };
    for subject in events.iter().flat_map(|event| register.concerned(event)) {
        if let Subject::Person(person) = subject {
            words.names(person);
        }
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
    answered(done, &service, &parts)
}

async fn carry_out(
    service: &Arc<Service>,
    endpoint: &'static Endpoint,
    register: &str,
    parts: &Parts,
    body: Body,
) -> Outcome<Response<Body>> {
    let mut asked = Asked::of(service, register, parts).await?;
    let dry_run = match take(&mut asked.pairs, "dry_run")?.as_deref() {
        None | Some("false") => false,
        Some("true") => true,
        Some(other) => return Err(Problem::wrong("field_type", "dry_run", other).with("type", "boolean")),
    };
    let columns =
        asked.pairs.iter().find(|(name, _)| name == "width").and_then(|(_, text)| text.parse().ok());
    let format = Format::asked(&mut asked, parts, &Format::TOLD)?;
    asked.has_only("as_of, dry_run, format, lang, width")?;
    if let Some(past) = &asked.when.as_known_at {
        return Err(Problem::wrong("past_is_read_only", "as_known_at", past));
    }
    let (key, expected) = (key(parts)?, expected(parts)?);
    let fields = sent(parts, body, service.limits.body).await?;
    let sent = Sent { fields, key, expected, dry_run };
    apart(move || {
        let (operation, mut version) = (endpoint.operation, None);
        let told = asked.telling(operation.name, operation.effect.class(), || {
            Ok(match recorded(&asked, endpoint, sent)? {
                Came::Done(done) => {
                    version = done.versions.map(|(_, last)| last);
                    response(&asked, *done, format, columns)
                }
                Came::Waiting(told) => {
                    let mut response = json_response(&told);
                    *response.status_mut() = StatusCode::ACCEPTED;
                    response
                }
            })
        });
        // What is recorded stays so, although what came of it cannot be told.
        told.map_err(|problem| match version {
            Some(version) => Problem::untold(version, problem),
            None => problem,
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
pub(crate) fn recorded(asked: &Asked, endpoint: &Endpoint, mut sent: Sent) -> Outcome<Came> {
    let filled = endpoint.operation.sent(std::mem::take(&mut sent.fields))?;
    let digest = filled.digest(asked.when.as_of.as_deref());
    let Filled::Mutation(mut mutation) = filled else { return Err(Problem::missing(HANDED_OVER_TO)) };
    let needs_two = second_person::is_needed(endpoint.operation, &asked.principal);
    if needs_two {
        second_person::is_today(asked)?;
    }
    let (mut proposal, files, wanted) = match proposed(asked, &sent, digest, needs_two, &mut *mutation)? {
        Proposed::Known(done) => return Ok(Came::Done(done)),
        Proposed::New(proposal, files, wanted) => (*proposal, files, wanted),
    };
    if let Some(wanted) = wanted
        && let Some(waiting) = second_person::pass(asked, endpoint.operation, wanted)?
    {
        return Ok(Came::Waiting(waiting));
    }
    let terms = Terms {
        id: sent.key.unwrap_or_else(mint::id),
        asked: Some(digest),
        by: asked.principal.actor(),
        from: AskedFrom { account: asked.principal.account(), ..AskedFrom::default() },
        expected: sent.expected,
        dry_run: false,
    };
    let mut minted = Mint { id: &mut mint::uuid, salt: &mut mint::salt };
    let done = change::carry_out(&mut proposal, &terms, &mut Recording(asked), &mut minted, &mut |_| {})?;
    let when = asked.when()?;
    let told = asked
        .register
        .read(when, asked.principal.asker(), |moment| Done::of(asked, moment, (proposal, files), &done));
    let told = told.map_err(|problem| match done.version() {
        Some(version) => Problem::untold(version, problem),
        None => problem,
    })?;
    Ok(Came::Done(Box::new(told)))
}

/// The state of a change before it is recorded.
enum Proposed {
    /// What came of it is known: it was done before, or is only tried.
    Known(Box<Done>),
    /// It is to be recorded; the files that come out of it are made. With what a second person has to confirm first.
    New(Box<Proposal>, Vec<Produced>, Option<Wanted>),
}

fn proposed(
    asked: &Asked,
    sent: &Sent,
    digest: Digest,
    needs_two: bool,
    mutation: &mut dyn AnyMutation,
) -> Outcome<Proposed> {
    let (by, when) = (asked.principal.actor(), asked.when()?);
    let mut known_as = asked.principal.asker();
    if needs_two {
        // Who else stands for it is asked of the access book, before it is recorded.
        known_as.second = Second::HoldsTheFile;
    }
    asked.register.read(when, known_as, |moment| {
        let known = |proposed, done| Done::of(asked, moment, proposed, &done).map(Box::new);
        if let Some(key) = sent.key.filter(|_| !sent.dry_run)
            && let Some(written) = moment.recorded(key, &by, &digest)?
        {
            let done = change::Done::Recorded { written, batch: None };
            return known((Proposal::default(), Vec::new()), done).map(Proposed::Known);
        }
        handed_in_before(moment, mutation)?;
        let mut minted = Mint { id: &mut mint::uuid, salt: &mut mint::salt };
        let mut proposal = mutation.propose(moment, asked.words(), &mut minted)?;
        handed_in(moment, &proposal)?;
        let files = proposal.files(asked.words())?;
        let wanted = needs_two.then(|| second_person::wanted(moment, mutation, asked.words())).transpose()?;
        let context = Context { at: when.now, by: by.clone() };
        if !sent.dry_run {
            confirmed(mutation, &proposal, asked.words())?;
            if needs_two {
                foreseen(moment, &context, sent.expected, &proposal)?;
            }
            return Ok(Proposed::New(Box::new(proposal), files, wanted));
        }
        let commands = std::mem::take(&mut proposal.commands);
        let done = change::Done::Trial { events: moment.foresee(&context, &commands)?, commands };
        let mut done = known((proposal, files), done)?;
        done.wanted = wanted.map(|wanted| wanted.digest);
        Ok(Proposed::Known(done))
    })
}

/// How large a file may be that was handed in before and is read as a whole.
const HANDED_IN_MAX: u64 = 256 << 20;

/// Reads the files that were handed in before and are named by their digest and size.
fn handed_in_before(moment: &Moment<'_>, mutation: &mut dyn AnyMutation) -> Outcome {
    let is_kept = |digest: Digest, size: u64| {
        let kept = moment.file_sizes()?.get(&digest) == Some(&size);
        if kept { Ok(()) } else { Err(Problem::wrong("file_not_kept", "file", &digest.to_string())) }
    };
    if let Some(Ok((digest, size))) = mutation.attachment().map(|file| file.measured("file")) {
        is_kept(digest, size)?;
    }
    for upload in mutation.uploads() {
        let Some(stored) = upload.handed_in() else { continue };
        is_kept(stored.digest, stored.size)?;
        if HANDED_IN_MAX < stored.size {
            return Err(Problem::new(Kind::Usage, "request_large").with("most", HANDED_IN_MAX));
        }
        let mut content = Vec::new();
        let read = moment.open_stored(stored.digest)?.read_to_end(&mut content);
        read.map_err(|error| Problem::file(upload.name(), error))?;
        upload.fill(content);
    }
    Ok(())
}

/// What records the change of a request.
struct Recording<'a>(&'a Asked);

impl Recorder for Recording<'_> {
    fn preview(&mut self, by: &Actor, commands: &[Command]) -> Outcome<Vec<Event>> {
        let when = self.0.when()?;
        let context = Context { at: when.now, by: by.clone() };
        self.0.register.read(when, self.0.principal.asker(), |moment| moment.foresee(&context, commands))
    }

    fn record(&mut self, work: Work, _: &mut dyn FnMut(usize)) -> Outcome<Written> {
        let register = &self.0.register;
        register.record(work).map_err(|error| Problem::unrecorded(error, register.snapshot().register()))
    }

    fn keep(&mut self, content: &[u8]) -> Outcome {
        self.0.register.beside()?.keep(content)
    }

    fn set(&mut self, key: &str, value: &str) -> Outcome {
        self.0.register.beside()?.set(key, value)
    }
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

/// Refuses what cannot be taken back and was not confirmed.
fn confirmed(mutation: &dyn AnyMutation, proposal: &Proposal, words: &Words) -> Outcome {
    match &proposal.question {
        Some(question) if !Filled::is_confirmed(&mutation.fields()) => {
            Err(Problem::wrong("confirmation_needed", "yes", "").with("question", question.said(words)))
        }
        Some(_) | None => Ok(()),
    }
}

/// The answer to a change: what it did or would, what is said and reported of it, and the files that come out of it.
///
/// Where JSON is asked for together with `width`, it also holds the text and the document for people: the command line as a client
/// prints them, and needs the files and the version of the receipt beside them.
fn response(asked: &Asked, done: Done, format: Format, columns: Option<u16>) -> Response<Body> {
    let words = asked.words();
    let files: Vec<Value> = done.files.iter().map(given_back).collect();
    let said = columns.map(|width| said(&done, Format::Text { width }, words));
    if let Some(problem) = &done.verdict {
        return refused(problem, words, (done.report, files, said));
    }
    let (body, format) = if matches!(format, Format::Text { .. }) {
        (said.unwrap_or_else(|| self::said(&done, format, words)), format)
    } else {
        let mut data = done.receipt.data();
        if let Some(said) = said {
            data["said"] = said.into();
            if let Some(document) = done.answer.as_ref().or(done.report.as_ref()) {
                data["document"] = document.json();
            }
        }
        data["notices"] = done.notices.into();
        data["answer"] = done.answer.as_ref().map_or(Value::Null, Document::json);
        data["report"] = done.report.map_or(Value::Null, |report| report.data);
        data["files"] = files.into();
        (format!("{data:#}\n"), Format::Json)
    };
    let mut response = Response::new(Body::from(body));
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(format.media_type()));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    headers.extend(HeaderValue::from_str(&format!("\"{}\"", done.version)).map(|tag| (header::ETAG, tag)));
    response
}

/// What people are told of a change, as text.
fn said(done: &Done, format: Format, words: &Words) -> String {
    let mut lines = done.notices.clone();
    if done.report.is_none() {
        lines.extend(done.receipt.sentences(words));
    }
    let said: String = lines.into_iter().map(|line| line + "\n").collect();
    let documents =
        done.answer.iter().chain(&done.report).filter_map(|document| format.text(document, words));
    said + &documents.collect::<String>()
}

/// The problem for which what was handed in is refused, with what was found in it.
fn refused(
    problem: &Problem,
    words: &Words,
    (report, files, said): (Option<Document>, Vec<Value>, Option<String>),
) -> Response<Body> {
    let mut response = problem::as_data(problem, words);
    let mut data = problem::data(problem, words);
    let document = report.as_ref().map_or(Value::Null, Document::json);
    if let Some(said) = said {
        data["said"] = said.into();
        data["document"] = document;
    }
    if let Some(report) = report {
        data["report"] = report.data;
    }
    data["files"] = files.into();
    *response.body_mut() = Body::from(format!("{data:#}\n"));
    response
}

/// A file that comes out of a change.
fn given_back(file: &Produced) -> Value {
    json!({ "name": file.name, "media_type": file.media_type, "content": BASE64.encode(&file.content) })
}
