import assert from 'node:assert/strict';
import type { Flow } from './flow';

const dark: Flow = {
  name: 'is dark when that is chosen, and stays so after a reload',
  async run(page) {
    await page.open();
    const theme = () => page.driver.evaluate('document.documentElement.dataset.theme');
    const named = () => page.ask((probe) => probe.all('header button[aria-label^="Theme"]')[0]);
    while ((await named()) !== 'Theme: dark') {
      const before = await named();
      await page.click('header button[aria-label^="Theme"]');
      await page.until(
        (name: string | undefined) => name !== before,
        (probe) => probe.all('header button[aria-label^="Theme"]')[0],
      );
    }
    await page.reload();
    assert.equal(await theme(), 'dark');
    const scheme = await page.driver.evaluate(
      'getComputedStyle(document.documentElement).colorScheme',
    );
    assert.equal(scheme, 'dark');
    return page.rest('article');
  },
};

const phone: Flow = {
  name: 'fits a phone: one cell at a time, nothing beyond the edge, every panel within the screen',
  async run(page) {
    await page.driver.resize({ width: 390, height: 844 });
    await page.open({ text: 'call me ishmael', step: '5' });
    assert.equal(await page.driver.evaluate('innerWidth'), 390);
    assert.equal(await page.isTooWide(), false);
    const said = await page.cardsOver([5, 6]);
    await page.click('button', 'Next step');
    await page.expectStep(7);
    await page.openPanel('Gradients');
    said.push(...(await page.rest('footer > section')));
    assert.equal(await page.isTooWide(), false);
    return said;
  },
};

const alike: Flow = {
  name: 'draws alike: sliders, a factor on its line, names clear of lines, the footer at the end',
  async run(page) {
    await page.driver.resize({ width: 1440, height: 1100 });
    await page.open({ task: 'adding', text: '0.5* 0.2 0.3* 0.1', step: '3' });
    await page.openPanel('Gradients');
    const end = await page.driver.evaluate(
      `[innerHeight, document.querySelector('footer').getBoundingClientRect().bottom].join()`,
    );
    const [height, bottom] = String(end).split(',').map(Number);
    assert.ok(Math.abs((bottom ?? 0) - (height ?? 1)) <= 1, `the footer ends at ${end}`);
    const own = `[...document.querySelectorAll('input[type=range]')]
      .filter((slider) => getComputedStyle(slider).appearance !== 'none')
      .map((slider) => slider.ariaLabel).join()`;
    assert.equal(await page.driver.evaluate(own), '', 'sliders that the engine draws its own way');
    // The distance between the centres of the words and of the factor, in px.
    const raised = `(() => {
      const label = [...document.querySelectorAll('footer label')]
        .find((each) => each.textContent.startsWith('Recurrent weights'));
      const [words, factor] = [label.firstChild, label.querySelector('span').firstChild];
      const middle = (node) => {
        const range = document.createRange();
        range.selectNodeContents(node);
        const { top, bottom } = range.getBoundingClientRect();
        return (top + bottom) / 2;
      };
      return middle(words) - middle(factor);
    })()`;
    assert.ok(Math.abs(Number(await page.driver.evaluate(raised))) <= 2, 'the factor is raised');
    await page.click('footer label', 'factor');
    const struck = `(() => {
      const level = document.querySelector('footer path.level');
      if (!level?.getAttribute('d')) return undefined;
      const line = level.getBoundingClientRect();
      return [...document.querySelectorAll('footer text.name')].filter((name) => {
        const { left, right, top, bottom } = name.getBoundingClientRect();
        return top < line.top && bottom > line.bottom && right > line.left + 1 && left < line.right;
      }).map((name) => name.textContent).join();
    })()`;
    await page.until(
      (level: string | undefined) => Boolean(level),
      () => document.querySelector('footer path.level')?.getAttribute('d') ?? undefined,
    );
    assert.equal(
      await page.driver.evaluate(struck),
      '',
      'names that the line at 1 strikes through',
    );
    return [];
  },
};

export const looks: readonly Flow[] = [dark, phone, alike];
