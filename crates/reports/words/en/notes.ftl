# What there is to know of a row or cell of a roster, and of a Popolo file: what it is and what to do.
# The id is note-code or popolo-finding-code; `$value` is what the cell says.

area-said = { $area ->
    [warehouse] { work-warehouse }
    [kitchen] { work-kitchen }
    [accounting] { work-accounting }
    [nursing] { work-nursing }
    [mining] { work-mining }
    [processing] { work-processing }
    [ore_selection] { work-ore_selection }
    [administration] { work-administration }
    [security] { work-security }
    [transport] { work-transport }
    [cleaning] { work-cleaning }
   *[other] { $area }
}

### The shape of the row and of its cells
note-too-few-fields = The row has fewer cells ({ $found }) than the header ({ $expected }); the missing ones count as blank. Check that no separator was lost.
note-too-many-fields = The row has more cells ({ $found }) than the header ({ $expected }). Take the extra separator away, or put the text in quotes.
note-stray-quote = In column { $column } there is text after the closing quote. Double the quotes inside the text, like this: "".
note-cell-too-large = The cell has { $found } characters and { $max } fit. Shorten it.
note-text-too-long = The text has { $found } characters and { $max } fit. Shorten it.
note-letters-by-evidence = The file is not UTF-8; by its letters it was read as { $encoding }. Compare “{ $value }” with the original.
note-wrongly-decoded = “{ $value }” shows damaged letters, such as “Ã±” for “ñ”: the text was saved in another encoding before. Go back to the original file and save it as UTF-8 or XLSX, or correct the letters.
note-lost-characters = Letters were lost in “{ $value }”. Write them, or go back to the original file and save it as UTF-8 or XLSX.
note-other-encoding = “{ $value }” is not UTF-8, though other parts of the file are. Open the file in the program that it comes from and save all of it as UTF-8, or as XLSX.
note-cell-error = The cell shows an error of the spreadsheet: “{ $value }”. Write the value, or mend the formula.
note-cell-unusable = In “{ $value }” there is a character that is no text ({ $character }). Type the cell again.
note-cell-invisible = In “{ $value }” there was a character that nobody can see ({ $character }); it was read without it.
note-number-scientific = “{ $value }” is written as a power and has lost digits. Make the column text and write the whole number.
note-text-control = There is an invisible character at position { $at }. Delete it, or type the text again.
note-value-not-kept = “{ $value }” is not kept: whoever stands in this row has no such field.

### Dates
note-not-a-date = “{ $value }” is not a date. Write YYYY-MM-DD, DD/MM/YYYY, MM/YYYY or YYYY.
note-no-such-day = “{ $value }” is not in the calendar. Correct the day or the month.
note-two-digit-year = “{ $value }” has a year of two digits. Write it with four.
note-ambiguous-date-order = “{ $value }” seems to have the month first. Write the day first, or YYYY-MM-DD, and check the other dates of the column.
note-date-from-serial = “{ $value }” is the number by which a spreadsheet keeps a date; it was read as { $date }.
note-date-order-shown = { $order ->
    [mdy] The dates have the month first, as
   *[dmy] The dates have the day first, as
} “{ $example }” shows (row { $line }); { $count ->
    [one] the other one that could be read either way was read so, too.
   *[other] the { $count } that could be read either way were read so, too.
}
note-date-order-assumed = No date shows whether the day or the month stands first; they were read with the { $order ->
    [mdy] month
   *[dmy] day
} first. If that is wrong, repeat with --date-order mdy.
note-date-order-remembered = No date shows whether the day or the month stands first; as in the last file with this header, they were read with { $order ->
    [mdy] the month first. If that is wrong, repeat with --date-order dmy.
   *[dmy] the day first. If that is wrong, repeat with --date-order mdy.
}
note-date-order-contradicted = Some dates have the day first and others the month: “{ $first }” (row { $line }) and “{ $second }” (row { $other }). Correct them, or say how they are read with --date-order dmy or --date-order mdy.
note-date-range = “{ $value }” is outside the years 1500 to 2500. Correct the year.
note-date-in-future = “{ $value }” lies in the future. Correct the date if that is not so.

