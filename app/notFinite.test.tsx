/** How the page describes a run that overflows. */
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { CellCard } from '../components/CellCard';
import { cellBy } from '../models/cells/conventions';
import { noChanges, parameterValues } from '../models/changes';
import { notFinite } from '../models/format';
import { CellModel } from '../models/model';
import { alphabet } from '../models/tasks/nextLetter';
import { whyMarkup } from '../tests/whyMarkup';
import { cellView } from './compare/cellView';
import { rowsOf } from './compare/rows';
import { symbolSummary } from './compare/symbolSummary';
import type { NamedRun } from './panels/runs';
import { whyView } from './panels/whyView';
import { taskOf, tokensOf } from './tasks';
import { traceOf } from './traces';

const task = taskOf('next-letter');
const tokens = tokensOf('next-letter', 'call me ishmael. '.repeat(3));
const sizes = { inputSize: alphabet.length, hiddenSize: 4, outputSize: alphabet.length };

/** An RNN with relu whose state grows by a factor of 100 at every step. */
function overflowing(): { model: CellModel; run: NamedRun } {
  const model = new CellModel(cellBy('RNN', { squash: 'relu' }), { ...sizes, seed: 1 });
  const dict = model.stateDict();
  dict['in2hidden.weight']?.data.forEach((value, index, data) => {
    data[index] = 100 * Math.abs(value);
  });
  model.loadStateDict(dict);
  const run = {
    cell: model.cell,
    sizes,
    changes: noChanges,
    names: task,
    trace: traceOf(model, tokens),
    parameters: parameterValues(model, noChanges),
  };
  return { model, run };
}

const none = () => undefined;
const unsaid = /NaN|Infinity|∞|\bundefined\b/;
const textOf = (markup: string) => markup.replace(/<[^>]*>/g, '');

describe('a run that overflows', () => {
  const { model, run } = overflowing();
  const { trace } = run;

  it('contains values that are not finite', () => {
    expect([...(trace.steps.at(-1)?.h ?? [])].some(Number.isFinite)).toBe(false);
    expect(trace.steps.at(-1)?.y?.some(Number.isNaN)).toBe(true);
  });

  it('is called “not finite” on the card at every step, without NaN in its markup', () => {
    let said = 0;
    for (let step = 1; step <= tokens.length; step++) {
      const moment = { step, difference: false };
      const run = { model, trace, original: trace };
      const view = cellView(run, tokens, task, rowsOf([model.cell]), moment);
      const props = { view, jobTitles: {}, lit: new Set<string>(), theme: 'light' };
      const markup = renderToStaticMarkup(
        <CellCard {...props} unit={undefined} onPoint={none} onAsk={none} onSay={none} />,
      );
      expect(markup).not.toMatch(unsaid);
      if (textOf(markup).includes(notFinite)) said++;
    }
    expect(said).toBeGreaterThan(10);
  });

  it('has no total and no percentages, but links for every factor', () => {
    for (const symbol of ['h', 'y', 'p', 'x']) {
      for (let step = 1; step <= tokens.length; step++) {
        const view = whyView(run, { cell: 'RNN', symbol, unit: 1, step });
        const markup = whyMarkup(view);
        expect(markup).not.toMatch(unsaid);
        if (view.kind === 'end' || Number.isFinite(view.sum)) continue;
        expect(textOf(markup)).not.toContain('Sum: ');
        expect(textOf(markup)).toMatch(/No (total|shares)/);
      }
    }
  });

  it('is summarised as “not finite”', () => {
    const h = model.cell.states[0];
    if (!h) throw new Error('expected a state');
    const last = tokens.length;
    expect(symbolSummary(h, trace, last, task, 1)).toBe(`Unit 1 is ${notFinite}.`);
    for (let step = 1; step <= last; step++) {
      expect(symbolSummary(h, trace, step, task)).not.toMatch(unsaid);
    }
  });
});
