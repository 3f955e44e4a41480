# People.

### Merging two records of one person
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

### Erasing the data of a person
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
erase-text = {"  "}version { $version }, { $kind }: “{ $text }”
erase-at = {"  "}version { $version }, { $kind } ({ $field }), { $day }
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
confirm-erase =
    The personal data of { $who } will be erased for good: names, documents, dates of birth and death, contacts. They cannot be brought back.
    What stays, without a name: { $left }.
    Go on?
confirm-number = no. { $number }
confirm-erase-left = { $memberships ->
    [one] { $memberships } membership
   *[other] { $memberships } memberships
}, { $mandates ->
    [one] { $mandates } mandate
   *[other] { $mandates } mandates
}, and the gender by which she is counted

### What happened
event-person-recorded = { $person } was recorded.
event-person-corrected = The data of { $person } were corrected.
event-person-document-added = A document of { $person } was added: { $scheme }.
event-person-document-corrected = A document of { $person } was corrected: { $scheme }.
event-person-gender-declared = { $gender_declared ->
    [none] { $person } withdrew the declaration of gender.
   *[other] { $person } declared a gender: { $gender_declared }.
}
event-person-kinship-stated = A kinship was written down: { $person }, { $relation } of { $relative }.
event-person-kinship-withdrawn = A kinship written down in error was withdrawn: { $person }, { $relation } of { $relative }.
event-person-merged = Two records turned out to be of one person: { $duplicate } was merged into { $survivor }.
event-person-erased = The personal data of { $person } were erased.
event-person-annulled = The record of { $person } was annulled: it was made in error.

### Why it cannot be
rejection-person-unknown = No person in the register has the identifier { $person }.
    .next = Look for her by name, document or number, or record her first.
rejection-person-exists = The identifier is already that of { $person }.
    .next = Use the record that exists, or a new identifier.
rejection-person-annulled = The record { $person } was annulled because it was made in error.
    .next = Record the person again if she exists.
rejection-person-merged = The record { $person } was merged into that of { $survivor }.
    .next = Use the record of { $survivor }.
rejection-person-erased = The personal data of { $person } were erased, and nothing more is written down of that person.
    .next = If the person comes back, record her as a new one.
rejection-name-missing = The person's name is missing.
    .next = Write at least the family name, the given names or what she is called.
rejection-death-before-birth = The date of death is before that of birth.
    .next = Check both dates.
rejection-document-repeated = The same document ({ $scheme }) stands twice in what was given.
    .next = Leave each document only once.
rejection-document-taken = That document ({ $scheme }) is already that of { $holder }.
    .next = Check the number; if it is the same person, use her record or merge the two.
rejection-document-unknown = { $person } has no such document ({ $scheme }).
    .next = Look at her documents and choose the one to correct.
rejection-kin-to-self = Nobody is kin to herself: { $person }.
    .next = Choose the other person.
rejection-kin-circle = By that kinship somebody would descend from herself: { $person } and { $relative }.
    .next = Check who descends from whom; if what was written down before is wrong, withdraw it with ayni person withdraw-kinship.
rejection-elder-born-later = { $elder } was not born ({ $born }) before { $younger }, and cannot be a parent or grandparent.
    .next = Check who descends from whom; if a date of birth is wrong, correct it with ayni person correct.
rejection-kinship-known = The kinship between { $person } and { $relative } is already written down.
    .next = There is nothing to do.
rejection-kinship-unknown = No such kinship between { $person } and { $relative } is written down.
    .next = Look at the person's extract and choose one that is.
rejection-merged-into-self = { $person } cannot be merged into her own record.
    .next = Choose the other record.
rejection-reason-names-person = The reason names { $person }, and it stays when her data are erased.
    .next = Write it without names or document numbers.
rejection-person-unchanged = The data of { $person } are already so.
    .next = There is nothing to do.
rejection-person-in-use = Other records depend on { $person }: memberships, work, offices or kinships.
    .next = Annul those records first, or merge this record into another if it is the same person.
rejection-not-yet-born = { $person } was born ({ $birth }) after the day on which that would begin ({ $from }).
    .next = Check the date; if that of birth is wrong, correct it with ayni person correct.
rejection-already-dead = { $person } died ({ $death }) before the day on which that would begin ({ $from }).
    .next = Check the date and the person; if that of death is wrong, correct it with ayni person correct.

### Commands, to say what is not allowed
command-person-record = record people
command-person-correct = correct people's data
command-person-add-document = add documents of people
command-person-correct-document = correct documents of people
command-person-declare-gender = write down declared gender
command-person-state-kinship = write down kinships
command-person-withdraw-kinship = withdraw kinships
command-person-merge = merge records of people
command-person-erase = erase personal data
command-person-annul = annul records of people

### Kinds of facts, to say which cannot be taken back
kind-person-recorded = the record of a person
kind-person-corrected = the correction of a person
kind-person-document-added = a document that was added
kind-person-document-corrected = a document that was corrected
kind-person-gender-declared = a declaration of gender
kind-person-kinship-stated = a kinship that was written down
kind-person-kinship-withdrawn = a kinship that was withdrawn
kind-person-merged = a merger of two records
kind-person-erased = the erasure of personal data
kind-person-annulled = the annulment of a person
