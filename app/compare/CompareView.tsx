import { useDeferredValue, useMemo } from 'react';
import { CellCard } from '../../components/CellCard';
import { Segments } from '../../components/Segments';
import { SymbolNote, type SymbolNoteView } from '../../components/SymbolNote';
import { visit } from '../../models/expression';
import { jobTitles } from '../../models/jobs';
import type { CellModel } from '../../models/model';
import type { Token } from '../../models/train/tasks/nextLetter';
import { type Pointed, useStore } from '../store';
import { traceOf } from '../traces';
import styles from './CompareView.module.css';
import { cellView, labelOf } from './cellView';
import { litSymbols } from './counterparts';
import { gistOf } from './gist';

interface CompareViewProps {
  readonly models: readonly CellModel[];
  readonly tokens: readonly Token[];
  readonly step: number;
  readonly theme: string;
}

const nothing: ReadonlySet<string> = new Set();
const untitled: Readonly<Record<string, string>> = {};

/** The cells side by side on one clock. */
export function CompareView({ models, tokens: latest, step: wanted, theme }: CompareViewProps) {
  // Typing goes first: a long text's traces follow when the letters stand.
  const tokens = useDeferredValue(latest);
  const step = Math.min(wanted, tokens.length);
  const chosen = useStore((state) => state.cell);
  const setCell = useStore((state) => state.setCell);
  const goTo = useStore((state) => state.goTo);
  const point = useStore((state) => state.point);
  const pointed = useStore((state) => state.pointed);
  const letters = useMemo(() => tokens.map((token) => token.index), [tokens]);
  const views = useMemo(
    () => models.map((model) => cellView(model, traceOf(model, letters), letters, step)),
    [models, letters, step],
  );
  const cells = useMemo(() => models.map((model) => model.cell), [models]);
  const options = cells.map(({ name, title }) => ({ value: name, title }));
  const lit = useMemo(
    () => cells.map((cell) => litSymbols(cell, pointed, cells)),
    [cells, pointed],
  );
  const titles = useMemo(() => cells.map(titlesOf), [cells]);

  return (
    <>
      <main id="cells" tabIndex={-1} className={styles.compare} data-chosen={chosen}>
        <div className={styles.switcher}>
          <Segments legend="Cell" options={options} chosen={chosen} onChoose={setCell} wide />
        </div>
        {views.map((view, index) => (
          <div
            key={view.name}
            className={styles.slot}
            data-shown={view.name === chosen || undefined}
          >
            <CellCard
              view={view}
              jobTitles={jobTitles}
              lit={lit[index] ?? nothing}
              titles={titles[index] ?? untitled}
              unit={pointed?.cell === view.name ? pointed.unit : undefined}
              theme={theme}
              onPoint={point}
              onChooseStep={goTo}
            />
          </div>
        ))}
      </main>
      <SymbolNote note={noteOn(models, letters, step, pointed)} />
    </>
  );
}

function titlesOf(cell: CellModel['cell']): Record<string, string> {
  const titles: Record<string, string> = {};
  for (const { symbol, expression } of cell.equations) {
    titles[symbol.name] = symbol.title;
    visit(expression, (part) => {
      if (part.kind === 'symbol') titles[part.name] = part.title;
    });
  }
  return titles;
}

function noteOn(
  models: readonly CellModel[],
  letters: readonly number[],
  step: number,
  pointed: Pointed | undefined,
): SymbolNoteView | undefined {
  const model = models.find(({ cell }) => cell.name === pointed?.cell);
  if (!model || !pointed) return undefined;
  for (const { symbol, expression } of model.cell.equations) {
    let found = symbol.name === pointed.symbol ? symbol : undefined;
    visit(expression, (part) => {
      if (part.kind === 'symbol' && part.name === pointed.symbol) found ??= part;
    });
    if (found) {
      const gist = gistOf(found, traceOf(model, letters), step, pointed.unit);
      return { cell: model.cell.title, label: labelOf(found), gist };
    }
  }
  return undefined;
}
