# Upkeep of the register: verification, checkpoints and copies.

### Derived rows
upkeep-rebuilt = { $rows ->
    [one] { $rows } row was derived anew.
   *[other] { $rows } rows were derived anew.
}

### Verification
verify-title = Verification of the register
backup-title = Verified copy
copy-title = Verified copy
copy-copied = { $events ->
    [one] { $events } fact was copied to { $path }.
   *[other] { $events } facts were copied to { $path }.
}
copy-copied-on = { $events ->
    [0] { $path } was up to date already.
    [one] { $events } fact was added to { $path }.
   *[other] { $events } facts were added to { $path }.
}
restore-title = Register restored and verified
verify-events = Facts
verify-profiles = Profiles
verify-texts = Texts
verify-rows = Rows
verify-files = Files
verify-unused = Files not in use
verify-head = Fingerprint of the chain
verify-faults = What does not agree
verify-future = There are entries dated in the future, from version { $first } on; the last one is of { $last }. They were made by a clock that ran ahead, or that of this machine is behind.
verify-sound = Everything agrees: no entry was changed by itself after it was recorded.
verify-note = This shows that the register agrees with itself; not that what was entered is true.
verify-note-checkpoint = Nor does it show that the end is not missing and that the whole was not written anew. To know that later, sign a checkpoint now with ayni checkpoint sign, keep it in another place, and compare it then with ayni verify --against.
verify-unlisted = { $count ->
    [one] One more place does not agree; it is not listed.
   *[other] { $count } more places do not agree; they are not listed.
}
verify-unsound = Some parts are not as they were written. Write no more in this register.
fault-at-batch = batch { $value }
fault-at-command = command { $value }
fault-at-detail = { $value }
fault-at-digest = file with the digest { $value }
fault-at-entry = { $value }
fault-at-first = from version { $value }
fault-at-key = key { $value }
fault-at-kind = kind { $value }
fault-at-last = to version { $value }
fault-at-object = table or index { $value }
fault-at-other = and { $value }
fault-at-person = person { $value }
fault-at-profile = profile { $value }
fault-at-record = record { $value }
fault-at-rule = rule { $value }
fault-at-table = table { $value }
fault-at-version = version { $value }
fault-at-what = { $value }
fault-batch-differs = the entry of a batch was changed or is missing
fault-chain-broken = a fact was changed after it was recorded, or the one before it is missing
fault-command-differs = the entry of a command was changed or is missing
fault-commitment-differs = the data of a person were changed after they were recorded
fault-engine = the file is damaged
fault-event-missing = a fact is missing
fault-event-unknown = a fact is of a kind that this program does not know; a newer one may have written it
fault-event-unreadable = a fact cannot be read
fault-file-differs = the content of a kept file was changed
fault-file-missing = a file that the register speaks of is missing
fault-file-strange = something in the folder of files is not of the register
fault-head-differs = the data of the register itself do not fit its history
fault-kind-differs = a fact is noted as one of another kind
fault-text-differs = a text is not the one that was written
fault-text-missing = a text is missing that no erasure took away
fault-text-unexpected = there is a text that should not be there
fault-profile-missing = the data of a person whom nobody erased are missing
fault-profile-unexpected = there are personal data that should not be there
fault-setting-differs = a preference that was kept was changed
fault-row-differs = a row does not fit the history
fault-row-missing = a row is missing
fault-row-unexpected = there is a row too many
fault-schema-differs = a table of the file is not as it should be
fault-strange-register = there are rows of another register
fault-time-runs-back = a fact says that it is earlier than the one before it
fault-unreadable = a part of the file cannot be read
fault-violation = the register holds something that should never be so

### Checkpoints
checkpoint-title = Checkpoint of the register
checkpoint-register = Register
checkpoint-version = Version
checkpoint-root = Root of the tree
checkpoint-at = Date and time
checkpoint-key = Public key of who signed
checkpoint-note = The signature is of that key. Whose key it is, who gave it to you says: compare it with the one you noted.
checkpoint-continues = The register continues what it was at version { $version }, on { $at }, by the checkpoint signed with the key { $key }.
checkpoint-continues-by-hashes = The register continues what it was at version { $version }, on { $at }, by the checkpoint signed with the key { $key }. The hashes that are kept were compared; that each entry has its own is checked by ayni verify --against.
