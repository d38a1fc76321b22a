/** All that is known of the field that is selected. */

import { SEVERITIES, type FieldData, type MessageData, type RuleData } from "../data";
import { element, markup } from "../elements";
import { rows, text as plain, type Comparison, type Place } from "./fields";
import { jsonSample, xmlSample } from "./samples";

export class Panel {
  readonly element = element("section", { class: "panel", "aria-label": "Champ choisi", "aria-live": "polite", tabindex: "0" });
  private tab = "schema"; // the form that was looked at last stays in view

  /** Shown until somebody selects a field. */
  welcome(message: MessageData): void {
    const object = message.objects[message.rootObject];
    this.element.replaceChildren(
      element("h2", {}, message.root),
      markup("div", object?.description ?? ""),
      element("p", { class: "hint" }, "Choisir un champ dans l'arbre pour en voir la définition et les extraits."),
    );
  }

  show(place: Place, comparison: Comparison): void {
    const message = place.difference === "added" ? (comparison.other ?? comparison.message) : comparison.message;
    const { field } = place;
    this.element.replaceChildren(
      element("h2", {}, plain(field.title ?? "") || field.name),
      element("p", { class: "path" }, place.path.join(" › ")),
      markup("div", field.description ?? ""),
      facts(place, message),
      ...rulesOf(field, message),
      ...this.compared(place, comparison),
      ...objectNotes(place, comparison),
      ...this.tabs(place, message, comparison),
    );
  }

  private compared(place: Place, comparison: Comparison): HTMLElement[] {
    const { other } = comparison;
    if (!other) return [];
    if (place.difference === "removed") return [element("p", { class: "notice" }, `Absent de ${other.name}.`)];
    if (place.difference === "added") {
      return [element("p", { class: "notice" }, `Absent de ${comparison.message.name} : décrit ici tel que dans ${other.name}.`)];
    }
    if (!place.other) return [];
    const differing = rows(place.field, place.other).filter(([, own, others]) => own !== others);
    if (differing.length === 0) return [];
    const head = ["", comparison.message.name, other.name].map((name) => element("th", { scope: "col" }, name));
    const body = differing.map(([name, own, others]) =>
      element("tr", {}, element("th", { scope: "row" }, name), element("td", {}, own || "—"), element("td", {}, others || "—")),
    );
    const table = element("table", { class: "differences" }, element("thead", {}, element("tr", {}, ...head)), element("tbody", {}, ...body));
    return [element("div", { class: "table" }, table)];
  }

  // --- the forms -------------------------------------------------------------------------

  private tabs(place: Place, message: MessageData, comparison: Comparison): HTMLElement[] {
    const { field } = place;
    const forms: [id: string, title: string, lines: string][] = [
      ["schema", "JSON Schema", field.schema ?? ""],
      ["xsd", "XSD", field.xsd ?? ""],
      ["python", "Python", field.python ?? ""],
      ["json", "Exemple JSON", jsonSample(message, [message.root, ...place.path.slice(1)])],
      ["xml", "Exemple XML", xmlSample(message, fieldsOf(place, message, comparison))],
    ];
    const shown = forms.filter(([, , lines]) => lines !== "");
    if (shown.length === 0) return [];
    const pane = element("div", { class: "code", role: "tabpanel", id: "extrait", tabindex: "0" });
    const buttons = shown.map(([id, title]) =>
      element("button", { type: "button", role: "tab", id: `onglet-${id}`, "aria-controls": "extrait" }, title),
    );
    const choose = (at: number, isFocused: boolean): void => {
      const [id, , lines] = shown[at] ?? shown[0]!;
      buttons.forEach((button, index) => {
        button.setAttribute("aria-selected", String(index === at));
        button.tabIndex = index === at ? 0 : -1;
      });
      pane.setAttribute("aria-labelledby", `onglet-${id}`);
      pane.replaceChildren(element("pre", {}, element("code", {}, lines)), copyButton(lines));
      if (isFocused) {
        this.tab = id;
        buttons[at]?.focus();
      }
    };
    buttons.forEach((button, index) => {
      button.addEventListener("click", () => choose(index, true));
      button.addEventListener("keydown", (event) => {
        const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
        if (step === undefined) return;
        event.preventDefault();
        choose((index + step + buttons.length) % buttons.length, true);
      });
    });
    choose(Math.max(0, shown.findIndex(([id]) => id === this.tab)), false);
    return [element("div", { class: "tabs", role: "tablist", "aria-label": "Extraits" }, ...buttons), pane];
  }
}

