/** A field's own part of the complete example, in both forms. */

import type { FieldData, MessageData } from "../data";

const LINES = 40; // of a part; a longer one ends in …

/** The member in JSON, or nothing where the example has none. */
export function jsonSample(message: MessageData, path: string[]): string {
  if (!message.json) return "";
  let value: unknown = JSON.parse(message.json);
  const names = message.isEnvelope ? path.slice(1) : path;
  for (const name of names) {
    const holders = Array.isArray(value) ? value : [value];
    value = holders.map((holder) => (isObject(holder) ? holder[name] : undefined)).find((member) => member !== undefined);
  }
  if (value === undefined) return "";
  return shortened(`${JSON.stringify(names.at(-1))}: ${JSON.stringify(value, null, 2)}`);
}

/** The element in XML, or nothing where the example has none. */
export function xmlSample(message: MessageData, fields: FieldData[]): string {
  if (!message.xml) return "";
  const document = new DOMParser().parseFromString(message.xml, "application/xml");
  let elements: Element[] = [document.documentElement];
  for (const field of fields) {
    for (const name of [field.wrapper, field.element]) {
      if (name) elements = elements.flatMap((element) => [...element.children].filter((child) => child.localName === name));
    }
  }
  const found = elements[0];
  return found ? shortened(serialised(found)) : "";
}

function serialised(element: Element): string {
  const lines = new XMLSerializer().serializeToString(element).replace(/\s+xmlns(?::\w+)?="[^"]*"/gu, "").split("\n");
  const [first = "", ...others] = lines;
  const indents = others.filter((line) => line.trim()).map((line) => line.length - line.trimStart().length);
  const indent = Math.min(...indents, Number.MAX_SAFE_INTEGER);
  return [first, ...others.map((line) => line.slice(indent))].join("\n");
}

function shortened(text: string): string {
  const lines = text.split("\n");
  return lines.length > LINES ? [...lines.slice(0, LINES), "…"].join("\n") : text;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
