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
  const state = { expected: new Set(), document: null };
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
    if (response.request().isNavigationRequest() && (status < 300 || 400 <= status)) state.document = response;
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

/// What differs in the other colour scheme.
const OF_COLOURS = ["color-contrast", "link-in-text-block"];

/// Every way in which a page is looked at, the ones that tell most first, and with which rules of axe-core.
const WAYS = [
  { colorScheme: "light", size: NARROW },
  { colorScheme: "dark", size: WIDE, rules: OF_COLOURS },
  { colorScheme: "light", size: WIDE },
  { colorScheme: "dark", size: NARROW, rules: [] },
];

/// Looks at what a page shows now: at both sizes and in both colour schemes, or in so many ways. Without a script axe-core
/// cannot run.
export async function look(name, page, findings, { keyboard = false, hasScript = true, ways = WAYS.length } = {}) {
  findings.counts.pages += 1;
  for (const { colorScheme, size, rules } of WAYS.slice(0, ways)) {
    const where = `${name} (${size.width} px, ${colorScheme})`;
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    await page.setViewportSize(size);
    await checkFits(where, page, findings);
    if (hasScript && rules?.length !== 0) await checkAxe(where, page, findings, rules);
  }
  await page.emulateMedia({ colorScheme: "light" });
  await page.setViewportSize(WIDE);
  if (keyboard) await checkKeyboard(name, page, findings);
}

/// Whether the Tab key reaches everything that can be used, each visibly, and first of all the way past the head of the page.
export async function checkKeyboard(where, page, findings) {
  findings.counts.keyboard += 1;
  await page.evaluate(() => {
    document.activeElement?.blur();
    getSelection()?.removeAllRanges();
    scrollTo(0, 0);
  });
  const wanted = await page.evaluate(numberStops);
  const reached = new Set();
  for (let presses = 0; presses < wanted.length + 20; presses += 1) {
    await page.keyboard.press("Tab");
    const at = await page.evaluate(focused);
    if (at === null) break;
    if (presses === 0 && !at.isSkip) findings.add(where, `keyboard: the first stop is ${at.told}, not the way to the content`);
    if (!at.isVisible) findings.add(where, `keyboard: the focus cannot be seen at ${at.told}`);
    reached.add(at.number);
  }
  findings.counts.stops += reached.size;
  for (const [number, told] of wanted.entries()) {
    if (!reached.has(String(number))) findings.add(where, `keyboard: Tab does not reach ${told}`);
  }
  const skip = page.locator("a.skip");
  await skip.focus();
  await page.keyboard.press("Enter");
  const after = await page.evaluate(() => document.activeElement?.id);
  if (after !== "content") findings.add(where, `keyboard: the way to the content leads to ${after}`);
}

/// Runs in the page: numbers everything that can be used, and tells of each. Of radio buttons of a name one is a stop.
function numberStops() {
  const groups = new Set();
  const all = [...document.querySelectorAll('a[href], button, input:not([type="hidden"]), select, textarea, summary, [tabindex="0"]')];
  const stops = all.filter((one) => {
    if (one.disabled || !one.checkVisibility({ visibilityProperty: true })) return false;
    if (one.type !== "radio") return true;
    const isFirst = !groups.has(one.name);
    groups.add(one.name);
    return isFirst;
  });
  for (const [number, one] of stops.entries()) one.dataset.stop = String(number);
  return stops.map((one) => `${one.tagName.toLowerCase()} ${one.id || one.getAttribute("href") || one.textContent.trim().slice(0, 40)}`);
}

/// Runs in the page: what has the focus now, and whether that can be seen; nothing once the focus left the page.
function focused() {
  const one = document.activeElement;
  if (one === null || one === document.body) return null;
  const style = getComputedStyle(one);
  const { left, right, top, bottom } = one.getBoundingClientRect();
  const isInside = 0 < right && left < innerWidth && 0 < bottom && top < innerHeight;
  return {
    number: one.dataset.stop,
    isSkip: one.matches("a.skip"),
    isVisible: isInside && style.outlineStyle !== "none" && 2 <= Number.parseFloat(style.outlineWidth),
    told: `${one.tagName.toLowerCase()} ${one.id || one.getAttribute("href") || one.textContent.trim().slice(0, 40)}`,
  };
}
