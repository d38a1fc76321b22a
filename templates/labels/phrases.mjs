// Phrases and their words. A phrase is a name in phrases.json and the values of its words, texts or phrases again:
// {"phrase": "list", "count": {"phrase": "items-at-least", "low": "1"}}.

import { hiddenDifference } from "./lookalikes.mjs";

const EMPTY = { fr: "(vide)", en: "(empty)" };
const LONGEST = 600; // characters of a value; eight names of a list
const MOST_NAMES = 8;
const LONGEST_NAME = 60;
const NAMES = ["value", "near", "name", "other"]; // values that are names of one kind
const PLACEHOLDER = /\{\{|\}\}|\{(\w+)(?::([^{}]*))?\}/g;
const UNPRINTABLE = /[\p{C}\p{Z}]/u;
const ESCAPES = { "\t": "\\t", "\n": "\\n", "\r": "\\r" };

/** A phrase with the values that its words need; two names that look the same are told apart behind them. */
export function phrase(name, values = {}) {
  const result = { phrase: name };
  for (const [key, value] of Object.entries(values)) {
    result[key] = isPhrase(value) ? value : shown(value, LONGEST);
  }
  const difference = hiddenDifference(NAMES.map((key) => values[key]).filter((value) => typeof value === "string"));
  if (difference) {
    result.apart = { phrase: `differs-by-${difference.kind}`, character: difference.character };
  }
  return result;
}

/** The words of a phrase in a language, "fr" or "en"; `phrases` is what phrases.json holds under that name. */
export function words({ phrase: name, ...values }, phrases, language) {
  const text = phrases[name][language].replace(PLACEHOLDER, (placeholder, key, noun) => {
    if (key === undefined) {
      return placeholder[0];
    }
    const value = values[key];
    const filled = (isPhrase(value) ? words(value, phrases, language) : value) || EMPTY[language];
    return noun === undefined ? filled : counted(Number(filled), noun, language);
  });
  return values.apart ? `${text} (${words(values.apart, phrases, language)})` : text;
}

/** The first names; and how many there are, in a phrase `some-…`, where some are left out. */
export function some(names, what) {
  const listed = names.slice(0, MOST_NAMES).map((name) => shown(name, LONGEST_NAME)).join(", ");
  return names.length <= MOST_NAMES
    ? phrase("named", { names: listed })
    : phrase(`some-${what}`, { names: listed, count: names.length });
}

/** A value in one line, without control characters; a list of names ends between two of them. */
export function shown(value, limit = 120) {
  const text = [...String(value)].map(printable).join("");
  const characters = [...text];
  if (characters.length <= limit) {
    return text;
  }
  const cut = characters.slice(0, limit - 1).join("");
  const end = Math.max(...[", ", " ; "].map((mark) => cut.lastIndexOf(mark) + mark.length));
  return `${[...cut.slice(0, end)].length >= Math.floor(limit / 2) ? cut.slice(0, end) : cut}…`;
}

/** `1 code`, `2 codes`; nought is singular in French and plural in English. */
export function counted(number, noun, language) {
  return `${number} ${noun}${(language === "fr" ? number < 2 : number === 1) ? "" : "s"}`;
}

function printable(character) {
  if (character === " " || !UNPRINTABLE.test(character)) {
    return character;
  }
  const code = character.codePointAt(0);
  const hex = code.toString(16);
  const escape = code < 0x100 ? `\\x${hex.padStart(2, "0")}` : code < 0x10000 ? `\\u${hex.padStart(4, "0")}` : "";
  return ESCAPES[character] ?? (escape || `\\U${hex.padStart(8, "0")}`);
}

function isPhrase(value) {
  return typeof value === "object" && value !== null;
}
