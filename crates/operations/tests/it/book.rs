//! The register of the demonstration, made anew for a test without a store.

use ayni_operations::{Mint, Resolver};
use domain::authority::Role;
use domain::{Actor, Command, Context, Register, decide, evolve};
use uuid::Uuid;

/// Runs something with a mint whose identifiers are counted.
pub(crate) fn minting<T>(first: u128, run: impl FnOnce(&mut Mint<'_>) -> T) -> T {
    let mut next = first;
    let mut id = || {
        next += 1;
        Uuid::from_u128(next)
    };
    let mut salt = || domain::value::Salt([7; 16]);
    run(&mut Mint { id: &mut id, salt: &mut salt })
}

/// The register of the demonstration.
pub(crate) fn demonstration() -> Register {
    let [told, checked] = minting(1 << 64, ayni_operations::demo::commands).unwrap();
    let mut register = Register::default();
    record(&mut register, Role::Owner, &told);
    record(&mut register, Role::Supervisory, &checked);
    register
}

fn record(register: &mut Register, role: Role, commands: &[Command]) {
    let name = domain::value::Code::new(role.code()).unwrap();
    let context = Context { at: "2026-11-30T12:00:00Z".parse().unwrap(), by: Actor { name, role } };
    for command in commands {
        let decision = decide(register, command, &context).unwrap();
        for event in &decision.events {
            evolve(register, event);
        }
        for profile in &decision.profiles {
            register.attach(profile);
        }
    }
}

/// A resolver of a register on the day of the story's end.
pub(crate) fn resolver(register: &Register) -> Resolver<'_> {
    let on = "2021-11-30".parse().unwrap();
    Resolver { register, on, today: "2026-11-30".parse().unwrap() }
}
