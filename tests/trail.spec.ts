import { expectQuestion, expectSame, guesses, heading, links, readAnswer } from './inspector';
import { cellNames, examples, expect, long, tabTo, test } from './page';

const text = 'the whale swam under the ship.';

test.describe('a link of an answer', () => {
  test('leads across time steps, to an initial value', async ({ app }) => {
    await app.openWith(text, { step: '3', why: 'GRU.h[3]@3' });
    for (const step of [2, 1, 0]) {
      await links(app)
        .filter({ hasText: `h${step}[3]` })
        .click();
      await expectQuestion(app, 'GRU', `h${step}[3]`);
      await app.expectStep(Math.max(1, step));
    }
    expect((await readAnswer(app)).says).toContain('The initial state of the GRU');
    await expect(links(app)).toHaveCount(0);
  });

  test('leads to an input', async ({ app }) => {
    await app.openWith(text, { step: '5', why: 'GRU.z[5]@5' });
    await links(app).filter({ hasText: 'x5[w]' }).click();
    await expectQuestion(app, 'GRU', 'x5[w]');
    const answer = await readAnswer(app);
    expect(answer.value).toBe(1);
    expect(answer.says).toContain('The input at step 5');
    await expect(links(app)).toHaveCount(0);
  });

  test('extends the trail, which leads back to earlier questions', async ({ app }) => {
    await app.openWith(text, { step: '3', why: 'GRU.h[3]@3' });
    const way = app.page.getByRole('navigation', { name: 'Earlier questions' });
    await expect(heading(app)).toBeVisible();
    await expect(way).toHaveCount(0);
    await links(app).filter({ hasText: 'h2[3]' }).click();
    await links(app).filter({ hasText: 'h1[3]' }).click();
    await links(app).filter({ hasText: 'h̃1[3]' }).click();
    await expectQuestion(app, 'GRU', 'h̃1[3]');
    await expect(way.getByRole('button')).toHaveText(['h3[3]', 'h2[3]', 'h1[3]']);
    await way.getByRole('button', { name: 'hidden state h, unit 3, step 2' }).click();
    await expectQuestion(app, 'GRU', 'h2[3]');
    await app.expectStep(2);
    await expect(way.getByRole('button')).toHaveText(['h3[3]']);
  });
});

test.describe('by keyboard alone', () => {
  for (const [cell, options] of examples(cellNames)) {
    test(
      `one follows a prediction of the ${cell} to its most influential input, and back`,
      options,
      async ({ app, page }) => {
        await app.openWith(text, { step: '9' });
        await guesses(app, cell).first().focus();
        await app.press('Enter');
        await expect(heading(app)).toBeFocused();
        const asked = [await heading(app).innerText()];
        for (let hop = 0; hop < 60; hop++) {
          const { says, terms } = await readAnswer(app);
          if (terms.length === 0) {
            expect(says).toMatch(/^The input at step \d+/);
            break;
          }
          await tabTo(app, links(app).first());
          const name = await links(app).first().locator('span').first().textContent();
          await app.press('Enter');
          await expect(heading(app)).toContainText(`${name} = `);
          await expect(heading(app)).toBeFocused();
          asked.push(await heading(app).innerText());
        }
        expect(asked.at(-1)).toMatch(/^.*\nx\d+\[.\] = 1\.0+$/);
        expect(asked.length).toBeGreaterThan(2);
        for (const question of asked.slice(0, -1).reverse()) {
          await page.goBack();
          await expect(heading(app)).toHaveText(question.replaceAll('\n', ''));
        }
        await page.goBack();
        await expect(app.panel('Why?')).toHaveCount(0);
        await app.expectStep(9);
      },
    );
  }

  test('Escape closes the answer and restores the focus, every time', { tag: long }, async ({
    app,
    page,
  }) => {
    await app.openWith(text, { step: '4' });
    for (const guess of [guesses(app, 'GRU').first(), guesses(app, 'LSTM').nth(1)]) {
      for (const follows of [false, true, false]) {
        await guess.focus();
        await app.press('Enter');
        await expect(heading(app)).toBeFocused();
        if (follows) {
          await tabTo(app, links(app).first());
          await app.press('Enter');
          await expect(heading(app)).toContainText(' = ');
          await expect(heading(app)).toBeFocused();
        }
        await app.press('Escape');
        await expect(app.panel('Why?')).toHaveCount(0);
        await expect(guess).toBeFocused();
      }
    }
    await expect.poll(() => page.url()).not.toContain('why=');
  });

  test('expanding “N more” keeps the focus in the answer', async ({ app }) => {
    await app.openWith(text, { step: '4', why: 'GRU.z[5]@4' });
    await links(app).filter({ hasText: 'more' }).focus();
    await app.press('Enter');
    await expect(app.panel('Why?').getByRole('listitem')).toHaveCount(55);
    await expect(app.panel('Why?').locator(':focus')).toHaveCount(1);
  });

  test('a vector is read unit by unit, and a unit is explained', { tag: long }, async ({ app }) => {
    await app.openWith(text, { step: '4' });
    await app.openNumbers();
    const z = (await app.numbersAt(4)).GRU.rows.z ?? [];
    const strip = app.strip('GRU', 'update gate');
    const says = (unit: number) => `unit ${unit}: ${Number(z[unit]).toPrecision(4)}`;
    await strip.focus();
    for (const [key, unit] of [
      ['Home', 0],
      ['ArrowLeft', 0],
      ['ArrowRight', 1],
      ['ArrowRight', 2],
      ['ArrowLeft', 1],
      ['End', 23],
      ['ArrowRight', 23],
      ['ArrowLeft', 22],
    ] as const) {
      await app.press(key);
      await expect(strip).toHaveAttribute('aria-valuetext', says(unit));
      await expect(strip).toHaveAttribute('aria-valuenow', String(unit));
    }
    await app.expectStep(4);
    await app.press('Enter');
    await expectQuestion(app, 'GRU', 'z4[22]');
    await app.press('Escape');
    await expect(strip).toBeFocused();
  });

  test('a map is read unit by unit at its step, and a unit is explained', { tag: long }, async ({
    app,
  }) => {
    await app.openWith(text, { step: '4' });
    await app.openNumbers();
    const h = (await app.numbersAt(4)).GRU.rows.h ?? [];
    const map = app.card('GRU').getByRole('slider', { name: 'Units of hidden state over time' });
    await map.focus();
    for (const [key, unit] of [
      ['ArrowUp', 0],
      ['ArrowDown', 1],
      ['ArrowDown', 2],
      ['ArrowUp', 1],
    ] as const) {
      await app.press(key);
      const says = `unit ${unit} at step 4: ${Number(h[unit]).toPrecision(4).replace('-', '−')}`;
      await expect(map).toHaveAttribute('aria-valuetext', says);
    }
    await app.expectStep(4);
    await app.press('Enter');
    await expectQuestion(app, 'GRU', 'h4[1]');
    await app.press('Escape');
    await expect(map).toBeFocused();
  });
});

