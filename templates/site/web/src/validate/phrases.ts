/** The words of a verdict: those of `mdd validate`, whose table the page is given. */

import { counted as countedIn, phrase as phraseOf, words, type Phrase, type Table } from "labels/phrases.mjs";

let table: Table = {};

export function usePhrases(phrases: Record<string, string>): void {
  table = Object.fromEntries(Object.entries(phrases).map(([name, fr]) => [name, { fr }]));
}

/** The words of a phrase that is put together already. */
export function inWords(phrase: Phrase): string {
  return words(phrase, table, "fr");
}

/** A phrase of the table with its values; parts are words already, and stand as they are. */
export function phrase(name: string, values: Record<string, string | number> = {}, parts: Record<string, string> = {}): string {
  return inWords({ ...phraseOf(name, values), ...parts });
}

/** `1 erreur`, `2 erreurs`; nought is singular. */
export function counted(number: number, noun: string): string {
  return countedIn(number, noun, "fr");
}
