//! Entries of what was read and exported, requests for confirmation, and the removal of what is kept no longer.

use chrono::{DateTime, Utc};
use domain::authority::Role;
use domain::value::id::{PersonId, RegisterId};
use domain::value::{Digest, ShortText};

use super::{AccessBook, AccessError, Principal};
use crate::actor::{Actor, Context};
use crate::command::Command;
use crate::days::Days;
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
    /// before on the same day, nothing is.
    pub fn record_read(
        &self,
        by: &Principal,
        register: RegisterId,
        operation: ShortText,
        (people, count): (Vec<PersonId>, u64),
        days: &Days,
    ) -> Result<(), AccessError> {
        let command = Command::RecordRead { register, operation, people, count };
        // Most pages are read again and again: that costs no way to the disk.
        if decide(self.snapshot().state(), &Context::new(days, by.actor()), &command)
            .is_ok_and(|events| events.is_empty())
        {
            return Ok(());
        }
        self.execute(by.actor(), command, days).map(drop)
    }

    /// Writes down that data left a register as a file.
    pub fn record_export(
        &self,
        by: &Principal,
        register: RegisterId,
        (operation, format): (ShortText, ShortText),
        days: &Days,
    ) -> Result<(), AccessError> {
        self.execute(by.actor(), Command::RecordExport { register, operation, format }, days).map(drop)
    }

    /// Asks for something that a second account has to confirm within seven days. Where the account has asked the same and that is open,
    /// it is that request.
    pub fn ask_confirmation(
        &self,
        by: &Principal,
        wanted: ConfirmationRequest,
        days: &Days,
    ) -> Result<ConfirmationId, AccessError> {
        let confirmation = random::id(days.now())?;
        let ConfirmationRequest { register, role, operation, digest, fields } = wanted;
        let command = Command::AskConfirmation { confirmation, register, role, operation, digest, fields };
        loop {
            if !self.execute(by.actor(), command.clone(), days)?.events.is_empty() {
                return Ok(confirmation);
            }
            let snapshot = self.snapshot();
            let open = snapshot.state().open_confirmation(by.account, register, &digest, days.now());
            if let Some(open) = open {
                return Ok(open.id);
            }
            // It was settled between the two.
        }
    }

    /// Removes the texts of entries that are kept no longer. A server calls this once a day.
    pub fn remove_old(&self, now: DateTime<Utc>) -> Result<(), AccessError> {
        let days = Days::of_no_register(now);
        loop {
            let done = self.execute(Actor::Server, Command::RemoveOld { most: REMOVED_MAX }, &days)?;
            if done.events.is_empty() {
                return Ok(());
            }
        }
    }
}
