/** Values that JSON has, as documents in XML: fields in the order of the model. */

import { SHAPES } from "./shapes.js";
import { CONTENTS } from "./xml-contents.js";

const XLINK = "http://www.w3.org/1999/xlink";
const NOT_XML = /[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;
const START =
  "A-Z_a-z\\u00c0-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u02ff\\u0370-\\u037d\\u037f-\\u1fff\\u200c-\\u200d" +
  "\\u2070-\\u218f\\u2c00-\\u2fef\\u3001-\\ud7ff\\uf900-\\ufdcf\\ufdf0-\\ufffd\\u{10000}-\\u{effff}";
const WORD = `[${START}][${START}0-9.\\u00b7\\u0300-\\u036f\\u203f-\\u2040\\-]*`;
const NAME = new RegExp(`^${WORD}$`, "u");
const ATTRIBUTE = new RegExp(`^@(?!xmlns$)(?:xml:)?${WORD}$`, "u");
const ELSEWHERE = new RegExp(`^@\\{([^{}]+)\\}(${WORD})$`, "u");
const RESERVED = ["http://www.w3.org/XML/1998/namespace", "http://www.w3.org/2000/xmlns/"]; // no document declares them

export function toXml(schema, document) {
  const shape = SHAPES.messages[schema];
  if (!shape) throw new TypeError(`${schema} is no schema of this release`);
  const links = Object.values(shape.objects).some(({ xlink }) => xlink) ? ` xmlns:xlink="${XLINK}"` : "";
  const message = shape.envelope ? document : document[shape.root];
  return `<?xml version="1.0" encoding="UTF-8"?>\n${messageElement(message, schema, "", links)}\n`;
}

function messageElement(message, schema, around, declared) {
  const { root, namespace = "", objects } = SHAPES.messages[schema];
  const [type] = Object.values(objects);
  return element(root, namespace, around, declared + link(type), members(message, schema, type, namespace));
}

function members(object, schema, type, around) {
  const known = new Set((type.fields ?? []).map(({ name }) => name));
  const free = type.open ? Object.entries(object).filter(([name]) => !known.has(name)) : [];
  return fields(object, schema, type, around) + free.map(([name, value]) => freeMember(name, value, type.free ?? "", around)).join("");
}

function fields(object, schema, type, around) {
  const present = (type.fields ?? []).filter(({ name }) => Object.hasOwn(object, name) && object[name] !== undefined);
  return present.map((field) => fieldElements(object[field.name], field, schema, around)).join("");
}

function fieldElements(value, field, schema, around) {
  if (!field.list) return item(value, field, schema, around);
  if (!field.wrapper || value.length === 0) return value.map((one) => item(one, field, schema, around)).join("");
  const { namespace = "", objects } = SHAPES.messages[schema];
  const inside = value.map((one) => item(one, field, schema, namespace)).join("");
  return element(field.wrapper, namespace, around, link(objects[field.object] ?? {}), inside);
}

function item(value, field, schema, around) {
  const { namespace: home = "", objects } = SHAPES.messages[schema];
  const namespace = field.element?.namespace ?? home;
  const name = field.element?.name ?? field.name;
  if (field.kind === "object") {
    const type = objects[field.object];
    return element(name, namespace, around, link(type), members(value, schema, type, namespace));
  }
  return element(name, namespace, around, "", field.kind === "message" ? carried(value, namespace) : text(value));
}

function carried(message, around) {
  const { header } = SHAPES;
  const [type] = header ? Object.values(SHAPES.messages[header].objects) : [];
  const contents = Object.entries(message).filter(([name]) => CONTENTS.has(name));
  return (
    (type ? fields(message, header, type, around) : "") +
    contents.map(([name, value]) => messageElement(value, CONTENTS.get(name), around, "")).join("")
  );
}

// --- free content -----------------------------------------------------------------------

function freeMember(name, value, namespace, around) {
  if (!NAME.test(name)) throw new TypeError(`${name} is not the name of an XML element`);
  return (Array.isArray(value) ? value : [value]).map((one) => freeItem(name, one, namespace, around)).join("");
}

function freeItem(name, value, namespace, around) {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return element(name, namespace, around, "", text(value));
  const own = Object.hasOwn(value, "@xmlns") ? declarable(value["@xmlns"]) : namespace;
  const inside = Object.entries(value).filter(([key]) => !key.startsWith("@"));
  return element(name, own, around, attributes(value), inside.map(([key, one]) => freeInside(key, one, own)).join(""));
}

function freeInside(name, value, namespace) {
  if (name === "#text") return text(value);
  if (name !== "#content") return freeMember(name, value, namespace, namespace);
  return value
    .map((part) =>
      typeof part === "object"
        ? Object.entries(part).map(([key, one]) => freeMember(key, one, namespace, namespace)).join("")
        : text(part),
    )
    .join("");
}

function attributes(object) {
  const names = Object.keys(object).filter((name) => name.startsWith("@") && name !== "@xmlns");
  return names
    .map((name, number) => {
      const [, namespace, local] = ELSEWHERE.exec(name) ?? [];
      const value = quoted(object[name]);
      if (namespace) return ` xmlns:n${number}=${quoted(declarable(namespace))} n${number}:${local}=${value}`;
      if (!ATTRIBUTE.test(name)) throw new TypeError(`${name.slice(1)} is not the name of an XML attribute`);
      return ` ${name.slice(1)}=${value}`;
    })
    .join("");
}

/** The name of a namespace, if an element may declare it. */
function declarable(namespace) {
  if (typeof namespace !== "string" || RESERVED.includes(namespace)) throw new TypeError("The name of a namespace is expected");
  return namespace;
}

// --- elements and texts -------------------------------------------------------------------

function element(name, namespace, around, attributes, inside) {
  const declared = namespace === around ? "" : ` xmlns=${quoted(namespace)}`;
  return `<${name}${declared}${attributes}>${inside}</${name}>`;
}

function link({ xlink }) {
  return xlink ? ` xlink:type="${xlink}"` : "";
}

function quoted(value) {
  return `"${text(value).replaceAll('"', "&quot;").replaceAll("\t", "&#9;").replaceAll("\n", "&#10;")}"`;
}

function text(value) {
  if (typeof value === "number") return decimal(value);
  if (typeof value === "boolean") return String(value);
  if (typeof value !== "string") throw new TypeError(`XML cannot carry ${JSON.stringify(value)} here`);
  if (NOT_XML.test(value)) throw new TypeError("The text holds a character that XML cannot carry");
  return value.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll("\r", "&#13;");
}

/** All digits, without an exponent. */
function decimal(value) {
  if (!Number.isFinite(value)) throw new TypeError(`${value} is no number of JSON`);
  const [digits, exponent] = String(Math.abs(value)).split("e");
  if (exponent === undefined) return `${value < 0 ? "-" : ""}${digits}`;
  const [whole, fraction = ""] = digits.split(".");
  const point = whole.length + Number(exponent);
  const all = whole + fraction;
  const plain = point <= 0 ? `0.${"0".repeat(-point)}${all}` : all.padEnd(point, "0");
  return `${value < 0 ? "-" : ""}${point > 0 && point < all.length ? `${all.slice(0, point)}.${all.slice(point)}` : plain}`;
}
