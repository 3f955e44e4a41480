// Drives `ayni serve` in Chromium as people do, and fails where anything is wrong with a page. `cargo xtask browser` installs
// what it needs and starts it.

import { Findings } from "./checks.mjs";
import { chromium } from "./packages.mjs";
import { walk } from "./walk.mjs";

const executablePath = process.env.AYNI_CHROMIUM ?? "/usr/bin/chromium";
const findings = new Findings();
const browser = await chromium.launch({ executablePath, args: process.getuid?.() === 0 ? ["--no-sandbox"] : [] });
try {
  await walk(browser, findings);
} finally {
  await browser.close();
}
console.log(JSON.stringify(findings.counts));
const unique = [...new Set(findings.all)];
for (const one of unique) console.error(one);
if (unique.length > 0) {
  console.error(`${unique.length} findings`);
  process.exitCode = 1;
}
