/** The address contains the choices, and an address is either shown or reported as not shown. */
import { expect, long, test } from './page';

test('the last choice is restored after a reload, and the address follows while playing', {
  tag: long,
}, async ({ app, page }) => {
  await app.openWith('a whale');
  await app.sequence.focus();
  await app.press('End');
  await page.keyboard.type(' swims');
  await page.reload();
  await expect(app.sequence).toHaveValue('a whale swims');
  await expect.poll(() => page.url()).toContain('swims');

  await app.openWith('a whale swims under the ship', { step: '1' });
  await app.button('Play').click();
  const stepIn = () => Number(new URLSearchParams(new URL(page.url()).hash.slice(1)).get('step'));
  await expect.poll(stepIn).toBeGreaterThan(1);
  const seen = await page.evaluate(() => {
    const step = Number(/Step (\d+) of/.exec(document.body.innerText)?.[1]);
    location.reload();
    return step;
  });
  await expect(app.sequence).toHaveValue('a whale swims under the ship');
  expect(Number(await app.scrubber.inputValue())).toBeGreaterThanOrEqual(seen);

  // A newly opened link is used as it is, whatever was done before.
  await app.openWith('a whale', { step: '2' });
  await app.press('End');
  await page.goto('about:blank');
  await app.openWith('a whale', { step: '2' });
  await app.expectStep(2, 7);
});

test('a training of another browser is reported as missing, and the address is corrected', async ({
  app,
  page,
}) => {
  await app.open('task=parity&text=0110&weights=learning&checkpoint=500&step=9&step=3&op=99');
  const notices = page
    .getByRole('status')
    .filter({ has: page.getByRole('button', { name: 'Dismiss' }) });
  await expect(
    notices.filter({ hasText: 'step 500 was asked for is not in this browser' }),
  ).toHaveCount(1);
  await expect(notices.filter({ hasText: 'step=9 was not used' })).toHaveCount(1);
  await expect(notices.filter({ hasText: 'op=99 was not used' })).toHaveCount(1);
  await expect(notices.filter({ hasText: 'gives its step 2 times' })).toHaveCount(1);
  await expect.poll(() => page.url()).toContain('weights=learning');
  await expect.poll(() => page.url()).not.toMatch(/checkpoint|op=|step=9/);
  // Each is dismissed individually.
  for (let left = 4; left > 0; left--) {
    await expect(notices).toHaveCount(left);
    await notices.first().getByRole('button', { name: 'Dismiss' }).click();
  }
  await expect(notices).toHaveCount(0);

  await app.open('task=recall&text=B....%3F&step=6&change=all.x[29]=10@5-&change=GRU.z=0@7-');
  await expect(page.getByText('x[29] (not in the input) set to 10 from step 5 on')).toBeVisible();
  await expect(
    page.getByText('GRU z held at 0 from step 7 on (beyond the sequence)'),
  ).toBeVisible();
});

test('a task chosen while the models of another arrive is shown with its own models', async ({
  app,
  page,
}) => {
  await app.open();
  await expect(page.getByRole('main')).toHaveAttribute('data-complete', 'true');
  const order = [
    'parity',
    'adding',
    'recall',
    'sine',
    'reber',
    'echo',
    'surname',
    'temporal-order',
  ];
  for (let index = 0; index + 1 < order.length; index += 2) {
    const [second = '', third = ''] = order.slice(index);
    // The third is chosen in the event-loop task after the second's last file has arrived.
    const arrived = await page.evaluate(
      async ([task, next]) => {
        const choose = (value: string) => {
          const select = document.querySelector('select');
          if (!select) return;
          const set = Object.getOwnPropertyDescriptor(HTMLSelectElement.prototype, 'value')?.set;
          set?.call(select, value);
          select.dispatchEvent(new Event('change', { bubbles: true }));
        };
        const original = window.fetch;
        let files = 0;
        const done = new Promise<number>((resolve) => {
          window.fetch = async (...request) => {
            const response = await original(...request);
            const read = response.arrayBuffer.bind(response);
            response.arrayBuffer = async () => {
              const bytes = await read();
              files++;
              if (files === 3) {
                setTimeout(() => {
                  choose(next);
                  resolve(files);
                });
              }
              return bytes;
            };
            return response;
          };
        });
        choose(task);
        const count = await done;
        window.fetch = original;
        return count;
      },
      [second, third] as const,
    );
    expect(arrived).toBe(3);
    await expect(app.task).toHaveValue(third);
    await expect(page.getByRole('main')).not.toHaveAttribute('aria-busy', 'true');
    await expect(page.getByRole('article')).toHaveCount(3);
  }
});
