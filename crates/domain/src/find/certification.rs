//! Which schemes, certifications, audits and evidence people mean.
