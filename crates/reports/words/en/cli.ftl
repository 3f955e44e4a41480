# What the program says at the terminal. The id is cli-code; with -next, what to do then.
# `$option` is what was typed before the value; `$value` is the value.

### Columns of lists
col-acronym = Acronym
col-basis = Basis
col-birth = Birth
col-central = Central
col-code = Code
col-collection = Collection
col-count = How many
col-dissolved = Dissolved
col-fault = What does not agree
col-finding = What it is
col-founded = Founded
col-id = Identifier
col-kind = Kind
col-label = File
col-line = Row
col-lines = Rows
col-members = Members
col-note = What it is and what to do
col-path = Place
col-place = Place
col-place_of_fault = Where
col-rank = Rank
col-registry_entry = Registry entry
col-ruc = RUC
col-sector = Activity
col-severity = Severity
col-subdivision = Region (ISO 3166-2)
col-ubigeo = Ubigeo
col-undone_by = Undone by
col-verdict = Result
col-versions = Versions

gender-unknown = not known

### Columns of a roster
field-address = Address
field-birth-date = Birth
field-death-date = Death
field-dni = DNI
field-document = Document
field-document-type = Kind of document
field-exit-reason = Reason for leaving
field-external-key = Key of another system
field-family-name = Family name
field-foreign-card = Card for foreigners
field-full-name = Full name
field-given-names = Given names
field-legal-name = Legal name
field-note = Remark
field-passport = Passport
field-register-number = Register number
field-registry-entry = Registry entry
field-status = Status
field-suspensions = Suspensions
field-ubigeo = Ubigeo
field-work-area = Area of work

### What came of an import
verdict-new = new
verdict-changed = changed
verdict-same = unchanged
verdict-error = with an error
verdict-skipped = left out
verdict-aside = set aside
verdict-warning = with a warning
severity-error = error
severity-warning = warning
severity-info = note
severity-change = change
severity-refused = not imported
severity-assumed = filled in
severity-not-kept = not kept
batch-import = import
batch-undo = import undone
batch-demo = demonstration
batch-entry = joint entry

trait-family-name = Family name
trait-given-names = Given names
trait-known-as = Name in use
trait-birth = Date of birth
trait-death = Date of death
trait-phone = Phone
trait-email = E-mail
trait-dni = DNI
trait-gender = Gender
cli-merge-dropped = { $field }: { $kept } stays; { $dropped } of the record that goes is not taken over.
cli-merge-joined = The memberships in { $cooperative } overlap: they are joined into one with the days of both.
cli-import-title = Import
cli-import-read = { $rows ->
    [one] { $rows } row was read
   *[other] { $rows } rows were read
}{ $how }.
cli-import-how-text = { $encoding }; separator: { $separator }
cli-import-how-letters = { $encoding }, by { $letters ->
    [one] one letter that reads as Spanish so
   *[other] { $letters } letters that read as Spanish so
}; separator: { $separator }
cli-import-how-sheet = sheet “{ $sheet }”
cli-import-how-tab = tab
cli-import-also = { $said } Also: { $values }.
cli-import-empty = There is nothing to import: the table has no rows.
cli-import-columns = Columns: { $columns }
cli-import-unmapped = Columns with data that are not imported: { $columns }
cli-import-batch = Batch
cli-import-rows = Rows with something to say
cli-import-more = { $count ->
    [one] { $count } more row
   *[other] { $count } more rows
}: see them with --format csv or --format json.
cli-import-done = Imported. To take it back: ayni import undo, with the batch above.
cli-import-same = Everything was in the register already: nothing had to be written.
cli-import-nothing = Nothing was imported.
popolo-persons = persons
popolo-organizations = organizations
popolo-posts = posts
popolo-memberships = memberships
popolo-events = terms
popolo-own-dates = memberships with dates of their own
popolo-genders = genders as they stand in the file
popolo-verdicts = What became of each collection
popolo-findings = What is not imported, filled in or not kept
cli-popolo-unsaid = Popolo cannot say { $what }: { $count ->
    [one] { $count } item is left out.
   *[other] { $count } items are left out.
}
cli-roster-unsaid = The roster cannot carry { $what }: { $count ->
    [one] { $count } item is left out.
   *[other] { $count } items are left out.
}

### Lists
cli-list-persons = People
cli-list-members = Members
cli-list-cooperatives = Organisations
cli-list-affiliations = Affiliations
cli-list-units = Mining units
cli-list-organs = Organs
cli-list-mandates = Mandates
cli-list-batches = Imported batches
cli-list-total = { $shown } of { $total } are shown.
cli-list-other_days = { $count ->
    [one] One more is of other days: see it with --all.
   *[other] { $count } more are of other days: see them with --all.
}
cli-list-later = { $count ->
    [one] One more begins after that day: see it with a later --as-of.
   *[other] { $count } more begin after that day: see them with a later --as-of.
}
cli-list-other_statuses = { $count ->
    [one] One more membership is not in force on that day: see it with --status all.
   *[other] { $count } more memberships are not in force on that day: see them with --status all.
}

### Help, and what is not understood of a command
cli-help-usage = Usage
cli-help-verbs = Verbs
cli-help-arguments = Arguments
cli-help-options = Options
cli-help-common-options = Options of every verb
cli-help-some-options = OPTIONS
cli-help-some-verb = VERB
cli-help-default = default: { $value }
cli-help-common = Also { $options }: ayni help options.
cli-help-group-begin = To begin
cli-help-group-people = Organisations, people, offices
cli-help-group-ask = To see and to check
cli-help-group-equality = Equality and projects
cli-help-group-certification = Certification and audits
cli-help-group-keep = To verify and to keep copies
cli-help-group-hand-over = To hand over
cli-help-first =
    The first steps:
    {"  "}ayni init
    {"  "}ayni cooperative enrol "Cooperativa Minera Vizcacha"
    {"  "}ayni import roster members.csv
    {"  "}ayni person record --given-names Rosa --family-name Quispe --gender woman
    {"  "}ayni member admit "Rosa Quispe" --on 2018-03-05
    {"  "}ayni member list

    ayni help member shows what can be done with members; ayni help member admit, one verb;
    ayni help options, what every verb understands.
