// Drives `ayni serve` in Chromium as people do, and fails where anything is wrong with a page. `cargo xtask browser` installs
// what it needs and starts it.

import { join } from "node:path";

import { Findings } from "./checks.mjs";
import { chromium, work } from "./packages.mjs";
import { begin, visit } from "./visits.mjs";
import { walk } from "./walk.mjs";

const executablePath = process.env.AYNI_CHROMIUM ?? "/usr/bin/chromium";
const findings = new Findings();
const browser = await chromium.launch({ executablePath, args: process.getuid?.() === 0 ? ["--no-sandbox"] : [] });
/// What is driven, each over a server of its own; words narrow it down.
const PARTS = {
  walk: () => walk(browser, findings, true),
  plain: () => walk(browser, findings, false),
  empty: () => begin(browser, findings),
  visits: () => visit(browser, findings),
};
const wanted = process.argv.slice(2);
const parts = Object.entries(PARTS).filter(([name]) => wanted.length === 0 || wanted.includes(name));
await Promise.all(parts.map(async ([name, part]) => {
  const began = Date.now();
  try {
    await part();
  } catch (error) {
    findings.add(name, `ended before its end: ${error.stack}`);
    await picture(name);
  }
  console.log(`${name}: ${((Date.now() - began) / 1000).toFixed(1)} s`);
}));
await browser.close();

/// Keeps what every page shows that is still open.
async function picture(name) {
  const pages = browser.contexts().flatMap((context) => context.pages());
  for (const [number, page] of pages.entries()) {
    const path = join(work, `${name}-${number}.png`);
    await page.screenshot({ path, fullPage: true });
    findings.add(name, `${page.url()} is shown in ${path}`);
  }
}
console.log(JSON.stringify(findings.counts));
const unique = [...new Set(findings.all)];
for (const one of unique) console.error(one);
if (unique.length > 0) {
  console.error(`${unique.length} findings`);
  process.exitCode = 1;
}
