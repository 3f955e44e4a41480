//! Verbs about organisations.

use clap::{Args, Subcommand};
use domain::cooperative::{Command, Details, Kind};
use domain::value::place::{Issuer, Subdivision, Ubigeo};
use domain::value::{Place, Ruc};
use reports::words::Family;
use strum::VariantArray as _;

use crate::desk::Desk;
use crate::mint;
use crate::problem::Outcome;
use crate::read;

/// What can be done with organisations' records.
#[derive(Debug, Subcommand)]
pub(crate) enum Verb {
    /// Enter an organisation in the register
    Enrol {
        /// Its legal name
        name: String,
        /// primary, central, federation, civil_association, company or other
        #[arg(long, default_value = "primary")]
        kind: String,
        /// What it is called for short
        #[arg(long)]
        acronym: Option<String>,
        #[command(flatten)]
        about: About,
        /// It is another than the one of that kind with the same name or acronym
        #[arg(long)]
        another: bool,
    },
    /// Correct its kind and details
    Correct {
        /// The organisation: acronym, RUC, registry entry or name
        cooperative: String,
        /// primary, central, federation, civil_association, company or other
        #[arg(long)]
        kind: Option<String>,
        #[command(flatten)]
        about: About,
        /// What was wrong
        #[arg(long)]
        reason: Option<String>,
    },
    /// Give it another name from a day on
    Rename {
        /// The organisation: acronym, RUC, registry entry or name
        cooperative: String,
        /// Its new legal name
        name: String,
        /// What it is called for short from then on
        #[arg(long)]
        acronym: Option<String>,
        /// The first day of the new name
        #[arg(long)]
        on: String,
    },
    /// Join a central or federation
    Affiliate {
        /// Who joins
        cooperative: String,
        /// Whom it joins
        central: String,
        /// From when
        #[arg(long)]
        from: String,
    },
    /// Leave a central or federation
    LeaveCentral {
        /// Who leaves
        cooperative: String,
        /// Whom it leaves
        central: String,
        /// The first day on which it no longer belongs
        #[arg(long)]
        on: String,
    },
    /// Say that an affiliation was recorded in error
    AnnulAffiliation {
        /// Who joined
        cooperative: String,
        /// Whom it joined
        central: String,
        /// What was wrong
        #[arg(long)]
        reason: String,
    },
    /// Open a mining unit: a concession
    OpenUnit {
        /// Who works it
        cooperative: String,
        /// What it is called
        name: String,
        /// Its concession code
        #[arg(long)]
        code: Option<String>,
        /// Since when
        #[arg(long)]
        from: String,
    },
    /// Close a mining unit
    CloseUnit {
        /// The unit: name, code or identifier
        unit: String,
        /// The first day on which it is no longer worked
        #[arg(long)]
        on: String,
    },
    /// Say that a mining unit was recorded in error
    AnnulUnit {
        /// The unit: name, code or identifier
        unit: String,
        /// What was wrong
        #[arg(long)]
        reason: String,
    },
    /// Dissolve it: everything that is going on in it ends
    Dissolve {
        /// The organisation: acronym, RUC, registry entry or name
        cooperative: String,
        /// The first day on which it no longer exists
        #[arg(long)]
        on: String,
    },
    /// Say that it was recorded in error; only while nothing depends on it
    Annul {
        /// The organisation: acronym, RUC, registry entry or name
        cooperative: String,
        /// What was wrong
        #[arg(long)]
        reason: String,
    },
    /// Say in which time zone the register is kept: which day is today, and what times are shown
    SetTimeZone {
        /// The zone, such as America/Lima
        zone: String,
        /// Why it is another one than before
        #[arg(long)]
        reason: Option<String>,
    },
    /// List organisations, affiliations and mining units
    List {
        /// Those too that are not founded yet, or dissolved
        #[arg(long)]
        all: bool,
    },
    /// Show one organisation: data, affiliations, units, organs
    Show {
        /// The organisation: acronym, RUC, registry entry or name
        cooperative: String,
    },
}

/// What is known of an organisation.
#[derive(Debug, Args)]
pub(crate) struct About {
    /// Tax number: eleven digits
    #[arg(long)]
    ruc: Option<String>,
    /// Entry in the registry of legal persons (SUNARP)
    #[arg(long)]
    registry_entry: Option<String>,
    /// What it works in
    #[arg(long)]
    sector: Option<String>,
    /// Where it has its domicile
    #[arg(long)]
    place: Option<String>,
    /// UBIGEO with its issuer: inei:211002, reniec:201104 or sunat:…
    #[arg(long)]
    ubigeo: Option<String>,
    /// ISO 3166-2 code, such as PE-PUN
    #[arg(long)]
    subdivision: Option<String>,
    /// When it was founded: 2005, 2005-09 or 2005-09-04
    #[arg(long)]
    founded: Option<String>,
    /// The key that another system gave to it
    #[arg(long)]
    external_key: Option<String>,
}

