# Words of the area equality: policies, plans, indicators, statements, gender rules and releases of figures.

### Codes in words
gender_rule-parity = parity
gender_rule-alternation = alternation in the presidency
gender_rule-proportional = in proportion to the members
gender_rule-none = no rule

record-policy = “{ $title }” (version { $version })
record-observation = { $subject }: { $value } ({ $source })

### What happened
event-equality-policy-adopted = { $former ->
    [none] { $organ ->
        [none] { $cooperative } adopted the policy { $named } { $day }.
       *[other] { $cooperative } adopted the policy { $named } { $day }, by decision of { $organ }.
    }
   *[other] { $organ ->
        [none] { $cooperative } adopted the policy { $named } { $day }, in place of { $former }.
       *[other] { $cooperative } adopted the policy { $named } { $day }, by decision of { $organ }, in place of { $former }.
    }
}
event-equality-policy-repealed = The policy { $policy } ceased to hold { $day }.
event-equality-policy-annulled = A policy that was recorded in error was annulled: { $policy }.
event-equality-plan-opened = { $cooperative } opened a plan { $period }: { $title }.
event-equality-plan-corrected = A plan of { $cooperative } was corrected, now { $period }: { $title }.
event-equality-plan-annulled = A plan that was recorded in error was annulled: { $plan }.
event-equality-measure-set = A measure was put into the plan { $plan }, { $period }: { $title }.
event-equality-progress-reported = The measure { $measure } reached { $percent } { $day }.
event-equality-measure-annulled = A measure that was recorded in error was annulled: { $measure }.
event-equality-indicator-defined = The indicator { $code } was defined: { $title } ({ $unit }).
event-equality-indicator-annulled = An indicator that was recorded in error was annulled: { $indicator }.
event-equality-target-set = { $baseline ->
    [yes] { $of_organ ->
        [none] The baseline of { $cooperative } in { $indicator } was written down: { $value } ({ $by }).
       *[other] The baseline of { $of_organ } in { $indicator } was written down: { $value } ({ $by }).
    }
   *[other] { $of_organ ->
        [none] A target of { $cooperative } in { $indicator } was set: { $value } ({ $by }).
       *[other] A target of { $of_organ } in { $indicator } was set: { $value } ({ $by }).
    }
}
event-equality-target-annulled = A target or baseline that was recorded in error was annulled: { $target }.
event-equality-observation-recorded = What { $source } says about { $subject } was written down: { $value }.
event-equality-observation-adopted = The organisation adopted a statement { $day }: { $observation }.
event-equality-observation-annulled = A statement that was recorded in error was annulled: { $observation }.
event-equality-gender-rule-set = The gender rule of an organ was set { $period }: { $organ }, { $kind }.
event-equality-gender-rule-annulled = A gender rule that was recorded in error was annulled, { $period }: { $organ }.
event-equality-figures-released = Figures were handed over to { $audience } { $day }: { $title } ({ $as_of }).

### Fields of a fact
field-equality-address = Address
field-equality-adopted_by = Adopted by
field-equality-as_of = Figures as of
field-equality-audience = For whom
field-equality-budget = Budget
field-equality-by = By when
field-equality-cells = Cells
field-equality-code = Code
field-equality-cooperative = Organisation
field-equality-denominator = Denominator
field-equality-document = Document
field-equality-evidence = Evidence
field-equality-exclusions = Exclusions
field-equality-formula = Formula
field-equality-framework = Framework
field-equality-from = From
field-equality-hidden = Hidden cells
field-equality-indicator = Indicator
field-equality-is_baseline = Baseline
field-equality-kind = Rule
field-equality-least_percent = Least share of each
field-equality-measure = Measure
field-equality-note = Note
field-equality-numerator = Numerator
field-equality-objective = Objective
field-equality-observation = Statement
field-equality-on = Date
field-equality-organ = Organ
field-equality-owner = Owner
field-equality-percent = Progress
field-equality-plan = Plan
field-equality-policy = Policy
field-equality-reason = Reason
field-equality-resolution = Resolution
field-equality-review = Review
field-equality-source = Source
field-equality-subject = About
field-equality-supersedes = In place of
field-equality-target = Target
field-equality-territory = Territory
field-equality-title = Title
field-equality-unit = Unit
field-equality-until = Until
field-equality-value = Value
field-equality-version = Version

### Why it was not done
rejection-policy-unknown = The register has no policy with the identifier { $policy }.
    .next = See the list with ayni policy list, or record the policy first.
rejection-policy-exists = The identifier is already that of the policy { $policy }.
    .next = Use the record that exists, or a new identifier.
rejection-policy-over = The policy { $policy } already ceased to hold ({ $until }).
    .next = Choose the version in force with ayni policy list; if the date is wrong, annul what ended it.
