// The explorer, the search, the code lists and the scenarios, as somebody reads them.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { browser, closed, isWide, opened, served, violations } from "./support.mjs";

const MESSAGE = "messages/RC-EDA.html";
const CONVERSION = "conversions/2.4.0-1.3.0/RS-EDA.html";

let chrome;
before(async () => (chrome = await browser()));
after(() => chrome.close());

const selected = (page) => page.locator(".tree [aria-selected=true] > .line .name").textContent();
const item = (page, name) => page.locator(`.tree [role=treeitem]:has(> .line .name:text-is("${name}"))`);

test("a message opens level by level, and a field shows all that is known of it", async () => {
  const page = await opened(chrome, MESSAGE);
  assert.equal(await item(page, "city").count(), 0);
  await item(page, "location").locator("> .line").click();
  await item(page, "city").first().locator("> .line").click();
  await item(page, "inseeCode").first().locator("> .line").click();
  const panel = page.locator(".panel");
  assert.equal(await panel.locator("h2").textContent(), "Code INSEE de la commune");
  assert.match(await panel.locator("dl").textContent(), /inseeCode.*0\.\.1.*texte.*\[0-9\]\{5\}.*workbooks\/mdd\.xlsx RC-EDA!/s);
  for (const [tab, lines] of [
    ["JSON Schema", /"inseeCode": \{[^]*"pattern"/],
    ["XSD", /<xs:element name="inseeCode"/],
    ["Python", /^insee_code: /],
    ["Exemple JSON", /^"inseeCode": "\d{5}"$/],
    ["Exemple XML", /^<inseeCode>\d{5}<\/inseeCode>$/],
  ]) {
    await panel.getByRole("tab", { name: tab, exact: true }).click();
    assert.match(await panel.locator(".code pre").textContent(), lines);
  }
  assert.match(page.url(), /#\/createCase\/location\/city\/inseeCode$/);
  await closed(page);
});

test("a link leads to a field, by its path and by its anchor in the reference", async () => {
  for (const anchor of ["/createCase/location/city/inseeCode", "city--inseecode"]) {
    const page = await opened(chrome, `${MESSAGE}#${anchor}`);
    await page.locator(".tree [aria-selected=true]").waitFor();
    assert.equal(await selected(page), "inseeCode");
    await closed(page);
  }
});

test("a link that names no field leaves the tree as it is", async () => {
  for (const anchor of ["/createCase/nowhere", "%E0%A4%A", "/"]) {
    const page = await opened(chrome, `${MESSAGE}#${anchor}`);
    await page.locator(".tree [role=treeitem]").first().waitFor();
    assert.equal(await page.locator(".tree [aria-selected=true]").count(), 0);
    await closed(page);
  }
});

test("the tree opens with its first level alone, before the rest of the page is read", async () => {
  const page = await opened(chrome, "index.html");
  await page.addInitScript(() => {
    new MutationObserver((_, observer) => {
      const items = document.querySelectorAll(".tree [role=treeitem]").length;
      if (items === 0) return;
      window.atFirst = { items, read: document.querySelectorAll("#reference *").length };
      observer.disconnect();
    }).observe(document, { subtree: true, childList: true });
  });
  await page.goto(page.url().replace("index.html", MESSAGE));
  await page.waitForFunction(() => window.atFirst && document.readyState === "complete");
  const { atFirst, fields, whole } = await page.evaluate(() => {
    const { objects, rootObject } = window.hubsanteData["RC-EDA"];
    return { atFirst: window.atFirst, fields: objects[rootObject].fields.length, whole: document.querySelectorAll("#reference *").length };
  });
  assert.equal(atFirst.items, fields);
  assert.ok(atFirst.read < whole / 10, `${atFirst.read} of ${whole} elements`);
  await closed(page);
});

test("the panel of a field has the business rules that read it, each with its examples", async () => {
  const page = await opened(chrome, `${MESSAGE}#/createCase/location/city/inseeCode`);
  const rule = page.locator(".panel .rules details", { hasText: "commune-code-insee" });
  await rule.locator("summary").click();
  const excerpts = await rule.locator("pre").allTextContents();
  assert.equal(excerpts.length, 2);
  assert.ok(excerpts.every((excerpt) => "createCase" in JSON.parse(excerpt)));
  const href = await rule.getByRole("link").getAttribute("href");
  assert.equal(href, "../regles.html#commune-code-insee");
  assert.deepEqual(await violations(page), []);
  await closed(page);
});

test("the comparison of verdicts is read on a phone line by line, each number behind its title", async () => {
  const page = await opened(chrome, "editeurs.html#verdicts", { viewport: { width: 360, height: 740 } });
  const tables = page.locator(".stacked");
  assert.equal(await tables.count(), 2);
  for (const table of await tables.all()) assert.ok(await table.evaluate((box) => box.scrollWidth <= box.clientWidth));
  const row = tables.first().locator("tbody tr", { hasText: "JSON Schema et networknt (Java)" });
  const titles = await row.locator("td").evaluateAll((cells) => cells.map((cell) => getComputedStyle(cell, "::before").content));
  assert.deepEqual(titles, ['"Nos messages"', '"Longueurs et bornes"', '"Messages officiels, version 3.4.0"', '"Différences"']);
  assert.deepEqual(await violations(page), []);
  assert.equal(await isWide(page), false);
  await closed(page);
});

test("a page shows to which section it belongs, on a phone too", async () => {
  const page = await opened(chrome, CONVERSION, { viewport: { width: 360, height: 740 } });
  const entry = page.locator(".bar nav [aria-current]");
  assert.equal(await entry.textContent(), "Conversions");
  const { x, width } = await entry.boundingBox();
  assert.ok(x >= 0 && x + width <= 360, `${x} ${width}`);
  await closed(page);
});

test("many codes that a conversion changes are one click away", async () => {
  const page = await opened(chrome, CONVERSION);
  await page.getByRole("link", { name: "36 codes changent" }).click();
  const heading = page.locator("h3:target");
  assert.equal(await heading.textContent(), "Attribution du dossier");
  assert.equal(await heading.locator("xpath=following::table[1]").locator("tbody tr").count(), 36);
  await closed(page);
});

test("a path in a table is broken between its steps alone", async () => {
  const page = await opened(chrome, CONVERSION, { viewport: { width: 800, height: 740 } });
  const path = page.locator("td code", { hasText: "patient[].administrativeFile.generalPractitioner" }).first();
  const lines = await path.evaluate((code) => {
    const texts = [...code.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE);
    return texts.map((text) => {
      const range = document.createRange();
      range.selectNode(text);
      return range.getClientRects().length;
    });
  });
  assert.deepEqual(lines, [1, 1, 1]);
  await closed(page);
});

test("the keyboard leads through the tree", async () => {
  const page = await opened(chrome, MESSAGE);
  const name = () => page.evaluate(() => document.activeElement.querySelector(":scope > .line .name")?.textContent);
  await page.locator(".tree [tabindex='0']").focus();
  const first = await name();
  await page.keyboard.press("ArrowDown");
  assert.notEqual(await name(), first);
  await page.keyboard.press("Home");
  assert.equal(await name(), first);
  await page.keyboard.type("loc");
  assert.equal(await name(), "location");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  assert.equal(await name(), "locID");
  await page.keyboard.press("Enter");
  assert.equal(await selected(page), "locID");
  await page.keyboard.press("ArrowLeft");
  assert.equal(await name(), "location");
  await page.keyboard.press("ArrowLeft");
  assert.equal(await page.evaluate(() => document.activeElement.getAttribute("aria-expanded")), "false");
  assert.equal(await page.locator(".tree [tabindex='0']").count(), 1);
  await closed(page);
});

test("two messages are compared field by field", async () => {
  const page = await opened(chrome, MESSAGE);
  await page.selectOption(".explorer-tools select", "RS-EDA");
  await page.locator(".tree .added").first().waitFor();
  assert.match(await page.locator(".explorer-tools output").textContent(), /\d+ différents?, \d+ seulement dans RS-EDA, \d+ seulement dans RC-EDA/);
  await item(page, "owner").locator("> .line").click();
  assert.match(await page.locator(".panel .notice").textContent(), /Absent de RC-EDA/);
  await page.getByRole("button", { name: "Ouvrir un niveau" }).click();
  await page.locator(".tree .changed").first().locator("> .line").click();
  const table = page.locator(".panel .differences");
  assert.deepEqual(await table.locator("thead th").allTextContents(), ["", "RC-EDA", "RS-EDA"]);
  const [own, other] = await table.locator("tbody tr").first().locator("td").allTextContents();
  assert.notEqual(own, other);
  await page.selectOption(".explorer-tools select", "");
  assert.equal(await page.locator(".tree .added, .tree .removed, .tree .changed").count(), 0);
  await closed(page);
});

test("a message that holds itself opens as far as one goes, and no further by itself", async () => {
  const page = await opened(chrome, "messages/EMSI.html");
  for (let level = 0; level < 12; level += 1) await page.getByRole("button", { name: "Ouvrir un niveau" }).click();
  assert.ok((await page.locator(".tree [role=treeitem]").count()) < 2000);
  await page.getByRole("button", { name: "Tout replier" }).click();
  assert.equal(await page.locator(".tree [aria-expanded=true]").count(), 0);
  await closed(page);
});

test("the search forgives accents, case, plurals and capitals within a name", async () => {
  const page = await opened(chrome, "index.html");
  await page.keyboard.press("/");
  const found = async (text) => {
    await page.locator("dialog.search input").fill(text);
    await page.waitForFunction((text) => document.querySelector("dialog.search")?.dataset.shown === text, text);
    return page.locator("dialog.search li code").allTextContents();
  };
  for (const text of ["inseeCode", "code INSEE", "insee", "INSEECODE"]) assert.ok((await found(text)).includes("inseeCode"), text);
  for (const text of ["medical note", "medicalNotes", "médicàl nóte"]) assert.ok((await found(text)).includes("medicalNote"), text);
  assert.ok((await found("RC-EDA")).includes("RC-EDA"));
  assert.ok((await found("bad-cardinality")).includes("bad-cardinality"));
  assert.deepEqual(await found("zzzzqqq"), []);
  await found("inseeCode");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await page.locator(".tree [aria-selected=true]").waitFor();
  assert.equal(await selected(page), "inseeCode");
  await closed(page);
});

test("a code list is filtered with what stands above its codes", async () => {
  const page = await opened(chrome, "nomenclatures/emsi-event-egeo-type.html");
  const all = await page.locator(".codes li:visible").count();
  await page.locator(".filter input").fill("aerodrome");
  const left = await page.locator(".codes li:visible > *").first().textContent();
  assert.match(left, /AIR/);
  assert.ok((await page.locator(".codes li:visible").count()) < all);
  assert.match(await page.locator(".filter output").textContent(), /^1 sur \d+$/);
  await closed(page);
});

test("a scenario is drawn, and each arrow leads to its message", async () => {
  const page = await opened(chrome, "scenarios/accident-route.html");
  const arrows = page.locator("svg.sequence a");
  assert.equal(await arrows.count(), await page.locator(".step").count());
  await arrows.nth(4).click();
  const step = page.locator(".step:target");
  await step.getByText("JSON", { exact: true }).first().click();
  assert.ok((await step.locator("ins").count()) > 0);
  await closed(page);
});

test("every kind of page holds under a path of a server, without a fault", async () => {
  const { base, end } = await served();
  for (const path of ["index.html", MESSAGE, "types.html", "scenarios.html", "editeurs.html", "controles.html"]) {
    const page = await opened(chrome, path, { base });
    await page.locator("#rechercher").waitFor();
    await closed(page);
  }
  end();
});

for (const colorScheme of ["light", "dark"]) {
  test(`nothing keeps anybody from reading: axe, ${colorScheme}, on a screen and a phone`, async () => {
    const paths = [
      "index.html",
      `${MESSAGE}#/createCase/location/city`,
      "nomenclatures/emsi-event-egeo-type.html",
      "scenarios.html",
      "scenarios/accident-route.html",
      "types.html",
      "editeurs.html",
      "controles.html",
      "conversions/index.html",
      CONVERSION,
    ];
    for (const path of paths) {
      const page = await opened(chrome, path, { colorScheme });
      assert.deepEqual(await violations(page), [], path);
      await page.setViewportSize({ width: 360, height: 740 });
      assert.equal(await isWide(page), false, path);
      await closed(page);
    }
  });
}

test("a theme that was chosen stays, and no style moves for who wants none", async () => {
  const page = await opened(chrome, "index.html", { colorScheme: "light" });
  await page.locator("#theme").click();
  assert.equal(await page.evaluate(() => document.documentElement.dataset.theme), "dark");
  await page.reload();
  assert.equal(await page.evaluate(() => document.documentElement.dataset.theme), "dark");
  await closed(page);
  const still = await opened(chrome, MESSAGE, { reducedMotion: "reduce" });
  const durations = await still.locator(".tree .mark").first().evaluate((mark) => getComputedStyle(mark).transitionDuration);
  assert.equal(durations, "0s");
  await closed(still);
});
