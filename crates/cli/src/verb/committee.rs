//! Verbs about organs and mandates.

use clap::{Args, Subcommand};
use domain::committee::{Basis, BasisKind, Command, EndReason, Kind, Origin, Post, Rank, SeatSpec};
use domain::value::id::OrganId;
use reports::words::{Family, Words};
use strum::VariantArray as _;

use crate::desk::Desk;
use crate::mint;
use crate::problem::Outcome;
use crate::read::{self, Reading};

/// The verbs whose commands are not called as they are, each with the command that it sends.
pub(crate) const SENDS: [(&str, &str); 2] =
    [("committee end", "committee.end_mandate"), ("committee replace", "committee.replace_mandate")];

/// What can be done about organs and mandates.
#[derive(Debug, Subcommand)]
pub(crate) enum Verb {
    #[command(flatten)]
    Organ(OrganVerb),
    #[command(flatten)]
    Mandate(MandateVerb),
    /// List organs, or who holds which mandate
    List {
        /// Of this cooperative
        #[arg(long)]
        cooperative: Option<String>,
        /// List the mandates of the day instead of the organs
        #[arg(long)]
        mandates: bool,
        /// With --mandates: of this organ only
        #[arg(long)]
        organ: Option<String>,
        /// Of all times, not only of the day
        #[arg(long)]
        all: bool,
    },
    /// Show one organ: seats, holders, timeline
    Show {
        /// The organ: kind or name
        organ: String,
        /// The cooperative, where several have such an organ
        #[arg(long)]
        cooperative: Option<String>,
    },
}

/// What can be done about organs, their terms and seats.
#[derive(Debug, Subcommand)]
pub(crate) enum OrganVerb {
    /// Establish an organ with its seats
    Establish {
        /// assembly, board_of_directors, supervisory_board, education_committee, electoral_committee,
        /// gender_equality_committee, harassment_committee, safety_committee, premium_committee, management, commission or other
        kind: String,
        /// The cooperative, where the register holds several
        #[arg(long)]
        cooperative: Option<String>,
        /// What it is called, where the kind does not say it
        #[arg(long)]
        name: Option<String>,
        /// What it is established for
        #[arg(long)]
        objective: Option<String>,
        /// What it rests on, where it is known: law, statute, assembly, board or other
        #[arg(long)]
        basis: Option<String>,
        /// Where that is written
        #[arg(long)]
        reference: Option<String>,
        /// Since when it exists
        #[arg(long)]
        from: String,
        /// A seat: POST, with :PLACES, :alternate or :open where needed, such as president, member:3, member:2:alternate or delegate:*;
        /// open lets people hold it who are not members
        #[arg(long = "seat", required = true)]
        seats: Vec<String>,
        /// It is another than the one that the law gives once and the cooperative has already
        #[arg(long)]
        another: bool,
    },
    /// Correct the kind, name, objective and basis of an organ
    Correct {
        /// The organ: kind or name
        organ: String,
        /// The cooperative, where several have such an organ
        #[arg(long)]
        cooperative: Option<String>,
        /// The kind as it is
        #[arg(long)]
        kind: Option<String>,
        /// The name as it is
        #[arg(long)]
        name: Option<String>,
        /// The objective as it is; `none` takes it back
        #[arg(long)]
        objective: Option<String>,
        /// law, statute, assembly, board or other
        #[arg(long)]
        basis: Option<String>,
        /// Where that is written
        #[arg(long)]
        reference: Option<String>,
        /// What was wrong
        #[arg(long)]
        reason: Option<String>,
        /// It is another than the one that the law gives once and the cooperative has already
        #[arg(long)]
        another: bool,
    },
    /// Define a term: the period for which an organ is elected as a whole
    DefineTerm {
        /// The organ: kind or name
        organ: String,
        /// What people call it, such as 2021-2023
        label: String,
        /// The cooperative, where several have such an organ
        #[arg(long)]
        cooperative: Option<String>,
        /// When it begins
        #[arg(long)]
        from: String,
        /// When it ends, that day excluded
        #[arg(long)]
        until: Option<String>,
    },
    /// Change how many places seats have from a day on, or add seats; zero places abolish one
    ChangeSeats {
        /// The organ: kind or name
        organ: String,
        /// The cooperative, where several have such an organ
        #[arg(long)]
        cooperative: Option<String>,
        /// The first day of the change
        #[arg(long)]
        from: String,
        /// A seat as it is from then on: POST, with :PLACES, :alternate or :open where needed
        #[arg(long = "seat", required = true)]
        seats: Vec<String>,
    },
    /// Dissolve an organ: its mandates end
    Dissolve {
        /// The organ: kind or name
        organ: String,
        /// The cooperative, where several have such an organ
        #[arg(long)]
        cooperative: Option<String>,
        /// The first day on which it no longer exists
        #[arg(long)]
        on: String,
    },
    /// Say that an organ was recorded in error; only while nobody was seated in it
    Annul {
        /// The organ: kind or name
        organ: String,
        /// The cooperative, where several have such an organ
        #[arg(long)]
        cooperative: Option<String>,
        /// What was wrong
        #[arg(long)]
        reason: String,
    },
}

