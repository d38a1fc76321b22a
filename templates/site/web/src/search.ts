/** The search: as one types, over messages, fields, types, code lists and codes. */

import MiniSearch from "minisearch";
import { data, root, type SearchEntry } from "./data";
import { element } from "./elements";
import { stem, words } from "./words";

interface Entry {
  id: number;
  kind: string;
  name: string;
  label: string;
  place: string;
  address: string;
  words: string;
}

const GROUPS: [kind: string, title: string][] = [
  ["message", "Messages"],
  ["champ", "Champs"],
  ["type", "Types communs"],
  ["nomenclature", "Nomenclatures"],
  ["code", "Codes"],
  ["scénario", "Scénarios"],
  ["contrôle", "Contrôles"],
];
const SHOWN = 12; // of a group

async function index(): Promise<MiniSearch<Entry>> {
  const entries = await data<SearchEntry[]>("recherche", "data/recherche.js");
  const made = new MiniSearch<Entry>({
    fields: ["name", "label", "place", "words"],
    storeFields: ["kind", "name", "label", "place", "address"],
    tokenize: words,
    processTerm: stem,
    searchOptions: {
      boost: { name: 4, label: 3, words: 0.5 },
      boostDocument: (_id, _term, stored) => (stored?.["kind"] === "code" ? 0.6 : 1),
      prefix: true,
      fuzzy: (term) => (term.length > 4 ? 0.2 : false),
      combineWith: "AND",
      tokenize: words,
      processTerm: stem,
    },
  });
  made.addAll(entries.map(([kind, name, label, place, address, words_], id) => ({ id, kind, name, label, place, address, words: words_ })));
  return made;
}

/** Opens the dialog, and makes the index at first use. */
export function installSearch(button: HTMLElement): void {
  let ready: Promise<MiniSearch<Entry>> | undefined;
  const found = element("div", { class: "found", "aria-live": "polite" });
  const input = element("input", {
    type: "search",
    placeholder: "Champ, libellé, code, message…",
    "aria-label": "Rechercher dans le modèle",
    autocomplete: "off",
    spellcheck: "false",
  });
  const dialog = element("dialog", { class: "search", "aria-label": "Recherche" }, input, found);
  document.body.append(dialog);

  const open = (): void => {
    ready ??= index();
    dialog.showModal();
    input.select();
    void show();
  };
  const show = async (): Promise<void> => {
    const asked = input.value;
    if (asked.trim() === "") {
      found.replaceChildren(element("p", {}, "Accents, majuscules et pluriels sont indifférents."));
      return;
    }
    const results = (await (ready ??= index())).search(asked) as unknown as Entry[];
    if (asked !== input.value) return;
    found.replaceChildren(...groups(results, asked));
    dialog.dataset["shown"] = asked;
  };

  button.addEventListener("click", open);
  input.addEventListener("input", () => void show());
  dialog.addEventListener("keydown", (event) => move(event, dialog, input));
  dialog.addEventListener("click", (event) => {
    const isLink = event.target instanceof Element && event.target.closest("a") !== null;
    if (event.target === dialog || isLink) dialog.close();
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "/" && !event.ctrlKey && !event.metaKey && !isTyping(event.target)) {
      event.preventDefault();
      open();
    }
  });
}

function groups(results: Entry[], asked: string): HTMLElement[] {
  if (results.length === 0) return [element("p", {}, `Rien ne correspond à « ${asked} ».`)];
  return GROUPS.flatMap(([kind, title]) => {
    const inside = results.filter((entry) => entry.kind === kind);
    if (inside.length === 0) return [];
    const more = inside.length > SHOWN ? ` (${SHOWN} sur ${inside.length})` : "";
    const list = element("ul", {}, ...inside.slice(0, SHOWN).map(result));
    return [element("h3", {}, title + more), list];
  });
}

function result(entry: Entry): HTMLElement {
  const link = element(
    "a",
    { href: root + entry.address },
    element("code", {}, entry.name),
    element("span", {}, entry.label),
    element("small", {}, entry.place),
  );
  return element("li", {}, link);
}

/** Arrows lead through the results. */
function move(event: KeyboardEvent, dialog: HTMLElement, input: HTMLInputElement): void {
  if (event.key !== "ArrowDown" && event.key !== "ArrowUp" && event.key !== "Enter") return;
  const links = [...dialog.querySelectorAll<HTMLElement>("li a")];
  const at = links.indexOf(document.activeElement as HTMLElement);
  if (event.key === "Enter") {
    if (at < 0) links[0]?.click();
    else return;
  } else if (event.key === "ArrowDown") (links[at + 1] ?? links[at])?.focus();
  else if (at <= 0) input.focus();
  else links[at - 1]?.focus();
  event.preventDefault();
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/u.test(target.tagName));
}
