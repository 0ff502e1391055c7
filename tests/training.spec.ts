import { notNumbers } from './faults';
import { expect, long, test, type Unrolled } from './page';
import { Training } from './training';

/** Reads the GRU's numbers at a step, with the Numbers open. */
const numbersOf = async (app: Unrolled, step: number) =>
  (await app.numbersAt(step)).GRU.rows.h?.join() ?? '';

test.describe('a training', () => {
  test('starts, pauses, takes one step, resumes, and keeps the page responsive', async ({
    app,
    page,
  }) => {
    test.slow();
    const training = new Training(app);
    await training.begin('parity');
    await expect(page.getByRole('radio', { name: 'live training' })).toBeChecked();
    await expect(training.progress()).toHaveText(/^training step [\d,]+ of 100,000$/);
    await expect(training.panel.getByText(/^[\d.,]+ steps\/s$/)).toBeVisible();
    await expect(training.panel.getByText(/^[\dh min s]+ left$/)).toBeVisible();

    const before = await training.step();
    await app.button('Next step').click();
    await app.expectStep(2);
    await app.press('ArrowRight', 3);
    await app.expectStep(5);
    await training.reach(before + 1);

    const paused = await training.pause();
    await training.button('Train 1 step').click();
    await expect.poll(() => training.step()).toBe(paused + 1);
    await expect(training.button('Resume')).toBeVisible();
    await training.button('Resume').click();
    await training.reach(paused + 5);
    await app.expectStep(5);
    expect(await notNumbers(page)).toEqual([]);
  });

  test('is shown as curves of loss or accuracy, and in a table', async ({ app, page }) => {
    const training = new Training(app);
    await training.open('parity');
    await expect(training.curves).toContainText('no measurements yet');
    await training.set({ 'training steps': '30' });
    await training.run();
    await expect(training.progress()).toHaveText('training step 30 of 30');
    const drawn = () =>
      training.curves
        .locator('path.course')
        .evaluateAll((paths) => paths.map((path) => path.getAttribute('d') ?? ''));
    const losses = await drawn();
    expect(losses.map((path) => path.split('L').length)).toEqual([30, 30, 30]);
    await expect(training.curves).toContainText('chance 0.693');
    await training.curves.getByRole('radio', { name: 'Accuracy' }).check();
    await expect(training.curves.getByRole('img', { name: /^Accuracy over the/ })).toBeVisible();
    await expect(training.curves).toContainText('chance 50.0 %');
    expect(await drawn()).not.toEqual(losses);
    for (const share of Object.values(await training.accuracies())) {
      expect(share).toBeGreaterThan(30);
      expect(share).toBeLessThanOrEqual(100);
    }
    expect(await notNumbers(page)).toEqual([]);
  });

  test('has a history: the cells use the weights of any checkpoint', { tag: long }, async ({
    app,
    page,
  }) => {
    const training = new Training(app);
    await training.open('parity', { step: '32' });
    await training.set({ 'training steps': '40' });
    await training.run();
    await app.openNumbers();
    const latest = await numbersOf(app, 32);
    await training.panel.getByRole('button', { name: 'First', exact: true }).click();
    await expect(training.history).toHaveAttribute('aria-valuetext', 'step 0');
    await expect.poll(() => numbersOf(app, 32)).not.toBe(latest);
    const first = await numbersOf(app, 32);
    await training.history.fill('4');
    await expect(training.history).toHaveAttribute('aria-valuetext', 'step 20');
    await expect.poll(() => numbersOf(app, 32)).not.toBe(first);
    const middle = await numbersOf(app, 32);
    expect(new Set([first, middle, latest]).size).toBe(3);
    await expect.poll(() => page.url()).toContain('checkpoint=20');

    await training.panel.getByRole('button', { name: 'Latest', exact: true }).click();
    await expect.poll(() => numbersOf(app, 32)).toBe(latest);
    await expect.poll(() => page.url()).not.toContain('checkpoint');

    await page.goto('about:blank');
    await app.openTask('parity', { step: '32', weights: 'learning', checkpoint: '20' });
    await app.openNumbers();
    await expect.poll(() => numbersOf(app, 32)).toBe(middle);
  });

  test('updates the gradients and the influences, and every step', { tag: long }, async ({
    app,
    page,
  }) => {
    test.slow();
    const training = new Training(app);
    await training.begin('parity');
    await app.button('Influence').click();
    await app.openPanel('Gradients');
    const note = app.panel('Gradients').getByText(/the weights after training step \d+\./);
    for (const picture of ['map', 'factor', 'lines']) {
      await app.panel('Gradients').getByRole('radio', { name: picture }).check();
      for (const weights of ['new', 'newer']) {
        const before = await note.innerText();
        for (const way of ['Next step', 'Previous step']) await app.button(way).click();
        await expect(note, `${weights} weights in the ${picture}`).not.toHaveText(before);
      }
    }
    expect(await notNumbers(page)).toEqual([]);
  });

  test('is restored after a reload, and continues to its end', async ({ app, page }) => {
    test.slow();
    const training = new Training(app);
    await training.begin('parity');
    const step = await training.pause();
    await expect.poll(() => page.url()).toContain('weights=learning');
    await page.reload();
    await expect(training.says).toHaveText(`Resumes the saved training at step ${step}.`);
    expect(await training.step()).toBe(step);
    await expect(training.curves).not.toContainText('no measurements yet');
    await training.set({ 'training steps': String(step + 50) });
    await training.run();
    const last = (step + 50).toLocaleString('en');
    await expect(training.progress()).toHaveText(`training step ${last} of ${last}`);
  });

  test('is restored after opening another task', { tag: long }, async ({ app }) => {
    const training = new Training(app);
    await training.begin('parity', 20);
    const step = await training.step();
    await app.task.selectOption('recall');
    await expect(training.progress()).toHaveText('training step 0 of 400');
    await expect(training.button('Start')).toBeVisible();
    await app.task.selectOption('running parity');
    await expect(training.says).toContainText('Resumes the saved training at step');
    expect(await training.step()).toBeGreaterThanOrEqual(step);
  });

  test('that is reset is archived, and can be restored', { tag: long }, async ({ app }) => {
    const training = new Training(app);
    await training.open('parity', { step: '32' });
    await training.set({ 'training steps': '20' });
    await training.run();
    await app.openNumbers();
    const kept = await numbersOf(app, 32);
    await training.set({ 'learning rate': '0.5' });
    await expect(training.panel).toContainText('take effect at the next reset');
    await training.button('Reset').click();
    await expect(training.progress()).toHaveText('training step 0 of 20');
    await expect(training.panel).not.toContainText('take effect at the next reset');
    await expect.poll(() => numbersOf(app, 32)).not.toBe(kept);
    await training.button('Undo reset').click();
    await expect(training.progress()).toHaveText('training step 20 of 20');
    await expect.poll(() => numbersOf(app, 32)).toBe(kept);
    await expect(training.field('learning rate')).toHaveValue('0.01');
  });

  test('that is complete can be extended', { tag: long }, async ({ app }) => {
    const training = new Training(app);
    await training.open('parity');
    await training.set({ 'training steps': '10' });
    await training.run();
    await training.set({ 'training steps': '25' });
    await expect(training.progress()).toHaveText('training step 10 of 25');
    await training.run();
    await expect(training.progress()).toHaveText('training step 25 of 25');
  });
});

