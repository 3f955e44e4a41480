# What is said in the title and at the foot of lists.

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
withheld = Not shown in this role: { $columns }.
withheld-papers = Documents, births, contacts and kin are not shown in this role.
withheld-names = In this role only those who hold or held an office are named; others stand with their identifiers, without documents, births, contacts or kin.
