# The formats of others: tables of organs and mandates, linked data, projects for donors, credentials.

### Columns
field-organ-name = Name of the organ
field-organ-since = Since when the organ exists
field-post = Post
field-rank = Full or alternate
field-places = Places
field-mandate-from = From
field-mandate-until = Until
field-mandate-end = Reason of the end
mandates-sheet = Organs and mandates
mandates-column-organ = Organ
mandates-column-organ-name = Organ name
mandates-column-organ-since = Organ since
mandates-column-post = Post
mandates-column-rank = Full or alternate
mandates-column-places = Places
mandates-column-family-name = Family name
mandates-column-given-names = Given names
mandates-column-full-name = Full name
mandates-column-dni = DNI
mandates-column-foreign-card = Foreign card
mandates-column-passport = Passport
mandates-column-gender = Gender
mandates-column-birth-date = Birth date
mandates-column-mandate-from = From
mandates-column-mandate-until = Until
mandates-column-mandate-end = Reason of the end
mandates-column-origin = How elected
mandates-column-term = Term
mandates-column-represents = Represents
mandates-column-cooperative = Cooperative
mandates-column-external-key = External key

### What is said of their rows
note-no-organ-column = No column says the organ. Add one with the heading “Organ”, or say which with --map HEADING=organ.
note-no-post-column = No column says the post. Add one with the heading “Post”, or say which with --map HEADING=post.
note-organ-missing = The organ is missing. If the cell is merged with the one above, write it in each row.
note-organ-ambiguous = The cooperative has several such organs: { $names }. Write the name of the right one, or days on which only one existed.
note-organ-start-assumed = Nothing says since when the organ exists: the beginning of the first mandate of the table is taken, { $date }. If you know it, add a column “Organ since”.
note-organ-start-missing = Nothing says since when the organ exists, and no row of it has a date. Add a column “Organ since”.
note-organ-another = “{ $value }” is recorded as an organ of its own beside { $names }, although the law gives one organ of that kind. If it is one of these, write its name here as the register has it.
note-organ-given-once-unnamed = The law gives one organ of that kind, and the register has one without a name: { $names }. If the row means that one, leave the name of the organ empty; if it means another, name the one that stands first: ayni committee correct with --name.
note-organ-kind-other = “{ $value }” is no kind of organ that is known: it is recorded as another organ of that name.
note-post-missing = The post is missing.
note-post-number-not-kept = The number of the post is not kept: places of one post are not told apart.
note-post-number-only = “{ $value }” is only a number. Write the post, such as member 2.
note-seat-added = The organ is there already and had no such seat: it is added. An import that adds seats to an organ cannot be undone as a whole.
note-term-added = The organ is there already and had no such term: it is defined. An import that defines terms of an organ that was there cannot be undone as a whole.
note-rank-unknown = “{ $value }” is understood neither as full nor as alternate; it is taken for full.
note-rank-contradicted = The post and “{ $value }” contradict each other: one says full and the other alternate.
note-places-unread = The places “{ $value }” are not understood. Write a number, or “any” where it is not fixed; with :open, where people can hold them who are no members.
note-origin-unknown = “{ $value }” is understood neither as election nor as appointment; nothing is recorded.
note-mandate-end-unknown = “{ $value }” is not understood as a reason of the end; none is recorded.
note-mandate-end-without-date = The mandate ended, but nothing says when. Write the date.
note-mandate-start-missing = It is missing since when she holds the post. Write the day, the month or the year.
note-mandate-ends-before-start = The mandate would end ({ $until }) before it begins ({ $from }).
note-mandate-start-of-term = The cell of the beginning is blank: that of the term is taken, { $date }.
note-mandate-end-of-term = The cell of the end is blank: that of the term is taken, { $date }. If the mandate has no end, write 9999-12-31.
note-mandate-annulled = This mandate was annulled by hand as an error after it had been imported, and is not recorded again. If it existed, record it.
note-several-mandates = The register has several mandates of this person in that post: { $days }. Write the first day of the right one.
note-term-not-kept = Nothing says when the term “{ $value }” begins, and it is not kept. Write its years, such as 2021-2023, or define it before with committee define-term.

