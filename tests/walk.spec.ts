import { expect, fresh, test } from './page';
import { walk } from './walk/walk';

test('300 random actions without a pause leave the page as its address says, and its numbers true', {
  tag: fresh,
}, async ({ context, baseURL }) => {
  test.slow();
  const options = { seed: 1, actions: 300, every: 150, site: baseURL ?? '' };
  expect(await walk(context, options)).toEqual([]);
});
