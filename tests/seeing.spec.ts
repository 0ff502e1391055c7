/** The layout of the page in any window. */
import type { Page } from '@playwright/test';
import { seededRandom } from '../models/random';
import { examples, expect, long, test } from './page';

/** Tasks and conventions whose formulas and numbers differ in length. */
const links = [
  'step=9',
  'step=9&reset=after&update=keeps&initial=zeros',
  'step=9&squash=tanh&output=new&memory=peephole',
  'task=adding&step=20',
  'task=reber&step=5',
];

/**
 * Loads the page in a frame, whose width can be set to many values in one evaluation: the layout
 * depends only on CSS, so no animation frame needs to be awaited.
 */
async function openFramed(page: Page, link: string): Promise<void> {
  await page.goto('./fonts/LICENSES.txt');
  await page.evaluate((hash) => {
    document.body.replaceChildren();
    const frame = document.createElement('iframe');
    frame.style.cssText = 'width: 1440px; height: 900px; border: 0';
    frame.src = `../#${hash}`;
    document.body.append(frame);
  }, link);
  await expect(page.frameLocator('iframe').getByRole('article').last()).toBeAttached();
  await expect(page.frameLocator('iframe').getByRole('article').first()).toBeVisible();
}

test.describe('at any width from 320 to 2560 px', () => {
  for (const [[index, link], options] of examples([...links.entries()])) {
    test(
      `no formula overlaps its vector or overflows its card: ${link}`,
      options,
      async ({ page }) => {
        const random = seededRandom(index, 'widths');
        const widths = Array.from({ length: 40 }, () => Math.round(320 + 2240 * random()));
        await openFramed(page, link);
        const wrong = await page.evaluate((all) => {
          const found: string[] = [];
          const frame = document.querySelector('iframe');
          const inner = frame?.contentDocument;
          if (!frame || !inner) return ['no frame'];
          for (const width of all) {
            frame.style.width = `${width}px`;
            const chooser = inner.querySelector('header select')?.getBoundingClientRect();
            if (!chooser || chooser.width < 150) found.push(`${width}: no room to choose a task`);
            let seen = 0;
            for (const strip of inner.querySelectorAll('article [role="slider"]')) {
              const formula = strip.parentElement?.previousElementSibling;
              if (!formula?.querySelector('.katex')) continue;
              const range = inner.createRange();
              range.selectNodeContents(formula);
              const [a, b] = [range.getBoundingClientRect(), strip.getBoundingClientRect()];
              if (b.width === 0) continue;
              seen++;
              const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
              const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
              const card = strip.closest('article')?.getBoundingClientRect();
              if (across > 0.5 && down > 0.5) found.push(`${width}: ${strip.ariaLabel} is covered`);
              if (a.right > (card?.right ?? 0)) found.push(`${width}: ${strip.ariaLabel} is cut`);
            }
            if (seen === 0) found.push(`${width}: no formula`);
          }
          return found;
        }, widths);
        expect(wrong).toEqual([]);
      },
    );
  }
});

test.describe('at any width no prediction is cut', () => {
  for (const [link, options] of examples([
    'step=7&change=GRU.z=0@5-',
    'task=reber&step=9&change=GRU.z=0@5-',
    'task=temporal-order&step=20',
    'task=surname&step=6',
  ])) {
    test(link, options, async ({ page }) => {
      await openFramed(page, link);
      const wrong = await page.evaluate(() => {
        const found: string[] = [];
        const frame = document.querySelector('iframe');
        const inner = frame?.contentDocument;
        if (!frame || !inner) return ['no frame'];
        for (const width of [320, 390, 480, 1000, 1100, 1180, 1240, 1280, 1366, 1440, 1700, 2560]) {
          frame.style.width = `${width}px`;
          let seen = 0;
          for (const guess of inner.querySelectorAll('[data-prediction] ol button')) {
            const box = guess.getBoundingClientRect();
            if (box.width === 0) continue;
            seen++;
            for (const part of guess.querySelectorAll('b, span, small')) {
              const range = inner.createRange();
              range.selectNodeContents(part);
              const { left, right } = range.getBoundingClientRect();
              const isCut = left < box.left || right > box.right;
              if (isCut) found.push(`${width}: ${part.textContent} of ${guess.ariaLabel}`);
            }
          }
          if (seen < 3) found.push(`${width}: ${seen} guesses`);
        }
        return found;
      });
      expect(wrong).toEqual([]);
    });
  }
});

