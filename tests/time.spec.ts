import { cellNames, expect, long, numberIn, tabTo, test } from './page';
import {
  chips,
  coursesOf,
  lines,
  map,
  openTime,
  order,
  rows,
  steps,
  text,
  unitsOf,
  upwards,
  variance,
} from './timePanel';

test.describe('sorting', () => {
  test('by variance puts the largest variance on top', { tag: long }, async ({ app }) => {
    await openTime(app);
    await app.openNumbers();
    const tables = await app.numbersOver(steps);
    await expect(order(app, 'variance')).toBeChecked();
    for (const cell of cellNames) {
      const moves = coursesOf(
        tables.map((each) => each[cell]),
        'h',
      ).map(variance);
      const sorted = (await unitsOf(app, cell)).map((unit) => moves[unit] ?? Number.NaN);
      expect(sorted).toHaveLength(24);
      expect(sorted.map((value) => value.toPrecision(4))).toEqual(
        moves.toSorted((a, b) => b - a).map((value) => value.toPrecision(4)),
      );
    }
  });

  test('changes the order and loses no unit', { tag: long }, async ({ app }) => {
    await openTime(app);
    const orders: string[] = [];
    for (const title of [
      'unit number',
      'variance',
      'correlation with the prediction',
      'similar units',
    ]) {
      await order(app, title).check();
      const units = await unitsOf(app, 'LSTM');
      if (title === 'unit number') expect(units).toEqual(upwards);
      expect(units.toSorted((a, b) => a - b)).toEqual(upwards);
      orders.push(units.join());
    }
    expect(new Set(orders).size).toBe(4);
  });

  test('keeps the chosen lines and the current unit', async ({ app }) => {
    await openTime(app);
    await rows(app, 'GRU').focus();
    await app.press('ArrowDown', 3);
    await app.press('Enter');
    await expect(lines(app)).toHaveCount(4);
    const names = await lines(app).locator('.name').allTextContents();
    const option = rows(app, 'GRU').getByRole('option');
    const said = (await option.textContent()) ?? '';
    await order(app, 'unit number').check();
    const unit = Number(/^unit (\d+)/.exec(said)?.[1]);
    await expect(option).toHaveText(said);
    await expect(option).toHaveAttribute('aria-posinset', String(unit + 1));
    expect(await lines(app).locator('.name').allTextContents()).toEqual(names);
  });
});

