//! Values for tests: from a text that is known to be right, and at random. A wrong text is a fault of the test, so the
//! constructors here stop it at once.

use core::fmt::Debug;
use core::str::FromStr;

use chrono::{Days, NaiveDate};
use proptest::prelude::{BoxedStrategy, Just, Strategy, any, prop_oneof};
use proptest::sample::select;
use strum::VariantArray;

use crate::person::Profile;
use crate::value::erasable::Erasable;
use crate::value::{
    Commitment, Digest, Document, Gender, Label, PartialDate, Remark, Ruc, Scheme, ShortText, Tally, TimeZone,
};

/// The value, which the test knows to be right.
pub(super) fn right<T, E: Debug>(value: Result<T, E>) -> T {
    value.unwrap_or_else(|why| unreachable!("a test gave a wrong value: {why:?}"))
}

/// A value of any kind that is read from text.
pub fn read<T: FromStr<Err: Debug>>(text: &str) -> T {
    right(text.parse())
}

/// A date from `2016`, `2016-11` or `2016-11-30`.
pub fn date(text: &str) -> PartialDate {
    read(text)
}

/// A day from `2016-11-30`.
pub fn day(text: &str) -> NaiveDate {
    date(text).first()
}

/// A label, or a name that can be erased.
pub fn label<T: From<Label>>(text: &str) -> T {
    read::<Label>(text).into()
}

/// A code, or a short name that can be erased.
pub fn code<T: From<ShortText>>(text: &str) -> T {
    read::<ShortText>(text).into()
}

/// The name of a time zone.
pub fn zone(text: &str) -> TimeZone {
    read(text)
}

/// What is left of a text that was erased; of different texts, different things.
pub fn erased<const MAX: usize>(text: &str) -> Erasable<MAX> {
    let commitment = Commitment(Digest::of(&[text.as_bytes()]));
    right(serde_json::from_value(serde_json::json!({ "erasable": commitment })))
}

/// A remark.
pub fn remark(text: &str) -> Remark {
    read(text)
}

/// A RUC.
pub fn ruc(text: &str) -> Ruc {
    read(text)
}

/// A document.
pub fn document(scheme: Scheme, text: &str) -> Document {
    right(Document::new(scheme, text))
}

/// A profile with a name and nothing else.
pub fn named(given: &str, family: &str) -> Profile {
    Profile { given_names: Some(label(given)), family_name: Some(label(family)), ..Profile::default() }
}

/// A profile with a name and documents.
pub fn documented(given: &str, family: &str, documents: Vec<Document>) -> Profile {
    Profile { documents, ..named(given, family) }
}

/// Any day of two centuries.
pub fn any_day() -> BoxedStrategy<NaiveDate> {
    let first = day("1900-01-01");
    (0_u64..73_000).prop_map(move |after| first.checked_add_days(Days::new(after)).unwrap_or(first)).boxed()
}

/// Any date known to the year, month or day.
pub fn any_date() -> BoxedStrategy<PartialDate> {
    (any_day(), 0_usize..3).prop_map(|(day, precision)| cut(day, precision)).boxed()
}

/// A date of a few that lie close together, so that periods often touch and overlap; mostly known to the day.
pub fn near_date() -> BoxedStrategy<PartialDate> {
    let days = (2001_i32..=2008, select(vec![1_u32, 2, 6, 12]), select(vec![1_u32, 2, 15, 28]));
    let near = days.prop_map(|(year, month, day)| NaiveDate::from_ymd_opt(year, month, day));
    let near = near.prop_map(Option::unwrap_or_default);
    (near, prop_oneof![8 => Just(2_usize), 1 => Just(1_usize), 1 => Just(0_usize)])
        .prop_map(|(day, precision)| cut(day, precision))
        .boxed()
}

fn cut(day: NaiveDate, precision: usize) -> PartialDate {
    let text = day.to_string();
    let shown = match precision {
        0 => text.get(..4),
        1 => text.get(..7),
        _ => None,
    };
    date(shown.unwrap_or(&text))
}

/// Any label, in any script.
pub fn any_label() -> BoxedStrategy<Label> {
    prop_oneof!["\\PC{1,40}", "[A-Za-zÁÉÍÓÚÑáéíóúñ ]{1,200}", "[\u{400}-\u{4ff}]{2,20}", "[一-龥]{1,6}"]
        .prop_filter_map("not a label", |text| Label::new(&text).ok())
        .boxed()
}

/// Any code.
pub fn any_code() -> BoxedStrategy<ShortText> {
    "[A-Za-z0-9./ -]{1,40}".prop_filter_map("not a code", |text| ShortText::new(&text).ok()).boxed()
}

/// A gender, or unknown.
pub fn any_gender() -> BoxedStrategy<Option<Gender>> {
    let mut genders: Vec<Option<Gender>> = Gender::VARIANTS.iter().copied().map(Some).collect();
    genders.push(None);
    select(genders).boxed()
}

/// Any DNI, half of them with the check character that fits.
pub fn any_dni() -> BoxedStrategy<Document> {
    ("[0-9]{8}", any::<bool>(), any::<bool>())
        .prop_map(|(digits, checked, letter)| {
            let characters = if letter { "ABCDEFGHIJK" } else { "0123456789" };
            let fits =
                characters.chars().find_map(|c| Document::new(Scheme::Dni, &format!("{digits}-{c}")).ok());
            fits.filter(|_| checked).unwrap_or_else(|| document(Scheme::Dni, &digits))
        })
        .boxed()
}

/// Any document.
pub fn any_document() -> BoxedStrategy<Document> {
    let foreign = "[0-9]{9}".prop_map(|text| document(Scheme::ForeignCard, &text));
    let passport = "[A-Z]{2}[0-9]{6}".prop_map(|text| document(Scheme::Passport, &text));
    let external = "[a-z]{3}/[0-9]{1,6}".prop_map(|text| document(Scheme::External, &text));
    prop_oneof![any_dni(), foreign, passport, external].boxed()
}

/// Any RUC.
pub fn any_ruc() -> BoxedStrategy<Ruc> {
    (select(vec!["10", "15", "16", "17", "20"]), "[0-9]{8}")
        .prop_filter_map("no digit fits", |(prefix, body)| {
            ('0'..='9').find_map(|check| format!("{prefix}{body}{check}").parse().ok())
        })
        .boxed()
}

/// Any tally.
pub fn any_tally() -> BoxedStrategy<Tally> {
    let count = || prop_oneof![0_u64..12, 0_u64..100_000];
    (count(), count(), count(), count())
        .prop_map(|(women, men, other, unknown)| Tally { men, other, unknown, women })
        .boxed()
}

/// Any profile with a name.
pub fn any_profile() -> BoxedStrategy<Profile> {
    let optional = |label: BoxedStrategy<Label>| proptest::option::of(label);
    let names = (any_label(), optional(any_label()), optional(any_label()));
    let dates = proptest::option::of(any_date());
    let contacts = (optional(any_label()), optional(any_label()));
    let documents = proptest::collection::vec(any_document(), 0..3);
    (names, dates, documents, contacts)
        .prop_map(|((family, given_names, known_as), birth, documents, (email, phone))| {
            let family_name = Some(family);
            Profile { birth, death: None, documents, email, family_name, given_names, known_as, phone }
        })
        .boxed()
}
