import { useMemo } from 'react';
import { TermPicture } from '../../components/lesson/TermPicture';
import type { LivePicture } from '../lessons/glossary';
import { useSlices } from '../panels/useSlices';
import { useLoaded } from '../useLoaded';
import { example } from './example';
import { type PictureScene, pictureOf } from './pictureOf';

/** How long a picture may be computed while rendering, in ms; longer work is done in slices. */
const atOnce = 10;

interface TermFigureProps {
  readonly picture: LivePicture;
  /** The state that is open; undefined: the example is drawn. */
  readonly scene: PictureScene | undefined;
  readonly theme: string;
}

/** A term’s picture from the state that is open, or from the example if that has nothing of it. */
export function TermFigure({ picture, scene, theme }: TermFigureProps) {
  const own = useSlices(
    useMemo(() => scene && (() => pictureOf(picture, scene)), [picture, scene]),
    atOnce,
  );
  const needsExample = scene === undefined || (own.isComplete && own.result === undefined);
  const opened = useLoaded(needsExample ? example : undefined);
  const shown = typeof opened === 'object' ? opened : undefined;
  const other = useSlices(
    useMemo(() => shown && (() => pictureOf(picture, shown)), [picture, shown]),
    atOnce,
  );
  // Without its weights there is no picture.
  if (typeof opened === 'string') return undefined;
  if (!needsExample) return <TermPicture view={own.result} theme={theme} />;
  const { result } = other;
  const view = result && shown && { ...result, caption: `${result.caption} (${shown.task.title})` };
  return <TermPicture view={view} theme={theme} />;
}
