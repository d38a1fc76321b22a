// The page's answer to each document beside the command's: the verdict, the message, each problem word by word.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, test } from "node:test";
import { browser, closed, opened } from "./support.mjs";

const BATCH = 200;
const cases = JSON.parse(readFileSync(process.env.CASES, "utf8"));

let chrome;
before(async () => (chrome = await browser()));
after(() => chrome.close());

/** An answer in one order: problems of one line stand as each validator found them. */
function words({ valid, schema, problems }) {
  const lines = problems.map(({ path, line, message, value, expected, label }) => JSON.stringify([path, line, message, value, expected, label]));
  return JSON.stringify([valid, schema, lines.sort()]);
}

function differences(asked, answers) {
  return asked.flatMap((wanted, index) => (words(wanted) === words(answers[index]) ? [] : [{ wanted, found: answers[index] }]));
}

async function answersOf(page, documents) {
  return page.evaluate(async (texts) => {
    const answers = [];
    for (const text of texts) answers.push(await window.hubsante.validate(text));
    return answers;
  }, documents);
}

test("no answer differs", async () => {
  const page = await opened(chrome, "valider/index.html");
  for (let start = 0; start < cases.length; start += BATCH) {
    const asked = cases.slice(start, start + BATCH);
    const answers = await answersOf(page, asked.map(({ document }) => document));
    assert.deepEqual(differences(asked, answers).slice(0, 3), []);
  }
  await closed(page);
});

test("a difference is found: of the verdict, of the message, of a word", async () => {
  const page = await opened(chrome, "valider/index.html");
  const valid = cases.find(({ valid, schema }) => valid && schema);
  const refused = cases.find(({ problems }) => problems.length > 0);
  const changed = [{ ...valid, valid: false }, { ...valid, schema: "X" }, { ...refused, problems: refused.problems.map((problem) => ({ ...problem, value: `${problem.value}x` })) }];
  const answers = await answersOf(page, changed.map(({ document }) => document));
  assert.equal(differences(changed, answers).length, 3);
  await closed(page);
});
