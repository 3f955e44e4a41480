//! Who looks at a page, in which language, as of when; and the addresses of other pages that keep all of that.

use std::sync::Arc;

use axum::body::Body;
use axum::http::Response;
use axum::http::request::Parts;
use domain::authority::Sensitivity;
use operations::layout as layouts;
use operations::{Moment, Outcome};
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use reports::layout::Layout;
use reports::words::Words;
use serde_json::{Map, Value};

use crate::access::Access;
use crate::endpoint::{self, Endpoint};
use crate::json::text;
use crate::language::Wanted;
use crate::manage;
use crate::problem::mark;
use crate::request::{Asked, take};
use crate::service::Service;

use super::error;
use super::label::Labels;
use super::layout::{self, Content};

/// As what readings are written down of pages that are about no operation of their own.
const OVERVIEW: &str = "overview";

/// A reader of a page of a register.
#[derive(Debug)]
pub(super) struct View {
    pub(super) asked: Asked,
    /// What forms carry so that only pages of this session can send them.
    pub(super) token: String,
    /// The path of the page.
    pub(super) path: String,
    /// What was recorded just before: the operation, and the versions.
    pub(super) done: Option<Done>,
    /// The format in which a list is wanted as a file.
    pub(super) format: Option<String>,
    /// The layout in which it is wanted as a page.
    pub(super) layout: Option<Layout>,
    /// What was done just before with the access book: the name of the route.
    pub(super) said: Option<String>,
}

/// What was recorded just before a page is shown.
#[derive(Debug)]
pub(super) struct Done {
    pub(super) operation: String,
    pub(super) first: u64,
    pub(super) last: u64,
}

impl View {
    /// Reads what a request says of itself.
    ///
    /// # Errors
    ///
    /// `sign_in_needed`, `register_unknown`, `field_repeated`.
    pub(super) async fn of(service: &Arc<Service>, register: &str, parts: &Parts) -> Outcome<Self> {
        let mut asked = Asked::of(service, register, parts).await?;
        asked.speak(Wanted::of(&parts.headers, &parts.uri).for_pages(asked.principal.language()));
        let versions = take(&mut asked.pairs, "done")?;
        let operation = take(&mut asked.pairs, "of")?.unwrap_or_default();
        let versions = versions.as_deref().and_then(|text| text.split_once('-'));
        let versions = versions.and_then(|(first, last)| Some((first.parse().ok()?, last.parse().ok()?)));
        let done = versions.map(|(first, last)| Done { operation, first, last });
        let said = take(&mut asked.pairs, "said")?;
        let format = take(&mut asked.pairs, "format")?;
        let layout = layouts::read(take(&mut asked.pairs, layouts::FIELD)?.as_deref())?;
        let token = Access::form_token(&parts.headers).unwrap_or_default();
        Ok(Self { asked, token, path: parts.uri.path().to_owned(), done, format, layout, said })
    }

    pub(super) fn words(&self) -> &Words {
        self.asked.words()
    }

