// Compiles the site's own schemas, and packs each judge as a function: a page from a disk starts a thread by its text alone.
import Ajv from "ajv";
import standalone from "ajv/dist/standalone/index.js";
import { build } from "esbuild";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const SCHEMA = ".schema.json";

/** The threads by name, each with the files that it is made of. */
const JUDGES = { json: "src/validate/json-worker.ts", xml: "src/validate/xml-worker.ts" };

/** Writes the judges; returns what the bundler took for each. */
export async function buildValidator(here, site) {
  const metafiles = [];
  const offered = (folder) => join(site, "fichiers", folder);
  const modules = { validators: () => compiled(offered("json-schema")), rules: () => rules(offered("rules/rules.mjs")), xsds: () => xsds(offered("xsd")) };
  for (const [name, entry] of Object.entries(JUDGES)) {
    const { outputFiles, metafile } = await build({
      absWorkingDir: here,
      entryPoints: [entry],
      bundle: true,
      metafile: true,
      write: false,
      format: "esm",
      target: "es2022",
      minify: true,
      charset: "utf8",
      legalComments: "none",
      define: { "import.meta.url": '""' }, // a classic script has none
      logLevel: "warning",
      alias: { "libxml2-low": join(here, "node_modules/libxml2-wasm/lib/libxml2.mjs") }, // its package exports the classes alone
      plugins: [virtual(modules, here)],
    });
    const text = `"use strict";${outputFiles[0].text}`;
    writeFileSync(join(site, `assets/judge-${name}.js`), `(window.hubsanteJudges??={}).${name}=async()=>{${text}};\n`);
    metafiles.push(metafile);
  }
  return metafiles;
}

/** Modules that are made while building, by name. */
function virtual(modules, here) {
  const filter = new RegExp(`^(?:${Object.keys(modules).join("|")})$`);
  return {
    name: "virtual",
    setup({ onResolve, onLoad }) {
      onResolve({ filter }, ({ path }) => ({ path, namespace: "virtual" }));
      onLoad({ filter: /.*/, namespace: "virtual" }, ({ path }) => ({
        contents: modules[path](),
        loader: "js",
        resolveDir: join(here, "src/validate"),
      }));
    },
  };
}

/** A module with a function a schema, which needs no compiler and no `eval` in the page. */
function compiled(folder) {
  const linear = (pattern) => new RegExp(pattern, "u");
  linear.code = 'require("./linear").linear';
  const ajv = new Ajv({
    strict: true,
    allErrors: true,
    messages: false,
    validateFormats: false, // each format stands beside a pattern that says it
    unicodeRegExp: true,
    code: { source: true, esm: true, regExp: linear },
  });
  const names = files(folder, SCHEMA).map((file) => file.slice(0, -SCHEMA.length));
  for (const name of names) ajv.addSchema(withoutChoices(folder, name), name + SCHEMA);
  const exported = Object.fromEntries(names.map((name, number) => [`judge${number}`, name + SCHEMA]));
  const members = names.map((name, number) => `${JSON.stringify(name)}: judge${number}`);
  return `${standalone(ajv, exported)}\nexport const validators = {${members.join(", ")}};\n`;
}

/** A schema without `oneOf`, by which an envelope alone chooses between messages: each is judged by itself. */
function withoutChoices(folder, name) {
  const text = readFileSync(join(folder, name + SCHEMA), "utf8");
  return JSON.parse(text, (key, value) => (key === "oneOf" ? undefined : value));
}

/** The module of the business rules, its expressions in linear time; of a release that has none, one that finds nothing. */
function rules(path) {
  if (!existsSync(path)) return "export const check = () => [];\n";
  return `import { linear as RegExp } from "./linear";\n${readFileSync(path, "utf8")}`;
}

/** A module with the text of each XSD by its path. */
function xsds(folder) {
  const texts = files(folder, ".xsd").map((path) => [path, readFileSync(join(folder, path), "utf8")]);
  return `export const xsds = ${JSON.stringify(Object.fromEntries(texts))};\n`;
}

function files(folder, ending) {
  const names = readdirSync(folder, { recursive: true }).map((name) => name.replaceAll("\\", "/"));
  return names.filter((name) => name.endsWith(ending) && !name.startsWith("bundle/")).sort();
}
