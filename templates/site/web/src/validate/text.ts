/** A text as it may stand in one line: bounded, without what cannot be seen. */

import { shown } from "labels/phrases.mjs";

const SEEN: Record<string, string> = { " ": "␣", "\t": "⇥", "\n": "↵", "\r": "␍", "\u00a0": "⍽", "\u202f": "⍽" };
const BLANKS = /[ \t\n\r\u00a0\u202f]/gu;
const EDGES = /^([ \t\n\r\u00a0\u202f]*)([^]*?)([ \t\n\r\u00a0\u202f]*)$/u;

/** The first characters of a text, none of them halved. */
export function first(text: string, count: number): string {
  return text.length <= count ? text : [...text.slice(0, 2 * count)].slice(0, count).join("");
}

/** How many characters a text has. */
export function lengthOf(text: string): number {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
}

/** A text whose blanks at its edges can be seen: `␣DRFR15`, `a⇥`. */
export function visibleEdges(text: string): string {
  const [, before = "", middle = "", after = ""] = EDGES.exec(text) ?? [];
  if (!middle) return text;
  const seen = (blanks: string): string => blanks.replace(BLANKS, (blank) => SEEN[blank]!);
  return seen(before) + middle + seen(after);
}

/** RFC 6901, with what cannot be seen escaped. */
export function pointer(path: readonly (string | number)[]): string {
  const steps = path.map((step) => `/${String(step).replaceAll("~", "~0").replaceAll("/", "~1")}`);
  return shown(steps.join(""), 500);
}

/** A JSON value in one line; of objects and lists only the brackets. A number as Python prints it. */
export function shownValue(value: unknown, lexeme = ""): string {
  if (typeof value === "string") return shown(visibleEdges(first(value, 200)));
  if (typeof value === "number") return shown(shownNumber(value, lexeme));
  if (value === null || typeof value === "boolean") return String(value);
  if (Array.isArray(value)) return value.length > 0 ? "[…]" : "[]";
  return Object.keys(value as object).length > 0 ? "{…}" : "{}";
}

function shownNumber(value: number, lexeme: string): string {
  if (/^-?\d+$/u.test(lexeme)) return lexeme === "-0" ? "0" : lexeme;
  const [digits = "", power] = value.toExponential().split("e");
  const exponent = Number(power);
  if (exponent < -4 || exponent >= 16) {
    const sign = exponent < 0 ? "-" : "+";
    return `${digits}e${sign}${String(Math.abs(exponent)).padStart(2, "0")}`;
  }
  const plain = Object.is(value, -0) ? "-0" : value.toLocaleString("en", { useGrouping: false, maximumFractionDigits: 20 });
  return plain.includes(".") ? plain : `${plain}.0`;
}
