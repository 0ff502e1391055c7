import { describe, expect, it } from 'vitest';
import { gru } from '../cells/gru';
import { lstm } from '../cells/lstm';
import { rnn } from '../cells/rnn';
import { countParameters, parameterShapes } from './parameters';

const sizes = { inputSize: 64, hiddenSize: 128, outputSize: 10 };

describe('parameterShapes derives the reference’s layers from the equations', () => {
  it('for the RNN', () => {
    expect([...parameterShapes(rnn, sizes)]).toEqual([
      ['in2hidden.weight', [128, 192]],
      ['in2hidden.bias', [128]],
      ['in2output.weight', [10, 192]],
      ['in2output.bias', [10]],
    ]);
  });

  it('for the GRU, with outputSize outputs', () => {
    const shapes = parameterShapes(gru, sizes);
    expect([...shapes.keys()].filter((name) => name.endsWith('weight'))).toEqual([
      'in2reset.weight',
      'in2update.weight',
      'in2hidden.weight',
      'in2out.weight',
    ]);
    expect(shapes.get('in2hidden.weight')).toEqual([128, 192]);
    expect(shapes.get('in2out.weight')).toEqual([10, 192]);
  });

  it('for the GRU as in the reference, with as many outputs as hidden units', () => {
    const shapes = parameterShapes(gru, { ...sizes, outputSize: 128 });
    expect(shapes.get('in2out.weight')).toEqual([128, 192]);
  });

  it('for the LSTM, whose output layer reads the hidden state only', () => {
    const shapes = parameterShapes(lstm, sizes);
    expect(shapes.get('in2frg.weight')).toEqual([128, 192]);
    expect(shapes.get('out_layer.weight')).toEqual([10, 128]);
    expect(countParameters(shapes)).toBe(4 * (128 * 192 + 128) + 10 * 128 + 10);
  });
});
