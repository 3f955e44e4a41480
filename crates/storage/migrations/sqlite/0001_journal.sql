-- The journal: a log, and what stands beside it. Every key begins with the register.

CREATE TABLE register (
    register INTEGER NOT NULL,
    uid BLOB NOT NULL,
    created_at INTEGER NOT NULL,
    version INTEGER NOT NULL,
    hash BLOB NOT NULL,
    purge_pending INTEGER NOT NULL,
    seal BLOB NOT NULL,
    PRIMARY KEY (register)
) STRICT, WITHOUT ROWID;

-- `recorded_at` and `asked_at` are microseconds since 1970; `origin` is the device or bundle that an event came from, `account`
-- whose account it was asked under, where there is one.
CREATE TABLE event (
    register INTEGER NOT NULL,
    version INTEGER NOT NULL,
    recorded_at INTEGER NOT NULL,
    asked_at INTEGER NOT NULL,
    origin BLOB,
    account BLOB,
    actor TEXT NOT NULL,
    role TEXT NOT NULL,
    command BLOB NOT NULL,
    batch BLOB,
    kind TEXT NOT NULL,
    body BLOB NOT NULL,
    hash BLOB NOT NULL,
    PRIMARY KEY (register, version)
) STRICT, WITHOUT ROWID;

-- `asked` is a digest of what was asked under the identifier, with its checksum: another command under it is refused. Nothing
-- where whoever asked did not say, and where somebody's data were erased that it was made of.
CREATE TABLE command (
    register INTEGER NOT NULL,
    command BLOB NOT NULL,
    first_version INTEGER NOT NULL,
    last_version INTEGER NOT NULL,
    batch BLOB,
    asked BLOB,
    PRIMARY KEY (register, command)
) STRICT, WITHOUT ROWID;

-- What was asked, word for word, where the register keeps that: for machines that ask again elsewhere. Nothing is derived from it.
CREATE TABLE kept_command (
    register INTEGER NOT NULL,
    command BLOB NOT NULL,
    kind TEXT NOT NULL,
    asked_at INTEGER NOT NULL,
    body BLOB NOT NULL,
    seal BLOB NOT NULL,
    PRIMARY KEY (register, command)
) STRICT, WITHOUT ROWID;

CREATE TABLE batch (
    register INTEGER NOT NULL,
    batch BLOB NOT NULL,
    kind TEXT NOT NULL,
    label TEXT,
    digest BLOB,
    first_version INTEGER NOT NULL,
    last_version INTEGER NOT NULL,
    undone_by BLOB,
    seal BLOB NOT NULL,
    PRIMARY KEY (register, batch)
) STRICT, WITHOUT ROWID;

-- Texts that may be erased, each with the event that commits to it: a profile at position 0, with whose it is; whatever people
-- wrote freely at 1, 2, …, in the order in which the body commits to it.
CREATE TABLE erasable (
    register INTEGER NOT NULL,
    version INTEGER NOT NULL,
    position INTEGER NOT NULL,
    person BLOB,
    salt BLOB NOT NULL,
    bytes BLOB NOT NULL,
    PRIMARY KEY (register, version, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX erasable_person ON erasable (register, person, version) WHERE person IS NOT NULL;

CREATE TABLE setting (
    register INTEGER NOT NULL,
    key TEXT NOT NULL,
    value TEXT NOT NULL,
    seal BLOB NOT NULL,
    PRIMARY KEY (register, key)
) STRICT, WITHOUT ROWID;
