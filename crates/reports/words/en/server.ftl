# What the server says.

serve-ready = The register is open in your browser at this address, which works once:
    { $address }
    To end, press Ctrl+C.

problem-address-wrong = { $option }: “{ $value }” is no address with a port.
problem-address-wrong-next = Type for example 127.0.0.1:7411.
problem-address-taken = { $option }: it cannot listen at { $value }: { $cause }.
problem-address-taken-next = Choose another port, for example 127.0.0.1:7412, or end the program that uses this one.
problem-tls-needed = { $option }: beyond this machine ({ $value }) a certificate is needed.
problem-tls-needed-next = Give the certificate and its key, or listen at 127.0.0.1 behind a proxy that has them and name its address with --trusted-proxy.
problem-network-wrong = { $option }: “{ $value }” is no address of a proxy.
problem-network-wrong-next = Type an address, such as 127.0.0.1, or a network, such as 10.0.0.0/8.
problem-sign-in-needed = For this you have to sign in.
problem-sign-in-needed-next = { $keeper ->
    [accounts] Sign in at /sign-in with your account, or send the token of a program.
   *[owner] Open the address that the server shows when it starts, or send your access token.
}
problem-sign-in-wrong = { $keeper ->
    [accounts] The name, the password or the code is wrong.
   *[owner] That does not let you in: it is not valid, was used, or has expired.
}
problem-sign-in-wrong-next = { $keeper ->
    [accounts] Try again. An owner of the register can give you a new password.
   *[owner] Ask whoever started the server for a new address.
}
problem-request-foreign = The request came from another page and was not answered.
problem-request-foreign-next = Make it from the pages of this server, or with an access token.
problem-host-unknown = This server does not answer to the name “{ $value }”.
problem-host-unknown-next = Use the address that it shows when it starts; whoever started it can add other names with --host.
problem-address-unknown = There is nothing here.
problem-address-unknown-next = See /openapi.json: it says everything that can be asked.
problem-register-unknown = No register “{ $value }” is served here.
problem-register-unknown-next = See /v1/registers: it says which are.
problem-method-wrong = { $value } cannot be done here.
problem-method-wrong-next = See /openapi.json: it says with which method it is asked.
problem-format-unknown = { $option }: there is no answer in “{ $value }”.
problem-format-unknown-next = Ask for one of these: { $known }.
problem-layout-unfit = { $option }: this cannot be had as “{ $value }”.
problem-layout-unfit-next = A poster shows figures of many, such as those of report participation or report sheet; have this one as report or paper.
problem-layout-without-page = { $option }: “{ $value }” lays out a page, and this is no page ({ $format }).
problem-layout-without-page-next = Ask for the format html, or leave the layout out.
problem-field-repeated = { $option } stands there several times: { $value }.
problem-field-repeated-next = Leave it once.
problem-version-wrong = { $option }: “{ $value }” is no version of a register.
problem-version-wrong-next = Send the ETag of an answer, such as "12".
problem-encoding-wrong = { $option }: this is not text in UTF-8.
problem-encoding-wrong-next = Send it as UTF-8.
problem-cursor-wrong = { $option }: this is no place in the list that is asked for.
problem-cursor-wrong-next = Send the cursor of an answer with the same day, filters, order and language, as the same account; without one, the list begins at its beginning.
problem-cursor-outdated = { $option }: the register has changed since that page was made (then version { $then }, now { $now }).
problem-cursor-outdated-next = Begin the list again; with as_known_at it stays as it was known at an instant until you have all pages.
problem-media-type-wrong = { $option }: “{ $value }” is not understood here.
problem-media-type-wrong-next = Send { $type }.
problem-request-large = The request is too large.
problem-request-large-next = Send at most { $most } bytes.
problem-file-forbidden = In the role “{ $role }” nothing is recorded that refers to such a file, so it is not kept.
problem-file-forbidden-next = Give the file to the secretary.
problem-files-unused = The file is not kept: files to which nothing refers take { $bytes } bytes already, and { $most } is the most.
problem-files-unused-next = Record what the files are for. Whoever runs the server can remove the others with ayni evidence forget-unused.
problem-request-slow = What was sent did not arrive in time, so nothing was done.
problem-request-slow-next = Send it again; a large file over a slow line may need to be sent by /files first.
problem-requests-many = Too many requests come from your address.
problem-requests-many-next = Wait a moment and repeat the request.
problem-server-busy = The server is busy.
problem-server-busy-next = Wait a moment and repeat the request.
problem-register-needed = The server serves several registers.
problem-register-needed-next = Say which with --register: { $known }.
problem-registers-none = The server serves no register to whoever asks.
problem-registers-none-next = Ask an owner of the register to give the account a role.
problem-server-lacks = { $option }: ayni { $verb } is for the machine where the register is kept; { $value } does not offer it.
problem-server-lacks-next = Leave { $option } and AYNI_SERVER out and repeat it there.
problem-token-missing = The server wants to know who asks, and no access token is there.
problem-token-missing-next = Put it into the variable { $variable }, or name its file with --token-file. Each account makes its own.
problem-package-to-a-zip = { $option }: a server hands several files over as one ZIP, and “{ $value }” is none.
problem-package-to-a-zip-next = Name a file that ends in .zip.
problem-server-wrong = { $option }: “{ $value }” is no address of a server.
problem-server-wrong-next = Type one like https://register.example.org.
problem-server-unreachable = { $option }: { $value } does not answer: { $cause }.
problem-server-unreachable-next = Check the address and that the server is running, and repeat the command.
problem-server-insecure = { $option }: by { $value } others could read what is sent.
problem-server-insecure-next = Use an address that begins with https.

