//! Verbs about membership and work.

use clap::Subcommand;
use domain::member::{Command, ExitReason, WorkArea};
use reports::words::Family;
use strum::VariantArray as _;

use crate::desk::Desk;
use crate::mint;
use crate::read::{self, Reading};
use crate::trouble::Outcome;

/// What can be done about membership and work.
#[derive(Debug, Subcommand)]
pub(crate) enum Verb {
    #[command(flatten)]
    Spell(SpellVerb),
    #[command(flatten)]
    Work(WorkVerb),
    /// List members
    List {
        /// Of this cooperative, with those that belong to it
        #[arg(long)]
        cooperative: Option<String>,
        /// Only those of this gender: woman, man, other or unknown
        #[arg(long)]
        gender: Option<String>,
        /// Only those in this state: applied, declined, future, active, suspended, left, or all
        #[arg(long)]
        status: Vec<String>,
        /// Only those whose name holds these words
        #[arg(long)]
        search: Option<String>,
        /// At most so many
        #[arg(long)]
        limit: Option<u64>,
    },
    /// Show one member: data, spells, mandates, work
    Show {
        /// Who
        member: String,
        /// Whose book the number is of
        #[arg(long)]
        cooperative: Option<String>,
    },
}

/// What can be done about requests and spells of membership.
#[derive(Debug, Subcommand)]
pub(crate) enum SpellVerb {
    /// Write down that somebody asked to be admitted
    Apply {
        /// Who asks: number, document or name of a person, or org:NAME of an organisation
        member: String,
        /// The cooperative, where the register holds several
        #[arg(long)]
        cooperative: Option<String>,
        /// When
        #[arg(long)]
        on: String,
    },
    /// Write down that the request was declined or withdrawn
    Decline {
        /// Whose request
        member: String,
        /// The cooperative, where she asked several
        #[arg(long)]
        cooperative: Option<String>,
        /// When
        #[arg(long)]
        on: String,
        /// Why
        #[arg(long)]
        reason: Option<String>,
    },
    /// Admit a member, with or without a request before
    Admit {
        /// Who is admitted: number, document or name of a person, or org:NAME of an organisation
        member: String,
        /// The cooperative, where the register holds several
        #[arg(long)]
        cooperative: Option<String>,
        /// The number in the book of members
        #[arg(long)]
        number: Option<String>,
        /// The first day of membership
        #[arg(long)]
        on: String,
        /// The first day on which she no longer belonged, for a membership that is over
        #[arg(long)]
        left: Option<String>,
        /// Why she left, where it is known: resignation, exclusion, death, transfer or dissolution
        #[arg(long, requires = "left")]
        exit_reason: Option<String>,
    },
    /// Suspend a member's rights
    Suspend {
        /// Whose
        member: String,
        /// The cooperative, where she belongs to several
        #[arg(long)]
        cooperative: Option<String>,
        /// The first day of the suspension
        #[arg(long)]
        on: String,
        /// The first day after it, where it is known
        #[arg(long)]
        until: Option<String>,
        /// Why
        #[arg(long)]
        reason: Option<String>,
    },
    /// Give a suspended member her rights back
    Reinstate {
        /// Whose
        member: String,
        /// The cooperative, where she belongs to several
        #[arg(long)]
        cooperative: Option<String>,
        /// The first day on which she has them again
        #[arg(long)]
        on: String,
    },
    /// End a membership; mandates that need it end with it
    Leave {
        /// Whose
        member: String,
        /// The cooperative, where she belongs to several
        #[arg(long)]
        cooperative: Option<String>,
        /// The first day on which she no longer belongs
        #[arg(long)]
        on: String,
        /// Why, where it is known: resignation, exclusion, death, transfer or dissolution
        #[arg(long)]
        reason: Option<String>,
    },
    /// Correct the number, the first day or the exit of a membership
    Correct {
        /// Whose
        member: String,
        /// The cooperative, where she belongs to several
        #[arg(long)]
        cooperative: Option<String>,
        /// The number as it is
        #[arg(long)]
        number: Option<String>,
        /// The first day as it was
        #[arg(long)]
        admitted: Option<String>,
        /// The exit as it was; `never` takes an exit back
        #[arg(long)]
        left: Option<String>,
        /// Why she left: resignation, exclusion, death, transfer or dissolution; `none` takes a reason back
        #[arg(long)]
        exit_reason: Option<String>,
        /// What was wrong
        #[arg(long)]
        reason: Option<String>,
    },
    /// Say that a membership was recorded in error
    Annul {
        /// Whose
        member: String,
        /// The cooperative, where she belongs to several
        #[arg(long)]
        cooperative: Option<String>,
        /// What was wrong
        #[arg(long)]
        reason: String,
    },
}

