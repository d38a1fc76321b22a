/** The business rules that a valid XML message breaks, at its elements. */

import type { Finding } from "rules";
import type { XmlElement } from "./libxml2";
import { isPayload, placeAt, type Message, type Model, type Place } from "./model";
import { brokenBy, brokenRule, type Standing } from "./rulecheck";
import { slots } from "./slots";
import { shownValue } from "./text";
import type { BrokenRule } from "./verdict";
import { JsonForm } from "./xmldocument";
import { shownText, xpath } from "./xmlplaces";
import type { Range } from "./xmlstructure";

/** Of the element at a place: a message, an envelope, or what one carries; undefined where no rule speaks of it. */
export function rulesOfXml(root: XmlElement, place: Place, model: Model, rangeOf: Range): BrokenRule[] | undefined {
  if (isPayload(place)) return rulesOfContent(root, place, model, rangeOf);
  const { message } = place;
  const form = new JsonForm(root, place, model);
  return brokenBy(message, form.value, model)?.map((finding) => brokenRule(finding, message, model, standingOf(form, finding, message, model, rangeOf)));
}

/** Of the use case in a payload that stands without its envelope. */
function rulesOfContent(payload: XmlElement, place: Place, model: Model, rangeOf: Range): BrokenRule[] | undefined {
  const contents = slots(place, model).filter(({ isUseCase }) => isUseCase);
  for (const child of payload.children) {
    const slot = contents.find(({ name, namespace }) => name === child.name && namespace === child.namespace);
    if (slot) return rulesOfXml(child, slot.place, model, rangeOf);
  }
  return undefined;
}

/** The element that a finding is about; of one that is absent its XPath, and the line of the element around it. */
function standingOf(form: JsonForm, { path, value }: Finding, message: Message, model: Model, rangeOf: Range): Standing {
  const { element, further } = form.nearest(path);
  const absent = further.map((step, index) => {
    const field = placeAt(message, path.slice(0, path.length - further.length + index + 1), model)?.field;
    return `/${field?.wrapper ?? field?.element ?? step}[1]`;
  });
  const isText = value !== null && typeof value !== "object";
  const shown = isText ? shownText(element) : value === null ? "" : shownValue(value);
  return { place: xpath(element) + absent.join(""), line: element.line, value: shown, range: rangeOf(element) };
}
