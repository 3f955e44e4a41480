//! `member.list`.

use clap::Args;
use domain::authority::Sensitivity::{Internal, Personal, Sensitive};
use domain::authority::{Question, Sensitivity};
use domain::member::{ExitReason, Party, Status};
use domain::value::Gender;
use domain::value::id::CooperativeId;
use reports::document::Document;
use reports::table::Cell;
use reports::words::{Family, Words};
use schemars::{JsonSchema, Schema};
use serde::{Deserialize, Serialize};
use storage::view::{Member, MemberFilter};

use crate::input::{GenderOrUnknown, OrAll, Search};
use crate::list::{self, Column, Holds, Setting, Unshown, code, codes, date, text};
use crate::record::RecordKind;
use crate::{Field as _, Input, Moment, Outcome, Query, Scoped};

/// List members
#[derive(Clone, Debug, Args, Serialize, Deserialize, JsonSchema)]
pub struct List {
    /// Of this cooperative, with those that belong to it
    #[arg(long)]
    pub cooperative: Option<Input<CooperativeId>>,
    /// Only those of this gender: woman, man, other or unknown
    #[arg(long)]
    pub gender: Option<Input<GenderOrUnknown>>,
    /// Only those in this state: applied, declined, future, active, suspended, left, or all
    #[arg(long)]
    #[serde(default)]
    pub status: Vec<Input<OrAll<Status>>>,
    /// Only those whose name holds these words
    #[arg(long)]
    pub search: Option<Input<Search>>,
    /// At most so many
    #[arg(long)]
    pub limit: Option<u64>,
}

const COLUMNS: &[Column<Member>] = &[
    Column::new("number", Holds::Text, Internal, |one, _| text(one.number.as_ref())),
    Column::new("name", Holds::Words, Personal, |one, at| {
        let name = one.sorted_name.clone().or_else(|| one.name.clone());
        text(Some(name.unwrap_or_else(|| at.words.say("person-erased"))))
    }),
    Column::new("document", Holds::Text, Sensitive, |one, _| text(one.document.as_ref())),
    Column::new("gender", Holds::Code(list::genders), Personal, |one, at| match one.party {
        Party::Person(_) => list::gender(one.gender, at),
        Party::Cooperative(_) => Cell::Empty,
    }),
    Column::new("cooperative", Holds::Text, Internal, |one, _| text(Some(&one.cooperative_name))),
    Column::new("admitted", Holds::Date, Internal, |one, _| date(one.admitted)),
    Column::new("left", Holds::Date, Internal, |one, _| date(one.left)),
    Column::new("status", Holds::Code(codes::<Status>), Internal, |one, at| {
        let status = one.status.code();
        Cell::code(status, at.words.term_for(Family::Status, status, one.gender.map(Gender::code)))
    }),
    Column::new("exit_reason", Holds::Code(codes::<ExitReason>), Internal, exit_reason).sparse(),
    Column::new("membership_id", Holds::Id(RecordKind::Membership), Internal, |one, _| {
        text(Some(one.membership))
    }),
    Column::new("person_id", Holds::Id(RecordKind::Person), Internal, |one, _| text(one.party.person())),
    Column::new("cooperative_id", Holds::Id(RecordKind::Cooperative), Internal, |one, _| {
        text(Some(one.cooperative))
    }),
];

fn exit_reason(member: &Member, setting: &Setting<'_>) -> Cell {
    member.exit_reason.map_or(Cell::Empty, |reason| code(reason, setting))
}

impl Query for List {
    const NAME: &'static str = "member.list";
    const KIND: Question = Question::People;
    const CLASS: Sensitivity = Internal;
    const FILTERS: &'static [(&'static str, Sensitivity)] = &[("search", Personal), ("gender", Personal)];
    const SCOPED: Scoped = Scoped::ByField("cooperative");

    fn answer(&self, at: &Moment<'_>, words: &Words) -> Outcome<Document> {
        let cooperative = self.cooperative.as_ref();
        let cooperative =
            cooperative.map(|one| at.resolver()?.cooperative("cooperative", one)).transpose()?;
        let values = at.values();
        let filter = MemberFilter {
            cooperative,
            gender: self.gender.read("gender", &values)?.map(|GenderOrUnknown(gender)| gender),
            statuses: statuses(&self.status.read("status", &values)?),
            search: self.search.read("search", &values)?.map(|Search(words)| words),
            ..MemberFilter::default()
        };
        let (reader, on) = (at.reader(), at.on());
        let found = list::page(at, self.limit, &(&filter, on), |page| reader.members(&filter, on, page))?;
        // Counting hidden rows repeats the query. A text search reads every row, so it is repeated only if it found nothing.
        let unshown = if self.status.is_empty() && (filter.search.is_none() || found.total == Some(0)) {
            let any = MemberFilter { statuses: Vec::new(), ..filter };
            let all = list::counted(at, &(&any, on), |none| reader.members(&any, on, none))?;
            Some(Unshown::OtherStatuses(all.saturating_sub(found.total.unwrap_or_default())))
        } else {
            None
        };
        let title = "list-members";
        let list = list::List { title, columns: COLUMNS, rows: found.rows, total: found.total, unshown };
        list.document_of_page(found.next, at, words)
    }

    fn answer_schema() -> Schema {
        list::schema(COLUMNS)
    }
}

/// Whoever belongs, where no state is asked for.
fn statuses(asked: &[OrAll<Status>]) -> Vec<Status> {
    if asked.is_empty() {
        return vec![Status::Active, Status::Suspended];
    }
    let one = |status: &OrAll<Status>| match status {
        OrAll::All => None,
        OrAll::One(status) => Some(*status),
    };
    // None of them stands for all.
    asked.iter().map(one).collect::<Option<Vec<_>>>().unwrap_or_default()
}
