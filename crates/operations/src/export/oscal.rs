//! Schemes, audits and what is to be mended as OSCAL.

use clap::Args;
use domain::authority::{Question, Sensitivity};
use domain::certification::scheme::Scheme;
use domain::value::id::{AuditId, CertificationId, CooperativeId, SchemeId};
use exchange::oscal::{self, Unsaid};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::operation::{Delivery, Export, Exported, Media};
use crate::proposal::Notice;
use crate::resolve::OfCertification;
use crate::{Field as _, Input, Outcome, Problem, Resolver};

/// A scheme as an OSCAL catalog
#[derive(Clone, Debug, Args, Serialize, Deserialize, JsonSchema)]
pub struct OscalCatalog {
    /// The scheme: code or title
    pub scheme: Input<SchemeId>,
}

impl Export for OscalCatalog {
    const NAME: &'static str = "export.oscal_catalog";
    const KIND: Question = Question::Records;
    const CLASS: Sensitivity = Sensitivity::Internal;
    const MEDIA: &'static [Media] = &[Media::JSON];

    fn produce<'a>(&self, to: &Delivery<'a>) -> Outcome<Exported<'a>> {
        let resolver = to.at.resolver()?;
        let text = oscal::write_catalog(found(&resolver, &self.scheme)?, to.at.on());
        Ok(Exported::of(Self::NAME, to.media, text))
    }
}

/// A selection of a scheme's requirements as an OSCAL profile
#[derive(Clone, Debug, Args, Serialize, Deserialize, JsonSchema)]
pub struct OscalProfile {
    /// The scheme: code or title
    pub scheme: Input<SchemeId>,
    /// The selection: its code
    pub profile: String,
}

impl Export for OscalProfile {
    const NAME: &'static str = "export.oscal_profile";
    const KIND: Question = Question::Records;
    const CLASS: Sensitivity = Sensitivity::Internal;
    const MEDIA: &'static [Media] = &[Media::JSON];

    fn produce<'a>(&self, to: &Delivery<'a>) -> Outcome<Exported<'a>> {
        let resolver = to.at.resolver()?;
        let scheme = found(&resolver, &self.scheme)?;
        let wanted = scheme.profiles.iter().find(|one| one.code.as_str() == self.profile.trim());
        let wanted = wanted.ok_or_else(|| {
            let known: Vec<&str> = scheme.profiles.iter().map(|one| one.code.as_str()).collect();
            Problem::wrong("catalogue_profile_unknown", "profile", &self.profile)
                .with("known", known.join(", "))
        })?;
        let text = oscal::write_profile(scheme, wanted, to.at.on());
        Ok(Exported::of(Self::NAME, to.media, text))
    }
}

/// What an audit found as OSCAL assessment results
#[derive(Clone, Debug, Args, Serialize, Deserialize, JsonSchema)]
pub struct OscalResults {
    /// The audit: year, date or kind
    pub audit: Input<AuditId>,
    /// Of which certification.
    #[command(flatten)]
    #[serde(flatten)]
    pub of: OfCertification,
}

impl Export for OscalResults {
    const NAME: &'static str = "export.oscal_results";
    const KIND: Question = Question::Records;
    const CLASS: Sensitivity = Sensitivity::Internal;
    const MEDIA: &'static [Media] = &[Media::JSON];

    fn produce<'a>(&self, to: &Delivery<'a>) -> Outcome<Exported<'a>> {
        let resolver = to.at.resolver()?;
        let (register, audit) = (resolver.register, resolver.audit("audit", &self.audit, &self.of)?);
        let state = register.certifications();
        let holder = state.audit(audit).and_then(|audit| state.certification(audit.certification));
        let holder = holder.and_then(|found| register.cooperatives().get(found.holder));
        let audited = holder.and_then(|holder| oscal::Audited::of(state, audit, holder.name()));
        let written = audited.map(|audited| oscal::write_results(&audited, to.at.on()));
        let (text, unsaid) = written.ok_or_else(Problem::unforeseen)?;
        Ok(Exported::of(Self::NAME, to.media, text).saying(notices(unsaid)))
    }
}

/// What is still to be mended in a certification as an OSCAL plan of action and milestones
#[derive(Clone, Debug, Args, Serialize, Deserialize, JsonSchema)]
pub struct OscalPoam {
    /// The certification: code or title of the scheme, or number of the certificate
    pub certification: Input<CertificationId>,
    /// The organisation, where several are certified
    #[arg(long)]
    pub cooperative: Option<Input<CooperativeId>>,
}

impl Export for OscalPoam {
    const NAME: &'static str = "export.oscal_poam";
    const KIND: Question = Question::Records;
    const CLASS: Sensitivity = Sensitivity::Internal;
    const MEDIA: &'static [Media] = &[Media::JSON];

    fn produce<'a>(&self, to: &Delivery<'a>) -> Outcome<Exported<'a>> {
        let resolver = to.at.resolver()?;
        let holder = self.cooperative.as_deref();
        let wanted = resolver.certification("certification", &self.certification, holder)?;
        let state = resolver.register.certifications();
        let holder = state.certification(wanted).map(|found| found.holder);
        let holder = holder.and_then(|holder| resolver.register.cooperatives().get(holder));
        let holder = holder.map_or("", |holder| holder.name());
        let plan = oscal::Plan::of(state, wanted, holder, to.at.on());
        let nothing = || Problem::wrong("catalogue_nothing_open", "certification", &self.certification);
        let (text, unsaid) = oscal::write_poam(&plan).ok_or_else(nothing)?;
        Ok(Exported::of(Self::NAME, to.media, text).saying(notices(unsaid)))
    }
}

/// A scheme of the register.
fn found<'a>(resolver: &Resolver<'a>, wanted: &Input<SchemeId>) -> Outcome<&'a Scheme> {
    let id = wanted.read("scheme", resolver)?;
    resolver.register.certifications().scheme(id).ok_or_else(Problem::unforeseen)
}

/// What was left out, and why.
fn notices(unsaid: Unsaid) -> Vec<Notice> {
    let left_out = [("oscal-sensitive", unsaid.sensitive), ("oscal-persons", unsaid.persons)];
    let said = left_out.into_iter().filter(|(_, count)| 0 < *count);
    said.map(|(message, count)| Notice::new(message).with("count", count)).collect()
}
