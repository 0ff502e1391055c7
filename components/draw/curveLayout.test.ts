import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CurveLine, type CurvesData, layOutCurves } from './curveLayout';

const size = { width: 600, height: 240 };
const style = { hue: 'y', dash: '' };

const lineOf = (title: string, values: number[], divergedAt?: number): CurveLine => ({
  title,
  style,
  steps: values.map((_, index) => index + 1),
  values,
  divergedAt,
});

function lay(lines: CurveLine[], other: Partial<CurvesData> = {}, room = size) {
  const data: CurvesData = {
    lines,
    quantity: 'loss',
    chance: Math.log(4),
    total: 100,
    shown: undefined,
    onChooseStep: () => {},
    ...other,
  };
  return layOutCurves(data, room);
}

const numbersOf = (value: unknown): number[] =>
  typeof value === 'number'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(numbersOf)
      : [];
const outlinesOf = ({ lines }: ReturnType<typeof lay>) =>
  lines.map(({ raw, course }) => raw + course).join('');

describe('the axes', () => {
  it('are logarithmic for losses, lower losses lower', () => {
    const { lines } = lay([lineOf('RNN', [1, 0.1, 0.01])]);
    const ys = [...(lines[0]?.course ?? '').matchAll(/,([\d.]+)/g)].map(([, y]) => Number(y));
    const [one = 0, tenth = 0, hundredth = 0] = ys;
    expect(tenth - one).toBeGreaterThan(20);
    expect(hundredth - tenth).toBeCloseTo(tenth - one, 0);
  });

  it('go from 0 to 100 % for accuracy', () => {
    const { levels, lines, bottom, top } = lay([lineOf('GRU', [0, 1])], {
      quantity: 'accuracy',
      chance: Number.NaN,
    });
    expect(levels.map(({ label }) => label)).toEqual(['0 %', '25 %', '50 %', '75 %', '100 %']);
    expect(lines[0]?.course).toMatch(new RegExp(`,${bottom}h0L.*,${top}$`));
  });

  it('omit the number that the label of chance would overlap', () => {
    const { levels, chance } = lay([], { quantity: 'accuracy', chance: 0.25 });
    expect(chance).toBeDefined();
    expect(levels.map(({ label }) => label)).not.toContain('25 %');
  });

  it('include chance among the losses, and the shown step among the steps', () => {
    const { chance, top, bottom, shown, right } = lay([lineOf('RNN', [0.001])], { shown: 60 });
    expect(chance).toBeGreaterThanOrEqual(top);
    expect(chance).toBeLessThan(bottom);
    expect(shown?.label).toBe('60');
    expect(shown?.at).toBeLessThanOrEqual(right);
  });

  it('map a position to a step', () => {
    const { stepAt, left, right } = lay([lineOf('RNN', Array(100).fill(1))]);
    expect([left - 9, left, (left + right) / 2, right + 9].map(stepAt)).toEqual([0, 0, 50, 100]);
  });
});

describe('a curve', () => {
  it('is empty before anything is measured', () => {
    const { lines } = lay([lineOf('RNN', [])]);
    expect(lines[0]).toMatchObject({ raw: '', course: '', end: undefined, name: undefined });
  });

  it('has an end and a name from the first point on', () => {
    const { lines } = lay([lineOf('RNN', [1.2])]);
    expect(lines[0]?.end?.x).toBeGreaterThan(0);
    expect(lines[0]?.name?.text).toBe('RNN');
  });

  it('shows a point between two gaps as a dot', () => {
    const { lines } = lay([lineOf('RNN', [Number.NaN, 1, Number.NaN])]);
    expect(lines[0]?.course).toMatch(/^M[\d.]+,[\d.]+h0$/);
  });

  it('has a moving mean if it is noisy', () => {
    const noisy = Array.from({ length: 100 }, (_, index) => 1 + 0.5 * Math.sin(index * 2));
    const { lines } = lay([lineOf('RNN', noisy), lineOf('GRU', [1, 2])]);
    expect(lines[0]?.raw).not.toBe('');
    expect(lines[1]?.raw).toBe('');
  });

  it('marks where it diverged', () => {
    const { lines } = lay([lineOf('RNN', [1, 40, 2e9], 4), lineOf('GRU', [1, 1, 1, 1, 1])]);
    const [rnn, gru] = lines;
    expect(rnn?.name?.text).toBe('RNN diverged');
    expect(rnn?.diverged?.x).toBeGreaterThan(rnn?.end?.x ?? 0);
    expect(rnn?.diverged?.y).toBe(rnn?.end?.y);
    expect(gru?.diverged).toBeUndefined();
  });

  it('has a mark even if it diverged before anything was measured', () => {
    const { lines } = lay([lineOf('RNN', [], 1)]);
    expect(lines[0]?.diverged).toBeDefined();
    expect(lines[0]?.name?.text).toBe('RNN diverged');
  });

  it('has no more points than the picture has pixels', () => {
    const noisy = Array.from({ length: 20_000 }, (_, index) => 1 + Math.abs(Math.sin(index * 2)));
    expect(outlinesOf(lay([lineOf('RNN', noisy)])).length).toBeLessThan(600 * 8 * 13);
  });
});

it('separates the names', () => {
  const { lines } = lay(['RNN', 'GRU', 'LSTM'].map((title) => lineOf(title, [1.38, 1.37])));
  const ys = lines.map(({ name }) => name?.y ?? 0).sort((a, b) => a - b);
  expect(ys).toHaveLength(3);
  ys.slice(1).forEach((y, index) => {
    expect(y - (ys[index] ?? 0)).toBeGreaterThanOrEqual(14);
  });
});

it('has finite positions for any values and sizes', () => {
  const value = fc.oneof(
    fc.constantFrom(0, Number.NaN, Infinity, -Infinity, -1, 3.4e38, 1e-45),
    fc.double(),
  );
  const cell = fc.array(value, { maxLength: 60 });
  fc.assert(
    fc.property(
      fc.array(cell, { maxLength: 3 }),
      value,
      fc.constantFrom<'loss' | 'accuracy'>('loss', 'accuracy'),
      fc.integer({ min: 1, max: 400 }),
      (cells, chance, quantity, width) => {
        const all = cells.map((values, index) => lineOf(`cell ${index}`, values));
        const layout = lay(all, { chance, quantity }, { width, height: width / 2 });
        expect(numbersOf(layout).filter((each) => !Number.isFinite(each))).toEqual([]);
        expect(outlinesOf(layout)).not.toMatch(/NaN|Infinity/);
      },
    ),
  );
});
