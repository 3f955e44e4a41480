"""Asks a real `ayni serve` everything that its OpenAPI document describes, and much that it does not: with a token and without
one. It must not know what the operations are; the document says it."""

import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import time
import urllib.request

HERE = pathlib.Path(__file__).resolve().parent
PROGRAM = pathlib.Path(os.environ["AYNI_PROGRAM"])
WORK = pathlib.Path(os.environ["AYNI_OPENAPI_WORK"])
SCHEMATHESIS = pathlib.Path(sys.executable).with_name("schemathesis")
OWNER, PASSWORD = "julia", "correct horse battery"

# Cases of each operation that are made up beside those that the document implies.
EXAMPLES = os.environ.get("AYNI_OPENAPI_EXAMPLES", "2")


def environment():
    own = ("AYNI_NOW", "AYNI_REGISTER", "AYNI_SERVER", "AYNI_TOKEN", "AYNI_ACCOUNTS", "AYNI_BY", "AYNI_ROLE")
    return {name: value for name, value in os.environ.items() if name not in own} | {"AYNI_LANG": "en"}


def ayni(folder, *words):
    subprocess.run([PROGRAM, *words], cwd=folder, env=environment(), check=True, capture_output=True)


def serve(folder):
    """A server over a demonstration and a book of accounts of its own, and its address."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    (folder / "password.txt").write_text(PASSWORD)
    ayni(folder, "demo", "demo.ayni")
    words = ("--owner-of", "demo.ayni", "--password-file", "password.txt", "--accounts", "access.ayna")
    ayni(folder, "account", "open", OWNER, *words)
    log = folder / "log.jsonl"
    words = ["serve", "demo.ayni", "--accounts", "access.ayna", "--listen", "127.0.0.1:0"]
    server = subprocess.Popen([PROGRAM, *words], cwd=folder, env=environment(), stderr=log.open("w"))
    while server.poll() is None:
        found = re.search(r"http://127\.0\.0\.1:\d+", log.read_text())
        if found:
            return server, found.group(0)
        time.sleep(0.05)
    sys.exit(f"`ayni serve` ended: {log.read_text()}")


def post(address, path, fields, token=""):
    headers = {"Content-Type": "application/json", "Authorization": f"Bearer {token}"}
    request = urllib.request.Request(address + path, json.dumps(fields).encode(), headers)
    with urllib.request.urlopen(request) as answer:
        return json.load(answer)


def program_token(address):
    """The token of a program in the role of an owner: unlike a session, nothing that is asked ends it."""
    session = post(address, "/v1/session", {"name": OWNER, "password": PASSWORD})["token"]
    expires = time.strftime("%Y-%m-%dT00:00:00Z", time.gmtime(time.time() + 30 * 86_400))
    fields = {"label": "openapi", "role": "owner", "expires_at": expires}
    return post(address, "/v1/registers/demo/tokens", fields, session)["token"]


def ask(name, phases, with_token):
    folder = WORK / name
    server, address = serve(folder)
    try:
        words = [SCHEMATHESIS, "--config-file", HERE / "schemathesis.toml", "run", f"{address}/openapi.json"]
        words += ["--phases", phases, "--max-examples", EXAMPLES, "--seed", "1", "--no-shrink", "--no-color"]
        if with_token:
            words += ["--header", f"Authorization: Bearer {program_token(address)}"]
        began = time.monotonic()
        done = subprocess.run(words, cwd=folder, env=environment(), check=False)
        print(f"{name}: {time.monotonic() - began:.1f} s", flush=True)
        return done.returncode == 0
    finally:
        server.terminate()
        server.wait()


def main():
    outcomes = [
        ask("with-token", "examples,coverage,fuzzing,stateful", True),
        # To whoever is not let in each case of an operation is as any other.
        ask("without-token", "examples,fuzzing,stateful", False),
    ]
    sys.exit(0 if all(outcomes) else 1)


if __name__ == "__main__":
    main()
