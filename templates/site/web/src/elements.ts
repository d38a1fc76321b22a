/** Elements of a page, made with their attributes and contents in one expression. */

type Contents = (Node | string | null | undefined | false)[];

export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Record<string, string | boolean> = {},
  ...contents: Contents
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === true) made.setAttribute(name, "");
    else if (value !== false) made.setAttribute(name, value);
  }
  made.append(...contents.filter((content): content is Node | string => Boolean(content)));
  return made;
}

/** Markup that `mdd site` escaped: never a text that somebody typed. */
export function markup<K extends keyof HTMLElementTagNameMap>(tag: K, html: string): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  made.innerHTML = html;
  return made;
}
