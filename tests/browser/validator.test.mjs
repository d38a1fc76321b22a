// The page that judges messages: what one pastes, drops or opens, from a disk and from a server.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { strToU8, zipSync } from "fflate";
import { browser, closed, example, isWide, opened, served, violations } from "./support.mjs";

const PAGE = "valider/index.html";
const GOOD = { json: example("RC-EDA/complete.json"), xml: example("RC-EDA/complete.xml") };
const BAD = {
  json: GOOD.json.replace('"creation"', '"creatoin"'),
  xml: GOOD.xml.replace(/<creation>[^<]*<\/creation>/, "<creation>hier</creation>"),
};

let chrome;
before(async () => (chrome = await browser()));
after(() => chrome.close());

const validate = (page, text) => page.evaluate((text) => window.hubsante.validate(text), text);

/** Puts a text into the editor, as a paste does. */
async function paste(page, text) {
  const content = page.locator("#valider .cm-content");
  await content.click();
  await page.keyboard.press("Control+A");
  await page.keyboard.insertText(text);
}

const open = (page, ...files) =>
  page.setInputFiles("#fichier", files.map(([name, content]) => ({ name, mimeType: "", buffer: Buffer.from(content) })));

async function headline(page, words) {
  await page.locator(".headline", { hasText: words }).waitFor();
}

for (const form of ["json", "xml"]) {
  test(`a good and a bad message in ${form}, from a disk`, async () => {
    const page = await opened(chrome, PAGE);
    const good = await validate(page, GOOD[form]);
    assert.deepEqual([good.valid, good.schema, good.problems], [true, "RC-EDA", []]);
    const { valid, schema, problems } = await validate(page, BAD[form]);
    assert.deepEqual([valid, schema], [false, "RC-EDA"]);
    assert.ok(problems.some(({ path, label }) => path.includes("creation") && label === "Date Heure de création de l'affaire/dossier"));
    await closed(page);
  });
}

