# What the server says.

serve-ready = The register is open in your browser at this address, which works once:
    { $address }
    To end, press Ctrl+C.

cli-address-wrong = { $option }: “{ $value }” is no address with a port.
cli-address-wrong-next = Type for example 127.0.0.1:7411.
cli-address-taken = { $option }: it cannot listen at { $value }: { $cause }.
cli-address-taken-next = Choose another port, for example 127.0.0.1:7412, or end the program that uses this one.
cli-tls-needed = { $option }: beyond this machine ({ $value }) a certificate is needed.
cli-tls-needed-next = Give the certificate and its key, or listen at 127.0.0.1 behind a server that has them.
cli-sign-in-needed = For this you have to sign in.
cli-sign-in-needed-next = Open the address that the server shows when it starts, or send your access token.
cli-sign-in-wrong = That does not let you in: it is not valid, was used, or has expired.
cli-sign-in-wrong-next = Ask whoever started the server for a new address.
cli-request-foreign = The request came from another page and was not answered.
cli-request-foreign-next = Make it from the pages of this server, or with an access token.
cli-host-unknown = This server does not answer to the name “{ $value }”.
cli-host-unknown-next = Use the address that it shows when it starts; whoever started it can add other names with --host.
cli-address-unknown = There is nothing here.
cli-address-unknown-next = See /openapi.json: it says everything that can be asked.
cli-register-unknown = No register “{ $value }” is served here.
cli-register-unknown-next = See /v1/registers: it says which are.
cli-method-wrong = { $value } cannot be done here.
cli-method-wrong-next = See /openapi.json: it says with which method it is asked.
cli-format-unknown = { $option }: there is no answer in “{ $value }”.
cli-format-unknown-next = Ask for one of these: { $known }.
cli-field-repeated = { $option } stands there several times: { $value }.
cli-field-repeated-next = Leave it once.
cli-version-wrong = { $option }: “{ $value }” is no version of a register.
cli-version-wrong-next = Send the ETag of an answer, such as "12".
cli-media-type-wrong = { $option }: “{ $value }” is not understood here.
cli-media-type-wrong-next = Send { $type }.
cli-request-large = The request is too large.
cli-request-large-next = Send at most { $most } bytes.
cli-request-slow = The request took too long and was given up.
cli-request-slow-next = Repeat it; if it changes something, with the same Idempotency-Key, so that it is not done twice.
cli-requests-many = Too many requests come from your address.
cli-requests-many-next = Wait a moment and repeat the request.
cli-server-busy = The server is busy.
cli-server-busy-next = Wait a moment and repeat the request.
cli-register-needed = The server serves several registers.
cli-register-needed-next = Say which with --register: { $known }.
cli-server-wrong = { $option }: “{ $value }” is no address of a server.
cli-server-wrong-next = Type one like https://register.example.org.
cli-server-unreachable = { $option }: { $value } does not answer: { $cause }.
cli-server-unreachable-next = Check the address and that the server is running, and repeat the command.
cli-server-insecure = { $option }: by { $value } others could read what is sent.
cli-server-insecure-next = Use an address that begins with https.

serve-ready-for-accounts = The server answers at { $address }. Whoever has an account is let in.
    To end, press Ctrl+C.
cli-accounts-needed = { $option }: beyond this machine ({ $value }) only whoever has an account is let in.
cli-accounts-needed-next = Say where the book of accounts is; it is made where there is none.
cli-sign-in-code-needed = The code of the second factor is missing.
cli-sign-in-code-needed-next = Type the code that your authenticator shows, or one for recovery.
cli-sign-in-slowed = Too many attempts failed.
cli-sign-in-slowed-next = Try again after { $until }.
cli-access-failed = The book of accounts cannot be used ({ $cause }).
cli-access-failed-next = Tell whoever keeps the server.

cli-file-not-kept = { $option }: no file { $value } was handed in.
cli-file-not-kept-next = Send it to /files first, and repeat the request.
