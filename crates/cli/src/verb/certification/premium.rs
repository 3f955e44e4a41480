//! Verbs about the premium: what was received, planned, decided and spent, and whom the committee stands for.

use clap::{Args, Subcommand};
use domain::certification::{Command, Decided, Planned, Received, SocialGroup, Spent};
use domain::find::certification::PremiumKind;
use domain::value::id::{CooperativeId, MandateId, PremiumId};
use domain::value::{Money, PartialDate, Period};
use reports::records::Records;
use reports::table::Cell;
use reports::words::{Family, Words};
use strum::VariantArray as _;

use super::table;
use crate::desk::Desk;
use crate::mint;
use crate::problem::Outcome;
use crate::read::{self, Counted, Reading};
use crate::verb::list::Unshown;

/// What can be done about the premium.
#[derive(Debug, Subcommand)]
pub(crate) enum Verb {
    /// Write down premium that was received
    Receive(Receiving),
    /// Write down a plan for the premium
    Plan {
        /// What the plan is called
        title: String,
        /// The organisation, where the register holds several
        #[arg(long)]
        cooperative: Option<String>,
        /// From when
        #[arg(long)]
        from: String,
        /// Until when, that day excluded
        #[arg(long)]
        until: Option<String>,
        /// A purpose with its money: PURPOSE=AMOUNT, such as "first aid=S/ 500"
        #[arg(long = "line", required = true, value_name = "LINE")]
        lines: Vec<String>,
    },
    /// Write down a decision on the premium, tied to a resolution
    Decide {
        /// Where the resolution is written, such as "Acta 14/2021, acuerdo 3"
        resolution: String,
        /// The organ that decided: kind or name
        #[arg(long)]
        organ: String,
        /// The organisation, where the register holds several
        #[arg(long)]
        cooperative: Option<String>,
        /// When it was decided
        #[arg(long)]
        on: String,
        /// A purpose with its money: PURPOSE=AMOUNT, such as "first aid=S/ 500"
        #[arg(long = "line", required = true, value_name = "LINE")]
        lines: Vec<String>,
        /// The plan that it belongs to, by its title
        #[arg(long)]
        plan: Option<String>,
    },
    /// Write down premium that was spent
    Spend(Spending),
    /// Say that an entry about the premium was an error; only while no other rests on it
    Annul {
        /// The entry: resolution, title, purpose, buyer or date
        entry: String,
        /// The organisation, where several have such an entry
        #[arg(long)]
        cooperative: Option<String>,
        /// What was wrong
        #[arg(long)]
        reason: String,
    },
    /// Say which social group the holder of a mandate in a premium committee stands for
    StateGroup {
        /// The holder, or the mandate's identifier
        holder: String,
        /// The organ, where she holds several mandates
        #[arg(long)]
        organ: Option<String>,
        /// The cooperative, where several have such an organ
        #[arg(long)]
        cooperative: Option<String>,
        /// miners, plant_workers, shareholders, vulnerable_groups or local_authorities; without it, what was said is taken back
        #[arg(long)]
        group: Option<String>,
    },
    /// List what was received, planned, decided and spent up to the day
    List {
        /// Of this organisation
        #[arg(long)]
        cooperative: Option<String>,
        /// List the social groups of mandates instead
        #[arg(long)]
        groups: bool,
    },
}

/// What was received.
#[derive(Debug, Args)]
pub(crate) struct Receiving {
    /// The scheme: code or title
    scheme: String,
    /// The organisation, where the register holds several
    #[arg(long)]
    cooperative: Option<String>,
    /// How many grams of fine metal were sold, such as 250 or 12.5
    #[arg(long)]
    fine: String,
    /// How much was received, such as "1500.00 USD" or "S/ 5,500.50"
    #[arg(long)]
    amount: String,
    /// The premium a kilogram of fine metal on that day, such as "4000 USD"
    #[arg(long)]
    rate: Option<String>,
    /// Who bought: a firm, not a person
    #[arg(long)]
    buyer: Option<String>,
    /// Under which level, one of the scheme's
    #[arg(long)]
    level: Option<String>,
    /// When
    #[arg(long)]
    on: String,
}

/// What was spent.
#[derive(Debug, Args)]
pub(crate) struct Spending {
    /// For what
    purpose: String,
    /// How much, such as "S/ 500.50" or "500.00 USD"
    #[arg(long)]
    amount: String,
    /// The organisation, where the register holds several
    #[arg(long)]
    cooperative: Option<String>,
    /// When
    #[arg(long)]
    on: String,
    /// The decision that it rests on: resolution or date
    #[arg(long)]
    decision: Option<String>,
    /// The line of the decision that it is paid from, by its purpose; without it, the line of the same purpose
    #[arg(long, requires = "decision")]
    line: Option<String>,
    #[command(flatten)]
    beneficiaries: Counted,
    /// Evidence that shows it, by its title
    #[arg(long)]
    evidence: Vec<String>,
}

