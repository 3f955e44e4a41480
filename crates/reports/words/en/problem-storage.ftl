# Problems with the place where the register is kept, a file or a server: problem-storage-code, and with -next, what to do then.

problem-storage-not-found = There is no register in { $path }.
problem-storage-not-found-next = Name the file with --register, begin an empty one with ayni init, or see the demonstration with ayni demo.
problem-storage-exists = There is { $path } already; it was not changed.
problem-storage-exists-next = If it is your register, you can use it already; ayni shows what it holds. To begin another, choose another name with --register. To replace the file with backup or restore, add --overwrite.
problem-storage-not-ours = { $path } is not a register of Ayni.
problem-storage-not-ours-next = Name another file with --register. To read a roster, use ayni import roster.
problem-storage-empty = { $path } is empty: an ayni init that was cut off, or a file that nobody filled.
problem-storage-empty-next = Begin the register there with ayni --register { $quoted } init, or name another file with --register.
problem-storage-format-1 = { $path } is of a trial version of Ayni, from before the first one given out, and this program does not read it any more.
problem-storage-format-1-next = Make a new register with ayni init and import your list there.
problem-storage-newer = { $path } was written with a newer program than this one.
problem-storage-newer-next = Install the new version of Ayni and repeat the command.
problem-storage-older = { $path } was written with an older program and was opened for reading only.
problem-storage-older-next = Bring it up to date with ayni --register { $quoted }, and repeat the command.
problem-storage-unknown-event = The register holds something that this program does not know ({ $detail }); a newer one wrote it.
problem-storage-unknown-event-next = Install the new version of Ayni and repeat the command.
problem-storage-damaged = { $path } is damaged: { $detail }.
problem-storage-damaged-next = See which part with ayni verify. Put this file aside and bring a copy back with ayni restore COPY.
problem-storage-unsynced = It was written to { $path }, but the disk did not confirm that it lasts: { $detail }.
problem-storage-unsynced-next = Check the disk. Then verify the register and see whether the change is in its history before you repeat it: ayni verify, ayni log.
problem-storage-disk-full = There is no room left on the disk of { $path }; nothing was written.
problem-storage-disk-full-next = Make room and repeat the command.
problem-storage-unfinished = What is in { $path } is a copy that was cut off; it is not all there and is not used.
problem-storage-unfinished-next = Repeat the ayni copy or ayni restore with which it began: it goes on from where it was.
problem-storage-other-register = { $path } holds another register, or one that went on by itself; nothing was written.
problem-storage-other-register-next = Choose another place, or copy the other way if the one there is the newer.
problem-storage-itself = { $path } is the same register; nothing was written.
problem-storage-itself-next = Choose another file.
problem-storage-of-register = { $path } belongs to the register { $detail }; it was not changed.
problem-storage-of-register-next = Choose another name.
problem-storage-not-a-file = { $path } is no file, but a folder, a device or a pipe; it was not changed.
problem-storage-not-a-file-next = Choose the name of a file.
problem-storage-address = The address { $path } cannot be understood: { $detail }.
problem-storage-address-next = Write it as postgres://user@server/database?register=REGISTER, and repeat the command.
problem-storage-unreachable = The server of { $path } could not be talked to: { $detail }.
problem-storage-unreachable-next = Check the network, the address and that the server is running, and repeat the command. If you were writing, see first with ayni log --last 1 whether it was recorded.
problem-storage-tls-missing = The server of { $path } does not encrypt, and has to unless the address says otherwise; nothing was sent.
problem-storage-tls-missing-next = Ask whoever keeps the server to switch encryption on (ssl = on). Only where the network is yours alone may the address say sslmode=disable.
problem-storage-tls-untrusted = The server of { $path } did not prove that it is who it should be: { $detail ->
    [issuer] nobody whom you trust vouches for its certificate
    [name] its certificate is for another name
    [expired] its certificate has expired
   *[other] { $detail }
}. Nothing was sent.
problem-storage-tls-untrusted-next = Check the name of the server in the address, and that sslrootcert= names the certificate of the authority that whoever keeps the server gave you. Do not weaken sslmode before you know the reason: somebody may stand in between.
problem-storage-certificate-unreadable = The certificates in { $path } cannot be read: { $detail }.
problem-storage-certificate-unreadable-next = Check the name after sslrootcert= in the address, and that the file holds a certificate as text, beginning with BEGIN CERTIFICATE.
problem-storage-connections-busy = This program uses as many connections to { $path } as the address allows ({ $detail }), and none came free; nothing was written.
problem-storage-connections-busy-next = Wait a moment and repeat the command, or write a greater number after pool= in the address.
problem-storage-login = The server of { $path } did not let you in: the name or the password is not one it knows, or the password is missing.
problem-storage-login-next = Check the name in the address and put the password into the variable PGPASSWORD. If you do not know it, ask whoever keeps the server.
problem-storage-no-database = The server has no such database as that of { $path }.
problem-storage-no-database-next = Check its name in the address, or ask whoever keeps the server to make it with createdb, and repeat the command.
problem-storage-encoding = The database of { $path } keeps its texts in { $detail }, which has not every letter of names; nothing was made.
problem-storage-encoding-next = Ask whoever keeps the server for a database in UTF-8: createdb --encoding=UTF8 --template=template0 NAME, and repeat the command with it.
problem-storage-schema-differs = What stands in { $path } is not all as this program makes it ({ $detail }); no row was read.
problem-storage-schema-differs-next = Somebody changed the file with another program: do not use it, and bring back a backup with ayni restore. If the file came from others, tell them; ayni verify names all that differs.
problem-storage-schema-differs-there = The tables at { $path } are not as this program makes them ({ $detail }); no row was read.
problem-storage-schema-differs-there-next = Ask whoever keeps the server who changed them, and to take away what was added and put back what is missing; ayni verify names all of it. Then repeat the command.
problem-storage-search-path = The connection to { $path } does not lead to the schema ayni but to “{ $detail }”; nothing was made.
problem-storage-search-path-next = Connect without a go-between (such as PgBouncer), or ask whoever keeps it to let options pass; then repeat the command.
problem-storage-too-slow = The server of { $path } took longer than a statement may; nothing was written.
problem-storage-too-slow-next = Wait a moment and repeat the command, or write statement_timeout= with more milliseconds in the address; with 0 there is no limit.
problem-storage-not-found-there = There is no register in { $path }.
problem-storage-not-found-there-next = Check in the address the name of the database and the identifier after register=, or begin a register there with ayni init.
problem-storage-permission-there = The server lets you into { $path }, but not do this.
problem-storage-permission-there-next = Ask whoever keeps the server for the permissions that are missing (GRANT) on the tables of ayni, or come in under the name of somebody who may write.
problem-storage-read-only-there = The database of { $path } can only be read; nothing was written.
problem-storage-read-only-there-next = Name the primary server in the address instead of a replica, or ask whoever keeps the server.
problem-storage-register-unnamed = The database { $path } keeps several registers, and none was named.
problem-storage-register-unnamed-next = Add ?register= and the identifier of the register to the address, and repeat the command.
problem-storage-overtaken = Others wrote to { $path } at the same time again and again; nothing was written.
problem-storage-overtaken-next = Wait a moment and repeat the command.
problem-storage-on-server = { $path } is on a server; this command is for files.
problem-storage-on-server-next = Name a file. To take a register to a server, or from one, use ayni copy.
problem-storage-busy = Another program is writing in { $path }; nothing was written.
problem-storage-busy-next = Wait a moment and repeat the command.
problem-storage-read-only = { $path } cannot be written.
problem-storage-read-only-next = Take the protection of the file away, or copy the register into a folder where you may write.
problem-storage-permission = You may not open { $path }.
problem-storage-permission-next = Check the permissions of the file and of its folder.
problem-storage-unverified = The copy of { $path } does not agree with what was written, and was not put in its place.
problem-storage-unverified-next = Check the file with ayni verify. If the disk fails, copy to another one.
problem-storage-file-not-kept = The file { $detail } is not kept beside the register; nothing was recorded.
problem-storage-file-not-kept-next = Keep it again with what it was recorded by (ayni evidence record --file, ayni import scheme, ayni statute adopt), or bring the folder of files back from a copy with ayni restore.
problem-storage-file-strange = { $path } is not a folder of the register; nothing was kept.
problem-storage-file-strange-next = See what it is, move it elsewhere and repeat the command.
problem-storage-clock-behind = The clock of this machine says { $now }, but the last entry of the register is of { $last }. Nothing was written.
problem-storage-clock-behind-next = Set the clock of the machine right. If it is right, the entry was made by a clock that ran ahead: go back to the last copy before it (ayni restore), or add --clock-is-right, and what is new will bear the date of that entry.
problem-storage-clock-ahead = The clock of this machine says { $now }; the last entry of the register is of { $last }, more than ten years before. Nothing was written.
problem-storage-clock-ahead-next = Set the clock of the machine right. If it is right, repeat the command with --clock-is-right.
problem-storage-io = { $path } could not be used: { $detail }.
problem-storage-io-next = Check the disk and the folder, and repeat the command.
problem-storage-engine = The register could not be used: { $detail }.
problem-storage-engine-next = Repeat the command. If it happens again, type ayni verify and keep the message.
