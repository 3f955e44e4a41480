//! `premium.list`.

use clap::Args;
use domain::authority::Sensitivity::Internal;
use domain::authority::{Question, Sensitivity};
use domain::certification::SocialGroup;
use domain::value::id::{CooperativeId, MandateId, PremiumId};
use domain::value::{Money, PartialDate};
use reports::document::Document;
use reports::records::Records;
use reports::table::Cell;
use reports::words::Words;
use schemars::{JsonSchema, Schema, json_schema};
use serde::{Deserialize, Serialize};

use crate::list::{self, Column, Holds, Unshown, code, codes, date, money, text};
use crate::record::RecordKind;
use crate::{Field as _, Input, Moment, Outcome, Query, Scoped};

/// List what was received, planned, decided and spent up to the day
#[derive(Clone, Debug, Args, Serialize, Deserialize, JsonSchema)]
pub struct List {
    /// Of this organisation
    #[arg(long)]
    pub cooperative: Option<Input<CooperativeId>>,
    /// List the social groups of mandates instead
    #[arg(long)]
    #[serde(default)]
    pub groups: bool,
}

/// One line of the ledger.
struct Entry {
    on: PartialDate,
    premium: PremiumId,
    cooperative: CooperativeId,
    cooperative_name: String,
    kind: &'static str,
    what: String,
    amount: Money,
    beside: String,
}

fn kinds() -> Vec<&'static str> {
    vec!["received", "planned", "decided", "spent"]
}

const LEDGER: &[Column<Entry>] = &[
    Column::<Entry>::new("on", Holds::Date, Internal, |one, _| date(Some(one.on))),
    Column::<Entry>::new("entry", Holds::Code(kinds), Internal, |one, at| {
        Cell::code(one.kind, at.words.say(&format!("premium-{}", one.kind)))
    })
    .headed("col-certification-entry"),
    Column::<Entry>::new("cooperative", Holds::Text, Internal, |one, _| text(Some(&one.cooperative_name))),
    Column::<Entry>::new("purpose", Holds::Text, Internal, |one, _| text(Some(&one.what)))
        .headed("col-certification-purpose"),
    Column::<Entry>::new("amount", Holds::Money, Internal, |one, at| money(&one.amount, at))
        .headed("col-certification-amount"),
    Column::<Entry>::new("details", Holds::Words, Internal, |one, _| text(Some(&one.beside)))
        .headed("col-certification-details"),
    Column::<Entry>::new("id", Holds::Id(RecordKind::Premium), Internal, |one, _| text(Some(one.premium))),
    Column::<Entry>::new("cooperative_id", Holds::Id(RecordKind::Cooperative), Internal, |one, _| {
        text(Some(one.cooperative))
    }),
];

/// A mandate with whom its holder stands for.
struct Represented {
    mandate: MandateId,
    mandate_name: String,
    group: SocialGroup,
}

const GROUPS: &[Column<Represented>] = &[
    Column::<Represented>::new("mandate", Holds::Words, Internal, |one, _| text(Some(&one.mandate_name)))
        .headed("col-certification-mandate"),
    Column::<Represented>::new("group", Holds::Code(codes::<SocialGroup>), Internal, |one, at| {
        code(one.group, at)
    })
    .headed("col-certification-group"),
    Column::<Represented>::new("id", Holds::Id(RecordKind::Mandate), Internal, |one, _| {
        text(Some(one.mandate))
    }),
];

impl Query for List {
    const NAME: &'static str = "premium.list";
    const KIND: Question = Question::Records;
    const CLASS: Sensitivity = Internal;
    const SCOPED: Scoped = Scoped::ByField("cooperative");

    fn answer(&self, at: &Moment<'_>, words: &Words) -> Outcome<Document> {
        let resolver = at.resolver()?;
        let of = self.cooperative.read("cooperative", &resolver)?;
        let records = Records::new(resolver.register, words);
        if self.groups {
            let (title, rows) = ("list-premium-groups", groups(&records, of, at));
            let list = list::List { title, columns: GROUPS, rows, total: None, unshown: None };
            return list.document(at, words);
        }
        let mut rows = ledger(&records);
        rows.retain(|entry| of.is_none_or(|of| of == entry.cooperative));
        let known = rows.len();
        rows.retain(|entry| entry.on.first() <= at.on());
        let unshown = Some(Unshown::Later(known.saturating_sub(rows.len())));
        rows.sort_by_key(|entry| (entry.on, entry.premium));
        let title = "list-premium";
        list::List { title, columns: LEDGER, rows, total: None, unshown }.document(at, words)
    }

