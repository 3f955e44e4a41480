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
    ("certification diagnose", "certification.take"),
    ("certification apply", "certification.take"),
    ("certification accept-scope", "certification.take"),
    ("certification grant", "certification.take"),
    ("certification refuse", "certification.take"),
    ("certification renew", "certification.take"),
    ("certification refuse-renewal", "certification.take"),
    ("certification extend", "certification.take"),
    ("certification suspend", "certification.take"),
    ("certification reinstate", "certification.take"),
    ("certification withdraw", "certification.take"),
    ("certification decertify", "certification.take"),
    ("certification rescope", "certification.take"),
    ("certification annul-step", "certification.annul_step"),
    ("certification open", "certification.open"),
    ("certification annul", "certification.annul"),
    ("certification answer", "certification.answer"),
    ("certification carry", "certification.carry"),
    ("audit schedule", "certification.schedule_audit"),
    ("audit hold", "certification.hold_audit"),
    ("audit annul", "certification.annul_audit"),
    ("finding record", "certification.find"),
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
    ("premium state-group", "certification.state_group"),
];
