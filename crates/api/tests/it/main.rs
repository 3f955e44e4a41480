//! Tests of the server as programs and browsers meet it: over connections of this machine. They must not look inside.
