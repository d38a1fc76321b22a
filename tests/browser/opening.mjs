// How long pages take in Chromium until they can be used, in milliseconds from the start of loading, as JSON.
import { browser, opened } from "./support.mjs";

const PAGES = {
  "index.html": "#rechercher:not([hidden])",
  "messages/RC-EDA.html": ".tree [role=treeitem]",
};
const ROUNDS = 5;

const chrome = await browser();
const times = {};
for (const [path, sign] of Object.entries(PAGES)) {
  const rounds = [];
  for (let round = 0; round < ROUNDS; round += 1) rounds.push(await usable(path, sign));
  times[path] = rounds.sort((first, other) => first - other)[Math.floor(ROUNDS / 2)];
}
await chrome.close();
console.log(JSON.stringify(times));

/** When what a page is used by has come into it. */
async function usable(path, sign) {
  const page = await opened(chrome, "licences.txt");
  await page.addInitScript((sign) => {
    new MutationObserver(() => {
      if (window.usableAt === undefined && document.querySelector(sign)) window.usableAt = performance.now();
    }).observe(document, { subtree: true, childList: true, attributes: true });
  }, sign);
  await page.goto(page.url().replace("licences.txt", path));
  await page.waitForFunction(() => window.usableAt !== undefined);
  const time = await page.evaluate(() => window.usableAt);
  await page.context().close();
  return time;
}
