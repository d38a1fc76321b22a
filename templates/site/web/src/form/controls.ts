/** The controls in which one value is filled in: a text, a yes or no, a code that is searched. */

import { element } from "../elements";
import type { Field, Type } from "../validate/model";
import { combobox, type Choice } from "./combobox";
import { dateTime } from "./envelope";

/** The codes of each list, with the labels of the levels above. */
export type Lists = Record<string, [code: string, label: string, group: string][]>;

interface Options {
  id: string;
  title: string;
  value: string;
  lists: Lists;
  /** Told what is typed or chosen. */
  set: (typed: string) => void;
}

export function control(field: Field, { id, title, value, lists, set }: Options): HTMLElement {
  const { type } = field;
  if (type.kind === "boolean") return yesOrNo(id, value, set);
  const choices = choicesOf(field, lists);
  if (choices.length > 0) {
    return combobox({ id, label: title, value, choices, placeholder: "Chercher un code ou un libellé…", onPick: set });
  }
  const input = element("input", { type: "text", id, autocomplete: "off", spellcheck: "false", placeholder: placeholderOf(type) });
  if (type.kind === "integer" || type.kind === "number") input.inputMode = "decimal";
  input.value = value;
  input.addEventListener("input", () => set(input.value));
  return input;
}

/** Fills in the moment at which it is pressed. */
export function nowButton(input: HTMLInputElement, set: (typed: string) => void): HTMLElement {
  const button = element("button", { type: "button" }, "Maintenant");
  button.addEventListener("click", () => {
    input.value = dateTime(new Date());
    set(input.value);
  });
  return button;
}

/** What was typed as a value of JSON; a text where it is none of its type, so that the verdict tells. */
export function valueOf(typed: string, type: Type): unknown {
  if (type.kind === "boolean" && (typed === "true" || typed === "false")) return typed === "true";
  const isNumber = (type.kind === "integer" || type.kind === "number") && /^-?\d+(?:\.\d+)?$/u.test(typed.trim());
  return isNumber ? Number(typed) : typed;
}

function choicesOf({ type, suggestedList }: Field, lists: Lists): Choice[] {
  const list = type.kind === "code" ? type.list : suggestedList;
  const listed = list ? lists[list] : undefined;
  if (listed) return listed.map(([value, label, group]) => ({ value, label, group }));
  return type.kind === "code" ? (type.codes ?? []).map((code) => ({ value: code, label: code })) : [];
}

function yesOrNo(id: string, value: string, set: (typed: string) => void): HTMLSelectElement {
  const select = element(
    "select",
    { id },
    element("option", { value: "" }, "—"),
    element("option", { value: "true" }, "oui"),
    element("option", { value: "false" }, "non"),
  );
  select.value = value;
  select.addEventListener("change", () => set(select.value));
  return select;
}

function placeholderOf(type: Type): string {
  if (type.kind === "date") return "AAAA-MM-JJ";
  return type.kind === "datetime" ? "AAAA-MM-JJThh:mm:ss±hh:mm" : "";
}
