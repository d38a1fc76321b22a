/** The words of verdicts as every validator in JavaScript has them: `templates/labels`. */
declare module "labels/phrases.mjs" {
  /** A name of the table, and the values of its words: texts, or phrases again. */
  export interface Phrase {
    phrase: string;
    [value: string]: string | Phrase;
  }
  export type Table = Record<string, { fr: string }>;
  /** A phrase with the values that its words need. */
  export function phrase(name: string, values?: Record<string, string | number | Phrase>): Phrase;
  export function words(phrase: Phrase, phrases: Table, language: "fr"): string;
  /** The first names; and how many there are, in a phrase `some-…`, where some are left out. */
  export function some(names: readonly string[], what: string): Phrase;
  /** A value in one line, without control characters; a list of names ends between two of them. */
  export function shown(value: unknown, limit?: number): string;
  export function counted(number: number, noun: string, language: "fr"): string;
}
declare module "labels/nearest.mjs" {
  import type { Phrase } from "labels/phrases.mjs";
  /** The closest of the known names, whatever their case; empty when none is close. */
  export function nearest(name: string, known: Iterable<string>): string;
  /** The names allowed at a place, or the likeliest alone when one resembles the name given. */
  export function knownName(name: string, names: readonly string[]): Phrase;
}
declare module "labels/places.mjs" {
  import type { Phrase } from "labels/phrases.mjs";
  export interface LabelField {
    label: string;
    type: string;
    object?: string;
    length?: string;
    bounds?: string;
    occurrence: { count?: Phrase };
    expected: Phrase;
  }
  export interface LabelMessage {
    schema: string;
    root: string;
    object: string;
    objects: Record<string, { label: string; fields: Record<string, LabelField> }>;
    envelope?: boolean;
  }
  export class Place {
    constructor(message: LabelMessage, object: LabelMessage["objects"][string] | null, field?: LabelField | null);
  }
  /** The messages of a release. */
  export class Release {
    constructor(
      release: { header?: string; messages: Record<string, { header?: boolean; envelope?: boolean }> },
      messages: Record<string, LabelMessage>,
    );
    readonly messages: Record<string, LabelMessage>;
  }
}
declare module "labels/payload.mjs" {
  import type { LabelMessage, Place, Release } from "labels/places.mjs";
  import type { LabelProblem } from "labels/problems.mjs";
  type Path = readonly (string | number)[];
  /** The flaws of what an envelope carries at a path, none if it is sound; `judge` gives those of one schema. */
  export function payloadFlaws(
    members: object,
    path: Path,
    place: Place,
    release: Release,
    judge: (message: LabelMessage, value: unknown, path: Path) => Iterable<LabelProblem>,
  ): Iterable<LabelProblem>;
}
declare module "labels/problems.mjs" {
  import type { Phrase } from "labels/phrases.mjs";
  import type { LabelField, Release } from "labels/places.mjs";
  type Path = readonly (string | number)[];
  /** An error of ajv, with the value that it is about. */
  export interface LabelError {
    instancePath: string;
    keyword: string;
    params: Record<string, unknown>;
    data: unknown;
  }
  export interface LabelProblem {
    path: Path;
    value?: unknown;
    isAbsent?: boolean;
    expected: Phrase | null;
    label: string;
    message: Phrase;
  }
  /** What is wrong with a root object at a path, one problem a path; none if it is valid. */
  export function problems(
    release: Release,
    validate: (schema: string, value: unknown) => LabelError[],
    schema: string,
    value: unknown,
    path?: Path,
  ): LabelProblem[];
  /** What is wrong with a text of so many characters. */
  export function wrongLength(count: number, field: LabelField): Phrase;
  /** What is wrong with a number that is too small or too great. */
  export function wrongBound(field: LabelField, isBelow: boolean): Phrase;
}
