# What follows from the register for an auditor's visit: findings, readiness, certificate, premium and calendar.

### Columns
col-compliance-about = About
col-compliance-action = What is done
col-compliance-audit_kind = Audit
col-compliance-balance = Balance
col-compliance-body = Body
col-compliance-buyer = Buyer
col-compliance-check = Check of effectiveness
col-compliance-class = Class
col-compliance-closed = Closed
col-compliance-conformity = Result
col-compliance-currency = Currency
col-compliance-days_left = Days
col-compliance-deadline = Deadline
col-compliance-decided = Decided
col-compliance-demands = What it demands
col-compliance-due = Falls due
col-compliance-due_now = Due
col-compliance-due_when = Due
col-compliance-evidence = Evidence
col-compliance-finding = Finding
col-compliance-findings = Findings
col-compliance-fine = Fine gold
col-compliance-gender = Gender
col-compliance-held = Held
col-compliance-later = Later
col-compliance-level = Level
col-compliance-met = Met
col-compliance-missing = What is missing
col-compliance-name = Name
col-compliance-not_met = Not met
col-compliance-note = Note
col-compliance-number = No.
col-compliance-on = Date
col-compliance-organ = Organ
col-compliance-organisation = Organisation
col-compliance-outcome = Result
col-compliance-partly_met = In part
col-compliance-planned = Planned
col-compliance-post = Office
col-compliance-proof = What the register says
col-compliance-proven = Proven by the register
col-compliance-purpose = For what
col-compliance-purposes = For what
col-compliance-rate = Premium per kg
col-compliance-ready = Ready
col-compliance-received = Received
col-compliance-requirement = Requirement
col-compliance-resolution = Decision
col-compliance-responsible = Responsible
col-compliance-root_cause = Root cause
col-compliance-since = Since
col-compliance-social_group = Stands for
col-compliance-source = Source
col-compliance-spent = Spent
col-compliance-state = State
col-compliance-unanswered = Unanswered
col-compliance-valid_until = Valid until
col-compliance-what = What
col-compliance-work = Work
col-compliance-year = Year

### Key figures
fact-compliance-severity-error = Grave
fact-compliance-severity-warning = To be seen to
fact-compliance-severity-info = To know
fact-compliance-certificate = Standing
fact-compliance-certificate-number = Number
fact-compliance-certificate-since = Since
fact-compliance-certificate-until = Valid until
fact-compliance-certificate-first = First certified
fact-compliance-certificate-level = Level
fact-compliance-certificate-product = Product
fact-compliance-certificate-units = Units in scope
fact-compliance-certificate-conditions = Conditions
fact-compliance-certificate-renewal = Renewal
fact-compliance-profile = Selection
fact-compliance-due = Requirements due
fact-compliance-ready = Ready
fact-compliance-proven = Proven by the register
fact-compliance-unanswered = Unanswered
fact-compliance-overdue = Overdue
fact-compliance-with_findings = With open findings
fact-compliance-later = Due later
fact-compliance-audit-planned = Planned
fact-compliance-audit-held = Held
fact-compliance-audit-auditors = Auditors
fact-compliance-audit-sample = Sample
fact-compliance-audit-interviews = People interviewed
fact-compliance-findings-conforming = Nothing to mend
fact-compliance-findings-open = To be mended
fact-compliance-findings-overdue = Overdue
fact-compliance-findings-mended = Mended
fact-compliance-premium-received = Received
fact-compliance-premium-decided = Decided
fact-compliance-premium-spent = Spent
fact-compliance-premium-balance = Balance
fact-compliance-beneficiaries = Beneficiaries

