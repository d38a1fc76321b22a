/** An XML message as JSON has it, and the element of each value: what the business rules read. */

import type { XmlElement } from "./libxml2";
import { isList, isPayload, type Model, type Path, type Place, type Step, type Type } from "./model";
import { slots, type Slot } from "./slots";

type Members = Record<string, unknown>;

export class JsonForm {
  readonly value: unknown;
  private readonly elements = new Map<string, XmlElement>();

  /** Of a valid element that stands at a place. */
  constructor(
    private readonly root: XmlElement,
    place: Place,
    private readonly model: Model,
  ) {
    this.value = this.valueOf(root, place, []);
  }

  /** The element of the value at a path, or the nearest around it, and the steps that lead further. */
  nearest(path: Path): { element: XmlElement; further: Path } {
    for (let length = path.length; length > 0; length -= 1) {
      const element = this.elements.get(JSON.stringify(path.slice(0, length)));
      if (element) return { element, further: path.slice(length) };
    }
    return { element: this.root, further: path };
  }

  private valueOf(element: XmlElement, place: Place, path: Path): unknown {
    this.elements.set(JSON.stringify(path), element);
    const { field } = place;
    if (field && !place.object && !isPayload(place)) return scalar(element.content, field.type);
    const members: Members = {};
    this.fill(members, element, place, path);
    return members;
  }

  private fill(members: Members, element: XmlElement, place: Place, path: Path): void {
    const known = slots(place, this.model);
    for (const child of element.children) {
      const slot = known.find(({ name, namespace }) => name === child.name && namespace === child.namespace);
      if (slot?.place.isWrapper) this.fill(members, child, slot.place, path);
      else if (slot) this.put(members, child, slot, path);
    }
  }

  private put(members: Members, child: XmlElement, { name, place }: Slot, path: Path): void {
    const { field } = place;
    const member = field?.name ?? name;
    if (!field || !isList(field)) {
      members[member] = this.valueOf(child, place, [...path, member]);
      return;
    }
    const items = (members[member] ??= []) as unknown[];
    const item: Step[] = [...path, member, items.length];
    items.push(this.valueOf(child, place, item));
    if (items.length === 1) this.elements.set(JSON.stringify([...path, member]), child); // the list itself has no element
  }
}

function scalar(text: string, { kind }: Type): unknown {
  if (kind === "boolean") return ["true", "1"].includes(text.trim());
  return kind === "integer" || kind === "number" ? Number(text) : text;
}
