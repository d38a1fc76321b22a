/** The tree of a message after the WAI-ARIA pattern: one stop of the tab key, arrows inside. */

import { element } from "../elements";
import { text, type Comparison, type Place } from "./fields";

interface Entry {
  place: Place;
  level: number;
  item: HTMLElement;
  group: HTMLElement | undefined;
}

export class Tree {
  readonly element = element("div", { class: "tree" });
  private readonly entries = new Map<HTMLElement, Entry>();
  private typed = "";
  private typedAt = 0;

  constructor(
    private comparison: Comparison,
    private readonly onSelect: (place: Place) => void,
  ) {
    this.element.addEventListener("keydown", (event) => this.key(event));
    this.element.addEventListener("click", (event) => this.click(event));
    this.show(comparison);
  }

  /** Draws the first level anew. */
  show(comparison: Comparison): void {
    this.comparison = comparison;
    this.entries.clear();
    const { message } = comparison;
    const list = element("ul", { role: "tree", "aria-label": `Champs de ${message.name}` });
    list.append(...comparison.roots().map((place) => this.item(place, 1)));
    list.querySelector<HTMLElement>("[role=treeitem]")?.setAttribute("tabindex", "0");
    this.element.replaceChildren(list);
  }

  /** Opens the way to a path, and selects what stands there. */
  reveal(path: string[]): boolean {
    let items = this.items(this.element.querySelector("[role=tree]"));
    for (let depth = 2; depth <= path.length; depth += 1) {
      const item = items.find((candidate) => this.entries.get(candidate)?.place.path[depth - 1] === path[depth - 1]);
      if (!item) return false;
      if (depth === path.length) {
        this.select(item);
        item.scrollIntoView({ block: "nearest" });
        return true;
      }
      this.open(item);
      items = this.items(this.entries.get(item)?.group);
    }
    return false;
  }

  /** Opens one level more everywhere; an object within itself stays closed. */
  openLevel(): void {
    for (const item of this.visible()) {
      const place = this.entries.get(item)?.place;
      if (item.getAttribute("aria-expanded") === "false" && place && !this.isWithinItself(item)) this.open(item);
    }
  }

  closeAll(): void {
    for (const item of this.element.querySelectorAll<HTMLElement>("[aria-expanded=true]")) this.close(item);
  }

  private isWithinItself(item: HTMLElement): boolean {
    const ref = this.entries.get(item)?.place.field.ref;
    for (let above = this.parent(item); above; above = this.parent(above)) {
      if (this.entries.get(above)?.place.field.ref === ref) return true;
    }
    return ref === this.comparison.message.rootObject;
  }

  // --- items ---------------------------------------------------------------------------

  private item(place: Place, level: number): HTMLElement {
    const { field, difference } = place;
    const said = this.comparison.spoken(difference);
    const line = element(
      "div",
      { class: "line" },
      element("span", { class: "mark", "aria-hidden": "true" }, field.ref ? "›" : ""),
      element("span", { class: "name" }, field.name),
      element("span", { class: "label" }, text(field.title ?? "")),
      said !== "" && element("span", { class: "difference" }, said),
      element("span", { class: "occurs" }, field.occurs),
    );
    const item = element("li", {
      role: "treeitem",
      tabindex: "-1",
      "aria-level": String(level),
      "aria-selected": "false",
      class: `${field.isRequired ? "required " : ""}${difference === "inside" ? "changed-inside" : difference}`,
      ...(field.ref ? { "aria-expanded": "false" } : {}),
    });
    item.append(line);
    this.entries.set(item, { place, level, item, group: undefined });
    return item;
  }

  private open(item: HTMLElement): void {
    const entry = this.entries.get(item);
    if (!entry?.place.field.ref) return;
    if (!entry.group) {
      entry.group = element("ul", { role: "group" });
      entry.group.append(...this.comparison.below(entry.place).map((place) => this.item(place, entry.level + 1)));
      item.append(entry.group);
    }
    entry.group.hidden = false;
    item.setAttribute("aria-expanded", "true");
  }

