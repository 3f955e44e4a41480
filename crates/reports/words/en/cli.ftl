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
merge-dropped = { $field }: { $kept } stays; { $dropped } of the record that goes is not taken over.
merge-joined = The memberships in { $cooperative } overlap: they are joined into one with the days of both.
import-title = Import
import-read = { $rows ->
    [one] { $rows } row was read
   *[other] { $rows } rows were read
}{ $how }.
import-how-text = { $encoding }; separator: { $separator }
import-how-letters = { $encoding }, by { $letters ->
    [one] one letter that reads as Spanish so
   *[other] { $letters } letters that read as Spanish so
}; separator: { $separator }
import-how-sheet = sheet “{ $sheet }”
import-how-tab = tab
import-also = { $said } Also: { $values }.
import-empty = There is nothing to import: the table has no rows.
import-columns = Columns: { $columns }
import-unmapped = Columns with data that are not imported: { $columns }
import-batch = Batch
import-rows = Rows with something to say
import-more = { $count ->
    [one] { $count } more row
   *[other] { $count } more rows
}: see them with --format csv or --format json.
import-done = Imported. To take it back: ayni import undo, with the batch above.
import-same = Everything was in the register already: nothing had to be written.
import-nothing = Nothing was imported.
popolo-persons = persons
popolo-organizations = organizations
popolo-posts = posts
popolo-memberships = memberships
popolo-events = terms
popolo-own-dates = memberships with dates of their own
popolo-genders = genders as they stand in the file
popolo-verdicts = What became of each collection
popolo-findings = What is not imported, filled in or not kept
popolo-unsaid = Popolo cannot say { $what }: { $count ->
    [one] { $count } item is left out.
   *[other] { $count } items are left out.
}
roster-unsaid = The roster cannot carry { $what }: { $count ->
    [one] { $count } item is left out.
   *[other] { $count } items are left out.
}

