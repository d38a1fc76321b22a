/** What a thread of a judge does: it is given the model once, then answers each text with its verdicts. */

import { Model, type ModelData } from "./model";
import { usePhrases } from "./phrases";
import type { Unpacked } from "./unpack";
import type { Verdict } from "./verdict";

/** A text, or a file as it is. */
export type Source = string | Uint8Array<ArrayBuffer>;

/** A verdict with the suffix to the text's name: `[2]` in a list. */
export type Named = [suffix: string, verdict: Verdict];

export interface Tasks {
  judge: { source: Source; result: Named[] };
  unpack: { source: Uint8Array<ArrayBuffer>; result: Unpacked };
}

interface Question<T extends keyof Tasks = keyof Tasks> {
  task: T;
  source: Tasks[T]["source"];
  /** With the first question. */
  model?: ModelData | undefined;
}

export interface Answer<T extends keyof Tasks = keyof Tasks> {
  result?: Tasks[T]["result"];
  /** Why there is no result: a fault of ours. */
  failure?: string;
}

type Servants = { [T in keyof Tasks]?: (source: Tasks[T]["source"], model: Model) => Tasks[T]["result"] };

export function serve(servants: Servants): void {
  let model: Model | undefined;
  self.onmessage = ({ data }: MessageEvent<Question>) => {
    if (data.model) {
      usePhrases(data.model.phrases);
      model = new Model(data.model);
    }
    const servant = servants[data.task] as (source: Source, model: Model) => Tasks[keyof Tasks]["result"];
    try {
      self.postMessage({ result: servant(data.source, model!) });
    } catch (error) {
      self.postMessage({ failure: String(error) });
    }
  };
  self.postMessage({}); // ready: a question that came earlier would be lost
}