### Gender
note-not-a-gender = “{ $value }” is not understood as a gender. Write one of these: F, M, woman, man, female, male, other, unknown.
note-gender-undecided = “M” alone may mean mujer or masculine; it is imported as unknown. Write F or M in the whole column, or woman and man.
note-gender-letters-decided = “M” was read as { $meaning ->
    [woman] mujer (woman)
   *[man] masculine (man)
}, by what stands in the column: { $evidence }.
note-gender-letters-contradicted = “M” may mean mujer or masculine, for the column has letters of both kinds ({ $evidence }). Say which with --gender-letters M=woman or --gender-letters M=man.
note-gender-letters-changed = In this table “M” means something else than in the last one with this header ({ $evidence }). Say which holds with --gender-letters M=woman or --gender-letters M=man.
note-gender-codes-of-standard = The codes of the gender were read as those of ISO 5218, 1 man and 2 woman, because the heading says that they are codes ({ $evidence }).
note-gender-numbers-untold = 1 and 2 do not tell who is a woman and who a man ({ $evidence }). Say it with --gender-letters 1=man,2=woman, or the other way round.
note-gender-unknown = The gender is not known. Ask the person, if she wants to declare it, and write it down.

### Documents
note-dni-shape = “{ $value }” is not a DNI. Write eight digits, with or without the check character.
note-dni-check = The check character of “{ $value }” does not fit. Compare it with the document.
note-dni-zero-restored = Zeros were missing at the beginning of the DNI; { $number } is taken. Compare it with the document.
note-dni-check-dropped = The check character of “{ $value }” does not fit; { $number } is taken without it. Compare it with the document.
note-document-shape = “{ $value }” does not have the form of this document. Write four to twenty letters and digits, as on the document.
note-external-shape = “{ $value }” cannot be a key of another system. Write one to eighty visible characters.
note-document-type-unknown = Nobody can tell which document “{ $value }” is. Write one of these kinds: DNI, CE, PASSPORT.
note-ruc-shape = “{ $value }” is not a RUC. Write eleven digits; the first are 10, 15, 16, 17 or 20.
note-ruc-check = The last digit of the RUC “{ $value }” does not fit. Compare it with the tax record.
note-documents-of-two-people = The documents of the row are of two people: { $first } and { $second }. Correct the wrong one, or merge the two records if they are of one person.

### Names and people
note-name-missing = The name is missing. Write it in the row.
note-legal-name-missing = The legal name is missing. Write it in the row, or say which column has it with --map HEADING=legal_name.
note-name-split = “{ $value }” has no comma; it was read in the order of the heading: family names “{ $family }”, given names “{ $given }”. Where that is wrong, write the comma.
note-name-whole = Nobody can tell where the family names end in “{ $value }”; it is kept whole. Write “Family names, Given names”, or two columns.
note-names-several = “{ $value }” seems to name several people, and each row is of one alone. Give each of them a row, with her document.
note-one-name-only = There are only family names, or only given names. Complete them if you know them.
note-same-person-as-line = This is the same person as in row { $line }, by { $by ->
    [external_key] the key of another system
    [document] the document
    [register_number] the register number
    [name_and_birth] name and date of birth
   *[decision] what you decided
}. Leave one row only.
note-contradicts-line = Row { $line } says something else of the same person. Make the two agree.
note-changed = { $from } → { $to }.
note-filled = { $to } is added.
cell-blank = nothing
note-kept = The list says { $to } and the register { $from }, which is younger: the register stays.
note-both-changed = List and register both changed: the list now says { $to } and the register { $from }. Decide with --decide ROW=correct (the list counts) or ROW=same (the register counts).
note-other-person = By { $by ->
        [external_key] the key
        [register_number] the number in the book
        [name_and_birth] name and date of birth
        [decision] the decision
       *[document] the document
    } this would be { $name }, but the row says what can be true only of somebody else: { $what ->
        [name] name
        [gender] gender
        [birth] date of birth
        [name_gender] name, gender
        [name_birth] name, date of birth
        [gender_birth] gender, date of birth
       *[other] name, gender, date of birth
    }. It is not stored until you decide: --decide { $line }=same (it is the same person; the record stays), { $line }=correct (the record is corrected), { $line }=new (another person, without that document) or { $line }=skip.
