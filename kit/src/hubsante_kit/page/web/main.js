// The page: what the kit knows, drawn anew whenever there is more.
import { get, post } from "./api.js";
import { listenToComposer, openComposer } from "./composer.js";
import { byId } from "./dom.js";
import { openMessage } from "./message.js";
import { showMilestones } from "./milestones.js";
import { showQuestions } from "./questions.js";
import { listenForArrows, showSequence } from "./sequence.js";

let isAsking = false;
let isStale = false;

/** Draws what is known now; while it is asked for, more news only make it ask once more. */
async function refresh() {
  isStale = true;
  if (isAsking) return;
  isAsking = true;
  try {
    while (isStale) {
      isStale = false;
      show(await get("/page/state"));
    }
  } catch {
    connected(false);
  } finally {
    isAsking = false;
  }
}

function show(state) {
  const steps = state.groups.flatMap((group) => group.steps);
  byId("parties").textContent = `${state.editor} ↔ ${state.partner}`;
  byId("score").textContent = `${steps.filter((step) => step.state === "met").length}/${steps.length}`;
  byId("open").textContent = state.questions.length || "";
  byId("total").textContent = state.total || "";
  byId("versions").textContent = `Lien ${state.link} · modèle ${state.model} · kit ${state.kit} · partenaire : ${state.behaviour}`;
  showQuestions(state, openMessage);
  showMilestones(state, { open: openMessage, begin });
  showSequence(state, openMessage);
}

async function begin(part) {
  await post("/page/begin", { part });
}

function connected(isConnected) {
  const words = isConnected ? "en direct" : "le kit ne répond pas";
  byId("link").className = isConnected ? "good" : "bad";
  if (byId("link").textContent !== words) byId("link").textContent = words;
}

function listen() {
  const events = new EventSource("/page/events");
  events.addEventListener("open", () => connected(true));
  events.addEventListener("error", () => connected(false));
  events.addEventListener("message", refresh);
}

function changeTheme() {
  const isDark = matchMedia("(prefers-color-scheme: dark)").matches;
  const now = document.documentElement.dataset.theme ?? (isDark ? "dark" : "light");
  document.documentElement.dataset.theme = now === "dark" ? "light" : "dark";
}

byId("theme").addEventListener("click", changeTheme);
byId("compose").addEventListener("click", openComposer);
listenToComposer();
listenForArrows();
listen();
