// The known name that an unknown one resembles most, by the ratio of Ratcliff and Obershelp.

import { phrase, some } from "./phrases.mjs";

const CLOSENESS = 0.6;
const LONGEST = 60; // characters of a name that are compared
const MOST_COMPARED = 300; // names, those of the likeliest lengths

/** The names allowed at a place, or the likeliest alone when one resembles the name given. */
export function knownName(name, names) {
  if (names.length === 0) {
    return phrase("no-field");
  }
  const near = nearest(name, names);
  return near
    ? phrase("perhaps", { near, value: name })
    : phrase("one-of-names", { names: some([...new Set(names)], "names") });
}

/** The closest of the known names, whatever their case; "" when none is close. */
export function nearest(name, known) {
  const names = [...new Set(known)].sort();
  const family = name.slice(0, name.lastIndexOf(".") + 1);
  const relatives = names.filter((each) => family && each.startsWith(family));
  const ofFamily = new Map(relatives.map((each) => [each.slice(family.length), each]));
  if (ofFamily.size > 0) {
    return ofFamily.get(closest(folded(name.replace(family, "")), [...ofFamily.keys()].sort())) ?? "";
  }
  return closest(folded(name), names);
}

function closest(name, known) {
  const distance = (each) => Math.abs(length(each) - length(name));
  const likely = [...known].sort((first, second) => distance(first) - distance(second)).slice(0, MOST_COMPARED);
  const byFolded = new Map(likely.sort().reverse().map((each) => [folded(each), each]));
  let best = { ratio: 0, name: "" };
  for (const candidate of byFolded.keys()) {
    const ratio = similarity([...candidate], [...name]);
    if (ratio >= CLOSENESS && (ratio > best.ratio || (ratio === best.ratio && candidate > best.name))) {
      best = { ratio, name: candidate };
    }
  }
  return byFolded.get(best.name) ?? "";
}

/** From 0 to 1, twice the letters of the longest common parts by all letters. */
function similarity(first, second) {
  const all = first.length + second.length;
  return all === 0 ? 1 : (2 * common(first, second)) / all;
}

function common(first, second) {
  const { start, other, size } = longestPart(first, second);
  if (size === 0) {
    return 0;
  }
  const before = common(first.slice(0, start), second.slice(0, other));
  return before + size + common(first.slice(start + size), second.slice(other + size));
}

/** Of parts of one length, the one that begins first in the first name, then in the second. */
function longestPart(first, second) {
  let best = { start: 0, other: 0, size: 0 };
  let above = [];
  first.forEach((letter, start) => {
    const sizes = second.map((same, other) => (same === letter ? (above[other - 1] ?? 0) + 1 : 0));
    sizes.forEach((size, other) => {
      if (size > best.size) {
        best = { start: start - size + 1, other: other - size + 1, size };
      }
    });
    above = sizes;
  });
  return best;
}

function folded(name) {
  return [...name].slice(0, LONGEST).join("").toLowerCase();
}

function length(name) {
  return [...name].length;
}
