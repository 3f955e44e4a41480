//! The premium of an organisation: received, decided and spent by year with what is left, each decision and expenditure,
//! who had something of it, and who sits in the committee for whom.

use domain::{
    certification::{Decided, State},
    committee::Mandate,
    compliance::{Asked, Ledger, Purse, premium_committees},
    value::id::OrganId,
};

use super::{dates, minor, money, money_column, section, text};
use crate::{
    chart::{self, Bar, Frame},
    document::{Document, Fact, Section},
    page::Stamp,
    records::Records,
    report::figure,
    table::{Cell, Column},
    words::{Family, Words},
};

/// The premium as a document.
pub fn premium(records: &Records<'_>, asked: &Asked<'_>, ledger: &Ledger, stamp: &Stamp) -> Document {
    let words = records.words;
    let name = records.cooperative(ledger.cooperative);
    let mut sections = vec![years(records, ledger), received(records, ledger), decisions(records, ledger)];
    sections.push(spending(records, ledger));
    sections.extend(premium_committees(asked).into_iter().map(|organ| committee(records, asked, organ)));
    Document {
        title: words.say_with("premium-title", &[("cooperative", (&name).into())]),
        stamp: stamp.clone(),
        facts: ledger.purses.iter().flat_map(|purse| facts(records, purse)).collect(),
        sections,
        notes: figure::notes(&["note-compliance-premium", "note-compliance-beneficiaries"], words),
        ..Document::default()
    }
}

