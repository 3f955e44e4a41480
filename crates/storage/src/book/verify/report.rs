//! What verifying found: faults with stable codes, and the report of them. No words for eyes.

use domain::value::Digest;
use domain::value::id::RegisterId;
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
    /// A file that the evidence or scheme refers to is not kept beside the register.
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

/// What a verification found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct VerifyReport {
    /// Which register; `None` where the file does not say.
    pub register: Option<RegisterId>,
    /// How many events were read.
    pub events: u64,
    /// The version of the last event that was read.
    pub version: u64,
    /// The hash of the chain up to there: whoever noted it down can compare.
    pub head: Digest,
    /// How many profiles stand beside the log.
    pub profiles: u64,
    /// How many other texts stand beside the log.
    pub texts: u64,
    /// How many derived rows were compared.
    pub rows: u64,
    /// How many files beside the register were read.
    pub files: u64,
    /// How many of them no evidence and no scheme refers to; that is no fault.
    pub unused: u64,
    /// What is not as it was written, in the order of the checks; empty where all is well. A thousand at most: whoever makes a
    /// file full of faults fills neither memory nor screen.
    pub faults: Vec<Fault>,
    /// How many faults there are besides.
    pub unlisted: u64,
}

/// How many faults a report lists.
const LISTED: usize = 1_000;

impl VerifyReport {
    /// Whether all is as it was written.
    pub const fn is_sound(&self) -> bool {
        self.faults.is_empty()
    }

    /// How many faults there are.
    pub const fn count(&self) -> u64 {
        self.unlisted.saturating_add(self.faults.len() as u64)
    }

    /// Adds a fault, or counts it where the list is full.
    pub(super) fn add(&mut self, fault: Fault) {
        if self.faults.len() < LISTED {
            self.faults.push(fault);
        } else {
            self.unlisted = self.unlisted.saturating_add(1);
        }
    }

    /// Adds faults.
    pub(super) fn add_all(&mut self, faults: impl IntoIterator<Item = Fault>) {
        faults.into_iter().for_each(|fault| self.add(fault));
    }

    /// A file that could not even be opened.
    pub(crate) fn unreadable(detail: String) -> Self {
        Self { faults: vec![Fault::Unreadable { what: "register".to_owned(), detail }], ..Self::blank() }
    }

    /// A database whose schema is not as it should be.
    pub(crate) fn of_schema(objects: Vec<String>) -> Self {
        let mut report = Self::blank();
        report.add_all(objects.into_iter().map(|object| Fault::SchemaDiffers { object }));
        report
    }

    pub(super) const fn blank() -> Self {
        let head = Digest([0; 32]);
        Self {
            register: None,
            events: 0,
            version: 0,
            head,
            profiles: 0,
            texts: 0,
            rows: 0,
            files: 0,
            unused: 0,
            faults: Vec::new(),
            unlisted: 0,
        }
    }
}
