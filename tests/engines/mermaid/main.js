// What Mermaid's parser says of texts: a JSON list of them in, a list of what is wrong with each out, "" for nothing.

import { JSDOM } from "jsdom";

globalThis.window = new JSDOM("").window; // the parser cleans texts as for a page
globalThis.document = globalThis.window.document;
const { default: mermaid } = await import("mermaid");

let input = "";
for await (const chunk of process.stdin) input += chunk;
const words = [];
for (const text of JSON.parse(input)) {
  words.push(await mermaid.parse(text).then(() => "", (error) => String(error) || "?"));
}
process.stdout.write(JSON.stringify(words));
