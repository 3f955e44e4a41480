//! Which operations a role may ask for, by the table of authority. It is asked before an operation is known with its fields: by menus
//! and forms, by the feed of changes, and before a file is taken in. What is asked all the same is refused where it is carried out.

use domain::Command;
use domain::authority::{Asked, Permission, Question, Sensitivity, permission};
use operations::authority::{Scope, Scoped};
use operations::{Asker, Effect};

use crate::endpoint::{self, Endpoint};

/// Whether an operation is offered to the caller.
pub(crate) fn is_offered(asker: &Asker, endpoint: &Endpoint) -> bool {
    let may = |asked| permission(asker.role(), asked) != Permission::No;
    let sees = |class: Sensitivity| class <= asker.sees();
    let commands = |kinds: &[&str]| {
        Command::kinds().filter(|kind| kinds.contains(&&*kind.to_string())).map(Asked::Command).any(may)
    };
    match endpoint.operation.effect {
        Effect::Mutation { kinds, asked, .. } => {
            asked.is_none_or(may) && (kinds.is_empty() || commands(kinds))
        }
        Effect::Query { kind, class, person, scoped, .. } => {
            let is_own = asker.person.is_some() && person.is_some() && may(Asked::Question(Question::Own));
            let is_hers = asker.scope == Scope::Register || scoped != Scoped::Refused;
            is_own || (may(Asked::Question(kind)) && sees(class) && is_hers)
        }
        Effect::Release { kind, class, kinds, .. } => {
            may(Asked::Question(kind)) && sees(class) && (!endpoint.is_change || commands(kinds))
        }
        Effect::Export { kind, class, .. } => may(Asked::Question(kind)) && sees(class),
        Effect::Maintenance { kind, class, .. } => may(kind) && sees(class),
    }
}

/// The question that shows what was recorded, by whom and when.
const LOG: &str = "log";

/// Whether the caller may read the history of the register.
pub(crate) fn is_history_offered(asker: &Asker) -> bool {
    endpoint::find(LOG, false).is_some_and(|log| is_offered(asker, log))
}
