/** The fields of a message as a form: what is required first shown, what is optional added on demand. */

import type { MessageData } from "../data";
import { element, markup } from "../elements";
import { inWords } from "../validate/phrases";
import { isObject } from "../validate/json-values";
import { fieldPlace, isList, isPayload, rootObject, rootPlace, type Field, type Message, type Model, type Path, type Place } from "../validate/model";
import { pointer } from "../validate/text";
import type { Problem } from "../validate/verdict";
import { combobox, type Choice } from "./combobox";
import { control, nowButton, valueOf, type Lists } from "./controls";
import { at } from "./value";

/** What the form is given, and what it changes. */
export interface Context {
  model: Model;
  document: Record<string, unknown>;
  /** Optional fields that were asked for and are empty yet, by their pointers. */
  wanted: Set<string>;
  /** Fields in which somebody typed, whose absence may be reported. */
  touched: Set<string>;
  lists: Lists;
  descriptions: (message: string) => MessageData | undefined;
  put(path: Path, value: unknown): void;
  take(path: Path): void;
  /** Show anew, and go to a field. */
  refresh(focus: Path): void;
}

const OPEN_DEPTH = 3; // levels that are shown open from the beginning

export class Fields {
  private readonly slots = new Map<string, { slot: HTMLElement; control: HTMLElement | null }>();

  constructor(private readonly context: Context) {}

  /** The whole of a document: a message under its root, or an envelope. */
  root(message: Message): HTMLElement {
    const path = message.isEnvelope ? [] : [message.root];
    return this.object(rootPlace(message), path);
  }

  /** Report problems at the fields that they are about; of an absent field only where somebody was. */
  report(problems: readonly Problem[]): void {
    const byPlace = new Map(problems.map((problem) => [problem.place, problem]));
    for (const [place, { slot, control }] of this.slots) {
      const problem = byPlace.get(place);
      const isReported = problem !== undefined && (problem.value !== "" || this.context.touched.has(place));
      slot.textContent = isReported ? problem.message : "";
      if (isReported) control?.setAttribute("aria-invalid", "true");
      else control?.removeAttribute("aria-invalid");
    }
  }

  /** The fields of what stands at a place, then what else may be added. */
  private object(place: Place, path: Path): HTMLElement {
    const members = this.members(place);
    const value = at(this.context.document, path);
    const shown = members.filter(([name, member]) => this.isShown(member, [...path, name], value));
    const group = element("div", { class: "fields" }, ...shown.map(([name, member]) => this.field(member, [...path, name])));
    const absent = members.filter((member) => !shown.includes(member));
    if (absent.length > 0) group.append(this.adder(absent, path));
    if (place.object?.isOpen && !isPayload(place)) group.append(this.others(place, path, value));
    return group;
  }

  private members(place: Place): [name: string, place: Place][] {
    const { model } = this.context;
    if (!isPayload(place)) return (place.object?.fields ?? []).map((field) => [field.name, fieldPlace(place.message, field)]);
    const header = model.header ? rootObject(model.header).fields.map((field): [string, Place] => [field.name, fieldPlace(model.header!, field)]) : [];
    return [...header, ...model.contents.map((message): [string, Place] => [message.root, rootPlace(message)])];
  }

  private isShown(place: Place, path: Path, holder: unknown): boolean {
    if (isObject(holder) && holder[String(path.at(-1))] !== undefined) return true;
    return this.context.wanted.has(pointer(path)) || (place.field?.low ?? 0) > 0;
  }

  private field(place: Place, path: Path): HTMLElement {
    const { field } = place;
    if (field && isList(field)) return this.list(place, field, path);
    return this.single(place, path, titleOf(place), field?.low === 0 || !field);
  }

  /** One value: an object with its fields, or a control. */
  private single(place: Place, path: Path, title: string, isRemovable: boolean): HTMLElement {
    if (place.object || isPayload(place)) return this.group(place, path, title, isRemovable);
    return this.control(place.field!, place, path, title, isRemovable);
  }

  private group(place: Place, path: Path, title: string, isRemovable: boolean): HTMLElement {
    const summary = element("summary", {}, element("span", {}, title), typeof path.at(-1) === "string" && element("code", {}, String(path.at(-1))));
    const details = element("details", { class: "group" }, summary, ...this.help(place, title), this.slot(path, null));
    if (isRemovable) details.append(this.remover(path, title));
    let isFilled = false;
    const fill = (): void => {
      if (isFilled || !details.open) return;
      isFilled = true;
      details.append(this.object(place, path));
    };
    details.open = path.length <= OPEN_DEPTH || this.context.wanted.has(pointer(path));
    details.addEventListener("toggle", fill);
    fill();
    return details;
  }

  private list(place: Place, field: Field, path: Path): HTMLElement {
    const value = at(this.context.document, path);
    const items = Array.isArray(value) ? value : [];
    const count = Math.max(items.length, this.context.wanted.has(pointer(path)) || field.low > 0 ? 1 : 0);
    const title = titleOf(place);
    const box = element("fieldset", { class: "list" }, element("legend", {}, title, " ", element("code", {}, field.name)), this.slot(path, null));
    for (let index = 0; index < count; index += 1) {
      const item = { ...place, isItem: true };
      box.append(this.single(item, [...path, index], `${title} ${index + 1}`, index < items.length || field.low === 0));
    }
    if (field.high === null || count < field.high) box.append(this.another(place, path, items.length, title));
    return box;
  }

