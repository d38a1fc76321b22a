/** A judge in a thread of its own, which is ended when it takes too long: no text can hang the page. */

import { loadScript, root } from "../data";
import type { ModelData } from "./model";
import type { Answer, Tasks } from "./serve";

const LIMIT = 10_000; // milliseconds for one text
const START = 60_000; // milliseconds until a thread is ready, on the slowest machine

declare global {
  interface Window {
    /** The threads' programs; a page from a disk may start a thread of a text that it holds, and of no file. */
    hubsanteJudges?: Record<string, () => Promise<void>>;
  }
}

/** Why a judge gives no verdict, in words for the reader. */
export class NoVerdict extends Error {}

export class Judge {
  private worker: Worker | undefined;
  private last: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly name: "json" | "xml",
    private readonly model: ModelData,
    private readonly limit = LIMIT,
  ) {}

  /** The answer to a question, after those asked before. */
  ask<T extends keyof Tasks>(task: T, source: Tasks[T]["source"]): Promise<Tasks[T]["result"]> {
    const answer = this.last.then(() => this.answer(task, source));
    this.last = answer.catch(() => undefined);
    return answer;
  }

  private async answer<T extends keyof Tasks>(task: T, source: Tasks[T]["source"]): Promise<Tasks[T]["result"]> {
    const isFirst = this.worker === undefined;
    this.worker ??= await this.start();
    const answer = await this.heard<T>(this.worker, this.limit, () => this.worker!.postMessage({ task, source, model: isFirst ? this.model : undefined }));
    return answer.result!;
  }

  private async start(): Promise<Worker> {
    if (!window.hubsanteJudges?.[this.name]) await loadScript(`${root}assets/judge-${this.name}.js`);
    const program = new Blob([`(${window.hubsanteJudges![this.name]})()`], { type: "text/javascript" });
    const address = URL.createObjectURL(program);
    const worker = new Worker(address);
    await this.heard(worker, START, () => undefined); // that it is ready
    URL.revokeObjectURL(address);
    return worker;
  }

  /** The next thing that the thread says, after something is done; it is ended when it fails or takes too long. */
  private heard<T extends keyof Tasks>(worker: Worker, limit: number, act: () => void): Promise<Answer<T>> {
    return new Promise((resolve, reject) => {
      const end = (words: string): void => {
        clearTimeout(timer);
        worker.terminate();
        this.worker = undefined;
        reject(new NoVerdict(words));
      };
      const timer = setTimeout(() => end(`la vérification a été arrêtée au bout de ${limit / 1000} secondes`), limit);
      worker.onerror = (event) => end(`la vérification a échoué : ${event.message}`);
      worker.onmessage = ({ data }: MessageEvent<Answer<T>>) => {
        if (data.failure !== undefined) return end(`la vérification a échoué : ${data.failure}`);
        clearTimeout(timer);
        resolve(data);
      };
      act();
    });
  }
}
