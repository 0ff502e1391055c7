/** A training is not lost by closing the page, by another tab, or by a failing storage. */
import { expect, long, test, Unrolled } from './page';
import { Training } from './training';

test('a tab that is behind does not overwrite the training of another tab', { tag: long }, async ({
  app,
  page,
  context,
}) => {
  test.slow();
  const training = new Training(app);
  await training.open('parity');
  await training.set({ 'training steps': '100000' });
  await training.button('Train 1 step').click();
  await expect.poll(() => training.step()).toBe(1);
  await expect.poll(() => page.url()).toContain('panel=train');

  const second = await context.newPage();
  await second.goto(page.url());
  const other = new Training(new Unrolled(second));
  await expect.poll(() => other.step()).toBe(1);
  await other.button('Resume').click();
  await other.reach(20);
  const further = await other.pause();
  const words = `Another tab has trained this further, to step ${further.toLocaleString('en')}.`;
  await expect(training.panel).toContainText(words);
  expect(await training.step()).toBe(1);
  await second.close();

  // What this tab saves on closing is older.
  await page.goto('about:blank');
  await page.goBack();
  await expect.poll(() => training.step()).toBe(further);

  // A tab that is behind loads what is saved, and resumes from there.
  const third = await context.newPage();
  await third.goto(page.url());
  const late = new Training(new Unrolled(third));
  await expect.poll(() => late.step()).toBe(further);
  await training.button('Train 1 step').click();
  await expect.poll(() => training.step()).toBe(further + 1);
  await late.panel.getByRole('button', { name: 'Load it', exact: true }).click();
  await expect.poll(() => late.step()).toBe(further + 1);
  await expect(late.panel.getByRole('button', { name: 'Load it', exact: true })).toHaveCount(0);
  await third.close();
});

test('no step that was shown is lost by a reload or a worker crash', { tag: long }, async ({
  app,
  page,
}) => {
  test.slow();
  const training = new Training(app);
  await training.begin('parity', 1);
  for (const loss of ['reload', 'worker', 'reload', 'worker', 'reload']) {
    const before = await training.step();
    await training.reach(before + 3);
    const seen = await page.evaluate((reload) => {
      const text = /step ([\d,]+) of/.exec(document.body.innerText)?.[1] ?? '';
      if (reload) location.reload();
      return Number(text.replaceAll(',', ''));
    }, loss === 'reload');
    expect(seen).toBeGreaterThan(0);
    if (loss === 'worker') {
      const [worker] = page.workers();
      const dead = worker?.waitForEvent('close');
      const last = await training.step();
      await worker?.evaluate(() => self.close());
      await dead;
      await expect(training.says).toContainText('Another one resumes from there');
      await expect(training.button('Pause')).toBeVisible();
      expect(await training.step()).toBeGreaterThanOrEqual(last);
    } else {
      await expect(training.says).toHaveText(/^Resumes the saved training at step [\d,]+\.$/);
      expect(await training.step(), loss).toBeGreaterThanOrEqual(seen);
      await training.button('Resume').click();
    }
  }
});

test('a storage that never answers counts as refusing: training continues, with a message', {
  tag: long,
}, async ({ app, page }) => {
  test.slow();
  await page.route(/worker-[^/]*\.js$/, async (route) => {
    const response = await route.fetch();
    const silence = `IDBFactory.prototype.open = () => new EventTarget();\n`;
    await route.fulfill({ response, body: silence + (await response.text()) });
  });
  const training = new Training(app);
  await training.begin('parity');
  await expect(training.says).toContainText(
    /The browser could not save this training \(its storage .*\): it will be lost when the page is closed\./,
  );
  // Neither lost with the worker, nor by opening another task.
  const seen = await training.pause();
  await page.workers()[0]?.evaluate(() => self.close());
  await expect(training.says).toContainText('Another one resumes from there');
  await expect(training.button('Resume')).toBeVisible();
  expect(await training.step()).toBe(seen);
  await app.task.selectOption('recall');
  await expect(training.button('Start')).toBeVisible();
  await app.task.selectOption('parity');
  await expect.poll(() => training.step()).toBe(seen);
});
