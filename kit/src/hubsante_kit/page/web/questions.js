// What only a person can see: a card a question, answered by a key while it has the focus.
import { Refusal, keepPicture, post } from "./api.js";
import { byId, h, keyed } from "./dom.js";
import { messageLink } from "./milestones.js";

const MOST = 40; // cards at a time; the others follow
const KEYS = { o: "yes", y: "yes", p: "so-so", n: "no" };
const ANSWERS = [
  ["yes", "Oui", "o"],
  ["so-so", "À peu près", "p"],
  ["no", "Non", "n"],
];

let last = null; // the question that was answered last, which may be answered again
let isReopened = false;
let state = null;
let open = null;

export function showQuestions(next, openMessage) {
  state = next;
  open = openMessage;
  const section = byId("questions");
  const isFocused = section.contains(document.activeElement);
  const pending = state.questions.filter((question) => question.id !== last?.id || isReopened);
  const shown = isReopened && !pending.some((question) => question.id === last.id) ? [last, ...pending] : pending;
  section.hidden = shown.length === 0 && !last;
  const list = byId("question-list");
  const at = [...list.children].findIndex((card) => card.contains(document.activeElement));
  keyed(list, shown.slice(0, MOST), (question) => question.id, card);
  if (isFocused && !section.contains(document.activeElement)) (list.children[Math.max(at, 0)] ?? list.lastElementChild ?? section).focus();
  showNote(shown.length);
}

function showNote(count) {
  const note = byId("question-note");
  const more = count > MOST ? `${count - MOST} autres questions suivent. ` : "";
  const words = last && !isReopened ? `${more}Répondu : ${last.text} ` : more;
  if (note.dataset.words === words) return;
  note.dataset.words = words;
  note.replaceChildren(words, last && !isReopened ? h("button", { type: "button", onclick: reopen }, "Modifier cette réponse") : "");
}

function reopen() {
  isReopened = true;
  showQuestions(state, open);
  byId("question-list").firstElementChild?.focus();
}

function card(question) {
  const more = h("div", { class: "more", hidden: true });
  const element = h(
    "form",
    { class: "question", tabindex: "0", "aria-label": `${question.step} : ${question.text}` },
    h("p", { class: "of" }, question.step, " ", ...question.messages.slice(0, 3).map((number) => messageLink(number, open))),
    h("p", { class: "asks" }, question.text),
    question.values.length > 0 && h("dl", {}, ...question.values.flatMap(([name, value]) => [h("dt", {}, name), h("dd", {}, value)])),
    h("div", { class: "answers" }, ...ANSWERS.map(([answer, words, key]) =>
      h("button", { type: "button", "data-focus": answer, "data-answer": answer, onclick: () => choose(answer) }, words, " ", h("kbd", {}, key)))),
    more,
    h("p", { class: "problem", role: "alert" }),
  );
  let chosen = "yes";

  function choose(answer) {
    chosen = answer;
    if (answer === "yes") return send();
    for (const button of element.querySelectorAll("[data-answer]")) button.setAttribute("aria-pressed", button.dataset.answer === answer);
    if (more.hidden) {
      more.hidden = false;
      more.append(
        h("label", {}, "Commentaire ", h("textarea", { rows: "2", maxlength: "10000", "data-focus": "comment" })),
        h("label", {}, "Capture d'écran ", h("input", { type: "file", accept: "image/*", "data-focus": "file" })),
        h("button", { type: "submit", class: "main", "data-focus": "send" }, "Répondre"),
      );
    }
    more.querySelector("textarea").focus();
  }

  async function send() {
    try {
      const picture = more.querySelector("input")?.files[0];
      const screenshot = picture ? await keepPicture(picture) : "";
      const comment = more.querySelector("textarea")?.value ?? "";
      await post("/page/answers", { question: question.id, answer: chosen, comment, screenshot });
      last = question;
      isReopened = false;
      showQuestions(state, open);
    } catch (error) {
      element.querySelector(".problem").textContent = error instanceof Refusal ? error.message : "l'image ne se lit pas";
    }
  }

  element.addEventListener("submit", (event) => {
    event.preventDefault();
    send();
  });
  element.addEventListener("keydown", (event) => {
    const isTyping = event.target.matches("textarea, input");
    if (isTyping || event.ctrlKey || event.metaKey || event.altKey || !(event.key in KEYS)) return;
    event.preventDefault();
    choose(KEYS[event.key]);
  });
  return element;
}
