//! The composition of an organ: who holds which seat on a day, every mandate there ever was or is to be, and what the
//! coming expiries would do to its balance.

mod lanes;
mod rows;

use chrono::NaiveDate;
use domain::{
    Register,
    committee::{Mandate, Organ, Post, Rank, Seat},
    indicator::{OrganMeasure, counts, participation},
    value::id::OrganId,
};

pub use self::rows::CompositionAnswer;
use self::rows::{ExpiryRow, HolderRow, MandateRow};

use super::figure;
use crate::{
    answer::{self, Coded, Computed, Day, Holder, Percentage, RecordId, Row, Worded},
    document::{Block, Document, Fact, Section, Signatory},
    layout::Layout,
    provenance::Provenance,
    records::Records,
    table::Table,
    words::{Family, Words},
};

/// The composition of an organ on a day; `None` where there is no such organ.
pub fn composition(
    register: &Register,
    organ: OrganId,
    on: NaiveDate,
    provenance: &Provenance,
    words: &Words,
) -> Option<Document> {
    let found = register.committees().organ(organ)?;
    let records = Records::new(register, words);
    let measured = measured(register, found, on);
    let there = measured.is_some();
    let answer = CompositionAnswer {
        holders: if there { seats(&records, found, on) } else { Vec::new() },
        expiries: if there { expiries(&records, found, on) } else { Vec::new() },
        mandates: mandates(&records, found, on),
    };
    let mut sections = Vec::new();
    if there {
        sections.push(section("holders", &answer.holders, words));
        sections.extend(
            (!answer.expiries.is_empty()).then(|| {
                section("expiries", &answer.expiries, words).lead([words.say("section-expiries-how")])
            }),
        );
    }
    let chart = Some(lanes::timeline(&records, found, on));
    sections.push(section("mandates", &answer.mandates, words).chart(chart));
    sections.push(Section::default().and([Block::Signatures(signatories(&records, found, on))]));
    let figures = measured.as_ref().map_or_else(
        || vec![figure::fact("fact-organ", words.say("organ-not-there"), words)],
        |measured| facts(measured, words),
    );
    Some(
        Document {
            title: crate::text::capital(&records.organ(organ)),
            subtitle: about(&records, found),
            provenance: provenance.clone(),
            sections,
            notes: figure::notes(
                &["note-organs", "note-base", "page-half_open", "note-partial", "note-rounding"],
                words,
            ),
            layout: Layout::Paper,
            data: answer::data(&answer),
            ..Document::default()
        }
        .headed_by(objective(found, words).into_iter().chain(figures)),
    )
}

/// Those who preside over the organ and keep its minutes on the day; whoever keeps the register, where nobody does.
fn signatories(records: &Records<'_>, organ: &Organ, on: NaiveDate) -> Vec<Signatory> {
    let committees = records.register.committees();
    let seats = committees.seats_of(organ.id).filter(|seat| {
        // An alternate signs when she replaces the holder, not beside her.
        seat.rank == Rank::Full && matches!(seat.post, Post::President | Post::Secretary)
    });
    let held = seats.flat_map(|seat| committees.mandates_on(seat.id));
    let of = |mandate: &Mandate| Signatory {
        role: crate::text::capital(&records.post(mandate.seat, records.gender(mandate.person))),
        name: records.has_name(mandate.person).then(|| records.person(mandate.person)),
    };
    let all: Vec<Signatory> = held.filter(|mandate| mandate.counted.contains(on)).map(of).collect();
    let keeper = || Signatory { role: records.words.say("sign-register"), name: None };
    if all.is_empty() { vec![keeper()] } else { all }
}

/// What kind of organ, on what it rests, and on which days it exists.
fn about(records: &Records<'_>, organ: &Organ) -> String {
    let words = records.words;
    let kind = words.heading(&format!("organ-{}", organ.kind.code()));
    format!("{kind}, {} ({})", words.period_of(&organ.period), records.basis(&organ.basis))
}

/// What the organ was established for, where somebody said so.
fn objective(organ: &Organ, words: &Words) -> Option<Fact> {
    let said = organ.objective.as_ref()?;
    Some(figure::fact("fact-objective", said.to_string(), words))
}

/// The organ's figures on a day; `None` where it does not exist then.
fn measured(register: &Register, organ: &Organ, on: NaiveDate) -> Option<OrganMeasure> {
    let all = participation(counts(register, Some(organ.cooperative), on));
    all.organs.into_iter().find(|measured| measured.count.organ == organ.id)
}

fn facts(measured: &OrganMeasure, words: &Words) -> Vec<Fact> {
    let mut facts = vec![figure::fact("fact-seats", figure::coverage(&measured.coverage, words), words)];
    facts.extend(figure::facts(&measured.full, words));
    let ratio = figure::shown(&figure::quotient(&measured.representation), words);
    facts.push(figure::fact("fact-representation", ratio, words));
    facts
}

/// Each seat with its holders on the day, and one line for each vacant place.
fn seats(records: &Records<'_>, organ: &Organ, on: NaiveDate) -> Vec<HolderRow> {
    let seats = records.register.committees().seats_of(organ.id);
    seats.flat_map(|seat| seat_rows(records, seat, on)).collect()
}

