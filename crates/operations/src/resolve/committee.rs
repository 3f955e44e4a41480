//! From what people type to organs, seats, mandates and terms.

use std::collections::BTreeSet;

use domain::committee::{Kind, Post, Rank};
use domain::find::{self, NotFound};
use domain::value::id::{CooperativeId, MandateId, OrganId, SeatId, TermId};
use reports::words::Family;
use strum::VariantArray as _;

use super::{Resolver, code_of, named_by_words, text};
use crate::problem::{Detail, Kind as ProblemKind, Outcome, Problem};
use crate::record::RecordKind;

/// A post: one of ours by code or word, or another in the organisation's own words.
pub fn post(field: &'static str, value: &str) -> Outcome<Post> {
    let named = Post::NAMED;
    let codes: Vec<&str> = named.iter().map(Post::code).collect();
    let code = code_of(Family::Post, &codes, value);
    let label: domain::value::Name = text(field, &code)?;
    Ok(Post::NAMED.into_iter().find(|post| post.code() == label.as_str()).unwrap_or(Post::Other(label)))
}

impl Resolver<'_> {
    /// An organ, as people name it: by kind or word, by name or by key; of the organisation in the field `cooperative`.
    pub fn organ(&self, field: &'static str, of: Option<&str>, value: &str) -> Outcome<OrganId> {
        let of = self.cooperative_if("cooperative", of)?;
        let found = match find::organ(self.register, of, value, self.on) {
            Err(NotFound::Nothing) => {
                let code = self.kind_of_organ(of, value);
                find::organ(self.register, of, &code, self.on)
            }
            other => other,
        };
        self.found(RecordKind::Organ, field, value, found)
    }

    /// The kind of organ that words stand for: among all kinds, or, where they are words of several (`consejo`), among those of
    /// the organs that there are.
    fn kind_of_organ(&self, of: Option<CooperativeId>, value: &str) -> String {
        let all: Vec<&'static str> = Kind::VARIANTS.iter().map(|kind| kind.code()).collect();
        let code = code_of(Family::Organ, &all, value);
        if all.contains(&code.as_str()) {
            return code;
        }
        let organs = self.register.committees().organs();
        let organs = organs.filter(|organ| of.is_none_or(|of| organ.cooperative == of));
        let there: BTreeSet<&'static str> = organs.map(|organ| organ.kind.code()).collect();
        let there: Vec<&'static str> = there.into_iter().collect();
        let named = named_by_words(Family::Organ, &all, value);
        let named = named.or_else(|| named_by_words(Family::Organ, &there, value));
        named.map_or_else(|| code_of(Family::Organ, &there, value), str::to_owned)
    }

    /// An organ, if one was named.
    pub fn organ_if(
        &self,
        field: &'static str,
        of: Option<&str>,
        value: Option<&str>,
    ) -> Outcome<Option<OrganId>> {
        match value {
            Some(value) => self.organ(field, of, value).map(Some),
            // An organisation that tells no organ apart must be one all the same.
            None => self.cooperative_if("cooperative", of).map(|_| None),
        }
    }

    /// A seat of an organ.
    pub fn seat(&self, field: &'static str, organ: OrganId, post: &Post, rank: Rank) -> Outcome<SeatId> {
        match find::seat(self.register, organ, post, rank) {
            Err(NotFound::Nothing) => Err(self.no_seat(field, organ, post)),
            found => self.found(RecordKind::Seat, field, post.code(), found),
        }
    }

    /// That an organ has no such seat, with the posts that it has.
    fn no_seat(&self, field: &'static str, organ: OrganId, post: &Post) -> Problem {
        let called = |post: &Post| match post.named() {
            Some(code) => Detail::Term(Family::Post, code),
            None => Detail::Text(post.code().to_owned()),
        };
        let held = self.register.committees().seats_of(organ);
        let posts: BTreeSet<&Post> = held.map(|seat| &seat.post).collect();
        Problem::new(ProblemKind::NotFound, "seat_missing")
            .at(field)
            .valued(post.code())
            .with("post", called(post))
            .with("count", posts.len())
            .with("posts", Detail::List(posts.into_iter().map(called).collect()))
    }

    /// A mandate, by its identifier or by its holder and the organ in the field `organ`.
    pub fn mandate(
        &self,
        field: &'static str,
        value: &str,
        organ: Option<&str>,
        of: Option<&str>,
    ) -> Outcome<MandateId> {
        if let Some(id) = value.parse().ok().filter(|id| self.register.committees().mandate(*id).is_some()) {
            return Ok(id);
        }
        let organ = self.organ_if("organ", of, organ)?;
        let home = match organ.and_then(|organ| self.register.committees().organ(organ)) {
            Some(organ) => Some(organ.cooperative),
            None => self.cooperative_if("cooperative", of)?,
        };
        let person = self.person_in(field, value, home)?;
        let found = find::mandate(self.register, person, organ, self.on);
        self.found(RecordKind::Mandate, field, value, found)
    }

    /// A term of an organ, by its label.
    pub fn term(&self, field: &'static str, organ: OrganId, label: &str) -> Outcome<TermId> {
        self.found(RecordKind::Term, field, label, find::term(self.register, organ, label))
    }
}
