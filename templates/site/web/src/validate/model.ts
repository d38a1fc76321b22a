/** The model as the validator knows it, and what it has at a point of a message. */

import type { Phrase } from "labels/phrases.mjs";
import type { Release } from "labels/places.mjs";
import { labelRelease } from "./labelled";

/** Ends are written `1..40`, both inclusive, `n` meaning unbounded; a code is fixed where there is no other. */
export type Type =
  | { kind: "text"; length?: string }
  | { kind: "code"; list?: string; codes?: string[]; fixed?: string }
  | { kind: "integer" | "number"; bounds?: string }
  | { kind: "boolean" | "date" | "datetime" | "message" }
  | { kind: "object"; name: string };

export interface Field {
  name: string;
  title: string;
  low: number;
  high: number | null;
  type: Type;
  /** What its type accepts. */
  expected: Phrase;
  /** How many items a list has. */
  count?: Phrase;
  anchor: string;
  /** The element's name in XML, where it is not `name`. */
  element?: string;
  /** The element around all items, in XML. */
  wrapper?: string;
  /** Of its elements, where it is not the message's. */
  namespace?: string;
  /** A code list that is recommended; any value of the type is accepted. */
  suggestedList?: string;
}

export interface ObjectType {
  title: string;
  anchor: string;
  fields: Field[];
  isOpen?: boolean;
  xlinkType?: string;
}

export interface Message {
  name: string;
  root: string;
  namespace: string;
  rootObject: string;
  objects: Record<string, ObjectType>;
  /** The column of its sheet that makes it: `15-18`. */
  perimeter?: string;
  /** The messages of its sheet, a perimeter each, itself among them. */
  profiles?: string[];
  hasHeader?: boolean;
  /** Whether business rules speak of it. */
  isRuled?: boolean;
  isEnvelope?: boolean;
}

export interface ModelData {
  messages: Message[];
  /** The schema whose fields stand beside the use case in an envelope; empty where there is none. */
  header: string;
  /** The schemas that travel in an envelope. */
  contents: string[];
  messageNamespace: string;
  phrases: Record<string, string>;
}

export type Step = string | number;

/** Names on the wire and 0-based items, from the document's root. */
export type Path = readonly Step[];

export class Model {
  readonly messages: readonly Message[];
  readonly header: Message | undefined;
  readonly contents: readonly Message[];
  readonly envelopes: readonly Message[];
  readonly messageNamespace: string;
  /** The same for those who put problems in words. */
  readonly labels: Release;
  private readonly byName: Map<string, Message>;

  constructor(data: ModelData) {
    this.messages = data.messages;
    this.byName = new Map(data.messages.map((message) => [message.name, message]));
    this.header = this.byName.get(data.header);
    this.contents = data.contents.flatMap((name) => this.byName.get(name) ?? []);
    this.envelopes = data.messages.filter((message) => message.isEnvelope);
    this.messageNamespace = data.messageNamespace;
    this.labels = labelRelease(data);
  }

  /** The messages whose roots are members of a payload; beside another message a header field is the field. */
  useCases(payload: object): Message[] {
    const present = this.contents.filter((message) => Object.hasOwn(payload, message.root));
    if (present.length < 2 || !this.header) return present;
    const header = rootObject(this.header);
    return present.filter((message) => !fieldOf(header, message.root));
  }
}

export function rootObject(message: Message): ObjectType {
  return message.objects[message.rootObject]!;
}

export function fieldOf(holder: ObjectType | undefined, name: string): Field | undefined {
  return holder?.fields.find((field) => field.name === name);
}

export function isList(field: Field): boolean {
  return field.high === null || field.high > 1;
}

/** A root (no field), a field, one item of a list, or the XML element around the items. */
export interface Place {
  message: Message;
  field?: Field | undefined;
  /** What stands there, when it is one of the message's objects. */
  object?: ObjectType | undefined;
  isItem?: boolean;
  isWrapper?: boolean;
}

export function label(place: Place | undefined): string {
  return place?.field?.title || place?.object?.title || "";
}

/** Whether a message of the hub stands here. */
export function isPayload(place: Place): boolean {
  return place.field?.type.kind === "message";
}

export function isListPlace(place: Place): boolean {
  return place.field !== undefined && isList(place.field) && !place.isItem;
}

export function rootPlace(message: Message): Place {
  return { message, object: rootObject(message) };
}

export function fieldPlace(message: Message, field: Field): Place {
  return { message, field, object: field.type.kind === "object" ? message.objects[field.type.name] : undefined };
}

/** Where a member's name or an item leads from a place; undefined beside the model. */
export function then(place: Place, step: Step, model: Model): Place | undefined {
  if (typeof step === "number") return { ...place, isItem: true };
  if (isPayload(place)) return payloadMember(step, model);
  const field = fieldOf(place.object, step);
  return field && fieldPlace(place.message, field);
}

/** Where a path below a message's root object leads; undefined beside the model. */
export function placeAt(message: Message, path: Path, model: Model): Place | undefined {
  let place: Place | undefined = rootPlace(message);
  for (const step of path) place = place && then(place, step, model);
  return place;
}

/** A header field or a use case, by its name in the payload. */
function payloadMember(name: string, model: Model): Place | undefined {
  const field = model.header && fieldOf(rootObject(model.header), name);
  if (model.header && field) return fieldPlace(model.header, field);
  const content = model.contents.find((message) => message.root === name);
  return content && rootPlace(content);
}

/** The place of what an envelope carries; undefined in a release without envelope. */
export function payloadPlace(model: Model): Place | undefined {
  const [envelope] = model.envelopes;
  if (!envelope) return undefined;
  const seen = new Set<ObjectType>();
  let level = [rootPlace(envelope)];
  while (level.length > 0) {
    const payload = level.find(isPayload);
    if (payload) return payload;
    level = level.flatMap((place) => {
      if (!place.object || seen.has(place.object)) return [];
      seen.add(place.object);
      return place.object.fields.map((field) => fieldPlace(envelope, field));
    });
  }
  return undefined;
}
