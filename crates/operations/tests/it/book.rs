//! The register of the demonstration, made anew for a test without a store.

use std::sync::LazyLock;

use ayni_operations::operation::AnyMutation;
use ayni_operations::zone::Zone;
use ayni_operations::{Asker, Filled, Mint, Moment, Problem, Proposal, Resolver, Second, When, find};
use domain::authority::Role;
use domain::certification::scheme::{Profile, RequirementCode};
use domain::certification::{Conformity, EvidenceDetails, FindingDetails, Sensitivity, Source};
use domain::equality::{self, ReleaseDetails, ReleasedCell};
use domain::value::id::Id;
use domain::value::{Label, Line, Name, Period, ShortText};
use domain::{Actor, Command, Register, certification, cooperative};
use reports::words::{Lang, Words};
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

/// Figures that were handed over, some of them hidden: the demonstration hides none.
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

/// A finding of the audit that nobody has done anything about: every one of the demonstration was seen to.
fn found(register: &Register) -> certification::Command {
    let audit = register.certifications().audits().next().unwrap().id;
    let details = FindingDetails {
        conformity: Conformity::NonConforming(ShortText::new("minor").unwrap()),
        deadline: Some("2022-03".parse().unwrap()),
        evidence: Vec::new(),
        note: None,
        requirement: RequirementCode::new("fm2-application").unwrap(),
    };
    certification::Command::RecordFinding { finding: Id::new(Uuid::from_u128(3)), audit, details }
}

/// A file that is kept and recorded: the evidence of the demonstration stands elsewhere.
fn filed(store: &mut Store) -> certification::Command {
    let content: &[u8] = b"Rosa, Juana, Mar\xc3\xada";
    let kept = store.put_blob(&mut &*content, 1 << 10, &mut |_| {}).unwrap();
    let details = EvidenceDetails {
        effective: Period { from: "2021-03".parse().unwrap(), until: None },
        sensitivity: Sensitivity::Internal,
        source: Source::File {
            digest: kept.digest,
            name: Name::new("lista.txt").unwrap(),
            size: u64::try_from(content.len()).unwrap(),
        },
        supersedes: None,
        title: Name::new("Lista firmada").unwrap(),
    };
    certification::Command::RecordEvidence { evidence: Id::new(Uuid::from_u128(4)), details }
}

/// What the demonstration asks through operations.
fn requested(store: &mut Store) -> Vec<Command> {
    let proposals = minting(2 << 64, |mint| -> Vec<Proposal> {
        let (at, words) = (Moment::new(store, when(), owner()).unwrap(), Words::new(Lang::Es));
        let asked = ayni_operations::demo::requests();
        asked.iter().map(|request| request.propose(&at, &words, mint).unwrap()).collect()
    });
    let mut commands = Vec::new();
    for proposal in proposals {
        for content in &proposal.contents {
            store.put_blob(&mut content.as_slice(), 1 << 20, &mut |_| {}).unwrap();
        }
        commands.extend(proposal.commands);
    }
    commands
}

/// The same, with a selection of its requirements in each scheme that is adopted: those of the demonstration have none.
fn selecting(mut commands: Vec<Command>) -> Vec<Command> {
    for command in &mut commands {
        let Command::Certification(certification::Command::AdoptScheme { content, .. }) = command else {
            continue;
        };
        let selects = content.requirements.iter().take(2).map(|one| one.code.clone()).collect();
        let (code, title) = (RequirementCode::new("core").unwrap(), Line::new("Lo esencial").unwrap());
        content.profiles.push(Profile { code, selects, title });
    }
    commands
}

/// Makes the register of the demonstration anew.
pub(crate) fn demonstration() -> Book {
    let [told, checked] = minting(1 << 64, ayni_operations::demo::commands).unwrap();
    let folder = tempfile::tempdir().unwrap();
    let mut store = Store::create(&folder.path().join("demo.ayni"), Id::new(Uuid::from_u128(1))).unwrap();
    record(&mut store, Role::Owner, None, selecting(told));
    record(&mut store, Role::Supervisory, None, checked);
    let found = found(store.register().unwrap());
    let requested = requested(&mut store);
    record(&mut store, Role::Owner, None, requested);
    let filed = filed(&mut store);
    record(&mut store, Role::Owner, None, vec![released().into(), found.into(), filed.into()]);
    record(&mut store, Role::Owner, Some("ejemplo.csv"), vec![imported().into()]);
    let register = store.register().unwrap().clone();
    Book { store, register, _folder: folder }
}

/// An organisation from a file: the demonstration was not read from any.
fn imported() -> cooperative::Command {
    cooperative::Command::Enrol(cooperative::act::Enrol {
        cooperative: Id::new(Uuid::from_u128(3)),
        kind: cooperative::Kind::Primary,
        name: Label::new("Cooperativa Ejemplar").unwrap(),
        acronym: None,
        details: cooperative::Details::default(),
        another: false,
    })
}

/// Somebody in a role, as the log names her.
pub(crate) fn actor(role: Role) -> Actor {
    Actor { name: ShortText::new(role.code()).unwrap(), role }
}

fn record(store: &mut Store, role: Role, file: Option<&str>, commands: Vec<Command>) {
    let batch = Batch {
        id: Id::new(Uuid::new_v4()),
        kind: if file.is_some() { BatchKind::Import } else { BatchKind::Demo },
        label: file.map(str::to_owned),
        digest: None,
        asked: None,
        from: Asked::default(),
        by: actor(role),
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
    Asker::new(actor(role))
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

/// What a change comes to at a moment.
pub(crate) fn proposed(book: &Book, when: When, mutation: &dyn AnyMutation) -> Result<Proposal, Problem> {
    let (at, words) = (Moment::new(&book.store, when, owner())?, Words::new(Lang::En));
    minting(0, |mint| mutation.propose(&at, &words, mint))
}

/// What an operation proposes of fields that were sent.
pub(crate) fn propose(book: &Book, when: When, name: &str, fields: Value) -> Result<Vec<Command>, Problem> {
    let Filled::Mutation(mutation) = find(name).unwrap().sent(fields)? else { panic!("{name} asks") };
    proposed(book, when, &*mutation).map(|proposal| proposal.commands)
}
