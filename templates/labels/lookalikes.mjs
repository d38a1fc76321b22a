// What tells two names apart that look the same on a screen.

const CYRILLIC = ["АВЕКМНОРСТУХЅІЈаеорсухѕіјһԁԛԝ", "ABEKMHOPCTYXSIJaeopcyxsijhdqw"];
const GREEK = ["ΑΒΕΖΗΙΚΜΝΟΡΤΥΧοϲϳ", "ABEZHIKMNOPTYXocj"];
const DASHES = ["\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe63\uff0d", "-"];
const QUOTES = ["\u2018\u2019\u02bc\u2032`\u00b4", "'"];
const DOUBLE_QUOTES = ["\u201c\u201d\u2033", '"'];
const PLAIN = new Map([CYRILLIC, GREEK, DASHES, QUOTES, DOUBLE_QUOTES].flatMap(pairs));
const ROUNDED = new Map([["0", "O"], ["1", "I"], ["l", "I"], ["|", "I"]]);

const UNSEEN = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufe00-\ufe0f\ufeff]/gu;
const BLANK = "[\\t-\\r\\x1c-\\x20\\x85\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]";
const BLANKS = new RegExp(`${BLANK}+`, "g");
const EDGES = /^ | $/g;
const ASCII = /^[\0-\x7f]*$/;
const SCRIPTS = { cyrillic: /\p{Script=Cyrillic}/u, greek: /\p{Script=Greek}/u, fullwidth: /[\uff01-\uff60\uffe0-\uffe6]/ };

/** `{kind, character}` of the first two of the texts that differ and look the same; undefined where there are none. */
export function hiddenDifference(texts) {
  const different = [...new Set(texts.filter(Boolean))];
  for (const [index, first] of different.entries()) {
    const other = different.slice(index + 1).find((text) => look(text) === look(first));
    if (other !== undefined) {
      return difference(first, other);
    }
  }
  return undefined;
}

function difference(first, other) {
  if (first.normalize("NFC") === other.normalize("NFC")) {
    return { kind: "composition", character: "" };
  }
  const [ones, others] = [[...first], [...other]];
  const at = [...Array(Math.max(ones.length, others.length)).keys()].find((index) => ones[index] !== others[index]);
  const signs = [ones[at] ?? "", others[at] ?? ""];
  const strange = signs.find((sign) => !ASCII.test(sign) && look(sign) !== sign);
  if (strange) {
    return { kind: kind(strange), character: `U+${strange.codePointAt(0).toString(16).toUpperCase().padStart(4, "0")}` };
  }
  if (signs.some((sign) => sign === "") || isBlank(signs[0]) || isBlank(signs[1])) {
    return { kind: "blanks", character: "" };
  }
  return { kind: "sign", character: signs.join(", ") };
}

/** What a reader takes a text for: letters, blanks, dashes and quotes of the keyboard; 0 is O, 1 and l are I. */
function look(text) {
  const seen = replaced(text.replace(UNSEEN, "").normalize("NFKC"), PLAIN);
  return replaced(seen.replace(BLANKS, " ").replace(EDGES, ""), ROUNDED);
}

function kind(sign) {
  if (isBlank(sign)) {
    return "blank";
  }
  if (sign.search(UNSEEN) >= 0) {
    return "unseen";
  }
  if (DASHES[0].includes(sign)) {
    return "dash";
  }
  return Object.keys(SCRIPTS).find((script) => SCRIPTS[script].test(sign)) ?? "character";
}

function isBlank(sign) {
  return sign.replace(BLANKS, "") === "";
}

function replaced(text, table) {
  return [...text].map((character) => table.get(character) ?? character).join("");
}

/** The signs with what each looks like: one for each, or one for all. */
function pairs([signs, likes]) {
  return [...signs].map((sign, index) => [sign, likes.length === 1 ? likes : [...likes][index]]);
}
