// What of others is in the scripts of the pages, with its licence: from what the bundler took, so that none is left out.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const LINE = `\n${"-".repeat(80)}\n\n`;

/** Write `licences.txt` for the packages of which some bundles hold a part. */
export function writeLicences(here, site, metafiles) {
  const inputs = metafiles.flatMap(({ inputs }) => Object.keys(inputs));
  const names = inputs.flatMap((path) => /node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1] ?? []);
  const texts = [...new Set(names)].sort().map((name) => licence(join(here, "node_modules", name)));
  const head = "Les scripts de ce site contiennent les bibliothèques suivantes, chacune sous sa licence.\n";
  writeFileSync(join(site, "licences.txt"), [head, ...texts].join(LINE));
}

function licence(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const files = readdirSync(folder).filter((file) => /^licen[cs]e/i.test(file)).sort();
  if (files.length === 0) throw new Error(`${name} comes without the text of its licence`);
  const texts = files.map((file) => readFileSync(join(folder, file), "utf8").trim());
  return `${name} ${version} (${license})\n\n${texts.join("\n\n")}\n`;
}