serve-ready-for-accounts = The server answers at { $address }. Whoever has an account is let in.
    To end, press Ctrl+C.
problem-accounts-needed = { $option }: beyond this machine ({ $value }) only whoever has an account is let in.
problem-accounts-needed-next = Say where the book of accounts is; it is made where there is none.
problem-sign-in-code-needed = The code of the second factor is missing.
problem-sign-in-code-needed-next = Type the code that your authenticator shows, or one for recovery.
problem-sign-in-slowed = Too many attempts failed.
problem-sign-in-slowed-next = Try again in { $wait }.
wait-seconds = { $count ->
    [one] { $count } second
   *[other] { $count } seconds
}
wait-minutes = { $count ->
    [one] { $count } minute
   *[other] { $count } minutes
}
problem-access-failed = The book of accounts cannot be used ({ $cause }).
problem-access-failed-next = Tell whoever keeps the server.

problem-file-not-kept = { $option }: no file { $value } was handed in.
problem-file-not-kept-next = Send it to /files first, and repeat the request.
problem-accounts-none = This server keeps no accounts.
problem-accounts-none-next = Whoever started it can name a book of accounts with --accounts.
account-standing-enabled = enabled
account-standing-disabled = disabled
account-standing-closed = closed
account-yes = yes
account-no = no
problem-accounts-missing = There is no book of accounts at { $path }.
problem-accounts-missing-next = Name another file with --accounts, or begin one with ayni account open.

problem-second-person-waiting = Somebody else has to confirm it: it is asked for.
problem-second-person-waiting-next = When another owner's account has confirmed it, ask the same again, and it is done.

problem-account-needed = Whoever keeps the machine has no account for that.
problem-account-needed-next = Ask the server with --server, as an account that is signed in there.
problem-rehearsal-elsewhere = { $option }: a server ({ $value }) does not rehearse what is asked of its accounts.
problem-rehearsal-elsewhere-next = Leave { $option } out, or rehearse it where the book of accounts is kept.
problem-form-old = The form is no longer valid, because the session has changed. Nothing was done.
problem-form-old-next = Send it again.

problem-settings-unreadable = The settings in { $path } cannot be read: { $detail }
problem-settings-unreadable-next = Write each as name = value (TOML); the reference says which there are: docs/reference/settings.md.
problem-setting-unknown = { $path }: there is no setting “{ $value }”.
problem-setting-unknown-next = { $suggestion ->
        [none] The settings are: { $known }.
       *[other] Did you mean { $suggestion }? The settings are: { $known }.
    }
problem-period-wrong = { $option }: “{ $value }” is no period.
problem-period-wrong-next = Type a number with m (minutes), h (hours), d (days) or w (weeks), such as 12h or 1d.
problem-log-level-unknown = { $option }: there is no level “{ $value }”.
problem-log-level-unknown-next = The levels are: { $known }.
problem-register-name-taken = Two registers would be called “{ $value }”; the other one is { $other }.
problem-register-name-taken-next = Give one of them another name: NAME=FILE, with letters a to z, digits and hyphens.
problem-register-name-several = “{ $value }” cannot be the name of several registers.
problem-register-name-several-next = Name one of them with register= in the address, or leave the name out: each is then called by its identifier.
problem-register-twice = The registers “{ $value }” and “{ $other }” are the same one.
problem-register-twice-next = Leave one of them out.
