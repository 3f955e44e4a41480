# Words of the area statute, and of the rules of law and statute.

### Rules
rule-registry_entry = entry in the registry of legal persons
rule-name_says_kind = kind of organisation in the name
rule-member_register = book of members
rule-board_offices = offices of the board of directors
    .also = offices of the board
rule-supervisory_offices = offices of the supervisory board
rule-education_committee = education committee in place
rule-electoral_committee = electoral committee in place
rule-renewal_share = share renewed each time
    .also = renewal share, renewal
rule-renewal_interval = interval of renewal
    .also = renewal interval
rule-no_reelection = no immediate re-election
    .also = no re-election
rule-director_of_one = boards on which one person may sit
rule-delegates_from = members from which delegates are elected
    .also = delegates
rule-central_delegates = members at home in the organs of a central
rule-central_least = least number of cooperatives of a central
rule-harassment_committee = workers from which there is a harassment committee
rule-harassment_parity = parity in the harassment committee
rule-harassment_training = interval of trainings on harassment
rule-safety_committee = workers from which there is a safety committee
rule-safety_training = interval of trainings on safety
rule-premium_groups = groups in the premium committee
rule-balance = balance of a premium committee
rule-proportional_presence = presence in proportion to membership
    .also = proportional presence
rule-majority = age of majority
rule-seats = full members
    .also = seats
rule-alternates = alternates
rule-term_length = length of the mandate
    .also = term
rule-blood_kinship = kinship by blood that keeps apart
    .also = kinship by blood, blood kinship
rule-affinity_kinship = kinship by marriage that keeps apart
    .also = kinship by marriage, affinity
rule-minimum_age = least age to be elected
    .also = minimum age
rule-seniority = least time as a member to be elected
    .also = seniority
rule-members_least = least number of members
    .also = minimum of members
rule-quorum_first_call = quorum on the first call
    .also = quorum
rule-quorum_second_call = quorum on the second call
rule-qualified_first_call = qualified quorum on the first call
    .also = qualified quorum
rule-qualified_second_call = qualified quorum on the second call
rule-notice_days = notice before a meeting
    .also = notice
rule-meeting_interval = interval of meetings

### What a rule demands
demand-holds = { $said ->
    [yes] yes
   *[no] no
}
demand-least_share = at least { $said }
demand-any_share = any share
demand-least = at least { $number }
demand-most = at most { $number }
demand-exactly = { $number }
demand-from = from { $number } on
demand-every_months = { $number ->
    [one] every month
   *[other] every { $number } months
}
demand-least_months = { $number ->
    [one] at least { $number } month
   *[other] at least { $number } months
}
demand-most_months = { $number ->
    [one] at most { $number } month
   *[other] at most { $number } months
}
demand-least_days = { $number ->
    [one] at least { $number } day
   *[other] at least { $number } days
}
demand-least_years = { $number ->
    [one] at least { $number } year
   *[other] at least { $number } years
}
demand-degree = up to degree { $number }
demand-offices = { $said }
demand-groups = { $said }
demand-words = { $said }

record-statute = { $source } ({ $period })
record-amendment = { $source } (amendment { $period })
statute-whole = the whole text
statute-amends = an amendment
statute-rules = { $count ->
    [one] { $count } rule
   *[other] { $count } rules
}

### What happened
event-statute-adopted = { $amends ->
    [yes] { $cooperative } adopted an amendment of its statute, in force { $period }, with { $count }: { $source }.
   *[no] { $cooperative } adopted a statute, in force { $period }, with { $count }: { $source }.
}
event-statute-corrected = { $amends ->
    [yes] An amendment of the statute of { $cooperative } was corrected, in force { $period }, with { $count }: { $source }.
   *[no] A statute of { $cooperative } was corrected, in force { $period }, with { $count }: { $source }.
}
event-statute-annulled = A statute that was recorded in error was annulled: { $statute }.

### Fields
field-statute-amends = What it is
field-statute-cooperative = Organisation
field-statute-document = File (SHA-256)
field-statute-from = In force since
field-statute-reason = Reason
field-statute-source = Source
field-statute-statute = Statute

### Why it was not done
rejection-statute-unknown = The register has no statute with the identifier { $statute }.
    .next = See the list with ayni statute list, or adopt the statute first.
rejection-statute-exists = The identifier is already that of { $statute }.
    .next = Use the record that exists, or a new identifier.
rejection-statute-of-that-day = Another statute of the organisation begins on that day: { $statute }.
    .next = If that one is wrong, correct it with ayni statute correct or annul it with ayni statute annul; otherwise check the day.
rejection-amends-nothing = No statute of the organisation is in force before this amendment ({ $from }).
    .next = Adopt the statute that it amends first, or adopt this one as the whole text, without --amends.
rejection-statute-amended = { $amendment } rests on { $statute } and would change nothing any more.
    .next = Annul the amendment first with ayni statute annul, or leave this statute before it.
rejection-statute-empty = The statute says nothing of any rule.
    .next = Write at least one rule in its file.
rejection-statute-rule-unfit = { $article }: the rule “{ $rule }” takes no such value, or is said of organs where it has none, or of none where it needs them.
    .next = Give the value in the form of that rule, and the organs where it is about organs.
rejection-statute-rule-twice = { $article }: the rule “{ $rule }” is already set for the same organ in this statute.
    .next = Leave one of the two.
rejection-statute-loosens = { $law } demands for “{ $rule }”: { $demanded }. The statute, { $article }, says: { $said }, which does not satisfy it.
    .next = A statute makes the law stricter or sets what the law leaves open. Correct the value if it was copied wrongly; if the statute says so, leave the line out, because the law applies.
