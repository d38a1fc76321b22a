/** The verdict on one XML message, by the XSDs. */

import { xsds } from "xsds";
import { moreProblems } from "./flaws";
import { Schemas, type XmlDocument, type XmlElement } from "./libxml2";
import { rootPlace, type Message, type Model, type Place } from "./model";
import { NamespaceCorrections, correctNamespaces } from "./namespaces";
import { phrase } from "./phrases";
import { unknownElement } from "./recognise";
import type { Source } from "./serve";
import { payloadSlot } from "./slots";
import { bounded, byLine, MOST_PROBLEMS, problem, verdict, type Problem, type Verdict } from "./verdict";
import { xpath } from "./xmlplaces";
import { LogProblems } from "./xmlproblems";
import type { Range } from "./xmlstructure";
import { startTags, type Tag } from "./xmltags";
import { textOf } from "./xmlencoding";
import { rulesOfXml } from "./xmlrules";
import { readXml } from "./xmltext";

const MESSAGE_XSD = "support/message.xsd"; // of what an envelope carries

const schemas = new Schemas(xsds);

/** An XML document read as a message: which message, and what the model has at its root. */
interface Reading {
  message: Message;
  place: Place;
  namespace: string;
  isPayload: boolean;
}

export function xmlVerdict(source: Source, model: Model): Verdict {
  const text = textOf(source);
  const document = readXml(source, text);
  if ("message" in document) return verdict(null, "xml", [document], { isPartial: true });
  try {
    return verdictOf(document, rangesIn(text), model);
  } finally {
    document.free();
  }
}

function verdictOf(document: XmlDocument, rangeOf: Range, model: Model): Verdict {
  const { root } = document;
  const reading = readingOf(root, model);
  if (!reading) return verdict(null, "xml", [{ ...unknownElement(root.name, root.line, model), range: rangeOf(root) }]);
  const corrections = new NamespaceCorrections();
  if (root.namespace !== reading.namespace) corrections.add(root, reading.namespace, reading.place);
  correctNamespaces(root, reading.place, model, corrections);
  const judged = bySchema(document, reading, model, rangeOf);
  const problems = bounded(byLine([...corrections.problems(rangeOf), ...judged.problems]), moreProblems);
  const rules = problems.length === 0 ? rulesOfXml(root, reading.place, model, rangeOf) : undefined;
  const notes = [...(reading.isPayload ? [phrase("without-envelope")] : []), ...corrections.notes()];
  return { ...judged, schema: reading.isPayload ? carried(root, model) : judged.schema, problems, notes, rules };
}

/** The message of a root element, whatever its namespace; what an envelope carries may stand without it. */
function readingOf(root: XmlElement, model: Model): Reading | undefined {
  const candidates = model.messages.filter((message) => message.root === root.name);
  const message = candidates.find(({ namespace }) => namespace === root.namespace) ?? candidates[0];
  if (message) return { message, place: rootPlace(message), namespace: message.namespace, isPayload: false };
  const payload = payloadSlot(model);
  if (payload?.name !== root.name) return undefined;
  return { message: model.envelopes[0]!, place: payload.place, namespace: payload.namespace, isPayload: true };
}

function bySchema(document: XmlDocument, reading: Reading, model: Model, rangeOf: Range): Verdict {
  const { name } = reading.message;
  const entries = schemas.entries(reading.isPayload ? MESSAGE_XSD : `${name}.xsd`, document);
  if (entries?.length === 0) return verdict(name, "xml", []);
  const log = new LogProblems(document, reading.place, model, rangeOf);
  const problems: Problem[] = [];
  for (const entry of entries ?? []) {
    if (problems.length > MOST_PROBLEMS) break;
    problems.push(...log.of(entry));
  }
  if (problems.length === 0) problems.push(givenUp(document.root));
  const isPartial = (entries ?? []).slice(0, MOST_PROBLEMS).some((entry) => log.hides(entry));
  return verdict(name, "xml", byLine(problems), { isPartial });
}

/** For when libxml2 refuses without a reason, or gives up on a value as hostile as it is long. */
function givenUp(root: XmlElement): Problem {
  return problem(xpath(root), root.line, phrase("given-up"), { expected: phrase("conforming") });
}

/** The schema of the use case in a payload. */
function carried(payload: XmlElement, model: Model): string | null {
  const roots = new Map(model.contents.map((message) => [message.root, message.name]));
  const child = payload.children.find(({ name }) => roots.has(name));
  return child ? roots.get(child.name)! : null;
}

/** Where an element stands in the text: its content where that is a text, else its name. */
function rangesIn(text: string): Range {
  let tags: Tag[] | undefined;
  return (element) => {
    const tag = (tags ??= startTags(text))[element.number];
    if (!tag) return undefined;
    return element.children.length === 0 && element.text.trim() !== "" ? tag.content : tag.name;
  };
}
