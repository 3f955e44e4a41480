# Accounts of a server: why something was not done, and what the entries say. The ids are access-rejection-code, access-entry-kind,
# access-end-reason; `.next` says how to go on.

### Signing in
access-rejection-sign-in-refused = The name, the password or the code is wrong.
    .next = Type them again. If you forgot the password, ask an owner of the register for a new one.
access-rejection-code-required = This account has a second factor.
    .next = Type the code that your authenticator shows, or a recovery code.
access-rejection-throttled = Too many attempts failed.
    .next = Try again at { $until }.
access-rejection-password-replaced = The password was replaced in the meantime.
    .next = Sign in with the new one.
access-rejection-factor-required = This account has a second factor.
    .next = Type the code that your authenticator shows, or a recovery code.
access-rejection-code-used = This code was used already.
    .next = Wait for the next one.
access-rejection-session-exists = The session is in use already.
    .next = Sign in again.
access-rejection-session-unknown = The session has ended already.
    .next = There is nothing to do.

### Passwords
access-rejection-password-too-short = The password has fewer than { $min } characters.
    .next = Choose a longer one: several words are easy to remember.
access-rejection-password-too-long = The password has more than { $max } characters.
    .next = Choose a shorter one.
access-rejection-password-unusable = The password has a character that cannot be typed everywhere, such as a line break.
    .next = Leave it out.
access-rejection-password-common = Many people choose this password, or it repeats a few characters.
    .next = Choose several words that nobody connects with you.
access-rejection-password-is-name = The password is little more than your name.
    .next = Choose several words that nobody connects with you.

### Accounts
access-rejection-not-allowed = Your account may not do that.
    .next = Ask an owner of the register.
access-rejection-not-new = There are accounts already, so there is no first one to open.
    .next = Sign in, and open further accounts from there.
access-rejection-account-unknown = There is no such account.
    .next = Choose one from the list of accounts.
access-rejection-account-exists = The identifier is already an account's.
    .next = Use a new identifier.
access-rejection-account-closed = The account is closed.
    .next = Open another one.
access-rejection-account-disabled = The account is disabled.
    .next = Enable it first.
access-rejection-account-enabled = The account can be used already.
    .next = There is nothing to do.
access-rejection-account-unchanged = That is so already.
    .next = There is nothing to do.
access-rejection-sign-in-name-empty = The sign-in name has neither letters nor digits.
    .next = Choose another one.
access-rejection-sign-in-name-taken = Another account has this sign-in name, perhaps with other capitals or accents.
    .next = Choose another one.
access-rejection-factor-unknown = The account has no second factor.
    .next = Set one up first.
access-rejection-factor-active = The account has a second factor already.
    .next = Have an owner of the register reset it before you set up another one.

### Roles and tokens
access-rejection-last-owner = The register would be without an owner.
    .next = Make somebody else an owner of the whole register without an end, and do it again from that day on.
access-rejection-grant-unknown = There is no such role.
    .next = Choose one from the list of roles.
access-rejection-grant-exists = The identifier is already a role's.
    .next = Use a new identifier.
access-rejection-grant-revoked = The role was taken back already.
    .next = There is nothing to do.
access-rejection-period-empty = The role would end before it begins, or is over already.
    .next = Check both days.
access-rejection-scope-empty = No cooperative is chosen.
    .next = Choose at least one, or the whole register.
access-rejection-member-missing = It is not said which person of the register this account stands for.
    .next = Say that first.
access-rejection-role-missing = The account has no role at the register that includes this one: { $role }.
    .next = Choose a smaller one, or ask an owner of the register.
access-rejection-token-unknown = There is no such token.
    .next = Choose one from the list of tokens.
access-rejection-token-exists = The token is in use already.
    .next = Make another one.
access-rejection-token-revoked = The token was revoked already.
    .next = There is nothing to do.
access-rejection-token-lifetime = The token would be over at once, or would last longer than a year.
    .next = Choose another day.

### Two together
access-rejection-confirmation-unknown = There is no such request.
    .next = Choose one from the list of requests.
access-rejection-confirmation-exists = The identifier is already a request's.
    .next = Use a new identifier.
access-rejection-confirmation-own = You asked for this yourself.
    .next = Somebody else with this role has to confirm it.
access-rejection-confirmation-settled = The request was confirmed, declined, taken back or used already.
    .next = Ask again if it is still needed.
access-rejection-confirmation-pending = Nobody has confirmed it yet.
    .next = Ask somebody else with this role to confirm it.
access-rejection-confirmation-expired = The request is older than a week.
    .next = Ask again.
access-rejection-confirmation-differs = What is to be done is not what was confirmed.
    .next = Ask again for what is to be done.

### Entries
access-entry-account-opened = Account opened
access-entry-account-described = Names of the account changed
access-entry-account-member-stated = Said for whom the account stands
access-entry-account-password-set = Password replaced
access-entry-account-disabled = Account disabled
access-entry-account-enabled = Account enabled
access-entry-account-closed = Account closed
access-entry-factor-enrolled = Second factor handed out
access-entry-factor-confirmed = Second factor confirmed
access-entry-factor-recovery-replaced = Recovery codes replaced
access-entry-factor-reset = Second factor reset
access-entry-grant-given = Role given
access-entry-grant-revoked = Role taken back
access-entry-grant-reviewed = Roles reviewed
access-entry-token-issued = Token made
access-entry-token-revoked = Token revoked
access-entry-session-signed-in = Signed in
access-entry-session-sign-in-failed = Failed to sign in
access-entry-session-ended = Session ended
access-entry-confirmation-asked = Asked for a confirmation
access-entry-confirmation-confirmed = Confirmed
access-entry-confirmation-declined = Declined
access-entry-confirmation-withdrawn = Request taken back
access-entry-confirmation-used = Confirmation used
access-entry-access-exported = Exported
access-entry-access-personal-read = Personal data read
access-entry-access-texts-removed = Old details removed

### Why a session ended
access-end-signed-out = signed out
access-end-idle = not used for too long
access-end-expired = lasted too long
access-end-ended = ended by somebody
access-end-password-set = password replaced
access-end-roles-changed = roles changed
access-end-factor-changed = second factor changed
access-end-account-locked = account disabled or closed

### Who did it
access-by-operator = whoever keeps the machine
access-by-server = the server
