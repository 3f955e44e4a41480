-- The rows that are derived from a register's log. Every key begins with the register.
-- Days are numbered from the first day of the year 1; a period that goes on ends on day 9999999.

-- The zone in which a register is kept is asked for whenever something is printed, and said once in many years.
CREATE INDEX event_time_zone ON event (register, version) WHERE kind = 'cooperative.time_zone_set';

CREATE TABLE person (
    register INTEGER NOT NULL,
    person BLOB NOT NULL,
    gender INTEGER NOT NULL,
    profile_number INTEGER NOT NULL,
    state TEXT NOT NULL,
    merged_into BLOB,
    name TEXT,
    sorted_name TEXT,
    sort_key BLOB NOT NULL,
    search TEXT,
    birth TEXT,
    document_scheme TEXT,
    document TEXT,
    PRIMARY KEY (register, person)
) STRICT, WITHOUT ROWID;
CREATE INDEX person_order ON person (register, sort_key, person);

CREATE TABLE kinship (
    register INTEGER NOT NULL,
    person BLOB NOT NULL,
    relation TEXT NOT NULL,
    relative BLOB NOT NULL,
    PRIMARY KEY (register, person, relation, relative)
) STRICT, WITHOUT ROWID;
CREATE INDEX kinship_relative ON kinship (register, relative);

CREATE TABLE cooperative (
    register INTEGER NOT NULL,
    cooperative BLOB NOT NULL,
    kind TEXT NOT NULL,
    ruc TEXT,
    registry_entry TEXT,
    external_key TEXT,
    sector TEXT,
    place TEXT,
    subdivision TEXT,
    ubigeo TEXT,
    ubigeo_issuer TEXT,
    founded TEXT,
    dissolved_day INTEGER NOT NULL,
    dissolved TEXT,
    annulled INTEGER NOT NULL,
    PRIMARY KEY (register, cooperative)
) STRICT, WITHOUT ROWID;

