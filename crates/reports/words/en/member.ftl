# Membership and work.

### What happened
event-member-applied = { $party } asked to join { $cooperative } { $day }.
event-member-declined = The request of { $party } to join { $cooperative } came to nothing { $day }.
event-member-admitted = { $number ->
    [none] { $party } joined { $cooperative } { $day }.
   *[other] { $party } joined { $cooperative } as no. { $number } { $day }.
}
event-member-suspended = The rights of { $party } in { $cooperative } were suspended { $period }.
event-member-reinstated = { $party } has full rights in { $cooperative } again { $day }.
event-member-left = { $reason ->
    [none] { $party } left { $cooperative } { $day }; the reason is not stated.
   *[other] { $party } left { $cooperative } { $day }: { $reason }.
 }
event-member-corrected = The membership of { $party } in { $cooperative } was corrected.
event-member-annulled = A membership recorded in error was annulled: { $party } in { $cooperative }.
event-member-reassigned = The membership in { $cooperative } went to the record of { $person }, who is the same person.
event-member-work-assigned = { $person } works in { $area }, { $cooperative }, { $period }.
event-member-work-ended = An assignment to work ended { $day }: { $assignment }.
event-member-work-annulled = An assignment to work recorded in error was annulled: { $assignment }.
event-member-work-reassigned = The assignment to work went to the record of { $person }, who is the same person: { $assignment }.

### Why something is refused
rejection-membership-unknown = No membership in the register has the identifier { $membership }.
    .next = Look at the roster and choose the person by name or number.
rejection-membership-exists = The identifier is already that of another membership: { $membership }.
    .next = Use a new identifier.
rejection-application-declined = The request came to nothing: { $membership }.
    .next = Record a new request or a new admission.
rejection-not-admitted = It is only a request so far: { $membership }.
    .next = Record the admission first.
rejection-already-admitted = It is no longer a request, for the admission is recorded: { $membership }.
    .next = If the admission was an error, annul it; if the person goes, record the exit.
rejection-application-differs = The request is another person's or for another organisation: { $membership }.
    .next = Choose the right request, or record the admission without one.
rejection-member-of-self = { $cooperative } cannot be a member of itself.
    .next = Choose another organisation.
rejection-already-member = There is already a membership on those dates, from { $from }: { $membership }.
    .next = To change the number or the admission, correct that membership. If somebody joined again, record the exit first.
rejection-already-applied = There is already an open request: { $membership }.
    .next = Decide that request: record the admission, or that it came to nothing.
rejection-number-taken = The number { $number } is already in use on those dates: { $membership }.
    .next = Use another number, or correct that of the membership.
rejection-before-application = The admission is before the request ({ $applied }).
    .next = Check both dates.
rejection-already-left = The membership has already ended ({ $left }): { $membership }.
    .next = To correct the exit, correct the membership; if the person came back, record a new admission.
rejection-outside-membership = The date ({ $from }) lies outside the membership: { $membership }.
    .next = Use a date between admission and exit.
rejection-already-suspended = There is already a suspension on those dates, from { $from }: { $membership }.
    .next = Check the dates, or end that suspension first.
rejection-not-suspended = There is no suspension on that day: { $membership }.
    .next = Check the date in the person's extract.
rejection-membership-unchanged = The membership is already so: { $membership }.
    .next = There is nothing to do.
rejection-assignment-unknown = No assignment to work in the register has the identifier { $assignment }.
    .next = Look at the person's extract and choose one of hers.
rejection-assignment-exists = The identifier is already that of another assignment: { $assignment }.
    .next = Use a new identifier.
rejection-already-assigned = That work is already recorded on those dates, from { $from }: { $assignment }.
    .next = Check the dates, or end the former one first.
rejection-assignment-ended = The assignment has already ended ({ $until }): { $assignment }.
    .next = There is nothing to end; if she came back, record a new one.
rejection-number-is-document = The number is that of a document of { $holder }; in the book it would stay when the data are erased.
    .next = Type the number in the book, or leave it out.
rejection-merge-overlaps = Joined, the spells of { $duplicate } and { $survivor } would have a number that another member has on some of those dates.
    .next = Correct the number or the dates first.

### Commands, to say what is not allowed
command-member-apply = record requests to join
command-member-decline = record that a request came to nothing
command-member-admit = record admissions
command-member-suspend = record suspensions
command-member-reinstate = give suspended rights back
command-member-leave = record exits
command-member-correct = correct memberships
command-member-annul = annul memberships
command-member-assign-work = record work
command-member-end-work = end work
command-member-annul-work = annul work

### Kinds of events, to say which cannot be taken back
kind-member-applied = a request to join
kind-member-declined = a request that came to nothing
kind-member-admitted = an admission
kind-member-suspended = a suspension
kind-member-reinstated = the return of rights
kind-member-left = an exit
kind-member-corrected = the correction of a membership
kind-member-annulled = the annulment of a membership
kind-member-reassigned = the passing of a membership to another record
kind-member-work-assigned = an assignment to work
kind-member-work-ended = the end of an assignment to work
kind-member-work-annulled = the annulment of an assignment to work
kind-member-work-reassigned = the passing of an assignment to another record
