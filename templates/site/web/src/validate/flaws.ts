/** What is wrong with a JSON value, before it is looked up in its text. */

import { phrase } from "./phrases";
import { lineAt, nodeAt, rangeOf, type JsonText } from "./jsontext";
import type { Path } from "./model";
import { pointer, shownValue } from "./text";
import { bounded, byLine, MOST_PROBLEMS, problem, type Problem } from "./verdict";

/** Stands for the value of a member that is not there. */
export const ABSENT = Symbol("absent");

/** One thing wrong at a path; for an absent member the line is that of its object. */
export interface Flaw {
  path: Path;
  value: unknown;
  expected: string;
  label: string;
  message: string;
  link: string;
}

export function flaw(path: Path, value: unknown, expected: string, label: string, message: string, link = ""): Flaw {
  return { path, value, expected, label, message, link };
}

export function isFlaw(read: object): read is Flaw {
  return "link" in read;
}

/** The flaws by line, the first of each path. */
export function problems(flaws: Iterable<Flaw>, text: JsonText): Problem[] {
  return bounded(byLine(once(flaws).map((each) => located(each, text))), moreProblems);
}

export function moreProblems(): Problem {
  return problem("", 0, phrase("more-problems"), { expected: phrase("mend-these-first") });
}

function once(flaws: Iterable<Flaw>): Flaw[] {
  const first = new Map<string, Flaw>();
  for (const each of flaws) {
    const key = JSON.stringify(each.path);
    if (!first.has(key)) first.set(key, each);
    if (first.size > MOST_PROBLEMS) break;
  }
  return [...first.values()];
}

function located(each: Flaw, { text, root }: JsonText): Problem {
  const isAbsent = each.value === ABSENT;
  const node = nodeAt(root, isAbsent ? each.path.slice(0, -1) : each.path);
  const value = isAbsent ? "" : shownValue(each.value, text.slice(node.from, node.to));
  const { expected, label, link } = each;
  return problem(pointer(each.path), lineAt(text, node.from), each.message, { value, expected, label, link, range: rangeOf(node) });
}