test.describe('the weights “learning”', () => {
  test('open the panel, and are the initial ones at first', async ({ app, page }) => {
    const training = new Training(app);
    await app.openTask('parity');
    await page.getByRole('radio', { name: 'live training' }).click();
    await expect(page.getByRole('radio', { name: 'live training' })).toBeChecked();
    await app.expectPanel('Train');
    await training.field('hidden size').selectOption('4');
    // Two gates and a candidate of 4 × (2 + 4) + 4, and an output of 2 × (2 + 4) + 2.
    await expect(app.card('GRU')).toContainText('98 parameters');
    await expect.poll(() => page.url()).toContain('weights=learning');
    await expect(training.button('Start')).toBeVisible();
  });

  test('are shown with the training’s conventions', { tag: long }, async ({ app, page }) => {
    const training = new Training(app);
    await training.open('echo');
    await expect(app.card('RNN')).toContainText('σ, as in the reference');
    await training.set({ 'training steps': '5' });
    await training.run();
    await expect.poll(() => page.url()).toContain('squash=tanh');
    await expect(app.card('RNN')).toContainText('tanh, as in torch.nn.RNN');
    await app.openPanel('Conventions');
    await app.panel('Conventions').getByRole('radio', { name: 'relu' }).check();
    await expect(page.getByText(/^Another convention makes another network: /)).toBeVisible();
    await expect(page.getByRole('radio', { name: 'trained', exact: true })).toBeChecked();
  });

  test('keep the operation and the question of a link, and report which conventions they replace', {
    tag: long,
  }, async ({ app, page }) => {
    const training = new Training(app);
    await training.open('parity', { text: '0110' });
    await training.button('Train 1 step').click();
    await expect.poll(() => training.step()).toBe(1);
    const link = 'task=parity&text=0110&weights=learning&reset=after';
    const notice = page.getByText('The link’s reset=after was not used: the training in this');
    const paste = (hash: string) => page.evaluate((to) => location.assign(to), `#${hash}`);

    await paste(`${link}&step=3&op=3`);
    await expect(notice).toBeVisible();
    await expect.poll(() => page.url()).toMatch(/step=3&weights=learning&op=3$/);
    await paste(`${link}&why=LSTM.c[1]@2`);
    await expect(app.panel('Why?')).toContainText('LSTM');
    await expect(notice).toBeVisible();
    await expect.poll(() => page.url()).toMatch(/weights=learning&panel=why&why=LSTM/);
    await page.getByRole('radio', { name: 'trained', exact: true }).check();
    await expect.poll(() => page.url()).toContain('reset=after');
  });
});
