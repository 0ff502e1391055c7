import { expect, long, test } from './page';
import { Training } from './training';

test.describe('the worker that trains', () => {
  test('is reported when it dies, and the training continues', { tag: long }, async ({
    app,
    page,
  }) => {
    test.slow();
    const training = new Training(app);
    await training.begin('parity', 20);
    // When paused, it is saved.
    const kept = await training.pause();
    await training.button('Resume').click();
    await training.reach(kept + 1);
    await page.workers()[0]?.evaluate(() => self.close());
    await expect(training.says).toHaveText(
      /^The training worker stopped at step \d+\. Another one resumes/,
    );
    await expect(training.button('Pause')).toBeVisible();
    await training.reach(kept + 1);
    expect(page.workers()).toHaveLength(1);
    await app.button('Next step').click();
    await app.expectStep(2);
  });

  test('is paused, also when it still had to start', async ({ app, page }) => {
    const training = new Training(app);
    await training.open('parity');
    await training.set({ 'training steps': '100000' });
    await expect(training.button('Start')).toBeEnabled();
    // As a busy worker finds them: all at once. It answers only to the run that it has.
    await page.workers()[0]?.evaluate(() => {
      for (const kind of ['keep', 'go', 'pause', 'once']) {
        for (let run = 1; run < 9; run++) self.onmessage?.({ data: { kind, run } } as MessageEvent);
      }
    });
    await expect(training.button('Resume')).toBeVisible();
  });

  test('that dies repeatedly is given up, with a message, until one retries', {
    tag: long,
  }, async ({ app, page }) => {
    test.slow();
    const training = new Training(app);
    await training.open('parity');
    await training.button('Train 1 step').click();
    await expect.poll(() => training.step()).toBe(1);
    for (let death = 1; death <= 4; death++) {
      await expect.poll(() => page.workers().length).toBe(1);
      const worker = page.workers()[0];
      const gone = worker?.waitForEvent('close');
      await worker?.evaluate(() => self.close());
      await gone;
      if (death < 4) await expect(training.button('Resume')).toBeVisible();
    }
    await expect(training.says).toContainText('its worker stopped 4 times within a minute');
    await training.button('Try again').click();
    await training.reach(2);
  });
});