CREATE TABLE cooperative_name (
    register INTEGER NOT NULL,
    cooperative BLOB NOT NULL,
    position INTEGER NOT NULL,
    from_day INTEGER NOT NULL,
    from_date TEXT,
    name TEXT NOT NULL,
    acronym TEXT,
    sort_key BLOB NOT NULL,
    search TEXT NOT NULL,
    PRIMARY KEY (register, cooperative, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE affiliation (
    register INTEGER NOT NULL,
    affiliation BLOB NOT NULL,
    cooperative BLOB NOT NULL,
    central BLOB NOT NULL,
    from_day INTEGER NOT NULL,
    until_day INTEGER NOT NULL,
    from_date TEXT NOT NULL,
    until_date TEXT,
    PRIMARY KEY (register, affiliation)
) STRICT, WITHOUT ROWID;
CREATE INDEX affiliation_central ON affiliation (register, central, from_day, until_day, cooperative);

CREATE TABLE unit (
    register INTEGER NOT NULL,
    unit BLOB NOT NULL,
    cooperative BLOB NOT NULL,
    name TEXT NOT NULL,
    code TEXT,
    from_day INTEGER NOT NULL,
    until_day INTEGER NOT NULL,
    from_date TEXT NOT NULL,
    until_date TEXT,
    PRIMARY KEY (register, unit)
) STRICT, WITHOUT ROWID;

-- A spell of membership, or a request for one (without a first day). Either a person or an organisation belongs.
CREATE TABLE membership (
    register INTEGER NOT NULL,
    membership BLOB NOT NULL,
    person BLOB,
    organisation BLOB,
    cooperative BLOB NOT NULL,
    gender INTEGER NOT NULL,
    number TEXT,
    applied TEXT,
    declined_day INTEGER NOT NULL,
    declined TEXT,
    from_day INTEGER,
    until_day INTEGER,
    from_date TEXT,
    until_date TEXT,
    exit_reason TEXT,
    PRIMARY KEY (register, membership)
) STRICT, WITHOUT ROWID;
CREATE INDEX membership_day ON membership (register, cooperative, from_day, until_day, gender, person)
    WHERE person IS NOT NULL AND from_day IS NOT NULL;
CREATE INDEX membership_person ON membership (register, person, from_day, until_day, gender, cooperative)
    WHERE person IS NOT NULL;
CREATE INDEX membership_organisation ON membership (register, organisation, from_day, until_day, cooperative)
    WHERE organisation IS NOT NULL;

CREATE TABLE suspension (
    register INTEGER NOT NULL,
    membership BLOB NOT NULL,
    position INTEGER NOT NULL,
    from_day INTEGER NOT NULL,
    until_day INTEGER NOT NULL,
    from_date TEXT NOT NULL,
    until_date TEXT,
    PRIMARY KEY (register, membership, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE assignment (
    register INTEGER NOT NULL,
    assignment BLOB NOT NULL,
    person BLOB NOT NULL,
    gender INTEGER NOT NULL,
    cooperative BLOB NOT NULL,
    area TEXT NOT NULL,
    from_day INTEGER NOT NULL,
    until_day INTEGER NOT NULL,
    from_date TEXT NOT NULL,
    until_date TEXT,
    PRIMARY KEY (register, assignment)
) STRICT, WITHOUT ROWID;
CREATE INDEX assignment_area ON assignment (register, area, person, cooperative, from_day, until_day, gender);
CREATE INDEX assignment_person ON assignment (register, person);

CREATE TABLE organ (
    register INTEGER NOT NULL,
    organ BLOB NOT NULL,
    cooperative BLOB NOT NULL,
    kind TEXT NOT NULL,
    name TEXT,
    basis TEXT NOT NULL,
    reference TEXT,
    external_key TEXT,
    from_day INTEGER NOT NULL,
    until_day INTEGER NOT NULL,
    from_date TEXT NOT NULL,
    until_date TEXT,
    PRIMARY KEY (register, organ)
) STRICT, WITHOUT ROWID;

CREATE TABLE seat (
    register INTEGER NOT NULL,
    organ BLOB NOT NULL,
    seat BLOB NOT NULL,
    position INTEGER NOT NULL,
    post TEXT NOT NULL,
    post_own INTEGER NOT NULL,
    rank TEXT NOT NULL,
    requires_membership INTEGER NOT NULL,
    PRIMARY KEY (register, organ, seat)
) STRICT, WITHOUT ROWID;

-- How many places a seat has from a day on; no number where it is not fixed.
CREATE TABLE seat_places (
    register INTEGER NOT NULL,
    organ BLOB NOT NULL,
    seat BLOB NOT NULL,
    position INTEGER NOT NULL,
    from_day INTEGER NOT NULL,
    from_date TEXT NOT NULL,
    places INTEGER,
    PRIMARY KEY (register, organ, seat, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE term (
    register INTEGER NOT NULL,
    organ BLOB NOT NULL,
    term BLOB NOT NULL,
    label TEXT NOT NULL,
    external_key TEXT,
    from_day INTEGER NOT NULL,
    until_day INTEGER NOT NULL,
    from_date TEXT NOT NULL,
    until_date TEXT,
    PRIMARY KEY (register, organ, term)
) STRICT, WITHOUT ROWID;

CREATE TABLE mandate (
    register INTEGER NOT NULL,
    mandate BLOB NOT NULL,
    organ BLOB NOT NULL,
    seat BLOB NOT NULL,
    post TEXT NOT NULL,
    post_own INTEGER NOT NULL,
    rank TEXT NOT NULL,
    person BLOB NOT NULL,
    gender INTEGER NOT NULL,
    represents BLOB,
    origin TEXT,
    term BLOB,
    ended TEXT,
    from_day INTEGER NOT NULL,
    until_day INTEGER NOT NULL,
    from_date TEXT NOT NULL,
    until_date TEXT,
    PRIMARY KEY (register, mandate)
) STRICT, WITHOUT ROWID;
CREATE INDEX mandate_organ ON mandate (register, organ, rank, person, post, post_own, from_day, until_day, gender);
CREATE INDEX mandate_person ON mandate (register, person);
