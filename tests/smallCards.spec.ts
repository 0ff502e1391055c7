/** Windows with room for three small cards. */
import { beyond, faultsInBothThemes } from './faults';
import { cellNames, examples, expect, long, test, type Unrolled } from './page';

const sizes = [
  [1000, 768],
  [1024, 768],
  [1120, 800],
] as const;

/** Each card’s name, answer, picture and memory: their boxes in the window. */
function boxesOf(app: Unrolled) {
  return Promise.all(
    cellNames.map((cell) =>
      app.card(cell).evaluate((card) => {
        const boxOf = (selector: string) => {
          const part = card.querySelector(selector);
          if (!part) throw new Error(`expected ${selector}`);
          const range = document.createRange();
          range.selectNodeContents(part);
          const box = part instanceof SVGElement ? part : range;
          return box.getBoundingClientRect().toJSON() as DOMRect;
        };
        return {
          name: boxOf('h2'),
          answer: boxOf('[data-answer] b'),
          picture: boxOf('svg[role="img"]'),
          memory: boxOf('[data-live]:not([data-answer])'),
        };
      }),
    ),
  );
}

for (const [[width, height], options] of examples(sizes)) {
  test.describe(`at ${width} × ${height}`, options, () => {
    test.use({ viewport: { width, height } });

    test('three cards stand side by side, with answers, pictures and memories in sight', async ({
      app,
      page,
    }) => {
      await app.openTask('parity', { step: '6' });
      for (const cell of cellNames) await expect(app.card(cell)).toBeVisible();
      const cards = await boxesOf(app);
      const foot = (await page.getByRole('contentinfo').boundingBox())?.y ?? 0;
      for (const part of ['name', 'answer', 'picture', 'memory'] as const) {
        const boxes = cards.map((card) => card[part]);
        for (const box of boxes) {
          expect(box.height, part).toBeGreaterThan(0);
          expect(box.bottom, part).toBeLessThanOrEqual(foot);
        }
        expect(boxes.map(({ left }) => left)).toEqual(
          boxes.map(({ left }) => left).toSorted((a, b) => a - b),
        );
      }
      // One row, and memories at one height.
      expect(new Set(cards.map(({ name }) => Math.round(name.top))).size).toBe(1);
      expect(new Set(cards.map(({ memory }) => Math.round(memory.top))).size).toBe(1);
      for (const { name, answer } of cards) expect(name.right).toBeLessThan(answer.left);
      expect(await beyond(page)).toEqual([]);
    });

    test('a panel leaves them in sight', async ({ app, page }) => {
      await app.openTask('parity', { step: '6', panel: 'weights' });
      await app.expectPanel('Weights');
      const panel = (await app.panel('Weights').boundingBox())?.y ?? 0;
      for (const { answer, memory } of await boxesOf(app)) {
        expect(answer.top).toBeGreaterThanOrEqual(0);
        expect(memory.bottom).toBeLessThanOrEqual(panel);
      }
      expect(await beyond(page)).toEqual([]);
    });

    test('in presentation size answers and memories are in sight', async ({ app, page }) => {
      await app.openTask('parity', { step: '6' });
      await app.press('F8');
      await expect(app.button('Presentation')).toHaveAttribute('aria-pressed', 'true');
      const foot = (await page.getByRole('contentinfo').boundingBox())?.y ?? 0;
      for (const cell of cellNames) {
        const answer = app.card(cell).locator('[data-answer] b');
        const name = await app.card(cell).getByRole('heading').boundingBox();
        const box = await answer.boundingBox();
        const isBeside = (box?.x ?? 0) >= (name?.x ?? 0) + (name?.width ?? 0);
        const isBelow = (box?.y ?? 0) >= (name?.y ?? 0) + (name?.height ?? 0) - 1;
        expect(isBeside || isBelow, `${cell}: the answer covers the name`).toBe(true);
        const memory = await app.card(cell).locator('[data-live]:not([data-answer])').boundingBox();
        expect((memory?.y ?? 0) + (memory?.height ?? 0)).toBeLessThanOrEqual(foot);
      }
    });
  });
}

test('axe finds nothing wrong with small cards', { tag: long }, async ({ app, page }) => {
  test.slow();
  await page.setViewportSize({ width: 1024, height: 768 });
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await app.openTask('parity', { step: '6' });
  expect(await faultsInBothThemes(page)).toEqual([]);
});
