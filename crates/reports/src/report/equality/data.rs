//! The whole set of indicators, as a table and as data under the codes of the frameworks that ask for them.

use std::collections::BTreeMap;

use domain::indicator::{
    Indicator, Input, Outcome, Part, Value as Found,
    disclosure::{Class, TOTAL},
    indicators,
    tables::subject,
};
use schemars::JsonSchema;
use serde::Serialize;

use super::{
    Told,
    rows::{
        EndedRow, ExpiryRow, GroupRow, IndicatorRow, MeasureRow, OrganRow, OutcomeCell, OutcomeValue,
        PaceRow, PolicyRow, PremiumRow, PresidencyRow, ProjectRow, RuleRow, StatementRow, TargetRow,
        TrainingRow, WorkRow,
    },
};
use crate::{
    answer::{
        Coded, Day, MeasureData, NotComputed, Percentage, Quotient, Range, RecordId, Reference, TallyData,
    },
    document::Section,
    report::participation::DayRow,
};

/// The outcomes that may be shown.
fn shown(told: &Told<'_>) -> Vec<Outcome> {
    let all = indicators(told.register(), told.asked.cooperative, told.asked.on);
    all.into_iter().filter(|one| may_show(told, one)).collect()
}

/// Whether an outcome may be shown: to the house all; to others those of offices, and those that rest on the members
/// where all counts of the members are shown.
pub(super) fn may_show(told: &Told<'_>, one: &Outcome) -> bool {
    if !told.shield.is_public() {
        return true;
    }
    let at = (Class::Membership, subject::MEMBERS, TOTAL);
    let members = told.shield.is_whole(at, &told.measured.members);
    let of_others = |input: &Input| matches!(input, Input::People("members", tally) if *tally != told.measured.members.tally);
    let members = members && !one.inputs.iter().any(of_others);
    match one.indicator {
        Indicator::G1 | Indicator::G2 | Indicator::G10 | Indicator::G11 => members,
        Indicator::G8 | Indicator::G9 => members || one.organ.is_some(),
        Indicator::G5 => one.part == Part::Whole,
        Indicator::G6 | Indicator::G15 | Indicator::G16 | Indicator::G17 | Indicator::G18 => false,
        Indicator::G3
        | Indicator::G4
        | Indicator::G7
        | Indicator::G12
        | Indicator::G13
        | Indicator::G14
        | Indicator::G19
        | Indicator::G20
        | Indicator::G21 => true,
    }
}

/// One row an outcome.
pub(super) fn rows(told: &Told<'_>) -> Vec<IndicatorRow> {
    let row = |one: Outcome| {
        let definition = one.indicator.definition();
        IndicatorRow {
            id: one.indicator.code().to_owned(),
            indicator: told.words.built_in(one.indicator).into(),
            organ_id: one.organ.as_ref().map(RecordId::of),
            of: of_whom(told, &one).into(),
            value: OutcomeCell { value: value(&one), shown: in_words(told, &one) },
            frameworks: Coded::new(
                definition.frameworks.join(", "),
                told.words.frameworks(definition.frameworks),
            ),
        }
    };
    shown(told).into_iter().map(row).collect()
}

pub(super) fn section(told: &Told<'_>, rows: &[IndicatorRow]) -> Section {
    let since = told.since();
    told.table("indicators", rows).lead([told.words.say_with("er-indicators", &[("since", (&since).into())])])
}

fn of_whom(told: &Told<'_>, one: &Outcome) -> String {
    let organ = one.organ.map(|organ| told.names.organ(organ, told.words));
    let part = match &one.part {
        Part::Whole => None,
        Part::Women => Some(told.words.heading("part-women")),
        Part::Men => Some(told.words.heading("part-men")),
        Part::Age(band) => Some(told.say(&format!("er-band-{}", band.code()))),
        Part::Work(area) => Some(crate::text::capital(&told.words.area(area))),
        Part::SeniorManagement => Some(told.say("er-senior")),
    };
    match (organ, part) {
        (Some(organ), Some(part)) => format!("{organ}: {part}"),
        (Some(one), None) | (None, Some(one)) => one,
        (None, None) => {
            let of_members = matches!(one.indicator, Indicator::G2 | Indicator::G8 | Indicator::G9);
            if of_members { told.say("fact-members") } else { String::new() }
        }
    }
}