/// What can be done about work.
#[derive(Debug, Subcommand)]
#[expect(clippy::enum_variant_names, reason = "verbs are named as people type them")]
pub(crate) enum WorkVerb {
    /// Assign a person, member or not, to an area of work
    AssignWork {
        /// Who works
        person: String,
        /// warehouse, kitchen, accounting, nursing, mining, processing, … or the cooperative's own word
        area: String,
        /// The cooperative, where the register holds several
        #[arg(long)]
        cooperative: Option<String>,
        /// From when
        #[arg(long)]
        from: String,
        /// Until when, that day excluded, where it is known
        #[arg(long)]
        until: Option<String>,
    },
    /// End an assignment to work
    EndWork {
        /// Who works
        person: String,
        /// In which area
        area: String,
        /// The first day on which she no longer works there
        #[arg(long)]
        on: String,
    },
    /// Say that an assignment was recorded in error
    AnnulWork {
        /// Who works
        person: String,
        /// In which area
        area: String,
        /// What was wrong
        #[arg(long)]
        reason: String,
    },
}

/// Why a membership ended, where a reason is given.
fn exit_reason(
    words: &reports::words::Words,
    option: &str,
    value: Option<&String>,
) -> Outcome<Option<ExitReason>> {
    let read = |value: &String| {
        read::choice(words, option, Family::Exit, ExitReason::VARIANTS, ExitReason::code, value)
    };
    value.map(read).transpose()
}

/// An area of work, by code or word, or in the cooperative's own words.
pub(crate) fn area(words: &reports::words::Words, value: &str) -> Outcome<WorkArea> {
    let named = WorkArea::NAMED;
    let codes: Vec<&str> = named.iter().map(WorkArea::code).collect();
    let code = read::code_of(Family::Work, &codes, value);
    let own = read::text(words, "AREA", &code)?;
    let named = WorkArea::NAMED.into_iter().find(|area| area.code() == code);
    Ok(named.unwrap_or(WorkArea::Other(own)))
}

impl Verb {
    /// Does what was asked.
    pub(crate) fn run(self, desk: &mut Desk) -> Outcome {
        let command = match self {
            Self::Spell(spell) => spell.command(&desk.reading()?)?,
            Self::Work(work) => work.command(&desk.reading()?)?,
            Self::List { cooperative, gender, status, search, limit } => {
                return super::list::members(
                    desk,
                    cooperative.as_ref(),
                    gender.as_ref(),
                    &status,
                    search,
                    limit,
                );
            }
            Self::Show { member, cooperative } => {
                let reading = desk.reading()?;
                let of = reading.cooperative_if(cooperative.as_ref())?;
                let person = reading.person_in(&member, of)?;
                return super::report::extract(desk, &person.to_string());
            }
        };
        desk.act([command])
    }
}

impl WorkVerb {
    fn command(self, reading: &Reading<'_>) -> Outcome<Command> {
        let words = reading.words;
        Ok(match self {
            Self::AssignWork { person, area: name, cooperative, from, until } => Command::AssignWork {
                assignment: mint::id(),
                person: reading.person_in(&person, reading.cooperative_if(cooperative.as_ref())?)?,
                cooperative: reading.the_home(cooperative.as_ref())?,
                area: area(words, &name)?,
                from: read::date(words, "--from", &from)?,
                until: read::date_if(words, "--until", until.as_ref())?,
            },
            Self::EndWork { person, area: name, on } => {
                let assignment = reading.assignment(&person, &area(words, &name)?)?;
                Command::EndWork { assignment, on: read::date(words, "--on", &on)? }
            }
            Self::AnnulWork { person, area: name, reason } => {
                let assignment = reading.assignment(&person, &area(words, &name)?)?;
                Command::AnnulWork { assignment, reason: read::text(words, "--reason", &reason)? }
            }
        })
    }
}

