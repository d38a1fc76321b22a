// Answers each line, a document as a JSON text, by what the package reads of it, and how it writes that.

import { createInterface } from "node:readline";

import { parse } from "hubsante-models/parse";
import { parseXml, toXml } from "hubsante-models/xml";

for await (const line of createInterface({ input: process.stdin })) {
  process.stdout.write(`${JSON.stringify(answer(JSON.parse(line)))}\n`);
}

function answer(text) {
  let read;
  try {
    read = text.trimStart().startsWith("<") ? parseXml(text) : parse(text);
  } catch (error) {
    if (error.name !== "InvalidMessageError") throw error;
    return { problems: error.problems };
  }
  const { schema, document } = read;
  try {
    return { schema, json: JSON.stringify(document), xml: toXml(schema, document) };
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return { schema, json: JSON.stringify(document), unwritable: error.message };
  }
}
