//! Figures as people write them: money with its sign or its currency, weights, percentages. Where a comma or a point may
//! part thousands or decimals, nothing is guessed.

use domain::value::{Money, Weight};

use super::all_words;
use crate::problem::{Outcome, Problem};

/// Signs of currencies. The dollar sign alone is that of many.
const SIGNS: [(&str, &str); 5] =
    [("s/.", "PEN"), ("s/", "PEN"), ("us$", "USD"), ("u$s", "USD"), ("€", "EUR")];

/// Currencies with the message that lists what people call them, parted by `|`, the longer before the shorter.
const NAMES: [(&str, &str); 3] = [("currency-pen", "PEN"), ("currency-usd", "USD"), ("currency-eur", "EUR")];

/// How people write currencies beside their three letters: signs, and words of every language.
fn written_currencies() -> impl Iterator<Item = (String, &'static str)> {
    let signs = SIGNS.iter().map(|(sign, currency)| ((*sign).to_owned(), *currency));
    let names = NAMES.iter().flat_map(|(id, currency)| {
        let listed = all_words().flat_map(|words| {
            words.say(id).split('|').map(|name| name.trim().to_owned()).collect::<Vec<_>>()
        });
        listed.map(|name| (name, *currency))
    });
    signs.chain(names)
}

/// Money: `S/ 1,500.50`, `1500.50 PEN`, `US$ 1 500,50`.
pub fn money(field: &'static str, value: &str) -> Outcome<Money> {
    money_written(value).map_err(|code| Problem::wrong(code, field, value))
}

/// A weight in grams: `250`, `12.5`, `1,250.5`.
pub fn weight(field: &'static str, value: &str) -> Outcome<Weight> {
    weight_written(value).map_err(|code| Problem::wrong(code, field, value))
}

/// A whole percentage: `40`, `40%`, `40 %`.
pub(super) fn percent(field: &'static str, value: &str) -> Outcome<u8> {
    let number = value.trim().trim_end_matches('%').trim_end();
    let read = number.parse().ok().filter(|percent| *percent <= 100);
    read.ok_or_else(|| Problem::wrong("percent_wrong", field, value))
}

/// Why a figure among words is not taken as it stands: it is negative, or its mark may part thousands or decimals.
pub fn doubtful(value: &str) -> Option<&'static str> {
    let value = value.trim();
    let figure = value.trim_end_matches('%').trim_end();
    if is_negative(value) {
        return Some("amount_negative");
    }
    let is_figure = figure.chars().all(|c| c.is_ascii_digit() || ".,".contains(c));
    // A rate such as 0.411 is written with a point; a comma before three digits may part thousands.
    (is_figure && figure.contains(',') && plain(figure) == Err("amount_ambiguous"))
        .then_some("amount_ambiguous")
}

fn is_negative(value: &str) -> bool {
    let unsigned = value.trim().strip_prefix(['-', '−']);
    unsigned.is_some_and(|rest| rest.trim_start().starts_with(|c: char| c.is_ascii_digit()))
}

fn money_written(value: &str) -> Result<Money, String> {
    let (number, currency) = parted(value).ok_or("money_shape")?;
    if is_negative(&number) {
        return Err("amount_negative".to_owned());
    }
    format!("{} {currency}", plain(&number)?)
        .parse()
        .map_err(|error: domain::value::money::AmountError| error.to_string())
}

fn weight_written(value: &str) -> Result<Weight, String> {
    let value = value.trim();
    if is_negative(value) {
        return Err("amount_negative".to_owned());
    }
    let number = value.trim_end_matches(|c: char| c.is_alphabetic()).trim_end();
    let unit = &value[number.len()..];
    if !["", "g", "gr", "gramos", "grams"].contains(&unit.trim()) {
        return Err("weight_shape".to_owned());
    }
    // A weight has three decimals, so a point before three digits parts them, as the register itself prints it.
    let point = number.matches('.').count() == 1 && !number.contains([',', '\'', ' ']);
    let number = if point { number.to_owned() } else { plain(number).map_err(shape_of_weight)? };
    number.parse().map_err(|error: domain::value::money::AmountError| error.to_string())
}

fn shape_of_weight(code: &str) -> String {
    if code == "money_shape" { "weight_shape".to_owned() } else { code.to_owned() }
}

/// The figure and the three letters of the currency that stands before or behind it.
fn parted(value: &str) -> Option<(String, String)> {
    let value = value.trim().replace(['\u{a0}', '\u{202f}'], " ");
    let lower = value.to_lowercase();
    for (sign, currency) in written_currencies() {
        if lower.len() != value.len() {
            break;
        }
        if lower.starts_with(&sign) {
            return Some((value[sign.len()..].trim().to_owned(), currency.to_owned()));
        }
        if lower.ends_with(&sign) {
            return Some((value[..value.len() - sign.len()].trim().to_owned(), currency.to_owned()));
        }
    }
    let letters = |text: &str| text.len() == 3 && text.bytes().all(|byte| byte.is_ascii_alphabetic());
    let end = value.len().checked_sub(3)?;
    if let Some(currency) = value.get(end..).filter(|end| letters(end)) {
        return Some((value[..end].trim().to_owned(), currency.to_uppercase()));
    }
    let currency = value.get(..3).filter(|start| letters(start))?;
    Some((value[3..].trim().to_owned(), currency.to_uppercase()))
}