/// What people read where it is no ratio.
fn in_words(told: &Told<'_>, one: &Outcome) -> String {
    match &one.value {
        Ok(Found::Holds(yes)) => told.say(if *yes { "yes" } else { "no" }),
        Ok(Found::Range(from, to)) if from == to => from.to_string(),
        Ok(Found::Range(from, to)) => format!("{from}–{to}"),
        Ok(Found::Share(_) | Found::Quotient(_)) | Err(_) => String::new(),
    }
}

fn value(one: &Outcome) -> OutcomeValue {
    match &one.value {
        Ok(Found::Share(ratio)) => OutcomeValue::Share(Percentage::of(ratio)),
        Ok(Found::Quotient(ratio)) => OutcomeValue::Quotient(Quotient::of(ratio)),
        Ok(Found::Holds(yes)) => OutcomeValue::Holds(*yes),
        Ok(Found::Range(from, to)) => OutcomeValue::Range(Range { from: *from, to: *to }),
        Err(why) => OutcomeValue::Missing(NotComputed { not_computable: why.code().to_owned() }),
    }
}

/// The report: outcomes under the codes of frameworks (or their own where none asks), the definitions that they follow, and
/// the rows of every section.
pub(super) fn of(told: &Told<'_>, sections: EqualitySections) -> EqualityAnswer {
    let mut frameworks: BTreeMap<String, Vec<OutcomeData>> = BTreeMap::new();
    for one in shown(told) {
        let definition = one.indicator.definition();
        let own = [one.indicator.code()];
        let codes = if definition.frameworks.is_empty() { &own[..] } else { definition.frameworks };
        for code in codes {
            frameworks.entry((*code).to_owned()).or_default().push(outcome(told, &one));
        }
    }
    let definitions = Indicator::ALL.iter().map(|one| (one.code().to_owned(), definition(*one)));
    let at = (Class::Membership, subject::MEMBERS, TOTAL);
    let members = told.shield.is_whole(at, &told.measured.members);
    EqualityAnswer {
        definitions: definitions.collect(),
        frameworks,
        members: members.then(|| (&told.measured.members).into()),
        on: Day::of(&told.asked.on),
        public: told.shield.is_public(),
        scope: told.asked.cooperative.map(|one| Reference::new(&one, told.names.cooperative(one))),
        sections,
    }
}

fn definition(indicator: Indicator) -> DefinitionData {
    let found = indicator.definition();
    DefinitionData {
        indicator: indicator.code(),
        version: found.version,
        formula: found.formula,
        numerator: found.numerator,
        denominator: found.denominator,
        exclusions: found.exclusions,
        frameworks: found.frameworks.to_vec(),
        class: found.class.code(),
    }
}

fn outcome(told: &Told<'_>, one: &Outcome) -> OutcomeData {
    let input = |input: &Input| match input {
        Input::People(name, tally) | Input::Minutes(name, tally) => {
            (name.replace(' ', "_"), InputData::Tally(tally.into()))
        }
        Input::Count(name, count) => (name.replace(' ', "_"), InputData::Count(*count)),
    };
    OutcomeData {
        id: one.indicator.code(),
        inputs: one.inputs.iter().map(input).collect(),
        on: Day::of(&one.on),
        organ: one.organ.map(|organ| Reference::new(&organ, told.names.organ(organ, told.words))),
        part: match &one.part {
            Part::Whole => PartData::Whole,
            Part::Women => PartData::Women,
            Part::Men => PartData::Men,
            Part::Age(band) => PartData::Age(band.code()),
            Part::Work(area) => PartData::Work(area.code().to_owned()),
            Part::SeniorManagement => PartData::SeniorManagement,
        },
        since: one.since.as_ref().map(Day::of),
        value: value(one),
    }
}

