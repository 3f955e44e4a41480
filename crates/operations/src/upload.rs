//! Files that are handed in with a request: at the command line by their name, over a network with their content, or, where
//! they were handed in before, by its digest. It must not read any file: the front end does.

use std::borrow::Cow;
use std::collections::BTreeMap;

use data_encoding::BASE64;
use domain::value::Digest;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::problem::{Kind, Outcome, Problem};

/// A file that is handed in. At the command line its name is typed and the front end reads it before the request is
/// resolved. A program sends an object of its name and its content in base 64, or of its name, digest and size where the
/// content was handed in before.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Upload {
    name: String,
    source: Source,
    /// The files that it names and that stand where it says, by their address in it.
    beside: BTreeMap<String, Digest>,
}

/// Where the content of an upload is.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Source {
    /// Under its name, where whoever typed it sees it.
    Named,
    /// With the front end, which was handed it before.
    HandedIn(Stored),
    /// Here.
    Here { stored: Stored, content: Vec<u8> },
}

/// A content by its digest.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stored {
    /// The digest of the content.
    pub digest: Digest,
    /// How many bytes it has.
    pub size: u64,
}

impl Stored {
    /// The digest and size of a content.
    pub fn of(content: &[u8]) -> Self {
        let size = u64::try_from(content.len()).unwrap_or(u64::MAX);
        Self { digest: Digest::of(&[content]), size }
    }
}

/// What a program sends, and what stands for an upload in the digest of a request: one with its content has neither digest
/// nor size, and one without it has both.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Sent<'a> {
    name: Cow<'a, str>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    content: Option<Cow<'a, str>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    digest: Option<Digest>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    size: Option<u64>,
}

impl Upload {
    /// What it is called.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The name without folders, by which people recognise it.
    pub fn label(&self) -> &str {
        self.name.rsplit(['/', '\\']).find(|step| !step.is_empty()).unwrap_or(&self.name)
    }

    /// The label without its ending.
    pub fn stem(&self) -> &str {
        let label = self.label();
        label.rsplit_once('.').map_or(label, |(stem, _)| stem)
    }

    /// Whether its content is not here yet.
    pub const fn is_unread(&self) -> bool {
        !matches!(self.source, Source::Here { .. })
    }

    /// The content that was handed in before, by its digest; nothing where the front end reads it by its name.
    pub const fn handed_in(&self) -> Option<Stored> {
        match &self.source {
            Source::HandedIn(stored) => Some(*stored),
            Source::Named | Source::Here { .. } => None,
        }
    }

    /// Gives it its content.
    pub fn fill(&mut self, content: Vec<u8>) {
        self.source = Source::Here { stored: Stored::of(&content), content };
    }

    /// Says what a file holds that stands at an address as this one writes it.
    pub fn stands_beside(&mut self, address: &str, digest: Digest) {
        self.beside.insert(address.to_owned(), digest);
    }

    /// The digest of the file at an address as this one writes it; nothing where no file is seen there.
    pub fn beside(&self, address: &str) -> Option<Digest> {
        self.beside.get(address).copied()
    }

    /// The content.
    ///
    /// # Errors
    ///
    /// `upload_empty` where nobody handed it in.
    pub fn content(&self, field: &'static str) -> Outcome<&[u8]> {
        match &self.source {
            Source::Here { content, .. } => Ok(content),
            Source::Named | Source::HandedIn(_) => {
                Err(Problem::new(Kind::Input, "upload_empty").at(field).valued(&self.name))
            }
        }
    }

    /// The digest of the content.
    ///
    /// # Errors
    ///
    /// `upload_empty` where nobody handed it in.
    pub fn digest(&self, field: &'static str) -> Outcome<Digest> {
        match &self.source {
            Source::Here { stored, .. } | Source::HandedIn(stored) => Ok(stored.digest),
            Source::Named => Err(Problem::new(Kind::Input, "upload_empty").at(field).valued(&self.name)),
        }
    }
}

impl From<String> for Upload {
    fn from(name: String) -> Self {
        Self { name, source: Source::Named, beside: BTreeMap::new() }
    }
}

/// The content stands there by its digest, so a request says what it asks in few words, and the same whether the content came
/// with it or before it.
impl Serialize for Upload {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let stored = match &self.source {
            Source::Named => None,
            Source::HandedIn(stored) | Source::Here { stored, .. } => Some(stored),
        };
        let (digest, size) = (stored.map(|stored| stored.digest), stored.map(|stored| stored.size));
        Sent { name: Cow::Borrowed(&self.name), content: None, digest, size }.serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Upload {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let Sent { name, content, digest, size } = Sent::deserialize(deserializer)?;
        let mut upload = Self::from(name.into_owned());
        match (content, digest, size) {
            (Some(content), None, None) => {
                upload.fill(BASE64.decode(content.as_bytes()).map_err(D::Error::custom)?);
            }
            (None, Some(digest), Some(size)) => upload.source = Source::HandedIn(Stored { digest, size }),
            _ => return Err(D::Error::custom("content, or digest and size")),
        }
        Ok(upload)
    }
}

impl JsonSchema for Upload {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        "upload".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "type": "object",
            "properties": {
                "name": { "type": "string" },
                "content": { "type": "string", "contentEncoding": "base64" },
                "digest": { "type": "string", "pattern": "^[0-9a-f]{64}$" },
                "size": { "type": "integer", "format": "uint64", "minimum": 0 },
            },
            "required": ["name"],
            // Either the content, or digest and size.
            "minProperties": 2,
            "maxProperties": 3,
            "dependentRequired": { "digest": ["size"], "size": ["digest"] },
            "additionalProperties": false,
        })
    }
}

/// A file that is kept beside the register, of any size. At the command line its name is typed and the front end measures and
/// keeps it; a program hands its content in first, and then sends its name, the SHA-256 of its content and its size in bytes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Attachment {
    name: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    digest: Option<Digest>,
    #[serde(skip_serializing_if = "Option::is_none")]
    size: Option<u64>,
}

impl Attachment {
    /// What it is called.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Whether nobody has measured it yet.
    pub const fn is_unmeasured(&self) -> bool {
        self.digest.is_none() || self.size.is_none()
    }

    /// Says what it holds: the SHA-256 and how many bytes.
    pub const fn measure(&mut self, digest: Digest, size: u64) {
        self.digest = Some(digest);
        self.size = Some(size);
    }

    /// The SHA-256 of its content, and how many bytes it has.
    ///
    /// # Errors
    ///
    /// `upload_empty` where nobody handed it in.
    pub fn measured(&self, field: &'static str) -> Outcome<(Digest, u64)> {
        let missing = || Problem::new(Kind::Input, "upload_empty").at(field).valued(&self.name);
        self.digest.zip(self.size).ok_or_else(missing)
    }
}

impl From<String> for Attachment {
    fn from(name: String) -> Self {
        Self { name, digest: None, size: None }
    }
}

impl JsonSchema for Attachment {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        "attachment".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "type": "object",
            "properties": {
                "name": { "type": "string" },
                "digest": { "type": "string", "pattern": "^[0-9a-f]{64}$" },
                "size": { "type": "integer", "format": "uint64", "minimum": 0 },
            },
            "required": ["name", "digest", "size"],
            "additionalProperties": false,
        })
    }
}
