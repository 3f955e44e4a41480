# What the program at the terminal says alone: everything begins with cli-.

### Help, and what is not understood of a command
cli-help-usage = Usage
cli-help-verbs = Verbs
cli-help-arguments = Arguments
cli-help-options = Options
cli-help-common-options = Options of every verb
cli-help-some-options = OPTIONS
cli-help-some-verb = VERB
cli-help-default = default: { $value }
cli-help-common = Also { $options }: ayni help options.
cli-help-group-begin = To begin
cli-help-group-people = Organisations, people, offices
cli-help-group-ask = To see and to check
cli-help-group-equality = Equality and projects
cli-help-group-certification = Certification and audits
cli-help-group-keep = To verify and to keep copies
cli-help-group-hand-over = To hand over
cli-help-first =
    The first steps:
    {"  "}ayni init
    {"  "}ayni cooperative enrol "Cooperativa Minera Vizcacha"
    {"  "}ayni import roster members.csv
    {"  "}ayni person record --given-names Rosa --family-name Quispe --gender woman
    {"  "}ayni member admit "Rosa Quispe" --on 2018-03-05
    {"  "}ayni member list

    ayni help member shows what can be done with members; ayni help member admit, one verb;
    ayni help options, what every verb understands.

### What was done
cli-residue = The data were erased, but their remains in the file are not cleared yet: another program has it open, or there is no room. Close the other program or make room; the next command that writes to the register clears them.
cli-residue-there = The data were erased, and nothing shows them any more. Their bytes are still in the files of the server's tables and indexes: the tables are not yours or too large, or somebody else is connected. Ask whoever keeps the server to write the tables anew, as the guide says (keep-on-a-server: What an erasure leaves); the server's own journal and its backups keep them longer.
cli-file-written = { $path } was written.
cli-init = An empty register was begun: { $path }. Enter the organisation with ayni cooperative enrol.
cli-init-zone-unknown = This machine does not say in which time zone it is, so the register is kept in universal time (UTC). Say it with ayni cooperative set-time-zone America/Lima.

### Checkpoints
cli-key-made = A key was made in { $path }; keep it well and give it to nobody. The public key, which you do give away and note in the minutes: { $key }

### Evidence
cli-dossier-written = { $path } was written: { $parts } files, { $bytes } bytes. Hash of SHA256SUMS: { $manifest }
cli-yes-or-no = (y/n)
