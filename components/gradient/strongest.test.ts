import { describe, expect, it } from 'vitest';
import { strongest } from './strongest';

describe('the description of the strongest influences', () => {
  it('contains three, by magnitude, with their direction', () => {
    expect(strongest([0.1, -0.7, 0.02, 0.3], ['a', 'b', 'c', ' '])).toBe(
      '“b” at step 2 against it, 0.7; the space at step 4 for it, 0.3; “a” at step 1 for it, 0.1',
    );
  });

  it('is not ranked if one is not finite', () => {
    expect(strongest([0, Number.NaN, 1e-7], ['a', 'b', 'c'])).toBe('the influences are not finite');
  });

  it('omits zeros', () => {
    expect(strongest([0, 0, -1e-7], ['a', 'b', 'c'])).toBe('“c” at step 3 against it, 1e−7');
    expect(strongest([0, 0], ['a', 'b'])).toBe('no input had an influence');
    expect(strongest([], [])).toBe('no input had an influence');
  });
});
