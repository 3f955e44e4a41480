//! What was shown of whom. Words note whom they name while an answer, a receipt, a page or a problem is made; here that is written
//! down in the access book before anything of it is handed over. It must not decide who may see what.

use std::collections::BTreeSet;
use std::sync::PoisonError;

use domain::authority::Sensitivity;
use domain::value::ShortText;
use domain::value::id::PersonId;
use operations::{Outcome, Problem};
use reports::words::Words;

use crate::access::{Caller, rejected};
use crate::problem;
use crate::request::Asked;
use crate::served::Served;
use crate::service::Service;

impl Asked {
    /// Makes an answer of an operation, and writes down of whom it tells something: the answer, or the problem in its place. What cannot
    /// be written down is not told.
    ///
    /// # Errors
    ///
    /// Those of `work`, and what the access book says.
    pub(crate) fn telling<T>(
        &self,
        operation: &str,
        class: Sensitivity,
        work: impl FnOnce() -> Outcome<T>,
    ) -> Outcome<T> {
        match work() {
            Ok(done) => self.written_down(operation, class).map(|()| done),
            Err(problem) => {
                self.name_in(&problem);
                self.written_down(operation, Sensitivity::Public)?;
                Err(problem)
            }
        }
    }

    /// Says a problem as it will be told, so that these words note whom it names: who answers to a name, of whom a rejection speaks.
    fn name_in(&self, problem: &Problem) {
        let _ = problem::data(problem, self.words());
    }

    /// Records who was named since this was last called, each person once per request. An answer of class personal or above is
    /// recorded even if it names no person; one of a lower class only if the reader is shown personal data at all.
    ///
    /// # Errors
    ///
    /// What the access book says.
    pub(crate) fn written_down(&self, operation: &str, class: Sensitivity) -> Outcome {
        let named = self.words().take_named();
        let new: BTreeSet<PersonId> = {
            let mut shown = self.shown.lock().unwrap_or_else(PoisonError::into_inner);
            named.iter().filter(|person| shown.insert(**person)).copied().collect()
        };
        let sees_people = Sensitivity::Personal <= self.principal.asker().sees();
        let is_new = if named.is_empty() { Sensitivity::Personal <= class } else { !new.is_empty() };
        if !is_new || !(sees_people || Sensitivity::Personal <= class) {
            return Ok(());
        }
        record(&self.service, &self.principal.caller, &self.register, operation, new)
    }

    /// Writes down that an answer of an operation leaves as a file.
    ///
    /// # Errors
    ///
    /// What the access book says.
    pub(crate) fn exported(&self, operation: &str, format: &str) -> Outcome {
        let (Some(book), Caller::Account(by)) = (self.service.access.book(), &self.principal.caller) else {
            return Ok(());
        };
        let what = (code(operation)?, code(format)?);
        let done = book.record_export(by, self.register.id, what, &self.service.days_at(&self.register));
        done.map_err(|error| rejected(&error))
    }
}

/// Writes down whom the words of a request named that is no question to a register: one to the access book.
///
/// # Errors
///
/// What the access book says.
pub(crate) fn named_beside(
    service: &Service,
    caller: &Caller,
    (register, operation): (&Served, &str),
    words: &Words,
) -> Outcome {
    let named = words.take_named();
    if named.is_empty() { Ok(()) } else { record(service, caller, register, operation, named) }
}

fn record(
    service: &Service,
    caller: &Caller,
    register: &Served,
    operation: &str,
    people: BTreeSet<PersonId>,
) -> Outcome {
    let (Some(book), Caller::Account(by)) = (service.access.book(), caller) else { return Ok(()) };
    let count = u64::try_from(people.len()).unwrap_or(u64::MAX);
    let people = (people.into_iter().collect(), count);
    let done = book.record_read(by, register.id, code(operation)?, people, &service.days_at(register));
    done.map_err(|error| rejected(&error))
}

fn code(text: &str) -> Outcome<ShortText> {
    ShortText::new(text).map_err(|_| Problem::unforeseen())
}
