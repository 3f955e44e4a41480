//! One field of an operation as people fill it in: made from the schema of the field, whatever the operation.

use maud::{Markup, html};
use operations::{Moment, Outcome};
use serde_json::Value;
use uuid::Uuid;

use crate::endpoint::{Endpoint, has_type};

use super::choices::{self, Choice};
use super::label::Label;
use super::view::View;

/// A field with what stands in it.
#[derive(Clone, Debug)]
pub(super) struct Given<'a> {
    pub(super) name: &'a str,
    pub(super) schema: &'a Value,
    pub(super) values: Vec<String>,
    pub(super) required: bool,
    /// The message that stands for nothing among choices.
    pub(super) nothing: &'static str,
}

/// How a field is filled in.
#[derive(Debug)]
enum Shape {
    /// One of a few.
    Choice(Vec<Choice>),
    /// Any of a few.
    Choices(Vec<Choice>),
    /// Yes, or nothing.
    Check,
    Number,
    Date,
    /// Several, one on each line.
    Lines,
    /// A text of several lines.
    Long,
    /// A text, of which some are known.
    Text(Vec<String>),
    File,
    /// A text that nobody is shown, such as a password.
    Secret,
    /// A record that is searched for by its name.
    Search,
}

/// A field that can be shown.
#[derive(Debug)]
pub(super) struct Control<'a> {
    given: Given<'a>,
    shape: Shape,
    /// Records that may be meant by what stands in it, of which one can be picked.
    picks: Vec<Choice>,
    clearable: bool,
}

/// The fields of an operation in the order in which it describes them.
pub(super) fn as_described(endpoint: &Endpoint) -> Vec<(&str, &Value)> {
    let command = endpoint.operation.command();
    let order: Vec<&str> = command.get_arguments().map(|one| one.get_id().as_str()).collect();
    let mut fields: Vec<(&str, &Value)> = endpoint.properties().collect();
    fields.sort_by_key(|(name, _)| order.iter().position(|one| one == name));
    fields
}

/// From how many records on they are no longer listed to choose from.
const LISTED: usize = 60;

/// From how many choices on they are no longer ticked one by one.
const TICKED: usize = 24;

/// From how many characters on a text is written on several lines.
const LONG: u64 = 300;

impl<'a> Control<'a> {
    /// How a field is filled in.
    pub(super) fn of(view: &View, moment: &Moment<'_>, given: Given<'a>) -> Outcome<Self> {
        let clearable = given.schema.get("x-clearable").is_some();
        let shape = shape(view, moment, &given)?;
        let picks = match shape {
            Shape::Search => {
                let known = given.values.last().map(|value| choices::known(view, moment, value));
                known.transpose()?.flatten()
            }
            _ => None,
        };
        Ok(Self { given, shape, picks: picks.into_iter().collect(), clearable })
    }

    /// The same, with the records that may have been meant.
    pub(super) fn among(mut self, candidates: Vec<Choice>) -> Self {
        if !candidates.is_empty() {
            self.shape = Shape::Search;
            self.picks = candidates;
        }
        self
    }

    /// Whether something stands in it.
    pub(super) fn is_filled(&self) -> bool {
        self.given.values.iter().any(|value| !value.is_empty())
    }

    /// Whether it hands over a file.
    pub(super) const fn is_file(&self) -> bool {
        matches!(self.shape, Shape::File)
    }

