import { useMemo } from 'react';
import { TermPicture } from '../../components/lesson/TermPicture';
import type { LivePicture } from '../lessons/glossary';
import { useLoaded } from '../useLoaded';
import { example } from './example';
import { type PictureScene, pictureOf } from './pictureOf';

interface TermFigureProps {
  readonly picture: LivePicture;
  /** The state that is open; undefined: the example is drawn. */
  readonly scene: PictureScene | undefined;
  readonly theme: string;
}

/** A term’s picture from the state that is open, or from the example if that has nothing of it. */
export function TermFigure({ picture, scene, theme }: TermFigureProps) {
  const own = useMemo(() => scene && pictureOf(picture, scene), [picture, scene]);
  const opened = useLoaded(own ? undefined : example);
  const shown = typeof opened === 'object' ? opened : undefined;
  const other = useMemo(() => {
    const view = shown && pictureOf(picture, shown);
    return view && { ...view, caption: `${view.caption} (${shown.task.title})` };
  }, [picture, shown]);
  // Without its weights there is no picture.
  if (typeof opened === 'string') return undefined;
  return <TermPicture view={own ?? other} theme={theme} />;
}