    fn answer_schema() -> Schema {
        json_schema!({ "anyOf": [list::schema(LEDGER), list::schema(GROUPS)] })
    }
}

/// One line for each amount, and one for each purpose of a plan or decision.
fn ledger(records: &Records<'_>) -> Vec<Entry> {
    let mut entries = received(records);
    entries.extend(planned(records));
    entries.extend(decided(records));
    entries.extend(spent(records));
    entries
}

fn received(records: &Records<'_>) -> Vec<Entry> {
    let entry = |(premium, entry): (PremiumId, &domain::certification::Received)| {
        let beside = [
            Some(records.fine(entry.fine)),
            Some(records.scheme(entry.scheme)),
            entry.level.as_ref().map(|level| records.level(level)),
            entry.rate.as_ref().map(|rate| records.rate(rate)),
        ];
        Entry {
            on: entry.on,
            premium,
            cooperative: entry.cooperative,
            cooperative_name: records.cooperative(entry.cooperative),
            kind: "received",
            what: entry.buyer.as_ref().map(ToString::to_string).unwrap_or_default(),
            amount: entry.amount,
            beside: beside.into_iter().flatten().collect::<Vec<_>>().join("; "),
        }
    };
    records.register.certifications().received().map(entry).collect()
}

fn planned<'a>(records: &'a Records<'_>) -> impl Iterator<Item = Entry> + 'a {
    records.register.certifications().planned().flat_map(move |(premium, entry)| {
        entry.lines.iter().map(move |line| Entry {
            on: entry.period.from,
            premium,
            cooperative: entry.cooperative,
            cooperative_name: records.cooperative(entry.cooperative),
            kind: "planned",
            what: line.purpose.to_string(),
            amount: line.amount,
            beside: entry.title.to_string(),
        })
    })
}

fn decided<'a>(records: &'a Records<'_>) -> impl Iterator<Item = Entry> + 'a {
    records.register.certifications().decided().flat_map(move |(premium, entry)| {
        entry.lines.iter().map(move |line| Entry {
            on: entry.on,
            premium,
            cooperative: entry.cooperative,
            cooperative_name: records.cooperative(entry.cooperative),
            kind: "decided",
            what: line.purpose.to_string(),
            amount: line.amount,
            beside: format!("{}; {}", entry.resolution, records.organ(entry.organ)),
        })
    })
}

fn spent<'a>(records: &'a Records<'_>) -> impl Iterator<Item = Entry> + 'a {
    records.register.certifications().spent().map(move |(premium, entry)| {
        let decision = entry.decision.map(|decision| records.premium(decision));
        let line = entry.line.as_ref().map(ToString::to_string);
        let beneficiaries = Some(records.tally(&entry.beneficiaries)).filter(|said| !said.is_empty());
        let beside = [beneficiaries, decision, line];
        Entry {
            on: entry.on,
            premium,
            cooperative: entry.cooperative,
            cooperative_name: records.cooperative(entry.cooperative),
            kind: "spent",
            what: entry.purpose.to_string(),
            amount: entry.amount,
            beside: beside.into_iter().flatten().collect::<Vec<_>>().join("; "),
        }
    })
}

/// The mandates of the day of which somebody said whom they stand for.
fn groups(records: &Records<'_>, of: Option<CooperativeId>, at: &Moment<'_>) -> Vec<Represented> {
    let (state, committees) = (records.register.certifications(), records.register.committees());
    let is_of_one =
        |organ| of.is_none_or(|of| committees.organ(organ).is_some_and(|organ| organ.cooperative == of));
    let in_force = committees.mandates().filter(|mandate| mandate.counted.contains(at.on()));
    let row = |mandate: MandateId| {
        let group = state.group(mandate)?;
        Some(Represented { mandate, mandate_name: records.mandate(mandate), group })
    };
    in_force.filter(|mandate| is_of_one(mandate.organ)).filter_map(|mandate| row(mandate.id)).collect()
}
