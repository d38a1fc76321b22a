/** A message under another perimeter of its sheet: what that one has too is carried over, the rest is left behind. */

import { isObject } from "../validate/json-values";
import { fieldOf, isList, rootObject, type Field, type Message, type ObjectType, type Path, type Step } from "../validate/model";
import type { Problem } from "../validate/verdict";
import { at, take } from "./value";

type Members = Record<string, unknown>;

/** The value of a message's root object as another message has it. */
export function carriedOver(value: unknown, to: Message): Members {
  return object(value, rootObject(to), to);
}

function object(value: unknown, type: ObjectType, message: Message): Members {
  const members = isObject(value) ? value : {};
  const known = type.fields.flatMap((field): [string, unknown][] => {
    const carried = member(members[field.name], field, message);
    return carried === undefined ? [] : [[field.name, carried]];
  });
  const others = type.isOpen ? Object.entries(members).filter(([name]) => !fieldOf(type, name)) : [];
  return Object.fromEntries([...known, ...others]);
}

/** A member as its field has it: as a list or alone; one that can have but one value has it. */
function member(value: unknown, field: Field, message: Message): unknown {
  const { type } = field;
  const fixed = type.kind === "code" ? type.fixed : undefined;
  if (value === undefined) return field.low > 0 && !isList(field) ? fixed : undefined;
  const items = (Array.isArray(value) ? value : [value]).slice(0, field.high ?? undefined);
  const carried = fixed ? items.map(() => fixed) : items.flatMap((item) => single(item, field, message) ?? []);
  if (carried.length === 0) return undefined;
  return isList(field) ? carried : carried[0];
}

function single(value: unknown, { type }: Field, message: Message): unknown {
  if (type.kind === "object") return isObject(value) ? object(value, message.objects[type.name]!, message) : undefined;
  return isObject(value) ? undefined : value;
}

/** Take away the values that are refused where they stand; whether there were any. */
export function withoutRefused(document: Members, problems: readonly Problem[]): boolean {
  const paths = problems.filter(({ value }) => value !== "").map(({ place }) => pathOf(place, document));
  const present = paths.filter((path) => path.length > 1 && at(document, path) !== undefined);
  for (const path of present.sort(fromTheEnd)) {
    take(document, path);
    const list = at(document, path.slice(0, -1));
    if (Array.isArray(list) && list.length === 0) take(document, path.slice(0, -1));
  }
  return present.length > 0;
}

/** The last items of a list first, so that the numbers of those before stay; what is in a value before the value. */
function fromTheEnd(left: Path, right: Path): number {
  const index = left.findIndex((step, number) => step !== right[number]);
  const [one, other] = [left[index], right[index]];
  if (one === undefined || other === undefined) return right.length - left.length;
  return typeof one === "number" && typeof other === "number" ? other - one : String(other).localeCompare(String(one));
}

/** The steps of a pointer into a document. */
function pathOf(pointer: string, document: unknown): Path {
  const path: Step[] = [];
  for (const step of pointer.split("/").slice(1)) {
    const name = step.replaceAll("~1", "/").replaceAll("~0", "~");
    path.push(Array.isArray(at(document, path)) ? Number(name) : name);
  }
  return path;
}

/** How many values there are in a document. */
export function countOf(value: unknown): number {
  if (typeof value !== "object" || value === null) return 1;
  return Object.values(value).reduce<number>((sum, member) => sum + countOf(member), 0);
}