test("the verdict follows what one types, with each problem underlined and linked to its field", async () => {
  const page = await opened(chrome, PAGE);
  await page.locator("#valider .cm-content").waitFor();
  await paste(page, GOOD.json);
  await headline(page, "Valide");
  await paste(page, BAD.json);
  await headline(page, "2 problèmes");
  const link = page.locator(".problems a").first();
  const href = await link.getAttribute("href");
  assert.match(href, /^\.\.\/messages\/RC-EDA\.html#/);
  const [path, anchor] = href.replace("../", "").split("#");
  const field = await opened(chrome, path);
  assert.equal(await field.locator(`[id="${anchor}"]`).count(), 1);
  await closed(field);
  await page.locator(".problems .where").first().click();
  assert.ok((await page.locator(".cm-lintRange-error").count()) >= 2); // those that are in view
  const selected = await page.evaluate(() => document.querySelector("#valider .pane").shadowRoot.getSelection().toString());
  assert.ok(selected.length > 0);
  await closed(page);
});

test("business rules are a second answer beside the verdict, which stays as it is", async () => {
  const page = await opened(chrome, PAGE);
  await page.locator("#valider .cm-content").waitFor();
  await paste(page, example("RC-EDA/minimal.json"));
  await page.locator(".rules-answer", { hasText: "Conforme aux règles métier" }).waitFor();
  const broken = JSON.parse(example("RC-EDA/accident-route-01-creation-affaire.json"));
  const { caller } = broken.createCase.initialAlert;
  caller.callbackContact = caller.callerContact; // which is left out where it is the same
  const breaking = JSON.stringify(broken, null, 2);
  await paste(page, breaking);
  await page.locator(".rules-answer", { hasText: "1 règle métier non respectée" }).waitFor();
  await headline(page, "Valide");
  assert.equal(await page.locator(".cm-lintRange-error").count(), 0);
  const rule = page.locator(".rules li").first();
  assert.match(await rule.textContent(), /avertissement .*appelant.*rappel-distinct/s);
  const href = await rule.getByRole("link", { name: "rappel-distinct" }).getAttribute("href");
  const rules = await opened(chrome, href.replace("../", ""));
  assert.equal(await rules.locator('[id="rappel-distinct"]').count(), 1);
  await closed(rules);
  await rule.locator(".where").click();
  assert.ok((await page.locator(".cm-lintRange-warning").count()) > 0);
  await paste(page, example("RC-REF/minimal.json"));
  await headline(page, "RC-REF");
  assert.equal(await page.locator(".rules-answer").count(), 0, "no rule speaks of it");
  const line = JSON.stringify(broken);
  const answer = await validate(page, `${line}\n${line}\n`);
  assert.deepEqual([answer.valid, answer.problems], [true, []]);
  assert.deepEqual(answer.rules.map(({ rule, path, line }) => [rule, path.split("/")[0], line]), [["rappel-distinct", ":1", 1], ["rappel-distinct", ":2", 2]]);
  await open(page, ["messages.ndjson", `${line}\n${line}\n`]);
  await page.locator(".rules-answer", { hasText: "2 règles métier non respectées, dans 2 messages" }).waitFor();
  await closed(page);
});

test("a message in its envelope, in a list, one a line, and compressed", async () => {
  const page = await opened(chrome, PAGE);
  const line = JSON.stringify(JSON.parse(GOOD.json));
  assert.equal((await validate(page, example("EDXL-DE/complete.json"))).schema, "EDXL-DE");
  assert.equal((await validate(page, example("EDXL-DE/complete.xml"))).valid, true);
  assert.equal((await validate(page, `[${GOOD.json},${BAD.json}]`)).problems[0].path.slice(0, 3), "/1/");
  assert.match((await validate(page, `${line}\n${JSON.stringify(JSON.parse(BAD.json))}\n`)).problems[0].path, /^:2\/createCase\//);
  await open(page, ["messages.ndjson.gz", gzipSync(`${line}\n${line}\n{"x":1}\n`)]);
  await headline(page, "3 messages");
  assert.match(await page.locator(".notice").textContent(), /gzip/);
  await closed(page);
});

test("an archive of messages: each has its verdict, and is shown when one asks", async () => {
  const page = await opened(chrome, PAGE);
  const files = { "a.json": strToU8(GOOD.json), "b/c.xml": strToU8(BAD.xml), "__MACOSX/._a.json": strToU8("x"), "lisez-moi.txt": strToU8("x") };
  await open(page, ["messages.zip", zipSync(files)]);
  await headline(page, "2 messages");
  assert.deepEqual(await page.locator(".message summary code").allTextContents(), ["a.json", "b/c.xml"]);
  const second = page.locator(".message").nth(1);
  await second.locator("summary").click();
  await second.getByText("Voir dans le volet").click();
  assert.ok((await page.locator(".cm-lintRange-error").allTextContents()).includes("hier"));
  await closed(page);
});

test("a file that is dropped on the page is judged by its own bytes", async () => {
  const page = await opened(chrome, PAGE);
  await page.locator("#valider .cm-content").waitFor();
  const latin = Buffer.from(GOOD.xml.replace("UTF-8", "ISO-8859-1").replace(/[^\0-\xff]/g, "?"), "latin1");
  await page.evaluate((bytes) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([new Uint8Array(bytes)], "message.xml"));
    document.getElementById("valider").dispatchEvent(new DragEvent("drop", { dataTransfer: transfer, bubbles: true, cancelable: true }));
  }, [...latin]);
  await headline(page, "Valide");
  assert.match(await page.locator("#valider .cm-content").textContent(), /Collision|é/);
  await closed(page);
});