function facts(place: Place, message: MessageData): HTMLElement {
  const { field } = place;
  const list = element("dl");
  const add = (name: string, value: Node | string): void => {
    list.append(element("dt", {}, name), element("dd", {}, value));
  };
  add("Balise", element("code", {}, field.name));
  if (field.element !== field.name) add("Élément XML", element("code", {}, field.element));
  add("Cardinalité", markup("span", field.cardinality));
  add("Type", markup("span", field.type));
  const known = field.facts ?? [];
  if (known.length > 0) add("Précisions", element("ul", {}, ...known.map((fact) => markup("li", fact))));
  add("Contenu dans", element("code", {}, place.holder));
  if (field.cell) add("Classeur", element("code", {}, field.cell));
  const isHere = message.name === document.getElementById("explorer")?.dataset["message"];
  if (isHere) add("Référence", element("a", { href: `#${field.anchor}`, "data-reference": true }, "dans la page"));
  return list;
}

/** The business rules that read a field, each with its two examples folded in. */
function rulesOf({ rules = [] }: FieldData, message: MessageData): HTMLElement[] {
  const shown = rules.flatMap((name) => (message.rules[name] ? [ruleOf(name, message.rules[name])] : []));
  if (shown.length === 0) return [];
  return [element("section", { class: "rules", "aria-label": "Règles métier" }, element("h3", {}, "Règles métier"), ...shown)];
}

function ruleOf(name: string, { text, severity, page, conforming, refused }: RuleData): HTMLElement {
  return element(
    "details",
    {},
    element("summary", {}, element("span", { class: `severity ${severity}` }, SEVERITIES[severity]), " ", plain(text)),
    element("p", {}, "Conforme (extrait)"),
    element("pre", {}, element("code", {}, indented(conforming))),
    element("p", {}, "Refusé (extrait)"),
    element("pre", {}, element("code", {}, indented(refused))),
    element("p", {}, element("a", { href: page }, "La règle ", element("code", {}, name)), ", avec son expression"),
  );
}

function indented(json: string): string {
  return JSON.stringify(JSON.parse(json), null, 2);
}

function objectNotes(place: Place, comparison: Comparison): HTMLElement[] {
  const object = comparison.object(place);
  if (!object) return [];
  const open = object.isOpen ? "L'objet admet d'autres propriétés que ses champs." : "";
  const shared = object.shared && element("p", {}, element("a", { href: object.shared }, "Ce type dans les autres messages"));
  const notes = [
    object.description && object.description !== place.field.description && markup("div", object.description),
    open && element("p", {}, open),
    shared,
  ];
  return notes.filter((note): note is HTMLDivElement | HTMLParagraphElement => Boolean(note));
}

/** The fields on the way, which say how elements are named in XML. */
function fieldsOf(place: Place, message: MessageData, comparison: Comparison): FieldData[] {
  const fields: FieldData[] = [];
  let name: string | undefined = message.rootObject;
  for (const step of place.path.slice(1)) {
    const field: FieldData | undefined = message.objects[name ?? ""]?.fields.find((candidate) => candidate.name === step);
    if (!field) return [place.field];
    fields.push(field);
    name = field.ref;
  }
  return comparison.message === message || comparison.other === message ? fields : [];
}

/** Copies lines, and says that it did. */
function copyButton(lines: string): HTMLElement {
  const button = element("button", { type: "button" }, "Copier");
  button.addEventListener("click", () => {
    void copied(lines).then((isDone) => {
      button.textContent = isDone ? "Copié" : "Copie refusée";
      setTimeout(() => (button.textContent = "Copier"), 1500);
    });
  });
  return button;
}

async function copied(lines: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(lines);
    return true;
  } catch {
    return false;
  }
}
