/** Faults of the current page, as sentences; empty if there are none. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type { AxeResults } from 'axe-core';

/** All rules, or only those that depend on colours, for the second theme. */
const rules = {
  all: {
    type: 'tag',
    values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  },
  colours: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] },
} as const;

/**
 * The axe script, injected into the page for each test, because its own runner takes twice the
 * time.
 */
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * The violations that axe finds, one line each: the rule and the element.
 * @param within a selector of the part to check; the rest is checked by other tests
 */
export async function faults(
  page: Page,
  asked: keyof typeof rules = 'all',
  within = 'html',
): Promise<string[]> {
  // Only violations, because listing passes is slow.
  const options = { runOnly: rules[asked], resultTypes: ['violations'] };
  // Evaluated as an expression, which the page's content security policy does not affect.
  if (!(await page.evaluate(`'axe' in window`))) await page.evaluate(axe);
  const results: AxeResults = await page.evaluate(
    `axe.run(${JSON.stringify(within)}, ${JSON.stringify(options)})`,
  );
  const found = results.violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, any }) => {
      return `${id} (${help}): ${target.join(' ')} ${any[0]?.message ?? ''}`;
    }),
  );
  // Elements below the footer can be scrolled into view.
  return found.filter((fault) => !/^target-size.*because it is partially obscured/.test(fault));
}

/** The violations in the light theme, and those of colours in the dark one. */
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

/** Texts with NaN or undefined, and invalid numbers in SVG attributes. */
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

/** Elements that extend beyond the viewport, except in scroll containers. */
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