test.describe('a question', () => {
  test('follows the step', async ({ app }) => {
    await app.openWith(text, { step: '4', why: 'GRU.z[5]@4' });
    await app.openNumbers();
    await expectQuestion(app, 'GRU', 'z4[5]');
    await heading(app).focus();
    for (const [key, step] of [
      ['ArrowRight', 5],
      ['ArrowRight', 6],
      ['ArrowLeft', 5],
    ] as const) {
      await app.press(key);
      await expectQuestion(app, 'GRU', `z${step}[5]`);
      await app.expectStep(step);
      expectSame((await readAnswer(app)).value, (await app.numbersAt(step)).GRU.rows.z?.[5]);
    }
  });

  test('moves between units, to either end, and remains one question', { tag: long }, async ({
    app,
    page,
  }) => {
    await app.openWith(text, { step: '4' });
    await app.openNumbers();
    const z = (await app.numbersAt(4)).GRU.rows.z;
    await app.strip('GRU', 'update gate').focus();
    await app.press('ArrowRight');
    await app.press('Enter');
    await expectQuestion(app, 'GRU', 'z4[1]');
    for (const [name, unit] of [
      ['Next unit', 2],
      ['Previous unit', 1],
      ['Previous unit', 0],
      ['Previous unit', 0],
      ['Next unit', 1],
    ] as const) {
      await app.button(name).focus();
      await app.press('Enter');
      await expectQuestion(app, 'GRU', `z4[${unit}]`);
      await expect(app.button(name), 'at the end too').toBeFocused();
      expectSame((await readAnswer(app)).value, z?.[unit]);
    }
    await app.button('Next unit').click();
    await expect.poll(() => page.url()).toContain(encodeURIComponent('GRU.z[2]@4'));
    await page.goBack();
    await expect(app.panel('Why?')).toHaveCount(0);
  });

  test('is restored by a reload', async ({ app, page }) => {
    await app.openWith(text, { step: '4' });
    await guesses(app, 'LSTM').first().click();
    await links(app).first().click();
    await links(app).first().click();
    await expect(page.getByRole('navigation', { name: 'Earlier questions' })).toBeVisible();
    const asked = (await heading(app).textContent()) ?? '';
    const answer = await readAnswer(app);
    await page.reload();
    await expect(heading(app)).toHaveText(asked);
    expect(await readAnswer(app)).toEqual(answer);
  });
});
