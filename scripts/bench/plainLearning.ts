/** The loss and the optimiser of the hand-written training. */
import type { Layer } from './plainLayer';

/** The mean cross-entropy of logits [rows × width], which become the derivatives by them. */
export function crossEntropyInPlace(
  logits: Float32Array,
  width: number,
  targets: ArrayLike<number>,
): number {
  const rows = targets.length;
  let loss = 0;
  for (let row = 0; row < rows; row++) {
    const from = row * width;
    const right = from + (targets[row] as number);
    let largest = Number.NEGATIVE_INFINITY;
    for (let i = from; i < from + width; i++) largest = Math.max(largest, logits[i] as number);
    loss += largest - (logits[right] as number);
    let sum = 0;
    for (let i = from; i < from + width; i++) {
      const share = Math.exp((logits[i] as number) - largest);
      logits[i] = share;
      sum += share;
    }
    loss += Math.log(sum);
    for (let i = from; i < from + width; i++) logits[i] = (logits[i] as number) / (sum * rows);
    logits[right] = (logits[right] as number) - 1 / rows;
  }
  return loss / rows;
}

/** Adam (Kingma & Ba 2015) with the gradients' joint norm clipped. */
export class PlainAdam {
  private count = 0;
  private readonly slots: {
    readonly values: Float32Array;
    readonly gradients: Float32Array;
    readonly first: Float32Array;
    readonly second: Float32Array;
  }[];

  constructor(
    layers: readonly Layer[],
    private readonly learningRate: number,
    private readonly clipNorm: number,
  ) {
    this.slots = layers
      .flatMap(({ weight, bias, weightGradients, biasGradients }) => [
        { values: weight, gradients: weightGradients },
        { values: bias, gradients: biasGradients },
      ])
      .map((slot) => ({
        ...slot,
        first: new Float32Array(slot.values.length),
        second: new Float32Array(slot.values.length),
      }));
  }

  step(): void {
    this.count++;
    let squares = 0;
    for (const { gradients } of this.slots) {
      for (let i = 0; i < gradients.length; i++) squares += (gradients[i] as number) ** 2;
    }
    const scale = Math.min(1, this.clipNorm / Math.sqrt(squares));
    const firstShare = 1 - 0.9 ** this.count;
    const secondShare = 1 - 0.999 ** this.count;
    for (const { values, gradients, first, second } of this.slots) {
      for (let i = 0; i < values.length; i++) {
        const gradient = (gradients[i] as number) * scale;
        const mean = 0.9 * (first[i] as number) + 0.1 * gradient;
        const square = 0.999 * (second[i] as number) + 0.001 * gradient * gradient;
        first[i] = mean;
        second[i] = square;
        values[i] =
          (values[i] as number) -
          (this.learningRate * (mean / firstShare)) / (Math.sqrt(square / secondShare) + 1e-8);
      }
    }
  }
}

/** Before the next way back. */
export function clearGradients(layers: readonly Layer[]): void {
  for (const { weightGradients, biasGradients } of layers) {
    weightGradients.fill(0);
    biasGradients.fill(0);
  }
}
