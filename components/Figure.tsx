import { useLayoutEffect, useRef } from 'react';
import { classes } from './controls/classes';
import styles from './Figure.module.css';
import { useReducedMotion } from './useReducedMotion';
import { type Size, useSize } from './useSize';

/** The duration of transitions, in ms: long enough to follow a value. */
export const motion = 70;

/** The size of a drawing in CSS pixels, and the duration of transitions. */
export interface Canvas extends Size {
  readonly duration: number;
}

/**
 * Draws `data` into `svg` with D3. Idempotent, selects nothing outside its svg, and with `duration:
 * 0` draws the same picture at once.
 */
export type Draw<Data> = (svg: SVGSVGElement, data: Data, canvas: Canvas) => void;

interface FigureProps<Data> {
  readonly draw: Draw<Data>;
  readonly data: Data;
  /** The picture's description; its numbers are in the Numbers table. */
  readonly label: string;
  readonly className?: string | undefined;
}

/** The only bridge between React and D3: React owns the svg element, the drawing its contents. */
export function Figure<Data>(props: FigureProps<Data>) {
  const { draw, data, label, className } = props;
  const svg = useRef<SVGSVGElement>(null);
  const size = useSize(svg);
  const reduced = useReducedMotion();

  useLayoutEffect(() => {
    if (!svg.current || size.width === 0) return;
    draw(svg.current, data, { ...size, duration: reduced ? 0 : motion });
  }, [draw, data, size, reduced]);

  return (
    <svg
      ref={svg}
      className={classes(styles.figure, className)}
      role="img"
      aria-label={label}
      translate="no"
    />
  );
}
