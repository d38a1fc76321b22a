/** An XML text read safely: no DOCTYPE, no entity, bounded depth and size. */

import { parse, XmlDocument, type Entry } from "./libxml2";
import { phrase } from "./phrases";
import type { Source } from "./serve";
import { problem, type Problem } from "./verdict";

const DOCTYPE = /^(?:\s+|<\?[^]*?\?>|<!--[^]*?-->)*<!DOCTYPE/u;
const BARE_AMPERSAND = /&(?!#?\w+;)/u;
const AFTER_AMPERSAND = [68, 23, 22]; // NAME_REQUIRED, ENTITYREF_SEMICOL_MISSING, ENTITYREF_NO_NAME
const CUT = [77, 73, 74, 5]; // TAG_NOT_FINISHED, GT_REQUIRED, LTSLASH_REQUIRED, DOCUMENT_END

/** The phrase of each error of libxml2 that has one. */
const SYNTAX: Record<number, string> = {
  4: "xml-empty",
  5: "xml-end",
  76: "xml-tag-mismatch",
  77: "xml-open-element",
  68: "xml-name-missing",
  42: "xml-attribute-twice",
  81: "xml-byte",
  32: "xml-encoding",
  9: "xml-character",
  26: "xml-entity",
  64: "xml-declaration",
  114: "xml-limit",
  201: "xml-prefix",
};

/** The document, or why there is none. */
export function readXml(source: Source, text: string): XmlDocument | Problem {
  const doctype = DOCTYPE.exec(text.replace(/^\ufeff/u, ""));
  if (doctype) return doctypeRefused(doctype[0].split("\n").length);
  const isText = typeof source === "string";
  const read = parse(isText ? new TextEncoder().encode(source) : source, isText);
  if (!(read instanceof XmlDocument)) return syntaxProblem(text, read);
  if (!read.hasDoctype) return read;
  read.free();
  return doctypeRefused(0);
}

function doctypeRefused(line: number): Problem {
  return problem("", line, phrase("xml-doctype"), { value: "<!DOCTYPE", expected: phrase("xml-without-doctype") });
}

function syntaxProblem(text: string, entries: Entry[]): Problem {
  const line = entries[0]?.line ?? 0;
  const lines = text.split("\n");
  const known = entries.find(({ code }) => code in SYNTAX);
  const reason = phrase(usualSlip(lines, line, entries) ?? (known ? SYNTAX[known.code]! : "xml-syntax"));
  const from = lines.slice(0, line - 1).reduce((offset, each) => offset + each.length + 1, 0);
  const range = line > 0 ? { from, to: from + (lines[line - 1]?.length ?? 0) } : undefined;
  return problem("", line, phrase("xml-unreadable", {}, { problem: reason }), { expected: phrase("xml-document"), range });
}

/** The phrase for a bare `&`, or for a document that stops before its end; undefined for anything else. */
function usualSlip(lines: string[], line: number, entries: Entry[]): string | undefined {
  if (entries[0] && AFTER_AMPERSAND.includes(entries[0].code) && BARE_AMPERSAND.test(lines[line - 1] ?? "")) {
    return "xml-ampersand";
  }
  const isAtEnd = lines.slice(line).join("").trim() === "";
  return isAtEnd && entries.some(({ code }) => CUT.includes(code)) ? "xml-truncated" : undefined;
}
