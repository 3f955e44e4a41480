//! Who may ask for what: one table of roles and of what can be asked, commands and questions alike, and what of people each
//! role is shown. It must not know operations, words or who somebody is; whoever asks says in which role.

mod table;
mod withheld;

use serde::{Deserialize, Serialize};
use strum::{EnumString, IntoStaticStr, VariantArray};

use crate::command::Command;
use crate::event::Kind;
use crate::rejection::{Forbidden, Rejection};

pub use self::table::TABLE;
pub use self::withheld::{profile_seen, register_seen};

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
    /// Whose file it is: may do everything, some of it not alone.
    Owner,
    /// Keeps the books: everything but what cannot be taken back.
    Secretary,
    /// The board of directors: reads people by name, and writes down what it decides.
    Board,
    /// The supervisory board: reads everything, and closes corrective actions that others planned.
    Supervisory,
    /// The electoral committee: reads who may vote and be elected; seats, ends and corrects mandates.
    Electoral,
    /// The gender equality committee: reads everything but documents; writes declarations of gender, programmes and what
    /// concerns equality.
    GenderCommittee,
    /// The education committee: reads people by name, and writes trainings.
    EducationCommittee,
    /// An auditor from outside: reads what is in scope, in a period.
    Auditor,
    /// A member: reads what concerns her, and figures.
    Member,
    /// A donor, an alliance or a federation: reads figures that hide small counts.
    Donor,
    /// Keeps a server running, and is shown no personal data.
    Administrator,
}

impl Role {
    /// The stable code.
    pub fn code(self) -> &'static str {
        self.into()
    }

    /// The most sensitive class of what the role is shown of other people.
    pub const fn sees(self) -> Sensitivity {
        match self {
            Self::Owner | Self::Secretary | Self::Supervisory | Self::Electoral => Sensitivity::Sensitive,
            Self::Board | Self::GenderCommittee | Self::EducationCommittee | Self::Auditor => {
                Sensitivity::Personal
            }
            Self::Member | Self::Donor => Sensitivity::Internal,
            Self::Administrator => Sensitivity::Public,
        }
    }
}

/// How carefully the people concerned must be protected in what a command touches or an answer shows.
#[derive(
    Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, IntoStaticStr, EnumString, VariantArray,
)]
#[strum(serialize_all = "snake_case")]
pub enum Sensitivity {
    /// Organisations, offices and who holds them: public by law.
    Public,
    /// What is for those inside: numbers of members, counts, plans, audits.
    Internal,
    /// Names and genders.
    Personal,
    /// Documents, births, contacts and family life (Ley 29733 and its regulation).
    Sensitive,
}

impl Sensitivity {
    /// The stable code.
    pub fn code(self) -> &'static str {
        self.into()
    }
}

/// Whether something may be asked for.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Permission {
    /// It may not.
    No,
    /// It may, where a second person stands for it, too.
    WithSecondPerson,
    /// It may.
    Yes,
}

/// An act on a register that is neither one command nor a question.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, IntoStaticStr, VariantArray)]
#[strum(serialize_all = "snake_case")]
pub enum Act {
    /// Taking back everything that was recorded at once, such as an import.
    TakeBackBatch,
    /// Deriving rows anew, bringing copies up to date, restoring a copy.
    Upkeep,
}

/// What an answer is made of.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, IntoStaticStr, VariantArray)]
#[strum(serialize_all = "snake_case")]
pub enum Question {
    /// Figures of several registers together, without small counts.
    RollUp,
    /// Figures of one register that were released or hide small counts.
    Aggregates,
    /// Counts and shares as they are.
    Figures,
    /// Organisations, organs and who holds an office, plans, trainings, certificates: no record of a person.
    Records,
    /// Lists of people.
    People,
    /// Everything about one person.
    Person,
    /// Everything about the person who asks.
    Own,
    /// What happened, and who recorded it.
    History,
    /// Files that hand out people: rosters, mandates, dossiers, evidence.
    Extracts,
    /// Copies of everything.
    Copies,
    /// Whether the log is whole, and under which signatures it stands.
    Verification,
}

/// What somebody asks for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Asked {
    /// A command of a kind.
    Command(Kind),
    /// An act on the register.
    Act(Act),
    /// A question of a kind.
    Question(Question),
}

/// What a row of the table is about.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Subject {
    /// Commands of an area, by their names.
    Commands {
        /// The area.
        area: &'static str,
        /// Their names in it.
        names: &'static [&'static str],
    },
    /// An act.
    Act(Act),
    /// Questions of a kind.
    Question(Question),
}

impl Subject {
    /// Whether the row is about what is asked.
    pub fn is_about(self, asked: Asked) -> bool {
        match (self, asked) {
            (Self::Commands { area, names }, Asked::Command(kind)) => {
                area == kind.area && names.contains(&kind.name)
            }
            (Self::Act(act), Asked::Act(asked)) => act == asked,
            (Self::Question(question), Asked::Question(asked)) => question == asked,
            (Self::Commands { .. } | Self::Act(_) | Self::Question(_), _) => false,
        }
    }
}

/// A row of the table: things that the same roles may ask for.
#[derive(Clone, Copy, Debug)]
pub struct Row {
    /// What it is about.
    pub subject: Subject,
    /// How sensitive what is touched or shown is.
    pub class: Sensitivity,
    /// The roles that may ask alone.
    pub alone: &'static [Role],
    /// The roles that may ask with a second person.
    pub with_second: &'static [Role],
    /// The roles that can be that second person.
    pub seconds: &'static [Role],
}

impl Row {
    /// Whether a role may ask for what the row is about.
    pub fn permission(&self, role: Role) -> Permission {
        if self.alone.contains(&role) {
            Permission::Yes
        } else if self.with_second.contains(&role) {
            Permission::WithSecondPerson
        } else {
            Permission::No
        }
    }
}

/// The row of the table that is about what is asked; what stands in none, nobody may ask for.
pub fn row(asked: Asked) -> Option<&'static Row> {
    TABLE.iter().find(|row| row.subject.is_about(asked))
}

/// Whether a role may ask for something.
pub fn permission(role: Role, asked: Asked) -> Permission {
    row(asked).map_or(Permission::No, |row| row.permission(role))
}

/// Whether somebody in a role can be the second person for something.
pub fn can_be_second(role: Role, asked: Asked) -> bool {
    row(asked).is_some_and(|row| row.seconds.contains(&role))
}

/// The command, or its rejection because the role may not give it. Whether a second person stands for it is for the front
/// end to see to: the register knows one author of a command.
pub fn allow(role: Role, command: &Command) -> Result<(), Rejection> {
    match permission(role, Asked::Command(command.kind())) {
        Permission::Yes | Permission::WithSecondPerson => Ok(()),
        Permission::No => Err(Rejection::Forbidden(Forbidden { role, command: command.kind().to_string() })),
    }
}
