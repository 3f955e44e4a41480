//! The premium of an organisation: received, decided and spent by year with what is left, each decision and expenditure,
//! who had something of it, and who sits in the committee for whom.

mod rows;

use domain::{
    certification::{Decided, Spent, State},
    committee::Mandate,
    compliance::{CheckContext, Ledger, Purse, premium_committees},
    value::id::{OrganId, PremiumId},
};

pub use self::rows::PremiumAnswer;
use self::rows::{DecisionRow, Purpose, ReceivedRow, Shown, SittingRow, SpentRow, YearRow};
use super::{minor, money, section};
use crate::{
    answer::{self, Coded, RecordId},
    chart::{self, Bar, Frame},
    document::{Document, Fact, Section},
    provenance::Provenance,
    records::Records,
    report::figure,
    words::{Family, Words},
};

/// The premium as a document.
pub fn premium(
    records: &Records<'_>,
    asked: &CheckContext<'_>,
    ledger: &Ledger,
    provenance: &Provenance,
) -> Document {
    let words = records.words;
    let name = records.cooperative(ledger.cooperative);
    let organs = premium_committees(asked);
    let answer = PremiumAnswer {
        years: years(records, ledger),
        received: received(records, ledger),
        decisions: decisions(records, ledger),
        spent: spending(records, ledger),
        committees: organs
            .iter()
            .map(|organ| (committee_id(*organ), sitting(records, asked, *organ)))
            .collect(),
    };
    let chart = beneficiaries(ledger, words);
    let mut sections = vec![
        section("premium-years", &answer.years, words).chart(chart),
        section("premium-received", &answer.received, words),
        section("premium-decisions", &answer.decisions, words),
        section("premium-spent", &answer.spent, words),
    ];
    sections.extend(organs.into_iter().map(|organ| {
        let id = committee_id(organ);
        let rows = answer.committees.get(&id).map(Vec::as_slice).unwrap_or_default();
        Section { id, ..section("committee", rows, words).chart(chart_of(records, asked, organ)) }
    }));
    Document {
        title: words.say_with("premium-title", &[("cooperative", (&name).into())]),
        provenance: provenance.clone(),
        sections,
        notes: figure::notes(&["note-compliance-premium", "note-compliance-beneficiaries"], words),
        data: answer::data(&answer),
        ..Document::default()
    }
    .headed_by(ledger.purses.iter().flat_map(|purse| facts(records, purse)))
}

fn facts(records: &Records<'_>, purse: &Purse) -> Vec<Fact> {
    let words = records.words;
    let fact = |id: &str, amount: i128| {
        figure::fact(id, minor(records, purse.currency, amount).shown().to_owned(), words)
    };
    let mut facts = vec![
        fact("fact-compliance-premium-received", signed(purse.received)),
        fact("fact-compliance-premium-decided", signed(purse.decided)),
        fact("fact-compliance-premium-spent", signed(purse.spent)),
        fact("fact-compliance-premium-balance", purse.balance),
    ];
    if 0 < purse.beneficiaries.total() {
        facts.push(figure::fact("fact-compliance-beneficiaries", records.tally(&purse.beneficiaries), words));
    }
    facts
}

fn years(records: &Records<'_>, ledger: &Ledger) -> Vec<YearRow> {
    let rows = ledger.purses.iter().flat_map(|purse| {
        purse.years.iter().map(move |year| {
            let amount = |amount: i128| minor(records, purse.currency, amount);
            YearRow {
                year: year.year.to_string(),
                currency: purse.currency.as_str().to_owned(),
                received: amount(signed(year.received)),
                decided: amount(signed(year.decided)),
                spent: amount(signed(year.spent)),
                balance: amount(year.balance),
                beneficiaries: (&year.beneficiaries).into(),
            }
        })
    });
    rows.collect()
}

fn signed(amount: u128) -> i128 {
    i128::try_from(amount).unwrap_or(i128::MAX)
}

/// Who had something of what was spent, one bar a year and currency.
fn beneficiaries(ledger: &Ledger, words: &Words) -> Option<maud::Markup> {
    let all = ledger.purses.iter().flat_map(|purse| purse.years.iter().map(move |year| (purse, year)));
    let told = all.filter(|(_, year)| 0 < year.beneficiaries.total());
    let bars: Vec<Bar> = told
        .map(|(purse, year)| {
            let measure = domain::indicator::participation::measure(year.beneficiaries);
            Bar {
                label: format!("{} ({})", year.year, purse.currency),
                parts: figure::parts(&year.beneficiaries, 0),
                figure: figure::percent(&measure.share).shown(words),
            }
        })
        .collect();
    if bars.is_empty() {
        return None;
    }
    let said = bars.iter().map(|bar| format!("{}: {}", bar.label, bar.figure)).collect::<Vec<_>>();
    let frame = Frame {
        id: "premium-beneficiaries".to_owned(),
        title: words.say("premium-chart"),
        description: said.join("; "),
    };
    Some(chart::bars(&frame, &bars, words))
}

