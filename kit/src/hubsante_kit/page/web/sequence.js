// The conversation as a sequence: a lane a party, an arrow a message, and what became of it drawn at its ends.
import { byId, h, keyed, short, time } from "./dom.js";

const FATES = { waiting: "en file", delivered: "remis", read: "lu", rejected: "rejeté", expired: "expiré" };

export function showSequence(state, open) {
  const { lanes, messages } = state;
  const hub = lanes.indexOf("fr.health.hub");
  keyed(byId("lanes"), lanes, (lane) => lane, (lane) => h("span", { title: lane }, lane === "fr.health.hub" ? "hub" : short(lane)));
  byId("empty").hidden = messages.length > 0;
  const box = document.querySelector(".sequence");
  box.hidden = messages.length === 0;
  box.style.setProperty("--lanes", lanes.length);
  const isAtEnd = box.scrollHeight - box.scrollTop - box.clientHeight < 40;
  keyed(byId("messages"), messages.map((message) => ({ ...message, lanes, hub })), (message) => message.number, (message) => row(message, open));
  if (isAtEnd) box.scrollTop = box.scrollHeight;
}

function row(message, open) {
  return h(
    "li",
    { class: message.outcome },
    h(
      "button",
      { type: "button", "data-focus": "message", onclick: () => open(message.number) },
      h("span", { class: "when" }, h("span", {}, `n° ${message.number}`), " ", h("time", { datetime: message.at }, time(message.at))),
      h("span", { class: "unseen" }, words(message)),
      h("span", { class: "field", "aria-hidden": "true" }, ...drawn(message)),
    ),
  );
}

/** What a message is, in a sentence: what the drawing shows. */
function words(message) {
  return [
    `${message.schema || "schéma inconnu"}, de ${message.sender} à ${message.recipient || "on ne sait qui"}`,
    message.forced ? "remis sans passer par le hub" : hubWords(message),
    FATES[message.fate],
    message.acknowledged.length && `acquitté par ${message.acknowledged.join(", ")}`,
    message.acknowledges.length && `acquitte ${message.acknowledges.join(", ")}`,
  ].filter(Boolean).join(", ");
}

function hubWords(message) {
  if (message.outcome === "refused") return `refusé par le hub, erreur ${message.code}`;
  return message.remarks ? `accepté, ${message.remarks} remarque(s)` : "accepté";
}

function drawn(message) {
  const { lanes, hub } = message;
  const place = (client) => (lanes.includes(client) ? lanes.indexOf(client) : hub);
  const from = place(message.sender);
  const to = message.outcome === "routed" ? place(message.recipient) : hub;
  const center = (lane) => `${((lane + 0.5) / lanes.length) * 100}%`;
  const at = { "--from": center(Math.min(from, to)), "--to": center(Math.max(from, to)) };
  const turned = to < from ? " back" : "";
  return [
    ...lanes.map((_, lane) => h("span", { class: "lane", vars: { "--at": center(lane) } })),
    h("span", { class: `label${turned}`, vars: at }, message.schema || "illisible", " ", h("small", {}, detailOf(message))),
    h("span", { class: `arrow${turned}${message.forced ? " forced" : ""}`, vars: at }),
    message.sender !== lanes[hub] && h("span", { class: `verdict ${verdict(message)}`, vars: { "--at": center(hub) } }, mark(message)),
    message.acknowledged.length > 0 && h("span", { class: "return", vars: at }),
    message.fate && h("span", { class: `fate ${message.fate}`, vars: { "--at": center(to) } }, FATES[message.fate]),
    message.acknowledged.length > 0 && h("span", { class: "receipt", vars: { "--at": center(from) } }, `acquitté n° ${message.acknowledged.join(", ")}`),
  ];
}

function detailOf(message) {
  if (message.acknowledges.length) return `acquitte n° ${message.acknowledges.join(", ")}`;
  if (message.cause) return `réponse au n° ${message.cause}`;
  return message.format.toUpperCase();
}

function verdict(message) {
  if (message.forced) return "past";
  if (message.outcome === "refused") return "bad";
  return message.remarks ? "note" : "good";
}

function mark(message) {
  return { past: "↷", bad: `✗ ${message.code}`, note: `✓ ${message.remarks} !`, good: "✓" }[verdict(message)];
}

/** The arrows of the keyboard go from message to message. */
export function listenForArrows() {
  byId("messages").addEventListener("keydown", (event) => {
    const way = { ArrowDown: "nextElementSibling", ArrowUp: "previousElementSibling" }[event.key];
    const next = way && event.target.closest("li")?.[way]?.querySelector("button");
    if (!next) return;
    event.preventDefault();
    next.focus();
  });
}