### Sections
section-compliance-severity-error = Grave
section-compliance-severity-error-empty = There are no grave findings.
section-compliance-severity-warning = To be seen to
section-compliance-severity-warning-empty = There is nothing to be seen to.
section-compliance-severity-info = To know
section-compliance-severity-info-empty = There is nothing more to know.
section-compliance-calendar = What falls due
section-compliance-calendar-empty = Nothing falls due in these days.
section-compliance-steps = Steps
section-compliance-steps-empty = No step is written down yet.
section-compliance-audits = Audits
section-compliance-audits-empty = No audits are written down.
section-compliance-found = Findings by requirement
section-compliance-found-empty = The audit left no findings that are written down.
section-compliance-actions = Corrective actions
section-compliance-actions-empty = No corrective actions are written down.
section-compliance-classes = Requirements by class
section-compliance-classes-empty = The scheme has no requirements that are answered.
section-compliance-requirements = Requirement by requirement
section-compliance-requirements-empty = There are no requirements in this list.
section-compliance-premium-years = Year by year
section-compliance-premium-years-empty = Nothing happened to the premium up to this day.
section-compliance-premium-received = Received
section-compliance-premium-received-empty = No premium received is written down up to this day.
section-compliance-premium-decisions = Decisions, and what was spent on each
section-compliance-premium-decisions-empty = There are no decisions on the premium up to this day.
section-compliance-premium-spent = Spent
section-compliance-premium-spent-empty = No premium spent is written down up to this day.
section-compliance-committee = Who decides on the premium
section-compliance-committee-empty = Nobody holds a full seat of this organ on the day.

### Titles and sentences
findings-title = Findings
findings-none = The register has nothing to remark on this day.
calendar-title = What falls due
calendar-period = From { $from } to { $until }, both included
calendar-file = Due dates: { $register }
calendar-entry = { $due }: { $what }
calendar-entry-of-requirement = { $due }, { $requirement }: { $what }
readiness-title = Readiness: { $certification }
readiness-chart = Answers to the requirements due, by class
readiness-of = { $ready } of { $due } ready
premium-title = Premium of { $cooperative }
premium-chart = Beneficiaries each year
premium-other-purposes = other purposes
premium-undecided = no decision
premium-unshown = no evidence
audit-chart = Findings
certificate-scheme = { $title } · { $owner }
certificate-remaining = { $days ->
    [0] { $status }; it ends today
    [one] { $status }; { $days } day left
   *[other] { $status }; { $days } days left
}
certificate-timeline = Phases of the certification
certificate-ends_for_good = it will not be renewed and runs to its end
phase-on_the_way = on the way
phase-in_force = in force
phase-suspended = suspended
phase-over = over
source-register = the register itself
compliance-more = { $count ->
    [one] and { $count } more
   *[other] and { $count } more
}
compliance-topic-harassment = harassment or violence
compliance-topic-safety = safety and health

### What is said of each requirement
class-none = no class
outcome-none = no answer
due_when-now = yes
due_when-later = later
due_when-voluntary = voluntary
due_when-not_here = does not apply here
missing-nothing = nothing
missing-answer = an answer
missing-conformity = to meet it fully
missing-proof = what the register does not prove
missing-evidence = evidence
missing-evidence_in_effect = evidence in effect
missing-correction = to mend what was found
evidence-state-in_effect = in effect
evidence-state-not_yet = not yet in effect
evidence-state-out_of_date = out of date
evidence-state-superseded = there is a newer version
verdict-proof-proven = proven
verdict-proof-not_proven = not proven
verdict-proof-not_applicable = does not apply
verdict-proof-not_computable = cannot be known
verdict-proof-since = { $verdict } (since { $date })
finding-state-conforming = nothing to mend
finding-state-open = to be mended
finding-state-overdue = overdue
finding-state-mended = mended
action-state-open = under way
action-state-overdue = overdue
action-state-effective = closed, effective
action-state-not_effective = closed, not effective

### Why it does not apply or cannot be known
why-no_rule = no law demanded it on that day
why-another_kind = it is asked of another kind of organisation
why-organs_not_kept = the register does not keep the organs of this organisation
why-no_such_organ = there is no such organ
why-nobody_sits = nobody sits in it
why-too_young = the organs are younger than the time after which they are renewed
why-no_members = there are no members on that day
why-few_members = there are fewer members than the law has in mind
why-few_workers = fewer people work than the law has in mind
why-work_not_kept = the register does not say who works
why-gender_unknown = not everybody's gender is known
why-no_premium = there are no decisions on the premium, and nobody stands for a social group
why-meetings_not_kept = the register keeps no meetings
why-found_with_people = it is found with the records of people
why-holders_unknown = births, admissions or kin of those who sit are not known

