// The page that builds a message: what one fills in grows as JSON and XML, and is judged.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { browser, closed, example, isWide, opened, site, violations } from "./support.mjs";

const PAGE = "formulaire/index.html";

let chrome;
before(async () => (chrome = await browser()));
after(() => chrome.close());

async function form(options) {
  const page = await opened(chrome, PAGE, { permissions: ["clipboard-read", "clipboard-write"], ...options });
  await page.locator(".headline").waitFor();
  await page.locator("#formulaire .cm-content").waitFor();
  return page;
}

const field = (page, pointer) => page.locator(`[id="champ${pointer}"]`);
const shown = async (page) => {
  await page.getByRole("button", { name: "Copier" }).click();
  await page.getByRole("button", { name: "Copié" }).waitFor(); // for a moment
  return page.evaluate(() => navigator.clipboard.readText());
};

async function headline(page, words) {
  await page.locator(".headline", { hasText: words }).waitFor();
}

test("a message that is built from nothing stands in the order of the model, whatever was filled in first", async () => {
  const page = await form();
  await page.selectOption("#message", "RC-REF");
  await headline(page, "RC-REF");
  await headline(page, "1 problème");
  await page.locator(".adder input").fill("refus");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await field(page, "/reference/refused").selectOption("true");
  await field(page, "/reference/distributionID").fill("fr.health.samu770_1");
  await headline(page, "Valide");
  const document = JSON.parse(await shown(page));
  assert.deepEqual(Object.entries(document.reference), [["distributionID", "fr.health.samu770_1"], ["refused", true]]);
  await closed(page);
});

test("an optional field is found by its label, and a code by its words", async () => {
  const page = await form();
  await page.selectOption("#message", "RS-EDA");
  await headline(page, "RS-EDA");
  const adder = page.locator(".body > .fields > .adder input");
  await adder.fill("filiere");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  const added = page.locator('[id="champ/createCaseHealth/perimeter"]');
  await added.fill("neonatalite");
  assert.deepEqual(await page.locator(".choices:visible li code").allTextContents(), ["NEONAT"]);
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  assert.equal(JSON.parse(await shown(page)).createCaseHealth.perimeter, "NEONAT");
  await page.getByRole("button", { name: /^Retirer/ }).first().click();
  assert.equal(JSON.parse(await shown(page)).createCaseHealth.perimeter, undefined);
  await closed(page);
});

test("what is wrong is reported at its field as soon as somebody was there", async () => {
  const page = await form();
  assert.equal(await page.locator(".wrong:not(:empty)").count(), 0);
  await field(page, "/createCase/creation").fill("hier");
  await page.locator(".wrong", { hasText: "ce n'est pas une date et heure" }).waitFor();
  assert.equal(await field(page, "/createCase/creation").getAttribute("aria-invalid"), "true");
  await page.locator(".field", { has: field(page, "/createCase/creation") }).getByRole("button", { name: "Maintenant" }).click();
  await page.waitForFunction(() => !document.querySelector('[id="champ/createCase/creation"]').hasAttribute("aria-invalid"));
  await closed(page);
});

