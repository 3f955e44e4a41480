// What people do with a register, from the sign-in to the way out: with a script and without one.

import { readFile } from "node:fs/promises";

import { Desk } from "./desk.mjs";
import { Factor, JULIA, PEDRO, ROSA, Server } from "./server.mjs";

const CENTRAL = "CECOMIP";
const REQUIREMENT = "fm2-labour-conditions";
const PERSON = "Mamani Quispe, Ana Lucía";

/// Walks through a register of the demonstration.
export async function walk(browser, findings, hasScript) {
  const name = hasScript ? "with script" : "without script";
  const server = await Server.start(hasScript ? "walk" : "walk-plain", "demo");
  try {
    const desk = (who) => Desk.open(browser, server, findings, `${name}, ${who}`, hasScript);
    const julia = await server.withFactor(JULIA);
    const first = await desk("julia");
    const second = await desk("rosa");
    const rosa = await setUp(second, ROSA);
    await signIn(first, julia);
    await admit(first);
    await importRoster(first);
    await past(first);
    await seat(first);
    await train(first);
    await answer(first);
    await audit(first, await desk("pedro"));
    await erase(first, second, rosa);
    await accounts(first);
    await takeAway(first);
    await first.signOut();
    await first.look("signed out");
  } finally {
    await server.end(findings);
  }
}

async function signIn(desk, julia) {
  await desk.page.goto("/");
  await desk.look("sign in", { keyboard: true });
  desk.heard.expected.add(401);
  await desk.page.getByLabel("Nombre").fill(julia.name);
  await desk.page.getByLabel("Contraseña").fill(julia.password);
  await desk.page.getByRole("button", { name: "Entrar" }).click();
  await desk.page.getByRole("alert").waitFor();
  await desk.look("sign in, refused");
  desk.heard.expected.clear();
  await desk.signIn(julia);
  await desk.look("overview", { keyboard: true });
}

async function admit(desk) {
  await desk.section("Personas");
  await desk.look("people");
  await desk.follow("Registrar a una persona");
  await desk.record("record a person", { family_name: "Mamani Quispe", given_names: "Ana Lucía", gender: "woman", dni: "40000001" });
  await desk.section("Personas");
  await desk.follow("Admitir");
  await desk.record("admit a member", { member: PERSON, on: "01/03/2024", cooperative: CENTRAL });
}

async function past(desk) {
  await desk.section("Resumen");
  await desk.page.getByLabel("Ver al día").fill("2021-11-30");
  await desk.page.getByRole("button", { name: "Ver", exact: true }).click();
  await desk.page.locator(".band").waitFor();
  await desk.look("the past");
  await desk.section("Órganos");
  await desk.look("the past, organs");
  await desk.page.locator(".band").getByRole("link").click();
  await desk.page.locator(".band").waitFor({ state: "detached" });
}

async function seat(desk) {
  await desk.section("Órganos");
  await desk.look("organs");
  await desk.follow(/comité de igualdad de género/i);
  await desk.look("an organ", { keyboard: true });
  await desk.inRow("Yana Gutiérrez", "Terminar un mandato");
  await desk.record("end a mandate", { on: "01/11/2026", reason: "resignation" });
  await desk.follow("Dar un cargo");
  await desk.record("give a seat", { person: PERSON, from: "01/11/2026", origin: "appointment" });
}

async function train(desk) {
  await desk.section("Capacitaciones");
  await desk.look("trainings");
  await desk.follow("Planear una capacitación");
  await desk.record("plan a training", { title: "Seguridad en la mina", topic: "safety", cooperative: CENTRAL });
  await desk.section("Capacitaciones");
  await desk.follow("Seguridad en la mina");
  await desk.follow("Registrar una sesión");
  await desk.record("a session", { on: "20/11/2026", hours: "2", place: "Ananea" });
  await desk.follow("Registrar asistencia");
  await desk.record("who attended", { people: `${PERSON}\nEugenio Calcina`, women: "3" });
  await desk.look("a training");
}

