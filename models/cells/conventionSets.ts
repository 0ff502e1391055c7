/** The conventions that the shipped weights were trained under: the reference's, and PyTorch's. */
import { type Conventions, conventions, optionOf } from './conventions';

export const conventionSets = {
  reference: {},
  /** torch.nn.RNN, GRU and LSTM with a linear layer after them. */
  pytorch: {
    squash: 'tanh',
    output: 'new',
    update: 'keeps',
    reset: 'after',
    initial: 'zeros',
  },
} as const satisfies Record<string, Conventions>;

export type ConventionSet = keyof typeof conventionSets;

export const conventionSetIds = Object.keys(conventionSets) as readonly ConventionSet[];

/** The set that these conventions are; undefined: they are mixed. */
export function conventionSetOf(chosen: Conventions): ConventionSet | undefined {
  return conventionSetIds.find((id) =>
    conventions.every(
      (each) => optionOf(each, conventionSets[id]).id === optionOf(each, chosen).id,
    ),
  );
}
