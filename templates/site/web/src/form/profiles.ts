/** The switch between the perimeters of a sheet, under each of which a message has other fields. */

import { element } from "../elements";
import type { Message, Model, Path } from "../validate/model";
import { counted } from "../validate/phrases";
import type { Row } from "../validate/validation";
import { carriedOver, countOf, withoutRefused } from "./profile";
import { at } from "./value";

type Members = Record<string, unknown>;

/** A message with fields of its own, and where its root stands in the document. */
export interface Content {
  message: Message;
  holder: Path;
}

const MOST_ROUNDS = 4; // of taking away what is refused, each of which may show more

export class Profiles {
  private readonly select = element("select", { id: "profil" });
  readonly label = element("label", { for: "profil" }, "Périmètre ", this.select);
  readonly notice = element("p", { class: "notice", role: "status", hidden: true });
  /** What was there before the first change, as long as nobody changes what came of it. */
  private before: { message: Message; value: unknown; result: string } | undefined;

  constructor(
    private readonly model: Model,
    private readonly verdicts: (text: string) => Promise<Row[]>,
    onChange: (to: Message) => void,
  ) {
    this.select.addEventListener("change", () => onChange(this.model.messages.find(({ name }) => name === this.select.value)!));
  }

  /** The perimeters of the sheet of a message; nothing where it is alone in it. */
  offer(current: Message | undefined): void {
    const profiles = this.model.messages.filter(({ name }) => current?.profiles?.includes(name));
    const options = profiles.map(({ name, perimeter }) => element("option", { value: name }, perimeter === name ? name : `${perimeter} (${name})`));
    this.select.replaceChildren(...options);
    if (current) this.select.value = current.name;
    this.label.hidden = profiles.length === 0;
    this.notify("");
  }

  notify(words: string): void {
    this.notice.textContent = words;
    this.notice.hidden = words === "";
  }

  /** A document with its message under another perimeter, which accepts all that is in it; and what was left behind, in words. */
  async under(to: Message, current: Members, { message, holder }: Content): Promise<{ document: Members; words: string }> {
    const document = structuredClone(current);
    const members = at(document, holder) as Members;
    const value = members[message.root];
    const source = this.before?.result === JSON.stringify(value) ? this.before : { message, value };
    delete members[message.root];
    members[to.root] = to === source.message ? source.value : carriedOver(source.value, to);
    if (to !== source.message) await this.settle(document);
    const result = members[to.root];
    this.before = { message: source.message, value: source.value, result: JSON.stringify(result) };
    return { document, words: leftBehind(source.message, to, countOf(source.value) - countOf(result)) };
  }

  /** Take away what the perimeter refuses; what is then missing is asked for by the form. */
  private async settle(document: Members): Promise<void> {
    for (let round = 0; round < MOST_ROUNDS; round += 1) {
      const rows = await this.verdicts(JSON.stringify(document));
      if (!withoutRefused(document, rows.flatMap(({ verdict }) => verdict.problems))) return;
    }
  }
}

function leftBehind(from: Message, to: Message, count: number): string {
  if (count <= 0) return "";
  return `Sans place dans ${to.name} : ${counted(count, "valeur")} de ${from.name}, où l'on peut revenir tant que rien n'est modifié.`;
}
