//! What would happen: told before it is recorded, with what it changes from and to.

use data_encoding::BASE64;
use maud::{Markup, html};
use operations::proposal::Produced;
use operations::{Moment, Outcome};
use reports::report::Change;

use crate::change::Done;
use crate::endpoint::Endpoint;

use super::control::{Control, Given};
use super::form::{CONFIRMED, back};
use super::layout::Content;
use super::sent::Sent;
use super::view::View;
use super::{answer, area, form};

/// The page between a form and what it asks for.
pub(super) fn content(
    view: &View,
    moment: &Moment<'_>,
    endpoint: &Endpoint,
    sent: &Sent,
    done: &Done,
    notice: Option<&str>,
) -> Outcome<Content> {
    let words = view.words();
    let noun = endpoint.operation.name.split('.').next().unwrap_or_default();
    let changes: Vec<&Change> =
        if done.report.is_none() { done.receipt.changes().collect() } else { Vec::new() };
    let body = html! {
        @if let Some(notice) = notice { div.problem role="alert" { p { (words.say(notice)) } } }
        p.lead { (form::title(view, endpoint)) }
        @if let Some(problem) = &done.verdict {
            div.problem role="alert" { p { (form::told(view, endpoint, problem)) } }
        }
        section aria-labelledby="what" {
            h2 #what { (words.say(if done.verdict.is_some() { "web-preview-refused" } else { "web-preview-what" })) }
            (outcome(view, moment, done)?)
            @for notice in &done.notices { p { (notice) } }
            @if let Some(question) = &done.question { div.problem { p { (question) } } }
            p.hint { (words.say("web-preview-nothing_yet")) }
        }
        (given_back(view, &done.files))
        @if !changes.is_empty() { (before_after(view, &changes)) }
        (filled(view, moment, endpoint, sent)?)
        (confirmation(view, moment, endpoint, sent, done))
    };
    Ok(Content { title: words.say("web-preview-title"), lead: None, area: area::of_noun(noun), body })
}

/// What is told of it: a report, or a sentence for each fact.
fn outcome(view: &View, moment: &Moment<'_>, done: &Done) -> Outcome<Markup> {
    if let Some(report) = &done.report {
        return answer::body(view, moment, report.clone());
    }
    let mut sentences = done.receipt.sentences(view.words());
    // The last says that nothing was recorded, which the page says itself.
    sentences.pop();
    Ok(html! { ul.sentences { @for sentence in &sentences { li { (sentence) } } } })
}

/// The files that come out of it. They stand in the page: nothing keeps them.
fn given_back(view: &View, files: &[Produced]) -> Markup {
    let address =
        |file: &Produced| format!("data:{};base64,{}", file.media_type, BASE64.encode(&file.content));
    html! {
        @if !files.is_empty() {
            p.downloads {
                (view.words().say("web-preview-files")) ": "
                @for file in files { a href=(address(file)) download=(file.name) { (file.name) } " " }
            }
        }
    }
}

fn before_after(view: &View, changes: &[&Change]) -> Markup {
    let words = view.words();
    let nothing = || words.say("web-preview-empty");
    let heading = words.say("web-preview-changes");
    html! {
        section aria-labelledby="changes" {
            h2 #changes { (heading) }
            div.scroll tabindex="0" role="region" aria-label=(heading) {
                table {
                    thead { tr {
                        @for id in ["web-preview-field", "web-preview-before", "web-preview-after"] { th scope="col" { (words.say(id)) } }
                    } }
                    tbody {
                        @for change in changes {
                            tr {
                                th scope="row" { (super::label::capital(&change.label)) }
                                td { del { (change.before.clone().unwrap_or_else(nothing)) } }
                                td { ins { (change.after.clone().unwrap_or_else(nothing)) } }
                            }
                        }
                    }
                }
            }
        }
    }
}

/// What was filled in, in the words of the form.
fn filled(view: &View, moment: &Moment<'_>, endpoint: &Endpoint, sent: &Sent) -> Outcome<Markup> {
    let mut shown = Vec::new();
    for (name, schema) in form::in_order(endpoint) {
        let values = sent.values(name);
        let file = sent.files.iter().find(|(field, ..)| field == name).map(|(_, name, _)| name.clone());
        if values.is_empty() && file.is_none() {
            continue;
        }
        let label = view.labels().field(endpoint.operation, name, schema).name;
        let given =
            Given { name, schema, values: values.clone(), required: false, nothing: "web-form-nothing" };
        let told = Control::of(view, moment, given)?.told(&values);
        shown.push((label, file.unwrap_or(told)));
    }
    Ok(html! {
        section aria-labelledby="filled" {
            h2 #filled { (view.words().say("web-preview-filled")) }
            dl.filled { @for (label, value) in &shown { div { dt { (label) } dd { (value) } } } }
        }
    })
}

fn confirmation(view: &View, moment: &Moment<'_>, endpoint: &Endpoint, sent: &Sent, done: &Done) -> Markup {
    let words = view.words();
    let is_final = done.question.is_some();
    let label = if is_final { "web-preview-final" } else { "web-preview-confirm" };
    let again = sent.again().filter(|(name, _)| name != CONFIRMED && name != "back");
    html! {
        form.act method="post" action=(view.link(&format!("/do/{}", endpoint.operation.name))) {
            input type="hidden" name="_token" value=(view.token);
            input type="hidden" name="_key" value=(sent.own("_key").unwrap_or_default());
            input type="hidden" name="_version" value=(moment.version());
            input type="hidden" name="_back" value=(back(view, sent));
            @for (name, value) in again { input type="hidden" name=(name) value=(value); }
            @if is_final { input type="hidden" name=(CONFIRMED) value="true"; }
            div.buttons {
                @if done.verdict.is_none() { button type="submit" name="_step" value="confirm" { (words.say(label)) } }
                button.plain type="submit" name="_step" value="edit" { (words.say("web-preview-back")) }
            }
        }
    }
}
