/** Valid elements as the values that JSON has. */

import { XmlElement, XmlText, XmlCData } from "libxml2-wasm";

import { refusal } from "./parse.js";
import { SHAPES } from "./shapes.js";
import { CONTENTS } from "./xml-contents.js";

const MAX_DEPTH = 100;
const XML = "http://www.w3.org/XML/1998/namespace";
const BLANKS = /^[ \t\r\n]*$/;

const tables = new Map();

/** The object of a message's element. */
export function messageOf(element, schema) {
  const { objects } = SHAPES.messages[schema];
  return objectOf(element, schema, Object.keys(objects)[0], 0);
}

function objectOf(element, schema, name, depth) {
  requireDepth(depth);
  const shape = SHAPES.messages[schema].objects[name];
  const fields = table(schema, name);
  const object = {};
  for (const child of children(element)) {
    const field = fields.get(key(child.namespaceUri, child.name));
    if (field) addField(object, field, child, schema, depth);
    else if (shape.fields?.some((known) => known.name === child.name)) throw refusal(`The name ${child.name} is that of a field`, "", child.line);
    else addFree(object, child, shape.free ?? "", depth);
  }
  return object;
}

/** The fields of an object by their elements, or the wrappers around them. */
function table(schema, name) {
  const known = `${schema} ${name}`;
  if (!tables.has(known)) {
    const { namespace = "", objects } = SHAPES.messages[schema];
    const entries = (objects[name].fields ?? []).map((field) => {
      const element = field.element?.name ?? field.name;
      return [field.wrapper ? key(namespace, field.wrapper) : key(field.element?.namespace ?? namespace, element), field];
    });
    tables.set(known, new Map(entries));
  }
  return tables.get(known);
}

function key(namespace, name) {
  return `{${namespace ?? ""}}${name}`;
}

function addField(object, field, element, schema, depth) {
  if (!field.list) {
    set(object, field.name, valueOf(element, field, schema, depth));
    return;
  }
  if (!Object.hasOwn(object, field.name)) set(object, field.name, []);
  const elements = field.wrapper ? children(element) : [element];
  object[field.name].push(...elements.map((item) => valueOf(item, field, schema, depth)));
}

function valueOf(element, field, schema, depth) {
  switch (field.kind) {
    case "object":
      return objectOf(element, schema, field.object, depth + 1);
    case "message":
      return carried(element, depth + 1);
    case "integer":
    case "number":
      return Number(element.content.trim());
    case "boolean":
      return ["true", "1"].includes(element.content.trim());
    case "date":
      return element.content.trim();
    default:
      return element.content;
  }
}

/** What an envelope carries: header fields, and a message under its root. */
function carried(element, depth) {
  requireDepth(depth);
  const { header } = SHAPES;
  const fields = header ? table(header, Object.keys(SHAPES.messages[header].objects)[0]) : new Map();
  const object = {};
  for (const child of children(element)) {
    const field = fields.get(key(child.namespaceUri, child.name));
    const content = CONTENTS.get(child.name);
    if (field) addField(object, field, child, header, depth);
    else if (content !== undefined) set(object, child.name, objectOf(child, content, Object.keys(SHAPES.messages[content].objects)[0], depth + 1));
    else throw refusal(`The element ${child.name} is that of no message`, "", child.line);
  }
  return object;
}

// --- free content: an element is a member, `@` an attribute, `#text` and `#content` what such an object cannot say

function addFree(object, element, namespace, depth) {
  requireDepth(depth);
  const value = freeValue(element, namespace, depth + 1);
  if (!Object.hasOwn(object, element.name)) set(object, element.name, value);
  else if (Array.isArray(object[element.name])) object[element.name].push(value);
  else object[element.name] = [object[element.name], value];
}

function freeValue(element, around, depth) {
  const own = element.namespaceUri ?? "";
  const value = {};
  if (own !== around) value["@xmlns"] = own;
  for (const attribute of element.attrs) value[`@${prefix(attribute.namespaceUri)}${attribute.name}`] = attribute.content;
  const inside = children(element);
  if (inside.length === 0) {
    const text = element.content;
    if (Object.keys(value).length === 0) return text;
    return text === "" ? value : { ...value, "#text": text };
  }
  if (nodes(element).some((node) => isText(node) && !BLANKS.test(node.content))) {
    value["#content"] = mixed(element, own, depth);
    return value;
  }
  for (const child of inside) addFree(value, child, own, depth);
  return value;
}

function prefix(namespace) {
  if (!namespace) return "";
  return namespace === XML ? "xml:" : `{${namespace}}`;
}

function mixed(element, namespace, depth) {
  return nodes(element).flatMap((node) => {
    if (isText(node)) return node.content === "" ? [] : [node.content];
    if (!(node instanceof XmlElement)) return [];
    const member = {};
    addFree(member, node, namespace, depth);
    return [member];
  });
}

function nodes(element) {
  const found = [];
  for (let node = element.firstChild; node; node = node.next) found.push(node);
  return found;
}

function children(element) {
  return nodes(element).filter((node) => node instanceof XmlElement);
}

function isText(node) {
  return node instanceof XmlText || node instanceof XmlCData;
}

/** A member of its own, whatever its name. */
function set(object, name, value) {
  Object.defineProperty(object, name, { value, enumerable: true, configurable: true, writable: true });
}

function requireDepth(depth) {
  if (depth >= MAX_DEPTH) throw refusal(`The document has more than ${MAX_DEPTH} levels`);
}