cli-help-unknown = { $verb } has no verb “{ $value }”.
cli-help-unknown-next = { $suggestion ->
    [none] See which there are with ayni help, or with ayni help and the name of an area, such as ayni help member.
   *[other] Did you mean { $suggestion }? See which there are with ayni help.
}
cli-verb-unknown = { $verb } has no verb “{ $value }”.
cli-verb-unknown-next = { $suggestion ->
    [none] { $known ->
        [none] See which there are with ayni help.
       *[other] It can be { $known }. See what each of them does with ayni help{ $page }.
    }
   *[other] Did you mean { $suggestion }? See all of them with ayni help{ $page }.
}
cli-option-unknown = { $verb } has no option { $option }.
cli-option-unknown-next = { $suggestion ->
    [none] See which it has with ayni help{ $page }.
   *[other] Did you mean { $suggestion }? See all of them with ayni help{ $page }.
}
cli-value-unexpected = “{ $value }” is one too many.
cli-value-unexpected-next = Put several words of one name between quotation marks. It is typed so: { $usage }
      See what each part is with ayni help{ $page }.
cli-argument-missing = { $missing } is missing.
cli-argument-missing-next = It is typed so: { $usage }
      See what each part is with ayni help{ $page }.
cli-value-missing = The value of { $option } is missing.
cli-value-missing-next = Type it after the option{ $choices ->
    [none] {""}
   *[other] ; it can be { $choices }
}. See more with ayni help{ $page }.
cli-value-unknown = “{ $value }” does not fit { $option }.
cli-value-unknown-next = { $suggestion ->
    [none] It can be { $choices }.
   *[other] Did you mean “{ $suggestion }”? It can be { $choices }.
}
cli-number-wrong = “{ $value }” does not fit { $option }: a whole number{ $most ->
    [none] {""}
   *[other] {" "}from { $least } to { $most }
} is expected.
cli-number-wrong-next = Type it with digits alone, such as 12. See more with ayni help{ $page }.
cli-number-negative = “{ $value }” is a negative number, and none can stand here.
cli-number-negative-next = Type a whole number from 0 on. It is typed so: { $usage }
cli-option-repeated = { $option } is there twice.
cli-option-repeated-next = Type it once.
cli-options-conflict = { $option } cannot be used together with { $other }.
cli-options-conflict-next = Leave one of the two out. It is typed so: { $usage }
cli-typed-not-text = What was typed after { $verb } is not UTF-8 and cannot be read.
cli-typed-not-text-next = Type that word again, or give the file a name of common letters.
cli-typed-wrong = What was typed after { $verb } is not understood.
cli-typed-wrong-next = It is typed so: { $usage }

### What was done
cli-written = Recorded. The register is at version { $version }.
cli-replayed = It was recorded already; nothing was done twice. The register is at version { $version }.
cli-alike = { $name } may be somebody who is on record already: { $others }. If they are one person, type: ayni person merge DUPLICATE SURVIVOR --reason REASON
cli-dry-run = This was only a rehearsal: nothing was written.
cli-residue = The data were erased, but their remains in the file are not cleared yet: another program has it open, or there is no room. Close the other program or make room; the next command that writes to the register clears them.
cli-residue-there = The data were erased, and nothing shows them any more. Their bytes are still in the files of the server's tables and indexes: the tables are not yours or too large, or somebody else is connected. Ask whoever keeps the server to write the tables anew, as the guide says (keep-on-a-server: What an erasure leaves); the server's own journal and its backups keep them longer.
cli-untold = What was asked is recorded, at version { $version }, but then something failed. { $what }
cli-untold-next = Do not repeat the command: it would be recorded twice. See what is recorded with ayni log --last 5.
cli-erase-annulled = Her record was annulled, but its data were still kept; they are erased now.
cli-erase-texts = { $count ->
    [one] A text about her or that named her was erased, too.
   *[other] { $count } texts about her or that named her were erased, too.
  }
cli-erase-texts-before = { $count ->
    [one] This text about her, or that names her, will be erased, too:
   *[other] These { $count } texts about her, or that name her, will be erased, too:
  }
  { $texts }
cli-erase-nameless = { $count ->
    [one] One thing lost what it was called. Where that still matters, say it anew with the command beside the entry:
   *[other] { $count } things lost what they were called. Where that still matters, say it anew with the command beside the entry:
  }
  { $places }
cli-erase-mentions = Her data may still stand in { $count } { $count ->
    [one] place
   *[other] places
  } that no erasure reaches; the history is not written anew. What holds now is mended with the command beside the entry; where none stands, with none:
  { $places }
cli-erase-place = { $place }: { $verbs }
cli-keep-unknown = { $option } { $value }: no text of that entry is to be erased.
cli-keep-unknown-next = Give the number that stands first in the list of texts, as ayni person erase shows it before it asks.
cli-file-written = { $path } was written.
cli-init = An empty register was begun: { $path }. Enter the organisation with ayni cooperative enrol.
cli-init-zone-unknown = This machine does not say in which time zone it is, so the register is kept in universal time (UTC). Say it with ayni cooperative set-time-zone America/Lima.
cli-still-ended = An office that ended with the exit that is corrected stays ended: { $mandate }. If it was held on, type: ayni committee correct-mandate { $id } --until { $until } --reason REASON
cli-rebuilt = { $rows ->
    [one] { $rows } row was derived anew.
   *[other] { $rows } rows were derived anew.
}
cli-confirm-erase =
    The personal data of { $who } will be erased for good: names, documents, dates of birth and death, contacts. They cannot be brought back.
    What stays, without a name: { $left }.
    Go on? (y/n)
cli-confirm-number = no. { $number }
cli-confirm-erase-left = { $memberships ->
    [one] { $memberships } membership
   *[other] { $memberships } memberships
}, { $mandates ->
    [one] { $mandates } mandate
   *[other] { $mandates } mandates
}, and the gender by which she is counted

