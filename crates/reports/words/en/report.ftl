# The documents: titles, headings, figures, and what has to be known to read them.

yes = yes
no = no
figure-exact = { $figure } ({ $numerator } of { $denominator })

### Records named in a sentence
person-erased = (person whose data were erased)
record-membership = { $party } in { $cooperative } ({ $number ->
    [none] without a number
   *[other] no. { $number }
})
record-affiliation = { $cooperative } in { $central }

### Columns
col-admitted = Admitted
col-alternates = Alternates
col-area = Area
col-bar = Women and men
col-by = Who
col-change = What happened
col-cooperative = Organisation
col-document = Document
col-filled = Held
col-gender = Gender
col-group = Group
col-men = Men
col-name = Name
col-needed_adding = Adding { $percent }{"\u00A0"}%
col-needed_replacing = Replacing { $percent }{"\u00A0"}%
col-number = No.
col-office = Office
col-on = Date
col-organ = Organ
col-origin = Origin
col-other = Other
col-parity_index = Parity index
col-places = Places
col-post = Post
col-proportional = In proportion
col-reason = Reason
col-exit_reason = Reason for leaving
col-signature = Signature
col-recorded = Recorded
col-relation = Kinship
col-representation = Ratio to members
col-represents = On behalf of
col-since = Since
col-share = Women, %
col-status = Standing
col-term = Term
col-unknown = Not known
col-until = Until
col-version = Version
col-women = Women

### Main figures
fact-members = Members
fact-people = People
fact-women = Women
fact-men = Men
fact-other = Other gender
fact-unknown = Gender not known
fact-share = Share of women
fact-share-on = Women among members, { $date }
fact-parity_index = Parity index
fact-balanced = Balanced (from 40 %)
fact-coverage = Gender known
fact-needed = Women missing to { $percent } %
needed-legacy = { $needed } (legacy, no longer a goal)
fact-legal_persons = Legal persons (counted apart)
needed-reached = none: it is reached
needed-ways = { $adding } by adding or { $replacing } by replacing

### Participation
participation-title = Participation of women and men
participation-scope = { $name }, with all that belongs to it
participation-scope-all = The whole register
participation-term = { $organ }, term { $term }, { $period }
participation-bars = Women and men among the members and in each organ
participation-steps = Share of women over time
group-members = Members
group-entitled = With full rights
group-presidencies = Presidencies
section-members = Members
section-organs = Organs
section-seats = Places in the organs
section-needed = Women missing to 30 %, 40 % and 50 %
section-needed-how = Adding: if women join and nobody leaves. Replacing: if women take the place of men. The 30 % are a legacy target that no longer applies.
section-presidencies = Presidencies
section-presidencies-held = Presidencies held: { $held }.
section-work = Areas of work
section-term = Holders of full seats in the term
note-base = The share of women is that of women among women and men; other gender and not known are counted apart. Parity index: women per man. Balanced: at least 40 % women and 40 % men.
note-distinct = Each person is counted once in each group, even with several memberships or offices in it; whoever presides over two organs counts in each. Suspended members are still members, but not among those with full rights.
note-entitled = Active is whoever belongs and has no suspension on record. The register keeps neither contributions nor debts; where the statute asks for them, check them apart.
note-organs = In organs, the holders of full seats are counted; alternates apart. People are counted once; places once for each seat that is held.
note-representation = Ratio to members: share of women in the organ by that among the members of its own organisation, with those of its affiliates; 1 is proportional. In proportion: how many of the places would be women's.
note-rounding = Everything is computed with exact ratios and rounded half up only when it is shown. Thresholds are compared without rounding.
note-partial = Of a date known only to the month or the year, a beginning means its first day and an end its last.
note-legacy = The 30 % are shown only for comparison: General Recommendation 40 (2024) of the CEDAW Committee asks for parity, 50:50.
note-legal_persons = Legal persons that are members are counted apart and enter no share.
note-term = Each person who held a full seat in the term is counted once, for however long.