note-document-of-two-rows = Row { $line } gives the same document to somebody else. Correct the wrong one, or decide one of the two: --decide { $own }=new (without that document) or { $own }=skip.
note-document-left-out = The document is another person's in the register, and is not recorded for this one.
note-spell-annulled = This membership was annulled by hand as an error after it had been imported, and is not recorded again. If it existed, record the admission.
note-maybe-same-person = This may be somebody who is already there: { $names }. It is not stored until you decide: --decide { $line }=same (if only one is listed), { $line }=DOCUMENT, { $line }=new (another person) or { $line }=skip.
note-number-name-differs = In the register no. { $number } is { $name }. Confirm that this is the same person; otherwise correct the number.
note-decided-person-unknown = The person { $person } whom you named for this row is not in the register. Name her by her document or her name.
note-erased-may-return = { $count ->
    [one] The data of one person were erased in this register
   *[other] The data of { $count } people were erased in this register
}, and it keeps nothing by which it would know them again. Rows that record people for the first time: { $rows }. If the list was written before an erasure, look at each of them, and take out whoever asked to be erased.
note-person-erased = The data of this person were erased on request and are not imported again. Take the row out.

### Membership
note-cooperative-missing = Nothing says which cooperative this is about. Add a column with the cooperative, or name it with --cooperative.
note-cooperative-unknown = The cooperative “{ $value }” is not in the register. Correct the name, or enrol it first.
note-cooperative-ambiguous = Several cooperatives answer to “{ $value }”. Write the acronym or the RUC.
note-organisation-unknown = The organisation “{ $value }” is not in the register. Correct the name, or enrol it first.
note-organisation-ambiguous = Several organisations answer to “{ $value }”. Write the acronym or the RUC.
note-admission-missing = The day of admission is missing. Write it, or give one for all rows with --default-admitted.
note-admission-defaulted = The row does not say the admission; { $date } is taken.
note-number-taken = No. { $number } is { $name } in those days. Correct the number or the dates.
note-left-before-admitted = The exit ({ $left }) is not after the admission ({ $admitted }). Correct one of the two dates.
note-left-without-date = It says that she left, but not when. Write the day of leaving.
note-exit-reason-missing = It does not say why she left; no reason is recorded.
note-exit-reason-unknown = “{ $value }” is not understood as a reason for leaving; no reason is recorded. Write one of these: resignation, exclusion, death, transfer.
note-open-but-left = The row has no day of leaving, but the register says she left: { $left }. That stays; if it is an error, correct the membership.
note-suspension-without-date = It says suspended, but not since when; the suspension is not written down. Write the date beside the word.
note-reinstatement-without-date = It says entitled, but in the register the suspension goes on. Write down since when she has her rights again.
note-suspension-outside = The suspension that begins { $from } is not within the membership. Correct the dates.
note-suspensions-unread = “{ $value }” is not understood as suspensions. Write each with its days: 2012-03-01/2012-09-01; 2020-01-01/..
note-days-differ = The register has other days ({ $held }, not { $said }) and keeps them. If the list is right, correct it by hand.
note-status-unknown = “{ $value }” is not understood as a status and is not kept. Write one of these: active, suspended YYYY-MM-DD, left.
note-status-applied = This is a request, and the table is of those who were admitted. Write the request down by hand and take the row out.
note-several-spells = The register has several memberships of this person in those days. Write the day of admission of the right one.
note-work-area-without-date = The register has another area of work ({ area-said }) and the row does not say since when it changed. Write the change down by hand.
note-work-annulled = This work ({ area-said }) was annulled by hand as an error after it had been imported, and is not recorded again. If it existed, write it down by hand.

### Organisations
note-same-entry-as-line = It has the same registry entry as row { $line }. Correct it, or leave one row only.
note-same-ruc-as-line = It has the same RUC as row { $line }. Correct it, or leave one row only.
note-same-key-as-line = It has the same key as row { $line }. Correct it, or leave one row only.
note-same-name-as = It has the same name as { $name }, but other numbers; it counts as another organisation. Confirm that.
note-keys-of-two-organisations = The numbers of the row are of two organisations: { $first } and { $second }. Correct the wrong one.
note-registry-entry-missing = The registry entry is missing. Add it when you have it.
note-name-differs = In the register it is { $from } and here { $to }; that of the register stays. If it changed its name, write that down with its date.
note-ubigeo-shape = “{ $value }” is not a ubigeo. Write two, four or six digits.
note-ubigeo-without-issuer = “{ $value }” does not say who issues the ubigeo, and is not kept. Put one of these before it: { $choices }.

