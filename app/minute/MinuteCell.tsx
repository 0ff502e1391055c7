import { memo, useMemo } from 'react';
import { MemoryCard } from '../../components/minute/MemoryCard';
import { Words } from '../../components/Sentence';
import { keepingSentence } from '../../models/read/sentence';
import type { RunnableModel } from '../../models/snapshot';
import { labelOf } from '../compare/label';
import { memoryView } from '../compare/memoryView';
import { ending } from './ending';
import { askAbout } from './leave';
import { plain, task, tokensIn, traceIn } from './runs';
import type { Scene } from './scene';
import { useMinute } from './state';
import { first } from './story';

interface MinuteCellProps {
  readonly model: RunnableModel;
  /** All that are shown. */
  readonly models: readonly RunnableModel[];
  /** Undefined: the ending. */
  readonly scene: Scene | undefined;
  readonly step: number;
  readonly theme: string;
}

/** A cell's card in a scene: with its live sentence, and with what it showed once the result is known. */
export const MinuteCell = memo(function MinuteCell(props: MinuteCellProps) {
  const { model, models, scene, step, theme } = props;
  const isPredicted = useMinute(({ predictions }) => !scene || scene.id in predictions);
  const isRevealed = useMinute(({ revealed }) => !scene || revealed.includes(scene.id));
  const chosenId = useMinute((state) => state.chosen);
  const chosen = useMemo(
    () => scene?.options(models).find(({ id }) => id === chosenId),
    [scene, models, chosenId],
  );
  const { run, original } = useMemo(
    () => scene?.runs(model, chosen) ?? { run: plain(first), original: plain(first) },
    [scene, model, chosen],
  );
  const difference = scene?.difference ?? false;
  const view = useMemo(() => {
    const [trace, unchanged] = [traceIn(model, run), traceIn(model, original)];
    const moment = { step, difference, against: scene?.against };
    return memoryView({ model, trace, original: unchanged }, tokensIn(run.text), task, moment);
  }, [model, run, original, step, difference, scene]);
  const after = useMemo(() => (scene ?? ending).after(model, chosen), [scene, model, chosen]);
  const live = useMemo(
    () =>
      keepingSentence(model.cell, traceIn(model, run), step - 1).map((part) =>
        typeof part === 'string' ? part : labelOf(part),
      ),
    [model, run, step],
  );
  return (
    <MemoryCard
      view={view}
      isAnswered={isPredicted}
      isResult={isRevealed}
      theme={theme}
      onAsk={askAbout}
    >
      <Words parts={isRevealed ? after : live} />
    </MemoryCard>
  );
});
