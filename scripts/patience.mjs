/** Scales the timeouts of tests by the current speed of the machine. */

/** The time of the loop below on one idle core of the reference machine, in ms. */
const usual = 55;

/** The current time of a fixed amount of arithmetic, in ms. */
function timeLoop() {
  const start = performance.now();
  let sum = 0;
  for (let turn = 1; turn < 1e7; turn++) sum += Math.sqrt(turn) / turn;
  // The sum is used, so that the loop is not optimised away.
  return sum > 0 ? performance.now() - start : 0;
}

/**
 * The factor for timeouts relative to an idle machine: 1 to 4. The slowest of several measurements,
 * because load varies.
 */
export function measurePatience() {
  const times = Array.from({ length: 5 }, timeLoop);
  return Math.min(4, Math.max(1, Math.max(...times) / usual));
}
