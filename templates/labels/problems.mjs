// What is wrong with a message in JSON, in the words of `mdd validate`, from what a JSON Schema validator reports.

import { knownName } from "./nearest.mjs";
import { payloadFlaws } from "./payload.mjs";
import { phrase, shown, words } from "./phrases.mjs";

const LONGEST_NAME = 60;
const LONGEST_PLACE = 500;
const FIRST = ["type", "enum", "maxLength", "minLength", "maxItems", "minItems", "maximum", "minimum", "pattern", "format", "not"];
const SEEN = { " ": "␣", "\t": "⇥", "\n": "↵", "\r": "␍", "\u00a0": "⍽", "\u202f": "⍽" };
const EDGES = /^[ \t\n\r\u00a0\u202f]+|[ \t\n\r\u00a0\u202f]+$/g;

/**
 * The problems of a root object that stands at a path of a document, one a path, in the order found; none if valid.
 *
 * `validate(schema, value)` gives the errors of ajv with the options `allErrors` and `verbose` by the JSON Schema of
 * that name, [] where there are none. A problem is `{path, value, isAbsent, expected, label, message}`: `expected` is a
 * phrase, or null beside the model, `message` a phrase.
 */
export function problems(release, validate, schema, value, path = []) {
  const first = new Map();
  for (const flaw of flaws(release, validate, schema, value, path)) {
    const place = pointer(flaw.path);
    first.set(place, first.get(place) ?? flaw);
  }
  return [...first.values()];
}

/** A problem in a language: `{place, value, expected, label, message}`, texts all. */
export function worded(problem, phrases, language) {
  return {
    place: pointer(problem.path),
    value: problem.isAbsent ? "" : shownValue(problem.value),
    expected: problem.expected === null ? "" : words(problem.expected, phrases, language),
    label: problem.label,
    message: words(problem.message, phrases, language),
  };
}

function* flaws(release, validate, schema, value, base) {
  const unpaired = halfCharacter(value, base);
  if (unpaired) {
    yield unpaired;
    return;
  }
  const errors = validate(schema, value).map((error) => ({ ...error, path: steps(error.instancePath, value) }));
  for (const error of errors.sort((first, second) => rank(first) - rank(second))) {
    yield* flawsOf(error, release, validate, schema, base);
  }
}

function* flawsOf(error, release, validate, schema, base) {
  const place = release.place(schema, error.path);
  const path = [...base, ...error.path];
  const judge = (message, value, at) => flaws(release, validate, message.schema, value, at);
  if (isCarried(error, release, schema)) {
    return; // reported of one of the branches of a payload, which is judged by the schema of its own message
  }
  if (place?.isPayload && isObject(error.data)) {
    yield* error.keyword === "oneOf" ? refusedPayload(error.data, path, place, release, judge) : [];
  } else if (error.keyword === "required") {
    yield missing(release, schema, [...error.path, error.params.missingProperty], base);
  } else if (error.keyword === "additionalProperties") {
    yield unknown(release, path, error.params.additionalProperty, error.data, place);
  } else if (error.keyword !== "oneOf") {
    yield { path, value: error.data, expected: place?.expected ?? null, label: place?.label ?? "", message: reason(error, place) };
  }
}

/** What is wrong with a payload that a schema refuses. */
function* refusedPayload(members, path, place, release, judge) {
  const flaws = [...payloadFlaws(members, path, place, release, judge)];
  const flaw = { path, value: members, expected: place.expected, label: place.label, message: phrase("no-message") };
  yield* flaws.length > 0 ? flaws : [flaw];
}

/** Whether an error is of something inside a payload. */
function isCarried(error, release, schema) {
  return error.path.some((_, length) => release.place(schema, error.path.slice(0, length))?.isPayload);
}

function missing(release, schema, path, base) {
  const place = release.place(schema, path);
  const name = shown(path.at(-1), LONGEST_NAME);
  const message = phrase("field-missing", { name });
  return { path: [...base, ...path], isAbsent: true, expected: place?.expected ?? null, label: place?.label ?? "", message };
}

