//! Questions: an operation that asks, its fields from path and query, its answer in the format that is wanted.

use std::num::NonZeroU16;
use std::sync::Arc;

use axum::body::{Body, Bytes};
use axum::http::request::Parts;
use axum::http::{HeaderValue, Response, StatusCode, header};
use domain::value::Digest;
use operations::problem::Kind;
use operations::{Filled, Media, Moment, Outcome, Problem, When, layout};
use reports::document::{Document, Format as Paper};
use reports::layout::Layout;
use reports::provenance::PROGRAM;
use reports::words::Words;
use serde_json::Value;

use crate::accept::Accepted;
use crate::answers::Answer;
use crate::endpoint::Endpoint;
use crate::listing::{self, Bound, Listing};
use crate::request::{Asked, apart, has_already, take};
use crate::service::Service;

/// How many columns text has where nobody says.
const WIDTH: u16 = 100;

/// How an answer is set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Format {
    Json,
    Csv,
    /// A page, in this layout or in the answer's own.
    Html {
        layout: Option<Layout>,
    },
    /// For a terminal of so many columns.
    Text {
        width: u16,
    },
    /// One row of a list in each line.
    Lines,
    /// A workbook for spreadsheets.
    Xlsx,
}

impl Format {
    /// What comes of a change or of upkeep: for programs, and for a terminal.
    pub(crate) const TOLD: [Self; 2] = [Self::Json, Self::Text { width: WIDTH }];

    pub(crate) const ALL: [Self; 6] = [
        Self::Json,
        Self::Csv,
        Self::Html { layout: None },
        Self::Text { width: WIDTH },
        Self::Lines,
        Self::Xlsx,
    ];

    /// Those that a page offers of what it shows; pages in the layouts that fit come besides.
    pub(crate) const OFFERED: [Self; 3] = [Self::Xlsx, Self::Csv, Self::Json];

    /// What `format` in a query calls it.
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Json => "json",
            Self::Csv => "csv",
            Self::Html { .. } => "html",
            Self::Text { .. } => "table",
            Self::Lines => "ndjson",
            Self::Xlsx => "xlsx",
        }
    }

    /// The format of a file, where the answer is one that is taken away.
    pub(crate) const fn export(self) -> Option<&'static str> {
        match self {
            Self::Json | Self::Text { .. } => None,
            Self::Csv | Self::Html { .. } | Self::Lines | Self::Xlsx => Some(self.name()),
        }
    }

    /// Its media type.
    pub(crate) const fn media_type(self) -> &'static str {
        match self {
            Self::Json => "application/json",
            Self::Csv => "text/csv; charset=utf-8",
            Self::Html { .. } => "text/html; charset=utf-8",
            Self::Text { .. } => "text/plain; charset=utf-8",
            Self::Lines => "application/x-ndjson",
            Self::Xlsx => Media::XLSX.name,
        }
    }

    /// The one that a request asks for, of those that are offered, by `format` in its query or else by `Accept`.
    ///
    /// # Errors
    ///
    /// `format_unknown`, and `field_type` where the width is no number.
    pub(crate) fn asked(asked: &mut Asked, parts: &Parts, offered: &[Self]) -> Outcome<Self> {
        let named = take(&mut asked.pairs, "format")?;
        let format = Self::of(named.as_deref(), &Accepted::of(&parts.headers), offered)?;
        let wrong = |text: &String| Problem::wrong("field_type", "width", text).with("type", "integer");
        let width = take(&mut asked.pairs, "width")?
            .map(|text| text.parse().map(NonZeroU16::get).map_err(|_| wrong(&text)))
            .transpose()?;
        Ok(match (format, width) {
            (Self::Text { .. }, Some(width)) => Self::Text { width },
            _ => format,
        })
    }

    /// The same in a layout.
    ///
    /// # Errors
    ///
    /// `layout_without_page` where no page is asked for.
    pub(crate) fn laid_out(self, layout: Option<Layout>) -> Outcome<Self> {
        match (self, layout) {
            (Self::Html { .. }, layout) => Ok(Self::Html { layout }),
            (other, None) => Ok(other),
            (other, Some(layout)) => Err(layout::without_page(layout, other.name())),
        }
    }

    /// The layout of a page.
    pub(crate) const fn layout(self) -> Option<Layout> {
        match self {
            Self::Html { layout } => layout,
            Self::Json | Self::Csv | Self::Text { .. } | Self::Lines | Self::Xlsx => None,
        }
    }

    /// The one that a query or else the header `Accept` asks for.
    fn of(named: Option<&str>, accepted: &Accepted<'_>, offered: &[Self]) -> Outcome<Self> {
        let Some(name) = named else {
            let found = accepted.choose(offered.iter().map(|one| (one.media_type(), *one)));
            return found.ok_or_else(|| accepted.refused(offered.iter().map(|one| one.media_type())));
        };
        Self::called(name, offered)
    }

    /// The one of this name.
    ///
    /// # Errors
    ///
    /// `format_unknown`, with those that are offered.
    pub(crate) fn called(name: &str, offered: &[Self]) -> Outcome<Self> {
        let found = offered.iter().copied().find(|one| one.name() == name);
        found.ok_or_else(|| {
            let known: Vec<&str> = offered.iter().map(|one| one.name()).collect();
            Problem::wrong("format_unknown", "format", name).with("known", known.join(", "))
        })
    }

    /// Those in which answers of an operation can be set.
    pub(crate) fn of_answers(endpoint: &Endpoint) -> Vec<Self> {
        Self::ALL.into_iter().filter(|format| format.fits(endpoint)).collect()
    }

    /// Whether answers of an operation can be set so.
    pub(crate) fn fits(self, endpoint: &Endpoint) -> bool {
        let verb = endpoint.operation.name.rsplit('.').next().unwrap_or_default();
        self != Self::Lines || ["list", "calendar", "log"].contains(&verb)
    }

    /// The answer in it.
    ///
    /// # Errors
    ///
    /// What the workbook says where it cannot hold so much.
    pub(crate) fn set(self, document: &Document, words: &Words) -> Outcome<Vec<u8>> {
        match self.text(document, words) {
            Some(text) => Ok(text.into_bytes()),
            None => operations::workbook(document, words),
        }
    }

    /// The answer in it, where it is text.
    pub(crate) fn text(self, document: &Document, words: &Words) -> Option<String> {
        Some(match self {
            Self::Json => document.render(Paper::Json, words),
            Self::Csv => format!("\u{feff}{}", document.render(Paper::Csv, words)),
            Self::Html { layout } => document.render(Paper::Html(layout), words),
            Self::Text { width } => document.render(Paper::Terminal { width, color: false }, words),
            Self::Lines => lines(document),
            Self::Xlsx => return None,
        })
    }
}

