//! Organisations in tests: commands in few words, one sample of each event and of each command, and the commands of random walks.

use proptest::option::{of as maybe, weighted};
use proptest::prelude::{Just, Strategy, any, prop_oneof};
use proptest::sample::select;
use proptest::strategy::Union;
use strum::VariantArray;

use super::ids::Ids;
use super::pool;
use super::value::{code, date, label, near_date, read, remark, ruc, zone};
use super::walk::{Few, each, reason};
use crate::cooperative::{Command, Details, Event, Kind, Rejection, act};
use crate::value::place::{Issuer, Subdivision, Ubigeo};
use crate::value::{Label, Place};

/// Enrol a primary cooperative.
pub fn enrol(cooperative: u32) -> crate::Command {
    enrol_as(cooperative, Kind::Primary, Details::default())
}

/// Enrol a central.
pub fn enrol_central(cooperative: u32) -> crate::Command {
    enrol_as(cooperative, Kind::Central, Details::default())
}

/// Enrol an organisation.
pub fn enrol_as(cooperative: u32, kind: Kind, details: Details) -> crate::Command {
    let (name, cooperative) = (label(&format!("Cooperativa {cooperative}")), pool::cooperative(cooperative));
    act::Enrol { cooperative, kind, name, acronym: None, details, another: false }.into()
}

/// Correct an organisation's kind and details.
pub fn correct_cooperative(cooperative: u32, kind: Kind, details: Details) -> crate::Command {
    let cooperative = pool::cooperative(cooperative);
    act::Correct { cooperative, kind, details, reason: None }.into()
}

/// Rename an organisation.
pub fn rename(cooperative: u32, name: &str, on: &str) -> crate::Command {
    let (cooperative, name, on) = (pool::cooperative(cooperative), label(name), date(on));
    act::Rename { cooperative, name, acronym: None, on }.into()
}

/// Affiliate an organisation to a central.
pub fn affiliate(affiliation: u32, cooperative: u32, central: u32, from: &str) -> crate::Command {
    let affiliation = pool::affiliation(affiliation);
    let (cooperative, central) = (pool::cooperative(cooperative), pool::cooperative(central));
    act::Affiliate { affiliation, cooperative, central, from: date(from) }.into()
}

/// End an affiliation.
pub fn leave_central(affiliation: u32, on: &str) -> crate::Command {
    let (affiliation, on) = (pool::affiliation(affiliation), date(on));
    act::LeaveCentral { affiliation, on }.into()
}

/// Annul an affiliation.
pub fn annul_affiliation(affiliation: u32) -> crate::Command {
    let affiliation = pool::affiliation(affiliation);
    act::AnnulAffiliation { affiliation, reason: remark("error") }.into()
}

/// Open a mining unit.
pub fn open_unit(unit: u32, cooperative: u32, from: &str) -> crate::Command {
    let (name, code) = (label(&format!("Unidad {unit}")), None);
    let (unit, cooperative, from) = (pool::unit(unit), pool::cooperative(cooperative), date(from));
    act::OpenUnit { unit, cooperative, name, code, from }.into()
}

/// Close a mining unit.
pub fn close_unit(unit: u32, on: &str) -> crate::Command {
    act::CloseUnit { unit: pool::unit(unit), on: date(on) }.into()
}

/// Keeps the register in a time zone.
pub fn set_time_zone(zone: &str) -> crate::Command {
    act::SetTimeZone { zone: read(zone), reason: Some(remark("error")) }.into()
}

/// Annul a mining unit.
pub fn annul_unit(unit: u32) -> crate::Command {
    act::AnnulUnit { unit: pool::unit(unit), reason: remark("error") }.into()
}

/// Dissolve an organisation.
pub fn dissolve(cooperative: u32, on: &str) -> crate::Command {
    act::Dissolve { cooperative: pool::cooperative(cooperative), on: date(on) }.into()
}

/// Annul an organisation.
pub fn annul_cooperative(cooperative: u32) -> crate::Command {
    let cooperative = pool::cooperative(cooperative);
    act::Annul { cooperative, reason: remark("error") }.into()
}