### Findings
flaw-registry_entry_missing = The entry in the registry of legal persons is missing.
flaw-tax_number_missing = The tax number is missing.
flaw-name_omits_kind = The name does not say what kind of organisation it is.
flaw-number_missing = { $found ->
    [one] { $found } membership in force has no register number.
   *[other] { $found } memberships in force have no register number.
}
flaw-gender_missing = { $found ->
    [one] The gender of { $found } member in force is not known.
   *[other] The gender of { $found } members in force is not known.
}
flaw-organ_missing = There is no { $organ }.
flaw-holders_missing = The organ exists, but nobody holds a full seat.
flaw-office_vacant = Vacant: { $post }.
flaw-renewed_too_few = Full seats renewed in the last { $months ->
        [one] month
       *[other] { $months } months
    }: { $found }; due at least: { $needed }.
flaw-reelected_at_once = It was a re-election for the period right after.
flaw-director_twice = The same person sits on the boards of two primary cooperatives.
flaw-not_member_at_home = Sits in an organ of the central without being a member of one of its cooperatives.
flaw-too_few_cooperatives = { $found ->
    [0] The central has no cooperative; it needs at least { $needed }.
    [one] The central has only one cooperative; it needs at least { $needed }.
   *[other] The central has { $found } cooperatives; it needs at least { $needed }.
}
flaw-delegates_missing = With { $found } entitled members an assembly of delegates is due, and there is none.
flaw-parity_missing = There are not as many women ({ $women }) as men ({ $men }).
flaw-out_of_proportion = Women with full seats: { $women }; men with full seats: { $men }; women due in proportion to membership, at least: { $needed }.
flaw-gender_rule_broken = The organ does not keep its gender rule: { $gender ->
        [woman] { $needed } { $needed ->
            [one] woman is
           *[other] women are
        } missing
       *[other] { $needed } { $needed ->
            [one] man is
           *[other] men are
        } missing
    }.
flaw-group_missing = Nobody in the premium committee stands for: { $social_group }.
flaw-committee_unbalanced = The premium committee is not balanced. Women: { $women }; men: { $men }.
flaw-spent_not_received = More premium was spent than had been received by that day; at the worst { $missing } were missing.
flaw-spent_undecided = { $amount } were spent without a decision.
flaw-spent_beyond_line = { $spent } were spent on the line { $line }, for which { $decided } were decided.
flaw-spent_beyond_decision = { $spent } were spent on a decision about { $decided }.
flaw-spent_before_decision = { $amount } were spent before the decision, which is of { $decided_on }.
flaw-spent_without_evidence = Nothing shows the expenditure of { $amount }.
flaw-amount_differs = { $amount } were received; { $grams } g times the rate is { $expected }.
flaw-granted_before_holder = It was granted before the organisation existed, founded: { $holder_on }.
flaw-granted_after_holder = It was granted after the organisation was dissolved: { $holder_on }.
flaw-scope_unit_not_worked = The scope holds a unit that is not worked on this day.
flaw-suspended_too_long = The suspension, since { $since }, exceeds the { $months } months that the scheme allows.
flaw-suspension_overdue = The suspension, since { $since }, is beyond the day that was set.
flaw-certificate_ending = { $days ->
    [0] The certificate ends today ({ $until }).
    [one] The certificate has { $days } day left ({ $until }).
   *[other] The certificate has { $days } days left ({ $until }).
}
flaw-audit_not_held = The audit planned for { $planned } is not written down as held.
flaw-finding_without_action = The finding has no corrective action.
flaw-finding_overdue = The finding was to be mended by: { $deadline }.
flaw-action_overdue = The corrective action was to be done by: { $deadline }.
flaw-closed_not_effective = The corrective action was closed as not effective, and no other is under way.
flaw-answer_overdue = The work on the requirement was to be done by: { $deadline }.
flaw-evidence_out_of_date = Evidence that the requirement rests on is out of date.
flaw-evidence_superseded = The requirement rests on evidence that has a newer version.
flaw-policy_missing = No equality policy is in force.
flaw-plan_missing = No equality action plan is under way.
flaw-policy_review_due = The policy was to be reviewed by: { $review }.
flaw-training_missing = No training on { $topic } is written down for the last { $months ->
        [one] month
       *[other] { $months } months
    }.
