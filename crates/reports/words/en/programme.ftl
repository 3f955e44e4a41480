# Words of the area programme: trainings, productive groups and projects.

### Codes in words
topic-violence_prevention = prevention of gender violence
topic-harassment = sexual harassment
topic-womens_rights = women's rights
topic-equality = equality of women and men
topic-leadership = leadership
topic-cooperative_education = cooperative education
topic-safety = safety and health at work
topic-environment = environment, mercury and cyanide
topic-certification = certification
topic-finance = accounting and money
topic-trade = a trade
group_role-leader = leader
group_role-member = member of the group
tie-member = member
tie-kin = kin of a member
tie-worker = worker
tie-none = no tie on record
partner_role-funding = funds
partner_role-accountable = answers for it
partner_role-extending = hands on
partner_role-implementing = carries out

record-class-session = session of { $training } ({ $date })
record-participation = { $person } in { $group }, { $period }
programme-people = { $count ->
    [one] { $count } person
   *[other] { $count } people
}

### What happened
event-programme-training-planned = { $cooperative } wrote down the training { $training } ({ $topic }).
event-programme-training-corrected = The training { $training } ({ $topic }) was corrected.
event-programme-training-annulled = A training recorded in error was annulled: { $training }.
event-programme-class-session-held = A session of { $training } was written down { $day }: { $length }.
event-programme-class-session-corrected = A session was corrected, now of { $length }: { $class_session }.
event-programme-class-session-annulled = A session recorded in error was annulled: { $class_session }.
event-programme-attendance-recorded = { $others ->
    [none] It was written down who came: { $count }; { $class_session }.
   *[other] It was written down who came: { $count } and, without a name, { $others }; { $class_session }.
}
event-programme-enrolment-recorded = The list of who is enrolled in { $training } now has { $count }.
event-programme-completion-recorded = It was written down who completed { $training } { $day }: { $count }.
event-programme-group-formed = The group { $group } was formed { $period }, beside { $cooperative }.
event-programme-group-corrected = The group { $group }, which exists { $period }, was corrected.
event-programme-group-dissolved = The group { $group } was dissolved { $day }.
event-programme-group-annulled = A group recorded in error was annulled: { $group }.
event-programme-group-joined = { $person } joined the group { $group } { $period }: { $role }.
event-programme-group-left = { $person } left the group { $group } { $day }.
event-programme-participation-corrected = A participation was corrected, now { $period }, as { $role }: { $participation }.
event-programme-participation-annulled = A participation recorded in error was annulled: { $participation }.
event-programme-project-opened = { $cooperative } opened the project { $project } { $period }.
event-programme-project-corrected = The project { $project } was corrected, now { $period }.
event-programme-project-annulled = A project recorded in error was annulled: { $project }.
event-programme-partner-added = The project { $project } has a partner: { $partnership }.
event-programme-budget-line-added = The budget of { $project } has a line: { $title }, { $amount }.
event-programme-activity-added = The project { $project } has an activity { $period }: { $title }.
event-programme-expected-result-set = The project { $project } has a result to reach: { $title } ({ $target }).
event-programme-actual-result-recorded = It was written down how a result stood { $day }: { $part }, { $actual }.
event-programme-project-part-annulled = Something recorded in error was taken out of the project { $project }: { $part }.
event-programme-participation-reassigned = A participation went to the record of { $person }, who is the same person: { $participation }.
event-programme-trainee-reassigned = The trainings of { $duplicate } went to the record of { $survivor }, who is the same person.

### Fields of a fact
field-programme-actual = Reached
field-programme-also_called = Also called
field-programme-amount = Amount
field-programme-baseline = Baseline
field-programme-deadline = By when
field-programme-cooperative = Organisation
field-programme-cost = Cost
field-programme-duplicate = Record that is merged
field-programme-education_fund = From the education fund
field-programme-facilitators = Who teaches
field-programme-from = Since
field-programme-group = Group
field-programme-legal_person = Legal person
field-programme-length = Length
field-programme-name = Name
field-programme-on = Date
field-programme-part = Part of the project
field-programme-participation = Participation
field-programme-partner = Partner
field-programme-people = People
field-programme-person = Person
field-programme-phase_of = Follows or is part of
field-programme-place = Place
field-programme-products = Products
field-programme-project = Project
field-programme-reason = Reason
field-programme-role = Role
field-programme-class_session = Session
field-programme-source = Where it is said
field-programme-survivor = Record that stays
field-programme-target = Target
field-programme-title = Title
field-programme-topic = Topic
field-programme-training = Training
field-programme-unnamed = People without a name
field-programme-until = Until
field-programme-valid_months = Good for, in months

