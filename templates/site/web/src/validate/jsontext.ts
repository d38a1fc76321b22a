/** A JSON text read strictly: its document and where each value stands, or the first thing wrong with it. */

import { shown } from "labels/phrases.mjs";
import { slip } from "./jsonslips";
import { phrase } from "./phrases";
import { problem, type Problem, type Range } from "./verdict";
import { pointer } from "./text";
import type { Path, Step } from "./model";

const MAX_DEPTH = 100;
const DEEPEST = 1_000; // levels, behind which a text is not read further
const LONGEST_NUMBER = 4_300; // digits, as the package reads them

const BLANKS = /[ \t\n\r]*/uy;
const NUMBER = /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][-+]?[0-9]+)?/uy;
const CONSTANT = /NaN|-?Infinity/uy;
const WORD = /true|false|null/uy;
const PLAIN = /[^"\\\u0000-\u001f]*/uy;
const HEX = /[0-9a-fA-F]{4}/uy;
const ESCAPED: Record<string, string> = { '"': '"', "\\": "\\", "/": "/", b: "\b", f: "\f", n: "\n", r: "\r", t: "\t" };
const WORDS: Record<string, unknown> = { true: true, false: false, null: null };

/** A value where it stands; an object or a list has its members or items. */
export interface Node {
  value: unknown;
  from: number;
  to: number;
  members?: Map<Step, Node>;
}

export interface JsonText {
  text: string;
  document: unknown;
  root: Node;
}

interface Open {
  node: Node;
  path: Path;
}

class Stop extends Error {}

/** A syntax error at an offset. */
class Slip extends Error {
  constructor(readonly at: number) {
    super();
  }
}

export function readJson(text: string): JsonText | Problem {
  const reader = new Reader(text);
  try {
    const root = reader.document();
    return reader.fault ?? { text, document: root.value, root };
  } catch (error) {
    if (error instanceof Stop) return reader.fault!;
    if (error instanceof Slip) return syntaxProblem(text, error.at);
    throw error;
  }
}

export function isProblem<T extends object>(read: T | Problem): read is Problem {
  return "message" in read;
}

function syntaxProblem(text: string, at: number): Problem {
  const line = lineAt(text, at);
  const column = lengthBetween(text, text.lastIndexOf("\n", at - 1) + 1, at) + 1;
  const located = phrase("located", { line, column }, { problem: slip(text, at) });
  const message = phrase("json-unreadable", {}, { problem: located });
  return problem("", line, message, { expected: phrase("json-document"), range: { from: at, to: at + 1 } });
}

export function lineAt(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf("\n"); at >= 0 && at < offset; at = text.indexOf("\n", at + 1)) line += 1;
  return line;
}

function lengthBetween(text: string, from: number, to: number): number {
  return [...text.slice(from, to)].length;
}

/** The value at a path below a node; the last one there is, where the path leads further. */
export function nodeAt(root: Node, path: Path): Node {
  let node = root;
  for (const step of path) {
    const next = node.members?.get(step);
    if (!next) return node;
    node = next;
  }
  return node;
}

/** The range that shows a value: a scalar as it is written, of an object or a list its bracket. */
export function rangeOf(node: Node): Range {
  return { from: node.from, to: node.members ? node.from + 1 : node.to };
}

class Reader {
  /** The first thing that JSON allows and we refuse. */
  fault: Problem | undefined;
  private at = 0;
  private readonly open: Open[] = [];

  constructor(private readonly text: string) {}

  /** The document, read without recursion: a text may be as deep as it is long. */
  document(): Node {
    const root = this.value([]);
    while (this.open.length > 0) this.member();
    this.blanks();
    if (this.at < this.text.length) throw new Slip(this.at);
    return root;
  }

  private blanks(): void {
    this.match(BLANKS);
  }

  private match(expression: RegExp): string | undefined {
    expression.lastIndex = this.at;
    const found = expression.exec(this.text)?.[0];
    if (found !== undefined) this.at += found.length;
    return found;
  }

