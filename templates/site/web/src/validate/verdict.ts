/** The verdict on one message: valid, or its problems. */

/** Where in the text a problem is: 0-based offsets of UTF-16, the end exclusive. */
export interface Range {
  from: number;
  to: number;
}

export interface Problem {
  /** JSON pointer (`/createCase/location`) or XPath (`/createCase/location[1]`). */
  place: string;
  /** 1-based; 0 when unknown. */
  line: number;
  /** What is there, shortened. */
  value: string;
  /** What would be accepted; empty when nothing is known to be. */
  expected: string;
  /** The field's, as the workbook has it. */
  label: string;
  message: string;
  /** The field's place in the documentation: `messages/RC-EDA.html#alert--reception`; empty beside the model. */
  link: string;
  range?: Range | undefined;
}

/** A business rule that a valid message breaks, and where. */
export interface BrokenRule extends Problem {
  /** Its name in the model. */
  rule: string;
  severity: "error" | "warning";
}

export interface Verdict {
  /** Of the message recognised; null when unknown. */
  schema: string | null;
  form: "json" | "xml" | "";
  problems: Problem[];
  /** The business rules that a valid message breaks; without it they were not asked: it is refused, or has none. */
  rules?: BrokenRule[] | undefined;
  /** Whether more may appear once these are mended. */
  isPartial: boolean;
  /** What was taken off the message before it was judged, and how it was read. */
  notes: string[];
}

/** How many problems of one message are reported; nobody reads more, and a hostile text has millions. */
export const MOST_PROBLEMS = 500;

export function verdict(schema: string | null, form: Verdict["form"], problems: Problem[], rest: Partial<Verdict> = {}): Verdict {
  return { schema, form, problems, isPartial: false, notes: [], ...rest };
}

export function problem(place: string, line: number, message: string, rest: Partial<Problem> = {}): Problem {
  return { place, line, value: "", expected: "", label: "", message, link: "", ...rest };
}

/** The first problem of each place, and no more than a person would read; `more` where there are more. */
export function bounded(problems: Problem[], more: () => Problem): Problem[] {
  const first = new Map<string, Problem>();
  for (const each of problems) if (!first.has(each.place)) first.set(each.place, each);
  const kept = [...first.values()];
  return kept.length <= MOST_PROBLEMS ? kept : [...kept.slice(0, MOST_PROBLEMS), more()];
}

export function byLine(problems: Problem[]): Problem[] {
  return problems.sort((left, right) => left.line - right.line);
}
