// Every kind of page once: the sections today and in the past, each question, a record of each kind, each form; and a register in
// which nothing stands yet.

import { Desk } from "./desk.mjs";
import { JULIA, Server } from "./server.mjs";

/// A form is checked for what differs from the others: what stands in it.
const FORM = { ways: 2 };

/// Visits the pages of a register of the demonstration, following their own links.
export async function visit(browser, findings) {
  const server = await Server.start("visits", "demo");
  try {
    const desk = await Desk.open(browser, server, findings, "visits");
    await desk.signIn(JULIA);
    const forms = new Set();
    const records = new Map();
    const questions = new Set();
    const sections = await visitSections(desk, "", (ways) => gather(ways, { forms, records, questions }));
    await visitSections(desk, "?as_of=2021-11-30", () => {});
    for (const path of questions) {
      if (!sections.has(path)) gather(await desk.visit(path), { forms, records, questions });
    }
    for (const path of records.values()) gather(await desk.visit(path, { keyboard: true }), { forms, records, questions });
    for (const [number, path] of [...forms].entries()) await desk.visit(path, { ...FORM, keyboard: number % 25 === 0 });
    findings.counts.forms = forms.size;
    findings.counts.records = records.size;
    findings.counts.questions = questions.size;
  } finally {
    await server.end(findings);
  }
}

/// Visits a register in which nothing stands yet, and records the first organisation.
export async function begin(browser, findings) {
  const server = await Server.start("empty", "empty");
  try {
    const desk = await Desk.open(browser, server, findings, "empty");
    await desk.signIn(JULIA);
    await visitSections(desk, "", () => {});
    await desk.visit("/r/demo");
    await desk.follow("Inscribir");
    await desk.record("the first organisation", { name: "Cooperativa Minera Yanaorcco Ltda.", kind: "primary" });
  } finally {
    await server.end(findings);
  }
}

/// Visits every section, hands the links of each to `then`, and gives the paths of the sections.
async function visitSections(desk, query, then) {
  await desk.page.goto(`/r/demo${query}`);
  const list = desk.page.getByRole("navigation", { name: "Secciones" }).getByRole("link");
  const paths = await list.evaluateAll((links) => links.map((link) => link.getAttribute("href")));
  for (const path of paths) then(await desk.visit(path, { keyboard: true }));
  return new Set(paths);
}

/// Sorts the links of a page: forms and questions by their operation, records by their kind.
function gather(ways, { forms, records, questions }) {
  for (const way of ways) {
    const [path] = way.split("?");
    const [, , , kind, name] = path.split("/");
    if (kind === "do") forms.add(path);
    else if (kind === "ask") questions.add(path);
    else if (name !== undefined && !records.has(kind)) records.set(kind, path);
  }
}
