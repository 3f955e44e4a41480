# Words of the area certification: schemes, certificates, audits, evidence and the premium.

### Codes in words
certification_status-future = begins later
certification_status-interested = interested
certification_status-diagnosed = diagnosed
certification_status-applied = applied for
certification_status-scope_accepted = scope accepted
certification_status-audit_scheduled = audit scheduled
certification_status-audited = audited
certification_status-correction_pending = corrections pending
certification_status-certified = certified
certification_status-suspended = suspended
certification_status-expired = expired
certification_status-refused = refused
certification_status-withdrawn = withdrawn
certification_status-decertified = decertified

certification_step-diagnosed = diagnosis
certification_step-applied = application
certification_step-scope_accepted = acceptance of the scope
certification_step-granted = grant
certification_step-refused = refusal
certification_step-renewed = renewal
certification_step-renewal_refused = refusal of the renewal
certification_step-extended = extension
certification_step-suspended = suspension
certification_step-reinstated = reinstatement
certification_step-withdrawn = withdrawal
certification_step-decertified = decertification
certification_step-rescoped = change of scope

audit_kind-initial = initial
audit_kind-surveillance = surveillance
audit_kind-renewal = renewal
audit_kind-follow_up = follow-up
audit_kind-unannounced = unannounced
audit_kind-internal = internal

requirement_class-entry = entry
requirement_class-progress = progress
requirement_class-core = core
requirement_class-major = major
requirement_class-development = development
requirement_class-voluntary = voluntary

applies_to-organisation = the organisation
applies_to-unit = each mining unit
applies_to-plant = each plant
applies_to-group = each group

on_failure-immediate_disengagement = buyers stop at once
on_failure-mitigate_then_disengage = mended in time, or buyers stop
on_failure-improve = is to become better
on_failure-blocks_certificate = blocks the certificate

relationship-equivalent_to = is equivalent to
relationship-equal_to = is equal to
relationship-subset_of = is part of
relationship-superset_of = includes
relationship-intersects_with = intersects with
relationship-no_relationship = has no relationship with

proof-registry_entry = the organisation's registry entry
proof-tax_number = the organisation's tax number
proof-central_name = the name says that it is a central
proof-member_list = roster with numbers and admission dates
proof-member_list_by_gender = roster with everybody's gender
proof-board_complete = board of directors with president, vice-president and secretary
proof-supervisory_complete = supervisory board with president, vice-president and secretary
proof-education_committee = education committee in office
proof-electoral_committee = electoral committee in office
proof-gender_committee = gender equality committee in office
proof-harassment_committee = committee against sexual harassment in office
proof-harassment_parity = as many women as men in the committee against sexual harassment
proof-safety_committee = committee for safety and health in office
proof-premium_committee = premium committee with every social group
proof-yearly_renewal = renewal by thirds each year
proof-no_reelection = nobody re-elected for the next period
proof-no_double_office = nobody a director of two cooperatives
proof-delegates_in_force = whoever sits in an organ of the central is a member at home
proof-central_of_several = the central has at least two cooperatives
proof-delegates_due = delegates are due
proof-equality_policy = equality policy in force
proof-equality_plan = equality action plan under way
proof-harassment_training = training on harassment or violence within the year
proof-safety_training = training on safety and health within the year
proof-proportional_presence = women in the organs in proportion to membership

outcome-met = met
outcome-partly_met = partly met
outcome-not_met = not met
outcome-not_applicable = not applicable

work_status-open = not begun
work_status-under_way = under way
work_status-for_review = for review
work_status-done = done

conformity-conforming = conforming
conformity-observation = observation
conformity-non_conforming = non-conformity
conformity-rank = rank
conformity-not_applicable = not applicable

finding_severity-error = error
finding_severity-warning = warning
finding_severity-info = note

listed-all = all
listed-due = due
listed-missing = missing

sensitivity-public = public
sensitivity-internal = internal
sensitivity-confidential = confidential
sensitivity-sensitive = sensitive

social_group-miners = miners
social_group-plant_workers = workers of the plant
social_group-shareholders = members
social_group-vulnerable_groups = vulnerable groups
social_group-local_authorities = local authorities

