/** What the page's note says about a hovered or focused symbol or number of a cell. */
import type { SymbolNoteView } from '../../components/SymbolNote';
import type { Cell } from '../../models/cell';
import type { RunnableModel } from '../../models/snapshot';
import { changesOf } from '../change';
import type { Pointed } from '../choices';
import type { PanelChoices } from '../panelChoices';
import type { Scene } from '../scene';
import { targetsOf } from '../tasks';
import { traceOf } from '../traces';
import { labelOf } from './label';
import { measureNote } from './measureNote';
import { computedAt } from './memoryView';
import { lossSums } from './prediction';
import { symbolSummary } from './symbolSummary';
import { symbolsOf } from './symbols';
import { withinOf } from './within';

/** The moment that is shown. */
export type Shown = Pick<Scene, 'tokens' | 'task' | 'step' | 'tick' | 'changes'>;

/**
 * @param cells all cells shown
 * @returns undefined if the cell has no such symbol
 */
export function answerOn(
  model: RunnableModel,
  cells: readonly Cell[],
  { symbol: name, unit, measure }: Pick<Pointed, 'symbol' | 'unit' | 'measure'>,
  shown: Shown,
  panels: Pick<PanelChoices, 'difference' | 'loss' | 'norms'>,
): SymbolNoteView | undefined {
  const { cell } = model;
  const { tokens, task, step, tick, changes } = shown;
  const symbol = symbolsOf(cell).find((each) => each.name === name);
  const trace = traceOf(model, tokens, changesOf(changes, cell.name));
  if (measure) {
    const { difference, loss, norms } = panels;
    const within = withinOf(cell, cells, tick);
    const targets = targetsOf(task, tokens);
    const last = targets.findLastIndex((target) => target !== undefined) + 1;
    const { sums, counts } = lossSums(task, trace, targets);
    const note = measureNote(
      measure,
      symbol,
      { model, trace, original: traceOf(model, tokens) },
      {
        step,
        now: computedAt(trace, { step, within, difference }),
        names: task,
        difference,
        losses: {
          kind: task.loss,
          chance: task.chance,
          sum: sums[step] ?? 0,
          count: counts[step] ?? 0,
        },
        lossAt: { last, current: step, mean: undefined }[loss],
        isRelative: norms === 'relative',
      },
    );
    return note && { cell: cell.title, ...note };
  }
  if (!symbol) return undefined;
  const label = labelOf(symbol);
  const summary = symbolSummary(symbol, trace, step, task, unit);
  return { cell: cell.title, label, title: label.title, sentence: label.sentence, summary };
}

/** An answer in one sentence after another, for screen readers. */
export function sayAnswer({ cell, title, sentence, summary }: SymbolNoteView): string {
  return [`${cell} ${title}.`, sentence, summary].filter(Boolean).join(' ');
}
