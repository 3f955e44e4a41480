//! Whoever imports in tests: mints identifiers that count upwards, plans, and carries out what was planned.
#![expect(clippy::expect_used, clippy::panic, reason = "tests may say what they expect")]

use ayni_exchange::mint::Mint;
use ayni_exchange::popolo::{Options, Plan, Reading, plan};
use domain::authority::Role;
use domain::value::{Salt, ShortText};
use domain::{Actor, Context, Register, decide, evolve};
use uuid::Uuid;

/// Plans with identifiers that count upwards, so that each test gives the same ones.
#[derive(Default)]
pub(crate) struct Clerk {
    pub(crate) minted: u128,
    pub(crate) options: Options,
}

pub(crate) fn context() -> Context {
    let at = chrono::DateTime::from_timestamp(1_700_000_000, 0).expect("an instant");
    Context { at, by: Actor { name: ShortText::new("secretary").expect("a name"), role: Role::Secretary } }
}

impl Clerk {
    pub(crate) fn plan(&mut self, reading: &Reading, register: &Register) -> Plan {
        let options = self.options.clone();
        let minted = &mut self.minted;
        let mut id = || {
            *minted += 1;
            Uuid::from_u128(0x0190_0000_0000_7000_8000_0000_0000_0000 + *minted)
        };
        let mut salt = || Salt([7; 16]);
        let mut mint = Mint { id: &mut id, salt: &mut salt };
        plan(reading, register, &options, &context(), &mut mint)
    }

    /// The plan, and the register after it.
    pub(crate) fn import(&mut self, reading: &Reading, register: &Register) -> (Plan, Register) {
        let plan = self.plan(reading, register);
        let after = fold(register, &plan);
        (plan, after)
    }
}

/// Carries out what was planned; every command must stand.
pub(crate) fn fold(register: &Register, plan: &Plan) -> Register {
    let mut register = register.clone();
    for command in &plan.commands {
        carry_out(&mut register, command).unwrap_or_else(|rejection| panic!("{command:?}: {rejection:?}"));
    }
    register
}

pub(crate) fn carry_out(register: &mut Register, command: &domain::Command) -> Result<(), domain::Rejection> {
    let decision = decide(register, command, &context())?;
    for event in &decision.events {
        evolve(register, event);
    }
    for version in &decision.profiles {
        register.attach(version);
    }
    Ok(())
}

/// `path code value` of each finding.
pub(crate) fn said(plan: &Plan) -> Vec<String> {
    plan.findings
        .iter()
        .map(|found| format!("{} {} {}", found.path, found.code.code(), found.value).trim().to_owned())
        .collect()
}
