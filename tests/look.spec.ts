import type { Locator, Page } from '@playwright/test';
import {
  type CellName,
  cardTitles,
  cellNames,
  examples,
  expect,
  long,
  test,
  type Unrolled,
} from './page';

const transparent = 'rgba(0, 0, 0, 0)';

function background(element: Locator): Promise<string> {
  return element.evaluate((found) => getComputedStyle(found).backgroundColor);
}

async function expectLit(symbol: Locator, isLit: boolean): Promise<void> {
  const expectation = expect.poll(() => background(symbol));
  await (isLit ? expectation.not.toBe(transparent) : expectation.toBe(transparent));
}

/** A card's picture: its description, and the widths of the memory's wires. */
async function readPicture(app: Unrolled, cell: CellName) {
  const picture = app.card(cell).getByRole('img', { name: /^The cell, / });
  return {
    name: (await picture.getAttribute('aria-label')) ?? '',
    widths: await picture.evaluate((svg) =>
      Array.from(svg.querySelectorAll('[data-memory] path'), (wire) =>
        Number.parseFloat(getComputedStyle(wire).strokeWidth),
      ),
    ),
  };
}

test.describe('the wire of a memory', () => {
  const wires = { RNN: 1, GRU: 2, LSTM: 2 };

  for (const size of [
    { width: 1440, height: 900 },
    { width: 390, height: 844 },
  ]) {
    test(`is as wide as the share that is kept, at ${size.width} pixels`, async ({ app, page }) => {
      await page.setViewportSize(size);
      for (const step of ['2', '7']) {
        await app.openWith('the whale swam', { step });
        for (const cell of cellNames) {
          if (size.width < 480) await page.getByRole('radio', { name: cardTitles[cell] }).check();
          const bars = app.card(cell).getByRole('img', { name: /^(Share|No gate)/ });
          const said = (await bars.getAttribute('aria-label')) ?? '';
          const share = Number(/: (.+)$/.exec(said)?.[1] ?? 0);
          const { name, widths } = await readPicture(app, cell);
          expect(widths).toHaveLength(wires[cell]);
          for (const width of widths) {
            expect(Math.abs(width - (1.5 + 4.5 * share)), cell).toBeLessThan(0.1);
          }
          const kept = cell === 'RNN' ? 'none' : `${Math.round(100 * share)}\\s%`;
          expect(name).toMatch(new RegExp(`; keeps ${kept} of [hc]$`));
        }
      }
    });
  }

  test('is like any other before the gate is computed', async ({ app }) => {
    await app.openWith('the whale swam', { step: '7', op: '1' });
    for (const cell of ['GRU', 'LSTM'] as const) {
      const { name, widths } = await readPicture(app, cell);
      expect(name).toBe('The cell, before its gates are computed');
      expect(widths).toEqual([2, 2]);
    }
  });
});

test.describe('a symbol', () => {
  for (const way of ['hovered', 'focused'] as const) {
    test(`that is ${way} highlights the one with the same job in the other cells`, async ({
      app,
      page,
    }) => {
      await app.open();
      const update = app.symbol('GRU', 'z').first();
      const input = app.symbol('LSTM', 'i').first();
      const forget = app.symbol('LSTM', 'f').first();
      await expectLit(input, false);
      if (way === 'hovered') await update.hover();
      else {
        await app.formula('GRU', 'update gate').focus();
        await app.press('ArrowRight');
      }
      await expectLit(update, true);
      await expectLit(input, true);
      await expectLit(forget, false);
      await expect(page.getByRole('contentinfo')).toContainText(/update gate.*mean/);
      if (way === 'hovered') await page.mouse.move(5, 5);
      else await app.formula('GRU', 'update gate').blur();
      await expectLit(input, false);
      // The note remains until it is dismissed.
      await expect(page.getByRole('contentinfo')).toContainText('update gate');
      await app.press('Escape');
      await expect(page.getByRole('contentinfo')).toContainText('Point at a symbol');
    });
  }

  test('that is hovered in one formula is highlighted in all formulas of its cell', async ({
    app,
  }) => {
    await app.open();
    const updates = app.symbol('GRU', 'z');
    await updates.first().hover();
    expect(await updates.count()).toBe(3);
    for (const update of await updates.all()) await expectLit(update, true);
  });
});

