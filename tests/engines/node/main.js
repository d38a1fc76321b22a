// Answers questions, a line of JSON each: {"judge", "schema", "documents"} gives {"verdicts"}, one a document, or
// {"error"} where the schema cannot be read, or a document not be judged.

import { readFileSync, readdirSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { createInterface } from "node:readline";

import { celEnv, isCelError, parse, plan } from "@bufbuild/cel";
import { Ajv } from "ajv";
import addFormats from "ajv-formats";

const STRICT = { strict: true, strictTypes: true, strictTuples: true, strictRequired: true };

/** The judges by name, each from a schema (a pattern as it stands, or a file by its path) to a verdict. */
const judges = {
  regex: (pattern) => byRegExp(pattern, ""),
  "regex-u": (pattern) => byRegExp(pattern, "u"),
  cel: byCel,
  "json-schema": byAjv({ ...STRICT, unicodeRegExp: true }),
  "json-schema-utf16": byAjv({ ...STRICT, unicodeRegExp: false, validateFormats: false }),
};

function byRegExp(pattern, flags) {
  const expression = new RegExp(pattern, flags);
  return (text) => expression.test(text);
}

/** An expression over the members of a document; what cannot be evaluated ends the question. */
function byCel(expression) {
  const evaluate = plan(celEnv(), parse(expression));
  return (document) => {
    const value = evaluate(JSON.parse(document));
    if (isCelError(value)) {
      throw value;
    }
    return value;
  };
}

/** What is no JSON is refused. */
function byAjv(options) {
  const folders = new Map();
  return (file) => {
    const folder = dirname(file);
    if (!folders.has(folder)) {
      folders.set(folder, loaded(folder, options));
    }
    const validate = folders.get(folder).getSchema(basename(file));
    return (document) => {
      const instance = parsed(document);
      return instance !== undefined && validate(instance);
    };
  };
}

function loaded(folder, options) {
  const ajv = new Ajv(options);
  addFormats.default(ajv);
  for (const name of readdirSync(folder).filter((name) => name.endsWith(".json"))) {
    ajv.addSchema(JSON.parse(readFileSync(join(folder, name), "utf8")), name);
  }
  return ajv;
}

function parsed(document) {
  try {
    return JSON.parse(document);
  } catch {
    return undefined;
  }
}

function answered({ judge, schema, documents }) {
  try {
    const accepts = judges[judge](schema);
    return { verdicts: documents.map((document) => accepts(document)) };
  } catch (error) {
    return { error: error.message };
  }
}

for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
  process.stdout.write(`${JSON.stringify(answered(JSON.parse(line)))}\n`);
}
