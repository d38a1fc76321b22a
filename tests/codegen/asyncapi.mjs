// Prints a line for each error that the parser of AsyncAPI finds in a document: node asyncapi.mjs FILE.
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
const { Parser, fromFile } = require("@asyncapi/parser");

const ERROR = 0;
const { document, diagnostics } = await fromFile(new Parser(), process.argv[2]).parse();
for (const found of diagnostics.filter((one) => one.severity === ERROR)) {
  console.log(`${found.path.join(".")}: ${found.message}`);
}
if (document) {
  console.error(document.channels().all().map((channel) => channel.address()).sort().join(" "));
}
