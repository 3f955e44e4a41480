//! What the reader may ask for: menus, buttons and forms offer no more. The tables of authority and of the access book say it; here
//! they are asked, in one place. What is asked all the same is refused where it is carried out.

use domain::Command;
use domain::authority::{Asked, Permission, Question, Sensitivity, permission};
use operations::Effect;
use operations::authority::{Scope as Part, Scoped};

use crate::endpoint::{self, Endpoint};
use crate::manage::For;

use super::view::View;

/// Whether an operation is offered.
pub(super) fn ask(view: &View, endpoint: &Endpoint) -> bool {
    let asker = view.asked.principal.asker();
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
            let is_hers = asker.scope == Part::Register || scoped != Scoped::Refused;
            is_own || (may(Asked::Question(kind)) && sees(class) && is_hers)
        }
        Effect::Release { kind, class, kinds, .. } => {
            may(Asked::Question(kind)) && sees(class) && (!endpoint.is_change || commands(kinds))
        }
        Effect::Export { kind, class, .. } => may(Asked::Question(kind)) && sees(class),
        Effect::Maintenance { kind, class, .. } => may(kind) && sees(class),
    }
}

/// Whether the change of a name is offered.
pub(super) fn change(view: &View, name: &str) -> bool {
    endpoint::find(name, true).is_some_and(|one| ask(view, one))
}

/// Whether the question of a name is offered.
pub(super) fn question(view: &View, name: &str) -> bool {
    endpoint::find(name, false).is_some_and(|one| ask(view, one))
}

/// Whether what is asked of the access book is offered: for those for whom it is, and where accounts are kept at all.
pub(super) fn manage(view: &View, whom: For) -> bool {
    view.asked.may_manage(whom)
}
