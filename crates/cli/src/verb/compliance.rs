//! What follows from the register for an auditor's visit: readiness, standing, audits, premium, findings and what falls
//! due.

use chrono::{Days, NaiveDate};
use clap::{Args, ValueEnum};
use domain::Register;
use domain::calendar::calendar;
use domain::compliance::{self, Asked, Finding, Severity, by_severity};
use domain::rule::Pack;
use domain::value::id::{AuditId, CertificationId, CooperativeId};
use reports::document::Document;
use reports::records::Records;
use reports::report::{self, Listed};
use reports::words::Arg;

use crate::desk::Desk;
use crate::problem::Outcome;
use crate::read::{self, OfCertification, Reading};
use operations::problem::{Kind, Problem};

/// How many days ahead is looked where nobody says otherwise.
pub(crate) const AHEAD: Days = Days::new(90);

/// How ready an organisation is.
#[derive(Debug, Args)]
pub(crate) struct Readiness {
    #[command(flatten)]
    of: OfCertification,
    /// Only the requirements of this selection of the scheme
    #[arg(long)]
    profile: Option<String>,
    /// Which requirements: all, due or missing
    #[arg(long, value_enum, default_value_t = Only::All)]
    only: Only,
}

/// Which requirements are listed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Only {
    /// All of them.
    All,
    /// Those that are due.
    Due,
    /// Those to which something is missing.
    Missing,
}

/// How a certification stands.
#[derive(Debug, Args)]
pub(crate) struct Standing {
    #[command(flatten)]
    of: OfCertification,
}

/// An audit and its follow-up.
#[derive(Debug, Args)]
pub(crate) struct Audit {
    /// The audit: year, date or kind, such as 2021, 2021-05 or "renewal 2021"
    #[arg(id = "audit", value_name = "AUDIT")]
    which: String,
    #[command(flatten)]
    of: OfCertification,
}

/// The premium of an organisation.
#[derive(Debug, Args)]
pub(crate) struct Premium {
    /// Whose premium, where several organisations have one
    #[arg(long)]
    cooperative: Option<String>,
}

/// Where the register contradicts the law, a scheme or itself.
#[derive(Debug, Args)]
pub(crate) struct Check {
    /// End with exit code 10 where there is any finding
    #[arg(long)]
    strict: bool,
    /// Only those of this weight or more: error, warning or info
    #[arg(long, value_enum, default_value_t = Weight::Info)]
    severity: Weight,
}

/// How much a finding weighs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Weight {
    /// Something is broken.
    Error,
    /// Something is to be seen to.
    Warning,
    /// Something to know.
    Info,
}

/// What falls due.
#[derive(Debug, Args)]
pub(crate) struct Calendar {
    /// Until when; ninety days later by default
    #[arg(long, value_name = "DATE")]
    until: Option<String>,
}

impl Readiness {
    /// Prints it.
    pub(crate) fn run(self, desk: &mut Desk) -> Outcome {
        let id = the_certification(&desk.reading()?, &self.of)?;
        let profile = self.profile.as_ref();
        let profile = profile.map(|code| read::text(desk.words(), "--profile", code)).transpose()?;
        let listed = match self.only {
            Only::All => Listed::All,
            Only::Due => Listed::Due,
            Only::Missing => Listed::Missing,
        };
        print(desk, |records, on, stamp| {
            let ready = compliance::readiness(records.register, &Pack::peru(), id, profile.as_ref(), on);
            ready.map(|ready| report::readiness(records, &ready, listed, stamp)).ok_or_else(|| {
                let known = profiles(records.register, id);
                let value = self.profile.as_deref().unwrap_or_default();
                read::wrong(
                    records.words,
                    "profile_unknown",
                    "--profile",
                    value,
                    &[("known", Arg::from(&known))],
                )
            })
        })
    }
}

/// The selections that the scheme of a certification makes.
fn profiles(register: &Register, id: CertificationId) -> String {
    let state = register.certifications();
    let scheme = state.certification(id).and_then(|found| state.scheme(found.scheme));
    let codes = scheme.into_iter().flat_map(|scheme| &scheme.profiles).map(|it| it.code.as_str());
    codes.collect::<Vec<_>>().join(", ")
}

impl Standing {
    /// Prints it.
    pub(crate) fn run(self, desk: &mut Desk) -> Outcome {
        let id = the_certification(&desk.reading()?, &self.of)?;
        print(desk, |records, on, stamp| {
            let found = records.register.certifications().certification(id);
            let document = found.map(|found| report::certificate(records, found, on, stamp));
            document.ok_or_else(Problem::unforeseen)
        })
    }
}