rejection-policy-of-another = The policy { $policy } is another organisation's.
    .next = Choose a policy of the same organisation, or of the central that it belongs to.
rejection-policy-in-use = The policy { $policy } is in use: a newer version, a plan or evidence rests on it.
    .next = Annul first what rests on it, or repeal it if it existed.
rejection-plan-unknown = The register has no plan with the identifier { $plan }.
    .next = See the list with ayni plan list, or open the plan first.
rejection-plan-exists = The identifier is already that of the plan { $plan }.
    .next = Use the plan that exists, or a new identifier.
rejection-plan-in-use = The plan { $plan } has measures, or is used as evidence.
    .next = Annul its measures first, or correct the plan.
rejection-measure-unknown = The register has no measure with the identifier { $measure }.
    .next = See the plan's measures with ayni plan show, or set the measure first.
rejection-measure-of-another-plan = The measure { $measure } belongs to another plan.
    .next = Choose the plan of that measure, or set a new measure.
rejection-percent-range = Progress of { $percent } % is more than all of it.
    .next = Give a whole number from 0 to 100.
rejection-indicator-unknown = The register has no indicator with the identifier { $indicator }.
    .next = See the list with ayni indicator list, or define the indicator first.
rejection-indicator-built-in = { $indicator } is built in: { $formula }.
    .next = Choose another code for one of your own. Targets of the one that is built in are set with ayni indicator target { $code }.
rejection-indicator-code-taken = Another indicator has that code: { $indicator }.
    .next = Use that indicator, or choose another code.
rejection-indicator-in-use = The indicator { $indicator } is in use: it has targets, a baseline, statements or evidence.
    .next = Annul first what rests on it, or change its definition.
rejection-target-unknown = The register has no target with the identifier { $target }.
    .next = See the targets with ayni indicator show.
rejection-target-taken = There is a target or baseline for that day already: { $target }.
    .next = Annul that one if it was wrong, or choose another date.
rejection-organ-of-another = { $organ } is not an organ of the organisation, nor of those that belong to it.
    .next = Choose an organ of the organisation, or look at the affiliation.
rejection-organ-needed = A policy, plan, measure, target or gender rule speaks of { $organ }.
    .next = Annul those records first, or record the dissolution if the organ existed.
rejection-share-beyond-all = A share of { $indicator } cannot be more than 100 %.
    .next = Write a percentage of up to 100 %, or a share such as 58/199.
rejection-target-before-baseline = The target, for { $by }, comes before the baseline, of { $baseline }.
    .next = Set the target for a later date, or correct the baseline with ayni indicator baseline --change.
rejection-observation-unknown = The register has no statement with the identifier { $observation }.
    .next = See the list with ayni observation list, or write the statement down first.
rejection-observation-exists = The identifier is already that of another statement: { $observation }.
    .next = Use the one that exists, or a new identifier.
rejection-already-adopted = The organisation adopted that statement already: { $observation }.
    .next = There is nothing to do.
rejection-rule-exists = { $organ } already has a gender rule from that day on ({ $from }).
    .next = Annul that rule if it was wrong, or choose another date.
rejection-rule-unknown = { $organ } has no gender rule that begins on that day ({ $from }).
    .next = See its rules with ayni rule list.
rejection-least-share-range = A least share of { $percent } % does not fit: it lies between 1 and 50, and only parity has one.
    .next = Give a number from 1 to 50 with the rule of parity, or leave it out.
rejection-release-exists = The identifier is already that of another release: { $release }.
    .next = Use a new identifier.
rejection-release-gives-away = Together with what was handed over before, a hidden figure could be worked out: table { $table }, row { $row }, column { $column }.
    .next = Hide another cell of that row or column as well, or show what was shown before.
rejection-equality-unchanged = What is asked for is already so.
    .next = There is nothing to do.

### Commands in words
command-equality-adopt-policy = adopting policies
command-equality-repeal-policy = repealing policies
command-equality-annul-policy = annulling policies
command-equality-open-plan = opening plans
command-equality-correct-plan = correcting plans
command-equality-annul-plan = annulling plans
command-equality-set-measure = putting measures into plans
command-equality-report-progress = writing down progress
command-equality-annul-measure = annulling measures
command-equality-define-indicator = defining indicators
command-equality-annul-indicator = annulling indicators
command-equality-set-target = setting targets and baselines
command-equality-annul-target = annulling targets
command-equality-record-observation = writing down statements
command-equality-adopt-observation = adopting statements
command-equality-annul-observation = annulling statements
command-equality-set-gender-rule = setting gender rules
command-equality-annul-gender-rule = annulling gender rules
command-equality-release-figures = writing down releases

