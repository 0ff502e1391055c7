import { expect, fresh, test, type Unrolled } from './page';

test.describe('with reduced motion', () => {
  const drawn = (app: Unrolled) =>
    app.page
      .getByRole('article')
      .locator('svg path, svg rect, canvas')
      .evaluateAll((parts) =>
        parts.map((part) => [
          part instanceof HTMLCanvasElement ? part.toDataURL() : part.getAttribute('d'),
          part.getAttribute('x'),
          getComputedStyle(part).transform,
        ]),
      );

  for (const motion of ['reduce', 'no-preference'] as const) {
    const title = motion === 'reduce' ? 'final at once' : 'not: without it, bars move';
    test(`drawings are ${title}`, { tag: fresh }, async ({ app, page }) => {
      await page.emulateMedia({ reducedMotion: motion });
      await app.openStill('the whale swam.');
      await app.button('Next step').click();
      await app.expectStep(2);
      // The step's own frame.
      await page.clock.runFor(16);
      const atOnce = await drawn(app);
      await page.clock.runFor(1000);
      await expect.poll(() => page.evaluate(() => document.getAnimations().length)).toBe(0);
      const later = await drawn(app);
      expect(atOnce.length).toBeGreaterThan(50);
      if (motion === 'reduce') expect(later).toEqual(atOnce);
      else expect(later).not.toEqual(atOnce);
    });
  }
});