### Verification
cli-verify-title = Verification of the register
cli-backup-title = Verified copy
cli-copy-title = Verified copy
cli-copied = { $events ->
    [one] { $events } fact was copied to { $path }.
   *[other] { $events } facts were copied to { $path }.
}
cli-copied-on = { $events ->
    [0] { $path } was up to date already.
    [one] { $events } fact was added to { $path }.
   *[other] { $events } facts were added to { $path }.
}
cli-restore-title = Register restored and verified
cli-verify-events = Facts
cli-verify-profiles = Profiles
cli-verify-texts = Texts
cli-verify-rows = Rows
cli-verify-files = Files
cli-verify-unused = Files not in use
cli-verify-head = Fingerprint of the chain
cli-verify-faults = What does not agree
cli-verify-future = There are entries dated in the future, from version { $first } on; the last one is of { $last }. They were made by a clock that ran ahead, or that of this machine is behind.
cli-verify-sound = Everything agrees: nothing was changed after it was recorded.
cli-verify-note = Note the hash in your minutes: comparing it later tells whether anything was taken away.
cli-verify-unlisted = { $count ->
    [one] One more place does not agree; it is not listed.
   *[other] { $count } more places do not agree; they are not listed.
}
cli-verify-unsound = Some parts are not as they were written. Write no more in this register.
fault-at-batch = batch { $value }
fault-at-command = command { $value }
fault-at-detail = { $value }
fault-at-digest = file with the digest { $value }
fault-at-entry = { $value }
fault-at-first = from version { $value }
fault-at-key = key { $value }
fault-at-kind = kind { $value }
fault-at-last = to version { $value }
fault-at-object = table or index { $value }
fault-at-other = and { $value }
fault-at-person = person { $value }
fault-at-profile = profile { $value }
fault-at-record = record { $value }
fault-at-rule = rule { $value }
fault-at-table = table { $value }
fault-at-version = version { $value }
fault-at-what = { $value }
fault-batch-differs = the entry of a batch was changed or is missing
fault-chain-broken = a fact was changed after it was recorded, or the one before it is missing
fault-command-differs = the entry of a command was changed or is missing
fault-commitment-differs = the data of a person were changed after they were recorded
fault-engine = the file is damaged
fault-event-missing = a fact is missing
fault-event-unknown = a fact is of a kind that this program does not know; a newer one may have written it
fault-event-unreadable = a fact cannot be read
fault-file-differs = the content of a kept file was changed
fault-file-missing = a file that the register speaks of is missing
fault-file-strange = something in the folder of files is not of the register
fault-head-differs = the data of the register itself do not fit its history
fault-kind-differs = a fact is noted as one of another kind
fault-text-differs = a text is not the one that was written
fault-text-missing = a text is missing that no erasure took away
fault-text-unexpected = there is a text that should not be there
fault-profile-missing = the data of a person whom nobody erased are missing
fault-profile-unexpected = there are personal data that should not be there
fault-setting-differs = a preference that was kept was changed
fault-row-differs = a row does not fit the history
fault-row-missing = a row is missing
fault-row-unexpected = there is a row too many
fault-schema-differs = a table of the file is not as it should be
fault-strange-register = there are rows of another register
fault-time-runs-back = a fact says that it is earlier than the one before it
fault-unreadable = a part of the file cannot be read
fault-violation = the register holds something that should never be so

### Demonstration
demo-names = Names and documents of members are made up, except the names of the persons whom the sources name: Eugenio Calcina Quispe, Nancy Coaquira, Adrian Ahumada, William Yampara and Kitzinger Quispe. The names of the nine cooperatives are made up, too.
demo-founding = Founded: 4 September 2005 by its profile at fairmined.org; 2006 by responsiblemines.org. The more exact one is taken; the other stays in the history.
demo-count = 199 members, 58 of them women: fairmined.org, November 2021. The undated profile at fairmined.org says 200.
demo-first = By fairmined.org (November 2021) it is the first organisation of this sector in Peru that creates a gender equality committee.
demo-offices = The offices of these five are as published at fairmined.org and responsiblemines.org, in the years or the month of which they speak; their days of admission, their numbers and the cooperatives for which they sit are examples. So are the other offices, who presided from 2009 to 2011, which organ created the committee, and how many seats it has.
demo-examples = Certificate, scope, projects, partners and what others say are as published, each with its address. The audit, the amounts of the premium, the plan with its targets and rules, since when each works in an area, and the days and attendance of the workshops are examples.
demo-next =
    To go on with this register:
      ayni --register { $path } member list
      ayni --register { $path } report composition gender_equality_committee --as-of 2021-11-30
      ayni --register { $path } report equality --as-of 2021-11-30
      ayni --register { $path } project list --as-of 2021-11-30
      ayni --register { $path } observation list
      ayni --register { $path } verify
cli-demo-exists = There is another register in { $path }, which is not the demonstration.
cli-demo-exists-next = Type ayni demo with another file name.

### What cannot be found
cli-kind-person = the person
cli-kind-cooperative = the organisation
cli-kind-organ = the organ
cli-kind-seat = the seat
cli-kind-mandate = the mandate
cli-kind-membership = the membership
cli-kind-affiliation = the affiliation
cli-kind-unit = the mining unit
cli-kind-assignment = the work
cli-kind-term = the term
cli-nothing-found = Cannot find { $kind }: “{ $value }”.
cli-nothing-found-next = { $option ->
    [person] Type her document, her register number or her name; ayni person list --search finds her by a part of the name. Whoever is not there yet is recorded first, with ayni person record.
    [cooperative] Type the acronym, the RUC, the registry entry or the name; ayni cooperative list shows them all.
    [organ] Type its kind or its name; ayni committee list shows them all.
    [seat] Check the post, and whether it is full or alternate; ayni committee show shows the seats of an organ.
    [mandate] Check who holds it and in which organ; ayni committee list --mandates --all shows them all.
    [membership] Check the cooperative; ayni member list --status all shows everybody.
    [affiliation] Check the organisation and the central; ayni cooperative show shows its affiliations.
    [unit] Type its name or its code; ayni cooperative show shows the units.
    [assignment] Check the person and the area; ayni member show shows where she works.
    [term] Check the name of the term; terms are defined with ayni committee define-term.
   *[other] Check what you typed.
}
cli-several-found = “{ $value }” is not enough to tell { $kind }: { $candidates }.
cli-several-found-next = { $option ->
    [person] Type the document, the register number or the identifier.
    [cooperative] Type the RUC, the registry entry or the whole name.
    [organ] Add --cooperative with the acronym, or type the whole name.
    [mandate] Add --organ, or type the identifier of the mandate.
    [membership] Add --cooperative, or type the identifier of the membership.
   *[other] Type the whole name or the identifier.
}
cli-cooperative-needed = Nothing says which organisation this is about: the register has several ({ $candidates }).
cli-cooperative-needed-next = Add --cooperative with the acronym, RUC or name of one of them.
cli-no-cooperative = The register has no organisation.
cli-no-cooperative-next = Enter it first with ayni cooperative enrol.
cli-batch-undone = Batch “{ $value }” ({ $label }) was taken back already.
cli-batch-undone-next = There is nothing to do; ayni import batches shows which batches stand.
cli-batch-ambiguous = “{ $value }” names several batches: { $candidates }.
cli-batch-ambiguous-next = Type the identifier of one of them, or its beginning.
cli-batch-unknown = There is no batch “{ $value }”.
cli-batch-unknown-next = Type the identifier of the batch; ayni import batches shows them all.

