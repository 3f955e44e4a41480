# Catalogues of requirements: what the program says when it reads them and when it writes them as OSCAL.

### What came of reading a catalogue
catalogue-format = Format
catalogue-oscal-catalog = OSCAL catalog
catalogue-ciso-assistant = CISO Assistant library
catalogue-untp-svc = UNTP vocabulary
catalogue-scheme = Scheme
catalogue-owner = Whose it is
catalogue-edition = Version of the scheme
catalogue-licence = Licence
catalogue-requirements = Requirements and headings
catalogue-assessed = Requirements that are answered
catalogue-profiles = Selections
catalogue-groups = Groups in the file
catalogue-controls = Requirements in the file
catalogue-nested = of them, within others
catalogue-withdrawn = of them, withdrawn
catalogue-params = Blanks to fill in
catalogue-parts = Parts of the text
catalogue-links = Links that are kept
catalogue-unkept = What was not kept
catalogue-faults = What was left out or cut
catalogue-remedy = What became of it
catalogue-remedy-left-out = left out
catalogue-remedy-node-left-out = the whole entry is left out; what stands below it belongs to the one above
catalogue-remedy-cut = cut
catalogue-remedy-titled-by-code = its code stands for the title
fault-catalogue-missing = { $field } is missing or empty
fault-catalogue-wrong-type = this is { $found } and must be { $expected }
fault-catalogue-fraction = { $value } is read as a number and may have been written with more digits: put it in quotation marks
fault-catalogue-text-empty = the text is empty
fault-catalogue-text-too-long = the text has more than { $max } characters
fault-catalogue-text-control = the text has an invisible character
fault-catalogue-value = { $value } is none of { $known }
fault-catalogue-repeated = { $id } stands already at { $first }
fault-catalogue-orphan = it belongs to { $parent }, which the file does not have: it stands at the top
fault-catalogue-selects-unknown = the scheme has no { $id }
catalogue-what = What

### What does not leave when OSCAL is written
oscal-sensitive = { $count ->
    [one] One sensitive piece of evidence does not leave the house.
   *[other] { $count } sensitive pieces of evidence do not leave the house.
}
oscal-persons = { $count ->
    [one] The person who sees to a corrective action is not named.
   *[other] The persons who see to { $count } corrective actions are not named.
}
problem-catalogue-profile-unknown = { $option }: the scheme has no selection { $value }.
problem-catalogue-profile-unknown-next = It has these: { $known }. See them with ayni scheme show.
problem-catalogue-nothing-open = { $option }: nothing is left to be mended in { $value }.
problem-catalogue-nothing-open-next = OSCAL has no empty plans. See what was found with ayni finding list.

