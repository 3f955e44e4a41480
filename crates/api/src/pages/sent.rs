//! What a form sends: texts, choices and files, from either of the two encodings that browsers have.

use std::convert::Infallible;
use std::future;

use axum::body::{Body, Bytes};
use axum::http::header;
use axum::http::request::Parts;
use data_encoding::BASE64;
use futures_util::stream;
use multer::Multipart;
use operations::problem::Kind;
use operations::{Outcome, Problem};
use serde_json::{Map, Value, json};
use storage::StoredBlob;

use crate::endpoint::Endpoint;
use crate::request::{encoding_wrong, header_text, in_utf8, whole};

/// A form that was sent.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Sent {
    /// The fields of the operation, in the order in which they were sent.
    pub(super) pairs: Vec<(String, String)>,
    /// The files: field, name, and content in base 64.
    pub(super) files: Vec<(String, String, String)>,
    /// What the page itself sends along.
    own: Vec<(String, String)>,
}

/// What follows the name of a field whose record was picked, or that was typed before there was a choice.
const PICKED: &str = "~pick";
const TYPED: &str = "~typed";
/// The same for a file that was sent before.
const CONTENT: &str = "~content";
const NAME: &str = "~name";

impl Sent {
    /// Reads what was sent.
    ///
    /// # Errors
    ///
    /// `request_large`, `media_type_wrong` where no form of a page sent it, `body_wrong` where it ends early, and `encoding_wrong`
    /// where a text is not UTF-8.
    pub(super) async fn read(parts: &Parts, body: Body, most: usize) -> Outcome<Self> {
        let bytes = whole(body, most).await?;
        let media_type = header_text(parts, header::CONTENT_TYPE).unwrap_or_default();
        if media_type.starts_with("multipart/form-data") {
            return Ok(Self::of(multipart(bytes, media_type).await?));
        }
        if !media_type.starts_with("application/x-www-form-urlencoded") {
            let wrong = Problem::wrong("media_type_wrong", "Content-Type", media_type);
            return Err(wrong.with("type", "multipart/form-data"));
        }
        in_utf8(&bytes)?;
        let pairs = form_urlencoded::parse(&bytes);
        Ok(Self::of(pairs.map(|(name, value)| Part::Text(name.into_owned(), value.into_owned())).collect()))
    }

    /// What a form begins with: fields that the address fills in.
    pub(super) fn filled(pairs: &[(String, String)]) -> Self {
        Self::of(pairs.iter().map(|(name, value)| Part::Text(name.clone(), value.clone())).collect())
    }

    fn of(parts: Vec<Part>) -> Self {
        let (mut sent, mut aside) = (Self::default(), Vec::new());
        for part in parts {
            match part {
                Part::File(field, name, content) => sent.files.push((field, name, BASE64.encode(&content))),
                Part::Text(name, value) if name.starts_with('_') => sent.own.push((name, value)),
                Part::Text(name, value) if name.contains('~') => aside.push((name, value)),
                Part::Text(name, value) => sent.pairs.push((name, value.replace("\r\n", "\n"))),
            }
        }
        sent.pick(&aside);
        sent.keep_files(&aside);
        sent
    }

    /// Puts in the records that were picked, unless another name was typed since they were found.
    fn pick(&mut self, aside: &[(String, String)]) {
        for (name, picked) in aside {
            let Some(field) = name.strip_suffix(PICKED) else { continue };
            let typed = aside.iter().find(|(name, _)| name.strip_suffix(TYPED) == Some(field));
            let typed = typed.map(|(_, typed)| typed.as_str()).unwrap_or_default();
            let other =
                |(name, value): &(String, String)| name == field && !value.is_empty() && value != typed;
            if !self.pairs.iter().any(other) {
                self.pairs.retain(|(name, _)| name != field);
                self.pairs.push((field.to_owned(), picked.clone()));
            }
        }
    }

    /// Keeps the files that were sent before, where no other was chosen.
    fn keep_files(&mut self, aside: &[(String, String)]) {
        for (name, content) in aside {
            let Some(field) = name.strip_suffix(CONTENT) else { continue };
            let called = aside.iter().find(|(name, _)| name.strip_suffix(NAME) == Some(field));
            if let Some((_, called)) = called.filter(|_| !self.files.iter().any(|(known, ..)| known == field))
            {
                self.files.push((field.to_owned(), called.clone(), content.clone()));
            }
        }
    }

    /// What the page itself sent along.
    pub(super) fn own(&self, name: &str) -> Option<&str> {
        self.own.iter().rev().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }

    /// What stands in a field; a list has one value on each line.
    pub(super) fn values(&self, field: &str) -> Vec<String> {
        self.pairs
            .iter()
            .filter(|(name, value)| name == field && !value.is_empty())
            .map(|(_, value)| value.clone())
            .collect()
    }

    /// The fields as the operation reads them; what is empty was not filled in.
    pub(super) fn fields(&self, endpoint: &Endpoint) -> Map<String, Value> {
        let is_list = |name: &str| {
            let known = endpoint.properties().find(|(known, _)| *known == name);
            known.is_some_and(|(_, schema)| schema.get("items").is_some())
        };
        let pairs = self.pairs.iter().flat_map(|(name, value)| {
            let values: Vec<&str> = if is_list(name) { value.lines().collect() } else { vec![value] };
            values
                .into_iter()
                .map(str::trim)
                .filter(|value| !value.is_empty())
                .map(move |value| (name.as_str(), value))
        });
        endpoint.fields(pairs)
    }

