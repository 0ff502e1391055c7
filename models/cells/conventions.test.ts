import { describe, expect, it } from 'vitest';
import {
  caseNames,
  cellNames,
  modelOf,
  parametersOf,
  readFixture,
  readFixtureFile,
  readTorchFixture,
} from '../../tests/fixtures';
import { readSafetensors } from '../checkpoint/safetensors';
import { fromTorchNn } from '../checkpoint/torchNn';
import { CellModel } from '../model';
import { parameterShapes } from '../read/parameters';
import { equationTex } from '../read/tex';
import { type Trace, traceSequence } from '../trace';
import { architectures } from '.';
import { adaptParameters, type Conventions, cellBy, everyCell, referencesOf } from './conventions';

/** Traces a reference fixture under other conventions, with its weights adapted. */
function traceUnder(name: string, chosen: Conventions): { ours: Trace; source: Trace } {
  const fixture = readFixture(name);
  const source = modelOf(fixture);
  const model = new CellModel(cellBy(fixture.cell, chosen), fixture);
  model.loadStateDict(adaptParameters(fixture.cell, parametersOf(fixture), chosen));
  const options = { initial: fixture.initial };
  return {
    ours: traceSequence(model, fixture.x, options),
    source: traceSequence(source, fixture.x, options),
  };
}

function farthest(a: ArrayLike<number>, b: ArrayLike<number>): number {
  expect(a.length).toBe(b.length);
  return Math.max(...Array.from(a, (value, unit) => Math.abs(value - (b[unit] ?? Number.NaN))));
}

describe('the options reproduce torch.nn’s numbers', () => {
  const cases = [
    { file: 'nn-rnn', cell: 'RNN', chosen: { squash: 'tanh' } },
    { file: 'nn-rnn-relu', cell: 'RNN', chosen: { squash: 'relu', output: 'new' } },
    { file: 'nn-gru', cell: 'GRU', chosen: { update: 'keeps', reset: 'after' } },
    { file: 'nn-lstm', cell: 'LSTM', chosen: {} },
    { file: 'nn-lstm-nobias', cell: 'LSTM', chosen: {} },
  ] as const;
  for (const { file, cell, chosen } of cases) {
    it(`${file} within 1e-6`, () => {
      const { inputSize, hiddenSize, x, h, cFinal } = readTorchFixture(file);
      const definition = cellBy(cell, { ...chosen, initial: 'zeros' });
      const model = new CellModel(definition, { inputSize, hiddenSize, outputSize: 1, seed: 1 });
      const weights = readSafetensors(readFixtureFile(`${file}.safetensors`));
      model.loadStateDict({ ...model.stateDict(), ...fromTorchNn(cell, weights) });
      const { steps } = traceSequence(model, x);
      steps.forEach((step, index) => {
        expect(farthest(step.h ?? [], h[index] ?? [])).toBeLessThan(1e-6);
      });
      if (cFinal) expect(farthest(steps.at(-1)?.c ?? [], cFinal)).toBeLessThan(1e-6);
    });
  }

  it('names the array that a torch checkpoint lacks', () => {
    expect(() =>
      fromTorchNn('GRU', { weight_hh_l0: { shape: [], data: new Float32Array() } }),
    ).toThrow('weight_ih_l0: expected an array, got weight_hh_l0');
  });
});

describe('swapping the roles of z and 1 − z (Cho et al., Chung et al.) gives the same network', () => {
  for (const name of caseNames) {
    it(`gru-${name}: every value except z, and the two z sum to 1`, () => {
      const { ours, source } = traceUnder(`gru-${name}`, { update: 'keeps' });
      ours.steps.forEach((step, index) => {
        const other = source.steps[index];
        for (const key of ['r', 'candidate', 'h', 'y']) {
          expect(farthest(step[key] ?? [], other?.[key] ?? [])).toBeLessThan(2e-5);
        }
        const sum = step.z?.map((value, unit) => value + (other?.z?.[unit] ?? 0)) ?? [];
        expect(
          farthest(
            sum,
            sum.map(() => 1),
          ),
        ).toBeLessThan(1e-6);
      });
    });
  }
});