### What is not understood
cli-date-shape = { $option }: “{ $value }” is not a date.
cli-date-shape-next = Type the day, the month and the year, such as 30/11/2021, 2021-11-30 or "30 November 2021"; where the day is not known, November 2021 or 2021-11; where only the year is known, 2021; or today or yesterday.
cli-date-month-first = { $option }: in “{ $value }” the month stands before the day.
cli-date-month-first-next = Type the day first, such as 30/11/2021, or the year, such as 2021-11-30.
cli-date-two-digit-year = { $option }: in “{ $value }” the year has two digits, and its century is not known.
cli-date-two-digit-year-next = Type the year with four digits, such as 30/11/2021.
cli-day-today = today
cli-day-tomorrow = tomorrow
cli-day-yesterday = yesterday
cli-date-impossible = { $option }: “{ $value }” is not in the calendar.
cli-date-impossible-next = There is no such month, or it has no such day. The day stands before the month, such as 30/11/2021; or year, month and day, such as 2021-11-30.
cli-date-range = { $option }: “{ $value }” is outside the years 1500 to 2500.
cli-date-range-next = Correct the year; type it with four digits, for example 2021.
cli-date-needed = { $option }: the date is missing.
cli-date-needed-next = Type { $option } with YYYY, YYYY-MM or YYYY-MM-DD, for example 2021-11-30.
cli-instant-wrong = { $option }: “{ $value }” is not an instant.
cli-instant-wrong-next = Type a day, such as 2021-12-01, or an instant, such as 2021-12-01T10:00:00Z.
cli-now-unreadable = { $option } does not hold an instant.
cli-now-unreadable-next = Set it to an instant, such as 2021-12-01T10:00:00Z, or take it away.
cli-text-empty = { $option }: the text is empty.
cli-text-empty-next = Type the text, or leave the option out.
cli-text-too-long = { $option }: the text has { $found } characters and { $max } fit.
cli-text-too-long-next = Shorten it.
cli-text-control = { $option }: there is an invisible character at position { $at }.
cli-text-control-next = Delete it, or type the text again, on one line.
cli-choice-unknown = { $option }: “{ $value }” is not known.
cli-choice-unknown-next = Type one of these: { $known }.
cli-reading-forbidden = { $about ->
    [roll_up] In the role “{ $role }” figures across registers are not read ({ $verb }).
    [aggregates] In the role “{ $role }” figures of the register are not read ({ $verb }).
    [figures] In the role “{ $role }” only figures that hide small counts are read ({ $verb }).
    [records] In the role “{ $role }” records of the register are not read ({ $verb }).
    [verification] In the role “{ $role }” the register is not verified ({ $verb }).
    [act] The role “{ $role }” does not allow this ({ $verb }).
   *[other] In the role “{ $role }” personal data of others are not shown ({ $verb }).
}
cli-reading-forbidden-next = { $about ->
    [roll_up] Ask whoever owns the registers, the supervisory board or the auditor for them (owner, supervisory, auditor).
    [figures] See what was released with ayni release list, or ask the secretary.
    [records] See what was released with ayni release list, or ask the secretary.
    [aggregates] Ask the secretary for them.
    [act] Ask the owner of the register.
   *[other] See the figures with ayni report participation, or ask the secretary for what is yours.
}
cli-field-withheld = { $option } is not taken in the role “{ $role }”: an answer that is narrowed down by what is not shown would tell it.
cli-field-withheld-next = Leave { $option } out.
cli-out-of-scope = { $value ->
    [none] This speaks of the whole register or of records elsewhere, and you may ask of some organisations only.
   *[other] { $value } is not one of your organisations.
}
cli-out-of-scope-next = Ask of one of your organisations, where the operation has --cooperative; otherwise ask whoever may read the whole register.
cli-out-of-period = { $value } is outside the period of which you may ask: from { $from }{ $until ->
    [none] {""}
   *[other] {" "}until { $until }
}.
cli-out-of-period-next = Choose another { $option }.
cli-second-person-needed = This needs a second person, who confirms it: { $roles }.
cli-second-person-needed-next = Ask one of them to confirm it in her own name.
cli-withheld = Not shown in this role: { $columns }.
cli-withheld-papers = Documents, births, contacts and kin are not shown in this role.
cli-withheld-names = In this role only those who hold or held an office are named; others stand with their identifiers, without documents, births, contacts or kin.
cli-lang-unknown = { $option }: the language “{ $value }” is not known.
cli-lang-unknown-next = Those that are there: { $known }.
cli-separator-wrong = { $option }: “{ $value }” is not one character.
cli-separator-wrong-next = Type a comma, a semicolon or a tab, or leave the option out.
cli-mode-unknown = { $option }: the mode “{ $value }” is not known.
cli-mode-unknown-next = Type members (with their membership) or people (people only).
cli-kind-unknown = { $option }: there are no facts of the kind “{ $value }”.
cli-kind-unknown-next = Type an area ({ $areas }) or a kind, such as member.admitted.
cli-gender-letters-wrong = --gender-letters: “{ $value }” is not understood.
cli-gender-letters-wrong-next = Type, for instance, M=woman,H=man or 1=man,2=woman.
cli-date-order-wrong = --date-order: “{ $value }” is not understood.
cli-date-order-wrong-next = Type dmy if the day stands first, or mdy if the month does.
cli-decision-wrong = { $option }: “{ $value }” is not understood.
cli-decision-wrong-next = Type LINE=new (somebody else), LINE=skip (left out) or LINE=PERSON, for example 12=12345678.
cli-seat-wrong = { $option }: the seat “{ $value }” is not understood.
cli-seat-wrong-next = Type POST, or POST:PLACES, with :alternate or :open if need be; for example president, member:3, member:2:alternate or delegate:*.
cli-id-wrong = { $option }: “{ $value }” is not an identifier.
cli-id-wrong-next = Type a whole UUID, such as 0190a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b, or leave the option out.
cli-dni-shape = { $option }: “{ $value }” is not a DNI.
cli-dni-shape-next = Type the eight digits, with or without the check character: 12345678 or 12345678-1.
cli-dni-check = { $option }: the check character of “{ $value }” does not fit.
cli-dni-check-next = Compare it with the document. If you are not sure, type the eight digits only.
cli-document-shape = { $option }: “{ $value }” does not have the form of this document.
cli-document-shape-next = Type four to twenty letters and digits, without spaces, as on the document.
cli-document-needed = The document is missing.
cli-document-needed-next = Add --dni, --foreign-card, --passport or --external-key with its number.
cli-external-shape = { $option }: “{ $value }” cannot be a key of another system.
cli-external-shape-next = Type one to eighty visible characters.
cli-ruc-shape = { $option }: “{ $value }” is not a RUC.
cli-ruc-shape-next = Type eleven digits; the first are 10, 15, 16, 17 or 20.
cli-ruc-check = { $option }: the last digit of “{ $value }” does not fit the others.
cli-ruc-check-next = Compare it with the tax record.
cli-ubigeo-shape = { $option }: “{ $value }” is not a ubigeo.
cli-ubigeo-shape-next = Type who issues it and two, four or six digits, for example inei:211002.
cli-ubigeo-issuer = { $option }: nothing says who issues the ubigeo “{ $value }”.
cli-ubigeo-issuer-next = Type inei:, reniec: or sunat: before the digits, for example inei:211002.
cli-subdivision-shape = { $option }: “{ $value }” is not an ISO 3166-2 code.
cli-subdivision-shape-next = Type the country and the region, for example PE-PUN.
cli-past-is-read-only = Nothing can be written into what was known at another time ({ $value }).
cli-past-is-read-only-next = Leave { $option } out and repeat the command.
cli-confirmation-needed = Nothing was erased: your confirmation is missing.
cli-confirmation-needed-next = Repeat the command and answer y, or add { $option }.

