/** A message put into an envelope, and taken out of it. */

import { isObject } from "../validate/json-values";
import { fieldPlace, isPayload, rootObject, type Message, type Model, type ObjectType, type Path } from "../validate/model";
import { at } from "./value";

type Members = Record<string, unknown>;

const DAY = 24 * 60 * 60 * 1000; // milliseconds

/** Where the first message of an envelope's document stands; undefined where there is none. */
export function payloadPath(document: unknown, model: Model): Path | undefined {
  const [envelope] = model.envelopes;
  return envelope && below(document, rootObject(envelope), envelope, []);
}

function below(value: unknown, holder: ObjectType, message: Message, path: Path): Path | undefined {
  if (!isObject(value)) return undefined;
  for (const field of holder.fields) {
    const member = value[field.name];
    const items: [Path, unknown][] = Array.isArray(member)
      ? member.map((item, index) => [[...path, field.name, index], item])
      : [[[...path, field.name], member]];
    const place = fieldPlace(message, field);
    for (const [inner, item] of items) {
      if (isPayload(place) && isObject(item)) return inner;
      const found = place.object && below(item, place.object, message, inner);
      if (found) return found;
    }
  }
  return undefined;
}

/** A message under its root in an envelope, whose dates and identifiers are of now; the rest is the example's. */
export function enveloped(document: Members, example: Members, model: Model, now = new Date()): Members {
  const made = structuredClone(example);
  const path = payloadPath(made, model);
  const message = model.contents.find(({ root }) => root in document);
  if (!path || !message) return document;
  const payload = at(made, path) as Members;
  for (const { root } of model.contents) delete payload[root];
  if (!message.hasHeader) for (const name of Object.keys(payload)) delete payload[name];
  payload[message.root] = structuredClone(document[message.root]);
  stamp(made, payload, now);
  return made;
}

/** What must be the same in envelope and header, where the release has it. */
function stamp(envelope: Members, header: Members, now: Date): void {
  const sender = String(envelope["senderID"] ?? "");
  const id = `${sender}_${uuid()}`;
  replace(envelope, { distributionID: id, dateTimeSent: dateTime(now), dateTimeExpires: dateTime(new Date(now.getTime() + DAY)) });
  replace(header, { messageId: id, sentAt: dateTime(now) });
}

function replace(members: Members, values: Members): void {
  for (const [name, value] of Object.entries(values)) if (name in members) members[name] = value;
}

/** The message in an envelope, under its root; undefined where there is none. */
export function takenOut(document: unknown, model: Model): Members | undefined {
  const path = payloadPath(document, model);
  const payload = path && (at(document, path) as Members);
  const message = payload && model.useCases(payload)[0];
  return message && { [message.root]: payload[message.root] };
}

/** `2026-03-14T08:30:00+01:00`, as a clock here shows it. */
export function dateTime(moment: Date): string {
  const offset = -moment.getTimezoneOffset();
  const local = new Date(moment.getTime() + offset * 60_000).toISOString().slice(0, 19);
  const [hours, minutes] = [Math.floor(Math.abs(offset) / 60), Math.abs(offset) % 60].map((part) => String(part).padStart(2, "0"));
  return `${local}${offset < 0 ? "-" : "+"}${hours}:${minutes}`;
}

function uuid(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16)); // where a page is not served securely there is no `randomUUID`
  bytes[6] = (bytes[6]! & 0x0f) | 0x40;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/u, "$1-$2-$3-$4-$5");
}