### Why something was not done
rejection-training-unknown = There is no training with the identifier { $training } in the register.
    .next = Look it up by its title, or write it down first.
rejection-training-exists = That identifier is already another training's: { $training }.
    .next = Use a new identifier.
rejection-training-in-use = There are sessions, lists or activities of the training { $training }.
    .next = First annul the sessions, empty the lists and take out the activities that name it.
rejection-class-session-unknown = There is no session with the identifier { $class_session } in the register.
    .next = Choose the session by its date, or write it down first.
rejection-class-session-exists = That identifier is already another session's: { $class_session }.
    .next = Use a new identifier.
rejection-class-session-length = A session lasts from a minute to a day, and { $minutes } minutes were written.
    .next = Check the length; if it was several days, write down one session a day.
rejection-person-listed-twice = { $person } is on the list twice.
    .next = Leave her name once.
rejection-not-a-trainee = { $person } is neither enrolled nor came to a session, and completing takes one or the other.
    .next = First write down her enrolment or attendance, or take her off the list of who completed it.
rejection-group-unknown = There is no group with the identifier { $group } in the register.
    .next = Look it up by its name, or write it down first.
rejection-group-exists = That identifier is already another group's: { $group }.
    .next = Use a new identifier.
rejection-group-name-taken = Another group of the organisation has that name on those days: { $group }.
    .next = Use the group that there is, or another name.
rejection-group-in-use = Somebody is or was in the group { $group }, or an activity names it.
    .next = Record its dissolution; only a group in which nobody ever was can be annulled.
rejection-group-over = The group { $group } was dissolved ({ $dissolved }).
    .next = Use earlier days, with their end, or write down a new group.
rejection-participation-unknown = There is no participation with the identifier { $participation } in the register.
    .next = Choose it by the person and the group.
rejection-participation-exists = That identifier is already another participation's: { $participation }.
    .next = Use a new identifier.
rejection-already-in-group = She is already in the group on those days, since { $from }: { $participation }.
    .next = Check the dates, or first write down when she left.
rejection-group-has-leader = Somebody else leads the group on those days: { $participation }.
    .next = First write down when she left, or use other days.
rejection-outside-group = The days lie outside those of the group { $group } ({ $from }).
    .next = Use days from when the group exists, or correct since when it does.
rejection-already-quit = The participation has already ended ({ $until }): { $participation }.
    .next = There is nothing to end; if she came back, write down a new participation.
rejection-merge-overlaps-group = { $duplicate } is in the same group as { $survivor } on the same days.
    .next = First annul one of the two participations.
rejection-project-unknown = There is no project with the identifier { $project } in the register.
    .next = Look it up by its name, or open it first.
rejection-project-exists = That identifier is already another project's: { $project }.
    .next = Use a new identifier.
rejection-project-circle = The project { $project } would come to be part of itself.
    .next = Choose another phase, or leave the project without one before it.
rejection-project-in-use = Another phase or a training names the project { $project }.
    .next = First correct or annul that phase or training.
rejection-project-part-exists = That identifier is already another part's: { $part }.
    .next = Use a new identifier.
rejection-project-part-unknown = The project has no such part: { $part }.
    .next = Look at the project and choose one of its parts by its title.
rejection-outside-project = The days lie outside those of the project { $project }.
    .next = Use days within the project's, or correct the project's.
rejection-end-missing = No end is said, and the project { $project } has one: { $until }.
    .next = Add --until with a day within the project.
rejection-programme-unchanged = What was written is already so.
    .next = There is nothing to do.

