//! `person.merge`.

use clap::Args;
use domain::member::joined_spells;
use domain::person::{self, Profile, Trait, act};
use domain::value::id::PersonId;
use domain::value::{Gender, Remark, Scheme};
use reports::words::Family;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::problem::Detail;
use crate::{Field as _, Input, Mint, Mutation, Notice, Outcome, Proposal, Resolver};

/// Say that two records are of one person; everything of the first becomes the second's
#[derive(Clone, Debug, Args, Serialize, Deserialize, JsonSchema)]
pub struct Merge {
    /// The record that goes
    pub duplicate: Input<PersonId>,
    /// The record that stays
    pub survivor: Input<PersonId>,
    /// How it was found out
    #[arg(long)]
    pub reason: Input<Remark>,
}

impl Mutation for Merge {
    const NAME: &'static str = "person.merge";

    fn propose(&self, resolver: &Resolver<'_>, mint: &mut Mint<'_>) -> Outcome<Proposal> {
        let duplicate = self.duplicate.read("duplicate", resolver)?;
        let survivor = self.survivor.read("survivor", resolver)?;
        let reason = self.reason.read("reason", resolver)?;
        let command = act::Merge { duplicate, survivor, salt: mint.salt(), reason };
        Ok(Proposal { notices: not_taken_over(resolver, duplicate, survivor), ..command.into() })
    }
}

/// What the survivor's record does not take over, and which memberships are joined.
fn not_taken_over(resolver: &Resolver<'_>, duplicate: PersonId, survivor: PersonId) -> Vec<Notice> {
    let of = |person| {
        let found = resolver.register.persons().get(person);
        found.map(|found| (found.profile.clone().unwrap_or_default(), found.gender)).unwrap_or_default()
    };
    let (kept, gone) = (of(survivor), of(duplicate));
    let told = |person, of: &(Profile, Option<Gender>), which| match shown(of, which) {
        Detail::Text(text) => Detail::Of(person, text),
        detail => detail,
    };
    let dropped = person::merger((&kept.0, kept.1), (&gone.0, gone.1)).dropped.into_iter().map(|which| {
        Notice::new("merge-dropped")
            .with("field", Detail::Message(format!("trait-{}", which.code().replace('_', "-")).into()))
            .with("dropped", told(duplicate, &gone, which))
            .with("kept", told(survivor, &kept, which))
    });
    let joined = joined_spells(resolver.register.members(), duplicate, survivor).into_iter();
    let joined = joined
        .filter_map(|id| resolver.register.cooperatives().get(id))
        .map(|cooperative| Notice::new("merge-joined").with("cooperative", cooperative.name()));
    dropped.chain(joined).collect()
}

/// What a record says in a field.
fn shown((profile, gender): &(Profile, Option<Gender>), which: Trait) -> Detail {
    let text = |text: Option<String>| Detail::Text(text.unwrap_or_default());
    match which {
        Trait::FamilyName => text(profile.family_name.as_ref().map(ToString::to_string)),
        Trait::GivenNames => text(profile.given_names.as_ref().map(ToString::to_string)),
        Trait::KnownAs => text(profile.known_as.as_ref().map(ToString::to_string)),
        Trait::Phone => text(profile.phone.as_ref().map(ToString::to_string)),
        Trait::Email => text(profile.email.as_ref().map(ToString::to_string)),
        Trait::Birth => text(profile.birth.map(|date| date.to_string())),
        Trait::Death => text(profile.death.map(|date| date.to_string())),
        Trait::Dni => {
            let dni = profile.documents.iter().find(|document| document.scheme() == Scheme::Dni);
            text(dni.map(|dni| dni.number().to_owned()))
        }
        Trait::Gender => {
            gender.map_or_else(|| text(None), |gender| Detail::Term(Family::Gender, gender.code()))
        }
    }
}
