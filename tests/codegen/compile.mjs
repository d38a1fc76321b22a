// Compiles schemas in ajv's strictest mode: node compile.mjs FILE… -- FILE… (those that they refer to).
// Prints a line for each that it refuses.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
const Ajv = require("ajv").default;
const addFormats = require("ajv-formats").default;

const read = (file) => JSON.parse(readFileSync(file, "utf8"));
const files = process.argv.slice(2);
const border = files.indexOf("--");
const others = files.slice(border + 1).map(read);

for (const file of files.slice(0, border)) {
  const schema = read(file);
  const ajv = new Ajv({ strict: true, allErrors: true, validateFormats: true });
  addFormats(ajv);
  ajv.addSchema(others.filter((other) => other.$id !== schema.$id));
  try {
    ajv.compile(schema);
  } catch (error) {
    console.log(`${file}: ${error.message}`);
  }
}