### Commands, to say what is not allowed
command-programme-plan-training = write down trainings
command-programme-correct-training = correct trainings
command-programme-annul-training = annul trainings
command-programme-hold-class-session = write down sessions
command-programme-correct-class-session = correct sessions
command-programme-annul-class-session = annul sessions
command-programme-record-attendance = write down who came
command-programme-record-enrolment = enrol people in trainings
command-programme-record-completion = write down who completed a training
command-programme-form-group = form groups
command-programme-correct-group = correct groups
command-programme-dissolve-group = dissolve groups
command-programme-annul-group = annul groups
command-programme-join-group = write down who joins a group
command-programme-leave-group = write down who leaves a group
command-programme-correct-participation = correct participations
command-programme-annul-participation = annul participations
command-programme-open-project = open projects
command-programme-correct-project = correct projects
command-programme-annul-project = annul projects
command-programme-add-partner = add partners
command-programme-add-budget-line = add budget lines
command-programme-add-activity = add activities
command-programme-set-expected-result = set results to reach
command-programme-record-actual-result = write down how a result stands
command-programme-annul-project-part = take parts out of projects

### Kinds of facts, to say which cannot be taken back
kind-programme-training-planned = a training
kind-programme-training-corrected = the correction of a training
kind-programme-training-annulled = the annulment of a training
kind-programme-class-session-held = a session
kind-programme-class-session-corrected = the correction of a session
kind-programme-class-session-annulled = the annulment of a session
kind-programme-attendance-recorded = a list of who came
kind-programme-enrolment-recorded = a list of who is enrolled
kind-programme-completion-recorded = a list of who completed a training
kind-programme-group-formed = the forming of a group
kind-programme-group-corrected = the correction of a group
kind-programme-group-dissolved = the dissolution of a group
kind-programme-group-annulled = the annulment of a group
kind-programme-group-joined = somebody's joining a group
kind-programme-group-left = somebody's leaving a group
kind-programme-participation-corrected = the correction of a participation
kind-programme-participation-annulled = the annulment of a participation
kind-programme-project-opened = the opening of a project
kind-programme-project-corrected = the correction of a project
kind-programme-project-annulled = the annulment of a project
kind-programme-partner-added = a partner
kind-programme-budget-line-added = a budget line
kind-programme-activity-added = an activity
kind-programme-expected-result-set = a result to reach
kind-programme-actual-result-recorded = how a result stood
kind-programme-project-part-annulled = what was taken out of a project
kind-programme-participation-reassigned = the passing of a participation to another record
kind-programme-trainee-reassigned = the passing of trainings to another record

### What is typed at the terminal and is not found or not understood
record-kind-training = the training
record-kind-session = the session
record-kind-group = the group
record-kind-participation = the participation
record-kind-project = the project
record-kind-part = the part of the project
record-kind-aim = the result
problem-nothing-found-training-next = Write its title or a part of it; ayni training list shows them all.
problem-nothing-found-session-next = Write the date of the session, such as 2021-11-30; ayni training show shows the sessions.
problem-nothing-found-group-next = Write its name or a part of it; ayni group list shows them all.
problem-nothing-found-participation-next = Check the person and the group; ayni group show shows who is and was in it.
problem-nothing-found-project-next = Write its name or a part of it; ayni project list shows them all.
problem-nothing-found-part-next = Write the title of the activity, budget line or result, or the name of the partner; ayni project show shows them.
problem-nothing-found-aim-next = Write the title of the result or a part of it; ayni project show shows them.
problem-several-found-training-next = Write the whole title or the identifier, or add --cooperative.
problem-several-found-session-next = Add --session with the date of the session, such as 2021-11-30, or the identifier.
problem-several-found-group-next = Write the whole name or the identifier, or add --cooperative.
problem-several-found-participation-next = Look at the day with --as-of, or write the identifier.
problem-several-found-project-next = Write the whole name or the identifier.
problem-several-found-part-next = Write the whole title or the identifier.
problem-several-found-aim-next = Write the whole title or the identifier.
problem-hours-wrong = { $option }: “{ $value }” is not a length of time.
problem-hours-wrong-next = Write hours, such as 2 or 1.5, or hours and minutes, such as 1:30.
problem-months-wrong = { $option }: “{ $value }” is not a number of months.
problem-months-wrong-next = Write for how many months what was learnt is good, such as 24, or never if it does not run out.

### Lists
list-trainings = trainings
list-groups = productive groups
list-projects = projects

