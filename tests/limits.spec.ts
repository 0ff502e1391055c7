/** Invalid input for a training is reported, and nothing is lost. */
import { notNumbers } from './faults';
import { cellNames, examples, expect, long, test } from './page';
import { Training } from './training';

test('a training that diverges reports it, and never shows NaN', { tag: long }, async ({
  app,
  page,
}) => {
  const training = new Training(app);
  await training.open('adding', { step: '30' });
  await training.field('optimizer').selectOption('SGD');
  await training.set({ 'learning rate': '100', 'clip norm': '0' });
  await training.run();
  for (const cell of cellNames) {
    await expect(training.curves).toContainText(
      new RegExp(`${cell} stopped at step \\d+: its (outputs|gradient) overflowed float32`),
    );
  }
  expect(await notNumbers(page)).toEqual([]);
  await training.curves.getByRole('radio', { name: 'Accuracy' }).check();
  expect(await notNumbers(page)).toEqual([]);
  // Earlier weights can be viewed, and another training started.
  await training.panel.getByRole('button', { name: 'First', exact: true }).click();
  await expect(training.history).toHaveAttribute('aria-valuetext', 'step 0');
  await training.set({ 'learning rate': '0.01' });
  await training.button('Reset').click();
  await training.button('Train 1 step').click();
  await expect.poll(() => training.step()).toBe(1);
  await expect(training.curves).not.toContainText('stopped at');
});

test('a delay out of range reports what was expected, and nothing is lost', { tag: long }, async ({
  app,
}) => {
  const training = new Training(app);
  await training.open('recall');
  await training.set({ 'training steps': '10' });
  await training.run();
  await training.set({ delay: '999' });
  const delay = training.field('delay');
  const fault = 'delay: expected a whole number from 1 to 498, got 999';
  await expect(delay).toHaveAccessibleDescription(fault);
  await expect(delay).toHaveValue('999');
  await expect(training.panel.getByRole('alert').filter({ hasText: fault })).toBeVisible();
  await expect(training.progress()).toHaveText('training step 10 of 10');
  await training.set({ delay: '20' });
  await expect(delay).not.toHaveAccessibleDescription(/expected/);
  await training.button('Reset').click();
  await expect(training.panel).toContainText('delay 20 (');
  await training.button('Train 1 step').click();
  await expect.poll(() => training.step()).toBe(1);
});

for (const [{ name, typed, fault }, options] of examples([
  { name: 'a word', typed: 'fast', fault: 'a number from 0.000001 to 1000, got fast' },
  { name: 'too much', typed: '1e9', fault: 'a number from 0.000001 to 1000, got 1e9' },
])) {
  test(`${name} for a learning rate reports what was expected`, options, async ({ app }) => {
    const training = new Training(app);
    await training.open('parity');
    await training.set({ 'learning rate': typed });
    await expect(training.field('learning rate')).toHaveAccessibleDescription(
      `learning rate: expected ${fault}`,
    );
  });
}

test('a seed is parsed exactly as typed', async ({ app, page }) => {
  await app.open('weights=untrained&seed=7');
  const seed = page.getByRole('spinbutton', { name: 'seed' });
  await seed.click();
  await page.mouse.wheel(0, 120);
  await page.mouse.wheel(0, 120);
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(0);
  await expect(seed).toHaveValue('7');
  await seed.fill('');
  await expect(seed).toHaveValue('');
  await seed.pressSequentially('42');
  await expect(seed).toHaveValue('42');
  await expect.poll(() => page.url()).toContain('seed=42');
  await seed.fill('-5');
  const fault = 'seed: expected a whole number from 0 to 999999999, got -5';
  await expect(page.getByRole('alert').filter({ hasText: fault })).toBeVisible();
  await expect(seed).toHaveAccessibleDescription(fault);
  await seed.blur();
  await expect(seed).toHaveValue('-5');
  expect(page.url()).toContain('seed=42');
  await seed.fill('');
  await seed.blur();
  await expect(seed).toHaveValue('42');
  await expect(seed).toHaveAccessibleDescription('');
});