/// The digits with a point before the decimals and nothing else.
fn plain(number: &str) -> Result<String, &'static str> {
    let known = number.chars().all(|c| c.is_ascii_digit() || ".,' ".contains(c));
    let bounded = |c: char| c.is_ascii_digit();
    if !known || !number.starts_with(bounded) || !number.ends_with(bounded) {
        return Err("money_shape");
    }
    let marks: Vec<char> = number.chars().filter(|c| !c.is_ascii_digit()).collect();
    let Some(last) = marks.last().copied() else { return Ok(number.to_owned()) };
    let parts_decimals = match marks.as_slice() {
        [' ' | '\''] | [] => false,
        [_] => {
            let (whole, rest) = number.split_once(last).unwrap_or((number, ""));
            if rest.len() == 3 && whole.len() <= 3 && whole != "0" {
                return Err("amount_ambiguous");
            }
            true
        }
        [before @ .., _] => !before.contains(&last) && last != ' ' && last != '\'',
    };
    let (whole, decimals) =
        if parts_decimals { number.rsplit_once(last).unwrap_or((number, "")) } else { (number, "") };
    let groups: Vec<&str> = whole.split(|c: char| !c.is_ascii_digit()).collect();
    let of_three = |group: &&str| group.len() == 3;
    let grouped = groups.len() == 1 || groups[0].len() <= 3 && groups[1..].iter().all(of_three);
    if !grouped || groups.iter().any(|group| group.is_empty()) {
        return Err("money_shape");
    }
    let whole = groups.concat();
    Ok(if decimals.is_empty() { whole } else { format!("{whole}.{decimals}") })
}

#[cfg(test)]
mod tests {
    use super::{doubtful, money_written, weight_written};

    /// Protects the books: money is understood as people write it, and what may be two sums is refused.
    #[test]
    fn money_is_read_as_people_write_it() {
        for (text, money) in [
            ("1500 PEN", "1500.00 PEN"),
            ("1500.50 PEN", "1500.50 PEN"),
            ("1500,5 PEN", "1500.50 PEN"),
            ("S/ 1,500.50", "1500.50 PEN"),
            ("S/. 1500", "1500.00 PEN"),
            ("S/1500", "1500.00 PEN"),
            ("s/ 1 500,50", "1500.50 PEN"),
            ("1 500,50 pen", "1500.50 PEN"),
            ("PEN 1.500,50", "1500.50 PEN"),
            ("1500 soles", "1500.00 PEN"),
            ("US$ 1,500,000", "1500000.00 USD"),
            ("1'500,000.00 USD", "1500000.00 USD"),
            ("1 500 USD", "1500.00 USD"),
            ("0.50 USD", "0.50 USD"),
            ("€ 12,30", "12.30 EUR"),
        ] {
            assert_eq!(money_written(text).map(|money| money.to_string()), Ok(money.to_owned()), "{text}");
        }
        for (text, code) in [
            ("1,500 PEN", "amount_ambiguous"),
            ("S/ 1.500", "amount_ambiguous"),
            ("-5 PEN", "amount_negative"),
            ("S/ -5", "amount_negative"),
            ("1500", "money_shape"),
            ("$ 1500", "money_shape"),
            ("S/", "money_shape"),
            ("1,50,0.00 PEN", "money_shape"),
            ("1.500.50 PEN", "money_shape"),
            ("mil soles", "money_shape"),
            ("1500.505 PEN", "money_decimals"),
            ("", "money_shape"),
        ] {
            assert_eq!(money_written(text).map(|money| money.to_string()), Err(code.to_owned()), "{text}");
        }
    }

    /// Protects the premium, which is paid by the gram.
    #[test]
    fn weights_are_read_as_people_write_them() {
        for (text, weight) in [
            ("250", "250"),
            ("12.5 g", "12.5"),
            ("1.500", "1.5"),
            ("1,250.5", "1250.5"),
            ("12,5 gramos", "12.5"),
        ] {
            assert_eq!(
                weight_written(text).map(|weight| weight.to_string()),
                Ok(weight.to_owned()),
                "{text}"
            );
        }
        for (text, code) in [
            ("1,500", "amount_ambiguous"),
            ("-3", "amount_negative"),
            ("3 kg", "weight_shape"),
            ("mucho", "weight_shape"),
        ] {
            assert_eq!(weight_written(text).map(|weight| weight.to_string()), Err(code.to_owned()), "{text}");
        }
    }

    /// Protects targets: what is no figure stays words, and what may be two figures is asked again.
    #[test]
    fn doubtful_figures_are_asked_again() {
        for text in ["40%", "58/199", "0.411", "199", "29,1 %", "creada", "de 1,500 a 2,000"] {
            assert_eq!(doubtful(text), None, "{text}");
        }
        assert_eq!(doubtful("1,500"), Some("amount_ambiguous"));
        assert_eq!(doubtful("-40%"), Some("amount_negative"));
    }
}