function unknown(release, path, name, members, place) {
  const expected = place ? knownName(name, release.memberNames(place)) : null;
  const seen = shown(name, LONGEST_NAME);
  const message = place?.label
    ? phrase("field-unknown-in", { name: seen, label: place.label })
    : phrase("field-unknown-here", { name: seen });
  return { path: [...path, name], value: members[name], expected, label: "", message };
}

/** What is wrong with one value, in one phrase. */
function reason(error, place) {
  const field = place?.field;
  switch (error.keyword) {
    case "type":
      return phrase(wrongKind(error.data, place?.isList ? undefined : field));
    case "enum":
      return phrase("code-refused");
    case "minItems":
    case "maxItems":
      return phrase("list-counts", { count: error.data.length });
    case "minLength":
    case "maxLength":
      return wrongLength([...error.data].length, field);
    case "minimum":
    case "maximum":
      return wrongBound(field, error.keyword === "minimum");
    case "pattern":
    case "format":
    case "not":
      return phrase({ date: "no-date", datetime: "no-datetime" }[field?.type] ?? "other-form");
    default:
      return phrase("value-refused");
  }
}

function wrongKind(value, field) {
  if (value === null) {
    return "null-refused";
  }
  if (typeof value === "number") {
    return field?.type === "integer" ? "not-whole" : "number-here";
  }
  return Array.isArray(value) ? "list-here" : { string: "text-here", boolean: "boolean-here", object: "object-here" }[typeof value];
}

/** What is wrong with a text of so many characters, as a phrase. */
export function wrongLength(count, field) {
  const [low, high] = field?.type === "text" && field.length ? field.length.split("..") : ["0", "n"];
  if (count < Number(low)) {
    return phrase("too-short", { count, low });
  }
  return high === "n" ? phrase("other-length", { count }) : phrase("too-long", { count, high });
}

/** What is wrong with a number that is too small or too great, as a phrase. */
export function wrongBound(field, isBelow) {
  const [low, high] = (field?.bounds ?? "n..n").split("..");
  if (isBelow && low !== "n") {
    return phrase("below", { low });
  }
  return !isBelow && high !== "n" ? phrase("above", { high }) : phrase("out-of-bounds");
}

/** Half of a surrogate pair, which JSON can escape but which is no character. */
function halfCharacter(value, path) {
  if (typeof value === "string") {
    return value.isWellFormed() ? undefined : half(value, path);
  }
  for (const [name, member] of isObject(value) || Array.isArray(value) ? Object.entries(value) : []) {
    const at = [...path, Array.isArray(value) ? Number(name) : name];
    const flaw = name.isWellFormed() ? halfCharacter(member, at) : half(member, at);
    if (flaw) {
      return flaw;
    }
  }
  return undefined;
}

function half(value, path) {
  return { path, value, expected: phrase("whole-characters"), label: "", message: phrase("half-character") };
}

function rank(error) {
  const at = FIRST.indexOf(error.keyword);
  return at < 0 ? FIRST.length : at;
}

/** The steps of a JSON pointer into a value: names, and numbers of items. */
function steps(pointerText, value) {
  const path = [];
  for (const step of pointerText.split("/").slice(1)) {
    const name = step.replaceAll("~1", "/").replaceAll("~0", "~");
    path.push(Array.isArray(value) ? Number(name) : name);
    value = value[name];
  }
  return path;
}

/** RFC 6901, with what a terminal cannot show escaped. */
function pointer(path) {
  return shown(path.map((step) => `/${String(step).replaceAll("~", "~0").replaceAll("/", "~1")}`).join(""), LONGEST_PLACE);
}

/** A value in one line, the blanks at the edges of a text visible; of objects and lists the brackets alone. */
function shownValue(value) {
  if (typeof value === "string") {
    const text = [...value].slice(0, 200).join("");
    return shown(text.replace(EDGES, "") ? text.replace(EDGES, (blanks) => [...blanks].map((blank) => SEEN[blank]).join("")) : text);
  }
  if (Array.isArray(value)) {
    return value.length > 0 ? "[…]" : "[]";
  }
  return isObject(value) ? (Object.keys(value).length > 0 ? "{…}" : "{}") : shown(value);
}

function isObject(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
