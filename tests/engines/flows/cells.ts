import assert from 'node:assert/strict';
import type { Flow } from './flow';

const names = `[...document.querySelectorAll('article')].map((card) => card.dataset.cell).join()`;

const four: Flow = {
  name: 'compares four cells in the order of a link, and steps them to the end',
  async run(page) {
    await page.open({ text: 'the whale', step: '3', cells: 'MGU,LSTM,GRU,RNN' });
    assert.equal(await page.driver.evaluate(names), 'MGU,LSTM,GRU,RNN');
    return page.cardsOver([3, 4, 9]);
  },
};

const chosen: Flow = {
  name: 'takes a cell away, adds another, and moves it, from the list of cells',
  async run(page) {
    await page.open({ text: 'the whale', step: '3' });
    await page.click('header button', 'Cells');
    await page.click('header li b', 'Vanilla RNN');
    await page.click('header li b', 'MGU');
    await page.until('GRU,LSTM,MGU', (probe) => probe.texts('article h2').join());
    const said = await page.rest('article');
    await page.press('Escape');
    return said;
  },
};

export const cells: readonly Flow[] = [four, chosen];
