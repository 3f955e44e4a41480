//! A table as JSON: an array with one object per row, keyed by column id, holding machine values.
//!
//! Drawings are left out, since their counts have columns of their own.

use std::collections::BTreeMap;

use serde::{Serialize, Serializer};
use serde_json::Value;

use super::{Cell, Column, Kind, Ratio, Table, Unit};
use crate::answer::{NotComputed, Percentage, Quotient};

/// The rows as objects. Texts are whole, codes are codes, dates are ISO 8601; a ratio has its exact numbers beside the
/// rounded figure (`percent` or `value`); what cannot be computed says why.
pub fn json(table: &Table) -> Value {
    let is_data = |column: &Column| !matches!(column.kind, Kind::Bar | Kind::Signature);
    let rows = table.lines().map(|line| {
        let fields = line.filter(|(column, _)| is_data(column));
        fields.map(|(column, cell)| (column.id.as_str(), cell)).collect::<BTreeMap<_, _>>()
    });
    crate::answer::data(&rows.collect::<Vec<_>>())
}

impl Serialize for Cell {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Text(text)
            | Self::Code { code: text, .. }
            | Self::Money { amount: text, .. }
            | Self::Date(text) => serializer.serialize_str(text),
            Self::Integer(number) | Self::Measured { number, .. } => serializer.serialize_i64(*number),
            Self::Flag { holds, .. } => serializer.serialize_bool(*holds),
            Self::Ratio(ratio) => ratio.serialize(serializer),
            Self::NotComputable(reason) => {
                NotComputed { not_computable: reason.clone() }.serialize(serializer)
            }
            Self::Links(links) => links.serialize(serializer),
            Self::Bar(_) | Self::NotStated | Self::Empty => serializer.serialize_none(),
        }
    }
}

impl Serialize for Ratio {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Self { numerator, denominator, rounded, unit } = self;
        match unit {
            Unit::Percent => Percentage::new(*numerator, *denominator, rounded).serialize(serializer),
            Unit::Number => Quotient::new(*numerator, *denominator, rounded).serialize(serializer),
        }
    }
}
