/** Where the elements of a well-formed XML text stand in it. */

import type { Range } from "./verdict";

const MARK = /<!--[^]*?-->|<!\[CDATA\[[^]*?\]\]>|<\?[^]*?\?>|<(?!\/)([^\s/>]+)(?:[^>"']|"[^"]*"|'[^']*')*>/gu;

/** A start tag: its name, and what follows up to the next tag. */
export interface Tag {
  name: Range;
  content: Range;
}

/** The start tags of a text, in its order. */
export function startTags(text: string): Tag[] {
  const tags: Tag[] = [];
  for (const mark of text.matchAll(MARK)) {
    const name = mark[1];
    if (name === undefined) continue;
    const from = mark.index + 1;
    const end = mark.index + mark[0].length;
    const next = text.indexOf("<", end);
    tags.push({ name: { from, to: from + name.length }, content: { from: end, to: next < 0 ? end : next } });
  }
  return tags;
}
