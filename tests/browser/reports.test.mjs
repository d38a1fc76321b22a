// Reports that are one file each, as somebody reads them.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { browser, closed, isWide, opened, violations } from "./support.mjs";

let chrome;
before(async () => (chrome = await browser()));
after(() => chrome.close());

for (const file of ["_summary.html", "recette.html"]) {
  for (const colorScheme of ["light", "dark"]) {
    for (const width of [1280, 360]) {
      test(`nothing keeps anybody from reading ${file}: axe, ${colorScheme}, ${width} px`, async () => {
        const page = await opened(chrome, file, { colorScheme, viewport: { width, height: 740 } });
        assert.deepEqual(await violations(page), []);
        assert.equal(await isWide(page), false);
        const ink = await page.evaluate(() => Number(getComputedStyle(document.body).color.match(/\d+/)[0]));
        assert.equal(ink > 128, colorScheme === "dark");
        await closed(page);
      });
    }
  }
}

test("on a phone a step is read from above to below, each cell behind the name of its column", async () => {
  const page = await opened(chrome, "recette.html", { viewport: { width: 360, height: 740 } });
  const cells = await page.locator("tbody tr").first().locator("td").all();
  const boxes = await Promise.all(cells.map((cell) => cell.boundingBox()));
  boxes.slice(1).forEach((box, at) => assert.ok(box.y >= boxes[at].y + boxes[at].height, `${at}`));
  const label = await cells[3].evaluate((cell) => getComputedStyle(cell, "::before").content);
  assert.equal(label, '"Constaté : "');
  await closed(page);
});
