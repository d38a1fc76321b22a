// Says what is wrong with messages: of an output folder with labels/ and json-schema/, and a line of JSON each,
// {"schema", "document"}, gives a line of the problems in each language, {"fr": […], "en": […]}.

import { readFileSync, readdirSync } from "node:fs";
import { basename, join } from "node:path";
import { createInterface } from "node:readline";
import { pathToFileURL } from "node:url";

import { Ajv } from "ajv";
import addFormats from "ajv-formats";

const [, , output] = process.argv;
const labels = join(output, "labels");
const { Release } = await import(pathToFileURL(join(labels, "places.mjs")));
const { problems, worded } = await import(pathToFileURL(join(labels, "problems.mjs")));

const { phrases } = read(labels, "phrases.json");
const messages = Object.fromEntries(
  readdirSync(join(labels, "messages")).map((name) => [basename(name, ".json"), read(labels, "messages", name)]),
);
const release = new Release(read(labels, "release.json"), messages);
const schemas = validators();

function read(...path) {
  return JSON.parse(readFileSync(join(...path), "utf8"));
}

function validators() {
  const ajv = new Ajv({ allErrors: true, verbose: true, strict: true, unicodeRegExp: true });
  addFormats.default(ajv);
  const folder = join(output, "json-schema");
  for (const name of readdirSync(folder).filter((each) => each.endsWith(".json"))) {
    ajv.addSchema(read(folder, name), name);
  }
  return ajv;
}

function validate(schema, value) {
  const judge = schemas.getSchema(`${schema}.schema.json`);
  return judge(value) ? [] : judge.errors;
}

for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
  const { schema, document } = JSON.parse(line);
  const { root, envelope } = release.schemas[schema];
  const path = envelope ? [] : [root];
  const all = problems(release, validate, schema, envelope ? document : document[root], path);
  const of = (language) => all.map((problem) => worded(problem, phrases, language));
  process.stdout.write(`${JSON.stringify({ fr: of("fr"), en: of("en") })}\n`);
}
