import { useCallback, useRef } from 'react';
import { classes } from './controls/classes';
import styles from './Figure.module.css';
import { type Canvas, useDrawing } from './useDrawing';

export interface FigureProps<Target extends Element, Data> {
  /** Draws the same picture at once if the duration is 0. */
  readonly draw: (element: Target, data: Data, canvas: Canvas) => void;
  readonly data: Data;
  /** The picture's description; its numbers are in the Numbers table. */
  readonly label: string;
  readonly className?: string | undefined;
}

/**
 * The only bridge between React and D3: React owns the svg element, the drawing its contents.
 * Drawing is idempotent, and selects nothing outside the svg.
 */
export function Figure<Data>(props: FigureProps<SVGSVGElement, Data>) {
  const { draw, data, label, className } = props;
  const svg = useRef<SVGSVGElement>(null);
  useDrawing(
    svg,
    useCallback((element, canvas) => draw(element, data, canvas), [draw, data]),
  );

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