    /// The field with its label, what there is to know of it, and what is wrong with it.
    pub(super) fn within(&self, label: &str, hint: Option<&str>, view: &View, error: Option<&str>) -> Markup {
        let (name, words) = (self.given.name, view.words());
        let (id, hint_id, error_id) = (format!("f-{name}"), format!("h-{name}"), format!("e-{name}"));
        let hints: Vec<String> = hint.map(str::to_owned).into_iter().collect();
        let own = self.own_hint(view).filter(|_| !hints.iter().any(|hint| names_year(hint)));
        let hints: Vec<String> = hints.into_iter().chain(own).collect();
        let described = [(!hints.is_empty()).then_some(&hint_id), error.map(|_| &error_id)];
        let described: Vec<&str> = described.into_iter().flatten().map(String::as_str).collect();
        let described = Some(described.join(" ")).filter(|ids| !ids.is_empty());
        let beside = html! {
            @if self.given.required { " " span.required { "(" (words.say("web-form-required")) ")" } }
        };
        let told = html! {
            @if !hints.is_empty() { p.hint id=(hint_id) { (sentences(&hints)) } }
            @if let Some(error) = error { p.error id=(error_id) { strong.hidden { (words.say("web-error-window")) ": " } (error) } }
        };
        let (described, wrong) = (described.as_deref(), error.is_some());
        html! {
            div.field.wrong[wrong] {
                @match &self.shape {
                    Shape::Choices(choices) => fieldset #(id) aria-describedby=[described] {
                        legend { (label) (beside) }
                        (told)
                        @for choice in choices { (self.box_of(choice)) }
                    },
                    Shape::Check => {
                        label.check for=(id) {
                            input #(id) type="checkbox" name=(name) value="true" checked[self.holds("true")] aria-describedby=[described];
                            span { (label) }
                        }
                        (told)
                    }
                    _ => { label for=(id) { (label) (beside) } (told) (self.input(view, described, wrong)) }
                }
            }
        }
    }

    /// What stands in it, in words.
    pub(super) fn told(&self, values: &[String]) -> String {
        let of_shape: &[Choice] = match &self.shape {
            Shape::Choice(choices) | Shape::Choices(choices) => choices,
            _ => &self.picks,
        };
        let told = |value: &String| {
            let known = of_shape.iter().find(|(code, _)| code == value);
            known.map_or_else(|| value.clone(), |(_, word)| word.clone())
        };
        match self.shape {
            Shape::Check => "✓".to_owned(),
            _ => values.iter().map(told).collect::<Vec<_>>().join(", "),
        }
    }

    fn own_hint(&self, view: &View) -> Option<String> {
        let words = view.words();
        let shape = match &self.shape {
            Shape::Date => Some("web-form-date"),
            Shape::Lines => Some("web-form-lines"),
            _ => None,
        };
        let clear = (self.clearable && !matches!(self.shape, Shape::Choice(_))).then_some("web-form-clear");
        let said: Vec<String> = shape.into_iter().chain(clear).map(|id| words.say(id)).collect();
        Some(said.join(" ")).filter(|said| !said.is_empty())
    }

    fn holds(&self, value: &str) -> bool {
        self.given.values.iter().any(|one| one == value)
    }

    fn value(&self) -> &str {
        self.given.values.last().map(String::as_str).unwrap_or_default()
    }

    fn box_of(&self, (code, word): &Choice) -> Markup {
        let id = format!("f-{}-{code}", self.given.name);
        html! {
            label.check for=(id) {
                input #(id) type="checkbox" name=(self.given.name) value=(code) checked[self.holds(code)];
                span { (word) }
            }
        }
    }

    fn input(&self, view: &View, described: Option<&str>, wrong: bool) -> Markup {
        let name = self.given.name;
        let (id, required) = (format!("f-{name}"), self.given.required);
        let invalid = wrong.then_some("true");
        let text = |mode: Option<&str>, list: Option<&str>| {
            html! {
                input #(id) type="text" name=(name) value=(self.value()) inputmode=[mode] list=[list] autocomplete="off"
                    required[required] aria-describedby=[described] aria-invalid=[invalid];
            }
        };
        match &self.shape {
            Shape::Choice(choices) => html! {
                select #(id) name=(name) required[required] aria-describedby=[described] aria-invalid=[invalid] {
                    option value="" { (view.words().say(if required { "web-form-choose" } else { self.given.nothing })) }
                    @for (code, word) in choices { option value=(code) selected[self.holds(code)] { (word) } }
                }
            },
            Shape::Lines | Shape::Long => html! {
                textarea #(id) name=(name) rows="4" required[required] aria-describedby=[described] aria-invalid=[invalid] {
                    (self.given.values.join("\n"))
                }
            },
            Shape::File => html! {
                input #(id) type="file" name=(name) aria-describedby=[described] aria-invalid=[invalid];
            },
            Shape::Secret => html! {
                input #(id) type="password" name=(name) autocomplete="new-password" required[required]
                    aria-describedby=[described] aria-invalid=[invalid];
            },
            Shape::Search => self.search(view, described, invalid),
            Shape::Number => text(Some("numeric"), None),
            Shape::Text(known) if !known.is_empty() => {
                let list = format!("known-{name}");
                html! { (text(None, Some(&list))) datalist #(list) { @for word in known { option value=(word) {} } } }
            }
            _ => text(None, None),
        }
    }

    /// A name that is typed, and the records that it may mean; whoever types another name means that.
    fn search(&self, view: &View, described: Option<&str>, invalid: Option<&str>) -> Markup {
        let name = self.given.name;
        let (id, found) = (format!("f-{name}"), format!("found-{name}"));
        let is_known = self.picks.len() == 1 && self.value().parse::<Uuid>().is_ok();
        let typed = if is_known { "" } else { self.value() };
        let required = self.given.required && self.picks.is_empty();
        html! {
            input #(id) type="search" name=(name) value=(typed) autocomplete="off" required[required]
                aria-describedby=[described] aria-invalid=[invalid]
                hx-get=(view.link("/suggest/person")) hx-trigger="input changed delay:300ms" hx-target=(format!("#{found}"));
            div.found #(found) aria-live="polite" { (picks(name, typed, &self.picks, is_known)) }
        }
    }
}

