//! Tables of other people's figures: each figure is a statement with its source, and what cannot be read is named by cell.

use ayni_exchange::mint::Mint;
use ayni_exchange::observation::{Plan, plan};
use ayni_exchange::sheet::{ReadOptions, read};
use domain::equality::{Command, Value};
use domain::testing::{Story, pool};
use domain::{Register, value::Salt};
use uuid::Uuid;

use crate::popolo_schema::real_data;

const HEADER: &str = "id,topic,period,group,women,men,total,published_pct,source,note\n";

fn judged(table: &str, register: &Register) -> Plan {
    let sheet = read(table.as_bytes(), &ReadOptions::default()).unwrap();
    let mut last = 0_u128;
    let mut id = || {
        last += 1;
        Uuid::from_u128((0x0190_a7e1_0000_7000_8000_u128 << 48) + 0x1000_0000_u128 + last)
    };
    let mut salt = || -> Salt { pool::salt(1) };
    plan(&sheet, register, &mut Mint { id: &mut id, salt: &mut salt })
}

fn said(plan: &Plan) -> Vec<String> {
    let details = plan.commands().map(|command| match command {
        Command::RecordObservation { details, .. } => details.clone(),
        other => panic!("{other:?}"),
    });
    details
        .map(|said| {
            let value = match said.value {
                Value::Ratio(ratio) => ratio.to_string(),
                Value::Count(count) => count.to_string(),
                Value::Words(words) => words.to_string(),
            };
            let until = said.period.until.map(|until| until.to_string()).unwrap_or_default();
            format!("{} = {value} [{}, {until}) {}", said.subject, said.period.from, said.source)
        })
        .collect()
}

/// Protects what a source says: each figure stands by itself, exactly, for the days that it speaks of.
#[test]
fn each_figure_is_a_statement() {
    let rows = "a,mining workforce Peru,2025-05,all,19421,236713,256134,7.6,https://www.minart.pe/2025/x,n\n\
                b,worker co-op members,2009/10,Montevideo,,,5547,34.6%,IECON microdata,\n";
    let plan = judged(&format!("{HEADER}{rows}"), &Register::default());
    expect_test::expect![[r"
        mining workforce Peru (women) = 19421 [2025-05, 2025-06-01) minart.pe
        mining workforce Peru (men) = 236713 [2025-05, 2025-06-01) minart.pe
        mining workforce Peru (total) = 256134 [2025-05, 2025-06-01) minart.pe
        mining workforce Peru (%) = 76/1000 [2025-05, 2025-06-01) minart.pe
        worker co-op members, Montevideo (total) = 5547 [2009, 2011-01-01) IECON microdata
        worker co-op members, Montevideo (%) = 346/1000 [2009, 2011-01-01) IECON microdata"]]
    .assert_eq(&said(&plan).join("\n"));
    assert_eq!((plan.refused(), plan.left_out), (0, vec!["id".to_owned(), "note".to_owned()]));
}

/// Protects who mends the file: every cell that cannot be read is named, all rows are judged, and nothing of such a row is
/// written.
#[test]
fn every_wrong_cell_is_named() {
    let rows = "a,topic,soon,all,many,,1,abc,s,\nb,,2021,all,,,,,,\nc,good,2021,all,,,5,,s,\nd,bad years,2010/09,all,,,5,,s,\n";
    let plan = judged(&format!("{HEADER}{rows}"), &Register::default());
    let problems: Vec<String> = plan
        .rows
        .iter()
        .flat_map(|row| {
            row.problems.iter().map(|p| format!("{} {} {} «{}»", row.line, p.code, p.heading, p.value))
        })
        .collect();
    expect_test::expect![[r"
        2 period_unreadable period «soon»
        2 figure_unreadable women «many»
        2 figure_unreadable published_pct «abc»
        3 source_missing source «»
        3 topic_missing topic «»
        3 no_figure total «»
        5 period_unreadable period «2010/09»"]]
    .assert_eq(&problems.join("\n"));
    assert_eq!(plan.commands().count(), 1);
    assert_eq!(judged("women,men\n1,2\n", &Register::default()).missing, ["topic", "period", "source"]);
}

/// Protects against writing twice: what the register has, or what stands twice in the file, is not new.
#[test]
fn the_same_table_again_is_nothing_new() {
    let table = format!("{HEADER}a,t,2021,all,,,5,7.5,s,\nb,t,2021,all,,,5,,s,\n");
    let first = judged(&table, &Register::default());
    assert_eq!((first.commands().count(), first.same()), (2, 1));
    let story = Story::new().given(first.commands().cloned().map(Into::into));
    let again = judged(&table, story.register());
    assert_eq!((again.commands().count(), again.same()), (0, 3));
}

/// The published benchmarks are read whole: every row is understood, and every figure in it is a statement.
#[test]
fn published_benchmarks_are_read_whole() {
    let Some(file) = real_data("benchmarks/facts.csv") else { return };
    let table = std::fs::read_to_string(file).unwrap();
    let plan = judged(&table, &Register::default());
    let problems: Vec<_> = plan.rows.iter().filter(|row| !row.problems.is_empty()).collect();
    assert!(problems.is_empty(), "{problems:?}");
    let figures = table.lines().skip(1).flat_map(|line| line.split(',').skip(4).take(4));
    let figures = figures.filter(|cell| !cell.is_empty()).count();
    assert_eq!(plan.commands().count() + plan.same(), figures);
    let story = Story::new().given(plan.commands().cloned().map(Into::into));
    assert_eq!(story.register().equality().observations().count(), plan.commands().count());
}
