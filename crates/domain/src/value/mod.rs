//! The small things that facts are made of: identifiers, dates, counts, texts.
//!
//! Each type admits only what can be true of it: a constructor checks, and what is read back from the log is taken
//! as it was written (tightening a rule must not make an old book unreadable).

pub mod date;
pub mod day_range;
pub mod digest;
pub mod erasable;
pub mod gender;
pub mod hand_over;
pub mod id;
pub mod identifier;
pub mod money;
pub mod place;
pub mod ratio;
pub mod tally;
pub mod text;
pub mod time_of_day;
pub mod zone;

pub use date::{PartialDate, Period};
pub use day_range::DayRange;
pub use digest::{Commitment, Digest, Salt};
pub use erasable::{Name, Remark, ShortName};
pub use gender::Gender;
pub use identifier::{Document, Ruc, Scheme};
pub use money::{Balance, Currency, Money, Sums, Weight};
pub use place::Place;
pub use ratio::Ratio;
pub use tally::Tally;
pub use text::{Label, Line, LongText, ShortText};
pub use time_of_day::TimeOfDay;
pub use zone::TimeZone;
