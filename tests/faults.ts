/** What is wrong with the page as it stands, in sentences: an empty list when all is well. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds, a line each: the rule, and where it is broken. */
export async function faults(page: Page): Promise<string[]> {
  const axe = new AxeBuilder({ page })
    // What is right would be told too, at length: it takes longer than finding it.
    .options({ runOnly: tags, resultTypes: ['violations'] })
    // The page has no frames, which alone need a second page to gather what was found.
    .setLegacyMode();
  const { violations } = await axe.analyze();
  const found = violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, any }) => {
      return `${id} (${help}): ${target.join(' ')} ${any[0]?.message ?? ''}`;
    }),
  );
  // What the foot of the page lies over can be scrolled from under it.
  return found.filter((fault) => !/^target-size.*because it is partially obscured/.test(fault));
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
