import type { Locator } from '@playwright/test';
import {
  expectQuestion,
  expectSame,
  guesses,
  heading,
  links,
  readAnswer,
  total,
} from './inspector';
import { alphabet, examples, expect, test } from './page';

const text = 'the whale swam under the ship.';

/** Clicks the centre of a unit's bar. */
async function clickUnit(strip: Locator, unit: number, units: number): Promise<void> {
  const box = await strip.boundingBox();
  await strip.click({ position: { x: ((unit + 0.5) / units) * (box?.width ?? 0), y: 4 } });
}

test('the answer in a card’s header can be asked about', async ({ app }) => {
  await app.openWith('the whale', { step: '3' });
  await app.card('GRU').locator('[data-answer]').getByRole('button').click();
  await app.expectPanel('Why?');
  await expect(app.panel('Why?')).toContainText('GRU');
  await app.openTask('adding', { text: '0.5* 0.2 0.3*', step: '3' });
  await app.card('LSTM').locator('[data-answer]').getByRole('button').click();
  await app.expectPanel('Why?');
  await expect(app.panel('Why?')).toContainText('LSTM');
});

test.describe('a number is explained', () => {
  for (const [[cell, vector, row, name, units, unit], options] of examples([
    ['RNN', 'hidden state', 'h', 'h', 24, 0],
    ['GRU', 'update gate', 'z', 'z', 24, 5],
    ['LSTM', 'candidate cell state', 'candidate', 'c̃', 24, 23],
    ['LSTM', 'logits', 'y', 'y', 30, 20],
  ] as const)) {
    test(`by a click on its bar: the ${cell}’s ${vector}`, options, async ({ app }) => {
      await app.openWith(text, { step: '4' });
      await app.openNumbers();
      const numbers = await app.numbersAt(4);
      await clickUnit(app.strip(cell, vector), unit, units);
      const called = units === 30 ? alphabet[unit] : unit;
      await expectQuestion(app, cell, `${name}4[${called}]`);
      expectSame((await readAnswer(app)).value, numbers[cell].rows[row]?.[unit]);
    });
  }

  test('by a click in a state map, and the page moves to its step', async ({ app }) => {
    await app.openWith(text, { step: '4' });
    await app.openNumbers();
    const map = app.map('GRU', 'hidden state');
    const box = await map.boundingBox();
    if (!box) throw new Error('expected a map');
    // One column for the initial state, then one per step; the numbers below take 18 px.
    const at = (column: number, unit: number) => ({
      x: ((column + 0.5) / 31) * box.width,
      y: ((unit + 0.5) / 24) * (box.height - 18),
    });
    await map.click({ position: at(17, 11) });
    await expectQuestion(app, 'GRU', 'h17[11]');
    await app.expectStep(17);
    const there = await app.numbersAt(17);
    expectSame((await readAnswer(app)).value, there.GRU.rows.h?.[11]);

    await map.click({ position: at(0, 7) });
    await expectQuestion(app, 'GRU', 'h0[7]');
    await app.expectStep(1);
    const first = await app.numbersAt(1);
    const answer = await readAnswer(app);
    expectSame(answer.value, first.GRU.rows.h_prev?.[7]);
    expect(answer.says).toContain('The initial state of the GRU');
    expect(answer.terms).toEqual([]);
  });

  test('by a click on a prediction, with the shares of all classes', async ({ app }) => {
    await app.openWith(text, { step: '4' });
    const guess = guesses(app, 'GRU').first();
    const [letter = '', percent = ''] = (await guess.innerText()).split(/\s+/);
    await guess.click();
    await expectQuestion(app, 'GRU', `p4[${letter}]`);
    await links(app).filter({ hasText: 'more' }).click();
    await expect(links(app)).toHaveCount(alphabet.length);
    const { value, terms } = await readAnswer(app);
    expect(Math.round(value)).toBe(Number(percent));
    expect(terms[0]).toMatchObject({ value, text: expect.stringContaining(`y4[${letter}]`) });
    expect(Math.abs(total(terms) - 100)).toBeLessThan(0.2);
    // Softmax of the logits that the rows link to.
    const raised = terms.map(({ factors }) => Math.exp(factors[0] ?? 0));
    const share = (100 * (raised[0] ?? 0)) / raised.reduce((sum, one) => sum + one, 0);
    expect(Math.abs(share - value)).toBeLessThan(0.1);
  });

  test('by a click in the Numbers, also on a row of the previous step', async ({ app }) => {
    await app.openWith(text, { step: '4' });
    await app.openNumbers();
    const { GRU } = await app.numbersAt(4);
    const cell = (row: string, unit: number) =>
      app
        .card('GRU')
        .getByRole('row', { name: row, exact: false })
        .filter({
          has: app.page.getByRole('rowheader', { name: row, exact: true }),
        })
        .getByRole('button')
        .nth(unit);

    await cell('candidate', 9).click();
    await expectQuestion(app, 'GRU', 'h̃4[9]');
    expectSame((await readAnswer(app)).value, GRU.rows.candidate?.[9]);
    await app.expectStep(4);

    await cell('h_prev', 3).click();
    await expectQuestion(app, 'GRU', 'h3[3]');
    expectSame((await readAnswer(app)).value, GRU.rows.h_prev?.[3]);
    await app.expectStep(3);

    await cell('x', 5).click();
    await expectQuestion(app, 'GRU', 'x3[e]');
    expect(await readAnswer(app)).toMatchObject({ value: 1, terms: [] });
    expect((await readAnswer(app)).says).toContain('The input at step 3');
  });
});

