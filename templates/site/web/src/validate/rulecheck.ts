/** The second answer on a valid message: which business rules it breaks. */

import { check, type Finding } from "rules";
import { isObject } from "./json-values";
import { lineAt, nodeAt, rangeOf, type JsonText } from "./jsontext";
import type { Message, Model, Path } from "./model";
import { linkAt } from "./slots";
import { pointer, shownValue } from "./text";
import { problem, type BrokenRule, type Problem } from "./verdict";

/** The rules that a valid message breaks, their paths below its root object; undefined where there are none for it. */
export function brokenBy(message: Message, value: unknown, model: Model): Finding[] | undefined {
  const carried = message.isEnvelope ? contents(value, model) : [];
  if (![message, ...carried].some(({ isRuled }) => isRuled)) return undefined;
  return check(message.isEnvelope ? (value as object) : { [message.root]: value });
}

/** The messages that are carried in a value, with the header of those that have one. */
function contents(value: unknown, model: Model): Message[] {
  if (Array.isArray(value)) return value.flatMap((item) => contents(item, model));
  if (!isObject(value)) return [];
  const carried = model.useCases(value);
  if (carried.length === 0) return Object.values(value).flatMap((member) => contents(member, model));
  return model.header && carried.some(({ hasHeader }) => hasHeader) ? [model.header, ...carried] : carried;
}

/** Where the text has what a finding is about, and the value as the text has it. */
export type Standing = Pick<Problem, "place" | "line" | "value" | "range">;

/** What is shown of a finding. */
export function brokenRule({ rule, severity, path, label, message: words }: Finding, message: Message, model: Model, { place, line, value, range }: Standing): BrokenRule {
  return { ...problem(place, line, words, { value, label, link: linkAt(message, path, model), range }), rule, severity };
}

/** The rules broken by a message in JSON whose root object stands at a path; undefined where there are none for it. */
export function rulesOfJson(message: Message, value: unknown, path: Path, { text, root }: JsonText, model: Model): BrokenRule[] | undefined {
  return brokenBy(message, value, model)?.map((finding) => {
    const whole = [...path, ...finding.path];
    const node = nodeAt(root, whole);
    const value = finding.value === null ? "" : shownValue(finding.value, text.slice(node.from, node.to));
    return brokenRule(finding, message, model, { place: pointer(whole), line: lineAt(text, node.from), value, range: rangeOf(node) });
  });
}