async function answer(desk) {
  await desk.section("Documentos");
  await desk.look("documents");
  await desk.follow("Registrar una evidencia");
  const file = { name: "acta.txt", mimeType: "text/plain", buffer: Buffer.from("Acta de la visita\n") };
  await desk.record("record evidence", { title: "Acta de la visita", from: "20/11/2026", file });
  await desk.section("Certificación");
  await desk.look("certification");
  await desk.inRow("fairmined-2.0", "CECOMIP");
  await desk.look("a certification", { keyboard: true });
  await desk.inRow(REQUIREMENT, "Responder un requisito");
  await desk.record("answer a requirement", { outcome: "met", on: "20/11/2026", note: "visto en la visita" });
  await desk.inRow(REQUIREMENT, "Enlazar una evidencia");
  await desk.record("link evidence", { evidence: "Acta de la visita" });
}

async function audit(desk, other) {
  await desk.section("Certificación");
  await desk.follow("Auditorías");
  await desk.look("audits");
  await desk.follow("fairmined-2.0, CECOMIP");
  await desk.look("an audit");
  await desk.follow("Planear una acción");
  await desk.record("plan an action", { finding: REQUIREMENT, what: "comprar guantes", deadline: "15/12/2026" });
  await other.signIn(PEDRO);
  await other.section("Certificación");
  await other.follow("Acciones correctivas");
  await other.look("actions");
  await other.inRow("comprar guantes", "auditoría de seguimiento");
  await other.inRow("comprar guantes", "Cerrar la acción");
  await other.record("close an action", { on: "30/11/2026", check: "guantes entregados", effective: true });
  await other.signOut();
}

/// Sets up a second factor on the page of the account, by the key that stands there as text, and signs in with it.
async function setUp(desk, account) {
  await desk.signIn(account);
  await desk.page.getByRole("link", { name: account.name, exact: true }).click();
  await desk.look("the own account", { keyboard: true });
  await desk.page.getByRole("button", { name: "Poner un segundo factor" }).click();
  await desk.page.locator("svg.qr").waitFor();
  await desk.look("a second factor, to be set up", { keyboard: true });
  const key = (await desk.page.locator("code.secret").innerText()).replaceAll(" ", "");
  const factor = new Factor(key);
  desk.heard.expected.add(403);
  await desk.page.getByLabel("El código que muestra ahora").fill("000000");
  await desk.page.getByRole("button", { name: "Confirmar el segundo factor" }).click();
  await desk.page.getByRole("alert").waitFor();
  await desk.look("a second factor, with a wrong code");
  desk.heard.expected.clear();
  await desk.page.getByLabel("El código que muestra ahora").fill(factor.next());
  await desk.page.getByRole("button", { name: "Confirmar el segundo factor" }).click();
  await desk.page.locator("ul.codes").waitFor();
  await desk.look("recovery codes");
  await desk.signOut();
  return { ...account, factor };
}

/// A roster in which a row is wrong is refused with what is wrong, and recorded once it is mended.
async function importRoster(desk) {
  const roster = (document) => ({
    name: "padron.csv",
    mimeType: "text/csv",
    buffer: Buffer.from(`Apellidos;Nombres;DNI;Sexo\nNina Ccopa;Rita;${document};mujer\nCondori Apaza;Luz;40404042;mujer\n`),
  });
  await desk.section("Personas");
  await desk.follow("Importar un padrón");
  await desk.look("import a roster");
  await desk.fill({ file: roster("4040404X"), mode: "people" });
  await desk.page.getByRole("button", { name: "Ver qué va a pasar" }).click();
  await desk.page.waitForLoadState();
  await desk.page.getByRole("heading", { name: "Lo que hay que corregir antes" }).waitFor();
  await desk.look("a roster with a row that is wrong");
  await desk.page.locator('button[name="_step"][value="edit"]').click();
  await desk.page.waitForLoadState();
  await desk.fill({ file: roster("40404041") });
  await desk.preview("a roster, mended");
  await desk.confirm("a roster");
}

