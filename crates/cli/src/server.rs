//! The same verbs on a register that a server keeps: what was typed goes there as an operation with its fields, and what the
//! server says is printed or written here.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use api::endpoint::{self, Endpoint};
use api::manage;
use api::remote::{Options, Remote, Reply, Told};
use data_encoding::BASE64;
use operations::operation::Media;
use operations::overview::Overview;
use operations::problem::{Kind, Problem};
use operations::proposal::Produced;
use operations::{Effect, Filled};
use reports::words::Arg;
use serde_json::{Map, Value};

use crate::args::{Common, Format};
use crate::desk::{Desk, printing, tell};
use crate::output::{self, Destination};
use crate::problem::Outcome;
use crate::read;
use crate::typed::What;
use crate::verb::account;

/// The environment variable that holds the access token.
const TOKEN: &str = "AYNI_TOKEN";

/// The code with which a server asks to confirm what cannot be taken back.
const UNCONFIRMED: &str = "confirmation_needed";

/// Why nothing came of it.
#[derive(Debug)]
pub(crate) enum Failed {
    /// It failed at this machine.
    Here(Box<Problem>),
    /// The server said so.
    There(Box<Told>),
}

impl From<Problem> for Failed {
    fn from(problem: Problem) -> Self {
        Self::Here(Box::new(problem))
    }
}

impl From<Told> for Failed {
    fn from(told: Told) -> Self {
        Self::There(Box::new(told))
    }
}

/// Asks the server what was typed.
pub(crate) fn carry_out(what: What, desk: &mut Desk) -> Result<(), Failed> {
    let mut filled = match what {
        What::Overview => Filled::Query(Box::new(Overview {})),
        What::Operation(filled) => filled,
        What::Verb(verb) => return verb.run_there(desk),
    };
    let is_change = matches!(filled, Filled::Mutation(_));
    let endpoint = endpoint::find(filled.name(), is_change).ok_or_else(|| not_there(&desk.common))?;
    let remote = remote(desk)?;
    desk.take_in(&mut filled)?;
    let inputs = handed_in(&mut filled, &remote)?;
    let fields = with_contents(&mut filled);
    match endpoint.operation.effect {
        Effect::Export { media, .. } => Ok(export(desk, (&remote, endpoint), fields, media)?),
        _ if is_change => change(desk, (&remote, endpoint), fields, &inputs),
        Effect::Mutation { .. }
        | Effect::Query { .. }
        | Effect::Release { .. }
        | Effect::Maintenance { .. } => {
            let format = desk.format();
            let mut options = options(desk, Some(format));
            let layout = desk.layout()?.map(|layout| (operations::layout::FIELD, layout.code().to_owned()));
            options.query.extend(layout);
            let reply = told(remote.ask(endpoint, fields, &options)?)?;
            Ok(desk.write_set(&reply.body, format)?)
        }
    }
}

/// The server that was named, and who asks.
fn remote(desk: &Desk) -> Outcome<Remote> {
    let common = &desk.common;
    let server = common.server.as_deref().unwrap_or_default();
    Remote::new(server, common.named.clone(), token(desk)?, desk.words().lang().code())
}

fn token(desk: &Desk) -> Outcome<String> {
    let token = match &desk.common.token_file {
        Some(file) => String::from_utf8_lossy(&desk.read(file)?).into_owned(),
        None => std::env::var(TOKEN).unwrap_or_default(),
    };
    let token = token.trim();
    if token.is_empty() {
        return Err(read::coded(
            desk.words(),
            Kind::Usage,
            "token_missing",
            &[("variable", Arg::from(TOKEN))],
        ));
    }
    Ok(token.to_owned())
}

/// A verb that is carried out where the register is kept.
pub(crate) fn not_there(common: &Common) -> Problem {
    let server = common.server.clone().unwrap_or_default();
    let verb = operations::problem::Detail::Verb(common.verb.join(" ").into());
    Problem::new(Kind::Usage, "server_lacks").at("server").valued(&server).with("verb", verb)
}

