# What is said of an import. What there is to know of a row stands in notes.ftl.

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
import-done = Imported. To take it back: ayni import undo { $batch } --reason REASON
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
popolo-erased-may-return = { $count ->
    [one] The data of one person were erased in this register
   *[other] The data of { $count } people were erased in this register
  }, and it keeps nothing by which it would know them again. This file records { $new ->
    [one] one person
   *[other] { $new } people
  } for the first time. If it was written before an erasure, look at each of them.