/// Records of which one can be picked. What was typed when they were found goes along: another text is another name.
pub(super) fn picks(name: &str, typed: &str, choices: &[Choice], is_picked: bool) -> Markup {
    html! {
        @if !choices.is_empty() {
            input type="hidden" name=(format!("{name}~typed")) value=(typed);
            @for (value, word) in choices {
                @let id = format!("f-{name}-{value}");
                label.check for=(id) {
                    input #(id) type="radio" name=(format!("{name}~pick")) value=(value) checked[is_picked];
                    span { (word) }
                }
            }
        }
    }
}

fn shape(view: &View, moment: &Moment<'_>, given: &Given<'_>) -> Outcome<Shape> {
    let schema = given.schema;
    if has_type(schema, "array") {
        let items = schema.get("items").unwrap_or(&Value::Null);
        let choices = match choices::codes(view, items) {
            codes if codes.is_empty() => choices::records(view, moment, items)?.unwrap_or_default(),
            codes => codes,
        };
        let is_short = !choices.is_empty() && choices.len() <= TICKED;
        let fits = given.values.iter().all(|value| choices.iter().any(|(known, _)| known == value));
        return Ok(if is_short && fits { Shape::Choices(choices) } else { Shape::Lines });
    }
    if has_type(schema, "boolean") {
        return Ok(Shape::Check);
    }
    if has_type(schema, "object") {
        return Ok(Shape::File);
    }
    let codes = choices::codes(view, schema);
    if !codes.is_empty() {
        return Ok(Shape::Choice(codes));
    }
    if schema.get("x-record").is_some() {
        return record(view, moment, given);
    }
    let longest = schema.get("maxLength").and_then(Value::as_u64).unwrap_or_default();
    Ok(match schema.get("format").and_then(Value::as_str) {
        Some("partial-date") => Shape::Date,
        Some("password") => Shape::Secret,
        _ if has_type(schema, "integer") => Shape::Number,
        _ if LONG <= longest => Shape::Long,
        _ => Shape::Text(choices::known_words(view, schema)),
    })
}

/// A record: chosen from a list where there are few of its kind, searched for by name where it may be a person.
fn record(view: &View, moment: &Moment<'_>, given: &Given<'_>) -> Outcome<Shape> {
    let Some(mut listed) = choices::records(view, moment, given.schema)? else { return Ok(Shape::Search) };
    let value = given.values.last().map(String::as_str).unwrap_or_default();
    let fits = value.is_empty() || listed.iter().any(|(id, _)| id == value);
    if !listed.is_empty() && listed.len() <= LISTED && fits {
        if given.schema.get("x-clearable").is_some() {
            listed.push(("none".to_owned(), view.words().say("web-choice-clear")));
        }
        return Ok(Shape::Choice(listed));
    }
    Ok(if value.parse::<Uuid>().is_ok() { Shape::Search } else { Shape::Text(Vec::new()) })
}

/// Whether a hint has a date in it, and so says already how dates are written.
fn names_year(hint: &str) -> bool {
    let is_digit = |byte: &u8| byte.is_ascii_digit();
    hint.as_bytes().windows(4).any(|four| four.iter().all(is_digit))
}

/// Hints one after the other, each a sentence.
fn sentences(hints: &[String]) -> String {
    let ended = |hint: &String| if hint.ends_with(['.', '?']) { hint.clone() } else { format!("{hint}.") };
    hints.iter().map(ended).collect::<Vec<_>>().join(" ")
}

/// A label and its hint, as a form shows them.
pub(super) fn labelled(control: &Control<'_>, label: &Label, view: &View, error: Option<&str>) -> Markup {
    control.within(&label.name, label.hint.as_deref(), view, error)
}
