/** The words of verdicts as every validator in JavaScript says them: `templates/labels`. */
declare module "labels/nearest.mjs" {
  /** The closest of the known names, whatever their case; empty when none is close. */
  export function nearest(name: string, known: Iterable<string>): string;
}
declare module "labels/lookalikes.mjs" {
  /** What tells the first two of the texts apart that differ and look the same. */
  export function hiddenDifference(texts: readonly string[]): { kind: string; character: string } | undefined;
}
declare module "labels/phrases.mjs" {
  /** A value in one line, without control characters; a list of names ends between two of them. */
  export function shown(value: unknown, limit?: number): string;
}
