/** The pane that holds the text. */

import { element } from "../elements";
import type { Problem, Range, Verdict } from "./verdict";

/** Something to be marked in the text. */
export interface Mark extends Range {
  words: string;
  severity: "error" | "warning";
}

/** What is wrong in a text, and which business rules it breaks, where both are known. */
export function marksOf(verdicts: readonly Verdict[]): Mark[] {
  return verdicts.flatMap(({ problems, rules = [] }) => [...marked(problems, "error"), ...marked(rules, "warning")]);
}

function marked(problems: readonly Problem[], severity: Mark["severity"]): Mark[] {
  return problems.flatMap(({ range, message }) => (range ? { ...range, words: message, severity } : []));
}

export interface Editor {
  readonly dom: HTMLElement;
  text: string;
  /** Whether somebody may type. */
  isEditable: boolean;
  mark(marks: readonly Mark[]): void;
  reveal(range: Range): void;
}

/** A plain field, until the editor is loaded and where it cannot be. */
export function plainEditor(label: string, onChange: () => void): Editor {
  const field = element("textarea", { "aria-label": label, spellcheck: "false", autocomplete: "off", class: "pane" });
  field.addEventListener("input", onChange);
  return {
    dom: field,
    get text() {
      return field.value;
    },
    set text(text) {
      field.value = text;
    },
    get isEditable() {
      return !field.readOnly;
    },
    set isEditable(isEditable) {
      field.readOnly = !isEditable;
    },
    mark: () => undefined,
    reveal: ({ from, to }) => {
      field.focus();
      field.setSelectionRange(from, to);
    },
  };
}
