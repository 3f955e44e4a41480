//! What a reader sees: plain records, the filters by which they are found, and pages of them. It must not know where
//! they are kept.

mod filter;
mod reader;
mod record;

pub use filter::{
    AssignmentFilter, Cursor, MandateFilter, MemberFilter, NotACursor, Page, PageRequest, PersonFilter,
};
pub use reader::Reader;
pub use record::{
    Affiliation, Assignment, Batch, Cooperative, Mandate, Member, Organ, Overview, Person, Seat, Unit,
};