  private close(item: HTMLElement): void {
    const group = this.entries.get(item)?.group;
    if (group) group.hidden = true;
    if (item.hasAttribute("aria-expanded")) item.setAttribute("aria-expanded", "false");
  }

  private select(item: HTMLElement, isFocused = false): void {
    for (const other of this.element.querySelectorAll("[aria-selected=true]")) other.setAttribute("aria-selected", "false");
    item.setAttribute("aria-selected", "true");
    this.stop(item);
    if (isFocused) item.focus();
    const entry = this.entries.get(item);
    if (entry) this.onSelect(entry.place);
  }

  /** Makes an item the one stop of the tab key. */
  private stop(item: HTMLElement): void {
    for (const other of this.element.querySelectorAll("[tabindex='0']")) other.setAttribute("tabindex", "-1");
    item.setAttribute("tabindex", "0");
  }

  private items(list: Element | null | undefined): HTMLElement[] {
    return [...(list?.children ?? [])].filter((child): child is HTMLElement => child instanceof HTMLElement);
  }

  private visible(): HTMLElement[] {
    return [...this.element.querySelectorAll<HTMLElement>("[role=treeitem]")].filter((item) => !item.closest("[hidden]"));
  }

  private parent(item: HTMLElement): HTMLElement | null {
    return item.parentElement?.closest<HTMLElement>("[role=treeitem]") ?? null;
  }

  // --- what somebody does ----------------------------------------------------------------

  private click(event: MouseEvent): void {
    const line = event.target instanceof Element ? event.target.closest(".line") : null;
    const item = line?.parentElement;
    if (!item) return;
    const isOpen = item.getAttribute("aria-expanded") === "true";
    const isSelected = item.getAttribute("aria-selected") === "true";
    if (isOpen && isSelected) this.close(item);
    else this.open(item);
    this.select(item, true);
  }

  private key(event: KeyboardEvent): void {
    const item = event.target instanceof HTMLElement ? event.target.closest<HTMLElement>("[role=treeitem]") : null;
    if (!item || event.ctrlKey || event.metaKey || event.altKey) return;
    const visible = this.visible();
    const at = visible.indexOf(item);
    const expanded = item.getAttribute("aria-expanded");
    switch (event.key) {
      case "ArrowDown":
        this.focus(visible[at + 1]);
        break;
      case "ArrowUp":
        this.focus(visible[at - 1]);
        break;
      case "ArrowRight":
        if (expanded === "false") this.open(item);
        else if (expanded === "true") this.focus(visible[at + 1]);
        break;
      case "ArrowLeft":
        if (expanded === "true") this.close(item);
        else this.focus(this.parent(item));
        break;
      case "Home":
        this.focus(visible[0]);
        break;
      case "End":
        this.focus(visible.at(-1));
        break;
      case "Enter":
      case " ":
        this.select(item, true);
        break;
      case "*":
        for (const sibling of this.items(item.parentElement)) this.open(sibling);
        break;
      default:
        if (!/^[\p{L}\p{N}_]$/u.test(event.key)) return;
        this.typeAhead(event.key, visible, at);
    }
    event.preventDefault();
    event.stopPropagation();
  }

  private focus(item: HTMLElement | null | undefined): void {
    if (!item) return;
    this.stop(item);
    item.focus();
  }

  /** The next field whose name begins with what was typed within a second. */
  private typeAhead(letter: string, visible: HTMLElement[], at: number): void {
    const now = performance.now();
    this.typed = now - this.typedAt > 1000 ? letter : this.typed + letter;
    this.typedAt = now;
    const start = this.typed.length > 1 ? at : at + 1;
    const turned = [...visible.slice(start), ...visible.slice(0, start)];
    const wanted = this.typed.toLowerCase();
    this.focus(turned.find((item) => this.entries.get(item)?.place.field.name.toLowerCase().startsWith(wanted)));
  }
}