test.describe('a line', () => {
  test('exists for the first unit of each cell, with its value in the Numbers', async ({ app }) => {
    await openTime(app);
    await app.openNumbers();
    await expect(lines(app)).toHaveCount(3);
    for (const step of [5, 9]) {
      await app.scrubber.fill(String(step));
      const tables = await app.numbersAt(step);
      for (const cell of cellNames) {
        const [, unit, value] =
          /^h (\d+)([+−][\d.]+)×/.exec((await chips(app, cell).textContent()) ?? '') ?? [];
        const right = Number(tables[cell].rows.h?.[Number(unit)]);
        expect(Math.abs(numberIn(value) - right)).toBeLessThan(6e-4);
      }
    }
  });

  test('has the colour of its cell, whichever cells it is compared with', async ({ app }) => {
    await app.openWith(text, { step: '5', panel: 'time', cells: 'LSTM,GRU' });
    await app.expectPanel('Over time');
    await expect(lines(app)).toHaveCount(2);
    const hues = await lines(app).evaluateAll((found) =>
      found.map((each) => each.getAttribute('data-hue')),
    );
    expect(hues).toEqual(['c', 'both']);
  });

  test('is added and removed by a click on its row', async ({ app }) => {
    await openTime(app);
    await order(app, 'unit number').check();
    await expect(chips(app, 'RNN')).toHaveCount(1);
    const before = await lines(app).locator('.name').allTextContents();
    const box = await rows(app, 'RNN').boundingBox();
    if (!box) throw new Error('expected the rows of a map');
    const position = { x: box.width / 2, y: (8.5 / 24) * box.height };
    expect(before).not.toContain('Vanilla RNN h 8');
    await rows(app, 'RNN').click({ position });
    await expect(lines(app)).toHaveCount(4);
    expect(await lines(app).locator('.name').allTextContents()).toContain('Vanilla RNN h 8');
    await expect(chips(app, 'RNN').last()).toContainText('h 8');
    await rows(app, 'RNN').click({ position });
    await expect(lines(app)).toHaveCount(3);
    expect((await lines(app).locator('.name').allTextContents()).sort()).toEqual(before.sort());
  });

  test('goes through the numbers of its unit', async ({ app }) => {
    await openTime(app);
    await app.openNumbers();
    for (const cell of ['RNN', 'LSTM'] as const) await chips(app, cell).click();
    await expect(lines(app)).toHaveCount(1);
    const unit = Number(/\d+$/.exec((await lines(app).locator('.name').textContent()) ?? '')?.[0]);
    const tables = await app.numbersOver(steps);
    const values =
      coursesOf(
        tables.map(({ GRU }) => GRU),
        'h',
      )[unit] ?? [];
    const path = (await lines(app).locator('.course').getAttribute('d')) ?? '';
    const places = path
      .slice(1)
      .split('L')
      .map((place) => place.split(',').map(Number));
    expect(places).toHaveLength(steps.length);
    // Heights and values are equal up to scale, so both are normalised by minimum and maximum.
    const share = (all: readonly number[]) => {
      const [low, high] = [Math.min(...all), Math.max(...all)];
      return all.map((value) => (value - low) / (high - low));
    };
    const heights = share(places.map(([, y = 0]) => -y));
    const off = share(values).map((value, index) => Math.abs(value - (heights[index] ?? 0)));
    expect(Math.max(...off)).toBeLessThan(1e-3);
  });

  test('shows the chosen quantity', async ({ app }) => {
    await openTime(app);
    await app.openNumbers();
    const { LSTM } = await app.numbersAt(5);
    await map(app, 'LSTM').getByRole('combobox').selectOption('cell state c');
    const chip = (await chips(app, 'LSTM').textContent()) ?? '';
    const [, unit, value] = /^c (\d+)([+−][\d.]+)×/.exec(chip) ?? [];
    expect(Math.abs(numberIn(value) - Number(LSTM.rows.c?.[Number(unit)]))).toBeLessThan(6e-4);
    await expect(lines(app).filter({ hasText: `LSTM c ${unit}` })).toHaveCount(1);
  });

  test('moves to the clicked step', async ({ app }) => {
    await openTime(app);
    const plot = app.panel('Over time').getByRole('img', { name: /^Value over 14 steps of / });
    const letter = plot.locator('text.letter').nth(10);
    const [box, at] = [await plot.boundingBox(), await letter.boundingBox()];
    if (!box || !at) throw new Error('expected letters under the lines');
    await app.page.mouse.click(at.x + at.width / 2, box.y + box.height / 3);
    await app.expectStep(11);
  });
});

test.describe('by keyboard alone', () => {
  test('units are navigated, announced, and drawn as lines', { tag: long }, async ({ app }) => {
    await openTime(app);
    await app.openNumbers();
    const { GRU } = await app.numbersAt(5);
    await order(app, 'unit number').check();
    await tabTo(app, rows(app, 'GRU'));
    const option = rows(app, 'GRU').getByRole('option');
    for (const [key, unit] of [
      ['Home', 0],
      ['ArrowUp', 0],
      ['ArrowDown', 1],
      ['PageDown', 9],
      ['PageUp', 1],
      ['End', 23],
      ['ArrowDown', 23],
      ['ArrowUp', 22],
    ] as const) {
      await app.press(key);
      await expect(option).toHaveText(new RegExp(`^unit ${unit} at step 5: `));
      const value = numberIn((await option.textContent())?.split(': ')[1]);
      expect(Math.abs(value - Number(GRU.rows.h?.[unit]))).toBeLessThan(6e-4);
    }
    await expect(option).toHaveAttribute('aria-selected', 'false');
    for (const [key, selected, count] of [
      ['Enter', 'true', 4],
      [' ', 'false', 3],
      [' ', 'true', 4],
    ] as const) {
      await app.press(key);
      await expect(option).toHaveAttribute('aria-selected', selected);
      await expect(lines(app)).toHaveCount(count);
    }
    // Elsewhere, keys step again, and the space did not play.
    await app.expectStep(5);
    await expect(app.button('Play')).toBeVisible();
  });

  test('lines are removed, and the focus stays in the panel', async ({ app }) => {
    await openTime(app);
    await rows(app, 'GRU').focus();
    await app.press('ArrowDown');
    await app.press('Enter');
    await expect(chips(app, 'GRU')).toHaveCount(2);
    await tabTo(app, chips(app, 'GRU').first());
    await app.press('Enter');
    await expect(chips(app, 'GRU')).toHaveCount(1);
    await expect(chips(app, 'GRU')).toBeFocused();
    await app.press('Enter');
    await expect(chips(app, 'GRU')).toHaveCount(0);
    await expect(rows(app, 'GRU')).toBeFocused();
    await expect(lines(app)).toHaveCount(2);
  });
});
