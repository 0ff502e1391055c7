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
      'The gradient of the loss at step 50 falls to half after 1 step and below 1 % after 6 steps.',
    ],
    [
      'of an output that reads the previous state',
      [...decaying(49, 0.4), 0],
      50,
      'The gradient of the loss at step 50 begins one step earlier; it falls to half after 1 step and below 1 % after 6 steps.',
    ],
    [
      'of what vanishes at once',
      decaying(50, 0.001),
      50,
      'The gradient of the loss at step 50 falls to half after 1 step and below 1 % after 1 step.',
    ],
    [
      'of what lasts',
      decaying(50, 0.98),
      50,
      'The gradient of the loss at step 50 is still at 37 % at step 1; it falls to half after 35 steps.',
    ],
    [
      'of what hardly fades',
      decaying(10, 0.99),
      10,
      'The gradient of the loss at step 10 is still at 91 % at step 1.',
    ],
    [
      'of what stays',
      decaying(50, 1),
      50,
      'The gradient of the loss at step 50 keeps its size: it is as large at step 1.',
    ],
    [
      'of what grows',
      decaying(50, 1.1),
      50,
      'The gradient of the loss at step 50 grows: at step 1 it is 110 times as large.',
    ],
    [
      'of what grows a little',
      decaying(10, 1.03),
      10,
      'The gradient of the loss at step 10 grows a little: at step 1 it is 1.3 times as large.',
    ],
    [
      'of what grows beyond a million',
      decaying(50, 2),
      50,
      'The gradient of the loss at step 50 grows: at step 1 it is 10¹⁵ times as large.',
    ],
    [
      'of what grows and then vanishes',
      [0, 0, 0.001, 4, 2, 1],
      5,
      'The gradient of the loss at step 5 first grows to 4 times its size, at step 3, and falls below 1 % after 3 steps.',
    ],
    [
      'of what explodes',
      [infinity, infinity, 1e30, 1],
      3,
      'The gradient of the loss at step 3 explodes: it overflows float32 at step 1.',
    ],
    [
      'of what has exploded at once',
      [infinity, infinity, infinity],
      2,
      'The gradient of the loss at step 2 overflows float32.',
    ],
    [
      'of the first step',
      [0.5, 1],
      1,
      'The gradient of the loss at step 1 has no earlier step to reach.',
    ],
    [
      'of an output that reads no state',
      [0, 0, 0],
      2,
      'The loss at step 2 depends on no earlier state: its gradient is 0.',
    ],
  ];
  for (const [name, norms, lossStep, says] of cases) {
    it(name, () => {
      expect(sayReach(norms, lossStep)).toBe(says);
    });
  }
});
