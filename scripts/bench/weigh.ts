/** Measures the bytes of a first visit. */
import type { Request } from '@playwright/test';
import { heldByValue, type Measure } from './measure';
import { open, untilUsable } from './page';
import { shareOf } from './site';
import type { Stage } from './stage';

/** tfjs and its dependencies. */
const tensorflow = /node_modules\/(@tensorflow|seedrandom|long)\//;

const whole = 'the whole first visit';

/** A received file. */
interface Arrival {
  /** Inside the site: `assets/index.js`. */
  readonly path: string;
  /** The transferred size, without headers. */
  readonly kilobytes: number;
}

/** Loads the page once, as on a first visit, and measures its bytes. */
export async function weigh({ browser, built, app }: Stage): Promise<Measure[]> {
  const requests: Request[] = [];
  const opened = await open(browser, app.address, app.button, (request) => {
    if (request.url().startsWith('http')) requests.push(request);
  });
  await untilUsable(opened);
  // Until there are no requests for two seconds.
  for (let seen = -1; seen !== requests.length; ) {
    seen = requests.length;
    await opened.page.waitForTimeout(2000);
  }
  const own = requests.filter((request) => request.url().startsWith(app.address));
  const all = await Promise.all(own.map((request) => arrivalOf(request, app.address)));
  await opened.close();
  const foreign = requests.filter((request) => !own.includes(request));
  for (const request of foreign) console.error(`first visit: a request to ${request.url()}`);

  const scripts = all.filter(({ path }) => path.endsWith('.js'));
  const tfjs = scripts.map((script) => {
    const shares = built.shares.get(script.path);
    return shares ? script.kilobytes * shareOf(shares, tensorflow) : 0;
  });
  const isCode = ({ path }: Arrival) => /\.(js|css)$/.test(path);
  const fonts = sum(all.filter(({ path }) => /\.(woff2?|ttf)$/.test(path)));
  const total = sum(all);
  const kB = { unit: 'kB gzip', reference_is: whole };
  const ofScripts = { unit: 'kB gzip', reference_is: 'the js of the first visit' };
  const alone = { reference_is: 'none' };
  const hosts = new Set(foreign.map((request) => new URL(request.url()).host)).size;
  return [
    heldByValue(
      { ...kB, measure: 'first-visit-js-css', goal: 200 },
      sum(all.filter(isCode)),
      total,
    ),
    heldByValue(
      { ...ofScripts, measure: 'first-visit-tfjs', goal: 50 },
      tfjs.reduce((made, part) => made + part, 0),
      sum(scripts),
    ),
    heldByValue({ ...kB, measure: 'first-visit-fonts', goal: 120 }, fonts, total),
    heldByValue(
      { ...kB, measure: 'first-visit-rest' },
      total - fonts - sum(all.filter(isCode)),
      total,
    ),
    heldByValue({ ...kB, ...alone, measure: 'first-visit-whole', goal: 250 }, total),
    heldByValue(
      { ...alone, measure: 'first-visit-requests', goal: 10, unit: 'requests' },
      all.length,
    ),
    heldByValue({ ...alone, measure: 'first-visit-foreign-hosts', goal: 0, unit: 'hosts' }, hosts),
  ];
}

async function arrivalOf(request: Request, site: string): Promise<Arrival> {
  const path = request.url().slice(site.length) || 'index.html';
  const response = await request.response();
  if (!response?.ok()) console.error(`first visit: asked for ${path}, which is not in the site`);
  const { responseBodySize } = await request.sizes();
  return { path, kilobytes: responseBodySize / 1000 };
}

function sum(arrivals: readonly Arrival[]): number {
  return arrivals.reduce((made, { kilobytes }) => made + kilobytes, 0);
}