/// The details of an organisation, all of them known.
pub fn details() -> Details {
    Details {
        external_key: Some(label("org/17")),
        founded: Some(date("2005-09-04")),
        place: Place {
            name: Some(label("Ananea, San Antonio de Putina, Puno")),
            subdivision: Subdivision::new("PE-PUN").ok(),
            ubigeo: Ubigeo::new(Issuer::Inei, "211002").ok(),
        },
        registry_entry: Some(code("12623829")),
        ruc: Some(ruc("20512333797")),
        sector: Some(label("minería aurífera")),
    }
}

/// One sample of each kind of event.
pub(super) fn samples() -> Vec<Event> {
    let (cooperative, affiliation, unit) = (pool::cooperative(1), pool::affiliation(1), pool::unit(1));
    let (name, acronym, reason) =
        (label::<Label>("Señor de Ananea Ltda."), Some(code("SA")), remark("typed wrongly"));
    let (from, on, kind, central) = (date("2006"), date("2021-11-30"), Kind::Primary, pool::cooperative(2));
    let some_reason = Some(reason.clone());
    vec![
        Event::Enrolled(act::Enrolled {
            acronym: acronym.clone(),
            cooperative,
            details: details(),
            kind,
            name: name.clone(),
        }),
        Event::Corrected(act::Corrected { cooperative, details: details(), kind, reason: some_reason }),
        Event::Renamed(act::Renamed { acronym: acronym.clone(), cooperative, name: name.clone(), on }),
        Event::Affiliated(act::Affiliated { affiliation, central, cooperative, from }),
        Event::CentralLeft(act::CentralLeft { affiliation, on }),
        Event::AffiliationAnnulled(act::AffiliationAnnulled { affiliation, reason: reason.clone() }),
        Event::UnitOpened(act::UnitOpened { code: acronym, cooperative, from, name: name.into(), unit }),
        Event::UnitClosed(act::UnitClosed { on, unit }),
        Event::UnitAnnulled(act::UnitAnnulled { reason: reason.clone(), unit }),
        Event::Dissolved(act::Dissolved { cooperative, on }),
        Event::TimeZoneSet(act::TimeZoneSet { reason: Some(reason.clone()), zone: zone("America/Lima") }),
        Event::Annulled(act::Annulled { cooperative, reason }),
    ]
}

/// One sample of each kind of command.
pub(super) fn commands() -> Vec<crate::Command> {
    vec![
        enrol(1),
        correct_cooperative(1, Kind::Primary, details()),
        rename(1, "Oro del Sur", "2019"),
        affiliate(1, 1, 2, "2006"),
        leave_central(1, "2020"),
        annul_affiliation(1),
        open_unit(1, 1, "2010"),
        close_unit(1, "2020"),
        annul_unit(1),
        dissolve(1, "2022"),
        set_time_zone("America/Lima"),
        annul_cooperative(1),
    ]
}

/// A sample of each rejection, some twice where its sentence has two forms.
pub(super) fn rejections() -> Vec<Rejection> {
    let (cooperative, central) = (pool::cooperative(1), pool::cooperative(2));
    let (affiliation, unit) = (pool::affiliation(1), pool::unit(1));
    let (from, until) = (date("2016-03"), date("2021-11-30"));
    vec![
        Rejection::CooperativeUnknown { cooperative: pool::cooperative(99) },
        Rejection::CooperativeExists { cooperative },
        Rejection::CooperativeAnnulled { cooperative },
        Rejection::CooperativeDissolved { cooperative, dissolved: until },
        Rejection::RucTaken { holder: central },
        Rejection::RegistryEntryTaken { holder: central },
        Rejection::ExternalKeyTaken { holder: central },
        Rejection::NameTaken { holder: central },
        Rejection::AcronymTaken { holder: central },
        Rejection::CooperativeUnchanged { cooperative },
        Rejection::RenamedThatDay { cooperative, on: until },
        Rejection::AffiliationUnknown { affiliation: pool::affiliation(99) },
        Rejection::AffiliationExists { affiliation },
        Rejection::AffiliationEnded { affiliation, until },
        Rejection::NotACentral { cooperative },
        Rejection::AlreadyAffiliated { cooperative, central },
        Rejection::AffiliationCircle { cooperative, central },
        Rejection::UnitUnknown { unit: pool::unit(99) },
        Rejection::UnitExists { unit },
        Rejection::UnitClosed { unit, until },
        Rejection::EndsBeforeStart { from, until },
        Rejection::TimeZoneUnchanged { zone: zone("America/Lima") },
        Rejection::CooperativeInUse { cooperative },
    ]
}

