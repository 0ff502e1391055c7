/** What is asked of the browser may never be answered: then it counts as refused. */

/** Rejects once an answer has taken too long. @param what it is that is asked, for the error */
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
 * Asks one thing after the other, each with a limit of time. While a question is without its
 * answer, others are refused at once; when it is answered after all, they are asked again.
 */
export class Answering {
  private stuck: Promise<unknown> | undefined;

  constructor(
    private readonly ms: number,
    private readonly what: string,
  ) {}

  /** @throws what the question is rejected with, or that there is no answer */
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