flaw-group_member_without_tie = Is in a productive group without being a member, kin of one, or working there.
flaw-birth_in_future = Born on { $date }, a date still to come. Correct it with "ayni person correct --birth".
flaw-death_in_future = Died on { $date }, a date still to come. Correct it with "ayni person correct --death".
flaw-admission_in_future = The admission is of { $date }, a date still to come. If it is an error, correct it with "ayni member correct".
flaw-exit_in_future = The exit is of { $date }, a date still to come. If it is an error, correct it with "ayni member correct".
flaw-seat_in_future = The mandate begins on { $date }, a date still to come. If it is an error, correct it with "ayni committee correct-mandate".
flaw-organ_in_future = The organ begins on { $date }, a date still to come. If it is an error, annul it with "ayni committee annul".
flaw-founded_in_future = The founding is of { $date }, a date still to come. Correct it with "ayni cooperative correct --founded".
flaw-admitted_before_birth = Admitted before birth: born on { $birth }. Correct the birth ("ayni person correct") or the admission ("ayni member correct").
flaw-admitted_before_founding = Admitted before the founding: { $founded }. Correct the admission ("ayni member correct") or the founding ("ayni cooperative correct").
flaw-member_under_age = A member without being of age. Correct the birth with "ayni person correct", or end the membership with "ayni member leave".
flaw-member_dead = Recorded as dead and still a member. Record the exit with "ayni member leave --reason death", or correct the death with "ayni person correct --death".
flaw-death_date_missing = Left by death, and the date of death is not known. Record it with "ayni person correct --death".
flaw-seated_before_birth = Held the seat before birth: born on { $birth }. Correct the birth ("ayni person correct") or the mandate ("ayni committee correct-mandate").
flaw-holder_under_age = Holds a seat without being of age. Correct the birth with "ayni person correct", or end the mandate with "ayni committee end".
flaw-holder_dead = Recorded as dead and still in office. End the mandate with "ayni committee end --reason death", or correct the death with "ayni person correct --death".
flaw-suspended_in_office = Holds a seat of members while suspended. End the mandate with "ayni committee end", or the suspension with "ayni member reinstate".
flaw-both_councils = One person sits in the board of directors and in the supervisory board. End one mandate with "ayni committee end", or correct it with "ayni committee correct-mandate".
flaw-president_twice = One person presides over two organs of the law. End one mandate with "ayni committee end", or correct it with "ayni committee correct-mandate".
flaw-two_presidents = More than one person presides over the organ. End the mandate that is too much with "ayni committee end", or annul it with "ayni committee annul-mandate".
flaw-alternate_and_full = One person holds a full seat and an alternate's of the organ. End the alternate's mandate with "ayni committee end".
flaw-organ_twice = The same organ of the law is there twice. Annul the one too much with "ayni committee annul", or dissolve the earlier one with "ayni committee dissolve".
flaw-organ_before_founding = The organ is older than the founding: { $founded }. Correct the founding with "ayni cooperative correct --founded".
flaw-organisation_twice = Several organisations go by one name. Annul the one too much with "ayni cooperative annul", or correct its name with "ayni cooperative correct".
flaw-parent_and_child = Each is recorded as the other's child. Withdraw one kinship with "ayni person withdraw-kinship".
flaw-child_older = The child is older than the parent. Correct a birth with "ayni person correct", or withdraw the kinship with "ayni person withdraw-kinship".
flaw-possibly_twice = The records carry one name and may be one person's. If so, join them with "ayni person merge"; if not, complete birth and document with "ayni person correct".
flaw-document_missing = { $found ->
    [one] One member has no document. Add it with "ayni person add-document"; see who with "ayni check --format json".
   *[other] { $found } members have no document. Add them with "ayni person add-document"; see who with "ayni check --format json".
}
flaw-number_twice = The number { $number } of the book is more than one member's. Correct it with "ayni member correct --number".
flaw-numbers_missing = { $found ->
    [one] A number is missing in the book: { $numbers }. If it was somebody's, record the admission with "ayni member admit".
   *[other] { $found } numbers are missing in the book: { $numbers }. If they were somebody's, record the admission with "ayni member admit".
}
flaw-hand_over_unclear = The hand-over is known to the month or year only; it counts from the first day on which it can have been. If the day is known, correct it with "ayni committee correct-mandate" or "ayni member correct".
flaw-closed_before_found = The action was closed before the audit that found the matter began, on { $audit }. Open it with "ayni action reopen" and close it under its date.
flaw-deadline_before_audit = The action was due before the audit, of { $audit }. Correct it with "ayni action revise --deadline".
flaw-target_before_baseline = The target is for a day before its baseline, of { $baseline }. Annul it with "ayni indicator annul-target" and set it again.
flaw-share_beyond_all = The percentage is more than 100 %. Annul it with "ayni indicator annul-target" and set it again.
flaw-seats_differ = Full members: { $found }; set: { $needed }.
flaw-alternates_differ = Alternates: { $found }; set: { $needed }.
flaw-term_exceeded = { $months ->
    [one] The mandate has lasted longer than { $months } month.
   *[other] The mandate has lasted longer than { $months } months.
}
flaw-kin_sit_together = { $degree ->
    [0] Two people who are married or live as a couple sit in one organ.
   *[other] Kin of degree { $degree } sit in one organ.
}
flaw-seated_too_young = Was younger than { $years } years when the mandate began. Correct the birth with "ayni person correct", or end the mandate with "ayni committee end".
flaw-seated_too_soon = { $months ->
    [one] Had been a member for less than { $months } month when the mandate began.
   *[other] Had been a member for less than { $months } months when the mandate began.
}
flaw-too_few_members = Members: { $found }; at least: { $needed }.
flaw-statute_behind_law = The statute says less than the law demands by now, so the law holds: { $rule }.