test.describe('a text of one’s own', () => {
  const box = (training: Training) =>
    training.panel.getByRole('textbox', { name: 'A text of your own to train on' });
  const use = (training: Training) =>
    training.panel.getByRole('button', { name: 'Train on this text', exact: true });

  for (const [{ name, text, got }, options] of examples([
    { name: 'of one letter', text: 'a', got: 1 },
    { name: 'that is empty', text: '', got: 0 },
    { name: 'of blanks only', text: '  \n \t ', got: 0 },
  ])) {
    test(
      `${name} is refused with a message, and the training is kept`,
      options,
      async ({ app }) => {
        const training = new Training(app);
        await training.open('next-letter');
        await training.button('Train 1 step').click();
        await expect.poll(() => training.step()).toBe(1);
        await box(training).fill(text);
        await use(training).click();
        await expect(training.panel.getByRole('alert').filter({ hasText: /\S/ })).toHaveText(
          `Text: expected at least 2 letters to learn from, got ${got}.`,
        );
        expect(await training.step()).toBe(1);
      },
    );
  }

  test('that the models cannot read is counted, and refused with a message', async ({ app }) => {
    const training = new Training(app);
    await training.open('next-letter');
    await box(training).fill('привет, '.repeat(460));
    await expect(training.panel).toContainText('2,760 of 3,680 letters cannot be read');
    await use(training).click();
    await expect(training.panel.getByRole('alert').filter({ hasText: /\S/ })).toHaveText(
      /^Text: 2,760 of 3,679 letters cannot be read, too many to learn from\./,
    );
    await expect(training.panel).toContainText('Trains on Moby-Dick.');
    await box(training).fill('naïve: 1851!');
    await use(training).click();
    await expect(training.panel).toContainText(
      'Trains on your text of 12 letters; 6 of 12 letters cannot be read.',
    );
  });

  test('is used for training, saved, and replaced by the page’s', { tag: long }, async ({
    app,
    page,
  }) => {
    const training = new Training(app);
    await training.open('next-letter');
    await training.set({ 'training steps': '40' });
    await box(training).fill('abababababababababababababababababababab');
    await use(training).click();
    await expect(training.panel).toContainText('Trains on your text of 40 letters.');
    await training.run();
    // Two alternating letters are learned quickly; a novel is not.
    for (const share of Object.values(await training.accuracies())) {
      expect(share).toBeGreaterThan(90);
    }
    await expect.poll(() => page.url()).toContain('weights=learning');
    await page.reload();
    await expect(training.panel).toContainText('Trains on your text of 40 letters.');
    await training.panel.getByRole('button', { name: 'Use Moby-Dick again' }).click();
    await expect(training.panel).toContainText('Trains on Moby-Dick.');
    await expect(training.progress()).toHaveText('training step 0 of 40');
  });

  test('of a megabyte is used for training, and the page stays responsive', { tag: long }, async ({
    app,
    page,
    context,
  }) => {
    test.slow();
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const training = new Training(app);
    await training.open('next-letter');
    await page.evaluate(() =>
      navigator.clipboard.writeText('so it goes, and so on. '.repeat(50_000).slice(0, 1_000_000)),
    );
    await box(training).focus();
    await app.press('ControlOrMeta+v');
    await expect(training.panel).toContainText('1,000,000 letters, only the first ones shown');
    await use(training).click();
    await expect(training.panel).toContainText('Trains on your text of 1,000,000 letters.');
    await training.button('Start').click();
    const pressed = Date.now();
    await app.button('Next step').click();
    await app.expectStep(2);
    expect(Date.now() - pressed, 'ms from the click to the step').toBeLessThan(1000);
    await training.reach(5);
  });
});