test.describe('the theme', () => {
  const paper = { light: 'rgb(251, 250, 246)', dark: 'rgb(20, 23, 27)' };
  const pixels = (app: Unrolled) =>
    app
      .map('GRU', 'hidden state')
      .locator('canvas')
      .evaluate((canvas) => (canvas instanceof HTMLCanvasElement ? canvas.toDataURL() : ''));

  test('follows the system, and the drawings follow the theme', async ({ app, page }) => {
    await page.emulateMedia({ colorScheme: 'light' });
    await app.open();
    await expect(page.locator('body')).toHaveCSS('background-color', paper.light);
    const light = await pixels(app);
    await page.emulateMedia({ colorScheme: 'dark' });
    await expect(page.locator('body')).toHaveCSS('background-color', paper.dark);
    await expect.poll(() => pixels(app)).not.toBe(light);
    await page.emulateMedia({ colorScheme: 'light' });
    await expect.poll(() => pixels(app)).toBe(light);
  });

  test('chosen by the reader overrides the system’s, and is saved', { tag: long }, async ({
    app,
    page,
  }) => {
    await page.emulateMedia({ colorScheme: 'dark' });
    await app.open();
    await app.button('Theme: system').click();
    await expect(page.locator('body')).toHaveCSS('background-color', paper.light);
    await app.button('Theme: light').click();
    await expect(page.locator('body')).toHaveCSS('background-color', paper.dark);
    await page.emulateMedia({ colorScheme: 'light' });
    await page.reload();
    await expect(app.button('Theme: dark')).toBeVisible();
    await expect(page.locator('body')).toHaveCSS('background-color', paper.dark);
    await app.button('Theme: dark').click();
    await expect(page.locator('body')).toHaveCSS('background-color', paper.light);
  });
});

/** How far the page can be scrolled sideways. */
function overflow(page: Page): Promise<number> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth - clientWidth;
  });
}

const untrained = (hiddenSize: number) => ({
  weights: 'untrained',
  seed: '3',
  size: String(hiddenSize),
});

/**
 * Overlapping pairs of formula, strip and summary of a row, and those that overflow their card,
 * measured by what is drawn, not by their boxes.
 */
function collisions(card: Locator): Promise<string[]> {
  return card.evaluate((article) => {
    const found: string[] = [];
    const bounds = article.getBoundingClientRect();
    for (const strip of article.querySelectorAll('[role="img"][aria-label*=" units, "]')) {
      const values = strip.parentElement?.parentElement;
      const row = values?.parentElement;
      const formula = row?.querySelector('[role="math"]');
      const summary = [...(values?.children ?? [])].find((part) =>
        /^(mean|norm) /.test(part.textContent ?? ''),
      );
      const boxes = [formula, strip, summary].map((part) => {
        const range = document.createRange();
        if (part) range.selectNodeContents(part);
        return part === strip ? part.getBoundingClientRect() : range.getBoundingClientRect();
      });
      const name = strip.getAttribute('aria-label') ?? '';
      boxes.forEach((box, index) => {
        if (box.width < 5) found.push(`${name}: part ${index} is missing`);
        if (box.left < bounds.left || box.right > bounds.right) {
          found.push(`${name}: part ${index} leaves the card`);
        }
        for (const other of boxes.slice(index + 1)) {
          const across = Math.min(box.right, other.right) - Math.max(box.left, other.left);
          const down = Math.min(box.bottom, other.bottom) - Math.max(box.top, other.top);
          if (across > 0.5 && down > 0.5) found.push(`${name}: part ${index} is covered`);
        }
      });
    }
    return found;
  });
}

test.describe('at 1440 × 900', () => {
  for (const [hiddenSize, options] of examples([4, 24, 128])) {
    test(
      `nothing in a row overlaps, with ${hiddenSize} hidden units`,
      options,
      async ({ app, page }) => {
        await app.openWith('the whale swam.', untrained(hiddenSize));
        for (const cell of cellNames) {
          const strips = app.card(cell).getByRole('img', { name: / units, / });
          await expect(strips.first()).toHaveAccessibleName(new RegExp(` ${hiddenSize} units`));
          await expect(strips).toHaveCount({ RNN: 2, GRU: 5, LSTM: 7 }[cell]);
        }
        for (const key of ['Home', 'End']) {
          await app.pressInTime(key);
          for (const cell of cellNames) expect(await collisions(app.card(cell))).toEqual([]);
        }
        expect(await overflow(page)).toBe(0);
      },
    );
  }

  test('the page does not scroll horizontally, the rows fit, and the memories are visible', async ({
    app,
    page,
  }) => {
    await app.open();
    expect(await overflow(page)).toBe(0);
    for (const cell of cellNames) {
      expect(await collisions(app.card(cell))).toEqual([]);
      const memory = cell === 'LSTM' ? 'cell state' : 'hidden state';
      await expect(app.map(cell, memory)).toBeInViewport({ ratio: 1 });
    }
    await expect(app.transport).toBeInViewport({ ratio: 1 });
  });

  test('the current letter is not covered by its mark', async ({ app, page }) => {
    await app.openWith('whale', { step: '3' });
    const covers = await page
      .getByText('a', { exact: true })
      .first()
      .evaluate((letter) => {
        const { x, y, width, height } = letter.getBoundingClientRect();
        const stack = document.elementsFromPoint(x + width / 2, y + height / 2);
        const above = stack.slice(0, stack.indexOf(letter));
        return above.map((part) => getComputedStyle(part).backgroundColor);
      });
    expect(covers.filter((colour) => colour !== transparent)).toEqual([]);
  });

  test('no two numbers below a map overlap', async ({ app }) => {
    await app.open();
    for (const step of [1, 2, 6, 29, 30]) {
      await app.scrubber.fill(String(step));
      await app.expectStep(step);
      const texts = app.map('LSTM', 'cell state').locator('text').filter({ visible: true });
      const boxes = await texts.evaluateAll((found) =>
        found.map((text) => ({
          name: text.textContent,
          box: text.getBoundingClientRect().toJSON(),
        })),
      );
      boxes.sort((a, b) => a.box.left - b.box.left);
      const touching = boxes.filter(({ name, box }, index) => {
        const next = boxes[index + 1];
        return next && next.box.left < box.right - 1 && next.name !== name;
      });
      expect(
        touching.map(({ name }) => name),
        `at step ${step}`,
      ).toEqual([]);
    }
  });

  test('nothing moves from step to step', async ({ app, page }) => {
    await app.open();
    const boxes = () =>
      page.evaluate(() => {
        const parts = document.querySelectorAll(
          'article, article > *, [aria-label="Steps"], [aria-label="Steps"] > *, [role="img"]',
        );
        return Array.from(parts, (part) => {
          const { x, y, width, height } = part.getBoundingClientRect();
          const named = part.getAttribute('aria-label')?.split(',')[0] ?? part.textContent;
          const cell = part.closest('article')?.dataset.cell ?? '';
          const name = `${cell} ${part.tagName} ${named?.slice(0, 24)}`;
          return { name: /\d/.test(name) ? '' : name, box: [x, y, width, height] };
        });
      });
    await app.expectStep(1);
    const first = await boxes();
    for (const step of [7, 30]) {
      await app.scrubber.fill(String(step));
      await app.expectStep(step);
      const jumped = (await boxes()).flatMap(({ name, box }, index) => {
        const before = first[index]?.box ?? [];
        const isSame = box.every((value, side) => Math.abs(value - (before[side] ?? -1)) < 0.5);
        return isSame ? [] : [`${name || index}: ${before.join(' ')} → ${box.join(' ')}`];
      });
      expect(jumped, `from step 1 to ${step}`).toEqual([]);
    }
  });
});