const squashes: Readonly<Record<string, (sum: number) => number>> = {
  σ: (sum) => 1 / (1 + Math.exp(-sum)),
  tanh: Math.tanh,
};

test.describe('an answer adds up', () => {
  for (const [[why, squash, count], options] of examples(
    [
      ['RNN.h[2]@9', 'σ', 55],
      ['GRU.z[5]@4', 'σ', 55],
      ['GRU.candidate[0]@1', 'tanh', 55],
      ['GRU.h[13]@20', undefined, 2],
      ['GRU.y[20]@30', undefined, 55],
      ['LSTM.i[23]@12', 'σ', 55],
      ['LSTM.c[7]@8', undefined, 2],
      ['LSTM.h[4]@8', undefined, 1],
      ['LSTM.y[0]@8', undefined, 25],
    ] as const,
    2,
  )) {
    test(`${why}: the terms shown, “N more” and the bias`, options, async ({ app }) => {
      await app.openWith(text, { step: why.split('@')[1] ?? '', why });
      await expect(heading(app)).toBeVisible();
      const brief = await readAnswer(app);
      const unsquashed = (sum: number) => sum;
      expect(brief.squash).toBe(squash);
      expect(Math.abs(total(brief.terms) - brief.sum)).toBeLessThan(1e-5);
      const made = (squashes[squash ?? ''] ?? unsquashed)(brief.sum);
      expect(Math.abs(made - brief.value)).toBeLessThan(1e-5);

      const more = links(app).filter({ hasText: /^\d+ more$/ });
      if (count > 12) {
        const [rest] = brief.terms.filter((term) => term.text.endsWith('more'));
        const hidden = Number((await more.innerText()).split(' ')[0]);
        expect(hidden).toBe(count - brief.terms.filter((term) => term !== rest).length);
        await more.click();
        await expect(app.panel('Why?').getByRole('listitem')).toHaveCount(count);
        const shown = new Set(brief.terms.map((term) => term.text));
        const { terms } = await readAnswer(app);
        const opened = terms.filter((term) => !shown.has(term.text));
        expect(opened).toHaveLength(hidden);
        expect(Math.abs(total(opened) - (rest?.value ?? Number.NaN))).toBeLessThan(1e-5);
      }
      await expect(more).toHaveCount(0);

      const { terms, sum } = await readAnswer(app);
      expect(terms).toHaveLength(count);
      expect(Math.abs(total(terms) - sum)).toBeLessThan(1e-5);
      const sizes = terms.filter(({ isBias }) => !isBias).map(({ value }) => Math.abs(value));
      expect(sizes, 'largest first').toEqual(sizes.toSorted((a, b) => b - a));
      if (why.startsWith('LSTM.h')) return; // tanh(c) shows c, so its product differs from its digits.
      for (const { text: words, value, factors } of terms) {
        // Factors are shown with four digits; for 1 − z these are the digits of 1 − z.
        const product = factors.reduce((all, one) => all * one, 1);
        const off = Math.abs(product - value);
        expect(off, words).toBeLessThanOrEqual(1e-6 + 2e-3 * Math.abs(value));
      }
    });
  }
});

test.describe('a link to a question', () => {
  for (const [[why, says], options] of examples([
    ['GRU.h[999]@3', 'This number is not available: h: expected a unit below 24, got 999.'],
    ['GRU.h[2]@99', 'This number is not available: GRU: expected a step up to 30, got 99.'],
    ['GRU.o[1]@3', 'expected one of x, r, z, candidate, h, y, got o.'],
    ['GRU.p[30]@3', 'expected an answer below 30, got 30.'],
    ['abc', 'The link’s why could not be read: expected a number such as GRU.h[3]@12, got “abc”.'],
  ] as const)) {
    test(
      `that is invalid is reported, and the page works: ${why}`,
      options,
      async ({ app, page }) => {
        await app.openWith(text, { why });
        await expect(page.getByText(says)).toBeVisible();
        await app.pressInTime('Home');
        await app.expectStep(1, 30);
        await guesses(app, 'GRU').first().click();
        await expect(heading(app)).toContainText('GRU, step 1p1[');
      },
    );
  }
});
