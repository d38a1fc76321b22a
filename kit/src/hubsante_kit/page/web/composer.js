// A message of the partner, made of an example, whole or broken on purpose.
import { Refusal, get, post } from "./api.js";
import { byId, h } from "./dom.js";

export async function openComposer() {
  if (byId("example").options.length === 0) await fill();
  byId("composer").showModal();
}

export function listenToComposer() {
  byId("composer-close").addEventListener("click", () => byId("composer").close());
  for (const id of ["example", "fault"]) byId(id).addEventListener("change", () => attempt(prepare));
  byId("composer-form").addEventListener("submit", (event) => {
    event.preventDefault();
    attempt(send);
  });
}

async function fill() {
  const { examples, faults } = await get("/page/examples");
  const groups = new Map();
  for (const example of examples) groups.set(example.group, [...(groups.get(example.group) ?? []), example]);
  for (const [label, members] of groups) {
    const options = members.map(({ name, title, schema }) => h("option", { value: name }, schema ? `${schema} · ${title}` : title));
    byId("example").append(h("optgroup", { label }, ...options));
  }
  byId("fault").append(h("option", { value: "" }, "aucun"), ...faults.map(([name, title]) => h("option", { value: name }, title)));
  await prepare();
}

async function prepare() {
  const query = new URLSearchParams({ example: byId("example").value, fault: byId("fault").value });
  const draft = await get(`/page/draft?${query}`);
  byId("text").value = draft.text;
  byId("type").value = draft.content_type;
  byId("past").checked = draft.past_hub;
  byId("copies").value = String(draft.copies);
  note("");
}

async function send() {
  await post("/page/messages", {
    text: byId("text").value,
    content_type: byId("type").value,
    copies: Number(byId("copies").value),
    past_hub: byId("past").checked,
  });
  await prepare();
  note("Envoyé. Un nouveau message est prêt.");
}

async function attempt(action) {
  try {
    await action();
  } catch (error) {
    note(error instanceof Refusal ? error.message : "le kit ne répond pas", true);
  }
}

function note(words, isBad = false) {
  byId("composer-note").textContent = words;
  byId("composer-note").classList.toggle("bad", isBad);
}
