/** What has a verdict of its own in a text: the whole, or each of its lines. */

import { isObject } from "./json-values";
import { isProblem, readJson } from "./jsontext";

export interface Piece {
  text: string;
  /** 1-based, of the text; 0: the whole. */
  line: number;
  /** 0-based, where the piece begins. */
  from: number;
}

/** The messages of a text that has one a line (NDJSON): its first line is a whole object, the next begins another. */
export function pieces(text: string): Piece[] {
  const whole = [{ text, line: 0, from: 0 }];
  const [first, second] = firstFilled(text);
  if (!first || !second?.trimStart().startsWith("{") || !isWholeObject(first)) return whole;
  let from = 0;
  return text.split("\n").flatMap((line, index) => {
    const piece = { text: line, line: index + 1, from };
    from += line.length + 1;
    return line.trim() ? piece : [];
  });
}

/** The first two lines that hold something. */
function firstFilled(text: string): string[] {
  const filled: string[] = [];
  for (let from = 0; from < text.length && filled.length < 2; ) {
    const end = text.indexOf("\n", from);
    const line = text.slice(from, end < 0 ? text.length : end);
    if (line.trim()) filled.push(line);
    from += line.length + 1;
  }
  return filled;
}

function isWholeObject(line: string): boolean {
  const read = readJson(line);
  return !isProblem(read) && isObject(read.document);
}
