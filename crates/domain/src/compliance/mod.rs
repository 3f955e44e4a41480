//! What follows from the register for an auditor's visit: what it proves by itself, how far each requirement is met, and
//! where it contradicts the law, a scheme or itself.
//!
//! Everything here is computed as of a day from the [`crate::Register`] and a [`crate::rule::RuleSet`], changes nothing and
//! refuses nothing. A breach is a [`Finding`]: with its severity, its source, and the records that it is about. Nothing
//! here decides what a certification body decides.

mod action;
mod check;
mod evidence;
mod finding;
mod finding_code;
mod ledger;
mod readiness;
mod record;

pub use action::{ActionState, FindingState, FollowUp};
pub use check::{CheckContext, NotCheckedReason, Verdict, check_rule, premium_committees, run_check};
pub use evidence::EvidenceState;
pub use finding::{Finding, NOTICE_DAYS, by_severity, findings};
pub use finding_code::{Figure, FindingCode, Gap, Severity};
pub use ledger::{Decision, Entry, Ledger, Purse, Shortfall, Year, ledger};
pub use readiness::{Due, Item, Missing, Readiness, Summary, full_years, readiness};
pub use record::{Record, RecordKind};
