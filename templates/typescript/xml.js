/** Messages in XML, judged by the published XSDs; for Node, with the package libxml2-wasm beside this one. */

import { readdirSync, readFileSync } from "node:fs";

import {
  ParseOption,
  XmlBufferInputProvider,
  XmlDocument,
  XmlValidateError,
  XsdValidator,
  xmlRegisterInputProvider,
} from "libxml2-wasm";

import { InvalidMessageError, refusal } from "./parse.js";
import { SHAPES } from "./shapes.js";
import { messageOf } from "./xml-reader.js";

export { toXml } from "./xml-writer.js";

const OPTION = ParseOption.XML_PARSE_NONET | ParseOption.XML_PARSE_NOCDATA;
const FOLDER = new URL("./xsd/", import.meta.url);
const HERE = "hubsante:///"; // of the XSDs, in memory: nothing that a document names is fetched
const ROOTS = new Map(Object.entries(SHAPES.messages).map(([name, message]) => [message.root, name]));

const validators = new Map();
let isRegistered = false;

export function parseXml(document) {
  const read = parsed(document);
  try {
    if (read.dtd) throw refusal("The document has a document type");
    const schema = ROOTS.get(read.root.name);
    if (schema === undefined) throw refusal(`The root element ${read.root.name} is that of no message`);
    requireValid(read, schema);
    const { root, envelope } = SHAPES.messages[schema];
    const message = messageOf(read.root, schema);
    return { schema, document: envelope ? message : { [root]: message } };
  } finally {
    read.dispose();
  }
}

function parsed(document) {
  try {
    const read = typeof document === "string" ? XmlDocument.fromString : XmlDocument.fromBuffer;
    return read.call(XmlDocument, document, { option: OPTION });
  } catch (error) {
    throw refusal(`The document is no XML: ${error.message.trim()}`);
  }
}

function requireValid(document, schema) {
  try {
    validator(schema).validate(document);
  } catch (error) {
    if (!(error instanceof XmlValidateError)) throw error;
    throw new InvalidMessageError(error.details.map(({ message, line }) => ({ path: "", line, message: message.trim() })));
  }
}

function validator(schema) {
  if (!isRegistered) register();
  if (!validators.has(schema)) {
    const xsd = XmlDocument.fromBuffer(readFileSync(new URL(`${schema}.xsd`, FOLDER)), { url: `${HERE}${schema}.xsd` });
    validators.set(schema, XsdValidator.fromDoc(xsd));
    xsd.dispose();
  }
  return validators.get(schema);
}

function register() {
  const paths = readdirSync(FOLDER, { recursive: true }).map((path) => path.replaceAll("\\", "/"));
  const files = paths.filter((path) => path.endsWith(".xsd")).map((path) => [HERE + path, readFileSync(new URL(path, FOLDER))]);
  xmlRegisterInputProvider(new XmlBufferInputProvider(Object.fromEntries(files)));
  isRegistered = true;
}
