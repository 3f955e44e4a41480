//! Verbs about equality: policies, plans, indicators, statements, gender rules of organs, and figures that left the house.

pub(crate) mod import;
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
use crate::problem::Outcome;

/// Which command each verb sends: verbs are told by what people have in hand, commands by their area.
pub(crate) const SENDS: [(&str, &str); 19] = [
    ("policy adopt", "equality.adopt_policy"),
    ("policy repeal", "equality.repeal_policy"),
    ("policy annul", "equality.annul_policy"),
    ("plan open", "equality.open_plan"),
    ("plan correct", "equality.correct_plan"),
    ("plan annul", "equality.annul_plan"),
    ("plan measure", "equality.set_measure"),
    ("plan progress", "equality.report_progress"),
    ("plan annul-measure", "equality.annul_measure"),
    ("indicator define", "equality.define_indicator"),
    ("indicator annul", "equality.annul_indicator"),
    ("indicator target", "equality.set_target"),
    ("indicator annul-target", "equality.annul_target"),
    ("observation record", "equality.record_observation"),
    ("observation adopt", "equality.adopt_observation"),
    ("observation annul", "equality.annul_observation"),
    ("rule set", "equality.set_gender_rule"),
    ("rule annul", "equality.annul_gender_rule"),
    ("release record", "equality.release_figures"),
];

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
