import { expect, test } from '@playwright/test';
import { faults } from './faults';
import { long } from './page';

/** Not faults of the components: only the gallery shows so many of them on one page. */
const ofTheGallery = /^(landmark-\S+|heading-order|page-has-heading-one) /;

/** Cards and panels have the most elements, and other tests run axe on them on the page. */
const onThePage = 'CellCard EquationRow Conventions GradientPanel Trajectories TrainPanel Why';
const lookedAtOnThePage = onThePage
  .split(' ')
  .map((name) => `[data-entry="${name}"]`)
  .join();

const address = new URL('/gallery', process.env.FIXTURE_URL).href;

test('the gallery shows every example within its box without faults, and one entry alone', {
  tag: long,
}, async ({ page }) => {
  const errors: string[] = [];
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  page.on('pageerror', (error) => errors.push(String(error)));
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  await page.goto(address);
  await expect(page.locator('[data-entry]').first()).toBeVisible();
  const beyond = await page.locator('[data-example]').evaluateAll((boxes) =>
    boxes.flatMap((box) => {
      const { scrollWidth, clientWidth, scrollHeight, clientHeight } = box;
      // Without a given height a box is as tall as its content, and a mark may overflow it.
      const hasHeight = box.getAttribute('style')?.includes(' height:') ?? false;
      const fits =
        scrollWidth <= clientWidth + 1 && (!hasHeight || scrollHeight <= clientHeight + 1);
      const name = box.getAttribute('data-example');
      return fits ? [] : [`${name}: ${scrollWidth} × ${scrollHeight} px`];
    }),
  );
  expect(beyond).toEqual([]);
  await page.locator(lookedAtOnThePage).evaluateAll((all) => {
    for (const each of all) each.remove();
  });
  const found = await faults(page, 'all', 'main');
  expect(found.filter((fault) => !ofTheGallery.test(fault))).toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  expect(await faults(page, 'colours', 'main')).toEqual([]);
  await page.goto(`${address}?only=ShareLink`);
  await expect(page.locator('[data-entry]')).toHaveCount(1);
  await expect(page.getByLabel('Copy this link')).toBeFocused();
  expect(errors).toEqual([]);
});