test("what is hostile has a verdict in words: bombs, depth, patterns, entities", async () => {
  const page = await opened(chrome, PAGE);
  const zeros = new Uint8Array(80 * 1024 * 1024);
  await open(page, ["bombe.zip", zipSync({ "bombe.json": zeros })]);
  await page.locator(".notice", { hasText: "plus de" }).waitFor();
  await open(page, ["bombe.json.gz", gzipSync(zeros)]);
  await page.locator(".notice", { hasText: "64 MiB" }).waitFor();
  await open(page, ["abime.zip", zipSync({ "a.json": strToU8("{}") }).subarray(0, 40)]);
  await page.locator(".notice", { hasText: "abîmée" }).waitFor();
  const hostile = {
    deep: "[".repeat(200_000),
    pattern: `{"createCase":{"caseId":"${"a".repeat(5_000)}!"}}`,
    entities: '<!DOCTYPE a [<!ENTITY b "c">]><createCase>&b;</createCase>',
    xml: `<createCase xmlns="urn:emergency:eda:1.9:createCase"><caseId>${"a".repeat(5_000)}!</caseId></createCase>`,
    wide: `<createCase>${"<x/>".repeat(50_000)}</createCase>`,
  };
  for (const [name, text] of Object.entries(hostile)) {
    const answer = await validate(page, text);
    assert.equal(answer.valid, false, name);
    assert.ok(answer.problems.every(({ message }) => message && !/undefined|Error/.test(message)), name);
  }
  assert.equal((await validate(page, GOOD.xml)).valid, true);
  await closed(page);
});

test("a judge that does not end is ended, and the next text has its verdict", async () => {
  const page = await opened(chrome, "index.html"); // for a clock that is there before the page's own scripts
  await page.clock.install();
  await page.goto(page.url().replace("index.html", PAGE));
  await page.evaluate((text) => window.hubsante.validate(text), GOOD.json);
  await page.evaluate(() => {
    window.hubsanteJudges.xml = async () => {
      self.onmessage = () => {
        for (;;);
      };
      self.postMessage({});
    };
    window.answer = window.hubsante.validate("<createCase/>");
  });
  let answer;
  const waiting = page.evaluate(() => window.answer).then((value) => (answer = value));
  while (!answer) await page.clock.runFor(1_000);
  await waiting;
  assert.match(answer.problems[0].value, /arrêtée au bout de 10 secondes/);
  await page.evaluate(() => delete window.hubsanteJudges.xml);
  const next = page.evaluate((text) => window.hubsante.validate(text), GOOD.xml);
  assert.equal((await next).valid, true);
  await closed(page);
});

test("the page names the libraries in its scripts, each with its licence", async () => {
  const page = await opened(chrome, PAGE);
  const address = await page.getByRole("link", { name: "bibliothèques et licences" }).evaluate((link) => link.href);
  const text = readFileSync(fileURLToPath(address), "utf8");
  for (const name of ["libxml2-wasm 0", "re2js 2", "ajv 8", "@codemirror/view 6", "fflate 0", "minisearch 7"]) assert.ok(text.includes(`\n${name}`), name);
  assert.match(text, /Copyright \(C\) 1998-2012 Daniel Veillard/);
  await closed(page);
});

test("under a path of a server, the same", async () => {
  const { base, end } = await served();
  const page = await opened(chrome, PAGE, { base });
  assert.equal((await validate(page, GOOD.xml)).valid, true);
  assert.equal((await validate(page, BAD.json)).valid, false);
  await closed(page);
  end();
});

for (const colorScheme of ["light", "dark"]) {
  test(`everybody can use the page, ${colorScheme}`, async () => {
    const page = await opened(chrome, PAGE, { colorScheme });
    await page.locator("#valider .cm-content").waitFor();
    assert.deepEqual(await violations(page), []);
    await paste(page, BAD.xml);
    await headline(page, "problème");
    assert.deepEqual(await violations(page), []);
    await open(page, ["a.ndjson", `${JSON.stringify(JSON.parse(GOOD.json))}\n{"a":1}\n`]);
    await headline(page, "2 messages");
    await page.locator(".message summary").nth(1).click();
    assert.deepEqual(await violations(page), []);
    await closed(page);
  });
}

test("a phone shows the page without sideways scrolling", async () => {
  const page = await opened(chrome, PAGE, { viewport: { width: 360, height: 740 } });
  await page.locator("#valider .cm-content").waitFor();
  await paste(page, BAD.xml);
  await headline(page, "problème");
  assert.equal(await isWide(page), false);
  await closed(page);
});
