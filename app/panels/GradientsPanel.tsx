import { useDeferredValue, useEffect, useMemo, useRef } from 'react';
import { GradientPanel } from '../../components/gradient/GradientPanel';
import type { FlowView } from '../../components/gradient/views';
import type { Answering } from '../../components/Measured';
import { HistoryScrubber } from '../../components/train/HistoryScrubber';
import { answerOn, sayAnswer } from '../compare/answerOn';
import { labelOf } from '../compare/label';
import type { OpenModels } from '../models';
import { announce } from '../status/announce';
import { useStore } from '../store';
import { targetsOf } from '../tasks';
import { showCheckpoint } from '../train/show';
import { useTraining } from '../train/state';
import { sayWeights } from '../weightsSaid';
import { type FlowScene, flowLines, flowMaps } from './gradients';
import type { PanelProps } from './runs';
import { useSlices } from './useSlices';

/** How long the lines may be computed while rendering, in ms; longer work is done in slices. */
const atOnce = 20;

const noLines: Pick<FlowView, 'lines' | 'sentences'> = { lines: [], sentences: [] };

/** How long the controls must rest before the result is announced, in ms. */
const rest = 500;

/** The panel of gradients: how a loss is backpropagated through the cells. */
export function GradientsPanel(props: PanelProps) {
  const { models, tokens, task, step, theme, changes, open } = props;
  const chosen = useStore((state) => state.weights);
  const goTo = useStore((state) => state.goTo);
  const point = useStore((state) => state.point);
  const checkpoints = useTraining((training) => training.checkpoints);
  // The weights of the open models; chosen ones may not be open yet.
  const { weights } = open;
  const at = weights.kind === 'learning' ? weights.checkpoint : undefined;
  const follows = chosen.kind === 'learning' && chosen.checkpoint === undefined;
  const history = useMemo(
    () => ({
      steps: checkpoints.map((each) => each.step),
      shown: follows ? ('latest' as const) : at,
    }),
    [checkpoints, follows, at],
  );
  const { picture: shown, loss, scale, clip, norms: scaling } = useStore(({ panels }) => panels);
  const { setPanelChoice } = useStore.getState();

  const targets = targetsOf(task, tokens);
  const last = targets.findLastIndex((target) => target !== undefined) + 1;
  const lossAt = { last, current: step, mean: undefined }[loss];
  const isAsked = lossAt === undefined ? last > 0 : targets[lossAt - 1] !== undefined;
  const wanted = useMemo(
    (): FlowScene => ({ models, tokens, task, targets, changes, scale }),
    [models, tokens, task, targets, changes, scale],
  );
  // Dragging a slider has priority.
  const scene = useDeferredValue(wanted);
  const followLoss = useMemo(
    () =>
      isAsked && scene.tokens === tokens
        ? () => flowLines(scene, lossAt ?? 'mean', clip)
        : undefined,
    [scene, tokens, lossAt, isAsked, clip],
  );
  const flow = useSlices(followLoss, atOnce);
  const lines = (followLoss && flow.result) ?? noLines;
  const followAll = useMemo(
    () => (shown !== 'lines' && last > 0 ? () => flowMaps(scene) : undefined),
    [scene, shown, last],
  );
  const { result: found, isComplete } = useSlices(followAll);
  const maps = isComplete ? found : undefined;
  const letters = useMemo(() => tokens.map(({ letter }) => letter), [tokens]);
  const view = useMemo(
    () => ({ ...lines, letters, lossAt, step, theme }),
    [lines, letters, lossAt, step, theme],
  );

  const answeringOf = (name: string): Answering => {
    const model = models.find(({ cell }) => cell.name === name);
    const nameOf = (base: string) =>
      model?.cell.states.find((state) => labelOf(state).base === base)?.name ?? base;
    return {
      point: (base, measure) => point(name, base && nameOf(base), undefined, measure),
      say: (base, measure) => {
        const cells = models.map(({ cell }) => cell);
        const { panels } = useStore.getState();
        const answer =
          model && answerOn(model, cells, { symbol: nameOf(base), measure }, props, panels);
        if (answer) announce(sayAnswer(answer));
      },
    };
  };

  const isBusy = scene !== wanted || (followLoss !== undefined && !flow.isComplete);
  useAnnounced(isBusy ? undefined : view.sentences);

  return (
    <>
      {weights.kind === 'learning' && <HistoryScrubber history={history} onShow={showCheckpoint} />}
      <GradientPanel
        view={view}
        maps={maps}
        shown={shown}
        onShown={(picture) => setPanelChoice({ picture })}
        scaling={scaling}
        onScaling={(norms) => setPanelChoice({ norms })}
        loss={loss}
        onLoss={(next) => setPanelChoice({ loss: next })}
        scale={scale}
        onScale={(next) => setPanelChoice({ scale: next })}
        clip={clip}
        onClip={(norm) => setPanelChoice({ clip: norm })}
        note={noteOn(open)}
        busy={isBusy}
        empty={isAsked ? undefined : emptiness(last, step)}
        onGoTo={goTo}
        answeringOf={answeringOf}
      />
    </>
  );
}

/** Announces the gradients' summary after the reader has changed it, debounced. */
function useAnnounced(sentences: FlowView['sentences'] | undefined): void {
  const said = useRef<string>(undefined);
  const words = sentences?.map(({ cell, text }) => `${cell}: ${text}`).join(' ');
  useEffect(() => {
    if (words === undefined) return;
    const timer = window.setTimeout(() => {
      if (said.current !== undefined && said.current !== words && words !== '') announce(words);
      said.current = words;
    }, rest);
    return () => window.clearTimeout(timer);
  }, [words]);
}

function noteOn({ weights, missing, trainedUnder = 'reference' }: OpenModels): string {
  const cells = Object.keys(missing);
  const except = cells.length > 0 ? ` (${cells.join(', ')}: untrained)` : '';
  const said = sayWeights(weights, trainedUnder);
  return `${weights.kind === 'untrained' ? '' : 'the '}${said}${except}`;
}

function emptiness(last: number, step: number): string {
  if (last === 0) return 'This sequence has no target, so there is no loss and no gradient.';
  return `Step ${step} has no target, so it has no loss; step ${last} has one. Go there, or choose the last step.`;
}