### What could not be written or read
cli-unforeseen = Something unforeseen happened; nothing was written by halves.
cli-unforeseen-next = Repeat the command. If it happens again, type ayni verify and keep the message.
cli-conflict = Somebody else has written in the register: you saw version { $expected } and it is at { $found } now.
cli-conflict-next = See what changed with ayni log, and repeat the command with --expect-version and the version of now.
cli-command-differs = Another command was recorded under that identifier, at version { $version }; nothing was written.
cli-command-differs-next = For a new command, leave --command-id out or type another one. To repeat the former, type it as it was, by the same office in the same role.
cli-search-too-long = { $option } { $value } is longer than any name: { $max } letters are enough.
cli-search-too-long-next = Search for one or two words of the name, or for the document.
cli-undone-unknown = That batch is not in the register.
cli-undone-unknown-next = Type the identifier of the batch; ayni import batches shows them all.
cli-already-undone = That batch was taken back already.
cli-already-undone-next = Nothing more is needed; ayni import batches shows when.
cli-damaged = { $count ->
    [one] The register is not as it was written: { $count } part does not agree.
   *[other] The register is not as it was written: { $count } parts do not agree.
}
cli-damaged-next = Write no more in it. Put this file aside and bring a copy back with ayni restore COPY. If only rows are wrong, ayni rebuild is enough.
cli-file-not-found = There is no { $path }.
cli-file-not-found-next = Check the name and the folder.
cli-file-permission = You may not use { $path }.
cli-file-permission-next = Check the permissions of the file and of the folder, or choose another place.
cli-file-disk-full = There is no room left to write { $path }.
cli-file-disk-full-next = Make room or choose another disk, and repeat the command.
cli-file-exists = There is { $path } already; it was not changed.
cli-file-exists-next = Choose another name, or add --overwrite to put it in its place.
cli-output-is-register = { $path } belongs to the register { $register }; it was not changed.
cli-output-is-register-next = Choose another name. Only a copy of its own takes the place of a register, with ayni restore.
cli-output-is-input = { $path } is the file that is being read; it was not changed.
cli-output-is-input-next = Choose another name for what is written.
cli-output-is-folder = { $path } is a folder.
cli-output-is-folder-next = Add the name of the file, such as { $path }/roster.xlsx.
cli-output-is-device = { $path } is no file, but a device or a pipe.
cli-output-is-device-next = Choose the name of a file. To hand the output to another program, leave the option out and use standard output (-).
cli-output-no-folder = There is no folder { $folder }, where { $path } should be.
cli-output-no-folder-next = Make the folder or choose another one, and repeat the command.
cli-output-ending = { $path }: no .{ $ending } files are written here.
cli-output-ending-next = Use a name that ends in { $known }. For a PDF, write .html, open it in the browser and print it as a PDF.
cli-output-contradicts = --format { $format } and { $path } say two formats.
cli-output-contradicts-next = Leave --format out, or use a name with the ending of that format.
cli-output-format = This is not written in the format { $format }.
cli-output-format-next = Leave --format out, or use a name that ends in { $known }.
cli-output-twice = Two places to write were given: { $path } and, with --output, { $output }.
cli-output-twice-next = Leave one of them out.
cli-output-on-a-terminal = A workbook (xlsx) is not shown on a terminal.
cli-output-on-a-terminal-next = Give the name of a file, such as --output roster.xlsx.
cli-output-no-workbook = The workbook could not be written: { $detail }.
cli-output-no-workbook-next = Ask for fewer rows, or use a name that ends in .csv.
cli-file-failed = { $path } could not be used: { $detail }.
os-not-found = it does not exist
os-permission = there is no permission
os-exists = it exists already
os-is-folder = it is a folder, not a file
os-not-folder = a part of the path is not a folder
os-folder-not-empty = the folder is not empty
os-read-only = the disk or folder can only be read
os-disk-full = there is no space left on the disk
os-too-large = it is too large for this disk
os-name = the name is not valid or too long
os-busy = another program is using it
os-timed-out = it took too long to answer
os-cut-short = it ended before it should
os-device = it is not a common file, or the device does not answer
os-links = links point at one another
os-too-many-open = too many files are open
os-disk = the disk does not answer well
os-not-possible = the system does not allow that there
os-number = the system answered with error number { $number }
cli-file-failed-next = Check the name, the folder and the disk, and repeat the command.
cli-file-special = { $path } is no file but a pipe or a device, and might never end.
cli-file-special-next = Save the data in a file, or hand them over on standard input with -.
cli-storage-not-found = There is no register in { $path }.
cli-storage-not-found-next = Name the file with --register, begin an empty one with ayni init, or see the demonstration with ayni demo.
cli-storage-exists = There is { $path } already; it was not changed.
cli-storage-exists-next = Choose another name. To replace the file with backup or restore, add --overwrite.
cli-storage-not-ours = { $path } is not a register of Ayni.
cli-storage-not-ours-next = Name another file with --register. To read a roster, use ayni import roster.
cli-storage-empty = { $path } is empty: an ayni init that was cut off, or a file that nobody filled.
cli-storage-empty-next = Begin the register there with ayni --register { $quoted } init, or name another file with --register.
cli-storage-format-1 = { $path } is of a trial version of Ayni, from before the first one given out, and this program does not read it any more.
cli-storage-format-1-next = Make a new register with ayni init and import your list there.
cli-storage-newer = { $path } was written with a newer program than this one.
cli-storage-newer-next = Install the new version of Ayni and repeat the command.
cli-storage-older = { $path } was written with an older program and was opened for reading only.
cli-storage-older-next = Bring it up to date with ayni --register { $quoted }, and repeat the command.
cli-storage-unknown-event = The register holds something that this program does not know ({ $detail }); a newer one wrote it.
cli-storage-unknown-event-next = Install the new version of Ayni and repeat the command.
cli-storage-damaged = { $path } is damaged: { $detail }.
cli-storage-damaged-next = See which part with ayni verify. Put this file aside and bring a copy back with ayni restore COPY.
cli-storage-disk-full = There is no room left on the disk of { $path }; nothing was written.
cli-storage-disk-full-next = Make room and repeat the command.
cli-storage-unfinished = What is in { $path } is a copy that was cut off; it is not all there and is not used.
cli-storage-unfinished-next = Repeat the ayni copy or ayni restore with which it began: it goes on from where it was.
cli-storage-other-register = { $path } holds another register, or one that went on by itself; nothing was written.
cli-storage-other-register-next = Choose another place, or copy the other way if the one there is the newer.
cli-storage-itself = { $path } is the same register; nothing was written.
cli-storage-itself-next = Choose another file.
cli-storage-of-register = { $path } belongs to the register { $detail }; it was not changed.
cli-storage-of-register-next = Choose another name.
cli-storage-not-a-file = { $path } is no file, but a folder, a device or a pipe; it was not changed.
cli-storage-not-a-file-next = Choose the name of a file.
cli-storage-address = The address { $path } cannot be understood: { $detail }.
cli-storage-address-next = Write it as postgres://user@server/database?register=REGISTER, and repeat the command.
cli-storage-unreachable = The server of { $path } could not be talked to: { $detail }.
cli-storage-unreachable-next = Check the network, the address and that the server is running, and repeat the command. If you were writing, see first with ayni log --last 1 whether it was recorded.
cli-storage-tls-missing = The server of { $path } does not encrypt, and has to unless the address says otherwise; nothing was sent.
cli-storage-tls-missing-next = Ask whoever keeps the server to switch encryption on (ssl = on). Only where the network is yours alone may the address say sslmode=disable.
cli-storage-tls-untrusted = The server of { $path } did not prove that it is who it should be: { $detail ->
    [issuer] nobody whom you trust vouches for its certificate
    [name] its certificate is for another name
    [expired] its certificate has expired
   *[other] { $detail }
}. Nothing was sent.
cli-storage-tls-untrusted-next = Check the name of the server in the address, and that sslrootcert= names the certificate of the authority that whoever keeps the server gave you. Do not weaken sslmode before you know the reason: somebody may stand in between.
cli-storage-certificate-unreadable = The certificates in { $path } cannot be read: { $detail }.
cli-storage-certificate-unreadable-next = Check the name after sslrootcert= in the address, and that the file holds a certificate as text, beginning with BEGIN CERTIFICATE.
cli-storage-connections-busy = This program uses as many connections to { $path } as the address allows ({ $detail }), and none came free; nothing was written.
cli-storage-connections-busy-next = Wait a moment and repeat the command, or write a greater number after pool= in the address.
cli-storage-login = The server of { $path } did not let you in: the name or the password is not one it knows, or the password is missing.
cli-storage-login-next = Check the name in the address and put the password into the variable PGPASSWORD. If you do not know it, ask whoever keeps the server.
cli-storage-no-database = The server has no such database as that of { $path }.
cli-storage-no-database-next = Check its name in the address, or ask whoever keeps the server to make it with createdb, and repeat the command.
cli-storage-encoding = The database of { $path } keeps its texts in { $detail }, which has not every letter of names; nothing was made.
cli-storage-encoding-next = Ask whoever keeps the server for a database in UTF-8: createdb --encoding=UTF8 --template=template0 NAME, and repeat the command with it.
cli-storage-schema-differs = What stands in { $path } is not all as this program makes it ({ $detail }); no row was read.
cli-storage-schema-differs-next = Somebody changed the file with another program: do not use it, and bring back a backup with ayni restore. If the file came from others, tell them; ayni verify names all that differs.
cli-storage-schema-differs-there = The tables at { $path } are not as this program makes them ({ $detail }); no row was read.
cli-storage-schema-differs-there-next = Ask whoever keeps the server who changed them, and to take away what was added and put back what is missing; ayni verify names all of it. Then repeat the command.
cli-storage-search-path = The connection to { $path } does not lead to the schema ayni but to “{ $detail }”; nothing was made.
cli-storage-search-path-next = Connect without a go-between (such as PgBouncer), or ask whoever keeps it to let options pass; then repeat the command.
cli-storage-too-slow = The server of { $path } took longer than a statement may; nothing was written.
cli-storage-too-slow-next = Wait a moment and repeat the command, or write statement_timeout= with more milliseconds in the address; with 0 there is no limit.
cli-storage-not-found-there = There is no register in { $path }.
cli-storage-not-found-there-next = Check in the address the name of the database and the identifier after register=, or begin a register there with ayni init.
cli-storage-permission-there = The server lets you into { $path }, but not do this.
cli-storage-permission-there-next = Ask whoever keeps the server for the permissions that are missing (GRANT) on the tables of ayni, or come in under the name of somebody who may write.
cli-storage-read-only-there = The database of { $path } can only be read; nothing was written.
cli-storage-read-only-there-next = Name the primary server in the address instead of a replica, or ask whoever keeps the server.
cli-storage-register-unnamed = The database { $path } keeps several registers, and none was named.
cli-storage-register-unnamed-next = Add ?register= and the identifier of the register to the address, and repeat the command.
cli-storage-overtaken = Others wrote to { $path } at the same time again and again; nothing was written.
cli-storage-overtaken-next = Wait a moment and repeat the command.
cli-storage-on-server = { $path } is on a server; this command is for files.
cli-storage-on-server-next = Name a file. To take a register to a server, or from one, use ayni copy.
cli-storage-busy = Another program is writing in { $path }; nothing was written.
cli-storage-busy-next = Wait a moment and repeat the command.
cli-storage-read-only = { $path } cannot be written.
cli-storage-read-only-next = Take the protection of the file away, or copy the register into a folder where you may write.
cli-storage-permission = You may not open { $path }.
cli-storage-permission-next = Check the permissions of the file and of its folder.
cli-storage-unverified = The copy of { $path } does not agree with what was written, and was not put in its place.
cli-storage-unverified-next = Check the file with ayni verify. If the disk fails, copy to another one.
cli-storage-file-not-kept = The file { $detail } is not kept beside the register; nothing was recorded.
cli-storage-file-not-kept-next = Keep it again with ayni evidence record --file, or bring the folder of files back from a copy with ayni restore.
cli-storage-file-strange = { $path } is not a folder of the register; nothing was kept.
cli-storage-file-strange-next = See what it is, move it elsewhere and repeat the command.
cli-storage-clock-behind = The clock of this machine says { $now }, but the last entry of the register is of { $last }. Nothing was written.
cli-storage-clock-behind-next = Set the clock of the machine right. If it is right, the entry was made by a clock that ran ahead: go back to the last copy before it (ayni restore), or add --clock-is-right, and what is new will bear the date of that entry.
cli-storage-clock-ahead = The clock of this machine says { $now }; the last entry of the register is of { $last }, more than ten years before. Nothing was written.
cli-storage-clock-ahead-next = Set the clock of the machine right. If it is right, repeat the command with --clock-is-right.
cli-time-zone-wrong = { $option }: the time zone “{ $value }” is not known.
cli-time-zone-wrong-next = Type a name such as America/Lima, America/La_Paz or America/Bogota.
cli-storage-io = { $path } could not be used: { $detail }.
cli-storage-io-next = Check the disk and the folder, and repeat the command.
cli-storage-engine = The register could not be used: { $detail }.
cli-storage-engine-next = Repeat the command. If it happens again, type ayni verify and keep the message.

