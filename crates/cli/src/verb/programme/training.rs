//! Verbs about trainings: plan them, write down their sessions, who came and who completed them.

use clap::{Args, Subcommand};
use domain::programme::{Attendance, ClassSessionDetails, Command, Training, TrainingDetails};
use domain::value::id::{ClassSessionId, PersonId, TrainingId};
use reports::records::{Records, programme::topic};

use super::table;
use crate::desk::Desk;
use crate::mint;
use crate::problem::Outcome;
use crate::read::{self, Counted, Reading};
use crate::verb::list::Unshown;
use crate::verb::programme::people::People;
use crate::verb::report;
use operations::Problem;

/// What can be done about trainings.
#[derive(Debug, Subcommand)]
pub(crate) enum Verb {
    /// Write down a training, held or planned
    Plan {
        /// What it is called, without naming a person
        title: String,
        #[command(flatten)]
        about: About,
    },
    /// Correct what is known of a training
    Correct {
        #[command(flatten)]
        which: Which,
        /// The title as it is
        #[arg(long)]
        title: Option<String>,
        #[command(flatten)]
        about: Corrected,
        /// What was wrong
        #[arg(long)]
        reason: Option<String>,
    },
    /// Say that a training was recorded in error; only while nothing refers to it
    Annul {
        #[command(flatten)]
        which: Which,
        /// What was wrong
        #[arg(long)]
        reason: String,
    },
    #[command(flatten)]
    Session(SessionVerb),
    /// Write down everybody who is enrolled; what was written down before is replaced
    Enrol {
        #[command(flatten)]
        which: Which,
        #[command(flatten)]
        people: People,
    },
    /// Write down everybody who completed a training on a day; what was written down of that day is replaced
    Complete {
        #[command(flatten)]
        which: Which,
        /// When they completed it
        #[arg(long)]
        on: String,
        #[command(flatten)]
        people: People,
    },
    /// List trainings
    List {
        /// Of this cooperative
        #[arg(long)]
        cooperative: Option<String>,
        /// About this topic
        #[arg(long)]
        topic: Option<String>,
        /// Of this project
        #[arg(long)]
        project: Option<String>,
    },
    /// Show one training: sessions, who came, who completed it
    Show {
        #[command(flatten)]
        which: Which,
    },
}

/// What can be done about the sessions of a training.
#[derive(Debug, Subcommand)]
pub(crate) enum SessionVerb {
    /// Write down a session of a training
    Session {
        #[command(flatten)]
        which: Which,
        /// When it was held
        #[arg(long)]
        on: String,
        /// How long it lasted, in hours: 2, 1.5 or 1:30
        #[arg(long)]
        hours: String,
        /// Where
        #[arg(long)]
        place: Option<String>,
    },
    /// Correct the day, length and place of a session
    CorrectSession {
        #[command(flatten)]
        which: Which,
        #[command(flatten)]
        session: InSession,
        /// The day as it is
        #[arg(long)]
        on: Option<String>,
        /// The length as it is, in hours: 2, 1.5 or 1:30
        #[arg(long)]
        hours: Option<String>,
        /// The place as it is
        #[arg(long)]
        place: Option<String>,
        /// What was wrong
        #[arg(long)]
        reason: Option<String>,
    },
    /// Say that a session was recorded in error
    AnnulSession {
        #[command(flatten)]
        which: Which,
        #[command(flatten)]
        session: InSession,
        /// What was wrong
        #[arg(long)]
        reason: String,
    },
    /// Write down everybody who was at a session; what was written down before is replaced
    Attend {
        #[command(flatten)]
        which: Which,
        #[command(flatten)]
        session: InSession,
        #[command(flatten)]
        people: People,
        #[command(flatten)]
        unnamed: Counted,
    },
}

/// Which training.
#[derive(Clone, Debug, Args)]
pub(crate) struct Which {
    /// The training: its title or a part of it
    training: String,
    /// The cooperative, where several have such a training
    #[arg(long)]
    cooperative: Option<String>,
}

/// Which session of it.
#[derive(Clone, Debug, Args)]
pub(crate) struct InSession {
    /// The session: its day, where the training has several
    #[arg(long)]
    session: Option<String>,
}

/// What a training is.
#[derive(Clone, Debug, Args)]
pub(crate) struct About {
    /// The cooperative, where the register holds several
    #[arg(long)]
    cooperative: Option<String>,
    /// violence_prevention, harassment, womens_rights, equality, leadership, cooperative_education, safety, environment,
    /// certification, finance, trade or another in your own words
    #[arg(long)]
    topic: String,
    /// Who teaches: a person of the register, org:NAME for an organisation of the register, outside:NAME for another one
    #[arg(long = "facilitator")]
    facilitators: Vec<String>,
    /// The project that it belongs to
    #[arg(long)]
    project: Option<String>,
    /// What it cost, such as "1200.00 PEN"
    #[arg(long)]
    cost: Option<String>,
    /// It is paid from the fund for cooperative education
    #[arg(long)]
    education_fund: bool,
    /// For how many months what was learnt is good
    #[arg(long)]
    valid_months: Option<String>,
}