/// What can be done about mandates.
#[derive(Debug, Subcommand)]
pub(crate) enum MandateVerb {
    /// Seat a person: give her a mandate
    Seat {
        /// The person: number, document or name
        person: String,
        /// The organ: kind or name
        #[arg(long)]
        organ: String,
        /// The cooperative, where several have such an organ
        #[arg(long)]
        cooperative: Option<String>,
        /// president, vice_president, secretary, treasurer, member, delegate, manager or the organ's own word
        #[arg(long, default_value = "member")]
        post: String,
        /// An alternate seat
        #[arg(long)]
        alternate: bool,
        /// Her first day
        #[arg(long)]
        from: String,
        /// When the mandate ends or is to end, that day excluded
        #[arg(long)]
        until: Option<String>,
        #[command(flatten)]
        how: How,
        /// In which term, by its label
        #[arg(long)]
        term: Option<String>,
    },
    /// End a mandate
    End {
        /// The holder, or the mandate's identifier
        holder: String,
        #[command(flatten)]
        place: InOrgan,
        /// The first day on which she no longer holds it
        #[arg(long)]
        on: String,
        /// Why, where it is known: term_expired, resignation, removal, death, membership_ended, replaced, organ_dissolved
        /// or other
        #[arg(long)]
        reason: Option<String>,
    },
    /// Replace the holder of a seat by another on a day
    Replace {
        /// The holder, or the mandate's identifier
        holder: String,
        /// Who takes the seat
        successor: String,
        #[command(flatten)]
        place: InOrgan,
        /// The hand-over day: the successor holds the seat
        #[arg(long)]
        on: String,
        /// Why the former mandate ends
        #[arg(long, default_value = "replaced")]
        reason: String,
        /// Until when; by default as long as the former mandate would have run
        #[arg(long)]
        until: Option<String>,
        #[command(flatten)]
        how: How,
    },
    /// Correct the days and circumstances of a mandate
    CorrectMandate {
        /// The holder, or the mandate's identifier
        holder: String,
        #[command(flatten)]
        place: InOrgan,
        /// Her first day as it was
        #[arg(long)]
        from: Option<String>,
        /// The end as it was; `never` takes an end back
        #[arg(long)]
        until: Option<String>,
        #[command(flatten)]
        how: How,
        /// In which term, by its label
        #[arg(long)]
        term: Option<String>,
        /// What was wrong
        #[arg(long)]
        reason: Option<String>,
    },
    /// Say that a mandate was recorded in error
    AnnulMandate {
        /// The holder, or the mandate's identifier
        holder: String,
        #[command(flatten)]
        place: InOrgan,
        /// What was wrong
        #[arg(long)]
        reason: String,
    },
}

/// Where a mandate is held, to tell it from others of the same holder.
#[derive(Debug, Args)]
pub(crate) struct InOrgan {
    /// The organ, where she holds several mandates
    #[arg(long)]
    organ: Option<String>,
    /// The cooperative, where several have such an organ
    #[arg(long)]
    cooperative: Option<String>,
}

/// How somebody came by a mandate.
#[derive(Debug, Args)]
pub(crate) struct How {
    /// On behalf of which cooperative she sits
    #[arg(long)]
    represents: Option<String>,
    /// election or appointment
    #[arg(long)]
    origin: Option<String>,
}

impl How {
    fn origin(&self, words: &Words) -> Outcome<Option<Origin>> {
        let read = |value: &String| {
            read::choice(words, "--origin", Family::Entry, Origin::VARIANTS, Origin::code, value)
        };
        self.origin.as_ref().map(read).transpose()
    }
}

fn kind(words: &Words, option: &str, value: &str) -> Outcome<Kind> {
    read::choice(words, option, Family::Organ, Kind::VARIANTS, Kind::code, value)
}

fn basis(words: &Words, value: &str) -> Outcome<BasisKind> {
    read::choice(words, "--basis", Family::Basis, BasisKind::VARIANTS, BasisKind::code, value)
}

fn end_reason(words: &Words, value: &str) -> Outcome<EndReason> {
    read::choice(words, "--reason", Family::MandateEnd, EndReason::VARIANTS, EndReason::code, value)
}

