/** What would be accepted at a point of a message, in words. */

import { knownName as knownNameOf } from "labels/nearest.mjs";
import { some as someOf } from "labels/phrases.mjs";
import { isListPlace, type Place } from "./model";
import { inWords, phrase } from "./phrases";

/** What the model accepts at a place; empty when the place is not the model's. */
export function expectedAt(place: Place | undefined): string {
  if (!place) return "";
  if (!place.field) return phrase("object");
  const { count, expected } = place.field;
  return inWords(isListPlace(place) && count ? { phrase: "list", count } : expected);
}

/** How many items: `de 1 à 3 éléments`. */
export function expectedCount({ low, high }: { low: number; high: number | null }): string {
  if (high === null) return low ? phrase("items-at-least", { low }) : phrase("items-any");
  if (low === high) return phrase("items-exactly", { low });
  return low ? phrase("items-between", { low, high }) : phrase("items-at-most", { high });
}

/** The first names, and how many there are when some are left out. */
export function some(names: readonly string[], what: string): string {
  return inWords(someOf(names, what));
}

/** The names allowed here, or the likeliest alone when one resembles the name given. */
export function knownName(name: string, names: readonly string[]): string {
  return inWords(knownNameOf(name, names));
}
