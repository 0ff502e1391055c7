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

export const looks: readonly Flow[] = [dark, phone];
