// What people do with a register, from the sign-in to the way out.

import { listen, checkHtml, look } from "./checks.mjs";
import { JULIA, Server } from "./server.mjs";

/// Walks through a register of the demonstration.
export async function walk(browser, findings) {
  const server = await Server.start("walk", "demo");
  try {
    const julia = await server.withFactor(JULIA);
    const context = await browser.newContext({ baseURL: server.address, locale: "es-PE" });
    const page = await context.newPage();
    const heard = listen(page, server.address, findings);
    await page.goto("/");
    await look("sign in", page, findings);
    await page.getByLabel("Nombre").fill(julia.name);
    await page.getByLabel("Contraseña").fill(julia.password);
    await page.getByLabel("Código").fill(julia.factor.next());
    await page.getByRole("button", { name: "Entrar" }).click();
    await page.waitForURL("**/r/demo");
    await checkHtml("overview", await (await page.goto("/r/demo")).text(), findings);
    await look("overview", page, findings);
    await context.close();
  } finally {
    for (const line of await server.stop()) findings.add("log", line);
  }
}
