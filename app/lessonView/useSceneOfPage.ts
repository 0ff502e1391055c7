import { useMemo } from 'react';
import type { Scene } from '../scene';
import { usePage } from './usePage';

/** The scene with the cells alone that the open page of a lesson speaks of. */
export function useSceneOfPage(scene: Scene): Scene {
  const cells = usePage()?.cells;
  return useMemo(
    () =>
      cells
        ? { ...scene, models: scene.models.filter(({ cell }) => cells.includes(cell.name)) }
        : scene,
    [scene, cells],
  );
}
