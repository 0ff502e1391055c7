import assert from 'node:assert/strict';
import type { Flow } from './flow';

const text = 'call me ishmael, some years ago.';

export const opens: Flow = {
  name: 'opens with its title, three cells and no scrolling sideways',
  async run(page) {
    await page.open();
    assert.match(String(await page.driver.evaluate('document.title')), /Unrolled/);
    await page.until(3, (probe) => probe.all('article').length);
    assert.equal(
      await page.driver.evaluate('document.documentElement.scrollWidth <= innerWidth'),
      true,
    );
    return page.ask((probe) => probe.texts('body'));
  },
};

export const steps: Flow = {
  name: 'steps both ways with keys and buttons, and shows the same numbers at every step',
  async run(page) {
    await page.open({ text });
    await page.expectStep(1);
    await page.press('ArrowRight', 'ArrowRight', 'ArrowRight');
    await page.expectStep(4);
    await page.press('ArrowLeft');
    await page.expectStep(3);
    await page.click('button', 'Next step');
    await page.expectStep(4);
    await page.click('button', 'Previous step');
    await page.expectStep(3);
    await page.press('End');
    await page.expectStep(text.length);
    await page.press('Home');
    await page.expectStep(1);
    return page.cardsOver(Array.from(text, (_, index) => index + 1));
  },
};