/// What a training is, where that is to be mended.
#[derive(Clone, Debug, Args)]
pub(crate) struct Corrected {
    /// The topic as it is
    #[arg(long)]
    topic: Option<String>,
    /// Who teaches; replaces all who were written down
    #[arg(long = "facilitator")]
    facilitators: Vec<String>,
    /// The project that it belongs to, or none
    #[arg(long)]
    project: Option<String>,
    /// What it cost, or none
    #[arg(long)]
    cost: Option<String>,
    /// Whether it is paid from the fund for cooperative education
    #[arg(long)]
    education_fund: Option<bool>,
    /// For how many months what was learnt is good, or never if it does not run out
    #[arg(long)]
    valid_months: Option<String>,
}

fn is_none(text: &str) -> bool {
    ["none", "ninguno", "ninguna"].contains(&text)
}

impl Which {
    fn find(&self, reading: &Reading<'_>) -> Outcome<TrainingId> {
        reading.training(&self.training, self.cooperative.as_ref())
    }
}

impl InSession {
    fn find(&self, reading: &Reading<'_>, training: TrainingId) -> Outcome<ClassSessionId> {
        reading.session(training, self.session.as_ref())
    }
}

impl About {
    fn details(self, reading: &Reading<'_>, title: &str) -> Outcome<TrainingDetails> {
        let words = reading.words;
        Ok(TrainingDetails {
            cooperative: reading.the_cooperative(self.cooperative.as_ref())?,
            cost: self.cost.map(|cost| read::money(words, "--cost", &cost)).transpose()?,
            education_fund: self.education_fund,
            facilitators: self
                .facilitators
                .iter()
                .map(|one| reading.facilitator(one))
                .collect::<Outcome<_>>()?,
            project: self.project.map(|project| reading.project(&project)).transpose()?,
            title: read::text(words, "TITLE", title)?,
            topic: read::topic(words, &self.topic)?,
            valid_months: self.valid_months.map(|months| read::months(words, &months)).transpose()?.flatten(),
        })
    }
}

impl Corrected {
    fn over(
        self,
        reading: &Reading<'_>,
        known: TrainingDetails,
        title: Option<&String>,
    ) -> Outcome<TrainingDetails> {
        let words = reading.words;
        let mut details = known;
        if let Some(title) = title {
            details.title = read::text(words, "--title", title)?;
        }
        if let Some(topic) = &self.topic {
            details.topic = read::topic(words, topic)?;
        }
        if !self.facilitators.is_empty() {
            details.facilitators =
                self.facilitators.iter().map(|one| reading.facilitator(one)).collect::<Outcome<_>>()?;
        }
        if let Some(project) = &self.project {
            details.project = if is_none(project) { None } else { Some(reading.project(project)?) };
        }
        if let Some(cost) = &self.cost {
            details.cost = if is_none(cost) { None } else { Some(read::money(words, "--cost", cost)?) };
        }
        details.education_fund = self.education_fund.unwrap_or(details.education_fund);
        if let Some(months) = &self.valid_months {
            details.valid_months = read::months(words, months)?;
        }
        Ok(details)
    }
}

fn known<'a>(reading: &Reading<'a>, training: TrainingId) -> Outcome<&'a Training> {
    reading.register.programmes().training(training).ok_or_else(Problem::unforeseen)
}

impl Verb {
    /// Does what was asked.
    pub(crate) fn run(self, desk: &mut Desk) -> Outcome {
        let command = match self {
            Self::Plan { title, about } => {
                let reading = desk.reading()?;
                Command::PlanTraining { training: mint::id(), details: about.details(&reading, &title)? }
            }
            Self::Correct { which, title, about, reason } => {
                let reading = desk.reading()?;
                let training = which.find(&reading)?;
                let former = known(&reading, training)?.details.clone();
                Command::CorrectTraining {
                    training,
                    details: about.over(&reading, former, title.as_ref())?,
                    reason: read::text_if(reading.words, "--reason", reason.as_ref())?,
                }
            }
            Self::Annul { which, reason } => {
                let reading = desk.reading()?;
                let reason = read::text(reading.words, "--reason", &reason)?;
                Command::AnnulTraining { training: which.find(&reading)?, reason }
            }
            Self::Session(verb) => verb.command(desk)?,
            Self::Enrol { which, people } => {
                let training = which.find(&desk.reading()?)?;
                let enrolled = |reading: &Reading<'_>| -> Vec<PersonId> {
                    known(reading, training)
                        .map(|found| found.enrolled.iter().copied().collect())
                        .unwrap_or_default()
                };
                Command::RecordEnrolment { training, people: people.read(desk, enrolled)? }
            }
            Self::Complete { which, on, people } => {
                let reading = desk.reading()?;
                let (training, on) = (which.find(&reading)?, read::date(reading.words, "--on", &on)?);
                let completed = |reading: &Reading<'_>| -> Vec<PersonId> {
                    let found = known(reading, training).map(|found| &found.completed);
                    let that_day = found.into_iter().flatten().filter(|(_, day)| **day == on);
                    that_day.map(|(person, _)| *person).collect()
                };
                Command::RecordCompletion { training, on, people: people.read(desk, completed)? }
            }
            Self::List { cooperative, topic, project } => {
                return list(desk, cooperative.as_ref(), topic.as_ref(), project.as_ref());
            }
            Self::Show { which } => {
                let training = which.find(&desk.reading()?)?;
                return report::training(desk, training);
            }
        };
        desk.act([command])
    }
}