/// The rows of a list, one in each line, whatever section they stand in.
fn lines(document: &Document) -> String {
    let whole = document.json();
    let sections = whole["data"].as_object().into_iter().flat_map(|sections| sections.values());
    let rows = sections.filter_map(Value::as_array).flatten();
    rows.flat_map(|row| [row.to_string(), "\n".to_owned()]).collect()
}

/// A question as a request asks it.
struct Question {
    asked: Asked,
    endpoint: &'static Endpoint,
    listing: Listing,
    when: When,
    format: Format,
    /// What distinguishes its answer from others of the same version and address.
    variant: Digest,
    parts: Parts,
}

impl Question {
    fn of(mut asked: Asked, endpoint: &'static Endpoint, parts: &Parts) -> Outcome<Self> {
        let offered = Format::of_answers(endpoint);
        let format = Format::asked(&mut asked, parts, &offered)?;
        let format = format.laid_out(layout::read(take(&mut asked.pairs, layout::FIELD)?.as_deref())?)?;
        let listing = Listing::of(&mut asked, endpoint)?;
        let when = asked.when()?;
        let variant = variant(&asked, when, format);
        Ok(Self { asked, endpoint, listing, when, format, variant, parts: parts.clone() })
    }

    /// The entity tag of its answer at a version of the register, unique among the answers of the address. Of an answer about what was
    /// known at another time it is the version at which it was asked, since data may have been erased meanwhile.
    fn tag(&self, version: u64) -> String {
        let rest = self.variant.to_string();
        format!("\"{version}-{}\"", rest.get(..8).unwrap_or_default())
    }

    /// The key of its answer in the cache, unique among all answers of the register. `None` for exports: each one is recorded.
    fn key(&self, version: u64) -> Option<Digest> {
        let (reader, address) = (format!("{:?}", self.asked.principal.asker()), self.parts.uri.to_string());
        let parts = [self.variant.to_string(), version.to_string(), reader, address];
        let parts: Vec<&[u8]> = parts.iter().map(String::as_bytes).collect();
        self.format.export().is_none().then(|| Digest::of(&parts))
    }

    /// The answer, if it was made already at a version.
    fn kept(&self, version: u64) -> Option<Answer> {
        self.asked.register.answers.get(&self.key(version)?)
    }

    /// Makes the answer, or tells one that was made already, and records whom it names.
    fn answer(&self, in_path: Option<String>) -> Outcome<Response<Body>> {
        let Self { asked, endpoint, .. } = self;
        let operation = endpoint.operation;
        let kept = self.kept(asked.register.snapshot().version());
        asked.telling(operation.name, operation.effect.class(), || match kept {
            Some(kept) => Ok(kept.told(asked.words())),
            None => self.made(&endpoint.fields_of(&asked.pairs, in_path)),
        })
    }

