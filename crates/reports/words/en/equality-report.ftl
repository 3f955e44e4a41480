# The equality report and the sheet for the wall.

er-title = Equality report
er-note-source = Source of our own figures: this register, on the date and at the version given above. What others say carries its source and address.
er-note-public = Released to others: counts of members and other people below { $least } are not shown, nor those from which they could be worked out, also together with earlier releases. There are no percentages of groups of fewer than { $base } people. Offices are public.
er-note-frameworks = Who asks for an indicator: CEDAW GR, a general recommendation of the Committee on the Elimination of Discrimination against Women; CSW, the UN Commission on the Status of Women; D.S., a supreme decree, and MIMP, the ministry of women, of Peru; EIGE, the European Institute for Gender Equality; GPI, the gender parity index; GRI, the Global Reporting Initiative; ICA and ILO, the International Cooperative Alliance and the International Labour Organization; ISCO, the International Standard Classification of Occupations; SDG, the Sustainable Development Goals; WEPs, the Women's Empowerment Principles.
er-kept_back = kept back

### Sections
er-section-organs = Organs
er-section-rules = The gender rules and how organs stand to them
er-section-presidencies = Who presides
er-section-work = Areas of work
er-section-series = Participation over time
er-section-policies = Policies in force
er-section-plan = Equality plan
er-section-targets = Targets and where we are
er-section-trainings = Trainings
er-section-groups = Productive groups
er-section-projects = Projects and their partners
er-section-premium = Who benefited from the premium
er-section-statements = What others say
er-section-expiries = What would become of the organs
er-section-pace = When parity would be reached
er-section-indicators = All indicators

### Columns
er-col-places = Places held
er-col-rule = Rule
er-col-standing = Compliance
er-col-policy = Policy
er-col-adopted_by = Adopted by
er-col-review = Review
er-col-objective = Objective
er-col-measure = Measure
er-col-owner = Responsible
er-col-budget = Budget
er-col-done = Done
er-col-indicator = Indicator
er-col-of = Of whom
er-col-kind = Kind
er-col-by = By when
er-col-target = Value
er-col-actual = On the day
er-col-reached = Reached
er-col-training = Training
er-col-sessions = Sessions
er-col-hours_women = Women's hours
er-col-hours_men = Men's hours
er-col-ties = Ties
er-col-project = Project
er-col-period = Duration
er-col-implementing = Implemented by
er-col-funding = Funded by
er-col-source = Source
er-col-subject = About what
er-col-says = What it says
er-col-address = Address
er-col-adopted = Adopted
er-col-expiry = Mandates end
er-col-ending_women = Women whose mandate ends
er-col-ending_men = Men whose mandate ends
er-col-to_refill = Places to refill
er-col-not_refilled = Not refilled
er-col-as_today = Refilled as today
er-col-at_parity = Refilled half and half
er-col-share_to_reach = % women
er-col-when = Year
er-col-years = Years from now
er-col-id = Code
er-col-value = Value
er-col-frameworks = Frameworks

### Sentences
er-fulfilled = fulfilled
er-broken = { $gender ->
    [woman] { $needed ->
        [one] 1 woman short
       *[other] { $needed } women short
    }
   *[other] { $needed ->
        [one] 1 man short
       *[other] { $needed } men short
    }
}
er-presidencies = Women among those who preside: { $share }.
er-committee = { $name ->
    [none] { $organ }: { $since }. The presidency is vacant{ $post }.
   *[other] { $organ }: { $since }. { $name } presides ({ $post }).
}{ $objective ->
    [none] {""}
   *[other] { " " }Its objective: { $objective }.
}
er-no-committee = No gender equality committee is recorded on this date.
er-nothing-policies = No policy in force is recorded.
er-nothing-plan = No plan under way is recorded.
er-ended-policies = The last policy, { $title }, ended { $on }.
er-ended-plan = The last plan, { $title }, ended { $on }.
er-nothing-trainings = No trainings are recorded in the last twelve months.
er-nothing-premium = No premium spent is recorded in the last twelve months.
er-overdue = { $measure } (overdue)
er-plan = { $plan }, { $period }. Done as a whole: { $done }; all measures weigh the same.
er-unknown = not known
er-kind-baseline = baseline
er-kind-target = target
er-trainings = { $since }. In each training and in the total everybody is counted once. Hours are those of each person in each session that she came to.
er-unnamed = People whose names nobody took came as well, counted by session and not among those above: { $people }, { $hours } in all.
er-all-trainings = All
er-tie-member = members: { $people }
er-tie-kin = kin: { $people }
er-tie-worker = work there: { $people }
er-tie-none = no tie recorded: { $people }
er-beneficiaries = People who benefited
er-premium = { $since }. Spent: { $spent }. Whoever benefited from two expenses is counted in each.
er-statements = Statements with their sources. They may contradict each other; the organisation adopts one.
er-expiries = Only mandates whose end is known are looked at. “Not refilled”: nobody takes the places. “As today”: women take the same part that they have today. “Half and half”: half. The places to refill are those of all the days up to that one. It is arithmetic, not a forecast.
er-pace = Assumption: in each year as many women and men come and go as in the mean of { $from } to { $until }. In that time came: { $came }; went: { $went }. Nothing beyond a hundred years is looked at.
er-already = already reached
er-never = never, at this pace
er-indicators = { $since }, twelve months: indicators that are not of a single day speak of that time.
er-band-under30 = under 30
er-band-from30_to50 = 30 to 50
er-band-over50 = over 50
er-band-unknown = age not known
er-senior = senior and middle management

