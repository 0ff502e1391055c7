/**
 * Five tasks by keyboard and screen reader alone. Each line has the keys, and the announcement
 * after the last one.
 */
import { Listener } from './listener';
import { expect, test } from './page';
import { Training } from './training';

test('is a gate open, and why; hold it; what changed; train; compare: by screen reader and keyboard', async ({
  app,
  page,
}) => {
  test.slow();
  await app.openTask('parity', { text: '0110100', step: '6' });
  await app.expectStep(6, 7);
  const listener = await Listener.to(page);
  const hear = listener.hear.bind(listener);
  const counts: Record<string, number> = {};
  const done = (task: string) => {
    counts[task] = listener.keys - Object.values(counts).reduce((sum, keys) => sum + keys, 0);
  };

  // 1. Is the update gate open at this step, in which units, and why?
  await hear(['Tab'], /^Skip to the cells, button/);
  await hear(['Enter'], /^The cells, main/);
  await hear(['Tab', 'Tab'], /^Skip the Vanilla RNN, button/);
  await hear(['Enter'], /^GRU, article/);
  await hear(
    ['Tab', 'Tab', 'Tab', 'Tab', 'Tab', 'Tab', 'Tab', 'Tab'],
    /^reset gate: r t equals sigmoid of W r times the joined x t and h t minus 1, plus b r, math/,
  );
  await hear(
    ['Tab'],
    /^reset gate r, step 6: mean 0\.\d\d; open above 0\.9 in .*, slider, unit 0: /,
  );
  await hear(
    ['Tab', 'Tab', 'ArrowRight'],
    /^z t, update gate\. .*At this step from .*, mean .*\.$/m,
  );
  await hear(['Tab'], /^update gate z, step 6: mean 0\.\d\d; open above 0\.9 in .*, slider/);
  await hear(['ArrowRight'], /, slider, unit 1: 0\.\d+$/m);
  await hear(['Enter'], /^GRU: update gate z, unit 1, step 6, is 0\.\d+, heading/);
  done('is a gate open, where, why');

  // 2. Hold it.
  await hear(['Tab', 'Tab', 'Tab'], /^Hold at 0 from here on, button/);
  await hear(['Enter'], /^GRU z, unit 1, held at 0 from step 6 on\. .*step 6/m);
  done('hold it');

  // 3. What changed?
  await hear(
    ['Escape'],
    /^update gate z, step 6: mean .*changed.*, slider, unit 1: was 0\.\d+, now 0\.000/,
  );
  done('what changed');

  // 4. Train.
  await hear(
    Array.from({ length: 9 }, () => 'Shift+Tab'),
    /^Skip the GRU, button/,
  );
  await hear(['Enter', 'Tab', 'Tab'], /^Skip the LSTM, button/);
  await hear(['Enter'], /^Train, button/);
  await hear(['Enter'], /^Train, heading/);
  // So long that it still runs when it is paused, on any machine.
  const training = new Training(app);
  await training.set({ 'training steps': '100000' });
  await training.panel.getByRole('heading', { level: 2 }).focus();
  await hear(['Tab', 'Tab'], /^Start, button/);
  await hear(['Enter'], /^Training started\.$/m);
  // A training that is paused before its first step has no results.
  await training.reach(1);
  await hear(
    ['Enter'],
    /^Training paused at training step [\d,]+\. RNN .*correct, loss .*; GRU .*; LSTM /m,
  );
  done('train');

  // 5. Compare the cells at a step.
  await hear(['Escape'], /^Train, button/);
  await hear(
    ['ArrowLeft'],
    /\bStep 5 of 7, letter 1\. RNN predicts \S+, .* %; GRU predicts \S+, .* %; LSTM predicts \S+, .* %\./m,
  );
  done('compare');

  expect(counts).toEqual({
    'is a gate open, where, why': 20,
    'hold it': 4,
    'what changed': 1,
    train: 18,
    compare: 2,
  });
  // Only sentences, no bare numbers.
  for (const words of listener.announcements) expect(words).toMatch(/[a-z].*[.:…]/);
});

test('playing is silent, and its end is announced; operations announce their results', async ({
  app,
  page,
}) => {
  await app.openWith('the whale', { step: '6' });
  await app.expectStep(6, 9);
  const listener = await Listener.to(page);
  await page.getByRole('combobox', { name: 'Speed' }).selectOption('8');
  await app.transport.getByRole('button', { name: 'Play' }).focus();
  await listener.hear(['Enter'], /^Step 9 of 9, letter e\. RNN predicts .*; GRU predicts /m);
  expect(listener.announcements).toHaveLength(1);
  // One by one: on a busy machine, keys in a row are announced together or in several messages.
  await listener.hear(['Home'], /^Step 1 of 9, letter t\. RNN predicts /m);
  await listener.hear(['ArrowDown'], /^Step 2 of 9, letter h\. Operation 1 of \d+, /m);
  await listener.hear(
    ['ArrowDown'],
    /^Operation 2 of \d+, gate on the past\. GRU: .*reset gate, mean .*LSTM: /m,
  );
  await expect(page).toHaveTitle('Step 2 of 9 · next letter · Unrolled');
});

test('shortcuts do not override used keys: the page scrolls, and sliders keep their arrows', async ({
  app,
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 500 });
  await app.openWith('the whale', { step: '3' });
  const scrolled = () => page.evaluate(() => window.scrollY);
  const foot = await page.evaluate(
    () => document.documentElement.scrollHeight - window.innerHeight - 1,
  );
  await app.press('End');
  await expect.poll(scrolled).toBeGreaterThan(foot);
  // A browser that is still scrolling drops the key.
  await expect(async () => {
    await app.press('Home');
    await expect.poll(scrolled, { timeout: 2000 }).toBe(0);
  }).toPass();
  for (const key of ['ArrowDown', ' ']) {
    const before = await scrolled();
    await expect(async () => {
      await app.press(key);
      await expect.poll(scrolled, { message: key, timeout: 2000 }).toBeGreaterThan(before);
    }).toPass();
  }
  await app.strip('GRU', 'logits').focus();
  await app.press('ArrowUp');
  await expect(app.strip('GRU', 'logits')).toHaveAttribute('aria-valuenow', '1');
  await app.expectStep(3);
  await expect(page.getByText('step complete')).toBeVisible();
  await expect(app.button('Play')).toBeVisible();
});

test('panels move the focus to their heading and restore it on closing', async ({ app }) => {
  await app.openWith('the whale', { step: '3' });
  for (const title of ['Gradients', 'Over time', 'Why?', 'Change'] as const) {
    await app.panelButton(title).focus();
    await app.press('Enter');
    await expect(app.panel(title).getByRole('heading', { level: 2 })).toBeFocused();
    await app.press('Tab');
    await app.press('Escape');
    await expect(app.panel(title)).toHaveCount(0);
    await expect(app.panelButton(title)).toBeFocused();
  }
  const strips = [app.strip('GRU', 'update gate'), app.strip('LSTM', 'cell state')];
  const [first, second] = strips;
  if (!first || !second) throw new Error('expected two strips');
  for (const strip of strips) {
    await strip.focus();
    await app.press('Enter');
  }
  await app.press('Escape');
  await expect(second).toBeFocused();
  await app.press('ArrowRight');
  await expect(second).toHaveAttribute('aria-valuetext', /^unit 1: /);
});
