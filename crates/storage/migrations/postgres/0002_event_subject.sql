-- Which records each event of the log concerns, by the kind and identifier of the record, so that the history of one costs its own
-- events. Derived from the log when a register is next opened for writing.
CREATE TABLE event_subject (
    register BYTEA NOT NULL,
    kind TEXT COLLATE "C" NOT NULL,
    subject BYTEA NOT NULL,
    version BIGINT NOT NULL,
    PRIMARY KEY (register, kind, subject, version)
);
