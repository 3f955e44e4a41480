//! Lists a part at a time: sorted by which columns, how many rows, after which, with which columns. What is common to all lists stands
//! here once; filters are the operation's own. A cursor can be made by this server only, and is good for the question that it was
//! made for.

use axum::http::HeaderValue;
use axum::http::request::Parts;
use data_encoding::BASE64URL_NOPAD;
use operations::list::{Part, Place, Sort, column_unknown, column_withheld, cursor_wrong};
use operations::problem::Kind;
use operations::{Asker, Outcome, Problem, When};
use reports::document::Document;
use ring::hmac;
use serde_json::{Value, json};

use crate::endpoint::Endpoint;
use crate::mint;
use crate::request::{Asked, pairs, take};

/// What may stand in the query of every list beside its filters.
pub(crate) const FIELDS: [&str; 4] = ["sort", "limit", "cursor", "columns"];

/// How a list is asked for. Of what is no list, it asks for nothing.
#[derive(Debug, Default)]
pub(crate) struct Listing {
    part: Part,
    cursor: Option<String>,
    columns: Vec<String>,
}

impl Listing {
    /// Reads what a request says of it, and takes it away from what else stands in the query.
    ///
    /// # Errors
    ///
    /// `field_repeated`, and `field_type` where the limit is no number.
    pub(crate) fn of(asked: &mut Asked, endpoint: &Endpoint) -> Outcome<Self> {
        if !endpoint.is_list() {
            return Ok(Self::default());
        }
        let [sort, limit, cursor, columns] = FIELDS;
        let split = |text: Option<String>| -> Vec<String> {
            text.iter().flat_map(|text| text.split(',')).map(|one| one.trim().to_owned()).collect()
        };
        let sort = split(take(&mut asked.pairs, sort)?);
        let number = |text: String| {
            text.parse().map_err(|_| Problem::wrong("field_type", limit, &text).with("type", "integer"))
        };
        let limit = take(&mut asked.pairs, limit)?.map(number).transpose()?;
        let cursor = take(&mut asked.pairs, cursor)?;
        let columns = split(take(&mut asked.pairs, columns)?);
        let part = Part { sort: sort.iter().map(|one| Sort::of(one)).collect(), limit, after: None };
        Ok(Self { part, cursor, columns })
    }

    /// The part that is asked for, of a register at a version.
    ///
    /// # Errors
    ///
    /// `cursor_wrong` where the cursor was made for another question, `cursor_outdated` where it was made of another version.
    pub(crate) fn part(&self, cursors: &Cursors, bound: &Bound) -> Outcome<Part> {
        let after = self.cursor.as_deref().map(|text| cursors.opened(text, bound)).transpose()?;
        Ok(Part { after, ..self.part.clone() })
    }

    /// The cursor of the part after a document, in place of what the operation says of it.
    ///
    /// # Errors
    ///
    /// `cursor_wrong` where the operation names no place, which cannot be.
    pub(crate) fn next(document: &mut Document, cursors: &Cursors, bound: &Bound) -> Outcome {
        let place = document.next.take().map(|place| place.parse::<Place>()).transpose()?;
        document.next = place.map(|place| cursors.sealed(place, bound));
        Ok(())
    }

    /// Leaves of a list the columns that are asked for.
    ///
    /// # Errors
    ///
    /// `choice_unknown` where it has no such column, `column_withheld` where the reader is not shown it.
    pub(crate) fn choose(&self, document: &mut Document, asker: &Asker) -> Outcome {
        if self.columns.is_empty() {
            return Ok(());
        }
        let withheld: Vec<String> = document.all_withheld().into_iter().map(str::to_owned).collect();
        for (_, table) in document.tables_mut() {
            for wanted in &self.columns {
                let known: Vec<&str> = table.columns.iter().map(|column| column.id.as_str()).collect();
                if withheld.contains(wanted) {
                    return Err(column_withheld("columns", wanted, asker));
                }
                if !known.contains(&wanted.as_str()) {
                    return Err(column_unknown("columns", wanted, &known));
                }
            }
            table.retain_columns(|column| self.columns.contains(&column.id));
        }
        Ok(())
    }
}

/// Where the part after is found, for the header `Link`.
pub(crate) fn link(parts: &Parts, cursor: &str) -> Option<HeaderValue> {
    let mut query = form_urlencoded::Serializer::new(String::new());
    query.extend_pairs(pairs(parts).iter().filter(|(name, _)| name != "cursor"));
    query.append_pair("cursor", cursor);
    HeaderValue::from_str(&format!("<{}?{}>; rel=\"next\"", parts.uri.path(), query.finish())).ok()
}

