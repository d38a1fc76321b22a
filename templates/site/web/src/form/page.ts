/** The form's page: fields on one side, the message as JSON and XML on the other. */

import { data, loadScript, root as siteRoot, type MessageData } from "../data";
import { element } from "../elements";
import { marksOf, plainEditor, type Editor } from "../validate/editor";
import { Model, placeAt, rootObject, type Message, type ModelData, type Path } from "../validate/model";
import { pointer } from "../validate/text";
import type { Row, Validation } from "../validate/validation";
import { verdictView } from "../validate/view";
import { flash, keepBelowBar, save } from "./around";
import { enveloped, payloadPath, takenOut } from "./envelope";
import { Fields, type Context } from "./fields";
import { Profiles, type Content } from "./profiles";
import { at, put, take } from "./value";
import { NoXml, xmlOf } from "./xml";

type Members = Record<string, unknown>;

const QUIET = 150; // milliseconds without a change, after which the message is shown and judged
const OUTPUT = "Message composé";

export async function installForm(place: HTMLElement, modelData: ModelData, validation: Validation): Promise<void> {
  const lists = await data<Context["lists"]>("nomenclatures", "data/nomenclatures.js");
  const page = new FormPage(place, new Model(modelData), lists, validation);
  place.hidden = false;
  await page.start(new URLSearchParams(location.search).get("message") ?? "RC-EDA");
}

class FormPage {
  private message!: Message;
  private document: Members = {};
  private fields!: Fields;
  private form: "json" | "xml" = "json";
  private readonly wanted = new Set<string>();
  private readonly touched = new Set<string>();
  private readonly described = new Map<string, MessageData>();
  private editor: Editor = plainEditor(OUTPUT, () => undefined);
  private turn = 0;
  private timer = 0;

  private readonly chosen = element("select", { id: "message" });
  private readonly example = element("select", { id: "exemple" });
  private readonly body = element("form", { class: "body", autocomplete: "off", "aria-label": "Données du message" });
  private readonly pane = element("div", { class: "pane-box" }, this.editor.dom);
  private readonly result = element("section", { class: "verdict", "aria-label": "Verdict" });
  private readonly envelope = element("button", { type: "button" });
  private readonly profiles: Profiles;
  private readonly tabs = { json: this.tab("json"), xml: this.tab("xml") };

  constructor(
    place: HTMLElement,
    private readonly model: Model,
    private readonly lists: Context["lists"],
    private readonly validation: Validation,
  ) {
    this.profiles = new Profiles(model, (text) => this.verdicts(text), (to) => void this.changeProfile(to));
    this.body.addEventListener("submit", (event) => event.preventDefault());
    place.append(this.tools(place), this.profiles.notice, element("div", { class: "panes" }, this.body, element("div", { class: "output" }, this.outputTools(), this.pane, this.result)));
    keepBelowBar(place);
    void this.improve();
  }

  async start(name: string): Promise<void> {
    await this.choose(this.model.messages.some((message) => message.name === name) ? name : this.model.messages[0]!.name);
  }

  // --- what is chosen ---------------------------------------------------------------

  private tools(place: HTMLElement): HTMLElement {
    const names = (place.dataset["messages"] ?? "").split(" ");
    this.chosen.append(...names.map((name) => element("option", { value: name }, this.named(name))));
    this.chosen.addEventListener("change", () => void this.choose(this.chosen.value));
    this.example.addEventListener("change", () => void this.startFrom(this.example.value));
    this.envelope.addEventListener("click", () => void this.toggleEnvelope());
    return element(
      "div",
      { class: "validator-tools" },
      element("label", { for: "message" }, "Message "),
      this.chosen,
      element("label", { for: "exemple" }, "Partir de "),
      this.example,
      this.profiles.label,
      this.envelope,
    );
  }

  private named(name: string): string {
    const message = this.model.messages.find((each) => each.name === name)!;
    const title = rootObject(message).title;
    return title ? `${name} — ${title}` : name;
  }

  private async choose(name: string): Promise<void> {
    this.message = this.model.messages.find((message) => message.name === name)!;
    await this.offerExamples(this.message);
    await this.startFrom("");
  }

  private async offerExamples({ name }: Message): Promise<void> {
    this.chosen.value = name;
    const examples = await this.examples(name);
    this.example.replaceChildren(
      element("option", { value: "" }, "rien"),
      ...Object.keys(examples).map((key) => element("option", { value: key }, EXAMPLES[key] ?? key)),
    );
  }

  private examples(name: string): Promise<Record<string, Members>> {
    return data(`exemples/${name}`, `data/exemples/${name}.js`);
  }

  private async startFrom(example: string): Promise<void> {
    const message = this.model.messages.find(({ name }) => name === this.chosen.value)!;
    const examples = await this.examples(message.name);
    const empty = message.isEnvelope ? (examples["minimal"] ?? {}) : { [message.root]: {} };
    await this.take(message, structuredClone(examples[example] ?? empty));
  }

  private async toggleEnvelope(): Promise<void> {
    if (this.message.isEnvelope) {
      const inner = takenOut(this.document, this.model);
      const message = inner && this.model.contents.find(({ root }) => root in inner);
      if (message) await this.take(message, inner);
    } else {
      const [envelope] = this.model.envelopes;
      const example = (await this.examples(envelope!.name))["minimal"] ?? {};
      await this.take(envelope!, enveloped(this.document, example, this.model));
    }
  }

  /** The message with fields of its own: the document's, or the one that an envelope carries. */
  private get content(): Content | undefined {
    if (!this.message.isEnvelope) return { message: this.message, holder: [] };
    const holder = payloadPath(this.document, this.model);
    const [message] = holder ? this.model.useCases(at(this.document, holder) as object) : [];
    return holder && message && { message, holder };
  }

