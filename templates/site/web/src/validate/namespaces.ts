/** Elements whose name is the model's and whose namespace is not: reported once, then read as if it were. */

import { shown } from "labels/phrases.mjs";
import type { XmlElement } from "./libxml2";
import { label, type Model, type Place } from "./model";
import { phrase } from "./phrases";
import { linkTo, slots } from "./slots";
import { problem, type Problem } from "./verdict";
import { xpath } from "./xmlplaces";
import type { Range } from "./xmlstructure";

const VERSION = /^urn:emergency:([a-z]+:[0-9]+(?:\.[0-9]+)*)(?::.*)?$/u;

interface Correction {
  actual: string;
  wanted: string;
  first: XmlElement;
  place: Place;
  count: number;
}

/** The elements of a document that were given the model's namespace, by actual and wanted namespace. */
export class NamespaceCorrections {
  private readonly all = new Map<string, Correction>();

  /** Give an element another namespace. */
  add(element: XmlElement, wanted: string, place: Place): void {
    const actual = element.namespace;
    const key = JSON.stringify([actual, wanted]);
    const known = this.all.get(key);
    if (known) known.count += 1;
    else this.all.set(key, { actual, wanted, first: element, place, count: 1 });
    element.moveTo(wanted);
  }

  /** One problem for each pair of namespaces, at the first element that has it. */
  problems(rangeOf: Range): Problem[] {
    return [...this.all.values()].map(({ actual, wanted, first, place, count }) => {
      const expected = phrase("namespace", { namespace: wanted });
      const rest = { value: shown(actual), expected, label: label(place), link: linkTo(place), range: rangeOf(first) };
      return problem(xpath(first), first.line, words(actual, wanted, count - 1), rest);
    });
  }

  /** What tells that the document is of another version of the model; empty where it is not. */
  notes(): string[] {
    for (const { actual, wanted } of this.all.values()) {
      const [found, own] = [VERSION.exec(actual)?.[1], VERSION.exec(wanted)?.[1]];
      if (found && own && found !== own) return [phrase("other-version", { found, own })];
    }
    return [];
  }
}

/** Give each element below the root the model's namespace, where its name alone is known. */
export function correctNamespaces(root: XmlElement, place: Place, model: Model, corrections: NamespaceCorrections): void {
  let level: [XmlElement, Place][] = [[root, place]];
  while (level.length > 0) level = level.flatMap(([element, here]) => below(element, here, model, corrections));
}

function below(element: XmlElement, place: Place, model: Model, corrections: NamespaceCorrections): [XmlElement, Place][] {
  if (element.children.length === 0) return [];
  const known = slots(place, model);
  return element.children.flatMap((child): [XmlElement, Place][] => {
    let slot = known.find(({ name, namespace }) => name === child.name && namespace === child.namespace);
    if (!slot && takesOnlyItsOwn(place)) {
      slot = known.find(({ name }) => name === child.name);
      if (slot) corrections.add(child, slot.namespace, slot.place);
    }
    return slot ? [[child, slot.place]] : [];
  });
}

/** Whether nothing else may stand there: an open object takes elements of other namespaces as they are. */
function takesOnlyItsOwn(place: Place): boolean {
  return !place.object?.isOpen || Boolean(place.isWrapper);
}

function words(actual: string, wanted: string, further: number): string {
  if (!actual) return phrase("no-namespace", { wanted });
  const found = shown(actual);
  return further ? phrase("other-namespace-often", { found, wanted, count: further }) : phrase("other-namespace", { found, wanted });
}
