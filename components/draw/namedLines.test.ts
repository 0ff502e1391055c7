import { describe, expect, it } from 'vitest';
import { heightsOfNames, nameHeight } from './namedLines';

describe('the names of lines', () => {
  it('are at the ends of their lines if these are far apart', () => {
    expect(heightsOfNames([80, 20, 50], 0, 100)).toEqual([80, 20, 50]);
  });

  it('keep the order of the ends and do not overlap', () => {
    const [rnn = 0, gru = 0, lstm = 0] = heightsOfNames([51, 50, 50.5], 0, 200);
    expect(lstm - gru).toBeCloseTo(nameHeight);
    expect(rnn - lstm).toBeCloseTo(nameHeight);
  });

  it('stay within the picture', () => {
    const heights = heightsOfNames([0, 0, 100], 10, 90);
    expect(Math.min(...heights)).toBeGreaterThanOrEqual(10);
    expect(Math.max(...heights)).toBeLessThanOrEqual(90);
  });
});
