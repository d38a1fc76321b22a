// The page's second answer beside the package's: the same rules broken at the same places, and the verdict as it was.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, test } from "node:test";
import { browser, closed, opened } from "./support.mjs";

const BATCH = 200;
const cases = JSON.parse(readFileSync(process.env.CASES, "utf8"));

let chrome;
before(async () => (chrome = await browser()));
after(() => chrome.close());

/** Findings in one order. */
function words(rules) {
  return rules.map(({ rule, severity, path, value, label, message }) => JSON.stringify([rule, severity, path, value, label, message])).sort();
}

function differences(asked, answers) {
  return asked.flatMap(({ document, rules }, index) => {
    const { valid, rules: found } = answers[index];
    return valid && String(words(rules)) === String(words(found)) ? [] : [{ document: document.slice(0, 300), valid, wanted: words(rules), found: words(found) }];
  });
}

async function answersOf(page, documents) {
  return page.evaluate(async (texts) => {
    const answers = [];
    for (const text of texts) answers.push(await window.hubsante.validate(text));
    return answers;
  }, documents);
}

test("no finding differs", async () => {
  const page = await opened(chrome, "valider/index.html");
  for (let start = 0; start < cases.length; start += BATCH) {
    const asked = cases.slice(start, start + BATCH);
    const answers = await answersOf(page, asked.map(({ document }) => document));
    assert.deepEqual(differences(asked, answers).slice(0, 3), []);
  }
  await closed(page);
});

test("a difference is found: a rule more, another place, another word", async () => {
  const page = await opened(chrome, "valider/index.html");
  const kept = cases.find(({ rules }) => rules.length === 0);
  const broken = cases.find(({ rules }) => rules.length > 0);
  const [first, ...others] = broken.rules;
  const changed = [
    { ...kept, rules: broken.rules },
    { ...broken, rules: others },
    { ...broken, rules: [{ ...first, path: `${first.path}/x` }, ...others] },
    { ...broken, rules: [{ ...first, message: "x" }, ...others] },
  ];
  const answers = await answersOf(page, changed.map(({ document }) => document));
  assert.equal(differences(changed, answers).length, changed.length);
  await closed(page);
});
