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
        audit::audit,
        calendar::{DueEntry, calendar, due_entry},
        certificate::certificate,
        findings::findings,
        premium::premium,
        readiness::{Listed, readiness},
    },
    composition::composition,
    dossier::{Dossier, Enclosed, Piece, dossier, dossier_members, dossier_requirements},
    equality::{EqualityAsked, EqualityReleased, equality, equality_released},
    extract::extract,
    group::group,
    history::{
        Change, Follower, HistoryEntry, Profiles, change_list, changing_sentence, event_sentence, history,
        history_entry, needs_the_past,
    },
    list::list,
    overview::{Due, DueKind, OverviewData, certificates, overview, overview_data},
    participation::{TermFigures, participation, participation_of_term},
    project::project,
    roll_up::{Unread, roll_up},
    roster::{RosterFilter, folded, roster},
    sheet::sheet,
    training::{sign_sheet, training, trainings},
};
