/** libxml2 in WebAssembly: documents, their elements, and what it reports of them.
 *
 * By the functions under the library's classes: these do not tell which error an
 * error is, nor at which element, and cannot give an element another namespace.
 */

import * as low from "libxml2-low";
import {
  xmlCtxtSetErrorHandler,
  xmlDocGetRootElement,
  xmlFreeDoc,
  xmlFreeParserCtxt,
  xmlGetIntSubset,
  XmlErrorStruct,
  XmlNamedNodeStruct,
  xmlNewNs,
  xmlNewParserCtxt,
  xmlNodeGetContent,
  XmlNodeStruct,
  XmlNodeType,
  XmlNsStruct,
  xmlReadMemory,
  xmlRegisterInputProvider,
  xmlSchemaFreeParserCtxt,
  xmlSchemaFreeValidCtxt,
  xmlSchemaNewDocParserCtxt,
  xmlSchemaNewValidCtxt,
  xmlSchemaParse,
  xmlSchemaSetValidStructuredErrors,
  xmlSchemaValidateDoc,
  xmlSetNs,
  XmlTreeCommonStruct,
} from "libxml2-low";
import { XmlBufferInputProvider } from "libxml2-wasm";

type Pointer = number;

/** A function that libxml2 can call, of the given types; the library's types do not name it. */
const { addFunction } = low as unknown as { addFunction: (called: (...values: number[]) => void, types: string) => Pointer };

const SCHEME = "mdd:///";
const XML_PARSE_NONET = 1 << 11;
const XML_PARSE_NOCDATA = 1 << 14;
const XML_PARSE_IGNORE_ENC = 1 << 21;
const XML_PARSE_BIG_LINES = 1 << 22;
const OPTIONS = XML_PARSE_NONET | XML_PARSE_NOCDATA | XML_PARSE_BIG_LINES;
const XML_ERR_ERROR = 2;

/** What libxml2 reports, one thing at a time. */
export interface Entry {
  /** As in libxml2's `xmlParserErrors`. */
  code: number;
  isError: boolean;
  line: number;
  message: string;
  node: Pointer;
}

let entries: Entry[] = [];

const collector = addFunction((_, error = 0) => {
  entries.push({
    code: XmlTreeCommonStruct.type(error), // an error has its code where a node has its type
    isError: XmlErrorStruct.level(error) >= XML_ERR_ERROR,
    line: XmlErrorStruct.line(error),
    message: XmlErrorStruct.message(error),
    node: XmlErrorStruct.node(error),
  });
}, "vii");

function collected<T>(work: () => T): [T, Entry[]] {
  entries = [];
  const result = work();
  return [result, entries];
}

export class XmlElement {
  readonly children: XmlElement[] = [];
  /** 0-based, in the order of the document. */
  number = 0;
  /** Directly in the element, before anything else. */
  text = "";

  constructor(
    readonly pointer: Pointer,
    readonly parent: XmlElement | undefined,
    readonly name: string,
    public namespace: string,
    readonly line: number,
  ) {}

  /** The value of an attribute by its namespace and name; undefined where there is none. */
  attribute(namespace: string, name: string): string | undefined {
    for (let at = XmlNodeStruct.properties(this.pointer); at !== 0; at = XmlTreeCommonStruct.next(at)) {
      if (XmlTreeCommonStruct.name_(at) === name && namespaceOf(at) === namespace) return xmlNodeGetContent(at);
    }
    return undefined;
  }

  /** All text in the element and below. */
  get content(): string {
    return xmlNodeGetContent(this.pointer);
  }

  /** Give the element another namespace. */
  moveTo(namespace: string): void {
    xmlSetNs(this.pointer, namespace ? xmlNewNs(this.pointer, namespace, unusedPrefix()) : 0);
    this.namespace = namespace;
  }
}

let prefixes = 0;

function unusedPrefix(): string {
  prefixes += 1;
  return `corrected-${prefixes}`;
}

function namespaceOf(node: Pointer): string {
  const namespace = XmlNamedNodeStruct.namespace(node);
  return namespace === 0 ? "" : XmlNsStruct.href(namespace);
}

export class XmlDocument {
  readonly root: XmlElement;
  private readonly byPointer = new Map<Pointer, XmlElement>();

