-- The rows that are derived from a register's log. Every key begins with the register, and nothing refers from one register to
-- another, so that all tables can be distributed by it. Texts compare by their bytes, as they do in a file.
-- Days are numbered from the first day of the year 1; a period that goes on ends on day 9999999.

-- The zone in which a register is kept is asked for whenever something is printed, and said once in many years.
CREATE INDEX event_time_zone ON event (register, version) WHERE kind = 'cooperative.time_zone_set';

CREATE TABLE person (
    register BYTEA NOT NULL,
    person BYTEA NOT NULL,
    gender BIGINT NOT NULL,
    profile_number BIGINT NOT NULL,
    state TEXT COLLATE "C" NOT NULL,
    merged_into BYTEA,
    name TEXT COLLATE "C",
    sorted_name TEXT COLLATE "C",
    sort_key BYTEA NOT NULL,
    search TEXT COLLATE "C",
    birth TEXT COLLATE "C",
    document_scheme TEXT COLLATE "C",
    document TEXT COLLATE "C",
    PRIMARY KEY (register, person)
);
CREATE INDEX person_order ON person (register, sort_key, person);

CREATE TABLE kinship (
    register BYTEA NOT NULL,
    person BYTEA NOT NULL,
    relation TEXT COLLATE "C" NOT NULL,
    relative BYTEA NOT NULL,
    PRIMARY KEY (register, person, relation, relative)
);
CREATE INDEX kinship_relative ON kinship (register, relative);

CREATE TABLE cooperative (
    register BYTEA NOT NULL,
    cooperative BYTEA NOT NULL,
    kind TEXT COLLATE "C" NOT NULL,
    ruc TEXT COLLATE "C",
    registry_entry TEXT COLLATE "C",
    external_key TEXT COLLATE "C",
    sector TEXT COLLATE "C",
    place TEXT COLLATE "C",
    subdivision TEXT COLLATE "C",
    ubigeo TEXT COLLATE "C",
    ubigeo_issuer TEXT COLLATE "C",
    founded TEXT COLLATE "C",
    dissolved_day BIGINT NOT NULL,
    dissolved TEXT COLLATE "C",
    annulled BIGINT NOT NULL,
    PRIMARY KEY (register, cooperative)
);

CREATE TABLE cooperative_name (
    register BYTEA NOT NULL,
    cooperative BYTEA NOT NULL,
    position BIGINT NOT NULL,
    from_day BIGINT NOT NULL,
    from_date TEXT COLLATE "C",
    name TEXT COLLATE "C" NOT NULL,
    acronym TEXT COLLATE "C",
    sort_key BYTEA NOT NULL,
    search TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (register, cooperative, position)
);

CREATE TABLE affiliation (
    register BYTEA NOT NULL,
    affiliation BYTEA NOT NULL,
    cooperative BYTEA NOT NULL,
    central BYTEA NOT NULL,
    from_day BIGINT NOT NULL,
    until_day BIGINT NOT NULL,
    from_date TEXT COLLATE "C" NOT NULL,
    until_date TEXT COLLATE "C",
    PRIMARY KEY (register, affiliation)
);
CREATE INDEX affiliation_central ON affiliation (register, central, from_day, until_day, cooperative);

CREATE TABLE unit (
    register BYTEA NOT NULL,
    unit BYTEA NOT NULL,
    cooperative BYTEA NOT NULL,
    name TEXT COLLATE "C" NOT NULL,
    code TEXT COLLATE "C",
    from_day BIGINT NOT NULL,
    until_day BIGINT NOT NULL,
    from_date TEXT COLLATE "C" NOT NULL,
    until_date TEXT COLLATE "C",
    PRIMARY KEY (register, unit)
);

-- A spell of membership, or a request for one (without a first day). Either a person or an organisation belongs.
CREATE TABLE membership (
    register BYTEA NOT NULL,
    membership BYTEA NOT NULL,
    person BYTEA,
    organisation BYTEA,
    cooperative BYTEA NOT NULL,
    gender BIGINT NOT NULL,
    number TEXT COLLATE "C",
    applied TEXT COLLATE "C",
    declined_day BIGINT NOT NULL,
    declined TEXT COLLATE "C",
    from_day BIGINT,
    until_day BIGINT,
    from_date TEXT COLLATE "C",
    until_date TEXT COLLATE "C",
    exit_reason TEXT COLLATE "C",
    PRIMARY KEY (register, membership)
);
CREATE INDEX membership_day ON membership (register, cooperative, from_day, until_day, gender, person)
    WHERE person IS NOT NULL AND from_day IS NOT NULL;