### What falls due
due-certificate_ends = the certificate ends
due-suspension_limit = limit of the suspension
due-audit_planned = audit planned
due-finding_deadline = deadline of a finding
due-action_deadline = deadline of a corrective action
due-requirement_deadline = deadline of a requirement
due-policy_review = review of a policy
due-policy_ends = a policy ends
due-measure_ends = deadline of a measure of the plan
due-target_due = date of a target
due-training_lapses = a training lapses
due-evidence_ends = evidence goes out of date
due-role_review = review of the roles
duty-role_review = who may see and change the register

### Notes
note-compliance-findings = A finding keeps nothing from being written down: it says what to look at, since when, and where the duty is written.
note-compliance-findings-law = Laws are applied to organisations of which the register keeps at least one organ.
note-compliance-calendar = A date known only to the month or the year is read as its last day.
note-compliance-audit = A finding is mended when all its actions are closed and one of them was effective, or when a later audit finds the requirement conforming.
note-compliance-readiness = A requirement is ready when it is due and nothing is missing. Result, work and deadline are written down apart.
note-compliance-proof = The register proves only what it holds: what it does not keep cannot be known.
note-compliance-evidence = Evidence counts that is in effect on the day, not the day on which it was recorded.
note-compliance-premium = The amount is the one that was written down; it is never computed from the weight.
note-compliance-beneficiaries = Whoever benefited from several expenditures is counted in each.

### The overview
fact-overview-findings = Findings
overview-findings = { $error } grave, { $warning } to be seen to, { $info } to know
section-certificates = Certificates

### What the program says
problem-profile-unknown = The scheme has no selection “{ $value }” for { $option }.
problem-profile-unknown-next = It has these: { $known }.
problem-certification-none = There is no certification in the register.
problem-certification-none-next = Write it down with ayni certification open.
problem-certification-needed = There is more than one certification.
problem-certification-needed-next = Say which with --certification, and whose with --cooperative.
problem-findings = { $count ->
    [one] There is { $count } finding.
   *[other] There are { $count } findings.
}
problem-findings-next = They are in the list, each with its source. Without --strict this is no error.
