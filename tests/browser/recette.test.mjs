// The kit's page in Chromium: what an editor sees while the software is tried, and does by the keyboard.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { browser, closed, isWide, opened, violations } from "./support.mjs";

const base = process.env.PAGE;
const NUMBERS = JSON.parse(process.env.NUMBERS); // messages by what they are

let chrome;
before(async () => (chrome = await browser()));
after(() => chrome.close());

const open = (options = {}) => opened(chrome, "", { base, ...options });
const row = (page, number) => page.locator(`#messages li[data-key="${number}"]`);

test("a message is drawn with its verdict, its reader and its acknowledgement", async () => {
  const page = await open();
  await row(page, NUMBERS.shared).locator(".receipt").waitFor();
  assert.equal(await row(page, NUMBERS.shared).locator(".fate").textContent(), "lu");
  assert.equal(await row(page, NUMBERS.refused).locator(".verdict").textContent(), "✗ 101");
  assert.match(await row(page, NUMBERS.refused).locator("button").innerText(), /erreur 101/);
  await closed(page);
});

test("a hostile message is shown, and does nothing", async () => {
  const page = await open();
  await row(page, NUMBERS.hostile).locator("button").click();
  await page.locator("#message pre", { hasText: "<img src=x onerror=alert(1)>" }).waitFor();
  assert.equal(await page.locator("#message img, #message script").count(), 0);
  await closed(page);
});

test("by the keyboard: from message to message, into one and back", async () => {
  const page = await open();
  await row(page, NUMBERS.shared).locator("button").focus();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("Enter");
  await page.locator("#message-title", { hasText: `n° ${NUMBERS.shared} · RC-EDA` }).waitFor();
  await page.keyboard.press("Escape");
  assert.ok(await row(page, NUMBERS.shared).evaluate((element) => element.contains(document.activeElement)));
  await closed(page);
});

test("a question is answered by a key, with a comment where something is wrong, and may be answered again", async () => {
  const page = await open();
  const cards = page.locator(".question");
  await cards.nth(1).waitFor();
  const [first, second] = await cards.evaluateAll((elements) => elements.map((element) => element.dataset.key));
  await cards.first().focus();
  await page.keyboard.press("o");
  await page.waitForFunction((key) => document.activeElement.dataset.key === key, second);
  await page.keyboard.press("n");
  await page.keyboard.type("rien : ni o ni n");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.locator(`.question[data-key="${second}"]`).waitFor({ state: "detached" });
  await page.locator(".step.failed .reason").first().waitFor();
  await page.locator("#question-note button").click();
  await page.locator(`.question[data-key="${second}"]`).waitFor();
  assert.equal(await page.locator(`.question[data-key="${first}"]`).count(), 0);
  await page.keyboard.press("o");
  await page.locator(`.question[data-key="${second}"]`).waitFor({ state: "detached" });
  await closed(page);
});

test("news are drawn without loading again, and leave open what is open", async () => {
  const page = await open();
  const step = page.locator('.step[data-key="1.4"]');
  await step.locator("summary").click();
  const before = await page.locator("#messages li").count();
  const sent = await fetch(`${base}/clients/fr.health.samu770/messages`, { method: "POST", headers: { "Content-Type": "application/json", "Delivery-Mode": "1" }, body: "{}" });
  const { message } = await sent.json();
  await row(page, message).waitFor();
  await page.locator('.step.failed[data-key="1.4"]').waitFor();
  assert.ok((await page.locator("#messages li").count()) > before);
  assert.equal(await page.locator('.step[data-key="1.4"]').getAttribute("open"), "");
  await closed(page);
});

test("an example is broken on purpose and sent past the hub", async () => {
  const page = await open();
  await page.locator("#compose").click();
  await page.waitForFunction(() => document.querySelector("#text").value.includes("senderID"));
  await page.selectOption("#fault", "donnee-inconnue");
  await page.waitForFunction(() => document.querySelector("#text").value.includes("inconnue"));
  assert.equal(await page.locator("#past").isChecked(), true);
  await page.locator("#composer-form .main").click();
  await page.locator("#composer-note", { hasText: "Envoyé" }).waitFor();
  await page.locator("#messages .arrow.forced").first().waitFor({ state: "attached" });
  await page.selectOption("#fault", "espace-de-noms");
  await page.locator("#composer-note.bad", { hasText: "ne se prête pas" }).waitFor();
  page.faults = page.faults.filter((fault) => !fault.includes("404")); // an example that has no namespace is not found
  await closed(page);
});

test("nothing is in the way of anybody, in a message and in the composer", async () => {
  const page = await open();
  await row(page, NUMBERS.refused).locator("button").click();
  await page.locator("#message[open]").waitFor();
  assert.deepEqual(await violations(page), []);
  await page.keyboard.press("Escape");
  await page.locator("#compose").click();
  await page.locator("#composer[open]").waitFor();
  assert.deepEqual(await violations(page), []);
  await closed(page);
});

for (const [name, options] of Object.entries({ light: {}, dark: { colorScheme: "dark" }, phone: { viewport: { width: 360, height: 740 } } })) {
  test(`nothing is in the way of anybody: ${name}`, async () => {
    const page = await open(options);
    await row(page, NUMBERS.shared).waitFor();
    assert.deepEqual(await violations(page), []);
    assert.equal(await isWide(page), false);
    await closed(page);
  });
}