/// The equality report.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct EqualityAnswer {
    /// What each indicator of the set is, by its code.
    pub definitions: BTreeMap<String, DefinitionData>,
    /// What each comes to, under the codes of the frameworks that ask for it, or its own.
    pub frameworks: BTreeMap<String, Vec<OutcomeData>>,
    /// The members; nothing where they are kept back.
    pub members: Option<MeasureData>,
    /// The day.
    pub on: Day,
    /// Whether it is for others, and disclosure control was applied.
    pub public: bool,
    /// Of which organisation with what belongs to it; nothing for the whole register.
    pub scope: Option<Reference>,
    /// The rows of every section.
    pub sections: EqualitySections,
}

/// What an indicator is.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct DefinitionData {
    /// Its code.
    pub indicator: &'static str,
    /// Which version of the definition.
    pub version: &'static str,
    /// How it is computed.
    pub formula: &'static str,
    /// What is divided.
    pub numerator: &'static str,
    /// What is divided by.
    pub denominator: &'static str,
    /// Who or what is left out.
    pub exclusions: &'static str,
    /// The codes under which frameworks ask for it.
    pub frameworks: Vec<&'static str>,
    /// How carefully it is handled.
    pub class: &'static str,
}

/// What an indicator comes to.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct OutcomeData {
    /// The code of the indicator.
    pub id: &'static str,
    /// The counts that it is computed from.
    pub inputs: BTreeMap<String, InputData>,
    /// The day, or the last day of the time that is counted.
    pub on: Day,
    /// Of which organ.
    pub organ: Option<Reference>,
    /// Of whom.
    pub part: PartData,
    /// The first day of the time that is counted.
    pub since: Option<Day>,
    /// What it comes to.
    pub value: OutcomeValue,
}

/// Counts that an indicator is computed from.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[serde(untagged)]
pub enum InputData {
    /// By gender.
    Tally(TallyData),
    /// One count.
    Count(u64),
}

/// Of whom an indicator is.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum PartData {
    /// Of all.
    Whole,
    /// Of the women.
    Women,
    /// Of the men.
    Men,
    /// Of an age band.
    Age(&'static str),
    /// Of those who work in an area.
    Work(String),
    /// Of senior and middle management.
    SeniorManagement,
}

/// The rows of every section; further plans are `plan-2` and so on.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct EqualitySections {
    /// Each organ with its balance.
    pub organs: Vec<OrganRow>,
    /// The gender rule of each organ.
    pub rules: Vec<RuleRow>,
    /// Who presides over which organ.
    pub presidencies: Vec<PresidencyRow>,
    /// Those who work, by area.
    pub work: Vec<WorkRow>,
    /// The members on several days; only for the house.
    pub series: Vec<DayRow>,
    /// The policies in force.
    pub policies: Vec<PolicyRow>,
    /// The policy that was in force last, where none is and one was.
    pub ended_policy: Option<EndedRow>,
    /// The plan that was under way last, where none is and one was.
    pub ended_plan: Option<EndedRow>,
    /// Baselines and targets beside the figures of the day.
    pub targets: Vec<TargetRow>,
    /// Whom each training of the last twelve months reached.
    pub trainings: Vec<TrainingRow>,
    /// Productive groups.
    pub groups: Vec<GroupRow>,
    /// Projects.
    pub projects: Vec<ProjectRow>,
    /// Who had something of the premium of the last twelve months.
    pub premium: Vec<PremiumRow>,
    /// What others say.
    pub statements: Vec<StatementRow>,
    /// What the end of mandates does to organs.
    pub expiries: Vec<ExpiryRow>,
    /// When the members reach a share of women; only for the house.
    pub pace: Vec<PaceRow>,
    /// The whole set of indicators.
    pub indicators: Vec<IndicatorRow>,
    /// The measures of each plan that is under way: `plan`, `plan-2` and so on.
    #[serde(flatten)]
    pub plans: BTreeMap<String, Vec<MeasureRow>>,
}
