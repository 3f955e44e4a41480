//! Numbers as they are read: a point before the decimals in both languages, thousands set apart.
//!
//! Rounds nothing: it is given digits.

use domain::value::Money;
use fluent_bundle::FluentValue;

use super::{Lang, Words};

impl Words {
    /// A whole number: `12 345` in Spanish, where four digits stay together; `12,345` in English.
    pub fn integer(&self, number: i64) -> String {
        let digits = grouped(&number.unsigned_abs().to_string(), self.lang());
        if number < 0 { format!("−{digits}") } else { digits }
    }

    /// A count, as [`Self::integer`] writes it.
    pub fn integer_of(&self, count: u64) -> String {
        grouped(&count.to_string(), self.lang())
    }

    /// Digits that somebody has already rounded, such as `1234.5`, with the separators of the language.
    pub fn decimal(&self, digits: &str) -> String {
        let (whole, fraction) = digits.split_once('.').map_or((digits, None), |(w, f)| (w, Some(f)));
        let whole = grouped(whole, self.lang());
        fraction.map_or_else(|| whole.clone(), |fraction| format!("{whole}.{fraction}"))
    }

    /// Money with its currency: `1,500.00 USD`.
    pub fn money(&self, money: &Money) -> String {
        let written = money.to_string();
        written.split_once(' ').map_or_else(
            || written.clone(),
            |(digits, currency)| format!("{} {currency}", self.decimal(digits)),
        )
    }

    /// A percentage from its rounded digits: `29.1 %`.
    pub fn percent(&self, digits: &str) -> String {
        format!("{} %", self.decimal(digits))
    }
}

/// A number inside a message, with the separators of the language; other values as Fluent writes them.
pub(super) fn in_message(value: &FluentValue<'_>, lang: Lang) -> Option<String> {
    if let FluentValue::Number(number) = value { Some(grouped(&number.as_string(), lang)) } else { None }
}

fn grouped(digits: &str, lang: Lang) -> String {
    let language = lang.row();
    if digits.len() < language.grouped_from || !digits.bytes().all(|b| b.is_ascii_digit()) {
        return digits.to_owned();
    }
    let mut grouped = String::with_capacity(digits.len() * 2);
    for (place, digit) in digits.chars().enumerate() {
        if 0 < place && (digits.len() - place).is_multiple_of(3) {
            grouped.push(language.separator);
        }
        grouped.push(digit);
    }
    grouped
}
