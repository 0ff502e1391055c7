import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { randomCells } from '../../tests/randomCells';
import type { Cell } from '../cell';
import { cellBy, everyCell } from '../cells/conventions';
import { gru } from '../cells/gru';
import { lstm } from '../cells/lstm';
import { rnn } from '../cells/rnn';
import { CellModel } from '../model';
import { traceSequence } from '../trace';
import { torchLine, torchModule } from './torch';

const lines = (cell: Cell) => cell.equations.map(torchLine);

describe('torchLine', () => {
  it('writes the RNN’s equations', () => {
    expect(lines(rnn)).toEqual([
      'h = torch.sigmoid(self.in2hidden(torch.cat((x, h_prev), dim=1)))',
      'y = self.in2output(torch.cat((x, h_prev), dim=1))',
    ]);
    expect(lines(cellBy('RNN', { squash: 'relu', output: 'new' }))).toEqual([
      'h = torch.relu(self.in2hidden(torch.cat((x, h_prev), dim=1)))',
      'y = self.in2output(torch.cat((x, h), dim=1))',
    ]);
  });

  it('writes the GRU’s, with r before or after the product', () => {
    expect(lines(gru)).toEqual([
      'r = torch.sigmoid(self.in2reset(torch.cat((x, h_prev), dim=1)))',
      'z = torch.sigmoid(self.in2update(torch.cat((x, h_prev), dim=1)))',
      'candidate = torch.tanh(self.in2hidden(torch.cat((x, r * h_prev), dim=1)))',
      'h = (1 - z) * h_prev + z * candidate',
      'y = self.in2out(torch.cat((x, h), dim=1))',
    ]);
    expect(lines(cellBy('GRU', { reset: 'after', update: 'keeps' })).slice(2, 4)).toEqual([
      'candidate = torch.tanh(self.in2hidden(x) + r * self.hidden2hidden(h_prev))',
      'h = z * h_prev + (1 - z) * candidate',
    ]);
  });

  it('writes the LSTM’s, with or without peepholes', () => {
    expect(lines(lstm)).toEqual([
      'f = torch.sigmoid(self.in2frg(torch.cat((x, h_prev), dim=1)))',
      'i = torch.sigmoid(self.in2in(torch.cat((x, h_prev), dim=1)))',
      'candidate = torch.tanh(self.in2cell(torch.cat((x, h_prev), dim=1)))',
      'c = f * c_prev + i * candidate',
      'o = torch.sigmoid(self.in2out(torch.cat((x, h_prev), dim=1)))',
      'h = o * torch.tanh(c)',
      'y = self.out_layer(h)',
    ]);
    expect(lines(cellBy('LSTM', { memory: 'peephole' }))[0]).toBe(
      'f = torch.sigmoid(self.in2frg(torch.cat((x, h_prev), dim=1)) + self.cell2frg.weight * c_prev)',
    );
  });
});