    fn made(&self, fields: &Value) -> Outcome<Response<Body>> {
        let Self { asked, endpoint, listing, when, format, .. } = self;
        let operation = endpoint.operation;
        let Filled::Query(query) = operation.sent(fields.clone())? else {
            // It asks for its answer to be handed over, which is a change.
            return Err(Problem::new(Kind::Usage, "method_wrong").valued("GET"));
        };
        let cursors = &asked.service.cursors;
        let bound = |version| Bound::to(asked, (endpoint, fields), listing, (*when, version));
        let hand = |moment: &mut Moment<'_>| {
            moment.also_due(asked.duties());
            moment.asks_for(listing.part(cursors, &bound(moment.version()))?);
            Ok(())
        };
        asked.register.read_with(*when, asked.principal.asker(), hand, |moment| {
            let version = moment.version();
            let mut document = query.answer(moment, asked.words())?;
            query.verdict(&document)?;
            layout::check(&document, format.layout())?;
            listing.choose(&mut document, moment.asker())?;
            Listing::next(&mut document, cursors, &bound(version))?;
            let body = Bytes::from(format.set(&document, asked.words())?);
            format.export().map_or(Ok(()), |format| asked.exported(operation.name, format))?;
            // What depends on more than the version has no tag by which it could be known again, and is not kept.
            let present = moment.present_version()?;
            let tag = moment.is_of_its_version().then(|| self.tag(present));
            let mut response = of_format(*format, body.clone(), operation.name, tag.as_deref());
            let next = document.next.as_deref().and_then(|cursor| listing::link(&self.parts, cursor));
            response.headers_mut().extend(next.map(|link| (header::LINK, link)));
            if let Some(key) = tag.and_then(|_| self.key(present)) {
                let register = &asked.register;
                let is_present = || register.snapshot().version() == present;
                register.answers.keep(key, (response.headers(), &body), asked.words().named(), is_present);
            }
            Ok(response)
        })
    }
}

/// What distinguishes answers of one version and address: the program, the day, the language, the reader, the format, and what another
/// book says falls due.
fn variant(asked: &Asked, when: When, format: Format) -> Digest {
    let who = asked.principal.distinct();
    let (day, set, due) = (when.today().to_string(), format!("{format:?}"), format!("{:?}", asked.duties()));
    // Another version of the program may answer otherwise.
    let parts: [&str; 6] = [PROGRAM, &day, asked.lang.code(), &who, &set, &due];
    Digest::of(&parts.map(str::as_bytes))
}

/// Answers a question.
///
/// # Errors
///
/// A malformed request, a right that the caller lacks, and the problems of the operation.
pub(crate) async fn question(
    service: &Arc<Service>,
    endpoint: &'static Endpoint,
    register: &str,
    in_path: Option<String>,
    parts: &Parts,
) -> Outcome<Response<Body>> {
    let question = Question::of(Asked::of(service, register, parts).await?, endpoint, parts)?;
    let version = question.asked.register.snapshot().version();
    let tag = question.tag(version);
    if has_already(parts, &tag) {
        return Ok(with_tag(StatusCode::NOT_MODIFIED, Body::empty(), Some(&tag)));
    }
    apart(move || question.answer(in_path)).await
}

fn of_format(format: Format, body: Bytes, name: &str, tag: Option<&str>) -> Response<Body> {
    let mut response = with_tag(StatusCode::OK, Body::from(body), tag);
    response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static(format.media_type()));
    if matches!(format, Format::Csv | Format::Html { .. } | Format::Xlsx) {
        let name = name.replace('.', "-");
        let layout = format.layout().map(|layout| format!("-{}", layout.code())).unwrap_or_default();
        let said = format!("attachment; filename=\"{name}{layout}.{}\"", format.name());
        response
            .headers_mut()
            .extend(HeaderValue::from_str(&said).map(|said| (header::CONTENT_DISPOSITION, said)));
    }
    response
}

fn with_tag(status: StatusCode, body: Body, tag: Option<&str>) -> Response<Body> {
    let mut response = Response::new(body);
    *response.status_mut() = status;
    let headers = response.headers_mut();
    let tag = tag.and_then(|tag| HeaderValue::from_str(tag).ok());
    headers.extend(tag.map(|tag| (header::ETAG, tag)));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("private, no-cache"));
    headers.insert(header::VARY, HeaderValue::from_static("Accept, Accept-Language, Authorization, Cookie"));
    response
}
