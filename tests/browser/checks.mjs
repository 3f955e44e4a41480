// What is looked at on every page: what axe-core finds, whether the HTML is valid, whether it fits the window, what it says to
// the console, whom it asks, and whether a keyboard reaches everything.

import { HtmlValidate, axeSource } from "./packages.mjs";

export const NARROW = { width: 375, height: 812 };
export const WIDE = { width: 1280, height: 900 };

const html = new HtmlValidate({
  extends: ["html-validate:standard"],
  rules: {
    // Of taste, not of the standard: void elements are written as the standard writes them, attributes as the page's maker does.
    "void-style": "off",
    "attribute-boolean-style": "off",
    "attribute-empty-style": "off",
    "no-trailing-whitespace": "off",
    "long-title": "off",
  },
});

/// Everything that was found wrong, each with where it was, and how much was looked at.
export class Findings {
  all = [];
  counts = { pages: 0, axe: 0, html: 0, overflow: 0, keyboard: 0, stops: 0 };

  add(where, what) {
    this.all.push(`${where}: ${what}`);
  }
}

/// Listens to a page: whatever it says to the console or asks of another host is a finding. The browser tells the console of each
/// status from 400 on, so those are told of the answer, unless `expected` says that one is meant.
export function listen(page, origin, findings) {
  const state = { expected: new Set() };
  page.on("console", (message) => {
    const isStatus = message.text().startsWith("Failed to load resource: the server responded with a status of");
    if (["error", "warning"].includes(message.type()) && !isStatus) {
      findings.add(page.url(), `console: ${message.text()}`);
    }
  });
  page.on("pageerror", (error) => findings.add(page.url(), `script: ${error.message}`));
  page.on("request", (request) => {
    if (!request.url().startsWith(`${origin}/`)) findings.add(page.url(), `asks another host: ${request.url()}`);
  });
  page.on("response", (response) => {
    const status = response.status();
    if (status >= 400 && !state.expected.has(status)) findings.add(response.url(), `status ${status}`);
  });
  return state;
}

/// Validates the HTML as the server sent it.
export async function checkHtml(where, text, findings) {
  findings.counts.html += 1;
  const report = await html.validateString(text);
  for (const { messages } of report.results) {
    for (const one of messages) findings.add(where, `html ${one.ruleId}: ${one.message} (${one.selector ?? `line ${one.line}`})`);
  }
}

/// Whether the page fits the window: nothing may make the whole of it scroll sideways.
export async function checkFits(where, page, findings) {
  findings.counts.overflow += 1;
  const found = await page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= width) return null;
    const scrolls = (element) => element && (["auto", "scroll", "hidden", "clip"].includes(getComputedStyle(element).overflowX) || scrolls(element.parentElement));
    const out = [...document.body.querySelectorAll("*")].filter((one) => width + 1 < one.getBoundingClientRect().right && !scrolls(one.parentElement));
    const last = out.at(-1);
    return `${document.documentElement.scrollWidth} px wide in ${width}; ${last ? `${last.tagName} ${last.className} ${last.id}` : "?"}`;
  });
  if (found) findings.add(where, `does not fit: ${found}`);
}

/// Everything that axe-core finds; with `only`, of these rules.
export async function checkAxe(where, page, findings, only) {
  findings.counts.axe += 1;
  await page.evaluate(axeSource);
  const violations = await page.evaluate(async (only) => {
    const options = { resultTypes: ["violations"], ...(only ? { runOnly: { type: "rule", values: only } } : {}) };
    const { violations } = await globalThis.axe.run(document, options);
    return violations.map(({ id, help, nodes }) => ({ id, help, nodes: nodes.slice(0, 3).map((node) => `${node.target.join(" ")} ${node.html.slice(0, 120)}`) }));
  }, only);
  for (const { id, help, nodes } of violations) findings.add(where, `axe ${id}: ${help} (${nodes.join(" | ")})`);
}

/// All of it for what a page shows now: whole at one size and in one colour scheme, and in the others what differs there.
export async function look(name, page, findings, { keyboard = false } = {}) {
  findings.counts.pages += 1;
  for (const colorScheme of ["light", "dark"]) {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    for (const size of [WIDE, NARROW]) {
      const where = `${name} at ${size.width} px, ${colorScheme}`;
      await page.setViewportSize(size);
      await checkFits(where, page, findings);
      const isFirst = colorScheme === "light" && size === WIDE;
      if (isFirst || colorScheme === "light") await checkAxe(where, page, findings);
      else await checkAxe(where, page, findings, ["color-contrast", "link-in-text-block"]);
    }
  }
  await page.emulateMedia({ colorScheme: "light" });
  await page.setViewportSize(WIDE);
  if (keyboard) await checkKeyboard(name, page, findings);
}
