//! Which schemes, certifications, audits and evidence people mean.

use chrono::NaiveDate;

use super::{Found, NotFound, answers, dated, first, only};
use crate::certification::scheme::{RequirementCode, Scheme};
use crate::certification::{Audit, Certification, Finding, Status, Step};
use crate::register::Register;
use crate::value::id::{
    ActionId, AuditId, CertificationId, CooperativeId, EvidenceId, FindingId, PremiumId, SchemeId, StepId,
};
use crate::value::{Name, PartialDate, text};

/// What narrows a question down, where somebody said so.
#[derive(Clone, Copy, Debug, Default)]
pub struct Within {
    /// Of this organisation.
    pub holder: Option<CooperativeId>,
    /// Of this certification.
    pub certification: Option<CertificationId>,
    /// Of this audit.
    pub audit: Option<AuditId>,
}

/// The entries about the premium that somebody may mean.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum PremiumKind {
    /// Premium that was received.
    Received,
    /// A plan.
    Planned,
    /// A decision.
    Decided,
    /// Premium that was spent.
    Spent,
}

/// A scheme by identifier, code or title.
pub fn scheme(register: &Register, wanted: &str) -> Found<SchemeId> {
    let wanted = wanted.trim();
    let state = register.certifications();
    if let Ok(id) = wanted.parse::<SchemeId>() {
        return state.scheme(id).map_or(Err(NotFound::Nothing), |_| Ok(id));
    }
    let folded = text::fold(wanted);
    let code = |scheme: &Scheme| text::fold(scheme.header.code.as_str());
    let title = |scheme: &Scheme| text::fold(scheme.header.title.as_str());
    let that = |fits: &dyn Fn(&Scheme) -> bool| {
        only(state.schemes().filter(|(_, scheme)| fits(scheme)).map(|(id, _)| id).collect::<Vec<_>>())
    };
    first([
        that(&|scheme| scheme.header.code.as_str() == wanted),
        that(&|scheme| code(scheme) == folded),
        that(&|scheme| title(scheme) == folded),
        that(&|scheme| !folded.is_empty() && answers(&title(scheme), &folded)),
    ])
}

/// A certification by identifier, by the number of its certificate, or by its scheme, whose it is where that was said:
/// the one that is not over on the day, or else the only one.
pub fn certification(
    register: &Register,
    within: Within,
    wanted: &str,
    on: NaiveDate,
) -> Found<CertificationId> {
    let wanted = wanted.trim();
    let state = register.certifications();
    if let Ok(id) = wanted.parse::<CertificationId>() {
        return state.certification(id).map_or(Err(NotFound::Nothing), |_| Ok(id));
    }
    let all = || state.certifications().filter(|one| within.holder.is_none_or(|holder| one.holder == holder));
    let numbered = all().filter(|one| {
        one.steps.iter().any(|step| step.what.number().is_some_and(|number| number.as_str() == wanted))
    });
    let by_number = only(numbered.map(|one| one.id));
    let schemes: Vec<SchemeId> = match scheme(register, wanted) {
        Ok(scheme) => vec![scheme],
        Err(NotFound::Several(schemes)) => schemes,
        Err(NotFound::Nothing) => Vec::new(),
    };
    let of_scheme = || all().filter(|one| schemes.contains(&one.scheme));
    let over = |one: &&Certification| {
        let status = one.standing(state, on).status;
        matches!(status, Status::Expired | Status::Refused | Status::Withdrawn | Status::Decertified)
    };
    let open = of_scheme().filter(|one| !over(one)).map(|one| one.id);
    first([by_number, only(open), only(of_scheme().map(|one| one.id))])
}

/// A step of a certification by identifier, by its kind, its date, or both: `granted 2016`.
pub fn step(certification: &Certification, wanted: &str) -> Found<StepId> {
    let wanted = wanted.trim();
    let id = |step: &Step| step.id;
    let by_id = certification.steps.iter().filter(|step| step.id.to_string() == wanted);
    let words: Vec<&str> = wanted.split_whitespace().collect();
    let fits = |step: &&Step| {
        let word = |word: &&str| step.what.code() == *word || dated(step.on, word);
        !words.is_empty() && words.iter().all(word)
    };
    first([only(by_id.map(id)), only(certification.steps.iter().filter(fits).map(id))])
}

