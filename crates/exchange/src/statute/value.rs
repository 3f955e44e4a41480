//! From what people write as a value to a demand: shares, numbers with what they count, yes and no.

use domain::rule::{Demand, Form};
use domain::value::Ratio;
use domain::value::date::MONTHS_OF_A_YEAR;
use domain::value::text::fold;

use crate::vocabulary;

/// Why a text is no value of a form.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ValueError {
    /// It is not written as one.
    #[error("this is not a value of that form")]
    Shape,
    /// It is more than all, or divides by nothing.
    #[error("a share lies between nothing and all")]
    Share,
    /// It is greater than is read.
    #[error("the number is too great")]
    Range,
    /// It is a list of names, which the caller reads, who knows the names.
    #[error("this is a list of names")]
    Names,
}

// The ids of words in the vocabulary.
const YES: &str = "statute-yes";
const NO: &str = "statute-no";
const YEARS: &str = "statute-years";
const MONTHS: &str = "statute-months";
const DAYS: &str = "statute-days";
const DEGREES: &str = "statute-degrees";

/// Reads the value of a form: `1/3` or `50 %`, `5`, `3 años`, `10 días`, `sí`.
///
/// # Errors
///
/// Why the text is none; `Names` where the form is a list of names.
pub fn demand(form: Form, text: &str) -> Result<Demand, ValueError> {
    Ok(match form {
        Form::Holds => Demand::Holds(truth(text)?),
        Form::LeastShare => Demand::LeastShare(share(text)?),
        Form::Least => Demand::Least(number(text, None)?.into()),
        Form::Most => Demand::Most(number(text, None)?.into()),
        Form::Exactly => Demand::Exactly(number(text, None)?.into()),
        Form::From => Demand::From(number(text, None)?.into()),
        Form::EveryMonths => Demand::EveryMonths(months(text)?),
        Form::LeastMonths => Demand::LeastMonths(months(text)?),
        Form::MostMonths => Demand::MostMonths(months(text)?),
        Form::LeastDays => Demand::LeastDays(number(text, Some(DAYS))?),
        Form::LeastYears => Demand::LeastYears(number(text, Some(YEARS))?),
        Form::Degree => Demand::Degree(number(text, Some(DEGREES))?),
        Form::Offices | Form::Groups | Form::Words => return Err(ValueError::Names),
    })
}

fn truth(text: &str) -> Result<bool, ValueError> {
    let folded = fold(text);
    match (vocabulary::has(YES, &folded), vocabulary::has(NO, &folded)) {
        (true, _) => Ok(true),
        (false, true) => Ok(false),
        (false, false) => Err(ValueError::Shape),
    }
}

/// A number, which may be followed by what it counts, where that is anything.
fn number(text: &str, units: Option<&str>) -> Result<u32, ValueError> {
    let (digits, unit) = parts(text);
    if !unit.is_empty() && !units.is_some_and(|units| vocabulary::has(units, &unit)) {
        return Err(ValueError::Shape);
    }
    whole(digits)
}

/// Months, or years as months; a bare number counts months.
fn months(text: &str) -> Result<u32, ValueError> {
    let (digits, unit) = parts(text);
    let count = whole(digits)?;
    match unit.as_str() {
        "" => Ok(count),
        unit if vocabulary::has(MONTHS, unit) => Ok(count),
        unit if vocabulary::has(YEARS, unit) => count.checked_mul(MONTHS_OF_A_YEAR).ok_or(ValueError::Range),
        _ => Err(ValueError::Shape),
    }
}

/// The digits at the beginning, and what follows them, folded. An ordinal sign belongs to the digits.
fn parts(text: &str) -> (&str, String) {
    let text = text.trim();
    let end = text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len());
    let (digits, unit) = text.split_at(end);
    let unit = unit.trim_start_matches(['.', 'º', '°', 'o']);
    (digits, fold(unit))
}

fn whole(digits: &str) -> Result<u32, ValueError> {
    if digits.is_empty() {
        return Err(ValueError::Shape);
    }
    digits.parse().map_err(|_| ValueError::Range)
}

/// A share: `1/3`, or a percentage with at most four decimals.
fn share(text: &str) -> Result<Ratio, ValueError> {
    let text = text.trim();
    let ratio = match (text.split_once('/'), text.strip_suffix('%')) {
        (Some((upper, lower)), _) => {
            let read = |part: &str| whole(part.trim()).map(u64::from);
            Ratio::new(read(upper)?, read(lower)?).ok_or(ValueError::Share)?
        }
        (None, Some(percent)) => percentage(percent.trim())?,
        (None, None) => return Err(ValueError::Shape),
    };
    if ratio.numerator() <= ratio.denominator() { Ok(ratio) } else { Err(ValueError::Share) }
}

fn percentage(text: &str) -> Result<Ratio, ValueError> {
    let (whole_part, decimals) = text.split_once(['.', ',']).unwrap_or((text, ""));
    if 4 < decimals.len() || !decimals.chars().all(|c| c.is_ascii_digit()) {
        return Err(ValueError::Shape);
    }
    let digits = format!("{whole_part}{decimals}");
    if whole_part.is_empty() || !digits.chars().all(|c| c.is_ascii_digit()) {
        return Err(ValueError::Shape);
    }
    let upper: u64 = digits.parse().map_err(|_| ValueError::Range)?;
    let places = u32::try_from(decimals.len()).map_err(|_| ValueError::Range)?;
    let lower = 10_u64.checked_pow(places).and_then(|scale| scale.checked_mul(100));
    Ratio::new(upper, lower.ok_or(ValueError::Range)?).ok_or(ValueError::Share)
}