impl Verb {
    /// Does what was asked.
    pub(crate) fn run(self, desk: &mut Desk) -> Outcome {
        let reading = desk.reading()?;
        let words = reading.words;
        let command = match self {
            Self::Receive(receiving) => receiving.command(&reading)?,
            Self::Plan { title, cooperative, from, until, lines } => Command::PlanPremium {
                premium: mint::id(),
                planned: Planned {
                    cooperative: reading.the_cooperative(cooperative.as_ref())?,
                    lines: reading.lines(&lines)?,
                    period: Period {
                        from: read::date(words, "--from", &from)?,
                        until: read::date_if(words, "--until", until.as_ref())?,
                    },
                    title: read::text(words, "TITLE", &title)?,
                },
            },
            Self::Decide { resolution, organ, cooperative, on, lines, plan } => {
                let of = cooperative.as_ref();
                let plan = plan.map(|plan| reading.premium(&plan, of, Some(PremiumKind::Planned)));
                let organ = reading.organ(of, &organ)?;
                let whose = reading.register.committees().organ(organ).map(|organ| organ.cooperative);
                Command::DecidePremium {
                    premium: mint::id(),
                    decided: Decided {
                        cooperative: reading.the_cooperative_or(of, whose)?,
                        lines: reading.lines(&lines)?,
                        on: read::date(words, "--on", &on)?,
                        organ,
                        plan: plan.transpose()?,
                        resolution: read::text(words, "RESOLUTION", &resolution)?,
                    },
                }
            }
            Self::Spend(spending) => spending.command(&reading)?,
            Self::Annul { entry, cooperative, reason } => {
                let reason = read::text(words, "--reason", &reason)?;
                Command::AnnulPremium {
                    premium: reading.premium(&entry, cooperative.as_ref(), None)?,
                    reason,
                }
            }
            Self::StateGroup { holder, organ, cooperative, group } => {
                let all = SocialGroup::VARIANTS;
                let group = group.as_ref().map(|group| {
                    read::choice(words, "--group", Family::SocialGroup, all, SocialGroup::code, group)
                });
                let mandate = reading.mandate(&holder, organ.as_ref(), cooperative.as_ref())?;
                Command::StateSocialGroup { mandate, social_group: group.transpose()? }
            }
            Self::List { cooperative, groups } => {
                let of = reading.cooperative_if(cooperative.as_ref())?;
                return if groups { list_groups(desk, of) } else { list(desk, of) };
            }
        };
        desk.act([command])
    }
}

impl Receiving {
    fn command(self, reading: &Reading<'_>) -> Outcome<Command> {
        let words = reading.words;
        let rate = self.rate.as_ref().map(|rate| read::money(words, "--rate", rate));
        let received = Received {
            amount: read::money(words, "--amount", &self.amount)?,
            buyer: read::text_if(words, "--buyer", self.buyer.as_ref())?,
            cooperative: reading.the_cooperative(self.cooperative.as_ref())?,
            fine: read::weight(words, "--fine", &self.fine)?,
            level: read::text_if(words, "--level", self.level.as_ref())?,
            on: read::date(words, "--on", &self.on)?,
            rate: rate.transpose()?,
            scheme: reading.scheme(&self.scheme)?,
        };
        Ok(Command::ReceivePremium { premium: mint::id(), received })
    }
}

impl Spending {
    fn command(self, reading: &Reading<'_>) -> Outcome<Command> {
        let words = reading.words;
        let of = self.cooperative.as_ref();
        let decision = self.decision.map(|one| reading.premium(&one, of, Some(PremiumKind::Decided)));
        let decision = decision.transpose()?;
        let mut decided = reading.register.certifications().decided();
        let whose = decision.and_then(|id| decided.find(|(other, _)| *other == id));
        let whose = whose.map(|(_, decided)| decided.cooperative);
        let spent = Spent {
            amount: read::money(words, "--amount", &self.amount)?,
            beneficiaries: self.beneficiaries.tally(),
            cooperative: reading.the_cooperative_or(of, whose)?,
            decision,
            evidence: reading.all_evidence(&self.evidence)?,
            line: read::text_if(words, "--line", self.line.as_ref())?,
            on: read::date(words, "--on", &self.on)?,
            purpose: read::text(words, "PURPOSE", &self.purpose)?,
        };
        Ok(Command::SpendPremium { premium: mint::id(), spent })
    }
}

/// One line of the ledger.
struct Entry {
    on: PartialDate,
    premium: PremiumId,
    cooperative: CooperativeId,
    kind: &'static str,
    what: String,
    amount: String,
    beside: String,
}

