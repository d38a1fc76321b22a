/** The explorer of a message's page: tree, panel, comparison, and links that lead to a field. */

import { data, type MessageData } from "./data";
import { element } from "./elements";
import { Comparison, type Difference, type Place } from "./explorer/fields";
import { Panel } from "./explorer/panel";
import { Tree } from "./explorer/tree";

const section = document.getElementById("explorer");
const name = section?.dataset["message"];
if (section && name) void install(section, name);

async function install(section: HTMLElement, name: string): Promise<void> {
  const message = await data<MessageData>(name, `data/${name}.js`);
  let comparison = new Comparison(message, undefined);
  const panel = new Panel();
  const tree = new Tree(comparison, (place) => {
    panel.show(place, comparison);
    history.replaceState(null, "", address(place));
  });
  const compared = element("output", { "aria-live": "polite" });
  const compare = async (other: string): Promise<void> => {
    const data_ = other ? await data<MessageData>(other, `data/${other}.js`) : undefined;
    comparison = new Comparison(message, data_);
    tree.show(comparison);
    panel.welcome(message);
    compared.textContent = data_ ? legend(comparison) : "";
  };

  section.classList.add("explorer");
  section.replaceChildren(tools(section, tree, compare, compared), tree.element, panel.element);
  section.hidden = false;
  panel.welcome(message);
  const follow = (): void => {
    const path = pathOf(location.hash, comparison);
    if (path && tree.reveal(path)) section.scrollIntoView({ block: "start" });
  };
  section.addEventListener("click", (event) => toReference(event));
  addEventListener("hashchange", follow);
  follow();
}

function tools(
  section: HTMLElement,
  tree: Tree,
  compare: (other: string) => Promise<void>,
  compared: HTMLElement,
): HTMLElement {
  const more = element("button", { type: "button" }, "Ouvrir un niveau");
  more.addEventListener("click", () => tree.openLevel());
  const less = element("button", { type: "button" }, "Tout replier");
  less.addEventListener("click", () => tree.closeAll());
  const relatives = (section.dataset["relatives"] ?? "").split(" ").filter(Boolean);
  const options = ["", ...relatives].map((other) => element("option", { value: other }, other || "aucun message"));
  const select = element("select", {}, ...options);
  select.addEventListener("change", () => void compare(select.value));
  const label = relatives.length > 0 && element("label", {}, "Comparer avec", select);
  return element("div", { class: "explorer-tools", role: "group", "aria-label": "Arbre" }, more, less, label, compared);
}

function legend(comparison: Comparison): string {
  const counts = new Map<string, number>();
  const entered = new Set<string>();
  const count = (places: Place[]): void => {
    for (const place of places) {
      counts.set(place.difference, (counts.get(place.difference) ?? 0) + 1);
      const key = `${place.field.ref} ${place.other?.ref}`;
      if (place.field.ref && place.other?.ref && !entered.has(key)) {
        entered.add(key);
        count(comparison.below(place));
      }
    }
  };
  count(comparison.roots());
  const counted = (difference: Difference): number => counts.get(difference) ?? 0;
  const changed = counted("changed");
  const names = [comparison.other?.name, comparison.message.name];
  const alone = ["added", "removed"] as const;
  return [
    `${changed} ${changed < 2 ? "différent" : "différents"}`,
    ...alone.map((difference, index) => `${counted(difference)} seulement dans ${names[index]}`),
  ].join(", ");
}

// --- addresses ---------------------------------------------------------------------------

function address(place: Place): string {
  return `#/${place.path.map(encodeURIComponent).join("/")}`;
}

/** `#/createCase/location/city`, or the anchor of a field, which has a first place in the tree. */
function pathOf(hash: string, comparison: Comparison): string[] | undefined {
  if (hash.startsWith("#/")) return hash.slice(2).split("/").map(decoded);
  return comparison.byAnchor(decoded(hash.slice(1)))?.path;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** A link into the reference leads there, and not back into the tree. */
function toReference(event: MouseEvent): void {
  const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>("a[data-reference]") : null;
  if (!link) return;
  event.preventDefault();
  document.getElementById(decoded(link.hash.slice(1)))?.scrollIntoView({ block: "start" });
}
