# Organs and mandates.

### What happened
event-committee-established = { $objective ->
    [none] An organ was established, { $period }: { $organ }; { $basis }.
   *[other] An organ was established, { $period }: { $organ }; { $basis }. Its objective: { $objective }.
 }
event-committee-corrected = The data of an organ were corrected: { $organ }.
event-committee-term-defined = The term { $label } of an organ was defined, { $period }: { $organ }.
event-committee-seats-changed = The seats of an organ changed, { $period }: { $organ }. { $seats }.
event-committee-seated = { $person } took a seat, { $period }: { $post }.
event-committee-mandate-ended = { $reason ->
    [none] { $person } left a seat { $day }: { $post }; the reason is not stated.
   *[other] { $person } left a seat { $day }: { $post } ({ $reason }).
 }
event-committee-mandate-corrected = A mandate of { $person } was corrected, { $post }.
event-committee-mandate-annulled = A mandate recorded in error was annulled: { $person }, { $post }.
event-committee-mandate-reassigned = A mandate went to the record of { $person }, who is the same person: { $post }.
event-committee-dissolved = An organ was dissolved { $day }: { $organ }.
event-committee-annulled = An organ recorded in error was annulled: { $organ }.
establish-alike = There is an organ that is called the same, “{ $organ }”, since { $from } ({ $id }). If it is the same, annul one of the two with ayni committee annul and its identifier; if it is another, give it a name with ayni committee correct.

### Why something is refused
rejection-organ-unknown = No organ in the register has the identifier { $organ }.
    .next = Look for it by name or kind, or establish it first.
rejection-organ-exists = The identifier is already that of another organ: { $organ }.
    .next = Use a new identifier.
rejection-organ-key-taken = That key of another system is already another organ's: { $holder }.
    .next = Check the key; if it is the same organ, use its record.
rejection-organ-given-once = The law gives one organ of that kind, and it exists since { $from }: { $organ }.
    .next = Use the one that exists: ayni committee change-seats changes its seats. If it is over, dissolve it first; if this is another, add --another.
rejection-organ-dissolved = The organ was dissolved ({ $until }): { $organ }.
    .next = Use an earlier date, or establish a new organ.
rejection-organ-unchanged = The organ is already so: { $organ }.
    .next = There is nothing to do.
rejection-organ-in-use = People hold or held seats in the organ: { $organ }.
    .next = Record its dissolution; only an organ in which nobody ever sat is annulled.
rejection-term-unknown = No term in the register has the identifier { $term }.
    .next = Look at the organ's terms and choose one, or define it first.
rejection-term-exists = The identifier or the name of the term is already in use: { $term }.
    .next = Choose another name, or use the term that exists.
rejection-term-elsewhere = The term { $term } is not this organ's: { $organ }.
    .next = Choose a term of the organ.
rejection-seat-unknown = No seat in the register has the identifier { $seat }.
    .next = Look at the organ's composition and choose a seat, or add it to the organ.
rejection-seat-exists = The seat exists already, or stands twice in what was given: { $seat }.
    .next = Leave each seat only once.
rejection-seat-elsewhere = The seat { $seat } is not this organ's: { $organ }.
    .next = Choose a seat of the organ.
rejection-seat-changed-that-day = Another change of the seat already begins on that day ({ $from }): { $seat }.
    .next = Choose another date.
rejection-seat-differs = A seat keeps its post, its rank and its requirement; only how many there are changes: { $seat }.
    .next = For another post or rank, add a new seat.
rejection-seats-missing = No seat was given: { $organ }.
    .next = Give at least one post, such as the president.
rejection-seats-in-use = On { $on } there would be more mandates than places ({ $places }): { $seat }.
    .next = End the mandates that are too many first, or leave more places.
rejection-mandate-unknown = No mandate in the register has the identifier { $mandate }.
    .next = Look at the organ's composition and choose the mandate by person and post.
rejection-mandate-exists = The identifier is already that of another mandate: { $mandate }.
    .next = Use a new identifier.
rejection-outside-organ = { $until ->
    [none] The dates lie outside those of the organ, which exists since { $from }: { $organ }.
   *[other] The dates lie outside those of the organ, which exists from { $from } until { $until }: { $organ }.
}
    .next = Use dates within those of the organ, or correct them.
rejection-seat-taken = The seat is already held on { $on }: { $holder }.
    .next = End that mandate, or record the replacement from that day on.
rejection-no-such-place = The seat does not exist on { $on }: { $seat }.
    .next = Use another date, or change the organ's seats first.
rejection-already-seated = She already holds that seat on those dates, from { $from }: { $mandate }.
    .next = Check the dates, or correct that mandate.
rejection-not-entitled = The seat requires membership, and { $person } is not a member on { $on }: { $seat }.
    .next = Record her admission first, or use dates within her membership.
rejection-mandate-ended = The mandate has already ended ({ $until }): { $mandate }.
    .next = To give the seat to somebody else, type ayni committee seat; to change the end, correct the mandate.
rejection-mandate-unchanged = The mandate is already so: { $mandate }.
    .next = There is nothing to do.
rejection-membership-needed = A mandate rests on that membership: { $mandate }.
    .next = End, correct or annul the mandate first.
rejection-cooperative-has-organs = { $cooperative } has organs, or mandates are held on its behalf.
    .next = Annul those organs and mandates first.

### Commands, to say what is not allowed
command-committee-establish = establish organs
command-committee-correct = correct organs
command-committee-define-term = define terms of organs
command-committee-change-seats = change the seats of organs
command-committee-seat = seat people
command-committee-end-mandate = end mandates
command-committee-replace-mandate = record replacements
command-committee-correct-mandate = correct mandates
command-committee-annul-mandate = annul mandates
command-committee-dissolve = dissolve organs
command-committee-annul = annul organs

### Kinds of events, to say which cannot be taken back
kind-committee-established = the establishment of an organ
kind-committee-corrected = the correction of an organ
kind-committee-term-defined = a term of an organ
kind-committee-seats-changed = a change of seats
kind-committee-seated = a seat that was taken
kind-committee-mandate-ended = the end of a mandate
kind-committee-mandate-corrected = the correction of a mandate
kind-committee-mandate-annulled = the annulment of a mandate
kind-committee-mandate-reassigned = the passing of a mandate to another record
kind-committee-dissolved = the dissolution of an organ
kind-committee-annulled = the annulment of an organ
