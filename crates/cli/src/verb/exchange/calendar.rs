//! What falls due as an iCalendar file, for the calendar of a telephone or an office. It must not compute anything that
//! `ayni calendar` does not show.

use std::path::PathBuf;

use chrono::{DateTime, NaiveDate, Utc};
use clap::Args;
use domain::calendar::{Due, calendar};
use exchange::icalendar;
use operations::Problem;
use reports::records::Records;
use reports::report::due_entry;
use reports::words::Arg;

use crate::desk::Desk;
use crate::problem::Outcome;
use crate::read;
use operations::calendar::AHEAD;

/// What falls due, to be written.
#[derive(Debug, Args)]
pub(crate) struct CalendarFile {
    /// The file, or - for standard output
    #[arg(default_value = "-")]
    file: PathBuf,
    /// Until when; ninety days later by default
    #[arg(long, value_name = "DATE")]
    until: Option<String>,
    /// Of this organisation
    #[arg(long)]
    cooperative: Option<String>,
}

impl CalendarFile {
    /// Writes it.
    pub(super) fn run(self, desk: &mut Desk) -> Outcome {
        let destination = desk.own_outlet(&self.file, None, &["ics"])?;
        let (from, stamp) = (desk.on(), desk.stamp()?);
        let until = match &self.until {
            Some(text) => read::date(desk.words(), "--until", text)?.last(),
            None => from.checked_add_days(AHEAD).unwrap_or(NaiveDate::MAX),
        };
        let made = DateTime::parse_from_rfc3339(&stamp.generated_at).map(|made| made.with_timezone(&Utc));
        let made = made.map_err(|_| Problem::unforeseen())?;
        let reading = desk.reading()?;
        let whose = reading.cooperative_if(self.cooperative.as_ref())?;
        // The file leaves the house: sensitive evidence has no title in it.
        let records = Records::new(reading.register, reading.words).leaving();
        let all = calendar(reading.register, from, until);
        let due = all.iter().filter(|due| whose.is_none() || due.cooperative == whose);
        let name = [("register", Arg::from(&stamp.register))];
        let file = icalendar::Calendar {
            name: reading.words.say_with("calendar-file", &name),
            language: reading.words.lang().code().to_owned(),
            made,
            version: stamp.version.parse().unwrap_or_default(),
            events: due.map(|due| event(&records, due)).collect(),
        };
        desk.export(&destination, icalendar::write(&file).as_bytes())
    }
}

fn event(records: &Records<'_>, due: &Due) -> icalendar::Event {
    let said = due_entry(records, due);
    icalendar::Event {
        uid: icalendar::uid(due),
        on: due.on,
        summary: said.summary,
        description: said.description,
        categories: vec![said.category],
    }
}