test.describe('a number that summarises others', () => {
  const note = (page: Page) => page.getByRole('contentinfo').locator('p').first();

  test('says where it comes from when hovered, until Escape', async ({ app, page }) => {
    await app.openWith('the whale swam', { step: '6' });
    const card = app.card('GRU');
    await card.getByRole('button', { name: /^mean/ }).nth(1).hover();
    await expect(note(page)).toHaveText(
      /^\s*GRU mean of the update gate .*At step 6: mean 0\.\d\d; smallest .* \(unit \d+\), largest/,
    );
    // It remains when the pointer leaves, and follows the step.
    await page.mouse.move(5, 5);
    await app.button('Next step').focus();
    await app.press('ArrowRight');
    await expect(note(page)).toContainText('At step 7: mean');
    await app.press('Escape');
    await expect(note(page)).not.toContainText('mean of');
  });

  test('says it when focused, and to a screen reader when pressed', async ({ app, page }) => {
    await app.openWith('the whale swam', { step: '6' });
    const card = app.card('GRU');
    for (const [name, says] of [
      [/parameters$/, /in2hidden 24 × 54 \+ 24 = 1,320/],
      [/^bars: share kept/, /At step 6: 1 − 0\.\d\d = 0\.\d\d/],
      [/^−1\s*\+1$/, /scale of the hidden state/],
      [/^norm/, /norm of the candidate state\b.*At step 6: norm/],
    ] as const) {
      const number = card.getByRole('button', { name }).first();
      await number.focus();
      await expect(note(page)).toHaveText(says);
      await app.press('Enter');
      await expect(app.status).toContainText(says);
      await app.press('Escape');
      await expect(note(page)).not.toHaveText(says);
      await expect(number).toBeFocused();
    }
  });

  test('closes only its note at the first Escape, then the panel', async ({ app, page }) => {
    await app.openWith('the whale swam', { step: '6', panel: 'gradients' });
    const number = app.panel('Gradients').getByRole('button', { name: /^h / }).nth(1);
    await number.focus();
    await expect(note(page)).toContainText('‖∂loss/∂h‖');
    await app.press('Escape');
    await expect(note(page)).not.toContainText('‖∂loss/∂h‖');
    await expect(app.panel('Gradients')).toBeVisible();
    await app.press('Escape');
    await expect(app.panel('Gradients')).toBeHidden();
  });

  test('within a step says no number before it is computed', async ({ app, page }) => {
    await app.openWith('the whale swam', { step: '6', op: '1' });
    await app
      .card('GRU')
      .getByRole('button', { name: /^bars: share kept/ })
      .hover();
    await expect(note(page)).toContainText('share of h kept');
    await expect(note(page)).not.toContainText('At step');
  });

  test('at the picture’s wire says what is kept', async ({ app, page }) => {
    await app.openWith('the whale swam', { step: '6' });
    await app.card('LSTM').locator('[data-memory] path').first().dispatchEvent('pointerover');
    await expect(note(page)).toHaveText(/LSTM share of c kept .*At step 6: 0\.\d\d;/);
  });
});
