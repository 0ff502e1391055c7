/** What is wrong with the page as it stands, in sentences: an empty list when all is well. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type { AxeResults } from 'axe-core';

/** All rules; or, of a page that was checked in its other theme, those that colours can break. */
const rules = {
  all: {
    type: 'tag',
    values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  },
  colours: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] },
} as const;

/** axe as a script, put into the page for each test: its own runner costs twice the time. */
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * What axe finds, a line each: the rule, and where it is broken.
 * @param within a selector of what to look at: the rest of the page is looked at by another test
 */
export async function faults(
  page: Page,
  asked: keyof typeof rules = 'all',
  within = 'html',
): Promise<string[]> {
  // What is right would be listed too, at length: it takes longer than finding it.
  const options = { runOnly: rules[asked], resultTypes: ['violations'] };
  // As an expression, which the content policy of the page does not concern.
  if (!(await page.evaluate(`'axe' in window`))) await page.evaluate(axe);
  const results: AxeResults = await page.evaluate(
    `axe.run(${JSON.stringify(within)}, ${JSON.stringify(options)})`,
  );
  const found = results.violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, any }) => {
      return `${id} (${help}): ${target.join(' ')} ${any[0]?.message ?? ''}`;
    }),
  );
  // What the foot of the page lies over can be scrolled from under it.
  return found.filter((fault) => !/^target-size.*because it is partially obscured/.test(fault));
}

/** What axe finds in the light theme, and what the colours of the dark one break. */
export async function faultsInBothThemes(page: Page, within?: string): Promise<string[]> {
  const light = await faults(page, 'all', within);
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.waitForFunction(
    () =>
      document.documentElement.dataset.theme === 'dark' &&
      document.getAnimations().every(({ playState }) => playState !== 'running'),
  );
  return [...light, ...(await faults(page, 'colours', within))];
}

/** Where the page says NaN or undefined, and what a drawing is told that is no number. */
export function notNumbers(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const wrong = /NaN|undefined|Infinity|∞/;
    const lines = document.body.innerText.split('\n').filter((line) => wrong.test(line));
    const drawn = [...document.querySelectorAll('svg, svg *')].flatMap((element) =>
      [...element.attributes]
        .filter(({ value }) => wrong.test(value))
        .map(({ name, value }) => `<${element.tagName} ${name}="${value.slice(0, 60)}">`),
    );
    return [...lines, ...drawn];
  });
}

/** What reaches over the edge of the screen, besides what scrolls by itself. */
export function beyond(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    const found = scrollWidth > clientWidth ? [`the page is ${scrollWidth} px wide`] : [];
    for (const element of document.querySelectorAll('body *')) {
      const scrolls = (parent: Element | null): boolean =>
        parent !== null &&
        (/auto|scroll|hidden/.test(getComputedStyle(parent).overflowX) ||
          scrolls(parent.parentElement));
      const { right, width } = element.getBoundingClientRect();
      if (width > 0 && right > clientWidth + 0.5 && !scrolls(element.parentElement)) {
        const name = element.getAttribute('aria-label') ?? element.textContent;
        found.push(`<${element.tagName}> ${name?.slice(0, 40)} ends at ${right}`);
      }
    }
    return found;
  });
}