# Grades and levels are each scheme's own; these are said in words, the others are shown as they are.
certification-grade-minor = minor
certification-grade-major = major
certification-grade-critical = critical
certification-grade-immediate = immediate
certification-level-ecological = ecological

### Parts of sentences
certification-requirements = { $count ->
    [one] { $count } requirement
   *[other] { $count } requirements
}
certification-relations = { $count ->
    [one] { $count } relation
   *[other] { $count } relations
}
certification-answers = { $count ->
    [0] no answer
    [one] { $count } answer
   *[other] { $count } answers
}
certification-fine = { $grams } g
date-by = until { $date }
certification-rate = { $rate } a kg
certification-line = { $purpose }: { $amount }
certification-graded = { $conformity } { $grade }
certification-bytes = { $name } ({ $bytes } bytes)

### Records named in a sentence
record-certification = { $scheme }, { $holder }
record-step = { $step }, { $date } ({ $certification })
record-audit = { record-audit-short } ({ $certification })
record-audit-short = { $kind ->
    [initial] initial audit
    [surveillance] surveillance audit
    [renewal] renewal audit
    [follow_up] follow-up audit
    [unannounced] unannounced audit
   *[internal] internal audit
}, { $date }
record-finding = { $requirement }, { $conformity }, { $audit }
record-action = “{ $action }” ({ $requirement })
record-evidence = “{ $title }”
record-premium-received = premium received { $day }, { $amount } ({ $cooperative })
record-premium-planned = plan “{ $title }” ({ $cooperative })
record-premium-decided = decision “{ $resolution }” ({ $cooperative })
record-premium-spent = expenditure { $day }, { $amount }, { $purpose } ({ $cooperative })

### What happened
event-certification-scheme-adopted = The scheme { $scheme } of { $owner }, version { $version }, was adopted, with { $requirements }.
event-certification-schemes-related = It was written down how { $source } stands to { $target }: { $links }.
event-certification-scheme-annulled = A scheme recorded in error was annulled: { $scheme }.
event-certification-opened = { $holder } showed interest in certification under { $scheme } { $day }.
event-certification-step-recorded = { $what ->
    [diagnosed] A diagnosis was made { $day }: { $certification }.
    [applied] The application was made { $day }: { $certification }.
    [scope_accepted] The scope was accepted { $day }: { $certification }.
    [granted] { $until ->
        [none] The certificate was granted { $day }: { $certification }.
       *[other] The certificate was granted { $day }, valid { $by }: { $certification }.
    }
    [refused] The certificate was refused { $day }: { $certification }.
    [renewed] { $until ->
        [none] The certificate was renewed { $day }: { $certification }.
       *[other] The certificate was renewed { $day }, valid { $by }: { $certification }.
    }
    [renewal_refused] The renewal was refused { $day }; the certificate runs to its end: { $certification }.
    [extended] The certificate was extended { $day }, { $by }: { $certification }.
    [suspended] { $until ->
        [none] The certificate was suspended { $day }: { $certification }.
       *[other] The certificate was suspended { $day }, to be mended { $by }: { $certification }.
    }
    [reinstated] The suspension was lifted { $day }: { $certification }.
    [withdrawn] The organisation gave the certificate back { $day }: { $certification }.
    [decertified] The certificate was taken away { $day } (decertification): { $certification }.
   *[rescoped] The scope changed { $day }: { $certification }.
}
event-certification-step-annulled = A step recorded in error was annulled: { $step }.
event-certification-annulled = A certification recorded in error was annulled: { $certification }.
event-certification-requirement-answered = { $outcome ->
    [none] Requirement { $requirement }, { $day }: { $work } ({ $certification }).
   *[other] Requirement { $requirement }, { $day }: { $outcome }; work { $work } ({ $certification }).
}
event-certification-answers-carried-over = { $lost ->
    [none] The answers of { $from_certification } were carried over to { $to_certification }: { $carried }.
   *[other] The answers of { $from_certification } were carried over to { $to_certification }: { $carried }; those to { $lost } could not be.
}
event-certification-audit-scheduled = An audit was scheduled { $day } ({ $kind }), by { $body }: { $certification }.
event-certification-audit-held = An audit was held { $period }: { $audit }.
event-certification-audit-annulled = An audit recorded in error was annulled: { $audit }.
event-certification-finding-recorded = { $deadline ->
    [none] Finding about requirement { $requirement }: { $conformity }; { $audit }.
   *[other] Finding about requirement { $requirement }: { $conformity }, to be mended { $by }; { $audit }.
}
event-certification-finding-annulled = A finding recorded in error was annulled: { $finding }.
event-certification-action-planned = A corrective action was planned, { $by }: { $action }; { $finding }.
event-certification-action-revised = A corrective action was changed, now { $by }: { $action }.
event-certification-action-closed = { $worked ->
    [yes] A corrective action was closed { $day }, effective: { $record }.
   *[no] A corrective action was closed { $day }, without effect: { $record }.
}
event-certification-action-reopened = A corrective action was opened again { $day }: { $record }.
event-certification-action-annulled = A corrective action planned in error was annulled: { $record }. Its finding no longer has it.
event-certification-action-reassigned = A corrective action passed to the record of { $person }, who is the same person: { $record }.
event-certification-evidence-recorded = { $supersedes ->
    [none] The evidence “{ $title }” was recorded, { $effective }.
   *[other] The evidence “{ $title }” was recorded, { $effective }, a newer version of { $supersedes }.
}
event-certification-evidence-linked = The evidence { $evidence } is used for requirement { $requirement } ({ $certification }).
event-certification-evidence-unlinked = The evidence { $evidence } is no longer used for requirement { $requirement } ({ $certification }).
event-certification-evidence-annulled = Evidence recorded in error was annulled: { $evidence }.
event-certification-premium-received = { $cooperative } received { $amount } of premium { $day } for { $fine } of fine gold ({ $scheme }).
event-certification-premium-planned = { $cooperative } planned the use of the premium { $period }: { $title }; { $lines }.
event-certification-premium-decided = It was decided on the premium { $day }: { $organ }, { $resolution }; { $lines }.
event-certification-premium-spent = { $decision ->
    [none] { $cooperative } spent { $amount } of the premium { $day }, with no decision written down: { $purpose }.
   *[other] { $cooperative } spent { $amount } of the premium { $day }: { $purpose } ({ $decision }).
}
event-certification-premium-annulled = An entry about the premium recorded in error was annulled: { $premium }.
event-certification-social-group-stated = { $social_group ->
    [none] The social group of a mandate was taken back: { $mandate }.
   *[other] A mandate stands for a social group, { $social_group }: { $mandate }.
}

