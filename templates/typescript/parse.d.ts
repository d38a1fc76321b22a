/** Messages, recognised and judged by the published JSON Schemas. */

import type { Documents } from "./index.js";

/** One thing wrong with a document. */
export interface Problem {
  /** A JSON pointer into the document; empty for the whole of it, and in XML. */
  path: string;
  /** Of an XML document, from 1; 0 where it is not known. */
  line: number;
  message: string;
}

/** A document that is no valid message. */
export class InvalidMessageError extends Error {
  constructor(problems: Problem[]);
  readonly problems: Problem[];
}

/** A valid document as JSON has it, and the schema by which it is. */
export type Parsed = { [Schema in keyof Documents]: { schema: Schema; document: Documents[Schema] } }[keyof Documents];

/**
 * The message of a document in JSON: an envelope as it stands, any other message under its root.
 *
 * @throws InvalidMessageError if it is none, with all that is wrong
 */
export function parse(text: string): Parsed;

/** What is wrong with a document in JSON; nothing of a valid message. */
export function problems(text: string): Problem[];
