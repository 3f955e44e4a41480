# Problems with files that are read or written: problem-code, and with -next, what to do then.

### What could not be written or read
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
problem-output-ending-next = Use a name that ends in { $known }.{ $page ->
    [some] {" "}For a PDF, write .html, open it in the browser and print it as a PDF.
   *[other] {""}
}
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

### What programs send
problem-upload-empty = { $option }: the file “{ $value }” was named, and its content is missing.
problem-upload-empty-next = Send its content, in base 64, beside its name.
