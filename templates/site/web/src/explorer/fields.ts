/** Fields on the ways that lead to them, alone or beside those of another message. */

import type { FieldData, MessageData, ObjectData } from "../data";

export type Difference = "same" | "changed" | "inside" | "added" | "removed";

/** A field at a path; `other` is what stands there in the message that is compared. */
export interface Place {
  path: string[];
  field: FieldData;
  holder: string;
  other: FieldData | undefined;
  difference: Difference;
}

/** A message, and another beside it if one is compared. */
export class Comparison {
  private readonly known = new Map<string, boolean>();

  constructor(
    readonly message: MessageData,
    readonly other: MessageData | undefined,
  ) {}

  /** A difference in words. */
  spoken(difference: Difference): string {
    switch (difference) {
      case "added":
        return `seulement ${this.other?.name}`;
      case "removed":
        return `seulement ${this.message.name}`;
      case "changed":
        return "différent";
      case "inside":
        return "différent à l'intérieur";
      case "same":
        return "";
    }
  }

  /** The fields directly below the root. */
  roots(): Place[] {
    return this.merged(this.message.rootObject, this.other?.rootObject, [this.message.root]);
  }

  /** The fields of the object that a field holds. */
  below(place: Place): Place[] {
    if (place.difference === "added") return this.alone(place, this.other);
    if (place.difference === "removed" || !place.other) return this.alone(place, this.message);
    return this.merged(place.field.ref, place.other.ref, place.path);
  }

  private alone(place: Place, message: MessageData | undefined): Place[] {
    const fields = message?.objects[place.field.ref ?? ""]?.fields ?? [];
    const { difference } = place;
    return fields.map((field) => this.place(place.path, field, place.field.ref ?? "", undefined, difference));
  }

  private merged(name: string | undefined, otherName: string | undefined, path: string[]): Place[] {
    const own = this.message.objects[name ?? ""]?.fields ?? [];
    if (!this.other) return own.map((field) => this.place(path, field, name ?? "", undefined, "same"));
    const others = new Map((this.other.objects[otherName ?? ""]?.fields ?? []).map((field) => [field.name, field]));
    const places = own.map((field) => {
      const other = others.get(field.name);
      others.delete(field.name);
      return this.place(path, field, name ?? "", other, other ? this.difference(field, other) : "removed");
    });
    return [...places, ...[...others.values()].map((field) => this.place(path, field, otherName ?? "", undefined, "added"))];
  }

  private place(
    path: string[],
    field: FieldData,
    holder: string,
    other: FieldData | undefined,
    difference: Difference,
  ): Place {
    return { path: [...path, field.name], field, holder, other, difference };
  }

  private difference(field: FieldData, other: FieldData): Difference {
    if (rows(field, other).some(([, own, others]) => own !== others)) return "changed";
    return this.differsInside(field.ref, other.ref) ? "inside" : "same";
  }

  /** Whether objects differ somewhere below; one that holds itself is taken as equal where it comes again. */
  private differsInside(name: string | undefined, otherName: string | undefined): boolean {
    if (!name || !otherName) return false;
    const key = `${name} ${otherName}`;
    const known = this.known.get(key);
    if (known !== undefined) return known;
    this.known.set(key, false);
    const differs = this.merged(name, otherName, []).some((place) => place.difference !== "same");
    this.known.set(key, differs);
    return differs;
  }

  /** The first place of a field by its anchor on the page, level by level. */
  byAnchor(anchor: string): Place | undefined {
    let level = this.roots();
    const entered = new Set([this.message.rootObject]);
    while (level.length > 0) {
      const found = level.find((place) => place.field.anchor === anchor && place.difference !== "added");
      if (found) return found;
      level = level.flatMap((place) => {
        const { ref } = place.field;
        if (!ref || entered.has(ref)) return [];
        entered.add(ref);
        return this.below(place);
      });
    }
    return undefined;
  }

  object(place: Place): ObjectData | undefined {
    const message = place.difference === "added" ? this.other : this.message;
    return place.field.ref ? message?.objects[place.field.ref] : undefined;
  }
}

/** What is said of two fields side by side, as text. */
export function rows(field: FieldData, other: FieldData): [name: string, own: string, other: string][] {
  return [
    ["Cardinalité", field.occurs, other.occurs],
    ["Type", text(field.type), text(other.type)],
    ["Contraintes", (field.facts ?? []).map(text).join("\n"), (other.facts ?? []).map(text).join("\n")],
  ];
}

/** Markup without its tags; only what has some costs a parser. */
export function text(html: string): string {
  if (!/[<&]/u.test(html)) return html;
  return new DOMParser().parseFromString(html, "text/html").body.textContent ?? "";
}
