/** The encoding of an XML file, which its beginning tells. */

import type { Source } from "./serve";

/** The text of a source, as its byte order mark or its declaration tells; for its lines and its pane. */
export function textOf(source: Source): string {
  if (typeof source === "string") return source;
  const [first, second] = source;
  if (first === 0xff && second === 0xfe) return new TextDecoder("utf-16le").decode(source);
  if (first === 0xfe && second === 0xff) return new TextDecoder("utf-16be").decode(source);
  if (second === 0) return new TextDecoder("utf-16le").decode(source);
  if (first === 0) return new TextDecoder("utf-16be").decode(source);
  const declared = /^[^>]*?encoding\s*=\s*["']([\w.-]+)/u.exec(new TextDecoder("latin1").decode(source.subarray(0, 200)));
  try {
    return new TextDecoder(declared?.[1] ?? "utf-8").decode(source);
  } catch {
    return new TextDecoder().decode(source);
  }
}
