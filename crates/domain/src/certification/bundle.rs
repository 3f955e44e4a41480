//! The evidence that a certification rests on, wherever it is used, and what of it may leave the house.

use std::collections::{BTreeMap, BTreeSet};

use super::scheme::RequirementCode;
use super::{Evidence, Sensitivity, State};
use crate::value::id::{CertificationId, EvidenceId};

impl Sensitivity {
    /// Whether evidence of this sensitivity may be handed to somebody who may see everything up to a level. What is
    /// sensitive never leaves the house, whatever the level.
    pub fn may_leave(self, up_to: Self) -> bool {
        self != Self::Sensitive && self <= up_to
    }
}

/// The evidence of a certification in the order of its identifiers, each with the requirements that it is used for: linked to
/// them, under findings about them, or at the closing of actions on those findings. Evidence of the premium of the same
/// organisation is among it, for no requirement. Nothing where the register has no such certification.
pub fn bundle(state: &State, certification: CertificationId) -> Vec<(&Evidence, BTreeSet<RequirementCode>)> {
    let Some(found) = state.certification(certification) else { return Vec::new() };
    let mut uses: BTreeMap<EvidenceId, BTreeSet<RequirementCode>> = BTreeMap::new();
    let mut note = |evidence: EvidenceId, requirement: Option<&RequirementCode>| {
        uses.entry(evidence).or_default().extend(requirement.cloned());
    };
    for (requirement, linked) in found.evidence.iter() {
        for evidence in linked {
            note(*evidence, Some(requirement));
        }
    }
    for finding in state.audits_of(certification).flat_map(|audit| state.findings_of(audit.id)) {
        let requirement = Some(&finding.details.requirement);
        for evidence in &finding.details.evidence {
            note(*evidence, requirement);
        }
        for action in state.actions_of(finding.id) {
            let closed = action.closed.iter().map(|(closure, _)| closure);
            let closed = closed.chain(action.reopened.iter().map(|(closure, ..)| closure));
            for evidence in closed.flat_map(|closure| &closure.evidence) {
                note(*evidence, requirement);
            }
        }
    }
    let spent = state.spent().filter(|(_, entry)| entry.cooperative == found.holder);
    for evidence in spent.flat_map(|(_, entry)| &entry.evidence) {
        note(*evidence, None);
    }
    uses.into_iter().filter_map(|(id, codes)| Some((state.evidence(id)?, codes))).collect()
}