/// A seat from `POST`, with `:PLACES`, `:alternate` or `:open` where needed.
fn seat(words: &Words, text: &str) -> Outcome<(Post, Rank, Option<u32>, bool)> {
    let mut parts = text.split(':');
    let post = read::post(words, "--seat", parts.next().unwrap_or_default())?;
    let (mut rank, mut places, mut membership) = (Rank::Full, Some(1), true);
    for part in parts {
        match domain::value::text::fold(part).as_str() {
            "alternate" | "suplente" => rank = Rank::Alternate,
            "full" | "titular" => rank = Rank::Full,
            "open" | "abierto" => membership = false,
            _ if part == "*" => places = None,
            _ => {
                // As it was typed: a sign is no part of a number of places.
                let read = part
                    .trim()
                    .parse()
                    .ok()
                    .filter(|places| 0 < *places)
                    .ok_or_else(|| read::wrong(words, "seat_wrong", "--seat", text, &[]))?;
                places = Some(read);
            }
        }
    }
    Ok((post, rank, places, membership))
}

/// The seats that were typed; those that the organ has already keep their identifiers.
fn seats(reading: &Reading<'_>, organ: Option<OrganId>, texts: &[String]) -> Outcome<Vec<SeatSpec>> {
    let spec = |text: &String| {
        let (post, rank, places, requires_membership) = seat(reading.words, text)?;
        let held = organ.into_iter().flat_map(|organ| reading.register.committees().seats_of(organ));
        let known = held.into_iter().find(|seat| seat.post == post && seat.rank == rank);
        let requires_membership = known.map_or(requires_membership, |known| known.requires_membership);
        let seat = known.map_or_else(mint::id, |known| known.id);
        Ok(SeatSpec { places, post, rank, requires_membership, seat })
    };
    texts.iter().map(spec).collect()
}

impl Verb {
    /// Does what was asked.
    pub(crate) fn run(self, desk: &mut Desk) -> Outcome {
        let command = match self {
            Self::Organ(organ) => organ.command(&desk.reading()?)?,
            Self::Mandate(mandate) => mandate.command(&desk.reading()?)?,
            Self::List { cooperative, mandates, organ, all } => {
                return super::list::organs(desk, cooperative.as_ref(), mandates, organ.as_ref(), all);
            }
            Self::Show { organ, cooperative } => {
                return super::report::composition(desk, &organ, cooperative.as_ref());
            }
        };
        desk.act([command])
    }
}

impl OrganVerb {
    fn command(self, reading: &Reading<'_>) -> Outcome<Command> {
        let words = reading.words;
        Ok(match self {
            Self::Establish {
                kind: of,
                cooperative,
                name,
                objective,
                basis: on,
                reference,
                from,
                seats: given,
                another,
            } => Command::Establish {
                organ: mint::id(),
                cooperative: reading.the_cooperative(cooperative.as_ref())?,
                kind: kind(words, "KIND", &of)?,
                name: read::text_if(words, "--name", name.as_ref())?,
                objective: read::text_if(words, "--objective", objective.as_ref())?,
                basis: Basis {
                    kind: on.map_or(Ok(BasisKind::NotStated), |on| basis(words, &on))?,
                    reference: read::text_if(words, "--reference", reference.as_ref())?,
                },
                from: read::date(words, "--from", &from)?,
                seats: seats(reading, None, &given)?,
                external_key: None,
                another,
            },
            Self::Correct {
                organ,
                cooperative,
                kind: of,
                name,
                objective,
                basis: on,
                reference,
                reason,
                another,
            } => {
                let organ = reading.organ(cooperative.as_ref(), &organ)?;
                let known = reading.register.committees().organ(organ);
                let known_basis = known.map(|known| known.basis.clone());
                let given = on.map(|on| basis(words, &on)).transpose()?;
                let reference = read::text_if(words, "--reference", reference.as_ref())?;
                let name = read::text_if(words, "--name", name.as_ref())?;
                let objective = match objective.as_deref() {
                    Some("none" | "ninguno") => None,
                    Some(text) => Some(read::text(words, "--objective", text)?),
                    None => known.and_then(|known| known.objective.clone()),
                };
                let given_kind = of.map(|of| kind(words, "--kind", &of)).transpose()?;
                Command::Correct {
                    organ,
                    kind: given_kind.or(known.map(|known| known.kind)).unwrap_or(Kind::Other),
                    name: name.or_else(|| known.and_then(|known| known.name.clone())),
                    objective,
                    basis: Basis {
                        kind: given
                            .or(known_basis.as_ref().map(|known| known.kind))
                            .unwrap_or(BasisKind::NotStated),
                        reference: reference.or_else(|| known_basis.and_then(|known| known.reference)),
                    },
                    reason: read::text_if(words, "--reason", reason.as_ref())?,
                    another,
                }
            }
            Self::DefineTerm { organ, label, cooperative, from, until } => Command::DefineTerm {
                term: mint::id(),
                organ: reading.organ(cooperative.as_ref(), &organ)?,
                label: read::text(words, "LABEL", &label)?,
                from: read::date(words, "--from", &from)?,
                until: read::date_if(words, "--until", until.as_ref())?,
                external_key: None,
            },
            Self::ChangeSeats { organ, cooperative, from, seats: given } => {
                let organ = reading.organ(cooperative.as_ref(), &organ)?;
                let from = read::date(words, "--from", &from)?;
                Command::ChangeSeats { organ, from, seats: seats(reading, Some(organ), &given)? }
            }
            Self::Dissolve { organ, cooperative, on } => {
                let organ = reading.organ(cooperative.as_ref(), &organ)?;
                Command::Dissolve { organ, on: read::date(words, "--on", &on)? }
            }
            Self::Annul { organ, cooperative, reason } => {
                let organ = reading.organ(cooperative.as_ref(), &organ)?;
                Command::Annul { organ, reason: read::text(words, "--reason", &reason)? }
            }
        })
    }
}