/// Asks the access book of a server.
pub(crate) fn managed(asked: &account::Asked, desk: &Desk) -> Result<(), Failed> {
    let mut remote = remote(desk)?;
    if let Some(at) = asked.at() {
        remote.register = Some(at.to_owned());
    }
    if desk.common.dry_run && asked.route().is_change() {
        return Err(Problem::wrong(
            "rehearsal_elsewhere",
            "dry_run",
            remote.server.host().unwrap_or_default(),
        )
        .into());
    }
    let mut fields = asked.all_fields(desk)?;
    if asked.at().is_none() {
        // Where none is named, it is the only one that is served.
        fields.remove("register");
    }
    let ask = |route, fields| Ok::<_, Failed>(told(remote.manage(route, fields)?)?.data());
    let data = ask(asked.route(), fields)?;
    for register in asked.owner_of() {
        let give = manage::find("grants.give").ok_or_else(Problem::unforeseen)?;
        let role = [
            ("account", data["account"].clone()),
            ("register", register.as_str().into()),
            ("role", "owner".into()),
        ];
        ask(give, role.into_iter().map(|(name, value)| (name.to_owned(), value)).collect())?;
    }
    let server = remote.server.to_string();
    Ok(asked.told(desk, &data, server.trim_end_matches('/'))?)
}

/// Hands in the files that are kept beside the register. Gives the files that are read for it.
fn handed_in(filled: &mut Filled, remote: &Remote) -> Result<Vec<PathBuf>, Failed> {
    let inputs = filled.uploads().into_iter().map(|upload| PathBuf::from(upload.name())).collect();
    if let Filled::Mutation(mutation) = filled
        && let Some(file) = mutation.attachment()
    {
        told(remote.hand_in(Path::new(file.name()))?)?;
    }
    Ok(inputs)
}

/// The fields as they are sent: a file that was read stands in them with its content.
fn with_contents(filled: &mut Filled) -> Map<String, Value> {
    let contents: BTreeMap<String, String> = filled
        .uploads()
        .into_iter()
        .filter_map(|upload| {
            let digest = upload.digest("file").ok()?.to_string();
            Some((digest, BASE64.encode(upload.content("file").ok()?)))
        })
        .collect();
    let mut fields = filled.fields();
    for value in fields.values_mut() {
        put_in(value, &contents);
    }
    fields
}

fn put_in(value: &mut Value, contents: &BTreeMap<String, String>) {
    match value {
        Value::Array(items) => items.iter_mut().for_each(|item| put_in(item, contents)),
        Value::Object(file) => {
            let content = file.get("digest").and_then(Value::as_str).and_then(|digest| contents.get(digest));
            if let Some(content) = content {
                file.insert("content".to_owned(), content.as_str().into());
                file.remove("digest");
                file.remove("size");
            }
        }
        _ => {}
    }
}

/// What is asked beside the fields.
fn options(desk: &Desk, format: Option<Format>) -> Options {
    let common = &desk.common;
    let mut query = Vec::new();
    query.extend(common.as_of.clone().map(|day| ("as_of", day)));
    query.extend(common.as_known_at.clone().map(|instant| ("as_known_at", instant)));
    query.extend(format.map(|format| ("format", format.code().to_owned())));
    if format == Some(Format::Table) {
        query.push(("width", printing::width().to_string()));
    }
    Options { query, key: None, expected: common.expect_version }
}

/// The reply, or the problem that it is.
fn told(reply: Reply) -> Result<Reply, Failed> {
    match reply.problem() {
        Some(told) => Err(told.into()),
        None => Ok(reply),
    }
}

/// Asks for a change, once more with the confirmation where the server asks for it, and says what came of it.
fn change(
    desk: &Desk,
    (remote, endpoint): (&Remote, &Endpoint),
    mut fields: Map<String, Value>,
    inputs: &[PathBuf],
) -> Result<(), Failed> {
    let mut options = options(desk, Some(Format::Json));
    options.query.push(("width", printing::width().to_string()));
    if desk.common.dry_run {
        options.query.push(("dry_run", true.to_string()));
    }
    options.key = Some(desk.command_id()?.to_string());
    let mut reply = remote.ask(endpoint, fields.clone(), &options)?;
    if let Some(told) = reply.problem().filter(|told| told.data["code"] == UNCONFIRMED) {
        desk.confirm(false, told.data["details"]["question"].as_str().unwrap_or_default())?;
        fields.insert("yes".to_owned(), true.into());
        reply = remote.ask(endpoint, fields, &options)?;
    }
    let data: Value = serde_json::from_slice(&reply.body).unwrap_or_default();
    let version = data["version"].as_u64();
    let shown = show(desk, data, reply.problem().is_none(), inputs);
    // It is recorded by now: what fails here must not look as if it were not.
    shown.map_err(|problem| match version {
        Some(version) => Problem::untold(version, problem),
        None => problem,
    })?;
    reply.problem().map_or(Ok(()), |told| Err(told.into()))
}

