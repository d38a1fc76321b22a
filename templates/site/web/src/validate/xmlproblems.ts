/** What the XSDs report of a document, in the model's terms. */

import { shown } from "labels/phrases.mjs";
import { wrongBound, wrongLength } from "labels/problems.mjs";
import { labelField } from "./labelled";
import type { Entry, XmlDocument, XmlElement } from "./libxml2";
import { label, type Model, type Place } from "./model";
import { inWords, phrase } from "./phrases";
import { linkTo } from "./slots";
import { first, lengthOf } from "./text";
import { MOST_PROBLEMS, problem, type Problem } from "./verdict";
import { expectedElement, localName, placeOf, shownText, xpath } from "./xmlplaces";
import { structureProblems, type Range } from "./xmlstructure";

// Codes of libxml2's `xmlParserErrors`, `XML_SCHEMAV_…`
const ELEMENT_CONTENT = 1871;
const DATATYPE = 1824;
const VALID = { least: 1829, most: 1840 }; // CVC_…_VALID
const LENGTHS = [1831, 1839]; // MINLENGTH, PATTERN: the facets that the XSD expresses a length by
const BELOW = 1833;
const ABOVE = 1834;
const TEXT_AMONG_ELEMENTS = [1841, 1843];
const ELEMENTS_IN_TEXT = [1828, 1842];
const NOT_NILLABLE = 1847;
const ATTRIBUTE_MISSING = 1868;
const ATTRIBUTE_NOT_ALLOWED = [1866, 1867, 1827];

/** libxml2's words on an element whose own content ends too early; else the element should not stand there. */
const CHILD_MISSING = ": Missing child element";
const ATTRIBUTE = /Element '[^']*', attribute '([^']*)'/u;
const XSI = "http://www.w3.org/2001/XMLSchema-instance";
const XLINK = "http://www.w3.org/1999/xlink";
const PREFIXES: Record<string, string> = { [XSI]: "xsi:", [XLINK]: "xlink:" };

export class LogProblems {
  constructor(
    private readonly document: XmlDocument,
    private readonly root: Place,
    private readonly model: Model,
    private readonly rangeOf: Range,
  ) {}

  of(entry: Entry): Problem[] {
    const element = this.document.elementAt(entry);
    const attribute = ATTRIBUTE.exec(entry.message)?.[1];
    if (entry.code === ELEMENT_CONTENT) return this.structure(element, entry);
    if (attribute !== undefined || entry.code === NOT_NILLABLE) return [this.attribute(element, attribute ?? `{${XSI}}nil`, entry)];
    if (entry.code === ATTRIBUTE_MISSING) return [this.missingAttribute(element, entry)];
    return hasInstanceAttribute(element) ? [] : [this.value(element, entry)]; // a wrong value would come of it
  }

  /** Whether there is something in the part of the document that libxml2 did not look at. */
  hides(entry: Entry): boolean {
    if (entry.code !== ELEMENT_CONTENT || entry.message.includes(CHILD_MISSING)) return false;
    const element = this.document.elementAt(entry);
    const siblings = element.parent?.children ?? [];
    return element.children.length > 0 || siblings.at(-1) !== element || shownText(element) !== "";
  }

  /** The log names the element in which another is missing, or else the one that should not be there. */
  private structure(element: XmlElement, entry: Entry): Problem[] {
    const parent = entry.message.includes(CHILD_MISSING) ? element : element.parent;
    const place = parent && this.place(parent);
    const problems = parent && place ? structureProblems(parent, place, this.model, this.rangeOf) : [];
    if (problems.length > 0) return problems.slice(0, MOST_PROBLEMS + 1);
    return [this.problem(element, entry, "", undefined, phrase("element-here", { name: localName(element) }))];
  }

  /** That `xlink:type` is missing, the only attribute that an element may have to have. */
  private missingAttribute(element: XmlElement, entry: Entry): Problem {
    const place = this.place(element);
    const expected = phrase("xlink-type", { type: place?.object?.xlinkType ?? "" });
    const words = phrase("attribute-missing", { name: "xlink:type" });
    return problem(`${xpath(element)}/@type`, entry.line, words, { expected, link: linkTo(place), range: this.rangeOf(element) });
  }

  private attribute(element: XmlElement, name: string, entry: Entry): Problem {
    const [, namespace = "", whole = ""] = /^(?:\{(.*)\})?(.*)$/u.exec(name) ?? [];
    const local = shown(whole, 60);
    const isRefused = ATTRIBUTE_NOT_ALLOWED.includes(entry.code) || namespace === XSI;
    const words = phrase(isRefused ? "attribute-refused" : "attribute-unfit", { name: (PREFIXES[namespace] ?? "") + local });
    const value = shown(first(element.attribute(namespace, whole) ?? "", 200));
    const expected = phrase(isRefused ? "no-such-attribute" : "fixed-value");
    const rest = { value, expected, link: linkTo(this.place(element)), range: this.rangeOf(element) };
    return problem(`${xpath(element)}/@${local}`, entry.line, words, rest);
  }

  private value(element: XmlElement, entry: Entry): Problem {
    const place = this.place(element);
    const expected = place ? expectedElement(place, this.model) : "";
    const words = TEXT_AMONG_ELEMENTS.includes(entry.code)
      ? phrase("text-among-elements")
      : ELEMENTS_IN_TEXT.includes(entry.code)
        ? phrase("elements-in-text")
        : (wrongSize(element, place, entry.code) ?? wrongValue(place, entry.code));
    return this.problem(element, entry, expected, place, words);
  }

  private problem(element: XmlElement, entry: Entry, expected: string, place: Place | undefined, words: string): Problem {
    const rest = { value: shownText(element), expected, label: label(place), link: linkTo(place), range: this.rangeOf(element) };
    return problem(xpath(element), entry.line, words, rest);
  }

  private place(element: XmlElement): Place | undefined {
    return placeOf(element, this.root, this.model);
  }
}

/** That a text or a number is too long, too short, too great or too small; undefined for any other kind. */
function wrongSize(element: XmlElement, place: Place | undefined, code: number): string | undefined {
  if (!place?.field) return code === BELOW || code === ABOVE ? phrase("out-of-bounds") : undefined;
  const { type } = place.field;
  const field = labelField(place.field, place.message);
  if (LENGTHS.includes(code) && type.kind === "text") {
    const count = lengthOf(element.content);
    return type.length && !admits(type.length, count) ? inWords(wrongLength(count, field)) : undefined;
  }
  return code === BELOW || code === ABOVE ? inWords(wrongBound(field, code === BELOW)) : undefined;
}

/** Whether a text may have so many characters: `2..n`. */
function admits(length: string, count: number): boolean {
  const [low, high] = length.split("..");
  return Number(low) <= count && (high === "n" || count <= Number(high));
}

/** Whether an element has `xsi:nil` or `xsi:type`, which are reported at the attribute. */
function hasInstanceAttribute(element: XmlElement): boolean {
  return ["nil", "type"].some((word) => element.attribute(XSI, word) !== undefined);
}

/** What is wrong with one value, in one phrase. */
function wrongValue(place: Place | undefined, code: number): string {
  if (code !== DATATYPE && (code < VALID.least || code > VALID.most)) return phrase("element-refused");
  const kind = place?.field?.type.kind;
  switch (kind) {
    case "code":
      return phrase("code-refused");
    case "date":
    case "datetime":
    case "integer":
    case "number":
    case "boolean":
      return phrase(`no-${kind}`);
    default:
      return phrase("other-form");
  }
}
