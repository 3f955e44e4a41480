//! Where the records contradict each other or what can be: people, membership, office, organs and numbers. Such facts are
//! recorded, because they may have happened or only one of two dates is wrong; here they are found. One file a theme.

mod membership;
mod office;
mod organisation;
mod people;
mod work;

use chrono::NaiveDate;

use super::Finding;
use crate::compliance::finding_code::{Figure, FindingCode, Gap};
use crate::compliance::record::Record;
use crate::person::{Person, Profile};
use crate::register::Register;
use crate::rule::{RuleId, RuleSet};
use crate::value::PartialDate;
use crate::value::date::MONTHS_OF_A_YEAR;
use crate::value::id::{CooperativeId, PersonId};

/// What is looked at, and from when.
#[derive(Clone, Copy)]
struct Look<'a> {
    register: &'a Register,
    rule_set: &'a RuleSet,
    /// The day that is asked about.
    on: NaiveDate,
    /// The day on which it is asked: what lies behind it has not happened.
    today: NaiveDate,
}

pub(super) fn find(
    register: &Register,
    rule_set: &RuleSet,
    (on, today): (NaiveDate, NaiveDate),
    found: &mut Vec<Finding>,
) {
    let look = Look { register, rule_set, on, today };
    let mut all = Vec::new();
    people::find(look, &mut all);
    membership::find(look, &mut all);
    office::find(look, &mut all);
    organisation::find(look, &mut all);
    work::find(look, &mut all);
    // What came to be wrong later was not wrong on the day; what lies ahead of today is wrong whenever one asks.
    found.extend(
        all.into_iter()
            .filter(|finding| finding.on.is_none_or(|since| since <= on) || finding.code.is_of_the_future()),
    );
}

impl Look<'_> {
    /// Who the person is, where that is known.
    fn profile(&self, person: PersonId) -> Option<&Profile> {
        self.register.persons().get(person).and_then(|found| found.profile.as_ref())
    }

    /// The first day on which she is surely dead.
    fn dead_from(&self, person: PersonId) -> Option<NaiveDate> {
        self.profile(person)?.death?.last().succ_opt()
    }

    /// The day before which she is surely not born.
    fn born_from(&self, person: PersonId) -> Option<NaiveDate> {
        Some(self.profile(person)?.birth?.first())
    }

    /// The first day on which she may be of age by the law of the day that is asked about.
    fn of_age_from(&self, person: PersonId) -> Option<(NaiveDate, crate::rule::Source)> {
        let rule = self
            .rule_set
            .rules()
            .iter()
            .find(|rule| rule.id == RuleId::Majority && rule.holds_on(self.on))?;
        let years = rule.demand.as_ref()?.number()?;
        let months = u32::try_from(years).ok()?.checked_mul(MONTHS_OF_A_YEAR)?;
        let from = self.born_from(person)?.checked_add_months(chrono::Months::new(months))?;
        Some((from, rule.source.clone()))
    }

    fn founded(&self, cooperative: CooperativeId) -> Option<PartialDate> {
        self.register.cooperatives().get(cooperative)?.details.founded
    }
}

/// A finding about records of one organisation, or of none, since a day.
fn finding(gap: Gap, cooperative: Option<CooperativeId>, since: impl Into<Option<NaiveDate>>) -> Finding {
    let Gap { code, records, figures } = gap;
    let (severity, requirement, source) = (code.severity(), None, None);
    Finding {
        severity,
        code,
        cooperative,
        on: since.into(),
        records,
        requirement,
        figures,
        source,
        beside: None,
    }
}

/// That a date lies behind the day on which it is asked.
fn in_future(
    look: Look<'_>,
    code: FindingCode,
    date: Option<PartialDate>,
    record: Record,
    cooperative: Option<CooperativeId>,
    found: &mut Vec<Finding>,
) {
    let Some(date) = date.filter(|date| look.today < date.first()) else { return };
    found.push(finding(Gap::of(code, [record]).with("date", Figure::Date(date)), cooperative, date.first()));
}

/// The people whose records stand for themselves.
fn people(register: &Register) -> impl Iterator<Item = &Person> {
    register.persons().iter().filter(|person| person.merged_into.is_none() && !person.annulled)
}
