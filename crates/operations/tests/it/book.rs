//! The register of the demonstration, made anew for a test without a store.

use std::sync::LazyLock;

use ayni_operations::zone::Zone;
use ayni_operations::{Asker, Filled, Mint, Problem, Resolver, Second, When, find};
use domain::authority::Role;
use domain::equality::{self, ReleaseDetails, ReleasedCell};
use domain::value::id::Id;
use domain::value::{Label, Name};
use domain::{Actor, Command, Register};
use serde_json::Value;
use storage::{Asked, Batch, BatchKind, ExpectedVersion, Store};
use tempfile::TempDir;
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

/// The demonstration, in a file of its own.
pub(crate) struct Book {
    pub(crate) store: Store,
    pub(crate) register: Register,
    _folder: TempDir,
}

/// Figures that were handed over: the demonstration has none.
fn released() -> equality::Command {
    let label = |text: &str| Label::new(text).unwrap();
    let cell = |column, figure| {
        let (column, row, table) = (label(column), label("women"), label("members"));
        ReleasedCell { column, figure, row, table }
    };
    let details = ReleaseDetails {
        as_of: "2021-11".parse().unwrap(),
        audience: Name::new("ARM").unwrap(),
        cells: vec![cell("kitchen", None), cell("plant", None), cell("total", Some(58))],
        on: "2021-11-30".parse().unwrap(),
        title: Name::new("Informe").unwrap(),
    };
    equality::Command::ReleaseFigures { release: Id::new(Uuid::from_u128(2)), details }
}

/// Makes the register of the demonstration anew.
pub(crate) fn demonstration() -> Book {
    let [told, checked] = minting(1 << 64, ayni_operations::demo::commands).unwrap();
    let folder = tempfile::tempdir().unwrap();
    let mut store = Store::create(&folder.path().join("demo.ayni"), Id::new(Uuid::from_u128(1))).unwrap();
    record(&mut store, Role::Owner, told);
    record(&mut store, Role::Supervisory, checked);
    record(&mut store, Role::Owner, vec![released().into()]);
    let register = store.register().unwrap().clone();
    Book { store, register, _folder: folder }
}

fn record(store: &mut Store, role: Role, commands: Vec<Command>) {
    let batch = Batch {
        id: Id::new(Uuid::new_v4()),
        kind: BatchKind::Demo,
        label: None,
        digest: None,
        asked: None,
        from: Asked::default(),
        by: Actor { name: domain::value::Code::new(role.code()).unwrap(), role },
        expected: ExpectedVersion::Any,
        commands: commands.into_iter().map(|command| (Id::new(Uuid::new_v4()), command)).collect(),
        undoes: None,
    };
    store.execute_batch(&batch, &mut |_| {}).unwrap();
}

/// A question on the day of the story's end.
pub(crate) fn when() -> When {
    let as_of = Some("2021-11-30".parse().unwrap());
    When { now: "2026-11-30T12:00:00Z".parse().unwrap(), zone: Zone::universal(), as_of, as_known_at: None }
}

/// Somebody in a role, without further limits.
pub(crate) fn asker(role: Role) -> Asker {
    Asker::new(Actor { name: domain::value::Code::new(role.code()).unwrap(), role })
}

/// Whose file it is, and who has it in her hands.
pub(crate) fn owner() -> Asker {
    Asker { second: Second::HoldsTheFile, ..asker(Role::Owner) }
}

/// A resolver of a register on the day of the story's end.
pub(crate) fn resolver(register: &Register) -> Resolver<'_> {
    static OWNER: LazyLock<Asker> = LazyLock::new(owner);
    let on = when().on();
    Resolver { register, on, as_of: on.into(), today: when().today(), asker: &OWNER, kept: None }
}

/// What an operation proposes of fields that were sent.
pub(crate) fn propose(resolver: &Resolver<'_>, name: &str, fields: Value) -> Result<Vec<Command>, Problem> {
    let Filled::Mutation(mutation) = find(name).unwrap().sent(fields)? else { panic!("{name} asks") };
    let proposal = minting(0, |mint| mutation.propose(resolver, mint))?;
    Ok(proposal.commands)
}
