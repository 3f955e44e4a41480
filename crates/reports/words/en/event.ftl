# What the sentences of the history have in common; each sentence stands with the words of its area, and is event-area-name.
# `$gender` is that of the person who is spoken of; what is not known comes as none.

### Organisations
change = { $field }: { $before } → { $after }
change-sentence = { $sentence }. { $changes }.
change-none = none
change-erased = (erased)
record-unknown = a record that is no longer there
places-not-fixed = number of places not fixed
