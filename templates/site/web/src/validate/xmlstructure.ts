/** Which elements are missing, unknown, misplaced or too many in another one.
 *
 * libxml2 reports the first of them and stops there; the model reports all.
 */

import { shown } from "labels/phrases.mjs";
import { expectedCount, knownName, some } from "./expected";
import type { XmlElement } from "./libxml2";
import { isPayload, label, type Model, type Place } from "./model";
import { phrase } from "./phrases";
import { hasHeader, linkTo, slots, type Slot } from "./slots";
import { problem, type Problem } from "./verdict";
import { expectedElement, localName, shownText, xpath } from "./xmlplaces";

export type Range = (element: XmlElement) => Problem["range"];

/** What is wrong with the children of an element, in the order of the document, then what is missing. */
export function structureProblems(parent: XmlElement, place: Place, model: Model, rangeOf: Range): Problem[] {
  const known = slots(place, model);
  const inside = new Inside(parent, place, model, known, known, rangeOf);
  return isPayload(place) ? payloadProblems(inside) : inside.problems();
}

/** An element, the elements that the model has in it, and those that must keep an order among them. */
class Inside {
  constructor(
    readonly parent: XmlElement,
    readonly place: Place,
    readonly model: Model,
    readonly known: Slot[],
    readonly order: Slot[],
    readonly rangeOf: Range,
  ) {}

  with(known: Slot[], order: Slot[]): Inside {
    return new Inside(this.parent, this.place, this.model, known, order, this.rangeOf);
  }

  problems(): Problem[] {
    const counts = new Map<Slot, number>();
    const found: Problem[] = [];
    let last: Slot | undefined;
    for (const child of this.parent.children) {
      const slot = this.slotOf(child);
      if (!slot) {
        if (this.isStrange(child)) found.push(this.unknown(child));
        continue;
      }
      const count = (counts.get(slot) ?? 0) + 1;
      counts.set(slot, count);
      found.push(...this.knownProblem(child, slot, count, last));
      if (!last || this.rank(slot) > this.rank(last)) last = slot;
    }
    return [...found, ...this.missing(counts)];
  }

  slotOf(child: XmlElement): Slot | undefined {
    return this.known.find((slot) => slot.name === child.name && slot.namespace === child.namespace);
  }

  at(element: XmlElement, expected: string, place: Place | undefined, words: string): Problem {
    const rest = { value: shownText(element), expected, label: label(place), link: linkTo(place ?? this.place) };
    return problem(xpath(element), element.line, words, { ...rest, range: this.rangeOf(element) });
  }

  private rank(slot: Slot): number {
    const rank = this.order.indexOf(slot);
    return rank < 0 ? this.order.length : rank;
  }

  private knownProblem(child: XmlElement, slot: Slot, count: number, last: Slot | undefined): Problem[] {
    const { name, high, place } = slot;
    if (high === 0) return [this.at(child, phrase("no-header-element"), place, phrase("header-element", { name }))];
    if (high !== null && count > high) {
      return [this.at(child, expectedCount(slot), place, phrase("element-too-often", { name, most: high }))];
    }
    if (!last || this.rank(slot) >= this.rank(last)) return [];
    return [this.at(child, phrase("element-before", { name, other: last.name }), place, phrase("element-misplaced", { name }))];
  }

  private unknown(child: XmlElement): Problem {
    const name = localName(child);
    const near = this.known.find((slot) => slot.name === name);
    if (!near) {
      const known = knownName(name, this.known.map((slot) => slot.name));
      return this.at(child, known, undefined, unknownElement(name, this.place));
    }
    const wanted = near.namespace;
    const words = phrase("element-namespace", { name, found: shown(child.namespace), wanted });
    return this.at(child, phrase("namespace", { namespace: wanted }), near.place, words);
  }

  /** Whether nothing allows the child; an open object accepts what its own namespace does not claim. */
  private isStrange(child: XmlElement): boolean {
    if (this.slotOf(child)) return false;
    const { object, isWrapper, message } = this.place;
    if (!object?.isOpen || isWrapper) return true;
    return object.fields.length > 0 && child.namespace === message.namespace;
  }

  private missing(counts: Map<Slot, number>): Problem[] {
    const strange = new Set(this.parent.children.filter((child) => this.isStrange(child)).map(localName));
    return this.known.flatMap((slot) => {
      const count = counts.get(slot) ?? 0;
      if (strange.has(slot.name) || count >= slot.low) return []; // of a wrong namespace: reported already
      const expected = slot.low > 1 ? expectedCount(slot) : expectedElement(slot.place, this.model);
      const at = `${xpath(this.parent)}/${slot.name}[${count + 1}]`;
      const rest = { expected, label: label(slot.place), link: linkTo(slot.place), range: this.rangeOf(this.parent) };
      return problem(at, this.parent.line, phrase("element-missing", { name: slot.name }), rest);
    });
  }
}

/** That the model has no such element at a place. */
function unknownElement(name: string, place: Place): string {
  const around = label(place);
  return around ? phrase("element-unknown-in", { name, label: around }) : phrase("element-unknown-here", { name });
}

/** Header fields, one use case: the same as in JSON. */
function payloadProblems(inside: Inside): Problem[] {
  const { parent, place } = inside;
  const useCases = inside.known.filter((slot) => slot.isUseCase);
  const present = parent.children.filter((child) => inside.slotOf(child)?.isUseCase);
  const isHeaded = expectsHeader(inside, present);
  const known = isHeaded ? inside.known : inside.known.map((slot) => (slot.isUseCase ? slot : { ...slot, low: 0, high: 0 }));
  const found = inside.with(known, known.filter((slot) => !slot.isUseCase)).problems();
  if (present.length === 0) {
    const names = some(useCases.map((slot) => slot.name), "messages");
    found.push(inside.at(parent, phrase("one-of-messages", {}, { names }), place, phrase("no-use-case")));
  }
  const words = present.length > 1 ? phrase("second-use-case", { root: localName(present[0]!) }) : "";
  for (const child of present.slice(1)) {
    found.push(inside.at(child, phrase("one-use-case"), inside.slotOf(child)!.place, words));
  }
  return found;
}

function expectsHeader(inside: Inside, present: XmlElement[]): boolean {
  if (present.length > 0) return present.some((child) => hasHeader(inside.slotOf(child)!.place.message, inside.model));
  return inside.parent.children.some((child) => inside.slotOf(child)?.isUseCase === false);
}