  constructor(readonly pointer: Pointer) {
    this.root = this.element(xmlDocGetRootElement(pointer), undefined);
    const open = [this.root];
    let number = 0;
    for (let element = open.pop(); element; element = open.pop()) {
      element.number = number;
      number += 1;
      this.read(element);
      open.push(...element.children.toReversed());
    }
  }

  get hasDoctype(): boolean {
    return xmlGetIntSubset(this.pointer) !== 0;
  }

  /** The element that an entry is about. */
  elementAt({ node }: Entry): XmlElement {
    return this.byPointer.get(node) ?? this.root;
  }

  free(): void {
    xmlFreeDoc(this.pointer);
  }

  private element(pointer: Pointer, parent: XmlElement | undefined): XmlElement {
    const name = XmlTreeCommonStruct.name_(pointer);
    const element = new XmlElement(pointer, parent, name, namespaceOf(pointer), XmlNodeStruct.line(pointer) & 0xffff);
    this.byPointer.set(pointer, element);
    return element;
  }

  private read(element: XmlElement): void {
    let isFirst = true;
    for (let at = XmlTreeCommonStruct.children(element.pointer); at !== 0; at = XmlTreeCommonStruct.next(at)) {
      const type = XmlTreeCommonStruct.type(at);
      const isText = type === XmlNodeType.XML_TEXT_NODE || type === XmlNodeType.XML_CDATA_SECTION_NODE;
      if (isText && isFirst) element.text += xmlNodeGetContent(at);
      isFirst &&= isText;
      if (type === XmlNodeType.XML_ELEMENT_NODE) element.children.push(this.element(at, element));
    }
  }
}

/** The document of a text, or what libxml2 reports of it. */
export function parse(content: Uint8Array, isUtf8: boolean): XmlDocument | Entry[] {
  const context = xmlNewParserCtxt();
  xmlCtxtSetErrorHandler(context, collector, 0);
  const options = OPTIONS | (isUtf8 ? XML_PARSE_IGNORE_ENC : 0);
  const [pointer, reported] = collected(() => xmlReadMemory(context, content, null, isUtf8 ? "utf-8" : null, options));
  xmlFreeParserCtxt(context);
  if (pointer !== 0 && !reported.some((entry) => entry.isError)) return new XmlDocument(pointer);
  if (pointer !== 0) xmlFreeDoc(pointer);
  return reported;
}

/** XSDs that refer to each other, in memory; each is compiled when it is first needed. */
export class Schemas {
  private readonly compiled = new Map<string, Pointer>();

  constructor(private readonly texts: Record<string, string>) {
    const encoder = new TextEncoder();
    const files = Object.entries(texts).map(([path, text]) => [SCHEME + path, encoder.encode(text)]);
    xmlRegisterInputProvider(new XmlBufferInputProvider(Object.fromEntries(files)));
  }

  /** What the XSD reports of a document, nothing of a valid one; undefined when libxml2 gave up. */
  entries(path: string, document: XmlDocument): Entry[] | undefined {
    const context = xmlSchemaNewValidCtxt(this.schema(path));
    xmlSchemaSetValidStructuredErrors(context, collector, 0);
    const [result, reported] = collected(() => xmlSchemaValidateDoc(context, document.pointer));
    xmlSchemaFreeValidCtxt(context);
    if (result === 0) return [];
    return result > 0 && reported.length > 0 ? reported : undefined;
  }

  private schema(path: string): Pointer {
    let schema = this.compiled.get(path);
    if (schema === undefined) {
      schema = this.compile(path);
      this.compiled.set(path, schema);
    }
    return schema;
  }

  private compile(path: string): Pointer {
    const context = xmlNewParserCtxt();
    const content = new TextEncoder().encode(this.texts[path]!);
    const document = xmlReadMemory(context, content, SCHEME + path, null, XML_PARSE_NONET);
    xmlFreeParserCtxt(context);
    const schemaContext = xmlSchemaNewDocParserCtxt(document);
    const schema = xmlSchemaParse(schemaContext);
    xmlSchemaFreeParserCtxt(schemaContext);
    if (schema === 0) throw new Error(`${path} does not compile`);
    return schema;
  }
}
