-- Which records each event of the log concerns, by the kind and identifier of the record, so that the history of one costs its own
-- events. Derived from the log when a register is next opened for writing.
CREATE TABLE event_subject (
    register INTEGER NOT NULL,
    kind TEXT NOT NULL,
    subject BLOB NOT NULL,
    version INTEGER NOT NULL,
    PRIMARY KEY (register, kind, subject, version)
) STRICT, WITHOUT ROWID;
