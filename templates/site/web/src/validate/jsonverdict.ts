/** The verdicts on the JSON messages of a text: one, or a list of them. */

import { isFlaw, problems } from "./flaws";
import { carriedFlaws, schemaFlaws } from "./json";
import { isProblem, readJson, type JsonText } from "./jsontext";
import type { Model, Path } from "./model";
import { phrase } from "./phrases";
import { around, isCarried, readingOf } from "./recognise";
import { rulesOfJson } from "./rulecheck";
import { pointer } from "./text";
import type { Named, Source } from "./serve";
import { problem, verdict, type Problem, type Verdict } from "./verdict";

/** The verdict on each message, with the suffix to the text's name: `[2]`. */
export function jsonVerdicts(source: Source, model: Model): Named[] {
  const text = readSource(source);
  if (isProblem(text)) return [["", verdict(null, "json", [text], { isPartial: true })]];
  const { document } = text;
  if (!Array.isArray(document) || document.length === 0) return [["", verdictOf(document, [], text, model)]];
  return document.map((item, index) => [`[${index + 1}]`, verdictOf(item, [index], text, model)]);
}

function readSource(source: Source): JsonText | Problem {
  if (typeof source === "string") return readJson(source.replace(/^\ufeff/u, ""));
  try {
    return readJson(new TextDecoder("utf-8", { fatal: true }).decode(source));
  } catch {
    return notUtf8(source);
  }
}

/** The problem of the first byte that is not UTF-8. */
function notUtf8(source: Uint8Array): Problem {
  let [low, high] = [0, source.length]; // the bytes up to the first are right, those up to the second are not
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (isUtf8(source.subarray(0, middle))) low = middle;
    else high = middle;
  }
  let byte = low;
  while (byte > 0 && !isUtf8(source.subarray(0, byte), false)) byte -= 1; // where its character begins
  const line = source.subarray(0, byte).reduce((count, sign) => count + Number(sign === 10), 1);
  const message = phrase("json-unreadable", {}, { problem: phrase("not-utf-8", { byte }) });
  return problem("", line, message, { expected: phrase("json-document") });
}

/** Whether bytes are UTF-8; the last character may be cut where they go on. */
function isUtf8(bytes: Uint8Array, stream = true): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes, { stream });
    return true;
  } catch {
    return false;
  }
}

/** The verdict on one document at a path of the text. */
function verdictOf(document: unknown, path: Path, text: JsonText, model: Model): Verdict {
  const outer = around(document, model);
  const inner = outer.reduce((value, name) => (value as Record<string, unknown>)[name], document);
  const notes = outer.length > 0 ? [phrase("taken-out", { path: pointer(outer) })] : [];
  const at = [...path, ...outer];
  if (isCarried(inner, model)) return carriedVerdict(inner, at, text, model, [...notes, phrase("without-envelope")]);
  const reading = readingOf(inner, model);
  if (isFlaw(reading)) {
    return verdict(null, "json", problems([{ ...reading, path: [...at, ...reading.path] }], text), { notes });
  }
  const { message, value } = reading;
  const root = [...at, ...reading.path];
  const found = problems(schemaFlaws(message, value, root, model), text);
  const rules = found.length === 0 ? rulesOfJson(message, value, root, text, model) : undefined;
  return verdict(message.name, "json", found, { notes, rules });
}

function carriedVerdict(members: Record<string, unknown>, path: Path, text: JsonText, model: Model, notes: string[]): Verdict {
  const content = model.contents.find((message) => Object.hasOwn(members, message.root));
  const found = problems(carriedFlaws(members, path, model), text);
  const isRuled = content && found.length === 0;
  const rules = isRuled ? rulesOfJson(content, members[content.root], [...path, content.root], text, model) : undefined;
  return verdict(content?.name ?? null, "json", found, { notes, rules });
}
