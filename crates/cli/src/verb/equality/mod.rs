//! Verbs about equality: policies, plans, indicators, statements, gender rules of organs, and figures that left the house.

pub(crate) mod indicator;
pub(crate) mod observation;
pub(crate) mod plan;
pub(crate) mod policy;
mod reading;
pub(crate) mod release;
pub(crate) mod rule;

use domain::Register;
use reports::document::Document;
use reports::page::Stamp;
use reports::words::Words;

use crate::desk::Desk;
use crate::trouble::Outcome;

/// Prints what is made of the register.
fn print(desk: &mut Desk, make: impl FnOnce(&Register, &Stamp, &Words) -> Document) -> Outcome {
    let document = document(desk, make)?;
    desk.print(&document)
}

/// What is made of the register.
pub(crate) fn document(
    desk: &mut Desk,
    make: impl FnOnce(&Register, &Stamp, &Words) -> Document,
) -> Outcome<Document> {
    let stamp = desk.stamp()?;
    let reading = desk.reading()?;
    Ok(make(reading.register, &stamp, reading.words))
}
