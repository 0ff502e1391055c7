import { expect, fresh, long, test } from './page';
import { killing, kills } from './walk/kills';

test.describe('a training keeps every step that was shown', { tag: [fresh, long] }, () => {
  for (const kill of Object.keys(kills)) {
    test(kill, async ({ context, baseURL }) => {
      test.slow();
      const options = { kill, times: 1, seed: 1, site: baseURL ?? '' };
      expect(await killing(context, options)).toEqual([]);
    });
  }
});
