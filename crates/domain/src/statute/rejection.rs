//! Why a command about a statute contradicts the register, or what it says the law. The order is the order of precedence.

use serde::Serialize;

use crate::committee::Kind;
use crate::rule::{Demand, RuleId, Source};
use crate::value::id::StatuteId;
use crate::value::{Label, PartialDate};

/// A rejection, with what its message needs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, strum::IntoStaticStr, strum::VariantNames)]
#[serde(tag = "code", rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
#[expect(missing_docs, reason = "fields name the records that the message speaks of")]
pub enum Rejection {
    /// No such statute is in the register.
    StatuteUnknown { statute: StatuteId },
    /// The identifier is already in use.
    StatuteExists { statute: StatuteId },
    /// Another statute of the organisation begins on that day.
    StatuteOfThatDay { statute: StatuteId, from: PartialDate },
    /// An amendment changes a statute that is in force before it, and there is none.
    AmendsNothing { from: PartialDate },
    /// An amendment rests on the statute and would change nothing any more.
    StatuteAmended { statute: StatuteId, amendment: StatuteId },
    /// The statute says nothing of any rule.
    StatuteEmpty,
    /// The rule takes no such value, or asks of which organs it is, or is about no organs.
    StatuteRuleUnfit { rule: RuleId, article: Label },
    /// The statute says two things of one rule and organ.
    StatuteRuleTwice { rule: RuleId, article: Label },
    /// What the statute says does not satisfy the law.
    StatuteLoosens { loosened: Box<LooserThanLaw> },
    /// The statute says of a rule something else than the law, which leaves it no say.
    StatuteRuleFixed { fixed: Box<LooserThanLaw> },
    /// What was given is already so.
    StatuteUnchanged { statute: StatuteId },
}

impl Rejection {
    /// The stable code.
    pub fn code(&self) -> &'static str {
        self.into()
    }
}

/// A line of a statute that cannot stand beside the law of its first day, with both sources: it is looser than what may only be made
/// stricter, or other than what is fixed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct LooserThanLaw {
    /// Where in the statute.
    pub article: Label,
    /// What the law demands.
    pub demanded: Demand,
    /// Whether the law fixes the rule, so that nothing else can be said of it, however strict.
    #[serde(skip)]
    pub is_fixed: bool,
    /// Where the law says so.
    pub law: Source,
    /// Of which organ, where it is about one.
    pub organ: Option<Kind>,
    /// Which rule.
    pub rule: RuleId,
    /// What the statute says.
    pub said: Demand,
}
