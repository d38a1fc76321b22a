/** What is wrong with the message inside an envelope: header, use case, other members. */

import { shown } from "labels/phrases.mjs";
import { knownName, some } from "./expected";
import { flaw, type Flaw } from "./flaws";
import { label, memberNames, rootObject, type Message, type Model, type Path, type Place } from "./model";
import { phrase } from "./phrases";
import { hasHeader, linkTo } from "./slots";

/** What one schema reports of a value at a path. */
export type Judge = (message: Message, value: unknown, path: Path) => Flaw[];

/** The flaws of what an envelope carries; none of a valid message. */
export function payloadFlaws(members: Record<string, unknown>, path: Path, place: Place, model: Model, judge: Judge): Flaw[] {
  const payload = new Payload(members, path, place, model);
  return [...payload.useCaseFlaws(), ...payload.headerFlaws(judge), ...payload.unknown(), ...payload.contentFlaws(judge)];
}

class Payload {
  private readonly present: Message[];
  private readonly headerNames: Set<string>;
  private readonly expectsHeader: boolean;

  constructor(
    private readonly members: Record<string, unknown>,
    private readonly path: Path,
    private readonly place: Place,
    private readonly model: Model,
  ) {
    this.present = model.useCases(members);
    this.headerNames = new Set(model.header ? rootObject(model.header).fields.map((field) => field.name) : []);
    this.expectsHeader =
      this.present.length > 0
        ? this.present.some((message) => hasHeader(message, model))
        : [...this.headerNames].some((name) => Object.hasOwn(members, name));
  }

  useCaseFlaws(): Flaw[] {
    if (this.present.length === 0) {
      const names = some(this.model.contents.map((content) => content.root), "messages");
      return [this.flaw(phrase("one-of-messages", {}, { names }), phrase("no-use-case"))];
    }
    if (this.present.length === 1) return [];
    const roots = this.present.map((message) => message.root).join(", ");
    return [this.flaw(phrase("one-use-case"), phrase("several-use-cases", { roots }))];
  }

  headerFlaws(judge: Judge): Flaw[] {
    const { header } = this.model;
    return header && this.expectsHeader ? judge(header, this.members, this.path) : [];
  }

  unknown(): Flaw[] {
    const roots = new Set(this.model.contents.map((content) => content.root));
    const carried = new Set(this.present.map((message) => message.root));
    return Object.entries(this.members).flatMap(([name, value]) => {
      if (carried.has(name)) return [];
      const path = [...this.path, name];
      if (this.headerNames.has(name) && !this.expectsHeader) {
        return flaw(path, value, phrase("no-header-field"), "", phrase("header-field", { name }), linkTo(this.place));
      }
      if (this.headerNames.has(name) || roots.has(name)) return [];
      const known = knownName(name, memberNames(this.place, this.model));
      return flaw(path, value, known, "", phrase("field-unknown-in-message", { name: shown(name, 60) }), linkTo(this.place));
    });
  }

  contentFlaws(judge: Judge): Flaw[] {
    return this.present.flatMap((message) => judge(message, this.members[message.root], [...this.path, message.root]));
  }

  private flaw(expected: string, message: string): Flaw {
    return flaw(this.path, this.members, expected, label(this.place), message, linkTo(this.place));
  }
}
