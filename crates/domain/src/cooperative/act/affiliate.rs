//! An organisation joins a central or federation.

use serde::{Deserialize, Serialize};

use super::{Act, Command, Effect, Event};
use crate::about::{About, Precedent};
use crate::cooperative::decide::DecisionContext;
use crate::cooperative::{Affiliation, Rejection, State, act};
use crate::undo::{Moments, Undo};
use crate::value::id::{AffiliationId, CooperativeId};
use crate::value::{PartialDate, Period, Remark};

/// Join a central or federation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Affiliate {
    /// The new affiliation.
    pub affiliation: AffiliationId,
    /// Who joins.
    pub cooperative: CooperativeId,
    /// Whom it joins.
    pub central: CooperativeId,
    /// From when.
    pub from: PartialDate,
}

/// It joined a central or federation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "the fields are those of the command")]
pub struct Affiliated {
    pub affiliation: AffiliationId,
    pub central: CooperativeId,
    pub cooperative: CooperativeId,
    pub from: PartialDate,
}

impl Act for Affiliate {
    fn decide(&self, known: DecisionContext<'_>) -> Result<Vec<Event>, crate::Rejection> {
        let (affiliation, central, cooperative, from) =
            (self.affiliation, self.central, self.cooperative, self.from);
        let cooperatives = known.cooperatives;
        if cooperatives.affiliation(affiliation).is_some() {
            return Err(Rejection::AffiliationExists { affiliation }.into());
        }
        let period = cooperatives
            .until_dissolved(cooperative, from)?
            .ending_by(&cooperatives.until_dissolved(central, from)?);
        if !cooperatives.valid(central)?.kind.takes_affiliates() {
            return Err(Rejection::NotACentral { cooperative: central }.into());
        }
        let same = |one: &&Affiliation| one.cooperative == cooperative && one.central == central;
        if cooperatives.affiliations().filter(same).any(|one| one.period.surely_overlaps(&period)) {
            return Err(Rejection::AlreadyAffiliated { cooperative, central }.into());
        }
        if cooperatives.affiliates_ever(cooperative).contains(&central) {
            return Err(Rejection::AffiliationCircle { cooperative, central }.into());
        }
        let joined = Affiliated { affiliation, central, cooperative, from }.into();
        let left = period.until.map(|on| act::CentralLeft { affiliation, on }.into());
        Ok(core::iter::once(joined).chain(left).collect())
    }
}

impl Effect for Affiliated {
    const PRECEDENT: Precedent = Precedent::None;

    fn evolve(&self, state: &mut State) {
        let (id, cooperative, central) = (self.affiliation, self.cooperative, self.central);
        let spell = Affiliation { id, cooperative, central, period: Period::since(self.from) };
        state.affiliations.insert(id, spell);
    }

    fn about(&self, about: &mut About<'_>) {
        about.changes(self.affiliation);
        about.names_all([self.central, self.cooperative]);
    }

    fn undo(&self, _: Moments<'_, State>, reason: Remark) -> Undo<Command> {
        Ok(Some(act::AnnulAffiliation { affiliation: self.affiliation, reason }.into()))
    }
}
