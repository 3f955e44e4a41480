//! The equality report, for the house and for others.

use clap::Args;
use domain::equality::{Command, ReleaseDetails, ReleasedCell};
use domain::indicator::disclosure::{Policy, Position, Threshold};
use domain::value::PartialDate;
use reports::report::{self, EqualityAsked, EqualityReleased};
use storage::BatchKind;

use crate::desk::{Desk, tell};
use crate::mint;
use crate::problem::Outcome;
use crate::read;
use operations::Problem;
use operations::problem::Kind;
use operations::report::series;

/// What of the equality report is asked for.
#[derive(Debug, Args)]
pub(crate) struct Equality {
    /// Of this organisation with what belongs to it; of the whole register by default
    #[arg(long)]
    cooperative: Option<String>,
    /// With the shares over time from this day on
    #[arg(long)]
    since: Option<String>,
    /// With --since: every so many months
    #[arg(long, default_value_t = 12)]
    every: u32,
    /// Take the pace of membership from the last so many full years
    #[arg(long, default_value_t = 5, value_parser = clap::value_parser!(u32).range(1..=50))]
    years: u32,
    /// For these readers outside: keeps small counts back, and enters in the ledger what is released
    #[arg(long, value_name = "AUDIENCE")]
    public: Option<String>,
    /// With --public: show no count of people below this one
    #[arg(long, requires = "public", value_name = "PEOPLE")]
    least: Option<u64>,
}

impl Equality {
    /// Prints the report, or releases it.
    pub(crate) fn run(self, desk: &mut Desk) -> Outcome {
        let on = desk.on();
        let cooperative = desk.reading()?.cooperative_if(self.cooperative.as_ref())?;
        let series = match &self.since {
            None => Vec::new(),
            Some(text) => series(read::date(desk.words(), "--since", text)?.first(), on, self.every),
        };
        let asked = EqualityAsked { cooperative, on, series, years: self.years };
        let Some(audience) = &self.public else {
            let stamp = desk.stamp()?;
            let register = desk.register()?.clone();
            let document = report::equality(&register, &asked, &stamp, desk.words());
            return desk.print(&document);
        };
        self.release(desk, &asked, audience)
    }

    /// Enters in the ledger what leaves the house, and prints it; only prints it in a dry run.
    fn release(&self, desk: &mut Desk, asked: &EqualityAsked, audience: &str) -> Outcome {
        let policy = policy(desk, self.least)?;
        let stamp = desk.stamp()?;
        let register = desk.register()?.clone();
        let earlier = register.equality().releases().map(|(_, release)| release.cells.as_slice());
        let earlier: Vec<&[ReleasedCell]> = earlier.collect();
        let released = report::equality_released(&register, asked, policy, &earlier, &stamp, desk.words());
        if let Some((table, at)) = released.given_away.first() {
            return Err(blocked(desk, table, at));
        }
        let EqualityReleased { document, cells, .. } = released;
        let hidden = cells.iter().filter(|cell| cell.figure.is_none()).count();
        let details = ReleaseDetails {
            as_of: PartialDate::day(asked.on),
            audience: read::text(desk.words(), "--public", audience)?,
            cells,
            on: PartialDate::day(desk.context().at.date_naive()),
            title: read::text(desk.words(), "--public", &document.title)?,
        };
        if desk.common.dry_run {
            let hidden = u64::try_from(hidden).unwrap_or(u64::MAX);
            let args = [("audience", audience.into()), ("hidden", hidden.into())];
            tell(&desk.words().say_with("cli-release-dry-run", &args));
        } else {
            let command = Command::ReleaseFigures { release: mint::id(), details };
            let written = desk.batch(BatchKind::Entry, None, vec![command.into()])?;
            tell(&desk.words().say_with("cli-written", &[("version", written.version.into())]));
        }
        desk.print(&document)
    }
}

/// The house's thresholds, with another least count of people where one was given.
fn policy(desk: &Desk, least: Option<u64>) -> Outcome<Policy> {
    let policy = Policy::default();
    match least {
        None => Ok(policy),
        Some(least) if (2..=100).contains(&least) => {
            Ok(Policy { membership: Threshold { least: Some(least), ..policy.membership }, ..policy })
        }
        Some(other) => {
            let value = other.to_string();
            Err(read::wrong(desk.words(), "release_threshold_range", "--least", &value, &[]))
        }
    }
}

fn blocked(desk: &Desk, table: &str, at: &Position) -> Problem {
    let args = [("table", table.into()), ("row", (&at.row).into()), ("column", (&at.column).into())];
    read::coded(desk.words(), Kind::Rejected, "release_blocked", &args)
}