impl MandateVerb {
    fn command(self, reading: &Reading<'_>) -> Outcome<Command> {
        let words = reading.words;
        Ok(match self {
            Self::Seat { person, organ, cooperative, post, alternate, from, until, how, term } => {
                let organ = reading.organ(cooperative.as_ref(), &organ)?;
                let home = reading.register.committees().organ(organ).map(|organ| organ.cooperative);
                let post = read::post(words, "--post", &post)?;
                let rank = if alternate { Rank::Alternate } else { Rank::Full };
                Command::Seat {
                    mandate: mint::id(),
                    seat: reading.seat(organ, &post, rank)?,
                    person: reading.on(read::date(words, "--from", &from)?).person_in(&person, home)?,
                    from: read::date(words, "--from", &from)?,
                    until: read::date_if(words, "--until", until.as_ref())?,
                    represents: reading.cooperative_if(how.represents.as_ref())?,
                    origin: how.origin(words)?,
                    term: term.map(|label| reading.term(organ, &label)).transpose()?,
                }
            }
            Self::End { holder, place, on, reason } => Command::EndMandate {
                mandate: reading.before(read::date(words, "--on", &on)?).mandate(
                    &holder,
                    place.organ.as_ref(),
                    place.cooperative.as_ref(),
                )?,
                on: read::date(words, "--on", &on)?,
                reason: reason.map(|reason| end_reason(words, &reason)).transpose()?,
            },
            Self::Replace { holder, successor, place, on, reason, until, how } => Command::ReplaceMandate {
                mandate: reading.before(read::date(words, "--on", &on)?).mandate(
                    &holder,
                    place.organ.as_ref(),
                    place.cooperative.as_ref(),
                )?,
                on: read::date(words, "--on", &on)?,
                reason: end_reason(words, &reason)?,
                successor: mint::id(),
                person: reading.person(&successor)?,
                until: read::date_if(words, "--until", until.as_ref())?,
                represents: reading.cooperative_if(how.represents.as_ref())?,
                origin: how.origin(words)?,
            },
            Self::CorrectMandate { holder, place, from, until, how, term, reason } => {
                let mandate = reading.mandate(&holder, place.organ.as_ref(), place.cooperative.as_ref())?;
                let known = reading.register.committees().mandate(mandate);
                let known_from = known.map(|known| known.period.from);
                let from = read::date_if(words, "--from", from.as_ref())?.or(known_from);
                let until = match until.as_deref() {
                    Some("never" | "nunca") => None,
                    Some(text) => Some(read::date(words, "--until", text)?),
                    None => known.and_then(|known| known.period.until),
                };
                let represents = reading.cooperative_if(how.represents.as_ref())?;
                let organ = known.map(|known| known.organ);
                let term = organ.zip(term).map(|(organ, label)| reading.term(organ, &label)).transpose()?;
                Command::CorrectMandate {
                    mandate,
                    from: from.ok_or_else(|| read::wrong(words, "date_needed", "--from", "", &[]))?,
                    until,
                    represents: represents.or(known.and_then(|known| known.represents)),
                    origin: how.origin(words)?.or(known.and_then(|known| known.origin)),
                    term: term.or(known.and_then(|known| known.term)),
                    reason: read::text_if(words, "--reason", reason.as_ref())?,
                }
            }
            Self::AnnulMandate { holder, place, reason } => Command::AnnulMandate {
                mandate: reading.mandate(&holder, place.organ.as_ref(), place.cooperative.as_ref())?,
                reason: read::text(words, "--reason", &reason)?,
            },
        })
    }
}
