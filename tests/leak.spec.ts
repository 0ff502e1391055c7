import type { CDPSession } from '@playwright/test';
import { expect, fresh, test, type Unrolled } from './page';

const text = 'call me ishmael. '.repeat(18).slice(0, 301);

/** What the page holds once garbage is collected. */
async function held(session: CDPSession) {
  await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  const of = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? Number.NaN;
  return { nodes: of('Nodes'), listeners: of('JSEventListeners'), heap: of('JSHeapUsedSize') };
}

async function measure(app: Unrolled): Promise<CDPSession> {
  const session = await app.page.context().newCDPSession(app.page);
  await session.send('Performance.enable');
  return session;
}

/** Presses a key until the page is at a step. */
async function walk(app: Unrolled, key: string, steps: number, to: number): Promise<void> {
  for (let step = 0; step < steps; step++) await app.press(key);
  await app.expectStep(to, text.length);
}

test('300 steps forth and back leave no element and no listener behind', { tag: fresh }, async ({
  app,
}) => {
  test.slow();
  await app.openWith(text, { step: '1' });
  await app.openNumbers();
  const session = await measure(app);
  // The maps' windows and the browser's own caches fill on the first way.
  await app.pressInTime('End');
  await app.expectStep(301);
  await app.pressInTime('Home');
  await app.expectStep(1);
  await walk(app, 'ArrowRight', 2, 3);
  await walk(app, 'ArrowLeft', 2, 1);
  const before = await held(session);
  // A sentence that is being said may hold a text more; what 600 steps left would be hundreds.
  const few = 5;

  await walk(app, 'ArrowRight', 300, 301);
  await walk(app, 'ArrowLeft', 300, 1);
  await expect
    .poll(async () => (await held(session)).nodes)
    .toBeLessThanOrEqual(before.nodes + few);
  const after = await held(session);
  expect(after.listeners).toBeLessThanOrEqual(before.listeners + few);
  // The browser compiles what runs often, once: about 1.4 MB, however many steps follow.
  expect(after.heap - before.heap, 'bytes more in use').toBeLessThan(2_000_000);
});

test('models that are replaced give back their memory', { tag: fresh }, async ({ app, page }) => {
  test.slow();
  await app.openWith('a whale', { weights: 'untrained', seed: '1', size: '128' });
  const seed = page.getByRole('spinbutton', { name: 'seed' });
  const session = await measure(app);
  const roll = async (from: number, to: number) => {
    for (let value = from; value <= to; value++) {
      await seed.fill(String(value));
      await expect.poll(() => page.url()).toContain(`seed=${value}`);
    }
  };
  await roll(2, 6);
  const before = await held(session);
  await roll(7, 26);
  const after = await held(session);
  // Twenty models of 128 units would hold 20 × 120,000 numbers of four bytes.
  expect(after.heap - before.heap, 'bytes more in use').toBeLessThan(2_000_000);
  expect(after.nodes).toBeLessThanOrEqual(before.nodes + 50);
});