### Indicators
er-g1 = Women among members
er-g2 = Parity index
er-g3 = Women in elected seats
er-g4 = Women in managerial posts
er-g5 = Composition of the organ
er-g6 = Women by area of work
er-g7 = Ratio of remuneration
er-g8 = Balanced (40 % or more)
er-g9 = 30 % or more (legacy)
er-g10 = Ratio to membership
er-g11 = Places in proportion
er-g12 = Women who preside
er-g13 = Attendance at sessions
er-g14 = Voice
er-g15 = Reach of trainings
er-g16 = Trainings completed
er-g17 = Women who benefited from the premium
er-g18 = Exits per member
er-g19 = Pay gap
er-g20 = System against harassment
er-g21 = Cases handled in time

### What they divide
er-formula-g1 = women among women and men, of the members
er-formula-g2 = women per man, of the members
er-formula-g3 = women among women and men, of those elected to full seats of the organ
er-formula-g4 = women among women and men, of those in managerial posts
er-formula-g5 = those of each gender and age among the holders of full seats of the organ
er-formula-g6 = women among women and men, of those who work in each area
er-formula-g7 = average pay of women by that of men, in each category
er-formula-g8 = the fewer, of women and men, are at least 40 % of both
er-formula-g9 = women are at least 30 % of women and men
er-formula-g10 = share of women in the organ by that among the members of its organisation
er-formula-g11 = places of the organ times the share of women among the members of its organisation, rounded down and up
er-formula-g12 = organs that a woman presides over, of those that a woman or a man presides over
er-formula-g13 = share of the women entitled who are present less that of the men
er-formula-g14 = interventions of women among all
er-formula-g15 = women members trained in twelve months among women members
er-formula-g16 = trainings completed among those enrolled in, in twelve months, by gender
er-formula-g17 = women among the women and men who benefited from the premium spent in twelve months
er-formula-g18 = exits in twelve months by the mean of members at their beginning and end, by gender
er-formula-g19 = average pay of men less that of women, by that of men
er-formula-g20 = units with a body, a channel and trained staff, of those that must have them
er-formula-g21 = closed cases with every legal deadline met, of all closed cases

### Why it is not computable
reason-no_trainings = there were no trainings in this time
reason-no_premium_spent = no premium was spent in this time
reason-session_attendance = the register does not keep attendance at sessions of organs
reason-interventions = the register does not keep who spoke at sessions
reason-remuneration = the register does not keep remuneration
reason-occupation_codes = the register does not keep occupation codes (ISCO-08)
reason-harassment_system = the register does not keep which units have a committee, a channel and trained staff against harassment
reason-complaints = the register does not keep complaints

### Sheet for the wall
sheet-title = Women and men
sheet-members = Women among members
sheet-women_of = { $women } of { $all }
sheet-nobody = nobody
sheet-organs = Who decides?
sheet-goal = Our goal
sheet-target = { $value } by { $by }
sheet-trained = Women trained in a year
sheet-source = Source: the register of the cooperative. At the end of each bar: how many of those who hold a place are women. White: vacant places.

problem-release-threshold-range = { $option }: “{ $value }” is no useful number of people.
problem-release-threshold-range-next = Use a number from 2 to 100.
problem-release-blocked = Nothing left the house: together with earlier releases a figure that is kept back could be worked out (table { $table }, row { $row }, column { $column }).
problem-release-blocked-next = Release another date or another organisation, or look at the earlier releases in the history with “ayni log --kind equality.figures_released”.
release-dry-run = Nothing was entered. This is how it would leave for { $audience }; counts kept back: { $hidden }.

### The frameworks of indicators, by the beginning of their codes
framework-CEDAW-GR = CEDAW GR
framework-EIGE-parity-threshold = EIGE parity threshold
framework-SDG = SDG
framework-UN-CSW = UN CSW
