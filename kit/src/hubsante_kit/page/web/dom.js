// Elements made of values. Every text goes in as text: messages are hostile, and nothing here reads HTML.

/** An element; `vars` are custom properties, a member `onclick` a listener, false and null are left out. */
export function h(tag, { vars = {}, ...attributes } = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (value !== false && value !== null) element.setAttribute(name, value === true ? "" : value);
  }
  for (const [name, value] of Object.entries(vars)) element.style.setProperty(name, value);
  element.append(...children.flat().filter((child) => child !== null && child !== false));
  return element;
}

/**
 * The children of an element, one an item; what did not change stays, with its focus and what is typed in it.
 * A changed item that is open stays open, and what had the focus in it has it again, by `data-focus`.
 */
export function keyed(parent, items, key, render) {
  const focused = parent.contains(document.activeElement) ? path(parent, document.activeElement) : null;
  const before = new Map([...parent.children].map((child) => [child.dataset.key, child]));
  const after = items.map((item) => {
    const name = String(key(item));
    const known = before.get(name);
    const text = JSON.stringify(item);
    if (known?.source === text) return known;
    const made = render(item);
    made.dataset.key = name;
    made.source = text;
    if (known?.open) made.open = true;
    return made;
  });
  after.forEach((child, place) => parent.children[place] !== child && parent.insertBefore(child, parent.children[place] ?? null));
  while (parent.children.length > after.length) parent.lastElementChild.remove();
  if (focused && !parent.contains(document.activeElement)) refocus(parent, focused);
}

/** Where the focus is: the key of the child, and the name within it. */
function path(parent, element) {
  const child = [...parent.children].find((each) => each.contains(element));
  return { key: child.dataset.key, name: element.dataset.focus };
}

function refocus(parent, { key, name }) {
  const child = [...parent.children].find((each) => each.dataset.key === key);
  const inner = name && child && [...child.querySelectorAll("[data-focus]")].find((each) => each.dataset.focus === name);
  (inner || child)?.focus();
}

export const byId = (id) => document.getElementById(id);

/** The time of day, to the second. */
export function time(text) {
  return new Date(text).toLocaleTimeString("fr-FR");
}

/** The last part of an identifier, `samu770`. */
export const short = (identity) => identity.split(".").at(-1) || "?";