### The table
note-column-not-kept = This column is understood, but not kept here.
note-no-name-column = No column holds names. Say which one does with --map HEADING=full_name.
note-no-legal-name-column = No column holds the legal name. Say which one does with --map HEADING=legal_name.
note-surname-column-unread = This column seems to hold family names, and it is not known how to read it. Say it with --map HEADING=family_name, or HEADING= to leave it out.
note-column-like-field = This column is not read, but it seems to be { $field ->
    [birth_date] the date of birth
    [gender] the gender
    [dni] the document
    [admitted] the admission
    [left] the exit
   *[other] the name
}. If it is, say so with --map HEADING={ $field }.
note-nobody-member = Nobody becomes a member: the table does not say since when. Only people are recorded. Add a column with the admission, or give one date for all rows with --default-admitted.
note-no-rows = The table has no rows of people or organisations below its header.
note-sheets-unread = Other sheets hold something and were not read: { $names }. To read one, use --sheet.
note-rows-hidden = { $count ->
    [one] One row is hidden and was not read: { $rows }.
   *[other] { $count } rows are hidden and were not read: { $rows }.
} To read them as well, use --with-hidden.
note-columns-hidden = Hidden columns were not read: { $names }. To read them as well, use --with-hidden.
note-aside-header = It repeats the header; set aside.
note-aside-table = It is of another table, below the first; set aside: { $value }.
note-aside-total = It is a sum and nobody; set aside: { $value }.
note-aside-signature = It is of those who made or sign the list; set aside: { $value }.
note-aside-title = It is a title within the list; set aside: { $value }.
note-aside-footer = It stands below the list and has neither number, document nor dates; set aside: { $value }.
note-aside-number = It has only a number; set aside: { $value }.
note-aside-blank = It only says that there is nothing; set aside.
note-aside-erased = It is a person whose data were erased, and nobody is recorded without a name; set aside. If the list is of another register, one person fewer is counted here on those days.

### Popolo: what is not imported
popolo-finding-rejected = The register does not accept it.
popolo-finding-empty-period = It ends before it begins. Correct the dates.
popolo-finding-start-unknown = It does not say since when. Add that, or use --undated-from.
popolo-finding-organ-start-unknown = Nothing says since when the organ exists. Add that, or use --undated-from.
popolo-finding-date-unreadable = The date is not understood. Write YYYY-MM-DD, YYYY-MM or YYYY.
popolo-finding-term-date-unreadable = The date of this legislative period is not understood, and so many memberships take theirs from it. Write YYYY-MM-DD, YYYY-MM or YYYY in the period.
popolo-finding-id-repeated = An earlier entry has the same id. Leave one of them.
popolo-finding-key-of-another = The register knows something else by this id. Give the file a name of its own with --source.
popolo-finding-person-unknown = The person is not in the file.
popolo-finding-organization-unknown = The organization is not in the file.
popolo-finding-person-refused = The person could not be imported; see the line about her.
popolo-finding-organization-refused = The organization could not be imported; see the line about it.
popolo-finding-member-not-a-person = Only people can sit in an organ.
popolo-finding-name-missing = It has neither a name nor an id. Add one.
popolo-finding-name-unusable = The name is too long or holds invisible characters. Correct it.
popolo-finding-membership-repeated = An earlier entry says exactly the same.
popolo-finding-dissolution-contradicted = Something goes on after the dissolution. Correct one of the dates.

### Popolo: what is filled in
popolo-finding-organ-start-assumed = The organ does not say since when; it begins with the first thing known of it.
popolo-finding-start-assumed = It does not say since when; the date that was given is taken, or that of what lies within.
popolo-finding-end-from-dissolution = It ends with the organization, which was dissolved.
popolo-finding-one-day = It ends on the day it begins; that day counts.
popolo-finding-founding-contradicted = Something in it is earlier than the founding; that day is taken.
popolo-finding-post-dates-contradicted = Somebody holds the post outside its dates; those of the post are not taken.
popolo-finding-period-overlaps = The same person is there twice at a time: membership is joined; the office gets another seat.
popolo-finding-exit-reason-not-stated = Popolo does not say why it ended; no reason is recorded.
popolo-finding-parent-unknown = The organization that contains it is not in the file; it stands by itself.
popolo-finding-parent-circle = The organization contains itself; it stands by itself.
popolo-finding-name-assumed = It has no name; its id is used.

