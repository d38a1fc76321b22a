/** Messages in XML, judged by the published XSDs; for Node, with the package libxml2-wasm beside this one. */

import type { Documents } from "./index.js";
import type { Parsed } from "./parse.js";

/**
 * The message of a document in XML, as JSON has it.
 *
 * @throws InvalidMessageError if it is none, with all that is wrong
 */
export function parseXml(document: string | Uint8Array): Parsed;

/**
 * A document as JSON has it, in XML; it is not validated.
 *
 * @throws TypeError if it holds what XML cannot carry
 */
export function toXml<Schema extends keyof Documents>(schema: Schema, document: Documents[Schema]): string;
