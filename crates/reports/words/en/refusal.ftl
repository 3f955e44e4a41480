# Why something was not done, and what to do, where it is not of one area alone. The id is rejection-code; `.next` says how to go on.

### Who may
rejection-forbidden = The role { $role } does not allow you to { $command }.
    .next = Ask whoever keeps the register, or act in another role.

### Of records of any kind
refusal-somebody = The person
rejection-ends-before-start = The end ({ $until }) does not come after the beginning ({ $from }).
    .next = Check both dates: the end is the first day that no longer counts.

### Taking back a batch
rejection-not-undoable = This cannot be taken back: { $kind }.
    .next = Correct it with the command for it.
rejection-changed-since = Something that depends on the batch was changed after it: { $record }.
    .next = Look at its history and correct it with the command for it.

### What is written in a field
rejection-text-empty = The field is empty.
    .next = Write something or leave the field out.
rejection-text-too-long = The text has { $found } characters, and { $max } fit.
    .next = Make it shorter.
rejection-text-control = Character { $at } cannot be printed; it may be a line break.
    .next = Take it out.
rejection-date-shape = That is not a date.
    .next = Write year, year-month or year-month-day, such as 2016, 2016-11 or 2016-11-30.
rejection-date-impossible = There is no such day in the calendar.
    .next = Check the month and the day.
rejection-date-range = The year lies outside 1500 to 2500.
    .next = Check the year.
rejection-dni-shape = A DNI has eight digits and, if you like, a hyphen and the check character.
    .next = Check the number; zeros at its beginning count.
rejection-dni-check = The check character does not fit that DNI.
    .next = Check the number and the character on the document.
rejection-document-shape = A card or passport has four to twenty letters and digits.
    .next = Check the number on the document.
rejection-ruc-shape = A RUC has eleven digits and begins with 10, 15, 16, 17 or 20.
    .next = Check the number.
rejection-ruc-check = The last digit does not fit that RUC.
    .next = Check the number digit by digit.
rejection-external-shape = A key of another system has one to eighty visible characters.
    .next = Check the key.
rejection-ubigeo-shape = A UBIGEO has two, four or six digits.
    .next = Check the code and who issued it: INEI, RENIEC or SUNAT.
rejection-subdivision-shape = The code of a region looks like PE-PUN (ISO 3166-2).
    .next = Write the country in two letters, a hyphen and the region.