### Composition of an organ
composition-timeline = Mandates over time
section-holders = Seats and who holds them
section-expiries = Mandates that end
section-expiries-how = How the organ would stand on that day if nobody came or went beyond what is already recorded.
section-mandates = All mandates
place-vacant = vacant
mandate-future = to come
mandate-present = in force
mandate-past = ended
not-stated = not stated
organ-not-there = does not exist on this date
fact-organ = Organ
fact-objective = Objective
fact-seats = Places held
fact-representation = Ratio to members
col-women_after = Women after
col-men_after = Men after
col-share_after = Women after, %

### Roster
roster-title = Roster of members
legal_person = legal person
note-roster = The office is the one held on the date. Dates are shown as far as they are known.
roster-sheet = Roster
roster-column-register-number = Register number
roster-column-family-name = Family name
roster-column-given-names = Given names
roster-column-full-name = Full name
roster-column-dni = DNI
roster-column-foreign-card = Foreign card
roster-column-passport = Passport
roster-column-gender = Gender
roster-column-birth-date = Birth date
roster-column-death-date = Date of death
roster-column-admitted = Admitted
roster-column-left = Left
roster-column-exit-reason = Exit reason
roster-column-status = Status
roster-column-suspensions = Suspensions
roster-column-work-area = Work area
roster-column-phone = Phone
roster-column-email = Email
roster-column-cooperative = Cooperative
roster-column-legal-name = Legal name
roster-column-ruc = RUC
roster-column-external-key = External key
roster-gender-woman = woman
roster-gender-man = man
roster-gender-other = other
roster-status-active = active
roster-status-suspended = suspended
roster-status-left = left
roster-status-future = future
roster-status-applied = applied
roster-exit-reason-resignation = resignation
roster-exit-reason-exclusion = exclusion
roster-exit-reason-death = death
roster-exit-reason-transfer = transfer
roster-exit-reason-dissolution = dissolution
roster-work-area-warehouse = warehouse
roster-work-area-kitchen = kitchen
roster-work-area-accounting = accounting
roster-work-area-nursing = nursing
roster-work-area-mining = mining
roster-work-area-processing = processing
roster-work-area-ore-selection = ore selection
roster-work-area-administration = administration
roster-work-area-security = security
roster-work-area-transport = transport
roster-work-area-cleaning = cleaning

### Extract of a person
extract-title = Extract of a person
note-extract = This extract contains personal data. Hand it only to the person whom it concerns, or to whom she authorises.
note-erased = The personal data were erased. The facts stay, without a name.
note-sensitive = Sensitive (family life, Peruvian Law 29733): do not show it to others.
section-extract-data = Data
section-extract-documents = Documents
section-extract-memberships = Memberships
section-extract-suspensions = Suspensions
section-extract-work = Work
section-extract-mandates = Offices
section-extract-kinship = Kinship
section-extract-history = History
col-applied = Applied
col-field = Field
col-left = Left
col-relative = Of whom
col-scheme = Kind
col-value = Value

### History
history-title = History of the register
history-entry-title = One change of the register
note-history = Names are those that the register holds today.
note-history-day = The history goes by when something was recorded. That { $day } is asked about does not narrow it; --since and --until do.
note-zone = Times are those of { $zone }.

### Overview
overview-title = The register in brief
overview-members = { $total }: { $women }, { $men }{ $others ->
    [none] {""}
   *[other] , { $others } of another gender or not known
}
fact-cooperatives = Organisations
fact-organs = Organs
fact-places_held = Full places held
section-due = Due until { $until }
due-nothing = Nothing falls due in this time.
due-mandate_ends = a mandate ends
due-term_ends = an organ's term ends
due-suspension_ends = a suspension ends
due-work_ends = an assignment to work ends
col-due = What falls due
col-what = Whose
