//! Who may ask for what: a table of roles, commands and sensitivity, asked once before each decision.

use serde::{Deserialize, Serialize};
use strum::{EnumString, IntoStaticStr, VariantArray};

use crate::command::Command;
use crate::rejection::{Forbidden, Rejection};
use crate::{certification, person};

/// In which role somebody acts.
#[derive(
    Clone,
    Copy,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    Debug,
    Serialize,
    Deserialize,
    IntoStaticStr,
    EnumString,
    VariantArray,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum Role {
    /// Whose file it is: may do everything.
    Owner,
    /// Keeps the books: everything but the erasure of personal data.
    Secretary,
    /// The electoral committee: seats, ends and corrects mandates.
    Electoral,
    /// The gender equality committee: reads everything but documents; writes declarations of gender, programmes and what
    /// concerns equality.
    GenderCommittee,
    /// The supervisory board: reads everything, and closes corrective actions that others planned.
    Supervisory,
    /// An auditor from outside: reads what is in scope.
    Auditor,
    /// A member: reads what concerns her.
    Member,
}

impl Role {
    /// The stable code.
    pub fn code(self) -> &'static str {
        self.into()
    }
}

/// How carefully the people concerned must be protected in what a command touches.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Sensitivity {
    /// Offices and organisations: public by law.
    Public,
    /// Who belongs since when.
    Internal,
    /// Names, documents, gender.
    Personal,
    /// Family life (Ley 29733 and its regulation).
    Sensitive,
    /// What cannot be taken back.
    Irrevocable,
}

/// The sensitivity of what a command touches.
pub const fn sensitivity(command: &Command) -> Sensitivity {
    match command {
        Command::Person(person::Command::Erase { .. }) => Sensitivity::Irrevocable,
        Command::Person(person::Command::StateKinship { .. } | person::Command::WithdrawKinship { .. }) => {
            Sensitivity::Sensitive
        }
        Command::Person(_) => Sensitivity::Personal,
        Command::Member(_) | Command::Programme(_) => Sensitivity::Internal,
        Command::Certification(command) if is_about_audits(command) => Sensitivity::Internal,
        Command::Cooperative(_)
        | Command::Committee(_)
        | Command::Certification(_)
        | Command::Equality(_) => Sensitivity::Public,
    }
}

/// Answers, audits, what they find, what is done about it, and evidence: for members and auditors.
const fn is_about_audits(command: &certification::Command) -> bool {
    use certification::Command;
    match command {
        Command::AnswerRequirement { .. }
        | Command::CarryOverAnswers { .. }
        | Command::ScheduleAudit { .. }
        | Command::HoldAudit { .. }
        | Command::AnnulAudit { .. }
        | Command::RecordFinding { .. }
        | Command::AnnulFinding { .. }
        | Command::PlanAction { .. }
        | Command::ReviseAction { .. }
        | Command::CloseAction { .. }
        | Command::ReopenAction { .. }
        | Command::AnnulAction { .. }
        | Command::RecordEvidence { .. }
        | Command::LinkEvidence { .. }
        | Command::UnlinkEvidence { .. }
        | Command::AnnulEvidence { .. } => true,
        Command::AdoptScheme { .. }
        | Command::RelateSchemes { .. }
        | Command::AnnulScheme { .. }
        | Command::Open { .. }
        | Command::RecordStep { .. }
        | Command::AnnulStep { .. }
        | Command::Annul { .. }
        | Command::ReceivePremium { .. }
        | Command::PlanPremium { .. }
        | Command::DecidePremium { .. }
        | Command::SpendPremium { .. }
        | Command::AnnulPremium { .. }
        | Command::StateSocialGroup { .. } => false,
    }
}

/// Whether the role may give the command.
pub const fn may(role: Role, command: &Command) -> bool {
    match role {
        Role::Owner => true,
        Role::Secretary => !matches!(sensitivity(command), Sensitivity::Irrevocable),
        Role::Electoral => matches!(
            command,
            Command::Committee(
                crate::committee::Command::Seat { .. }
                    | crate::committee::Command::EndMandate { .. }
                    | crate::committee::Command::ReplaceMandate { .. }
                    | crate::committee::Command::CorrectMandate { .. }
                    | crate::committee::Command::DefineTerm { .. }
            )
        ),
        Role::GenderCommittee => matches!(
            command,
            Command::Person(person::Command::DeclareGender { .. })
                | Command::Programme(_)
                | Command::Equality(_)
        ),
        Role::Supervisory => {
            matches!(command, Command::Certification(certification::Command::CloseAction { .. }))
        }
        Role::Auditor | Role::Member => false,
    }
}

/// Whether the role may be shown, or handed in a file, what is so sensitive about other people. Who is only a member is not
/// known by name here, so what concerns her alone cannot be told from what concerns others.
pub const fn may_read(role: Role, what: Sensitivity) -> bool {
    match role {
        Role::Owner
        | Role::Secretary
        | Role::Electoral
        | Role::GenderCommittee
        | Role::Supervisory
        | Role::Auditor => true,
        Role::Member => match what {
            Sensitivity::Public | Sensitivity::Internal => true,
            Sensitivity::Personal | Sensitivity::Sensitive | Sensitivity::Irrevocable => false,
        },
    }
}

/// Whether the role may read figures across registers: whoever oversees them, not who keeps one of them.
pub const fn may_roll_up(role: Role) -> bool {
    match role {
        Role::Owner | Role::Supervisory | Role::Auditor => true,
        Role::Secretary | Role::Electoral | Role::GenderCommittee | Role::Member => false,
    }
}

/// The command, or its rejection because the role may not give it.
pub fn allow(role: Role, command: &Command) -> Result<(), Rejection> {
    if may(role, command) {
        Ok(())
    } else {
        Err(Rejection::Forbidden(Forbidden { role, command: command.kind().to_string() }))
    }
}
