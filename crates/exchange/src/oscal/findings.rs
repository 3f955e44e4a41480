//! Assessment results and plans of action and milestones of others, as far as their findings and items go.

use super::own::Props;
use crate::catalogue::{CatalogueError, Entry, document};

/// One result among assessment results.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Result {
    /// What it is called.
    pub title: String,
    /// When the assessment began, as the file says it.
    pub start: String,
    /// How many observations it rests on.
    pub observations: usize,
    /// How many risks it sees.
    pub risks: usize,
    /// What was found.
    pub findings: Vec<Target>,
}

/// What was found about a control.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Target {
    /// What it is called.
    pub title: String,
    /// Which statement or objective it speaks of.
    pub target: String,
    /// Which requirement, where the file is one of ours.
    pub requirement: Option<String>,
    /// Whether that is satisfied.
    pub satisfied: bool,
    /// How many risks it has.
    pub risks: usize,
}

/// Something to be mended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    /// What it is called.
    pub title: String,
    /// By when, where the file is one of ours.
    pub deadline: Option<String>,
    /// How many findings it answers.
    pub findings: usize,
    /// How many observations it rests on.
    pub observations: usize,
    /// How many risks it lessens.
    pub risks: usize,
}

/// Reads what OSCAL assessment results found.
pub fn read_results(bytes: &[u8]) -> core::result::Result<Vec<Result>, CatalogueError> {
    let document = document(bytes)?;
    let content = content(&document, "assessment-results")?;
    let mut results = Vec::new();
    for result in content.entries("results", "uuid")? {
        let mut findings = Vec::new();
        for finding in result.entries("findings", "uuid")? {
            findings.push(target(&finding)?);
        }
        results.push(Result {
            title: result.needed("title")?.to_owned(),
            start: result.needed("start")?.to_owned(),
            observations: result.list("observations")?.len(),
            risks: result.list("risks")?.len(),
            findings,
        });
    }
    Ok(results)
}

fn target(finding: &Entry<'_>) -> core::result::Result<Target, CatalogueError> {
    let target = finding.object("target")?.ok_or_else(|| finding.missing("target"))?;
    let status = target.object("status")?.ok_or_else(|| target.missing("status"))?;
    let satisfied = match status.needed("state")? {
        "satisfied" => true,
        "not-satisfied" => false,
        other => return Err(status.unknown("state", other, &["satisfied", "not-satisfied"])),
    };
    Ok(Target {
        title: finding.needed("title")?.to_owned(),
        target: target.needed("target-id")?.to_owned(),
        requirement: Props::all_of(finding)?.one("requirement").map(|(code, _)| code.to_owned()),
        satisfied,
        risks: finding.list("related-risks")?.len(),
    })
}

/// Reads the items of an OSCAL plan of action and milestones.
pub fn read_poam(bytes: &[u8]) -> core::result::Result<Vec<Item>, CatalogueError> {
    let document = document(bytes)?;
    let content = content(&document, "plan-of-action-and-milestones")?;
    let mut items = Vec::new();
    for item in content.entries("poam-items", "uuid")? {
        items.push(Item {
            title: item.needed("title")?.to_owned(),
            deadline: Props::all_of(&item)?.one("deadline").map(|(day, _)| day.to_owned()),
            findings: item.list("related-findings")?.len(),
            observations: item.list("related-observations")?.len(),
            risks: item.list("related-risks")?.len(),
        });
    }
    Ok(items)
}

fn content<'v>(
    document: &'v serde_json::Value,
    model: &'static str,
) -> core::result::Result<Entry<'v>, CatalogueError> {
    let top = document.as_object().map(Entry::root);
    let found = top.map(|top| top.called(model, "uuid")).transpose()?.flatten();
    found.ok_or_else(|| CatalogueError::UnknownFormat { found: format!("no \"{model}\"") })
}
