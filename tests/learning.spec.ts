/** What the tasks are for: with the settings they come with, the cells part. */
import { expect, test } from './page';
import { Training } from './training';

test.beforeEach(() => test.slow());

test('temporal order: GRU and LSTM learn it, the plain RNN is near chance', async ({ app }) => {
  const training = new Training(app);
  await training.open('temporal-order');
  await expect(training.field('length')).toHaveValue('50');
  await training.run();
  const { RNN, GRU, LSTM } = await training.accuracies();
  expect(GRU).toBeGreaterThan(95);
  expect(LSTM).toBeGreaterThan(95);
  expect(RNN).toBeLessThan(50);
});

test('adding: GRU and LSTM learn it, the plain RNN costs what guessing does', async ({ app }) => {
  const training = new Training(app);
  await training.open('adding');
  await expect(training.field('length')).toHaveValue('30');
  await training.run();
  const { RNN, GRU, LSTM } = await training.losses();
  // Mean squared errors; guessing costs a sixth.
  expect(GRU).toBeLessThan(0.01);
  expect(LSTM).toBeLessThan(0.01);
  expect(RNN).toBeGreaterThan(0.12);
});

test('running parity: GRU and LSTM learn it, the plain RNN is near chance', async ({ app }) => {
  const training = new Training(app);
  await training.open('parity');
  await expect(training.field('length')).toHaveValue('32');
  await training.run();
  const { RNN, GRU, LSTM } = await training.accuracies();
  expect(GRU).toBeGreaterThan(95);
  expect(LSTM).toBeGreaterThan(95);
  expect(RNN).toBeLessThan(65);
});

test('echo: the plain RNN has learned it while the gated two have not', async ({ app }) => {
  const training = new Training(app);
  await training.open('echo');
  await expect(training.field('delay')).toHaveValue('10');
  await training.set({ 'training steps': '120' });
  await training.run();
  const { RNN, GRU, LSTM } = await training.accuracies();
  expect(RNN).toBeGreaterThan(95);
  expect(GRU).toBeLessThan(95);
  expect(LSTM).toBeLessThan(95);
});