### Files that cannot be read
problem-input-catalogue-not-text = { $path } is a { $kind } file and not a catalogue.
problem-input-catalogue-not-text-next = Give the JSON or YAML file itself.
problem-input-catalogue-too-large = { $path } is too large: up to { $limit } MiB are read.
problem-input-catalogue-too-large-next = Split it, or ask for the catalogue without annexes.
problem-input-catalogue-too-many-values = { $path }, line { $line }, column { $column }: the file holds more than { $limit } values.
problem-input-catalogue-too-many-values-next = Split it, or ask for the catalogue without annexes.
problem-input-catalogue-empty = { $path } is empty.
problem-input-catalogue-empty-next = Download it again.
problem-input-catalogue-byte-order-mark = { $path } starts with a byte order mark.
problem-input-catalogue-byte-order-mark-next = Save it as UTF-8 without a byte order mark.
problem-input-catalogue-not-utf8 = { $path }, line { $line }, column { $column }: the text is not UTF-8.
problem-input-catalogue-not-utf8-next = Save it as UTF-8 and try again.
problem-input-catalogue-cut-short = { $path } ends in line { $line }, column { $column }, in the middle.
problem-input-catalogue-cut-short-next = Download it again.
problem-input-catalogue-nested-too-deep = { $path }, line { $line }, column { $column }: too many lists stand within one another.
problem-input-catalogue-nested-too-deep-next = Check which program produced it.
problem-input-catalogue-duplicate-key = { $path }, line { $line }, column { $column }: the key { $key } stands twice in one object.
problem-input-catalogue-duplicate-key-next = Remove one of the two.
problem-input-catalogue-malformed = { $path }, line { $line }, column { $column }: this is not JSON.
problem-input-catalogue-malformed-next = Correct it there, or download the file again.
problem-input-catalogue-yaml = { $path }, line { $line }, column { $column }: this is not YAML as it is read here ({ $reason }).
problem-input-catalogue-yaml-next = Correct it there, or download the file again.
problem-input-catalogue-unknown-format = { $path } is not a catalogue: it has { $found }.
problem-input-catalogue-unknown-format-next = OSCAL (catalog), CISO Assistant (objects) and UNTP (conformityCriterion) are read.
problem-input-catalogue-other-model = { $path } is another OSCAL document: { $model }.
problem-input-catalogue-other-model-next = Give the catalog. A profile is given beside its catalog, with --profile.
problem-input-catalogue-missing = { $path }, { $pointer }: { $field } is missing.
problem-input-catalogue-missing-next = Add it in the file and try again.
problem-input-catalogue-wrong-type = { $path }, { $pointer } { $id }: this is { $found } and must be { $expected }.
problem-input-catalogue-wrong-type-next = Correct it in the file and try again.
problem-input-catalogue-text-empty = { $path }, { $pointer } { $id }: the text is empty.
problem-input-catalogue-text-empty-next = Complete it in the file. What the file does not say of itself can be given with --code, --title, --owner and --edition.
problem-input-catalogue-text-too-long = { $path }, { $pointer } { $id }: the text has { $found } characters and { $max } fit.
problem-input-catalogue-text-too-long-next = Shorten it in the file. What the file says of itself can be given with --code, --title, --owner and --edition.
problem-input-catalogue-text-control = { $path }, { $pointer } { $id }: there is an invisible character at place { $found }.
problem-input-catalogue-text-control-next = Remove it in the file and try again.
problem-input-catalogue-value = { $path }, { $pointer } { $id }: { $value } is not understood.
problem-input-catalogue-value-next = Use one of these: { $known }.
problem-input-catalogue-repeated = { $path }, { $pointer }: { $id } stands already at { $first }.
problem-input-catalogue-repeated-next = Give one of the two another identifier.
problem-input-catalogue-orphan = { $path }, { $pointer }: { $id } belongs to { $parent }, which the file does not have.
problem-input-catalogue-orphan-next = Add that requirement, or correct what this one belongs to.
problem-input-catalogue-cycle = { $path }, { $pointer }: { $id } belongs to itself by way of others.
problem-input-catalogue-cycle-next = Correct what one of them belongs to.
problem-input-catalogue-too-deep = { $path }, { $pointer }: { $id } stands more than { $limit } levels deep.
problem-input-catalogue-too-deep-next = Check which program produced it.
problem-input-catalogue-too-many = { $path } has more than { $limit } requirements.
problem-input-catalogue-too-many-next = Split it.
problem-input-catalogue-too-many-faults = { $path } has more than { $limit } values that cannot be used.
problem-input-catalogue-too-many-faults-next = Check what program made it.
problem-input-catalogue-fraction = { $path }, { $pointer } { $id }: { $value } is read as a number and may have been written with more digits.
problem-input-catalogue-fraction-next = Put it in quotation marks in the file.
problem-input-catalogue-no-requirements = { $path } demands nothing.
problem-input-catalogue-no-requirements-next = Check that the file is whole.
problem-input-catalogue-owner-unknown = { $path } does not say who owns the scheme.
problem-input-catalogue-owner-unknown-next = Say so with --owner.
problem-input-catalogue-selects-unknown = { $path }, { $pointer }: the scheme has no { $id }.
problem-input-catalogue-selects-unknown-next = Give the catalog that the profile belongs to.
problem-input-catalogue-selects-nothing = { $path }, { $pointer }: the profile selects nothing.
problem-input-catalogue-selects-nothing-next = Name requirements in the profile.
problem-input-catalogue-imports-other = { $path }, { $pointer }: the profile imports { $id }, and { $given } was given.
problem-input-catalogue-imports-other-next = Give the catalogue that it imports, under that name; a selection holds requirements of one catalogue. Or correct the href in the profile.
problem-input-catalogue-no-mapping = { $path } relates no schemes.
problem-input-catalogue-no-mapping-next = Give a file of CISO Assistant with requirement_mapping_sets.
problem-input-catalogue-mapping-fits-nothing = { $path } relates no requirement of the two schemes.
problem-input-catalogue-mapping-fits-nothing-next = Check --source and --target, and that the requirements are called as in the file: ayni scheme show.
problem-input-catalogue-not-one-scheme = { $path } does not hold exactly one scheme.
problem-input-catalogue-not-one-scheme-next = Give one file a scheme. How schemes stand to one another is read with ayni import mapping.

### What can stand in a file
catalogue-is-a-text = a text
catalogue-is-a-list = a list
catalogue-is-an-object = an object
catalogue-is-a-number = a number
catalogue-is-true-or-false = true or false
catalogue-is-nothing = nothing
catalogue-is-a-whole-number = a whole number
catalogue-is-no-field = no field

### Kinds of what was not kept
catalogue-unkept-class = class of the format
catalogue-unkept-insert-without-param = blank without a definition
catalogue-unkept-link = links to other documents
catalogue-unkept-link-repeated = link said twice
catalogue-unkept-link-to-another-scheme = link to a requirement that the two schemes do not have
catalogue-unkept-resource = annexes
catalogue-unkept-title-shortened = title shortened; it stands whole in the text
