//! Verbs about projects: phases, partners, budget, activities and results.

use clap::{Args, Subcommand};
use domain::indicator::programme::{funding, results};
use domain::programme::{
    Activity, ActualResult, BudgetLine, Command, ExpectedResult, PartnerRole, Partnership, Project,
    ProjectDetails,
};
use domain::value::id::ProjectId;
use domain::value::{Period, Tally};
use reports::records::Records;
use reports::words::Family;
use strum::VariantArray as _;

use super::table;
use crate::desk::Desk;
use crate::mint;
use crate::problem::Outcome;
use crate::read::{self, Counted, Reading};
use crate::verb::list::Unshown;
use crate::verb::report;
use operations::Problem;

/// What can be done about projects.
#[derive(Debug, Subcommand)]
pub(crate) enum Verb {
    /// Open a project or a phase of one
    Open {
        /// What it is called
        name: String,
        /// With which cooperative, where the register holds several
        #[arg(long)]
        cooperative: Option<String>,
        /// Its first day
        #[arg(long)]
        from: String,
        /// The first day on which it no longer runs
        #[arg(long)]
        until: Option<String>,
        #[command(flatten)]
        more: More,
    },
    /// Correct what is known of a project
    Correct {
        /// The project: one of its names or a part of it
        project: String,
        /// The name as it is
        #[arg(long)]
        name: Option<String>,
        /// Its first day
        #[arg(long)]
        from: Option<String>,
        /// The first day on which it no longer runs, or never
        #[arg(long)]
        until: Option<String>,
        #[command(flatten)]
        more: More,
        /// What was wrong
        #[arg(long)]
        reason: Option<String>,
    },
    /// Say that a project was recorded in error; only while no phase or training refers to it
    Annul {
        /// The project: one of its names or a part of it
        project: String,
        /// What was wrong
        #[arg(long)]
        reason: String,
    },
    #[command(flatten)]
    Part(PartVerb),
    /// List the projects that run on the day
    List {
        /// Of this cooperative
        #[arg(long)]
        cooperative: Option<String>,
        /// Of all times
        #[arg(long)]
        all: bool,
    },
    /// Show one project: partners, budget, activities, results
    Show {
        /// The project: one of its names or a part of it
        project: String,
    },
}

/// What can be done about the parts of a project.
#[derive(Debug, Subcommand)]
pub(crate) enum PartVerb {
    /// Add a partner: who funds, answers for, hands on or carries out
    Partner {
        /// The project: one of its names or a part of it
        project: String,
        /// The organisation: one of the register, or outside:NAME for another one
        organisation: String,
        /// As what: funding, accountable, extending or implementing
        #[arg(long = "as")]
        acting: String,
        /// How much it gives, such as "S/ 50,000.00" or "50000 USD"
        #[arg(long)]
        amount: Option<String>,
        #[command(flatten)]
        days: Days,
        /// Where that is said
        #[arg(long)]
        source: Option<String>,
    },
    /// Add a line to the budget
    Budget {
        /// The project: one of its names or a part of it
        project: String,
        /// For what
        title: String,
        /// How much, such as "S/ 8,000.00" or "8000 USD"
        #[arg(long)]
        amount: String,
        #[command(flatten)]
        days: Days,
    },
    /// Add something that the project does
    Activity {
        /// The project: one of its names or a part of it
        project: String,
        /// What it is called
        title: String,
        /// Its first day
        #[arg(long)]
        from: String,
        /// The first day on which it no longer goes on
        #[arg(long)]
        until: Option<String>,
        /// The training that it consists of
        #[arg(long)]
        training: Option<String>,
        /// The group that it is for
        #[arg(long)]
        group: Option<String>,
    },
    /// Set a result to reach: how many people, by gender
    Aim {
        /// The project: one of its names or a part of it
        project: String,
        /// What is counted, such as "women who manage a revolving fund"
        title: String,
        #[command(flatten)]
        target: Counted,
        /// How many women there were at the beginning
        #[arg(long)]
        baseline_women: Option<u64>,
        /// How many men there were at the beginning
        #[arg(long)]
        baseline_men: Option<u64>,
        /// By when
        #[arg(long)]
        due: Option<String>,
    },
    /// Write down how a result stood on a day
    Achieve {
        /// The project: one of its names or a part of it
        project: String,
        /// The result: its title or a part of it
        aim: String,
        /// Which day
        #[arg(long)]
        on: String,
        #[command(flatten)]
        actual: Counted,
        /// Where that is said
        #[arg(long)]
        source: Option<String>,
    },
    /// Say that a partner, budget line, activity or result was recorded in error
    Remove {
        /// The project: one of its names or a part of it
        project: String,
        /// The part: its title, the partner's name, or the identifier
        part: String,
        /// What was wrong
        #[arg(long)]
        reason: String,
    },
}

