import { describe, expect, it } from 'vitest';
import { strongest } from './strongest';

describe('the strongest influences in words', () => {
  it('are three, by magnitude, with what they spoke for', () => {
    expect(strongest([0.1, -0.7, 0.02, 0.3], ['a', 'b', 'c', ' '])).toBe(
      '“b” at step 2 against it, 0.7; the space at step 4 for it, 0.3; “a” at step 1 for it, 0.1',
    );
  });

  it('are not ranked where one is not finite', () => {
    expect(strongest([0, Number.NaN, 1e-7], ['a', 'b', 'c'])).toBe('the influences are not finite');
  });

  it('leave out zeros', () => {
    expect(strongest([0, 0, -1e-7], ['a', 'b', 'c'])).toBe('“c” at step 3 against it, 1e−7');
    expect(strongest([0, 0], ['a', 'b'])).toBe('no input had an influence');
    expect(strongest([], [])).toBe('no input had an influence');
  });
});
