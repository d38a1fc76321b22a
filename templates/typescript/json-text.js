/** What a text in JSON may not say: a key twice, a number that no double holds, half a character, too many levels. */

const MAX_DEPTH = 100; // of objects and lists in each other, as of elements in XML

const TOKEN = /"[^"\\]*(?:\\.[^"\\]*)*"|[{}[\],:]|-?[0-9][0-9.eE+-]*/g;
const HALF_A_CHARACTER = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;

/** What is wrong with a text that JSON.parse reads; empty where nothing is. */
export function faultIn(text) {
  const keys = []; // of each object that is open; none of a list
  let last = "";
  for (const [token] of text.matchAll(TOKEN)) {
    if (token === "{") keys.push(new Set());
    else if (token === "[") keys.push(undefined);
    else if (token === "}" || token === "]") keys.pop();
    else if (token === ":") {
      const name = JSON.parse(last);
      if (keys.at(-1).has(name)) return `The key ${name} stands twice`;
      keys.at(-1).add(name);
    } else if (token.startsWith('"')) {
      if (HALF_A_CHARACTER.test(JSON.parse(token))) return "A text holds half a character";
    } else if (token !== "," && !Number.isFinite(Number(token))) return `The number ${token} is greater than a double can hold`;
    if (keys.length > MAX_DEPTH) return `More than ${MAX_DEPTH} levels`;
    last = token;
  }
  return "";
}
