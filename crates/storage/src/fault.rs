//! What verifying can find: faults with stable codes. No words for eyes.

use domain::value::Digest;
use serde::Serialize;
use uuid::Uuid;

/// Something that is not as it was written.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(tag = "code", rename_all = "snake_case")]
#[expect(missing_docs, reason = "fields name the record that is at fault")]
pub enum Fault {
    /// The engine finds the file malformed.
    Engine { detail: String },
    /// Part of the file cannot be read.
    Unreadable { what: String, detail: String },
    /// A table, index or other object is missing, strange or other than it should be.
    SchemaDiffers { object: String },
    /// A table holds rows of another register.
    StrangeRegister { table: String },
    /// The row of the register itself does not fit the log.
    HeadDiffers { version: u64 },
    /// The event was changed, or the one before it was taken away: its hash does not fit.
    ChainBroken { version: u64 },
    /// There are no such events, though there are later ones or the register says so.
    EventMissing { first: u64, last: u64 },
    /// The body of the event is no event.
    EventUnreadable { version: u64 },
    /// The program does not know this kind of event; a newer one may.
    EventUnknown { version: u64, kind: String },
    /// The log calls the event something else than its body does.
    KindDiffers { version: u64 },
    /// The event says that it was recorded before the one before it.
    TimeRunsBack { version: u64 },
    /// What somebody wrote is not what the event committed to.
    TextDiffers { version: u64, position: u64 },
    /// What somebody wrote is gone, though no erasure took it away.
    TextMissing { version: u64, position: u64 },
    /// A text is there that an erasure took away, or that no event commits to.
    TextUnexpected { version: u64, position: u64 },
    /// The profile is not the one that the event committed to.
    CommitmentDiffers { person: Uuid, profile: u32, version: u64 },
    /// The profile is gone, though nobody erased it.
    ProfileMissing { person: Uuid, profile: u32, version: u64 },
    /// The profile should not be there: its person was erased, or no event commits to it.
    ProfileUnexpected { version: u64 },
    /// The entry of the command is missing, strange or other than the log has it.
    CommandDiffers { command: String },
    /// The entry of the batch is missing, strange or other than it was written.
    BatchDiffers { batch: String },
    /// What a front end wanted to find again was changed.
    SettingDiffers { key: String },
    /// A file that the record refers to is not kept beside the register.
    FileMissing { digest: Digest, record: Uuid },
    /// A file beside the register was changed: its content does not hash to its name, or has another size than was recorded.
    FileDiffers { digest: Digest },
    /// Something that is not ours stands in the folder of the register's files; links are never followed.
    FileStrange { entry: String },
    /// A derived row is other than the log makes it.
    RowDiffers { table: String, key: String },
    /// A derived row is missing.
    RowMissing { table: String, key: String },
    /// A derived row is there that the log does not make.
    RowUnexpected { table: String, key: String },
    /// The register holds something that should never be so.
    Violation { rule: String, record: Uuid, other: Option<Uuid> },
}

impl Fault {
    /// The text at position 0 is not what the event committed to.
    pub(crate) const fn of_owned_text(owner: Uuid, number: u32, version: u64) -> Self {
        Self::CommitmentDiffers { person: owner, profile: number, version }
    }

    /// The text at position 0 is gone, though nothing erased it.
    pub(crate) const fn of_missing_text(owner: Uuid, number: u32, version: u64) -> Self {
        Self::ProfileMissing { person: owner, profile: number, version }
    }

    /// The stable code.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Engine { .. } => "engine",
            Self::Unreadable { .. } => "unreadable",
            Self::SchemaDiffers { .. } => "schema_differs",
            Self::StrangeRegister { .. } => "strange_register",
            Self::HeadDiffers { .. } => "head_differs",
            Self::ChainBroken { .. } => "chain_broken",
            Self::EventMissing { .. } => "event_missing",
            Self::EventUnreadable { .. } => "event_unreadable",
            Self::EventUnknown { .. } => "event_unknown",
            Self::KindDiffers { .. } => "kind_differs",
            Self::TimeRunsBack { .. } => "time_runs_back",
            Self::TextDiffers { .. } => "text_differs",
            Self::TextMissing { .. } => "text_missing",
            Self::TextUnexpected { .. } => "text_unexpected",
            Self::CommitmentDiffers { .. } => "commitment_differs",
            Self::ProfileMissing { .. } => "profile_missing",
            Self::ProfileUnexpected { .. } => "profile_unexpected",
            Self::CommandDiffers { .. } => "command_differs",
            Self::BatchDiffers { .. } => "batch_differs",
            Self::SettingDiffers { .. } => "setting_differs",
            Self::FileMissing { .. } => "file_missing",
            Self::FileDiffers { .. } => "file_differs",
            Self::FileStrange { .. } => "file_strange",
            Self::RowDiffers { .. } => "row_differs",
            Self::RowMissing { .. } => "row_missing",
            Self::RowUnexpected { .. } => "row_unexpected",
            Self::Violation { .. } => "violation",
        }
    }
}