describe('torchModule', () => {
  it('declares the layers that the reference README declares', () => {
    const readme = [
      [rnn, 'self.in2hidden = nn.Linear(input_size + hidden_size, hidden_size)'],
      [rnn, 'self.in2output = nn.Linear(input_size + hidden_size, output_size)'],
      [gru, 'self.in2update = nn.Linear(input_size + hidden_size, hidden_size)'],
      [gru, 'self.in2reset = nn.Linear(input_size + hidden_size, hidden_size)'],
      [gru, 'self.in2hidden = nn.Linear(input_size + hidden_size, hidden_size)'],
      [lstm, 'self.in2cell = nn.Linear(input_size + hidden_size, hidden_size)'],
      [lstm, 'self.in2in = nn.Linear(input_size + hidden_size, hidden_size)'],
      [lstm, 'self.in2frg = nn.Linear(input_size + hidden_size, hidden_size)'],
      [lstm, 'self.in2out = nn.Linear(input_size + hidden_size, hidden_size)'],
      [lstm, 'self.out_layer = nn.Linear(hidden_size, output_size)'],
    ] as const;
    for (const [cell, line] of readme) {
      const written = torchModule(cell).split('\n');
      expect(written.map((each) => each.trim())).toContain(line);
    }
  });

  it('is a whole file', () => {
    expect(torchModule(cellBy('LSTM', { memory: 'peephole' }))).toBe(`import torch
from torch import nn


class LSTM(nn.Module):
    def __init__(self, input_size, hidden_size, output_size):
        super().__init__()
        self.hidden_size = hidden_size
        self.in2frg = nn.Linear(input_size + hidden_size, hidden_size)
        self.cell2frg = nn.ParameterDict({"weight": nn.Parameter(torch.zeros(hidden_size))})
        self.in2in = nn.Linear(input_size + hidden_size, hidden_size)
        self.cell2in = nn.ParameterDict({"weight": nn.Parameter(torch.zeros(hidden_size))})
        self.in2cell = nn.Linear(input_size + hidden_size, hidden_size)
        self.in2out = nn.Linear(input_size + hidden_size, hidden_size)
        self.cell2out = nn.ParameterDict({"weight": nn.Parameter(torch.zeros(hidden_size))})
        self.out_layer = nn.Linear(hidden_size, output_size)

    def init_states(self, batch=1):
        h = nn.init.kaiming_uniform_(torch.empty(batch, self.hidden_size))
        c = torch.zeros(batch, self.hidden_size)
        return h, c

    def forward(self, x, h_prev, c_prev):
        f = torch.sigmoid(self.in2frg(torch.cat((x, h_prev), dim=1)) + self.cell2frg.weight * c_prev)
        i = torch.sigmoid(self.in2in(torch.cat((x, h_prev), dim=1)) + self.cell2in.weight * c_prev)
        candidate = torch.tanh(self.in2cell(torch.cat((x, h_prev), dim=1)))
        c = f * c_prev + i * candidate
        o = torch.sigmoid(self.in2out(torch.cat((x, h_prev), dim=1)) + self.cell2out.weight * c)
        h = o * torch.tanh(c)
        y = self.out_layer(h)
        return y, h, c
`);
  });
});

/**
 * Carries the lines out as JavaScript, whose brackets, sums and products are Python's: with one unit
 * in each vector they are sums and products of numbers.
 */
function carriedOut(model: CellModel, given: Record<string, number>): Record<string, number> {
  const { cell } = model;
  const layers: Record<string, unknown> = {};
  for (const [name, { data }] of Object.entries(model.stateDict())) {
    const [layer = '', part] = name.split('.');
    if (part === undefined) layers[layer] = data[0];
    if (part === 'weight') {
      const bias = model.stateDict()[`${layer}.bias`]?.data[0] ?? 0;
      const apply = (a: number | number[]) =>
        [a].flat(9).reduce((sum, value, at) => sum + value * (data[at] ?? Number.NaN), bias);
      layers[layer] = Object.assign(apply, { weight: data[0] });
    }
  }
  const torch = {
    sigmoid: (a: number) => 1 / (1 + Math.exp(-a)),
    tanh: Math.tanh,
    relu: (a: number) => Math.max(0, a),
    cat: (parts: unknown[]) => parts.flat(9),
  };
  const values = { ...given };
  for (const equation of cell.equations) {
    const [name = '', line = ''] = torchLine(equation).split(' = ');
    const script = line
      .replaceAll('torch.cat((', 'torch.cat([')
      .replaceAll('), dim=1)', '])')
      .replaceAll('.expand(len(x), -1)', '');
    const names = Object.keys(values);
    values[name] = new Function('torch', 'self', ...names, `return ${script}`)(
      torch,
      layers,
      ...Object.values(values),
    );
  }
  return values;
}

function expectAgreement(cell: Cell, seed: number): void {
  const model = new CellModel(cell, { inputSize: 1, hiddenSize: 1, outputSize: 1, seed });
  const { initial, steps } = traceSequence(model, [[0.7]]);
  const given: Record<string, number> = { x: 0.7 };
  for (const name of model.stateNames) given[`${name}_prev`] = initial[name]?.[0] ?? Number.NaN;
  const values = carriedOut(model, given);
  for (const name of model.symbolNames) {
    const expected = steps[0]?.[name]?.[0] ?? Number.NaN;
    const got = values[name] ?? Number.NaN;
    const difference = Math.abs(got - expected);
    expect(difference, `${name}: ${got}`).toBeLessThan(1e-4 * Math.max(1, Math.abs(expected)));
  }
  model.dispose();
}

describe('the lines compute what the cell computes', () => {
  it('for every cell under every convention', () => {
    for (const cell of everyCell()) expectAgreement(cell, 5);
  });

  it('for random cells', () => {
    fc.assert(
      fc.property(randomCells, ({ cell, seed }) => expectAgreement(cell, seed)),
      { numRuns: 100, seed: 9 },
    );
  });
});