### Columns
col-programme-activity = Activity
col-programme-actual = Reached
col-programme-amount = Amount
col-programme-attendances = Attendances
col-programme-baseline = Baseline
col-programme-by = By when
col-programme-came = Sessions she came to
col-programme-completed = Completed
col-programme-enrolled = Enrolled
col-programme-figure_on = As of
col-programme-first = First session
col-programme-good_until = Good until
col-programme-group = Group
col-programme-minutes = Hours
col-programme-minutes_men = Hours of men
col-programme-minutes_women = Hours of women
col-programme-last = Last session
col-programme-legal_person = Legal person
col-programme-length_minutes = Length
col-programme-members_women = Women members
col-programme-partner = Organisation
col-programme-people = People
col-programme-phase_of = Follows or is part of
col-programme-place = Place
col-programme-products = Products
col-programme-project = Project
col-programme-reached = % of the target
col-programme-results = Results
col-programme-role = Role
col-programme-sessions = Sessions
col-programme-signature = Signature
col-programme-source = Where it is said
col-programme-target = Target
col-programme-tie = Tie
col-programme-title = Title
col-programme-topic = Topic
col-programme-training = Training
col-programme-unnamed = Without a name
col-programme-women_reached = % of the target, women

### Reports
trainings-title = Reach of the trainings
trainings-period = { $from } – { $to }
trainings-bars = Women and men by topic
trainings-all = All trainings
training-title = Training
sign-sheet-title = Attendance sheet
sign-sheet-unlisted = The lines without a name are for whoever is not on the list.
sign-sheet-blank = ____________________
project-bar = { $percent } of the target
group-title = Productive group
group-bars = Women and men by their tie to the cooperative
group-ended = The group does not exist on that day.
project-title = Project
project-bars = Results: people reached and still missing to the target
project-missing = missing to the target
section-trainings-topics = By topic
section-trainings-trainings = By training
section-trainings-projects = By project
section-training-sessions = Sessions
section-training-people = People
section-sign-sheet = Signatures
section-group-ties = Tie to the cooperative
section-group-people = In the group
section-group-former = Other participations
section-project-results = Results
section-project-partners = Partners
section-project-budget = Budget
section-project-activities = Activities
section-project-trainings = Trainings
section-project-phases = Phases
section-extract-trainings = Trainings
section-extract-groups = Productive groups
fact-programme-budget = Budget
fact-programme-completion = Completed, of those enrolled
fact-programme-cost = Cost
fact-programme-days = Dates
fact-programme-facilitators = Who teaches
fact-programme-fund = From the education fund
fact-programme-funding = Contributions
fact-programme-hours = Hours of women and of men
fact-programme-leader = Leads
fact-programme-legal_person = Legal person
fact-programme-members = Members among the people
fact-programme-people = People trained
fact-programme-products = Products
fact-programme-project = Project
fact-programme-session = Session
fact-programme-sessions = Sessions
fact-programme-topic = Topic
fact-programme-trainings = Trainings
fact-programme-unnamed = Attendances without a name
fact-programme-valid = What was learnt is good for
fact-programme-women_reached = Women members trained, of all women members
programme-hours-both = { $women } and { $men }
programme-months = { $count ->
    [one] { $count } month
   *[other] { $count } months
}
programme-hours = { $hours } h
programme-of-percent = { $part } of { $whole } ({ $percent })
note-trained-once = Each person is counted once, however many sessions and trainings she came to; whoever came to two topics stands in both, so rows do not add up.
note-trained-members = A member is who was one on the day of a session that she came to.
note-trained-unnamed = Who gave no name cannot be told apart from one session to the next: those attendances stand apart and are never added to people.
note-trained-hours = Hours are those of each person in each session that she came to; they are computed from whole minutes.
note-trained-lists = { $count ->
    [one] Of one session nobody wrote down who came.
   *[other] Of { $count } sessions nobody wrote down who came.
}
note-group-ties = The tie is that of the day, from the memberships, kinships and work in the register.
note-project-results = Reached: the last figure known on the day.
note-sign-sheet = Whoever is on the list and did not come is left without a signature.
problem-people-missing = Nobody was named, and the list that there is would be left empty.
problem-people-missing-next = Name each with --person, or all of them with --people-file; with --add whoever is on it stays. To empty the list: --person none. Who is on it is shown by ayni training show.
people-replaced = { $count ->
    [one] One person who stood on the list is no longer on it: { $people }. With --add, whoever stood on it stays.
   *[other] { $count } people who stood on the list are no longer on it: { $people }. With --add, whoever stood on it stays.
}
unnamed-replaced = Of { $before } who came and gave no name, { $now ->
    [0] none is left
   *[other] { $now } are left
}: the count that is written now takes the place of the one before.
