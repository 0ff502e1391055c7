import { expect, fresh, long, test } from './page';
import { walk } from './walk/walk';

test('after 300 random actions without a pause the page matches its address, and its numbers are correct', {
  tag: [fresh, long],
}, async ({ context, baseURL }) => {
  test.slow();
  const options = { seed: 1, actions: 300, every: 150, site: baseURL ?? '' };
  expect(await walk(context, options)).toEqual([]);
});
