// Somebody at a browser of her own, who does with the pages what people do: follows links, fills in forms, looks at what they show.

import { checkHtml, listen, look } from "./checks.mjs";

/// Somebody at a browser of her own.
export class Desk {
  constructor(server, page, findings, name, hasScript) {
    Object.assign(this, { server, page, findings, name, hasScript });
    this.heard = listen(page, server.address, findings);
  }

  static async open(browser, server, findings, name, hasScript = true) {
    const context = await browser.newContext({ baseURL: server.address, locale: "es-PE", javaScriptEnabled: hasScript });
    const page = await context.newPage();
    page.setDefaultTimeout(15_000);
    return new Desk(server, page, findings, name, hasScript);
  }

  /// Looks at what is shown now, and at the HTML that the server sent of it.
  async look(state, options) {
    const where = `${this.name}: ${state}`;
    await checkHtml(where, await this.heard.document.text(), this.findings);
    await look(where, this.page, this.findings, { ...options, hasScript: this.hasScript });
  }

  /// Goes to a page and looks at it; gives where its links lead.
  async visit(path, options) {
    await this.page.goto(path);
    await this.look(path, options);
    const links = this.page.getByRole("main").locator("a[href^='/r/']");
    return links.evaluateAll((all) => all.map((link) => link.getAttribute("href")));
  }

  async signIn({ name, password, factor }) {
    const { page } = this;
    await page.goto("/");
    await page.getByLabel("Nombre").fill(name);
    await page.getByLabel("Contraseña").fill(password);
    if (factor) await page.getByLabel("Código").fill(factor.next());
    await page.getByRole("button", { name: "Entrar" }).click();
    await page.waitForURL("**/r/demo");
  }

  async signOut() {
    await this.page.getByRole("button", { name: "Salir" }).click();
    await this.page.getByRole("heading", { level: 1 }).waitFor();
  }

  /// Follows a link of the main part.
  async follow(name) {
    await this.page.getByRole("main").getByRole("link", { name }).first().click();
    await this.page.waitForLoadState();
  }

  /// Follows a link in a row of a table.
  async inRow(row, link) {
    await this.page.getByRole("row", { name: row }).getByRole("link", { name: link }).first().click();
    await this.page.waitForLoadState();
  }

  /// Goes to a section by the list of sections.
  async section(name) {
    await this.page.getByRole("navigation", { name: "Secciones" }).getByRole("link", { name }).click();
    await this.page.waitForLoadState();
  }

  /// Narrows down a list. With a script that is done in the page.
  async filter(fields) {
    await this.page.locator("details.filter:not(.columns) summary").click();
    for (const [name, value] of Object.entries(fields)) await this.page.locator(`.filter [name="${name}"]`).fill(value);
    await this.page.getByRole("button", { name: "Aplicar" }).click();
    await this.page.waitForURL((url) => Object.entries(fields).every(([name, value]) => url.searchParams.get(name) === value));
    await this.look("a list, narrowed down");
  }

  /// Fills in the form that is shown, by the names of its fields.
  async fill(fields) {
    for (const [name, value] of Object.entries(fields)) {
      const field = this.page.locator(`form.act [name="${name}"]`).first();
      const kind = await field.evaluate((element) => (element.tagName === "SELECT" ? "select" : element.type));
      if (kind === "select") await this.choose(field, value);
      else if (kind === "checkbox") await field.setChecked(value);
      else if (kind === "file") await field.setInputFiles(value);
      else if (kind === "search") await this.search(name, field, value);
      else await field.fill(value);
    }
  }

  /// Chooses what has this value, or is called so in part.
  async choose(field, value) {
    const options = await field.locator("option").evaluateAll((all) => all.map(({ value, text }) => ({ value, text })));
    const found = options.find((option) => option.value === value) ?? options.find(({ text }) => text.includes(value));
    if (!found) throw new Error(`${this.name}: ${value} is none of ${options.map(({ text }) => text).join(", ")}`);
    await field.selectOption(found.value);
  }

  /// Types a name. With a script the records that it may mean are offered while it is typed.
  async search(name, field, value) {
    await field.fill(value);
    if (!this.hasScript) return;
    const offered = this.page.locator(`#found-${name} input[type="radio"]`);
    await offered.first().waitFor();
    await offered.first().check();
  }

  /// Asks what would happen.
  async preview(state) {
    await this.page.getByRole("button", { name: "Ver qué va a pasar" }).click();
    await this.page.waitForLoadState();
    const problem = this.page.locator("section.problem");
    if ((await problem.count()) > 0) throw new Error(`${this.name}: ${state}: ${await problem.innerText()}`);
    await this.look(`${state}, before it is recorded`);
  }

  /// Records what was previewed, and looks at the receipt.
  async confirm(state) {
    await this.page.locator('button[name="_step"][value="confirm"]').click();
    await this.page.locator(".banner").waitFor();
    await this.look(`${state}, recorded`);
  }

  /// A form from beginning to end.
  async record(state, fields) {
    await this.look(state);
    await this.fill(fields);
    await this.preview(state);
    await this.confirm(state);
  }
}
