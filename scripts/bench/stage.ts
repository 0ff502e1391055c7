/** The page and the floor page, served side by side, and a browser to open them in. */
import type { Browser } from '@playwright/test';
import type { Measure } from './measure';
import { launch, type Subject } from './page';
import { type Site, serve } from './server';
import { type BuiltSite, buildSite } from './site';

/** What a browser measure works with. */
export interface Stage {
  readonly browser: Browser;
  readonly built: BuiltSite;
  readonly site: Site;
  readonly app: Subject;
  readonly floor: Subject;
}

/** What the floor page is, for the output. */
export const floorPage = 'a page of one button, tests/floor.html';

let built: Promise<BuiltSite> | undefined;

/** Sets the stage, measures on it, and clears it away. */
export async function withStage(measure: (stage: Stage) => Promise<Measure[]>): Promise<Measure[]> {
  built ??= buildSite();
  const site = await serve((await built).directory);
  const floorSite = await serve('tests', 'floor.html');
  const browser = await launch();
  try {
    return await measure({
      browser,
      built: await built,
      site,
      app: { address: site.address, button: 'Next step' },
      floor: { address: floorSite.address, button: 'step' },
    });
  } finally {
    await browser.close();
    site.close();
    floorSite.close();
  }
}
