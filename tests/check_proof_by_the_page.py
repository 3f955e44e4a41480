"""Checks one event under a signed checkpoint, without the register, by docs/format.md alone.

Usage: python3 check_proof_by_the_page.py PROOF [PUBLIC_KEY]
Prints what was shown, and ends with 0; or says what does not fit, and ends with 8.
"""

import hashlib
import json
import sys

# Ed25519 (RFC 8032), verifying only.
P = 2**255 - 19
Q = 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, -1, P) % P


def sha(*parts):
    return hashlib.sha256(b"".join(parts)).digest()


def field(value):
    if isinstance(value, int):
        value = value.to_bytes(8, "big", signed=True)
    elif isinstance(value, str):
        value = value.encode()
    return len(value).to_bytes(4, "big") + value


def add(a, b):
    (x1, y1, z1, t1), (x2, y2, z2, t2) = a, b
    e, f = (y1 - x1) * (y2 - x2) % P, (y1 + x1) * (y2 + x2) % P
    g, h = 2 * t1 * t2 * D % P, 2 * z1 * z2 % P
    e, g, i, h = f - e, h - g, h + g, f + e
    return e * g % P, i * h % P, g * i % P, e * h % P


def times(number, point):
    result = (0, 1, 1, 0)
    while number:
        if number & 1:
            result = add(result, point)
        point, number = add(point, point), number >> 1
    return result


def decode(data):
    y = int.from_bytes(data, "little")
    sign, y = y >> 255, y & ((1 << 255) - 1)
    xx = (y * y - 1) * pow(D * y * y + 1, -1, P) % P
    x = pow(xx, (P + 3) // 8, P)
    if (x * x - xx) % P:
        x = x * pow(2, (P - 1) // 4, P) % P
    if (x * x - xx) % P or y >= P:
        raise ValueError("no point")
    x = P - x if x & 1 != sign else x
    return x, y, 1, x * y % P


BASE = decode((4 * pow(5, -1, P) % P).to_bytes(32, "little"))


def signed(key, message, signature):
    try:
        a, r, s = decode(key), decode(signature[:32]), int.from_bytes(signature[32:], "little")
    except ValueError:
        return False
    h = int.from_bytes(hashlib.sha512(signature[:32] + key + message).digest(), "little") % Q
    (x1, y1, z1, _), (x2, y2, z2, _) = times(s, BASE), add(r, times(h, a))
    return s < Q and (x1 * z2 - x2 * z1) % P == 0 and (y1 * z2 - y2 * z1) % P == 0


def climb(leaf, index, count, path):
    """The root that a path leads to (RFC 9162, section 2.1.3.2)."""
    last, root = count - 1, leaf
    for beside in path:
        if index & 1 or index == last:
            root = sha(b"\x01", beside, root)
            while not index & 1 and index:
                index, last = index >> 1, last >> 1
        else:
            root = sha(b"\x01", root, beside)
        index, last = index >> 1, last >> 1
    return root if last == 0 else None


def check(proof, wanted):
    body, signature = proof["checkpoint"].rsplit("signature ", 1)
    lines = dict(line.split(" ", 1) for line in body.splitlines()[1:])
    if not body.startswith("ayni checkpoint 1\n"):
        return "this is no checkpoint"
    if wanted and wanted.lower() != lines["key"]:
        return f"the checkpoint was signed by {lines['key']}"
    if not signed(bytes.fromhex(lines["key"]), body.encode(), bytes.fromhex(signature.strip())):
        return "the signature does not fit"
    ident = lambda text: bytes.fromhex(text.replace("-", ""))
    if ident(proof["register"]) != ident(lines["register"]) or proof["events"] != int(lines["version"]):
        return "the event is of another register, or under another checkpoint"
    fields = [bytes.fromhex(proof["previous"]), ident(proof["register"])]
    fields += [proof[name] for name in ("version", "recorded_at", "asked_at")]
    fields += [ident(proof[name]) for name in ("origin", "account")]
    fields += [proof[name] for name in ("actor", "role")]
    fields += [ident(proof[name]) for name in ("command", "batch")]
    fields += [proof["kind"], sha(proof["body"].encode())]
    computed = sha(field("ayni/2"), *map(field, fields))
    if computed.hex() != proof["hash"]:
        return "the event is not what was hashed"
    path = [bytes.fromhex(digits) for digits in proof["path"]]
    root = climb(sha(b"\x00", computed), proof["version"] - 1, proof["events"], path)
    if root is None or root.hex() != lines["root"]:
        return "the event does not stand under the checkpoint"
    print(f"{proof['kind']} is event {proof['version']} of {proof['events']}, as of {lines['at']}, signed by {lines['key']}")
    return None


if __name__ == "__main__":
    with open(sys.argv[1], encoding="utf-8") as file:
        fault = check(json.load(file), sys.argv[2] if len(sys.argv) > 2 else None)
    if fault:
        print(fault)
    sys.exit(8 if fault else 0)
