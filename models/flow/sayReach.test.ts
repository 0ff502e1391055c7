import { describe, expect, it } from 'vitest';
import { sayReach } from './sayReach';

const decaying = (steps: number, factor: number) =>
  Array.from({ length: steps + 1 }, (_, step) => factor ** (steps - step));

describe('the sentence', () => {
  const infinity = Number.POSITIVE_INFINITY;
  const cases: [string, number[], number, string][] = [
    [
      'of what vanishes',
      decaying(50, 0.4),
      50,
      'A mistake at step 50 reaches back 6 steps before it has lost 99 %; half of it is gone after 1.',
    ],
    [
      'of what vanishes at once',
      decaying(50, 0.001),
      50,
      'A mistake at step 50 reaches back 1 step before it has lost 99 %; half of it is gone after 1.',
    ],
    [
      'of what lasts',
      decaying(50, 0.98),
      50,
      'A mistake at step 50 is still at 37 % at step 1; half of it is gone after 35.',
    ],
    [
      'of what hardly fades',
      decaying(10, 0.99),
      10,
      'A mistake at step 10 is still at 91 % at step 1.',
    ],
    ['of what stays', decaying(50, 1), 50, 'A mistake at step 50 is as large at step 1.'],
    [
      'of what grows',
      decaying(50, 1.1),
      50,
      'A mistake at step 50 grows on its way back: 110 times as large at step 1.',
    ],
    [
      'of what grows a little',
      decaying(10, 1.03),
      10,
      'A mistake at step 10 grows a little on its way back: 1.3 times as large at step 1.',
    ],
    [
      'of what grows beyond a million',
      decaying(50, 2),
      50,
      'A mistake at step 50 grows on its way back: 10¹⁵ times as large at step 1.',
    ],
    [
      'of what grows and then vanishes',
      [0, 0, 0.001, 4, 2, 1],
      5,
      'A mistake at step 5 grows at first, to 4 times at step 3, and has lost 99 % after 3 steps.',
    ],
    [
      'of what explodes',
      [infinity, infinity, 1e30, 1],
      3,
      'A mistake at step 3 grows on its way back: at step 1 beyond what float32 can hold.',
    ],
    [
      'of what has exploded at once',
      [infinity, infinity, infinity],
      2,
      'A mistake at step 2 has a gradient that float32 cannot hold.',
    ],
    ['of the first step', [0.5, 1], 1, 'A mistake at step 1 has no step before it to reach.'],
    [
      'of an output that reads no state',
      [0, 0, 0],
      2,
      'A mistake at step 2 depends on no state before it: nothing goes back.',
    ],
  ];
  for (const [name, norms, lossStep, says] of cases) {
    it(name, () => {
      expect(sayReach(norms, lossStep)).toBe(says);
    });
  }
});
