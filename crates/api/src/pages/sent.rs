//! What a form sends: texts, choices and files, from either of the two encodings that browsers have.

use std::convert::Infallible;
use std::future;

use axum::body::{Body, Bytes};
use axum::http::header;
use axum::http::request::Parts;
use domain::value::Digest;
use futures_util::stream;
use multer::Multipart;
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
    /// The files: field, name, and content.
    pub(super) files: Vec<(String, String, Content)>,
    /// What the page itself sends along.
    own: Vec<(String, String)>,
}

/// The content of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Content {
    /// As it was sent just now.
    Here(Bytes),
    /// Kept beside the register since an earlier step of the form, which carries no more than this.
    Kept { digest: Digest, size: u64 },
}

/// What follows the name of a field whose record was picked, or that was typed before there was a choice.
const PICKED: &str = "~pick";
const TYPED: &str = "~typed";
/// The same for a file that was sent before and is kept.
const NAME: &str = "~name";
const DIGEST: &str = "~digest";
const SIZE: &str = "~size";

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
                Part::File(field, name, content) => sent.files.push((field, name, Content::Here(content))),
                Part::Text(name, value) if name.starts_with('_') => sent.own.push((name, value)),
                Part::Text(name, value) if name.contains('~') => aside.push((name, value)),
                Part::Text(name, value) => sent.pairs.push((name, value.replace("\r\n", "\n"))),
            }
        }
        sent.pick(&aside);
        sent.take_kept(&aside);
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

    /// Takes the files that were sent before, where no other was chosen.
    fn take_kept(&mut self, aside: &[(String, String)]) {
        for (name, called) in aside {
            let Some(field) = name.strip_suffix(NAME) else { continue };
            let of =
                |end| aside.iter().find(|(name, _)| name.strip_suffix(end) == Some(field)).map(|(_, it)| it);
            let kept = of(DIGEST).and_then(|it| it.parse().ok()).zip(of(SIZE).and_then(|it| it.parse().ok()));
            if let Some((digest, size)) =
                kept.filter(|_| !self.files.iter().any(|(known, ..)| known == field))
            {
                self.files.push((field.to_owned(), called.clone(), Content::Kept { digest, size }));
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

    /// Has the files kept that were sent just now, so that the next step need not send them again. One that cannot be kept is let go of.
    ///
    /// # Errors
    ///
    /// What `keep` says.
    pub(super) fn keep_files(&mut self, keep: impl Fn(&[u8]) -> Outcome<StoredBlob>) -> Outcome {
        for (.., content) in &mut self.files {
            let Content::Here(bytes) = content else { continue };
            match keep(bytes) {
                Ok(StoredBlob { digest, size, .. }) => *content = Content::Kept { digest, size },
                Err(problem) => {
                    self.files.retain(|(.., content)| matches!(content, Content::Kept { .. }));
                    return Err(problem);
                }
            }
        }
        Ok(())
    }

    /// The files that are kept, as the operation reads them.
    pub(super) fn kept_files(&self) -> impl Iterator<Item = (String, Value)> {
        self.files.iter().filter_map(|(field, name, content)| match content {
            Content::Here(_) => None,
            Content::Kept { digest, size } => {
                Some((field.clone(), json!({ "name": name, "digest": digest, "size": size })))
            }
        })
    }

    /// Everything of the operation again, as hidden fields of the next page have it: of a file no more than what finds it where it is
    /// kept.
    pub(super) fn again(&self) -> impl Iterator<Item = (String, String)> {
        let texts = self.pairs.iter().cloned();
        let files = self.files.iter().flat_map(|(field, name, content)| match content {
            Content::Here(_) => Vec::new(),
            Content::Kept { digest, size } => vec![
                (format!("{field}{NAME}"), name.clone()),
                (format!("{field}{DIGEST}"), digest.to_string()),
                (format!("{field}{SIZE}"), size.to_string()),
            ],
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

/// How many characters the text between the parts of a form may have (RFC 2046, 5.1.1). It is searched for in all of the body.
const LONGEST_BOUNDARY: usize = 70;

/// The parts of a body of `multipart/form-data`. A file that was not chosen is left out.
///
/// # Errors
///
/// `body_wrong` where its end is missing, so that parts may be, too; `encoding_wrong` where a text is not UTF-8.
async fn multipart(bytes: Bytes, media_type: &str) -> Outcome<Vec<Part>> {
    let wrong = |_| Problem::wrong("body_wrong", "", "multipart/form-data");
    let boundary = multer::parse_boundary(media_type).map_err(wrong)?;
    if LONGEST_BOUNDARY < boundary.len() {
        return Err(Problem::wrong("body_wrong", "", "multipart/form-data"));
    }
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
    use crate::endpoint::has_type;

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

    /// Protects whoever sends a large file on a slow link: it goes once, and what finds it where it is kept goes with each later step. Another
    /// that is chosen takes its place.
    #[test]
    fn a_file_is_sent_once() {
        let file = |content: &[u8]| {
            Part::File("file".to_owned(), "a.txt".to_owned(), Bytes::copy_from_slice(content))
        };
        let text = |(name, value): (String, String)| Part::Text(name, value);
        let mut sent = Sent::of(vec![file(b"one")]);
        assert_eq!((sent.kept_files().count(), sent.again().count()), (0, 0));
        let digest = Digest::of(&[b"one"]);
        sent.keep_files(|content| {
            assert_eq!(content, b"one");
            Ok(StoredBlob { digest, size: 3, already_there: false })
        })
        .unwrap();
        let next = || sent.again().map(text);
        let kept = json!({ "name": "a.txt", "digest": digest, "size": 3 });
        let again = Sent::of(next().collect());
        assert_eq!(again.kept_files().collect::<Vec<_>>(), [("file".to_owned(), kept)]);
        assert_eq!(again, sent);
        let mut other = Sent::of(next().chain([file(b"two")]).collect());
        assert_eq!(
            other.files,
            [("file".to_owned(), "a.txt".to_owned(), Content::Here(Bytes::from_static(b"two")))]
        );
        assert!(other.keep_files(|_| Err(Problem::unforeseen())).is_err());
        assert_eq!(other.files, []);
    }

    /// Protects forms with files: whatever takes one takes one that was handed in before, because that is what forms send.
    #[test]
    fn every_file_of_a_form_can_be_handed_in_before() {
        let mut files = 0;
        for one in crate::endpoint::all().iter().filter(|one| one.is_change) {
            for (name, schema) in one.properties().filter(|(_, schema)| has_type(schema, "object")) {
                assert!(schema.pointer("/properties/digest").is_some(), "{} {name}", one.path);
                files += 1;
            }
        }
        assert!(1 < files, "{files}");
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
