//! What the register knows and Popolo has no field for, counted.

use domain::committee::Seat;

use crate::scope::Scope;
use crate::unsaid::Unsaid;

/// Counts, in the order of the areas; what nothing has is not listed.
pub(super) fn unsaid(scope: &Scope<'_>) -> Vec<Unsaid> {
    let mut all = of_persons(scope);
    all.extend(of_cooperatives(scope));
    all.extend(of_members(scope));
    all.extend(of_organs(scope));
    Unsaid::list(all)
}

type Counted = Vec<(&'static str, usize)>;

fn of_persons(scope: &Scope<'_>) -> Counted {
    let kin = scope.register.persons().kinships();
    let kin = kin.filter(|(person, _, other)| scope.is_told(*person) || scope.is_told(*other));
    vec![
        ("persons.erased", scope.persons().filter(|person| person.erased).count()),
        ("persons.kinship", kin.count()),
    ]
}

fn of_cooperatives(scope: &Scope<'_>) -> Counted {
    let place =
        |one: &&domain::cooperative::Cooperative| one.details.place != domain::value::Place::default();
    let units = scope.register.cooperatives().units();
    vec![
        ("cooperatives.place", scope.cooperatives().filter(place).count()),
        ("cooperatives.sector", scope.cooperatives().filter(|one| one.details.sector.is_some()).count()),
        ("cooperatives.units", units.filter(|unit| scope.is_inside(unit.cooperative)).count()),
    ]
}

fn of_members(scope: &Scope<'_>) -> Counted {
    let members = scope.register.members();
    let here = || members.iter().filter(|spell| scope.is_inside(spell.cooperative));
    let dated = |spell: &&domain::member::Membership| spell.admitted.is_some() && spell.applied.is_some();
    let work = members.assignments().filter(|work| scope.is_inside(work.cooperative));
    vec![
        ("memberships.requests", here().filter(|spell| spell.admitted.is_none()).count()),
        ("memberships.applied", here().filter(dated).count()),
        ("memberships.suspensions", here().map(|spell| spell.suspensions.len()).sum()),
        (
            "memberships.exit_reason",
            here().filter(|spell| spell.left.is_some_and(|(_, reason)| reason.is_some())).count(),
        ),
        ("work", work.count()),
    ]
}

fn of_organs(scope: &Scope<'_>) -> Counted {
    let seats: Vec<&Seat> =
        scope.organs().flat_map(|organ| scope.register.committees().seats_of(organ.id)).collect();
    let told_places = |seat: &&&Seat| !seat.places.iter().all(|(_, places)| matches!(places, Some(0 | 1)));
    let merged = scope.organs().filter(|organ| scope.merged.contains(&organ.id));
    vec![
        ("organs.objective", merged.filter(|organ| organ.objective.is_some()).count()),
        ("organs.basis", scope.organs().count()),
        ("seats.places", seats.iter().filter(told_places).count()),
        ("seats.requires_membership", seats.iter().filter(|seat| seat.requires_membership).count()),
        ("mandates.origin", scope.mandates().filter(|mandate| mandate.origin.is_some()).count()),
        ("mandates.end_reason", scope.mandates().filter(|mandate| mandate.end_reason.is_some()).count()),
    ]
}