test('nothing in the top bar overlaps', async ({ app, page }) => {
  await app.open('weights=untrained&seed=3&size=24');
  for (const width of [1100, 1150, 1280, 1440]) {
    await page.setViewportSize({ width, height: 900 });
    const over = await page.evaluate(() => {
      const header = document.querySelector('header');
      const parts = [
        ...(header?.querySelectorAll('h1, select, fieldset, input[type="text"]') ?? []),
      ];
      // A closed list is ignored.
      const seen = parts.filter((part) => part.checkVisibility());
      const boxes = seen.map((part) => part.getBoundingClientRect());
      return boxes.flatMap((box, index) => {
        const next = boxes[index + 1];
        // The bar may take two lines.
        const isBeside = next && next.top < box.bottom - 1;
        return isBeside && box.right > next.left + 1
          ? [`${seen[index]?.tagName} ${box.right}`]
          : [];
      });
    });
    expect(over, `at ${width}`).toEqual([]);
  }
});

test('both factors of an explained term are visible', async ({ app, page }) => {
  await app.open('step=7&why=GRU.z[0]@7');
  await app.expectPanel('Why?');
  for (const width of [1100, 1240, 1280, 1440]) {
    await page.setViewportSize({ width, height: 900 });
    const { seen, cut } = await page.evaluate(() => {
      const terms = [...document.querySelectorAll('footer ol li')];
      const cuts = terms.filter((term) => {
        const product = term.firstElementChild;
        return product && product.scrollWidth > product.clientWidth;
      });
      return { seen: terms.length, cut: cuts.map(({ textContent }) => textContent) };
    });
    expect(seen).toBeGreaterThan(5);
    expect(cut, `at ${width}`).toEqual([]);
  }
});

test('the focused element is not covered by the bars, and no bar is fixed in a low window', {
  tag: long,
}, async ({ app, page }) => {
  await app.open('step=9');
  for (const [width, height] of [
    [1280, 720],
    [640, 360],
    [320, 256],
  ] as const) {
    await page.setViewportSize({ width, height });
    await page.evaluate(() => {
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
      window.scrollTo(0, 0);
    });
    const covered = [];
    for (let stop = 0; stop < 40; stop++) {
      await page.keyboard.press('Tab');
      covered.push(
        ...(await page.evaluate(() => {
          const focused = document.activeElement;
          const footer = document.querySelector('footer');
          if (!focused || !footer || focused === document.body || footer.contains(focused))
            return [];
          const isFixed = getComputedStyle(footer).position !== 'static';
          const foot = isFixed ? footer.getBoundingClientRect().top : innerHeight;
          const { top, bottom } = focused.getBoundingClientRect();
          return bottom > foot + 1 || top < -1 ? [`${focused.ariaLabel} ${top}–${bottom}`] : [];
        })),
      );
    }
    expect(covered, `at ${width} × ${height}`).toEqual([]);
  }
});

test('with a panel open at 1280 × 720 the transport, the maps and the predictions are visible', async ({
  app,
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  await app.open('step=9');
  for (const title of ['Train', 'Change'] as const) {
    await app.openPanel(title);
    await expect(app.transport).toBeInViewport({ ratio: 1 });
    const outOfSight = () =>
      page.evaluate(() => {
        const head = document.querySelector('section[aria-label="Sequence and steps"]');
        const top = head?.getBoundingClientRect().bottom ?? 0;
        const bottom = document.querySelector('footer')?.getBoundingClientRect().top ?? 0;
        return [...document.querySelectorAll('[data-live]')].filter((part) => {
          const box = part.getBoundingClientRect();
          return box.top < top - 1 || box.bottom > bottom + 1;
        }).length;
      });
    await expect.poll(outOfSight).toBe(0);
    await page.keyboard.press('Escape');
  }
});
