import type { Page } from '@playwright/test';
import { beyond } from './faults';
import { guesses } from './inspector';
import { cardTitles, cellNames, examples, expect, fresh, panelTitles, test } from './page';

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

test.describe('at 390 × 844', () => {
  test('one cell shows at a time, and the switcher chooses which', async ({ app, page }) => {
    await app.openWith('the whale swam', { step: '4' });
    await expect(page.getByRole('article')).toHaveCount(1);
    for (const cell of cellNames) {
      await page.getByRole('radio', { name: cardTitles[cell], exact: true }).check();
      await expect(page.getByRole('article')).toHaveCount(1);
      await expect(app.card(cell)).toBeVisible();
      await app.expectStep(4);
    }
  });

  test('a tap switches, and the transport stays in place', async ({ app, page }) => {
    await app.openWith('the whale swam');
    await page.getByRole('radio', { name: 'LSTM' }).tap();
    await expect(app.card('LSTM')).toBeVisible();
    await expect(app.transport).toBeInViewport({ ratio: 1 });
    await app.card('LSTM').getByText('Numbers', { exact: true }).scrollIntoViewIfNeeded();
    await expect(app.transport).toBeInViewport({ ratio: 1 });
    await app.button('Next step').tap();
    await app.expectStep(2);
    await app.card('LSTM').getByText('Numbers', { exact: true }).tap();
    await expect(page.getByRole('table')).toContainText('LSTM, step 2');
  });

  for (const [fields, options] of examples([
    {},
    { weights: 'untrained', seed: '123456789', size: '128' },
  ])) {
    test(
      `nothing overflows the viewport: ${fields.weights ?? 'trained'}`,
      options,
      async ({ app, page }) => {
        await app.openWith('the whale swam under the ship, and an 8.', fields);
        for (const cell of cellNames) {
          await page.getByRole('radio', { name: cardTitles[cell], exact: true }).check();
          await expect(app.card(cell)).toBeVisible();
          expect(await beyond(page)).toEqual([]);
        }
      },
    );
  }

  for (const [title, options] of examples(panelTitles, 2)) {
    test(`nothing overflows the viewport with “${title}” open`, options, async ({ app, page }) => {
      await app.openWith('the whale swam under the ship.', { change: 'LSTM.f=1@5-', step: '9' });
      if (title === 'Why?') await guesses(app, 'GRU').first().tap();
      else await app.panelButton(title).tap();
      await app.expectPanel(title);
      for (const cell of cellNames) {
        await page.getByRole('radio', { name: cardTitles[cell], exact: true }).first().check();
        await expect(app.card(cell)).toBeVisible();
        expect(await beyond(page)).toEqual([]);
      }
      const panel = await app.panel(title).boundingBox();
      expect(panel?.height, 'the cells are seen beside it').toBeLessThan(0.8 * 844);
    });
  }

  test('maps and predictions do not overlap', async ({ app, page }) => {
    await app.openWith('the whale');
    for (const cell of cellNames) {
      await page.getByRole('radio', { name: cardTitles[cell], exact: true }).check();
      const guessed = await guesses(app, cell).first().boundingBox();
      for (const map of await app
        .card(cell)
        .getByRole('img', { name: / over time/ })
        .all()) {
        const box = await map.boundingBox();
        if (!box || !guessed) throw new Error(`expected a map and guesses of the ${cell}`);
        expect(box.height, 'the map is tall enough to read').toBeGreaterThanOrEqual(90);
        const isApart = box.y + box.height <= guessed.y || box.y >= guessed.y + guessed.height;
        expect(isApart, 'the map is above or below the guesses').toBe(true);
      }
    }
  });

  test('no control is smaller than 24 × 24 px', { tag: fresh }, async ({ app, page }) => {
    await page.goto('./');
    await expect(page.getByRole('checkbox', { name: 'GRU' })).toBeVisible();
    expect(await smallControls(page), 'first minute').toEqual([]);
    for (const panel of ['', 'conventions', 'gradients']) {
      await page.goto('about:blank');
      await app.openWith('the whale', { weights: 'untrained', seed: '3', size: '8', panel });
      expect(await smallControls(page), panel).toEqual([]);
    }
  });

  for (const [where, options] of examples(['the page', 'the drawings'] as const, 2)) {
    test(`no text of ${where} is smaller than 12 px`, options, async ({ app, page }) => {
      await app.openWith('the whale 8');
      for (const cell of cellNames) {
        await page.getByRole('radio', { name: cardTitles[cell], exact: true }).check();
        await app.card(cell).getByText('Numbers', { exact: true }).click();
        await expect(app.card(cell).getByRole('table')).toBeVisible();
        const small = await page.evaluate((inDrawings) => {
          const found = new Set<string>();
          const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
          for (let node = walker.nextNode(); node; node = walker.nextNode()) {
            const parent = node.parentElement;
            const text = node.textContent?.replace(/[\u200b\s]/g, '') ?? '';
            if (!parent?.checkVisibility({ visibilityProperty: true }) || text === '') continue;
            const drawing = parent.closest<SVGGraphicsElement>('svg *');
            if ((drawing !== null) !== inDrawings) continue;
            if (parent.closest('.visually-hidden, noscript, option, title')) continue;
            // Drawings are scaled to the available space.
            const scale = drawing?.getScreenCTM?.()?.a ?? 1;
            const size = Number.parseFloat(getComputedStyle(parent).fontSize) * scale;
            if (size < 11.95) found.add(`${text.slice(0, 30)}: ${size.toFixed(1)} px`);
          }
          return [...found];
        }, where === 'the drawings');
        expect(small).toEqual([]);
      }
    });
  }
});

test('text fields are large enough that a phone does not zoom', async ({ app, page }) => {
  await app.open('weights=untrained');
  const small = () =>
    page
      .locator('input:not([type="range"], [type="checkbox"], [type="radio"]), select, textarea')
      .evaluateAll((fields) =>
        fields.flatMap((field) => {
          const { fontSize } = getComputedStyle(field);
          return Number.parseFloat(fontSize) < 16 ? [`${field.outerHTML} has ${fontSize}`] : [];
        }),
      );
  for (const panel of ['Change', 'Train', 'Weights', 'Gradients'] as const) {
    await app.openPanel(panel);
    expect(await small()).toEqual([]);
  }
  // Decimal keyboards lack a minus sign on some phones, and have a comma on others.
  await app.openPanel('Change');
  await expect(page.locator('input[inputmode="decimal"]')).toHaveCount(0);
});

function smallControls(page: Page): Promise<string[]> {
  return (
    page
      // A formula is one tab stop; its symbols are inline in text, which the rule permits.
      .locator('a, button, input, select, summary, [role="button"], [tabindex="0"]')
      .evaluateAll((controls) =>
        controls.flatMap((control) => {
          const { left, right, width, height } = control.getBoundingClientRect();
          const isShown = width > 0 && right > 0 && left < innerWidth;
          if (!isShown || (width >= 24 && height >= 24)) return [];
          const name = control.ariaLabel ?? control.textContent;
          return [`${control.tagName} ${name}: ${width} × ${height}`];
        }),
      )
  );
}