### Fields of a fact
field-certification-action = Action
field-certification-amount = Amount
field-certification-audit = Audit
field-certification-auditors = Auditors
field-certification-author = Who planned it
field-certification-beneficiaries = Who had something of it
field-certification-body = Who
field-certification-buyer = Who bought
field-certification-carried = Answers carried over
field-certification-certification = Certification
field-certification-check = How it was checked
field-certification-closer = Who closed it
field-certification-conditions = Conditions
field-certification-conformity = Result
field-certification-cooperative = Organisation
field-certification-cycle = Months that a certificate runs
field-certification-deadline = Deadline
field-certification-decision = Decision
field-certification-effective = In effect
field-certification-evidence = Evidence
field-certification-finding = Finding
field-certification-fine = Fine gold
field-certification-from_certification = From
field-certification-grades = Grades
field-certification-social_group = Social group
field-certification-holder = Organisation
field-certification-interviews = Interviews
field-certification-kind = Kind
field-certification-level = Level
field-certification-levels = Levels
field-certification-licence = Licence
field-certification-line = Purpose
field-certification-lines = Purposes
field-certification-links = Relations
field-certification-lost = Without relation
field-certification-mandate = Mandate
field-certification-note = Note
field-certification-number = Number
field-certification-on = Date
field-certification-organ = Organ
field-certification-outcome = Result
field-certification-owner = Owner
field-certification-period = Period
field-certification-person = Person
field-certification-plan = Plan
field-certification-planned = Planned
field-certification-premium = Entry about the premium
field-certification-product = Product
field-certification-profiles = Selections
field-certification-purpose = Purpose
field-certification-rate = Premium a kilogram
field-certification-reason = Reason
field-certification-record = Corrective action
field-certification-requirement = Requirement
field-certification-requirements = Requirements
field-certification-resolution = Where it is written
field-certification-responsible = Responsible organ
field-certification-root_cause = Root cause
field-certification-sample = Sample
field-certification-scheme = Scheme
field-certification-sensitivity = Sensitivity
field-certification-source = From
field-certification-step = Step
field-certification-supersedes = Supersedes
field-certification-target = Stands to
field-certification-title = Title
field-certification-to_certification = To the certification
field-certification-units = Mining units
field-certification-until = Until
field-certification-version = Version
field-certification-work = Work

