/** The words of a verdict: those of `mdd validate`, whose table the page is given. */

import { shown } from "labels/phrases.mjs";
import { hiddenDifference } from "labels/lookalikes.mjs";

const LONGEST = 600; // characters of a value: eight names of a list
const NAMES = ["value", "near", "name", "other"]; // what stands there, and what may have been intended
const EMPTY = "(vide)";

type Values = Record<string, string | number>;

let table: Record<string, string> = {};

export function usePhrases(phrases: Record<string, string>): void {
  table = phrases;
}

/** A phrase of the table with its values; `{count:code}` is `3 codes`. Parts are phrases themselves. */
export function phrase(name: string, values: Values = {}, parts: Record<string, string> = {}): string {
  const words = table[name];
  if (words === undefined) throw new Error(`no phrase ${name}`);
  const filled = words.replace(/\{\{|\}\}|\{(\w+)(?::([^}]*))?\}/gu, (brace: string, key?: string, noun?: string) => {
    if (key === undefined) return brace[0]!;
    const value = parts[key] ?? values[key];
    if (value === undefined) throw new Error(`phrase ${name} needs ${key}`);
    if (noun) return counted(Number(value), noun);
    return (key in parts ? String(value) : shown(String(value), LONGEST)) || EMPTY;
  });
  return withDifference(filled, values);
}

/** `1 erreur`, `2 erreurs`; nought is singular. */
export function counted(number: number, noun: string): string {
  return `${number} ${noun}${number < 2 ? "" : "s"}`;
}

/** The words, and what tells two names among their values apart that look the same. */
function withDifference(words: string, values: Values): string {
  if ("character" in values) return words;
  const names = NAMES.flatMap((name) => (typeof values[name] === "string" ? [values[name]] : []));
  const difference = hiddenDifference(names);
  return difference ? `${words} (${phrase(`differs-by-${difference.kind}`, { character: difference.character })})` : words;
}