fn facts(records: &Records<'_>, purse: &Purse) -> Vec<Fact> {
    let words = records.words;
    let signed = |amount: u128| i128::try_from(amount).unwrap_or(i128::MAX);
    let fact =
        |id: &str, amount: i128| figure::fact(id, minor(records, purse.currency, amount).shown(words), words);
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

fn years(records: &Records<'_>, ledger: &Ledger) -> Section {
    let words = records.words;
    let mut columns = vec![text("year", words), text("currency", words)];
    columns.extend(["received", "decided", "spent", "balance"].map(|id| money_column(id, words)));
    columns.extend(figure::tally_columns(words));
    let signed = |amount: u128| i128::try_from(amount).unwrap_or(i128::MAX);
    let rows = ledger.purses.iter().flat_map(|purse| {
        purse.years.iter().map(move |year| {
            let amount = |amount: i128| minor(records, purse.currency, amount);
            let mut row = vec![Cell::text(year.year.to_string()), Cell::text(purse.currency.as_str())];
            row.extend([year.received, year.decided, year.spent].map(|sum| amount(signed(sum))));
            row.push(amount(year.balance));
            row.extend(figure::tally_cells(&year.beneficiaries));
            row
        })
    });
    let chart = beneficiaries(ledger, words);
    Section { chart, ..section("premium-years", columns, rows.collect(), words) }
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

fn received(records: &Records<'_>, ledger: &Ledger) -> Section {
    let words = records.words;
    let state = records.register.certifications();
    let columns = vec![
        Column::key("premium"),
        dates("on", words),
        text("buyer", words),
        text("level", words),
        text("fine", words),
        money_column("rate", words),
        money_column("received", words),
    ];
    let ours = state
        .received()
        .filter(|(_, entry)| entry.cooperative == ledger.cooperative && entry.on.first() <= ledger.on);
    let mut entries: Vec<_> = ours.collect();
    entries.sort_by_key(|(id, entry)| (entry.on, *id));
    let rows = entries.into_iter().map(|(id, entry)| {
        vec![
            Cell::text(id.to_string()),
            Cell::date(&entry.on),
            entry.buyer.as_ref().map_or(Cell::Empty, |buyer| Cell::text(buyer.as_str())),
            entry
                .level
                .as_ref()
                .map_or(Cell::Empty, |level| Cell::code(level.as_str(), records.level(level))),
            Cell::code(entry.fine.to_string(), records.fine(entry.fine)),
            entry.rate.as_ref().map_or(Cell::Empty, |rate| money(records, rate)),
            money(records, &entry.amount),
        ]
    });
    section("premium-received", columns, rows.collect(), words)
}

fn decisions(records: &Records<'_>, ledger: &Ledger) -> Section {
    let words = records.words;
    let state = records.register.certifications();
    let columns = vec![
        Column::key("premium"),
        dates("on", words),
        text("organ", words),
        text("resolution", words),
        text("purpose", words),
        money_column("decided", words),
        money_column("spent", words),
    ];
    let rows = ledger.purses.iter().flat_map(|purse| {
        let sum = |amount: u128| minor(records, purse.currency, i128::try_from(amount).unwrap_or(i128::MAX));
        purse.decisions.iter().flat_map(move |decision| {
            let entry = state.decided().find(|(id, _)| *id == decision.id).map(|(_, entry)| entry);
            let row = |entry: &Decided, purpose: Cell, decided: u128, spent: u128| {
                vec![
                    Cell::text(decision.id.to_string()),
                    Cell::date(&entry.on),
                    Cell::text(records.organ(entry.organ)),
                    Cell::text(entry.resolution.as_str()),
                    purpose,
                    sum(decided),
                    sum(spent),
                ]
            };
            let lined = decision.lines.iter().fold(0_u128, |all, (_, line)| all.saturating_add(line.spent));
            let rest = decision.whole.spent.saturating_sub(lined);
            let mut rows = Vec::new();
            if let Some(entry) = entry {
                rows.extend(decision.lines.iter().map(|(purpose, line)| {
                    row(entry, Cell::text(purpose.as_str()), line.decided, line.spent)
                }));
                // What no line is for.
                let other = || Cell::code("other", words.say("premium-other-purposes"));
                rows.extend((0 < rest).then(|| row(entry, other(), 0, rest)));
            }
            rows
        })
    });
    section("premium-decisions", columns, rows.collect(), words)
}

fn spending(records: &Records<'_>, ledger: &Ledger) -> Section {
    let words = records.words;
    let state = records.register.certifications();
    let mut columns = vec![
        Column::key("premium"),
        dates("on", words),
        text("purpose", words),
        money_column("spent", words),
        text("resolution", words),
        text("evidence", words),
    ];
    columns.extend(figure::tally_columns(words));
    let ours = state
        .spent()
        .filter(|(_, entry)| entry.cooperative == ledger.cooperative && entry.on.first() <= ledger.on);
    let mut entries: Vec<_> = ours.collect();
    entries.sort_by_key(|(id, entry)| (entry.on, *id));
    let rows = entries.into_iter().map(|(id, entry)| {
        let shown = entry.evidence.iter().map(|evidence| records.evidence(*evidence)).collect::<Vec<_>>();
        let mut row = vec![
            Cell::text(id.to_string()),
            Cell::date(&entry.on),
            Cell::text(entry.purpose.as_str()),
            money(records, &entry.amount),
            resolution(state, entry.decision)
                .map_or_else(|| Cell::code("none", words.say("premium-undecided")), Cell::text),
            if shown.is_empty() {
                Cell::code("none", words.say("premium-unshown"))
            } else {
                Cell::text(shown.join("; "))
            },
        ];
        row.extend(figure::tally_cells(&entry.beneficiaries));
        row
    });
    section("premium-spent", columns, rows.collect(), words)
}

fn resolution(state: &State, decision: Option<domain::value::id::PremiumId>) -> Option<String> {
    let decision = decision?;
    state.decided().find(|(id, _)| *id == decision).map(|(_, entry)| entry.resolution.to_string())
}

/// Who sits in the committee on the day, for which social group.
fn committee(records: &Records<'_>, asked: &Asked<'_>, organ: OrganId) -> Section {
    let words = records.words;
    let state = records.register.certifications();
    let columns = vec![
        Column::key("mandate"),
        text("name", words),
        text("post", words),
        text("gender", words),
        text("social_group", words),
    ];
    let mut held: Vec<&Mandate> = asked.holders(organ).collect();
    held.sort_by_key(|mandate| (state.group(mandate.id), mandate.period.from, mandate.id));
    let rows = held.iter().map(|mandate| {
        let gender = records.gender(mandate.person);
        let group = state.group(mandate.id);
        vec![
            Cell::text(mandate.id.to_string()),
            Cell::text(records.person(mandate.person)),
            Cell::text(records.post(mandate.seat, gender)),
            Cell::code(gender.map_or("unknown", domain::value::Gender::code), words.gender(gender)),
            group.map_or(Cell::Empty, |group| {
                Cell::code(group.code(), words.term(Family::SocialGroup, group.code()))
            }),
        ]
    });
    let rows: Vec<Vec<Cell>> = rows.collect();
    let tally = asked.sitting(organ);
    let measure = domain::indicator::participation::measure(tally);
    let bar = Bar {
        label: records.organ(organ),
        parts: figure::parts(&tally, 0),
        figure: figure::percent(&measure.share).shown(words),
    };
    let frame = Frame {
        id: format!("committee-{organ}"),
        title: records.organ(organ),
        description: records.tally(&tally),
    };
    let id = format!("committee-{organ}");
    Section {
        id,
        chart: (0 < tally.total()).then(|| chart::bars(&frame, &[bar], words)),
        ..section("committee", columns, rows, words)
    }
}
