//! What stands around every page: the register and its day, the sections, the language, and the way out.

use maud::{DOCTYPE, Markup, html};
use operations::{Moment, Outcome};
use reports::visible;
use reports::words::{Arg, Lang, Words};

use crate::access::Caller;
use crate::service::Service;

use super::view::{View, encoded};
use super::{area, asset, backups, manage, receipt};

/// What a page shows.
#[derive(Debug)]
pub(super) struct Content {
    pub(super) title: String,
    /// What the page is about, in a sentence.
    pub(super) lead: Option<String>,
    /// The section to which it belongs.
    pub(super) area: Option<&'static str>,
    /// What is shown; its headings begin at the second level.
    pub(super) body: Markup,
}

/// The settings of the script: it may neither add styles to a page nor make code of texts.
const SCRIPT_SETTINGS: &str =
    r#"{"includeIndicatorStyles":false,"allowEval":false,"allowScriptTags":false,"historyCacheSize":0}"#;

/// A page of a register.
pub(super) fn page(view: &View, moment: &Moment<'_>, content: &Content) -> Outcome<Markup> {
    let (words, name) = (view.words(), view.register_name(moment)?);
    let receipt = receipt::banner(view, moment)?;
    let own = (content.title != name).then(|| format!("{} – ", visible(&content.title)));
    let title = format!("{}{}", own.unwrap_or_default(), visible(&name));
    let body = html! {
        a.skip href="#content" { (words.say("page-skip")) }
        header.top {
            a.brand href=(view.link("")) { (visible(&name)) }
            (day(view, moment))
            div.reader { (manage::hint(view)) (account(view)) (language(view)) (sign_out(words)) }
        }
        @if let Some(band) = band(view, moment) { (band) }
        div.shell {
            nav.sections aria-label=(words.say("web-nav")) { ul {
                @for slug in area::slugs(view) { li { (section(view, slug, content.area)) } }
                @for slug in manage::sections(view) { li { (section(view, slug, content.area)) } }
                @if backups::is_offered(view) { li { (section(view, "backups", content.area)) } }
            } }
            main #content tabindex="-1" {
                @if let Some(receipt) = receipt { (receipt) }
                @if let Some(said) = said(view) { (said) }
                h1 { (visible(&content.title)) }
                @if let Some(lead) = &content.lead { p.lead { (lead) } }
                (content.body)
            }
        }
        footer.bottom {
            p {
                @let day = words.date(&moment.on().to_string());
                (words.say_with("web-footer", &[("version", Arg::Number(moment.version())), ("day", Arg::from(&day))]))
                span.unprinted { " · " a href="/reference" { (words.say("web-reference")) } }
            }
        }
    };
    Ok(document(&title, words, &body))
}

/// A page that belongs to no register.
pub(super) fn bare(title: &str, words: &Words, body: &Markup) -> Markup {
    let body = html! {
        a.skip href="#content" { (words.say("page-skip")) }
        header.top { a.brand href="/" { "Ayni" } }
        div.shell.bare { main #content tabindex="-1" { h1 { (title) } (body) } }
    };
    document(&format!("{title} – Ayni"), words, &body)
}

/// The page of a register that everybody may see.
pub(super) fn public(name: &str, service: &Service, lang: Lang, content: &Markup) -> Markup {
    let brand = html! { span.brand { (visible(name)) } };
    in_each_language((&brand, &visible(name)), &|lang| service.words(lang), lang, content)
}

/// A page of no register that everybody may see.
pub(super) fn open<'w>(
    title: &str,
    words_of: &dyn Fn(Lang) -> &'w Words,
    lang: Lang,
    content: &Markup,
) -> Markup {
    in_each_language((&html! { a.brand href="/" { "Ayni" } }, title), words_of, lang, content)
}

