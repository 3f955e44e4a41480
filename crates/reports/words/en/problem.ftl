# What is not understood, not found or not possible in any area: problem-code, and with -next, what to do then.
# `$option` is the field, as the reader typed it; `$value` is the value.

### Help, and what is not understood of a command
problem-help-unknown = { $verb } has no verb “{ $value }”.
problem-help-unknown-next = { $suggestion ->
    [none] See which there are with ayni help, or with ayni help and the name of an area, such as ayni help member.
   *[other] Did you mean { $suggestion }? See which there are with ayni help.
}
problem-verb-unknown = { $verb } has no verb “{ $value }”.
problem-verb-unknown-next = { $word ->
    [undo] What was entered is not taken away: what is wrong is corrected with “correct”, and what never was is annulled with “annul”, in person, member, committee and the others; both ask for the reason. A whole import is taken back with ayni import undo.
    [delete] What never was is annulled with “annul”, in person, member, committee and the others. The data of a person who asks for it are erased with ayni person erase.
    [remove] What never was is annulled with “annul”, in person, member, committee and the others. The data of a person who asks for it are erased with ayni person erase.
    [change] What is wrong is corrected with “correct”, in person, member, cooperative and the others; see, for example, ayni help person correct.
    [edit] What is wrong is corrected with “correct”, in person, member, cooperative and the others; see, for example, ayni help person correct.
    [resign] That a member leaves is entered with ayni member leave and --reason resignation.
    [print] To print, ask for a file: ayni report roster --output roster.html, or with .xlsx for a spreadsheet.
    [minutes] The register has no sessions and decisions yet. Minutes are kept as evidence, with ayni evidence record and --paper or --file; what was decided is entered with its own verb, such as ayni member admit or committee seat.
    [decision] The register has no sessions and decisions yet. Minutes are kept as evidence, with ayni evidence record and --paper or --file; what was decided is entered with its own verb, such as ayni member admit or committee seat.
    [assembly] The register has no sessions and decisions yet. Minutes are kept as evidence, with ayni evidence record and --paper or --file; what was decided is entered with its own verb, such as ayni member admit or committee seat.
    [meeting] The register has no sessions and decisions yet. Minutes are kept as evidence, with ayni evidence record and --paper or --file; what was decided is entered with its own verb, such as ayni member admit or committee seat.
    [session] The register has no sessions and decisions yet. Minutes are kept as evidence, with ayni evidence record and --paper or --file; what was decided is entered with its own verb, such as ayni member admit or committee seat.
   *[other] { $place ->
        [member-record] A person is recorded first, with ayni person record, and then admitted with ayni member admit.
       *[other] { $suggestion ->
            [none] { $known ->
                [none] See which there are with ayni help.
               *[other] It can be { $known }. See what each of them does with ayni help{ $page }.
            }
           *[other] Did you mean { $suggestion }? See all of them with ayni help{ $page }.
        }
    }
}
problem-option-unknown = { $verb } has no option { $option }.
problem-option-unknown-next = { $place ->
    [none] { $who ->
        [none] { $suggestion ->
            [none] See which it has with ayni help{ $page }.
           *[other] Did you mean { $suggestion }? See all of them with ayni help{ $page }.
        }
       *[other] Whoever is in the register is named in { $who }: by her document, her register number or her name in quotation marks. Whoever is not is recorded before, with ayni person record.
    }
   *[other] { $place } is typed without the name of an option: { $usage }
}
problem-value-unexpected = “{ $value }” is one too many.
problem-value-unexpected-next = { $options ->
        [none] Put several words of one name between quotation marks.
       *[other] If it is the value of an option, type its name before it: { $options }. Put several words of one name between quotation marks.
    } It is typed so: { $usage }
      See what each part is with ayni help{ $page }.
problem-register-out-of-place = “{ $value }” is a file, and something else is expected here.
problem-register-out-of-place-next = The register is named with --register, before the verb or after it: ayni --register { $quoted } verify.
problem-argument-missing = { $missing } is missing.
problem-argument-missing-next = It is typed so: { $usage }
      See what each part is with ayni help{ $page }.{ $lists ->
        [none] {""}
       *[other] {" "}See what there is with { $lists }.
    }
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
problem-number-wrong-next = Type it with digits alone, such as 12. See more with ayni help{ $page }.{ $lists ->
    [none] {""}
   *[other] {" "}See what there is with { $lists }.
}
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
problem-untold = What was asked is recorded, at version { $version }, but then something failed. { $what }
problem-untold-next = Do not repeat the command: it would be recorded twice. See what is recorded with ayni log --last 5.
problem-keep-unknown = { $option } { $value }: no text of that entry is to be erased.
problem-keep-unknown-next = Give the number that stands first in the list of texts, as ayni person erase shows it before it asks.

### Demonstration
problem-demo-exists = There is another register in { $path }, which is not the demonstration.
problem-demo-exists-next = Type ayni demo with another file name.
problem-demo-many-commands = “ayni demo” records many commands, and { $option } is of one alone.
problem-demo-many-commands-next = Leave { $option } out. Where the file is the demonstration already, ayni demo records nothing again.

### What cannot be found
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
   *[other] Check what you typed; { $lists } shows what there is.
}
problem-several-found = “{ $value }” is not enough to tell { $kind }: { $candidates }.
problem-several-found-next = { $option ->
    [person] Type the document, the register number or the identifier.
    [cooperative] Type the RUC, the registry entry or the whole name.
    [organ] Type the whole name or the identifier, or add --cooperative with the acronym.
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
problem-date-shape-next = Type the day, the month and the year, such as 30/11/2021, 2021-11-30 or "30 November 2021"; where the day is not known, November 2021 or 2021-11; where only the year is known, 2021; or today, yesterday, tomorrow, last month or last year.
problem-date-month-first = { $option }: in “{ $value }” the month stands before the day.
problem-date-month-first-next = Type the day first, such as 30/11/2021, or the year, such as 2021-11-30.
problem-date-two-digit-year = { $option }: in “{ $value }” the year has two digits, and its century is not known.
problem-date-two-digit-year-next = Type the year with four digits, such as 30/11/2021.
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
problem-time-zone-wrong = { $option }: the time zone “{ $value }” is not known.
problem-time-zone-wrong-next = Type a name such as America/Lima, America/La_Paz or America/Bogota.

### Checkpoints
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
problem-proof-beyond = The checkpoint reaches version { $last }, and { $given } was asked for.
problem-proof-beyond-next = Ask for a version from 1 to { $last }, or sign a new checkpoint with ayni checkpoint sign.

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
