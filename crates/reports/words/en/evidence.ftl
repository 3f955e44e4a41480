# Words of evidence, of its files, and of the dossier for an audit.

evidence_state-in_effect = in effect
evidence_state-not_yet = not yet
evidence_state-out_of_date = out of date
evidence_state-superseded = superseded
evidence_file-kept = kept
evidence_file-missing = missing
evidence_file-differs = changed

col-certification-state = In effect
col-certification-effective_period = Shows something
col-certification-sensitivity = Sensitivity
col-certification-where = Where it is
col-certification-kept = File
col-certification-digest = SHA-256
col-certification-supersedes = Newer version of
col-certification-superseded_by = Superseded by
col-certification-requirements_of_evidence = Requirements

list-evidence = Evidence
list-evidence-uses = What it is used for

problem-evidence-source-needed = It is not said where the evidence is to be found.
problem-evidence-source-needed-next = Add --file PATH, --paper TEXT, --address URL, --mandate, --organ or --record KIND:UUID.
problem-evidence-record-wrong = { $option }: “{ $value }” is not understood.
problem-evidence-record-wrong-next = Write the kind, a colon and the identifier, such as training:0190a7e1-0000-7000-8000-000000000001.
problem-evidence-is-folder = { $path } is a folder; nothing was kept.
problem-evidence-is-folder-next = Name a file. Where there are several, record each, or put them into a ZIP first.
problem-evidence-no-file = { $path } is not a file that can be read to its end; nothing was kept.
problem-evidence-no-file-next = Name a file in a folder or on a memory stick.
problem-evidence-too-big = { $path } has more than { $limit } MiB; nothing was kept.
problem-evidence-too-big-next = Keep a smaller version, or allow more with --max-size MIB.
problem-evidence-changed = { $path } changed while it was read; nothing was recorded.
problem-evidence-changed-next = Close the program that is writing it and repeat the command.
problem-evidence-has-no-file = The evidence “{ $title }” is not a file.
problem-evidence-has-no-file-next = See where it is with ayni evidence show.
problem-evidence-to-a-file = Evidence is written into a file, not onto the terminal.
problem-evidence-to-a-file-next = Give the name of a file with --output.
problem-evidence-damaged = The file of “{ $title }” was changed after it was kept ({ $digest }); nothing was written.
problem-evidence-damaged-next = See what else was changed with ayni verify, and bring a copy back with ayni restore.
evidence-forget-question = { $count ->
    [one] { $count } file ({ $bytes } bytes) that no evidence, scheme or statute uses will be taken away for good.
   *[other] { $count } files ({ $bytes } bytes) that no evidence, scheme or statute uses will be taken away for good.
} The facts and the files in use stay. Continue?
evidence-forgotten = { $count ->
    [0] No file is out of use.
    [one] 1 file that is not used goes ({ $bytes } bytes).
   *[other] { $count } files that are not used go ({ $bytes } bytes).
}

dossier-title = Dossier for the audit
dossier-requirements = Requirement by requirement
dossier-members = Members by gender
dossier-withheld = (withheld)
dossier-unanswered = not answered
dossier-scheme = Scheme
dossier-holder = Organisation
dossier-status = Status
dossier-number = Certificate no.
dossier-until = Valid until
dossier-due = Requirements due
dossier-met = Answered as met
dossier-ready = Nothing missing
dossier-of = { $count } of { $due }
dossier-parts = What it holds
dossier-enclosed = Files of evidence that are enclosed
dossier-elsewhere = Evidence that is no file
dossier-withheld_evidence = Evidence that is not enclosed
dossier-up_to = Only evidence up to the sensitivity “{ $level }” is enclosed. What is sensitive never leaves the organisation.
dossier-due-now = due
dossier-due-later = later
dossier-due-voluntary = voluntary
dossier-due-not_here = not asked here
dossier-verdict-proven = shown by the register
dossier-verdict-not_proven = not shown by the register
dossier-verdict-not_applicable = does not apply
dossier-verdict-not_computable = the register lacks the data
dossier-col-part = Part
dossier-col-files = Files
dossier-col-evidence = Evidence
dossier-col-effective = Shows something
dossier-col-state = In effect
dossier-col-sensitivity = Sensitivity
dossier-col-requirements = Requirements
dossier-col-where = Where it is
dossier-col-demand = Requirement
dossier-col-due = Due
dossier-col-outcome = Result
dossier-col-work = Work
dossier-col-deadline = Deadline
dossier-col-proof = What the register shows
dossier-col-note = Note
dossier-col-organisation = Organisation
dossier-col-women = Women
dossier-col-men = Men
dossier-col-other = Other gender
dossier-col-unknown = Not known
dossier-col-people = People
dossier-col-legal_persons = Legal persons
dossier-conditions = Conditions
dossier-note-check = SHA256SUMS holds the hash of every file of this dossier; sha256sum -c SHA256SUMS checks them within the folder.
dossier-note-period = The period of evidence says on which days it shows something, not when it was recorded; the last day no longer counts.
dossier-note-proof = What the register shows is computed from its own data as of the day; it does not replace evidence, nor decide for the certification body.
dossier-note-decides = The dossier gathers what the organisation recorded. Conformity is decided by the certification body.
dossier-note-members = Each row counts an organisation with all that belong to it; each person is counted once.
dossier-register = Data of the register and its chain
dossier-manifest = Hashes of all files

dossier-would = Files of evidence that the dossier would hold: { $files }; pieces of evidence that it would leave out: { $left_out }.
problem-dossier-up-to = { $option }: what is sensitive never leaves the organisation.
problem-dossier-up-to-next = Write public, internal or confidential.
problem-dossier-exists = { $path } exists already; it was not changed.
problem-dossier-exists-next = Choose another name, or add --overwrite to replace a dossier.
problem-not-a-dossier = { $path } is not a dossier; it was not changed.
problem-not-a-dossier-next = Choose another name. Only a folder with its index.html and SHA256SUMS, or a ZIP, is replaced.
problem-dossier-name = The name “{ $name }” cannot stand in a dossier.
problem-dossier-name-next = Keep this message; it is a mistake of the program.
problem-dossier-unreadable = { $name } could not be read as it was kept: { $detail }. No dossier was written.
problem-dossier-unreadable-next = See what was changed with ayni verify, and bring a copy back with ayni restore.
problem-dossier-file-missing = The file of the evidence “{ $title }” is missing ({ $digest }). No dossier was written.
problem-dossier-file-missing-next = Bring the folder of files back with ayni restore, or record the file again with ayni evidence record --file.
