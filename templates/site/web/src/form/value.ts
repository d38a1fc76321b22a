/** A JSON document that is changed at paths: the one state of the form. */

import type { Path, Step } from "../validate/model";

type Container = Record<Step, unknown>;

function isContainer(value: unknown): value is Container {
  return typeof value === "object" && value !== null;
}

/** The value at a path; undefined where there is none. */
export function at(document: unknown, path: Path): unknown {
  return path.reduce<unknown>((value, step) => (isContainer(value) ? value[step] : undefined), document);
}

/** Put a value at a path, with the objects and lists that lead there; members stand in the given order. */
export function put(document: Container, path: Path, value: unknown, orderOf: (path: Path) => readonly string[]): void {
  let holder = document;
  path.slice(0, -1).forEach((step, index) => {
    if (!isContainer(holder[step])) {
      insert(holder, step, typeof path[index + 1] === "number" ? [] : {}, orderOf(path.slice(0, index)));
    }
    holder = holder[step] as Container;
  });
  insert(holder, path.at(-1)!, value, orderOf(path.slice(0, -1)));
}

/** A new member stands where the model has it, whenever it comes. */
function insert(holder: Container, step: Step, value: unknown, order: readonly string[]): void {
  const isNew = !Array.isArray(holder) && !(step in holder);
  holder[step] = value;
  if (!isNew) return;
  const rank = new Map(order.map((name, index) => [name, index]));
  const members = Object.entries(holder).sort(([left], [right]) => (rank.get(left) ?? order.length) - (rank.get(right) ?? order.length));
  for (const name of Object.keys(holder)) delete holder[name];
  Object.assign(holder, Object.fromEntries(members));
}

/** Take away what stands at a path, if anything does. */
export function take(document: Container, path: Path): void {
  const holder = at(document, path.slice(0, -1));
  const step = path.at(-1)!;
  if (Array.isArray(holder)) holder.splice(Number(step), 1);
  else if (isContainer(holder)) delete holder[step];
}