### Why something was not done, and what to do
rejection-scheme-unknown = No scheme in the register has the identifier { $scheme }.
    .next = Look at the schemes with ayni scheme list, or adopt the missing one first.
rejection-scheme-exists = The identifier is already that of the scheme { $scheme }.
    .next = Use the scheme that exists, or a new identifier.
rejection-scheme-code-taken = There is already a scheme with that code: { $scheme }.
    .next = Use the scheme that exists; another version has another code, with its number for example.
rejection-scheme-empty = The scheme demands nothing.
    .next = Add at least one requirement that can be answered.
rejection-requirement-repeated = The requirement { $requirement } stands twice.
    .next = Leave each code only once.
rejection-requirement-orphaned = The requirement { $requirement } belongs to { $parent }, which does not stand before it in the scheme.
    .next = Put { $parent } first, or take the dependency away.
rejection-requirement-unknown = The scheme { $scheme } does not have the requirement { $requirement }.
    .next = Look at the requirements with ayni scheme show and choose one.
rejection-requirement-is-heading = { $requirement } is only a heading.
    .next = Choose one of the requirements below it.
rejection-level-unknown = The scheme does not have the level { $level }.
    .next = Look at the levels with ayni scheme show, or leave the level out.
rejection-grade-unknown = The scheme does not have the grade { $grade }; its grades are { $known }.
    .next = Look at the grades with ayni scheme show and choose one.
rejection-scale-differs = The result does not fit the scale of the scheme { $scheme }.
    .next = Look with ayni scheme show whether the scheme uses conformity or ranks, and which.
rejection-percent-too-high = There is no confidence of { $percent } %.
    .next = Write a number from 0 to 100.
rejection-scheme-in-use = The scheme { $scheme } is in use.
    .next = Annul the certifications and relations that use it first; if it changed, adopt a new version.
rejection-schemes-unrelated = Nothing was said about how { $source } stands to { $target }.
    .next = Write it down first with ayni scheme relate.
rejection-scheme-related-to-self = The scheme { $scheme } is not compared with itself.
    .next = Choose the other scheme.
rejection-certification-unknown = No certification in the register has the identifier { $certification }.
    .next = Look at the certifications with ayni certification list, or open one first.
rejection-certification-exists = The identifier is already that of the certification { $certification }.
    .next = Use the certification that exists, or a new identifier.
rejection-already-open = There is already a certification under way for that scheme and scope: { $certification }.
    .next = Go on with that certification; to change the scope, use ayni certification rescope.
rejection-unit-not-in-family = The mining unit belongs to { $cooperative }, which is neither the organisation nor one of those that belong to it.
    .next = Choose units of the organisation or of those that belong to it.
rejection-unit-in-scope = The mining unit is in the scope of a certification: { $certification }.
    .next = Change the scope first, or annul the certification.
rejection-certification-in-use = Other records depend on the certification { $certification }.
    .next = Annul its steps, audits and linked evidence first.
rejection-step-unknown = No step has the identifier { $step }.
    .next = Look at the steps with ayni certification show and choose one.
rejection-step-exists = The identifier is already that of another step: { $step }.
    .next = Use a new identifier.
rejection-step-out-of-order = That step ({ $step }) does not fit how the certification stands on that day ({ $on }): { $status }.
    .next = Look at the steps with ayni certification show and check the date, or write the missing step down first.
rejection-step-needed = Without that step ({ $step }) a later one does not hold: { $needed_by }.
    .next = Annul the later step first.
rejection-certification-unchanged = What was given is already so.
    .next = There is nothing to do.
rejection-audit-unknown = No audit in the register has the identifier { $audit }.
    .next = Look at the audits with ayni audit list, or schedule one first.
