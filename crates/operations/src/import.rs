//! Reading the formats of others: every row or entry is judged against the register first, and told what becomes of it.

mod batches;
mod catalogue;
mod faults;
mod file;
mod history;
mod mapping;
mod observations;
mod places;
mod popolo;
mod scheme;
mod table;
mod undo;

pub use self::batches::Batches;
pub use self::mapping::Mapping;
pub use self::observations::Observations;
pub use self::popolo::Popolo;
pub use self::scheme::{Scheme, SchemeSource};
pub use self::table::{Cooperatives, Mandates, Roster};
pub use self::undo::Undo;

use reports::document::Fact;
use reports::words::Words;
use schemars::generate::SchemaSettings;
use schemars::{JsonSchema, Schema};

use crate::change::Done;
use crate::operation::{Noun, Operation};

pub(crate) const NOUN: Noun = Noun {
    name: "import",
    about: "Read a roster, a table of mandates, a list of cooperatives, a Popolo file or a catalogue of requirements",
    operations: &[
        Operation::mutation::<Roster>(),
        Operation::mutation::<Cooperatives>(),
        Operation::mutation::<Mandates>(),
        Operation::mutation::<Observations>(),
        Operation::mutation::<Popolo>(),
        Operation::mutation::<Scheme>(),
        Operation::mutation::<Mapping>(),
        Operation::query::<Batches>(),
        Operation::mutation::<Undo>(),
    ],
};

/// The schema of a report, whole in its place: it stands inside descriptions of more, where it could refer to nothing of its own.
fn report_schema<T: JsonSchema>() -> Schema {
    let settings = SchemaSettings::default().with(|settings| settings.inline_subschemas = true);
    settings.into_generator().into_root_schema_for::<T>()
}

/// What came of an import; `nothing` says why nothing was recorded, where that is so. One that is recorded says how it is taken back.
fn came_of(done: &Done, nothing: &'static str, words: &Words) -> String {
    match done {
        Done::Recorded { .. } => {
            let batch = done.batch().map(|batch| batch.to_string()).unwrap_or_default();
            words.say_with("import-done", &[("batch", (&batch).into())])
        }
        Done::Trial { .. } => words.say("receipt-dry-run"),
        Done::Nothing => words.say(nothing),
    }
}

/// The batch and the version, where something was recorded.
fn recorded(done: &Done, words: &Words) -> impl Iterator<Item = Fact> {
    let fact = |id: &str, value: String| Fact { label: words.heading(id), value };
    let batch = done.batch().map(|batch| fact("import-batch", batch.to_string()));
    let version = done.version().map(|version| fact("col-version", version.to_string()));
    batch.into_iter().chain(version)
}