/// An account is opened and given a role, the entries are looked at, and the public page is switched on.
async function accounts(desk) {
  await desk.section("Cuentas y roles");
  await desk.look("accounts", { keyboard: true });
  await desk.follow("Abrir una cuenta");
  await desk.look("open an account");
  await desk.fill({ sign_in_name: "ana", password: "lluvia sobre la puna", language: "es" });
  await desk.page.getByRole("main").getByRole("button", { name: "Abrir una cuenta" }).click();
  await desk.page.locator(".banner").waitFor();
  await desk.look("an account was opened");
  await desk.follow("Dar un rol");
  await desk.fill({ account: "ana", role: "auditor", until: "31/12/2027" });
  await desk.page.getByRole("main").getByRole("button", { name: "Dar un rol" }).click();
  await desk.page.locator(".banner").waitFor();
  for (const tab of ["Roles", "Claves de programas", "Quién leyó qué", "Lo que espera"]) {
    await desk.page.getByRole("navigation", { name: "Vistas" }).getByRole("link", { name: tab, exact: true }).click();
    await desk.page.waitForLoadState();
    await desk.look(`accounts, ${tab}`);
  }
  await desk.section("Copias");
  await desk.page.getByRole("button", { name: "Verificar ahora" }).click();
  await desk.page.locator(".banner").waitFor();
  await desk.look("backups, verified");
  await desk.section("Cuentas y roles");
  await desk.page.getByRole("button", { name: "Abrir la página pública" }).click();
  await desk.page.locator(".banner").waitFor();
  await desk.follow("Ver la página pública");
  await desk.look("the public page", { keyboard: true });
  await desk.page.goto("/r/demo");
}

/// What cannot be taken back is asked by one owner and confirmed by another.
async function erase(desk, other, rosa) {
  await desk.section("Personas");
  await desk.filter({ search: "Ana Lucía" });
  await desk.follow(PERSON);
  await desk.look("a person");
  const id = /people\/([0-9a-f-]+)/.exec(desk.page.url())[1];
  const ask = async (state) => {
    await desk.page.goto(`/r/demo/do/person.erase?person=${id}`);
    await desk.look(state);
    await desk.fill({ reason: "lo pidió ella" });
    await desk.preview(state);
    await desk.page.locator('button[name="_step"][value="confirm"]').click();
    await desk.page.waitForLoadState();
  };
  await ask("erase a person, asked");
  await desk.page.getByRole("heading", { name: "Falta que otra persona confirme" }).waitFor();
  await desk.look("erase a person, waiting");
  await other.signIn(rosa);
  await other.page.getByRole("link", { name: "1 por confirmar" }).click();
  await other.page.waitForLoadState();
  await other.look("what waits for a second person", { keyboard: true });
  await other.page.getByRole("button", { name: "Confirmar" }).click();
  await other.page.locator(".banner").waitFor();
  await other.look("confirmed by a second person");
  await other.signOut();
  await ask("erase a person, confirmed");
  await desk.page.locator(".banner").waitFor();
  await desk.look("erase a person, recorded");
}

/// What is shown is taken away as a file.
async function takeAway(desk) {
  await desk.section("Personas");
  for (const [name, start] of [["CSV", "\uFEFF"], ["JSON", "{"]]) {
    const [download] = await Promise.all([
      desk.page.waitForEvent("download"),
      desk.page.locator(".downloads").getByRole("link", { name }).click(),
    ]);
    const text = await readFile(await download.path(), "utf8");
    if (!text.startsWith(start)) desk.findings.add(desk.name, `${download.suggestedFilename()} begins with ${text.slice(0, 20)}`);
  }
}
