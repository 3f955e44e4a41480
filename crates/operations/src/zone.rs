//! The zone in which a register is kept, and the way from instants to the days and times that people there know, and back.
//! Nothing else in the program converts. It must not read a clock.

use chrono::{
    DateTime, FixedOffset, NaiveDate, NaiveDateTime, NaiveTime, Offset as _, SecondsFormat, TimeDelta,
    TimeZone as _, Utc,
};
use chrono_tz::Tz;
use domain::value::{PartialDate, TimeZone};

/// Who said in which zone the register is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Said {
    /// The register.
    Register,
    /// The machine, because the register does not say it.
    Machine,
    /// Nobody.
    Nobody,
}

/// A time zone, and who said it.
#[derive(Clone, Copy, Debug)]
pub struct Zone {
    zone: Tz,
    /// Who said it.
    pub said: Said,
}

impl Zone {
    /// The zone of the register.
    pub fn of_register(zone: &TimeZone) -> Option<Self> {
        known(zone.as_str()).map(|zone| Self { zone, said: Said::Register })
    }

    /// A zone that the machine names.
    pub fn of_machine(name: &str) -> Option<Self> {
        let zone = known(name).filter(|zone| !is_universal(*zone))?;
        Some(Self { zone, said: Said::Machine })
    }

    /// The universal time, where nobody names a zone.
    pub const fn universal() -> Self {
        Self { zone: Tz::UTC, said: Said::Nobody }
    }

    /// The name.
    pub fn name(self) -> &'static str {
        self.zone.name()
    }

    /// An instant as clocks there showed it.
    pub fn local(self, instant: DateTime<Utc>) -> DateTime<FixedOffset> {
        let local = instant.with_timezone(&self.zone);
        local.with_timezone(&local.offset().fix())
    }

    /// Which day it was there.
    pub fn day(self, instant: DateTime<Utc>) -> NaiveDate {
        self.local(instant).date_naive()
    }

    /// An instant for programs: RFC 3339 to the second, with the offset there.
    pub fn rfc3339(self, instant: DateTime<Utc>) -> String {
        self.local(instant).to_rfc3339_opts(SecondsFormat::Secs, true)
    }

    /// An instant for people: day and time to the minute.
    pub fn shown(self, instant: DateTime<Utc>) -> String {
        self.local(instant).format("%Y-%m-%d %H:%M").to_string()
    }

    /// The last instant of what was typed: `2021-11-30` is the end of that day there, `2021-11-30 18:00` the end of that minute,
    /// and either may bear an offset or Z.
    pub fn end_of(self, text: &str) -> Option<DateTime<Utc>> {
        self.span_of(text).map(|(_, end)| end)
    }

    /// The first and the last instant of what was typed.
    pub fn span_of(self, text: &str) -> Option<(DateTime<Utc>, DateTime<Utc>)> {
        let text = text.trim();
        if let Ok(date) = text.parse::<PartialDate>() {
            let start = self.before(date.first().and_time(NaiveTime::MIN))? + TICK;
            return Some((start, self.before(date.last().succ_opt()?.and_time(NaiveTime::MIN))?));
        }
        let (local, offset) = offset_of(text)?;
        let (start, precision) = time_of(local)?;
        let end = start.checked_add_signed(precision)?;
        match offset {
            Some(offset) => {
                let there = |local| offset.from_local_datetime(local).single().map(|there| there.to_utc());
                Some((there(&start)?, there(&end)? - TICK))
            }
            None => Some((self.before(start)? + TICK, self.before(end)?)),
        }
    }

    /// The instant just before a local time. One that clocks showed twice is meant the second time; one that they skipped,
    /// as if they had not.
    fn before(self, local: NaiveDateTime) -> Option<DateTime<Utc>> {
        let hour = TimeDelta::hours(1);
        let skipped = || self.zone.from_local_datetime(&(local - hour)).latest().map(|there| there + hour);
        let there = self.zone.from_local_datetime(&local).latest().or_else(skipped)?;
        Some(there.to_utc() - TICK)
    }
}

/// The least that instants of entries differ by.
const TICK: TimeDelta = TimeDelta::microseconds(1);

/// A zone by its name, in whatever letters it is typed.
pub fn known(name: &str) -> Option<Tz> {
    let same = |zone: &&Tz| zone.name().eq_ignore_ascii_case(name.trim());
    name.parse().ok().or_else(|| chrono_tz::TZ_VARIANTS.iter().find(same).copied())
}