  /** The same message under another perimeter of its sheet. */
  private async changeProfile(to: Message): Promise<void> {
    const { document, words } = await this.profiles.under(to, this.document, this.content!);
    await this.offerExamples(to);
    await this.take(this.message.isEnvelope ? this.message : to, document);
    this.profiles.notify(words);
  }

  /** Show a document in the place of what was there. */
  private async take(message: Message, document: Members): Promise<void> {
    this.message = message;
    this.document = document;
    this.wanted.clear();
    this.touched.clear();
    this.profiles.offer(this.content?.message);
    this.envelope.textContent = message.isEnvelope ? "Sortir de l'enveloppe" : "Mettre dans une enveloppe";
    this.envelope.disabled = message === this.model.header || this.model.envelopes.length === 0;
    const within = this.model.contents.filter(({ root }) => JSON.stringify(document).includes(`"${root}":`)).map(({ name }) => name);
    for (const name of [message.name, this.model.header?.name ?? "", ...within]) {
      if (name) this.described.set(name, await data<MessageData>(name, `data/${name}.js`));
    }
    this.refresh();
  }

  // --- the form ---------------------------------------------------------------------

  private refresh(focus?: Path): void {
    this.fields = new Fields({
      model: this.model,
      document: this.document,
      wanted: this.wanted,
      touched: this.touched,
      lists: this.lists,
      descriptions: (name) => this.described.get(name),
      put: (path, value) => {
        put(this.document, path, value, (holder) => this.orderOf(holder));
        this.changed();
      },
      take: (path) => {
        take(this.document, path);
        this.changed();
      },
      refresh: (path) => this.refresh(path),
    });
    this.body.replaceChildren(this.fields.root(this.message));
    if (focus) this.goTo(focus);
    this.changed();
  }

  private goTo(path: Path): void {
    const target = this.body.querySelector(`[id="${CSS.escape(`champ${pointer(path)}`)}"]`) ?? this.body.querySelector(`[id="${CSS.escape(`faute${pointer(path)}`)}"]`)?.parentElement?.querySelector("summary, input, select, button");
    if (target instanceof HTMLElement) target.focus();
  }

  /** The names of the fields of what stands at a path, in the order of the model. */
  private orderOf(path: Path): readonly string[] {
    const own = this.message.isEnvelope ? path : path.slice(1);
    const place = placeAt(this.message, own, this.model);
    if (!place) return [];
    if (place.field?.type.kind === "message") {
      const header = this.model.header ? rootObject(this.model.header).fields.map(({ name }) => name) : [];
      return [...header, ...this.model.contents.map(({ root }) => root)];
    }
    return place.object?.fields.map(({ name }) => name) ?? [];
  }

  // --- the message ------------------------------------------------------------------

  private changed(): void {
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => void this.judge(), QUIET);
  }

  private text(): { text: string; failure: string } {
    if (this.form === "json") return { text: `${JSON.stringify(this.document, null, 2)}\n`, failure: "" };
    try {
      const value = this.message.isEnvelope ? this.document : (at(this.document, [this.message.root]) ?? {});
      return { text: xmlOf(this.message, value, this.model), failure: "" };
    } catch (error) {
      if (!(error instanceof NoXml)) throw error;
      return { text: "", failure: `pas encore de forme XML : ${error.message}` };
    }
  }

  /** The verdict on what is shown, and on the JSON at the fields; a later turn ends an earlier one. */
  private async judge(): Promise<void> {
    this.turn += 1;
    const { turn } = this;
    const { text, failure } = this.text();
    this.editor.text = text;
    const json = await this.verdicts(`${JSON.stringify(this.document, null, 2)}\n`);
    const shown = this.form === "json" ? json : await this.verdicts(text);
    if (turn !== this.turn) return;
    this.fields.report(json.flatMap(({ verdict }) => verdict.problems));
    const rows = failure ? [] : shown.map((row) => ({ ...row, document: 0, name: "" }));
    this.result.replaceChildren(...verdictView(rows, failure ? [failure] : [], (_, range) => range && this.editor.reveal(range)));
    this.editor.mark(marksOf(shown.map(({ verdict }) => verdict)));
  }

  private async verdicts(text: string): Promise<Row[]> {
    const rows: Row[] = [];
    for await (const row of this.validation.verdicts({ name: "", text, source: text })) rows.push(row);
    return rows;
  }

  private tab(form: "json" | "xml"): HTMLButtonElement {
    const button = element("button", { type: "button", "aria-pressed": String(form === "json") }, form.toUpperCase());
    button.addEventListener("click", () => {
      this.form = form;
      for (const [name, each] of Object.entries(this.tabs)) each.setAttribute("aria-pressed", String(name === form));
      this.changed();
    });
    return button;
  }

  private outputTools(): HTMLElement {
    const copy = element("button", { type: "button" }, "Copier");
    copy.addEventListener("click", () => void navigator.clipboard.writeText(this.text().text).then(() => flash(copy, "Copié")));
    const download = element("button", { type: "button" }, "Télécharger");
    download.addEventListener("click", () => save(this.text().text, `${this.message.name}.${this.form}`));
    return element("div", { class: "validator-tools" }, this.tabs.json, this.tabs.xml, copy, download);
  }

  private async improve(): Promise<void> {
    this.editor.isEditable = false;
    await loadScript(`${siteRoot}assets/editor.js`).catch(() => undefined);
    const better = window.hubsanteEditor?.(OUTPUT, () => undefined);
    if (!better) return;
    better.isEditable = false;
    this.editor.dom.replaceWith(better.dom);
    this.editor = better;
    this.changed();
  }
}

const EXAMPLES: Record<string, string> = { minimal: "l'exemple minimal", complete: "l'exemple complet" };
