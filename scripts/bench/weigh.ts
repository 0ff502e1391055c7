/** The bytes of a first visit. */
import type { Page } from '@playwright/test';
import { heldByValue, type Measure } from './measure';
import { open } from './page';
import type { Answer, Site } from './server';
import { type Shares, shareOf } from './site';
import type { Stage } from './stage';

/** tfjs and what it brings with it. */
const tensorflow = /node_modules\/(@tensorflow|seedrandom|long)\//;

const whole = 'the whole first visit';

/** Loads the page once, as a first visitor does, and weighs what came by the first step and after. */
export async function weigh({ browser, built, site, app }: Stage): Promise<Measure[]> {
  const foreign = new Set<string>();
  const own = new URL(app.address).host;
  const opened = await open(browser, app, (url) => {
    const { host, protocol } = new URL(url);
    if (protocol.startsWith('http') && host !== own) foreign.add(host);
  });
  await untilSilent(opened.page, site);
  await opened.close();

  for (const { path, found } of site.answers) {
    if (!found) console.error(`first visit: asked for ${path}, which is not in the site`);
  }
  for (const host of foreign) console.error(`first visit: a request to ${host}`);

  const before = site.answers.filter((answer) => answer.finished <= opened.load.readyAt);
  const scripts = before.filter((answer) => answer.path.endsWith('.js'));
  const code = kilobytes(before.filter((answer) => /\.(js|css)$/.test(answer.path)));
  const all = kilobytes(site.answers);
  const fonts = kilobytes(site.answers.filter((answer) => /\.(woff2?|ttf)$/.test(answer.path)));
  const allCode = kilobytes(site.answers.filter((answer) => /\.(js|css)$/.test(answer.path)));
  const kB = { unit: 'kB gzip', reference_is: whole };

  return [
    heldByValue({ ...kB, measure: 'first-step-js-css', goal: 170 }, code, all),
    heldByValue(
      {
        measure: 'first-step-tfjs',
        goal: 50,
        unit: 'kB gzip',
        reference_is: 'the js needed for the first step',
      },
      tensorflowPart(scripts, built.shares),
      kilobytes(scripts),
    ),
    heldByValue({ ...kB, measure: 'first-visit-fonts', goal: 120 }, fonts, all),
    heldByValue({ ...kB, measure: 'first-visit-rest' }, all - fonts - allCode, all),
    heldByValue({ ...kB, measure: 'first-visit-whole', goal: 250, reference_is: 'none' }, all),
    heldByValue(
      { measure: 'first-visit-requests', goal: 8, unit: 'requests', reference_is: 'none' },
      site.answers.length,
    ),
    heldByValue(
      { measure: 'first-visit-foreign-hosts', goal: 0, unit: 'hosts', reference_is: 'none' },
      foreign.size,
    ),
  ];
}

/** Waits until nothing has been asked for in two seconds. */
async function untilSilent(page: Page, { answers }: Site): Promise<void> {
  let seen = -1;
  while (seen !== answers.length) {
    seen = answers.length;
    await page.waitForTimeout(2000);
  }
}

function kilobytes(answers: readonly Answer[]): number {
  return answers.reduce((sum, answer) => sum + answer.bytes, 0) / 1000;
}

/** tfjs's part of each script's characters, taken of its compressed bytes. */
function tensorflowPart(scripts: readonly Answer[], shares: ReadonlyMap<string, Shares>): number {
  let part = 0;
  for (const script of scripts) {
    const of = shares.get(script.path);
    if (of) part += kilobytes([script]) * shareOf(of, tensorflow);
  }
  return part;
}
