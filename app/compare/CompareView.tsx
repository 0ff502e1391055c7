import {
  type CSSProperties,
  useCallback,
  useDeferredValue,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { useShallow } from 'zustand/react/shallow';
import { Segments } from '../../components/controls/Segments';
import { Guard } from '../faults/Guard';
import { usePage } from '../lessonView/usePage';
import type { Scene } from '../scene';
import { useStore } from '../store';
import { traceOf } from '../traces';
import { Answers } from './Answers';
import { CompareCell } from './CompareCell';
import styles from './CompareView.module.css';
import { rowsOf } from './rows';
import { useCardWidth } from './useCardWidth';

interface CompareViewProps extends Scene {
  readonly theme: string;
}

/** The cells side by side, on one clock. */
export function CompareView(props: CompareViewProps) {
  const { models, tokens: latest, task, step: wanted, tick, changes, trail, open, theme } = props;
  // Typing has priority: the traces of a long text are computed after the letters are rendered.
  const wantedNow = useMemo(() => ({ tokens: latest, task }), [latest, task]);
  const deferred = useDeferredValue(wantedNow);
  // Cells cannot read the tokens of another task.
  const tokens = deferred.task === task ? deferred.tokens : latest;
  const step = Math.min(wanted, tokens.length);
  const chosen = useStore((state) => state.cell);
  const setCell = useStore((state) => state.setCell);
  const question = useStore(({ panel }) => panel === 'why') ? trail.at(-1) : undefined;
  const cells = useMemo(() => models.map((model) => model.cell), [models]);
  const { presentation, alone } = useStore(
    useShallow(({ presentation, alone }) => ({ presentation, alone })),
  );
  const isAlone = presentation && alone !== undefined;
  // A page of a lesson shows the cells that it speaks of.
  const page = usePage();
  const told = page?.cells;
  const isTold = (name: string) => told === undefined || told.includes(name);
  const toldCells = useMemo(
    () => cells.filter(({ name }) => told === undefined || told.includes(name)),
    [cells, told],
  );
  const chosenOrFirst = isTold(chosen) ? chosen : toldCells[0]?.name;
  const shown = isAlone ? 1 : toldCells.length;
  // The same at every step.
  const switcher = useMemo(() => {
    const options = toldCells.map(({ name, title }) => ({
      value: name,
      // A phone has room for three titles on a line.
      title: toldCells.length > 3 ? name : title,
    }));
    return options.length < 2 ? undefined : (
      <Segments
        legend="Cell"
        options={options}
        chosen={chosenOrFirst ?? ''}
        onChoose={setCell}
        wide
      />
    );
  }, [toldCells, chosenOrFirst, setCell]);
  const prepare = useCallback(
    (next: number) => {
      const model = models[next];
      if (model) traceOf(model, tokens);
    },
    [models, tokens],
  );
  const { mounted, complete } = useOneByOne(models.length, prepare);
  const main = useRef<HTMLElement>(null);
  useCardWidth(main);

  return (
    <main
      ref={main}
      id="cells"
      aria-label="The cells"
      tabIndex={-1}
      className={styles.compare}
      style={{ '--rows': rowsOf(cells).length, '--shown': shown } as CSSProperties}
      data-cells={toldCells.length}
      data-alone={isAlone || undefined}
      data-lesson={page !== undefined || undefined}
      data-complete={complete}
      aria-busy={!props.current || undefined}
    >
      <div className={`${styles.switcher} print-never`}>
        {switcher}
        <Answers
          {...props}
          models={models.filter(({ cell }) => isTold(cell.name))}
          tokens={tokens}
          step={step}
        />
      </div>
      {models.slice(0, mounted).map((model) => (
        <div
          key={model.cell.name}
          className={styles.slot}
          data-shown={model.cell.name === (isAlone ? alone : chosenOrFirst) || undefined}
          hidden={!isTold(model.cell.name)}
        >
          <Guard part={`The card of the ${model.cell.title}`}>
            <CompareCell
              model={model}
              cells={cells}
              tokens={tokens}
              task={task}
              step={step}
              tick={tick}
              changes={changes}
              question={question}
              missing={open.missing[model.cell.name]}
              theme={theme}
            />
          </Guard>
        </div>
      ))}
    </main>
  );
}

/**
 * Counts up to `count`, preparing one card per event-loop task: rendering all cards at once would
 * block the page noticeably. The cards are hidden until all are rendered, so that no row moves.
 * @param isWhole whether to start with all, because they are prerendered
 */
function useOneByOne(
  count: number,
  prepare: (next: number) => void,
): { readonly mounted: number; readonly complete: boolean } {
  const [mounted, setMounted] = useState(0);
  const [wasComplete, setComplete] = useState(false);
  useEffect(() => {
    if (mounted >= count) {
      // A card that is added later appears next to visible ones.
      if (count > 0) setComplete(true);
      return;
    }
    let timer = window.setTimeout(() => {
      try {
        prepare(mounted);
      } catch {
        // The card will fail in the same way, and report it.
      }
      timer = window.setTimeout(() => setMounted(mounted + 1));
    });
    return () => window.clearTimeout(timer);
  }, [mounted, count, prepare]);
  return { mounted, complete: wasComplete || mounted >= count };
}
