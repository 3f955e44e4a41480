//! The feed of changes: what was recorded after a version, as it comes. It says that something was recorded, not what;
//! that is for the log. The kind of entry and the role are included only for readers who may read the history.

use std::convert::Infallible;
use std::sync::Arc;
use std::time::Duration;

use axum::body::Body;
use axum::http::request::Parts;
use axum::http::{HeaderName, HeaderValue, Response, header};
use axum::response::IntoResponse as _;
use axum::response::sse::{Event, KeepAlive, Sse};
use futures_util::stream::{self, Stream};
use operations::{Outcome, Problem};
use serde_json::{Value, json};
use storage::LogFilter;
use tokio::sync::watch;

use crate::accept::Accepted;
use crate::offered::is_history_offered;
use crate::problem::answered;
use crate::request::{Asked, apart, header_text, take};
use crate::service::Service;

/// How many changes are told at once.
const AT_ONCE: usize = 1_000;

/// How long a request waits for a change at most.
const WAIT: u64 = 30;

/// The media type of changes that are told as they come.
const EVENTS: &str = "text/event-stream";

const LAST_EVENT_ID: HeaderName = HeaderName::from_static("last-event-id");

/// Tells the changes after a version: those that are there, or else those that come soon; a browser or program that asks for
/// `text/event-stream` hears of all that come.
pub(crate) async fn changes(service: Arc<Service>, register: String, parts: Parts) -> Response<Body> {
    let done = answer(&service, &register, parts.clone()).await;
    answered(done, &service, &parts)
}

async fn answer(service: &Arc<Service>, register: &str, parts: Parts) -> Outcome<Response<Body>> {
    // A program may follow after its reader has left, so following does not count as use of the session.
    let caller = service.access.watcher(&parts.headers, service.now())?;
    let mut asked = Asked::by(&caller, service, register, &parts)?;
    let last = header_text(&parts, LAST_EVENT_ID).map(str::to_owned);
    let since = last.or(take(&mut asked.pairs, "since")?);
    let since = since.map(|text| number("since", &text)).transpose()?;
    let wait = take(&mut asked.pairs, "wait")?.map(|text| number("wait", &text)).transpose()?;
    if let Some((name, _)) = asked.pairs.first() {
        let unknown = Problem::wrong("field_unknown", name.clone(), name);
        return Err(unknown.with("known", "since, wait"));
    }
    let accepted = Accepted::of(&parts.headers);
    let follows = accepted.choose([("application/json", false), (EVENTS, true)]);
    let follows = follows.ok_or_else(|| accepted.refused(["application/json", EVENTS]))?;
    let mut versions = asked.register.versions();
    let since = since.unwrap_or_else(|| *versions.borrow_and_update());
    if follows {
        let follower = Follower { asked, parts, since, versions };
        let events = Sse::new(follower.events()).keep_alive(KeepAlive::default());
        return Ok(events.into_response());
    }
    let wait = Duration::from_secs(wait.unwrap_or(0).min(WAIT));
    let stopping = service.stopping();
    // Whoever waited in vain is told that there is nothing new.
    let _ = tokio::time::timeout(wait, newer(&mut versions, since, stopping)).await;
    apart(move || {
        look_again(&mut asked, &parts)?;
        let (changes, version) = after(&asked, since)?;
        let mut response =
            Response::new(Body::from(format!("{:#}\n", json!({ "changes": changes, "version": version }))));
        response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static("application/json"));
        response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
        Ok(response)
    })
    .await
}

fn number(field: &'static str, text: &str) -> Outcome<u64> {
    text.parse().map_err(|_| Problem::wrong("field_type", field, text).with("type", "integer"))
}

/// Waits until there is something after a version, or the server stops. `false` for the latter.
async fn newer(versions: &mut watch::Receiver<u64>, since: u64, mut stopping: watch::Receiver<bool>) -> bool {
    tokio::select! {
        known = versions.wait_for(|version| since < *version) => known.is_ok(),
        _ = stopping.wait_for(|is| *is) => false,
    }
}

/// Judges anew who follows: since the last look a session may be over, and a role may have ended and left a smaller one.
fn look_again(asked: &mut Asked, parts: &Parts) -> Outcome {
    let caller = asked.service.access.watcher(&parts.headers, asked.service.now())?;
    let (_, principal) = asked.service.register_of(&caller, &asked.register.name)?;
    asked.principal = principal;
    Ok(())
}

/// What was recorded after a version, and up to which version that is.
fn after(asked: &Asked, since: u64) -> Outcome<(Vec<Value>, u64)> {
    let (when, reader) = (asked.when()?, asked.principal.asker());
    let is_told = is_history_offered(&reader);
    asked.register.read(when, reader, |moment| {
        let filter =
            LogFilter { since: Some(since.saturating_add(1)), limit: Some(AT_ONCE), ..LogFilter::default() };
        let entries = if since < moment.version() { moment.log(&filter)? } else { Vec::new() };
        let version = entries.last().map_or(since, |last| last.version);
        let told = entries.iter().map(|entry| {
            let mut told = json!({ "version": entry.version, "at": when.zone.rfc3339(entry.at) });
            if is_told {
                told["kind"] = json!(entry.kind);
                told["role"] = json!(entry.by.role.code());
                told["batch"] = json!(entry.batch);
            }
            told
        });
        Ok((told.collect(), version))
    })
}

/// Somebody who hears of all changes.
struct Follower {
    asked: Asked,
    parts: Parts,
    since: u64,
    versions: watch::Receiver<u64>,
}

