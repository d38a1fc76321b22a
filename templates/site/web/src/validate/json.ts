/** The verdict on a JSON document, by the JSON Schemas that were compiled when the site was made. */

import { shown } from "labels/phrases.mjs";
import { validators, type SchemaError } from "validators";
import { expectedAt, knownName, wrongBound, wrongLength } from "./expected";
import { ABSENT, flaw, type Flaw } from "./flaws";
import { fieldPlace, isListPlace, isPayload, label, memberNames, placeAt, rootObject, type Message, type Model, type ObjectType, type Path, type Place, type Step } from "./model";
import { payloadFlaws, type Judge } from "./payload";
import { isObject } from "./json-values";
import { phrase } from "./phrases";
import { linkAt, linkTo } from "./slots";
import { MOST_PROBLEMS } from "./verdict";

const LONGEST_NAME = 60;
const FIRST = ["type", "enum", "maxLength", "minLength", "maxItems", "minItems", "maximum", "minimum", "pattern", "not"];

/** What is wrong with a root object that stands at a path; nothing when the schema accepts it. */
export function schemaFlaws(message: Message, value: unknown, path: Path, model: Model): Flaw[] {
  const unpaired = unpairedFlaw(value, path);
  if (unpaired) return [unpaired];
  const judge = (inner: Message, held: unknown, at: Path): Flaw[] => schemaFlaws(inner, held, at, model);
  return [...errorsOf(message, value, path, model), ...carriedFlaws(message, value, path, model, judge)];
}

function errorsOf(message: Message, value: unknown, base: Path, model: Model): Flaw[] {
  const validate = validators[message.name]!;
  if (validate(value)) return [];
  const errors = (validate.errors ?? []).slice(0, 4 * MOST_PROBLEMS);
  errors.sort((left, right) => rank(left) - rank(right));
  return errors.map((error) => flawOf(error, message, value, base, model));
}

/** Of what is wrong with one value, what the command tells comes first. */
function rank({ keyword }: SchemaError): number {
  const rank = FIRST.indexOf(keyword);
  return rank < 0 ? FIRST.length : rank;
}

/** What an envelope carries is judged member by member: it has one schema for each message. */
function carriedFlaws(message: Message, value: unknown, base: Path, model: Model, judge: Judge): Flaw[] {
  if (!message.isEnvelope) return [];
  return payloads(value, rootObject(message), message, base).flatMap(({ members, path, place }) =>
    payloadFlaws(members, path, place, model, judge),
  );
}

interface Carried {
  members: Record<string, unknown>;
  path: Path;
  place: Place;
}

function payloads(value: unknown, holder: ObjectType, message: Message, path: Path): Carried[] {
  if (!isObject(value)) return [];
  return holder.fields.flatMap((field) => {
    const member = value[field.name];
    const place = fieldPlace(message, field);
    const items: [Path, unknown][] = Array.isArray(member)
      ? member.map((item, index) => [[...path, field.name, index], item])
      : [[[...path, field.name], member]];
    return items.flatMap(([at, item]) => {
      if (isPayload(place)) return isObject(item) ? [{ members: item, path: at, place }] : [];
      return place.object ? payloads(item, place.object, message, at) : [];
    });
  });
}

function flawOf(error: SchemaError, message: Message, value: unknown, base: Path, model: Model): Flaw {
  const own = stepsOf(error.instancePath, value);
  const instance = valueAt(value, own);
  const place = placeAt(message, own, model);
  const path = [...base, ...own];
  if (error.keyword === "required") return missing(message, own, error.params["missingProperty"] as string, base, model);
  if (error.keyword === "additionalProperties") {
    const name = error.params["additionalProperty"] as string;
    const known = place ? knownName(name, memberNames(place, model)) : "";
    return flaw([...path, name], (instance as Record<string, unknown>)[name], known, "", unknown("field", shown(name, LONGEST_NAME), place), linkAt(message, own, model));
  }
  return flaw(path, instance, expectedAt(place), label(place), reason(error, instance, place), linkTo(place));
}

function missing(message: Message, own: Path, name: string, base: Path, model: Model): Flaw {
  const path = [...own, name];
  const place = placeAt(message, path, model);
  const words = phrase("field-missing", { name: shown(name, LONGEST_NAME) });
  return flaw([...base, ...path], ABSENT, expectedAt(place), label(place), words, linkTo(place));
}

/** That the model has no such name at a place; `what` is `field` or `element`. */
export function unknown(what: string, name: string, place: Place | undefined): string {
  const around = label(place);
  return around ? phrase(`${what}-unknown-in`, { name, label: around }) : phrase(`${what}-unknown-here`, { name });
}

/** What is wrong with one value, in one phrase. */
function reason(error: SchemaError, instance: unknown, place: Place | undefined): string {
  const type = place?.field?.type;
  switch (error.keyword) {
    case "type":
      return wrongKind(instance, place && !isListPlace(place) ? type?.kind : undefined);
    case "enum":
      return phrase("code-refused");
    case "minItems":
    case "maxItems":
      return phrase("list-counts", { count: (instance as unknown[]).length });
    case "minLength":
    case "maxLength":
      return wrongLength(instance as string, type);
    case "minimum":
    case "maximum":
      return wrongBound(type, error.keyword === "minimum");
    case "pattern":
    case "not":
      return phrase(type?.kind === "date" || type?.kind === "datetime" ? `no-${type.kind}` : "other-form");
    default:
      return phrase("value-refused");
  }
}

function wrongKind(value: unknown, kind: string | undefined): string {
  if (value === null) return phrase("null-refused");
  if (typeof value === "number") return phrase(kind === "integer" ? "not-whole" : "number-here");
  if (typeof value === "string") return phrase("text-here");
  if (typeof value === "boolean") return phrase("boolean-here");
  return phrase(Array.isArray(value) ? "list-here" : "object-here");
}

/** The steps of a JSON pointer in a value: a number is an item of a list. */
function stepsOf(instancePath: string, value: unknown): Step[] {
  let at = value;
  return instancePath.split("/").slice(1).map((word) => {
    const name = word.replaceAll("~1", "/").replaceAll("~0", "~");
    const step = Array.isArray(at) ? Number(name) : name;
    at = (at as Record<Step, unknown>)[step];
    return step;
  });
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce((at, step) => (at as Record<Step, unknown>)[step], value);
}

/** Half of a surrogate pair, which JSON can escape but which is no character. */
function unpairedFlaw(value: unknown, path: Path): Flaw | undefined {
  if (typeof value === "string") return isWhole(value) ? undefined : half(value, path);
  if (typeof value !== "object" || value === null) return undefined;
  const members: [Step, unknown][] = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  for (const [step, member] of members) {
    const at = [...path, step];
    const found = typeof step === "string" && !isWhole(step) ? half(member, at) : unpairedFlaw(member, at);
    if (found) return found;
  }
  return undefined;
}

function half(value: unknown, path: Path): Flaw {
  return flaw(path, value, phrase("whole-characters"), "", phrase("half-character"));
}

function isWhole(text: string): boolean {
  return !/\p{Surrogate}/u.test(text);
}