rejection-statute-rule-fixed = { $law } fixes “{ $rule }”: { $demanded }. The statute, { $article }, says: { $said }, but no statute sets this rule otherwise.
    .next = Leave the line out, because the law applies; or correct the value if it was copied wrongly.
rejection-statute-unchanged = { $statute } already says so.
    .next = There is nothing to do.

### Commands in words
command-statute-adopt = adopting statutes
command-statute-correct = correcting statutes
command-statute-annul = annulling statutes

### Kinds of facts in words
kind-statute-adopted = adoption of a statute
kind-statute-corrected = correction of a statute
kind-statute-annulled = annulment of a statute

### Lists
statute-list = statutes
statute-show = rules of law and statute
statute_standing-in_force = in force
statute_standing-future = begins later
statute_standing-superseded = superseded
statute_kind-whole = whole text
statute_kind-amendment = amendment
statute_by-law = law
statute_by-statute = statute
statute_by-nobody = not set
statute_check-by_itself = checked
statute_check-with_others = checked with another rule
statute_check-by_schemes = checked where a scheme asks for it
statute_check-by_meetings = not checked yet: no meetings are recorded
statute_check-behind_law = the law became stricter: the law holds
col-statute-source = source
col-statute-cooperative = organisation
col-statute-from = since
col-statute-until = until
col-statute-kind = text
col-statute-standing = standing
col-statute-rules = rules
col-statute-file = file (SHA-256)
col-statute-rule = rule
col-statute-organ = organ
col-statute-demand = demanded
col-statute-by = by
col-statute-statute = statute says
col-statute-article = article
col-statute-law = law says
col-statute-law_source = law
col-statute-check = check
col-statute-text = text

### What is typed at the terminal
record-kind-statute = the statute
problem-input-statute-not-text = The file “{ $path }” is not a text in UTF-8.
problem-input-statute-not-text-next = Write the rules of the statute in a text file and save it as UTF-8; the guide “adopt-a-statute” shows one.
problem-input-statute-too-large = The file “{ $path }” has more than { $limit } MB.
problem-input-statute-too-large-next = A statute is much shorter; check that this is the right file.
problem-input-statute-yaml = The file “{ $path }” is not YAML as it is read here: line { $line }, column { $column } ({ $reason }).
problem-input-statute-yaml-next = Correct that place; texts with a colon stand in quotation marks, and lines that belong together are indented alike.
problem-input-statute-no-rules = The file “{ $path }” has no list “rules”.
problem-input-statute-no-rules-next = Begin it with a line “rules:” and one entry for each rule, with rule, value and article; the guide “adopt-a-statute” shows one.
problem-input-statute-faults = The file “{ $path }” cannot be adopted as it is:
    { $faults }
problem-input-statute-faults-next = Correct these lines and try again; nothing was recorded. ayni statute show shows all rules.
problem-statute-key-unknown = Line { $line }: “{ $key }” is no name in the file of a statute. Use rule, organs, value, article or text.
problem-statute-key-repeated = Line { $line }: “{ $key }” stands there twice. Leave one.
problem-statute-missing = Line { $line }: the entry has no “{ $key }”. Add it.
problem-statute-not-text = Line { $line }: under “{ $key }” stands something else than a text. Write one value, or a list of texts for organs and offices.
problem-statute-not-entry = Line { $line }: this is no entry. Write “- rule: …”, and value and article below it.
problem-statute-rule-unknown = Line { $line }: there is no rule “{ $value }”. Use one such as: { $known }.
problem-statute-organ-unknown = Line { $line }: there is no organ “{ $value }”. Use one such as: { $known }.
problem-statute-organs-missing = Line { $line }: “{ $rule }” is set organ by organ. Say of which, under organs.
problem-statute-organs-needless = Line { $line }: “{ $rule }” is about the organisation. Leave organs out.
problem-statute-value-wrong = Line { $line }: “{ $value }” is no value of “{ $rule }”. Write { $form }.
problem-statute-text-wrong = Line { $line }: “{ $key }” is too long or has signs that cannot be kept. Shorten it.
problem-statute-twice = Line { $line }: “{ $rule }” stands already on line { $first }. Leave one of the two.
problem-statute-loosens =
    Line { $line }: { $law } demands for “{ $rule }”{ $organs ->
        [none] {""}
       *[other] {" "}({ $organs })
    }: { $demanded }. { $source }, { $article }, says: { $said }, which does not satisfy it. Correct the value, or leave the line out: the law applies.
problem-statute-rule-fixed =
    Line { $line }: { $law } fixes “{ $rule }”{ $organs ->
        [none] {""}
       *[other] {" "}({ $organs })
    }: { $demanded }. { $source }, { $article }, says: { $said }, but no statute sets this rule otherwise. Leave the line out: the law applies.
statute-form-holds = yes or no
statute-form-least_share = a share such as 1/3 or 50 %
statute-form-least = a whole number
statute-form-most = a whole number
statute-form-exactly = a whole number
statute-form-from = a whole number
statute-form-every_months = months or years, such as 12 months or 1 year
statute-form-least_months = months or years, such as 24 months or 2 years
statute-form-most_months = months or years, such as 36 months or 3 years
statute-form-least_days = days, such as 10 days
statute-form-least_years = years, such as 25
statute-form-degree = a degree, such as 4
statute-form-offices = a list of offices, such as [president, secretary]
statute-form-groups = a list of social groups, such as [miners]
statute-form-words = a list of words
statute-key-rule = rule
statute-key-organs = organs
statute-key-value = value
statute-key-article = article
statute-key-text = text
statute-key-rules = rules