### Popolo: what is not kept
popolo-finding-not-kept = The register has no place for it.
popolo-finding-not-understood = It is not understood and not kept.
popolo-finding-date-not-kept = The date is not understood and left out.
popolo-finding-gender-contradicted = The register has another gender of this person, which stays. If the person declares it so, write it down with ayni person declare-gender.
popolo-finding-born-after-membership = The date of birth is after the beginning of a membership and is left out. Check both dates.
popolo-finding-dead-before-membership = The date of death is before the beginning of a membership and is left out. Check both dates.
popolo-finding-death-contradicted = The date of death is before that of birth and is left out. Check both dates.
popolo-finding-gender-unknown = The word is not understood as a gender; the gender is unknown.
popolo-finding-identifier-unusable = The number does not have the form of its kind.
popolo-finding-identifier-taken = The number is that of another person or organization.
popolo-finding-id-not-kept = The id cannot be a key; the entry is recognised by what it says.
popolo-finding-post-unknown = The post is not of the organization; the seat is taken from the role.
popolo-finding-on-behalf-of-not-kept = That organization cannot be represented.
popolo-finding-term-not-kept = The legislative period cannot be a term of the organ.
popolo-finding-name-differs = The register knows it by another name and keeps that one.
popolo-finding-correction-kept = The register was corrected by hand since; the correction stays. If the file is right, correct it by hand.

popolo-irregularities = What is wrong in the file
popolo-more = { $count ->
    [one] { $count } more line
   *[other] { $count } more lines
}: see them all with --format csv or --format json.
popolo-not-understood = What the file says and Popolo does not know
popolo-irregular-wrong-type = is not of the type that Popolo asks for
popolo-irregular-number-for-text = is a number where a text belongs; it was read as text
popolo-irregular-required-absent = something that Popolo requires is missing
popolo-irregular-id-absent = has no identifier
popolo-irregular-id-blank = the identifier is blank
popolo-irregular-id-made = had no identifier and was given one
popolo-irregular-id-duplicate = the identifier is another entry’s
popolo-irregular-copies-differ = two copies of one thing differ; the first counts
popolo-irregular-reference-conflict = says two things of one
popolo-irregular-reference-unknown = refers to something that is not in the file
popolo-irregular-parent-circle = belongs, through others, to itself
popolo-irregular-member-kind-unknown = it cannot be told whether it is a person or an organisation
popolo-irregular-person-absent = does not say whose it is
popolo-irregular-organization-absent = does not say in which organisation
popolo-irregular-membership-repeated = stands twice
popolo-irregular-date-unreadable = is not a date
popolo-irregular-end-before-start = ends before it begins
popolo-irregular-end-before-start-in-period = with the dates of its period, it ends before it begins
popolo-unsaid-persons-erased = persons whose data were erased: they go without a name
popolo-unsaid-persons-kinship = kinships
popolo-unsaid-cooperatives-place = places of organisations
popolo-unsaid-cooperatives-sector = sectors of organisations
popolo-unsaid-cooperatives-units = mining units
popolo-unsaid-memberships-requests = requests for admission
popolo-unsaid-memberships-applied = days of request
popolo-unsaid-memberships-suspensions = suspensions
popolo-unsaid-memberships-exit-reason = reasons of exits
popolo-unsaid-work = assignments to work
popolo-unsaid-organs-basis = legal bases of organs
popolo-unsaid-organs-objective = objectives of assemblies that are told as one with their organisation
popolo-unsaid-seats-places = numbers of places
popolo-unsaid-seats-requires-membership = whether a seat requires membership
popolo-unsaid-mandates-origin = origins of mandates
popolo-unsaid-mandates-end-reason = reasons why mandates ended
roster-unsaid-persons-erased = persons whose data were erased: they go as rows without a name, and an import sets them aside
roster-unsaid-persons-documents = further national documents or keys
roster-unsaid-persons-kinship = kinships
roster-unsaid-memberships-requests = requests for admission
roster-unsaid-memberships-applied = days of request
roster-unsaid-work = work outside of membership

### The rows that are given back
rejected-heading = What to mend
rejected-line-of = { $line } of “{ $file }”
rejected-gender-woman = woman
rejected-gender-man = male
rejected-gender-other = other
