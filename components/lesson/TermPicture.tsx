import { useMemo } from 'react';
import type { Hue } from '../../models/appearance';
import { CanvasFigure } from '../CanvasFigure';
import { drawStateMap } from '../draw/stateMap';
import { drawStrip } from '../draw/strip';
import { Figure } from '../Figure';
import styles from './TermPicture.module.css';

/** A small picture of live values beside a term. */
export interface TermPictureView {
  /** What it shows, of which cell and at which step. */
  readonly caption: string;
  /** The picture in words. */
  readonly said: string;
  readonly hue: Hue;
  readonly drawing:
    | {
        readonly kind: 'strip';
        readonly values: Float32Array;
        /** From the bottom up, or above and below a line. */
        readonly bars: 'gate' | 'signed';
        readonly limit: number;
      }
    | {
        readonly kind: 'map';
        readonly columns: readonly Float32Array[];
        readonly step: number;
        readonly limit: number;
      };
}

interface TermPictureProps {
  /** Undefined: not computed yet; its room is kept. */
  readonly view: TermPictureView | undefined;
  readonly theme: string;
}

/** The picture of a term, with its caption. */
export function TermPicture({ view, theme }: TermPictureProps) {
  return (
    <figure className={styles.picture} data-hue={view?.hue} data-term-picture>
      <div className={styles.drawing} data-kind={view?.drawing.kind}>
        {view && <Drawing view={view} theme={theme} />}
      </div>
      <figcaption>{view?.caption}</figcaption>
    </figure>
  );
}

function Drawing({ view, theme }: { readonly view: TermPictureView; readonly theme: string }) {
  const { drawing, hue, said } = view;
  const map = useMemo(
    () =>
      drawing.kind === 'map'
        ? {
            columns: drawing.columns,
            current: drawing.step,
            limit: drawing.limit,
            moved: [],
            reached: true,
            unit: undefined,
            theme,
          }
        : undefined,
    [drawing, theme],
  );
  const strip = useMemo(
    () =>
      drawing.kind === 'strip'
        ? { values: drawing.values, kind: drawing.bars, limit: drawing.limit, theme, hue }
        : undefined,
    [drawing, theme, hue],
  );
  return (
    <>
      {map && <Figure draw={drawStateMap} data={map} label={said} />}
      {strip && <CanvasFigure draw={drawStrip} data={strip} label={said} />}
    </>
  );
}
