import type { ConventionSet } from '../models/cells/conventionSets';
import type { Weights } from './choices';

/** Which weights these are, within a sentence: `untrained weights, seed 1, hidden size 24`. */
export function sayWeights(weights: Weights, trainedUnder: ConventionSet): string {
  if (weights.kind === 'trained') {
    return trainedUnder === 'pytorch' ? 'weights trained as in PyTorch' : 'trained weights';
  }
  if (weights.kind === 'small') return 'weights trained with few units';
  if (weights.kind === 'untrained') {
    return `untrained weights, seed ${weights.seed}, hidden size ${weights.hiddenSize}`;
  }
  const { checkpoint } = weights;
  return checkpoint === undefined
    ? 'weights of the live training'
    : `weights after training step ${checkpoint}`;
}
