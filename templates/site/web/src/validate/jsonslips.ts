/** What is wrong in a JSON text where its reading stopped, by what stands there and before. */

import { phrase } from "./phrases";

const BLANKS_AFTER = /^[ \t\r\n]+/u;
const BLANKS_BEFORE = /[ \t\r\n]+$/u;
const OPEN_TEXT = /^"(?:[^"\\]|\\[^])*\\?$/u;
const WORDS: Record<string, string> = { True: "true", False: "false", None: "null", undefined: "null" };
const WORD = /^(?:True|False|None|undefined)\b/u;
const TOKEN = /"((?:[^"\\]|\\[^])*)("?)|[[\]{}:,]|[^[\]{}:," \t\r\n]+/gu;
const MISSING: Record<string, string> = {
  "": "json-value-missing",
  "[": "json-value-missing",
  ":": "json-value-missing",
  "{": "json-name-missing",
  name: "json-colon-missing",
};
const OF_TEXTS = ["text-control-character", "json-hexadecimal", "json-escape"];
const LONGEST = 20_000; // characters behind the slip that are looked at

export function slip(text: string, at: number): string {
  const name = wanted(text, at);
  return OF_TEXTS.includes(name) ? phrase(name) : (usual(text, at) ?? phrase(name));
}

/** What people and cut logs do to a document; undefined for anything else. */
function usual(text: string, at: number): string | undefined {
  const before = text.slice(0, at).replace(BLANKS_BEFORE, "");
  const after = text.slice(at).replace(BLANKS_AFTER, "");
  if (after === "" || (after.length < LONGEST && OPEN_TEXT.test(after))) {
    return phrase(before ? "json-truncated" : after ? "json-open-text" : "json-value-missing");
  }
  if (before.endsWith(",") && "]}".includes(after[0]!)) return phrase("json-trailing-comma", { bracket: after[0]! });
  const next = after.startsWith(",") ? after.slice(1).replace(BLANKS_AFTER, "")[0] : undefined;
  if (next === "]" || next === "}") return phrase("json-trailing-comma", { bracket: next });
  if ("'‘’".includes(after[0]!)) return phrase("json-single-quotes");
  const word = WORD.exec(after)?.[0];
  return word && phrase("json-python-word", { word, json: WORDS[word]! });
}

/** The phrase for what had to stand at the offset, by the tokens before it. */
function wanted(text: string, at: number): string {
  const opened = [""];
  let last = "";
  for (const [sign, , end] of text.slice(0, at).matchAll(TOKEN)) {
    if (sign.startsWith('"') && !end) return inText(text, at);
    if (sign === "[" || sign === "{") opened.push(sign);
    else if (sign === "]" || sign === "}") opened.pop();
    last = kind(sign, last, opened.at(-1) ?? "");
  }
  if (last === ",") return opened.at(-1) === "{" ? "json-name-missing" : "json-value-missing";
  return MISSING[last] ?? (opened.at(-1) ? "json-comma-missing" : "json-extra");
}

function kind(sign: string, last: string, container: string): string {
  if ("[{:,".includes(sign)) return sign;
  return sign.startsWith('"') && container === "{" && (last === "{" || last === ",") ? "name" : "value";
}

function inText(text: string, at: number): string {
  if (text[at]! < " ") return "text-control-character";
  const escaped = text[at] === "\\" ? text[at + 1] : text[at];
  return escaped === "u" ? "json-hexadecimal" : "json-escape";
}
