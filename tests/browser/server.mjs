// A real `ayni serve` over a register and a book of accounts of its own, and whoever has an account there.

import { execFileSync, spawn } from "node:child_process";
import { createWriteStream, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { program, work } from "./packages.mjs";
import { codeAt, stepNow } from "./second_factor.mjs";

/// Two owners, so that one can confirm what the other asks, and somebody in another office, who may close what an owner planned.
export const JULIA = { name: "julia", password: "correct horse battery" };
export const ROSA = { name: "rosa", password: "staple of the andes" };
export const PEDRO = { name: "pedro", password: "somebody of this register", role: "secretary" };

const READY = /http:\/\/127\.0\.0\.1:\d+/;

export class Server {
  /// Makes the register (`demo`, or `empty`) in a folder of this name, opens the accounts, and starts the server.
  static async start(folder, kind) {
    const at = join(work, folder);
    rmSync(at, { recursive: true, force: true });
    mkdirSync(at, { recursive: true });
    const ayni = (...words) => execFileSync(program, words, { cwd: at, env: environment(), encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
    if (kind === "demo") ayni("demo", "demo.ayni");
    else ayni("--register", "demo.ayni", "init");
    const book = ["--accounts", "access.ayna"];
    for (const { name, password, role } of [JULIA, ROSA, PEDRO]) {
      writeFileSync(join(at, `${name}.txt`), password);
      const owns = role === undefined ? ["--owner-of", "demo.ayni"] : [];
      ayni("account", "open", name, "--password-file", `${name}.txt`, ...owns, ...book);
      if (role !== undefined) ayni("account", "grant", name, role, "--at", "demo.ayni", ...book);
    }
    const server = new Server();
    server.log = join(at, "log.jsonl");
    const words = ["serve", "demo.ayni", "--accounts", "access.ayna", "--listen", "127.0.0.1:0"];
    server.child = spawn(program, words, { cwd: at, env: environment(), stdio: ["ignore", "pipe", "pipe"] });
    server.address = await addressOf(server.child, server.log);
    return server;
  }

  /// Ends it. An answer in its log that only a fault of the server explains is a finding.
  async end(findings) {
    const ended = new Promise((resolve) => this.child.once("exit", resolve));
    this.child.kill("SIGTERM");
    await ended;
    for (const line of readFileSync(this.log, "utf8").split("\n").filter((line) => line.startsWith("{"))) {
      const { status, level } = JSON.parse(line);
      if (status >= 500 || level === "ERROR") findings.add("log", line);
    }
  }

  /// Asks as a program does.
  async ask(token, method, path, body) {
    const headers = { Authorization: `Bearer ${token}`, "Content-Type": "application/json" };
    const sent = body === undefined ? undefined : JSON.stringify(body);
    const answer = await fetch(this.address + path, { method, headers, body: sent });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`);
    return text === "" ? null : JSON.parse(text);
  }

  async token({ name, password, factor }) {
    const code = factor?.next();
    return (await this.ask("", "POST", "/v1/session", { name, password, code })).token;
  }

  /// Gives an account a second factor, and returns it with that.
  async withFactor(account) {
    const token = await this.token(account);
    const { key } = await this.ask(token, "POST", "/v1/me/factor", {});
    const factor = new Factor(key);
    await this.ask(token, "POST", "/v1/me/factor/confirm", { code: factor.next() });
    return { ...account, factor };
  }
}

/// An authenticator that shows each code once, as the server takes each once: it begins one step early, which the server
/// takes for a clock that is slow, and waits where it would be more than one step ahead.
export class Factor {
  constructor(key) {
    this.key = key;
    this.step = stepNow() - 2;
  }

  next() {
    this.step = Math.max(this.step + 1, stepNow() - 1);
    if (stepNow() + 1 < this.step) throw new Error("more codes are asked for than time has brought");
    return codeAt(this.key, this.step);
  }
}

function environment() {
  const { AYNI_NOW: _now, AYNI_REGISTER: _register, AYNI_SERVER: _server, AYNI_TOKEN: _token, AYNI_ACCOUNTS: _accounts, AYNI_BY: _by, AYNI_ROLE: _role, ...rest } = process.env;
  return { ...rest, AYNI_LANG: "es" };
}

/// The address that a server says it serves at; fails where it ends before.
function addressOf(child, log) {
  const file = createWriteStream(log);
  return new Promise((resolve, reject) => {
    let said = "";
    const hear = (chunk) => {
      file.write(chunk);
      said += chunk;
      const found = READY.exec(said);
      if (found) resolve(found[0]);
    };
    child.stdout.on("data", hear);
    child.stderr.on("data", hear);
    child.once("exit", (code) => reject(new Error(`\`ayni serve\` ended with ${code}: ${said}`)));
  });
}