/// Writes the files that come out of a change, and prints what is told of it.
fn show(desk: &Desk, mut data: Value, is_done: bool, inputs: &[PathBuf]) -> Outcome {
    if !desk.common.dry_run {
        for file in desk.staged(given_back(&data), inputs)? {
            desk.finish(file)?;
        }
    }
    if desk.format() != Format::Json {
        desk.put(data["said"].as_str().unwrap_or_default())?;
    } else if let Some(document) = data.get("document").filter(|document| document.is_object()) {
        desk.put(&format!("{document:#}\n"))?;
    } else if is_done {
        if let Some(receipt) = data.as_object_mut() {
            // At the command line they are apart from the receipt.
            receipt.retain(|name, _| !BESIDE.contains(&name.as_str()));
        }
        desk.put(&format!("{data:#}\n"))?;
    }
    Ok(())
}

/// What a server's receipt has beside that of the command line.
const BESIDE: [&str; 6] = ["answer", "document", "files", "notices", "report", "said"];

/// The files that come out of a change.
fn given_back(data: &Value) -> Vec<Produced> {
    let files = data["files"].as_array().into_iter().flatten();
    let file = |file: &Value| {
        Some(Produced {
            name: file["name"].as_str()?.to_owned(),
            content: BASE64.decode(file["content"].as_str()?.as_bytes()).ok()?,
            media_type: Media::STORED.name,
        })
    };
    files.filter_map(file).collect()
}

/// Writes the file that the server gives.
fn export(
    desk: &Desk,
    (remote, endpoint): (&Remote, &Endpoint),
    fields: Map<String, Value>,
    can: &[Media],
) -> Result<(), Failed> {
    let target = desk.common.target.clone().ok_or_else(Problem::unforeseen)?;
    let (destination, media) = match can {
        [Media::PACKAGE] if target.extension().is_none_or(|ending| ending != "zip") => {
            let shown = target.display().to_string();
            return Err(Problem::wrong("package_to_a_zip", "output", &shown).into());
        }
        [package @ Media::PACKAGE] => (desk.destination(&target, &[])?, *package),
        can => desk.outlet(&target, can)?,
    };
    let mut options = options(desk, None);
    let ending = media.endings.first().filter(|_| 1 < can.len());
    options.query.extend(ending.map(|ending| ("format", (*ending).to_owned())));
    let reply = told(remote.ask(endpoint, fields, &options)?)?;
    for notice in &reply.notices {
        tell(notice);
    }
    if desk.common.dry_run && matches!(destination, Destination::File(_)) {
        desk.tell_it_was_a_trial();
        return Ok(());
    }
    Ok(desk.write(&destination, &reply.body)?)
}

fn text(bytes: &[u8]) -> Cow<'_, str> {
    String::from_utf8_lossy(bytes)
}

/// An answer without the cursor of the next part: the command line has no option that takes one.
fn without_next(body: &str) -> Cow<'_, str> {
    let mut answer: Value = serde_json::from_str(body).unwrap_or_default();
    let next = answer.as_object_mut().and_then(|answer| answer.remove("next"));
    if next.is_some() { format!("{answer:#}\n").into() } else { body.into() }
}

impl Desk {
    /// Writes what a server has set already.
    fn write_set(&self, body: &[u8], format: Format) -> Outcome {
        match format {
            Format::Xlsx => self.write_out(body),
            // A mark at the beginning is for a file; a terminal and a pipe get the bare text, as from a register here.
            Format::Csv => self.put(&text(body.strip_prefix(output::BYTE_ORDER_MARK).unwrap_or(body))),
            Format::Json => self.put(&without_next(&text(body))),
            Format::Table | Format::Html => self.put(&text(body)),
        }
    }
}
