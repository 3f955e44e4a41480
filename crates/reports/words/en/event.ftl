# What happened, in one sentence for each kind of fact. The id is event-area-name.
# `$gender` is that of the person spoken of; what is not known arrives as none.

### People
event-person-recorded = { $person } was recorded.
event-person-corrected = The data of { $person } were corrected.
event-person-document-added = A document of { $person } was added: { $scheme }.
event-person-document-corrected = A document of { $person } was corrected: { $scheme }.
event-person-gender-declared = { $gender_declared ->
    [none] { $person } withdrew the declaration of gender.
   *[other] { $person } declared a gender: { $gender_declared }.
}
event-person-kinship-stated = A kinship was written down: { $person }, { $relation } of { $relative }.
event-person-kinship-withdrawn = A kinship written down in error was withdrawn: { $person }, { $relation } of { $relative }.
event-person-merged = Two records turned out to be of one person: { $duplicate } was merged into { $survivor }.
event-person-erased = The personal data of { $person } were erased.
event-person-annulled = The record of { $person } was annulled: it was made in error.

### Organisations
event-cooperative-enrolled = The organisation { $name } ({ $kind }) was enrolled.
event-cooperative-corrected = The data of { $cooperative } ({ $kind }) were corrected.
event-cooperative-renamed = { $cooperative } took the name { $name } { $day }.
event-cooperative-affiliated = { $cooperative } joined { $central }, { $period }.
event-cooperative-central-left = An affiliation ended { $day }: { $affiliation }.
event-cooperative-affiliation-annulled = An affiliation recorded in error was annulled: { $affiliation }.
event-cooperative-unit-opened = { $cooperative } opened the mining unit { $name }, { $period }.
event-cooperative-unit-closed = The mining unit { $unit } was closed { $day }.
event-cooperative-unit-annulled = A mining unit recorded in error was annulled: { $unit }.
event-cooperative-time-zone-set = The register is kept in the time of { $zone }.
event-cooperative-dissolved = { $cooperative } was dissolved { $day }.
event-cooperative-annulled = The record of { $cooperative } was annulled: it was made in error.

change = { $field }: { $before } → { $after }
change-sentence = { $sentence }. { $changes }.
change-none = none
change-erased = (erased)

record-unknown = a record that is no longer there
places-not-fixed = number of places not fixed

### Fields of a fact
field-changed = Changed
field-data = Data
field-documents = Documents
field-acronym = Acronym
field-admitted = Admitted
field-affiliation = Affiliation
field-area = Area of work
field-assignment = Work
field-at = Recorded
field-basis = Basis
field-batch = Batch
field-birth = Birth
field-by = Who
field-central = Central
field-code = Code
field-commitment = Commitment to the profile
field-cooperative = Organisation
field-death = Death
field-duplicate = Record that is merged
field-email = E-mail
field-event = Kind of fact
field-external_key = Key of another system
field-family_name = Family name
field-founded = Founded
field-from = Since
field-gender = Gender
field-given_names = Given names
field-kind = Kind
field-known_as = Known as
field-label = Name of the term
field-left = Exit
field-mandate = Mandate
field-membership = Membership
field-name = Name
field-number = Number
field-objective = Objective
field-on = Date
field-organ = Organ
field-origin = Origin
field-party = Who
field-person = Person
field-phone = Telephone
field-place = Place
field-profile = Version of the profile
field-texts = Texts erased, of versions
field-reason = Reason
field-registry_entry = Registry entry
field-relation = Kinship
field-relative = Of whom
field-represents = On behalf of
field-ruc = RUC
field-scheme = Document
field-seat = Seat
field-seats = Seats
field-sector = Activity
field-survivor = Record that stays
field-term = Term
field-unit = Mining unit
field-until = Until
field-zone = Time zone
field-version = Version
