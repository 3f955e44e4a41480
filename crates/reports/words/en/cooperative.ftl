# Organisations: cooperatives, centrals, mining units.

### What happened
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

### Why it cannot be
rejection-cooperative-unknown = No organisation in the register has the identifier { $cooperative }.
    .next = Look for it by name, acronym or RUC, or enrol it first.
rejection-cooperative-exists = The identifier is already that of { $cooperative }.
    .next = Use the record that exists, or a new identifier.
rejection-cooperative-annulled = The record of { $cooperative } was annulled because it was made in error.
    .next = Enrol the organisation again if it exists.
rejection-cooperative-dissolved = { $cooperative } was dissolved ({ $dissolved }), before this ends or begins.
    .next = Use a date before the dissolution, or correct the organisation's data.
rejection-ruc-taken = That RUC is already that of { $holder }.
    .next = Check the number.
rejection-registry-entry-taken = That registry entry is already that of { $holder }.
    .next = Check the number of the entry.
rejection-external-key-taken = That key of another system is already that of { $holder }.
    .next = Check the key; if it is the same organisation, use its record.
rejection-name-taken = An organisation of that kind is enrolled under that name already: { $holder }.
    .next = Use the record that exists; if it is another, give its RUC or registry entry, or add --another.
rejection-acronym-taken = An organisation of that kind is enrolled under that acronym already: { $holder }.
    .next = Use the record that exists; if it is another, give its RUC or registry entry, or add --another.
rejection-cooperative-unchanged = The data of { $cooperative } are already so.
    .next = There is nothing to do.
rejection-time-zone-unchanged = The register is kept in the time of { $zone } already.
    .next = There is nothing to do.
rejection-renamed-that-day = { $cooperative } already takes another name on that day ({ $on }).
    .next = Choose another date for the new name.
rejection-affiliation-unknown = No affiliation in the register has the identifier { $affiliation }.
    .next = Look at the organisation's affiliations and choose one.
rejection-affiliation-exists = The identifier is already that of another affiliation: { $affiliation }.
    .next = Use a new identifier.
rejection-affiliation-ended = The affiliation has already ended ({ $until }): { $affiliation }.
    .next = There is nothing to end; to join again, record a new affiliation.
rejection-not-a-central = { $cooperative } is neither a central nor a federation, and cannot have affiliates.
    .next = Choose the central, or correct the organisation's kind.
rejection-already-affiliated = { $cooperative } already belongs to { $central } on those dates.
    .next = Check the date, or end the former affiliation first.
rejection-affiliation-circle = { $central } already belongs, directly or through others, to { $cooperative }.
    .next = Check which of the two is the central.
rejection-unit-unknown = No mining unit in the register has the identifier { $unit }.
    .next = Look at the organisation's units and choose one, or open it first.
rejection-unit-exists = The identifier is already that of another mining unit: { $unit }.
    .next = Use a new identifier.
rejection-unit-closed = The mining unit { $unit } is already closed ({ $until }).
    .next = There is nothing to close; if it was opened again, record it as a new unit.
rejection-cooperative-in-use = Other records depend on { $cooperative }: affiliations, units, memberships, work or organs.
    .next = Annul those records first, or record the dissolution if the organisation existed.

### Commands, to say what is not allowed
command-cooperative-enrol = enrol organisations
command-cooperative-correct = correct organisations
command-cooperative-rename = rename organisations
command-cooperative-affiliate = record affiliations
command-cooperative-leave-central = end affiliations
command-cooperative-annul-affiliation = annul affiliations
command-cooperative-open-unit = open mining units
command-cooperative-close-unit = close mining units
command-cooperative-annul-unit = annul mining units
command-cooperative-set-time-zone = say in which time zone the register is kept
command-cooperative-dissolve = record the dissolution of organisations
command-cooperative-annul = annul organisations

### Kinds of facts, to say which cannot be taken back
kind-cooperative-enrolled = the enrolment of an organisation
kind-cooperative-corrected = the correction of an organisation
kind-cooperative-renamed = a change of name
kind-cooperative-affiliated = an affiliation
kind-cooperative-central-left = the end of an affiliation
kind-cooperative-affiliation-annulled = the annulment of an affiliation
kind-cooperative-unit-opened = the opening of a mining unit
kind-cooperative-unit-closed = the closing of a mining unit
kind-cooperative-unit-annulled = the annulment of a mining unit
kind-cooperative-time-zone-set = the time zone of the register
kind-cooperative-dissolved = the dissolution of an organisation
kind-cooperative-annulled = the annulment of an organisation
