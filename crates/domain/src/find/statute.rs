//! Which statutes people mean.

use super::{Found, NotFound, answers, dated, first, only};
use crate::register::Register;
use crate::statute::StatuteDetails;
use crate::value::id::StatuteId;
use crate::value::text;

/// A statute by identifier, by its first day or the month or year of it, or by words of its source.
pub fn statute(register: &Register, wanted: &str) -> Found<StatuteId> {
    let wanted = wanted.trim();
    let state = register.statutes();
    if let Ok(id) = wanted.parse::<StatuteId>() {
        return state.get(id).map_or(Err(NotFound::Nothing), |_| Ok(id));
    }
    let folded = text::fold(wanted);
    let exact = |details: &StatuteDetails| details.source.folded().as_deref() == Some(&folded);
    let near = |details: &StatuteDetails| {
        !folded.is_empty() && details.source.folded().is_some_and(|it| answers(&it, &folded))
    };
    let chosen = |is: &dyn Fn(&StatuteDetails) -> bool| {
        only(state.iter().filter(|(_, details)| is(details)).map(|(id, _)| id))
    };
    let that_day = |details: &StatuteDetails| details.from.to_string() == wanted;
    let within = |details: &StatuteDetails| dated(details.from, wanted);
    first([chosen(&that_day), chosen(&exact), chosen(&within), chosen(&near)])
}