### Files that are imported or exported
cli-input-rows-refused = { $count ->
    [0] { $path } cannot be imported as it is; above it says why.
    [one] { $path }: { $count } row cannot be imported.
   *[other] { $path }: { $count } rows cannot be imported.
}
cli-input-rows-refused-next = Correct what is said of each and import again. With --valid-rows the others are imported; the refused ones are given back in a file of their own.
cli-input-rejected-exists = There is a file of rows that were refused already: { $path }; it was not changed, and nothing was imported.
cli-input-rejected-exists-next = If you no longer need it, add --overwrite to put the new one in its place; otherwise give another name with --rejected.
cli-input-empty-file = { $path } is empty.
cli-input-empty-file-next = Save the table again and repeat the command.
cli-input-not-a-table = { $path } is not a table but { $found ->
    [pdf] a PDF
    [rtf] an RTF document
    [html] a web page
    [xml] an XML document
    [zip] a ZIP file
    [docx] a Word document
    [pptx] a presentation
    [xlsb] a binary Excel workbook (.xlsb)
    [other_open_document] a document that is no spreadsheet
    [old_office] an old Office document (.xls, .doc)
    [gzip] a compressed file
    [seven_zip] a compressed file
    [rar] a compressed file
    [sqlite] a database
    [program] a program
    [binary] something that is not text
   *[other] a picture ({ $found })
}.
cli-input-not-a-table-next = Open the original and save it as CSV or XLSX.
cli-input-file-too-large = { $path } has { $bytes } bytes; a { $format } file may have { $limit }.
cli-input-file-too-large-next = Split it into several files, each with the header.
cli-input-encrypted-workbook = { $path } is protected by a password.
cli-input-encrypted-workbook-next = Save it without a password and repeat the command.
cli-input-damaged-workbook = { $path } is damaged or incomplete ({ $format }: { $detail }).
cli-input-damaged-workbook-next = Open it in the spreadsheet program, save it again and repeat the command.
cli-input-unpacked-too-large = { $path } unpacks to more than { $limit } bytes.
cli-input-unpacked-too-large-next = Save the sheet of the roster only, as CSV or XLSX.
cli-input-unknown-encoding = The encoding “{ $name }” to read { $path } is not known.
cli-input-unknown-encoding-next = Write --encoding utf-8, latin1, cp850 or mac, or leave the option away.
cli-input-not-in-encoding = { $path }, line { $line }: the text is not { $encoding }.
cli-input-not-in-encoding-next = Leave --encoding out so that it is found, or type another, such as latin1.
cli-input-encoding-undecided = { $path }, line { $line }: nobody can tell in which encoding the file was saved.
cli-input-encoding-undecided-next = Say it with --encoding latin1, cp850 or mac, and look at the names with --dry-run.
cli-input-text-too-large = { $path }: the cells hold more than { $limit } bytes of text.
cli-input-text-too-large-next = Save only the sheet and the columns of the roster, or split the file.
cli-input-too-many-sheets = { $path } has more than { $limit } sheets.
cli-input-too-many-sheets-next = Save the sheet of the roster in a file of its own.
cli-input-bad-separator = “{ $separator }” cannot separate the columns of { $path }.
cli-input-bad-separator-next = Type --separator with a comma, a semicolon or a tab, or leave the option out.
cli-input-no-such-sheet = { $path } has no sheet “{ $name }”.
cli-input-no-such-sheet-next = Type --sheet with one of these: { $choices }.
cli-input-json-syntax = { $path }, line { $line }, column { $column }: the JSON cannot be read ({ $detail }).
cli-input-json-syntax-next = Correct it there, or export the file again.
cli-input-json-not-flat = { $path }, row { $row }: “{ $field }” is not a plain value.
cli-input-json-not-flat-next = Leave a text or a number in each field, not a list or an object.
cli-input-json-no-table = { $path } holds no list of rows.
cli-input-json-no-table-next = The JSON must be a list of objects, one a row.
cli-input-json-several-tables = { $path } holds several tables.
cli-input-json-several-tables-next = Type --sheet with one of these: { $choices }.
cli-input-unclosed-quote = { $path }, line { $line }: a quote is opened and never closed.
cli-input-unclosed-quote-next = Close the quote, or take it away, and repeat the command.
cli-input-record-too-long = { $path }, line { $line }: the row has more than { $limit } bytes.
cli-input-record-too-long-next = Check whether a quote or a line break is missing; perhaps the file is not a table.
cli-input-too-many-columns = { $path }, line { $line }: there are { $found } columns and { $limit } are accepted.
cli-input-too-many-columns-next = Take the empty columns on the right away and save again.
cli-input-too-many-rows = { $path }, line { $line }: there are more than { $limit } rows.
cli-input-too-many-rows-next = Split the file into several, each with the header.
cli-input-too-many-cells = { $path }, line { $line }: there are more than { $limit } cells.
cli-input-too-many-cells-next = Take empty rows and columns away, or split the file into several.
cli-input-blank-table = { $path } has no row that could be a header.
cli-input-blank-table-next = Write the name of each column into the first row.
cli-input-no-such-header-row = { $path }: row { $line } is no header; the table goes from row { $first } to row { $last }.
cli-input-no-such-header-row-next = Type --header-row with the row of the column names, or leave the option out.
cli-input-malformed-mapping = --map: “{ $value }” is not understood.
cli-input-malformed-mapping-next = Type HEADING=FIELD, for example "Member no.=register_number", or HEADING= to leave the column out.
cli-input-unknown-heading = --map: { $path } does not have the column of “{ $value }”.
cli-input-unknown-heading-next = Type the heading as it stands in the file; --dry-run shows them all.
cli-input-ambiguous-heading = --map: { $path } has several columns with the heading of “{ $value }”.
cli-input-ambiguous-heading-next = Change the heading of one in the file and repeat the command.
cli-input-unknown-field = --map: the field of “{ $value }” is not known.
cli-input-unknown-field-next = Write the name or the code of one of these fields: { $fields }.
cli-input-cell-too-long = A cell does not fit into XLSX; { $path } was not written.
cli-input-cell-too-long-next = Write the file as CSV.
cli-input-sheet-too-large = The rows do not fit into XLSX; { $path } was not written.
cli-input-sheet-too-large-next = Write the file as CSV.
cli-input-table-not-written = The table of { $path } could not be written.
cli-input-table-not-written-next = Write the file as CSV.
cli-input-popolo-too-large = { $path } is too large to be read at once.
cli-input-popolo-too-large-next = Split it and import the parts one by one.
cli-input-popolo-empty = { $path } is empty.
cli-input-popolo-empty-next = Export or download it again.
cli-input-popolo-byte-order-mark = { $path } begins with a byte order mark, which JSON does not allow.
cli-input-popolo-byte-order-mark-next = Save it as UTF-8 without BOM.
cli-input-popolo-not-utf8 = { $path }, line { $line }, column { $column }: the text is not UTF-8; it seems to be latin-1.
cli-input-popolo-not-utf8-next = Save it as UTF-8 and repeat the command.
cli-input-popolo-cut-short = { $path } breaks off at line { $line }, column { $column }.
cli-input-popolo-cut-short-next = Export or download it again.
cli-input-popolo-too-deep = { $path }, line { $line }, column { $column }: too many lists stand one inside the other for a Popolo file.
cli-input-popolo-too-deep-next = Check which program made it.
cli-input-popolo-too-many-values = { $path }, line { $line }, column { $column }: the file holds more than { $limit } values.
cli-input-popolo-too-many-values-next = Split it and import the parts.
cli-input-popolo-too-many-entries = { $path } holds more than { $limit } people, organizations, memberships and other entries.
cli-input-popolo-too-many-entries-next = Split it and import the parts.
cli-input-popolo-nothing-usable = Nothing of { $path } was imported: { $count ->
    [one] { $count } entry cannot be used
   *[other] { $count } entries cannot be used
}{ $memberships ->
    [0] .
   *[other] , all memberships among them.
}
cli-input-popolo-nothing-usable-next = The list above says why, the cause of each once. Mend it in the file, or say what is missing (--undated-from), and import it again.
cli-input-popolo-duplicate-key = { $path }, line { $line }, column { $column }: a key stands twice in one object.
cli-input-popolo-duplicate-key-next = Take one of the two away.
cli-input-popolo-malformed = { $path }, line { $line }, column { $column }: this is not JSON.
cli-input-popolo-malformed-next = Correct it there, or export the file again.
cli-input-popolo-not-popolo = { $path } is JSON, but not Popolo.
cli-input-popolo-not-popolo-next = It must be an object with persons, organizations, memberships or another collection, or a list of persons. A roster is read with ayni import roster.
cli-input-popolo-not-a-list = { $path }: a collection is not a list.
cli-input-popolo-not-a-list-next = Make persons, organizations, posts, memberships and events lists, between [ and ].
cli-input-popolo-not-an-object = { $path }: an entry of a collection is not an object.
cli-input-popolo-not-an-object-next = Make each person, organization, post and membership an object.