/// What else is known of a project.
#[derive(Clone, Debug, Args)]
pub(crate) struct More {
    /// The name in another language or document; may stand several times
    #[arg(long)]
    also_called: Vec<String>,
    /// The phase before it, or the project that it is a part of
    #[arg(long)]
    phase_of: Option<String>,
    /// Where that is said
    #[arg(long)]
    source: Option<String>,
}

/// On which days, where that differs from the project's.
#[derive(Clone, Debug, Args)]
pub(crate) struct Days {
    /// From which day, where that differs from the project's
    #[arg(long)]
    from: Option<String>,
    /// The first day that no longer counts
    #[arg(long, requires = "from")]
    until: Option<String>,
}

impl Days {
    fn period(&self, reading: &Reading<'_>) -> Outcome<Option<Period>> {
        let until = self.until.as_ref();
        self.from.as_ref().map(|from| read::period(reading.words, from, until)).transpose()
    }
}

fn known<'a>(reading: &Reading<'a>, value: &str) -> Outcome<&'a Project> {
    let project: ProjectId = reading.project(value)?;
    reading.register.programmes().project(project).ok_or_else(Problem::unforeseen)
}

impl More {
    fn over(&self, reading: &Reading<'_>, details: ProjectDetails) -> Outcome<ProjectDetails> {
        let words = reading.words;
        let mut details = details;
        if !self.also_called.is_empty() {
            details.also_called = read::texts(words, "--also-called", &self.also_called)?;
        }
        if let Some(phase) = &self.phase_of {
            let none = ["none", "ninguno", "ninguna"].contains(&phase.as_str());
            details.phase_of = if none { None } else { Some(reading.project(phase)?) };
        }
        details.source = read::text_if(words, "--source", self.source.as_ref())?.or(details.source);
        Ok(details)
    }
}

impl Verb {
    /// Does what was asked.
    pub(crate) fn run(self, desk: &mut Desk) -> Outcome {
        let reading = desk.reading()?;
        let words = reading.words;
        let command = match self {
            Self::Open { name, cooperative, from, until, more } => {
                let details = ProjectDetails {
                    also_called: Vec::new(),
                    cooperative: reading.the_cooperative(cooperative.as_ref())?,
                    name: read::text(words, "NAME", &name)?,
                    period: read::period(words, &from, until.as_ref())?,
                    phase_of: None,
                    source: None,
                };
                Command::OpenProject { project: mint::id(), details: more.over(&reading, details)? }
            }
            Self::Correct { project, name, from, until, more, reason } => {
                let found = known(&reading, &project)?;
                let mut details = more.over(&reading, found.details.clone())?;
                if let Some(name) = &name {
                    details.name = read::text(words, "--name", name)?;
                }
                details.period = read::changed_period(words, details.period, from.as_ref(), until.as_ref())?;
                let reason = read::text_if(words, "--reason", reason.as_ref())?;
                Command::CorrectProject { project: found.id, details, reason }
            }
            Self::Annul { project, reason } => Command::AnnulProject {
                project: reading.project(&project)?,
                reason: read::text(words, "--reason", &reason)?,
            },
            Self::Part(verb) => verb.command(&reading)?,
            Self::List { cooperative, all } => return list(desk, cooperative.as_ref(), all),
            Self::Show { project } => {
                let project = reading.project(&project)?;
                return report::project(desk, project);
            }
        };
        desk.act([command])
    }
}