/// The ledger: one line for each amount, and one for each purpose of a plan or decision.
fn list(desk: &mut Desk, of: Option<CooperativeId>) -> Outcome {
    let reading = desk.reading()?;
    let records = Records::new(reading.register, reading.words);
    let mut entries: Vec<Entry> = ledger(&records).collect();
    entries.retain(|entry| of.is_none_or(|of| of == entry.cooperative));
    let known = entries.len();
    entries.retain(|entry| table::begun(entry.on, reading.on));
    let unshown = Unshown::Later(known.saturating_sub(entries.len()));
    entries.sort_by_key(|entry| (entry.on, entry.premium));
    let words = reading.words;
    let row = |entry: Entry| {
        vec![
            table::date(Some(entry.on)),
            Cell::code(entry.kind, words.say(&format!("premium-{}", entry.kind))),
            table::text(Some(records.cooperative(entry.cooperative))),
            table::text(Some(entry.what)),
            table::text(Some(entry.amount)),
            table::text(Some(entry.beside)),
            table::text(Some(entry.premium)),
        ]
    };
    let rows = entries.into_iter().map(row).collect();
    let ids = ["on", "entry", "cooperative", "purpose", "amount", "details", "id"];
    table::print(desk, "premium", &ids, rows, Some(unshown))
}

fn ledger<'a>(records: &'a Records<'_>) -> impl Iterator<Item = Entry> + 'a {
    let state = records.register.certifications();
    let money = |amount: &Money| records.money(amount);
    let received = state.received().map(move |(premium, entry)| {
        let level = entry.level.as_ref().map(|level| records.level(level));
        let beside = [
            Some(records.fine(entry.fine)),
            Some(records.scheme(entry.scheme)),
            level,
            entry.rate.as_ref().map(|rate| records.rate(rate)),
        ];
        Entry {
            on: entry.on,
            premium,
            cooperative: entry.cooperative,
            kind: "received",
            what: entry.buyer.as_ref().map(ToString::to_string).unwrap_or_default(),
            amount: money(&entry.amount),
            beside: beside.into_iter().flatten().collect::<Vec<_>>().join("; "),
        }
    });
    let planned = state.planned().flat_map(move |(premium, entry)| {
        entry.lines.iter().map(move |line| Entry {
            on: entry.period.from,
            premium,
            cooperative: entry.cooperative,
            kind: "planned",
            what: line.purpose.to_string(),
            amount: money(&line.amount),
            beside: entry.title.to_string(),
        })
    });
    let decided = state.decided().flat_map(move |(premium, entry)| {
        entry.lines.iter().map(move |line| Entry {
            on: entry.on,
            premium,
            cooperative: entry.cooperative,
            kind: "decided",
            what: line.purpose.to_string(),
            amount: money(&line.amount),
            beside: format!("{}; {}", entry.resolution, records.organ(entry.organ)),
        })
    });
    let spent = state.spent().map(move |(premium, entry)| {
        let decision = entry.decision.map(|decision| records.premium(decision));
        let line = entry.line.as_ref().map(ToString::to_string);
        let beneficiaries = Some(records.tally(&entry.beneficiaries)).filter(|said| !said.is_empty());
        let beside = [beneficiaries, decision, line];
        Entry {
            on: entry.on,
            premium,
            cooperative: entry.cooperative,
            kind: "spent",
            what: entry.purpose.to_string(),
            amount: money(&entry.amount),
            beside: beside.into_iter().flatten().collect::<Vec<_>>().join("; "),
        }
    });
    received.chain(planned).chain(decided).chain(spent)
}

/// The mandates of the day of which somebody said whom they stand for.
fn list_groups(desk: &mut Desk, of: Option<CooperativeId>) -> Outcome {
    let reading = desk.reading()?;
    let (state, committees) = (reading.register.certifications(), reading.register.committees());
    let records = Records::new(reading.register, reading.words);
    let words: &Words = reading.words;
    let in_force = committees.mandates().filter(|mandate| mandate.counted.contains(reading.on));
    let row = |mandate: MandateId, group: SocialGroup| {
        vec![
            table::text(Some(records.mandate(mandate))),
            table::term(words, Family::SocialGroup, Some(group.code())),
            table::text(Some(mandate)),
        ]
    };
    let of_one =
        |organ| of.is_none_or(|of| committees.organ(organ).is_some_and(|organ| organ.cooperative == of));
    let rows = in_force
        .filter(|mandate| of_one(mandate.organ))
        .filter_map(|mandate| Some(row(mandate.id, state.group(mandate.id)?)))
        .collect();
    table::print(desk, "premium-groups", &["mandate", "group", "id"], rows, None)
}