impl About {
    /// What was given, put over what is known.
    fn over(&self, known: Details, desk: &Desk) -> Outcome<Details> {
        let words = desk.words();
        let ruc = self.ruc.as_ref().map(|text| {
            let read: Result<Ruc, _> = text.parse();
            read.map_err(|error| read::wrong(words, &error.to_string(), "--ruc", text, &[]))
        });
        let subdivision = self.subdivision.as_ref().map(|text| {
            Subdivision::new(text)
                .map_err(|error| read::wrong(words, &error.to_string(), "--subdivision", text, &[]))
        });
        let place = Place {
            name: read::text_if(words, "--place", self.place.as_ref())?.or(known.place.name),
            subdivision: subdivision.transpose()?.or(known.place.subdivision),
            ubigeo: self.ubigeo.as_ref().map(|text| ubigeo(desk, text)).transpose()?.or(known.place.ubigeo),
        };
        let entry = read::text_if(words, "--registry-entry", self.registry_entry.as_ref())?;
        Ok(Details {
            external_key: read::text_if(words, "--external-key", self.external_key.as_ref())?
                .or(known.external_key),
            founded: read::date_if(words, "--founded", self.founded.as_ref())?.or(known.founded),
            place,
            registry_entry: entry.or(known.registry_entry),
            ruc: ruc.transpose()?.or(known.ruc),
            sector: read::text_if(words, "--sector", self.sector.as_ref())?.or(known.sector),
        })
    }
}

fn ubigeo(desk: &Desk, text: &str) -> Outcome<Ubigeo> {
    let wrong = |code: &str| read::wrong(desk.words(), code, "--ubigeo", text, &[]);
    let (issuer, code) = text.split_once(':').ok_or_else(|| wrong("ubigeo_issuer"))?;
    let issuer: Issuer = issuer.parse().map_err(|_| wrong("ubigeo_issuer"))?;
    Ubigeo::new(issuer, code).map_err(|error| wrong(&error.to_string()))
}

fn kind(desk: &Desk, value: &str) -> Outcome<Kind> {
    read::choice(desk.words(), "--kind", Family::Cooperative, Kind::VARIANTS, Kind::code, value)
}

impl Verb {
    /// Does what was asked.
    pub(crate) fn run(self, desk: &mut Desk) -> Outcome {
        let command = match self {
            Self::Enrol { name, kind: of, acronym, about, another } => Command::Enrol {
                cooperative: mint::id(),
                kind: kind(desk, &of)?,
                name: read::text(desk.words(), "NAME", &name)?,
                acronym: read::text_if(desk.words(), "--acronym", acronym.as_ref())?,
                details: about.over(Details::default(), desk)?,
                another,
            },
            Self::Correct { cooperative, kind: of, about, reason } => {
                let reading = desk.reading()?;
                let cooperative = reading.cooperative(&cooperative)?;
                let known = reading.register.cooperatives().get(cooperative);
                let known = known
                    .map_or_else(|| (Kind::Other, Details::default()), |one| (one.kind, one.details.clone()));
                let kind = of.map(|of| kind(desk, &of)).transpose()?.unwrap_or(known.0);
                let reason = read::text_if(desk.words(), "--reason", reason.as_ref())?;
                Command::Correct { cooperative, kind, details: about.over(known.1, desk)?, reason }
            }
            Self::Rename { cooperative, name, acronym, on } => {
                let reading = desk.reading()?;
                Command::Rename {
                    cooperative: reading.cooperative(&cooperative)?,
                    name: read::text(reading.words, "NAME", &name)?,
                    acronym: read::text_if(reading.words, "--acronym", acronym.as_ref())?,
                    on: read::date(reading.words, "--on", &on)?,
                }
            }
            Self::Affiliate { cooperative, central, from } => {
                let reading = desk.reading()?;
                Command::Affiliate {
                    affiliation: mint::id(),
                    cooperative: reading.cooperative(&cooperative)?,
                    central: reading.cooperative(&central)?,
                    from: read::date(reading.words, "--from", &from)?,
                }
            }
            Self::LeaveCentral { cooperative, central, on } => {
                let reading = desk.reading()?;
                let affiliation = reading.affiliation(&cooperative, &central)?;
                Command::LeaveCentral { affiliation, on: read::date(reading.words, "--on", &on)? }
            }
            Self::AnnulAffiliation { cooperative, central, reason } => {
                let reading = desk.reading()?;
                let affiliation = reading.affiliation(&cooperative, &central)?;
                Command::AnnulAffiliation {
                    affiliation,
                    reason: read::text(reading.words, "--reason", &reason)?,
                }
            }
            Self::OpenUnit { cooperative, name, code, from } => {
                let reading = desk.reading()?;
                Command::OpenUnit {
                    unit: mint::id(),
                    cooperative: reading.cooperative(&cooperative)?,
                    name: read::text(reading.words, "NAME", &name)?,
                    code: read::text_if(reading.words, "--code", code.as_ref())?,
                    from: read::date(reading.words, "--from", &from)?,
                }
            }
            Self::CloseUnit { unit, on } => {
                let reading = desk.reading()?;
                Command::CloseUnit { unit: reading.unit(&unit)?, on: read::date(reading.words, "--on", &on)? }
            }
            Self::AnnulUnit { unit, reason } => {
                let reading = desk.reading()?;
                Command::AnnulUnit {
                    unit: reading.unit(&unit)?,
                    reason: read::text(reading.words, "--reason", &reason)?,
                }
            }
            Self::Dissolve { cooperative, on } => {
                let reading = desk.reading()?;
                let on = read::date(reading.words, "--on", &on)?;
                Command::Dissolve { cooperative: reading.cooperative(&cooperative)?, on }
            }
            Self::Annul { cooperative, reason } => {
                let reading = desk.reading()?;
                let reason = read::text(reading.words, "--reason", &reason)?;
                Command::Annul { cooperative: reading.cooperative(&cooperative)?, reason }
            }
            Self::SetTimeZone { zone, reason } => Command::SetTimeZone {
                zone: read::zone(desk.words(), "ZONE", &zone)?,
                reason: read::text_if(desk.words(), "--reason", reason.as_ref())?,
            },
            Self::List { all } => return super::list::cooperatives(desk, all),
            Self::Show { cooperative } => return super::list::cooperative(desk, &cooperative),
        };
        desk.act([command])
    }
}
