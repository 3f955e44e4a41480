//! The tables of an equality report that may leave the house, before disclosure control.

use chrono::NaiveDate;

use super::disclosure::{Class, Leaf, Table};
use super::flow::{Window, beneficiaries};
use super::participation::Participation;
use super::programme::{Scope, composition, reach};
use crate::register::Register;
use crate::value::Tally;
use crate::value::id::GroupId;

/// The columns of every table, in the order of [`sides`].
pub const SIDES: [&str; 4] = ["women", "men", "other", "unknown"];

/// The four counts of a tally.
pub const fn sides(tally: &Tally) -> [u64; 4] {
    [tally.women, tally.men, tally.other, tally.unknown]
}

/// What the tables are about; with the class they make the names in the ledger.
pub mod subject {
    /// Members by gender.
    pub const MEMBERS: &str = "members";
    /// Who sits in which organ.
    pub const ORGANS: &str = "organs";
    /// Who works in which area.
    pub const WORK: &str = "work";
    /// Whom trainings reached.
    pub const TRAINED: &str = "trained";
    /// Who belongs to which productive group.
    pub const GROUPS: &str = "groups";
    /// Who had something of the premium.
    pub const PREMIUM: &str = "premium";
}

/// The productive groups of an organisation, or of all, that exist on a day, in the order of their names.
pub fn groups(register: &Register, measured: &Participation) -> Vec<GroupId> {
    let on = measured.counts.on;
    let family = measured.counts.cooperative.map(|one| register.cooperatives().family(one, on));
    let inside = |one| family.as_ref().is_none_or(|family: &Vec<_>| family.contains(&one));
    let found = register.programmes().groups();
    let mut found: Vec<_> =
        found.filter(|group| inside(group.details.cooperative) && group.period.contains(on)).collect();
    found.sort_by_key(|group| (group.details.name.clone(), group.id));
    found.into_iter().map(|group| group.id).collect()
}

/// Every table of an equality report. `population` names the organisation where it is not the whole register.
pub fn tables(
    register: &Register,
    measured: &Participation,
    population: Option<&str>,
    since: NaiveDate,
) -> Vec<Table> {
    let (counts, window): (_, Window) = (&measured.counts, (since, measured.counts.on));
    let rows = |class, subject: &str, rows: Vec<(Option<String>, Tally)>| {
        let leaves = rows.iter().flat_map(|(row, tally)| {
            SIDES.into_iter().zip(sides(tally)).map(|(column, count)| Leaf {
                group: None,
                row: row.as_deref(),
                column,
                count,
            })
        });
        Table::new(class, subject, population, leaves)
    };
    let organs = counts.organs.iter().map(|count| (Some(count.organ.to_string()), count.full)).collect();
    let work = counts.work.iter().map(|count| (Some(count.area.code().to_owned()), count.tally)).collect();
    let scope =
        Scope { cooperative: counts.cooperative, from: Some(since), to: counts.on, ..Scope::default() };
    let groups = groups(register, measured)
        .into_iter()
        .filter_map(|group| Some((Some(group.to_string()), composition(register, group, counts.on)?.tally)));
    let premium = beneficiaries(register, counts.cooperative, window).unwrap_or_default();
    vec![
        rows(Class::Membership, subject::MEMBERS, vec![(None, counts.members)]),
        rows(Class::Governance, subject::ORGANS, organs),
        rows(Class::Membership, subject::WORK, work),
        rows(Class::Membership, subject::TRAINED, vec![(None, reach(register, &scope).people)]),
        rows(Class::Membership, subject::GROUPS, groups.collect()),
        rows(Class::Membership, subject::PREMIUM, vec![(None, premium)]),
    ]
}
