// Adds the scripts to the pages that `mdd site` wrote: `node build.mjs SITE`.
import { build } from "esbuild";
import { existsSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { writeLicences } from "./licences.mjs";
import { buildValidator } from "./validator.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const site = resolve(process.argv[2] ?? "site");

if (!existsSync(join(site, "index.html"))) {
  console.error(`${site} holds no page: run \`mdd site --out ${process.argv[2] ?? "site"}\` first.`);
  process.exit(1);
}

// Classic scripts: a page that is opened from a disk may load no module.
const { metafile } = await build({
  absWorkingDir: here,
  entryPoints: {
    site: "src/site.ts",
    explorer: "src/explorer.ts",
    codes: "src/codes.ts",
    valider: "src/valider.ts",
    formulaire: "src/formulaire.ts",
    editor: "src/editor.ts",
  },
  outdir: join(site, "assets"),
  bundle: true,
  metafile: true,
  format: "iife",
  target: "es2022",
  minify: true,
  charset: "utf8",
  legalComments: "none",
  logLevel: "warning",
});

writeLicences(here, site, [metafile, ...(await buildValidator(here, site))]);