impl Audit {
    /// Prints it.
    pub(crate) fn run(self, desk: &mut Desk) -> Outcome {
        let id: AuditId = desk.reading()?.audit(&self.which, &self.of)?;
        print(desk, |records, on, stamp| {
            let found = records.register.certifications().audit(id);
            let document = found.and_then(|found| report::audit(records, found, on, stamp));
            document.ok_or_else(Problem::unforeseen)
        })
    }
}

impl Premium {
    /// Prints it.
    pub(crate) fn run(self, desk: &mut Desk) -> Outcome {
        let id = whose_premium(&desk.reading()?, self.cooperative.as_ref())?;
        print(desk, |records, on, stamp| {
            let pack = Pack::peru();
            let ledger = compliance::ledger(records.register.certifications(), id, on);
            let asked = Asked::of(records.register, &pack, id, on);
            let document = asked.map(|asked| report::premium(records, &asked, &ledger, stamp));
            document.ok_or_else(Problem::unforeseen)
        })
    }
}

impl Check {
    /// Prints the findings; with `--strict`, any of them is a problem.
    pub(crate) fn run(self, desk: &mut Desk) -> Outcome {
        let least = match self.severity {
            Weight::Error => Severity::Error,
            Weight::Warning => Severity::Warning,
            Weight::Info => Severity::Info,
        };
        let (on, today) = (desk.on(), desk.today());
        let mut found = found(on, today, desk.register()?);
        found.retain(|finding| finding.severity <= least);
        let count = u64::try_from(found.len()).unwrap_or(u64::MAX);
        print(desk, |records, _, stamp| Ok(report::findings(records, &found, stamp)))?;
        if self.strict && 0 < count {
            return Err(Problem::new(Kind::Findings, "findings").with("count", count));
        }
        Ok(())
    }
}

impl Calendar {
    /// Prints it.
    pub(crate) fn run(self, desk: &mut Desk) -> Outcome {
        let from = desk.on();
        let until = match &self.until {
            Some(text) => read::date(desk.words(), "--until", text)?.last(),
            None => from.checked_add_days(AHEAD).unwrap_or(NaiveDate::MAX),
        };
        print(desk, |records, from, stamp| {
            let due = calendar(records.register, from, until);
            Ok(report::calendar(records, &due, (from, until), stamp))
        })
    }
}

/// Everything that somebody should look at on a day, as it is asked today.
pub(crate) fn found(on: NaiveDate, today: NaiveDate, register: &Register) -> Vec<Finding> {
    compliance::findings(register, &Pack::peru(), on, today)
}

/// How many findings there are: grave, to be seen to, to know.
pub(crate) fn weighed(found: &[Finding]) -> [u64; 3] {
    let counts = by_severity(found);
    Severity::ALL.map(|severity| counts.get(&severity).copied().unwrap_or_default())
}

/// Makes a document of the register as of the day, and prints or writes it.
fn print(
    desk: &mut Desk,
    document: impl FnOnce(&Records<'_>, NaiveDate, &reports::page::Stamp) -> Outcome<Document>,
) -> Outcome {
    let (on, stamp) = (desk.on(), desk.stamp()?);
    let reading = desk.reading()?;
    let document = document(&Records::new(reading.register, reading.words), on, &stamp)?;
    desk.print(&document)
}

/// The certification that was named, or the only one there is.
fn the_certification(reading: &Reading<'_>, of: &OfCertification) -> Outcome<CertificationId> {
    if let Some(value) = &of.certification {
        return reading.certification(value, of.cooperative.as_ref());
    }
    let holder = reading.cooperative_if(of.cooperative.as_ref())?;
    let all = reading.register.certifications().certifications();
    let mut ours = all.filter(|one| holder.is_none_or(|holder| one.holder == holder));
    match (ours.next(), ours.next()) {
        (Some(only), None) => Ok(only.id),
        (None, _) => Err(needed("certification_none")),
        (Some(_), Some(_)) => Err(needed("certification_needed")),
    }
}

fn needed(code: &'static str) -> Problem {
    Problem::new(Kind::NotFound, code).at("certification")
}

/// The organisation that was named, or the only one that has anything to do with a premium.
fn whose_premium(reading: &Reading<'_>, value: Option<&String>) -> Outcome<CooperativeId> {
    let state = reading.register.certifications();
    let received = state.received().map(|(_, entry)| entry.cooperative);
    let spent = state.spent().map(|(_, entry)| entry.cooperative);
    let mut all: Vec<CooperativeId> = received.chain(spent).collect();
    all.extend(state.decided().map(|(_, entry)| entry.cooperative));
    all.sort();
    all.dedup();
    match (value, all.as_slice()) {
        (None, [only]) => Ok(*only),
        _ => reading.the_cooperative(value),
    }
}
