/** What the benchmark prints, and how two things are timed against each other. */
import { median } from 'd3';

/** One line of the output. */
export interface Measure {
  readonly measure: string;
  readonly value: number;
  /** The same quantity of what it is held against, measured in the same run. */
  readonly reference: number | null;
  readonly unit: string;
  readonly ratio: number | null;
  readonly goal: number | null;
  /** Whether the goal bounds the ratio or, where a count is a count anywhere, the value. */
  readonly goal_bounds: 'ratio' | 'value';
  readonly ok: boolean;
  readonly reference_is: string;
}

/** Measures by a name for each group of them that is taken together. */
export type Groups = Readonly<Record<string, () => Promise<Measure[]> | Measure[]>>;

interface Held {
  readonly measure: string;
  readonly unit: string;
  readonly reference_is: string;
  /** Left out: the number is told, not judged. */
  readonly goal?: number | undefined;
}

/** Two quantities and their ratio, which need not be the ratio of the two medians. */
export interface Comparison {
  readonly value: number;
  readonly reference: number;
  readonly ratio: number;
}

/** A measure whose ratio to its reference is held to the goal. */
export function heldByRatio(held: Held, { value, reference, ratio }: Comparison): Measure {
  return line(held, 'ratio', { value, reference, ratio });
}

/** A measure that is a count, the same on every machine, held to the goal by itself. */
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

/** Three digits after the first that counts, so that a line stays readable. */
function rounded(value: number): number {
  return Number(value.toPrecision(4));
}

const turnMilliseconds = 10;
const warmUpMilliseconds = 1500;

/**
 * Times two contenders in turns, each round beginning with the other one, so that whatever else
 * the machine does falls on both.
 * @returns milliseconds a run
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

/** Lets the engine compile a contender, then finds how often it must run to fill a turn. */
function calibrate(run: () => void): number {
  const start = performance.now();
  let runs = 0;
  for (; performance.now() - start < warmUpMilliseconds || runs < 3; runs++) run();
  return Math.ceil(turnMilliseconds / turn(run, Math.ceil(runs / 10)));
}

/** Milliseconds a run. */
function turn(run: () => void, repeats: number): number {
  const start = performance.now();
  for (let repeat = 0; repeat < repeats; repeat++) run();
  return (performance.now() - start) / repeats;
}