fn in_each_language<'w>(
    (brand, title): (&Markup, &str),
    words_of: &dyn Fn(Lang) -> &'w Words,
    lang: Lang,
    content: &Markup,
) -> Markup {
    let words = words_of(lang);
    let body = html! {
        a.skip href="#content" { (words.say("page-skip")) }
        header.top {
            (brand)
            div.reader {
                ul.languages aria-label=(words.say("web-language")) {
                    @for other in Lang::ALL.into_iter().filter(|other| *other != lang) {
                        li {
                            a href=(format!("?lang={}", other.code())) hreflang=(other.code()) lang=(other.code()) {
                                (words_of(other).say("web-language-name"))
                            }
                        }
                    }
                }
            }
        }
        div.shell.bare { main #content tabindex="-1" { h1 { (title) } (content) } }
    };
    document(&format!("{title} – Ayni"), words, &body)
}

/// The registers of a server, to choose from.
pub(super) fn registers(names: &[&String], words: &Words) -> Markup {
    let body = html! {
        ul.cards { @for name in names { li { a href=(format!("/r/{}", encoded(name))) { (visible(name)) } } } }
    };
    bare(&words.say("web-home"), words, &body)
}

fn document(title: &str, words: &Words, body: &Markup) -> Markup {
    html! {
        (DOCTYPE)
        html lang=(words.lang().code()) {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="color-scheme" content="light dark";
                meta name="htmx-config" content=(SCRIPT_SETTINGS);
                title { (title) }
                link rel="icon" type="image/svg+xml" href=(asset::icon());
                link rel="stylesheet" href=(asset::style());
                script src=(asset::script()) defer {}
            }
            body { (body) }
        }
    }
}

fn section(view: &View, slug: &'static str, current: Option<&str>) -> Markup {
    let name = if slug.is_empty() { "overview" } else { slug };
    let path = if slug.is_empty() { String::new() } else { format!("/{slug}") };
    let is_current = current == Some(slug);
    html! {
        a href=(view.link(&path)) aria-current=[is_current.then_some("page")] {
            (view.words().say(&format!("web-nav-{name}")))
        }
    }
}

/// The way to the page of an account holder.
fn account(view: &View) -> Markup {
    html! {
        @if let Caller::Account(by) = &view.asked.principal.caller {
            a.account href=(view.link("/account")) { (reports::visible(&by.name)) }
        }
    }
}

/// What was done just before with the access book.
fn said(view: &View) -> Option<Markup> {
    let route = crate::manage::find(view.said.as_deref()?)?;
    let words = view.words();
    Some(html! {
        section.banner role="status" aria-labelledby="said" {
            h2 #said { (words.say("web-said")) }
            p { (words.say(&format!("access-act-{}", route.name.replace(['.', '_'], "-")))) }
        }
    })
}

/// How many letters a day has.
const DAY: usize = 10;

/// The day that the reader looks at, to be chosen; and as it was known when, where she asks for that.
fn day(view: &View, moment: &Moment<'_>) -> Markup {
    let words = view.words();
    let known = view.asked.when.as_known_at.as_deref().map(|known| known.get(..DAY).unwrap_or(known));
    html! {
        form.day method="get" action=(view.path) {
            @for (name, value) in &view.asked.pairs { input type="hidden" name=(name) value=(value); }
            label for="as-of" { (words.say("web-as_of")) }
            input #as-of type="date" name="as_of" value=(moment.on());
            details.known open[known.is_some()] {
                summary { (words.say("web-known")) }
                label for="known" { (words.say("web-known-at")) }
                input #known type="date" name="as_known_at" value=[known];
            }
            button type="submit" { (words.say("web-as_of-show")) }
            @if view.asked.when.as_of.is_some() { a.button.plain href=(view.here(&[], false)) { (words.say("web-as_of-today")) } }
        }
    }
}

/// The band over a page that does not show the register as it is today.
fn band(view: &View, moment: &Moment<'_>) -> Option<Markup> {
    let (words, when) = (view.words(), moment.when);
    let day = words.date(&moment.on().to_string());
    let said = match when.as_known_at {
        Some(instant) => {
            let instant = words.instant(&when.zone.rfc3339(instant));
            words.say_with("web-band-known", &[("day", Arg::from(&day)), ("instant", Arg::from(&instant))])
        }
        None if moment.on() == when.today() => return None,
        None => words.say_with("web-band-as_of", &[("day", Arg::from(&day))]),
    };
    Some(html! {
        div.band role="status" {
            p { (said) " " a href=(view.here(&[], false)) { (words.say("web-band-back")) } }
        }
    })
}

/// The languages that the reader does not read in now.
fn language(view: &View) -> Markup {
    let service = &view.asked.service;
    html! {
        ul.languages aria-label=(view.words().say("web-language")) {
            @for lang in Lang::ALL.into_iter().filter(|lang| *lang != view.asked.lang) {
                li {
                    a href=(view.here(&[("lang", lang.code())], true)) hreflang=(lang.code()) lang=(lang.code()) {
                        (service.words(lang).say("web-language-name"))
                    }
                }
            }
        }
    }
}

fn sign_out(words: &Words) -> Markup {
    html! { form method="post" action="/sign-out" { button.plain type="submit" { (words.say("web-sign-out")) } } }
}
