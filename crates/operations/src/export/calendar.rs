//! `export.calendar`: what falls due, for the calendar of a telephone or an office. It must not compute anything that
//! `ayni calendar` does not show.

use chrono::NaiveDate;
use clap::Args;
use domain::authority::{Question, Sensitivity};
use domain::calendar::{Due, calendar};
use domain::value::PartialDate;
use domain::value::id::CooperativeId;
use exchange::icalendar;
use reports::records::Records;
use reports::report::{Duty, due_entry, duty_entry};
use reports::words::{Arg, Words};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::calendar::{AHEAD, duties};
use crate::operation::{Delivery, Export, Exported, Media};
use crate::{Field as _, Input, Outcome};

/// What falls due as an iCalendar file, for the calendar of a telephone or an office
#[derive(Clone, Debug, Args, Serialize, Deserialize, JsonSchema)]
pub struct Calendar {
    /// Until when; ninety days later by default
    #[arg(long, value_name = "DATE")]
    pub until: Option<Input<PartialDate>>,
    /// Of this organisation
    #[arg(long)]
    pub cooperative: Option<Input<CooperativeId>>,
}

impl Export for Calendar {
    const NAME: &'static str = "export.calendar";
    const KIND: Question = Question::Records;
    const CLASS: Sensitivity = Sensitivity::Internal;
    const MEDIA: &'static [Media] = &[Media::CALENDAR];

    fn produce<'a>(&self, to: &Delivery<'a>) -> Outcome<Exported<'a>> {
        let (resolver, from) = (to.at.resolver()?, to.at.on());
        let until = self.until.read("until", &resolver)?.map(|until| until.last());
        let until = until.unwrap_or_else(|| from.checked_add_days(AHEAD).unwrap_or(NaiveDate::MAX));
        let whose = self.cooperative.read("cooperative", &resolver)?;
        // The file leaves the house: sensitive evidence has no title in it.
        let records = Records::new(resolver.register, to.words).leaving();
        let all = calendar(resolver.register, from, until);
        let due = all.iter().filter(|due| whose.is_none() || due.cooperative == whose);
        let mut events: Vec<icalendar::Event> = due.map(|due| event(&records, due)).collect();
        // What is about the register is no one organisation's.
        let beside = duties(to.at, from, until).into_iter().filter(|_| whose.is_none());
        events.extend(beside.map(|duty| event_beside(&duty, to.words)));
        events.sort_by_key(|event| event.on);
        let provenance = to.at.provenance()?;
        let name = [("register", Arg::from(&provenance.register))];
        let file = icalendar::Calendar {
            name: to.words.say_with("calendar-file", &name),
            language: to.words.lang().code().to_owned(),
            made: to.at.when.now,
            version: to.at.version(),
            events,
        };
        Ok(Exported::of(Self::NAME, to.media, icalendar::write(&file)))
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

fn event_beside(duty: &Duty, words: &Words) -> icalendar::Event {
    let said = duty_entry(duty, words);
    icalendar::Event {
        uid: icalendar::uid_beside(duty.kind.code(), Duty::ABOUT, duty.register.uuid()),
        on: duty.on,
        summary: said.summary,
        description: said.description,
        categories: vec![said.category],
    }
}
