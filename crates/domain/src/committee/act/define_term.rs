//! A term of an organ is defined.

use serde::{Deserialize, Serialize};

use super::{Act, Command, Effect, Event};
use crate::about::{About, Precedent};
use crate::committee::decide::{DecisionContext, period};
use crate::committee::undo::gone_with_its_organ;
use crate::committee::{Rejection, State, Term};
use crate::undo::{Moments, Undo};
use crate::value::id::{OrganId, TermId};
use crate::value::{Name, PartialDate, Period, Remark};

/// Define a term: the period for which the organ is elected as a whole.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct DefineTerm {
    /// Its new identifier.
    pub term: TermId,
    /// Whose term.
    pub organ: OrganId,
    /// What people call it, such as `2021–2023`.
    pub label: Name,
    /// When it begins.
    pub from: PartialDate,
    /// When it ends, that day excluded, where it is known.
    pub until: Option<PartialDate>,
    /// The key that another system gave to it.
    pub external_key: Option<Name>,
}

/// A term was defined.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "the fields are those of the command")]
pub struct TermDefined {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub external_key: Option<Name>,
    pub from: PartialDate,
    pub label: Name,
    pub organ: OrganId,
    pub term: TermId,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<PartialDate>,
}

impl Act for DefineTerm {
    fn decide(&self, known: DecisionContext<'_>) -> Result<Vec<Event>, crate::Rejection> {
        let Self { term, organ, ref label, from, until, ref external_key } = *self;
        known.committees.known(organ)?;
        let same = known.committees.term(term).map(|found| found.id);
        if let Some(term) = same.or_else(|| known.committees.term_called(organ, label)) {
            return Err(Rejection::TermExists { term }.into());
        }
        period(from, until)?;
        let (external_key, label) = (external_key.clone(), label.clone());
        Ok(vec![TermDefined { external_key, from, label, organ, term, until }.into()])
    }
}

impl Effect for TermDefined {
    const PRECEDENT: Precedent = Precedent::None;

    fn evolve(&self, state: &mut State) {
        let Self { ref external_key, from, ref label, organ, term, until } = *self;
        state.by_label.insert_if_absent((organ, label.clone()), term);
        let (label, external_key) = (label.clone(), external_key.clone());
        let period = Period { from, until };
        state.terms.insert(term, Term { id: term, organ, label, period, external_key });
    }

    fn about(&self, about: &mut About<'_>) {
        about.changes(self.organ);
        about.changes(self.term);
    }

    fn undo(&self, at: Moments<'_, State>, _: Remark) -> Undo<Command> {
        gone_with_its_organ(at, self.organ)
    }
}