impl SessionVerb {
    fn command(self, desk: &mut Desk) -> Outcome<Command> {
        let reading = desk.reading()?;
        let words = reading.words;
        Ok(match self {
            Self::Session { which, on, hours, place } => {
                let details = ClassSessionDetails {
                    minutes: read::minutes(words, "--hours", &hours)?,
                    on: read::date(words, "--on", &on)?,
                    place: read::text_if(words, "--place", place.as_ref())?,
                };
                Command::HoldClassSession {
                    class_session: mint::id(),
                    training: which.find(&reading)?,
                    details,
                }
            }
            Self::CorrectSession { which, session, on, hours, place, reason } => {
                let session = session.find(&reading, which.find(&reading)?)?;
                let found = reading.register.programmes().class_session(session);
                let (_, found) = found.ok_or_else(Problem::unforeseen)?;
                let minutes = hours.map(|hours| read::minutes(words, "--hours", &hours)).transpose()?;
                let details = ClassSessionDetails {
                    minutes: minutes.unwrap_or(found.details.minutes),
                    on: read::date_if(words, "--on", on.as_ref())?.unwrap_or(found.details.on),
                    place: read::text_if(words, "--place", place.as_ref())?.or(found.details.place.clone()),
                };
                let reason = read::text_if(words, "--reason", reason.as_ref())?;
                Command::CorrectClassSession { class_session: session, details, reason }
            }
            Self::AnnulSession { which, session, reason } => Command::AnnulClassSession {
                class_session: session.find(&reading, which.find(&reading)?)?,
                reason: read::text(words, "--reason", &reason)?,
            },
            Self::Attend { which, session, people, unnamed } => {
                let session = session.find(&reading, which.find(&reading)?)?;
                let came = |reading: &Reading<'_>| -> Vec<PersonId> {
                    let found = reading.register.programmes().class_session(session);
                    found
                        .and_then(|(_, found)| found.attendance.clone())
                        .map(|list| list.people)
                        .unwrap_or_default()
                };
                let people = people.read(desk, came)?;
                Command::RecordAttendance {
                    class_session: session,
                    attendance: Attendance { people, unnamed: unnamed.tally() },
                }
            }
        })
    }
}

/// The trainings that were known to be held or planned by the day, the last first.
fn list(
    desk: &mut Desk,
    cooperative: Option<&String>,
    wanted: Option<&String>,
    project: Option<&String>,
) -> Outcome {
    let reading = desk.reading()?;
    let (on, words) = (reading.on, reading.words);
    let cooperative = reading.cooperative_if(cooperative)?;
    let project = project.map(|project| reading.project(project)).transpose()?;
    let wanted = wanted.map(|wanted| read::topic(words, wanted)).transpose()?;
    let programmes = reading.register.programmes();
    let first =
        |training: &Training| programmes.class_sessions_of(training.id).next().map(|it| it.details.on);
    let mut found: Vec<&Training> = programmes
        .trainings()
        .filter(|training| cooperative.is_none_or(|one| training.details.cooperative == one))
        .filter(|training| project.is_none_or(|one| training.details.project == Some(one)))
        .filter(|training| wanted.as_ref().is_none_or(|one| training.details.topic == *one))
        .collect();
    let known = found.len();
    found.retain(|training| first(training).is_none_or(|day| day.first() <= on));
    let unshown = Unshown::Later(known.saturating_sub(found.len()));
    found.sort_by_key(|training| (first(training), training.id));
    let records = Records::new(reading.register, words);
    let row = |training: &&Training| {
        let details = &training.details;
        let held =
            programmes.class_sessions_of(training.id).filter(|session| session.details.on.first() <= on);
        let days: Vec<_> = held.map(|session| session.details.on).collect();
        let scope = domain::indicator::programme::Scope {
            training: Some(training.id),
            to: on,
            ..domain::indicator::programme::Scope::default()
        };
        let reach = domain::indicator::programme::reach(reading.register, &scope);
        vec![
            table::text(Some(&details.title)),
            reports::table::Cell::code(details.topic.code(), topic(words, &details.topic)),
            table::text(Some(records.cooperative(details.cooperative))),
            table::date(days.first().copied()),
            table::date(days.last().copied()),
            table::many(days.len()),
            reports::table::Cell::count(reach.people.women),
            reports::table::Cell::count(reach.people.men),
            table::text(details.project.map(|project| records.project(project))),
            table::text(Some(training.id)),
        ]
    };
    let rows = found.iter().map(row).collect();
    let ids = ["title", "topic", "cooperative", "first", "last", "sessions", "women", "men", "project", "id"];
    table::print(desk, "trainings", &ids, rows, Some(unshown))
}
