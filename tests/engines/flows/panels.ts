import assert from 'node:assert/strict';
import { panelTitles } from '../page';
import type { Flow } from './flow';

const panel = 'footer section[aria-label]';

/** What is in the panel, once all of it has come. */
export const panels: readonly Flow[] = panelTitles.map((title) => ({
  name: `opens ${title} and closes it with Escape`,
  async run(page) {
    await page.open({ text: 'call me ishmael, some years ago.', step: '12' });
    await page.openPanel(title);
    const said = await page.rest(panel);
    assert.ok(said.length > 0);
    await page.press('Escape');
    await page.until(0, (probe, panel) => probe.all(panel).length, panel);
    return said;
  },
}));
