//! What reading a catalogue gives: schemes and mappings, what was counted, and what was not kept.

use std::collections::{BTreeMap, BTreeSet};

use domain::certification::scheme::{Link, RequirementCode, Scheme};
use domain::value::{Label, Line, ShortText};
use strum::{IntoStaticStr, VariantArray};

use super::Fault;

/// The formats that are read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, IntoStaticStr, VariantArray)]
#[strum(serialize_all = "snake_case")]
pub enum Format {
    /// An OSCAL catalog in JSON.
    OscalCatalog,
    /// A library of CISO Assistant in YAML: a framework or mappings.
    CisoAssistant,
    /// A UNTP Sustainability Vocabulary Catalog in JSON-LD.
    UntpSvc,
}

impl Format {
    /// The stable code.
    pub fn code(self) -> &'static str {
        self.into()
    }
}

/// What the caller says of a scheme in place of the file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Options {
    /// The name of the file; the code of a scheme comes from it where the file gives none.
    pub name: String,
    /// The code of the scheme.
    pub code: Option<ShortText>,
    /// The language of its texts.
    pub language: Option<ShortText>,
    /// Under which licence its texts stand.
    pub licence: Option<Line>,
    /// Who owns it.
    pub owner: Option<Label>,
    /// Its name.
    pub title: Option<Label>,
    /// Which version it is.
    pub version: Option<ShortText>,
}

/// What a file holds, counted as the file itself has it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Groups: headings that the format has as such.
    pub groups: u64,
    /// Requirements, nested ones among them.
    pub controls: u64,
    /// Requirements within requirements.
    pub nested: u64,
    /// Requirements that hold no longer.
    pub withdrawn: u64,
    /// Blanks that a user of the catalogue fills in.
    pub params: u64,
    /// Pieces of text, nested ones among them.
    pub parts: u64,
}

/// What was not kept.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Unkept {
    /// What a scheme has no place for, by kind, with how often.
    pub kinds: BTreeMap<String, u64>,
    /// What cannot be used as it is written, in the order of reading.
    pub faults: Vec<Fault>,
}

impl Unkept {
    /// Counts one more.
    pub(crate) fn note(&mut self, kind: &str) {
        self.notes(kind, 1);
    }

    /// Counts so many more; none is no kind.
    pub(crate) fn notes(&mut self, kind: &str, count: usize) {
        if 0 < count {
            let count = u64::try_from(count).unwrap_or(u64::MAX);
            match self.kinds.get_mut(kind) {
                Some(so_far) => *so_far = so_far.saturating_add(count),
                None => {
                    self.kinds.insert(kind.to_owned(), count);
                }
            }
        }
    }
}

/// How the requirements of one scheme stand to those of another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mapping {
    /// What the file calls the one scheme.
    pub source: String,
    /// What the file calls the other.
    pub target: String,
    /// How they stand.
    pub links: Vec<Link>,
}

/// What of a mapping fits two schemes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Fitted {
    /// The links between requirements that the two have.
    pub links: Vec<Link>,
    /// How many links name a requirement that the scheme does not have.
    pub elsewhere: u64,
    /// How many links say of a pair what was said before.
    pub repeated: u64,
}

impl Mapping {
    /// What of the mapping fits these two schemes.
    pub fn between(&self, source: &Scheme, target: &Scheme) -> Fitted {
        let codes = |scheme: &Scheme| -> BTreeSet<RequirementCode> {
            scheme.requirements.iter().map(|one| one.code.clone()).collect()
        };
        let (sources, targets) = (codes(source), codes(target));
        let mut fitted = Fitted::default();
        let mut pairs = BTreeSet::new();
        for link in &self.links {
            if !sources.contains(&link.source) || !targets.contains(&link.target) {
                fitted.elsewhere += 1;
            } else if pairs.insert((&link.source, &link.target)) {
                fitted.links.push(link.clone());
            } else {
                fitted.repeated += 1;
            }
        }
        fitted
    }
}

/// What a file gave.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading {
    /// What the file is.
    pub format: Format,
    /// The schemes.
    pub schemes: Vec<Scheme>,
    /// The mappings.
    pub mappings: Vec<Mapping>,
    /// What was counted.
    pub counts: Counts,
    /// What was not kept.
    pub unkept: Unkept,
}
