//! What the reader may ask for: menus, buttons and forms offer no more. The tables of authority and of the access book say it; here
//! they are asked, in one place. What is asked all the same is refused where it is carried out.

use crate::endpoint::{self, Endpoint};
use crate::manage::For;
use crate::offered::is_offered;

use super::view::View;

/// Whether an operation is offered.
pub(super) fn ask(view: &View, endpoint: &Endpoint) -> bool {
    is_offered(&view.asked.principal.asker(), endpoint)
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
