//! The page of a register that everybody may see, where its owners switched that on: since when it is certified, how its organs are
//! composed, how women and men share, and how that is checked. It names nobody. Of members it shows what was released last, because a
//! release was held against those before it; figures of each day would tell whoever joined between two of them.

use std::collections::BTreeSet;
use std::sync::Arc;

use axum::body::{Body, Bytes};
use axum::extract::{Path, Request, State};
use axum::http::{HeaderValue, Response, StatusCode, header};
use domain::Actor;
use domain::authority::Role;
use domain::indicator::disclosure::TOTAL;
use domain::value::{Digest, ShortText};
use maud::{Markup, PreEscaped, html};
use operations::{Asker, Moment, Outcome, Problem};
use reports::document::{Document, Section};
use reports::provenance::PROGRAM;
use reports::records::Records;
use reports::table::{Cell, Column, Table};
use reports::words::{Arg, Lang, Words};

use crate::request::{apart, has_already};
use crate::served::{AskedWhen, Served};
use crate::service::Service;

use super::layout::public as around;
use super::{html_response, problem_page, unknown};

/// For how many seconds the page may be kept without asking again.
const KEPT: HeaderValue = HeaderValue::from_static("public, max-age=60");

/// The table of members in a release.
const MEMBERS: &str = "membership.members";

/// Answers with the page, or that there is none.
pub(super) async fn answer(
    State(service): State<Arc<Service>>,
    Path(name): Path<String>,
    request: Request,
) -> Response<Body> {
    let (parts, _) = request.into_parts();
    let lang = service.page_lang(&parts);
    let shared = Arc::clone(&service);
    let done = match public(&service, &name) {
        Ok(register) => {
            let tag = tag(&service, &register, lang);
            if has_already(&parts, &tag) {
                let mut response = Response::new(Body::empty());
                *response.status_mut() = StatusCode::NOT_MODIFIED;
                return kept(response, &tag);
            }
            apart(move || answered(&shared, &register, lang, &tag)).await
        }
        Err(problem) => Err(problem),
    };
    done.unwrap_or_else(|problem| problem_page(&problem, service.words(lang)))
}

/// The page, or the one that was made already: strangers may ask for it as often as they like.
fn answered(service: &Service, register: &Served, lang: Lang, tag: &str) -> Outcome<Response<Body>> {
    let key = Digest::of(&[b"public", tag.as_bytes()]);
    if let Some(known) = register.answers.get(&key) {
        return Ok(known.told(service.words(lang)));
    }
    let version = register.snapshot().version();
    let page = page(service, register, lang)?.into_string();
    let response = kept(html_response(&PreEscaped(page.clone())), tag);
    let is_present = || register.snapshot().version() == version;
    register.answers.keep(key, (response.headers(), &Bytes::from(page)), BTreeSet::new(), is_present);
    Ok(response)
}

/// The register of a name, where everybody may see its page. One that has none is as one that is not there.
fn public(service: &Service, name: &str) -> Outcome<Arc<Served>> {
    let register = service.register(name).map_err(|_| unknown())?;
    let book = service.access.book().ok_or_else(unknown)?;
    let is_public = book.snapshot().state().is_public(register.id);
    if is_public { Ok(Arc::clone(register)) } else { Err(unknown()) }
}

/// What tells a page from others: the version, the day, the language, and the version of the program.
fn tag(service: &Service, register: &Served, lang: Lang) -> String {
    let version = register.snapshot().version();
    let day = register.zone().day(service.now()).to_string();
    let rest = Digest::of(&[PROGRAM.as_bytes(), day.as_bytes(), lang.code().as_bytes()]).to_string();
    format!("\"{version}-{}\"", rest.get(..8).unwrap_or_default())
}

fn kept(mut response: Response<Body>, tag: &str) -> Response<Body> {
    let headers = response.headers_mut();
    headers.insert(header::CACHE_CONTROL, KEPT);
    headers.insert(header::VARY, HeaderValue::from_static("Accept-Language, Cookie"));
    headers.extend(HeaderValue::from_str(tag).map(|tag| (header::ETAG, tag)));
    response
}

fn page(service: &Service, register: &Served, lang: Lang) -> Outcome<Markup> {
    let words = service.words(lang);
    let name = ShortText::new("public").map_err(|_| Problem::unforeseen())?;
    // Whoever is shown least: what is made for her holds no record of a person.
    let asker = Asker::new(Actor { name, role: Role::Donor });
    let when = register.when(&AskedWhen::default(), &asker)?;
    register.read(when, asker, |moment| {
        let name = moment.provenance()?.register;
        let name = if name.is_empty() { register.name.clone() } else { name };
        Ok(around(&name, service, lang, &content(moment, words)?))
    })
}

