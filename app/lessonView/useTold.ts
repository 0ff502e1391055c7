import { useMemo } from 'react';
import type { Scene } from '../scene';
import { usePage } from './usePage';

/** The scene with the cells alone that the open page of a lesson speaks of. */
export function useTold(scene: Scene): Scene {
  const told = usePage()?.cells;
  return useMemo(
    () =>
      told
        ? { ...scene, models: scene.models.filter(({ cell }) => told.includes(cell.name)) }
        : scene,
    [scene, told],
  );
}
