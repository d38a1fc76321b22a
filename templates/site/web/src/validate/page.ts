/** The validator's page: a pane, and the verdict beside it as one types. */

import { data, loadScript, root, type MessageData } from "../data";
import { element } from "../elements";
import { marksOf, plainEditor, type Editor } from "./editor";
import { verdictView } from "./view";
import type { Document, Row, Validation } from "./validation";

const QUIET = 250; // milliseconds without a key, after which the text is judged
const PATIENCE = 500; // milliseconds, after which the verdicts that are known are shown, of many

declare global {
  interface Window {
    /** The editor, which is loaded after the page. */
    hubsanteEditor?: (label: string, onChange: () => void) => Editor;
  }
}

export function installPage(place: HTMLElement, validation: Promise<Validation>): void {
  const page = new Page(place, validation);
  place.hidden = false;
  void page.improve();
}

const LABEL = "Message à vérifier";

class Page {
  private editor: Editor = plainEditor(LABEL, () => this.typed());
  private documents: Document[] = [];
  private shown = 0;
  private rows: Row[][] = [];
  /** What there is to say of the files that were opened. */
  private words: string[] = [];
  private turn = 0;
  private timer = 0;
  private readonly result = element("section", { class: "verdict", "aria-label": "Verdict" });
  private readonly pane = element("div", { class: "pane-box" }, this.editor.dom);

  constructor(
    private readonly place: HTMLElement,
    private readonly validation: Promise<Validation>,
  ) {
    place.append(this.tools(), element("div", { class: "panes" }, this.pane, this.result));
    this.installDrop();
    this.show();
  }

  /** A better pane in the place of the plain one, with the same text. */
  async improve(): Promise<void> {
    await loadScript(`${root}assets/editor.js`).catch(() => undefined);
    const better = window.hubsanteEditor?.(LABEL, () => this.typed());
    if (!better) return;
    const hasFocus = this.editor.dom.contains(document.activeElement);
    better.text = this.editor.text;
    this.editor.dom.replaceWith(better.dom);
    this.editor = better;
    if (hasFocus) better.dom.focus();
    this.show();
  }

  private tools(): HTMLElement {
    const file = element("input", { type: "file", multiple: true, hidden: true, id: "fichier" });
    file.addEventListener("change", () => {
      void this.open([...(file.files ?? [])]);
      file.value = "";
    });
    const open = element("button", { type: "button" }, "Ouvrir un fichier…");
    open.addEventListener("click", () => file.click());
    const clear = element("button", { type: "button" }, "Effacer");
    clear.addEventListener("click", () => this.take([textDocument("")]));
    return element("div", { class: "validator-tools" }, open, file, this.examples(), clear);
  }

  private examples(): HTMLElement {
    const select = element("select", { "aria-label": "Partir d'un exemple" }, element("option", { value: "" }, "Partir d'un exemple…"));
    const names = (this.place.dataset["messages"] ?? "").split(" ");
    for (const form of ["json", "xml"]) {
      const options = names.map((name) => element("option", { value: `${form} ${name}` }, `${name} (${form.toUpperCase()})`));
      select.append(element("optgroup", { label: form.toUpperCase() }, ...options));
    }
    select.addEventListener("change", () => void this.example(select));
    return select;
  }

  private async example(select: HTMLSelectElement): Promise<void> {
    const [form, name] = select.value.split(" ");
    select.value = "";
    if (!name) return;
    const message = await data<MessageData>(name, `data/${name}.js`);
    this.take([textDocument(message[form as "json" | "xml"] ?? "")]);
  }

  private installDrop(): void {
    this.place.addEventListener("dragover", (event) => {
      event.preventDefault();
      this.place.classList.add("dropping");
    });
    this.place.addEventListener("dragleave", () => this.place.classList.remove("dropping"));
    this.place.addEventListener("drop", (event) => {
      event.preventDefault();
      this.place.classList.remove("dropping");
      const files = [...(event.dataTransfer?.files ?? [])];
      if (files.length > 0) void this.open(files);
      else this.take([textDocument(event.dataTransfer?.getData("text") ?? "")]);
    }, true);
  }

  /** Judge files in the place of what is there. */
  private async open(files: File[]): Promise<void> {
    const validation = await this.validation;
    const opened = await Promise.all(
      files.map(async (file) => validation.open(file.name, new Uint8Array(await file.arrayBuffer()))),
    );
    const words = opened.flatMap(({ problem, note }) => [problem, note]).filter(Boolean);
    this.take(opened.flatMap(({ documents }) => documents), words);
  }

  private take(documents: Document[], words: string[] = []): void {
    this.documents = documents;
    this.words = words;
    this.choose(0);
    this.judgeSoon(0);
  }

  /** Show a document in the pane. */
  private choose(index: number): void {
    this.shown = index;
    this.editor.text = this.documents[index]?.text ?? "";
  }

  private typed(): void {
    const { text } = this.editor;
    const current = this.documents[this.shown];
    if (current?.text === text) return;
    this.documents[this.shown] = { name: current?.name ?? "", text, source: text };
    this.words = [];
    this.judgeSoon(QUIET);
  }

  private judgeSoon(delay: number): void {
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => void this.judge(), delay);
  }

  /** Judge all documents anew; a later turn ends an earlier one. */
  private async judge(): Promise<void> {
    this.turn += 1;
    const { turn } = this;
    const rows: Row[][] = this.documents.map(() => []);
    this.result.setAttribute("aria-busy", "true");
    const validation = await this.validation;
    let shownAt = performance.now();
    for (const [index, document] of this.documents.entries()) {
      if (document.text.trim() === "" && this.documents.length === 1) continue;
      for await (const row of validation.verdicts(document)) {
        if (turn !== this.turn) return;
        rows[index]!.push(row);
        if (performance.now() - shownAt < PATIENCE) continue;
        this.show(rows);
        shownAt = performance.now();
      }
    }
    this.result.removeAttribute("aria-busy");
    this.show(rows);
  }

  /** The verdicts as they are known. */
  private show(known = this.rows): void {
    this.rows = known;
    const rows = this.documents.flatMap((document, index) => (this.rows[index] ?? []).map((row) => ({ document: index, name: document.name, ...row })));
    const view = verdictView(rows, this.words, (index, range) => {
      if (index !== this.shown) {
        this.choose(index);
        this.markShown();
      }
      if (range) this.editor.reveal(range);
    });
    this.result.replaceChildren(...view);
    this.markShown();
  }

  private markShown(): void {
    this.editor.mark(marksOf((this.rows[this.shown] ?? []).map(({ verdict }) => verdict)));
  }
}

function textDocument(text: string): Document {
  return { name: "", text, source: text };
}