/// A requirement by its code, or by how that begins or ends where only one does so.
pub fn requirement(scheme: &Scheme, wanted: &str) -> Found<RequirementCode> {
    let folded = text::fold(wanted.trim());
    let that = |fits: &dyn Fn(&str) -> bool| {
        let codes =
            scheme.requirements.iter().filter(|one| fits(one.code.as_str())).map(|one| one.code.clone());
        only(codes.collect::<Vec<_>>())
    };
    let ends = |code: &str| {
        let rest = code.strip_suffix(folded.as_str());
        rest.is_some_and(|rest| !rest.ends_with(|c: char| c.is_alphanumeric()))
    };
    let begins = |code: &str| {
        let rest = code.strip_prefix(folded.as_str());
        rest.is_some_and(|rest| !rest.starts_with(|c: char| c.is_alphanumeric()))
    };
    if folded.is_empty() {
        return Err(NotFound::Nothing);
    }
    first([
        that(&|code| code == wanted.trim()),
        that(&|code| text::fold(code) == folded),
        that(&|code| ends(&text::fold(code))),
        that(&|code| begins(&text::fold(code))),
        that(&|code| text::fold(code).starts_with(&folded)),
    ])
}

/// An audit by identifier, or by its kind and its dates, as far as they were typed: `2021`, `renewal`, `renewal 2021-05`.
pub fn audit(register: &Register, within: Within, wanted: &str) -> Found<AuditId> {
    let wanted = wanted.trim();
    let words: Vec<&str> = wanted.split_whitespace().collect();
    let id = |audit: &Audit| audit.id;
    let by_id = register.certifications().audits().filter(|audit| audit.id.to_string() == wanted);
    let fits = |audit: &&Audit| {
        let held = audit.held.as_ref();
        let word = |word: &&str| {
            audit.details.kind.code() == *word
                || held.map_or_else(|| dated(audit.details.planned, word), |held| dated(held.from, word))
        };
        !words.is_empty() && words.iter().all(word)
    };
    first([only(by_id.map(id)), only(audits(register, within).filter(fits).map(id))])
}

/// The audits that may be meant.
pub fn audits(register: &Register, within: Within) -> impl Iterator<Item = &Audit> {
    let state = register.certifications();
    let held = move |audit: &Audit| {
        let certification = state.certification(audit.certification);
        within.holder.is_none_or(|holder| certification.is_some_and(|one| one.holder == holder))
    };
    state.audits().filter(move |audit| {
        within.audit.is_none_or(|one| one == audit.id)
            && within.certification.is_none_or(|one| one == audit.certification)
            && held(audit)
    })
}

/// A finding by identifier or by its requirement.
pub fn finding(register: &Register, within: Within, wanted: &str) -> Found<FindingId> {
    let wanted = wanted.trim();
    let state = register.certifications();
    let by_id = state.findings().filter(|finding| finding.id.to_string() == wanted).map(|finding| finding.id);
    first([only(by_id), only(findings(register, within, wanted).map(|finding| finding.id))])
}

/// What audits held by a day found to fall short of a requirement, and what is not mended on that day.
pub fn to_be_mended(register: &Register, within: Within, on: NaiveDate) -> impl Iterator<Item = &Finding> {
    let state = register.certifications();
    let held = audits(register, within).filter(move |audit| audit.held_on(on).is_some());
    held.flat_map(move |audit| {
        let audited = state.certification(audit.certification);
        let scheme = audited.and_then(|one| state.scheme(one.scheme));
        let short = move |finding: &&Finding| {
            scheme.is_some_and(|scheme| scheme.falls_short(&finding.details.conformity))
                && !state.is_corrected(finding.id, on)
        };
        state.findings_of(audit.id).filter(short)
    })
}

/// The findings about a requirement that may be meant; the requirement is looked for in the scheme that was audited.
fn findings<'a>(
    register: &'a Register,
    within: Within,
    wanted: &'a str,
) -> impl Iterator<Item = &'a Finding> {
    let state = register.certifications();
    audits(register, within).flat_map(move |audit| {
        let certification = state.certification(audit.certification);
        let scheme = certification.and_then(|one| state.scheme(one.scheme));
        let code = scheme.and_then(|scheme| requirement(scheme, wanted).ok());
        let about =
            move |finding: &&Finding| code.as_ref().is_some_and(|code| finding.details.requirement == *code);
        state.findings_of(audit.id).filter(about)
    })
}

