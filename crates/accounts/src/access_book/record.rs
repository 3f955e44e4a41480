//! Entries of what was read and exported, requests for confirmation, and the removal of what is kept no longer.

use chrono::{DateTime, NaiveDate, Utc};
use domain::authority::Role;
use domain::value::id::{PersonId, RegisterId};
use domain::value::{Digest, ShortText};

use super::{AccessBook, AccessError, Principal};
use crate::actor::{Actor, Context};
use crate::command::Command;
use crate::decide::decide;
use crate::id::ConfirmationId;
use crate::random;
use crate::text::Fields;

/// How many texts are removed in one command.
const REMOVED_MAX: usize = 1_000;

/// What somebody asks a second account to confirm.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ConfirmationRequest {
    /// At which register.
    pub register: RegisterId,
    /// The role of whoever may confirm.
    pub role: Role,
    /// What is asked for.
    pub operation: ShortText,
    /// The digest of all that is asked.
    pub digest: Digest,
    /// The fields of the request, shown to the account that confirms it. `None` if they are longer than the book keeps.
    pub fields: Option<Fields>,
}

impl AccessBook {
    /// Writes down that personal data were shown: of these people, or, where nobody is named, of so many. Of what was written down
    /// before on the same day, nothing is. `day` is the present one at the register.
    pub fn record_read(
        &self,
        by: &Principal,
        register: RegisterId,
        operation: ShortText,
        (people, count): (Vec<PersonId>, u64),
        (now, day): (DateTime<Utc>, NaiveDate),
    ) -> Result<(), AccessError> {
        let command = Command::RecordRead { register, operation, people, count };
        let context = Context { at: now, by: by.actor(), day };
        // Most pages are read again and again: that costs no way to the disk.
        if decide(self.snapshot().state(), &context, &command).is_ok_and(|events| events.is_empty()) {
            return Ok(());
        }
        self.execute_on(by.actor(), command, (now, day)).map(drop)
    }

    /// Writes down that data left a register as a file. `day` is the present one at the register.
    pub fn record_export(
        &self,
        by: &Principal,
        register: RegisterId,
        (operation, format): (ShortText, ShortText),
        at: (DateTime<Utc>, NaiveDate),
    ) -> Result<(), AccessError> {
        self.execute_on(by.actor(), Command::RecordExport { register, operation, format }, at).map(drop)
    }

    /// Asks for something that a second account has to confirm within seven days, now and on the present day at the register.
    pub fn ask_confirmation(
        &self,
        by: &Principal,
        wanted: ConfirmationRequest,
        at: (DateTime<Utc>, NaiveDate),
    ) -> Result<ConfirmationId, AccessError> {
        let confirmation = random::id(at.0)?;
        let ConfirmationRequest { register, role, operation, digest, fields } = wanted;
        let command = Command::AskConfirmation { confirmation, register, role, operation, digest, fields };
        self.execute_on(by.actor(), command, at)?;
        Ok(confirmation)
    }

    /// Removes the texts of entries that are kept no longer. A server calls this once a day.
    pub fn remove_old(&self, now: DateTime<Utc>) -> Result<(), AccessError> {
        loop {
            let done = self.execute(Actor::Server, Command::RemoveOld { most: REMOVED_MAX }, now)?;
            if done.events.is_empty() {
                return Ok(());
            }
        }
    }
}
