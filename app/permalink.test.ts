import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ConventionSet, conventionSets } from '../models/cells/conventionSets';
import type { Conventions } from '../models/cells/conventions';
import { settingOf } from '../models/readNumber';
import { taskIds } from '../models/tasks';
import { type Change, forever, withChange } from './change';
import { type Choices, defaults, hiddenSizes, longestSequence } from './choices';
import type { PanelChoices } from './panelChoices';
import { readLink, writeLink } from './permalink';
import { tokensOf } from './tasks';

describe('a link', () => {
  it('restores PyTorch’s conventions with the weights that were trained under them', () => {
    const given: Choices = {
      ...defaults,
      task: 'parity',
      sequence: '0110',
      conventions: conventionSets.pytorch,
      trainedUnder: 'pytorch',
    };
    expect(writeLink(given)).toContain('weights=pytorch');
    expect(readLink(writeLink(given))).toEqual({ choices: given, notices: [] });
    const { choices, notices } = readLink('task=parity&text=0110&weights=pytorch&squash=relu');
    expect(choices.conventions).toEqual(conventionSets.pytorch);
    expect(notices).toEqual(['The link’s squash=relu was not used: it is not in force.']);
  });

  it('restores any choices', () => {
    const untrained = fc.record({
      kind: fc.constant('untrained' as const),
      seed: fc.nat(999_999_999),
      hiddenSize: fc.constantFrom(...hiddenSizes),
    });
    const cell = fc.constantFrom('RNN', 'GRU', 'LSTM');
    const value = fc.oneof(
      fc.constantFrom(0, 1, -1, 1e-7),
      // Numbers as links hold them: exact in float32, and not underflowing there.
      fc
        .double({ min: -1000, max: 1000, noNaN: true })
        .map((number) => settingOf(String(number)) ?? 0),
    );
    const hold: fc.Arbitrary<Change> = fc
      .record({ cell, symbol: fc.constantFrom('z', 'h', 'candidate'), value, from: fc.nat(500) })
      // Only a state has a step 0.
      .map((made) => (made.symbol === 'h' ? made : { ...made, from: made.from + 1 }))
      .chain((made) =>
        fc.record(
          {
            kind: fc.constant('hold' as const),
            cell: fc.constant(made.cell),
            symbol: fc.constant(made.symbol),
            value: fc.constant(made.value),
            from: fc.constant(made.from),
            to: fc.constantFrom(made.from, made.from + 3, forever),
            unit: fc.nat(127),
          },
          { requiredKeys: ['kind', 'cell', 'symbol', 'value', 'from', 'to'] },
        ),
      );
    const weight: fc.Arbitrary<Change> = fc.record(
      {
        kind: fc.constant('weight' as const),
        cell,
        parameter: fc.constantFrom('in2update.weight', 'in2hidden.bias'),
        row: fc.nat(127),
        column: fc.nat(157),
        value,
      },
      { requiredKeys: ['kind', 'cell', 'parameter', 'row', 'value'] },
    );
    const question = fc.record({
      cell,
      symbol: fc.constant('h'),
      unit: fc.nat(127),
      step: fc.nat(9),
    });
    const noPanel = {
      panel: fc.constantFrom(undefined, 'weights' as const),
      trail: fc.constant([]),
    };
    const why = { panel: fc.constant('why' as const), trail: question.map((asked) => [asked]) };
    const rest: fc.Arbitrary<Pick<Choices, 'panel' | 'trail'>> = fc.oneof(
      fc.record(noPanel),
      fc.record(why),
    );
    const panels: fc.Arbitrary<PanelChoices> = fc.record({
      difference: fc.boolean(),
      influence: fc.boolean(),
      code: fc.boolean(),
      loss: fc.constantFrom('last', 'current', 'mean'),
      picture: fc.constantFrom('lines', 'map', 'factor'),
      scale: fc.constantFrom(0.1, 0.758, 1, 4),
      clip: fc.option(fc.double({ min: 1e-9, max: 1e9, noNaN: true }), { nil: undefined }),
      order: fc.constantFrom('index', 'variance', 'correlation', 'cluster'),
      quantities: fc.dictionary(cell, fc.constantFrom('h', 'z', 'candidate')),
      units: fc.dictionary(cell, fc.array(fc.nat(127), { maxLength: 4 })),
      layer: fc.constantFrom(undefined, 'in2reset', 'out_layer'),
      curves: fc.constantFrom('loss', 'accuracy'),
      temperature: fc.constantFrom(0, 0.7, 1),
      norms: fc.constantFrom('relative', 'absolute'),
      sampleSeed: fc.nat(999_999_999),
      sampleCount: fc.constantFrom(20, 60),
    });
    const choices: fc.Arbitrary<Omit<Choices, 'panel' | 'trail'>> = fc.record({
      task: fc.constantFrom('next-letter', 'adding', 'parity'),
      sequence: fc
        .string({ unit: 'grapheme', maxLength: 40 })
        .filter((text) => tokensOf('next-letter', text).length <= longestSequence),
      step: fc.nat(500),
      tick: fc.option(fc.nat(10), { nil: undefined }),
      cells: fc.constantFrom<Choices['cells'][]>(
        defaults.cells,
        ['LSTM', 'GRU', 'RNN'],
        ['GRU', 'RNN', 'LSTM'],
      ),
      conventions: fc.constantFrom<Conventions[]>(
        {},
        { squash: 'tanh' },
        { update: 'keeps', memory: 'peephole', initial: 'zeros' },
      ),
      changes: fc
        .array(fc.oneof(hold, weight), { maxLength: 4 })
        .map((all) => all.reduce(withChange, [])),
      cell,
      panels,
      weights: fc.oneof(fc.constant({ kind: 'trained' as const }), untrained),
      trainedUnder: fc.constant<ConventionSet>('reference'),
      presentation: fc.boolean(),
      alone: fc.constantFrom(undefined, 'GRU'),
      playlist: fc.array(
        fc.record({
          title: fc.string({ maxLength: 30 }).filter((title) => !/[\n\r\u2028\u2029]/.test(title)),
          link: fc.constantFrom('task=parity&text=01%261&step=2', 'task=adding'),
        }),
        { maxLength: 3 },
      ),
      page: fc.constant(0),
      lesson: fc.constantFrom(undefined, 'list', '4.3'),
      term: fc.constantFrom(undefined, 'update gate', 'f & c'),
    });
    fc.assert(
      fc.property(choices, rest, (first, second) => {
        const given = { ...first, ...second };
        const { choices: shown } = readLink(`#${writeLink(given)}`);
        const { sequence, weights, cells, conventions, changes, trail, panel, task } = given;
        const kept = { sequence, weights, cells, conventions, changes, trail, panel, task };
        expect(shown).toMatchObject(kept);
        expect(shown.cell).toBe(given.cell);
        expect(shown.panels).toEqual({
          ...given.panels,
          // fast-check's objects have no prototype.
          quantities: { ...given.panels.quantities },
          units: { ...given.panels.units },
        });
        // What the page shows and writes is read back unchanged, without notices.
        expect(readLink(`#${writeLink(shown)}`)).toEqual({ choices: shown, notices: [] });
      }),
    );
  });

  it('that is empty opens the defaults without notices', () => {
    expect(readLink('')).toEqual({ choices: defaults, notices: [] });
  });

  it('opens what it can and reports what it could not read', () => {
    const { choices, notices } = readLink('#step=x&text=abc&weights=magic&colour=red&task=chess');
    expect(choices).toEqual({ ...defaults, sequence: 'abc' });
    expect(notices).toEqual([
      'The link’s “colour” is not known here.',
      `The link’s task could not be read: expected one of ${taskIds.join(', ')}, got “chess”.`,
      'The link’s step could not be read: expected a whole number, got “x”.',
      'The link’s weights could not be read: expected trained, pytorch, small, untrained or learning, got “magic”.',
    ]);
  });

  it('opens models with few units where the task has them, and says where it has none', () => {
    const { choices, notices } = readLink('#task=parity&text=01&weights=small');
    expect([choices.weights, choices.trainedUnder]).toEqual([{ kind: 'small' }, 'reference']);
    expect(notices).toEqual([]);
    expect(writeLink(choices)).toContain('weights=small');
    const other = readLink('#task=adding&weights=small');
    expect(other.choices.weights).toEqual({ kind: 'trained' });
    expect(other.notices).toEqual([
      'The link’s weights=small was not used: this task has no such weights.',
    ]);
  });

  it('refuses a sequence that is too long, and invalid seeds and sizes', () => {
    const { choices, notices } = readLink(
      `#text=${'a'.repeat(2001)}&weights=untrained&seed=-1&size=1000000`,
    );
    expect(choices.sequence).toBe(defaults.sequence);
    expect(choices.weights).toEqual({ kind: 'untrained', seed: 1, hiddenSize: 24 });
    expect(notices).toHaveLength(3);
  });

  it('explains once for each value why the page does not show it', () => {
    const said = (link: string) => readLink(`#${link}`).notices;
    expect(said('task=parity&text=0110&step=9&op=99')).toEqual([
      'The link’s step=9 was not used: the sequence has 4 steps, and step 4 is shown.',
      expect.stringMatching(
        /^The link’s op=99 was not used: a step has operations 1 to \d+; the step is shown complete\.$/,
      ),
    ]);
    expect(said('task=parity&text=0110&step=0')).toHaveLength(1);
    expect(said('task=parity&text=&step=3&op=2')).toHaveLength(2);
    expect(said('text=abc&text=de&step=2&step=3')).toEqual([
      'The link gives its text 2 times; only the first is used.',
      'The link gives its step 2 times; only the first is used.',
    ]);
    expect(said('weights=zzz&seed=3&size=8')).toEqual([
      'The link’s weights could not be read: expected trained, pytorch, small, untrained or learning, got “zzz”.',
      'The link’s seed=3 was not used: it applies to untrained weights only.',
      'The link’s size=8 was not used: it applies to untrained weights only.',
    ]);
    expect(said('checkpoint=20')).toHaveLength(1);
    expect(said('weights=learning&checkpoint=20')).toEqual([]);
    expect(said('step=x&step=x&colour=1&colour=2')).toEqual([
      'The link’s “colour” is not known here.',
      'The link’s step could not be read: expected a whole number, got “x”.',
    ]);
    expect(said('change=GRU.z=0@5-&change=GRU.z=1@5-')).toEqual([
      'The link’s change=GRU.z=0@5- was not used: a later change sets the same number.',
    ]);
    expect(said('why=GRU.h[3]@2&panel=weights&step=7')).toEqual([
      'The link’s step=7 was not used: the question is asked at step 2.',
      'The link’s panel=weights was not used: the question opens the panel “Why?”.',
    ]);
    // The reference's options need not be written, and numbers may be written in several ways.
    expect(said('squash=sigmoid&cell=GRU&step=007&change=GRU.z[03]=0.50@5')).toEqual([]);
  });

  it('with a thousand faults reports a few of each kind', () => {
    const many = Array.from({ length: 1000 }, (_, index) => `f${index}=1&change=${index}&step=x`);
    const { notices } = readLink(`#${many.join('&')}`);
    expect(notices).toHaveLength(3);
    expect(Math.max(...notices.map(({ length }) => length))).toBeLessThan(250);
  });

  it('accepts any text after the #', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (hash) => {
        expect(readLink(hash).choices.step).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it('contains the compared cells, in order', () => {
    const { choices, notices } = readLink('#cells=LSTM,RNN&why=RNN.h[2]@3');
    expect([choices.cells, choices.cell, notices]).toEqual([['LSTM', 'RNN'], 'RNN', []]);
    expect(readLink('#cells=LSTM,RNN').choices.cell).toBe('LSTM');
    for (const wrong of ['GRU', 'GRU,GRU', 'GRU,LSM', '', 'GRU,LSTM,']) {
      const read = readLink(`#cells=${wrong}`);
      expect(read.choices.cells).toEqual(defaults.cells);
      expect(read.notices[0]).toMatch(/^The link’s cells could not be read: expected 2 to 4 of /);
    }
  });

  it('reports fields about a cell that is not compared', () => {
    expect(readLink('#cells=LSTM,RNN&why=GRU.h[2]@3&cell=GRU').notices).toEqual([
      'The link’s why=GRU.h[2]@3 was not used: its cell is not among those compared.',
      'The link’s cell=GRU was not used: it is not among those compared.',
    ]);
  });
});
