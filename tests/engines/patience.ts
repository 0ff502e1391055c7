/** Timeouts of the tests, scaled by the current speed of the machine. */

/** The time of the work below on an idle machine with two cores, in ms. */
const usual = 60;

/** How many times slower than usual the machine is now; never less than 1. */
export function slowness(): number {
  const start = performance.now();
  let number = 1;
  for (let i = 0; i < 60_000_000; i++) number = (Math.imul(number, 1103515245) + 12345) | 0;
  const took = performance.now() - start;
  // The number is used, so that the work is not optimised away.
  return Number.isInteger(number) ? Math.max(1, took / usual) : 1;
}

/** Waits by polling. */
export class Patience {
  /** The timeout, in ms. */
  readonly limit: number;
  /** How long a value must be unchanged to count as stable, in ms. */
  readonly rest: number;

  /** @param slow how many times slower than usual the machine is */
  constructor(slow: number) {
    this.limit = 20_000 * slow;
    this.rest = 300 * slow;
  }

  /** @throws with the last answer on timeout */
  async until<Answer>(
    what: string,
    ask: () => Promise<Answer>,
    isWanted: (answer: Answer) => boolean,
  ): Promise<Answer> {
    const end = performance.now() + this.limit;
    for (;;) {
      const isLast = performance.now() > end;
      try {
        const answer = await ask();
        if (isWanted(answer)) return answer;
        if (isLast) throw new Error(`waited for ${what}, and it is ${JSON.stringify(answer)}`);
      } catch (error) {
        // What is asked about may not be there yet, as after a reload.
        if (isLast) throw error;
      }
      await new Promise((resolve) => setTimeout(resolve, 40));
    }
  }
}
