import { expect, it } from 'vitest';
import { magnitude } from './magnitude';

it('says a magnitude in two digits, zeros and infinities as they are', () => {
  const said = [0, 0.0341, 1, 123, 1.3e-5, 1.4e-45, 3.4e38, Infinity, NaN].map(magnitude);
  expect(said).toEqual(['0', '0.034', '1', '120', '1.3e−5', '1.4e−45', '3.4e38', '∞', 'no number']);
});
