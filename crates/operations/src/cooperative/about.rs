//! What is known of an organisation beside its name, and how its identifiers are read.

use clap::Args;
use domain::cooperative::Details;
use domain::value::place::{Issuer, Subdivision, Ubigeo};
use domain::value::{Name, PartialDate, Place, Ruc, ShortText};
use schemars::{JsonSchema, Schema, json_schema};
use serde::{Deserialize, Serialize};

use crate::input::{Described, Readable};
use crate::{Field as _, Input, Outcome, Problem, Resolver};

// What is known of an organisation.
#[derive(Clone, Debug, Args, Serialize, Deserialize, JsonSchema)]
#[expect(missing_docs, reason = "its documentation would be taken for that of the operation")]
pub struct About {
    /// Tax number: eleven digits
    #[arg(long)]
    pub ruc: Option<Input<Ruc>>,
    /// Entry in the registry of legal persons (SUNARP)
    #[arg(long)]
    pub registry_entry: Option<Input<ShortText>>,
    /// What it works in
    #[arg(long)]
    pub sector: Option<Input<Name>>,
    /// Where it has its domicile
    #[arg(long)]
    pub place: Option<Input<Name>>,
    /// UBIGEO with its issuer: inei:211002, reniec:201104 or sunat:…
    #[arg(long)]
    pub ubigeo: Option<Input<Ubigeo>>,
    /// ISO 3166-2 code, such as PE-PUN
    #[arg(long)]
    pub subdivision: Option<Input<Subdivision>>,
    /// When it was founded: 2005, 2005-09 or 2005-09-04
    #[arg(long)]
    pub founded: Option<Input<PartialDate>>,
    /// The key that another system gave to it
    #[arg(long)]
    pub external_key: Option<Input<Name>>,
}

impl About {
    /// What was given, put over what is known.
    pub(super) fn over(&self, known: &Details, resolver: &Resolver<'_>) -> Outcome<Details> {
        let known = known.clone();
        let place = Place {
            name: self.place.read("place", resolver)?.or(known.place.name),
            subdivision: self.subdivision.read("subdivision", resolver)?.or(known.place.subdivision),
            ubigeo: self.ubigeo.read("ubigeo", resolver)?.or(known.place.ubigeo),
        };
        Ok(Details {
            external_key: self.external_key.read("external_key", resolver)?.or(known.external_key),
            founded: self.founded.read("founded", resolver)?.or(known.founded),
            place,
            registry_entry: self.registry_entry.read("registry_entry", resolver)?.or(known.registry_entry),
            ruc: self.ruc.read("ruc", resolver)?.or(known.ruc),
            sector: self.sector.read("sector", resolver)?.or(known.sector),
        })
    }
}

impl Described for Ruc {
    fn schema() -> Schema {
        json_schema!({ "type": "string", "format": "ruc", "examples": ["20448151411"] })
    }
}

impl Readable for Ruc {
    fn read(field: &'static str, text: &str, _: &Resolver<'_>) -> Outcome<Self> {
        let read: Result<Self, _> = text.parse();
        read.map_err(|error| Problem::wrong(error.to_string(), field, text))
    }
}

impl Described for Subdivision {
    fn schema() -> Schema {
        json_schema!({ "type": "string", "format": "subdivision", "examples": ["PE-PUN"] })
    }
}

impl Readable for Subdivision {
    fn read(field: &'static str, text: &str, _: &Resolver<'_>) -> Outcome<Self> {
        Self::new(text).map_err(|error| Problem::wrong(error.to_string(), field, text))
    }
}

impl Described for Ubigeo {
    fn schema() -> Schema {
        json_schema!({ "type": "string", "format": "ubigeo", "examples": ["inei:211002"] })
    }
}

impl Readable for Ubigeo {
    fn read(field: &'static str, text: &str, _: &Resolver<'_>) -> Outcome<Self> {
        let unknown = || Problem::wrong("ubigeo_issuer", field, text);
        let (issuer, code) = text.split_once(':').ok_or_else(unknown)?;
        let issuer: Issuer = issuer.parse().map_err(|_| unknown())?;
        Self::new(issuer, code).map_err(|error| Problem::wrong(error.to_string(), field, text))
    }
}
