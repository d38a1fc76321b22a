/** The verdicts on what somebody pastes, drops or opens: a text, a file, an archive of files. */

import { Judge, NoVerdict } from "./judge";
import type { ModelData } from "./model";
import { pieces, type Piece } from "./pieces";
import { phrase, usePhrases } from "./phrases";
import { form, neither } from "./recognise";
import type { Named, Source } from "./serve";
import { isGzip, isZip } from "./archives";
import { problem, verdict, type Problem, type Verdict } from "./verdict";
import { textOf } from "./xmlencoding";

const MOST_BYTES = 16 * 1024 * 1024; // of a text or a file
const MOST_MESSAGES = 20_000; // of a text

/** A text to be judged; of a file also its bytes, which may be in another encoding. */
export interface Document {
  name: string;
  text: string;
  source: Source;
}

/** The verdict on one message of a document, its places those in the document's text. */
export interface Row {
  /** Behind the document's name: `:3` a line, `[2]` an item of a list. */
  suffix: string;
  verdict: Verdict;
}

interface Opened {
  documents: Document[];
  /** Why there is none; empty when there is. */
  problem: string;
  note: string;
}

export class Validation {
  private readonly json: Judge;
  private readonly xml: Judge;

  constructor(model: ModelData) {
    usePhrases(model.phrases);
    this.json = new Judge("json", model);
    this.xml = new Judge("xml", model);
  }

  /** The documents of a file: itself, or what is packed in it. */
  async open(name: string, content: Uint8Array<ArrayBuffer>): Promise<Opened> {
    if (content.length > MOST_BYTES) return { documents: [], problem: tooLarge(), note: "" };
    if (!isGzip(content) && !isZip(content)) return { documents: [documentOf(name, content)], problem: "", note: "" };
    try {
      const { files, problem, note } = await this.json.ask("unpack", content);
      const documents = files.map((file) => documentOf(file.name || name.replace(/\.gz$/iu, ""), file.content));
      return { documents, problem, note };
    } catch (error) {
      return { documents: [], problem: wordsOf(error), note: "" };
    }
  }

  /** The verdict on each message of a document, in its order. */
  async *verdicts(document: Document): AsyncGenerator<Row> {
    if (document.text.length > MOST_BYTES) {
      yield { suffix: "", verdict: verdict(null, "", [problem("", 0, tooLarge())]) };
      return;
    }
    const all = pieces(document.text);
    const isWhole = all.length === 1 && all[0]!.line === 0;
    for (const piece of all.slice(0, MOST_MESSAGES)) {
      const named = await this.judged(isWhole ? document.source : piece.text, piece.text);
      const line = piece.line ? `:${piece.line}` : "";
      yield* named.map(([suffix, found]) => ({ suffix: line + suffix, verdict: moved(found, piece) }));
    }
    if (all.length > MOST_MESSAGES) {
      yield { suffix: "", verdict: verdict(null, "", [problem("", 0, `seuls les ${MOST_MESSAGES} premiers messages ont été vérifiés`)]) };
    }
  }

  private async judged(source: Source, text: string): Promise<Named[]> {
    const kind = form(text);
    if (kind === "") return [["", verdict(null, "", [neither(text)])]];
    try {
      return await (kind === "json" ? this.json : this.xml).ask("judge", source);
    } catch (error) {
      const found = problem("", 0, phrase("given-up"), { value: wordsOf(error), expected: phrase("conforming") });
      return [["", verdict(null, kind, [found])]];
    }
  }
}

function documentOf(name: string, content: Uint8Array<ArrayBuffer>): Document {
  return { name, text: textOf(content).replace(/^\ufeff/u, ""), source: content };
}

function wordsOf(error: unknown): string {
  return error instanceof NoVerdict ? error.message : String(error);
}

function tooLarge(): string {
  return `plus de ${MOST_BYTES >> 20} MiB : c'est trop pour cette page ; mdd validate n'a pas cette limite`;
}

/** A verdict on a piece, with the lines and offsets of the text around it. */
function moved(found: Verdict, { line, from }: Piece): Verdict {
  const within = <T extends Problem>(each: T): T => ({
    ...each,
    line: each.line && line ? line + each.line - 1 : each.line,
    range: each.range && { from: each.range.from + from, to: each.range.to + from },
  });
  return { ...found, problems: found.problems.map(within), rules: found.rules?.map(within) };
}