fn received(records: &Records<'_>, ledger: &Ledger) -> Vec<ReceivedRow> {
    let ours = records
        .register
        .certifications()
        .received()
        .filter(|(_, entry)| entry.cooperative == ledger.cooperative && entry.on.first() <= ledger.on);
    let mut entries: Vec<_> = ours.collect();
    entries.sort_by_key(|(id, entry)| (entry.on, *id));
    entries
        .into_iter()
        .map(|(id, entry)| ReceivedRow {
            premium: RecordId::of(&id),
            on: entry.on.into(),
            buyer: entry.buyer.as_ref().map(ToString::to_string),
            level: entry.level.as_ref().map(|level| Coded::new(level.as_str(), records.level(level))),
            fine: Coded::new(entry.fine.to_string(), records.fine(entry.fine)),
            rate: entry.rate.as_ref().map(|rate| money(records, rate)),
            received: money(records, &entry.amount),
        })
        .collect()
}

fn decisions(records: &Records<'_>, ledger: &Ledger) -> Vec<DecisionRow> {
    let state = records.register.certifications();
    let rows = ledger.purses.iter().flat_map(|purse| {
        let sum = |amount: u128| minor(records, purse.currency, signed(amount));
        purse.decisions.iter().flat_map(move |decision| {
            let entry = state.decided().find(|(id, _)| *id == decision.id).map(|(_, entry)| entry);
            let row = |entry: &Decided, purpose: Purpose, decided: u128, spent: u128| DecisionRow {
                premium: RecordId::of(&decision.id),
                on: entry.on.into(),
                organ: records.organ(entry.organ).into(),
                resolution: entry.resolution.to_string(),
                purpose,
                decided: sum(decided),
                spent: sum(spent),
            };
            let lined = decision.lines.iter().fold(0_u128, |all, (_, line)| all.saturating_add(line.spent));
            let rest = decision.whole.spent.saturating_sub(lined);
            let mut rows = Vec::new();
            if let Some(entry) = entry {
                rows.extend(decision.lines.iter().map(|(purpose, line)| {
                    row(entry, Purpose::Named(purpose.to_string()), line.decided, line.spent)
                }));
                // What no line is for.
                let other = || Coded::new("other", records.words.say("premium-other-purposes"));
                rows.extend((0 < rest).then(|| row(entry, Purpose::Code(other()), 0, rest)));
            }
            rows
        })
    });
    rows.collect()
}

fn spending(records: &Records<'_>, ledger: &Ledger) -> Vec<SpentRow> {
    let words = records.words;
    let state = records.register.certifications();
    let ours = state
        .spent()
        .filter(|(_, entry)| entry.cooperative == ledger.cooperative && entry.on.first() <= ledger.on);
    let mut entries: Vec<_> = ours.collect();
    entries.sort_by_key(|(id, entry)| (entry.on, *id));
    let none = |id: &str| Coded::new("none", words.say(id));
    let row = |(id, entry): (PremiumId, &Spent)| {
        let shown = entry.evidence.iter().map(|evidence| records.evidence(*evidence)).collect::<Vec<_>>();
        SpentRow {
            premium: RecordId::of(&id),
            on: entry.on.into(),
            purpose: entry.purpose.to_string(),
            spent: money(records, &entry.amount),
            resolution: resolution(state, entry.decision)
                .map_or_else(|| Purpose::Code(none("premium-undecided")), Purpose::Named),
            evidence: if shown.is_empty() {
                Shown::Code(none("premium-unshown"))
            } else {
                Shown::Named(shown.join("; ").into())
            },
            beneficiaries: (&entry.beneficiaries).into(),
        }
    };
    entries.into_iter().map(row).collect()
}

fn resolution(state: &State, decision: Option<PremiumId>) -> Option<String> {
    let decision = decision?;
    state.decided().find(|(id, _)| *id == decision).map(|(_, entry)| entry.resolution.to_string())
}

fn committee_id(organ: OrganId) -> String {
    format!("committee-{organ}")
}

/// Who sits in the committee on the day, for which social group.
fn sitting(records: &Records<'_>, asked: &CheckContext<'_>, organ: OrganId) -> Vec<SittingRow> {
    let words = records.words;
    let state = records.register.certifications();
    let mut held: Vec<&Mandate> = asked.holders(organ).collect();
    held.sort_by_key(|mandate| (state.group(mandate.id), mandate.period.from, mandate.id));
    let row = |mandate: &Mandate| {
        let gender = records.gender(mandate.person);
        SittingRow {
            mandate: RecordId::of(&mandate.id),
            name: records.person(mandate.person).into(),
            post: records.post(mandate.seat, gender).into(),
            gender: Coded::gender(gender, words),
            social_group: state
                .group(mandate.id)
                .map(|group| Coded::new(group.code(), words.term(Family::SocialGroup, group.code()))),
        }
    };
    held.into_iter().map(row).collect()
}

fn chart_of(records: &Records<'_>, asked: &CheckContext<'_>, organ: OrganId) -> Option<maud::Markup> {
    let tally = asked.sitting(organ);
    let measure = domain::indicator::participation::measure(tally);
    let bar = Bar {
        label: records.organ(organ),
        parts: figure::parts(&tally, 0),
        figure: figure::percent(&measure.share).shown(records.words),
    };
    let frame =
        Frame { id: committee_id(organ), title: records.organ(organ), description: records.tally(&tally) };
    (0 < tally.total()).then(|| chart::bars(&frame, &[bar], records.words))
}
