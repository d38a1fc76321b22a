// Milestones, scripts and their steps; and the faults of the software.
import { byId, h, keyed } from "./dom.js";

export const MARKS = { met: "✓", failed: "✗", asked: "?", open: "…", blocked: "–" };

export function showMilestones(state, { open, begin }) {
  keyed(byId("groups"), state.groups, (group) => group.title, (group) => milestone(group, { open, begin }));
  keyed(byId("faults"), state.faults.length ? [state.faults] : [], () => "faults", (faults) => faultList(faults, open));
}

function milestone(group, actions) {
  const met = group.steps.filter((step) => step.state === "met").length;
  const list = h("div", { class: "steps" });
  const section = h("section", { class: "group" }, h("h3", {}, h("span", {}, group.title), " ", h("small", {}, `${met}/${group.steps.length}`)), list);
  const before = [...byId("groups").children].find((child) => child.dataset.key === group.title);
  if (before) list.append(...before.querySelector(".steps").children);
  keyed(list, group.steps, (step) => step.name, (each) => step(each, actions));
  return section;
}

function step(item, { open, begin }) {
  const optional = item.optional ? " (facultatif)" : "";
  return h(
    "details",
    { class: `step ${item.state}` },
    h(
      "summary",
      { "data-focus": `${item.name} summary` },
      h("span", { class: "mark", "aria-hidden": "true" }, MARKS[item.state]),
      h("span", { class: "name" }, item.name),
      h("span", { class: "title" }, item.title),
      h("span", { class: "words" }, item.words + optional),
      item.state === "failed" && h("span", { class: "reason" }, item.seen),
    ),
    h(
      "dl",
      {},
      entry("Attendu", item.expected, h("small", {}, item.origin === "officiel" ? "critère officiel" : "critère du kit")),
      entry("Constaté", item.seen),
      item.why && entry("Pourquoi", item.why),
      item.missing.length > 0 && entry("Après", item.missing.join(", ")),
      item.messages.length > 0 && entry("Messages", ...item.messages.map((number) => messageLink(number, open))),
      item.documentation && entry("À lire", h("code", {}, item.documentation)),
    ),
    item.part && h("button", { type: "button", "data-focus": `${item.name} again`, onclick: () => begin(item.part) }, "Recommencer"),
  );
}

function entry(title, ...content) {
  return [h("dt", {}, title), h("dd", {}, ...content.flatMap((part) => [part, " "]))];
}

export function messageLink(number, open) {
  return h("button", { type: "button", class: "link", "data-focus": `message-${number}`, onclick: () => open(number) }, `n° ${number}`);
}

function faultList(faults, open) {
  const items = faults.map((fault) =>
    h(
      "li",
      {},
      h("strong", {}, fault.title),
      " ",
      fault.message ? messageLink(fault.message, open) : "courtier",
      h("p", {}, fault.seen),
      h("p", { class: "advice" }, `→ ${fault.advice}`),
    ),
  );
  return h("section", { class: "faults" }, h("h3", {}, `Défauts constatés (${faults.length})`), h("ul", {}, ...items));
}
