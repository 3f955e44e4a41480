//! `import.scheme`: a catalogue of requirements is adopted as a scheme.

mod report;

use std::borrow::Cow;

use clap::Args;
use domain::certification::Command;
use domain::certification::scheme::{self, Profile};
use domain::value::id::SchemeId;
use domain::value::{Digest, Label, Line, ShortText};
use exchange::catalogue::{self, Options, Unkept};
use exchange::oscal;
use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::Value;

use self::report::{SchemeReport, Told};
use super::catalogue::unreadable;
use super::file::refused;
use crate::proposal::Batch;
use crate::{Field as _, Input, Mint, Mutation, Outcome, Proposal, Resolver, Upload};

/// A scheme of requirements: OSCAL, CISO Assistant, UNTP, or one that comes along: pe-coop, craft-2.1, fairmined-2.0
#[derive(Clone, Debug, Args, Serialize, Deserialize, JsonSchema)]
pub struct Scheme {
    /// The file, - for standard input, or one that comes along: pe-coop, craft-2.1 or fairmined-2.0
    pub scheme: SchemeSource,
    /// The short name by which people will call the scheme in this version
    #[arg(long)]
    pub code: Option<Input<ShortText>>,
    /// Its name
    #[arg(long)]
    pub title: Option<Input<Label>>,
    /// Who owns it
    #[arg(long)]
    pub owner: Option<Input<Label>>,
    /// Which version it is
    #[arg(long)]
    pub edition: Option<Input<ShortText>>,
    /// The language of its texts, such as es
    #[arg(long)]
    pub language: Option<Input<ShortText>>,
    /// Under which licence its texts stand
    #[arg(long)]
    pub licence: Option<Input<Line>>,
    /// An OSCAL profile over it: a selection of its requirements that is adopted along with it
    #[arg(long = "profile", value_name = "FILE")]
    #[serde(default)]
    pub profiles: Vec<Upload>,
}

/// A file with a scheme, or the name of one that comes with the program. The name of such a one never means a file.
#[derive(Clone, Debug)]
pub struct SchemeSource(Upload);

impl SchemeSource {
    fn shipped(&self) -> Option<&'static [u8]> {
        catalogue::shipped(self.0.name()).filter(|_| self.0.is_unread()).map(|shipped| shipped.bytes)
    }

    fn content(&self) -> Outcome<&[u8]> {
        self.shipped().map_or_else(|| self.0.content("scheme"), Ok)
    }
}

impl From<String> for SchemeSource {
    fn from(name: String) -> Self {
        Self(name.into())
    }
}

impl Serialize for SchemeSource {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if self.shipped().is_some() {
            serializer.serialize_str(self.0.name())
        } else {
            self.0.serialize(serializer)
        }
    }
}

impl<'de> Deserialize<'de> for SchemeSource {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        match Value::deserialize(deserializer)? {
            Value::String(name) => Ok(name.into()),
            sent => Upload::deserialize(sent).map(Self).map_err(D::Error::custom),
        }
    }
}

impl JsonSchema for SchemeSource {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        "scheme-source".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let mut schema = Upload::json_schema(generator);
        let shipped: Vec<Value> = catalogue::SHIPPED.iter().map(|one| one.code.into()).collect();
        schema.insert("type".to_owned(), Value::Array(vec!["object".into(), "string".into()]));
        schema.insert("examples".to_owned(), Value::Array(shipped));
        schema
    }
}

impl Mutation for Scheme {
    const NAME: &'static str = "import.scheme";
    const KINDS: &'static [&'static str] = &["certification.adopt_scheme"];

    fn propose(&self, resolver: &Resolver<'_>, mint: &mut Mint<'_>) -> Outcome<Proposal> {
        let file = &self.scheme.0;
        let options = self.options(resolver)?;
        let content = self.scheme.content()?;
        let reading = catalogue::read(content, &options);
        let mut reading = reading.map_err(|error| unreadable(file, "scheme", &error))?;
        let (Some(mut scheme), None) = (reading.schemes.pop(), reading.schemes.pop()) else {
            return Err(refused(file, "catalogue_not_one_scheme").at("scheme"));
        };
        let digest = Digest::of(&[content]);
        for upload in &self.profiles {
            scheme.profiles.push(self.profile(upload, &scheme, digest, &mut reading.unkept)?);
        }
        let known = known(resolver, &scheme);
        let same = known.is_some();
        let (id, document) = known.unwrap_or_else(|| {
            // It is this file that was read, whatever the file says that it was itself read from elsewhere.
            (mint.id(), Some(digest))
        });
        scheme.header.document = document;
        let adopt = || Command::AdoptScheme { scheme: id, content: Box::new(scheme.clone()) }.into();
        Ok(Proposal {
            commands: if same { Vec::new() } else { vec![adopt()] },
            contents: if same { Vec::new() } else { vec![content.to_vec()] },
            batch: Some(Batch {
                kind: storage::BatchKind::Import,
                label: Some(file.label().to_owned()),
                digest: Some(digest),
                undoes: None,
            }),
            report: Some(Box::new(Told { id, reading, scheme, same })),
            ..Proposal::default()
        })
    }

    fn uploads(&mut self) -> Vec<&mut Upload> {
        let is_shipped = self.scheme.shipped().is_some();
        let scheme = (!is_shipped).then_some(&mut self.scheme.0);
        scheme.into_iter().chain(&mut self.profiles).collect()
    }

    fn neighbours(&mut self) -> Vec<(&mut Upload, Vec<String>)> {
        let named = |profile: &Upload| profile.content("profiles").map(oscal::imported).unwrap_or_default();
        self.profiles
            .iter_mut()
            .map(|profile| (named(profile), profile))
            .map(|(named, profile)| (profile, named))
            .collect()
    }

    fn answer_schema() -> Option<Schema> {
        Some(super::report_schema::<SchemeReport>())
    }
}

impl Scheme {
    fn options(&self, resolver: &Resolver<'_>) -> Outcome<Options> {
        Ok(Options {
            name: self.scheme.0.stem().to_owned(),
            code: self.code.read("code", resolver)?,
            language: self.language.read("language", resolver)?,
            licence: self.licence.read("licence", resolver)?,
            owner: self.owner.read("owner", resolver)?,
            title: self.title.read("title", resolver)?,
            version: self.edition.read("edition", resolver)?,
        })
    }

    /// A profile from its file, over the catalogue that was read from another.
    fn profile(
        &self,
        upload: &Upload,
        scheme: &scheme::Scheme,
        catalogue: Digest,
        unkept: &mut Unkept,
    ) -> Outcome<Profile> {
        let is_same = |address: &str| upload.beside(address).map(|there| there == catalogue);
        let over = oscal::Over { scheme, file: self.scheme.0.label(), is_same: &is_same };
        let read = oscal::read_profile(upload.content("profiles")?, upload.stem(), &over);
        let (profile, left) = read.map_err(|error| unreadable(upload, "profiles", &error))?;
        for (kind, count) in left.kinds {
            *unkept.kinds.entry(format!("profile: {kind}")).or_default() += count;
        }
        unkept.faults.extend(left.faults);
        Ok(profile)
    }
}

/// The scheme of the register that says the same, and the file that it was read from.
fn known(resolver: &Resolver<'_>, scheme: &scheme::Scheme) -> Option<(SchemeId, Option<Digest>)> {
    let mut wanted = scheme.clone();
    let mut schemes = resolver.register.certifications().schemes();
    schemes.find_map(|(id, known)| {
        // The same text may come in other files, such as one that a register wrote itself.
        wanted.header.document = known.header.document;
        (*known == wanted).then_some((id, known.header.document))
    })
}
