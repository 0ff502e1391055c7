import type { Flow } from './flow';

const panel = 'footer > section';
const guesses = 'article li button';

const asks: Flow = {
  name: 'asks why of a prediction, and goes back and forward through the questions',
  async run(page) {
    await page.open({ text: 'call me ishmael', step: '9' });
    await page.click(guesses);
    await page.expectPanel('Why?');
    const first = await page.rest(panel);
    await page.click(`${panel} ol button, ${panel} table button`);
    await page.until(
      (said: string) => said !== first.join(),
      (probe, panel) => probe.texts(panel).join(),
      panel,
    );
    const second = await page.rest(panel);
    await page.driver.traverse(-1);
    await page.until(first.join(), (probe, panel) => probe.texts(panel).join(), panel);
    await page.driver.traverse(1);
    await page.until(second.join(), (probe, panel) => probe.texts(panel).join(), panel);
    return [...first, ...second];
  },
};

const returns: Flow = {
  name: 'is as it was when one comes back from another page',
  async run(page) {
    await page.open({ text: 'call me ishmael' });
    await page.press('ArrowRight', 'ArrowRight');
    await page.expectStep(3);
    await page.rest('article');
    await page.driver.open('about:blank');
    await page.driver.traverse(-1);
    await page.ready();
    await page.expectStep(3);
    await page.press('ArrowRight');
    await page.expectStep(4);
    return page.rest('article');
  },
};

export const history: readonly Flow[] = [asks, returns];
