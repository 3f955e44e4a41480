-- The journal: a log, and what stands beside it. Every key begins with the register, and nothing refers from one register to
-- another, so that all tables can be distributed by it. Texts compare by their bytes, as they do in a file.

CREATE TABLE register (
    register BYTEA NOT NULL,
    uid BYTEA NOT NULL,
    created_at BIGINT NOT NULL,
    version BIGINT NOT NULL,
    hash BYTEA NOT NULL,
    purge_pending BIGINT NOT NULL,
    seal BYTEA NOT NULL,
    PRIMARY KEY (register)
);

-- `recorded_at` and `asked_at` are microseconds since 1970; `origin` is the device or bundle that an event came from, `account`
-- whose account it was asked under, where there is one.
CREATE TABLE event (
    register BYTEA NOT NULL,
    version BIGINT NOT NULL,
    recorded_at BIGINT NOT NULL,
    asked_at BIGINT NOT NULL,
    origin BYTEA,
    account BYTEA,
    actor TEXT COLLATE "C" NOT NULL,
    role TEXT COLLATE "C" NOT NULL,
    command BYTEA NOT NULL,
    batch BYTEA,
    kind TEXT COLLATE "C" NOT NULL,
    body BYTEA NOT NULL,
    hash BYTEA NOT NULL,
    PRIMARY KEY (register, version)
);

-- `asked` is a digest of what was asked under the identifier, with its checksum: another command under it is refused. Nothing
-- where whoever asked did not say, and where somebody's data were erased that it was made of.
CREATE TABLE command (
    register BYTEA NOT NULL,
    command BYTEA NOT NULL,
    first_version BIGINT NOT NULL,
    last_version BIGINT NOT NULL,
    batch BYTEA,
    asked BYTEA,
    PRIMARY KEY (register, command)
);

-- What was asked, word for word, where the register keeps that: for machines that ask again elsewhere. Nothing is derived from it.
CREATE TABLE kept_command (
    register BYTEA NOT NULL,
    command BYTEA NOT NULL,
    kind TEXT COLLATE "C" NOT NULL,
    asked_at BIGINT NOT NULL,
    body BYTEA NOT NULL,
    seal BYTEA NOT NULL,
    PRIMARY KEY (register, command)
);

CREATE TABLE batch (
    register BYTEA NOT NULL,
    batch BYTEA NOT NULL,
    kind TEXT COLLATE "C" NOT NULL,
    label TEXT COLLATE "C",
    digest BYTEA,
    first_version BIGINT NOT NULL,
    last_version BIGINT NOT NULL,
    undone_by BYTEA,
    seal BYTEA NOT NULL,
    PRIMARY KEY (register, batch)
);

-- Texts that may be erased, each with the event that commits to it: a profile at position 0, with whose it is; whatever people
-- wrote freely at 1, 2, …, in the order in which the body commits to it.
CREATE TABLE erasable (
    register BYTEA NOT NULL,
    version BIGINT NOT NULL,
    position BIGINT NOT NULL,
    person BYTEA,
    salt BYTEA NOT NULL,
    bytes BYTEA NOT NULL,
    PRIMARY KEY (register, version, position)
);
CREATE INDEX erasable_person ON erasable (register, person, version) WHERE person IS NOT NULL;

CREATE TABLE setting (
    register BYTEA NOT NULL,
    key TEXT COLLATE "C" NOT NULL,
    value TEXT COLLATE "C" NOT NULL,
    seal BYTEA NOT NULL,
    PRIMARY KEY (register, key)
);

-- Files of evidence, in pieces: what a file is called is known only when all of it was read.
CREATE TABLE file (
    register BYTEA NOT NULL,
    digest BYTEA NOT NULL,
    size BIGINT NOT NULL,
    body BYTEA NOT NULL,
    PRIMARY KEY (register, digest)
);

CREATE TABLE file_piece (
    register BYTEA NOT NULL,
    body BYTEA NOT NULL,
    position BIGINT NOT NULL,
    bytes BYTEA NOT NULL,
    PRIMARY KEY (register, body, position)
);
