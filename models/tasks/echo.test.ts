import { describe, expect, it } from 'vitest';
import { seededRandom } from '../random';
import { echo } from './echo';

describe('echo', () => {
  it.each([1, 10, 150])('has every bit as target %i steps later, once', (delay) => {
    const letters = echo.draw(seededRandom(1, 'test'), delay);
    const spoken = letters.filter((letter) => letter !== '·').map(Number);
    expect(letters).toHaveLength(3 * delay);
    expect(spoken).toHaveLength(2 * delay);
    expect(echo.targets(letters)).toEqual([...Array(delay).fill(undefined), ...spoken]);
  });

  it('derives the delay from the trailing blanks', () => {
    const none = undefined;
    expect(echo.targets([...'011··'])).toEqual([none, none, 0, 1, 1]);
    expect(echo.targets([...'011'])).toEqual([none, none, none]);
  });

  it('has no target for blanks, or before the delay', () => {
    const none = undefined;
    expect(echo.targets([...'0·1·'])).toEqual([none, 0, none, 1]);
    expect(echo.targets([...'1···'])).toEqual([none, none, none, 1]);
    expect(echo.targets([...'···'])).toEqual([none, none, none]);
  });
});
