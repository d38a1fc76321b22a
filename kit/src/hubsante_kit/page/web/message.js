// A message in full: its bytes, the verdicts of the hub and of the specifications, and its life.
import { get } from "./api.js";
import { byId, h, time } from "./dom.js";
import { messageLink } from "./milestones.js";

const CHECKS = { passed: ["✓", "vérifié"], failed: ["✗", "refusé"], skipped: ["–", "pas atteint"] };

export async function openMessage(number) {
  const message = await get(`/page/messages/${number}`);
  const dialog = byId("message");
  dialog.replaceChildren(...contents(message, dialog));
  if (!dialog.open) dialog.showModal();
  dialog.scrollTop = 0;
}

function contents(message, dialog) {
  const links = (numbers) => numbers.map((number) => messageLink(number, openMessage));
  return [
    h(
      "div",
      { class: "dialog-head" },
      h("h2", { id: "message-title" }, `Message n° ${message.number} · ${message.schema || "illisible"}`),
      h("button", { type: "button", onclick: () => dialog.close() }, "Fermer ", h("kbd", {}, "Échap")),
    ),
    h(
      "div",
      { class: "halves" },
      h(
        "div",
        {},
        part("Verdict du hub", h("p", { class: `headline ${message.outcome}` }, message.forced ? "remis sans passer par le hub" : message.verdict), checks(message)),
        part("Second verdict, plus strict", remarks(message.stricter)),
        message.faults.length > 0 && part("Défauts", ...message.faults.map((fault) => h("p", {}, h("strong", {}, fault.title), ` ${fault.seen}`, h("br"), `→ ${fault.advice}`))),
        part("Ce qui s'est passé", h("ol", { class: "life" }, ...message.life.map(([at, words]) => h("li", {}, h("time", { datetime: at }, time(at)), ` ${words}`)))),
        related(message, links),
        part("Propriétés", h("dl", {}, ...message.facts.flatMap(([name, value]) => [h("dt", {}, name), h("dd", {}, value)]))),
      ),
      h(
        "div",
        {},
        ...bytes(message),
        message.cut > 0 && h("p", { class: "hint" }, `… et ${message.cut} caractères de plus : enregistrez le message pour les voir.`),
        message.rewritten && h("h3", {}, "Tel que son lecteur le reçoit"),
        message.rewritten && h("pre", { tabindex: "0", role: "group", "aria-label": "Tel que son lecteur le reçoit" }, message.rewritten),
      ),
    ),
  ];
}

/** The bytes as they came, and on demand with a line a value. */
function bytes(message) {
  const text = h("pre", { tabindex: "0", role: "group", "aria-label": "Octets publiés" }, message.text);
  const toggle = h("button", { type: "button", class: "link", "aria-pressed": "false", onclick: change }, "mettre en forme");
  function change() {
    const isFormatted = toggle.getAttribute("aria-pressed") !== "true";
    toggle.setAttribute("aria-pressed", isFormatted);
    text.textContent = isFormatted ? formatted(message.text) : message.text;
  }
  const save = h("a", { href: `/page/messages/${message.number}/body`, download: true }, "enregistrer");
  return [h("h3", {}, "Octets publiés", toggle, save), text];
}

function formatted(text) {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text.replace(/>(?=<[^/])/g, ">\n");
  }
}

function part(title, ...content) {
  return h("section", {}, h("h3", {}, title), ...content);
}

function checks(message) {
  if (message.checks.length === 0) return null;
  const items = message.checks.map(({ title, state }) => {
    const [mark, words] = CHECKS[state];
    return h("li", { class: state }, h("span", { class: "mark", role: "img", "aria-label": words }, mark), " ", title);
  });
  return h("details", { open: message.outcome === "refused" }, h("summary", {}, "Contrôles, dans leur ordre"), h("ul", { class: "checks" }, ...items));
}

function remarks(found) {
  if (found.length === 0) return h("p", {}, "Rien à redire.");
  return h("ul", { class: "remarks" }, ...found.map((remark) =>
    h("li", { class: remark.severity }, h("p", {}, remark.text), remark.path && h("code", {}, remark.path), h("small", {}, ` ${remark.rule} · ${remark.source}`))));
}

function related(message, links) {
  const rows = [
    ["Acquitté par", message.acknowledged],
    ["Acquitte", message.acknowledges],
    ["Suivi de", message.answers],
    ["Répond à", message.cause ? [message.cause] : []],
  ].filter(([, numbers]) => numbers.length > 0);
  if (rows.length === 0) return null;
  return part("Messages liés", h("dl", {}, ...rows.flatMap(([title, numbers]) => [h("dt", {}, title), h("dd", {}, ...links(numbers))])));
}