rejection-audit-exists = The identifier is already that of another audit: { $audit }.
    .next = Use a new identifier.
rejection-audit-not-held = The audit was not held yet: { $audit }.
    .next = Write down first that it was held, with ayni audit hold.
rejection-audit-has-findings = The audit has findings: { $audit }.
    .next = Annul the findings first.
rejection-finding-unknown = No finding in the register has the identifier { $finding }.
    .next = Look at the findings with ayni finding list and choose one.
rejection-finding-exists = The identifier is already that of another finding: { $finding }.
    .next = Use a new identifier.
rejection-requirement-already-found = The audit has already said something about that requirement: { $finding }.
    .next = Annul that finding first if it was an error.
rejection-nothing-to-correct = There is nothing to mend: { $finding }.
    .next = Choose a finding that is not conforming.
rejection-finding-has-actions = There are corrective actions about the finding: { $finding }.
    .next = The finding stays. Close its actions, or annul with ayni action annul those that were planned in error.
rejection-action-unknown = No corrective action in the register has the identifier { $action }.
    .next = Look at the actions with ayni action list and choose one.
rejection-action-exists = The identifier is already that of another corrective action: { $action }.
    .next = Use a new identifier.
rejection-action-closed = The corrective action is closed: { $action }.
    .next = Open it again first, saying why, with ayni action reopen.
rejection-action-open = The corrective action is not closed: { $action }.
    .next = There is nothing to open again.
rejection-action-was-closed = The corrective action was closed once: { $action }.
    .next = What was done is not annulled. If it is open, change it with ayni action revise, or close it with what came of it.
rejection-due-before-audit = The deadline ({ $due }) is before the audit that found the matter, held from { $held }.
    .next = Give a later deadline; if the date of the audit is wrong, correct it with ayni audit hold.
rejection-closed-before-audit = The closing ({ $closed }) is before the audit that found the matter, held from { $held }.
    .next = Check the day of closing; if that of the audit is wrong, correct it with ayni audit hold.
rejection-closed-by-its-author = Who planned or changed the action ({ $author }) does not close it: { $action }.
    .next = Ask another office to close it, and say so with --by.
rejection-evidence-unknown = No evidence in the register has the identifier { $evidence }.
    .next = Look for it by its title, or record it first.
rejection-evidence-exists = The identifier is already that of other evidence: { $evidence }.
    .next = Use a new identifier.
rejection-evidence-in-use = The evidence { $evidence } is in use.
    .next = Unlink it first; if it changed, record a new version.
rejection-evidence-superseded = There is already a newer version of the evidence { $evidence }: { $by }.
    .next = Use the newer version.
rejection-evidence-already-linked = The evidence { $evidence } is already used for that requirement.
    .next = There is nothing to do.
rejection-evidence-not-linked = The evidence { $evidence } is not used for that requirement.
    .next = Look at the evidence of the requirement and choose one.
rejection-premium-unknown = No entry about the premium in the register has the identifier { $premium }.
    .next = Look at the entries with ayni premium list and choose one.
rejection-premium-exists = The identifier is already that of another entry about the premium: { $premium }.
    .next = Use a new identifier.
rejection-premium-of-another-kind = The entry is of another kind: { $premium }.
    .next = For an expenditure choose a decision; for a decision, a plan.
rejection-premium-of-another = The entry is another organisation's: { $premium }.
    .next = Choose an entry of the same organisation.
rejection-line-without-decision = The line { $line } is of no decision: none is named.
    .next = Name the decision, too, with --decision.
rejection-line-unknown = The decision has no line { $line }; its lines are: { $known }.
    .next = Name one of these lines with --line.
rejection-premium-empty = There is no amount to pay.
    .next = Give at least one purpose with its amount.
rejection-premium-in-use = Another entry rests on this one: { $premium }.
    .next = Annul the later entry first.
rejection-mandate-in-use = A social group or evidence rests on the mandate: { $mandate }.
    .next = Take the social group back first, or annul the evidence.

rejection-money-shape = That is not an amount with its currency.
    .next = Write the figure, a space and the currency, for example 1500.00 USD.
rejection-money-decimals = The amount has more decimals than its currency.
    .next = Check the decimals; the dollar and the sol have two.
