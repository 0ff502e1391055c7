/** What the benchmark prints, and how two things are timed against each other. */

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

/** A set of measures that are taken together. */
export interface Group {
  /** The measures it prints, for `--only`. */
  readonly names: readonly string[];
  run(): Promise<Measure[]> | Measure[];
}

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
  return {
    measure: held.measure,
    value: rounded(value),
    reference: rounded(reference),
    unit: held.unit,
    ratio: rounded(ratio),
    goal: held.goal ?? null,
    goal_bounds: 'ratio',
    ok: held.goal === undefined || ratio <= held.goal,
    reference_is: held.reference_is,
  };
}

/** A measure that is a count, the same on every machine, held to the goal by itself. */
export function heldByValue(held: Held, value: number, reference: number | null = null): Measure {
  return {
    measure: held.measure,
    value: rounded(value),
    reference: reference === null ? null : rounded(reference),
    unit: held.unit,
    ratio: reference ? rounded(value / reference) : null,
    goal: held.goal ?? null,
    goal_bounds: 'value',
    ok: held.goal === undefined || value <= held.goal,
    reference_is: held.reference_is,
  };
}

/** Something to time: `run` does `units` of work. */
export interface Contender {
  readonly units: number;
  run(): void;
}

const turnMilliseconds = 10;
const warmUpMilliseconds = 1500;

/**
 * Times two contenders in turns, each round beginning with the other one, so that whatever else
 * the machine does falls on both. Milliseconds a unit, medians; the ratio is the median of the
 * rounds' ratios.
 */
export function compare(subject: Contender, against: Contender, rounds = 101): Comparison {
  const repeats = [calibrate(subject), calibrate(against)] as const;
  const values: number[] = [];
  const references: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const timeSubject = () => values.push(turn(subject, repeats[0]));
    const timeReference = () => references.push(turn(against, repeats[1]));
    for (const time of round % 2 ? [timeReference, timeSubject] : [timeSubject, timeReference]) {
      time();
    }
  }
  return compareRounds(values, references);
}

/** Medians of paired rounds, and the median of their ratios. */
export function compareRounds(
  values: readonly number[],
  references: readonly number[],
): Comparison {
  return {
    value: median(values),
    reference: median(references),
    ratio: median(values.map((value, round) => value / (references[round] ?? Number.NaN))),
  };
}

/** The middle number; between two, their mean. */
function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const upper = sorted[Math.floor(middle)] ?? Number.NaN;
  const lower = sorted[Math.ceil(middle) - 1] ?? Number.NaN;
  return (lower + upper) / 2;
}

/** Lets the engine compile the contender, then finds how often it must run to fill a turn. */
function calibrate(contender: Contender): number {
  const start = performance.now();
  let runs = 0;
  while (performance.now() - start < warmUpMilliseconds || runs < 3) {
    contender.run();
    runs++;
  }
  const once = turn(contender, Math.max(1, Math.ceil(runs / 10))) * contender.units;
  return Math.max(1, Math.ceil(turnMilliseconds / once));
}

/** Milliseconds a unit. */
function turn({ run, units }: Contender, repeats: number): number {
  const start = performance.now();
  for (let repeat = 0; repeat < repeats; repeat++) run();
  return (performance.now() - start) / (repeats * units);
}

/** Three digits after the first that counts, so that a line stays readable. */
function rounded(value: number): number {
  return Number(value.toPrecision(4));
}