fn is_universal(zone: Tz) -> bool {
    let universal = ["UTC", "UCT", "Universal", "Zulu", "Greenwich", "GMT", "GMT0", "GMT+0", "GMT-0"];
    universal.contains(&zone.name().trim_start_matches("Etc/"))
}

/// A local time, and the offset behind it, where there is one.
fn offset_of(text: &str) -> Option<(&str, Option<FixedOffset>)> {
    if let Some(local) = text.strip_suffix(['Z', 'z']) {
        return Some((local.trim_end(), Some(Utc.fix())));
    }
    // Signs before the time belong to the date.
    let Some(at) = text.rfind(['+', '-']).filter(|at| 10 < *at) else { return Some((text, None)) };
    let (local, offset) = text.split_at(at);
    Some((local.trim_end(), Some(offset.parse().ok()?)))
}

/// A day and time, and how long what was typed lasts: a minute, a second, or a millionth of it.
fn time_of(text: &str) -> Option<(NaiveDateTime, TimeDelta)> {
    let forms = [
        ("%Y-%m-%d %H:%M", TimeDelta::minutes(1)),
        ("%Y-%m-%d %H:%M:%S", TimeDelta::seconds(1)),
        ("%Y-%m-%d %H:%M:%S%.f", TICK),
    ];
    let text = text.replacen(['T', 't'], " ", 1);
    forms
        .into_iter()
        .find_map(|(form, lasts)| Some((NaiveDateTime::parse_from_str(&text, form).ok()?, lasts)))
}

#[cfg(test)]
mod tests {
    use chrono::{DateTime, Utc};

    use super::Zone;

    fn zone(name: &str) -> Zone {
        Zone::of_register(&name.parse().unwrap()).unwrap()
    }

    fn instant(text: &str) -> DateTime<Utc> {
        text.parse().unwrap()
    }

    /// Protects evenings: what day it is follows the place, and an instant is shown as the clock there showed it.
    #[test]
    fn the_day_is_that_of_the_place() {
        let (lima, kiritimati) = (zone("America/Lima"), zone("Pacific/Kiritimati"));
        let evening = instant("2022-01-01T01:00:00Z");
        assert_eq!(lima.day(evening).to_string(), "2021-12-31");
        assert_eq!(kiritimati.day(evening).to_string(), "2022-01-01");
        assert_eq!(lima.rfc3339(evening), "2021-12-31T20:00:00-05:00");
        assert_eq!(lima.shown(evening), "2021-12-31 20:00");
    }

    /// Protects questions about what was known: a day, a minute and a second mean their ends, in the zone or at the offset.
    #[test]
    fn what_is_typed_means_its_end() {
        let lima = zone("America/Lima");
        for (typed, meant) in [
            ("2021", "2022-01-01T04:59:59.999999Z"),
            ("2021-11-30", "2021-12-01T04:59:59.999999Z"),
            ("2021-11-30 18:00", "2021-11-30T23:00:59.999999Z"),
            ("2021-11-30T18:00:05", "2021-11-30T23:00:05.999999Z"),
            ("2021-11-30 18:00-03:00", "2021-11-30T21:00:59.999999Z"),
            ("2021-11-30 18:00 +0200", "2021-11-30T16:00:59.999999Z"),
            ("2021-11-30T18:00:05Z", "2021-11-30T18:00:05.999999Z"),
            ("2021-11-30T18:00:05.25-05:00", "2021-11-30T23:00:05.250Z"),
        ] {
            assert_eq!(lima.end_of(typed), Some(instant(meant)), "{typed}");
        }
        for wrong in ["", "ayer", "2021-11-30 25:00", "2021-11-30 18:00 Lima", "2021-13-01"] {
            assert_eq!(lima.end_of(wrong), None, "{wrong}");
        }
    }

    /// Protects nights on which clocks are changed: an hour that came twice is meant the second time, one that was skipped ends.
    #[test]
    fn hours_that_come_twice_or_never_have_an_end() {
        let santiago = zone("America/Santiago");
        assert_eq!(santiago.end_of("2021-04-03 23:30"), Some(instant("2021-04-04T03:30:59.999999Z")));
        assert_eq!(santiago.end_of("2021-09-05 00:30"), Some(instant("2021-09-05T04:30:59.999999Z")));
    }

    /// Protects names as people type them.
    #[test]
    fn names_are_known_in_any_letters() {
        assert_eq!(super::known("america/lima").map(chrono_tz::Tz::name), Some("America/Lima"));
        assert_eq!(super::known("Lima"), None);
    }
}
