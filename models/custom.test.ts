import { memory, type Tensor2D, tensor2d } from '@tensorflow/tfjs';
import { describe, expect, it } from 'vitest';
import { CustomGRU, CustomLSTM, CustomRNN } from './custom';

/** The sizes in the reference README's usage example. */
const sizes = { inputSize: 64, hiddenSize: 128, outputSize: 10, seed: 1 };
const classes = { CustomRNN, CustomGRU, CustomLSTM };
const input = (batch = 1) =>
  tensor2d(
    Float32Array.from({ length: batch * 64 }, (_, i) => Math.sin(i)),
    [batch, 64],
  );

describe('the reference README’s usage, with its sizes', () => {
  for (const model of [new CustomRNN(sizes), new CustomGRU(sizes)]) {
    it(`runs ${model.cell.name}`, () => {
      const x = input();
      let output: Tensor2D;
      let hidden = model.initHidden();
      [output, hidden] = model.forward(x, hidden);
      [output, hidden] = model.forward(x, hidden);
      expect(output.shape).toEqual([1, 10]);
      expect(hidden.shape).toEqual([1, 128]);
    });
  }

  it('runs LSTM', () => {
    const lstm = new CustomLSTM(sizes);
    const x = input(4);
    let output: Tensor2D;
    let hidden = lstm.initHidden(4);
    let cell = lstm.initCell(4);
    [output, hidden, cell] = lstm.forward(x, hidden, cell);
    [output, hidden, cell] = lstm.forward(x, hidden, cell);
    expect([output.shape, hidden.shape, cell.shape]).toEqual([
      [4, 10],
      [4, 128],
      [4, 128],
    ]);
  });

  it('counts the parameters that nn.Linear would hold', () => {
    const hiddenLayer = 192 * 128 + 128;
    expect(new CustomRNN(sizes).parameterCount).toBe(hiddenLayer + 192 * 10 + 10);
    expect(new CustomGRU(sizes).parameterCount).toBe(3 * hiddenLayer + 192 * 10 + 10);
    expect(new CustomLSTM(sizes).parameterCount).toBe(4 * hiddenLayer + 128 * 10 + 10);
  });
});

describe('initialisation', () => {
  for (const [name, Model] of Object.entries(classes)) {
    it(`of ${name} is nn.Linear’s: uniform in ±1/√fan_in, weight and bias`, () => {
      const dict = new Model(sizes).stateDict();
      for (const [key, { data }] of Object.entries(dict)) {
        const weight = dict[key.replace('.bias', '.weight')];
        const bound = 1 / Math.sqrt(weight?.shape[1] ?? 0);
        expect(Math.max(...data.map(Math.abs))).toBeLessThanOrEqual(bound);
        if (data.length > 1000) {
          const meanSquare = data.reduce((sum, value) => sum + value * value, 0) / data.length;
          expect(meanSquare / ((bound * bound) / 3)).toBeCloseTo(1, 1);
        }
      }
    });

    it(`of ${name} is reproducible by seed`, () => {
      const [first, same, other] = [1, 1, 2].map((seed) => new Model({ ...sizes, seed }));
      expect(first?.stateDict()).toEqual(same?.stateDict());
      expect(first?.initHidden().dataSync()).toEqual(same?.initHidden().dataSync());
      expect(first?.stateDict()).not.toEqual(other?.stateDict());
      expect(first?.initHidden().dataSync()).not.toEqual(other?.initHidden().dataSync());
    });
  }

  it('draws the hidden state Kaiming uniform: ±√(6/hidden)', () => {
    const values = new CustomRNN(sizes).initHidden(50).dataSync<'float32'>();
    const bound = Math.sqrt(6 / 128);
    expect(Math.max(...values.map(Math.abs))).toBeLessThanOrEqual(bound);
    const meanSquare = values.reduce((sum, value) => sum + value * value, 0) / values.length;
    expect(meanSquare / ((bound * bound) / 3)).toBeCloseTo(1, 1);
  });

  it('matches recorded numbers, so that it is the same on every machine', () => {
    const model = new CustomGRU({ inputSize: 1, hiddenSize: 2, outputSize: 1, seed: 7 });
    expect([...(model.stateDict()['in2reset.bias']?.data ?? [])]).toMatchInlineSnapshot(`
      [
        0.13570889830589294,
        -0.1064702495932579,
      ]
    `);
    expect([...model.initHidden().dataSync()]).toMatchInlineSnapshot(`
      [
        0.9593707919120789,
        0.210052490234375,
      ]
    `);
  });
});

describe('forward', () => {
  it('leaves no tensors except what it returns', () => {
    const model = new CustomLSTM(sizes);
    const given = [input(), model.initHidden(), model.initCell()] as const;
    const before = memory().numTensors;
    const made = model.forward(...given);
    expect(memory().numTensors).toBe(before + 3);
    for (const tensor of made) tensor.dispose();
    expect(memory().numTensors).toBe(before);
  });

  it('names the tensor that does not fit', () => {
    const model = new CustomGRU(sizes);
    const hidden = model.initHidden();
    const short = tensor2d(new Float32Array(63), [1, 63]);
    expect(() => model.forward(short, hidden)).toThrow('x: expected [batch, 64], got [1, 63]');
    expect(() => model.forward(input(2), hidden)).toThrow(
      'hidden: expected [2, 128], got [1, 128]',
    );
    const broken = tensor2d(new Float32Array(64).fill(Number.NaN, 5, 6), [1, 64]);
    expect(() => model.forward(broken, hidden)).toThrow(
      'x: expected finite numbers, got NaN at index 5',
    );
  });
});

describe('loadStateDict', () => {
  const model = new CustomGRU(sizes);

  it('loads what stateDict returned', () => {
    const other = new CustomGRU({ ...sizes, seed: 2 });
    other.loadStateDict(model.stateDict());
    expect(other.stateDict()).toEqual(model.stateDict());
  });

  it('names every fault and leaves the model as it was', () => {
    const before = model.stateDict();
    const dict = new CustomGRU({ ...sizes, seed: 3 }).stateDict();
    dict['in2reset.weight'] = { shape: [128, 190], data: new Float32Array(128 * 190) };
    dict['in2update.bias']?.data.fill(Number.NaN, 3, 4);
    delete dict['in2out.bias'];
    dict['in2outt.bias'] = { shape: [10], data: new Float32Array(10) };
    const load = () => model.loadStateDict(dict);
    expect(load).toThrow('in2reset.weight: expected [128, 192], got [128, 190]');
    expect(load).toThrow('in2update.bias: expected finite numbers, got NaN at index 3');
    expect(load).toThrow('in2out.bias: expected [10], got nothing');
    expect(load).toThrow('in2outt.bias: not a parameter here; expected in2reset.weight');
    expect(model.stateDict()).toEqual(before);
  });
});

describe('a model', () => {
  it('frees its parameters when disposed of', () => {
    const before = memory().numTensors;
    const model = new CustomLSTM(sizes);
    expect(memory().numTensors).toBe(before + 10);
    model.dispose();
    expect(memory().numTensors).toBe(before);
  });

  it('refuses invalid sizes and seeds', () => {
    expect(() => new CustomRNN({ ...sizes, hiddenSize: 0 })).toThrow(
      'hiddenSize: expected a whole number of at least 1, got 0',
    );
    expect(() => new CustomRNN({ ...sizes, seed: Number.NaN })).toThrow(
      'seed: expected a finite number, got NaN',
    );
  });
});
