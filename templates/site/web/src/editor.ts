/** The editor, which the pages that have a pane load after themselves. */

import { codeEditor } from "./validate/codemirror";

window.hubsanteEditor = codeEditor;