impl Follower {
    /// An event for each change, until the server stops, the session ends or the register cannot be read.
    fn events(self) -> impl Stream<Item = Result<Event, Infallible>> {
        let begun = (Some(self), Vec::new().into_iter());
        stream::unfold(begun, |(follower, mut waiting)| async move {
            let mut follower = follower?;
            loop {
                if let Some(event) = waiting.next() {
                    return Some((Ok(event), (Some(follower), waiting)));
                }
                let (next, told) = follower.more().await?;
                (follower, waiting) = (next, told.into_iter());
            }
        })
    }

    async fn more(mut self) -> Option<(Self, Vec<Event>)> {
        let service = Arc::clone(&self.asked.service);
        if !newer(&mut self.versions, self.since, service.stopping()).await {
            return None;
        }
        let told = tokio::task::spawn_blocking(move || {
            let done = look_again(&mut self.asked, &self.parts).and_then(|()| after(&self.asked, self.since));
            (self, done)
        });
        let (mut follower, done) = told.await.ok()?;
        let (changes, version) = done.ok()?;
        follower.since = version;
        let event = |change: Value| {
            Event::default().event("change").id(change["version"].to_string()).data(change.to_string())
        };
        Some((follower, changes.into_iter().map(event).collect()))
    }
}

#[cfg(test)]
mod tests {
    use std::net::{Ipv4Addr, SocketAddr};
    use std::path::Path;

    use accounts::command::{NewGrant, Profile};
    use accounts::id::{AccountId, GrantId};
    use accounts::state::Scope;
    use accounts::{AccessBook, Actor, Command, Days};
    use axum::http::Request;
    use chrono::{DateTime, NaiveDate, Utc};
    use domain::authority::Role;
    use domain::value::id::{Id, RegisterId};
    use operations::zone::Zone;
    use storage::Store;
    use storage::clock::Clock;
    use uuid::Uuid;

    use super::*;
    use crate::access::cookie;
    use crate::config::{Config, Limits};

    const PASSWORD: &str = "staple of the andes";

    fn at(text: &str) -> DateTime<Utc> {
        text.parse().unwrap()
    }

    /// A book with a secretary until a day, who is a donor without an end.
    fn book(path: &Path, register: RegisterId, until: NaiveDate, now: DateTime<Utc>) {
        let book = AccessBook::open_or_create(path, now).unwrap();
        let account = AccountId::new(Uuid::from_u128(1));
        let (name, language) = ("rosa".parse().unwrap(), "es".parse().unwrap());
        let profile =
            Profile { account, display_name: "rosa".parse().unwrap(), language, sign_in_name: name };
        let days = Days::of_no_register(now);
        book.bootstrap(profile, Some(PASSWORD), &[], &days).unwrap();
        for (number, role, until) in [(1, Role::Secretary, Some(until)), (2, Role::Donor, None)] {
            let (grant, from) = (GrantId::new(Uuid::from_u128(number)), now.date_naive());
            let (scope, reason, keep) = (Scope::Whole, None, None);
            let given = NewGrant { grant, account, register, role, scope, from, until, reason, keep };
            book.execute(Actor::Operator, Command::Give(given), &days).unwrap();
        }
    }

    fn service(folder: &Path, now: DateTime<Utc>) -> Arc<Service> {
        let (_, stopping) = watch::channel(false);
        let config = Config {
            listen: SocketAddr::from((Ipv4Addr::LOCALHOST, 0)),
            registers: vec![("demo".to_owned(), folder.join("demo.ayni"))],
            accounts: Some(folder.join("access.ayna")),
            tls: None,
            proxies: Vec::new(),
            names: Vec::new(),
            limits: Limits::default(),
            schedule: None,
            clock: Clock::at(now),
            zone: Zone::universal(),
        };
        Arc::new(Service::open(&config, stopping).unwrap())
    }

    /// Protects the history from a follower whose role ended at midnight, and an account from being kept signed in by what follows.
    #[test]
    fn a_follower_is_judged_at_each_look() {
        let folder = tempfile::tempdir().unwrap();
        let evening = at("2022-03-01T23:50:00Z");
        let id = Id::new(Uuid::from_u128(7));
        drop(Store::create_at(&folder.path().join("demo.ayni"), id, Clock::at(evening)).unwrap());
        let night = at("2022-03-02T00:10:00Z");
        book(&folder.path().join("access.ayna"), id, night.date_naive(), evening);
        let before = service(folder.path(), evening);
        let secret = before.access.sign_in("rosa", PASSWORD, None, None, evening).unwrap();
        let request = Request::builder().header(header::COOKIE, cookie(&secret, false)).body(()).unwrap();
        let (parts, ()) = request.into_parts();
        let caller = before.access.watcher(&parts.headers, evening).unwrap();
        let mut asked = Asked::by(&caller, &before, "demo", &parts).unwrap();
        assert_eq!(asked.principal.role, Role::Secretary);
        look_again(&mut asked, &parts).unwrap();
        assert!(is_history_offered(&asked.principal.asker()));
        asked.service = service(folder.path(), night);
        look_again(&mut asked, &parts).unwrap();
        assert_eq!(asked.principal.role, Role::Donor);
        assert!(!is_history_offered(&asked.principal.asker()));
        // It was last used before midnight, whatever was looked at since.
        asked.service = service(folder.path(), at("2022-03-02T00:20:00Z"));
        assert_eq!(look_again(&mut asked, &parts).unwrap_err().code, "sign_in_needed");
    }
}