### Kinds of facts in words
kind-equality-policy-adopted = adoption of a policy
kind-equality-policy-repealed = repeal of a policy
kind-equality-policy-annulled = annulment of a policy
kind-equality-plan-opened = opening of a plan
kind-equality-plan-corrected = correction of a plan
kind-equality-plan-annulled = annulment of a plan
kind-equality-measure-set = measure of a plan
kind-equality-progress-reported = progress of a measure
kind-equality-measure-annulled = annulment of a measure
kind-equality-indicator-defined = definition of an indicator
kind-equality-indicator-annulled = annulment of an indicator
kind-equality-target-set = target or baseline
kind-equality-target-annulled = annulment of a target
kind-equality-observation-recorded = statement with its source
kind-equality-observation-adopted = statement that the organisation adopted
kind-equality-observation-annulled = annulment of a statement
kind-equality-gender-rule-set = gender rule
kind-equality-gender-rule-annulled = annulment of a gender rule
kind-equality-figures-released = release of figures

### Lists and documents
equality-list-policies = policies
equality-list-plans = plans
equality-list-indicators = indicators
equality-list-targets = baseline and targets
equality-list-observations = statements and their sources
equality-list-rules = gender rules of organs
equality-list-releases = figures handed over
equality-list-reports = progress written down
equality-origin-own = own
equality-origin-built_in = built in
equality-baseline = baseline
equality-target = target
equality-plan-subtitle = Plan of action: objectives, measures, owners and progress
equality-plan-note = The progress of the plan is the mean of its measures, each of the same weight. A measure is overdue from the day after its deadline while it has not reached 100 %.
equality-reports-count = { $count ->
    [one] { $count } report was written down up to this day.
   *[other] { $count } reports were written down up to this day.
}
equality-statements-subtitle = What each source says, side by side
equality-statements-note = The mark ✓ is on the statement that the organisation holds to be right. The others are kept with their source.
equality-statements-differ = The sources say different things about the same days.
equality-statements-adopted = The organisation holds this one to be right, { $day }: { $value }.
equality-statements-open = The organisation has not adopted any of them yet.

policy_standing-in_force = in force
policy_standing-future = begins later
policy_standing-repealed = repealed
policy_standing-superseded = superseded
policy_standing-over = over

measure_state-done = done
measure_state-overdue = overdue
measure_state-future = begins later
measure_state-under_way = under way

col-equality-address = address
col-equality-adopted = ✓
col-equality-adopted_by = adopted by
col-equality-as_of = figures as of
col-equality-audience = for whom
col-equality-budget = budget
col-equality-by = by when
col-equality-cells = cells
col-equality-code = code
col-equality-cooperative = organisation
col-equality-denominator = denominator
col-equality-document = document
col-equality-done = progress
col-equality-evidence = evidence
col-equality-exclusions = exclusions
col-equality-formula = formula
col-equality-framework = framework
col-equality-from = from
col-equality-hidden = hidden
col-equality-kind = kind
col-equality-least_percent = least share
col-equality-measure = measure
col-equality-measures = measures
col-equality-note = note
col-equality-numerator = numerator
col-equality-on = date
col-equality-organ = organ
col-equality-origin = origin
col-equality-overdue = overdue
col-equality-owner = owner
col-equality-period = period
col-equality-policy = policy
col-equality-progress = progress
col-equality-resolution = resolution
col-equality-review = review
col-equality-rule = rule
col-equality-source = source
col-equality-standing = standing
col-equality-state = state
col-equality-successor = superseded by
col-equality-supersedes = in place of
col-equality-title = title
col-equality-unit = unit
col-equality-until = until
col-equality-value = value
col-equality-version = version

### What is typed at the terminal
record-kind-policy = the policy
record-kind-plan = the plan
record-kind-measure = the measure
record-kind-indicator = the indicator
record-kind-target = the target
record-kind-observation = the statement
record-kind-release = the release
problem-value-wrong = { $option }: “{ $value }” is not a value.
problem-value-wrong-next = Give a share (58/199), a percentage (29.1%), a whole number (199) or words.
problem-cell-wrong = { $option }: “{ $value }” is not a cell.
problem-cell-wrong-next = Give TABLE/ROW/COLUMN=FIGURE, or without a figure where the cell is hidden.

### Importing figures of others
equality-import = figures of others with their sources
col-equality-column = column
observation-note-period-unreadable = It is not clear of which days it speaks: give 2021, 2021-05, 2021-05-31 or 2009/10.
observation-note-source-missing = Who says it is missing: give the address or the name of the source.
observation-note-topic-missing = What the figure is about is missing.
observation-note-figure-unreadable = This is not a figure: give a whole number, or a percentage in published_pct.
observation-note-no-figure = The row tells no figure: give women, men, total or published_pct.
observation-note-column-missing = The column { $column } is missing: put it into the first row.
