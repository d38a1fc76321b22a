// A page of the site in Chromium, and what it must never do: speak to another host, break its policy, log an error.
import assert from "node:assert/strict";
import { createReadStream, existsSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join } from "node:path";
import { createRequire } from "node:module";
import { fileURLToPath, pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

const require = createRequire(import.meta.url);
const AXE = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
const WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"];
const TYPES = { ".html": "text/html", ".js": "text/javascript", ".css": "text/css", ".svg": "image/svg+xml" };

/** What a module of the pages' scripts exports, which stands in their folder. */
export async function scriptOf(contents) {
  const folder = fileURLToPath(new URL("../../templates/site/web/", import.meta.url));
  const { build } = createRequire(folder)("esbuild");
  const { outputFiles } = await build({ stdin: { contents, resolveDir: join(folder, "src"), loader: "ts" }, bundle: true, write: false, format: "esm" });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString("base64")}`);
}

/** The folder of the site. */
export const site = process.env.SITE;

/** Chromium; it needs no sandbox of its own where it reads our pages alone. */
export function browser() {
  return chromium.launch({ executablePath: process.env.CHROMIUM, args: ["--no-sandbox"] });
}

/** A page by its path, from the disk or from an address; `page.faults` is what it did and must not. */
export async function opened(chrome, path, { base = pathToFileURL(site).href, ...options } = {}) {
  const context = await chrome.newContext({ acceptDownloads: true, ...options });
  const page = await context.newPage();
  page.faults = [];
  page.on("console", (message) => ["error", "warning"].includes(message.type()) && page.faults.push(message.text()));
  page.on("pageerror", (error) => page.faults.push(String(error)));
  page.on("request", (request) => isOwn(request.url(), base) || page.faults.push(request.url()));
  await page.addInitScript(() => {
    addEventListener("securitypolicyviolation", (event) => console.error(`policy: ${event.violatedDirective}`));
  });
  await page.goto(`${base}/${path}`);
  return page;
}

function isOwn(address, base) {
  return address.startsWith(`${base}/`) || address.startsWith("blob:") || address.startsWith("data:");
}

/** Ends a page, which did nothing that it must not. */
export async function closed(page) {
  assert.deepEqual(page.faults, []);
  await page.context().close();
}

/** What axe has to say of a page, by rule and element. */
export async function violations(page) {
  await page.evaluate(AXE);
  const { violations } = await page.evaluate((tags) => window.axe.run(document, { runOnly: tags, preload: false }), WCAG);
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id} ${target.join(" ")}`));
}

/** The site under a path of a server; its address, and how it is ended. */
export async function served() {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url, "http://localhost").pathname).replace(/^\/sous\/chemin\//, "");
    const file = join(site, path);
    if (!existsSync(file)) return response.writeHead(404).end();
    response.writeHead(200, { "Content-Type": TYPES[extname(file)] ?? "application/octet-stream" });
    createReadStream(file).pipe(response);
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { base: `http://127.0.0.1:${server.address().port}/sous/chemin`, end: () => server.close() };
}

/** A message's example as it is published. */
export function example(path) {
  return readFileSync(join(site, "fichiers/examples", path), "utf8");
}

export function isWide(page) {
  return page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
}
