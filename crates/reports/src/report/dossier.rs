//! The pages of a dossier for an auditor: what is in it, requirement by requirement, and the members by gender.
//!
//! Knows nothing of files: whoever packs says under which name evidence stands in the dossier. Titles of sensitive evidence
//! are not shown, for the pages leave the house.

mod index;
mod members;
mod requirements;

use std::collections::{BTreeMap, BTreeSet};

use domain::certification::scheme::RequirementCode;
use domain::certification::{Certification, Evidence, Sensitivity};
use domain::compliance::{EvidenceState, Readiness};
use domain::value::id::EvidenceId;
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

pub use self::index::{DossierAnswer, dossier};
pub use self::members::{DossierMembersAnswer, dossier_members};
pub use self::requirements::{DossierRequirementsAnswer, dossier_requirements};
use crate::answer::Coded;
use crate::provenance::Provenance;
use crate::records::Records;
use crate::table::Link;
use crate::words::{Family, Words};

/// A piece of evidence as it stands in the dossier.
#[derive(Clone, Debug)]
pub struct Enclosed<'a> {
    /// The evidence.
    pub evidence: &'a Evidence,
    /// The requirements that it is used for.
    pub requirements: BTreeSet<RequirementCode>,
    /// Whether it may leave the house in this dossier.
    pub leaves: bool,
    /// Under which name its file stands in the dossier; `None` where it is no file, or stays in the house.
    pub name: Option<String>,
}

/// A part of the dossier beside the evidence.
#[derive(Clone, Debug)]
pub struct Piece {
    /// What it is.
    pub title: String,
    /// The names of its files: the page first.
    pub names: Vec<String>,
}

/// What the pages of a dossier are made from.
#[derive(Clone, Copy, Debug)]
pub struct Dossier<'a> {
    /// The records in words.
    pub records: &'a Records<'a>,
    /// The certification as it stands on the day, with every requirement.
    pub readiness: &'a Readiness<'a>,
    /// The evidence that it rests on.
    pub enclosed: &'a [Enclosed<'a>],
    /// Up to which sensitivity evidence leaves.
    pub up_to: Sensitivity,
    /// Where the pages come from.
    pub provenance: &'a Provenance,
}

impl<'a> Dossier<'a> {
    const fn words(&self) -> &'a Words {
        self.records.words
    }

    const fn certification(&self) -> &'a Certification {
        self.readiness.certification
    }

    /// What a certification is called, as the subtitle of every page.
    fn subtitle(&self) -> String {
        self.records.certification(self.certification().id)
    }

    fn by_id(&self) -> BTreeMap<EvidenceId, &Enclosed<'a>> {
        self.enclosed.iter().map(|one| (one.evidence.id, one)).collect()
    }

    /// The title of evidence, or only that there is some where even that stays in the house.
    fn title(&self, evidence: &Evidence) -> String {
        match evidence.details.sensitivity {
            Sensitivity::Sensitive => self.words().say("dossier-withheld"),
            Sensitivity::Public | Sensitivity::Internal | Sensitivity::Confidential => {
                evidence.details.title.to_string()
            }
        }
    }

    /// How evidence stands on the day, in words.
    fn state(&self, evidence: &Evidence) -> Coded {
        let state = self.records.register.certifications();
        let code = EvidenceState::on(state, evidence, self.readiness.on).code();
        Coded::new(code, self.words().say(&format!("evidence_state-{code}")))
    }

    fn sensitivity(&self, evidence: &Evidence) -> Coded {
        let code = evidence.details.sensitivity.code();
        Coded::new(code, self.words().term(Family::Sensitivity, code))
    }
}

/// A link to a part of the dossier; characters that mean something in an address are written as their numbers.
fn link(text: impl Into<String>, name: Option<&str>) -> Link {
    Link { text: text.into(), href: name.map(address) }
}

/// Bytes of a name that are written as their numbers in an address.
const ESCAPED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'/').remove(b'.').remove(b'-').remove(b'_');

fn address(name: &str) -> String {
    utf8_percent_encode(name, ESCAPED).to_string()
}

#[cfg(test)]
mod tests {
    use super::address;

    /// Protects links in pages: names with spaces, accents and percent signs lead to the file of that name.
    #[test]
    fn names_become_addresses() {
        assert_eq!(address("evidence/1a-acta (2) 5%.pdf"), "evidence/1a-acta%20%282%29%205%25.pdf");
        assert_eq!(address("ñ#?"), "%C3%B1%23%3F");
    }
}
