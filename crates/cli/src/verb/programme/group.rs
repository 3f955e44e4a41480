//! Verbs about productive groups: form them, join and leave them.

use clap::{Args, Subcommand};
use domain::indicator::programme::composition;
use domain::programme::{Command, Group, GroupDetails, GroupRole, Participation};
use domain::value::{Period, id::GroupId};
use reports::records::Records;
use reports::table::Cell;
use reports::words::Family;
use strum::VariantArray as _;

use super::table;
use crate::desk::Desk;
use crate::mint;
use crate::problem::Outcome;
use crate::read::{self, Reading};
use crate::verb::list::Unshown;
use crate::verb::report;
use operations::Problem;

/// What can be done about productive groups.
#[derive(Debug, Subcommand)]
pub(crate) enum Verb {
    /// Form a group
    Form {
        /// What it is called
        name: String,
        /// The cooperative to which it belongs or stands near, where the register holds several
        #[arg(long)]
        cooperative: Option<String>,
        /// Since when it exists
        #[arg(long)]
        from: String,
        /// The organisation of the register that the group itself is, where it is a legal person
        #[arg(long)]
        legal_person: Option<String>,
        /// Something that it makes or does; may stand several times
        #[arg(long = "product")]
        products: Vec<String>,
    },
    /// Correct what is known of a group
    Correct {
        #[command(flatten)]
        which: Which,
        /// The name as it is
        #[arg(long)]
        name: Option<String>,
        /// Since when it exists
        #[arg(long)]
        from: Option<String>,
        /// The organisation of the register that the group itself is, or none
        #[arg(long)]
        legal_person: Option<String>,
        /// Something that it makes or does; replaces all that were written down
        #[arg(long = "product")]
        products: Vec<String>,
        /// What was wrong
        #[arg(long)]
        reason: Option<String>,
    },
    /// Dissolve a group: everybody in it leaves
    Dissolve {
        #[command(flatten)]
        which: Which,
        /// The first day on which it no longer exists
        #[arg(long)]
        on: String,
    },
    /// Say that a group was recorded in error; only while nobody was ever in it
    Annul {
        #[command(flatten)]
        which: Which,
        /// What was wrong
        #[arg(long)]
        reason: String,
    },
    /// Write down who joins a group
    Join {
        #[command(flatten)]
        which: Which,
        /// The person: number, document or name
        person: String,
        /// Her first day in the group
        #[arg(long)]
        from: String,
        /// The first day on which she no longer belongs to it
        #[arg(long)]
        until: Option<String>,
        /// She leads it
        #[arg(long)]
        leader: bool,
    },
    /// Write down who leaves a group
    Quit {
        #[command(flatten)]
        which: Which,
        /// The person: number, document or name
        person: String,
        /// The first day on which she no longer belongs to it
        #[arg(long)]
        on: String,
    },
    /// Correct on which days, or as what, somebody belonged to a group
    CorrectParticipation {
        #[command(flatten)]
        which: Which,
        /// The person: number, document or name
        person: String,
        /// Her first day as it was
        #[arg(long)]
        from: Option<String>,
        /// The first day on which she no longer belonged to it as it was, or none if she still does
        #[arg(long)]
        until: Option<String>,
        /// As what: leader or member
        #[arg(long = "as", value_name = "ROLE")]
        as_what: Option<String>,
        /// Why it is corrected
        #[arg(long)]
        reason: Option<String>,
    },
    /// Say that somebody's time in a group was recorded in error
    AnnulParticipation {
        #[command(flatten)]
        which: Which,
        /// The person: number, document or name
        person: String,
        /// What was wrong
        #[arg(long)]
        reason: String,
    },
    /// List the groups of the day
    List {
        /// Of this cooperative
        #[arg(long)]
        cooperative: Option<String>,
        /// Of all times
        #[arg(long)]
        all: bool,
    },
    /// Show one group: who is in it, and how she is tied to the cooperative
    Show {
        #[command(flatten)]
        which: Which,
    },
}

/// Which group.
#[derive(Clone, Debug, Args)]
pub(crate) struct Which {
    /// The group: its name or a part of it
    group: String,
    /// The cooperative, where several have such a group
    #[arg(long)]
    cooperative: Option<String>,
}

impl Which {
    fn find(&self, reading: &Reading<'_>) -> Outcome<GroupId> {
        reading.group(&self.group, self.cooperative.as_ref())
    }
}

impl Verb {
    /// Does what was asked.
    pub(crate) fn run(self, desk: &mut Desk) -> Outcome {
        let command = match self {
            Self::List { cooperative, all } => return list(desk, cooperative.as_ref(), all),
            Self::Show { which } => {
                let group = which.find(&desk.reading()?)?;
                return report::group(desk, group);
            }
            verb => verb.command(&desk.reading()?)?,
        };
        desk.act([command])
    }

