//! Formats of others: the register, or a part of it, as other programs read it. It must not make anything up that a format
//! demands and the register does not know.

mod calendar;
mod iati;
mod mandates;
mod oscal;
mod popolo;
mod roster;
mod untp_credential;
mod w3c_org;

pub use self::calendar::Calendar;
pub use self::iati::Iati;
pub use self::mandates::Mandates;
pub use self::oscal::{OscalCatalog, OscalPoam, OscalProfile, OscalResults};
pub use self::popolo::Popolo;
pub use self::roster::Roster;
pub use self::untp_credential::UntpCredential;
pub use self::w3c_org::W3cOrg;

use exchange::sheet::{self, Sheet};
use exchange::unsaid::Unsaid;
use reports::words::Words;

use crate::operation::{Noun, Operation};
use crate::problem::{Detail, Kind, Outcome, Problem};
use crate::proposal::Notice;

pub(crate) const NOUN: Noun = Noun {
    name: "export",
    about: "Write the register in a format of others: roster, mandates, calendar, Popolo, ORG, IATI, OSCAL or UNTP",
    operations: &[
        Operation::export::<Roster>(),
        Operation::export::<Popolo>(),
        Operation::export::<OscalCatalog>(),
        Operation::export::<OscalProfile>(),
        Operation::export::<OscalResults>(),
        Operation::export::<OscalPoam>(),
        Operation::export::<Calendar>(),
        Operation::export::<Mandates>(),
        Operation::export::<W3cOrg>(),
        Operation::export::<Iati>(),
        Operation::export::<UntpCredential>(),
    ],
};

/// What an export leaves out, kind by kind, under the message of its format. A kind without words is told by its code.
fn unsaid(words: &Words, message: &'static str, format: &str, all: &[Unsaid]) -> Vec<Notice> {
    let notice = |unsaid: &Unsaid| {
        let id = format!("{format}-unsaid-{}", unsaid.what.replace(['.', '_'], "-"));
        let what = if words.has(&id) { Detail::Message(id.into()) } else { Detail::from(unsaid.what) };
        Notice::new(message).with("what", what).with("count", unsaid.count)
    };
    all.iter().map(notice).collect()
}

/// A table as a file of its format.
fn written(sheet: &Sheet, file: &str) -> Outcome<Vec<u8>> {
    let written = sheet::write(sheet)
        .map_err(|error| Problem::new(Kind::Input, format!("input_{}", error.code())).with("path", file))?;
    Ok(written.bytes)
}
