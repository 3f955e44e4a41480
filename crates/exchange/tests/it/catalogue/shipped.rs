//! The catalogues that come with the program.

use std::collections::BTreeSet;

use ayni_exchange::catalogue::{Options, SHIPPED, read, shipped};
use ayni_exchange::oscal::write_catalog;
use domain::certification::scheme::{Check, Class, OnFailure, Scheme};
use domain::testing::value;
use expect_test::expect;
use strum::VariantArray as _;

use super::schemas::accepted;
use super::{only, requirement};

fn scheme(code: &str) -> Scheme {
    let found = shipped(code).unwrap_or_else(|| panic!("{code}"));
    let reading = read(found.bytes, &Options::default()).unwrap_or_else(|error| panic!("{code}: {error}"));
    assert!(
        reading.unkept.kinds.keys().eq(["metadata last-modified", "metadata roles"]),
        "{:?}",
        reading.unkept
    );
    only(&reading).clone()
}

/// Protects every shipped catalogue: it reads whole, is what we would write ourselves, and is as the official schema asks.
#[test]
fn every_shipped_catalogue_is_as_we_write_it() {
    for one in SHIPPED {
        let text = std::str::from_utf8(one.bytes).expect("UTF-8");
        let read = scheme(one.code);
        assert_eq!(read.header.code.as_str(), one.code);
        assert_eq!(write_catalog(&read, value::day("2026-11-25")), text, "{}", one.code);
        assert!(read.header.licence.is_some(), "{}", one.code);
        accepted(text);
    }
    assert!(shipped("fairmined-3.0").is_none());
}

/// Protects what is shipped from slipping in or out unseen: what there is, how much of it is assessed and proven.
#[test]
fn what_is_shipped_is_listed() {
    let list: Vec<String> = SHIPPED
        .iter()
        .map(|one| {
            let scheme = scheme(one.code);
            let assessed = scheme.requirements.iter().filter(|one| one.assessable).count();
            let proven = scheme.requirements.iter().filter(|one| one.proof.is_some()).count();
            let all = scheme.requirements.len();
            format!("{} {}: {assessed} of {all}, {proven} proven", one.code, scheme.header.title)
        })
        .collect();
    expect![[r"
        pe-coop Obligaciones legales de una cooperativa minera en el Perú: 40 of 49, 18 proven
        craft-2.1 Código CRAFT: mitigación de riesgos para la minería artesanal y de pequeña escala: 9 of 15, 2 proven
        fairmined-2.0 Estándar Fairmined para oro de minería artesanal y de pequeña escala: 11 of 15, 1 proven"]]
    .assert_eq(&list.join("\n"));
}

/// Protects the Peruvian obligations: all forty, each with its source, the voluntary one marked, proofs used once.
#[test]
fn the_peruvian_obligations_are_all_there_with_their_sources() {
    let scheme = scheme("pe-coop");
    let assessed: Vec<_> = scheme.requirements.iter().filter(|one| one.assessable).collect();
    let codes: BTreeSet<String> = assessed.iter().map(|one| one.code.to_string()).collect();
    assert_eq!(codes, (1..=40).map(|number| format!("pe-{number:02}")).collect());
    for one in &assessed {
        assert!(one.reference.is_some() && one.text.is_some(), "{}", one.code);
        let voluntary = one.class == Some(Class::Voluntary);
        assert_eq!(voluntary, one.on_failure.is_none(), "{}", one.code);
        assert_eq!(voluntary, one.code.as_str() == "pe-40");
    }
    let proofs: Vec<Check> = assessed.iter().filter_map(|one| one.proof).collect();
    assert_eq!(proofs.iter().collect::<BTreeSet<_>>().len(), proofs.len());
    assert!(Check::VARIANTS.contains(&proofs[0]));
    assert_eq!(requirement(&scheme, "pe-11").proof, Some(Check::YearlyRenewal));
}

/// Protects licences: CRAFT is shared under its own terms with attribution, Fairmined shows nothing but labels of ours.
#[test]
fn licences_are_kept() {
    let craft = scheme("craft-2.1");
    let licence = craft.header.licence.as_ref().expect("a licence").as_str();
    for said in ["Alliance for Responsible Mining", "RESOLVE", "CC BY-SA 4.0", "misma licencia"] {
        assert!(licence.contains(said), "{said}");
    }
    let failures = ["craft21-m3-risks", "craft21-m4-risks", "craft21-m5-risks"];
    let failures = failures.map(|code| requirement(&craft, code).on_failure);
    let expected = [OnFailure::ImmediateDisengagement, OnFailure::MitigateThenDisengage, OnFailure::Improve];
    assert_eq!(failures, expected.map(Some));
    let fairmined = scheme("fairmined-2.0");
    let licence = fairmined.header.licence.as_ref().expect("a licence").as_str();
    assert!(licence.contains("Todos los derechos reservados"), "{licence}");
    assert_eq!(fairmined.header.cycle_months, Some(12));
    assert_eq!(fairmined.header.levels, [value::code("ecological")]);
    let longest =
        fairmined.requirements.iter().filter_map(|one| one.text.as_ref()).map(|text| text.as_str().len());
    assert!(longest.max() < Some(160), "labels and short notes only");
}

/// Protects auditors: under every catalogue that is shipped, what is not met can be graded or ranked.
#[test]
fn non_conformities_can_be_graded_under_every_shipped_catalogue() {
    use domain::certification::scheme::Scale;
    for one in SHIPPED {
        let scheme = scheme(one.code);
        let ranked = matches!(scheme.header.scale, Scale::Rank { .. });
        assert!(ranked || 2 <= scheme.grades().len(), "{}", one.code);
    }
}
