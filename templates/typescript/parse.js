/** Messages, recognised and judged by the published JSON Schemas; each is compiled when it is first needed. */

import { Ajv } from "ajv";

import { faultIn } from "./json-text.js";
import { SCHEMAS } from "./schemas.js";
import { SHAPES } from "./shapes.js";

const LEAST_ENVELOPE_FIELDS = 2; // of an envelope that requires as many

const MESSAGES = Object.entries(SHAPES.messages).map(([name, message]) => ({ name, ...message }));
const BARE = new Map(MESSAGES.filter((message) => !message.envelope).map((message) => [message.root, message]));

export class InvalidMessageError extends Error {
  constructor(problems) {
    super(problems.map(({ path, line, message }) => `${line ? `line ${line}: ` : ""}${path} ${message}`.trim()).join("; "));
    this.name = "InvalidMessageError";
    this.problems = problems;
  }
}

export function refusal(message, path = "", line = 0) {
  return new InvalidMessageError([{ path, line, message }]);
}

export function parse(text) {
  const document = json(text);
  const message = recognised(document);
  requireValid(message, message.envelope ? document : document[message.root], message.envelope ? "" : `/${message.root}`);
  return { schema: message.name, document };
}

export function problems(text) {
  try {
    parse(text);
    return [];
  } catch (error) {
    if (error instanceof InvalidMessageError) return error.problems;
    throw error;
  }
}

function json(text) {
  let document;
  try {
    document = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch (error) {
    throw refusal(`The document is no JSON: ${error.message}`);
  }
  const fault = faultIn(text);
  if (fault) throw refusal(fault);
  if (typeof document !== "object" || document === null || Array.isArray(document)) throw refusal("The document is no object");
  return document;
}

/** By the root under which a message stands alone, else by the fields of an envelope. */
function recognised(document) {
  const names = Object.keys(document);
  const alone = names.length === 1 ? BARE.get(names[0]) : undefined;
  const found = alone ?? envelopeOf(names);
  if (!found) throw refusal(`The document is neither an envelope nor one message under ${[...BARE.keys()].sort().join(", ")}`);
  return found;
}

/** The envelope that has most of the names and more than half of them. */
function envelopeOf(names) {
  const shared = ({ objects }) => fieldsOf(objects).filter(({ name }) => names.includes(name)).length;
  const [best] = MESSAGES.filter((message) => message.envelope).sort((left, right) => shared(right) - shared(left));
  if (!best) return undefined;
  const required = fieldsOf(best.objects).filter((field) => field.required).length;
  const least = Math.max(Math.min(LEAST_ENVELOPE_FIELDS, required), Math.floor(names.length / 2) + 1);
  return shared(best) >= least ? best : undefined;
}

function fieldsOf(objects) {
  return Object.values(objects)[0].fields ?? [];
}

let ajv;

function requireValid({ name }, value, above) {
  ajv ??= new Ajv({ schemas: SCHEMAS, allErrors: false, validateFormats: false, unicodeRegExp: true });
  const validate = ajv.getSchema(`${name}.schema.json`);
  if (validate(value)) return;
  throw new InvalidMessageError(
    validate.errors.map(({ instancePath, message, params }) => ({
      path: above + instancePath,
      line: 0,
      message: `${message}${detail(params)}`,
    })),
  );
}

function detail({ additionalProperty, allowedValues }) {
  if (additionalProperty !== undefined) return `: ${additionalProperty}`;
  return allowedValues ? `: ${allowedValues.slice(0, 10).join(", ")}${allowedValues.length > 10 ? ", …" : ""}` : "";
}
