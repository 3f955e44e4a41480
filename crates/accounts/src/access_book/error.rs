//! Why something that a server asked of its access book came to nothing.

use chrono::{DateTime, TimeDelta, Utc};
use storage::StorageError;
use storage::book::ExecuteError;
use thiserror::Error;

use crate::password::{HashError, PasswordProblem};
use crate::random::NoRandomBytes;
use crate::rejection::Rejection;

/// An error with a stable code.
#[derive(Debug, Error)]
#[error("{}", self.code())]
pub enum AccessError {
    /// The command contradicts the book.
    Rejected(Box<Rejection>),
    /// The password is not good enough.
    Password(#[from] PasswordProblem),
    /// The name, password or code is wrong, or the account is disabled or closed. One error stands for all of these, so that a
    /// caller cannot learn which accounts exist.
    Refused,
    /// Name and password are right, and the account has a second factor.
    CodeRequired,
    /// Too many attempts failed. It is told in the same way whether the account exists or not.
    Throttled {
        /// When the next attempt may be made.
        until: DateTime<Utc>,
        /// How long that is after the attempt that was refused.
        wait: TimeDelta,
    },
    /// A text that is made here is longer than its field takes.
    Text(#[from] domain::value::text::TextError),
    /// The machine gave no random bytes.
    NoRandomBytes(#[from] NoRandomBytes),
    /// A password could not be hashed.
    Hash(#[from] HashError),
    /// The book could not be read or written.
    Storage(#[from] StorageError),
    /// The command could not be recorded for another reason.
    Execute(ExecuteError<Rejection>),
}

impl AccessError {
    /// The stable code.
    pub fn code(&self) -> String {
        match self {
            Self::Rejected(rejection) => rejection.code().to_owned(),
            Self::Password(problem) => problem.to_string(),
            Self::Refused => "sign_in_refused".to_owned(),
            Self::CodeRequired => "code_required".to_owned(),
            Self::Throttled { .. } => "throttled".to_owned(),
            Self::Text(error) => error.to_string(),
            Self::NoRandomBytes(error) => error.to_string(),
            Self::Hash(error) => error.to_string(),
            Self::Storage(error) => error.code().to_owned(),
            Self::Execute(error) => error.code().to_owned(),
        }
    }

    /// An attempt that was made before it might be.
    pub(super) fn throttled(until: DateTime<Utc>, now: DateTime<Utc>) -> Self {
        Self::Throttled { until, wait: until.signed_duration_since(now) }
    }

    /// The rejection, where it is one.
    pub fn rejection(&self) -> Option<&Rejection> {
        match self {
            Self::Rejected(rejection) => Some(rejection),
            _ => None,
        }
    }
}

impl From<Rejection> for AccessError {
    fn from(rejection: Rejection) -> Self {
        Self::Rejected(Box::new(rejection))
    }
}