  /** The next member or item of the innermost open value, or its end. */
  private member(): void {
    const { node, path } = this.open.at(-1)!;
    const isObject = !Array.isArray(node.value);
    this.blanks();
    if (this.text[this.at] === (isObject ? "}" : "]")) return this.close();
    if (node.members!.size > 0) {
      if (this.text[this.at] !== ",") throw new Slip(this.at);
      this.at += 1;
      this.blanks();
    }
    const step = isObject ? this.name() : node.members!.size;
    const item = this.value([...path, step], node.members!.has(step));
    (node.value as Record<Step, unknown>)[step] = item.value;
    node.members!.set(step, item);
  }

  private close(): void {
    const { node } = this.open.pop()!;
    this.at += 1;
    node.to = this.at;
    if (this.isTwice.delete(node)) throw new Stop();
  }

  /** Objects in which a name stands twice. */
  private readonly isTwice = new Set<Node>();

  private name(): string {
    if (this.text[this.at] !== '"') throw new Slip(this.at);
    const name = this.string();
    this.blanks();
    if (this.text[this.at] !== ":") throw new Slip(this.at);
    this.at += 1;
    return name;
  }

  private value(path: Path, isTwice = false): Node {
    this.blanks();
    const from = this.at;
    const holder = this.open.at(-1)?.node;
    const sign = this.text[from];
    if (path.length > MAX_DEPTH) this.refuse(path, from, this.lexeme(from), "json-nested", { most: MAX_DEPTH }, "json-less-nested");
    if (isTwice) {
      this.refuse(path, from, this.lexeme(from), "json-member-twice", { name: shown(String(path.at(-1)), 60) }, "json-member-once");
      this.isTwice.add(holder!);
    }
    if (path.length > DEEPEST) throw new Stop();
    if (sign === "{" || sign === "[") return this.container(sign, from, path);
    const value = sign === '"' ? this.string() : this.scalar(path, from);
    return { value, from, to: this.at };
  }

  private container(sign: string, from: number, path: Path): Node {
    const value: unknown = sign === "[" ? [] : Object.create(null);
    const node: Node = { value, from, to: from + 1, members: new Map() };
    this.at += 1;
    this.open.push({ node, path });
    return node;
  }

  private scalar(path: Path, from: number): unknown {
    const constant = this.match(CONSTANT);
    if (constant) {
      this.refuse(path, from, constant, "json-constant", { constant }, "json-finite");
      throw new Stop();
    }
    const word = this.match(WORD);
    if (word) return WORDS[word];
    const number = this.match(NUMBER);
    if (!number) throw new Slip(from);
    if (isTooLarge(number)) {
      this.refuse(path, from, number, "too-large-number", {}, "json-finite");
      throw new Stop();
    }
    return Number(number);
  }

  private string(): string {
    const from = this.at;
    let value = "";
    this.at += 1;
    for (;;) {
      value += this.match(PLAIN);
      const sign = this.text[this.at];
      if (sign === undefined) throw new Slip(from);
      if (sign === '"') break;
      if (sign !== "\\") throw new Slip(this.at);
      value += this.escape(from);
    }
    this.at += 1;
    return value;
  }

  private escape(start: number): string {
    const sign = this.text[this.at + 1];
    if (sign === undefined) throw new Slip(start);
    if (sign !== "u") {
      const escaped = ESCAPED[sign];
      if (escaped === undefined) throw new Slip(this.at);
      this.at += 2;
      return escaped;
    }
    this.at += 2;
    const hex = this.match(HEX);
    if (hex === undefined) throw new Slip(this.at - 1);
    return String.fromCharCode(Number.parseInt(hex, 16));
  }

  /** The value that begins here, as it is written; a bracket of an object or a list. */
  private lexeme(from: number): string {
    return /^(?:"(?:[^"\\]|\\[^])*"|[{}[\]]|[^\s{}[\],:"]+)/u.exec(this.text.slice(from, from + 300))?.[0] ?? "";
  }

  private refuse(path: Path, from: number, lexeme: string, name: string, values: Record<string, string | number>, expected: string): void {
    this.fault ??= problem(pointer(path), lineAt(this.text, from), phrase(name, values), {
      value: shown(lexeme.slice(0, 200)),
      expected: phrase(expected),
      range: { from, to: from + Math.max(lexeme.length, 1) },
    });
  }
}

function isTooLarge(number: string): boolean {
  return (number.length > LONGEST_NUMBER && number.replace(/\D/gu, "").length > LONGEST_NUMBER) || !Number.isFinite(Number(number));
}
