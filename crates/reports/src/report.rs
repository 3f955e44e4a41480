//! The documents of the product, one function each: from the figures and facts of the domain to a `Document`.
//!
//! Computes nothing that the domain computes, asks no database and reads no clock; what it is given is what it sets out.

mod figure;
mod participation;

mod compliance;
mod composition;
mod dossier;
mod equality;
pub mod equality_lists;
mod extract;
mod group;
mod history;
mod list;
mod overview;
mod project;
mod roll_up;
mod roster;
mod sheet;
mod training;

pub use self::{
    compliance::{
        audit::{AuditAnswer, audit},
        calendar::{CalendarAnswer, DueEntry, Duty, DutyKind, calendar, due_entry, duty_entry},
        certificate::{CertificateAnswer, certificate},
        findings::{FindingsAnswer, findings},
        premium::{PremiumAnswer, premium},
        readiness::{Listed, ReadinessAnswer, readiness},
    },
    composition::{CompositionAnswer, composition},
    dossier::{
        Dossier, DossierAnswer, DossierMembersAnswer, DossierRequirementsAnswer, Enclosed, Piece, dossier,
        dossier_members, dossier_requirements,
    },
    equality::{EqualityAnswer, EqualityAsked, EqualityReleased, equality, equality_released},
    extract::{ExtractAnswer, extract},
    group::{GroupAnswer, group},
    history::{
        Change, EntryAnswer, Follower, HistoryAnswer, HistoryEntry, Profiles, change_list, changing_sentence,
        event_sentence, history, history_entry,
    },
    list::list,
    overview::{Due, DueKind, OverviewAnswer, OverviewData, certificates, overview, overview_data},
    participation::{ParticipationAnswer, TermFigures, participation, participation_of_term},
    project::{ProjectAnswer, project},
    roll_up::{RollUpAnswer, Unread, roll_up},
    roster::{RosterAnswer, RosterFilter, folded, roster},
    sheet::{SheetAnswer, sheet},
    training::{SignSheetAnswer, TrainingAnswer, TrainingsAnswer, sign_sheet, training, trainings},
};