    fn command(self, reading: &Reading<'_>) -> Outcome<Command> {
        let words = reading.words;
        Ok(match self {
            Self::Form { name, cooperative, from, legal_person, products } => Command::FormGroup {
                group: mint::id(),
                details: GroupDetails {
                    cooperative: reading.the_cooperative(cooperative.as_ref())?,
                    legal_person: reading.cooperative_if(legal_person.as_ref())?,
                    name: read::text(words, "NAME", &name)?,
                    products: read::texts(words, "--product", &products)?,
                },
                from: read::date(words, "--from", &from)?,
            },
            Self::Correct { which, name, from, legal_person, products, reason } => {
                let group = which.find(reading)?;
                let found = reading.register.programmes().group(group);
                let found = found.ok_or_else(Problem::unforeseen)?;
                let mut details = found.details.clone();
                if let Some(name) = &name {
                    details.name = read::text(words, "--name", name)?;
                }
                if let Some(one) = &legal_person {
                    let none = ["none", "ninguna"].contains(&one.as_str());
                    details.legal_person = if none { None } else { Some(reading.cooperative(one)?) };
                }
                if !products.is_empty() {
                    details.products = read::texts(words, "--product", &products)?;
                }
                let from = read::date_if(words, "--from", from.as_ref())?.unwrap_or(found.period.from);
                let reason = read::text_if(words, "--reason", reason.as_ref())?;
                Command::CorrectGroup { group, details, from, reason }
            }
            Self::Dissolve { which, on } => {
                Command::DissolveGroup { group: which.find(reading)?, on: read::date(words, "--on", &on)? }
            }
            Self::Annul { which, reason } => Command::AnnulGroup {
                group: which.find(reading)?,
                reason: read::text(words, "--reason", &reason)?,
            },
            Self::Join { which, person, from, until, leader } => Command::JoinGroup {
                participation: mint::id(),
                group: which.find(reading)?,
                details: Participation {
                    period: read::period(words, &from, until.as_ref())?,
                    person: reading.person(&person)?,
                    role: if leader { GroupRole::Leader } else { GroupRole::Member },
                },
            },
            Self::Quit { which, person, on } => Command::LeaveGroup {
                participation: reading.participation(which.find(reading)?, &person)?,
                on: read::date(words, "--on", &on)?,
            },
            Self::CorrectParticipation { which, person, from, until, as_what, reason } => {
                let participation = reading.participation(which.find(reading)?, &person)?;
                let found = reading.register.programmes().participation(participation);
                let (_, found) = found.ok_or_else(Problem::unforeseen)?;
                let from = read::date_if(words, "--from", from.as_ref())?.unwrap_or(found.period.from);
                let until = match &until {
                    None => found.period.until,
                    Some(until) if ["none", "ninguno", "ninguna"].contains(&until.as_str()) => None,
                    Some(until) => Some(read::date(words, "--until", until)?),
                };
                let role = match &as_what {
                    None => found.role,
                    Some(role) => {
                        let known = GroupRole::VARIANTS;
                        read::choice(words, "--as", Family::GroupRole, known, GroupRole::code, role)?
                    }
                };
                let reason = read::text_if(words, "--reason", reason.as_ref())?;
                Command::CorrectParticipation { participation, period: Period { from, until }, role, reason }
            }
            Self::AnnulParticipation { which, person, reason } => Command::AnnulParticipation {
                participation: reading.participation(which.find(reading)?, &person)?,
                reason: read::text(words, "--reason", &reason)?,
            },
            Self::List { .. } | Self::Show { .. } => return Err(Problem::unforeseen()),
        })
    }
}

/// The groups of the day, or of all times.
fn list(desk: &mut Desk, cooperative: Option<&String>, all: bool) -> Outcome {
    let reading = desk.reading()?;
    let cooperative = reading.cooperative_if(cooperative)?;
    let (on, register) = (reading.on, reading.register);
    let records = Records::new(register, reading.words);
    let mut found: Vec<&Group> = register
        .programmes()
        .groups()
        .filter(|group| cooperative.is_none_or(|one| group.details.cooperative == one))
        .collect();
    let known = found.len();
    found.retain(|group| all || group.period.contains(on));
    let unshown = Unshown::OtherDays(known.saturating_sub(found.len()));
    found.sort_by(|one, other| one.details.name.as_str().cmp(other.details.name.as_str()));
    let row = |group: &&Group| {
        let details = &group.details;
        let count = composition(register, group.id, on);
        let tally = count.as_ref().map(|count| count.tally).unwrap_or_default();
        let products: Vec<String> = details.products.iter().map(ToString::to_string).collect();
        vec![
            table::text(Some(&details.name)),
            table::text(Some(records.cooperative(details.cooperative))),
            table::text(details.legal_person.map(|one| records.cooperative(one))),
            Cell::count(tally.women),
            Cell::count(tally.men),
            table::date(Some(group.period.from)),
            table::date(group.period.until),
            table::text(Some(products.join("; "))),
            table::text(Some(group.id)),
        ]
    };
    let rows = found.iter().map(row).collect();
    let ids = ["group", "cooperative", "legal_person", "women", "men", "since", "until", "products", "id"];
    table::print(desk, "groups", &ids, rows, Some(unshown))
}
