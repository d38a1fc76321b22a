/** The model as `templates/labels` reads it, where problems are put in words for every validator in JavaScript. */

import { Place as LabelPlace, Release, type LabelField, type LabelMessage } from "labels/places.mjs";
import type { Field, Message, ModelData, ObjectType, Place } from "./model";

export function labelRelease({ messages, header }: ModelData): Release {
  const travels = messages.map((message) => [message.name, { header: message.hasHeader ?? false, envelope: message.isEnvelope ?? false }]);
  const labelled = messages.map((message) => [message.name, labelMessage(message)]);
  return new Release({ ...(header ? { header } : {}), messages: Object.fromEntries(travels) }, Object.fromEntries(labelled));
}

function labelMessage(message: Message): LabelMessage {
  const { name, root, rootObject, objects, isEnvelope = false } = message;
  const labelled = Object.entries(objects).map(([key, object]) => [key, labelObject(object, message)]);
  return { schema: name, root, object: rootObject, objects: Object.fromEntries(labelled), envelope: isEnvelope };
}

function labelObject({ title, fields }: ObjectType, message: Message): LabelMessage["objects"][string] {
  return { label: title, fields: Object.fromEntries(fields.map((field) => [field.name, labelField(field, message)])) };
}

export function labelField({ title, type, expected, count }: Field, message: Message): LabelField {
  const label = title || (type.kind === "object" ? message.objects[type.name]!.title : "");
  const made: LabelField = { label, type: type.kind, occurrence: count ? { count } : {}, expected };
  if (type.kind === "object") made.object = type.name;
  if (type.kind === "text" && type.length) made.length = type.length;
  if ((type.kind === "integer" || type.kind === "number") && type.bounds) made.bounds = type.bounds;
  return made;
}

/** The place of a field without an object of its own. */
export function labelPlace({ message, field }: Place, release: Release): LabelPlace {
  return new LabelPlace(release.messages[message.name]!, null, field ? labelField(field, message) : null);
}
