import type { CDPSession } from '@playwright/test';
import { expect, fresh, long, test, type Unrolled } from './page';

const text = 'call me ishmael. '.repeat(3).slice(0, 51);

/** The page's memory after garbage collection. */
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

/** Presses a key repeatedly, until the page is at a step. */
async function walk(app: Unrolled, key: string, steps: number, to: number): Promise<void> {
  await app.page.evaluate(
    async ({ key, steps }) => {
      for (let step = 0; step < steps; step++) {
        document.activeElement?.dispatchEvent(
          new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }),
        );
        await new Promise((done) => setTimeout(done));
      }
    },
    { key, steps },
  );
  await app.expectStep(to, text.length);
  // The announcement comes last.
  await expect(app.status).toContainText(`Step ${to} of ${text.length}`);
}

test('50 steps forward and back leak no elements and no listeners', { tag: [fresh, long] }, async ({
  app,
}) => {
  test.slow();
  await app.openWith(text, { step: '1' });
  await app.openNumbers();
  const session = await measure(app);
  // Warm-up: fills the browser's caches.
  await app.pressInTime('End');
  await app.expectStep(51);
  await app.pressInTime('Home');
  await app.expectStep(1);
  await walk(app, 'ArrowRight', 2, 3);
  await walk(app, 'ArrowLeft', 2, 1);
  const before = await held(session);
  await walk(app, 'ArrowRight', 50, 51);
  await walk(app, 'ArrowLeft', 50, 1);
  await expect.poll(async () => (await held(session)).nodes).toBeLessThanOrEqual(before.nodes);
  const after = await held(session);
  expect(after.listeners).toBeLessThanOrEqual(before.listeners);
  // Allows for JIT compilation: about 1.4 MB, independent of the number of steps.
  expect(after.heap - before.heap, 'bytes more in use').toBeLessThan(2_000_000);
});

test('replaced models free their memory', { tag: [fresh, long] }, async ({ app, page }) => {
  test.slow();
  await app.openWith('a whale', { weights: 'untrained', seed: '1', size: '128' });
  const seed = page.getByRole('spinbutton', { name: 'seed' });
  const session = await measure(app);
  const roll = async (from: number, to: number) => {
    for (let value = from; value <= to; value++) {
      await seed.fill(String(value));
      await page.waitForURL((url) => url.hash.includes(`seed=${value}`));
    }
  };
  await roll(2, 4);
  const before = await held(session);
  await roll(5, 14);
  const after = await held(session);
  // Ten models of 128 units would hold 10 × 120,000 numbers of four bytes.
  expect(after.heap - before.heap, 'bytes more in use').toBeLessThan(2_000_000);
  expect(after.nodes).toBeLessThanOrEqual(before.nodes + 50);
});
