/** What a program learns of a text. */

import type { Row, Validation } from "./validation";

interface ProgramProblem {
  /** JSON pointer or XPath; behind the message's own name where the text holds several: `:3`, `[2]`. */
  path: string;
  message: string;
  line: number;
  value: string;
  expected: string;
  label: string;
}

interface ProgramRule extends Omit<ProgramProblem, "expected"> {
  rule: string;
  severity: "error" | "warning";
}

export interface ProgramAnswer {
  valid: boolean;
  /** Of the first message; null when it is not recognised. */
  schema: string | null;
  problems: ProgramProblem[];
  /** The business rules that the valid messages break, which change no verdict. */
  rules: ProgramRule[];
}

export async function answerOf(validation: Validation, text: string): Promise<ProgramAnswer> {
  const rows: Row[] = [];
  for await (const row of validation.verdicts({ name: "", text, source: text })) rows.push(row);
  const problems = rows.flatMap(({ suffix, verdict }) =>
    verdict.problems.map(({ place, message, line, value, expected, label }) => {
      return { path: whole(suffix, place), message, line, value, expected, label };
    }),
  );
  const rules = rows.flatMap(({ suffix, verdict }) =>
    (verdict.rules ?? []).map(({ rule, severity, place, message, line, value, label }) => {
      return { rule, severity, path: whole(suffix, place), message, line, value, label };
    }),
  );
  return { valid: problems.length === 0, schema: rows[0]?.verdict.schema ?? null, problems, rules };
}

/** A place behind the line of its message, where the text has a message a line. */
function whole(suffix: string, place: string): string {
  return suffix.startsWith(":") ? suffix + place : place;
}
