import { useMemo } from 'react';
import { Generate } from '../../components/panels/Generate';
import { Hint } from '../../components/panels/Hint';
import { hottest, sampleCounts } from '../panelChoices';
import { useStore } from '../store';
import { tasks } from '../tasks';
import { sayWeights } from '../weightsSaid';
import { list } from '../words';
import { writeOn, written } from '../writing';
import type { PanelProps } from './runs';

/** How much of the sequence is shown before what is written on. */
const shownBefore = 24;

/** The panel of texts that the cells write by themselves. */
export function GeneratePanel({ models, tokens, task, changes, open }: PanelProps) {
  const writer = useStore((state) => state.cell);
  const trainedUnder = useStore((state) => state.trainedUnder);
  const { temperature, sampleSeed: seed, sampleCount: count } = useStore(({ panels }) => panels);
  const { setCell, setPanelChoice } = useStore.getState();
  const texts = useMemo(
    () =>
      models.map((model) => ({
        name: model.cell.name,
        title: model.cell.title,
        text: written({ model, tokens, task, changes }, count, { temperature, seed }).join(
          task.separator,
        ),
      })),
    [models, tokens, task, changes, count, temperature, seed],
  );
  if (!task.continues) {
    const able = tasks.filter(({ continues }) => continues).map(({ title }) => title);
    return (
      <Hint
        text={`On this task a cell cannot go on by itself: what it predicts is not what it reads. On ${list(able)} it can.`}
      />
    );
  }
  if (tokens.length === 0) return <Hint text="Type a letter: the cells write on from it." />;
  const before = tokens.slice(-shownBefore).map(({ letter }) => letter);
  return (
    <Generate
      before={`${tokens.length > shownBefore ? '…' : ''}${before.join(task.separator)}`}
      texts={texts}
      note={sayWeights(open.weights, trainedUnder)}
      writer={writer}
      temperature={temperature}
      hottest={hottest}
      seed={seed}
      count={count}
      counts={sampleCounts}
      onWriter={setCell}
      onTemperature={(next) => setPanelChoice({ temperature: next })}
      onSeed={(next) => setPanelChoice({ sampleSeed: next })}
      onCount={(next) => setPanelChoice({ sampleCount: next })}
      onUse={(cell) =>
        writeOn({ task, tokens }, texts.find(({ name }) => name === cell)?.text ?? '')
      }
    />
  );
}