    /// The files as the operation reads them: with their content, or, where it takes a file of any size, with the hash of the
    /// content that `keep` keeps.
    ///
    /// # Errors
    ///
    /// What `keep` says.
    pub(super) fn files(
        &self,
        endpoint: &Endpoint,
        keep: impl Fn(&[u8]) -> Outcome<StoredBlob>,
    ) -> Outcome<Map<String, Value>> {
        let is_by_hash = |field: &str| {
            let known = endpoint.properties().find(|(name, _)| *name == field);
            known.is_some_and(|(_, schema)| schema.pointer("/properties/digest").is_some())
        };
        let value = |(field, name, content): &(String, String, String)| {
            if !is_by_hash(field) {
                return Ok((field.clone(), json!({ "name": name, "content": content })));
            }
            let bytes = BASE64.decode(content.as_bytes());
            let bytes = bytes.map_err(|_| Problem::new(Kind::Usage, "body_wrong"))?;
            let kept = keep(&bytes)?;
            Ok((field.clone(), json!({ "name": name, "digest": kept.digest, "size": kept.size })))
        };
        self.files.iter().map(value).collect()
    }

    /// Everything of the operation again, as hidden fields of the next page have it.
    pub(super) fn again(&self) -> impl Iterator<Item = (String, &str)> {
        let texts = self.pairs.iter().map(|(name, value)| (name.clone(), value.as_str()));
        let files = self.files.iter().flat_map(|(field, name, content)| {
            [(format!("{field}{NAME}"), name.as_str()), (format!("{field}{CONTENT}"), content.as_str())]
        });
        texts.chain(files)
    }
}

/// A part of a form.
#[derive(Debug, PartialEq, Eq)]
enum Part {
    Text(String, String),
    File(String, String, Bytes),
}

/// The parts of a body of `multipart/form-data`. A file that was not chosen is left out.
///
/// # Errors
///
/// `body_wrong` where its end is missing, so that parts may be, too; `encoding_wrong` where a text is not UTF-8.
async fn multipart(bytes: Bytes, media_type: &str) -> Outcome<Vec<Part>> {
    let wrong = |_| Problem::wrong("body_wrong", "", "multipart/form-data");
    let boundary = multer::parse_boundary(media_type).map_err(wrong)?;
    let body = stream::once(future::ready(Ok::<_, Infallible>(bytes)));
    let mut form = Multipart::new(body, boundary);
    let mut parts = Vec::new();
    while let Some(field) = form.next_field().await.map_err(wrong)? {
        let Some(name) = field.name().map(str::to_owned) else { continue };
        let file = field.file_name().map(str::to_owned);
        let content = field.bytes().await.map_err(wrong)?;
        match file {
            Some(file) if file.is_empty() => {}
            Some(file) => parts.push(Part::File(name, file, content)),
            None => match String::from_utf8(content.into()) {
                Ok(text) => parts.push(Part::Text(name, text)),
                Err(_) => return Err(encoding_wrong(name)),
            },
        }
    }
    Ok(parts)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The parts of a body whose boundary is `x`.
    fn parts(body: &[u8]) -> Outcome<Vec<Part>> {
        let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
        runtime.block_on(multipart(Bytes::copy_from_slice(body), "multipart/form-data; boundary=\"x\""))
    }

    /// Protects files and texts that browsers send together.
    #[test]
    fn a_form_with_a_file_is_read() {
        let body = b"--x\r\nContent-Disposition: form-data; name=\"title\"\r\n\r\nActa \xc3\xb1\r\n--x\r\n\
            Content-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\nContent-Type: text/plain\r\n\r\n\
            one\r\n\r\ntwo\r\n--x\r\nContent-Disposition: form-data; name=\"other\"; filename=\"\"\r\n\r\n\r\n--x--\r\n";
        let expected = [
            Part::Text("title".to_owned(), "Acta ñ".to_owned()),
            Part::File("file".to_owned(), "a.txt".to_owned(), Bytes::from_static(b"one\r\n\r\ntwo")),
        ];
        assert_eq!(parts(body).unwrap(), expected);
    }

    /// Protects registers from half a form and from guesses at letters: without its end it is refused, and so is what is not UTF-8.
    #[test]
    fn half_a_form_is_none() {
        let body =
            "--x\r\nContent-Disposition: form-data; name=\"title\"\r\n\r\nActa\r\n--x--\r\n".as_bytes();
        assert_eq!(parts(body).unwrap().len(), 1);
        for end in 0..body.len() - 4 {
            assert_eq!(parts(&body[..end]).unwrap_err().code, "body_wrong", "{end}");
        }
        let latin = b"--x\r\nContent-Disposition: form-data; name=\"title\"\r\n\r\nA\xf1o\r\n--x--\r\n";
        let wrong = parts(latin).unwrap_err();
        assert_eq!((&*wrong.code, wrong.field.as_deref()), ("encoding_wrong", Some("title")));
    }

    /// Protects everybody else from a form that is dear to read: each place of it resembles the beginning of its boundary.
    #[test]
    fn a_boundary_costs_no_more_than_the_body() {
        let boundary = format!("{}x", "-".repeat(200_000));
        let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
        let body = Bytes::from(vec![b'-'; 4 << 20]);
        let media_type = format!("multipart/form-data; boundary={boundary}");
        let read = runtime.block_on(multipart(body, &media_type));
        assert_eq!(read.unwrap_err().code, "body_wrong");
    }

    /// Protects what somebody typed last: a record that was found under another name is not meant any more.
    #[test]
    fn what_was_typed_after_a_choice_counts() {
        let sent = |typed: &str| {
            let pairs = [("person", typed), ("person~typed", "Nan"), ("person~pick", "1")];
            Sent::filled(&pairs.map(|(name, value)| (name.to_owned(), value.to_owned()))).values("person")
        };
        assert_eq!(sent("Nan"), ["1"]);
        assert_eq!(sent(""), ["1"]);
        assert_eq!(sent("Rosa"), ["Rosa"]);
    }
}