    pub(super) fn labels(&self) -> &'static Labels {
        Labels::of(self.asked.lang)
    }

    /// Lays out a page from one moment of the register.
    pub(super) fn read(
        &self,
        content: impl FnOnce(&Self, &Moment<'_>) -> Outcome<Content>,
    ) -> Outcome<Response<Body>> {
        let when = self.asked.when()?;
        self.asked.read(when, |moment| {
            let content = match content(self, moment) {
                Ok(content) => content,
                Err(problem) => {
                    let content = error::content(&problem, self.words());
                    let mut response = super::html_response(&layout::page(self, moment, &content)?);
                    mark(&mut response, &problem);
                    self.written_down()?;
                    return Ok(response);
                }
            };
            let response = super::html_response(&layout::page(self, moment, &content)?);
            self.written_down()?;
            Ok(response)
        })
    }

    /// Writes down whom the page named beside the answers in it: in its links, its choices, its receipt, or a problem.
    ///
    /// # Errors
    ///
    /// What the access book says.
    pub(super) fn written_down(&self) -> Outcome {
        self.asked.written_down(self.operation(), Sensitivity::Public)
    }

    /// What the page is about: the operation in its address, or else what it is the overview of.
    fn operation(&self) -> &'static str {
        let mut parts = self.path.split('/').skip_while(|part| !["do", "ask", "manage"].contains(part));
        let named = parts.nth(1).unwrap_or_default();
        let operation = endpoint::all().iter().map(|one| one.operation.name).find(|name| *name == named);
        operation.or_else(|| manage::find(named).map(|route| route.name)).unwrap_or(OVERVIEW)
    }

    /// The address of a page of this register, as of the same day.
    pub(super) fn link(&self, path: &str) -> String {
        self.link_with(path, &[])
    }

    /// The same with more in its query.
    pub(super) fn link_with(&self, path: &str, pairs: &[(&str, &str)]) -> String {
        let when = &self.asked.when;
        let day = when.as_of.as_deref().map(|day| ("as_of", day));
        let known = when.as_known_at.as_deref().map(|instant| ("as_known_at", instant));
        let query = query(pairs.iter().copied().chain(day).chain(known));
        format!("/r/{}{path}{query}", encoded(&self.asked.register.name))
    }

    /// The address of this page with other circumstances: language or day.
    pub(super) fn here(&self, pairs: &[(&str, &str)], with_day: bool) -> String {
        let when = &self.asked.when;
        let day = when.as_of.as_deref().map(|day| ("as_of", day)).filter(|_| with_day);
        let known = when.as_known_at.as_deref().map(|instant| ("as_known_at", instant)).filter(|_| with_day);
        let own = self.asked.pairs.iter().map(|(name, value)| (name.as_str(), value.as_str()));
        format!("{}{}", self.path, query(own.chain(pairs.iter().copied()).chain(day).chain(known)))
    }

    /// The address of this page with nothing but the day.
    pub(super) fn here_bare(&self) -> String {
        let when = &self.asked.when;
        let kept = [("as_of", &when.as_of), ("as_known_at", &when.as_known_at)];
        let kept = kept.into_iter().filter_map(|(name, value)| Some((name, value.as_deref()?)));
        format!("{}{}", self.path, query(kept))
    }

    /// The form of an operation with some of its fields filled in, and the way back here.
    pub(super) fn form(&self, operation: &str, pairs: &[(&str, &str)]) -> String {
        let back = self.here(&[], true);
        let pairs: Vec<(&str, &str)> = pairs.iter().copied().chain([("back", back.as_str())]).collect();
        self.link_with(&format!("/do/{operation}"), &pairs)
    }

    /// Where programs ask the same, in a format.
    pub(super) fn download(
        &self,
        endpoint: &Endpoint,
        fields: &Map<String, Value>,
        (format, layout): (&str, Option<Layout>),
    ) -> String {
        let mut path = format!("/v1/registers/{}{}", encoded(&self.asked.register.name), endpoint.path);
        let mut pairs: Vec<(&str, String)> = Vec::new();
        for (name, value) in fields {
            if endpoint.in_path.as_deref() == Some(name) {
                path = path.replace(&format!("{{{name}}}"), &encoded(&text(value)));
                continue;
            }
            match value {
                Value::Array(items) => pairs.extend(items.iter().map(|item| (name.as_str(), text(item)))),
                value => pairs.push((name, text(value))),
            }
        }
        let when = &self.asked.when;
        pairs.extend(when.as_of.iter().map(|day| ("as_of", day.clone())));
        pairs.extend(when.as_known_at.iter().map(|instant| ("as_known_at", instant.clone())));
        pairs.extend(layout.map(|layout| (layouts::FIELD, layout.code().to_owned())));
        pairs.extend([("format", format.to_owned()), ("lang", self.asked.lang.code().to_owned())]);
        format!("{path}{}", query(pairs.iter().map(|(name, value)| (*name, value.as_str()))))
    }

    /// What the register is called: as the organisation that keeps it, or, before there is one, as its address.
    pub(super) fn register_name(&self, moment: &Moment<'_>) -> Outcome<String> {
        let keeper = moment.provenance()?.register;
        Ok(if keeper.is_empty() { self.asked.register.name.clone() } else { keeper })
    }

    /// Whether nothing can be recorded, because the page shows what was known at another time.
    pub(super) const fn is_past(&self) -> bool {
        self.asked.when.as_known_at.is_some()
    }
}

/// A query from its pairs; nothing where there are none.
pub(super) fn query<'a>(pairs: impl Iterator<Item = (&'a str, &'a str)>) -> String {
    let mut set = form_urlencoded::Serializer::new(String::new());
    set.extend_pairs(pairs);
    let set = set.finish();
    if set.is_empty() { set } else { format!("?{set}") }
}

/// Bytes that have a meaning of their own in a path, or none in an address.
const ESCAPED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');

/// A text as it may stand in a path.
pub(super) fn encoded(text: &str) -> String {
    utf8_percent_encode(text, ESCAPED).to_string()
}