rejection-currency-shape = A currency is written with three capital letters (ISO 4217).
    .next = Write for example USD, PEN or EUR.
rejection-weight-shape = That is not a weight in grams with at most three decimals.
    .next = Write for example 250 or 12.5.
rejection-amount-range = The figure is too large.
    .next = Check the zeros.

### Commands, to say what is not allowed
command-certification-adopt-scheme = adopt schemes
command-certification-relate-schemes = relate schemes
command-certification-annul-scheme = annul schemes
command-certification-open = open certifications
command-certification-record-step = write down steps of certifications
command-certification-annul-step = annul steps of certifications
command-certification-annul = annul certifications
command-certification-answer-requirement = answer requirements
command-certification-carry-over-answers = carry answers over to another scheme
command-certification-schedule-audit = schedule audits
command-certification-hold-audit = write down audits that were held
command-certification-annul-audit = annul audits
command-certification-record-finding = write down findings
command-certification-annul-finding = annul findings
command-certification-plan-action = plan corrective actions
command-certification-revise-action = change corrective actions
command-certification-close-action = close corrective actions
command-certification-reopen-action = open corrective actions again
command-certification-annul-action = annul corrective actions
command-certification-record-evidence = record evidence
command-certification-link-evidence = link evidence
command-certification-unlink-evidence = unlink evidence
command-certification-annul-evidence = annul evidence
command-certification-receive-premium = write down premium received
command-certification-plan-premium = plan the premium
command-certification-decide-premium = write down decisions on the premium
command-certification-spend-premium = write down premium spent
command-certification-annul-premium = annul entries about the premium
command-certification-state-social-group = say which social group a mandate stands for

### Kinds of facts, to say which cannot be undone
kind-certification-scheme-adopted = the adoption of a scheme
kind-certification-schemes-related = the relation of two schemes
kind-certification-scheme-annulled = the annulment of a scheme
kind-certification-opened = the opening of a certification
kind-certification-step-recorded = a step of a certification
kind-certification-step-annulled = the annulment of a step
kind-certification-annulled = the annulment of a certification
kind-certification-requirement-answered = the answer to a requirement
kind-certification-answers-carried-over = the carrying over of answers
kind-certification-audit-scheduled = the scheduling of an audit
kind-certification-audit-held = the holding of an audit
kind-certification-audit-annulled = the annulment of an audit
kind-certification-finding-recorded = a finding
kind-certification-finding-annulled = the annulment of a finding
kind-certification-action-planned = a corrective action
kind-certification-action-revised = the change of a corrective action
kind-certification-action-closed = the closing of a corrective action
kind-certification-action-reopened = the reopening of a corrective action
kind-certification-action-annulled = the annulment of a corrective action
kind-certification-action-reassigned = the passing of a corrective action to another record
kind-certification-evidence-recorded = a piece of evidence
kind-certification-evidence-linked = the linking of evidence
kind-certification-evidence-unlinked = the unlinking of evidence
kind-certification-evidence-annulled = the annulment of evidence
kind-certification-premium-received = premium received
kind-certification-premium-planned = a plan for the premium
kind-certification-premium-decided = a decision on the premium
kind-certification-premium-spent = premium spent
kind-certification-premium-annulled = the annulment of an entry about the premium
kind-certification-social-group-stated = the social group of a mandate

### What a requirement is about
requirement-topic-assembly = assembly
requirement-topic-books = books
requirement-topic-central = centrals
requirement-topic-data = data
requirement-topic-due-diligence = due diligence
requirement-topic-ecological = ecological gold
requirement-topic-economy = economy
requirement-topic-education = education
requirement-topic-elections = elections
requirement-topic-environment = environment
requirement-topic-gender = gender
requirement-topic-general = general
requirement-topic-governance = governance
requirement-topic-grievance = grievances
requirement-topic-harassment = harassment
requirement-topic-human-rights = human rights
requirement-topic-improvement = improvement
requirement-topic-labour = labour
requirement-topic-legitimacy = legitimacy
requirement-topic-management = management
requirement-topic-members = members
requirement-topic-organs = organs
requirement-topic-premium = premium
requirement-topic-registry = public registry
requirement-topic-safety = safety
requirement-topic-severity-error = error
requirement-topic-severity-info = information
requirement-topic-severity-warning = warning
requirement-topic-traceability = traceability
requirement-topic-training = training