/// A command of a random walk.
pub(super) fn arbitrary(ids: &Ids) -> Few<Command> {
    let new_cooperative = ids.unmade(ids.pool.cooperatives, pool::cooperative);
    let cooperative = move || ids.one(ids.pool.cooperatives, pool::cooperative);
    let affiliation = move || ids.one(ids.pool.affiliations, pool::affiliation);
    let unit = move || ids.one(ids.pool.units, pool::unit);
    let kind = || prop_oneof![2 => Just(Kind::Central), 3 => Just(Kind::Primary), 1 => each(Kind::VARIANTS)];
    let name = || select(vec!["Oro Andino", "Señor de Ananea", "Ñawi Qori", "Estrella"]).prop_map(label);
    let acronym = || maybe(Just(code("OA")));
    let enrol = (new_cooperative, kind(), name(), acronym(), any_details(), any::<bool>()).prop_map(
        |(cooperative, kind, name, acronym, details, another)| {
            Command::Enrol(act::Enrol { cooperative, kind, name, acronym, details, another })
        },
    );
    let correct = (cooperative(), kind(), any_details(), maybe(reason())).prop_map(
        |(cooperative, kind, details, reason)| {
            Command::Correct(act::Correct { cooperative, kind, details, reason })
        },
    );
    let rename =
        (cooperative(), name(), acronym(), near_date()).prop_map(|(cooperative, name, acronym, on)| {
            Command::Rename(act::Rename { cooperative, name, acronym, on })
        });
    let new_affiliation = ids.unmade(ids.pool.affiliations, pool::affiliation);
    let affiliate = (new_affiliation, cooperative(), cooperative(), near_date()).prop_map(
        |(affiliation, cooperative, central, from)| {
            Command::Affiliate(act::Affiliate { affiliation, cooperative, central, from })
        },
    );
    let leave = (affiliation(), near_date())
        .prop_map(|(affiliation, on)| Command::LeaveCentral(act::LeaveCentral { affiliation, on }));
    let unaffiliate = (affiliation(), reason()).prop_map(|(affiliation, reason)| {
        Command::AnnulAffiliation(act::AnnulAffiliation { affiliation, reason })
    });
    let new_unit = ids.unmade(ids.pool.units, pool::unit);
    let open = (new_unit, cooperative(), name(), acronym(), near_date()).prop_map(
        |(unit, cooperative, name, code, from)| {
            let name = name.into();
            Command::OpenUnit(act::OpenUnit { unit, cooperative, name, code, from })
        },
    );
    let close = (unit(), near_date()).prop_map(|(unit, on)| Command::CloseUnit(act::CloseUnit { unit, on }));
    let unopen =
        (unit(), reason()).prop_map(|(unit, reason)| Command::AnnulUnit(act::AnnulUnit { unit, reason }));
    let zone = (select(vec!["America/Lima", "America/La_Paz"]).prop_map(zone), maybe(reason()))
        .prop_map(|(zone, reason)| Command::SetTimeZone(act::SetTimeZone { zone, reason }));
    let dissolve = (cooperative(), near_date())
        .prop_map(|(cooperative, on)| Command::Dissolve(act::Dissolve { cooperative, on }));
    let annul = (cooperative(), reason())
        .prop_map(|(cooperative, reason)| Command::Annul(act::Annul { cooperative, reason }));
    Union::new_weighted(vec![
        (6, enrol.boxed()),
        (3, correct.boxed()),
        (1, rename.boxed()),
        (5, affiliate.boxed()),
        (2, leave.boxed()),
        (1, unaffiliate.boxed()),
        (2, open.boxed()),
        (1, close.boxed()),
        (1, unopen.boxed()),
        (1, zone.boxed()),
        (1, dissolve.boxed()),
        (3, annul.boxed()),
    ])
    .boxed()
}

fn any_details() -> Few<Details> {
    let numbers = maybe(select(vec!["20512333797", "20100255325"]).prop_map(ruc));
    let entry = weighted(0.2, select(vec!["11023344", "11023345"]).prop_map(code));
    let key = weighted(0.2, select(vec!["org/1", "org/2"]).prop_map(label));
    (numbers, entry, key, maybe(near_date()))
        .prop_map(|(ruc, registry_entry, external_key, founded)| Details {
            external_key,
            founded,
            registry_entry,
            ruc,
            ..Details::default()
        })
        .boxed()
}
