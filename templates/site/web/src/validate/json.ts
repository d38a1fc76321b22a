/** What is wrong with a JSON value, by the JSON Schemas that were compiled when the site was made. */

import { payloadFlaws } from "labels/payload.mjs";
import type { LabelMessage } from "labels/places.mjs";
import { problems, type LabelError, type LabelProblem } from "labels/problems.mjs";
import { validators } from "validators";
import { ABSENT, flaw, type Flaw } from "./flaws";
import { isObject } from "./json-values";
import { labelPlace } from "./labelled";
import { fieldPlace, isPayload, payloadPlace, rootObject, rootPlace, type Message, type Model, type ObjectType, type Path, type Place, type Step } from "./model";
import { inWords } from "./phrases";
import { linkFrom } from "./slots";
import { MOST_PROBLEMS } from "./verdict";

type Members = Record<string, unknown>;

interface Carried {
  members: Members;
  path: Path;
  place: Place;
}

/** What is wrong with a root object that stands at a path; nothing when the schema accepts it. */
export function schemaFlaws(message: Message, value: unknown, path: Path, model: Model): Flaw[] {
  return new Judged(model).problems(message.name, value, path).map((each) => flawOf(each, path, rootPlace(message), model));
}

/** What is wrong with what an envelope carries, where it stands at a path without one. */
export function carriedFlaws(members: Members, path: Path, model: Model): Flaw[] {
  const place = payloadPlace(model)!;
  return new Judged(model).payload({ members, path, place }).map((each) => flawOf(each, path, place, model));
}

/** A problem with the place of its field in the documentation. */
function flawOf({ path, value, isAbsent, expected, label, message }: LabelProblem, base: Path, root: Place, model: Model): Flaw {
  const link = linkFrom(root, path.slice(base.length), model);
  return flaw(path, isAbsent ? ABSENT : value, expected ? inWords(expected) : "", label, inWords(message), link);
}

class Judged {
  constructor(private readonly model: Model) {}

  problems(schema: string, value: unknown, path: Path): LabelProblem[] {
    return problems(this.model.labels, (name, inner) => this.errors(name, inner), schema, value, path);
  }

  payload({ members, path, place }: Carried): LabelProblem[] {
    const { labels } = this.model;
    const judge = ({ schema }: LabelMessage, value: unknown, at: Path): LabelProblem[] => this.problems(schema, value, at);
    return [...payloadFlaws(members, path, labelPlace(place, labels), labels, judge)];
  }

  private errors(schema: string, value: unknown): LabelError[] {
    const validate = validators[schema]!;
    const found = validate(value) ? [] : (validate.errors ?? []).slice(0, 4 * MOST_PROBLEMS);
    const errors = found.map((error): LabelError => ({ ...error, data: valueAt(value, error.instancePath) }));
    return [...errors, ...this.refusedPayloads(schema, value)];
  }

  /** The errors that an envelope's schema would have if it chose between messages: the compiled ones leave that out. */
  private refusedPayloads(schema: string, value: unknown): LabelError[] {
    const envelope = this.model.envelopes.find(({ name }) => name === schema);
    const carried = envelope ? payloads(value, rootObject(envelope), envelope, []) : [];
    const refused = carried.filter((each) => this.payload(each).length > 0);
    return refused.map(({ members, path }) => ({ instancePath: instancePath(path), keyword: "oneOf", params: {}, data: members }));
  }
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

function instancePath(path: Path): string {
  return path.map((step) => `/${String(step).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
}

function valueAt(value: unknown, instancePath: string): unknown {
  const names = instancePath.split("/").slice(1).map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~"));
  return names.reduce((at, name) => (at as Record<Step, unknown>)[name], value);
}