/// What a cursor is bound to: the version of the register, and everything that decides the order and choice of the rows.
#[derive(Debug)]
pub(crate) struct Bound {
    version: u64,
    question: String,
}

impl Bound {
    /// To a question to a register at a version.
    pub(crate) fn to(
        asked: &Asked,
        (endpoint, fields): (&Endpoint, &Value),
        listing: &Listing,
        (when, version): (When, u64),
    ) -> Self {
        let sort = listing.part.sort.iter().map(|sort| format!("{:?} {}", sort.order, sort.column));
        let question = json!([
            asked.register.id,
            endpoint.operation.name,
            fields,
            sort.collect::<Vec<_>>(),
            when.on(),
            format!("{:?} {:?}", when.as_of, when.as_known_at),
            asked.lang.code(),
            format!("{:?} {:?}", asked.principal.asker(), asked.principal.account()),
        ]);
        Self { version, question: question.to_string() }
    }
}

/// Makes cursors, and reads those that it made.
#[derive(Debug)]
pub(crate) struct Cursors(hmac::Key);

impl Cursors {
    /// With a key of its own: a server that was started again knows no cursor of before.
    ///
    /// # Errors
    ///
    /// `unforeseen` where the system gives no random bytes.
    pub(crate) fn new() -> Outcome<Self> {
        mint::key().map(Self)
    }

    fn sealed(&self, place: Place, bound: &Bound) -> String {
        let said = format!("{place}.{}", bound.version);
        let tag = hmac::sign(&self.0, signed(&said, bound).as_bytes());
        BASE64URL_NOPAD.encode(&[tag.as_ref(), said.as_bytes()].concat())
    }

    fn opened(&self, text: &str, bound: &Bound) -> Outcome<Place> {
        let wrong = || cursor_wrong(text);
        let bytes = BASE64URL_NOPAD.decode(text.as_bytes()).map_err(|_| wrong())?;
        let length = hmac::HMAC_SHA256.digest_algorithm().output_len();
        let (tag, said) = bytes.split_at_checked(length).ok_or_else(wrong)?;
        let said = str::from_utf8(said).map_err(|_| wrong())?;
        hmac::verify(&self.0, signed(said, bound).as_bytes(), tag).map_err(|_| wrong())?;
        let (place, version) = said.split_once('.').ok_or_else(wrong)?;
        let version: u64 = version.parse().map_err(|_| wrong())?;
        if version == bound.version {
            return place.parse().map_err(|_| wrong());
        }
        let outdated = Problem::new(Kind::Conflict, "cursor_outdated").at("cursor").valued(text);
        Err(outdated.with("then", version).with("now", bound.version))
    }
}

/// What is signed: the place, the version at which it was one, and the question.
fn signed(said: &str, bound: &Bound) -> String {
    format!("{said}\n{}", bound.question)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bound(version: u64, question: &str) -> Bound {
        Bound { version, question: question.to_owned() }
    }

    /// Protects readers of a list: a cursor leads on where it was made and nowhere else, and nobody else can make one.
    #[test]
    fn a_cursor_is_good_for_what_it_was_made_for() {
        let (cursors, others) = (Cursors::new().unwrap(), Cursors::new().unwrap());
        let (place, here) = (Place::Row(50), bound(7, "members"));
        let text = cursors.sealed(place, &here);
        assert_eq!(cursors.opened(&text, &here).unwrap(), place);
        assert!(text.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_".contains(&byte)), "{text}");
        let code = |cursors: &Cursors, text: &str, bound: &Bound| {
            let problem = cursors.opened(text, bound).unwrap_err();
            (problem.code.to_string(), problem.field.as_deref().map(str::to_owned))
        };
        let at_cursor = |code: &str| (code.to_owned(), Some("cursor".to_owned()));
        assert_eq!(code(&cursors, &text, &bound(8, "members")), at_cursor("cursor_outdated"));
        assert_eq!(code(&cursors, &text, &bound(7, "people")), at_cursor("cursor_wrong"));
        assert_eq!(code(&others, &text, &here), at_cursor("cursor_wrong"));
        for end in 0..text.len() {
            assert_eq!(code(&cursors, &text[..end], &here), at_cursor("cursor_wrong"), "{end}");
        }
        for wrong in ["r50.7", "=", "ñ", &text.to_lowercase(), &format!("{text}A")] {
            assert_eq!(code(&cursors, wrong, &here), at_cursor("cursor_wrong"), "{wrong}");
        }
    }
}
