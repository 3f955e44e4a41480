//! `evidence.list`.

use clap::Args;
use domain::authority::Sensitivity::Internal;
use domain::authority::{Question, Sensitivity};
use domain::certification::{Evidence, Sensitivity as Handling};
use domain::compliance::EvidenceState;
use domain::value::Period;
use domain::value::id::{CertificationId, CooperativeId, EvidenceId};
use domain::value::text::fold;
use reports::document::Document;
use reports::records::Records;
use reports::table::Cell;
use reports::words::Words;
use schemars::{JsonSchema, Schema};
use serde::{Deserialize, Serialize};
use strum::VariantArray as _;

use super::{Keeping, uses};
use crate::list::{self, Column, Holds, code, codes, date, text};
use crate::record::RecordKind;
use crate::{Input, Moment, Outcome, Query, Resolver};

/// List evidence: whether it is in effect on the day, whether its file is kept, and what it is used for
#[derive(Clone, Debug, Args, Serialize, Deserialize, JsonSchema)]
pub struct List {
    /// Only what is used in this certification: code or title of the scheme, or number of the certificate
    #[arg(long)]
    pub certification: Option<Input<CertificationId>>,
    /// The organisation, where several are certified
    #[arg(long)]
    pub cooperative: Option<Input<CooperativeId>>,
}

impl List {
    fn certification(&self, resolver: &Resolver<'_>) -> Outcome<Option<CertificationId>> {
        let holder = self.cooperative.as_deref();
        resolver.cooperative_if("cooperative", holder)?;
        let certification = self.certification.as_deref();
        certification.map(|one| resolver.certification("certification", one, holder)).transpose()
    }
}

/// A piece of evidence as it stands on the day.
struct Row {
    id: EvidenceId,
    title: String,
    state: EvidenceState,
    effective: Period,
    handling: Handling,
    place: String,
    keeping: Option<Keeping>,
    requirements: Vec<String>,
}

fn states() -> Vec<&'static str> {
    EvidenceState::VARIANTS.iter().map(|state| state.code()).collect()
}

fn keepings() -> Vec<&'static str> {
    Keeping::ALL.iter().map(|keeping| keeping.code()).collect()
}

const COLUMNS: &[Column<Row>] = &[
    Column::<Row>::new("title", Holds::Text, Internal, |one, _| text(Some(&one.title)))
        .headed("col-certification-title"),
    Column::<Row>::new("state", Holds::Code(states), Internal, |one, at| {
        Cell::code(one.state.code(), at.words.say(&format!("evidence_state-{}", one.state.code())))
    })
    .headed("col-certification-state"),
    Column::<Row>::new("since", Holds::Date, Internal, |one, _| date(Some(one.effective.from))),
    Column::<Row>::new("until", Holds::Date, Internal, |one, _| date(one.effective.until)),
    Column::<Row>::new("sensitivity", Holds::Code(codes::<Handling>), Internal, |one, at| {
        code(one.handling, at)
    })
    .headed("col-certification-sensitivity"),
    Column::<Row>::new("where", Holds::Text, Internal, |one, _| text(Some(&one.place)))
        .headed("col-certification-where"),
    Column::<Row>::new("kept", Holds::Code(keepings), Internal, |one, at| {
        one.keeping.map_or(Cell::Empty, |keeping| Cell::code(keeping.code(), keeping.said(at.words)))
    })
    .headed("col-certification-kept"),
    Column::<Row>::new("requirements_of_evidence", Holds::Text, Internal, |one, _| {
        text((!one.requirements.is_empty()).then(|| one.requirements.join(", ")))
    })
    .headed("col-certification-requirements_of_evidence"),
    Column::<Row>::new("id", Holds::Id(RecordKind::Evidence), Internal, |one, _| text(Some(one.id))),
];

impl Query for List {
    const NAME: &'static str = "evidence.list";
    const KIND: Question = Question::Records;
    const CLASS: Sensitivity = Internal;

    fn answer(&self, at: &Moment<'_>, words: &Words) -> Outcome<Document> {
        let resolver = at.resolver()?;
        let certification = self.certification(&resolver)?;
        let (register, state) = (resolver.register, resolver.register.certifications());
        let is_used = |evidence: &&Evidence| {
            certification.is_none_or(|wanted| uses(register, evidence.id).any(|(id, _)| id == wanted))
        };
        let mut found: Vec<&Evidence> = state.all_evidence().filter(is_used).collect();
        found.sort_by_key(|evidence| (fold(evidence.details.title.as_str()), evidence.id));
        let (records, files) = (Records::new(register, words), at.file_sizes()?);
        let row = |evidence: &Evidence| Row {
            id: evidence.id,
            title: evidence.details.title.to_string(),
            state: EvidenceState::on(state, evidence, at.on()),
            effective: evidence.details.effective,
            handling: evidence.details.sensitivity,
            place: records.evidence_source(&evidence.details.source),
            keeping: Keeping::of(&evidence.details.source, &files),
            requirements: uses(register, evidence.id).map(|(_, code)| code).collect(),
        };
        let rows = found.into_iter().map(row).collect();
        let title = "list-evidence";
        list::List { title, columns: COLUMNS, rows, total: None, unshown: None }.document(at, words)
    }

    fn answer_schema() -> Schema {
        list::schema(COLUMNS)
    }
}
