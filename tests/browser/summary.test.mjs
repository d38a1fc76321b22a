// The page of a report on archives, as somebody reads it.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { browser, closed, isWide, opened, violations } from "./support.mjs";

let chrome;
before(async () => (chrome = await browser()));
after(() => chrome.close());

for (const colorScheme of ["light", "dark"]) {
  for (const width of [1280, 360]) {
    test(`nothing keeps anybody from reading: axe, ${colorScheme}, ${width} px`, async () => {
      const page = await opened(chrome, "_summary.html", { colorScheme, viewport: { width, height: 740 } });
      assert.deepEqual(await violations(page), []);
      assert.equal(await isWide(page), false);
      const ground = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
      assert.equal(ground, colorScheme === "dark" ? "rgb(16, 21, 27)" : "rgb(255, 255, 255)");
      await closed(page);
    });
  }
}
