/** What would be accepted at a point of a message, and how long or great a value may be. */

import { shown } from "labels/phrases.mjs";
import { isListPlace, type Ends, type Place, type Type } from "./model";
import { nearest } from "labels/nearest.mjs";
import { phrase } from "./phrases";
import { lengthOf } from "./text";

const MOST_NAMES = 8;
const LONGEST_NAME = 60;

/** What the model accepts at a place; empty when the place is not the model's. */
export function expectedAt(place: Place | undefined): string {
  if (!place) return "";
  if (!place.field) return phrase("object");
  if (isListPlace(place)) return phrase("list", {}, { count: expectedCount(place.field) });
  return expectedValue(place.field.type);
}

/** One value of a type. */
export function expectedValue(type: Type): string {
  switch (type.kind) {
    case "text":
      return expectedText(type.patterns ?? [], type.length);
    case "code":
      return expectedCode(type);
    case "message":
      return phrase("any-message");
    case "integer":
    case "number":
      return type.bounds
        ? phrase(`bounded-${type.kind}`, {}, { bounds: expectedBounds(type.bounds) })
        : phrase(type.kind);
    default:
      return phrase(type.kind);
  }
}

/** How many items: `de 1 à 3 éléments`. */
export function expectedCount({ low, high }: { low: number; high: number | null }): string {
  if (high === null) return low ? phrase("items-at-least", { low }) : phrase("items-any");
  if (low === high) return phrase("items-exactly", { low });
  return low ? phrase("items-between", { low, high }) : phrase("items-at-most", { high });
}

/** The first names, and how many there are when some are left out. */
export function some(names: readonly string[], what: string, count = names.length): string {
  const listed = names.slice(0, MOST_NAMES).map((name) => shown(name, LONGEST_NAME)).join(", ");
  return count <= MOST_NAMES ? phrase("named", { names: listed }) : phrase(`some-${what}`, { names: listed, count });
}

/** The names allowed here, or the likeliest alone when one resembles the name given. */
export function knownName(name: string, names: Iterable<string>): string {
  const known = [...new Set(names)];
  if (known.length === 0) return phrase("no-field");
  const near = nearest(name, known);
  return near ? phrase("perhaps", { near, value: name }) : phrase("one-of-names", {}, { names: some(known, "names") });
}

function expectedText(patterns: readonly string[], length: Ends<number> | undefined): string {
  const parts: Record<string, string> = {};
  if (length) parts["size"] = expectedLength(length);
  if (patterns.length > 0) {
    const forms = patterns.map((pattern) => phrase("named", { names: shown(pattern) }));
    parts["form"] = forms.reduce((form, other) => phrase("forms", {}, { form, other }));
  }
  const names = Object.keys(parts);
  return phrase(`text${names.length > 0 ? "-of-" : ""}${names.join("-and-")}`, {}, parts);
}

function expectedCode(type: Extract<Type, { kind: "code" }>): string {
  const codes = some(type.first, "codes", type.count);
  if (type.count === 1) return phrase("code", {}, { codes });
  return type.list ? phrase("codes-of-list", { list: type.list }, { codes }) : phrase("codes", {}, { codes });
}

function expectedLength({ low = 0, high }: Ends<number>): string {
  if (high === null || high === undefined) return phrase("characters-at-least", { low });
  if (low === high) return phrase("characters-exactly", { low });
  return low ? phrase("characters-between", { low, high }) : phrase("characters-at-most", { high });
}

function expectedBounds({ low, high }: Ends<string>): string {
  if (!high) return phrase("bounds-from", { low: low ?? "" });
  return low ? phrase("bounds-between", { low, high }) : phrase("bounds-to", { high });
}

/** Whether a text is as long as it must be. */
export function admits({ low = 0, high }: Ends<number>, text: string): boolean {
  const count = lengthOf(text);
  return low <= count && (high === null || high === undefined || count <= high);
}

/** `43 caractères, au plus 40` */
export function wrongLength(text: string, type: Type | undefined): string {
  const count = lengthOf(text);
  const { low = 0, high } = (type?.kind === "text" && type.length) || {};
  if (count < low) return phrase("too-short", { count, low });
  if (high !== null && high !== undefined) return phrase("too-long", { count, high });
  return phrase("other-length", { count });
}

/** `ce nombre est supérieur à 90` */
export function wrongBound(type: Type | undefined, isBelow: boolean): string {
  const { low, high } = ((type?.kind === "integer" || type?.kind === "number") && type.bounds) || {};
  if (isBelow && low) return phrase("below", { low });
  if (!isBelow && high) return phrase("above", { high });
  return phrase("out-of-bounds");
}