### What is typed at the terminal and not found or not understood
record-kind-scheme = the scheme
record-kind-certification = the certification
record-kind-step = the step
record-kind-requirement = the requirement
record-kind-audit = the audit
record-kind-finding = the finding
record-kind-action = the corrective action
record-kind-evidence = the evidence
record-kind-premium = the entry about the premium
problem-nothing-found-scheme-next = Type its code or its title; ayni scheme list shows them all.
problem-nothing-found-certification-next = Type the scheme's code and, if need be, --cooperative with the organisation; ayni certification list shows them all.
problem-nothing-found-step-next = Type the kind of the step or its date; ayni certification show shows them all.
problem-nothing-found-requirement-next = Type its code, or how it begins or ends; ayni scheme show shows them all.
problem-nothing-found-audit-next = Type its year, its date or its kind; ayni audit list shows them all.
problem-nothing-found-finding-next = Type the requirement and, if need be, --audit with the year; ayni finding list shows them all.
problem-nothing-found-action-next = Type the requirement or some words of the action; ayni action list shows them all.
problem-nothing-found-evidence-next = Type its title or a part of it.
problem-nothing-found-premium-next = Type the resolution, the title or the date; ayni premium list shows them all.
problem-several-found-scheme-next = Type the whole code of the scheme.
problem-several-found-certification-next = Add --cooperative with the organisation, or type the identifier.
problem-several-found-step-next = Type the kind and the date, or the identifier.
problem-several-found-requirement-next = Type the whole code.
problem-several-found-audit-next = Add --certification or --cooperative, or type the kind and the year, or the identifier.
problem-several-found-finding-next = Add --audit with the year or the kind, or type the identifier.
problem-several-found-action-next = Type more words of the action, add --audit, or type the identifier.
problem-several-found-evidence-next = Type the whole title or the identifier.
problem-several-found-premium-next = Type the whole text of the resolution or title, or the identifier.
problem-money-shape = { $option }: “{ $value }” is not an amount.
problem-money-shape-next = Type the figure with its currency, for example "S/ 1,500.50", "1500.50 PEN" or "1500 USD". The dollar sign alone will not do: type the three letters, such as USD.
problem-amount-ambiguous = { $option }: in “{ $value }” the comma or point may part thousands or decimals.
problem-amount-ambiguous-next = Type the thousands unparted, such as 1500, or all decimals, such as 1,500.00 or 1.50.
problem-amount-negative = { $option }: “{ $value }” is negative, and no such figure can stand here.
problem-amount-negative-next = Type the figure without the minus sign.
problem-percent-wrong = { $option }: “{ $value }” is not a whole percentage from 0 to 100.
problem-percent-wrong-next = Type for example 40 % or 40.
problem-money-decimals = { $option }: “{ $value }” has more decimals than its currency.
problem-money-decimals-next = Check the decimals; the dollar and the sol have two.
problem-currency-shape = { $option }: “{ $value }” does not end in a currency of three capital letters (ISO 4217).
problem-currency-shape-next = Type for example "S/ 1500.00" or "1500.00 PEN".
problem-weight-shape = { $option }: “{ $value }” is not a weight in grams.
problem-weight-shape-next = Type the grams, with at most three decimals: 250 or 12.5.
problem-amount-range = { $option }: “{ $value }” is too large.
problem-amount-range-next = Check the zeros.
problem-requirement-wrong = { $option }: the requirement “{ $value }” is not understood.
problem-requirement-wrong-next = Type CODE|TITLE, with |CLASS and |YEAR if need be, for example "g-1|Equality policy|entry|0".
problem-grade-wrong = { $option }: the grade “{ $value }” is not understood.
problem-grade-wrong-next = Type CODE, with :DAYS and :blocks if need be, for example major:90:blocks.
problem-ranks-wrong = { $option }: the ranks “{ $value }” are not understood.
problem-ranks-wrong-next = Type the highest rank and the lowest that counts as met, for example 5:3.
problem-link-wrong = { $option }: the relation “{ $value }” is not understood.
problem-link-wrong-next = Type REQUIREMENT=REQUIREMENT:RELATIONSHIP, with :CONFIDENCE from 0 to 100 if need be, for example fm1-3=fm2-1.5.1:equivalent_to:90.
problem-links-missing = No relation was given.
problem-links-missing-next = Type --link, or --file with a CSV that has the columns source, target and relationship.
problem-links-column = { $option }: “{ $value }” lacks the column { $column }.
problem-links-column-next = The first row must say source, target, relationship and, if wanted, confidence.
problem-line-wrong = { $option }: the purpose “{ $value }” is not understood.
problem-line-wrong-next = Type PURPOSE=AMOUNT, for example "first aid=500.00 USD".
problem-conformity-needed = { $option }: it was not said how “{ $value }” came out.
problem-conformity-needed-next = Add --conforming, --observation, --grade with the grade, --rank with the rank, or --not-applicable.
problem-effect-needed = { $option }: it was not said whether the action “{ $value }” worked.
problem-effect-needed-next = Add --effective or --not-effective.

