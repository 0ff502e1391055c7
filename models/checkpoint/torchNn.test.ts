import { describe, expect, it } from 'vitest';
import { readFixtureFile } from '../../tests/fixtures';
import { CustomGRU } from '../custom';
import { readSafetensors } from './safetensors';
import type { ParameterData, StateDict } from './stateDict';
import { fromTorchNn } from './torchNn';

const array = (...shape: number[]): ParameterData => ({
  shape,
  data: new Float32Array(shape.reduce((product, size) => product * size, 1)),
});

/** Of a GRU with 4 inputs and 8 units. */
const whole: StateDict = {
  weight_ih_l0: array(24, 4),
  weight_hh_l0: array(24, 8),
  bias_ih_l0: array(24),
  bias_hh_l0: array(24),
};
const read = (name: string) => readSafetensors(readFixtureFile(`${name}.safetensors`));
const without = (name: string) =>
  Object.fromEntries(Object.entries(whole).filter(([each]) => each !== name));

describe('a torch.nn checkpoint with several layers or directions is refused', () => {
  it.each<[string, 'RNN' | 'GRU' | 'LSTM', StateDict, string]>([
    ['two layers', 'LSTM', read('nn-lstm-2layer'), 'weight_ih_l1: expected one layer, got layer 2'],
    [
      'two directions',
      'GRU',
      read('nn-gru-bidirectional'),
      'weight_ih_l0_reverse: expected one direction, got a bidirectional network',
    ],
    [
      'a projection',
      'LSTM',
      { weight_ih_l0: array(32, 4), weight_hh_l0: array(32, 3), weight_hr_l0: array(3, 8) },
      'weight_hr_l0: expected no projection (proj_size), got one',
    ],
    [
      'an LSTM given as a GRU',
      'GRU',
      read('nn-lstm'),
      'weight_ih_l0: expected 3 × 7 rows, as many as torch.nn.GRU stacks, got [28, 5], as torch.nn.LSTM has',
    ],
    [
      'a GRU given as an LSTM',
      'LSTM',
      whole,
      'weight_ih_l0: expected 4 × 8 rows, as many as torch.nn.LSTM stacks, got [24, 4], as torch.nn.GRU has',
    ],
    ['no weights', 'GRU', {}, 'weight_ih_l0: expected an array, got nothing'],
    [
      'one bias of two',
      'GRU',
      without('bias_hh_l0'),
      'bias_hh_l0: expected an array, got weight_ih',
    ],
    [
      'an array of another layer',
      'GRU',
      { ...whole, 'head.weight': array(2, 8) },
      'head.weight: expected an array of torch.nn.GRU (weight_ih_l0,',
    ],
    [
      'names that objects have',
      'GRU',
      Object.fromEntries([...Object.entries(whole), ['__proto__', array(1)]]),
      '__proto__: expected an array of torch.nn.GRU',
    ],
    [
      'a matrix of another shape',
      'GRU',
      { ...whole, weight_hh_l0: array(16, 8) },
      'weight_hh_l0: expected [24, 8], got [16, 8]',
    ],
    [
      'a vector for a matrix',
      'GRU',
      { ...whole, weight_hh_l0: array(192) },
      'weight_hh_l0: expected a matrix, got [192]',
    ],
    [
      'a bias of another shape',
      'GRU',
      { ...whole, bias_hh_l0: array(8) },
      'bias_hh_l0: expected [24], got [8]',
    ],
    [
      'doubles',
      'GRU',
      { ...whole, bias_ih_l0: { shape: [24], data: new Float64Array(24) as never } },
      'bias_ih_l0: expected a Float32Array, got Float64Array',
    ],
    [
      'too few numbers',
      'GRU',
      { ...whole, bias_ih_l0: { shape: [24], data: new Float32Array(23) } },
      'bias_ih_l0: expected 24 numbers, got 23',
    ],
    [
      'what is not finite',
      'GRU',
      { ...whole, bias_ih_l0: { shape: [24], data: new Float32Array(24).fill(Number.NaN) } },
      'bias_ih_l0: expected finite numbers, got NaN at index 0',
    ],
    ['another class', 'Transformer' as never, whole, 'cell: expected RNN, GRU, LSTM, got Transf'],
  ])('%s', (_, cell, dict, fault) => {
    expect(() => fromTorchNn(cell, dict)).toThrow(fault);
  });

  it('listing every fault', () => {
    const dict = { ...without('weight_hh_l0'), weight_ih_l1: array(24, 8), extra: array(1) };
    expect(() => fromTorchNn('GRU', dict)).toThrow(
      /weight_ih_l1: .*\nextra: .*\nweight_hh_l0: expected an array/,
    );
  });
});

describe('loadStateDict', () => {
  const model = new CustomGRU({ inputSize: 2, hiddenSize: 3, outputSize: 1, seed: 1 });
  const own = model.stateDict();
  it.each<[string, unknown, string]>([
    ['a plain array', { shape: [3, 5], data: [1, 2] }, 'expected a Float32Array, got Array'],
    ['doubles', { shape: [3, 5], data: new Float64Array(15) }, 'got Float64Array'],
    ['integers', { shape: [3, 5], data: new Int32Array(15) }, 'got Int32Array'],
    ['no numbers', { shape: [3, 5] }, 'expected a Float32Array, got Undefined'],
    ['no shape', { data: new Float32Array(15) }, 'expected [3, 5], got []'],
    ['a shape in words', { shape: '35', data: new Float32Array(15) }, 'expected [3, 5], got []'],
    ['a transposed shape', array(5, 3), 'expected [3, 5], got [5, 3]'],
    ['null', null, 'expected [3, 5], got nothing'],
  ])('names %s', (_, value, fault) => {
    const dict = { ...own, 'in2reset.weight': value as ParameterData };
    expect(() => model.loadStateDict(dict)).toThrow(/^in2reset\.weight: expected /);
    expect(() => model.loadStateDict(dict)).toThrow(fault);
    expect(model.stateDict()).toEqual(own);
  });
});
