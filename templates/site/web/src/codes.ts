/** The filter of a code list: what is typed, whatever its accents, case and plural. */

import { stem, words } from "./words";

const filter = document.querySelector<HTMLElement>(".filter");
const input = filter?.querySelector("input");
const output = filter?.querySelector("output");
const list = document.querySelector(".codes");

if (filter && input && output && list) {
  const items = [...list.querySelectorAll("li")];
  const texts = new Map(items.map((item) => [item, terms(line(item))]));
  filter.hidden = false;
  input.addEventListener("input", () => {
    const wanted = terms(input.value);
    const matching = items.filter((item) => wanted.every((term) => texts.get(item)?.some((word) => word.startsWith(term))));
    const shown = new Set<Element>(matching);
    for (const item of matching) {
      for (let above = item.parentElement?.closest("li"); above; above = above.parentElement?.closest("li")) shown.add(above);
      for (const below of item.querySelectorAll("li")) shown.add(below);
    }
    for (const item of items) item.hidden = !shown.has(item);
    output.textContent = input.value.trim() === "" ? "" : `${matching.length} sur ${items.length}`;
  });
}

/** The item's own line, without those below it. */
function line(item: Element): string {
  return (item.querySelector(":scope > details > summary") ?? item).textContent ?? "";
}

function terms(text: string): string[] {
  return words(text).map(stem);
}