### What the table cannot carry
mandates-unsaid = The table cannot carry { $what }: { $count ->
    [one] { $count } item is left out.
   *[other] { $count } items are left out.
}
mandates-unsaid-persons-erased = persons whose data were erased: they go as rows without a name, and an import sets them aside
mandates-unsaid-organs-alike = organs that are not told apart by kind and name
mandates-unsaid-organs-dissolved = dissolutions of organs
mandates-unsaid-organs-basis = legal bases of organs
mandates-unsaid-organs-objective = objectives of organs
mandates-unsaid-seats-alike = seats that are not told apart by their post
mandates-unsaid-seats-changes = changes of the number of places
mandates-unsaid-terms = terms without mandates

### Organisations as linked data
belonging-affiliate = affiliated cooperative
belonging-member = member organisation
w3c-org-unsaid = The ORG document does not say { $what }: { $count ->
    [one] { $count } item is left out.
   *[other] { $count } items are left out.
}
w3c-org-unsaid-memberships = memberships of persons, which are not public
w3c-org-unsaid-organizations-dates = days of foundation and dissolution of organisations
w3c-org-unsaid-organs-dates = days of organs
w3c-org-unsaid-mandates-represents = on whose behalf mandates are held
w3c-org-unsaid-mandates-term = terms of mandates
w3c-org-unsaid-mandates-origin = origins of mandates

### Projects as activities of IATI
iati-unsaid = The IATI file does not say { $what }: { $count ->
    [one] { $count } item is left out.
   *[other] { $count } items are left out.
}
iati-unsaid-projects-erased = projects whose name was erased
iati-unsaid-projects-also-called = other names of projects, whose language is not known
iati-unsaid-partners-amount = how much each organisation gives
iati-unsaid-partners-period = on which days each organisation takes part
iati-unsaid-budget-without-end = lines of budgets whose end is not known
iati-unsaid-results = results: say their kind with --results, and their deadline
iati-unsaid-results-few = figures of few people, which go as totals only or not at all
iati-unsaid-recipient-country = the country: say it with --country
iati-unsaid-sector = the sector: say it with --sector
problem-iati-name-needed = { $option }: no organisation of the register has the reference “{ $value }”.
problem-iati-name-needed-next = Say what the one who reports is called, with --reporting-name.
problem-iati-reference-wrong = { $option }: that is no reference of an organisation.
problem-iati-reference-wrong-next = Write the code of the list and the number, such as PE-RUC-20512333797.
problem-iati-type-wrong = { $option }: there is no such kind of organisation.
problem-iati-type-wrong-next = Write one of these codes of the list OrganisationType: { $known }.
problem-iati-country-wrong = { $option }: that is no country.
problem-iati-country-wrong-next = Write its two letters, such as PE.
problem-iati-sector-wrong = { $option }: that is no sector.
problem-iati-sector-wrong-next = Write the code of five digits of the OECD, such as 15180.
problem-iati-results-wrong = { $option }: there is no such kind of result.
problem-iati-results-wrong-next = Write 1 (output), 2 (outcome), 3 (impact) or 9 (other).
problem-iati-partner-needed = IATI demands at least one participating organisation, and nobody takes part in: { $projects }.
problem-iati-partner-needed-next = Record one with ayni project partner, or choose other projects with --project.
problem-iati-description-needed = IATI demands a description, and neither results nor activities say what it is: { $projects }.
problem-iati-description-needed-next = Write it with --description, or choose other projects with --project.
problem-iati-no-project = There is no project to write.
problem-iati-no-project-next = Record one with ayni project open.

### A certificate as a credential
untp-credential-unsaid = The credential does not say { $what }: { $count ->
    [one] { $count } item is left out.
   *[other] { $count } items are left out.
}
untp-credential-unsaid-scheme = the scheme: describe it with --scheme-description, and since when it holds with --scheme-from where the register does not know it
untp-credential-unsaid-conditions = the conditions of the certificate
untp-credential-unsaid-level = its level
untp-credential-unsaid-product = its product
untp-credential-unsaid-units = its mining units
untp-credential-unsaid-audits = its audits
problem-certificate-not-in-force = { $option }: “{ $value }” has no certificate in force on that day.
problem-certificate-not-in-force-next = Ask for another day with --as-of, or look how it stands with ayni report certification.
problem-issuer-wrong = { $option }: “{ $value }” is no decentralised identifier (DID).
problem-issuer-wrong-next = Write that of who is to issue the credential, such as did:web:example.org.
problem-issuer-name-needed = { $option }: nothing says who granted the certificate.
problem-issuer-name-needed-next = Write what the one is called who is to issue the credential.
problem-level-wrong = { $option }: “{ $value }” is none of the levels of UNTP.
problem-level-wrong-next = Write one of these: { $known }.
