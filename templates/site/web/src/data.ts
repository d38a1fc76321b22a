/** What `mdd site` wrote beside the pages: scripts that put data into `window.hubsanteData`. */

export interface FieldData {
  name: string;
  /** The element's name in XML. */
  element: string;
  /** The element around all items, in XML. */
  wrapper?: string;
  title?: string;
  description?: string;
  /** `0..n` */
  occurs: string;
  cardinality: string;
  isRequired?: boolean;
  isList?: boolean;
  type: string;
  /** The name of the object that it holds. */
  ref?: string;
  codeList?: string;
  facts?: string[];
  /** The names of the business rules that read it. */
  rules?: string[];
  cell?: string;
  anchor: string;
  schema?: string;
  xsd?: string;
  python?: string;
}

export interface ObjectData {
  title: string;
  description: string;
  isOpen: boolean;
  anchor: string;
  /** Where the type is compared with those of its name in other messages. */
  shared: string;
  fields: FieldData[];
}

/** A business rule, with an excerpt that keeps it and one that breaks it. */
export interface RuleData {
  text: string;
  severity: "error" | "warning";
  page: string;
  conforming: string;
  refused: string;
}

export const SEVERITIES: Record<RuleData["severity"], string> = { error: "erreur", warning: "avertissement" };

export interface MessageData {
  name: string;
  root: string;
  rootObject: string;
  isEnvelope: boolean;
  objects: Record<string, ObjectData>;
  rules: Record<string, RuleData>;
  /** The complete example. */
  json?: string;
  xml?: string;
}

export type SearchEntry = [kind: string, name: string, label: string, place: string, address: string, words: string];

declare global {
  interface Window {
    hubsanteData?: Record<string, unknown>;
  }
}

/** The way to the site's own folder from this page. */
export const root = document.documentElement.dataset["root"] ?? "";

const loading = new Map<string, Promise<void>>();

/** Data by its name, from a script that is loaded once. */
export async function data<T>(name: string, path: string): Promise<T> {
  if (window.hubsanteData?.[name] === undefined) {
    let script = loading.get(path);
    if (!script) {
      script = loadScript(root + path);
      loading.set(path, script);
    }
    await script;
  }
  return window.hubsanteData?.[name] as T;
}

export function loadScript(address: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = address;
    script.onload = () => resolve();
    script.onerror = () => reject(new Error(`${address} ne se charge pas`));
    document.head.append(script);
  });
}
