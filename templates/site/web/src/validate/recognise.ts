/** Which message a text holds: decided by its content, then by its root. */

import { shown } from "labels/phrases.mjs";
import { some } from "./expected";
import { flaw, type Flaw } from "./flaws";
import { isObject } from "./json-values";
import { fieldOf, rootObject, type Message, type Model, type Path } from "./model";
import { nearest } from "labels/nearest.mjs";
import { phrase } from "./phrases";
import { first } from "./text";
import { problem, type Problem } from "./verdict";

const MOST_AROUND = 3; // members that a log puts around a message
const LEAST_ENVELOPE_FIELDS = 2; // of an envelope that requires as many
const ENVELOPE_ROOT = "edxlDistribution";
const ENVELOPE_FIELDS = ["distributionID", "content"];
const SHOWN = 40;

/** A JSON document read as a message: which message, where its root object stands. */
export interface Reading {
  message: Message;
  path: Path;
  value: unknown;
}

type Members = Record<string, unknown>;

/** By the first sign of a text; empty when neither. */
export function form(text: string): "json" | "xml" | "" {
  const sign = /[^\s\0\ufeff]/u.exec(text)?.[0];
  if (sign === "{" || sign === "[") return "json";
  return sign === "<" ? "xml" : "";
}

/** The problem of a text that is neither JSON nor XML. */
export function neither(text: string): Problem {
  const expected = phrase("either-form");
  const beginning = first(text, SHOWN);
  if (/^[\s\0\ufeff]*$/u.test(text)) return problem("", 0, phrase("empty-file"), { expected });
  if (/[\0-\u0008\u000e-\u001f]/u.test(beginning)) return problem("", 0, phrase("no-text"), { expected });
  return problem("", 1, phrase("neither-form"), { expected, value: shown(beginning) });
}

/** What a document is read as: a message under its root, or an envelope; else why it is none. */
export function readingOf(document: unknown, model: Model): Reading | Flaw {
  if (!isObject(document)) return flaw([], document, phrase("json-object"), "", phrase("no-object"));
  return wrapped(document, model) ?? envelope(document, model) ?? unknownDocument(document, model);
}

/** Whether a document is what an envelope carries, without the envelope: header fields beside a use case. */
export function isCarried(document: unknown, model: Model): document is Members {
  if (!isObject(document) || model.envelopes.length === 0 || !model.header) return false;
  const roots = new Set(model.contents.map((message) => message.root));
  const header = new Set(rootObject(model.header).fields.map((field) => field.name).filter((name) => !roots.has(name)));
  const names = Object.keys(document);
  return names.some((name) => header.has(name)) && names.some((name) => roots.has(name));
}

/** The members that a log put around an envelope or a message: `edxl` of `{"edxl": {…}}`; mostly none. */
export function around(document: unknown, model: Model): string[] {
  const path: string[] = [];
  if (isObject(document) && envelope(document, model)) return [];
  while (path.length < MOST_AROUND && isObject(document) && Object.keys(document).length === 1) {
    const name = Object.keys(document)[0]!;
    if (model.messages.some((message) => message.root === name && !message.isEnvelope)) return [];
    document = document[name];
    path.push(name);
    if (isObject(document) && (envelope(document, model) || isCarried(document, model))) return path;
  }
  return [];
}

function wrapped(document: Members, model: Model): Reading | undefined {
  const [name, ...others] = Object.keys(document);
  if (name === undefined || others.length > 0) return undefined;
  const message = model.messages.find(({ root, isEnvelope }) => root === name && !isEnvelope);
  return message && { message, path: [name], value: document[name] };
}

/** The envelope that has the most of the members, if it has more than half of them. */
function envelope(document: Members, model: Model): Reading | undefined {
  const names = Object.keys(document);
  let best: Message | undefined;
  let most = -1;
  for (const message of model.envelopes) {
    const shared = names.filter((name) => fieldOf(rootObject(message), name)).length;
    if (shared > most) [best, most] = [message, shared];
  }
  if (!best || most < leastFields(best) || 2 * most <= names.length) return undefined;
  return { message: best, path: [], value: document };
}

function leastFields(message: Message): number {
  return Math.min(LEAST_ENVELOPE_FIELDS, rootObject(message).fields.filter((field) => field.low > 0).length);
}

/** No message at all, or more than one. */
function unknownDocument(document: Members, model: Model): Flaw {
  const bare = model.messages.filter((message) => !message.isEnvelope);
  const roots = [...new Set(bare.map((message) => message.root))];
  const names = Object.keys(document);
  const members = names.join(", ");
  const present = roots.filter((root) => Object.hasOwn(document, root));
  if (present.length > 1) {
    return flaw([], members, phrase("one-message"), "", phrase("several-messages", { roots: present.join(", ") }));
  }
  const isEnvelope = Object.hasOwn(document, ENVELOPE_ROOT) || ENVELOPE_FIELDS.every((name) => Object.hasOwn(document, name));
  if (model.envelopes.length === 0 && isEnvelope) {
    return flaw([], members, phrase("bare-message"), "", phrase("no-envelope"));
  }
  if (names.length === 1) return flaw([members], members, rootInstead(members, bare), "", phrase("unknown-root"));
  const expected = phrase("one-of-roots", {}, { roots: some(roots, "messages") });
  return flaw([], members, expected, "", phrase("unknown-document"));
}

/** The problem of a root element that no message has. */
export function unknownElement(name: string, line: number, model: Model): Problem {
  const isEnvelope = name === ENVELOPE_ROOT && model.envelopes.length === 0;
  const expected = isEnvelope ? phrase("bare-message") : rootInstead(name, model.messages);
  const words = phrase(isEnvelope ? "no-envelope" : "unknown-root");
  return problem(`/${shown(name)}`, line, words, { value: shown(name), expected });
}

/** The root that was probably intended, also by the name of its schema; else the roots that there are. */
function rootInstead(name: string, messages: readonly Message[]): string {
  const roots = new Map(messages.flatMap(({ root, name: schema }) => [[root, root], [schema, root]] as const));
  const near = nearest(name, roots.keys());
  const known = [...new Set(roots.values())];
  if (near && known.length > 1) return phrase("perhaps-root", { root: roots.get(near)! });
  if (known.length === 1) return phrase("the-root", { root: known[0]! });
  return phrase("one-of-roots", {}, { roots: some(known, "messages") });
}
