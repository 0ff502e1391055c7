/** The learning curve of one cell, thinned so that it stays small. */
export interface Curve {
  /** The number of training steps that each point is the mean of. */
  every: number;
  /** The last training step of each point, counted from 1. */
  readonly steps: number[];
  readonly losses: number[];
  /** Accuracy, 0 to 1. */
  readonly accuracies: number[];
  /** Set if the training diverged (overflowed float32): at which step, with a message. */
  diverged?: { readonly step: number; readonly message: string };
}

/** The result of one training step of a cell. */
export interface Measure {
  readonly loss: number;
  /** Accuracy, 0 to 1. */
  readonly accuracy: number;
}

/** The weights of all cells after a training step: each cell's parameters, concatenated. */
export interface Checkpoint {
  /** 0: the initial weights. */
  readonly step: number;
  readonly parameters: Readonly<Record<string, Float32Array>>;
}

/** A saved history. */
export interface KeptHistory {
  readonly curves: Readonly<Record<string, Curve>>;
  readonly checkpoints: readonly Checkpoint[];
  readonly checkpointEvery: number;
  /** The sums since each curve's last point; default: none. */
  readonly sums?: Readonly<Record<string, Sum>>;
}

interface Sum {
  readonly loss: number;
  readonly accuracy: number;
  readonly count: number;
}

/** Even, so that the points can be merged in pairs. */
const mostPoints = 800;
const mostCheckpoints = 120;
const firstInterval = 5;
const nothing: Sum = { loss: 0, accuracy: 0, count: 0 };

/** The curves and checkpoints of a training, in bounded memory. */
export class History {
  readonly curves: Record<string, Curve>;
  checkpoints: Checkpoint[];
  private checkpointEvery: number;
  private readonly sums: Record<string, Sum>;

  constructor(cells: readonly string[], saved?: KeptHistory) {
    const restored = saved && fromEarlier(saved);
    this.curves = restored
      ? { ...restored.curves }
      : Object.fromEntries(
          cells.map((cell) => [
            cell,
            { every: 1, steps: [], losses: [], accuracies: [] } satisfies Curve,
          ]),
        );
    this.checkpoints = [...(restored?.checkpoints ?? [])];
    this.checkpointEvery = restored?.checkpointEvery ?? firstInterval;
    this.sums = { ...restored?.sums };
  }

  /** Adds the result of a cell's step. */
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

  /** Whether to keep a checkpoint of this step. */
  wants(step: number): boolean {
    return step % this.checkpointEvery === 0;
  }

  /** Adds a checkpoint; if there are too many, every second one is dropped. */
  add(checkpoint: Checkpoint): void {
    this.checkpoints.push(checkpoint);
    if (this.checkpoints.length <= mostCheckpoints) return;
    this.checkpointEvery *= 2;
    this.checkpoints = this.checkpoints.filter(
      // The latest is always kept.
      ({ step }) => this.wants(step) || step === checkpoint.step,
    );
  }

  kept(): KeptHistory {
    const { curves, checkpoints, checkpointEvery, sums } = this;
    return { curves, checkpoints, checkpointEvery, sums };
  }
}

/** Converts a history saved by version 0.4.0, which used other names. */
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

/** Halves the resolution: merges every two points into one. */
function halve(curve: Curve): void {
  curve.every *= 2;
  mergePairs(curve.losses);
  mergePairs(curve.accuracies);
  const last = curve.steps.filter((_, index) => index % 2 === 1);
  curve.steps.splice(0, curve.steps.length, ...last);
}

/** Replaces each pair of neighbours by its mean; the length is even. */
function mergePairs(values: number[]): void {
  const half = Math.floor(values.length / 2);
  for (let i = 0; i < half; i++) {
    values[i] = ((values[2 * i] ?? 0) + (values[2 * i + 1] ?? 0)) / 2;
  }
  values.length = half;
}
