/** How verdicts are shown: what is wrong, where, what would be accepted, and where the field is described. */

import { root, SEVERITIES } from "../data";
import { element } from "../elements";
import { counted, phrase } from "./phrases";
import type { Row } from "./validation";
import type { BrokenRule, Problem, Range, Verdict } from "./verdict";

interface ShownRow extends Row {
  /** 0-based, among those that were opened. */
  document: number;
  name: string;
}

type Reveal = (document: number, range: Range | undefined) => void;

const MOST_ROWS = 500; // messages that are listed; the rest is counted

export function verdictView(rows: ShownRow[], words: string[], reveal: Reveal): HTMLElement[] {
  const notices = words.map((each) => element("p", { class: "notice" }, each));
  if (rows.length === 0) return notices.length > 0 ? notices : [waiting()];
  if (rows.length === 1) return [...notices, ...single(rows[0]!, reveal)];
  return [...notices, summary(rows), ...rulesSummary(rows), ...several(rows, reveal)];
}

function waiting(): HTMLElement {
  return element("p", { class: "waiting" }, "Le verdict apparaît ici dès qu'un message est dans le volet.");
}

function single(row: ShownRow, reveal: Reveal): HTMLElement[] {
  return [headline(row.verdict), ...details(row, reveal)];
}

/** The second answer: the business rules that a valid message keeps or breaks. */
function ruled({ verdict, document }: ShownRow, reveal: Reveal): HTMLElement[] {
  const { rules } = verdict;
  if (!rules) return [];
  const items = rules.map((rule) => ruleItem(rule, document, reveal));
  const words = rules.length === 0 ? "✓ Conforme aux règles métier" : `⚠ ${rulesNotKept(rules.length)}`;
  const answer = element("p", { class: `rules-answer ${rules.length === 0 ? "good" : "note"}`, role: "status" }, words);
  return [answer, ...(items.length > 0 ? [element("ol", { class: "problems rules" }, ...items)] : [])];
}

function rulesNotKept(count: number): string {
  return `${counted(count, "règle")} métier non ${count < 2 ? "respectée" : "respectées"}`;
}

function details(row: ShownRow, reveal: Reveal): HTMLElement[] {
  const { verdict, document } = row;
  const notes = verdict.notes.map((note) => element("p", { class: "note" }, note));
  const items = verdict.problems.map((problem) => item(problem, document, reveal));
  const list = items.length > 0 ? [element("ol", { class: "problems" }, ...items)] : [];
  const partial = verdict.isPartial ? [element("p", { class: "note" }, phrase("partial"))] : [];
  return [...notes, ...list, ...partial, ...ruled(row, reveal)];
}

/** `✓ Valide RC-EDA, JSON` */
function headline(verdict: Verdict): HTMLElement {
  const isValid = verdict.problems.length === 0;
  const schema = [verdict.schema, verdict.form.toUpperCase()].filter(Boolean).join(" · ");
  return element(
    "p",
    { class: `headline ${isValid ? "good" : "bad"}`, role: "status" },
    element("strong", {}, isValid ? "✓ Valide" : `✗ ${counted(verdict.problems.length, "problème")}`),
    schema && element("span", {}, schema),
  );
}

function summary(rows: ShownRow[]): HTMLElement {
  const refused = rows.filter(({ verdict }) => verdict.problems.length > 0).length;
  const words = phrase("verdicts", { count: rows.length, valid: rows.length - refused, refused });
  return element("p", { class: `headline ${refused ? "bad" : "good"}`, role: "status" }, element("strong", {}, `${refused ? "✗" : "✓"} ${words}`));
}

/** How many of the messages that rules speak of keep them all. */
function rulesSummary(rows: ShownRow[]): HTMLElement[] {
  const counts = rows.flatMap(({ verdict }) => (verdict.rules ? [verdict.rules.length] : []));
  if (counts.length === 0) return [];
  const breaking = counts.filter((count) => count > 0).length;
  const all = counts.reduce((sum, count) => sum + count, 0);
  const words = breaking === 0 ? "✓ Conformes aux règles métier" : `⚠ ${rulesNotKept(all)}, dans ${counted(breaking, "message")}`;
  return [element("p", { class: `rules-answer ${breaking === 0 ? "good" : "note"}` }, words)];
}

/** Each message with its problems folded in; those that are refused first to be seen, open where there are few. */
function several(rows: ShownRow[], reveal: Reveal): HTMLElement[] {
  const shown = rows.slice(0, MOST_ROWS).map((row) => folded(row, reveal));
  const more = rows.length - MOST_ROWS;
  return more > 0 ? [...shown, element("p", { class: "note" }, `et ${counted(more, "message")} de plus, comptés ci-dessus`)] : shown;
}

function folded(row: ShownRow, reveal: Reveal): HTMLElement {
  const { verdict } = row;
  const count = verdict.problems.length;
  const mark = element("span", { class: count === 0 ? "good" : "bad" }, count === 0 ? "✓" : `✗ ${count}`);
  const name = element("code", {}, row.name + row.suffix || "message");
  const broken = verdict.rules?.length ?? 0;
  const rules = broken > 0 && element("span", { class: "rules-mark" }, `⚠ ${counted(broken, "règle")}`);
  const title = element("summary", {}, mark, rules, name, verdict.schema && element("span", { class: "schema" }, verdict.schema));
  const open = element("button", { type: "button" }, "Voir dans le volet");
  open.addEventListener("click", () => reveal(row.document, verdict.problems[0]?.range ?? { from: 0, to: 0 }));
  return element("details", { class: "message" }, title, open, ...details(row, reveal));
}

function ruleItem(rule: BrokenRule, document: number, reveal: Reveal): HTMLElement {
  const name = element("a", { href: `${root}regles.html#${encodeURIComponent(rule.rule)}` }, element("code", {}, rule.rule));
  const shown = item(rule, document, reveal);
  shown.querySelector(".what")!.prepend(element("span", { class: `severity ${rule.severity}` }, SEVERITIES[rule.severity]), " ");
  shown.querySelector("dl")!.append(element("dt", {}, "règle"), element("dd", {}, name));
  return shown;
}

function item(problem: Problem, document: number, reveal: Reveal): HTMLElement {
  const where = element("button", { type: "button", class: "where" }, place(problem));
  where.addEventListener("click", () => reveal(document, problem.range));
  return element(
    "li",
    {},
    element("p", { class: "what" }, problem.message),
    facts([
      ["trouvé", problem.value && element("code", {}, problem.value)],
      ["attendu", problem.expected],
      problem.label ? ["champ", linked(problem.label, problem.link)] : ["voir", problem.link && linked("documentation", problem.link)],
      ["place", problem.range ? where : place(problem) && element("code", {}, place(problem))],
    ]),
  );
}

function linked(words: string, link: string): Node | string {
  return link ? element("a", { href: root + link }, words) : words;
}

function place({ line, place: path }: Problem): string {
  return [line ? `ligne ${line}` : "", path].filter(Boolean).join(" · ");
}

function facts(pairs: [string, Node | string][]): HTMLElement {
  const filled = pairs.filter(([, value]) => value !== "");
  return element("dl", {}, ...filled.flatMap(([name, value]) => [element("dt", {}, name), element("dd", {}, value)]));
}
