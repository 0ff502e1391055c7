/** Limits of time for tests, by how fast the machine is while they run. */

/** What the loop below takes on one idle core of the machine that the limits were tried on, in ms. */
const usual = 55;

/** How long a fixed amount of arithmetic takes just now, in ms. */
function timeLoop() {
  const start = performance.now();
  let sum = 0;
  for (let turn = 1; turn < 1e7; turn++) sum += Math.sqrt(turn) / turn;
  // Used, so that the loop is not left out as idle.
  return sum > 0 ? performance.now() - start : 0;
}

/**
 * By how much limits are to be longer than on an idle machine: from 1 to 4. The slowest of
 * some measurements, since what keeps the machine busy comes and goes.
 */
export function measurePatience() {
  const times = Array.from({ length: 5 }, timeLoop);
  return Math.min(4, Math.max(1, Math.max(...times) / usual));
}
