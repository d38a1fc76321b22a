// What is wrong with the message inside an envelope: header, use case, other members.

import { knownName } from "./nearest.mjs";
import { phrase, shown, some } from "./phrases.mjs";

/** The flaws of what stands at a path, none if it is sound; `judge(message, value, path)` gives those of one schema. */
export function* payloadFlaws(members, path, place, release, judge) {
  const present = release.useCases(members);
  const isHeaded = expectsHeader(members, present, release);
  yield* useCaseFlaws(members, present, path, place, release);
  if (release.header !== null && isHeaded) {
    yield* judge(release.header, members, path);
  }
  yield* unknown(members, present, isHeaded, path, place, release);
  for (const message of present) {
    yield* judge(message, members[message.root], [...path, message.root]);
  }
}

function expectsHeader(members, present, release) {
  return present.length > 0
    ? present.some((message) => release.hasHeader(message))
    : Object.keys(release.headerFields).some((name) => Object.hasOwn(members, name));
}

function* useCaseFlaws(members, present, path, place, release) {
  const at = { path, value: members, label: place.label };
  const roots = (messages) => messages.map((message) => message.root);
  if (present.length === 0) {
    const names = some(roots(release.contents), "messages");
    yield { ...at, expected: phrase("one-of-messages", { names }), message: phrase("no-use-case") };
  }
  if (present.length > 1) {
    const message = phrase("several-use-cases", { roots: roots(present).join(", ") });
    yield { ...at, expected: phrase("one-use-case"), message };
  }
}

function* unknown(members, present, isHeaded, path, place, release) {
  const roots = new Set(release.contents.map((message) => message.root));
  const carried = new Set(present.map((message) => message.root));
  for (const [name, value] of Object.entries(members)) {
    const at = { path: [...path, name], value, label: "" };
    const isOfHeader = Object.hasOwn(release.headerFields, name);
    if (carried.has(name)) {
      continue;
    }
    if (isOfHeader && !isHeaded) {
      yield { ...at, expected: phrase("no-header-field"), message: phrase("header-field", { name }) };
    } else if (!isOfHeader && !roots.has(name)) {
      const message = phrase("field-unknown-in-message", { name: shown(name, 60) });
      yield { ...at, expected: knownName(name, release.memberNames(place)), message };
    }
  }
}
