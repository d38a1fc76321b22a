/** The elements that the model has at a point of a message, in XML. */

import { fieldPlace, isPayload, payloadPlace, rootObject, rootPlace, then, type Field, type Message, type Model, type Path, type Place } from "./model";

/** An element that may stand in another one, and how often. */
export interface Slot {
  name: string;
  namespace: string;
  low: number;
  high: number | null;
  place: Place;
  isUseCase: boolean;
}

/** The elements that the model has in this one, in order. */
export function slots(place: Place, model: Model): Slot[] {
  const { field, message } = place;
  if (place.isWrapper && field) {
    const item = { ...place, isWrapper: false, isItem: true };
    const name = field.element ?? field.name;
    return [{ name, namespace: message.namespace, low: Math.max(field.low, 1), high: field.high, place: item, isUseCase: false }];
  }
  if (isPayload(place)) return [...headerSlots(model), ...model.contents.map(useCaseSlot)];
  return (place.object?.fields ?? []).map((member) => slotOf(member, message, model));
}

function headerSlots(model: Model): Slot[] {
  const { header } = model;
  return header ? rootObject(header).fields.map((field) => slotOf(field, header, model)) : [];
}

function useCaseSlot(message: Message): Slot {
  return { name: message.root, namespace: message.namespace, low: 0, high: 1, place: rootPlace(message), isUseCase: true };
}

function slotOf(field: Field, message: Message, model: Model): Slot {
  const place = fieldPlace(message, field);
  if (field.wrapper) {
    const low = field.low > 0 ? 1 : 0;
    return { name: field.wrapper, namespace: message.namespace, low, high: 1, place: { ...place, isWrapper: true }, isUseCase: false };
  }
  const namespace = isPayload(place) ? model.messageNamespace : (field.namespace ?? message.namespace);
  const { low, high } = field;
  return { name: field.element ?? field.name, namespace, low, high, place: { ...place, isItem: true }, isUseCase: false };
}

/** The element in which an envelope carries a message; undefined in a release without envelope. */
export function payloadSlot(model: Model): Slot | undefined {
  const payload = payloadPlace(model);
  return payload && slotOf(payload.field!, payload.message, model);
}

/** Whether the header's fields stand beside this use case. */
export function hasHeader(message: Message, model: Model): boolean {
  return Boolean(message.hasHeader) && model.header !== undefined;
}

/** The field's or object's place in the documentation; empty beside the model. */
export function linkTo(place: Place | undefined): string {
  const anchor = place?.field?.anchor ?? place?.object?.anchor;
  return place && anchor ? `messages/${place.message.name}.html#${anchor}` : "";
}

/** The link of a path below a root object, of the nearest place that the model has. */
export function linkAt(message: Message, path: Path, model: Model): string {
  return linkFrom(rootPlace(message), path, model);
}

/** The same of a path below a place. */
export function linkFrom(place: Place, path: Path, model: Model): string {
  let nearest = place;
  for (const step of path) {
    const next = then(nearest, step, model);
    if (!next) break;
    nearest = next;
  }
  return linkTo(nearest);
}
