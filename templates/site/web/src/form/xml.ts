/** The XML form of a JSON message, as the model defines it and `mdd` writes it. */

import { isObject } from "../validate/json-values";
import { fieldOf, isList, rootObject, type Field, type Message, type Model, type ObjectType } from "../validate/model";

const XLINK = "http://www.w3.org/1999/xlink";
const NAME = /^[\p{L}_][\p{L}\p{N}\p{M}_.·-]*$/u;
const FORBIDDEN = /[\0-\u0008\u000b\u000c\u000e-\u001f\p{Surrogate}\ufffe\uffff]/u;

/** Why a document has no XML form, in words for the reader. */
export class NoXml extends Error {}

interface Element {
  name: string;
  namespace: string;
  attributes: [string, string][];
  children: Element[];
  text?: string;
}

/** The XML of a message under its root, or of an envelope. */
export function xmlOf(message: Message, value: unknown, model: Model): string {
  const root = node(message.root, message.namespace);
  fill(root, rootObject(message), value, message, model);
  if (Object.values(message.objects).some((object) => object.xlinkType)) root.attributes.unshift(["xmlns:xlink", XLINK]);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${written(root, "", "")}\n`;
}

function node(name: string, namespace: string): Element {
  return { name, namespace, attributes: [], children: [] };
}

function child(parent: Element, name: string, namespace: string): Element {
  const made = node(name, namespace);
  parent.children.push(made);
  return made;
}

function fill(element: Element, object: ObjectType, value: unknown, message: Message, model: Model): void {
  if (!isObject(value)) throw new NoXml(`${element.name} : un objet est attendu`);
  link(element, object);
  for (const field of object.fields) {
    if (value[field.name] !== undefined) fieldElements(element, field, value[field.name], message, model);
  }
  const others = Object.entries(value).filter(([name]) => !fieldOf(object, name));
  if (others.length > 0 && !object.isOpen) throw new NoXml(`${element.name} n'a pas de donnée « ${others[0]![0]} »`);
  for (const [name, member] of others) free(element, object.fields.length > 0 ? "" : message.namespace, name, member);
}

function link(element: Element, object: ObjectType): void {
  if (object.xlinkType) element.attributes.push(["xlink:type", object.xlinkType]);
}

function fieldElements(parent: Element, field: Field, value: unknown, message: Message, model: Model): void {
  if (!isList(field)) return item(parent, field, value, message, model);
  if (!Array.isArray(value)) throw new NoXml(`${field.name} : une liste est attendue`);
  let holder = parent;
  if (field.wrapper && value.length > 0) {
    holder = child(parent, field.wrapper, message.namespace);
    if (field.type.kind === "object") link(holder, message.objects[field.type.name]!);
  }
  for (const each of value) item(holder, field, each, message, model);
}

function item(parent: Element, field: Field, value: unknown, message: Message, model: Model): void {
  const name = field.element ?? field.name;
  if (field.type.kind === "object") {
    fill(child(parent, name, message.namespace), message.objects[field.type.name]!, value, message, model);
  } else if (field.type.kind === "message") {
    payload(child(parent, name, model.messageNamespace), value, model);
  } else {
    child(parent, name, field.namespace ?? message.namespace).text = textOf(value, field.name);
  }
}

/** The header's fields in their namespace, then each use case in its own. */
function payload(element: Element, value: unknown, model: Model): void {
  if (!isObject(value)) throw new NoXml("message : un objet est attendu");
  const roots = new Set(model.useCases(value).map((message) => message.root));
  const header = (model.header ? rootObject(model.header).fields : []).filter((field) => !roots.has(field.name));
  for (const field of header) {
    if (model.header && value[field.name] !== undefined) fieldElements(element, field, value[field.name], model.header, model);
  }
  for (const [name, member] of Object.entries(value)) {
    if (header.some((field) => field.name === name)) continue;
    const message = model.contents.find((content) => content.root === name);
    if (!message) throw new NoXml(`« ${name} » n'est ni une donnée de l'en-tête ni un message`);
    fill(child(element, name, message.namespace), rootObject(message), member, message, model);
  }
}

/** A member that the model does not know, with an element for each item of a list. */
function free(parent: Element, namespace: string, name: string, value: unknown): void {
  if (!NAME.test(name)) throw new NoXml(`« ${name} » ne peut être le nom d'un élément XML`);
  for (const each of Array.isArray(value) ? value : [value]) {
    const element = child(parent, name, namespace);
    if (!isObject(each)) element.text = textOf(each, name);
    else for (const [inner, member] of Object.entries(each)) free(element, namespace, inner, member);
  }
}

function textOf(value: unknown, name: string): string {
  if (typeof value === "boolean") return String(value);
  if (typeof value === "number") return plainNumber(value);
  if (typeof value !== "string") throw new NoXml(`${name} : un texte, un nombre ou un booléen est attendu`);
  if (FORBIDDEN.test(value)) throw new NoXml(`${name} contient un caractère qu'XML ne peut porter`);
  return value;
}

/** All digits, without an exponent. */
function plainNumber(value: number): string {
  if (Number.isInteger(value)) return BigInt(value).toString();
  const [digits = "", power = "0"] = String(value).split("e");
  if (power === "0") return digits;
  const [whole = "", decimals = ""] = digits.replace("-", "").split(".");
  return `${value < 0 ? "-" : ""}0.${"0".repeat(-Number(power) - 1)}${whole}${decimals}`;
}

function written(element: Element, around: string, indent: string): string {
  const namespace = element.namespace === around ? "" : ` xmlns="${attribute(element.namespace)}"`;
  const attributes = element.attributes.map(([name, value]) => ` ${name}="${attribute(value)}"`).join("");
  const start = `${indent}<${element.name}${namespace}${attributes}`;
  if (element.children.length === 0) {
    return element.text === undefined ? `${start}/>` : `${start}>${escaped(element.text)}</${element.name}>`;
  }
  const inside = element.children.map((each) => written(each, element.namespace, `${indent}  `)).join("\n");
  return `${start}>\n${inside}\n${indent}</${element.name}>`;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll("\r", "&#13;");
}

function attribute(text: string): string {
  return escaped(text).replaceAll('"', "&quot;");
}
