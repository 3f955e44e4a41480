# What is said when something was recorded.

receipt-written = Recorded. The register is at version { $version }.
receipt-replayed = It was recorded already; nothing was done twice. The register is at version { $version }.
receipt-alike = { $name } may be somebody who is on record already: { $others }. If they are one person, type: ayni person merge DUPLICATE SURVIVOR --reason REASON
receipt-dry-run = This was only a rehearsal: nothing was written.
receipt-still-ended = An office that ended with the exit that is corrected stays ended: { $mandate }. If it was held on, type: ayni committee correct-mandate { $id } --until { $until } --reason REASON
