/** The page in print, under forced colours, and with wide text spacing. */
import { examples, expect, test } from './page';

test('every card is printed, in the light theme and without controls', async ({ app, page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.emulateMedia({ colorScheme: 'dark' });
  await app.open('step=9&panel=gradients');
  await page.emulateMedia({ colorScheme: 'dark', media: 'print' });
  await expect(page.getByRole('article').filter({ visible: true })).toHaveCount(3);
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
  await expect(app.transport).toBeHidden();
  const fixed = await page.evaluate(
    () =>
      [...document.querySelectorAll('body *')].filter(
        (part) => part.getClientRects().length > 0 && getComputedStyle(part).position === 'fixed',
      ).length,
  );
  expect(fixed).toBe(0);
  await page.emulateMedia({ colorScheme: 'dark', media: null });
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
});

for (const [[format, landscape], options] of examples([
  ['A4', false],
  ['A4', true],
  ['Letter', false],
  ['Letter', true],
] as const)) {
  test(
    `all cells are printed on one page with the task, the sequence and a link: ${format} ${landscape ? 'landscape' : 'portrait'}`,
    options,
    async ({ app, page }) => {
      await page.emulateMedia({ colorScheme: 'dark' });
      await app.open('step=9');
      const pdf = await page.pdf({ format, landscape, printBackground: true });
      expect(pdf.toString('latin1').match(/\/Type \/Page\b/g)).toHaveLength(1);
      await page.emulateMedia({ media: 'print' });
      const handout = page.getByRole('region', { name: 'Handout' });
      await expect(handout).toContainText('next letter');
      await expect(handout).toContainText('the whale swam under the ship.');
      await expect(handout).toContainText('Step 9 of 30. Trained weights.');
      await expect(handout).toContainText('#task=next-letter');
    },
  );
}

test.describe('under forced colours', () => {
  test('bars, gates, legends and selections keep their own colour', async ({ app, page }) => {
    await page.emulateMedia({ forcedColors: 'active' });
    await app.open('step=9');
    const read = () =>
      page.evaluate(() => {
        const of = (selector: string, property: string) => {
          const part = document.querySelector(selector);
          return part ? getComputedStyle(part).getPropertyValue(property) : `no ${selector}`;
        };
        /** The darkest colour in the lowest row of a gate's bars. */
        const bar = () => {
          const canvas = document.querySelector<HTMLCanvasElement>('[data-hue="both"] canvas');
          if (!canvas) return 'no canvas';
          const { width, height } = canvas;
          const { data } = canvas.getContext('2d')?.getImageData(0, height - 1, width, 1) ?? {};
          const pixels = Array.from({ length: width }, (_, x) =>
            Array.from(data?.slice(4 * x, 4 * x + 4) ?? []),
          ).filter(([, , , alpha]) => alpha === 255);
          const sum = ([red = 0, green = 0, blue = 0]: number[]) => red + green + blue;
          const [darkest] = pixels.sort((a, b) => sum(a) - sum(b));
          return darkest ? `rgb(${darkest.slice(0, 3).join(', ')})` : 'nothing painted';
        };
        return {
          paper: of('body', 'background-color'),
          bar: of('article ol button i', 'border-left-color'),
          legend: of('article [class*="ramp"]', 'background-image').slice(0, 15),
          chosen: of('header input:checked + span', 'background-color'),
          fill: bar(),
        };
      });
    // Canvases are painted with the first frame.
    await expect.poll(async () => (await read()).fill).toMatch(/^rgb/);
    const colours = await read();
    expect(colours.legend).toBe('linear-gradient');
    for (const part of [colours.bar, colours.chosen, colours.fill]) {
      expect(part).not.toBe(colours.paper);
      expect(part).toMatch(/^rgb/);
    }
  });

  test('a training that has not started looks empty', async ({ app, page }) => {
    await page.emulateMedia({ forcedColors: 'active' });
    await app.open('panel=train');
    const progress = page.locator('footer progress');
    const [ground, paper, border] = await progress.evaluate((bar) => {
      const { backgroundColor, borderTopColor } = getComputedStyle(bar);
      return [backgroundColor, getComputedStyle(document.body).backgroundColor, borderTopColor];
    });
    expect(ground).toBe(paper);
    expect(border).not.toBe(paper);
  });
});

test('the footer is at the bottom of a high window', async ({ app, page }) => {
  await app.open();
  for (const height of [700, 900, 1100, 1600]) {
    await page.setViewportSize({ width: 1440, height });
    const footer = page.getByRole('contentinfo');
    await expect
      .poll(() => footer.evaluate((bar) => bar.getBoundingClientRect().bottom))
      .toBe(height);
  }
});

test('text with wide spacing is not cut', async ({ app, page }) => {
  await app.openWith('the whale swam', { step: '5' });
  // WCAG 1.4.12 text spacing, in a style sheet that the content security policy permits.
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`* {
      letter-spacing: 0.12em !important; word-spacing: 0.16em !important; line-height: 1.5 !important;
    }`);
    document.adoptedStyleSheets = [sheet];
  });
  const { seen, cut } = await page.evaluate(() => {
    const found = { seen: 0, cut: [] as string[] };
    for (const summary of document.querySelectorAll('article *')) {
      const text = summary.textContent ?? '';
      if (summary.children.length > 0 || !/^(mean|norm) [\d.]+$/.test(text)) continue;
      found.seen++;
      const range = document.createRange();
      range.selectNodeContents(summary);
      const { left, right, width } = range.getBoundingClientRect();
      if (width === 0) found.cut.push(`${text} is nowhere`);
      for (let box = summary.parentElement; box; box = box.parentElement) {
        const { overflowX, contain } = getComputedStyle(box);
        const cuts = overflowX !== 'visible' || /paint|content|strict/.test(contain);
        const edge = box.getBoundingClientRect();
        if (cuts && (left < edge.left || right > edge.right)) found.cut.push(text);
      }
      if (summary.scrollWidth > summary.clientWidth) found.cut.push(`${text} by itself`);
    }
    return found;
  });
  expect(seen).toBeGreaterThan(8);
  expect(cut).toEqual([]);
});
