//! A seat as people write it: `POST`, with `:PLACES`, `:alternate` or `:open` where needed.

use domain::committee::{Post, Rank, SeatSpec};
use domain::value::id::OrganId;
use schemars::{Schema, json_schema};

use crate::input::{Described, Readable};
use crate::resolve::{Keyword, is_keyword, post};
use crate::{Mint, Outcome, Problem, Resolver};

/// A seat as it was written.
#[derive(Clone, Debug)]
pub struct SeatText {
    post: Post,
    rank: Rank,
    places: Option<u32>,
    requires_membership: bool,
}

impl Described for SeatText {
    fn schema() -> Schema {
        json_schema!({
            "type": "string",
            "format": "seat",
            "examples": ["president", "member:3", "member:2:alternate", "delegate:*"],
        })
    }
}

impl Readable for SeatText {
    fn read(field: &'static str, text: &str, _: &Resolver<'_>) -> Outcome<Self> {
        // Several in one, and a number behind `=`, are taken for a post in the organ's own words otherwise.
        if text.contains([',', ';', '=']) {
            return Err(Problem::wrong("seat_wrong", field, text));
        }
        let mut parts = text.split(':');
        let post = post(field, parts.next().unwrap_or_default())?;
        let mut seat = Self { post, rank: Rank::Full, places: Some(1), requires_membership: true };
        for part in parts {
            if is_keyword(Keyword::Alternate, part) {
                seat.rank = Rank::Alternate;
            } else if is_keyword(Keyword::Full, part) {
                seat.rank = Rank::Full;
            } else if is_keyword(Keyword::Open, part) {
                seat.requires_membership = false;
            } else if part == "*" {
                seat.places = None;
            } else {
                // As it was written: a sign is no part of a number of places.
                let is_number = part.bytes().all(|byte| byte.is_ascii_digit());
                let places = is_number.then(|| part.parse().ok()).flatten();
                seat.places = Some(places.ok_or_else(|| Problem::wrong("seat_wrong", field, text))?);
            }
        }
        Ok(seat)
    }
}

impl SeatText {
    /// Whether a number stands behind one of the known posts, as in `vocal 2`: the number of places was meant, or one of several posts
    /// of a kind, which are told apart by who holds them.
    pub(super) fn is_counted(&self) -> bool {
        let Post::Other(label) = &self.post else { return false };
        let Some((known, number)) = label.as_str().rsplit_once(' ') else { return false };
        number.bytes().all(|byte| byte.is_ascii_digit())
            && post("seats", known).is_ok_and(|found| !matches!(found, Post::Other(_)))
    }

    /// Whether it abolishes a seat.
    pub(super) const fn is_abolished(&self) -> bool {
        matches!(self.places, Some(0))
    }
}

/// The seats that were written; those that the organ has already keep their identifiers.
pub(super) fn seats(
    resolver: &Resolver<'_>,
    mint: &mut Mint<'_>,
    organ: Option<OrganId>,
    written: Vec<SeatText>,
) -> Vec<SeatSpec> {
    let spec = |SeatText { post, rank, places, requires_membership }| {
        let held = organ.into_iter().flat_map(|organ| resolver.register.committees().seats_of(organ));
        let known = held.into_iter().find(|seat| seat.post == post && seat.rank == rank);
        let requires_membership = known.map_or(requires_membership, |known| known.requires_membership);
        let seat = known.map_or_else(|| mint.id(), |known| known.id);
        SeatSpec { places, post, rank, requires_membership, seat }
    };
    written.into_iter().map(spec).collect()
}