test("an item is added to a list and taken away, and an example is changed", async () => {
  const page = await form();
  await page.selectOption("#exemple", "complete");
  await headline(page, "Valide");
  const before = JSON.parse(await shown(page)).createCase.freetext;
  await page.getByRole("button", { name: /^Ajouter : Description de l'affaire/ }).click();
  const added = field(page, `/createCase/freetext/${before.length}`);
  await added.fill("seconde note");
  assert.deepEqual(JSON.parse(await shown(page)).createCase.freetext, [...before, "seconde note"]);
  await page.locator(".field", { has: added }).getByRole("button", { name: /^Retirer/ }).click();
  assert.deepEqual(JSON.parse(await shown(page)).createCase.freetext, before);
  await headline(page, "Valide");
  await closed(page);
});

test("a message goes into an envelope of now and comes out of it as it was", async () => {
  const page = await form();
  await page.selectOption("#exemple", "complete");
  await headline(page, "Valide");
  const bare = JSON.parse(await shown(page));
  await page.getByRole("button", { name: "Mettre dans une enveloppe" }).click();
  await headline(page, "EDXL-DE");
  await headline(page, "Valide");
  const envelope = JSON.parse(await shown(page));
  const { message } = envelope.content[0].jsonContent.embeddedJsonContent;
  assert.deepEqual(message.createCase, bare.createCase);
  assert.equal(message.messageId, envelope.distributionID);
  assert.equal(message.sentAt, envelope.dateTimeSent);
  assert.ok(envelope.distributionID.startsWith(`${envelope.senderID}_`));
  await page.getByRole("button", { name: "XML", exact: true }).click();
  await headline(page, "XML");
  await headline(page, "Valide");
  await page.getByRole("button", { name: "Sortir de l'enveloppe" }).click();
  await headline(page, "RC-EDA");
  await page.getByRole("button", { name: "JSON", exact: true }).click();
  assert.deepEqual(JSON.parse(await shown(page)), bare);
  await closed(page);
});

/** Chooses a message and an example of it, which the page then shows. */
async function startFrom(page, message, example) {
  await page.selectOption("#message", message);
  await page.waitForFunction((name) => window.hubsanteData[`exemples/${name}`] && document.querySelector("#exemple").value === "", message);
  await headline(page, message);
  await page.selectOption("#exemple", example);
  await headline(page, message);
  await headline(page, "Valide");
}

async function underProfile(page, name) {
  await page.selectOption("#profil", name);
  await page.waitForFunction((name) => document.querySelector("#message").value === name, name);
  await page.locator(".headline span", { hasText: new RegExp(`^${name} `) }).waitFor();
}

test("another perimeter offers and requires other fields, and keeps what it has too", async () => {
  const page = await form();
  await startFrom(page, "RC-EDA", "complete");
  const before = JSON.parse(await shown(page));
  await underProfile(page, "RS-EDA");
  const { createCaseHealth } = JSON.parse(await shown(page));
  assert.equal(createCaseHealth.caseId, before.createCase.caseId);
  assert.equal(createCaseHealth.referenceVersion, undefined, "a field of RC-EDA alone");
  await page.locator(".composer > .notice", { hasText: "Sans place dans RS-EDA" }).waitFor();
  assert.equal(await page.locator(".problems li").count(), 1, "what RS-EDA requires and RC-EDA has not");
  assert.match(await page.locator(".problems li").textContent(), /owner/);
  await field(page, "/createCaseHealth/owner").fill("fr.health.samu770");
  await headline(page, "Valide");
  await page.getByRole("button", { name: "XML", exact: true }).click();
  await headline(page, "XML");
  await headline(page, "Valide");
  await closed(page);
});

test("a profile that fits leads to a valid message at once, and back to what was there", async () => {
  const page = await form();
  await startFrom(page, "EMSI", "complete");
  const before = await shown(page);
  await underProfile(page, "EMSI-DC");
  await headline(page, "Valide");
  const { partnerRequest } = JSON.parse(await shown(page));
  assert.equal(partnerRequest.RESOURCE, undefined);
  await underProfile(page, "EMSI");
  assert.equal(await shown(page), before);
  await closed(page);
});

test("in an envelope, the perimeter of what it carries is changed", async () => {
  const page = await form();
  await startFrom(page, "RC-EDA", "complete");
  await page.getByRole("button", { name: "Mettre dans une enveloppe" }).click();
  await headline(page, "EDXL-DE");
  await page.selectOption("#profil", "RS-EDA-MAJ");
  await page.waitForFunction(() => document.querySelector("#message").value === "RS-EDA-MAJ");
  await headline(page, "Valide");
  const { message } = JSON.parse(await shown(page)).content[0].jsonContent.embeddedJsonContent;
  assert.ok("createCaseHealthUpdate" in message && !("createCase" in message));
  assert.ok("messageId" in message);
  await closed(page);
});

test("whatever perimeter follows another, nothing that is refused is left: some of what is required may be missing", async () => {
  const page = await form();
  const { messages } = await page.evaluate(() => window.hubsanteData.validation);
  const pairs = messages.flatMap(({ name, profiles = [] }) => profiles.filter((other) => other !== name).map((other) => [name, other]));
  assert.ok(pairs.length >= 20);
  for (const [name, other] of pairs) {
    await startFrom(page, name, "complete");
    await underProfile(page, other);
    const words = await page.locator(".problems:not(.rules) li").allTextContents();
    assert.deepEqual(words.filter((each) => !/obligatoire .* manque/.test(each) || /trouvé/.test(each)), [], `${name} → ${other}`);
  }
  await closed(page);
});

test("the file that is downloaded is the message that is shown", async () => {
  const page = await form();
  await page.selectOption("#exemple", "minimal");
  await headline(page, "Valide");
  await page.getByRole("button", { name: "XML", exact: true }).click();
  await headline(page, "XML");
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "Télécharger" }).click()]);
  assert.equal(download.suggestedFilename(), "RC-EDA.xml");
  assert.equal(readFileSync(await download.path(), "utf8"), example("RC-EDA/minimal.xml"));
  await closed(page);
});

/** How many values a document has, those of free content aside. */
const leaves = (value) => (typeof value === "object" && value !== null ? Object.values(value).reduce((sum, each) => sum + leaves(each), 0) : 1);

test("each value of each message's complete example has a field that shows it", async () => {
  const page = await form();
  const names = readdirSync(join(site, "fichiers/examples")).filter((name) => !["customContent", "RS-ERROR"].includes(name));
  for (const name of names) {
    await page.selectOption("#message", name);
    await page.waitForFunction((name) => window.hubsanteData[`exemples/${name}`] && document.querySelector("#exemple").options.length > 2, name);
    await page.selectOption("#exemple", "complete");
    await page.waitForFunction(() => document.querySelector(".body .field"));
    const shown = await page.evaluate(async () => {
      for (;;) {
        const closed = document.querySelectorAll(".body details:not([open])");
        if (closed.length === 0) break;
        for (const each of closed) each.open = true;
        await new Promise((resolve) => setTimeout(resolve));
      }
      const controls = [...document.querySelectorAll(".body .field input, .body .field select")];
      return controls.filter(({ value }) => value !== "").length;
    });
    assert.equal(shown, leaves(JSON.parse(example(`${name}/complete.json`))), name);
  }
  await closed(page);
});

for (const colorScheme of ["light", "dark"]) {
  test(`everybody can use the form, ${colorScheme}`, async () => {
    const page = await form({ colorScheme });
    await page.selectOption("#exemple", "complete");
    await headline(page, "Valide");
    await page.locator(".ask").first().click();
    await page.locator(".combobox input").first().click();
    assert.deepEqual(await violations(page), []);
    await closed(page);
  });
}

test("a phone shows the form without sideways scrolling", async () => {
  const page = await form({ viewport: { width: 360, height: 740 } });
  await page.selectOption("#exemple", "complete");
  await headline(page, "Valide");
  assert.equal(await isWide(page), false);
  await closed(page);
});