### Lists
list-schemes = Schemes
list-scheme-requirements = Requirements
list-scheme-profiles = Selections
list-scheme-relations = Relations to other schemes
list-scheme-grades = Grades of non-conformity
list-certifications = Certifications
list-steps = Steps
list-answers = Answers to the requirements
list-audits = Audits
list-findings = Findings
list-actions = Corrective actions
list-premium = Premium
list-premium-groups = Social groups in the committees
premium-received = received
premium-planned = planned
premium-decided = decided
premium-spent = spent
certification-yes = yes
certification-action-open = open
certification-action-overdue = overdue
certification-action-closed = closed
certification-ends-for-good = will not be renewed
certification-suspension-overdue = the suspension lasts longer than was set
certification-scale-conformity = conformity
certification-scale-rank = ranks from 1 to { $max }; met from { $pass } on
certification-months = { $count ->
    [one] { $count } month
   *[other] { $count } months
}
certification-remaining = { $count ->
    [one] { $count } day
   *[other] { $count } days
}
col-certification-action = Action
col-certification-amount = Amount
col-certification-applies_to = Asked of
col-certification-audit = Audit
col-certification-auditors = Auditors
col-certification-blocks = Blocks the certificate
col-certification-body = Who
col-certification-buyer = Who bought
col-certification-certification = Certification
col-certification-class = Class
col-certification-closed = Closed
col-certification-conditions = Conditions
col-certification-confidence = Confidence (%)
col-certification-conformity = Result
col-certification-cycle = A certificate runs
col-certification-days = Days to mend
col-certification-days_left = Days left
col-certification-deadline = Deadline
col-certification-decision = Decision
col-certification-details = Details
col-certification-effective = Effective
col-certification-entry = Entry
col-certification-evidence = Evidence
col-certification-findings = Findings
col-certification-fine = Fine gold (g)
col-certification-first_certified = First certificate
col-certification-grade = Grade
col-certification-group = Social group
col-certification-holder = Organisation
col-certification-interviews = Interviews
col-certification-kind = Kind
col-certification-level = Level
col-certification-levels = Levels
col-certification-licence = Licence
col-certification-scheme-document = SHA-256 of the file read
col-certification-mandate = Mandate
col-certification-note = Note
col-certification-number = Certificate no.
col-certification-open_actions = Open actions
col-certification-outcome = Result
col-certification-owner = Owner
col-certification-person = Responsible person
col-certification-planned = Planned
col-certification-product = Product
col-certification-purpose = Purpose
col-certification-rate = Premium a kg
col-certification-reference = Where it is written
col-certification-relationship = Relationship
col-certification-remaining_days = Days left
col-certification-requirement = Requirement
col-certification-requirements = Requirements
col-certification-resolution = Where it is written
col-certification-responsible = Responsible organ
col-certification-root_cause = Root cause
col-certification-sample = Sample
col-certification-scale = Scale
col-certification-scheme = Scheme
col-certification-scope = Scope
col-certification-source = From
col-certification-step = Step
col-certification-suspension = Longest suspension
col-certification-target = To
col-certification-title = Title
col-certification-topics = Topics
col-certification-units = Mining units
col-certification-uses = Certifications
col-certification-valid = Validity
col-certification-work = Work
col-certification-year_due = From year