CREATE INDEX membership_person ON membership (register, person, from_day, until_day, gender, cooperative)
    WHERE person IS NOT NULL;
CREATE INDEX membership_organisation ON membership (register, organisation, from_day, until_day, cooperative)
    WHERE organisation IS NOT NULL;

CREATE TABLE suspension (
    register BYTEA NOT NULL,
    membership BYTEA NOT NULL,
    position BIGINT NOT NULL,
    from_day BIGINT NOT NULL,
    until_day BIGINT NOT NULL,
    from_date TEXT COLLATE "C" NOT NULL,
    until_date TEXT COLLATE "C",
    PRIMARY KEY (register, membership, position)
);

CREATE TABLE assignment (
    register BYTEA NOT NULL,
    assignment BYTEA NOT NULL,
    person BYTEA NOT NULL,
    gender BIGINT NOT NULL,
    cooperative BYTEA NOT NULL,
    area TEXT COLLATE "C" NOT NULL,
    from_day BIGINT NOT NULL,
    until_day BIGINT NOT NULL,
    from_date TEXT COLLATE "C" NOT NULL,
    until_date TEXT COLLATE "C",
    PRIMARY KEY (register, assignment)
);
CREATE INDEX assignment_area ON assignment (register, area, person, cooperative, from_day, until_day, gender);
CREATE INDEX assignment_person ON assignment (register, person);

CREATE TABLE organ (
    register BYTEA NOT NULL,
    organ BYTEA NOT NULL,
    cooperative BYTEA NOT NULL,
    kind TEXT COLLATE "C" NOT NULL,
    name TEXT COLLATE "C",
    basis TEXT COLLATE "C" NOT NULL,
    reference TEXT COLLATE "C",
    external_key TEXT COLLATE "C",
    from_day BIGINT NOT NULL,
    until_day BIGINT NOT NULL,
    from_date TEXT COLLATE "C" NOT NULL,
    until_date TEXT COLLATE "C",
    PRIMARY KEY (register, organ)
);

CREATE TABLE seat (
    register BYTEA NOT NULL,
    organ BYTEA NOT NULL,
    seat BYTEA NOT NULL,
    position BIGINT NOT NULL,
    post TEXT COLLATE "C" NOT NULL,
    post_own BIGINT NOT NULL,
    rank TEXT COLLATE "C" NOT NULL,
    requires_membership BIGINT NOT NULL,
    PRIMARY KEY (register, organ, seat)
);

-- How many places a seat has from a day on; no number where it is not fixed.
CREATE TABLE seat_places (
    register BYTEA NOT NULL,
    organ BYTEA NOT NULL,
    seat BYTEA NOT NULL,
    position BIGINT NOT NULL,
    from_day BIGINT NOT NULL,
    from_date TEXT COLLATE "C" NOT NULL,
    places BIGINT,
    PRIMARY KEY (register, organ, seat, position)
);

CREATE TABLE term (
    register BYTEA NOT NULL,
    organ BYTEA NOT NULL,
    term BYTEA NOT NULL,
    label TEXT COLLATE "C" NOT NULL,
    external_key TEXT COLLATE "C",
    from_day BIGINT NOT NULL,
    until_day BIGINT NOT NULL,
    from_date TEXT COLLATE "C" NOT NULL,
    until_date TEXT COLLATE "C",
    PRIMARY KEY (register, organ, term)
);

CREATE TABLE mandate (
    register BYTEA NOT NULL,
    mandate BYTEA NOT NULL,
    organ BYTEA NOT NULL,
    seat BYTEA NOT NULL,
    post TEXT COLLATE "C" NOT NULL,
    post_own BIGINT NOT NULL,
    rank TEXT COLLATE "C" NOT NULL,
    person BYTEA NOT NULL,
    gender BIGINT NOT NULL,
    represents BYTEA,
    origin TEXT COLLATE "C",
    term BYTEA,
    ended TEXT COLLATE "C",
    from_day BIGINT NOT NULL,
    until_day BIGINT NOT NULL,
    from_date TEXT COLLATE "C" NOT NULL,
    until_date TEXT COLLATE "C",
    PRIMARY KEY (register, mandate)
);
CREATE INDEX mandate_organ ON mandate (register, organ, rank, person, post, post_own, from_day, until_day, gender);
CREATE INDEX mandate_person ON mandate (register, person);
