import { beforeEach, describe, expect, it } from 'vitest';
import { conventionSets } from '../models/cells/conventionSets';
import { defaults } from './choices';
import { useStore } from './store';

const state = () => useStore.getState();

// Its initial state is the present one: see prerendered.ts.
beforeEach(() =>
  useStore.setState({ ...defaults, savedByTask: {}, savedConventions: undefined, notices: [] }),
);

describe('conventions and weights', () => {
  const shown = () => [state().trainedUnder, state().conventions, state().weights.kind];

  it('are chosen together', () => {
    state().setConventionSet('pytorch');
    expect(shown()).toEqual(['pytorch', conventionSets.pytorch, 'trained']);
    state().setConventionSet('reference');
    expect(shown()).toEqual(['reference', {}, 'trained']);
  });

  it('are mixed: the reference’s weights under the conventions of PyTorch', () => {
    state().setConventionSet('mixed');
    expect(shown()).toEqual(['reference', conventionSets.pytorch, 'trained']);
  });

  it('of PyTorch do not go with another convention, and the reader hears it', () => {
    state().setConventionSet('pytorch');
    state().setConvention('reset', 'after');
    expect(shown()).toEqual(['pytorch', conventionSets.pytorch, 'trained']);
    state().setConvention('reset', undefined);
    expect(state().trainedUnder).toBe('reference');
    expect(state().notices.join()).toContain('adapted');
  });

  it('stay as they are in another task', () => {
    state().setConventionSet('pytorch');
    state().setTask('parity');
    expect(shown()).toEqual(['pytorch', conventionSets.pytorch, 'trained']);
  });

  it('of models with few units are the reference’s, and the reader hears it', () => {
    state().setTask('parity');
    state().setConventionSet('pytorch');
    state().setWeights({ kind: 'small' });
    expect(shown()).toEqual(['reference', {}, 'small']);
    state().setConventionSet('mixed');
    expect(shown()).toEqual(['reference', conventionSets.pytorch, 'small']);
    state().setConventionSet('pytorch');
    expect(shown()).toEqual(['pytorch', conventionSets.pytorch, 'trained']);
    expect(state().notices.join()).toContain('few units');
  });

  it('of models with few units belong to their task', () => {
    state().setTask('parity');
    state().setWeights({ kind: 'small' });
    state().setTask('adding');
    expect(state().weights.kind).toBe('trained');
    state().setTask('parity');
    expect(state().weights.kind).toBe('small');
    state().setTask('adding');
    state().setConventionSet('pytorch');
    state().setTask('parity');
    expect(shown()).toEqual(['pytorch', conventionSets.pytorch, 'trained']);
  });

  it('change the conventions of untrained weights, which stay untrained', () => {
    state().setWeights({ kind: 'untrained', seed: 1, hiddenSize: 4 });
    state().setConventionSet('pytorch');
    expect(shown()).toEqual(['pytorch', conventionSets.pytorch, 'untrained']);
  });
});
