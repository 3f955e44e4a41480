// The packages of package.json, which are installed outside the checkout's sources: in the folder that AYNI_NODE names, by
// default `target/browser`.

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));
export const work = resolve(process.env.AYNI_BROWSER_WORK ?? resolve(root, "target/browser"));
export const program = resolve(process.env.AYNI_PROGRAM ?? resolve(root, "target/debug/ayni"));

const require = createRequire(resolve(work, "package.json"));
export const { chromium } = require("playwright-core");
export const { HtmlValidate } = require("html-validate");
export const axeSource = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
