/** The pane as an editor: lines numbered, the text coloured, problems underlined. */

import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import { json } from "@codemirror/lang-json";
import { xml } from "@codemirror/lang-xml";
import { bracketMatching, foldGutter, foldKeymap, HighlightStyle, syntaxHighlighting } from "@codemirror/language";
import { lintGutter, setDiagnostics, type Diagnostic } from "@codemirror/lint";
import { highlightSelectionMatches, search, searchKeymap } from "@codemirror/search";
import { Compartment, EditorState, type Extension } from "@codemirror/state";
import { EditorView, highlightActiveLine, keymap, lineNumbers } from "@codemirror/view";
import { tags } from "@lezer/highlight";
import { element } from "../elements";
import type { Editor, Mark } from "./editor";
import { form } from "./recognise";
import type { Range } from "./verdict";

const PHRASES = {
  Find: "Chercher",
  Replace: "Remplacer",
  next: "suivant",
  previous: "précédent",
  all: "tout",
  "match case": "casse",
  "by word": "mot entier",
  regexp: "expression",
  replace: "remplacer",
  "replace all": "remplacer tout",
  close: "fermer",
  "Fold line": "Plier",
  "Unfold line": "Déplier",
  "folded code": "partie pliée",
  unfold: "déplier",
};

const COLOURS = HighlightStyle.define([
  { tag: [tags.propertyName, tags.tagName], color: "var(--accent)" },
  { tag: [tags.string, tags.attributeValue], color: "var(--good)" },
  { tag: [tags.number, tags.bool, tags.null, tags.attributeName], color: "var(--note)" },
  { tag: [tags.comment, tags.processingInstruction], color: "var(--soft)" },
]);

const THEME = EditorView.theme({
  "&": { height: "100%", color: "var(--ink)", backgroundColor: "var(--surface)", fontSize: "var(--tiny)" },
  ".cm-scroller": { fontFamily: "var(--mono)", lineHeight: "1.6" },
  ".cm-content": { caretColor: "var(--ink)" },
  "&.cm-focused": { outline: "none" },
  ".cm-cursor": { borderLeftColor: "var(--ink)" },
  ".cm-gutters": { color: "var(--soft)", backgroundColor: "var(--sunken)", border: "0" },
  ".cm-activeLine": { backgroundColor: "transparent" },
  ".cm-activeLineGutter": { backgroundColor: "transparent", color: "var(--ink)" },
  "&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground, .cm-content ::selection": {
    backgroundColor: "var(--accent-ground)",
  },
  ".cm-selectionMatch": { backgroundColor: "var(--note-ground)" },
  ".cm-lintRange-error": {
    backgroundImage: "none",
    textDecoration: "underline wavy var(--bad) 1px",
    textUnderlineOffset: "3px",
    backgroundColor: "var(--bad-ground)",
  },
  ".cm-lintRange-warning": {
    backgroundImage: "none",
    textDecoration: "underline dotted var(--note) 2px",
    textUnderlineOffset: "3px",
    backgroundColor: "var(--note-ground)",
  },
  ".cm-tooltip, .cm-panels": { color: "var(--ink)", backgroundColor: "var(--surface)", borderColor: "var(--line)" },
  ".cm-diagnostic-error": { borderLeftColor: "var(--bad)" },
  ".cm-diagnostic-warning": { borderLeftColor: "var(--note)" },
  ".cm-foldPlaceholder": { color: "var(--soft)", backgroundColor: "var(--sunken)", borderColor: "var(--line)" },
});

export function codeEditor(label: string, onChange: () => void): Editor {
  const dom = element("div", { class: "pane" });
  const shadow = dom.attachShadow({ mode: "open" }); // where its styles are none of the page's, whose policy forbids them
  const language = new Compartment();
  const editable = new Compartment();
  const view = new EditorView({ state: stateOf("", label, language, editable, onChange), parent: shadow, root: shadow });
  return {
    dom,
    get text() {
      return view.state.doc.toString();
    },
    set text(text) {
      if (view.state.readOnly) grow(view, text);
      else {
        view.setState(stateOf(text, label, language, editable, onChange));
        view.scrollDOM.scrollTop = 0;
      }
    },
    get isEditable() {
      return !view.state.readOnly;
    },
    set isEditable(isEditable) {
      view.dispatch({ effects: editable.reconfigure(EditorState.readOnly.of(!isEditable)) });
    },
    mark: (marks) => mark(view, language, marks),
    reveal: (range) => reveal(view, range),
  };
}

function stateOf(
  text: string,
  label: string,
  language: Compartment,
  editable: Compartment,
  onChange: () => void,
): EditorState {
  return EditorState.create({
    doc: text,
    extensions: [
      lineNumbers(),
      foldGutter(),
      history(),
      bracketMatching(),
      highlightActiveLine(),
      highlightSelectionMatches(),
      search({ top: true }),
      lintGutter(),
      keymap.of([...defaultKeymap, ...historyKeymap, ...searchKeymap, ...foldKeymap]),
      syntaxHighlighting(COLOURS),
      THEME,
      EditorView.lineWrapping,
      EditorView.contentAttributes.of({ "aria-label": label, spellcheck: "false", tabindex: "0" }),
      EditorState.phrases.of(PHRASES),
      EditorView.updateListener.of((update) => {
        if (update.docChanged) onChange();
      }),
      language.of(languageOf(text)),
      editable.of(EditorState.readOnly.of(false)),
    ],
  });
}

/** Another text in the place of the one that is shown: what differs comes into view, and all else stays where it is. */
function grow(view: EditorView, text: string): void {
  const before = view.state.doc.toString();
  if (before === text) return;
  let from = 0;
  while (from < before.length && before[from] === text[from]) from += 1;
  let [to, end] = [before.length, text.length];
  while (to > from && end > from && before[to - 1] === text[end - 1]) [to, end] = [to - 1, end - 1];
  view.dispatch({ changes: { from, to, insert: text.slice(from, end) } });
  const { scrollDOM } = view;
  const { top, bottom } = view.lineBlockAt(from);
  const isSeen = top >= scrollDOM.scrollTop && bottom <= scrollDOM.scrollTop + scrollDOM.clientHeight;
  if (!isSeen) scrollDOM.scrollTop = top - scrollDOM.clientHeight / 2; // the page itself stays where somebody types
}

function languageOf(text: string): Extension {
  return form(text) === "xml" ? xml() : json();
}

function mark(view: EditorView, language: Compartment, marks: readonly Mark[]): void {
  const end = view.state.doc.length;
  const diagnostics = marks.map(({ from, to, words, severity }): Diagnostic => {
    const start = Math.min(from, end);
    return { from: start, to: Math.max(start, Math.min(to, end)), severity, message: words };
  });
  const beginning = view.state.doc.sliceString(0, 1_000);
  view.dispatch(setDiagnostics(view.state, diagnostics), { effects: language.reconfigure(languageOf(beginning)) });
}

function reveal(view: EditorView, { from, to }: Range): void {
  const end = view.state.doc.length;
  const selection = { anchor: Math.min(from, end), head: Math.min(to, end) };
  view.dispatch({ selection, effects: EditorView.scrollIntoView(selection.anchor, { y: "center" }) });
  view.focus();
}
