/** Regular expressions that take time in proportion to the text: a hostile one cannot hang the page. */

import { RE2JS } from "re2js";

/** What the compiled schemas call in the place of `new RegExp`. */
export function linear(source: string): { test(text: string): boolean } {
  let compiled: RE2JS | undefined;
  return {
    test: (text) => (compiled ??= RE2JS.compile(RE2JS.translateRegExp(source))).matcher(text).find(),
  };
}
