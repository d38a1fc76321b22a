/** A field in which one searches: what was typed, and below it what resembles it. */

import { element } from "../elements";
import { stem, words } from "../words";

export interface Choice {
  value: string;
  label: string;
  /** What it belongs to. */
  group?: string;
}

interface Options {
  id: string;
  label: string;
  value: string;
  choices: readonly Choice[];
  placeholder?: string;
  /** The value that was chosen or typed. */
  onPick: (value: string) => void;
}

const MOST_SHOWN = 60;

let listNumber = 0;

export function combobox({ id, label, value, choices, placeholder = "", onPick }: Options): HTMLElement {
  listNumber += 1;
  const list = element("ul", { role: "listbox", id: `liste-${listNumber}`, class: "choices", "aria-label": label, hidden: true });
  const input = element("input", {
    type: "text",
    id,
    role: "combobox",
    "aria-expanded": "false",
    "aria-controls": list.id,
    "aria-autocomplete": "list",
    "aria-label": label,
    autocomplete: "off",
    spellcheck: "false",
    placeholder,
    value,
  });
  const named = element("span", { class: "chosen" });
  const box = element("div", { class: "combobox" }, input, named, list);
  let shown: Choice[] = [];
  let active = -1;

  const name = (): void => {
    const choice = choices.find((each) => each.value === input.value);
    named.textContent = choice && choice.label !== choice.value ? choice.label : "";
  };
  const open = (asked: string): void => {
    shown = matching(choices, asked).slice(0, MOST_SHOWN);
    active = -1;
    list.replaceChildren(...shown.map((choice, index) => option(choice, `${list.id}-${index}`, () => pick(choice.value))));
    list.hidden = shown.length === 0;
    input.setAttribute("aria-expanded", String(!list.hidden));
    input.removeAttribute("aria-activedescendant");
  };
  const close = (): void => {
    list.hidden = true;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  };
  const pick = (picked: string): void => {
    input.value = picked;
    close();
    name();
    onPick(picked);
  };
  const move = (step: number): void => {
    if (list.hidden) open("");
    list.children[active]?.setAttribute("aria-selected", "false");
    active = Math.max(0, Math.min(shown.length - 1, active + step));
    const chosen = list.children[active];
    chosen?.setAttribute("aria-selected", "true");
    chosen?.scrollIntoView({ block: "nearest" });
    if (chosen) input.setAttribute("aria-activedescendant", chosen.id);
  };

  input.addEventListener("click", () => open(""));
  input.addEventListener("input", () => open(input.value));
  input.addEventListener("change", () => pick(input.value));
  input.addEventListener("blur", () => close());
  input.addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown") move(1);
    else if (event.key === "ArrowUp") move(-1);
    else if (event.key === "Escape" && !list.hidden) close();
    else if (event.key === "Enter" && !list.hidden && active >= 0) pick(shown[active]!.value);
    else return;
    event.preventDefault();
  });
  name();
  return box;
}

function option(choice: Choice, id: string, onPick: () => void): HTMLElement {
  const made = element(
    "li",
    { role: "option", id, "aria-selected": "false" },
    element("code", {}, choice.value),
    choice.label !== choice.value && element("span", {}, choice.label),
    choice.group && element("small", {}, choice.group),
  );
  made.addEventListener("mousedown", (event) => {
    event.preventDefault(); // the field keeps the focus
    onPick();
  });
  return made;
}

/** The choices in which every word that was typed begins one; accents and case aside. */
function matching(choices: readonly Choice[], asked: string): Choice[] {
  const wanted = words(asked).map(stem);
  if (wanted.length === 0) return [...choices];
  return choices.filter((choice) => {
    const present = words(`${choice.value} ${choice.label} ${choice.group ?? ""}`).map(stem);
    return wanted.every((word) => present.some((each) => each.startsWith(word)));
  });
}