  private another(place: Place, path: Path, count: number, title: string): HTMLElement {
    const button = element("button", { type: "button", class: "add" }, `Ajouter : ${title}`);
    button.addEventListener("click", () => {
      this.context.put([...path, count], place.object ? {} : "");
      this.context.refresh([...path, count]);
    });
    return button;
  }

  private remover(path: Path, title: string): HTMLElement {
    const button = element("button", { type: "button", class: "remove", "aria-label": `Retirer ${title}` }, "Retirer");
    button.addEventListener("click", () => {
      this.context.wanted.delete(pointer(path));
      this.context.take(path);
      this.context.refresh(path.slice(0, -1));
    });
    return button;
  }

  /** A search among the fields that are not there. */
  private adder(absent: [string, Place][], path: Path): HTMLElement {
    const choices = absent.map(([name, place]): Choice => ({ value: name, label: titleOf(place) }));
    const byName = new Map(absent);
    const box = combobox({
      id: `ajouter${pointer(path)}`,
      label: "Ajouter une donnée facultative",
      value: "",
      choices,
      placeholder: `Ajouter une donnée… (${absent.length})`,
      onPick: (name) => {
        if (!byName.has(name)) return;
        this.context.wanted.add(pointer([...path, name]));
        if (byName.get(name)!.object) this.context.put([...path, name], isListField(byName.get(name)!) ? [{}] : {});
        this.context.refresh([...path, name]);
      },
    });
    box.classList.add("adder");
    return box;
  }

  /** What an open object holds beside its fields, as JSON. */
  private others(place: Place, path: Path, value: unknown): HTMLElement {
    const declared = new Set((place.object?.fields ?? []).map((field) => field.name));
    const others = Object.fromEntries(Object.entries(isObject(value) ? value : {}).filter(([name]) => !declared.has(name)));
    const id = `autres${pointer(path)}`;
    const field = element("textarea", { id, rows: "4", spellcheck: "false" });
    field.value = Object.keys(others).length > 0 ? JSON.stringify(others, null, 2) : "";
    const slot = element("p", { class: "wrong" });
    field.addEventListener("change", () => {
      const read = membersOf(field.value);
      slot.textContent = read ? "" : "un objet JSON est attendu, par exemple { \"donnée\": \"valeur\" }";
      if (!read) return;
      for (const name of Object.keys(others)) this.context.take([...path, name]);
      for (const [name, member] of Object.entries(read)) this.context.put([...path, name], member);
    });
    return element("div", { class: "field" }, element("label", { for: id }, "Autres données, en JSON"), field, slot);
  }

  // --- controls ---------------------------------------------------------------------

  private control(field: Field, place: Place, path: Path, title: string, isRemovable: boolean): HTMLElement {
    const id = `champ${pointer(path)}`;
    const value = at(this.context.document, path);
    const text = value === undefined ? "" : typeof value === "string" ? value : JSON.stringify(value);
    const set = (typed: string): void => {
      this.context.touched.add(pointer(path));
      if (typed === "" && !place.isItem) this.context.take(path);
      else this.context.put(path, valueOf(typed, field.type));
    };
    const input = control(field, { id, title, value: text, lists: this.context.lists, set });
    const focused = input.querySelector<HTMLElement>("input, select") ?? input;
    const head = element("label", { for: id }, title, field.low > 0 && element("abbr", { title: "obligatoire" }, " *"), " ", element("code", {}, field.name));
    const line = element("div", { class: "line" }, input);
    if (field.type.kind === "datetime") line.append(nowButton(input as HTMLInputElement, set));
    if (isRemovable) line.append(this.remover(path, title));
    return element("div", { class: "field" }, head, ...this.help(place, title), line, this.slot(path, focused));
  }

  /** Where the problem of a field is reported. */
  private slot(path: Path, control: HTMLElement | null): HTMLElement {
    const slot = element("p", { class: "wrong", id: `faute${pointer(path)}` });
    control?.setAttribute("aria-describedby", slot.id);
    this.slots.set(pointer(path), { slot, control });
    return slot;
  }

  /** What the model says of a field, and what it accepts. */
  private help(place: Place, title: string): HTMLElement[] {
    const { field, message } = place;
    if (!field || place.isItem) return [];
    const described = this.context.descriptions(message.name);
    const holder = Object.values(described?.objects ?? {}).find(({ fields }) => fields.some(({ anchor }) => anchor === field.anchor));
    const html = holder?.fields.find(({ anchor }) => anchor === field.anchor)?.description;
    const expected = place.object || isPayload(place) ? "" : `Attendu : ${inWords(field.expected)}.`;
    if (!html && !expected) return [];
    const help = element("div", { class: "help", hidden: true });
    if (html) help.append(markup("div", html));
    if (expected) help.append(element("p", {}, expected));
    const button = element("button", { type: "button", class: "ask", "aria-expanded": "false", "aria-label": `Aide : ${title}` }, "?");
    button.addEventListener("click", () => {
      help.hidden = !help.hidden;
      button.setAttribute("aria-expanded", String(!help.hidden));
    });
    return [button, help];
  }
}

function titleOf(place: Place): string {
  return place.field?.title || place.object?.title || place.field?.name || place.message.root;
}

function isListField(place: Place): boolean {
  return place.field !== undefined && isList(place.field);
}

function membersOf(text: string): Record<string, unknown> | undefined {
  try {
    const read: unknown = text.trim() === "" ? {} : JSON.parse(text);
    return isObject(read) ? read : undefined;
  } catch {
    return undefined;
  }
}
