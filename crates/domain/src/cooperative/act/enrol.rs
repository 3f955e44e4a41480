//! An organisation is entered in the register.

use serde::{Deserialize, Serialize};

use super::{Act, Command, Effect, Event};
use crate::about::{About, Precedent};
use crate::cooperative::decide::{DecisionContext, keys_free};
use crate::cooperative::evolve::set_details;
use crate::cooperative::undo::unchanged_record;
use crate::cooperative::{Cooperative, Details, Kind, Named, Rejection, State, act};
use crate::undo::{Moments, Undo};
use crate::value::id::CooperativeId;
use crate::value::{Label, Remark, ShortText, text};

/// Enter an organisation in the register.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Enrol {
    /// Its new identifier.
    pub cooperative: CooperativeId,
    /// What kind of legal person it is.
    pub kind: Kind,
    /// Its legal name.
    pub name: Label,
    /// What it is called for short.
    pub acronym: Option<ShortText>,
    /// Everything else that is known.
    pub details: Details,
    /// Whether it is said to be another than one of its kind that goes by its name or acronym.
    pub another: bool,
}

/// It was entered in the register.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "the fields are those of the command")]
pub struct Enrolled {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub acronym: Option<ShortText>,
    pub cooperative: CooperativeId,
    pub details: Details,
    pub kind: Kind,
    pub name: Label,
}

impl Act for Enrol {
    fn decide(&self, known: DecisionContext<'_>) -> Result<Vec<Event>, crate::Rejection> {
        let (cooperative, kind) = (self.cooperative, self.kind);
        if known.cooperatives.get(cooperative).is_some() {
            return Err(Rejection::CooperativeExists { cooperative }.into());
        }
        keys_free(known.cooperatives, cooperative, &self.details)?;
        if !self.another {
            names_free(known.cooperatives, self)?;
        }
        let (acronym, details, name) = (self.acronym.clone(), self.details.clone(), self.name.clone());
        Ok(vec![Enrolled { acronym, cooperative, details, kind, name }.into()])
    }
}

/// Refuses a name or an acronym that an existing organisation of the kind has, unless other details distinguish the two.
fn names_free(cooperatives: &State, new: &Enrol) -> Result<(), Rejection> {
    let exists = |one: &&Cooperative| !one.annulled && one.dissolved.is_none();
    let alike = |one: &&Cooperative| one.kind == new.kind && !one.details.is_told_apart_from(&new.details);
    for other in cooperatives.iter().filter(exists).filter(alike) {
        let Some(last) = other.names.last() else { continue };
        let same = |one: &str, other: &str| text::fold(one) == text::fold(other);
        if same(last.name.as_str(), new.name.as_str()) {
            return Err(Rejection::NameTaken { holder: other.id });
        }
        let acronyms = last.acronym.as_ref().zip(new.acronym.as_ref());
        if acronyms.is_some_and(|(one, other)| same(one.as_str(), other.as_str())) {
            return Err(Rejection::AcronymTaken { holder: other.id });
        }
    }
    Ok(())
}

impl Effect for Enrolled {
    const PRECEDENT: Precedent = Precedent::None;

    fn evolve(&self, state: &mut State) {
        let named = Named { from: None, name: self.name.clone(), acronym: self.acronym.clone() };
        let record = Cooperative {
            id: self.cooperative,
            kind: self.kind,
            names: vec![named],
            details: Details::default(),
            dissolved: None,
            annulled: false,
        };
        state.cooperatives.insert(self.cooperative, record);
        set_details(state, self.cooperative, self.kind, &self.details);
    }

    fn about(&self, about: &mut About<'_>) {
        about.changes(self.cooperative);
    }

    fn undo(&self, at: Moments<'_, State>, reason: Remark) -> Undo<Command> {
        unchanged_record(at, self.cooperative)?;
        Ok(Some(act::Annul { cooperative: self.cooperative, reason }.into()))
    }
}
