/** The output of the benchmark, and relative timing. */
import { median } from 'd3';

/** One line of the output. */
export interface Measure {
  readonly measure: string;
  readonly value: number;
  /** The same quantity of the reference, measured in the same run. */
  readonly reference: number | null;
  readonly unit: string;
  readonly ratio: number | null;
  readonly goal: number | null;
  /**
   * Whether the goal limits the ratio or, for counts that do not depend on the machine, the value.
   */
  readonly goal_bounds: 'ratio' | 'value';
  readonly ok: boolean;
  readonly reference_is: string;
}

/** Groups of measures, by name. */
export type Groups = Readonly<Record<string, () => Promise<Measure[]> | Measure[]>>;

interface Held {
  readonly measure: string;
  readonly unit: string;
  readonly reference_is: string;
  /** Not set: for information only. */
  readonly goal?: number | undefined;
}

/**
 * Two quantities and the median of their ratios, which may differ from the ratio of their medians.
 */
export interface Comparison {
  readonly value: number;
  readonly reference: number;
  readonly ratio: number;
}

/** A measure with a goal for its ratio to the reference. */
export function heldByRatio(held: Held, { value, reference, ratio }: Comparison): Measure {
  return line(held, 'ratio', { value, reference, ratio });
}

/** A measure with a goal for its value, which is the same on every machine. */
export function heldByValue(held: Held, value: number, reference: number | null = null): Measure {
  return line(held, 'value', { value, reference, ratio: reference ? value / reference : null });
}

function line(
  { measure, unit, goal, reference_is }: Held,
  bounds: Measure['goal_bounds'],
  { value, reference, ratio }: Pick<Measure, 'value' | 'reference' | 'ratio'>,
): Measure {
  const bounded = bounds === 'ratio' ? ratio : value;
  return {
    measure,
    value: rounded(value),
    reference: reference && rounded(reference),
    unit,
    ratio: ratio && rounded(ratio),
    goal: goal ?? null,
    goal_bounds: bounds,
    ok: goal === undefined || (bounded !== null && bounded <= goal),
    reference_is,
  };
}

/** Rounds to four significant digits. */
function rounded(value: number): number {
  return Number(value.toPrecision(4));
}

const turnMilliseconds = 10;
const warmUpMilliseconds = 1500;

/**
 * Times two functions alternately, swapping their order each round, so that other load affects both
 * equally. @returns milliseconds per run
 */
export function compare(subject: () => void, against: () => void, rounds = 101): Comparison {
  const sides = [subject, against].map((run) => {
    const repeats = calibrate(run);
    const times: number[] = [];
    return { times, take: () => times.push(turn(run, repeats)) };
  });
  for (let round = 0; round < rounds; round++) {
    for (const { take } of round % 2 ? sides.toReversed() : sides) take();
  }
  return compareRounds(sides[0]?.times ?? [], sides[1]?.times ?? []);
}

/** Medians of paired rounds, and the median of their ratios. */
export function compareRounds(
  values: readonly number[],
  references: readonly number[],
): Comparison {
  const middle = (numbers: readonly number[]) => median(numbers) ?? Number.NaN;
  const ratios = values.map((value, round) => value / (references[round] ?? Number.NaN));
  return { value: middle(values), reference: middle(references), ratio: middle(ratios) };
}

/** Warms up a function, then determines how often to run it per round. */
function calibrate(run: () => void): number {
  const start = performance.now();
  let runs = 0;
  for (; performance.now() - start < warmUpMilliseconds || runs < 3; runs++) run();
  return Math.ceil(turnMilliseconds / turn(run, Math.ceil(runs / 10)));
}

/** Milliseconds per run. */
function turn(run: () => void, repeats: number): number {
  const start = performance.now();
  for (let repeat = 0; repeat < repeats; repeat++) run();
  return (performance.now() - start) / repeats;
}
