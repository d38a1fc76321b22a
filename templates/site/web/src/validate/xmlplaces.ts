/** The position of an XML element: its XPath, and what the model has there. */

import { shown } from "labels/phrases.mjs";
import { expectedAt, some } from "./expected";
import type { XmlElement } from "./libxml2";
import type { Model, Place } from "./model";
import { phrase } from "./phrases";
import { slots } from "./slots";
import { first, visibleEdges } from "./text";

const EDGES = /^\s+|\s+$/gu;

/** `/createCase/location[1]`: names without prefixes, 1-based among elements of the same name. */
export function xpath(element: XmlElement): string {
  const steps: string[] = [];
  for (let at: XmlElement | undefined = element; at; at = at.parent) steps.push(`/${stepOf(at)}`);
  return shown(steps.reverse().join(""), 500);
}

function stepOf(element: XmlElement): string {
  if (!element.parent) return element.name;
  const same = element.parent.children.filter((child) => child.name === element.name && child.namespace === element.namespace);
  return `${element.name}[${same.indexOf(element) + 1}]`;
}

/** The name without namespace, as it may stand in a phrase. */
export function localName(element: XmlElement): string {
  return shown(element.name, 60);
}

/** The text directly in an element; nothing when it only sets its children in. */
export function shownText(element: XmlElement): string {
  const text = first(element.text, 200);
  return shown(element.children.length > 0 ? text.replace(EDGES, "") : visibleEdges(text));
}

/** What the model has where an element stands, below a root of that place; undefined outside the model. */
export function placeOf(element: XmlElement, root: Place, model: Model): Place | undefined {
  if (!element.parent) return root;
  const around = placeOf(element.parent, root, model);
  return around && slots(around, model).find((slot) => slot.name === element.name && slot.namespace === element.namespace)?.place;
}

/** What the model accepts in an element. */
export function expectedElement(place: Place, model: Model): string {
  const names = slots(place, model).map((slot) => slot.name);
  if (names.length > 0) return phrase("element-with", {}, { names: some(names, "elements") });
  return place.object ? phrase("open-element") : expectedAt(place);
}
