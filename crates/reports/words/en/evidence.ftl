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

cli-list-evidence = Evidence
cli-list-evidence-uses = What it is used for

cli-evidence-source-needed = It is not said where the evidence is to be found.
cli-evidence-source-needed-next = Add --file PATH, --paper TEXT, --address URL, --mandate, --organ or --record KIND:UUID.
cli-evidence-record-wrong = { $option }: “{ $value }” is not understood.
cli-evidence-record-wrong-next = Write the kind, a colon and the identifier, such as training:0190a7e1-0000-7000-8000-000000000001.
cli-evidence-is-folder = { $path } is a folder; nothing was kept.
cli-evidence-is-folder-next = Name a file. Where there are several, record each, or put them into a ZIP first.
cli-evidence-no-file = { $path } is not a file that can be read to its end; nothing was kept.
cli-evidence-no-file-next = Name a file in a folder or on a memory stick.
cli-evidence-too-big = { $path } has more than { $limit } MiB; nothing was kept.
cli-evidence-too-big-next = Keep a smaller version, or allow more with --max-size MIB.
cli-evidence-changed = { $path } changed while it was read; nothing was recorded.
cli-evidence-changed-next = Close the program that is writing it and repeat the command.
cli-evidence-has-no-file = The evidence “{ $title }” is not a file.
cli-evidence-has-no-file-next = See where it is with ayni evidence show.
cli-evidence-damaged = The file of “{ $title }” was changed after it was kept ({ $digest }); nothing was written.
cli-evidence-damaged-next = See what else was changed with ayni verify, and bring a copy back with ayni restore.
cli-evidence-forget-question = The files that no evidence uses will be taken away. Continue? (y/n)
cli-evidence-forgotten = { $count ->
    [0] No file is out of use.
    [one] 1 file that is not used goes ({ $bytes } bytes).
   *[other] { $count } files that are not used go ({ $bytes } bytes).
}
