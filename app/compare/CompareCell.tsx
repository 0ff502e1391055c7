import { memo, useMemo } from 'react';
import { CellCard } from '../../components/CellCard';
import { useLatest } from '../../components/useLatest';
import type { Measure } from '../../components/views';
import type { Cell } from '../../models/cell';
import { jobTitles } from '../../models/jobs';
import { saySymbol } from '../../models/read/speech';
import type { RunnableModel } from '../../models/snapshot';
import type { Task, Token } from '../../models/tasks/task';
import { type Change, changesOf } from '../change';
import type { Question } from '../choices';
import { useMark } from '../lessonView/useMark';
import { copy } from '../share';
import { announce } from '../status/announce';
import { useStore } from '../store';
import { openTerm } from '../terms/openTerm';
import { traceOf } from '../traces';
import { answerOn, sayAnswer } from './answerOn';
import { cellView } from './cellView';
import { codeOf } from './code';
import { litSymbols } from './counterparts';
import { openPanelOn } from './openPanelOn';
import { rowsOf } from './rows';
import { symbolSummary } from './symbolSummary';
import { symbolsOf } from './symbols';
import { withinOf } from './within';

interface CompareCellProps {
  readonly model: RunnableModel;
  /** All cells shown, for the counterparts of the hovered symbol. */
  readonly cells: readonly Cell[];
  readonly tokens: readonly Token[];
  readonly task: Task;
  readonly step: number;
  /** The operation within the step; undefined when the step is complete. */
  readonly tick: number | undefined;
  /** All of the reader's changes, to any cell. */
  readonly changes: readonly Change[];
  /** The current question, while its panel is open. */
  readonly question: Question | undefined;
  /** Why the chosen weights are missing. */
  readonly missing: string | undefined;
  readonly theme: string;
}

/** One cell's card, computed from its model and trace. */
export const CompareCell = memo(function CompareCell(props: CompareCellProps) {
  const { model, cells, tokens, task, step, tick, question, missing, theme } = props;
  const { cell } = model;
  const point = useStore((state) => state.point);
  const pointed = useStore((state) => state.pointed);
  // What a lesson speaks of is marked, too.
  const mark = useMark();
  const difference = useStore(({ panels }) => panels.difference);
  const code = useStore(({ panels }) => panels.code);
  const changes = changesOf(props.changes, cell.name);
  const view = useMemo(() => {
    const run = {
      model,
      trace: traceOf(model, tokens, changes),
      original: traceOf(model, tokens),
    };
    const moment = { step, difference, within: withinOf(cell, cells, tick) };
    return cellView(run, tokens, task, rowsOf(cells), moment);
  }, [model, cell, cells, tokens, task, changes, step, tick, difference]);
  // The question's symbol stays highlighted while nothing is hovered.
  const marked = pointed ?? question ?? mark;
  const lit = useMemo(() => litSymbols(cell, marked, cells), [cell, marked, cells]);
  // Stable, so that a step does not render the formulas.
  const say = useLatest((_: string, name: string, measure?: Measure) => {
    if (measure) {
      const shown = { tokens, task, step, tick, changes: props.changes };
      const { panels } = useStore.getState();
      const answer = answerOn(model, cells, { symbol: name, measure }, shown, panels);
      if (answer) announce(sayAnswer(answer));
      return;
    }
    const symbol = symbolsOf(cell).find((each) => each.name === name);
    if (!symbol) return;
    const summary = symbolSummary(symbol, traceOf(model, tokens, changes), step, task);
    announce([`${saySymbol(symbol.tex)}, ${symbol.title}.`, symbol.sentence, summary].join(' '));
  });
  // Stable, for the same reason.
  const explain = useLatest((_: string, name: string, beside: Element) => {
    const found = symbolsOf(cell).find((each) => each.name === name);
    const symbol = found?.previousOf ?? found;
    if (!symbol) return;
    openTerm({ term: symbol.title, of: { cell: cell.name, symbol: symbol.name }, beside });
  });
  const unit = useMemo(() => {
    const symbol = symbolsOf(cell).find(({ name }) => name === marked?.symbol);
    if (!symbol || marked?.cell !== cell.name || marked.unit === undefined) return undefined;
    return { index: marked.unit, width: symbol.width };
  }, [cell, marked]);
  return (
    <CellCard
      view={view}
      missing={missing}
      jobTitles={jobTitles}
      lit={lit}
      unit={unit}
      theme={theme}
      code={code ? codeOf(cell) : undefined}
      onPoint={point}
      onAsk={ask}
      onSay={say}
      onExplain={explain}
      onOpenPanel={openPanelOn}
      onCopy={copy}
    />
  );
});

/** Asks about a number on a card; default: at the current step. */
function ask(cell: string, symbol: string, unit: number, at?: number): void {
  const { ask: asking, step } = useStore.getState();
  asking({ cell, symbol, unit, step: at ?? step });
}
