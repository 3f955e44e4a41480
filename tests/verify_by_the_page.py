"""Verifies the log and the texts of a register kept in a file, by docs/format.md alone.

Usage: python3 verify_by_the_page.py REGISTER
Prints one line for each fault, and the last version with its hash. Ends with 0 where there is no fault, and with 8 otherwise.
"""

import hashlib
import json
import re
import sqlite3
import sys
import uuid

PROFILES = {"person.recorded", "person.corrected", "person.document_added", "person.document_corrected"}


def sha(*parts):
    return hashlib.sha256(b"".join(parts)).digest()


def field(value):
    if value is None:
        value = b""
    elif isinstance(value, int):
        value = value.to_bytes(8, "big", signed=True)
    elif isinstance(value, str):
        value = value.encode()
    return len(value).to_bytes(4, "big") + value


def seal(*fields):
    return sha(field("ayni/2 row"), *map(field, fields))


def fields_of(body):
    """The fields of a body: what stands under the area and the name of the event."""
    try:
        (area,) = json.loads(body).values()
        (fields,) = area.values()
        return fields
    except (ValueError, AttributeError, TypeError):
        return None


class Verifier:
    def __init__(self, path):
        self.db = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
        self.db.text_factory = lambda data: data.decode(errors="surrogateescape")
        self.faults = []
        self.commits = {}
        self.profiles = {}
        self.erased = set()
        self.taken = set()
        self.commands = {}
        self.asked_at = {}
        self.batches = {}

    def fault(self, code, place):
        self.faults.append(f"{code} {place}")

    def rows(self, sql):
        return self.db.execute(sql).fetchall()

    def chain(self):
        head = self.rows("SELECT uid, created_at, version, hash, seal FROM register")
        if len(head) != 1:
            self.fault("head_differs", "register")
            return 0, b""
        uid, created_at, last, last_hash, sealed = head[0]
        if sealed != seal(uid, created_at):
            self.fault("head_differs", "seal")
        computed, before, expected = sha(field("ayni/2 register"), field(uid), field(created_at)), created_at, 1
        stored = computed
        for row in self.rows(
            "SELECT version, recorded_at, asked_at, origin, account, actor, role, command, batch, kind, body, hash "
            "FROM event ORDER BY version"
        ):
            version, recorded_at, *metadata, body, hashed = row
            if version != expected:
                self.fault("event_missing", expected)
            if recorded_at < before:
                self.fault("time_runs_back", version)
            origin, account, batch = row[3], row[4], row[8]
            odd = any(part is not None and len(part) != 16 for part in (origin, account, batch))
            link = [field(part) for part in (uid, version, recorded_at, *metadata)] + [field(sha(body))]
            fits = [previous for previous in (computed, stored) if sha(field("ayni/2"), field(previous), *link) == hashed]
            if odd or not fits:
                self.fault("chain_broken", version)
            computed = sha(field("ayni/2"), field(fits[0] if fits else computed), *link)
            stored, before, expected = hashed, recorded_at, version + 1
            self.asked_at[row[7]] = row[2]
            self.learn(version, row[7], batch, row[9], body)
        if last != expected - 1:
            self.fault("event_missing", f"{expected} to {last}")
        if last_hash not in (computed, stored):
            self.fault("head_differs", "hash")
        return expected - 1, computed

    def learn(self, version, command, batch, kind, body):
        first, _, _ = self.commands.get(command, (version, version, batch))
        self.commands[command] = (first, version, batch)
        if batch is not None:
            self.batches[batch] = (self.batches.get(batch, (version, version))[0], version)
        fields = fields_of(body)
        if fields is None:
            self.fault("event_unreadable", version)
            return
        for position, digits in enumerate(re.findall(rb'\{"erasable":"([0-9a-f]{64})"\}', body), start=1):
            self.commits[version, position] = bytes.fromhex(digits.decode())
        try:
            self.learn_persons(version, kind, fields)
        except (KeyError, ValueError, TypeError, AttributeError):
            self.fault("event_unreadable", version)

    def learn_persons(self, version, kind, fields):
        if kind in PROFILES:
            self.profiles[version] = (uuid.UUID(fields["person"]).hex, bytes.fromhex(fields["commitment"]))
        if kind == "person.erased":
            self.erased.add(uuid.UUID(fields["person"]).hex)
            self.taken.update((text["version"], text["position"]) for text in fields.get("texts", []))

    def texts(self):
        for version, (person, commitment) in self.profiles.items():
            self.commits[version, 0] = commitment
            if person in self.erased:
                self.taken.add((version, 0))
        seen = set()
        for version, position, person, salt, text in self.rows("SELECT version, position, person, salt, bytes FROM erasable"):
            place = (version, position)
            seen.add(place)
            commitment = self.commits.get(place)
            owner = self.profiles[version][0] if position == 0 and version in self.profiles else None
            if commitment is None or place in self.taken:
                self.fault("text_unexpected", place)
            elif sha(salt, text) != commitment or (person.hex() if person else None) != owner:
                self.fault("text_differs", place)
        for place in self.commits.keys() - seen - self.taken:
            self.fault("text_missing", place)

    def beside(self):
        stored = {}
        for command, first, last, batch, asked in self.rows("SELECT command, first_version, last_version, batch, asked FROM command"):
            stored[command] = (first, last, batch)
            if asked is not None and asked[32:] != seal("asked", command, asked[:32])[:8]:
                self.fault("command_differs", command.hex())
        for command in stored.keys() | self.commands.keys():
            if stored.get(command) != self.commands.get(command):
                self.fault("command_differs", command.hex())
        for command, kind, asked_at, body, sealed in self.rows("SELECT command, kind, asked_at, body, seal FROM kept_command"):
            if self.asked_at.get(command) != asked_at or sealed != seal(command, kind, asked_at, body):
                self.fault("command_differs", command.hex())
        stored = {}
        for batch, kind, label, digest, first, last, undone_by, sealed in self.rows(
            "SELECT batch, kind, label, digest, first_version, last_version, undone_by, seal FROM batch"
        ):
            stored[batch] = (first, last)
            there = bytes(part is not None for part in (label, digest, undone_by))
            if sealed != seal(batch, kind, there, label, digest, first, last, undone_by):
                self.fault("batch_differs", batch.hex())
        for batch in stored.keys() | self.batches.keys():
            if stored.get(batch) != self.batches.get(batch):
                self.fault("batch_differs", batch.hex())
        for key, value, sealed in self.rows("SELECT key, value, seal FROM setting"):
            if sealed != seal(key, value):
                self.fault("setting_differs", key)

    def run(self):
        version, head = self.chain()
        self.texts()
        self.beside()
        for fault in self.faults:
            print(fault)
        print(f"version {version} {head.hex()}")
        return 8 if self.faults else 0


if __name__ == "__main__":
    sys.exit(Verifier(sys.argv[1]).run())
