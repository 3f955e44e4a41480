//! Files that are handed in with a request: at the command line by their name, over a network with their content, or, where
//! they are kept beside the register, by the hash of what was handed in before.

use std::borrow::Cow;

use data_encoding::BASE64;
use domain::value::Digest;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::problem::{Kind, Outcome, Problem};

/// A file that is handed in. At the command line its name is typed and the front end reads it before the request is
/// resolved; a program sends an object of its name and its content in base 64.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Upload {
    name: String,
    content: Option<Vec<u8>>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Sent<'a> {
    name: Cow<'a, str>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    content: Option<Cow<'a, str>>,
}

impl Upload {
    /// What it is called.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Whether it has no content yet.
    pub const fn is_unread(&self) -> bool {
        self.content.is_none()
    }

    /// Gives it its content.
    pub fn fill(&mut self, content: Vec<u8>) {
        self.content = Some(content);
    }

    /// The content.
    ///
    /// # Errors
    ///
    /// `upload_empty` where nobody handed it in.
    pub fn content(&self, field: &'static str) -> Outcome<&[u8]> {
        let missing = || Problem::new(Kind::Input, "upload_empty").at(field).valued(&self.name);
        self.content.as_deref().ok_or_else(missing)
    }
}

impl From<String> for Upload {
    fn from(name: String) -> Self {
        Self { name, content: None }
    }
}

impl Serialize for Upload {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let content = self.content.as_deref().map(|content| BASE64.encode(content).into());
        Sent { name: Cow::Borrowed(&self.name), content }.serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Upload {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let Sent { name, content } = Sent::deserialize(deserializer)?;
        let content = content.map(|content| BASE64.decode(content.as_bytes())).transpose();
        Ok(Self { name: name.into_owned(), content: content.map_err(D::Error::custom)? })
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
            },
            "required": ["name", "content"],
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
