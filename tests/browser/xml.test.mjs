// The XML that the form writes is the one that `mdd` writes, to the byte.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { example, scriptOf, site } from "./support.mjs";

const { xmlOf, Model } = await scriptOf('export { xmlOf } from "./form/xml"; export { Model } from "./validate/model";');

/** What a data script puts into the page. */
function dataOf(name) {
  const text = readFileSync(join(site, "data", `${name}.js`), "utf8");
  return JSON.parse(text.slice(text.indexOf("]=") + 2, text.lastIndexOf(";")));
}

const model = new Model(dataOf("validation"));

/** A text that says of each number how it is written: the form has 4 where an example has 4.0. */
const withoutNought = (xml) => xml.replace(/>(-?[0-9]+)\.0</g, ">$1<");

for (const name of readdirSync(join(site, "fichiers/examples")).sort()) {
  test(`the examples of ${name}`, () => {
    const message = model.messages.find((each) => each.name === name);
    const files = readdirSync(join(site, "fichiers/examples", name)).filter((file) => file.endsWith(".xml"));
    assert.ok(files.length >= 1);
    for (const file of files) {
      const document = JSON.parse(example(`${name}/${file.replace(".xml", ".json")}`));
      const value = message.isEnvelope ? document : document[message.root];
      assert.equal(xmlOf(message, value, model), withoutNought(example(`${name}/${file}`)), file);
    }
  });
}

test("what XML cannot carry is refused", () => {
  const message = model.messages.find((each) => each.name === "RC-REF");
  assert.throws(() => xmlOf(message, { distributionID: "\u0001" }, model), /ne peut porter/);
  assert.throws(() => xmlOf(message, { distributionID: null }, model), /est attendu/);
  assert.throws(() => xmlOf(message, { inconnu: 1 }, model), /n'a pas de donnée/);
});