### Lists
list-persons = People
list-members = Members
list-cooperatives = Organisations
list-affiliations = Affiliations
list-units = Mining units
list-organs = Organs
list-mandates = Mandates
list-batches = Imported batches
list-total = { $shown } of { $total } are shown.
list-other_days = { $count ->
    [one] One more is of other days: see it with --all.
   *[other] { $count } more are of other days: see them with --all.
}
list-later = { $count ->
    [one] One more begins after that day: see it with a later --as-of.
   *[other] { $count } more begin after that day: see them with a later --as-of.
}
list-other_statuses = { $count ->
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
problem-help-unknown = { $verb } has no verb “{ $value }”.
problem-help-unknown-next = { $suggestion ->
    [none] See which there are with ayni help, or with ayni help and the name of an area, such as ayni help member.
   *[other] Did you mean { $suggestion }? See which there are with ayni help.
}
problem-verb-unknown = { $verb } has no verb “{ $value }”.
problem-verb-unknown-next = { $value ->
    [undo] What was entered is not taken away: what is wrong is corrected with “correct”, and what never was is annulled with “annul”, in person, member, committee and the others; both ask for the reason. A whole import is taken back with ayni import undo.
    [delete] What never was is annulled with “annul”, in person, member, committee and the others. The data of a person who asks for it are erased with ayni person erase.
    [remove] What never was is annulled with “annul”, in person, member, committee and the others. The data of a person who asks for it are erased with ayni person erase.
    [change] What is wrong is corrected with “correct”, in person, member, cooperative and the others; see, for example, ayni help person correct.
    [edit] What is wrong is corrected with “correct”, in person, member, cooperative and the others; see, for example, ayni help person correct.
    [resign] That a member leaves is entered with ayni member leave and --reason resignation.
    [print] To print, ask for a file: ayni report roster --output roster.html, or with .xlsx for a spreadsheet.
   *[other] { $suggestion ->
        [none] { $known ->
            [none] See which there are with ayni help.
           *[other] It can be { $known }. See what each of them does with ayni help{ $page }.
        }
       *[other] Did you mean { $suggestion }? See all of them with ayni help{ $page }.
    }
}
problem-option-unknown = { $verb } has no option { $option }.
problem-option-unknown-next = { $suggestion ->
    [none] See which it has with ayni help{ $page }.
   *[other] Did you mean { $suggestion }? See all of them with ayni help{ $page }.
}
problem-value-unexpected = “{ $value }” is one too many.
problem-value-unexpected-next = Put several words of one name between quotation marks. It is typed so: { $usage }
      See what each part is with ayni help{ $page }.
problem-argument-missing = { $missing } is missing.
problem-argument-missing-next = It is typed so: { $usage }
      See what each part is with ayni help{ $page }.
problem-value-missing = The value of { $option } is missing.
problem-value-missing-next = Type it after the option{ $choices ->
    [none] {""}
   *[other] ; it can be { $choices }
}. See more with ayni help{ $page }.
problem-value-unknown = “{ $value }” does not fit { $option }.
problem-value-unknown-next = { $suggestion ->
    [none] It can be { $choices }.
   *[other] Did you mean “{ $suggestion }”? It can be { $choices }.
}
problem-number-wrong = “{ $value }” does not fit { $option }: a whole number{ $most ->
    [none] {""}
   *[other] {" "}from { $least } to { $most }
} is expected.
problem-number-wrong-next = Type it with digits alone, such as 12. See more with ayni help{ $page }.
problem-number-negative = “{ $value }” is a negative number, and none can stand here.
problem-number-negative-next = Type a whole number from 0 on. It is typed so: { $usage }
problem-option-repeated = { $option } is there twice.
problem-option-repeated-next = Type it once.
problem-options-conflict = { $option } cannot be used together with { $other }.
problem-options-conflict-next = Leave one of the two out. It is typed so: { $usage }
problem-typed-not-text = What was typed after { $verb } is not UTF-8 and cannot be read.
problem-typed-not-text-next = Type that word again, or give the file a name of common letters.
problem-typed-wrong = What was typed after { $verb } is not understood.
problem-typed-wrong-next = It is typed so: { $usage }

### What was done
receipt-written = Recorded. The register is at version { $version }.
receipt-replayed = It was recorded already; nothing was done twice. The register is at version { $version }.
receipt-alike = { $name } may be somebody who is on record already: { $others }. If they are one person, type: ayni person merge DUPLICATE SURVIVOR --reason REASON
receipt-dry-run = This was only a rehearsal: nothing was written.
cli-residue = The data were erased, but their remains in the file are not cleared yet: another program has it open, or there is no room. Close the other program or make room; the next command that writes to the register clears them.
cli-residue-there = The data were erased, and nothing shows them any more. Their bytes are still in the files of the server's tables and indexes: the tables are not yours or too large, or somebody else is connected. Ask whoever keeps the server to write the tables anew, as the guide says (keep-on-a-server: What an erasure leaves); the server's own journal and its backups keep them longer.
problem-untold = What was asked is recorded, at version { $version }, but then something failed. { $what }
problem-untold-next = Do not repeat the command: it would be recorded twice. See what is recorded with ayni log --last 5.
erase-annulled = Her record was annulled, but its data were still kept; they are erased now.
erase-texts = { $count ->
    [one] A text about her or that named her was erased, too.
   *[other] { $count } texts about her or that named her were erased, too.
  }
erase-texts-before = { $count ->
    [one] This text about her, or that names her, will be erased, too:
   *[other] These { $count } texts about her, or that name her, will be erased, too:
  }
  { $texts }
erase-nameless = { $count ->
    [one] One thing lost what it was called. Where that still matters, say it anew with the command beside the entry:
   *[other] { $count } things lost what they were called. Where that still matters, say it anew with the command beside the entry:
  }
  { $places }
erase-mentions = Her data may still stand in { $count } { $count ->
    [one] place
   *[other] places
  } that no erasure reaches; the history is not written anew. What holds now is mended with the command beside the entry; where none stands, with none:
  { $places }
erase-place = { $place }: { $verbs }
erase-files = { $count ->
    [one] She was read from this file, which still names her wherever it is kept
   *[other] She was read from these files, which still name her wherever they are kept
  }: { $files }. Take her out of it, and do not import it again as it is.
erase-copies = The register holds her data no more. Copies made before still do: backups and copies of the register, lists, reports and exports that were handed out, and paper. The register does not know where they are. Make a new backup, destroy the older ones, and ask whoever was given a list to take her out of it; restoring an older copy would bring her back.
popolo-erased-may-return = { $count ->
    [one] The data of one person were erased in this register
   *[other] The data of { $count } people were erased in this register
  }, and it keeps nothing by which it would know them again. This file records { $new ->
    [one] one person
   *[other] { $new } people
  } for the first time. If it was written before an erasure, look at each of them.
problem-keep-unknown = { $option } { $value }: no text of that entry is to be erased.
problem-keep-unknown-next = Give the number that stands first in the list of texts, as ayni person erase shows it before it asks.
cli-file-written = { $path } was written.
cli-init = An empty register was begun: { $path }. Enter the organisation with ayni cooperative enrol.
cli-init-zone-unknown = This machine does not say in which time zone it is, so the register is kept in universal time (UTC). Say it with ayni cooperative set-time-zone America/Lima.
receipt-still-ended = An office that ended with the exit that is corrected stays ended: { $mandate }. If it was held on, type: ayni committee correct-mandate { $id } --until { $until } --reason REASON
upkeep-rebuilt = { $rows ->
    [one] { $rows } row was derived anew.
   *[other] { $rows } rows were derived anew.
}
confirm-erase =
    The personal data of { $who } will be erased for good: names, documents, dates of birth and death, contacts. They cannot be brought back.
    What stays, without a name: { $left }.
    Go on? (y/n)
confirm-number = no. { $number }
confirm-erase-left = { $memberships ->
    [one] { $memberships } membership
   *[other] { $memberships } memberships
}, { $mandates ->
    [one] { $mandates } mandate
   *[other] { $mandates } mandates
}, and the gender by which she is counted

### Verification
verify-title = Verification of the register
backup-title = Verified copy
copy-title = Verified copy
copy-copied = { $events ->
    [one] { $events } fact was copied to { $path }.
   *[other] { $events } facts were copied to { $path }.
}
copy-copied-on = { $events ->
    [0] { $path } was up to date already.
    [one] { $events } fact was added to { $path }.
   *[other] { $events } facts were added to { $path }.
}
restore-title = Register restored and verified
verify-events = Facts
verify-profiles = Profiles
verify-texts = Texts
verify-rows = Rows
verify-files = Files
verify-unused = Files not in use
verify-head = Fingerprint of the chain
verify-faults = What does not agree
verify-future = There are entries dated in the future, from version { $first } on; the last one is of { $last }. They were made by a clock that ran ahead, or that of this machine is behind.
verify-sound = Everything agrees: no entry was changed by itself after it was recorded.
verify-note = This shows that the register agrees with itself; not that what was entered is true.
verify-note-checkpoint = Nor does it show that the end is not missing and that the whole was not written anew. To know that later, sign a checkpoint now with ayni checkpoint sign, keep it in another place, and compare it then with ayni verify --against.
verify-unlisted = { $count ->
    [one] One more place does not agree; it is not listed.
   *[other] { $count } more places do not agree; they are not listed.
}
verify-unsound = Some parts are not as they were written. Write no more in this register.
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
problem-demo-exists = There is another register in { $path }, which is not the demonstration.
problem-demo-exists-next = Type ayni demo with another file name.

### What cannot be found
record-kind-person = the person
record-kind-cooperative = the organisation
record-kind-organ = the organ
record-kind-seat = the seat
record-kind-mandate = the mandate
record-kind-membership = the membership
record-kind-affiliation = the affiliation
record-kind-unit = the mining unit
record-kind-assignment = the work
record-kind-term = the term
problem-nothing-found = Cannot find { $kind }: “{ $value }”.
problem-nothing-found-next = { $option ->
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
problem-several-found = “{ $value }” is not enough to tell { $kind }: { $candidates }.
problem-several-found-next = { $option ->
    [person] Type the document, the register number or the identifier.
    [cooperative] Type the RUC, the registry entry or the whole name.
    [organ] Add --cooperative with the acronym, or type the whole name.
    [mandate] Add --organ, or type the identifier of the mandate.
    [membership] Add --cooperative, or type the identifier of the membership.
   *[other] Type the whole name or the identifier.
}
problem-cooperative-needed = Nothing says which organisation this is about: the register has several ({ $candidates }).
problem-cooperative-needed-next = Add --cooperative with the acronym, RUC or name of one of them.
problem-no-cooperative = The register has no organisation.
problem-no-cooperative-next = Enter it first with ayni cooperative enrol.
problem-batch-undone = Batch “{ $value }” ({ $label }) was taken back already.
problem-batch-undone-next = There is nothing to do; ayni import batches shows which batches stand.
problem-batch-ambiguous = “{ $value }” names several batches: { $candidates }.
problem-batch-ambiguous-next = Type the identifier of one of them, or its beginning.
problem-batch-unknown = There is no batch “{ $value }”.
problem-batch-unknown-next = Type the identifier of the batch; ayni import batches shows them all.

### What is not understood
problem-date-shape = { $option }: “{ $value }” is not a date.
problem-date-shape-next = Type the day, the month and the year, such as 30/11/2021, 2021-11-30 or "30 November 2021"; where the day is not known, November 2021 or 2021-11; where only the year is known, 2021; or today or yesterday.
problem-date-month-first = { $option }: in “{ $value }” the month stands before the day.
problem-date-month-first-next = Type the day first, such as 30/11/2021, or the year, such as 2021-11-30.
problem-date-two-digit-year = { $option }: in “{ $value }” the year has two digits, and its century is not known.
problem-date-two-digit-year-next = Type the year with four digits, such as 30/11/2021.
day-today = today
day-tomorrow = tomorrow
day-yesterday = yesterday
problem-date-impossible = { $option }: “{ $value }” is not in the calendar.
problem-date-impossible-next = There is no such month, or it has no such day. The day stands before the month, such as 30/11/2021; or year, month and day, such as 2021-11-30.
problem-date-range = { $option }: “{ $value }” is outside the years 1500 to 2500.
problem-date-range-next = Correct the year; type it with four digits, for example 2021.
problem-date-needed = { $option }: the date is missing.
problem-date-needed-next = Type { $option } with YYYY, YYYY-MM or YYYY-MM-DD, for example 2021-11-30.
problem-instant-wrong = { $option }: “{ $value }” is not an instant.
problem-instant-wrong-next = Type a day, such as 2021-12-01, or an instant, such as 2021-12-01T10:00:00Z.
problem-now-unreadable = { $option } does not hold an instant.
problem-now-unreadable-next = Set it to an instant, such as 2021-12-01T10:00:00Z, or take it away.
problem-text-empty = { $option }: the text is empty.
problem-text-empty-next = Type the text, or leave the option out.
problem-text-too-long = { $option }: the text has { $found } characters and { $max } fit.
problem-text-too-long-next = Shorten it.
problem-text-control = { $option }: there is an invisible character at position { $at }.
problem-text-control-next = Delete it, or type the text again, on one line.
problem-choice-unknown = { $option }: “{ $value }” is not known.
problem-choice-unknown-next = Type one of these: { $known }.
problem-reading-forbidden = { $about ->
    [roll_up] In the role “{ $role }” figures across registers are not read ({ $verb }).
    [aggregates] In the role “{ $role }” figures of the register are not read ({ $verb }).
    [figures] In the role “{ $role }” only figures that hide small counts are read ({ $verb }).
    [records] In the role “{ $role }” records of the register are not read ({ $verb }).
    [verification] In the role “{ $role }” the register is not verified ({ $verb }).
    [act] The role “{ $role }” does not allow this ({ $verb }).
   *[other] In the role “{ $role }” personal data of others are not shown ({ $verb }).
}
problem-reading-forbidden-next = { $about ->
    [roll_up] Ask whoever owns the registers, the supervisory board or the auditor for them (owner, supervisory, auditor).
    [figures] See what was released with ayni release list, or ask the secretary.
    [records] See what was released with ayni release list, or ask the secretary.
    [aggregates] Ask the secretary for them.
    [act] Ask the owner of the register.
   *[other] See the figures with ayni report participation, or ask the secretary for what is yours.
}
problem-field-withheld = { $option } is not taken in the role “{ $role }”: an answer that is narrowed down by what is not shown would tell it.
problem-field-withheld-next = Leave { $option } out.
problem-column-withheld = { $option }: the column “{ $value }” is not shown in the role “{ $role }”.
problem-column-withheld-next = Leave it out.
problem-out-of-scope = { $value ->
    [none] This speaks of the whole register or of records elsewhere, and you may ask of some organisations only.
   *[other] { $value } is not one of your organisations.
}
problem-out-of-scope-next = Ask of one of your organisations, where the operation has --cooperative; otherwise ask whoever may read the whole register.
problem-out-of-period = { $value } is outside the period of which you may ask: from { $from }{ $until ->
    [none] {""}
   *[other] {" "}until { $until }
}.
problem-out-of-period-next = Choose another { $option }.
problem-second-person-needed = This needs a second person, who confirms it: { $roles }.
problem-second-person-needed-next = Ask one of them to confirm it in her own name.
withheld = Not shown in this role: { $columns }.
withheld-papers = Documents, births, contacts and kin are not shown in this role.
withheld-names = In this role only those who hold or held an office are named; others stand with their identifiers, without documents, births, contacts or kin.
problem-lang-unknown = { $option }: the language “{ $value }” is not known.
problem-lang-unknown-next = Those that are there: { $known }.
problem-separator-wrong = { $option }: “{ $value }” is not one character.
problem-separator-wrong-next = Type a comma, a semicolon or a tab, or leave the option out.
problem-mode-unknown = { $option }: the mode “{ $value }” is not known.
problem-mode-unknown-next = Type members (with their membership) or people (people only).
problem-kind-unknown = { $option }: there are no facts of the kind “{ $value }”.
problem-kind-unknown-next = Type an area ({ $areas }) or a kind, such as member.admitted.
problem-gender-letters-wrong = --gender-letters: “{ $value }” is not understood.
problem-gender-letters-wrong-next = Type, for instance, M=woman,H=man or 1=man,2=woman.
problem-date-order-wrong = --date-order: “{ $value }” is not understood.
problem-date-order-wrong-next = Type dmy if the day stands first, or mdy if the month does.
problem-decision-wrong = { $option }: “{ $value }” is not understood.
problem-decision-wrong-next = Type LINE=new (somebody else), LINE=skip (left out) or LINE=PERSON, for example 12=12345678.
problem-seat-missing = This organ has no seat “{ $post }” as asked for.
problem-seat-missing-next = { $count ->
    [0] It has none yet; ayni committee change-seats makes them.
   *[other] Its posts are: { $posts }. Check also whether the seat is a full or an alternate one; ayni committee change-seats makes others.
}
problem-seat-wrong = { $option }: the seat “{ $value }” is not understood.
problem-seat-wrong-next = Type one post at a time and repeat the option for another one: --seat president --seat member:3 --seat member:2:alternate. Behind a colon come the number of places (* for as many as are needed), alternate or open.
problem-id-wrong = { $option }: “{ $value }” is not an identifier.
problem-id-wrong-next = Type a whole UUID, such as 0190a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b, or leave the option out.
problem-dni-shape = { $option }: “{ $value }” is not a DNI.
problem-dni-shape-next = Type the eight digits, with or without the check character: 12345678 or 12345678-1.
problem-dni-check = { $option }: the check character of “{ $value }” does not fit.
problem-dni-check-next = Compare it with the document. If you are not sure, type the eight digits only.
problem-document-shape = { $option }: “{ $value }” does not have the form of this document.
problem-document-shape-next = Type four to twenty letters and digits, without spaces, as on the document.
problem-document-needed = The document is missing.
problem-document-needed-next = Add --dni, --foreign-card, --passport or --external-key with its number.
problem-external-shape = { $option }: “{ $value }” cannot be a key of another system.
problem-external-shape-next = Type one to eighty visible characters.
problem-ruc-shape = { $option }: “{ $value }” is not a RUC.
problem-ruc-shape-next = Type eleven digits; the first are 10, 15, 16, 17 or 20.
problem-ruc-check = { $option }: the last digit of “{ $value }” does not fit the others.
problem-ruc-check-next = Compare it with the tax record.
problem-ubigeo-shape = { $option }: “{ $value }” is not a ubigeo.
problem-ubigeo-shape-next = Type who issues it and two, four or six digits, for example inei:211002.
problem-ubigeo-issuer = { $option }: nothing says who issues the ubigeo “{ $value }”.
problem-ubigeo-issuer-next = Type inei:, reniec: or sunat: before the digits, for example inei:211002.
problem-subdivision-shape = { $option }: “{ $value }” is not an ISO 3166-2 code.
problem-subdivision-shape-next = Type the country and the region, for example PE-PUN.
problem-past-is-read-only = Nothing can be written into what was known at another time ({ $value }).
problem-past-is-read-only-next = Leave { $option } out and repeat the command.
problem-second-person-today = What a second person has to confirm is done as of today, and { $option } asks for another day ({ $value }).
problem-second-person-today-next = Leave { $option } out and name the record by its identifier.
problem-confirmation-needed = Nothing was erased: your confirmation is missing.
problem-confirmation-needed-next = Repeat the command and answer y, or add { $option }.

### What could not be written or read
problem-unforeseen = Something unforeseen happened; nothing was written by halves.
problem-unforeseen-next = Repeat the command. If it happens again, type ayni verify and keep the message.
problem-conflict = Somebody else has written in the register: you saw version { $expected } and it is at { $found } now.
problem-conflict-next = See what changed with ayni log, and repeat the command with --expect-version and the version of now.
problem-command-differs = Another command was recorded under that identifier, at version { $version }; nothing was written.
problem-command-differs-next = For a new command, leave --command-id out or type another one. To repeat the former, type it as it was, by the same office in the same role.
problem-search-too-long = { $option } { $value } is longer than any name: { $max } letters are enough.
problem-search-too-long-next = Search for one or two words of the name, or for the document.
problem-undone-unknown = That batch is not in the register.
problem-undone-unknown-next = Type the identifier of the batch; ayni import batches shows them all.
problem-already-undone = That batch was taken back already.
problem-already-undone-next = Nothing more is needed; ayni import batches shows when.
problem-damaged = { $count ->
    [one] The register is not as it was written: { $count } part does not agree.
   *[other] The register is not as it was written: { $count } parts do not agree.
}
problem-damaged-next = Write no more in it. Put this file aside and bring a copy back with ayni restore COPY. If only rows are wrong, ayni rebuild is enough.
problem-file-not-found = There is no { $path }.
problem-file-not-found-next = Check the name and the folder.
problem-file-permission = You may not use { $path }.
problem-file-permission-next = Check the permissions of the file and of the folder, or choose another place.
problem-file-disk-full = There is no room left to write { $path }.
problem-file-disk-full-next = Make room or choose another disk, and repeat the command.
problem-file-exists = There is { $path } already; it was not changed.
problem-file-exists-next = Choose another name, or add --overwrite to put it in its place.
problem-output-is-register = { $path } belongs to the register { $register }; it was not changed.
problem-output-is-register-next = Choose another name. Only a copy of its own takes the place of a register, with ayni restore.
problem-output-is-input = { $path } is the file that is being read; it was not changed.
problem-output-is-input-next = Choose another name for what is written.
problem-output-is-folder = { $path } is a folder.
problem-output-is-folder-next = Add the name of the file, such as { $path }/roster.xlsx.
problem-output-is-device = { $path } is no file, but a device or a pipe.
problem-output-is-device-next = Choose the name of a file. To hand the output to another program, leave the option out and use standard output (-).
problem-output-no-folder = There is no folder { $folder }, where { $path } should be.
problem-output-no-folder-next = Make the folder or choose another one, and repeat the command.
problem-output-ending = { $path }: no .{ $ending } files are written here.
problem-output-ending-next = Use a name that ends in { $known }. For a PDF, write .html, open it in the browser and print it as a PDF.
problem-output-contradicts = --format { $format } and { $path } say two formats.
problem-output-contradicts-next = Leave --format out, or use a name with the ending of that format.
problem-output-format = This is not written in the format { $format }.
problem-output-format-next = Leave --format out, or use a name that ends in { $known }.
problem-output-twice = Two places to write were given: { $path } and, with --output, { $output }.
problem-output-twice-next = Leave one of them out.
problem-output-on-a-terminal = A workbook (xlsx) is not shown on a terminal.
problem-output-on-a-terminal-next = Give the name of a file, such as --output roster.xlsx.
problem-output-no-workbook = The workbook could not be written: { $detail }.
problem-output-no-workbook-next = Ask for fewer rows, or use a name that ends in .csv.
problem-file-failed = { $path } could not be used: { $detail }.
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
problem-file-failed-next = Check the name, the folder and the disk, and repeat the command.
problem-file-special = { $path } is no file but a pipe or a device, and might never end.
problem-file-special-next = Save the data in a file, or hand them over on standard input with -.
problem-storage-not-found = There is no register in { $path }.
problem-storage-not-found-next = Name the file with --register, begin an empty one with ayni init, or see the demonstration with ayni demo.
problem-storage-exists = There is { $path } already; it was not changed.
problem-storage-exists-next = Choose another name. To replace the file with backup or restore, add --overwrite.
problem-storage-not-ours = { $path } is not a register of Ayni.
problem-storage-not-ours-next = Name another file with --register. To read a roster, use ayni import roster.
problem-storage-empty = { $path } is empty: an ayni init that was cut off, or a file that nobody filled.
problem-storage-empty-next = Begin the register there with ayni --register { $quoted } init, or name another file with --register.
problem-storage-format-1 = { $path } is of a trial version of Ayni, from before the first one given out, and this program does not read it any more.
problem-storage-format-1-next = Make a new register with ayni init and import your list there.
problem-storage-newer = { $path } was written with a newer program than this one.
problem-storage-newer-next = Install the new version of Ayni and repeat the command.
problem-storage-older = { $path } was written with an older program and was opened for reading only.
problem-storage-older-next = Bring it up to date with ayni --register { $quoted }, and repeat the command.
problem-storage-unknown-event = The register holds something that this program does not know ({ $detail }); a newer one wrote it.
problem-storage-unknown-event-next = Install the new version of Ayni and repeat the command.
problem-storage-damaged = { $path } is damaged: { $detail }.
problem-storage-damaged-next = See which part with ayni verify. Put this file aside and bring a copy back with ayni restore COPY.
problem-storage-unsynced = It was written to { $path }, but the disk did not confirm that it lasts: { $detail }.
problem-storage-unsynced-next = Check the disk. Then verify the register and see whether the change is in its history before you repeat it: ayni verify, ayni log.
problem-storage-disk-full = There is no room left on the disk of { $path }; nothing was written.
problem-storage-disk-full-next = Make room and repeat the command.
problem-storage-unfinished = What is in { $path } is a copy that was cut off; it is not all there and is not used.
problem-storage-unfinished-next = Repeat the ayni copy or ayni restore with which it began: it goes on from where it was.
problem-storage-other-register = { $path } holds another register, or one that went on by itself; nothing was written.
problem-storage-other-register-next = Choose another place, or copy the other way if the one there is the newer.
problem-storage-itself = { $path } is the same register; nothing was written.
problem-storage-itself-next = Choose another file.
problem-storage-of-register = { $path } belongs to the register { $detail }; it was not changed.
problem-storage-of-register-next = Choose another name.
problem-storage-not-a-file = { $path } is no file, but a folder, a device or a pipe; it was not changed.
problem-storage-not-a-file-next = Choose the name of a file.
problem-storage-address = The address { $path } cannot be understood: { $detail }.
problem-storage-address-next = Write it as postgres://user@server/database?register=REGISTER, and repeat the command.
problem-storage-unreachable = The server of { $path } could not be talked to: { $detail }.
problem-storage-unreachable-next = Check the network, the address and that the server is running, and repeat the command. If you were writing, see first with ayni log --last 1 whether it was recorded.
problem-storage-tls-missing = The server of { $path } does not encrypt, and has to unless the address says otherwise; nothing was sent.
problem-storage-tls-missing-next = Ask whoever keeps the server to switch encryption on (ssl = on). Only where the network is yours alone may the address say sslmode=disable.
problem-storage-tls-untrusted = The server of { $path } did not prove that it is who it should be: { $detail ->
    [issuer] nobody whom you trust vouches for its certificate
    [name] its certificate is for another name
    [expired] its certificate has expired
   *[other] { $detail }
}. Nothing was sent.
problem-storage-tls-untrusted-next = Check the name of the server in the address, and that sslrootcert= names the certificate of the authority that whoever keeps the server gave you. Do not weaken sslmode before you know the reason: somebody may stand in between.
problem-storage-certificate-unreadable = The certificates in { $path } cannot be read: { $detail }.
problem-storage-certificate-unreadable-next = Check the name after sslrootcert= in the address, and that the file holds a certificate as text, beginning with BEGIN CERTIFICATE.
problem-storage-connections-busy = This program uses as many connections to { $path } as the address allows ({ $detail }), and none came free; nothing was written.
problem-storage-connections-busy-next = Wait a moment and repeat the command, or write a greater number after pool= in the address.
problem-storage-login = The server of { $path } did not let you in: the name or the password is not one it knows, or the password is missing.
problem-storage-login-next = Check the name in the address and put the password into the variable PGPASSWORD. If you do not know it, ask whoever keeps the server.
problem-storage-no-database = The server has no such database as that of { $path }.
problem-storage-no-database-next = Check its name in the address, or ask whoever keeps the server to make it with createdb, and repeat the command.
problem-storage-encoding = The database of { $path } keeps its texts in { $detail }, which has not every letter of names; nothing was made.
problem-storage-encoding-next = Ask whoever keeps the server for a database in UTF-8: createdb --encoding=UTF8 --template=template0 NAME, and repeat the command with it.
problem-storage-schema-differs = What stands in { $path } is not all as this program makes it ({ $detail }); no row was read.
problem-storage-schema-differs-next = Somebody changed the file with another program: do not use it, and bring back a backup with ayni restore. If the file came from others, tell them; ayni verify names all that differs.
problem-storage-schema-differs-there = The tables at { $path } are not as this program makes them ({ $detail }); no row was read.
problem-storage-schema-differs-there-next = Ask whoever keeps the server who changed them, and to take away what was added and put back what is missing; ayni verify names all of it. Then repeat the command.
problem-storage-search-path = The connection to { $path } does not lead to the schema ayni but to “{ $detail }”; nothing was made.
problem-storage-search-path-next = Connect without a go-between (such as PgBouncer), or ask whoever keeps it to let options pass; then repeat the command.
problem-storage-too-slow = The server of { $path } took longer than a statement may; nothing was written.
problem-storage-too-slow-next = Wait a moment and repeat the command, or write statement_timeout= with more milliseconds in the address; with 0 there is no limit.
problem-storage-not-found-there = There is no register in { $path }.
problem-storage-not-found-there-next = Check in the address the name of the database and the identifier after register=, or begin a register there with ayni init.
problem-storage-permission-there = The server lets you into { $path }, but not do this.
problem-storage-permission-there-next = Ask whoever keeps the server for the permissions that are missing (GRANT) on the tables of ayni, or come in under the name of somebody who may write.
problem-storage-read-only-there = The database of { $path } can only be read; nothing was written.
problem-storage-read-only-there-next = Name the primary server in the address instead of a replica, or ask whoever keeps the server.
problem-storage-register-unnamed = The database { $path } keeps several registers, and none was named.
problem-storage-register-unnamed-next = Add ?register= and the identifier of the register to the address, and repeat the command.
problem-storage-overtaken = Others wrote to { $path } at the same time again and again; nothing was written.
problem-storage-overtaken-next = Wait a moment and repeat the command.
problem-storage-on-server = { $path } is on a server; this command is for files.
problem-storage-on-server-next = Name a file. To take a register to a server, or from one, use ayni copy.
problem-storage-busy = Another program is writing in { $path }; nothing was written.
problem-storage-busy-next = Wait a moment and repeat the command.
problem-storage-read-only = { $path } cannot be written.
problem-storage-read-only-next = Take the protection of the file away, or copy the register into a folder where you may write.
problem-storage-permission = You may not open { $path }.
problem-storage-permission-next = Check the permissions of the file and of its folder.
problem-storage-unverified = The copy of { $path } does not agree with what was written, and was not put in its place.
problem-storage-unverified-next = Check the file with ayni verify. If the disk fails, copy to another one.
problem-storage-file-not-kept = The file { $detail } is not kept beside the register; nothing was recorded.
problem-storage-file-not-kept-next = Keep it again with what it was recorded by (ayni evidence record --file, ayni import scheme, ayni statute adopt), or bring the folder of files back from a copy with ayni restore.
problem-storage-file-strange = { $path } is not a folder of the register; nothing was kept.
problem-storage-file-strange-next = See what it is, move it elsewhere and repeat the command.
problem-storage-clock-behind = The clock of this machine says { $now }, but the last entry of the register is of { $last }. Nothing was written.
problem-storage-clock-behind-next = Set the clock of the machine right. If it is right, the entry was made by a clock that ran ahead: go back to the last copy before it (ayni restore), or add --clock-is-right, and what is new will bear the date of that entry.
problem-storage-clock-ahead = The clock of this machine says { $now }; the last entry of the register is of { $last }, more than ten years before. Nothing was written.
problem-storage-clock-ahead-next = Set the clock of the machine right. If it is right, repeat the command with --clock-is-right.
problem-time-zone-wrong = { $option }: the time zone “{ $value }” is not known.
problem-time-zone-wrong-next = Type a name such as America/Lima, America/La_Paz or America/Bogota.
problem-storage-io = { $path } could not be used: { $detail }.
problem-storage-io-next = Check the disk and the folder, and repeat the command.
problem-storage-engine = The register could not be used: { $detail }.
problem-storage-engine-next = Repeat the command. If it happens again, type ayni verify and keep the message.

### Files that are imported or exported
problem-input-rows-refused = { $count ->
    [0] { $path } cannot be imported as it is; above it says why.
    [one] { $path }: { $count } row cannot be imported.
   *[other] { $path }: { $count } rows cannot be imported.
}
problem-input-rows-refused-next = Correct what is said of each and import again. With --valid-rows the others are imported; the refused ones are given back in a file of their own.
problem-input-rejected-exists = There is a file of rows that were refused already: { $path }; it was not changed, and nothing was imported.
problem-input-rejected-exists-next = If you no longer need it, add --overwrite to put the new one in its place; otherwise give another name with --rejected.
problem-input-empty-file = { $path } is empty.
problem-input-empty-file-next = Save the table again and repeat the command.
problem-input-not-a-table = { $path } is not a table but { $found ->
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
problem-input-not-a-table-next = Open the original and save it as CSV or XLSX.
problem-input-file-too-large = { $path } has { $bytes } bytes; a { $format } file may have { $limit }.
problem-input-file-too-large-next = Split it into several files, each with the header.
problem-input-encrypted-workbook = { $path } is protected by a password.
problem-input-encrypted-workbook-next = Save it without a password and repeat the command.
problem-input-damaged-workbook = { $path } is damaged or incomplete ({ $format }: { $detail }).
problem-input-damaged-workbook-next = Open it in the spreadsheet program, save it again and repeat the command.
problem-input-unpacked-too-large = { $path } unpacks to more than { $limit } bytes.
problem-input-unpacked-too-large-next = Save the sheet of the roster only, as CSV or XLSX.
problem-input-unknown-encoding = The encoding “{ $name }” to read { $path } is not known.
problem-input-unknown-encoding-next = Write --encoding utf-8, latin1, cp850 or mac, or leave the option away.
problem-input-not-in-encoding = { $path }, line { $line }: the text is not { $encoding }.
problem-input-not-in-encoding-next = Leave --encoding out so that it is found, or type another, such as latin1.
problem-input-encoding-undecided = { $path }, line { $line }: nobody can tell in which encoding the file was saved.
problem-input-encoding-undecided-next = Say it with --encoding latin1, cp850 or mac, and look at the names with --dry-run.
problem-input-text-too-large = { $path }: the cells hold more than { $limit } bytes of text.
problem-input-text-too-large-next = Save only the sheet and the columns of the roster, or split the file.
problem-input-too-many-sheets = { $path } has more than { $limit } sheets.
problem-input-too-many-sheets-next = Save the sheet of the roster in a file of its own.
problem-input-bad-separator = “{ $separator }” cannot separate the columns of { $path }.
problem-input-bad-separator-next = Type --separator with a comma, a semicolon or a tab, or leave the option out.
problem-input-no-such-sheet = { $path } has no sheet “{ $name }”.
problem-input-no-such-sheet-next = Type --sheet with one of these: { $choices }.
problem-input-json-syntax = { $path }, line { $line }, column { $column }: the JSON cannot be read ({ $detail }).
problem-input-json-syntax-next = Correct it there, or export the file again.
problem-input-json-not-flat = { $path }, row { $row }: “{ $field }” is not a plain value.
problem-input-json-not-flat-next = Leave a text or a number in each field, not a list or an object.
problem-input-json-no-table = { $path } holds no list of rows.
problem-input-json-no-table-next = The JSON must be a list of objects, one a row.
problem-input-json-several-tables = { $path } holds several tables.
problem-input-json-several-tables-next = Type --sheet with one of these: { $choices }.
problem-input-unclosed-quote = { $path }, line { $line }: a quote is opened and never closed.
problem-input-unclosed-quote-next = Close the quote, or take it away, and repeat the command.
problem-input-record-too-long = { $path }, line { $line }: the row has more than { $limit } bytes.
problem-input-record-too-long-next = Check whether a quote or a line break is missing; perhaps the file is not a table.
problem-input-too-many-columns = { $path }, line { $line }: there are { $found } columns and { $limit } are accepted.
problem-input-too-many-columns-next = Take the empty columns on the right away and save again.
problem-input-too-many-rows = { $path }, line { $line }: there are more than { $limit } rows.
problem-input-too-many-rows-next = Split the file into several, each with the header.
problem-input-too-many-cells = { $path }, line { $line }: there are more than { $limit } cells.
problem-input-too-many-cells-next = Take empty rows and columns away, or split the file into several.
problem-input-blank-table = { $path } has no row that could be a header.
problem-input-blank-table-next = Write the name of each column into the first row.
problem-input-no-such-header-row = { $path }: row { $line } is no header; the table goes from row { $first } to row { $last }.
problem-input-no-such-header-row-next = Type --header-row with the row of the column names, or leave the option out.
problem-input-malformed-mapping = --map: “{ $value }” is not understood.
problem-input-malformed-mapping-next = Type HEADING=FIELD, for example "Member no.=register_number", or HEADING= to leave the column out.
problem-input-unknown-heading = --map: { $path } does not have the column of “{ $value }”.
problem-input-unknown-heading-next = Type the heading as it stands in the file; --dry-run shows them all.
problem-input-ambiguous-heading = --map: { $path } has several columns with the heading of “{ $value }”.
problem-input-ambiguous-heading-next = Change the heading of one in the file and repeat the command.
problem-input-unknown-field = --map: the field of “{ $value }” is not known.
problem-input-unknown-field-next = Write the name or the code of one of these fields: { $fields }.
problem-input-cell-too-long = A cell does not fit into XLSX; { $path } was not written.
problem-input-cell-too-long-next = Write the file as CSV.
problem-input-sheet-too-large = The rows do not fit into XLSX; { $path } was not written.
problem-input-sheet-too-large-next = Write the file as CSV.
problem-input-table-not-written = The table of { $path } could not be written.
problem-input-table-not-written-next = Write the file as CSV.
problem-input-popolo-too-large = { $path } is too large to be read at once.
problem-input-popolo-too-large-next = Split it and import the parts one by one.
problem-input-popolo-empty = { $path } is empty.
problem-input-popolo-empty-next = Export or download it again.
problem-input-popolo-byte-order-mark = { $path } begins with a byte order mark, which JSON does not allow.
problem-input-popolo-byte-order-mark-next = Save it as UTF-8 without BOM.
problem-input-popolo-not-utf8 = { $path }, line { $line }, column { $column }: the text is not UTF-8; it seems to be latin-1.
problem-input-popolo-not-utf8-next = Save it as UTF-8 and repeat the command.
problem-input-popolo-cut-short = { $path } breaks off at line { $line }, column { $column }.
problem-input-popolo-cut-short-next = Export or download it again.
problem-input-popolo-too-deep = { $path }, line { $line }, column { $column }: too many lists stand one inside the other for a Popolo file.
problem-input-popolo-too-deep-next = Check which program made it.
problem-input-popolo-too-many-values = { $path }, line { $line }, column { $column }: the file holds more than { $limit } values.
problem-input-popolo-too-many-values-next = Split it and import the parts.
problem-input-popolo-too-many-entries = { $path } holds more than { $limit } people, organizations, memberships and other entries.
problem-input-popolo-too-many-entries-next = Split it and import the parts.
problem-input-popolo-nothing-usable = Nothing of { $path } was imported: { $count ->
    [one] { $count } entry cannot be used
   *[other] { $count } entries cannot be used
}{ $memberships ->
    [0] .
   *[other] , all memberships among them.
}
problem-input-popolo-nothing-usable-next = The list above says why, the cause of each once. Mend it in the file, or say what is missing (--undated-from), and import it again.
problem-input-popolo-duplicate-key = { $path }, line { $line }, column { $column }: a key stands twice in one object.
problem-input-popolo-duplicate-key-next = Take one of the two away.
problem-input-popolo-malformed = { $path }, line { $line }, column { $column }: this is not JSON.
problem-input-popolo-malformed-next = Correct it there, or export the file again.
problem-input-popolo-not-popolo = { $path } is JSON, but not Popolo.
problem-input-popolo-not-popolo-next = It must be an object with persons, organizations, memberships or another collection, or a list of persons. A roster is read with ayni import roster.
problem-input-popolo-not-a-list = { $path }: a collection is not a list.
problem-input-popolo-not-a-list-next = Make persons, organizations, posts, memberships and events lists, between [ and ].
problem-input-popolo-not-an-object = { $path }: an entry of a collection is not an object.
problem-input-popolo-not-an-object-next = Make each person, organization, post and membership an object.

### Checkpoints
checkpoint-title = Checkpoint of the register
checkpoint-register = Register
checkpoint-version = Version
checkpoint-root = Root of the tree
checkpoint-at = Date and time
checkpoint-key = Public key of who signed
checkpoint-note = The signature is of that key. Whose key it is, who gave it to you says: compare it with the one you noted.
checkpoint-continues = The register continues what it was at version { $version }, on { $at }, by the checkpoint signed with the key { $key }.
problem-checkpoint-shorter = The register ends at version { $found }, and the checkpoint of { $at } says that it had { $version }: facts were cut off, or an older copy was put in its place.
problem-checkpoint-shorter-next = Record nothing more here. Look for the newest copy and check it with ayni verify --against.
problem-checkpoint-differs = The register does not continue what it was at version { $found }, on { $at }: its past was changed.
problem-checkpoint-differs-next = Record nothing more here. Look for a copy from before the change and check it with ayni verify --against.
problem-checkpoint-of-other = The checkpoint is of another register.
problem-checkpoint-of-other-next = Name the register with --register, or look for the checkpoint of this one.
problem-checkpoint-forged = { $path } was changed after it was signed, or that key never signed it.
problem-checkpoint-forged-next = Ask whoever keeps the checkpoint for another copy.
problem-checkpoint-signed-by-other = { $path } was signed by another key: { $found }.
problem-checkpoint-signed-by-other-next = Compare the key with the one you noted. If it is not the same, do not trust the checkpoint.
problem-no-checkpoint = { $path } is no checkpoint.
problem-no-checkpoint-next = Write one with ayni checkpoint sign FILE.
problem-no-key = { $path } is no key of Ayni's.
problem-no-key-next = Name another file with --key, or one that does not exist, to make a new key.
problem-key-nowhere = It is not known where keys are kept on this machine.
problem-key-nowhere-next = Name the file with --key FILE.
cli-key-made = A key was made in { $path }; keep it well and give it to nobody. The public key, which you do give away and note in the minutes: { $key }
problem-proof-beyond = The checkpoint reaches version { $last }, and { $given } was asked for.
problem-proof-beyond-next = Ask for a version from 1 to { $last }, or sign a new checkpoint with ayni checkpoint sign.

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
problem-field-unknown = There is no field “{ $value }”.
problem-field-unknown-next = The fields are: { $known }.
problem-field-missing = { $option } is missing.
problem-field-missing-next = Give it a value.
problem-fields-conflict = { $option } cannot be used together with { $other }.
problem-fields-conflict-next = Leave one of the two out.
problem-field-type = { $option }: { $value } is not of the type that is asked for.
problem-field-type-next = { $type ->
    [string] Give a text.
    [integer] Give a whole number.
    [number] Give a number.
    [boolean] Give true or false.
    [array] Give a list of texts.
   *[object] Give an object with the name of the file and its content.
}
problem-body-wrong = What was sent is not understood.
problem-body-wrong-next = Send an object with the fields of the operation.
problem-upload-empty = { $option }: the file “{ $value }” was named, and its content is missing.
problem-upload-empty-next = Send its content, in base 64, beside its name.