### Checkpoints
cli-checkpoint-title = Checkpoint of the register
cli-checkpoint-register = Register
cli-checkpoint-version = Version
cli-checkpoint-root = Root of the tree
cli-checkpoint-at = Date and time
cli-checkpoint-key = Public key of who signed
cli-checkpoint-note = The signature is of that key. Whose key it is, who gave it to you says: compare it with the one you noted.
cli-checkpoint-continues = The register continues what it was at version { $version }, on { $at }, by the checkpoint signed with the key { $key }.
cli-checkpoint-shorter = The register ends at version { $found }, and the checkpoint of { $at } says that it had { $version }: facts were cut off, or an older copy was put in its place.
cli-checkpoint-shorter-next = Record nothing more here. Look for the newest copy and check it with ayni verify --against.
cli-checkpoint-differs = The register does not continue what it was at version { $found }, on { $at }: its past was changed.
cli-checkpoint-differs-next = Record nothing more here. Look for a copy from before the change and check it with ayni verify --against.
cli-checkpoint-of-other = The checkpoint is of another register.
cli-checkpoint-of-other-next = Name the register with --register, or look for the checkpoint of this one.
cli-checkpoint-forged = { $path } was changed after it was signed, or that key never signed it.
cli-checkpoint-forged-next = Ask whoever keeps the checkpoint for another copy.
cli-checkpoint-signed-by-other = { $path } was signed by another key: { $found }.
cli-checkpoint-signed-by-other-next = Compare the key with the one you noted. If it is not the same, do not trust the checkpoint.
cli-no-checkpoint = { $path } is no checkpoint.
cli-no-checkpoint-next = Write one with ayni checkpoint sign FILE.
cli-no-key = { $path } is no key of Ayni's.
cli-no-key-next = Name another file with --key, or one that does not exist, to make a new key.
cli-key-nowhere = It is not known where keys are kept on this machine.
cli-key-nowhere-next = Name the file with --key FILE.
cli-key-made = A key was made in { $path }; keep it well and give it to nobody. The public key, which you do give away and note in the minutes: { $key }
cli-proof-beyond = The checkpoint reaches version { $last }, and { $given } was asked for.
cli-proof-beyond-next = Ask for a version from 1 to { $last }, or sign a new checkpoint with ayni checkpoint sign.

# Words that stand for something of no record, parted by spaces.
keyword-none = none never
keyword-all = all
keyword-blocks = blocks
keyword-organisation = org
keyword-full = full
keyword-alternate = alternate
keyword-open = open
keyword-outside = outside

### What programs send
cli-field-unknown = There is no field “{ $value }”.
cli-field-unknown-next = The fields are: { $known }.
cli-field-missing = { $option } is missing.
cli-field-missing-next = Give it a value.
cli-fields-conflict = { $option } cannot be used together with { $other }.
cli-fields-conflict-next = Leave one of the two out.
cli-field-type = { $option }: { $value } is not of the type that is asked for.
cli-field-type-next = { $type ->
    [string] Give a text.
    [integer] Give a whole number.
    [number] Give a number.
    [boolean] Give true or false.
    [array] Give a list of texts.
   *[object] Give an object with the name of the file and its content.
}
cli-body-wrong = What was sent is not understood.
cli-body-wrong-next = Send an object with the fields of the operation.
cli-upload-empty = { $option }: the file “{ $value }” was named, and its content is missing.
cli-upload-empty-next = Send its content, in base 64, beside its name.