fn seat_rows(records: &Records<'_>, seat: &Seat, on: NaiveDate) -> Vec<HolderRow> {
    let held =
        records.register.committees().mandates_on(seat.id).filter(|mandate| mandate.counted.contains(on));
    let mut held: Vec<&Mandate> = held.collect();
    held.sort_by_key(|mandate| (mandate.period.from.first(), mandate.id));
    let held_count = u32::try_from(held.len()).unwrap_or(u32::MAX);
    let vacant = seat.places_on(on).unwrap_or_default().saturating_sub(held_count);
    let held = held.into_iter().map(|mandate| HolderRow {
        seat: RecordId::of(&seat.id),
        post: post(records, mandate),
        name: Holder::Person(records.person(mandate.person).into()),
        since: Some(mandate.period.from.into()),
        until: mandate.period.until.map(Day::from),
        represents: represents(records, mandate),
        origin: origin(records, mandate),
    });
    let vacant = (0..vacant).map(|_| HolderRow {
        seat: RecordId::of(&seat.id),
        post: Coded::new(seat.post.code(), records.post(seat.id, None)),
        name: Holder::vacant(records.words),
        ..HolderRow::default()
    });
    held.chain(vacant).collect()
}

pub(super) fn post(records: &Records<'_>, mandate: &Mandate) -> Coded {
    let seat = records.register.committees().seat(mandate.seat);
    let code = seat.map_or_else(String::new, |seat| seat.post.code().to_owned());
    Coded::new(code, records.post(mandate.seat, records.gender(mandate.person)))
}

/// On whose behalf.
pub(super) fn represents(records: &Records<'_>, mandate: &Mandate) -> Option<Worded> {
    mandate.represents.map(|cooperative| records.cooperative(cooperative).into())
}

/// How she came by it.
fn origin(records: &Records<'_>, mandate: &Mandate) -> Option<Coded> {
    mandate.origin.map(|origin| Coded::new(origin.code(), records.words.term(Family::Entry, origin.code())))
}

/// All mandates.
fn mandates(records: &Records<'_>, organ: &Organ, on: NaiveDate) -> Vec<MandateRow> {
    let committees = records.register.committees();
    let mut all: Vec<(usize, &Mandate)> = committees
        .seats_of(organ.id)
        .enumerate()
        .flat_map(|(order, seat)| committees.mandates_on(seat.id).map(move |mandate| (order, mandate)))
        .collect();
    all.sort_by_key(|(order, mandate)| (*order, mandate.period.from.first(), mandate.id));
    let row = |mandate: &Mandate| MandateRow {
        mandate: RecordId::of(&mandate.id),
        post: post(records, mandate),
        name: records.person(mandate.person).into(),
        since: mandate.period.from.into(),
        until: mandate.period.until.map(Day::from),
        represents: represents(records, mandate),
        origin: origin(records, mandate),
        status: standing(records, mandate, on),
    };
    all.into_iter().map(|(_, mandate)| row(mandate)).collect()
}

/// Whether a mandate is in force, over or to come on the day; why it ended, once somebody said so.
pub(super) fn standing(records: &Records<'_>, mandate: &Mandate, on: NaiveDate) -> Coded {
    let words = records.words;
    let code = if on < mandate.counted.first_day() {
        "future"
    } else if mandate.counted.contains(on) {
        "present"
    } else {
        "past"
    };
    let said = words.say(&format!("mandate-{code}"));
    if code != "past" || !mandate.ended {
        return Coded::new(code, said);
    }
    let why = mandate.end_reason.map(|reason| words.term(Family::MandateEnd, reason.code()));
    Coded::new(code, format!("{said}: {}", why.unwrap_or_else(|| words.say("not-stated"))))
}

/// The mandates in force whose end is known, with the balance on the day after.
fn expiries(records: &Records<'_>, organ: &Organ, on: NaiveDate) -> Vec<ExpiryRow> {
    let held =
        records.register.committees().mandates_in(organ.id).filter(|mandate| mandate.counted.contains(on));
    let mut ending: Vec<(NaiveDate, &Mandate)> =
        held.filter_map(|mandate| Some((mandate.counted.end_day()?, mandate))).collect();
    ending.sort_by_key(|(end, mandate)| (*end, mandate.id));
    let row = |(end, mandate): (NaiveDate, &Mandate)| {
        let after = measured(records.register, organ, end);
        let after = after.as_ref().map(|after| &after.full);
        ExpiryRow {
            on: Day::of(&end),
            name: records.person(mandate.person).into(),
            post: post(records, mandate),
            gender: Coded::gender(records.gender(mandate.person), records.words),
            women_after: after.map(|after| after.tally.women),
            men_after: after.map(|after| after.tally.men),
            share_of_women_after: after.map(|after| Computed::of(&after.share, Percentage::of)),
        }
    };
    ending.into_iter().map(row).collect()
}

fn section<R: Row>(id: &str, rows: &[R], words: &Words) -> Section {
    let heading = |id: &str| match id {
        "share_of_women_after" => words.say("col-share_after"),
        id => words.say(&format!("col-{id}")),
    };
    Section::new(id, words.say(&format!("section-{id}"))).table(Table::of(rows, heading))
}
