//! Tests of `ayni-exchange`, one binary.
#![expect(clippy::panic, clippy::unwrap_used, reason = "helpers of tests say what they expect, too")]

mod catalogue;
mod dossier;
mod iati;
mod icalendar;
mod observation;
mod popolo;
mod popolo_clerk;
mod popolo_corrections;
mod popolo_dense;
mod popolo_export;
mod popolo_plan;
mod popolo_plan_agents;
mod popolo_plan_real;
mod popolo_random;
mod popolo_real;
mod popolo_roundtrip;
mod popolo_schema;
mod roster;
mod sheet;
mod statute;
mod untp_credential;
mod w3c_org;
