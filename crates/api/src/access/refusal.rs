//! What the access book refused, as a problem with its own code. It must not put anything into words.

use accounts::password::PasswordProblem;
use accounts::{AccessError, Rejection};
use operations::Problem;
use operations::problem::{Cause, Detail, Kind};
use reports::words::Family;

use super::refused;

/// Why a change of the access book came to nothing.
pub fn rejected(error: &AccessError) -> Problem {
    match error {
        AccessError::Rejected(rejection) => of_rejection(rejection),
        AccessError::Password(problem) => of_password(*problem),
        AccessError::Refused => problem(Kind::Rejected, "sign_in_refused"),
        AccessError::CodeRequired
        | AccessError::Throttled { .. }
        | AccessError::Text(_)
        | AccessError::NoRandomBytes(_)
        | AccessError::Hash(_)
        | AccessError::Storage(_)
        | AccessError::Execute(_) => refused(error),
    }
}

/// A rejection, with the role or instant that its message names.
pub fn of_rejection(rejection: &Rejection) -> Problem {
    let code = rejection.code();
    let kind = if code.ends_with("_unknown") { Kind::NotFound } else { Kind::Rejected };
    match rejection {
        Rejection::RoleMissing { role, .. } => {
            problem(kind, code).with("role", Detail::Term(Family::Role, role.code()))
        }
        Rejection::Throttled { until } => problem(kind, code).with("until", until.to_rfc3339()),
        _ => problem(kind, code),
    }
}

/// The account does not exist. The same is answered where the caller has no right to know that it does.
pub fn account_unknown() -> Problem {
    problem(Kind::NotFound, "account_unknown")
}

/// The caller has no right to do that.
pub fn not_allowed() -> Problem {
    of_rejection(&Rejection::NotAllowed)
}

fn of_password(found: PasswordProblem) -> Problem {
    let problem = problem(Kind::Usage, found.to_string()).at("password");
    match found {
        PasswordProblem::PasswordTooShort { min } => problem.with("min", min),
        PasswordProblem::PasswordTooLong { max } => problem.with("max", max),
        PasswordProblem::PasswordUnusable
        | PasswordProblem::PasswordCommon
        | PasswordProblem::PasswordIsName => problem,
    }
}

fn problem(kind: Kind, code: impl Into<std::borrow::Cow<'static, str>>) -> Problem {
    let mut problem = Problem::new(kind, code);
    problem.cause = Some(Cause::AccessBook);
    problem
}
