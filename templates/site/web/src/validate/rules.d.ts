/** The business rules of the release as target `rules` writes them; of a release without rules, none that is broken. */
declare module "rules" {
  export interface Finding {
    rule: string;
    severity: "error" | "warning";
    /** Below the root object of a message alone, from the document's root in an envelope. */
    path: (string | number)[];
    /** Null where nothing stands, or an object. */
    value: unknown;
    label: string;
    message: string;
  }
  /** The rules that a valid document breaks. */
  export function check(document: object): Finding[];
}