describe('the other options', () => {
  it('peepholes at 0 change nothing', () => {
    const fixture = readFixture('lstm-medium');
    const model = new CellModel(cellBy('LSTM', { memory: 'peephole' }), fixture);
    const zeros = Object.fromEntries(
      Object.entries(model.stateDict())
        .filter(([name]) => name.startsWith('cell2'))
        .map(([name, { shape, data }]) => [name, { shape, data: data.map(() => 0) }]),
    );
    expect(Object.keys(zeros)).toEqual(['cell2frg.weight', 'cell2in.weight', 'cell2out.weight']);
    model.loadStateDict({ ...parametersOf(fixture), ...zeros });
    const { steps } = traceSequence(model, fixture.x, { initial: fixture.initial });
    steps.forEach((step, index) => {
      expect(farthest(step.c ?? [], fixture.steps[index]?.c ?? [])).toBeLessThan(1e-6);
    });
  });

  it('the peepholes of f and i read the old c, the one of o the new c', () => {
    const model = new CellModel(cellBy('LSTM', { memory: 'peephole' }), {
      inputSize: 1,
      hiddenSize: 1,
      outputSize: 1,
      seed: 3,
    });
    const dict = model.stateDict();
    const number = (name: string, at = 0) => dict[name]?.data[at] ?? Number.NaN;
    const gate = (name: string, h: number, c: number) =>
      1 /
      (1 +
        Math.exp(
          -(
            number(`in2${name}.weight`, 0) * 0.7 +
            number(`in2${name}.weight`, 1) * h +
            number(`in2${name}.bias`) +
            number(`cell2${name}.weight`) * c
          ),
        ));
    const candidate = Math.tanh(
      number('in2cell.weight', 0) * 0.7 +
        number('in2cell.weight', 1) * 0.5 +
        number('in2cell.bias'),
    );
    const c = gate('frg', 0.5, -2) * -2 + gate('in', 0.5, -2) * candidate;
    const { steps } = traceSequence(model, [[0.7]], { initial: { h: [0.5], c: [-2] } });
    expect(steps[0]?.c?.[0]).toBeCloseTo(c, 6);
    expect(steps[0]?.h?.[0]).toBeCloseTo(gate('out', 0.5, c) * Math.tanh(c), 6);
  });

  it('without a forget gate the cell state only accumulates', () => {
    const { ours } = traceUnder('lstm-medium', { memory: 'none' });
    let before = ours.initial.c ?? new Float32Array();
    for (const { c = new Float32Array(), i = [], candidate = [] } of ours.steps) {
      const sum = before.map((value, unit) => value + (i[unit] ?? 0) * (candidate[unit] ?? 0));
      expect(farthest(c, sum)).toBeLessThan(1e-6);
      before = c;
    }
  });

  it('r after the product gates W h, not h', () => {
    const cell = cellBy('GRU', { reset: 'after' });
    expect(cell.equations.map((equation) => equationTex(equation))[2]).toBe(
      String.raw`\tilde h_t=\tanh(W_{h}x_t+b_{h}+r_t\odot (W_{u}h_{t-1}+b_{u}))`,
    );
    const { ours, source } = traceUnder('gru-medium', { reset: 'after' });
    expect(farthest(ours.steps[0]?.r ?? [], source.steps[0]?.r ?? [])).toBe(0);
    expect(
      farthest(ours.steps[0]?.candidate ?? [], source.steps[0]?.candidate ?? []),
    ).toBeGreaterThan(0.01);
  });

  it('the RNN’s output may read the new state', () => {
    const { ours, source } = traceUnder('rnn-medium', { output: 'new' });
    expect(farthest(ours.steps[3]?.h ?? [], source.steps[3]?.h ?? [])).toBe(0);
    expect(farthest(ours.steps[3]?.y ?? [], source.steps[3]?.y ?? [])).toBeGreaterThan(0.001);
  });

  it('an initial state of zeros', () => {
    const model = new CellModel(cellBy('GRU', { initial: 'zeros' }), readFixture('gru-small'));
    expect(traceSequence(model, []).initial.h).toEqual(new Float32Array(3));
  });

  it('unknown options are named', () => {
    expect(() => cellBy('GRU', { update: 'sideways' })).toThrow(
      'update: expected writes, keeps, got sideways',
    );
  });
});

describe('everyCell', () => {
  it('returns every combination of options, each with different equations', () => {
    const cells = everyCell();
    for (const { name, conventions: own } of architectures) {
      const count = own.reduce((product, { options }) => product * options.length, 1);
      expect(cells.filter((cell) => cell.name === name)).toHaveLength(count);
    }
    const written = cells.map(({ equations }) =>
      equations.map((equation) => equationTex(equation)).join(),
    );
    expect(new Set(written).size).toBe(cells.length);
  });

  it('adapts a reference model’s parameters to every definition, except the peepholes', () => {
    for (const name of cellNames) {
      const fixture = readFixture(`${name}-medium`);
      for (const [chosen, extra] of [
        [{ squash: 'tanh', output: 'new' }, 0],
        [{ update: 'keeps', reset: 'after' }, 0],
        [{ memory: 'none' }, 0],
        [{ memory: 'peephole' }, fixture.cell === 'LSTM' ? 3 : 0],
      ] as const) {
        const cell = cellBy(fixture.cell, chosen);
        const dict = adaptParameters(fixture.cell, parametersOf(fixture), chosen);
        const shapes = parameterShapes(cell, fixture);
        const missing = [...shapes.keys()].filter((key) => !(key in dict));
        expect(missing).toHaveLength(extra);
      }
    }
  });
});

describe('referencesOf', () => {
  it('gives what some cells cite, once and in order, with the initial state’s', () => {
    const cited = referencesOf(['LSTM', 'RNN', 'LSTM']);
    expect(cited).toEqual([...new Set(cited)].sort());
    expect(cited.map((reference) => reference.split(' (')[0])).toEqual([
      'Elman',
      'Gers & Schmidhuber',
      'Gers, Schmidhuber & Cummins',
      'Graves',
      'He, Zhang, Ren & Sun',
      'Hochreiter & Schmidhuber',
      'Le, Jaitly & Hinton',
    ]);
  });

  it('gives every work that a convention names', () => {
    for (const { name, conventions, references } of architectures) {
      const text = references.join(' ');
      for (const { by } of conventions.flatMap(({ options }) => options)) {
        for (const [, author = '', year = ''] of by.matchAll(/([A-Z]\w+)[^;.]*? (\d{4})/g)) {
          expect(text, `${name}: ${by}`).toMatch(new RegExp(`${author}.*${year}`));
        }
      }
    }
  });
});