impl SpellVerb {
    fn command(self, reading: &Reading<'_>) -> Outcome<Command> {
        let words = reading.words;
        Ok(match self {
            Self::Apply { member, cooperative, on } => Command::Apply {
                membership: mint::id(),
                party: reading.party(&member)?,
                cooperative: reading.the_home(cooperative.as_ref())?,
                on: read::date(words, "--on", &on)?,
            },
            Self::Decline { member, cooperative, on, reason } => Command::Decline {
                membership: reading.membership(&member, cooperative.as_ref())?,
                on: read::date(words, "--on", &on)?,
                reason: read::text_if(words, "--reason", reason.as_ref())?,
            },
            Self::Admit { member, cooperative, number, on, left, exit_reason: why } => {
                let party = reading.party(&member)?;
                let cooperative = reading.the_home(cooperative.as_ref())?;
                let mut requests =
                    reading.register.members().of(party).filter(|m| m.cooperative == cooperative);
                let open = requests.find(|m| m.admitted.is_none() && m.declined.is_none());
                Command::Admit {
                    membership: open.map_or_else(mint::id, |request| request.id),
                    party,
                    cooperative,
                    number: read::text_if(words, "--number", number.as_ref())?,
                    on: read::date(words, "--on", &on)?,
                    left: read::date_if(words, "--left", left.as_ref())?.zip(Some(exit_reason(
                        words,
                        "--exit-reason",
                        why.as_ref(),
                    )?)),
                }
            }
            Self::Suspend { member, cooperative, on, until, reason } => Command::Suspend {
                membership: reading
                    .on(read::date(words, "--on", &on)?)
                    .membership(&member, cooperative.as_ref())?,
                on: read::date(words, "--on", &on)?,
                until: read::date_if(words, "--until", until.as_ref())?,
                reason: read::text_if(words, "--reason", reason.as_ref())?,
            },
            Self::Reinstate { member, cooperative, on } => Command::Reinstate {
                membership: reading
                    .on(read::date(words, "--on", &on)?)
                    .membership(&member, cooperative.as_ref())?,
                on: read::date(words, "--on", &on)?,
            },
            Self::Leave { member, cooperative, on, reason } => Command::Leave {
                membership: reading
                    .before(read::date(words, "--on", &on)?)
                    .membership(&member, cooperative.as_ref())?,
                on: read::date(words, "--on", &on)?,
                reason: exit_reason(words, "--reason", reason.as_ref())?,
            },
            Self::Correct { member, cooperative, number, admitted, left, exit_reason: why, reason } => {
                let membership = reading.membership(&member, cooperative.as_ref())?;
                let known = reading.register.members().get(membership);
                let known_left = known.and_then(|known| known.left);
                let why = match why.as_deref() {
                    Some("none" | "ninguno") => None,
                    Some(_) => exit_reason(words, "--exit-reason", why.as_ref())?,
                    None => known_left.and_then(|(_, why)| why),
                };
                let left = match left.as_deref() {
                    Some("never" | "nunca") => None,
                    Some(text) => Some((read::date(words, "--left", text)?, why)),
                    None if why.is_some() && known_left.is_none() => {
                        return Err(read::wrong(words, "date_needed", "--left", "", &[]));
                    }
                    None => known_left.map(|(on, _)| (on, why)),
                };
                let known_from = known.and_then(|known| known.admitted.or(known.applied));
                let admitted = read::date_if(words, "--admitted", admitted.as_ref())?.or(known_from);
                let number = read::text_if(words, "--number", number.as_ref())?;
                Command::Correct {
                    membership,
                    number: number.or_else(|| known.and_then(|known| known.number.clone())),
                    admitted: admitted
                        .ok_or_else(|| read::wrong(words, "date_needed", "--admitted", "", &[]))?,
                    left,
                    reason: read::text_if(words, "--reason", reason.as_ref())?,
                }
            }
            Self::Annul { member, cooperative, reason } => Command::Annul {
                membership: reading.membership(&member, cooperative.as_ref())?,
                reason: read::text(words, "--reason", &reason)?,
            },
        })
    }
}