impl PartVerb {
    fn command(self, reading: &Reading<'_>) -> Outcome<Command> {
        let words = reading.words;
        Ok(match self {
            Self::Partner { project, organisation, acting, amount, days, source } => {
                let roles = PartnerRole::VARIANTS;
                Command::AddPartner {
                    partnership: mint::id(),
                    project: reading.project(&project)?,
                    details: Partnership {
                        amount: amount.map(|amount| read::money(words, "--amount", &amount)).transpose()?,
                        partner: reading.partner(&organisation)?,
                        period: days.period(reading)?,
                        role: read::choice(
                            words,
                            "--as",
                            Family::PartnerRole,
                            roles,
                            PartnerRole::code,
                            &acting,
                        )?,
                        source: read::text_if(words, "--source", source.as_ref())?,
                    },
                }
            }
            Self::Budget { project, title, amount, days } => Command::AddBudgetLine {
                budget_line: mint::id(),
                project: reading.project(&project)?,
                details: BudgetLine {
                    amount: read::money(words, "--amount", &amount)?,
                    period: days.period(reading)?,
                    title: read::text(words, "TITLE", &title)?,
                },
            },
            Self::Activity { project, title, from, until, training, group } => Command::AddActivity {
                activity: mint::id(),
                project: reading.project(&project)?,
                details: Activity {
                    group: group.map(|group| reading.group(&group, None)).transpose()?,
                    period: read::period(words, &from, until.as_ref())?,
                    title: read::text(words, "TITLE", &title)?,
                    training: training.map(|training| reading.training(&training, None)).transpose()?,
                },
            },
            Self::Aim { project, title, target, baseline_women, baseline_men, due } => {
                let baseline = (baseline_women.is_some() || baseline_men.is_some()).then(|| Tally {
                    men: baseline_men.unwrap_or_default(),
                    women: baseline_women.unwrap_or_default(),
                    ..Tally::default()
                });
                Command::SetExpectedResult {
                    expected_result: mint::id(),
                    project: reading.project(&project)?,
                    details: ExpectedResult {
                        baseline,
                        deadline: read::date_if(words, "--due", due.as_ref())?,
                        target: target.tally(),
                        title: read::text(words, "TITLE", &title)?,
                    },
                }
            }
            Self::Achieve { project, aim, on, actual, source } => Command::RecordActualResult {
                expected_result: reading.aim(reading.project(&project)?, &aim)?,
                actual_result: ActualResult {
                    actual: actual.tally(),
                    on: read::date(words, "--on", &on)?,
                    source: read::text_if(words, "--source", source.as_ref())?,
                },
            },
            Self::Remove { project, part, reason } => {
                let project = reading.project(&project)?;
                Command::AnnulProjectPart {
                    project,
                    part: reading.part(project, &part)?,
                    reason: read::text(words, "--reason", &reason)?,
                }
            }
        })
    }
}

/// The projects that run on the day, or of all times.
fn list(desk: &mut Desk, cooperative: Option<&String>, all: bool) -> Outcome {
    let reading = desk.reading()?;
    let cooperative = reading.cooperative_if(cooperative)?;
    let (on, register) = (reading.on, reading.register);
    let records = Records::new(register, reading.words);
    let mut found: Vec<&Project> = register
        .programmes()
        .projects()
        .filter(|project| cooperative.is_none_or(|one| project.details.cooperative == one))
        .collect();
    let known = found.len();
    found.retain(|project| all || project.details.period.contains(on));
    let unshown = Unshown::OtherDays(known.saturating_sub(found.len()));
    found.sort_by_key(|project| (project.details.period.from, project.id));
    let row = |project: &&Project| {
        let details = &project.details;
        let given: Vec<String> =
            funding(register, project.id).iter().map(|money| records.money(money)).collect();
        vec![
            table::text(Some(&details.name)),
            table::text(Some(records.cooperative(details.cooperative))),
            table::date(Some(details.period.from)),
            table::date(details.period.until),
            table::text(details.phase_of.map(|phase| records.project(phase))),
            table::many(results(register, project.id, on).len()),
            table::text(Some(given.join("; "))),
            table::text(Some(project.id)),
        ]
    };
    let rows = found.iter().map(row).collect();
    let ids = ["project", "cooperative", "since", "until", "phase_of", "results", "amount", "id"];
    table::print(desk, "projects", &ids, rows, Some(unshown))
}