/// A corrective action by identifier, by the requirement that it is about, or by words of what is done; one that is open
/// before one that is closed.
pub fn action(register: &Register, within: Within, wanted: &str) -> Found<ActionId> {
    let wanted = wanted.trim();
    let state = register.certifications();
    let folded = text::fold(wanted);
    let by_id = state.actions().filter(|action| action.id.to_string() == wanted).map(|action| action.id);
    let about: Vec<FindingId> = findings(register, within, wanted).map(|finding| finding.id).collect();
    let scope: Vec<AuditId> = audits(register, within).map(|audit| audit.id).collect();
    let in_scope =
        |finding: FindingId| state.finding(finding).is_some_and(|finding| scope.contains(&finding.audit));
    let on_it = || state.actions().filter(|action| about.contains(&action.finding));
    let said = || {
        state.actions().filter(|action| {
            in_scope(action.finding)
                && !folded.is_empty()
                && answers(&text::fold(action.details.action.as_str()), &folded)
        })
    };
    first([
        only(by_id),
        only(on_it().filter(|action| action.closed.is_none()).map(|action| action.id)),
        only(on_it().map(|action| action.id)),
        only(said().filter(|action| action.closed.is_none()).map(|action| action.id)),
        only(said().map(|action| action.id)),
    ])
}

/// A piece of evidence by identifier or title; a version that stands before one that was superseded.
pub fn evidence(register: &Register, wanted: &str) -> Found<EvidenceId> {
    let wanted = wanted.trim();
    let state = register.certifications();
    let folded = text::fold(wanted);
    let by_id = state.all_evidence().filter(|evidence| evidence.id.to_string() == wanted).map(|one| one.id);
    let title = |evidence: &crate::certification::Evidence| evidence.details.title.folded();
    let exact = || state.all_evidence().filter(|one| title(one).as_deref() == Some(&folded));
    let answers = |title: String| !folded.is_empty() && answers(&title, &folded);
    let near = || state.all_evidence().filter(|one| title(one).is_some_and(answers));
    first([
        only(by_id),
        only(exact().filter(|one| one.superseded_by.is_none()).map(|one| one.id)),
        only(exact().map(|one| one.id)),
        only(near().filter(|one| one.superseded_by.is_none()).map(|one| one.id)),
        only(near().map(|one| one.id)),
    ])
}

/// An entry about the premium by identifier, resolution, title, purpose or date; of one kind where that is given.
pub fn premium(
    register: &Register,
    holder: Option<CooperativeId>,
    kind: Option<PremiumKind>,
    wanted: &str,
) -> Found<PremiumId> {
    let wanted = wanted.trim();
    let folded = text::fold(wanted);
    let entries: Vec<Entry> = entries(register)
        .filter(|entry| kind.is_none_or(|kind| kind == entry.kind))
        .filter(|entry| holder.is_none_or(|holder| holder == entry.cooperative))
        .collect();
    let that = |fits: &dyn Fn(&Entry) -> bool| {
        only(entries.iter().filter(|entry| fits(entry)).map(|entry| entry.id))
    };
    first([
        that(&|entry| entry.id.to_string() == wanted),
        that(&|entry| entry.name.as_deref() == Some(&folded)),
        that(&|entry| dated(entry.on, wanted)),
        that(&|entry| !folded.is_empty() && entry.name.as_deref().is_some_and(|name| answers(name, &folded))),
    ])
}

/// An entry about the premium by what people call it, folded.
struct Entry {
    id: PremiumId,
    kind: PremiumKind,
    cooperative: CooperativeId,
    on: PartialDate,
    name: Option<String>,
}

fn entries(register: &Register) -> impl Iterator<Item = Entry> {
    let state = register.certifications();
    let received = state.received().map(|(id, entry)| Entry {
        id,
        kind: PremiumKind::Received,
        cooperative: entry.cooperative,
        on: entry.on,
        name: entry.buyer.as_ref().and_then(Name::folded),
    });
    let planned = state.planned().map(|(id, entry)| Entry {
        id,
        kind: PremiumKind::Planned,
        cooperative: entry.cooperative,
        on: entry.period.from,
        name: entry.title.folded(),
    });
    let decided = state.decided().map(|(id, entry)| Entry {
        id,
        kind: PremiumKind::Decided,
        cooperative: entry.cooperative,
        on: entry.on,
        name: entry.resolution.folded(),
    });
    let spent = state.spent().map(|(id, entry)| Entry {
        id,
        kind: PremiumKind::Spent,
        cooperative: entry.cooperative,
        on: entry.on,
        name: entry.purpose.folded(),
    });
    received.chain(planned).chain(decided).chain(spent)
}
