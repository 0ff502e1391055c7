/** Requests to the browser that may never settle: after a timeout they count as rejected. */

/**
 * Rejects after a timeout. @param ms timeout in ms @param what name of the request, for the error
 */
export function within<T>(ms: number, what: string, answer: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(
      () => reject(new Error(`${what} did not answer within ${ms / 1000} seconds`)),
      ms,
    );
    answer.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

/**
 * Runs requests with a timeout. While a timed-out request is still pending, others are rejected at
 * once; when it settles after all, requests are made again.
 */
export class Answering {
  private stuck: Promise<unknown> | undefined;

  constructor(
    private readonly ms: number,
    private readonly what: string,
  ) {}

  /** @throws the request's error, or a timeout error */
  async ask<T>(question: () => Promise<T>): Promise<T> {
    if (this.stuck) throw new Error(`${this.what} does not answer`);
    const answer = question();
    let settled = false;
    const done = () => {
      settled = true;
      if (this.stuck === answer) this.stuck = undefined;
    };
    answer.then(done, done);
    try {
      return await within(this.ms, this.what, answer);
    } catch (error) {
      if (!settled) this.stuck = answer;
      throw error;
    }
  }
}
