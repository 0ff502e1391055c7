import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { body } from '../models/program/bodies';
import { changesOf } from './change';
import type { Scene } from './scene';
import { tracing, unknownSteps } from './traces';

/** How long traces may take to be computed at once, in ms. */
const longestAtOnce = 30;

/** How long a slice of longer work may take, in ms. */
const slice = 12;

/**
 * The scene once its traces are known. Short ones are computed when they are shown; long ones, of
 * large models over long sequences, in slices, while the last scene stays on the page.
 */
export function useTraced(scene: Scene): Scene {
  const { models, tokens, changes } = scene;
  const isLong = millisecondsFor(scene) > longestAtOnce;
  const shown = useRef<Scene>(undefined);
  const [, show] = useState<object>();

  useLayoutEffect(() => {
    if (!isLong) shown.current = scene;
  }, [isLong, scene]);

  useEffect(() => {
    if (!isLong) return;
    const waiting = models.map((model) =>
      tracing(model, tokens, changesOf(changes, model.cell.name)),
    );
    const finished: (() => void)[] = [];
    let timer: ReturnType<typeof setTimeout>;
    const work = () => {
      const end = performance.now() + slice;
      for (let next = waiting[0]; next; next = waiting[0]) {
        const { done, value } = next.next();
        if (done) {
          finished.push(value);
          waiting.shift();
        }
        if (performance.now() > end) {
          timer = setTimeout(work);
          return;
        }
      }
      for (const remember of finished) remember();
      show({});
    };
    timer = setTimeout(work);
    return () => clearTimeout(timer);
  }, [isLong, models, tokens, changes]);

  if (!isLong) return scene;
  return { ...(shown.current ?? { ...scene, models: [] }), current: false, settled: false };
}

function millisecondsFor({ models, tokens, changes }: Scene): number {
  let products = 0;
  for (const model of models) {
    const steps = unknownSteps(model, tokens, changesOf(changes, model.cell.name));
    products += steps * model.parameterCount;
  }
  return products === 0 ? 0 : products / body().pace;
}