fn content(moment: &Moment<'_>, words: &Words) -> Outcome<Markup> {
    let day = words.date(&moment.on().to_string());
    let head = moment.head().to_string();
    let mut sections = vec![certified(moment, words)?, organs(moment, words)?];
    let members = members(moment, words)?;
    let unreleased = members.is_none();
    sections.extend(members);
    let document = Document { sections, ..Document::default() };
    let checked = [("version", Arg::Number(moment.version())), ("head", Arg::from(&head))];
    Ok(html! {
        p.lead { (words.say_with("web-public-lead", &[("day", Arg::from(&day))])) }
        div.answer { (document.body(words)) }
        @if unreleased { section { h2 { (words.say("web-public-members")) } p { (words.say("web-public-unreleased")) } } }
        section {
            h2 { (words.say("web-public-verify")) }
            p.hint { (words.say_with("web-public-head", &checked)) }
            p { (words.say("web-public-verify-how")) }
        }
    })
}

fn section(id: &str, words: &Words, columns: Vec<Column>, rows: Vec<Vec<Cell>>) -> Section {
    let heading = words.say(&format!("web-public-{id}"));
    let table = Table { title: heading.clone(), columns, rows, ..Table::default() };
    Section::new(id, heading).table(table)
}

fn column(words: &Words, id: &str) -> Column {
    let heading = words.say(&format!("web-public-col-{id}"));
    match id {
        "since" | "until" => Column::date(id, heading),
        "women" | "men" | "all" | "filled" | "places" => Column::integer(id, heading),
        _ => Column::text(id, heading),
    }
}

/// Which organisation is certified under which scheme, since when.
fn certified(moment: &Moment<'_>, words: &Words) -> Outcome<Section> {
    let register = moment.register()?;
    let (records, state) = (Records::new(register, words), register.certifications());
    let date = |day: Option<domain::value::PartialDate>| day.map_or(Cell::Empty, |day| Cell::date(&day));
    let standing = state.certifications().map(|one| (one, one.standing(state, moment.on())));
    let rows = standing.filter(|(_, standing)| standing.first_certified.is_some()).map(|(one, standing)| {
        let status = standing.status.code();
        vec![
            Cell::text(records.cooperative(one.holder)),
            Cell::text(records.scheme(one.scheme)),
            date(standing.first_certified),
            Cell::code(status, words.term_named("certification_status", status)),
            date(standing.until),
        ]
    });
    let rows: Vec<_> = rows.collect();
    let columns = ["holder", "scheme", "since", "status", "until"].map(|id| column(words, id));
    Ok(section("certified", words, columns.into(), rows))
}

/// How many women and men hold the seats of each organ: offices are public by law.
fn organs(moment: &Moment<'_>, words: &Words) -> Outcome<Section> {
    let records = Records::new(moment.register()?, words);
    let counts = moment.reader().counts(None, moment.on())?;
    let rows = counts.organs.iter().map(|one| {
        vec![
            Cell::text(records.organ(one.organ)),
            Cell::count(one.full.women),
            Cell::count(one.full.men),
            Cell::count(one.filled),
            one.places.map_or(Cell::NotStated, Cell::count),
        ]
    });
    let columns = ["organ", "women", "men", "filled", "places"].map(|id| column(words, id));
    Ok(section("organs", words, columns.into(), rows.collect()))
}

/// How women and men share in membership, as it was released last; nothing where nothing ever was.
fn members(moment: &Moment<'_>, words: &Words) -> Outcome<Option<Section>> {
    let equality = moment.register()?.equality();
    let of_members = equality.releases().filter_map(|(_, release)| {
        let cells: Vec<_> = release.cells.iter().filter(|cell| cell.table.as_str() == MEMBERS).collect();
        (!cells.is_empty()).then_some((release, cells))
    });
    let newest = of_members.max_by_key(|(release, _)| (release.on.last(), release.as_of.last()));
    Ok(newest.map(|(release, cells)| {
        let figure = |column: &str| {
            let found =
                cells.iter().find(|cell| cell.row.as_str() == TOTAL && cell.column.as_str() == column);
            match found.and_then(|cell| cell.figure) {
                Some(figure) => Cell::count(figure),
                None => Cell::text(words.say("web-public-hidden")),
            }
        };
        let row = vec![Cell::date(&release.as_of), figure("women"), figure("men"), figure(TOTAL)];
        let columns = [Column::date("as_of", words.say("web-public-col-as-of"))].into_iter();
        let columns = columns.chain(["women", "men", "all"].map(|id| column(words, id)));
        let section = section("members", words, columns.collect(), vec![row]);
        section.lead([words.say("web-public-members-how")])
    }))
}
