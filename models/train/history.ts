/** How one cell's training went: what it measured, thinned so that it stays small. */
export interface Curve {
  /** Each measure is the mean of so many training steps. */
  every: number;
  /** The last of the training steps that each measure is the mean of, counted from 1. */
  readonly steps: number[];
  readonly losses: number[];
  /** The share of correct outputs, 0 to 1. */
  readonly accuracies: number[];
  /** Set where it came to a number that float32 does not hold: at this step, in these words. */
  diverged?: { readonly step: number; readonly message: string };
}

/** What one step of a cell came to. */
export interface Measure {
  readonly loss: number;
  /** The share of correct outputs, 0 to 1. */
  readonly accuracy: number;
}

/** The weights of all cells after a training step: each cell's parameters end to end. */
export interface Checkpoint {
  /** 0: before the first. */
  readonly step: number;
  readonly parameters: Readonly<Record<string, Float32Array>>;
}

/** What a history is when it is kept. */
export interface KeptHistory {
  readonly curves: Readonly<Record<string, Curve>>;
  readonly checkpoints: readonly Checkpoint[];
  readonly checkpointEvery: number;
  /** What was measured since each curve's last point; left out: nothing. */
  readonly sums?: Readonly<Record<string, Sum>>;
}

interface Sum {
  readonly loss: number;
  readonly accuracy: number;
  readonly count: number;
}

/** Even, so that the measures can be paired. */
const mostPoints = 800;
const mostCheckpoints = 120;
const firstInterval = 5;
const nothing: Sum = { loss: 0, accuracy: 0, count: 0 };

/** The curves and checkpoints of a training; however long it takes, they take a bounded room. */
export class History {
  readonly curves: Record<string, Curve>;
  checkpoints: Checkpoint[];
  private checkpointEvery: number;
  private readonly sums: Record<string, Sum>;

  constructor(cells: readonly string[], saved?: KeptHistory) {
    const kept = saved && fromEarlier(saved);
    this.curves = kept
      ? { ...kept.curves }
      : Object.fromEntries(
          cells.map((cell) => [
            cell,
            { every: 1, steps: [], losses: [], accuracies: [] } satisfies Curve,
          ]),
        );
    this.checkpoints = [...(kept?.checkpoints ?? [])];
    this.checkpointEvery = kept?.checkpointEvery ?? firstInterval;
    this.sums = { ...kept?.sums };
  }

  /** What a cell's step came to. */
  measure(cell: string, step: number, { loss, accuracy }: Measure): void {
    const curve = this.curves[cell];
    if (!curve)
      throw new Error(`history: expected one of ${Object.keys(this.curves)}, got ${cell}`);
    const before = this.sums[cell] ?? nothing;
    const sum = {
      loss: before.loss + loss,
      accuracy: before.accuracy + accuracy,
      count: before.count + 1,
    };
    this.sums[cell] = sum;
    if (step % curve.every !== 0) return;
    curve.steps.push(step);
    curve.losses.push(sum.loss / sum.count);
    curve.accuracies.push(sum.accuracy / sum.count);
    this.sums[cell] = nothing;
    if (curve.steps.length >= mostPoints) halve(curve);
  }

  /** Whether the weights after this step are to be kept. */
  wants(step: number): boolean {
    return step % this.checkpointEvery === 0;
  }

  /** Keeps the weights; where there are too many, every second is let go. */
  add(checkpoint: Checkpoint): void {
    this.checkpoints.push(checkpoint);
    if (this.checkpoints.length <= mostCheckpoints) return;
    this.checkpointEvery *= 2;
    this.checkpoints = this.checkpoints.filter(
      // The latest is the training as it stands.
      ({ step }) => this.wants(step) || step === checkpoint.step,
    );
  }

  kept(): KeptHistory {
    const { curves, checkpoints, checkpointEvery, sums } = this;
    return { curves, checkpoints, checkpointEvery, sums };
  }
}

/** A history that version 0.4.0 saved, which called some of it by other names. */
function fromEarlier(saved: KeptHistory): KeptHistory {
  const mapped = <From, To>(record: Readonly<Record<string, From>>, to: (from: From) => To) =>
    Object.fromEntries(Object.entries(record).map(([cell, from]) => [cell, to(from)]));
  const curves = mapped(saved.curves, (curve: Curve & { broke?: EarlierDiverged }) => {
    const { broke, ...others } = curve;
    return broke ? { ...others, diverged: { step: broke.step, message: broke.says } } : others;
  });
  const sums = mapped(saved.sums ?? {}, (sum: Sum & { right?: number }) => {
    const { loss, count, accuracy = sum.right ?? 0 } = sum;
    return { loss, count, accuracy };
  });
  return { ...saved, curves, sums };
}

interface EarlierDiverged {
  readonly step: number;
  readonly says: string;
}

/** Measures half as often, and makes of every two of the measures so far one. */
function halve(curve: Curve): void {
  curve.every *= 2;
  mergePairs(curve.losses);
  mergePairs(curve.accuracies);
  const last = curve.steps.filter((_, index) => index % 2 === 1);
  curve.steps.splice(0, curve.steps.length, ...last);
}

/** Each two neighbours become their mean; there is an even number of them. */
function mergePairs(values: number[]): void {
  const half = Math.floor(values.length / 2);
  for (let i = 0; i < half; i++) {
    values[i] = ((values[2 * i] ?? 0) + (values[2 * i + 1] ?? 0)) / 2;
  }
  values.length = half;
}
