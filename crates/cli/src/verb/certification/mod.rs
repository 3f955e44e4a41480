//! Verbs about certification, one file a noun: schemes, certificates, audits, findings, corrective actions, the premium.

pub(crate) mod action;
pub(crate) mod audit;
pub(crate) mod certificate;
pub(crate) mod evidence;
pub(crate) mod finding;
pub(crate) mod premium;
pub(crate) mod scheme;
mod table;

/// Which command each verb sends, where its name is not that of the command: verbs are told by what people have in
/// hand, commands by their area.
pub(crate) const SENDS: [(&str, &str); 41] = [
    ("scheme adopt", "certification.adopt_scheme"),
    ("scheme relate", "certification.relate_schemes"),
    ("scheme annul", "certification.annul_scheme"),
    ("certification diagnose", "certification.record_step"),
    ("certification apply", "certification.record_step"),
    ("certification accept-scope", "certification.record_step"),
    ("certification grant", "certification.record_step"),
    ("certification refuse", "certification.record_step"),
    ("certification renew", "certification.record_step"),
    ("certification refuse-renewal", "certification.record_step"),
    ("certification extend", "certification.record_step"),
    ("certification suspend", "certification.record_step"),
    ("certification reinstate", "certification.record_step"),
    ("certification withdraw", "certification.record_step"),
    ("certification decertify", "certification.record_step"),
    ("certification rescope", "certification.record_step"),
    ("certification annul-step", "certification.annul_step"),
    ("certification open", "certification.open"),
    ("certification annul", "certification.annul"),
    ("certification answer", "certification.answer_requirement"),
    ("certification carry", "certification.carry_over_answers"),
    ("audit schedule", "certification.schedule_audit"),
    ("audit hold", "certification.hold_audit"),
    ("audit annul", "certification.annul_audit"),
    ("finding record", "certification.record_finding"),
    ("finding annul", "certification.annul_finding"),
    ("action plan", "certification.plan_action"),
    ("action revise", "certification.revise_action"),
    ("action close", "certification.close_action"),
    ("action reopen", "certification.reopen_action"),
    ("action annul", "certification.annul_action"),
    ("evidence record", "certification.record_evidence"),
    ("evidence link", "certification.link_evidence"),
    ("evidence unlink", "certification.unlink_evidence"),
    ("evidence annul", "certification.annul_evidence"),
    ("premium receive", "certification.receive_premium"),
    ("premium plan", "certification.plan_premium"),
    ("premium decide", "certification.decide_premium"),
    ("premium spend", "certification.spend_premium"),
    ("premium annul", "certification.annul_premium"),
    ("premium state-group", "certification.state_social_group"),
];
